//! Tests of what counts as shown.

use fundrules::Language;

use super::{Coverage, Covered, Showing, builtin_coverage, coverage};
use crate::testing::{file, regime};

const EMPTY: &str =
    "[[case]]\nname = \"empty\"\nas_of = \"2025-06-01\"\nwant.outcome = \"undetermined\"\n";

fn cover(cases: &str) -> Coverage {
    coverage(&[regime()], &[file(cases)]).unwrap()
}

fn entry<'a>(coverage: &'a Coverage, clause: &str, comparison: Option<usize>) -> &'a Covered {
    let found =
        coverage.covered().iter().find(|one| one.clause == clause && one.comparison == comparison);
    found.unwrap()
}

#[test]
fn what_is_needed_of_a_clause_depends_on_whether_facts_matter_to_it() {
    let found = cover(EMPTY);
    let needed = |clause| entry(&found, clause, None).needed.clone();
    assert_eq!(needed("county/5"), [Showing::Fires]);
    let all = [Showing::Fires, Showing::NotFires, Showing::Open];
    for clause in ["county/6", "county/7", "county/8"] {
        assert_eq!(needed(clause), all);
    }
    // It can only apply, or be unknown, under another setting than the usual one.
    assert_eq!(needed("county/9"), all);
    assert_eq!(found.gaps().count(), 6);
    assert!(!found.is_complete());
}

#[test]
fn a_clause_is_shown_by_what_a_case_says_and_gets() {
    let found = cover(
        r#"
        [common]
        as_of = "2025-06-01"
        [[case]]
        name = "large"
        facts.invest.total_planned = "1000万元"
        want.outcome = "decided"
        want.fires = ["county/6"]
        [[case]]
        name = "larger"
        facts.invest.total_planned = "2000万元"
        want.outcome = "decided"
        want.fires = ["county/6", "county/5"]
        [[case]]
        name = "wrong"
        facts.invest.total_planned = "1万元"
        want.outcome = "silent"
        want.not_fires = ["county/6"]
        [[case]]
        name = "unknown"
        want.outcome = "undetermined"
        want.open = ["county/6"]
        "#,
    );
    let six = entry(&found, "county/6", None);
    let shown: Vec<_> = six.shown.iter().map(|(showing, name)| (*showing, name.as_str())).collect();
    assert_eq!(shown, [(Showing::Fires, "large"), (Showing::Open, "unknown")]);
    assert_eq!(six.missing(), [Showing::NotFires]);
    // A case that fails shows nothing, not even what it is right about.
    assert_eq!(failed(&found), ["wrong"]);
    let five = entry(&found, "county/5", None);
    assert_eq!(five.shown.get(&Showing::Fires).map(String::as_str), Some("larger"));
    assert_eq!(five.missing(), []);
}

fn at_thresholds(above: &str) -> String {
    format!(
        r#"
        [common]
        as_of = "2025-06-01"
        [[case]]
        name = "at"
        facts.invest.total_planned = "1000万元"
        boundary = {{ clause = "county/6", at = "1000万元", side = "at" }}
        want.outcome = "decided"
        want.fires = ["county/6"]
        [[case]]
        name = "below"
        facts.invest.total_planned = "9999999.99元"
        boundary = {{ clause = "county/6", at = "1000万元", side = "below" }}
        want.outcome = "decided"
        want.not_fires = ["county/6"]
        [[case]]
        name = "above"
        facts.invest.total_planned = "10000000.01元"
        boundary = {{ clause = "county/6", at = "1000万元", side = "above" }}
        want.outcome = "decided"
        {above} = ["county/6"]
        "#
    )
}

#[test]
fn a_threshold_is_shown_from_three_sides_by_cases_that_hold() {
    let whole = cover(&at_thresholds("want.fires"));
    assert_eq!(entry(&whole, "county/6", Some(1)).missing(), []);
    let broken = cover(&at_thresholds("want.not_fires"));
    assert_eq!(entry(&broken, "county/6", Some(1)).missing(), [Showing::Above]);
    // A threshold stands behind its clause.
    let clauses: Vec<_> =
        whole.covered().iter().map(|one| (one.clause.as_str(), one.comparison.is_some())).collect();
    assert_eq!(clauses[1..3], [("county/6", false), ("county/6", true)]);
}

