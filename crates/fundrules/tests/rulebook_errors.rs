//! Mistakes in a rulebook: each is found, with its place and what to write instead.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

mod support;

use fundrules::{ErrorKind, Rulebook};
use support::{clause, county, mistake, mistakes, place, when_then};

/// The single mistake in a text, whose place is marked by `¦`.
fn at_mark(marked: &str) -> fundrules::Error {
    let before = format!("{}{}", support::HEADER, marked.split('¦').next().unwrap());
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    let error = mistake(&marked.replace('¦', ""));
    assert_eq!(place(&error), (line, column), "{error}");
    assert_eq!(error.kind(), ErrorKind::Rulebook);
    error
}

/// The mistake in a clause of the support cap with this condition.
fn in_condition(when: &str) -> fundrules::Error {
    at_mark(&when_then("5", "support_cap", when, "{ ceiling = \"1万元\" }"))
}

/// The mistake in what follows from a clause.
fn in_consequence(question: &str, then: &str) -> fundrules::Error {
    at_mark(&when_then("5", question, "\"always\"", then))
}

fn says(error: &fundrules::Error, code: &str, message: &str, hint: Option<&str>) {
    assert_eq!(error.code(), code, "{error}");
    assert!(error.message().contains(message), "{error}");
    assert_eq!(error.hint(), hint, "{error}");
}

#[test]
fn every_mistake_is_found_at_once() {
    let body = [
        when_then(
            "5",
            "support_cap",
            "{ fact = \"invest.total_planed\", at_least = \"1万元\" }",
            "{ ceiling = \"1万元\" }",
        ),
        when_then("5", "support_cap", "\"always\"", "{ ceiling = 100 }"),
        clause("6/1", "clawback", "when = \"always\"\nthen = { recover = \"all\" }\nwen = 1"),
        "[paramter]\n".to_owned(),
    ]
    .concat();
    let errors = mistakes(&body);
    let codes: Vec<&str> = errors.iter().map(fundrules::Error::code).collect();
    assert_eq!(
        codes,
        [
            "rulebook.unknown-name",
            "rulebook.unit-missing",
            "rulebook.name",
            "rulebook.unknown-key",
            "rulebook.unknown-key",
        ]
    );
    let places: Vec<(usize, usize)> = errors.iter().map(place).collect();
    assert!(places.is_sorted(), "in the order of the file: {places:?}");
    let whole = county(&body).unwrap_err();
    for error in &errors {
        assert!(whole.message().contains(error.message()), "the message names them all");
    }
    assert!(!whole.to_string().contains('\n'));
}

#[test]
fn unknown_names_suggest_the_nearest() {
    says(
        &in_condition("{ fact = ¦\"invest.total_planed\", at_least = \"1万元\" }"),
        "rulebook.unknown-name",
        "unknown fact `invest.total_planed`",
        Some("did you mean `invest.total_planned`?"),
    );
    says(
        &in_condition("{ fact = \"project.tier\", is = ¦\"Pont\" }"),
        "rulebook.unknown-word",
        "unknown word `Pont`",
        Some("did you mean `Point`?"),
    );
    says(
        &in_condition(
            "{ fact = \"invest.total_planned\", at_least = \"1万元\", ¦at_leest = \"2万元\" }",
        ),
        "rulebook.unknown-key",
        "unknown key `at_leest`",
        Some("did you mean `at_least`?"),
    );
    let parameter =
        "[[parameter]]\nid = \"most\"\nvalue = \"1万元\"\nsummary = { zh = \"甲\", en = \"a\" }\n";
    let then = "{ ceiling = { parameter = ¦\"moost\" } }";
    says(
        &at_mark(&format!("{parameter}{}", when_then("5", "support_cap", "\"always\"", then))),
        "rulebook.unknown-name",
        "unknown parameter `moost`",
        Some("did you mean `most`?"),
    );
    let far = in_condition("{ fact = ¦\"weather\", is = true }");
    says(&far, "rulebook.unknown-name", "unknown fact `weather`", None);
}

