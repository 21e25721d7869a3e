//! The Rust side of the benchmark of the C library: writes what both sides work on, and measures the
//! library without C in between.
//!
//! `baseline write DIRECTORY` writes the projects as JSON and the table as arrays; `baseline measure`
//! prints the least times, in tenths of a nanosecond.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark may stop at the first surprise"
)]

use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::Instant;

use fundrules::{
    Column, ColumnAnswers, ColumnValues, Columns, Decider, FactKind, Facts, Project, Question,
    Regime, fact_definitions,
};
use fundrules_benches::{Numbers, facts, project};

const PROJECTS: usize = 1_000;
const ROWS: usize = 65_536;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let regime = Regime::builtin("guangyuan").unwrap();
    let mut numbers = Numbers::new(7);
    let projects: Vec<Project> = (0..PROJECTS).map(|_| project(&mut numbers).unwrap()).collect();
    let table = Table::new(&facts(&regime, ROWS).unwrap());
    match arguments.get(1).map(String::as_str) {
        Some("write") => write(Path::new(&arguments[2]), &projects, &table),
        _ => measure(&regime, &projects, &table),
    }
}

/// A table as a caller has it: arrays of its own.
struct Table(Vec<(&'static str, Array, Vec<u64>)>);

enum Array {
    Bits(Vec<u64>),
    Codes(Vec<u8>),
    Days(Vec<i32>),
    Numbers(Vec<i64>),
}

fn packed(bits: impl Iterator<Item = bool>) -> Vec<u64> {
    let mut words = vec![0; ROWS.div_ceil(64)];
    for (row, bit) in bits.enumerate() {
        words[row / 64] |= u64::from(bit) << (row % 64);
    }
    words
}

impl Table {
    /// The columns of which something is known. Sets of clauses have no array in C and are left out
    /// on both sides.
    fn new(facts: &[Facts]) -> Self {
        let mut columns = Vec::new();
        for (place, fact) in fact_definitions().iter().enumerate() {
            let values = || facts.iter().map(|facts| facts.get(place));
            if fact.kind == FactKind::Clauses || values().all(|value| value.is_none()) {
                continue;
            }
            let known = packed(values().map(|value| value.is_some()));
            let plain = || values().map(Option::unwrap_or_default);
            let array = match fact.kind {
                FactKind::Bool | FactKind::Reference | FactKind::Texts => {
                    Array::Bits(packed(plain().map(|value| value != 0)))
                }
                FactKind::Word(_) => Array::Codes(plain().map(|code| code as u8).collect()),
                FactKind::Date | FactKind::Event => {
                    Array::Days(plain().map(|day| day as i32).collect())
                }
                _ => Array::Numbers(plain().collect()),
            };
            columns.push((fact.name, array, known));
        }
        Table(columns)
    }

    fn columns(&self) -> Columns<'_> {
        let mut columns = Columns::new(ROWS);
        for (name, array, known) in &self.0 {
            let values = match array {
                Array::Bits(values) => ColumnValues::Bits(values.into()),
                Array::Codes(values) => ColumnValues::Codes(values.into()),
                Array::Days(values) => ColumnValues::Days(values.into()),
                Array::Numbers(values) => ColumnValues::Numbers(values.into()),
            };
            columns.set(name, Column::new(values, Some(known.into()))).unwrap();
        }
        columns
    }
}

/// The form that `doors.c` reads: for each column its name in 64 bytes, then the validity bitmap, then
/// the values.
fn write(directory: &Path, projects: &[Project], table: &Table) {
    let lines: Vec<String> =
        projects.iter().map(|one| serde_json::to_string(one).unwrap() + "\n").collect();
    fs::write(directory.join("projects.jsonl"), lines.concat()).unwrap();
    let mut bytes = Vec::new();
    for (name, array, known) in &table.0 {
        let mut head = [0; 64];
        head[..name.len()].copy_from_slice(name.as_bytes());
        bytes.extend_from_slice(&head);
        bytes.extend(known.iter().flat_map(|word| word.to_ne_bytes()));
        match array {
            Array::Bits(values) => bytes.extend(values.iter().flat_map(|one| one.to_ne_bytes())),
            Array::Codes(values) => bytes.extend(values),
            Array::Days(values) => bytes.extend(values.iter().flat_map(|one| one.to_ne_bytes())),
            Array::Numbers(values) => bytes.extend(values.iter().flat_map(|one| one.to_ne_bytes())),
        }
    }
    fs::write(directory.join("columns.bin"), bytes).unwrap();
}

/// Prints the least time of many runs, for one of `count` things.
fn least(name: &str, count: usize, rounds: usize, mut run: impl FnMut()) {
    let time = |()| {
        let begin = Instant::now();
        run();
        begin.elapsed().as_nanos()
    };
    let least = std::iter::repeat_n((), rounds).map(time).min().unwrap();
    println!("{name} {}", least * 10 / count as u128);
}

fn measure(regime: &Regime, projects: &[Project], table: &Table) {
    let day = "2025-03-10".parse().unwrap();
    let lowered: Vec<Facts> = projects.iter().map(|one| regime.lower(one).unwrap()).collect();
    let mut decider = Decider::new(regime, day).unwrap();
    least("typed", PROJECTS, 60, || {
        for facts in &lowered {
            decider.decide(facts);
            black_box(decider.outcome(Question::Clawback));
            black_box(decider.field(Question::Clawback, 0));
        }
    });
    least("typed-with-reasons", PROJECTS, 6, || {
        for project in projects {
            let answers = regime.assess(project, day).unwrap();
            black_box(answers.answer(Question::Clawback).outcome());
        }
    });
    let texts: Vec<String> =
        projects.iter().map(|one| serde_json::to_string(one).unwrap()).collect();
    least("json", PROJECTS, 6, || {
        for text in &texts {
            let project = Project::from_json(text).unwrap();
            let answers = regime.assess(&project, day).unwrap();
            black_box(answers.to_json());
        }
    });
    let columns = table.columns();
    let mut answers = ColumnAnswers::default();
    least("columns", ROWS, 30, || {
        regime.assess_columns_into(&columns, day, &mut answers).unwrap();
    });
    least("columns-with-setting", ROWS, 30, || {
        regime.assess_columns_into(&table.columns(), day, &mut answers).unwrap();
    });
}
