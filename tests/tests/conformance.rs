//! Runs the conformance cases.
//!
//! `FUNDRULES_CASES=<piece of text>` runs only the cases whose name, file or clauses have it.

use std::fs;

use fundrules_cases::{CaseFile, Filter, Runner, export_json, schema};
use fundrules_tests::{conformance_cases, conformance_dir};

/// Every case, or each mistake in their files on a line of its own. A name that stands twice, in
/// one file or in two, is a mistake too.
fn cases() -> Result<Vec<CaseFile>, String> {
    conformance_cases().map_err(|error| {
        let mistakes: Vec<String> = error.errors().iter().map(ToString::to_string).collect();
        format!("mistakes in the files of cases:\n{}", mistakes.join("\n"))
    })
}

#[test]
fn every_case_gets_the_answer_that_it_wants() {
    let cases = cases().unwrap_or_else(|mistakes| panic!("{mistakes}"));
    let filter = Filter::from_environment();
    let summary = Runner::new().run_all(&cases, &filter);
    assert!(summary.passed(), "\n{summary}");
    let chosen = !summary.results.is_empty();
    assert!(chosen || !filter.chooses(), "no case has the text in `FUNDRULES_CASES`: {summary}");
    println!("{summary}");
}

#[test]
fn cases_can_be_written_for_other_languages() {
    let cases = cases().unwrap_or_else(|mistakes| panic!("{mistakes}"));
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

/// The page about cases shows one file of cases, in its first block of TOML.
#[test]
fn the_example_in_the_book_holds() {
    let page = include_str!("../../docs/src/cases.md").replace("\r\n", "\n");
    let (_, rest) = page.split_once("```toml\n").unwrap();
    let (example, _) = rest.split_once("```").unwrap();
    let file = CaseFile::from_toml("cases.md", example).unwrap();
    let summary = Runner::new().run_all(&[file], &Filter::default());
    assert!(summary.passed(), "\n{summary}");
    assert_eq!(summary.results.len(), 3);
}
