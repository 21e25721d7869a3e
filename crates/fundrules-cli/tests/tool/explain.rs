//! `explain`.

use crate::support::{Folder, Run};

fn explain(folder: &Folder, words: &str) -> Run {
    folder.run(&format!(
        "explain ledger.csv --regime county --rulebook county.toml --as-of 2025-06-01 {words}"
    ))
}

#[test]
fn by_key_and_by_row_in_both_languages() {
    let folder = Folder::new();
    let en = explain(&folder, "--id P-1 --lang en").done();
    assert!(en.contains("support cap: decided") && en.contains("county/5"), "{en}");
    let zh = explain(&folder, "--row 2 --lang zh").done();
    assert!(zh.contains("支持上限：已认定") && zh.contains("第五条"), "{zh}");
    assert_ne!(explain(&folder, "--row 3 --lang zh").done(), zh);
}

#[test]
fn as_markdown_and_as_json() {
    let folder = Folder::new();
    let markdown = explain(&folder, "--id P-1 --format markdown --lang en").done();
    assert!(markdown.contains("## support cap"), "{markdown}");
    let json = explain(&folder, "--id P-1 --format json").done();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["assessment"]["id"], "P-1");
    assert!(json["reasons"][1]["zh"].is_string());
}

#[test]
fn a_project_has_to_be_named_and_found() {
    let folder = Folder::new();
    explain(&folder, "").failed(2);
    explain(&folder, "--id P-1 --row 2").failed(2);
    assert!(explain(&folder, "--id P-9").failed(2).contains("no project with the key `P-9`"));
    assert!(explain(&folder, "--row 99 --lang zh").failed(2).contains("没有第99行的项目"));
    explain(&folder, "--row -1").failed(2);
}

#[test]
fn a_bad_row_is_not_explained() {
    let folder = Folder::new();
    let words =
        "explain bad.csv --id P-1 --regime county --rulebook county.toml --as-of 2025-06-01";
    assert!(folder.run(words).failed(3).contains("has no unit"));
    assert_eq!(folder.run(&words.replace("P-1", "P-3")).code, Some(0));
}
