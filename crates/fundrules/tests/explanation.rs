//! Explanations: the same bytes again, both languages, the project's own numbers.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

mod support;

use fundrules::{Explanation, Language, Reason, Reasons, Regime, Severity, builtin_regimes};
use support::guangyuan::GUANGYUAN;
use support::{LANGUAGES, clause, project, regime, when_then};

fn explain(regime: &Regime, changes: &[(&str, &str)]) -> Explanation {
    let unchanged = |name: &str| changes.iter().all(|(changed, _)| *changed != name);
    let mut facts: Vec<(&str, &str)> =
        GUANGYUAN.iter().copied().filter(|(name, _)| unchanged(name)).collect();
    facts.extend(changes);
    regime.explain(&project(&facts), "2024-07-01".parse().unwrap()).unwrap()
}

fn guangyuan(changes: &[(&str, &str)]) -> Explanation {
    explain(&Regime::builtin("guangyuan").unwrap(), changes)
}

fn every(reasons: Reasons<'_>, look: &mut impl FnMut(Reason<'_>)) {
    for reason in reasons {
        look(reason);
        every(reason.reasons(), look);
    }
}

#[test]
fn the_same_input_gives_the_same_bytes() {
    let changes = [("invest.total_actual", "799.99万元"), ("project.stage", "Terminated")];
    let (one, other) = (guangyuan(&changes), guangyuan(&changes));
    for language in LANGUAGES {
        assert_eq!(one.text(language), other.text(language));
        assert_eq!(one.markdown(language), other.markdown(language));
    }
    let json = serde_json::to_string(&one).unwrap();
    assert_eq!(json, serde_json::to_string(&other).unwrap());
    assert!(json.contains("\"assessment\"") && json.contains("\"reasons\""));
}

/// The facts of a project, and the text about it in Chinese and in English.
macro_rules! explained {
    ($name:literal) => {
        (
            include_str!(concat!("explained/", $name, ".facts")),
            include_str!(concat!("explained/", $name, ".zh.txt")),
            include_str!(concat!("explained/", $name, ".en.txt")),
        )
    };
}

#[test]
fn every_kind_of_line_says_what_it_said_before() {
    let regime = regime(include_str!("explained/county.toml"));
    for (facts, zh, en) in [explained!("known"), explained!("partly"), explained!("nothing")] {
        let facts: Vec<(&str, &str)> =
            facts.lines().map(|line| line.split_once(" = ").unwrap()).collect();
        let explanation = regime.explain(&project(&facts), "2024-07-01".parse().unwrap()).unwrap();
        assert_eq!(explanation.text(Language::Zh), zh);
        assert_eq!(explanation.text(Language::En), en);
    }
}

#[test]
fn readings_decide_which_lines_there_are() {
    let regime = regime(include_str!("explained/county.toml"));
    let facts = [("project.stalled", "true"), ("award.amount", "90万元")];
    let text = |regime: &Regime| {
        let day = "2024-07-01".parse().unwrap();
        regime.explain(&project(&facts), day).unwrap().text(Language::En)
    };
    assert!(text(&regime).contains("[?] the text leaves it open"));
    assert!(text(&regime).contains("→ recovered: all or amount set by decision"));
    let chosen = regime.with_setting("late", "counts").unwrap();
    let chosen = text(&chosen.with_setting("loss", "all").unwrap());
    assert!(chosen.contains("[+] always applies"), "{chosen}");
    assert!(chosen.contains("→ recovered: all\n"), "{chosen}");
    assert!(!chosen.contains("the text leaves it open"), "{chosen}");
}

#[test]
fn both_languages_are_filled_everywhere() {
    let mut explanations = vec![
        guangyuan(&[]),
        guangyuan(&[("invest.total_actual", "799.99万元")]),
        guangyuan(&[("accept.verdict", "Rectify"), ("accept.verdict_on", "2024-06-03")]),
    ];
    for id in builtin_regimes() {
        let regime = Regime::builtin(id).unwrap();
        explanations.push(regime.explain(&project(&[]), "2024-07-01".parse().unwrap()).unwrap());
    }
    for explanation in &explanations {
        every(explanation.reasons(), &mut |reason| {
            for language in LANGUAGES {
                let text = reason.text(language);
                assert!(!text.trim().is_empty(), "{reason:?}");
                assert!(!text.contains(['\n', '\r']), "{text}");
            }
            let chinese = |letter: char| ('\u{4e00}'..='\u{9fff}').contains(&letter);
            let zh = reason.text(Language::Zh);
            assert!(zh.chars().any(chinese) || reason.state().is_none(), "{reason:?}");
        });
    }
}

