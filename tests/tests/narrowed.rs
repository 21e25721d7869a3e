//! A regime that is asked fewer questions gives the same answers to those, and the same duties.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

use chrono::NaiveDate;
use fundrules::{Project, Question, Regime, builtin_regimes};
use fundrules_tests::random::{facts_without_clauses, project};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

fn day() -> NaiveDate {
    "2024-07-01".parse().unwrap()
}

/// Random projects of which little and much is missing.
fn projects() -> Vec<Project> {
    let mut runner = TestRunner::deterministic();
    let missing = (0..60).map(|number| 1 + number % 6 * 10);
    missing
        .map(|missing| {
            let facts = facts_without_clauses(missing).new_tree(&mut runner).unwrap().current();
            project(&facts).unwrap()
        })
        .collect()
}

#[test]
fn each_question_alone_is_answered_the_same() {
    let projects = projects();
    for id in builtin_regimes() {
        let whole = Regime::builtin(id).unwrap();
        let expected: Vec<_> =
            projects.iter().map(|one| whole.assess(one, day()).unwrap()).collect();
        for question in Question::ALL {
            let narrowed = whole.with_questions(&[question]).unwrap();
            assert!(narrowed.questions().contains(&question));
            for (project, expected) in projects.iter().zip(&expected) {
                let found = narrowed.assess(project, day()).unwrap();
                assert_eq!(
                    found.answer(question).to_json(),
                    expected.answer(question).to_json(),
                    "{id}, {}",
                    question.name()
                );
            }
        }
    }
}

#[test]
fn a_narrowed_regime_knows_all_duties_and_flows() {
    let whole = Regime::builtin("guangyuan").unwrap();
    let narrowed = whole.with_questions(&[Question::SupportCap]).unwrap();
    for project in projects() {
        let [expected, found] =
            [&whole, &narrowed].map(|regime| regime.obligations(&project, day()).unwrap());
        assert!(!expected.entries().is_empty());
        assert_eq!(format!("{found:?}"), format!("{expected:?}"));
        for flow in whole.flows() {
            let record = fundrules::ProcedureRecord::default();
            let [expected, found] = [&whole, &narrowed].map(|regime| {
                format!("{:?}", regime.procedure(flow.id(), &project, &record, day()).unwrap())
            });
            assert_eq!(found, expected);
        }
    }
}
