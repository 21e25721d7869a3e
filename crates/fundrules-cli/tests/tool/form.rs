//! `form`.

use serde_json::Value;

use crate::support::Folder;

const COUNTY: &str = include_str!("../../../../docs/examples/forms/county.toml");
const APPLICATION: &str = include_str!("../../../../docs/examples/forms/application.json");

/// A folder with values and a form of one's own.
fn folder() -> Folder {
    let folder = Folder::new();
    folder.write("forms.toml", COUNTY);
    folder.write("application.json", APPLICATION);
    folder.write("wrong.json", r#"{"total_investment": "many"}"#);
    folder
}

#[test]
fn the_list_names_every_form_and_what_is_not_published() {
    let folder = folder();
    let out = folder.run("form list --lang en").done();
    for id in fundrules_documents::builtin_forms().unwrap() {
        assert!(out.contains(id), "{id} in {out}");
    }
    assert_eq!(out.matches("not published").count(), 2);
    assert!(folder.run("form list --lang zh").done().contains("项目验收申请表"));
    assert!(folder.run("form list --forms forms.toml").done().contains("county/F1"));
}

#[test]
fn a_form_shows_its_keys_kinds_and_facts() {
    let folder = folder();
    let out = folder.run("form show shanxi-2020/F2 --lang en").done();
    for words in [
        "reason_not_started",
        "it depends",
        "project.start_planned",
        "not printed",
        "UnderConstruction",
    ] {
        assert!(out.contains(words), "{words} in {out}");
    }
    assert!(out.contains("places of this column and of the contact are not certain"), "{out}");
    let guizhou = folder.run("form show guizhou/F1 --lang zh").done();
    assert!(guizhou.contains("未附表样"), "{guizhou}");
    let own = folder.run("form show county/F1 --forms forms.toml").done();
    assert!(own.contains("loans") && own.contains("interest_paid"), "{own}");
}

#[test]
fn a_ledger_fills_a_form_and_the_form_becomes_a_document() {
    let folder = folder();
    let filled = folder.run("form fill guangyuan-mgmt/F2 ledger.csv --id P-1").done();
    let json: Value = serde_json::from_str(&filled).unwrap();
    assert_eq!(json["project_name"], "甲");
    assert_eq!(json["total_investment"], "1000万元");
    assert_eq!(json["staff"], Value::Null);
    folder.write("P-1.json", &filled);
    let run = folder.run("form render guangyuan-mgmt/F2 P-1.json -o P-1.docx --lang zh");
    assert_eq!((run.code, run.out.as_str()), (Some(0), ""));
    assert!(run.err.contains("form check"), "{run:?}");
    assert!(std::fs::read(folder.path("P-1.docx")).unwrap().starts_with(b"PK"));
    // Values from a pipe.
    let run = folder.run_with("form render guangyuan-mgmt/F2 - -q --lang zh", |command| {
        command.write_stdin(filled.clone())
    });
    assert!(run.done().contains("| 项目总投资（万元） | 1000 |"));
}

#[test]
fn every_project_of_a_ledger_is_a_row_of_the_weekly_report() {
    let folder = folder();
    let json: Value =
        serde_json::from_str(&folder.run("form fill shanxi-2020/F2 ledger.csv").done()).unwrap();
    let names: Vec<&str> = json["projects"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| row["project"].as_str())
        .collect();
    assert_eq!(names, ["甲", "乙", "丙"]);
    let err = folder.run("form fill shanxi-2020/F1 ledger.csv").failed(2);
    assert!(err.contains("about one project"), "{err}");
    assert!(folder.run("form fill shanxi-2020/F1 ledger.csv --lang zh").failed(2).contains("--id"));
}

#[test]
fn given_values_stand_before_those_of_the_ledger() {
    let folder = folder();
    folder.write("given.json", r#"{"project_name": "更名"}"#);
    let words = "form fill guangyuan-mgmt/F2 ledger.csv --row 2 --values given.json";
    let json: Value = serde_json::from_str(&folder.run(words).done()).unwrap();
    assert_eq!(json["project_name"], "更名");
    assert_eq!(json["total_investment"], "1000万元");
}

#[test]
fn a_row_with_mistakes_fills_nothing() {
    let folder = folder();
    let err = folder.run("form fill guangyuan-mgmt/F2 bad.csv --id P-1").failed(3);
    assert!(err.contains("1000"), "{err}");
    folder.run("form fill shanxi-2020/F2 bad.csv").failed(3);
    folder.run("form fill guangyuan-mgmt/F2 ledger.csv --id P-9").failed(2);
    let err = folder.run("form fill guizhou/F1 ledger.csv --id P-1").failed(2);
    assert!(err.contains("cannot be filled"), "{err}");
}

#[test]
fn a_check_tells_by_its_code_whether_the_form_is_fit() {
    let folder = folder();
    // Only the organiser's part is open.
    let out = folder.run("form check guangyuan-mgmt/F2 application.json --lang en").done();
    assert!(out.contains("review_opinion") && out.contains("to look at"), "{out}");
    let run = folder.run("form check guangyuan-mgmt/F2 wrong.json --lang zh");
    assert_eq!((run.code, run.err.as_str()), (Some(1), ""));
    assert!(run.out.contains("类型不符") && run.out.contains("须补正"), "{}", run.out);
    let run = folder.run("form check guangyuan-mgmt/F2 wrong.json --format json");
    let findings: Value = serde_json::from_str(&run.out).unwrap();
    let found =
        findings.as_array().unwrap().iter().find(|one| one["kind"] == "wrong_kind").unwrap();
    assert_eq!(found["field"], "total_investment");
    folder.write("blank.json", "{}");
    let out = folder.run("form check guizhou/F1 blank.json --lang en").done();
    assert!(out.contains("nothing can be checked"), "{out}");
}

#[test]
fn every_format_is_written_and_nothing_is_replaced() {
    let folder = folder();
    for ending in ["md", "html", "docx", "xlsx"] {
        let words = format!("form render guangyuan-mgmt/F2 application.json -o a.{ending}");
        assert_eq!(folder.run(&words).done(), "");
        assert!(folder.run(&words).failed(2).contains("--force"));
        folder.run(&format!("{words} --force")).done();
    }
    let html = folder.run("form render guangyuan-mgmt/F2 --format html --lang en").done();
    assert!(html.starts_with("<!DOCTYPE html>"), "{html}");
    assert!(
        folder
            .run("form render guangyuan-mgmt/F2 --format docx")
            .failed(2)
            .contains("-o guangyuan-mgmt-F2.docx")
    );
    assert!(
        folder.run("form render guangyuan-mgmt/F2 -o a.pdf").failed(2).contains("unknown format")
    );
    folder.run("form render guangyuan-mgmt/F2 -o nowhere/a.md").failed(5);
    let words =
        "form render guangyuan-mgmt/F2 application.json --format md -o application.json --force";
    folder.run(words).failed(2);
    assert_eq!(folder.read("application.json"), APPLICATION);
}

#[test]
fn names_and_files_that_nobody_has() {
    let folder = folder();
    assert!(folder.run("form show guangyuan-mgmt/F9").failed(2).contains("did you mean"));
    assert!(folder.run("form show county/F2 --forms forms.toml").failed(2).contains("county/F1"));
    folder.run("form check guangyuan-mgmt/F2 nowhere.json").failed(5);
    folder.write("unknown.json", r#"{"total_investmnt": 1}"#);
    let err = folder.run("form check guangyuan-mgmt/F2 unknown.json").failed(1);
    assert!(err.contains("did you mean `total_investment`?"), "{err}");
    folder.write("broken.toml", COUNTY.replace("kind = \"text\"", "kind = \"test\""));
    let err = folder.run("form list --forms broken.toml").failed(1);
    assert!(err.contains("broken.toml:17:8") && err.contains("unknown variant `test`"), "{err}");
    let err = folder.run("form list --forms broken.toml --error-format json").failed(1);
    let line: Value = serde_json::from_str(err.trim()).unwrap();
    assert_eq!((&line["code"], &line["line"]), (&"form.toml".into(), &17.into()));
}
