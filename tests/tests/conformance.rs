//! Runs the conformance cases.
//!
//! `FUNDRULES_CASES=<piece of text>` runs only the cases whose name, file or clauses have it.

use std::fs;

use fundrules_cases::{CaseFile, Filter, Runner, export_json, schema};
use fundrules_tests::{conformance_cases, conformance_dir};

/// Every case; each mistake in their files on a line of its own. A name that stands twice, in one
/// file or in two, is a mistake too.
fn cases() -> Vec<CaseFile> {
    conformance_cases().unwrap_or_else(|error| {
        let mistakes: Vec<String> = error.errors().iter().map(ToString::to_string).collect();
        panic!("mistakes in the files of cases:\n{}", mistakes.join("\n"));
    })
}

#[test]
fn every_case_gets_the_answer_that_it_wants() {
    let filter = Filter::from_environment();
    let summary = Runner::new().run_all(&cases(), &filter);
    assert!(summary.passed(), "\n{summary}");
    let chosen = !summary.results.is_empty();
    assert!(chosen || !filter.chooses(), "no case has the text in `FUNDRULES_CASES`: {summary}");
    println!("{summary}");
}

#[test]
fn cases_can_be_written_for_other_languages() {
    let cases = cases();
    let written = export_json(&cases).unwrap();
    for case in cases.iter().flat_map(|file| &file.cases) {
        assert!(written.contains(&format!("{{\"name\":\"{}\",", case.name)), "{}", case.name);
    }
}

#[test]
fn the_committed_schema_is_up_to_date() {
    let path = conformance_dir().join("schema.json");
    let committed = fs::read_to_string(&path).unwrap();
    assert!(committed == schema(), "out of date: `tests/conformance/schema.json`");
}
