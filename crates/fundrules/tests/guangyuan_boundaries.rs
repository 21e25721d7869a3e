//! The boundary values of the measures of Guangyuan and Luoyang, with every other fact known.
//!
//! The wanted results come from the documents, not from the library.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

mod support;

use fundrules::{Answer, Assessment, Finding, Outcome, Question, Regime, Severity};
use support::guangyuan::guangyuan_by;
use support::{amount, money};

fn guangyuan(changes: &[(&str, &str)]) -> Assessment {
    guangyuan_by(&Regime::builtin("guangyuan").unwrap(), changes, "2024-07-01")
}

fn acceptance(changes: &[(&str, &str)]) -> Answer {
    guangyuan(changes).answer(Question::Acceptance).clone()
}

fn applies(answer: &Answer, clause: &str) -> bool {
    answer.clauses().iter().any(|id| id == clause)
}

fn finds(answer: &Answer, clause: &str, severity: Severity) -> bool {
    answer.findings().contains(&Finding { clause: clause.into(), severity })
}

#[track_caller]
fn verdict(answer: &Answer, wanted: &str) {
    assert_eq!(answer.outcome(), Outcome::Decided, "{:?} {:?}", answer.missing(), answer.open());
    assert_eq!(answer.word("verdict"), Some(wanted));
}

#[test]
fn every_fact_is_known() {
    let assessment = guangyuan(&[]);
    for question in [Question::Disbursement, Question::Acceptance, Question::Clawback] {
        let answer = assessment.answer(question);
        assert_eq!(answer.outcome(), Outcome::Decided, "{question:?} {:?}", answer.missing());
        assert!(answer.open().is_empty(), "{question:?} {:?}", answer.open());
    }
    verdict(assessment.answer(Question::Acceptance), "Pass");
}

#[test]
fn mgmt_20_3_3_total_investment() {
    let fails = acceptance(&[("invest.total_actual", "800万元")]);
    verdict(&fails, "Fail");
    assert_eq!(fails.clauses()[0], "guangyuan-mgmt/20.3.3");
    let passes = acceptance(&[("invest.total_actual", "800.01万元")]);
    verdict(&passes, "Pass");
    assert!(!applies(&passes, "guangyuan-mgmt/20.3.3"));
}

#[test]
fn mgmt_20_3_5_fixed_assets() {
    let built = |actual| {
        acceptance(&[
            ("award.basis", "FixedAsset"),
            ("invest.fixed_planned", "1000万元"),
            ("invest.fixed_actual", actual),
        ])
    };
    verdict(&built("700万元"), "Fail");
    assert!(applies(&built("700万元"), "guangyuan-mgmt/20.3.5"));
    verdict(&built("700.01万元"), "Pass");
    assert!(!applies(&built("700.01万元"), "guangyuan-mgmt/20.3.5"));
}

/// Total investment was cut with approval from 1,000 to this, and this was built.
fn cut<'a>(approved: &'a str, built: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("change.kind", "Investment"),
        ("change.approved", "true"),
        ("invest.total_approved", approved),
        ("invest.total_actual", built),
    ]
}

#[test]
fn mgmt_20_3_3_after_an_approved_cut() {
    for (built, wanted) in [("750万元", "Pass"), ("720万元", "Fail"), ("720.01万元", "Pass")]
    {
        let answer = acceptance(&cut("900万元", built));
        verdict(&answer, wanted);
        let flagged = finds(&answer, "guangyuan-mgmt/20.3.3", Severity::Flag);
        assert_eq!(
            flagged,
            wanted == "Pass",
            "the figure at allocation gives the other verdict: {built}"
        );
    }
}

#[test]
fn mgmt_20_3_with_two_bases() {
    let bases = [
        ("award.basis", "TotalInvestment、FixedAsset"),
        ("invest.total_actual", "900万元"),
        ("invest.fixed_actual", "420万元"),
    ];
    let assessment = guangyuan(&bases);
    let answer = assessment.answer(Question::Acceptance);
    verdict(answer, "Fail");
    assert!(applies(answer, "guangyuan-mgmt/20.3.5"));
    assert!(!applies(answer, "guangyuan-mgmt/20.3.3"));
    assert!(finds(
        assessment.answer(Question::Clawback),
        "guangyuan-oversight/19.5.7.a",
        Severity::Flag
    ));
    let of_verdict = |finding: &Finding| {
        finding.severity == Severity::Flag && finding.clause.starts_with("guangyuan-mgmt/20.3")
    };
    assert!(
        answer.findings().iter().any(of_verdict),
        "flagged with the verdict: {:?}",
        answer.findings()
    );
}

