//! Arguments: help, versions, and what does not fit.

use crate::support::{Folder, json_lines};

const VERBS: [&str; 8] =
    ["decide", "explain", "check", "rulebooks", "schema", "coverage", "template", "completions"];

#[test]
fn help_shows_every_verb_and_every_exit_code() {
    let folder = Folder::new();
    let help = folder.run("--help").done();
    for word in VERBS.into_iter().chain(["0 ", "1 ", "2 ", "3 ", "4 ", "5 ", "130 "]) {
        assert!(help.contains(&format!("  {word}")), "{word} in {help}");
    }
    assert!(folder.run("-h").done().contains("--help"));
    assert!(folder.run("--version").done().starts_with("fundrules 0."));
}

#[test]
fn the_help_of_each_verb_has_two_examples_and_a_line_in_chinese() {
    let folder = Folder::new();
    for verb in VERBS {
        let help = folder.run(&format!("{verb} --help")).done();
        let examples = help.split("Examples:").nth(1).expect("examples");
        assert!(examples.matches("fundrules ").count() >= 2, "{help}");
        assert!(help.contains('。'), "{help}");
    }
}

#[test]
fn the_examples_of_the_help_are_understood() {
    let folder = Folder::new();
    for verb in VERBS {
        let help = folder.run(&format!("{verb} --help")).done();
        let examples = help.split("Examples:").nth(1).expect("examples").replace("\\\n", " ");
        for line in examples.lines().filter(|line| line.contains("fundrules ")) {
            let words = line.split("fundrules ").nth(1).unwrap();
            if !line.starts_with("    ") || words.starts_with("VERB") {
                continue;
            }
            let words = words.split(['|', '>']).next().unwrap();
            let run = folder.run_with(words, |command| command.write_stdin(""));
            assert!(
                !run.err.contains("Usage:") && !run.err.contains("arguments."),
                "{line}: {run:?}"
            );
        }
    }
}

#[test]
fn wrong_arguments_end_in_code_2() {
    let folder = Folder::new();
    for words in ["", "decid", "decide", "decide ledger.csv", "--lang de rulebooks list", "check"] {
        let run = folder.run(words);
        assert_eq!(run.code, Some(2), "{words}: {run:?}");
    }
}

#[test]
fn the_day_is_never_taken_from_the_clock_unasked() {
    let folder = Folder::new();
    let words = "decide ledger.csv --regime county --rulebook county.toml";
    let err = folder.run(words).failed(2);
    assert!(err.contains("`--as-of` is missing") && err.contains("--as-of today"), "{err}");
    let today = folder.run(&format!("{words} --as-of today --format jsonl")).done();
    let day = json_lines(&today)[0]["as_of"].clone();
    assert!(day.as_str().is_some_and(|day| day.len() == 10 && day > "2024"), "{day}");
    for day in ["2025-13-01", "2025-6-1", "1789-07-14", "tomorrow", ""] {
        let run = folder.run_with(words, |command| command.args(["--as-of", day]));
        assert_eq!(run.code, Some(2), "{day}: {run:?}");
    }
}

#[test]
fn unknown_names_are_answered_with_the_nearest() {
    let folder = Folder::new();
    let err = |words: &str| folder.run(words).failed(2);
    let near = err("decide ledger.csv --regime guangyuann --as-of 2025-06-01");
    assert!(near.contains("did you mean `guangyuan`?"), "{near}");
    // A slip next to a rulebook must not quietly be a regime of that rulebook alone.
    let near =
        err("decide ledger.csv --regime guangyuann --rulebook county.toml --as-of 2025-06-01");
    assert!(near.contains("did you mean `guangyuan`?"), "{near}");
    let decide = |words: &str| folder.decide(&format!("ledger.csv {words}")).failed(2);
    assert!(decide("--setting rounding_of_the_kap=up").contains("`rounding_of_the_cap`"));
    assert!(decide("--setting rounding_of_the_cap=upp").contains("did you mean `up`?"));
    assert!(decide("--setting nothing=up").contains("rulebooks show"));
    assert!(decide("--setting rounding_of_the_cap").contains("NAME=VALUE"));
    assert!(decide("--assume project.stalld=true").contains("`project.stalled`"));
    assert!(decide("--assume invest.total_planned=1000").contains("has no unit"));
    assert!(decide("--issued contry=2025-01-01").contains("there are `county`"));
    assert!(decide("--issued county=soon").contains("is not a day"));
    assert!(decide("--unit 千元").contains("unknown unit of money"));
    assert!(decide("--questions caps").contains("support_cap"));
}

#[test]
fn wrong_arguments_are_told_as_json_too() {
    let folder = Folder::new();
    for words in ["decide --error-format json --bogus", "--error-format=json decid"] {
        let lines = json_lines(&folder.run(words).failed(2));
        assert_eq!((lines.len(), &lines[0]["code"]), (1, &"arguments.invalid".into()));
    }
    let lines = json_lines(&folder.decide("ledger.csv --error-format json -o a.doc").failed(2));
    assert_eq!(lines[0]["kind"], "input");
    assert!(lines[0]["hint"].is_string() && lines[0]["file"].is_null(), "{lines:?}");
}

#[test]
fn the_environment_says_the_language_unless_it_is_given() {
    let folder = Folder::new();
    let list = |words: &str, name: &str, value: &str| {
        folder.run_with(words, |command| command.env(name, value)).done()
    };
    assert!(list("rulebooks list", "LANG", "zh_CN.UTF-8").contains("征求意见稿"));
    assert!(list("rulebooks list", "LC_ALL", "en_GB.UTF-8").contains("draft for comment"));
    assert!(list("rulebooks list --lang en", "LANG", "zh_CN.UTF-8").contains("draft for comment"));
    assert!(folder.run("rulebooks list").done().contains("draft for comment"));
}