#[test]
fn unknown_words_of_the_format_are_refused() {
    for (text, message) in [
        ("status = \"issued\"", "unknown status `published`"),
        ("effect = {", "unknown key `effects`"),
    ] {
        let wrong =
            if text.starts_with("status") { "status = \"published\"" } else { "effects = {" };
        let source = support::HEADER.replace(text, wrong);
        let error = Rulebook::from_toml("county.toml", &source).unwrap_err();
        assert_eq!(error.errors().len(), 1);
        assert!(error.message().contains(message), "{error}");
    }
    let force = when_then("5", "clawback", "\"always\"", "{ flag = true }")
        .replace("\"must\"", "¦\"should\"");
    says(&at_mark(&force), "rulebook.unknown-word", "unknown force `should`", None);
    let verdict = in_consequence("acceptance", "{ verdict = ¦\"Passed\" }");
    assert_eq!(verdict.code(), "rulebook.unknown-word");
    let below = in_consequence("support_cap", "{ floor = \"1万元\", below = ¦\"zero\" }");
    says(&below, "rulebook.unknown-word", "`not_fundable`, `lifted`, `warning`", None);
    let level = at_mark("[precedence]\nacceptance = ¦[\"Fail\", \"Passed\"]\n");
    says(&level, "rulebook.precedence", "`Passed` is no outcome of `acceptance`", None);
    let question = at_mark("[precedence]\n¦payout = [\"Fail\"]\n");
    says(&question, "rulebook.unknown-question", "unknown question `payout`", None);
}

#[test]
fn quantities_of_different_kinds_are_not_compared() {
    let rate = in_condition("{ fact = \"invest.total_shortfall\", at_least = ¦\"20万元\" }");
    says(
        &rate,
        "rulebook.kind-mismatch",
        "`invest.total_shortfall` is a rate, it cannot be compared with an amount of money",
        Some("write a rate such as `\"20%\"`"),
    );
    let money =
        in_condition("{ fact = \"award.amount\", at_most = ¦{ fact = \"project.progress_pct\" } }");
    assert_eq!(money.code(), "rulebook.kind-mismatch");
    let day = in_condition("{ fact = \"as_of\", more_than = ¦\"6 months\" }");
    assert_eq!(day.code(), "rulebook.kind-mismatch");
    let share = in_consequence(
        "support_cap",
        "{ ceiling = { share = ¦\"20万元\", of = { fact = \"award.amount\" } } }",
    );
    assert_eq!(share.code(), "rulebook.kind-mismatch");
    let cap = in_consequence("support_cap", "{ ceiling = ¦\"20%\" }");
    says(
        &cap,
        "rulebook.kind-mismatch",
        "expected an amount of money, found a rate",
        Some("write an amount such as `\"1000万元\"`"),
    );
    let not_a_day = in_condition(
        "{ fact = \"as_of\", at_least = { fact = \"award.amount\", plus = ¦\"6 months\" } }",
    );
    assert_eq!(not_a_day.code(), "rulebook.kind-mismatch");
    let word = in_condition("{ amount = { fact = ¦\"project.tier\" }, at_least = \"1万元\" }");
    assert_eq!(word.code(), "rulebook.fact-kind");
    let event = "{ deadline = \"Filing\", from = { fact = \"accept.verdict_on\" }, within = \"1 month\", done = [¦\"project.end_planned\"] }";
    assert_eq!(in_consequence("acceptance", event).code(), "rulebook.fact-kind");
}

