//! Columns of kinds that are held narrower than others.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that meets something unexpected must fail"
)]

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::{ArrayRef, Int64Array, RecordBatch, StringArray};
use fundrules::{Project, Regime};
use fundrules_arrow::{Assessor, OutputOptions, TableOptions, TablePlan};

/// What is known of each row; a panel is at work.
const KNOWN: [(&str, &str); 8] = [
    ("override.rule", "none"),
    ("project.funding_timing", "Mid"),
    ("accept.applied_on", "2024-12-02"),
    ("accept.verdict", "None"),
    ("accept.panel_formed", "true"),
    ("accept.panel_technical", "2"),
    ("accept.panel_finance", "1"),
    ("accept.panel_from_pool", "true"),
];
const SIZES: [i64; 3] = [2, 3, 4];
const DAY: &str = "2025-06-01";

/// The standing of each panel by the projects themselves.
fn wanted(regime: &Regime) -> Vec<Option<String>> {
    let of_size = |size: &i64| {
        let mut project = Project::new("P");
        for (fact, value) in KNOWN {
            project = project.with(fact, value).unwrap();
        }
        project = project.with("accept.panel_size", &size.to_string()).unwrap();
        let assessment = regime.assess(&project, DAY.parse().unwrap()).unwrap();
        assessment.answer(fundrules::Question::AcceptancePanel).word("standing").map(str::to_owned)
    };
    SIZES.iter().map(of_size).collect()
}

#[test]
fn numbers_of_people_are_read_from_texts_and_whole_numbers() {
    let regime = Regime::builtin("guangyuan").unwrap();
    let wanted = wanted(&regime);
    let [two, three, four] = wanted.as_slice() else { panic!("three sizes") };
    assert!(two != three && three != four && two != four, "{wanted:?}");
    let texts: ArrayRef =
        Arc::new(StringArray::from_iter_values(SIZES.map(|size| size.to_string())));
    for sizes in [texts, Arc::new(Int64Array::from_iter_values(SIZES))] {
        let same = |text: &str| Arc::new(StringArray::from(vec![text; SIZES.len()])) as ArrayRef;
        let known = KNOWN.iter().map(|(fact, text)| (*fact, same(text)));
        let batch =
            RecordBatch::try_from_iter(known.chain([("accept.panel_size", sizes)])).unwrap();
        let plan = TablePlan::new(&batch.schema(), &TableOptions::default()).unwrap();
        let options = OutputOptions { dictionaries: false, ..OutputOptions::default() };
        let assessor = Assessor::new(&regime, DAY.parse().unwrap(), plan, options).unwrap();
        let assessed = assessor.assess(&batch, 1).unwrap();
        assert_eq!(assessed.mistakes.count, 0, "{:?}", assessed.mistakes.kept);
        let column = assessed.answers.column_by_name("acceptance_panel_standing").unwrap();
        let words = column.as_string::<i32>().iter().map(|word| word.map(str::to_owned));
        assert_eq!(words.collect::<Vec<_>>(), wanted);
    }
}
