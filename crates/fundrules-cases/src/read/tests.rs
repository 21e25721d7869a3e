//! Tests of the reader: merging, and every mistake with its place.

use fundrules::{Language, Money, Side, Tree};

use crate::model::CaseFile;
use crate::testing::{HEAD, file, mistakes};

fn one_mistake(cases: &str) -> (usize, String) {
    let mut found = mistakes(&format!("{HEAD}{cases}"));
    assert_eq!(found.len(), 1, "{found:?}");
    found.remove(0)
}

const WANT: &str = "want.outcome = \"decided\"\n";

fn case_with(lines: &str) -> String {
    format!("[[case]]\nname = \"a\"\nas_of = \"2025-06-01\"\n{WANT}{lines}\n")
}

#[test]
fn a_case_takes_over_overrides_and_removes_what_is_common() {
    let read = file(
        r#"
        [common]
        as_of = "2025-06-01"
        settings = { strict = "yes" }
        issued = { county = "2024-05-01" }
        [common.facts]
        invest.total_planned = "1000万元"
        "applicant.fraud" = false
        project.stalled = true

        [[case]]
        name = "first"
        want.outcome = "decided"

        [[case]]
        name = "second"
        as_of = "2025-07-01"
        facts = { "invest.total_planned" = "999万元" }
        unknown = ["project.stalled"]
        settings = { strict = "no" }
        issued = { county = "2024-06-01" }
        want.outcome = "decided"
        "#,
    );
    let [first, second] = &read.cases[..] else { panic!("{:?}", read.cases) };
    assert_eq!((first.line, second.line), (13, 17));
    assert_eq!(first.project.id, "first");
    assert_eq!(first.project.invest.total_planned, Some("1000万元".parse::<Money>().unwrap()));
    assert_eq!(first.project.get("project.stalled"), Some(Tree::Bool(true)));
    assert_eq!(first.as_of.to_string(), "2025-06-01");
    assert_eq!(first.settings, [("strict".to_owned(), "yes".to_owned())]);
    assert_eq!(second.project.invest.total_planned, Some("999万元".parse::<Money>().unwrap()));
    assert_eq!(second.project.get("applicant.fraud"), Some(Tree::Bool(false)));
    assert_eq!(second.project.get("project.stalled"), None);
    assert_eq!(second.as_of.to_string(), "2025-07-01");
    assert_eq!(second.settings, [("strict".to_owned(), "no".to_owned())]);
    assert_eq!(second.issued.len(), 1);
    assert_eq!(second.issued[0].1.to_string(), "2024-06-01");
}

#[test]
fn reads_one_thing_or_a_list_and_notes_in_one_language_or_both() {
    let read = file(&format!(
        r#"
        [[case]]
        name = "one"
        as_of = "2025-06-01"
        clause = "county/6"
        note = "恰为一千万元"
        boundary = {{ clause = "county/6", at = "1000万元", side = "at" }}
        want.fires = ["county/6"]
        {WANT}
        [[case]]
        name = "several"
        as_of = "2025-06-01"
        clause = ["county/5", "county/6"]
        note = {{ zh = "差一分", en = "one fen short" }}
        boundary = [
            {{ clause = "county/6", at = "1000万元", side = "below" }},
            {{ clause = "county/6", at = "a", side = "above" }},
        ]
        want.not_fires = ["county/6"]
        {WANT}
        "#
    ));
    let [one, several] = &read.cases[..] else { panic!("{:?}", read.cases) };
    assert_eq!(one.clauses, ["county/6"]);
    assert_eq!(one.note.get(Language::En), "恰为一千万元");
    assert_eq!(one.note.zh.as_deref(), Some("恰为一千万元"));
    assert_eq!(one.boundaries[0].side, Side::At);
    assert_eq!(several.clauses.len(), 2);
    assert_eq!(several.note.get(Language::En), "one fen short");
    let sides: Vec<Side> = several.boundaries.iter().map(|one| one.side).collect();
    assert_eq!(sides, [Side::JustBelow, Side::JustAbove]);
    let named: Vec<&str> = one.named_clauses().collect();
    assert_eq!(named, ["county/6"; 3]);
}

