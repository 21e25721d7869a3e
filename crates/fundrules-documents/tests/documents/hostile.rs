//! Input that means harm, or no good.

use fundrules::Language;
use fundrules_documents::{FormFindingKind, Format};

use crate::helpers::{cells, form, kinds, part, text, texts, values};

const SCRIPT: &str = "<script>alert('x')</script>&\"|`[a](javascript:b)";

#[test]
fn unknown_keys_are_errors_with_the_nearest_name() {
    let form = form("shanxi-2020/F2");
    let error = form.values_from_json(r#"{"project": []}"#).unwrap_err();
    assert_eq!(error.code(), "form.unknown-field");
    assert_eq!(error.hint(), Some("did you mean `projects`?"));
    let json = r#"{"projects": [{"citi": "甲", "contacts": "乙"}]}"#;
    let error = form.values_from_json(json).unwrap_err();
    let hints: Vec<_> = error.errors().iter().filter_map(|one| one.hint()).collect();
    assert_eq!(hints, ["did you mean `city`?", "did you mean `contact`?"]);
    let far = form.values_from_json(r#"{"zzzzzzzz": 1}"#).unwrap_err();
    assert_eq!(far.hint(), Some("it has `projects`"));
}

#[test]
fn json_that_is_none_or_something_else() {
    let form = form("shanxi-2019/F1");
    let code = |json: &str| form.values_from_json(json).unwrap_err().code();
    assert_eq!(code("{"), "json.invalid");
    assert_eq!(code("[]"), "form.not-an-object");
    assert_eq!(code(r#"{"seal": true, "seal": false}"#), "json.key-twice");
    assert_eq!(
        code(&format!(r#"{{"seal": {}1{}}}"#, "[".repeat(99), "]".repeat(99))),
        "json.too-deep"
    );
    assert_eq!(code(&" ".repeat(16 * 1024 * 1024 + 1)), "form.values-too-long");
}

#[test]
fn values_of_every_wrong_shape_are_findings() {
    let form = form("guangyuan-mgmt/F4");
    for wrong in ["1", "true", "\"x\"", "{}", "[1]", "[[]]", "[\"x\"]"] {
        let json = format!(r#"{{"panel": {wrong}}}"#);
        assert_eq!(kinds(form, &json, "panel"), [FormFindingKind::WrongKind], "{wrong}");
        // What was written is shown and marked, in every format.
        let shown = text(form, &values(form, &json), Format::Html, Language::En);
        assert!(shown.contains("[not valid]"), "{wrong}");
    }
    for wrong in ["[]", "{}", "[1]", "{\"a\": 1}"] {
        let json =
            format!(r#"{{"opinion": {wrong}, "opinion_date": {wrong}, "number_year": {wrong}}}"#);
        for field in ["opinion", "opinion_date", "number_year"] {
            assert_eq!(kinds(form, &json, field), [FormFindingKind::WrongKind], "{field} {wrong}");
        }
    }
}

#[test]
fn huge_values_are_refused_or_found() {
    let weekly = form("shanxi-2020/F2");
    let rows = |count: usize| format!(r#"{{"projects": [{}]}}"#, vec!["{}"; count].join(","));
    assert!(weekly.values_from_json(&rows(5_000)).is_ok());
    let error = weekly.values_from_json(&rows(5_001)).unwrap_err();
    assert_eq!(error.code(), "form.too-many-rows");
    let form = form("guangyuan-mgmt/F2");
    let long = format!(
        r#"{{"site": "{}", "total_assets": "{}"}}"#,
        "长".repeat(16_001),
        "9".repeat(10_000)
    );
    assert_eq!(kinds(form, &long, "site"), [FormFindingKind::OutOfRange]);
    assert_eq!(kinds(form, &long, "total_assets"), [FormFindingKind::WrongKind]);
    for format in Format::ALL {
        form.render(&values(form, &long), format, Language::Zh).unwrap();
    }
    // The longest text that is taken fits a cell of a workbook.
    let longest = format!(r#"{{"main_content": "{}"}}"#, "𠀀".repeat(16_000));
    assert_eq!(kinds(form, &longest, "main_content"), []);
    form.render(&values(form, &longest), Format::Xlsx, Language::Zh).unwrap();
}

#[test]
fn no_text_becomes_markup() {
    let form = form("guangyuan-mgmt/F2");
    let json = serde_json::json!({ "unit_name": SCRIPT, "main_content": SCRIPT, "staff": SCRIPT });
    let values = values(form, &json.to_string());
    let html = text(form, &values, Format::Html, Language::Zh);
    assert!(!html.contains("<script") && !html.contains("('x')"), "{html}");
    assert_eq!(html.matches("&lt;script&gt;").count(), 3);
    let markdown = text(form, &values, Format::Markdown, Language::Zh);
    assert!(!markdown.contains("<script") && !markdown.contains("[a]("), "{markdown}");
    let row = markdown.lines().find(|line| line.starts_with("| 单位名称")).unwrap();
    let bars = row.match_indices('|').filter(|(at, _)| !row[..*at].ends_with('\\')).count();
    assert_eq!(bars, 3, "{row}");
    let docx = form.render(&values, Format::Docx, Language::Zh).unwrap();
    assert!(!part(&docx, "word/document.xml").contains("<script"));
    let xlsx = form.render(&values, Format::Xlsx, Language::Zh).unwrap();
    assert!(texts(&cells(&xlsx)).iter().any(|text| text == SCRIPT));
}

#[test]
fn control_characters_do_not_reach_a_document() {
    let form = form("guangyuan-mgmt/F2");
    let nasty = "a\u{0}\u{8}\u{1b}[31m\u{202e}\u{ffff}b\r\nc\u{2028}d";
    let json = serde_json::json!({ "unit_name": nasty, "main_content": nasty });
    let values = values(form, &json.to_string());
    for language in [Language::Zh, Language::En] {
        let html = text(form, &values, Format::Html, language);
        let markdown = text(form, &values, Format::Markdown, language);
        let docx = form.render(&values, Format::Docx, language).unwrap();
        let docx = part(&docx, "word/document.xml");
        for shown in [&html, &markdown, &docx] {
            let bad =
                |c: char| (c.is_control() && c != '\n') || matches!(c, '\u{202e}' | '\u{ffff}');
            assert!(!shown.contains(bad), "{shown:?}");
        }
        assert!(html.contains("b<br>c<br>d"), "{html}");
        form.render(&values, Format::Xlsx, language).unwrap();
    }
}

#[test]
fn formulas_stay_text_in_a_workbook() {
    let form = form("guangyuan-mgmt/F2");
    let values = values(form, r#"{"unit_name": "=1+1", "phone": "+86", "staff": "=2"}"#);
    let xlsx = form.render(&values, Format::Xlsx, Language::Zh).unwrap();
    let found = texts(&cells(&xlsx));
    for text in ["=1+1", "+86", "=2【填写有误】"] {
        assert!(found.iter().any(|one| one == text), "{text}");
    }
}
