use std::fs;

use super::{Content, Difference, Generator, compare, first_difference, write};
use crate::error::Error;

const TWO: &[Generator] = &[
    ("docs/one.md", || Ok("# One\nfirst\nsecond\n".to_owned().into())),
    ("two.json", || Ok("{}\n".to_owned().into())),
];

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

#[test]
fn equal_texts_have_no_difference() {
    assert_eq!(first_difference("", ""), None);
    assert_eq!(first_difference("a\nb\n", "a\nb\n"), None);
}

#[test]
fn the_first_differing_line_is_found() {
    let difference = Difference { line: 2, found: Some("b\n"), wanted: Some("x\n") };
    assert_eq!(first_difference("a\nb\nc\n", "a\nx\ny\n"), Some(difference));
}

#[test]
fn a_side_that_ends_early_is_a_difference() {
    let short = Difference { line: 2, found: None, wanted: Some("b\n") };
    assert_eq!(first_difference("a\n", "a\nb\n"), Some(short));
    let long = Difference { line: 1, found: Some("a\n"), wanted: None };
    assert_eq!(first_difference("a\n", ""), Some(long));
}

#[test]
fn line_ends_count() {
    assert_eq!(first_difference("a\r\n", "a\n").map(|found| found.line), Some(1));
    assert_eq!(first_difference("a\nb", "a\nb\n").map(|found| found.line), Some(2));
}

#[test]
fn written_files_pass_the_check_and_are_written_once() {
    let root = tempfile::tempdir().unwrap();
    let mut out = Vec::new();
    write(TWO, root.path(), &mut out).unwrap();
    write(TWO, root.path(), &mut out).unwrap();
    compare(TWO, root.path(), &mut out).unwrap();
    assert_eq!(
        text(&out),
        "wrote docs/one.md\nwrote two.json\ngenerated files: 2, written: 2\n\
         generated files: 2, written: 0\ngenerated files: 2, all up to date\n"
    );
    assert_eq!(fs::read_to_string(root.path().join("two.json")).unwrap(), "{}\n");
}

#[test]
fn the_check_shows_each_difference_and_writes_nothing() {
    let root = tempfile::tempdir().unwrap();
    fs::create_dir(root.path().join("docs")).unwrap();
    fs::write(root.path().join("docs/one.md"), "# One\nfirst\r\nsecond\n").unwrap();
    let mut out = Vec::new();
    let message = compare(TWO, root.path(), &mut out).unwrap_err().to_string();
    assert_eq!(
        message,
        "out of date: `docs/one.md`, `two.json`; run `cargo xtask generate` and commit the result"
    );
    assert_eq!(
        text(&out),
        "--- docs/one.md as it is\n+++ docs/one.md as generated\n@@ line 2 @@\n\
         -first\\r\n+first\ntwo.json: is missing\n"
    );
    assert!(!root.path().join("two.json").exists());
}

#[test]
fn a_missing_end_is_put_in_words() {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("two.json"), "{}").unwrap();
    let mut out = Vec::new();
    let one: &[Generator] = &[("two.json", || Ok("{}\n".to_owned().into()))];
    compare(one, root.path(), &mut out).unwrap_err();
    assert!(text(&out).ends_with("-{}(no line feed at the end)\n+{}\n"), "{}", text(&out));

    fs::write(root.path().join("two.json"), "{}\nmore\n").unwrap();
    out.clear();
    compare(one, root.path(), &mut out).unwrap_err();
    assert!(text(&out).ends_with("@@ line 2 @@\n-more\n+(the file ends here)\n"));
}

#[test]
fn a_generator_that_fails_stops_both_ways() {
    let failing: &[Generator] = &[("a.md", || Err(Error::new("no facts")))];
    let root = tempfile::tempdir().unwrap();
    assert_eq!(write(failing, root.path(), &mut Vec::new()).unwrap_err().to_string(), "no facts");
    assert_eq!(compare(failing, root.path(), &mut Vec::new()).unwrap_err().to_string(), "no facts");
}

#[test]
fn bytes_are_written_as_they_are_and_compared_one_by_one() {
    let binary: &[Generator] = &[("a.bin", || Ok(Content::Binary(vec![0, 0xFF, b'\n', 7])))];
    let root = tempfile::tempdir().unwrap();
    let file = root.path().join("a.bin");
    write(binary, root.path(), &mut Vec::new()).unwrap();
    assert_eq!(fs::read(&file).unwrap(), [0, 0xFF, b'\n', 7]);
    compare(binary, root.path(), &mut Vec::new()).unwrap();

    // Both bytes are no text, so that as text they would look alike.
    fs::write(&file, [0, 0xFE, b'\n', 7]).unwrap();
    let mut out = Vec::new();
    compare(binary, root.path(), &mut out).unwrap_err();
    assert_eq!(text(&out), "a.bin: differs from what is generated at byte 2\n");

    fs::write(&file, [0, 0xFF, b'\n']).unwrap();
    out.clear();
    compare(binary, root.path(), &mut out).unwrap_err();
    assert_eq!(text(&out), "a.bin: differs from what is generated at byte 4\n");
}
