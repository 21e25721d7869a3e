//! Files of forms: those of another county, and those with mistakes.

use fundrules::Severity;
use fundrules_documents::{Form, FormFindingKind};

use crate::helpers::{about, kinds};

const COUNTY: &str = include_str!("../../../../docs/examples/forms/county.toml");

fn county() -> Form {
    Form::all_from_toml("county.toml", COUNTY).unwrap().remove(0)
}

/// The county's file with a change, and what is said of it: line, message, hint.
fn mistake(from: &str, to: &str) -> Vec<(usize, String)> {
    assert!(COUNTY.contains(from), "{from}");
    let error = Form::all_from_toml("county.toml", &COUNTY.replacen(from, to, 1)).unwrap_err();
    let line = |error: &fundrules::Error| {
        let place = error.location().unwrap();
        assert_eq!(place.file.as_deref(), Some("county.toml"));
        (place.line, error.to_string())
    };
    error.errors().iter().map(line).collect()
}

#[test]
fn a_form_of_ones_own_works_like_a_built_in_one() {
    let form = county();
    assert_eq!((form.id(), form.rulebook()), ("county/F1", "county"));
    let sums = |building: &str| {
        let json = format!(r#"{{"total": "100", "equipment": "60.01", "building": "{building}"}}"#);
        about(&form, &json, "total")
    };
    assert!(sums("39.99").is_empty());
    assert_eq!(sums("39.98")[0].severity, Severity::Hard);
    // Exactly one of two.
    assert_eq!(
        kinds(&form, r#"{"phone": "1", "mail": "a@b"}"#, "phone"),
        [FormFindingKind::Inconsistent]
    );
    assert_eq!(kinds(&form, r#"{"total": 1}"#, "phone"), [FormFindingKind::Missing]);
    assert_eq!(kinds(&form, r#"{"mail": "a@b"}"#, "phone"), []);
    // A list that is asked for at times, with a check in each row.
    assert_eq!(kinds(&form, r#"{"has_loan": true}"#, "loans"), [FormFindingKind::Missing]);
    assert_eq!(kinds(&form, r#"{"has_loan": false}"#, "loans"), []);
    let json = r#"{"loans": [{"principal": "5", "interest_paid": "5"}, {"principal": "5", "interest_paid": "5.01"}]}"#;
    assert_eq!(kinds(&form, json, "loans[1].interest_paid"), []);
    assert_eq!(kinds(&form, json, "loans[2].interest_paid"), [FormFindingKind::Inconsistent]);
}

#[test]
fn mistakes_are_told_with_their_place() {
    let cases = [
        (
            "\"invest.total_planned\"",
            "\"invest.total_planed\"",
            0,
            "did you mean `invest.total_planned`?",
        ),
        (
            "\"invest.total_planned\"",
            "\"project.name\"",
            0,
            "cannot fill a field of the kind money",
        ),
        ("id = \"phone\"", "id = \"name\"", 0, "stands twice"),
        ("unit = \"元\"", "unit = \"文\"", 0, "unknown unit of money"),
        (
            "parts = [\"equipment\", \"building\"]",
            "parts = [\"equipment\", \"bulding\"]",
            0,
            "did you mean `building`?",
        ),
        (
            "parts = [\"equipment\", \"building\"]",
            "parts = [\"equipment\", \"name\"]",
            1,
            "a sum is one of amounts",
        ),
        (
            "not_after = [\"start\", \"end\"]",
            "not_after = [\"start\", \"total\"]",
            1,
            "not compared so",
        ),
        ("not_after = [\"start\", \"end\"]", "not_after = [\"start\"]", 1, "expected two fields"),
        (
            "field = \"has_loan\", is = true",
            "field = \"has_loan\", is = \"x\"",
            0,
            "has no such value",
        ),
        (
            "choices_of = \"applicant.kind\"",
            "choices_of = \"invest.total_planned\"",
            0,
            "no fact with a list of words",
        ),
        ("zh = \"一式三份。\"", "zh = \" \"", 0, "the text is empty"),
        ("cite = \"F1\"", "cite = \"F 1\"", 0, "is no name"),
        ("kind = \"rows\"", "kind = \"rows\"\ndistinct = [\"bnak\"]", -1, "did you mean `bank`?"),
        (
            "kind = \"rows\"",
            "kind = \"rows\"\ndistinct = [\"bank\", \"bank\"]",
            -1,
            "`bank` stands twice",
        ),
        ("kind = \"money\"\nfrom", "kind = \"words\"\nfrom", 0, "have `choice` or `choices_of`"),
    ];
    for (from, to, above, words) in cases {
        // The line of what was changed, that of the header of the table it stands in, or of what was
        // added below.
        let before = COUNTY.split_once(from).unwrap().0;
        let line = (before.matches('\n').count() + 1).checked_add_signed(-above).unwrap();
        let told = mistake(from, to);
        let found = told.iter().any(|(at, text)| *at == line && text.contains(words));
        assert!(found, "{to}: {told:?}");
    }
}

#[test]
fn several_mistakes_are_told_at_once_in_order() {
    let text = COUNTY
        .replace("\"applicant.name\"", "\"applicant.nam\"")
        .replace("[\"phone\", \"mail\"]", "[\"phone\", \"male\"]");
    let error = Form::all_from_toml("county.toml", &text).unwrap_err();
    let lines: Vec<usize> = error.errors().iter().map(|one| one.location().unwrap().line).collect();
    assert_eq!(lines.len(), 2);
    assert!(lines[0] < lines[1], "{lines:?}");
}

#[test]
fn broken_files_are_told_in_words_of_the_format() {
    for (text, words) in [
        ("rulebook = ", "line 1"),
        ("rulebook = \"a\"\nforms = []", "unknown field `forms`"),
        ("rulebook = 5", "expected a string"),
        ("rulebook = \"a\"\nform = [5]", "expected a form"),
        ("rulebook = \"a\"", "holds no form"),
        ("", "missing field `rulebook`"),
    ] {
        let error = Form::all_from_toml("a.toml", text).unwrap_err().to_string();
        assert!(error.contains(words), "{error}");
        assert!(!error.contains("Raw") && !error.contains('\n'), "{error}");
    }
    let wrong = COUNTY.replace("is = true", "is = 5");
    let error = Form::all_from_toml("a.toml", &wrong).unwrap_err().to_string();
    assert!(
        error.contains("expected `true`, `false` or a word") && !error.contains("Raw"),
        "{error}"
    );
    let long = "#".repeat(1024 * 1024 + 1);
    assert_eq!(Form::all_from_toml("a.toml", &long).unwrap_err().code(), "form.file-too-long");
}

#[test]
fn a_form_says_whether_its_fields_are_published() {
    let bare = "rulebook = \"a\"\n[[form]]\ncite = \"F1\"\ntitle = { zh = \"甲\", en = \"a\" }\nused_as = \"table\"\n";
    let error = Form::all_from_toml("a.toml", bare).unwrap_err();
    assert!(error.to_string().contains("does not say `unpublished`"), "{error}");
    let said = format!("{bare}unpublished = {{ zh = \"未公布\", en = \"not published\" }}\n");
    assert!(Form::all_from_toml("a.toml", &said).is_ok());
}
