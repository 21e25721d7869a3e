//! Long tables are answered in pieces, and the pieces fit together.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

use std::sync::Arc;

use arrow_array::types::Int32Type;
use arrow_array::{
    ArrayRef, BooleanArray, Date32Array, DictionaryArray, Int64Array, RecordBatch, StringArray,
};
use fundrules::{Question, Regime};
use fundrules_arrow::{
    Assessed, Assessor, Layout, List, MoneyColumns, OutputOptions, TableOptions, TablePlan,
};

/// More than two pieces, and no multiple of 64.
const ROWS: usize = 20_011;
/// From this row on the table says more, and some of it is wrong.
const LATER: usize = 9_000;
const DAY: &str = "2025-06-01";

fn table() -> RecordBatch {
    let later = |row: usize, every: usize| row >= LATER && row.is_multiple_of(every);
    let rows = || 0..ROWS;
    let bases = ["TotalInvestment", "Software", "FixedAsset"];
    let basis = rows().map(|row| later(row, 2).then(|| bases[row % 3]));
    let verdicts = ["Pass", "Fail", "None", "?"];
    let verdict = rows().map(|row| match row {
        // Wrong in a row of a later piece.
        15_000 => Some(verdicts[3]),
        _ => (row % 5 != 0).then(|| verdicts[row % 3]),
    });
    let grounds = rows().map(|row| (row % 4 != 0).then_some("guangyuan-mgmt/20.3.3"));
    let amount = |row: usize| i64::try_from(row).unwrap() * 1_000_003 + 100_000_000;
    // Below zero in the last piece.
    let award = rows().map(|row| match row {
        20_000 => Some(-5),
        _ => later(row, 3).then(|| amount(row) / 7),
    });
    let columns: Vec<(&str, ArrayRef)> = vec![
        ("project.funding_timing", Arc::new(StringArray::from(vec!["Mid"; ROWS]))),
        ("award.basis", Arc::new(basis.collect::<DictionaryArray<Int32Type>>())),
        ("accept.verdict", Arc::new(verdict.collect::<DictionaryArray<Int32Type>>())),
        ("accept.fail_grounds", Arc::new(grounds.collect::<DictionaryArray<Int32Type>>())),
        ("invest.total_planned（分）", Arc::new(Int64Array::from_iter_values(rows().map(amount)))),
        ("award.amount（分）", Arc::new(award.collect::<Int64Array>())),
        (
            "payment.paid_total（元）",
            Arc::new(rows().map(|row| Some(amount(row) / 50_000)).collect::<Int64Array>()),
        ),
        (
            "accept.verdict_on",
            Arc::new(rows().map(|row| later(row, 2).then_some(20_000)).collect::<Date32Array>()),
        ),
        (
            "accept.panel_agrees",
            Arc::new(
                rows().map(|row| (row % 6 != 0).then_some(row % 7 != 0)).collect::<BooleanArray>(),
            ),
        ),
    ];
    RecordBatch::try_from_iter_with_nullable(
        columns.into_iter().map(|(name, array)| (name, array, true)),
    )
    .unwrap()
}

fn assessed(regime: &Regime, batch: &RecordBatch, first: u64, options: &OutputOptions) -> Assessed {
    let plan = TablePlan::new(&batch.schema(), &TableOptions::default()).unwrap();
    let assessor = Assessor::new(regime, DAY.parse().unwrap(), plan, options.clone()).unwrap();
    assessor.assess(batch, first).unwrap()
}

/// The whole table beside short parts of it, each answered alone.
fn compare(options: &OutputOptions, lengths: &[usize]) {
    let regime = Regime::builtin("guangyuan").unwrap();
    let table = table();
    let whole = assessed(&regime, &table, 1, options);
    assert_eq!(whole.answers.num_rows(), ROWS);
    assert_eq!(whole.mistakes.count, 2, "{:?}", whole.mistakes.kept);
    let rows: Vec<u64> = whole.mistakes.kept.iter().map(|mistake| mistake.row).collect();
    assert_eq!(rows, [15_001, 20_001]);
    for first in [0, 1, 4_095, 8_150, LATER - 3, 14_990, 16_380, 19_990] {
        for length in lengths {
            let length = (*length).min(ROWS - first);
            let part = table.slice(first, length);
            let alone = assessed(&regime, &part, first as u64 + 1, options);
            let same = whole.answers.slice(first, length);
            let columns = same.columns().iter().zip(alone.answers.columns());
            for (name, (one, other)) in names(&same).into_iter().zip(columns) {
                assert_eq!(one, other, "`{name}` from row {first} on");
            }
        }
    }
}

fn names(batch: &RecordBatch) -> Vec<String> {
    batch.schema().fields().iter().map(|field| field.name().clone()).collect()
}

#[test]
fn pieces_say_what_their_rows_say_alone() {
    compare(&OutputOptions::default(), &[1, 70, 200]);
    let fen = OutputOptions {
        money: MoneyColumns::Fen,
        layout: Layout::Struct,
        dictionaries: false,
        lists: vec![],
        ..OutputOptions::default()
    };
    compare(&fen, &[70]);
}

#[test]
fn some_questions_are_answered_as_all_are() {
    let regime = Regime::builtin("guangyuan").unwrap();
    let table = table().slice(LATER - 500, 1_000);
    let lists = vec![List::Clauses, List::Missing];
    // As plain text: a narrowed regime numbers its clauses otherwise.
    let text = || OutputOptions { dictionaries: false, ..OutputOptions::default() };
    let all = OutputOptions { lists: lists.clone(), ..text() };
    let all = assessed(&regime, &table, 1, &all).answers;
    for lists in [lists, vec![List::Clauses], vec![]] {
        let questions = Some(Question::ABOUT_MONEY.to_vec());
        let some = OutputOptions { questions, lists, ..text() };
        for regime in [regime.clone(), regime.with_questions(&Question::ABOUT_MONEY).unwrap()] {
            let some = assessed(&regime, &table, 1, &some).answers;
            assert!(some.num_columns() > 10 && some.num_columns() < all.num_columns());
            for (place, name) in names(&some).into_iter().enumerate() {
                let of_all = all.column_by_name(&name).unwrap();
                assert_eq!(of_all, some.column(place), "`{name}`");
            }
        }
    }
}

#[test]
fn a_question_that_the_regime_does_not_answer_is_refused() {
    let regime = Regime::builtin("guangyuan").unwrap();
    let narrow = regime.with_questions(&[Question::Acceptance]).unwrap();
    let questions = Some(vec![Question::SupportCap]);
    let options = OutputOptions { questions, ..OutputOptions::default() };
    let plan = TablePlan::new(&table().schema(), &TableOptions::default()).unwrap();
    let error = Assessor::new(&narrow, DAY.parse().unwrap(), plan, options).unwrap_err();
    assert!(error.message().contains("does not answer `support_cap`"), "{error}");
    assert_eq!(error.hint(), Some("it was narrowed to `acceptance`"));
}
