//! Explanations in every form say the same: handles, JSON, plain text and Markdown.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

use fundrules::{Explanation, Language, Reasons, Regime, Ternary};
use fundrules_cases::Runner;
use fundrules_tests::random::{facts, facts_without_clauses, project};
use proptest::prelude::*;
use serde_json::Value;

const LANGUAGES: [Language; 2] = [Language::Zh, Language::En];

/// The lines below each other as plain text.
fn told(reasons: Reasons<'_>, language: Language, depth: usize, text: &mut String) {
    for reason in reasons {
        let mark = match reason.state() {
            Some(Ternary::True) => "[+] ",
            Some(Ternary::False) => "[-] ",
            Some(Ternary::Unknown) => "[?] ",
            None => "",
        };
        *text += &format!("{}{mark}{}\n", "  ".repeat(depth), reason.text(language));
        told(reason.reasons(), language, depth + 1, text);
    }
}

/// Holds lines against their JSON; gives their number.
fn compare(reasons: Reasons<'_>, json: &[Value]) -> usize {
    let mut lines = 0;
    let mut rest = json.iter();
    for reason in reasons {
        let one = rest.next().expect("JSON has every line").as_object().unwrap();
        for language in LANGUAGES {
            assert_eq!(one[language.tag()], reason.text(language));
        }
        let state = reason.state().map(|state| match state {
            Ternary::True => "true",
            Ternary::False => "false",
            Ternary::Unknown => "unknown",
        });
        assert_eq!(one.get("state").map(|state| state.as_str().unwrap()), state);
        assert_eq!(one.get("clause").map(|clause| clause.as_str().unwrap()), reason.clause());
        let below = one.get("reasons").map(|below| below.as_array().unwrap().as_slice());
        lines += 1 + compare(reason.reasons(), below.unwrap_or_default());
    }
    assert_eq!(rest.len(), 0, "JSON has no other line");
    lines
}

fn check(explanation: &Explanation) {
    let json: Value = serde_json::to_value(explanation).unwrap();
    let lines = compare(explanation.reasons(), json["reasons"].as_array().unwrap());
    for language in LANGUAGES {
        let mut text = String::new();
        told(explanation.reasons(), language, 0, &mut text);
        assert_eq!(explanation.text(language), text);
        let markdown = explanation.markdown(language);
        assert_eq!(markdown.lines().filter(|line| !line.is_empty()).count(), lines);
    }
    let roots: Vec<_> = explanation.reasons().skip(1).collect();
    let answers = explanation.assessment().answers();
    assert_eq!(roots.len(), answers.len());
    for (root, answer) in roots.iter().zip(answers) {
        // The clauses of an answer stand below its question, in their order.
        let clauses: Vec<&str> = root.reasons().filter_map(|reason| reason.clause()).collect();
        assert_eq!(clauses, answer.clauses());
    }
}

#[test]
fn all_forms_say_the_same_about_every_conformance_case() {
    let mut runner = Runner::new();
    for case in fundrules_tests::conformance_cases().unwrap().iter().flat_map(|file| &file.cases) {
        let regime = runner.regime(case).unwrap();
        check(&regime.explain(&case.project, case.as_of).unwrap());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn all_forms_say_the_same_about_random_projects(
        (some, few) in (facts(20), facts_without_clauses(80)),
    ) {
        for id in fundrules::builtin_regimes() {
            let regime = Regime::builtin(id).unwrap();
            let known = if id == "guangyuan" { &some } else { &few };
            let project = project(known).unwrap();
            check(&regime.explain(&project, "2024-07-01".parse().unwrap()).unwrap());
        }
    }
}