#[test]
fn an_amount_of_an_answer_has_a_unit_or_the_form_of_answers() {
    for text in ["80万元", "800000.00", "800000元"] {
        let read = file(&case_with(&format!("want.value = {{ ceiling = \"{text}\" }}")));
        let (field, value) = &read.cases[0].want.value[0];
        assert_eq!(
            (field.name, value.map(|value| value.text(Language::En))),
            ("ceiling", Some("800000.00 yuan".to_owned()))
        );
    }
    for text in ["800000", "80.0", "800,000.00", "-1.00", ".00"] {
        let source = case_with(&format!("want.value = {{ ceiling = \"{text}\" }}"));
        let (line, message) = one_mistake(&source);
        assert_eq!(line, 7);
        assert!(message.starts_with("`ceiling`: "), "{message}");
    }
    let none =
        file(&case_with("want.value = { floor = \"none\", limit = \"无\", standing = \"none\" }"));
    assert!(none.cases[0].want.value.iter().all(|(_, value)| value.is_none()));
}

#[test]
fn every_mistake_is_told_at_once_with_its_line() {
    let found = mistakes(
        r#"regime = "county"
question = "support"
regimes = 1

[common]
as_of = "2025-06-01"
facts = { "invest.total_planed" = "1000万元" }

[[case]]
name = "Not Kebab"
want.outcome = "decided"

[[case]]
name = "b"
facts = { invest.total_planned = "1000" }
want.outcome = "maybe"

[[case]]
name = "c"
fact = {}
want.outcome = "decided"
"#,
    );
    // The header stops at its unknown key; the cases need its question.
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0].0, 3);
    assert!(
        found[0].1.starts_with("unknown field `regimes`, expected one of `regime`, `question`")
    );
    assert_eq!(found[1].0, 20);
    assert!(found[1].1.contains("unknown field `fact`"), "{found:?}");

    let found = mistakes(
        r#"regime = "county"
question = "support_cap"

[common]
as_of = "2025-06-01"
facts = { "invest.total_planed" = "1000万元" }

[[case]]
name = "Not Kebab"
want.outcome = "decided"

[[case]]
name = "b"
facts = { invest.total_planned = "1000" }
want.outcome = "maybe"
"#,
    );
    let lines: Vec<usize> = found.iter().map(|(line, _)| *line).collect();
    assert_eq!(lines, [6, 9, 14, 15], "{found:?}");
    assert!(found[0].1.contains("`invest.total_planed`"));
    assert!(found[1].1.contains("`Not Kebab` is no name of a case"));
    assert!(found[2].1.contains("`invest.total_planned`"));
    assert!(found[3].1.contains("expected one of `decided`, `undetermined`, `silent`"));
}

#[test]
fn each_mistake_of_a_case_is_found() {
    let table = [
        ("facts = { a.b.c = 1 }", "unknown fact `a.b`"),
        ("facts.invest.total_planned = 1000.5", "written as text"),
        ("facts.project.end_planned = 2025-06-01", "a date is written as text"),
        ("facts = { \"project.end_planned\" = 2025-06-01 }", "a date is written as text"),
        ("issued.county = 2025-06-01", "a date is written as text"),
        (
            "facts = { invest.total_planned = \"1元\", \"invest.total_planned\" = \"2元\" }",
            "given twice",
        ),
        ("facts = { id = \"x\" }", "id"),
        ("unknown = [\"invest.total_planned\"]", "not among the common ones"),
        ("facts.applicant.fraud = true\nunknown = [\"applicant.fraud\"]", "gives the fact"),
        (
            "facts.project = { start_planned = \"2025-01-02\", end_planned = \"2025-01-01\" }",
            "lies before",
        ),
        ("issued = { county = \"2024-13-01\" }", "expected a date such as `2025-06-01`"),
        ("issued = { county = \"1024-12-01\" }", "1024"),
        ("boundary = { clause = \"county/6\", at = \"1\", side = \"at\" }", "does not say whether"),
        ("want.fires = [\"a/1\"]\nwant.open = [\"a/1\"]", "wants two things"),
        (
            "want.fires = [\"a/1\"]\nboundary = { clause = \"a/1\", at = \"1\", side = \"over\" }",
            "expected one of `at`, `below`, `above`",
        ),
        ("want.value = { amount = \"1元\" }", "unknown field `amount`"),
        ("want.value = { standing = \"Fine\" }", "expected one of `"),
        ("want.possible = [\"silent\"]", "only an `undetermined` answer"),
        (
            "want.findings = [{ clause = \"a\", severity = \"bad\" }]",
            "expected one of `hard`, `soft`, `flag`",
        ),
        ("want.in_force = { county = \"no\" }", "expected one of `not-issued`"),
        ("want.unknown = []", "unknown field `unknown`"),
        ("note = 5", "a text or a table"),
        ("clause = 5", "one or a list"),
    ];
    for (lines, expected) in table {
        let (line, message) = one_mistake(&case_with(lines));
        assert!(message.contains(expected), "{lines}: {message}");
        assert!(line >= 3, "{lines}: line {line}");
        assert!(!message.contains("Raw") && !message.contains("struct"), "{message}");
    }
}

