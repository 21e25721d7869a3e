//! Mistakes in how a rulebook is put together: choices, definitions, bands, files that are no
//! rulebooks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

mod support;

use fundrules::Rulebook;
use support::{clause, compose, county, mistake, mistakes, when_then};

const SETTING: &str = "[[setting]]\nid = \"base\"\ndefault = \"plan\"\nvalues = [\"plan\", \"cost\"]\n\
     summary = { zh = \"基数\", en = \"base\" }\n";

/// The ceiling of the choice by the setting `base`.
fn chosen(choose: &str) -> String {
    let then = format!("{{ ceiling = {{ setting = \"base\", choose = {choose} }} }}");
    format!("{SETTING}{}", when_then("5", "support_cap", "\"always\"", &then))
}

fn definition(id: &str, when: &str) -> String {
    format!(
        "[[definition]]\nid = \"{id}\"\nsummary = {{ zh = \"甲\", en = \"a\" }}\nwhen = {when}\n"
    )
}

/// The code and message of the only mistake.
fn only(body: &str) -> (&'static str, String) {
    let error = mistake(body);
    (error.code(), error.message().to_owned())
}

#[test]
fn a_choice_has_a_variant_for_each_value() {
    let both = "{ plan = { fact = \"invest.total_planned\" }, cost = { fact = \"invest.eligible_cost\" } }";
    assert!(county(&chosen(both)).is_ok());
    let (code, message) = only(&chosen("{ plan = { fact = \"invest.total_planned\" } }"));
    assert_eq!(code, "rulebook.setting-value-missing");
    assert_eq!(message, "the choice by `base` lacks the value `cost`");
    let (code, message) = only(&chosen(&both.replace(" }, cost", " }, other = \"1万元\", cost")));
    assert_eq!(code, "rulebook.setting-value");
    assert!(message.contains("`plan`, `cost`"), "{message}");
    let unknown = mistake(&chosen(both).replace("{ setting = \"base\"", "{ setting = \"bass\""));
    assert_eq!(
        (unknown.code(), unknown.hint()),
        ("rulebook.unknown-name", Some("did you mean `base`?"))
    );
    let then = "{ recover = \"all\", settled_by = \"bass\" }";
    let (code, _) = only(&format!("{SETTING}{}", when_then("5", "clawback", "\"always\"", then)));
    assert_eq!(code, "rulebook.unknown-name");
}

#[test]
fn a_definition_is_declared_before_it_is_used() {
    let used = when_then("5", "clawback", "{ definition = \"late\" }", "{ recover = \"all\" }");
    let late = definition("late", "{ definition = \"stopped\" }");
    let stopped = definition("stopped", "{ fact = \"project.stalled\", is = true }");
    assert!(county(&format!("{stopped}{late}{used}")).is_ok());
    let (code, message) = only(&format!("{late}{stopped}{used}"));
    assert_eq!((code, message.as_str()), ("rulebook.unknown-name", "unknown definition `stopped`"));
    let itself = definition("late", "{ definition = \"late\" }");
    assert_eq!(only(&format!("{itself}{used}")).0, "rulebook.unknown-name");
    assert_eq!(only(&used).0, "rulebook.unknown-name");
}

#[test]
fn what_follows_belongs_to_the_question() {
    for (question, then, owner) in [
        ("clawback", "{ ceiling = \"1万元\" }", "support_cap"),
        ("support_cap", "{ recover = \"all\" }", "clawback"),
        ("acceptance", "{ withhold = true }", "disbursement"),
        ("disbursement", "{ verdict = \"Fail\" }", "acceptance"),
        ("clawback", "{ order = true }", "acceptance"),
        ("disbursement", "{ route = \"Insolvency\" }", "clawback"),
        ("support_cap", "{ schedule = true }", "disbursement"),
    ] {
        let (code, message) = only(&when_then("5", question, "\"always\"", then));
        assert_eq!(code, "rulebook.consequence");
        assert_eq!(
            message,
            format!(
                "this consequence belongs to the question `{owner}`, the clause to `{question}`"
            )
        );
        for everywhere in ["{ breach = true }", "{ flag = true }", "{ note = true }"] {
            assert!(county(&when_then("5", question, "\"always\"", everywhere)).is_ok());
        }
    }
    let mistake = mistake(&when_then("5", "clawback", "\"always\"", "{ recovr = \"all\" }"));
    assert_eq!(mistake.code(), "rulebook.consequence");
    assert!(mistake.hint().unwrap().contains("`recover`"));
    assert_eq!(
        only(&when_then("5", "clawback", "\"always\"", "{ flag = false }")).0,
        "rulebook.consequence"
    );
}

