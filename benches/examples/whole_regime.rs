//! What all clauses of Guangyuan cost in columns, beside reading the input columns and writing the
//! output columns alone: the least of some runs, in nanoseconds a row.
//!
//! `whole_regime [ROWS]`; without a number a million rows. Everything happens in one thread, and
//! then in two, each of which has half of the rows.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::float_arithmetic,
    reason = "a benchmark may stop at the first surprise, and its times are no amounts"
)]
use std::hint::black_box;
use std::time::Instant;

use fundrules::{
    ColumnAnswers, ColumnBuilder, Columns, FactKind, Facts, FieldValues, Question, Regime,
};
use fundrules_benches::facts;

/// Small tables run more often.
const RUNS: usize = 9;
const ROWS_ALTOGETHER: usize = 5_000_000;

fn main() {
    let rows: usize = std::env::args().nth(1).map_or(1_000_000, |rows| rows.parse().unwrap());
    let whole = Regime::builtin("guangyuan").unwrap();
    let money = whole.with_questions(&Question::ABOUT_MONEY).unwrap();
    let projects = facts(&whole, 20_000).unwrap();
    let gaps: Vec<Facts> = projects.iter().enumerate().map(|(row, one)| gap(one, row)).collect();
    for (name, regime) in [("19 questions", &whole), ("four about money", &money)] {
        for (table, projects) in [("complete", &projects), ("a tenth missing", &gaps)] {
            let half = rows.div_ceil(2).next_multiple_of(64);
            let columns = columns_of(projects, rows);
            let (one, bytes, floor) = alone(regime, &table_of(&columns, rows), projects);
            let (two, floor_of_two) = in_two(regime, &table_of(&columns, half), projects);
            println!(
                "{name}, {table}: {one:.1} ns a row; {bytes} bytes a row read and written alone \
                 {floor:.1} ns, {:.2} times that; two threads {two:.1} ns, {:.2} times as fast; \
                 read and written alone by two {floor_of_two:.1} ns, {:.2} times that",
                one / floor,
                one / two,
                two / floor_of_two,
            );
        }
    }
}

/// The same project with a tenth of its facts unknown.
fn gap(facts: &Facts, row: usize) -> Facts {
    let mut facts = facts.clone();
    for place in 0..fundrules::fact_definitions().len() {
        if (row * 7 + place * 13).is_multiple_of(10) {
            facts.set(place, None);
        }
    }
    facts
}

/// The projects over and over, a column for each fact that one of them knows.
fn columns_of(projects: &[Facts], rows: usize) -> Vec<(&'static str, ColumnBuilder)> {
    let mut columns = Vec::new();
    for (place, fact) in fundrules::fact_definitions().iter().enumerate() {
        let values: Vec<Option<i64>> = projects.iter().map(|facts| facts.get(place)).collect();
        if values.iter().all(Option::is_none) {
            continue;
        }
        let mut column = ColumnBuilder::new(fact.kind, rows);
        for (row, value) in values.iter().cycle().take(rows).enumerate() {
            if let Some(value) = value {
                column.set(row, *value);
            }
        }
        columns.push((fact.name, column));
    }
    columns
}

