//! Tables that say more, or less, than a plain one.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets something unexpected must fail"
)]

use std::sync::Arc;

use arrow_array::types::Int8Type;
use arrow_array::{
    Array, ArrayRef, BinaryArray, DictionaryArray, Int8Array, NullArray, RecordBatch, StringArray,
    StructArray,
};
use arrow_buffer::NullBuffer;
use arrow_schema::{DataType, Field};
use fundrules::Regime;
use fundrules_arrow::{Assessed, Assessor, List, OutputOptions, TableOptions, TablePlan};
use fundrules_ledger::Mapping;

fn texts(texts: &[Option<&str>]) -> ArrayRef {
    Arc::new(StringArray::from(texts.to_vec()))
}

fn table(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
    let columns = columns.into_iter().map(|(name, array)| (name, array, true));
    RecordBatch::try_from_iter_with_nullable(columns).unwrap()
}

fn assessed(regime: &Regime, batch: &RecordBatch, mapping: Mapping) -> fundrules::Result<Assessed> {
    let options = TableOptions { mapping, ..TableOptions::default() };
    let plan = TablePlan::new(&batch.schema(), &options)?;
    let output = OutputOptions { dictionaries: false, ..OutputOptions::default() };
    Assessor::new(regime, "2025-06-01".parse().unwrap(), plan, output)?.assess(batch, 1)
}

fn plain(regime: &Regime, batch: &RecordBatch) -> Assessed {
    assessed(regime, batch, Mapping::default()).unwrap()
}

#[test]
fn what_only_files_heed_is_refused_and_not_forgotten() {
    let luoyang = Regime::builtin("luoyang").unwrap();
    let batch = table(vec![("invest.total_planned", texts(&[Some("6000万元")]))]);
    for (key, mapping) in [
        ("constants", "[constants]\n\"project.tier\" = \"Point\""),
        ("skip_rows_where", "skip_rows_where = [{ column = \"id\", equals = \"a\" }]"),
    ] {
        let mapping = Mapping::from_toml("mapping.toml", mapping).unwrap();
        let error = assessed(&luoyang, &batch, mapping).unwrap_err();
        assert_eq!(error.code(), "table.mapping");
        assert!(error.to_string().contains(key), "{error}");
    }
}

#[test]
fn a_list_is_not_given_twice() {
    let regime = Regime::builtin("luoyang").unwrap();
    let plan = TablePlan::of_rows();
    let lists = vec![List::Missing, List::Clauses, List::Missing];
    let options = OutputOptions { lists, ..OutputOptions::default() };
    let error = Assessor::new(&regime, "2025-06-01".parse().unwrap(), plan, options).unwrap_err();
    assert!(error.to_string().contains("`missing` is asked for twice"), "{error}");
}

#[test]
fn ids_are_what_people_can_read() {
    let regime = Regime::builtin("luoyang").unwrap();
    let ids = Arc::new(BinaryArray::from_vec(vec![b"a"]));
    let error = assessed(&regime, &table(vec![("id", ids)]), Mapping::default()).unwrap_err();
    assert_eq!(error.code(), "table.wrong-type");
}

#[test]
fn rows_that_add_up_others_are_no_projects() {
    let regime = Regime::builtin("luoyang").unwrap();
    let batch = table(vec![("id", texts(&[Some("甲"), Some("合 计："), None, Some("Total")]))]);
    let found = plain(&regime, &batch);
    let rows: Vec<(u64, &str)> =
        found.mistakes.kept.iter().map(|one| (one.row, one.error.code())).collect();
    assert_eq!(rows, [(2, "row.total"), (4, "row.total")]);
}

/// A null is a null whether the key says so or the word.
#[test]
fn words_that_are_null_say_nothing() {
    let regime = Regime::builtin("guangyuan").unwrap();
    for (fact, word) in [
        ("accept.fail_grounds", "none"),
        ("award.basis", "Software"),
        ("project.end_actual", "none"),
    ] {
        let by_word = DictionaryArray::<Int8Type>::try_new(
            Int8Array::from(vec![0, 1]),
            texts(&[Some(word), None]),
        );
        let by_key = DictionaryArray::<Int8Type>::try_new(
            Int8Array::from(vec![Some(0), None]),
            texts(&[Some(word)]),
        );
        let [by_word, by_key] = [by_word, by_key].map(|array| {
            let found = plain(&regime, &table(vec![(fact, Arc::new(array.unwrap()))]));
            assert_eq!(found.mistakes.count, 0, "{fact}: {:?}", found.mistakes.kept);
            found.answers
        });
        assert_eq!(by_word, by_key, "{fact}");
    }
}

#[test]
fn an_empty_column_within_a_struct_with_nulls_says_nothing() {
    let regime = Regime::builtin("luoyang").unwrap();
    let field = Arc::new(Field::new("total_planned", DataType::Null, true));
    let invest = StructArray::try_new(
        vec![field].into(),
        vec![Arc::new(NullArray::new(2))],
        Some(NullBuffer::from(vec![true, false])),
    );
    let found = plain(&regime, &table(vec![("invest", Arc::new(invest.unwrap()))]));
    assert_eq!((found.answers.num_rows(), found.mistakes.count), (2, 0));
    assert_eq!(found.answers.column(0).len(), 2);
}