#[test]
fn a_number_needs_its_unit() {
    let condition = in_condition("{ fact = \"invest.total_planned\", at_least = ¦1000 }");
    says(
        &condition,
        "rulebook.unit-missing",
        "the number `1000` carries no unit",
        Some("write an amount such as `\"1000万元\"`"),
    );
    let rate = in_condition("{ fact = \"invest.total_shortfall\", at_least = ¦20 }");
    says(
        &rate,
        "rulebook.unit-missing",
        "the number `20` carries no unit",
        Some("write a rate such as `\"20%\"`"),
    );
    for text in ["\"1000\"", "\"0.2\"", "\"1e3万元\"", "\"1000元元\"", "\"0.001元\"", "\"\""] {
        let error = in_consequence("support_cap", &format!("{{ ceiling = ¦{text} }}"));
        assert_eq!(error.code(), "rulebook.value", "{text}: {error}");
    }
    let float = in_consequence("support_cap", "{ ceiling = ¦1000.5 }");
    says(&float, "rulebook.wrong-type", "the binary number `1000.5`", None);
    let day = in_condition("{ fact = \"as_of\", at_least = ¦2024-01-01 }");
    says(&day, "rulebook.wrong-type", "the date `2024-01-01`, which is not a text", None);
    let no_day = in_condition("{ fact = \"as_of\", at_least = ¦\"2023-02-29\" }");
    assert_eq!(no_day.code(), "rulebook.value");
}

#[test]
fn citations_stand_once_and_are_well_formed() {
    let one = when_then("5.1", "clawback", "\"always\"", "{ recover = \"all\" }");
    let twice = at_mark(&format!("{one}¦{one}"));
    says(&twice, "rulebook.twice", "the citation `5.1` stands twice", None);
    for cite in ["", "5 1", "第5条", "5/1", "5\\n1"] {
        let marked = one.replace("cite = \"5.1\"", &format!("cite = ¦\"{cite}\""));
        says(&at_mark(&marked), "rulebook.name", "is no citation", None);
    }
    let long = "5".repeat(61);
    assert_eq!(mistake(&one.replace("\"5.1\"", &format!("\"{long}\""))).code(), "rulebook.name");
}

#[test]
fn each_clause_has_a_summary_in_both_languages() {
    let whole = when_then("5", "clawback", "\"always\"", "{ recover = \"all\" }");
    let summary = "summary = { zh = \"摘要\", en = \"summary\" }\n";
    let missing = mistake(&whole.replace(summary, ""));
    says(&missing, "rulebook.key-missing", "the clause lacks the key `summary`", None);
    let one_language = mistake(&whole.replace(", en = \"summary\"", ""));
    says(&one_language, "rulebook.key-missing", "the text lacks the key `en`", None);
    let empty = at_mark(&whole.replace("\"摘要\"", "¦\"  \""));
    says(&empty, "rulebook.empty-text", "the text is empty", None);
    for key in ["cite", "printed", "question", "force", "when", "then"] {
        let without: Vec<&str> =
            whole.lines().filter(|line| !line.starts_with(&format!("{key} ="))).collect();
        let error = mistakes(&without.join("\n"));
        assert!(error[0].message().contains(&format!("lacks the key `{key}`")), "{error:?}");
    }
}

#[test]
fn several_tables_may_not_share_a_name() {
    let parameter =
        "[[parameter]]\nid = \"a\"\nvalue = \"1万元\"\nsummary = { zh = \"甲\", en = \"a\" }\n";
    assert_eq!(at_mark(&format!("{parameter}¦{parameter}")).code(), "rulebook.twice");
    let definition =
        "[[definition]]\nid = \"a\"\nwhen = \"always\"\nsummary = { zh = \"甲\", en = \"a\" }\n";
    assert_eq!(at_mark(&format!("{definition}¦{definition}")).code(), "rulebook.twice");
    let setting = "[[setting]]\nid = \"a\"\ndefault = \"x\"\nvalues = [\"x\"]\nsummary = { zh = \"甲\", en = \"a\" }\n";
    assert_eq!(at_mark(&format!("{setting}¦{setting}")).code(), "rulebook.twice");
    let default = at_mark(&setting.replace("default = \"x\"", "default = ¦\"y\""));
    says(&default, "rulebook.setting-value", "the default `y` is none of the values", None);
}

#[test]
fn an_unknown_question_is_one_mistake() {
    let clause = when_then("5", "x", "\"always\"", "{ flag = true }");
    let error = at_mark(&clause.replace("= \"x\"", "= ¦\"payout\""));
    says(&error, "rulebook.unknown-question", "unknown question `payout`", None);
    assert!(error.message().contains("`disbursement`"));
}