#[test]
fn a_clause_that_can_never_apply_is_a_mistake() {
    for when in [
        "\"never\"",
        "{ not = \"always\" }",
        "{ fact = \"project.tier\", is_one_of = [] }",
        "{ all = [{ fact = \"project.stalled\", is = true }, { fact = \"project.stalled\", is = false }] }",
        "{ all = [{ fact = \"project.tier\", is = \"Point\" }, { fact = \"project.tier\", is = \"Line\" }] }",
        "{ fact = \"award.amount\", more_than = \"10万元\", at_most = \"10万元\" }",
        "{ fact = \"award.amount\", at_least = \"10.01万元\", at_most = \"10万元\" }",
        "{ fact = \"invest.total_shortfall\", at_least = \"20%\", less_than = \"1/5\" }",
        "{ fact = \"as_of\", more_than = \"2024-01-01\", less_than = \"2024-01-01\" }",
        "{ all = [{ fact = \"payment.seq\", more_than = 3 }, { all = [{ fact = \"payment.seq\", at_most = 3 }] }] }",
        "{ any = [\"never\", { all = [\"always\", \"never\"] }] }",
    ] {
        let (code, message) = only(&when_then("5", "clawback", when, "{ recover = \"all\" }"));
        assert_eq!(code, "rulebook.never", "{when}");
        assert!(message.starts_with("the clause can never apply: "), "{message}");
    }
    for when in [
        "{ fact = \"award.amount\", at_least = \"10万元\", at_most = \"10万元\" }",
        "{ any = [\"never\", \"always\"] }",
        "{ any = [{ fact = \"project.stalled\", is = true }, { fact = \"project.stalled\", is = false }] }",
    ] {
        assert!(
            county(&when_then("5", "clawback", when, "{ recover = \"all\" }")).is_ok(),
            "{when}"
        );
    }
}

#[test]
fn cases_and_a_single_condition_exclude_each_other() {
    let cases = "[[clause.case]]\nwhen = \"always\"\nthen = { recover = \"all\" }\n";
    assert!(county(&clause("5", "clawback", cases)).is_ok());
    let both = format!("when = \"always\"\nthen = {{ recover = \"all\" }}\n{cases}");
    assert_eq!(only(&clause("5", "clawback", &both)).0, "rulebook.case");
    let wrong = cases.replace("\"all\"", "\"al\"");
    assert_eq!(mistakes(&clause("5", "clawback", &format!("{cases}{wrong}{wrong}"))).len(), 2);
}

#[test]
fn bands_adjoin() {
    let by = |bands: &str| {
        let then = format!(
            "{{ ceiling = {{ by = {{ fact = \"invest.total_planned\" }}, bands = [{bands}] }} }}"
        );
        when_then("5", "support_cap", "\"always\"", &then)
    };
    let low = "{ less_than = \"100万元\", gives = \"5万元\" }";
    assert!(
        county(&by(&format!("{low}, {{ at_least = \"100万元\", gives = \"9万元\" }}"))).is_ok()
    );
    for (bands, code) in [
        (
            format!("{low}, {{ at_least = \"99.99万元\", gives = \"9万元\" }}"),
            "rulebook.band-overlap",
        ),
        (format!("{low}, {{ at_least = \"100.01万元\", gives = \"9万元\" }}"), "rulebook.band-gap"),
        (format!("{low}, {low}"), "rulebook.band"),
        (format!("{{ gives = \"9万元\" }}, {low}"), "rulebook.band"),
        (
            "{ at_least = \"9万元\", less_than = \"9万元\", gives = \"1元\" }".to_owned(),
            "rulebook.band",
        ),
        ("{ less_than = \"20%\", gives = \"1元\" }".to_owned(), "rulebook.kind-mismatch"),
        (String::new(), "rulebook.empty-list"),
    ] {
        assert_eq!(only(&by(&bands)).0, code, "{bands}");
    }
    let steps = by(low).replace("bands", "steps");
    assert_eq!(only(&steps).0, "rulebook.kind-mismatch", "a step gives a rate");
}

