//! Decides a ledger and writes the answers as CSV, and tells how long reading, deciding and writing took.
//!
//! `ledger INPUT OUTPUT` prints three figures in milliseconds.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark may stop at the first surprise"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use fundrules::{Question, Regime};
use fundrules_ledger::{Format, Ledger, LedgerOptions, Writer, WriterOptions};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (input, output) = (Path::new(&arguments[0]), Path::new(&arguments[1]));
    let regime =
        Regime::builtin("guangyuan").unwrap().with_questions(&Question::ABOUT_MONEY).unwrap();
    let day = "2025-03-10".parse().unwrap();
    let options =
        WriterOptions { questions: Question::ABOUT_MONEY.to_vec(), ..WriterOptions::default() };
    let begin = Instant::now();
    let mut ledger = Ledger::open(input, LedgerOptions::default()).unwrap();
    let mut writer = Writer::create(output, Some(Format::Csv), &[input], &regime, options).unwrap();
    let mut reading = begin.elapsed();
    let (mut deciding, mut writing) = (Duration::ZERO, Duration::ZERO);
    loop {
        let begin = Instant::now();
        let Some(row) = ledger.next() else { break };
        let row = row.unwrap();
        let read = Instant::now();
        let assessment = regime.assess(&row.project, day).unwrap();
        let decided = Instant::now();
        writer.write(&row.project, &assessment, &[]).unwrap();
        drop((row, assessment));
        writing += decided.elapsed();
        deciding += decided - read;
        reading += read - begin;
    }
    let begin = Instant::now();
    writer.finish().unwrap();
    writing += begin.elapsed();
    let [reading, deciding, writing] = [reading, deciding, writing].map(|stage| stage.as_millis());
    println!("{reading} {deciding} {writing}");
}
