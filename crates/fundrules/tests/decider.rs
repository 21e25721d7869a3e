//! A decider decides a project as it decides the project's facts, and as a regime answers it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may stop at the first surprise")]

use chrono::NaiveDate;
use fundrules::{Decider, Decision, Facts, Project, Question, Regime};

fn day() -> NaiveDate {
    "2025-03-10".parse().unwrap()
}

/// A project of Guangyuan whose award depends on its number.
fn project(number: u32) -> Project {
    Project::new(format!("P-{number}"))
        .with("project.funding_timing", "ExAnte")
        .and_then(|project| project.with("invest.total_planned", "1000万元"))
        .and_then(|project| project.with("invest.total_actual", &format!("{}万元", 700 + number)))
        .and_then(|project| project.with("award.amount", "100万元"))
        .and_then(|project| project.with("payment.paid_total", "60万元"))
        .unwrap()
}

#[track_caller]
fn compare(decider: &Decider<'_>, decision: &Decision) {
    for question in Question::ALL {
        assert_eq!(decider.outcome(question), decision.outcome(question), "{question:?}");
        for field in 0..question.fields().len() {
            let values = (decider.field(question, field), decision.field(question, field));
            assert_eq!(values.0, values.1, "{question:?} {field}");
        }
    }
}

#[test]
fn projects_are_decided_as_their_facts() {
    let regime = Regime::builtin("guangyuan").unwrap();
    let mut by_facts = Decider::new(&regime, day()).unwrap();
    let mut by_project = Decider::new(&regime, day()).unwrap();
    for number in 0..300 {
        // Now and then a project knows more, or less.
        let mut project = project(number);
        match number % 50 {
            48 => project.project.stalled = Some(true),
            49 => project.award.amount = None,
            _ => {}
        }
        let facts = regime.lower(&project).unwrap();
        by_facts.decide(&facts);
        by_project.decide_project(&project).unwrap();
        let decision = regime.decide(&facts, day()).unwrap();
        compare(&by_facts, &decision);
        compare(&by_project, &decision);
        for clause in 0..regime.clause_ids().len() {
            assert_eq!(by_project.clause(clause), by_facts.clause(clause), "{clause}");
        }
    }
}

#[test]
fn after_a_mistake_nothing_is_known() {
    let regime = Regime::builtin("guangyuan").unwrap();
    let facts = Facts::unknown();
    let nothing = regime.decide(&facts, day()).unwrap();
    let mut of_nothing = Decider::new(&regime, day()).unwrap();
    of_nothing.decide(&facts);
    let mut wrong = project(1);
    wrong.accept.fail_grounds = Some(["nowhere/1".to_owned()].into());
    // Before there is a plan, and after.
    for projects in [1, 100] {
        let mut decider = Decider::new(&regime, day()).unwrap();
        (0..projects).for_each(|number| decider.decide_project(&project(number)).unwrap());
        let error = decider.decide_project(&wrong).unwrap_err();
        assert_eq!(error.code(), "project.unknown-clause");
        compare(&decider, &nothing);
        for clause in 0..regime.clause_ids().len() {
            assert_eq!(decider.clause(clause), of_nothing.clause(clause), "{clause}");
        }
        let facts = regime.lower(&project(3)).unwrap();
        decider.decide_project(&project(3)).unwrap();
        compare(&decider, &regime.decide(&facts, day()).unwrap());
    }
}