#[test]
fn an_exemption_closes_a_gap_and_is_told_when_there_is_none() {
    let exemption = |clause: &str, show: &str| {
        format!("[[exempt]]\nclause = \"{clause}\"\nshow = \"{show}\"\nreason = \"a test\"\n")
    };
    let text = format!(
        "{EMPTY}want.open = [\"county/7\"]\n{}{}{}{}",
        exemption("county/6", "open"),
        exemption("county/7", "open"),
        exemption("county/5", "not_fires"),
        exemption("county/66", "open"),
    );
    let found = cover(&text);
    assert_eq!(entry(&found, "county/6", None).missing(), [Showing::Fires, Showing::NotFires]);
    let idle: Vec<&str> = found.idle_exemptions().iter().map(|one| one.clause.as_str()).collect();
    assert_eq!(idle, ["county/7", "county/5", "county/66"]);
}

#[test]
fn coverage_is_complete_when_everything_is_shown_or_exempt() {
    let mut text = at_thresholds("want.fires");
    text.push_str(
        r#"
        [[case]]
        name = "nothing-known"
        settings = { strict = "yes" }
        want.outcome = "undetermined"
        want.fires = ["county/5"]
        want.open = ["county/6", "county/7", "county/8", "county/9"]
        [[case]]
        name = "all-yes"
        settings = { strict = "yes" }
        facts = { applicant = { fraud = true, bankrupt = true }, project.stalled = true }
        want.outcome = "undetermined"
        want.fires = ["county/7", "county/8", "county/9"]
        [[case]]
        name = "all-no"
        settings = { strict = "yes" }
        facts = { applicant = { fraud = false }, project.stalled = false }
        want.outcome = "undetermined"
        want.not_fires = ["county/7", "county/8"]
        [[exempt]]
        clause = "county/9"
        show = "not_fires"
        reason = "left out to see that an exemption is enough"
        "#,
    );
    let found = cover(&text);
    assert!(found.is_complete(), "{}", found.report(Language::En));
    assert_eq!(found.report(Language::Zh), "条款：5，齐全：5；比较：1，齐全：1；未通过案例：0\n");
}

#[test]
fn the_report_is_a_table_of_what_is_missing() {
    let text = format!(
        "{}[[exempt]]\nclause = \"county/5\"\nshow = \"open\"\nreason = \"a\"",
        at_thresholds("want.not_fires")
    );
    let found = cover(&text);
    let report = found.report(Language::En);
    let has = |cells: [&str; 3]| {
        report.lines().any(|line| {
            line.split('|')
                .map(str::trim)
                .filter(|cell| !cell.is_empty())
                .eq(cells.into_iter().filter(|cell| !cell.is_empty()))
        })
    };
    assert!(has(["clause", "comparison", "no case shows that it"]), "{report}");
    assert!(has(["county/5", "", "applies"]), "{report}");
    assert!(has(["county/6", "", "is unknown"]), "{report}");
    assert!(has(["county/6", "1", "just above it"]), "{report}");
    assert!(has(["county/7", "", "applies, does not apply, is unknown"]), "{report}");
    assert!(has(["county/5", "", "is unknown"]), "{report}");
    assert!(
        report.ends_with("clauses: 5, complete: 0; comparisons: 1, complete: 0; failed cases: 1\n"),
        "{report}"
    );
    assert!(found.report(Language::Zh).contains("略高于界限"));
}

#[test]
fn a_case_that_cannot_run_counts_as_failed() {
    let found = cover(&format!("{EMPTY}settings = {{ lenient = \"yes\" }}"));
    assert_eq!(failed(&found), ["empty"]);
}

#[test]
fn a_case_counts_for_comparisons_that_its_settings_leave_as_they_are() {
    let at = |setting: &str| {
        let text = format!(
            "{EMPTY}settings = {{ {setting} }}\nfacts.invest.total_planned = \"1000万元\"\n"
        );
        let found = cover(&text.replace("undetermined", "decided"));
        assert_eq!(failed(&found), [""; 0]);
        entry(&found, "county/6", Some(1)).shown.contains_key(&Showing::At)
    };
    assert!(at("strict = \"yes\""));
    assert!(at("line = \"ten_million\""));
    assert!(!at("line = \"twenty_million\""));
}

#[test]
fn without_cases_every_clause_that_comes_with_the_library_is_a_gap() {
    let found = builtin_coverage(&[]).unwrap();
    assert!(!found.covered().is_empty());
    assert_eq!(found.gaps().count(), found.covered().len());
}

fn failed(found: &Coverage) -> Vec<&str> {
    found.failed_cases().iter().map(|result| result.name.as_str()).collect()
}
