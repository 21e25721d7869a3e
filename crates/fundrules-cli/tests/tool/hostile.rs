//! Files that are not what they should be.

use crate::support::{Folder, tool};

#[test]
fn files_that_cannot_be_read_end_in_code_5() {
    let folder = Folder::new();
    folder.decide("nowhere.csv").failed(5);
    folder.decide(".").failed(5);
    std::fs::create_dir(folder.path("folder.csv")).unwrap();
    folder.decide("folder.csv").failed(5);
    folder.decide("ledger.csv --mapping nowhere.toml").failed(5);
    folder.decide("ledger.csv --mapping .").failed(5);
    folder.decide("ledger.csv --rulebook nowhere.toml").failed(5);
    folder.run("check nowhere.toml").failed(5);
    folder.run("check .").failed(5);
    folder.decide("ledger.csv -o nowhere/a.csv").failed(5);
    folder.decide("ledger.csv -o folder.csv").failed(5);
}

#[test]
fn names_that_say_no_format() {
    let folder = Folder::new();
    folder.write("ledger.doc", "x");
    folder.write("ledger.xls", "x");
    folder.write("ledger", "x");
    for name in ["ledger.doc", "ledger.xls", "ledger"] {
        assert!(folder.decide(name).failed(2).contains("ledger.format-unknown"), "{name}");
    }
    folder.write("noend", crate::support::LEDGER);
    assert!(folder.decide("noend --input-format csv -q").done().contains("P-1"));
    let err = folder.decide("-").failed(2);
    assert!(err.contains("--input-format csv"), "{err}");
    folder.decide("- --input-format xlsx").failed(2);
}

#[test]
fn content_that_is_no_ledger() {
    let folder = Folder::new();
    for (name, bytes) in [
        ("empty.csv", &b""[..]),
        ("zip.csv", b"PK\x03\x04"),
        ("text.xlsx", b"no workbook"),
        ("cut.xlsx", b"PK\x03\x04\x14\x00"),
        ("noise.csv", &[0xFF, 0xFE, 0x00, 0xD8]),
        ("nul.csv", b"\0\0\0\0\n\0"),
        ("header.csv", "项目编号,项目总投资\n".as_bytes()),
        ("array.jsonl", b"[1, 2]\n"),
        ("open.jsonl", b"{\"id\": \n"),
        ("deep.jsonl", "[".repeat(100_000).as_bytes()),
    ] {
        folder.write(name, bytes);
        let run = folder.decide(name);
        assert!(matches!(run.code, Some(0 | 3 | 5)), "{name}: {run:?}");
        assert!(!run.err.contains("panicked"), "{name}: {run:?}");
    }
}

#[test]
fn unknown_columns_and_units_are_refused() {
    let folder = Folder::new();
    folder.write("near.csv", "项目编号,项目总投咨\nP-1,1万元\n");
    let err = folder.decide("near.csv").failed(3);
    assert!(err.contains("near.csv:1:2") && err.contains("did you mean `项目总投资`?"), "{err}");
    folder.write("unit.csv", "项目编号,项目总投资（万元）\nP-1,100元\n");
    assert!(folder.decide("unit.csv --error-format json").failed(3).contains("unit-conflict"));
    folder.write("map.toml", "[columns]\n\"x\" = \"invest.totl_planned\"\n");
    let err = folder.decide("ledger.csv --mapping map.toml").failed(1);
    assert!(err.contains("map.toml:2:7") && err.contains("\"x\" = "), "{err}");
}

#[test]
fn rulebooks_that_are_no_rulebooks() {
    let folder = Folder::new();
    folder.write("bytes.toml", [0x61, 0xFF, 0xFE]);
    let err = folder.run("check bytes.toml").failed(1);
    assert!(err.contains("is not UTF-8") && err.contains("bytes.toml:1:2"), "{err}");
    folder.write("deep.toml", format!("x = {}", "[".repeat(100_000)));
    folder.write("empty.toml", "");
    folder.write("huge.toml", "#".repeat(17 * 1024 * 1024));
    folder.write("line.toml", format!("[rulebook]\nid = \"{}\"", "长".repeat(100_000)));
    for name in ["deep", "empty", "huge", "line"] {
        let err = folder.run(&format!("check {name}.toml")).failed(1);
        assert!(err.len() < 20_000, "{name}: {} bytes", err.len());
    }
    let err = folder.run("decide ledger.csv --regime x --rulebook empty.toml --as-of 2025-06-01");
    err.failed(1);
}

#[test]
fn nothing_in_a_file_steers_the_terminal() {
    let folder = Folder::new();
    let id = "P\u{1b}[31m\u{202e}1";
    folder.write("steer.csv", format!("项目编号,项目总投资\n{id},12万元\n{id}2,\u{1b}[2J\n"));
    let out = folder.decide("steer.csv --keep-going --lang zh");
    for text in [&out.out, &out.err] {
        assert!(!text.contains(['\u{1b}', '\u{202e}']), "{text:?}");
    }
    folder.write("steer.toml", "[rulebook]\nid = \"\u{202e}\"\n\"\u{7f}\" = 1\n");
    let err = folder.run("check steer.toml").failed(1);
    assert!(!err.contains(['\u{1b}', '\u{202e}', '\u{7f}']), "{err:?}");
}

#[cfg(unix)]
#[test]
fn arguments_that_are_not_utf8_are_no_reason_to_panic() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let folder = Folder::new();
    let odd = OsStr::from_bytes(b"odd\xFF.toml");
    let output = tool(&folder.path("")).arg("check").arg(odd).output().unwrap();
    assert_eq!(output.status.code(), Some(5));
    let output = tool(&folder.path("")).arg("--lang").arg(odd).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
}
