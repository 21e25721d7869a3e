//! The examples of the page on the rulebook format are right.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

mod support;

use std::path::PathBuf;

use fundrules::{Outcome, Question, Regime, Rulebook};
use support::{answer, compose, county, money};

fn page() -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../docs/src/rulebook-format.md");
    std::fs::read_to_string(path).unwrap()
}

/// The TOML examples of the page.
fn examples(page: &str) -> Vec<&str> {
    let blocks = page.split("```toml\n").skip(1);
    blocks.map(|block| block.split("```").next().unwrap()).collect()
}

fn complete(page: &str) -> Vec<Regime> {
    let rulebooks =
        examples(page).into_iter().filter(|text| text.starts_with("# complete rulebook\n"));
    rulebooks
        .map(|text| compose(vec![Rulebook::from_toml("page.toml", text).unwrap()]).unwrap())
        .collect()
}

#[test]
fn complete_rulebooks_load_and_compose() {
    assert_eq!(complete(&page()).len(), 2);
}

#[test]
fn tables_of_their_own_are_right() {
    let mut tables = 0;
    for text in examples(&page()) {
        if text.starts_with("[[") || text.starts_with("[precedence]") {
            tables += 1;
            county(text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        }
    }
    assert_eq!(tables, 5);
}

#[test]
fn other_examples_are_toml() {
    for text in examples(&page()) {
        // What stands above the first key may be missing, but not the form of the text itself.
        if let Err(error) = county(text) {
            let parsing = error.errors().iter().any(|one| one.code() == "rulebook.toml");
            assert!(!parsing || text.starts_with("# complete"), "{error}\n{text}");
        }
    }
}

#[test]
fn the_examples_answer_as_the_page_says() {
    let regimes = complete(&page());
    let first = |total| {
        answer(
            &regimes[0],
            Question::SupportCap,
            &[("invest.total_planned", total), ("award.amount", "1元")],
        )
    };
    assert_eq!(first("999.99万元").money("ceiling"), money("99.999万元"));
    assert_eq!(first("1000.01万元").money("ceiling"), money("100万元"));
    let steps = [
        ("project.tier", "Point"),
        ("invest.total_planned", "300万元"),
        ("award.amount", "9万元"),
        ("award.method", "Project"),
    ];
    let steps = answer(&regimes[1], Question::SupportCap, &steps);
    assert_eq!(steps.money("ceiling"), money("20万元"));
    let unfinished = [
        ("project.content_completed", "false"),
        ("applicant.bankrupt", "false"),
        ("project.end_planned", "2024-06-30"),
        ("project.end_actual", "2024-06-30"),
        ("change.kind", "none"),
        ("invest.total_planned", "100万元"),
        ("invest.total_actual", "90万元"),
        ("award.amount", "10万元"),
        ("payment.paid_total", "10万元"),
    ];
    let open = answer(&regimes[1], Question::Clawback, &unfinished);
    assert_eq!(open.outcome(), Outcome::Undetermined);
    assert_eq!(open.settings(), ["half_finished"]);
    let chosen = regimes[1].with_setting("half_finished", "in_proportion").unwrap();
    assert_eq!(answer(&chosen, Question::Clawback, &unfinished).money("repay_now"), money("1万元"));
}
