use std::fs;

use super::{FLOAT_ESTIMATES, TOO_LONG, UNFINISHED, check, has_word, machine_path};

/// Writes the files under a new directory and returns the findings as printed.
fn findings(files: &[(&str, &str)]) -> Vec<String> {
    let root = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let file = root.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content).unwrap();
    }
    let paths: Vec<_> = files.iter().map(|(path, _)| (*path).to_owned()).collect();
    check(root.path(), &paths).unwrap().iter().map(ToString::to_string).collect()
}

/// A path into a machine directory; built here so that this file passes the check it tests.
fn inside(directory: &str) -> String {
    format!("/{directory}/project")
}

#[test]
fn a_clean_tree_has_no_finding() {
    let files = [
        ("README.md", "see docs/work/plan and https://example.com/root/a\n"),
        ("crates/fundrules/src/money.rs", "//! Exact to the fen.\n"),
        ("crates/fundrules-ledger/src/lib.rs", "let cell: f64 = 0.0;\n"),
    ];
    assert_eq!(findings(&files), [""; 0]);
}

#[test]
fn a_machine_path_is_found_with_its_line() {
    let text = format!("one\ntwo: see `{}`\n", inside("work"));
    let expected = format!("docs/a.md:2: `/{}/` is a path of one machine", "work");
    assert_eq!(findings(&[("docs/a.md", &text)]), [expected]);
}

#[test]
fn every_machine_directory_is_known_and_only_at_the_root() {
    for directory in ["work", "farm", "root", "home", "Users"] {
        let path = inside(directory);
        assert!(machine_path(&path).is_some(), "{path}");
        assert!(machine_path(&format!("cd {path}")).is_some(), "{path}");
        assert!(machine_path(&format!("规则{path}")).is_some(), "{path}");
        assert!(machine_path(&format!("docs{path}")).is_none(), "{path}");
        assert!(machine_path(&format!("..{path}")).is_none(), "{path}");
        assert!(machine_path(&format!("part_{path}")).is_none(), "{path}");
        assert!(machine_path(&format!("/{directory}")).is_none(), "{path}");
        assert!(machine_path(&format!("/{directory}s/a")).is_none(), "{path}");
    }
}

#[test]
fn unfinished_places_are_found_in_sources_only() {
    for word in UNFINISHED {
        let text = format!("// {word} later\n");
        let expected = format!("a.rs:1: `{word}` marks an unfinished place");
        assert_eq!(findings(&[("a.rs", &text)]), [expected]);
        assert_eq!(findings(&[("a.md", &text)]), [""; 0]);
    }
}

#[test]
fn a_word_inside_a_longer_one_is_not_it() {
    assert!(has_word("a (mark)", "mark"));
    assert!(has_word("mark", "mark"));
    assert!(!has_word("marks, remark, mark_1", "mark"));
    assert!(has_word("remark mark", "mark"));
    assert!(has_word("stop!()", "stop!"));
    assert!(!has_word("nonstop!()", "stop!"));
}

#[test]
fn a_binary_float_is_found_in_the_core_only() {
    let core = findings(&[("crates/fundrules/src/rules/support.rs", "\nlet rate = 1_f64;\n")]);
    assert_eq!(core, ["crates/fundrules/src/rules/support.rs:2: binary float `f64` in the core"]);
    assert_eq!(findings(&[("crates/fundrules-cli/src/lib.rs", "f32\n")]), [""; 0]);
    assert_eq!(findings(&[(FLOAT_ESTIMATES, "f64\n")]), [""; 0]);
}

#[test]
fn real_data_is_found_by_its_place() {
    let expected = |path: &str| [format!("{path}: real data must not be in the repository")];
    assert_eq!(findings(&[("data/real/a.csv", "a")]), expected("data/real/a.csv"));
    assert_eq!(findings(&[("tests/data/real/a.csv", "a")]), expected("tests/data/real/a.csv"));
    assert_eq!(findings(&[("data/realistic/a.csv", "a"), ("metadata/real/a.csv", "a")]), [""; 0]);
}

#[test]
fn the_length_of_a_rust_file_is_decided_at_the_last_line() {
    let longest = "//\n".repeat(TOO_LONG - 1);
    assert_eq!(findings(&[("a.rs", &longest), ("a.md", &longest)]), [""; 0]);
    let longer = format!("{longest}//\n");
    assert_eq!(
        findings(&[("a.rs", &longer), ("a.md", &longer)]),
        ["a.rs: 1000 lines, fewer than 1000 expected; split the file"]
    );
}

#[test]
fn a_file_that_is_not_text_is_passed_over() {
    assert_eq!(findings(&[("a.xlsx", &format!("PK\0{}", inside("root")))]), [""; 0]);
}

#[test]
fn a_deleted_file_and_a_directory_are_passed_over() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("submodule")).unwrap();
    let files = ["gone.rs".to_owned(), "submodule".to_owned()];
    assert_eq!(check(root.path(), &files).unwrap(), []);
}

#[test]
fn one_line_can_break_several_rules() {
    let text = format!("f32 {} {}\n", UNFINISHED[2], inside("home"));
    assert_eq!(findings(&[("crates/fundrules/src/lib.rs", &text)]).len(), 3);
}
