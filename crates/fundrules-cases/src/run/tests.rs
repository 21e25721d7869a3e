//! Tests of the runner: every kind of wish, met and not met.

use crate::filter::Filter;
use crate::run::{CaseResult, Runner};
use crate::testing::{file, regime};

fn run(case: &str) -> CaseResult {
    let source = format!("[[case]]\nname = \"a\"\nas_of = \"2025-06-01\"\n{case}");
    Runner::with_regimes(vec![regime()]).run(&file(&source).cases[0])
}

fn differences(case: &str) -> Vec<String> {
    run(case).differences.iter().map(ToString::to_string).collect()
}

const KNOWN: &str = r#"
facts.invest.total_planned = "1000万元"
facts.applicant.fraud = true
facts.project.stalled = true
facts.award.amount = "50万元"
"#;

#[test]
fn an_answer_as_wanted_has_no_differences() {
    let wanted = r#"
        want.outcome = "decided"
        want.value = { ceiling = "80万元", floor = "none", limit = "none" }
        want.fires = ["county/5", "county/6", "county/7", "county/8"]
        want.not_fires = ["county/9"]
        want.clauses = ["county/5", "county/6", "county/7"]
        want.missing = []
        want.findings = [{ clause = "county/7", severity = "hard" }]
        want.settings = []
        want.readings = ["T2"]
        want.in_force = { county = "in-force" }
    "#;
    assert_eq!(differences(&format!("{KNOWN}{wanted}")), [""; 0]);
}

#[test]
fn an_answer_that_differs_is_told_with_every_difference() {
    let wanted = r#"
        clause = "county/55"
        want.outcome = "decided"
        want.value = { ceiling = "80.01万元", floor = "1元" }
        want.fires = ["county/9", "county/10"]
        want.not_fires = ["county/8"]
        want.open = ["county/5"]
        want.clauses = ["county/6", "county/5", "county/7"]
        want.missing = ["award.amount"]
        want.missing_includes = ["app.use"]
        want.findings = []
        want.settings = ["strict"]
        want.readings = []
        want.in_force = { county = "expired", city = "in-force" }
    "#;
    assert_eq!(
        differences(&format!("{KNOWN}{wanted}")),
        [
            "value.ceiling: wanted 800100.00 yuan, got 800000.00 yuan",
            "value.floor: wanted 1.00 yuan, got none",
            "county/9: wanted applies, got does not apply",
            "county/10: wanted applies, got no such clause in the regime `county`",
            "county/8: wanted does not apply, got applies",
            "county/5: wanted is unknown, got applies",
            "county/55: wanted a clause, got no such clause in the regime `county`",
            "clauses: wanted [county/6, county/5, county/7], got [county/5, county/6, county/7]",
            "missing: wanted [award.amount], got none",
            "missing_includes: wanted `app.use`, got none",
            "findings: wanted none, got [county/7 (hard)]",
            "settings: wanted [strict], got none",
            "readings: wanted none, got [T2]",
            "in_force.city: wanted in-force, got no such rulebook",
            "in_force.county: wanted expired, got in-force",
        ]
    );
}

#[test]
fn an_answer_that_is_not_settled_has_missing_facts_and_possible_answers() {
    let wanted = r#"
        want.outcome = "undetermined"
        want.fires = ["county/5"]
        want.open = ["county/6", "county/7", "county/8"]
        want.missing = ["invest.total_planned"]
    "#;
    assert_eq!(differences(wanted), [""; 0]);
    let other = differences("want.outcome = \"decided\"");
    assert_eq!(
        other,
        ["outcome: wanted decided, got undetermined, missing [invest.total_planned]"]
    );
    let possible = run("want = { outcome = \"undetermined\", possible = [] }");
    let [difference] = &possible.differences[..] else { panic!("{possible:?}") };
    assert_eq!(difference.what, "possible");
    assert!(difference.got.contains("{ceiling = 800000.00 yuan}"), "{difference}");
}

#[test]
fn settings_and_days_of_issue_are_those_of_the_case() {
    let strict = r#"
        settings = { strict = "yes" }
        issued = { county = "2025-06-02" }
        facts = { "invest.total_planned" = "1元", "applicant.bankrupt" = true }
        want.outcome = "decided"
        want.fires = ["county/9"]
        want.findings = [{ clause = "county/9", severity = "flag" }]
        want.in_force = { county = "not-yet" }
    "#;
    assert_eq!(differences(strict), [""; 0]);
}

#[test]
fn a_case_stands_at_the_threshold_where_it_says_that_it_does() {
    let at = |amount: &str, side: &str| {
        differences(&format!(
            r#"
            facts.invest.total_planned = "{amount}"
            boundary = {{ clause = "county/6", at = "1000万元", side = "{side}" }}
            want.outcome = "decided"
            want.{} = ["county/6"]
            "#,
            if side == "below" { "not_fires" } else { "fires" }
        ))
    };
    assert_eq!(at("1000万元", "at"), [""; 0]);
    assert_eq!(at("9999999.99元", "below"), [""; 0]);
    assert_eq!(at("10000000.01元", "above"), [""; 0]);
    assert_eq!(
        at("9999999.98元", "below"),
        ["boundary of county/6: wanted just below 1000万元, got [far below]"]
    );
    assert_eq!(
        at("10000000.01元", "at"),
        ["boundary of county/6: wanted at 1000万元, got [just above]"]
    );
}

#[test]
fn a_case_that_cannot_run_fails() {
    let lost = differences("settings = { lenient = \"yes\" }\nwant.outcome = \"decided\"");
    assert_eq!(lost.len(), 1);
    assert!(
        lost[0].starts_with("the case: wanted an answer, got an error: unknown setting `lenient`"),
        "{lost:?}"
    );
}

#[test]
fn a_filter_chooses_by_name_file_and_clause() {
    let files = [file(
        r#"
        [common]
        as_of = "2025-06-01"
        facts.invest.total_planned = "1000万元"
        [[case]]
        name = "good"
        clause = "county/5"
        want.outcome = "decided"
        [[case]]
        name = "bad"
        want.outcome = "silent"
        want.not_fires = ["county/6"]
        "#,
    )];
    let run = |text: &str| {
        let summary = Runner::with_regimes(vec![regime()]).run_all(&files, &Filter::new(text));
        let names: Vec<String> = summary.results.iter().map(|one| one.name.clone()).collect();
        (names.join(" "), summary.skipped, summary.passed())
    };
    assert_eq!(run(""), ("good bad".to_owned(), 0, false));
    assert_eq!(run("goo"), ("good".to_owned(), 1, true));
    assert_eq!(run("county/6"), ("bad".to_owned(), 1, false));
    assert_eq!(run("county/5"), ("good".to_owned(), 1, true));
    assert_eq!(run("support_cap.toml"), ("good bad".to_owned(), 0, false));
    assert_eq!(run("nothing"), (String::new(), 2, true));

    let summary = Runner::with_regimes(vec![regime()]).run_all(&files, &Filter::default());
    assert_eq!(
        summary.to_string(),
        "bad (county/support_cap.toml, line 11)\n    outcome: wanted silent, got decided\n    county/6: wanted does not apply, got applies\ncases: 1 passed, 1 failed, 0 left out"
    );
}