#[test]
fn no_duty_of_acceptance_after_the_work() {
    let changes = [
        ("project.funding_timing", "ExPost"),
        ("project.end_actual", "2023-01-10"),
        ("accept.applied_on", "none"),
    ];
    let assessment = guangyuan_by(&Regime::builtin("guangyuan").unwrap(), &changes, "2025-01-10");
    let answer = assessment.answer(Question::Acceptance);
    verdict(answer, "NotApplicable");
    assert_eq!(answer.date("rectification_due"), None);
    assert_eq!(answer.value("rectification_ordered"), Some(fundrules::Value::Bool(false)));
    assert!(!applies(answer, "guangyuan-oversight/23.b"));
    let clawback = assessment.answer(Question::Clawback);
    assert_eq!(clawback.word("state"), Some("Nothing"));
    assert_eq!(amount(clawback, "repay_now"), money("0元"));
}

#[test]
fn mgmt_20_3_2_overrun() {
    let regime = Regime::builtin("guangyuan").unwrap();
    let open = [("project.end_planned", "2022-06-30"), ("project.end_actual", "none")];
    for (day, fails) in [("2024-06-29", false), ("2024-06-30", true)] {
        let assessment = guangyuan_by(&regime, &open, day);
        assert_eq!(
            applies(assessment.answer(Question::Acceptance), "guangyuan-mgmt/20.3.2"),
            fails,
            "{day}"
        );
    }
    for (done, fails) in
        [("2024-06-30", false), ("2024-07-01", false), ("2026-06-29", false), ("2026-06-30", true)]
    {
        let extended = [
            ("project.end_planned", "2022-06-30"),
            ("project.end_approved", "2024-06-30"),
            ("change.kind", "Period"),
            ("change.approved", "true"),
            ("project.end_actual", done),
            ("accept.applied_on", done),
        ];
        let assessment = guangyuan_by(&regime, &extended, "2026-07-10");
        verdict(assessment.answer(Question::Acceptance), if fails { "Fail" } else { "Pass" });
        let clawback = assessment.answer(Question::Clawback);
        assert_eq!(
            clawback.word("state"),
            Some(if fails { "Recover" } else { "Nothing" }),
            "{done}"
        );
        assert_eq!(applies(clawback, "guangyuan-oversight/19.5.2"), fails);
    }
}

#[test]
fn mgmt_20_2_rectification_runs_out() {
    let regime = Regime::builtin("guangyuan").unwrap();
    let rectify = [
        ("accept.verdict", "Rectify"),
        ("accept.verdict_on", "2024-09-10"),
        ("accept.notified_on", "2024-09-10"),
        ("project.goals_completed", "false"),
    ];
    for (day, status) in [("2025-03-10", "NotDue"), ("2025-03-11", "Late")] {
        let assessment = guangyuan_by(&regime, &rectify, day);
        let answer = assessment.answer(Question::Acceptance);
        assert_eq!(answer.word("rectification_status"), Some(status), "{day}");
        verdict(answer, "Rectify");
        assert_eq!(assessment.answer(Question::Clawback).word("state"), Some("Nothing"));
    }
    let failing = regime.with_setting("guangyuan_rectification_timeout", "final_fail").unwrap();
    verdict(guangyuan_by(&failing, &rectify, "2025-03-10").answer(Question::Acceptance), "Rectify");
    verdict(guangyuan_by(&failing, &rectify, "2025-03-11").answer(Question::Acceptance), "Fail");
}

#[test]
fn mgmt_22_filing_of_the_verdict() {
    let regime = Regime::builtin("guangyuan").unwrap();
    for (verdict_on, due) in [("2025-09-11", "2025-10-11"), ("2025-01-31", "2025-02-28")] {
        let passed = [("accept.verdict", "Pass"), ("accept.verdict_on", verdict_on)];
        let assessment = guangyuan_by(&regime, &passed, verdict_on);
        let answer = assessment.answer(Question::Acceptance);
        assert_eq!(answer.date("filing_nominal_due"), due.parse().ok());
        assert_eq!(answer.date("filing_due"), due.parse().ok());
        assert_eq!(answer.word("filing_status"), Some("NotDue"));
    }
}

#[test]
fn oversight_23_b_application_in_time() {
    let regime = Regime::builtin("guangyuan").unwrap();
    for (completed, last_day, late) in
        [("2024-08-31", "2025-02-28", "2025-03-01"), ("2024-08-09", "2025-02-10", "2025-02-11")]
    {
        let changes = [("project.end_actual", completed), ("accept.applied_on", "none")];
        let ordered = |day| {
            let assessment = guangyuan_by(&regime, &changes, day);
            applies(assessment.answer(Question::Acceptance), "guangyuan-oversight/23.b")
        };
        assert!(!ordered(last_day), "completed {completed}");
        assert!(ordered(late), "completed {completed}");
    }
}
