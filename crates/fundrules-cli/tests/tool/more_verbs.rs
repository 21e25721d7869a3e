//! `schema`, `coverage`, `template`, `completions` and `procedure`.

use serde_json::Value;

use crate::support::Folder;

#[test]
fn schemas_are_json() {
    let folder = Folder::new();
    let project: Value = serde_json::from_str(&folder.run("schema").done()).unwrap();
    assert!(project["properties"]["invest"].is_object(), "{project}");
    let case: Value = serde_json::from_str(&folder.run("schema --what case").done()).unwrap();
    assert!(case["properties"].is_object(), "{case}");
    folder.run("schema --what cases").failed(2);
}

#[test]
fn coverage_tells_gaps_by_code_4() {
    let folder = Folder::new();
    std::fs::create_dir(folder.path("cases")).unwrap();
    let run = folder.run("coverage --cases cases --lang en");
    assert_eq!((run.code, run.err.as_str()), (Some(4), ""));
    assert!(run.out.contains("luoyang/9.2.a") && run.out.contains("applies"), "{}", run.out);
    let one = folder.run("coverage --cases cases --regime luoyang --lang zh");
    assert_eq!(one.code, Some(4));
    assert!(!one.out.contains("guangyuan-mgmt/"), "{}", one.out);
}

#[test]
fn coverage_says_what_is_wrong_with_the_cases() {
    let folder = Folder::new();
    assert!(folder.run("coverage --cases nowhere").failed(5).contains("cannot read"));
    folder.run("coverage --cases ledger.csv").failed(5);
    folder.run("coverage --cases . --regime nowhere").failed(2);
    std::fs::create_dir(folder.path("cases")).unwrap();
    folder.write("cases/wrong.toml", "regime = \"luoyang\"\nquestion = \"support_kap\"\n");
    let err = folder.run("coverage --cases cases").failed(1);
    assert!(err.contains("wrong.toml:2") && err.contains("support_kap"), "{err}");
}

#[test]
fn a_template_can_be_read_back() {
    let folder = Folder::new();
    for language in ["zh", "en"] {
        let name = format!("{language}.xlsx");
        let run = folder.run(&format!("template --regime luoyang -o {name} --lang {language}"));
        assert_eq!(run.code, Some(0), "{run:?}");
        let words = format!("decide {name} --regime luoyang --as-of 2026-03-01 --format jsonl");
        assert_eq!(folder.run(&words).done(), "");
    }
}

#[test]
fn a_template_is_a_workbook_and_replaces_nothing() {
    let folder = Folder::new();
    assert!(folder.run("template --regime luoyang -o a.csv").failed(2).contains(".xlsx"));
    folder.write("filled.xlsx", "work");
    assert!(folder.run("template --regime luoyang -o filled.xlsx").failed(2).contains("--force"));
    assert_eq!(folder.read("filled.xlsx"), "work");
    let run = folder.run("template --regime luoyang -o filled.xlsx --force -q");
    assert_eq!(run.done(), "");
    folder.run("template --regime luoyang -o nowhere/a.xlsx").failed(5);
}

#[test]
fn completions_for_known_shells() {
    let folder = Folder::new();
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let out = folder.run(&format!("completions {shell}")).done();
        assert!(out.contains("rulebooks") && out.contains("as-of"), "{shell}");
    }
    folder.run("completions cmd").failed(2);
}

#[test]
fn flows_are_listed_as_json_in_both_languages() {
    let folder = Folder::new();
    let out = folder.run("procedure --regime luoyang --json").done();
    let flows: Value = serde_json::from_str(&out).unwrap();
    let names: Vec<&str> =
        flows.as_array().unwrap().iter().map(|flow| flow["flow"].as_str().unwrap()).collect();
    assert!(names.contains(&"acceptance") && names.contains(&"mid_term_review"), "{names:?}");
    let review = &flows[names.iter().position(|name| *name == "mid_term_review").unwrap()];
    assert_eq!(review["text"]["zh"], "试点项目中期检查");
    assert_eq!(review["text"]["en"], "mid-term review of pilot projects");
}
