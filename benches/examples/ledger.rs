//! Decides a ledger and writes the answers as CSV, and tells how long reading, deciding and writing took.
//!
//! `ledger INPUT OUTPUT` prints four figures in milliseconds; the last is what the library that reads
//! workbooks takes to hand over every cell of one, and nothing more.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a benchmark may stop at the first surprise"
)]

use std::path::Path;
use std::time::{Duration, Instant};

use calamine::{DataType, Reader, Xlsx, open_workbook};
use fundrules::{Question, Regime};
use fundrules_ledger::{
    BatchAnswers, Batches, Format, Ledger, LedgerOptions, Writer, WriterOptions,
};

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (input, output) = (Path::new(&arguments[0]), Path::new(&arguments[1]));
    let regime =
        Regime::builtin("guangyuan").unwrap().with_questions(&Question::ABOUT_MONEY).unwrap();
    let day = "2025-03-10".parse().unwrap();
    let options =
        WriterOptions { questions: Question::ABOUT_MONEY.to_vec(), ..WriterOptions::default() };
    let questions = regime.questions().to_vec();
    let begin = Instant::now();
    let ledger = Ledger::open(input, LedgerOptions::default()).unwrap();
    let mut writer = Writer::create(output, Some(Format::Csv), &[input], &regime, options).unwrap();
    let mut answers = BatchAnswers::new(&regime, day, &questions).unwrap();
    let mut batches = Batches::new(ledger, &regime);
    let mut reading = begin.elapsed();
    let (mut deciding, mut writing) = (Duration::ZERO, Duration::ZERO);
    loop {
        let begin = Instant::now();
        let Some(batch) = batches.next_batch().unwrap() else { break };
        let rows: Vec<usize> = (0..batch.len()).collect();
        assert!(rows.iter().all(|row| batch.take_fault(*row).is_none()));
        let read = Instant::now();
        answers.decide(batch, &rows).unwrap();
        let decided = Instant::now();
        writer.write_batch(batch, &answers, &rows).unwrap();
        writing += decided.elapsed();
        deciding += decided - read;
        reading += read - begin;
    }
    let begin = Instant::now();
    writer.finish().unwrap();
    writing += begin.elapsed();
    let [reading, deciding, writing] = [reading, deciding, writing].map(|stage| stage.as_millis());
    let library = match input.extension().is_some_and(|extension| extension == "xlsx") {
        true => hand_over(input).as_millis(),
        false => 0,
    };
    println!("{reading} {deciding} {writing} {library}");
}

/// How long the library takes over all cells of the first sheet.
fn hand_over(input: &Path) -> Duration {
    let begin = Instant::now();
    let mut workbook: Xlsx<_> = open_workbook(input).unwrap();
    let sheet = workbook.sheet_names()[0].clone();
    let mut cells = workbook.worksheet_cells_reader(&sheet).unwrap();
    let mut count = 0_usize;
    while let Some(cell) = cells.next_cell().unwrap() {
        count += usize::from(!cell.get_value().is_empty());
    }
    assert!(count > 0);
    begin.elapsed()
}
