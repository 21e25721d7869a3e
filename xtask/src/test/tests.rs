use std::io::Write;
use std::path::Path;
use std::time::Duration;

use super::{STEPS, Step, choose, run_steps, seconds};
use crate::error::Error;

fn passes(_: &Path, out: &mut dyn Write) -> Result<(), Error> {
    Ok(writeln!(out, "checked")?)
}

fn fails(_: &Path, _: &mut dyn Write) -> Result<(), Error> {
    Err(Error::new("it is broken"))
}

const GOOD: Step = Step::new("good", "this holds", passes);
const BAD: Step = Step::new("bad", "this does not", fails);

/// The outcome and what was printed, every duration cut off.
fn outcome(steps: &[&Step]) -> (Result<(), Error>, Vec<String>) {
    let mut out = Vec::new();
    let result = run_steps(steps, Path::new("."), &mut out);
    let text = String::from_utf8(out).unwrap();
    let lines = text.lines().map(|line| line.split(" in ").next().unwrap().to_owned());
    (result, lines.collect())
}

#[test]
fn steps_run_in_order_and_are_summed_up() {
    let (result, lines) = outcome(&[&GOOD, &GOOD]);
    assert!(result.is_ok());
    assert_eq!(
        lines,
        [
            "==> 1/2 good: this holds",
            "checked",
            "==> good ok",
            "==> 2/2 good: this holds",
            "checked",
            "==> good ok",
            "==> all 2 passed"
        ]
    );
}

#[test]
fn the_first_failure_stops_the_run() {
    let (result, lines) = outcome(&[&GOOD, &BAD, &GOOD]);
    assert_eq!(result.unwrap_err().to_string(), "step `bad`: it is broken");
    assert_eq!(
        lines[3..],
        ["==> 2/3 bad: this does not", "==> bad FAILED", "==> 1 passed, 1 failed, 1 not run"]
    );
}

#[test]
fn only_keeps_the_order_of_the_steps() {
    let chosen = |only: &[&str]| {
        let only: Vec<_> = only.iter().map(|name| (*name).to_owned()).collect();
        choose(STEPS, &only).iter().map(|step| step.name).collect::<Vec<_>>()
    };
    assert_eq!(chosen(&["docs", "format"]), ["format", "docs"]);
    assert_eq!(
        chosen(&[]),
        [
            "format",
            "repository",
            "clippy",
            "tests",
            "generated",
            "docs",
            "c",
            "c-callers",
            "python",
            "coverage",
            "oracle",
            "instructions"
        ]
    );
    assert_eq!(chosen(&["c-install"]), ["c-install"]);
}

#[test]
fn durations_are_told_in_tenths_of_a_second() {
    assert_eq!(seconds(Duration::from_millis(12_349)), "12.3 s");
    assert_eq!(seconds(Duration::from_millis(49)), "0.0 s");
}