fn table_of<'a>(columns: &'a [(&'static str, ColumnBuilder)], rows: usize) -> Columns<'a> {
    let mut table = Columns::new(rows);
    for (name, column) in columns {
        table.set(name, column.column(rows)).unwrap();
    }
    table
}

fn least(rows: usize, mut run: impl FnMut()) -> f64 {
    run();
    let runs = (ROWS_ALTOGETHER / rows).max(RUNS);
    let times = (0..runs).map(|_| {
        let begin = Instant::now();
        run();
        begin.elapsed().as_secs_f64() * 1e9 / rows as f64
    });
    times.fold(f64::MAX, f64::min)
}

/// Nanoseconds a row, bytes a row, and nanoseconds a row for reading and writing alone.
fn alone(regime: &Regime, table: &Columns<'_>, projects: &[Facts]) -> (f64, usize, f64) {
    let rows = table.rows();
    let mut answers = ColumnAnswers::default();
    let day = "2025-03-10".parse().unwrap();
    let time = least(rows, || regime.assess_columns_into(table, day, &mut answers).unwrap());
    let mut floor = Floor::of(regime, &answers, projects, rows);
    let least = least(rows, || floor.run());
    (time, floor.bytes() / rows, least)
}

/// As many bytes as the columns have, read and written and nothing else.
struct Floor {
    input: Vec<Vec<u64>>,
    output: Vec<Vec<u64>>,
}

impl Floor {
    fn of(regime: &Regime, answers: &ColumnAnswers, projects: &[Facts], rows: usize) -> Self {
        let words = |sizes: Vec<usize>| sizes.iter().map(|bytes| vec![1; bytes / 8]).collect();
        Floor {
            input: words(read_bytes(regime, projects, rows)),
            output: words(written_bytes(regime, answers, rows)),
        }
    }

    fn bytes(&self) -> usize {
        self.input.iter().chain(&self.output).map(|words| words.len() * 8).sum()
    }

    fn run(&mut self) {
        let sum = self.input.iter().flatten().fold(0u64, |sum, word| sum.wrapping_add(*word));
        self.output.iter_mut().for_each(|words| words.fill(sum));
        black_box(&self.output);
    }
}

/// The bytes of each input column that the regime's clauses look at, and of its bits of validity.
fn read_bytes(regime: &Regime, projects: &[Facts], rows: usize) -> Vec<usize> {
    let mut sizes = Vec::new();
    let used: Vec<&str> = regime.facts().iter().map(|fact| fact.name).collect();
    for (place, fact) in fundrules::fact_definitions().iter().enumerate() {
        let known = projects.iter().filter(|facts| facts.get(place).is_some()).count();
        if known == 0 || !used.contains(&fact.name) {
            continue;
        }
        sizes.push(match fact.kind {
            FactKind::Bool | FactKind::Reference | FactKind::Texts => rows / 8,
            FactKind::Word(_) | FactKind::Headcount => rows,
            FactKind::Date | FactKind::Event => rows * 4,
            _ => rows * 8,
        });
        if known < projects.len() {
            sizes.push(rows / 8);
        }
    }
    sizes
}

/// The bytes of each output column.
fn written_bytes(regime: &Regime, answers: &ColumnAnswers, rows: usize) -> Vec<usize> {
    let mut sizes = Vec::new();
    for question in regime.questions() {
        let Some(columns) = answers.question(*question) else { continue };
        sizes.push(rows);
        for field in &columns.fields {
            sizes.push(rows / 8);
            // A field that no clause speaks of has no values to write.
            if field.known.iter().any(|word| *word != 0) {
                sizes.push(match field.values {
                    FieldValues::Codes(_) => rows,
                    FieldValues::Days(_) => rows * 4,
                    _ => rows * 8,
                });
            }
        }
    }
    sizes.extend(regime.clause_ids().iter().flat_map(|_| [rows / 8, rows / 8]));
    sizes
}

/// Nanoseconds a row when two threads have one half each at the same time, and the same for reading
/// and writing alone.
fn in_two(regime: &Regime, half: &Columns<'_>, projects: &[Facts]) -> (f64, f64) {
    let day = "2025-03-10".parse().unwrap();
    let mut answers = [ColumnAnswers::default(), ColumnAnswers::default()];
    let rows = half.rows();
    let time = least(rows, || {
        both(&mut answers, |answers| regime.assess_columns_into(half, day, answers).unwrap());
    });
    let mut floors = answers.each_ref().map(|one| Floor::of(regime, one, projects, rows));
    let floor = least(rows, || both(&mut floors, Floor::run));
    (time / 2.0, floor / 2.0)
}

fn both<T: Send>(halves: &mut [T; 2], run: impl Fn(&mut T) + Copy + Send) {
    std::thread::scope(|scope| {
        for half in halves {
            scope.spawn(move || run(half));
        }
    });
}
