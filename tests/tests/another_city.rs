//! The example of the guide "Another city": its rulebook loads, its cases hold and leave nothing out,
//! its ledger is decided, and the page shows what the files hold.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::NaiveDate;
use fundrules::{
    Answer, Assessment, ObligationStatus, Outcome, ProcedureRecord, Project, Question, Regime,
    Rulebook, StepState,
};
use fundrules_cases::{CaseFile, Filter, Runner, coverage, load_dir};
use fundrules_ledger::{Ledger, LedgerOptions};

fn example(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/examples/county").join(name)
}

fn read(name: &str) -> String {
    fs::read_to_string(example(name)).unwrap().replace("\r\n", "\n")
}

fn regime() -> Regime {
    let rulebook = Rulebook::from_toml("county.toml", &read("county.toml"));
    let rulebook = rulebook.unwrap_or_else(|error| panic!("{:?}", error.errors()));
    Regime::builtin_with("county", vec![rulebook]).unwrap()
}

fn cases() -> Vec<CaseFile> {
    load_dir(&example("cases")).unwrap_or_else(|error| panic!("{:?}", error.errors()))
}

fn projects() -> Vec<Project> {
    let ledger = Ledger::open(&example("projects.csv"), LedgerOptions::default());
    let ledger = ledger.unwrap_or_else(|error| panic!("{error}"));
    ledger
        .map(|row| {
            let row = row.unwrap();
            assert!(!row.is_bad(), "row {}: {:?}", row.number, row.mistakes);
            row.project
        })
        .collect()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn assessments() -> Vec<Assessment> {
    let regime = regime();
    let assess = |project: &Project| regime.assess(project, day("2026-02-01")).unwrap();
    projects().iter().map(assess).collect()
}

fn of<'a>(assessments: &'a [Assessment], id: &str, question: Question) -> &'a Answer {
    assessments.iter().find(|found| found.id() == id).unwrap().answer(question)
}

fn amount(answer: &Answer, field: &str) -> String {
    answer.money(field).map_or_else(|| "none".to_owned(), |money| money.to_yuan_text())
}

#[test]
fn every_case_gets_the_answer_that_it_wants() {
    let summary =
        Runner::with_regimes(vec![Arc::new(regime())]).run_all(&cases(), &Filter::default());
    assert!(summary.passed(), "\n{summary}");
    assert!(summary.results.len() > 50, "{} cases", summary.results.len());
}

#[test]
fn the_cases_leave_nothing_out() {
    let regime = Arc::new(regime());
    let covered = coverage(&[regime], &cases()).unwrap();
    assert!(covered.is_complete(), "{}", covered.report(fundrules::Language::En));
}

#[test]
fn the_first_project_is_paid_the_rest() {
    let found = assessments();
    assert_eq!(amount(of(&found, "JC-01", Question::SupportCap), "ceiling"), "600000.00");
    assert_eq!(amount(of(&found, "JC-01", Question::Disbursement), "payable_now"), "240000.00");
    assert_eq!(of(&found, "JC-01", Question::Clawback).word("state"), Some("Nothing"));
}

#[test]
fn the_second_project_finished_four_months_late() {
    let found = assessments();
    let recovery = of(&found, "JC-02", Question::Clawback);
    assert_eq!(recovery.clauses(), ["county/8.1"]);
    for (field, wanted) in [
        ("loss", "300000.00"),
        ("final_support", "700000.00"),
        ("repay_now", "0.00"),
        ("cancel", "300000.00"),
        ("still_due", "100000.00"),
    ] {
        assert_eq!(amount(recovery, field), wanted, "{field}");
    }
    let application = of(&found, "JC-02", Question::AcceptanceApplication);
    assert_eq!(application.date("application_nominal_due"), Some(day("2026-01-31")));
    assert_eq!(application.date("application_due"), Some(day("2026-02-02")));
}

#[test]
fn the_third_project_waits_for_facts() {
    let found = assessments();
    let recovery = of(&found, "JC-03", Question::Clawback);
    assert_eq!(recovery.outcome(), Outcome::Undetermined);
    let missing = ["project.end_actual", "project.content_completed", "invest.total_actual"];
    assert_eq!(recovery.missing(), missing);
}

#[test]
fn duties_are_listed_with_their_days() {
    let projects = projects();
    let third = projects.iter().find(|project| project.id == "JC-03").unwrap();
    let duties = regime().obligations(third, day("2025-11-10")).unwrap();
    let report = duties.entries().iter().find(|duty| duty.clause == "county/9").unwrap();
    assert_eq!(report.due.day(), Some(day("2026-01-20")));
    assert_eq!(report.status, ObligationStatus::NotDue);
    assert!(duties.entries().iter().all(|duty| duty.clause != "county/5"), "nothing is changed");
}

#[test]
fn the_record_leaves_out_the_review() {
    let record = ProcedureRecord::from_json(&read("record.json")).unwrap();
    let procedure =
        regime().procedure("selection", &Project::default(), &record, day("2025-03-01")).unwrap();
    let states: Vec<StepState> = procedure.steps().iter().map(|step| step.state).collect();
    let wanted = [StepState::Done, StepState::Skipped, StepState::Optional, StepState::Done];
    assert_eq!(states, wanted);
}

/// Each piece of a file that the guide shows stands in that file.
#[test]
fn the_guide_shows_what_the_files_hold() {
    let page = include_str!("../../docs/src/another-city.md").replace("\r\n", "\n");
    let files = [read("county.toml"), read("cases/change.toml"), read("cases/clawback.toml")];
    let mut shown = 0;
    for block in page.split("```toml\n").skip(1) {
        let block = block.split("```").next().unwrap();
        for piece in block.split("\n\n").map(str::trim_end) {
            let found = files.iter().any(|file| file.contains(piece));
            assert!(found, "the guide shows what no file holds:\n{piece}");
            shown += 1;
        }
    }
    assert!(shown > 20, "{shown} pieces");
    for name in ["projects.csv", "record.json"] {
        assert!(page.contains(read(name).trim_end()), "the guide does not show `{name}`");
    }
}