#[test]
fn a_threshold_is_shown_with_the_project_s_numbers() {
    let explanation = guangyuan(&[("invest.total_actual", "799.99万元")]);
    let zh = explanation.text(Language::Zh);
    for part in [
        "验收不通过",
        "第二十条（三）3",
        "20.001%",
        "200.01",
        "1,000.00万元",
        "20%",
        "guangyuan-mgmt/20.3.3",
    ] {
        assert!(zh.contains(part), "{part} in {zh}");
    }
    let en = explanation.text(Language::En);
    for part in ["failed", "20.001%", "reaches 20%", "guangyuan-mgmt/20.3.3"] {
        assert!(en.contains(part), "{part} in {en}");
    }
    let just_below = guangyuan(&[("invest.total_actual", "800.01万元")]).text(Language::En);
    assert!(just_below.contains("19.999%"), "{just_below}");
    assert!(!just_below.contains("20.3.3"), "{just_below}");
}

#[test]
fn every_clause_that_applies_is_named() {
    let explanation =
        guangyuan(&[("invest.total_actual", "799.99万元"), ("project.stage", "Terminated")]);
    let mut named = Vec::new();
    every(explanation.reasons(), &mut |reason| named.extend(reason.clause().map(str::to_owned)));
    for answer in explanation.assessment().answers() {
        for clause in answer.clauses() {
            assert!(named.iter().any(|one| one == clause), "{clause}");
        }
    }
    assert_eq!(explanation.assessment().id(), "P-1");
}

#[test]
fn what_is_missing_is_named_in_words() {
    let regime = Regime::builtin("luoyang").unwrap();
    let explanation = regime
        .explain(&project(&[("project.tier", "Point")]), "2026-12-31".parse().unwrap())
        .unwrap();
    let zh = explanation.text(Language::Zh);
    assert!(zh.contains("项目总投资（invest.total_planned）"), "{zh}");
    let en = explanation.text(Language::En);
    assert!(en.contains("total investment at allocation (invest.total_planned)"), "{en}");
}

#[test]
fn what_text_a_user_gave_cannot_become_markup() {
    let clause = when_then(
        "5",
        "clawback",
        "{ fact = \"project.stalled\", is = true }",
        "{ recover = \"all\" }",
    )
    .replace("\"summary\"", "'a_b *c* <d> [e](f) `g` # h | i \\ j'");
    let regime = regime(&clause);
    let facts =
        [("project.stalled", "true"), ("award.amount", "1元"), ("payment.paid_total", "1元")];
    let explanation = regime.explain(&project(&facts), "2024-07-01".parse().unwrap()).unwrap();
    let markdown = explanation.markdown(Language::En);
    let escaped = r"a\_b \*c\* \<d\> \[e\](f) \`g\` \# h \| i \\ j";
    assert!(markdown.contains(escaped), "{markdown}");
    assert!(explanation.text(Language::En).contains(r"a_b *c* <d> [e](f) `g` # h | i \ j"));
    for line in markdown.lines() {
        let start = line.trim_start();
        assert!(start.is_empty() || start.starts_with("- ") || start.starts_with("## "), "{line}");
    }
}

#[test]
fn a_summary_stays_on_one_line() {
    let clause = when_then(
        "5",
        "clawback",
        "{ fact = \"project.stalled\", is = true }",
        "{ recover = \"all\" }",
    )
    .replace("\"summary\"", "\"first\\n# second\"");
    let Ok(rulebook) = support::county(&clause) else { return };
    let regime = support::compose(vec![rulebook]).unwrap();
    let facts =
        [("project.stalled", "true"), ("award.amount", "1元"), ("payment.paid_total", "1元")];
    let explanation = regime.explain(&project(&facts), "2024-07-01".parse().unwrap()).unwrap();
    let markdown = explanation.markdown(Language::En);
    assert!(
        !markdown.lines().any(|line| line.starts_with("# ") || line.starts_with("\\# ")),
        "{markdown}"
    );
}

#[test]
fn each_finding_of_a_clause_has_its_own_severity() {
    let cases = "[[clause.case]]\nwhen = { fact = \"project.stalled\", is = true }\nthen = { flag = true }\n\
                 [[clause.case]]\nwhen = { fact = \"project.eligible_now\", is = false }\nthen = { breach = true }";
    let regime = regime(&clause("8", "procedure", cases));
    let facts = [("project.stalled", "yes"), ("project.eligible_now", "no")];
    let explanation = regime.explain(&project(&facts), "2024-07-01".parse().unwrap()).unwrap();
    let mut follows = Vec::new();
    every(explanation.reasons(), &mut |line| {
        follows.extend(line.text(Language::En).strip_prefix("→ ").map(str::to_owned));
    });
    let severities = [Severity::Flag, Severity::Hard].map(|one| one.label(Language::En));
    assert_eq!(follows, severities);
}