#[test]
fn lists_and_tests_say_something() {
    for (when, code) in [
        ("{ all = [] }", "rulebook.empty-list"),
        ("{ any = [] }", "rulebook.empty-list"),
        ("{ fact = \"project.stalled\" }", "rulebook.test-missing"),
        ("{ fact = \"project.tier\" }", "rulebook.test-missing"),
        ("{ fact = \"award.basis\" }", "rulebook.test-missing"),
        ("{ fact = \"award.amount\" }", "rulebook.test-missing"),
        ("{ fact = \"accept.applied_on\" }", "rulebook.test-missing"),
        ("{ at_least = \"1万元\" }", "rulebook.condition"),
        ("\"sometimes\"", "rulebook.condition"),
        ("{ fact = \"project.name\", is = \"x\" }", "rulebook.fact-kind"),
    ] {
        let errors = mistakes(&when_then("5", "clawback", when, "{ recover = \"all\" }"));
        assert_eq!(errors[0].code(), code, "{when}");
    }
}

#[test]
fn files_that_are_no_rulebook_are_refused() {
    let read = |text: &str| Rulebook::from_toml("county.toml", text).unwrap_err();
    let empty = read("");
    assert_eq!(empty.errors().len(), 1);
    assert_eq!(empty.errors()[0].message(), "the rulebook lacks the key `rulebook`");
    let broken = read("[rulebook]\nid = \"a\n");
    assert_eq!(broken.code(), "rulebook.toml");
    assert_eq!(broken.location().map(|place| place.line), Some(2));
    let twice = read("[rulebook]\nid = \"a\"\nid = \"b\"\n");
    assert_eq!(
        (twice.code(), twice.location().map(|place| place.line)),
        ("rulebook.toml", Some(3))
    );
    assert_eq!(read(&"#".repeat(5 * 1024 * 1024)).code(), "rulebook.too-long");
    let many: String = (0..5001).map(|cite| format!("[[clause]]\ncite = \"{cite}\"\n")).collect();
    let codes: Vec<&str> = mistakes(&many).iter().map(fundrules::Error::code).collect();
    assert_eq!(codes, ["rulebook.too-long"]);
}

#[test]
fn deep_nesting_is_an_error() {
    let deep = 10_000;
    let nest = |open: &str, close: &str| format!("{}1{}", open.repeat(deep), close.repeat(deep));
    for body in [
        format!("x = {}\n", nest("[", "]")),
        format!("x = {}\n", nest("{ a = ", " }")),
        format!("x{} = 1\n", ".a".repeat(deep)),
        format!("[x{}]\n", ".a".repeat(deep)),
        when_then("5", "clawback", &nest("{ not = ", " }"), "{ recover = \"all\" }"),
        when_then("5", "clawback", &nest("{ all = [", "] }"), "{ recover = \"all\" }"),
        when_then(
            "5",
            "support_cap",
            "\"always\"",
            &format!("{{ ceiling = {} }}", nest("{ least = [", "] }")),
        ),
        clause(
            "5",
            "clawback",
            &format!("when{} = \"always\"\nthen = {{ recover = \"all\" }}", ".not".repeat(deep)),
        ),
    ] {
        assert_eq!(mistakes(&body).len(), 1);
    }
    let within_the_parser =
        format!("when{} = \"always\"\nthen = {{ recover = \"all\" }}", ".not".repeat(40));
    assert_eq!(only(&clause("5", "clawback", &within_the_parser)).0, "rulebook.too-deep");
}

