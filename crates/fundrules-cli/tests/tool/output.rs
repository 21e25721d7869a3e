//! Where output goes: colours, closed pipes, interrupts.

use calamine::Reader as _;
use std::io::{BufRead, BufReader, Read};
use std::process::{Command, Stdio};

use crate::support::{Folder, json_lines};

const ESCAPE: char = '\u{1b}';

#[test]
fn no_colours_where_no_terminal_is() {
    let folder = Folder::new();
    let explain = "explain ledger.csv --id P-1 --regime county --rulebook county.toml \
                   --as-of 2025-06-01";
    let runs = [
        folder.decide("ledger.csv"),
        folder.decide("bad.csv"),
        folder.decide("ledger.csv -o a.csv"),
        folder.run(explain),
        folder.run("check nowhere.toml"),
        folder.run("--help"),
        folder.run("decid"),
    ];
    for run in runs {
        assert!(!run.out.contains(ESCAPE) && !run.err.contains(ESCAPE), "{run:?}");
    }
}

#[test]
fn colours_when_they_are_asked_for() {
    let folder = Folder::new();
    assert!(folder.run("check nowhere.toml --color always").failed(5).contains(ESCAPE));
    let explain = "explain ledger.csv --id P-1 --regime county --rulebook county.toml \
                   --as-of 2025-06-01 --color always";
    assert!(folder.run(explain).done().contains(ESCAPE));
    // Data is the same with and without.
    let plain = folder.decide("ledger.csv --format csv").done();
    assert_eq!(folder.decide("ledger.csv --format csv --color always").done(), plain);
}

/// The tool with its output in a pipe.
fn piped(folder: &Folder, words: &[&str]) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("fundrules"));
    command.args(words).current_dir(folder.path("")).env_remove("LANG");
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).stdin(Stdio::null());
    command
}

fn large_ledger(folder: &Folder, rows: usize) {
    let mut text = "项目编号,项目总投资（万元）\n".to_owned();
    for row in 0..rows {
        text += &format!("P-{row},1000\n");
    }
    folder.write("large.csv", text);
}

#[test]
fn a_closed_pipe_is_no_error() {
    let folder = Folder::new();
    large_ledger(&folder, 3_000);
    let decide = [
        "decide",
        "large.csv",
        "--regime",
        "county",
        "--rulebook",
        "county.toml",
        "--as-of",
        "2025-06-01",
    ];
    for more in [&["--format", "jsonl"][..], &["--format", "csv", "--keep-going"], &[]] {
        let words: Vec<&str> = decide.iter().chain(more).copied().collect();
        let mut child = piped(&folder, &words).spawn().unwrap();
        let mut line = String::new();
        // The reader goes away at the end of the statement, and the pipe with it.
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{words:?}");
        assert_eq!(String::from_utf8_lossy(&output.stderr), "", "{words:?}");
        assert!(!line.is_empty());
    }
}

#[test]
fn answers_wait_until_every_row_is_read() {
    let folder = Folder::new();
    large_ledger(&folder, 3_000);
    let text = folder.read("large.csv") + "P-last,x\n";
    folder.write("large.csv", text);
    folder.decide("large.csv --format jsonl").failed(3);
    let run = folder.decide("large.csv --format jsonl --keep-going");
    assert_eq!((run.code, json_lines(&run.out).len()), (Some(3), 3_000));
}

/// Ctrl-C while rows are still coming: the output is not touched and nothing stays behind.
#[cfg(unix)]
#[test]
fn an_interrupt_leaves_nothing_half_written() {
    let folder = Folder::new();
    folder.write("answers.jsonl", "as before\n");
    let before = folder.names();
    let words = [
        "decide",
        "-",
        "--input-format",
        "jsonl",
        "--regime",
        "county",
        "--rulebook",
        "county.toml",
        "--as-of",
        "2025-06-01",
        "--keep-going",
        "-o",
        "answers.jsonl",
    ];
    let mut child = piped(&folder, &words).stdin(Stdio::piped()).spawn().unwrap();
    let mut rows = child.stdin.take().unwrap();
    let writer = std::thread::spawn(move || {
        // Ends when nobody reads any more.
        while std::io::Write::write_all(&mut rows, b"{\"id\": \"P\"}\n").is_ok() {}
    });
    // The file that is being written stands beside its place.
    while folder.names() == before {
        assert_eq!(child.try_wait().unwrap(), None, "it ended by itself");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let id = child.id().to_string();
    assert!(Command::new("kill").args(["-INT", &id]).status().unwrap().success());
    let code = child.wait().unwrap().code();
    let mut err = String::new();
    child.stderr.take().unwrap().read_to_string(&mut err).unwrap();
    writer.join().unwrap();
    assert_eq!(code, Some(130), "{err}");
    assert!(err.contains("interrupted"), "{err}");
    assert_eq!(folder.read("answers.jsonl"), "as before\n");
    assert_eq!(folder.names(), before);
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told() {
    let folder = Folder::new();
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let mut command = piped(&folder, &["rulebooks", "show", "luoyang"]);
    let output = command.stdout(Stdio::from(full)).spawn().unwrap().wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(5));
    assert!(String::from_utf8_lossy(&output.stderr).contains("standard output"));
}

/// The cells of a sheet, row by row.
fn cells(folder: &Folder, name: &str, sheet: &str) -> Vec<Vec<String>> {
    let mut workbook = calamine::open_workbook_auto(folder.path(name)).unwrap();
    let range = workbook.worksheet_range(sheet).unwrap();
    range.rows().map(|row| row.iter().map(ToString::to_string).collect()).collect()
}

#[test]
fn a_workbook_holds_answers_reasons_and_mistakes() {
    let folder = Folder::new();
    folder.write(
        "real.csv",
        "项目编号,补助方式,分配核定标的,变更事项,项目总投资（万元）,实际完成总投资（万元）\n\
         P-1,事中,总投资,无,1000,799.99\nP-2,事种,,,1000,1\n",
    );
    let words = "decide real.csv --regime guangyuan --as-of 2025-06-01 -q -o a.xlsx --keep-going";
    for (language, reduction, failed) in
        [("zh", "20.001%", "验收不通过"), ("en", "20.001%", "failed")]
    {
        assert_eq!(folder.run(&format!("{words} --lang {language}")).code, Some(3));
        let names = calamine::open_workbook_auto(folder.path("a.xlsx")).unwrap().sheet_names();
        assert_eq!(names.len(), 3, "{names:?}");
        let answers = cells(&folder, "a.xlsx", &names[0]);
        assert_eq!(answers.len(), 2);
        assert!(answers[1].iter().any(|cell| cell == failed), "{answers:?}");
        let reasons = cells(&folder, "a.xlsx", &names[1]);
        let about = |row: &&Vec<String>| row.iter().any(|cell| cell == "guangyuan-mgmt/20.3.3");
        let reason = reasons.iter().find(about).expect("the clause");
        assert!(reason.last().unwrap().contains(reduction), "{reason:?}");
        let mistakes = cells(&folder, "a.xlsx", &names[2]);
        assert!(mistakes[1].iter().any(|cell| cell == "事种"), "{mistakes:?}");
    }
}