#[test]
fn only_a_decided_answer_has_a_value() {
    let source = "[[case]]\nname = \"a\"\nas_of = \"2025-06-01\"\nwant = { outcome = \"silent\", value = { ceiling = \"1元\" } }";
    assert_eq!(one_mistake(source), (6, "an answer that is `silent` has no value".to_owned()));
}

#[test]
fn the_day_is_needed_once() {
    let source = format!("[[case]]\nname = \"a\"\n{WANT}");
    assert_eq!(one_mistake(&source), (3, "the case `a` lacks the key `as_of`".to_owned()));
}

#[test]
fn exemptions_have_a_reason_and_a_threshold_where_they_are_about_one() {
    let exemption =
        |lines: &str| format!("{}[[exempt]]\nclause = \"county/6\"\n{lines}", case_with(""));
    let read =
        file(&exemption("show = \"below\"\ncomparison = 1\nreason = \"there is no payment 0\""));
    assert_eq!(read.exemptions[0].comparison, Some(1));
    let bad =
        ["show = \"below\"\nreason = \"a\"", "show = \"open\"\ncomparison = 1\nreason = \"a\""];
    for lines in bad {
        assert!(one_mistake(&exemption(lines)).1.contains("`comparison` stands with"));
    }
    assert!(one_mistake(&exemption("show = \"open\"\nreason = \" \"")).1.contains("no reason"));
}

#[test]
fn a_file_without_cases_or_of_another_kind_is_refused() {
    assert_eq!(one_mistake(""), (1, "the file has no `[[case]]`".to_owned()));
    let found = mistakes(&format!("{HEAD}[case]\nname = \"a\""));
    assert!(
        found
            .iter()
            .any(|(line, message)| *line == 3 && message == "write `[[case]]`, in double brackets"),
        "{found:?}"
    );
    assert_eq!(mistakes("regime = ").len(), 1);
    let long = "#".repeat(5 * 1024 * 1024);
    assert!(CaseFile::from_toml("a.toml", &long).is_err());
}

#[test]
fn what_nests_deep_is_refused() {
    for source in [
        case_with(&format!("facts.a{} = 1", ".a".repeat(200_000))),
        case_with(&format!("facts.a = {}1", "[".repeat(200_000))),
        case_with(&format!("facts = {}", "{ a = ".repeat(200_000))),
        format!("{HEAD}[case{}]", ".a".repeat(200_000)),
    ] {
        assert!(!mistakes(&format!("{HEAD}{source}")).is_empty());
    }
}

#[test]
fn what_is_too_much_is_refused() {
    let facts: Vec<String> = (0..2_000).map(|number| format!("f{number} = 1")).collect();
    let found = one_mistake(&case_with(&format!("facts = {{ {} }}", facts.join(", "))));
    assert_eq!(found.1, "there are more than 1000 facts in the table");
    let cases = "[[case]]\nname = \"a\"\n".repeat(2_001);
    assert_eq!(one_mistake(&cases).1, "the file has more than 2000 cases");
}

#[test]
fn every_date_and_number_that_is_no_text_is_told() {
    let source = case_with("facts = { a = [2025-06-01, 1.5], b = 07:00:00 }");
    let found = mistakes(&format!("{HEAD}{source}"));
    let messages: Vec<&str> = found.iter().map(|(_, message)| message.as_str()).collect();
    let date = "a date is written as text, such as `\"2025-06-01\"`";
    let number = "a number with decimals is written as text, such as `\"12.5%\"`";
    assert_eq!(messages, [date, number, date]);
}