/// A rulebook whose definitions refer to each other `count` times.
fn chained(count: usize, when: impl Fn(usize) -> String) -> String {
    let mut body = definition("d0", "{ fact = \"project.stalled\", is = true }");
    for place in 1..count {
        body.push_str(&definition(&format!("d{place}"), &when(place - 1)));
    }
    let last = format!("{{ definition = \"d{}\" }}", count - 1);
    body + &when_then("5", "clawback", &last, "{ recover = \"all\" }")
}

#[test]
fn a_long_chain_of_definitions_is_an_error() {
    let body = chained(4_000, |before| format!("{{ not = {{ definition = \"d{before}\" }} }}"));
    if let Ok(rulebook) = county(&body) {
        assert!(compose(vec![rulebook]).is_err());
    }
}

#[test]
fn definitions_that_double_are_an_error_or_cheap() {
    let twice = |before| {
        format!("{{ all = [{{ definition = \"d{before}\" }}, {{ definition = \"d{before}\" }}] }}")
    };
    let started = std::time::Instant::now();
    if let Ok(rulebook) = county(&chained(30, twice)) {
        let _ = compose(vec![rulebook]);
    }
    assert!(started.elapsed().as_secs() < 5);
}

#[test]
fn many_mistakes_are_listed_in_reasonable_time() {
    let body: String = (0..40_000).map(|place| format!("[x{place}]\n")).collect();
    let started = std::time::Instant::now();
    assert!(!mistakes(&body).is_empty());
    assert!(started.elapsed().as_secs() < 10);
}

#[test]
fn sides_of_a_formula_are_of_one_kind() {
    for ceiling in [
        "{ when = \"always\", then = \"1万元\", otherwise = \"20%\" }",
        "{ setting = \"base\", choose = { plan = \"1万元\", cost = \"20%\" } }",
        "{ by = { fact = \"invest.total_planned\" }, bands = [{ less_than = \"1万元\", gives = \"1元\" }, { at_least = \"1万元\", gives = \"5%\" }] }",
    ] {
        let then = format!("{{ ceiling = {ceiling} }}");
        let body = format!("{SETTING}{}", when_then("5", "support_cap", "\"always\"", &then));
        assert_eq!(
            county(&body).map_err(|error| error.errors()[0].code()).err(),
            Some("rulebook.kind-mismatch"),
            "{ceiling}"
        );
    }
}

#[test]
fn lists_that_say_nothing_are_mistakes() {
    assert!(county(&clause("5", "clawback", "case = []")).is_err(), "a clause without any case");
    let one_of = "{ recover = { one_of = [] } }";
    assert!(
        county(&when_then("5", "clawback", "\"always\"", one_of)).is_err(),
        "a choice of nothing"
    );
    let deadline = "{ deadline = \"Filing\", from = { fact = \"accept.verdict_on\" }, within = \"1 month\", done = [] }";
    assert!(
        county(&when_then("5", "acceptance", "\"always\"", deadline)).is_err(),
        "nothing can be done in time"
    );
    let nowhere =
        when_then("5", "clawback", "\"always\"", "{ recover = \"all\" }").replace("第5条", " ");
    assert!(county(&nowhere).is_err(), "the printed number is empty");
}

#[test]
fn a_formula_out_of_range_names_its_clause() {
    let share =
        "{ share = { fact = \"payment.paid_ratio\" }, of = { fact = \"invest.total_planned\" } }";
    let rulebook =
        county(&when_then("5", "support_cap", "\"always\"", &format!("{{ ceiling = {share} }}")))
            .unwrap();
    let error = compose(vec![rulebook]).unwrap_err();
    assert!(error.to_string().contains("county/5"), "{error}");
}
