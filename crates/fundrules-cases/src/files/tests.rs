//! Tests of finding the files of cases.

use std::fs;

use crate::files::load_dir;
use crate::testing::HEAD;

fn source(name: &str) -> String {
    format!(
        "{HEAD}[[case]]\nname = \"{name}\"\nas_of = \"2025-06-01\"\nwant.outcome = \"silent\"\n"
    )
}

#[test]
fn files_come_in_the_order_of_their_paths_and_others_are_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir_all(folder.path().join("b/c")).unwrap();
    fs::write(folder.path().join("b/c/one.toml"), source("one")).unwrap();
    fs::write(folder.path().join("a.toml"), source("two")).unwrap();
    fs::write(folder.path().join("schema.json"), "{}").unwrap();
    let files = load_dir(folder.path()).unwrap();
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["a.toml", "b/c/one.toml"]);
    assert_eq!(files[1].cases[0].file, "b/c/one.toml");
}

#[test]
fn mistakes_of_all_files_and_names_that_stand_twice_are_told_at_once() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("a.toml"), source("same")).unwrap();
    fs::write(folder.path().join("b.toml"), source("same")).unwrap();
    fs::write(folder.path().join("c.toml"), source("Wrong")).unwrap();
    fs::write(folder.path().join("d.toml"), "=").unwrap();
    let error = load_dir(folder.path()).unwrap_err();
    let codes: Vec<&str> = error.errors().iter().map(|one| one.code()).collect();
    assert_eq!(codes, ["case.name", "case.format", "case.name-twice"]);
    let twice = error.errors()[2].to_string();
    assert_eq!(
        twice,
        "the name `same` stands twice, first in a.toml, line 3 (b.toml, line 3, column 1)"
    );
}

#[test]
fn a_folder_that_is_not_there_is_an_error() {
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(load_dir(&folder.path().join("none")).unwrap_err().code(), "case.file");
}
