//! The columnar driver alone, on all cores, for comparison with what bindings make of it.
//!
//! `columnar projects COUNT` prints made-up projects, one JSON object a line. `columnar time ROWS
//! THREADS` reads lines, and after each one answers questions for so many of these projects and
//! prints the seconds that it took; so another program can take turns with it. A line says which
//! questions, `all` or `money`, whether the lists of clauses are asked for too, `clauses` or
//! `values`, and whether somebody has looked at the values of the facts before, `checked`, or that is part of the
//! work, `arrays`. In the end the answers of all rows stand in memory, as those of a table do; it is
//! used again for the next line that asks for the same.
//! `columnar sums ROWS` prints for every column of the answers to so many of these projects in how
//! many rows it has a value, and the sum of the values, so that another program can compare.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark may stop at the first surprise"
)]
use std::io::{BufRead, Write};
use std::sync::Mutex;
use std::time::Instant;

use fundrules::{
    ClauseOrder, Column, ColumnAnswers, ColumnValues, Columns, Facts, Question, Regime,
    fact_definitions,
};
use fundrules_benches::{Numbers, project};

/// Rows that a thread works on at once, as in `fundrules-arrow`.
const SLICE: usize = 65_536;

/// The made-up projects repeat after so many.
const DIFFERENT: usize = 20_000;

/// The day of the answers.
const AS_OF: &str = "2025-03-10";

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments[1].as_str() {
        "projects" => {
            let mut numbers = Numbers::new(20_261_122);
            let mut out = std::io::stdout().lock();
            for _ in 0..arguments[2].parse::<usize>().unwrap() {
                let project = project(&mut numbers).unwrap();
                let line = serde_json::to_string(&project).unwrap();
                writeln!(out, "{line}").unwrap();
            }
        }
        "sums" => sums(arguments[2].parse().unwrap()),
        "time" => time(arguments[2].parse().unwrap(), arguments[3].parse().unwrap()),
        other => panic!("unknown verb `{other}`"),
    }
}

/// Memory for the answers that a line asks for.
fn asked(line: &str) -> ColumnAnswers {
    let (questions, lists) = line.split_once(' ').unwrap();
    let answers = match questions {
        "all" => ColumnAnswers::default(),
        "money" => {
            let fields: Vec<(Question, &str)> = Question::ABOUT_MONEY
                .iter()
                .flat_map(|question| question.fields().iter().map(|field| (*question, field.name)))
                .collect();
            ColumnAnswers::only(&fields).unwrap()
        }
        other => panic!("unknown questions `{other}`"),
    };
    match lists {
        "clauses" => answers,
        "values" => answers.without_clauses(),
        other => panic!("unknown lists `{other}`"),
    }
}

/// The facts of the made-up projects.
fn made_up(regime: &Regime, projects: usize) -> Vec<Facts> {
    let mut numbers = Numbers::new(20_261_122);
    let one = |_| regime.lower(&project(&mut numbers).unwrap()).unwrap();
    (0..projects).map(one).collect()
}

fn sums(rows: usize) {
    let regime = Regime::builtin("guangyuan").unwrap();
    let columns = Columns::from_facts(&made_up(&regime, rows));
    let answers = regime.assess_columns(&columns, AS_OF.parse().unwrap()).unwrap();
    let all_rows = vec![u64::MAX; rows.div_ceil(64)];
    for question in regime.questions() {
        let (name, columns) = (question.name(), answers.question(*question).unwrap());
        let outcomes: u64 = columns.outcomes.iter().copied().map(u64::from).sum();
        println!("{name}_outcome {rows} {outcomes}");
        let clauses = ClauseOrder::new(&regime, *question).lists(&answers, &all_rows).count();
        println!("{name}_clauses {rows} {clauses}");
        for (field, column) in question.fields().iter().zip(&columns.fields) {
            let values: Vec<i64> = (0..rows).filter_map(|row| column.get(row)).collect();
            let sum: i128 = values.iter().copied().map(i128::from).sum();
            println!("{name}_{} {} {sum}", field.name, values.len());
        }
    }
}

fn time(rows: usize, threads: usize) {
    let regime = Regime::builtin("guangyuan").unwrap();
    let day = AS_OF.parse().unwrap();
    let different = made_up(&regime, DIFFERENT.min(rows));
    let slices: Vec<Columns<'_>> = (0..rows)
        .step_by(SLICE)
        .map(|first| {
            let facts = different.iter().cycle().skip(first % different.len());
            let facts: Vec<Facts> = facts.take(SLICE.min(rows - first)).cloned().collect();
            Columns::from_facts(&facts)
        })
        .collect();
    println!("ready");
    let mut last = String::new();
    let mut answers: Vec<Answers> = Vec::new();
    for line in std::io::stdin().lock().lines() {
        let line = line.unwrap();
        let (wanted, facts) = line.rsplit_once(' ').unwrap();
        let looked_at = match facts {
            "checked" => true,
            "arrays" => false,
            other => panic!("unknown facts `{other}`"),
        };
        if wanted != last {
            let columns = asked(wanted);
            let lists = lists(wanted, &regime);
            answers = vec![Answers { columns, lists }; slices.len()];
            last = wanted.to_owned();
        }
        let begin = Instant::now();
        let next = Mutex::new(slices.iter().zip(&mut answers));
        std::thread::scope(|scope| {
            for _ in 0..threads {
                scope.spawn(|| {
                    let take = || next.lock().unwrap().next();
                    while let Some((slice, answers)) = take() {
                        let Answers { columns: into, lists } = answers;
                        if looked_at {
                            regime.assess_columns_into(slice, day, into).unwrap();
                        } else {
                            regime.assess_columns_into(&of_arrays(slice), day, into).unwrap();
                        }
                        lists.iter_mut().for_each(|list| list.write(into));
                    }
                });
            }
        });
        std::hint::black_box(&answers);
        println!("{}", begin.elapsed().as_secs_f64());
        std::io::stdout().flush().unwrap();
    }
}

/// The answers for a slice.
#[derive(Clone)]
struct Answers {
    columns: ColumnAnswers,
    lists: Vec<Lists>,
}

/// For each row the clauses that apply, for one question.
#[derive(Clone)]
struct Lists {
    order: ClauseOrder,
    ends: Vec<i32>,
    places: Vec<i16>,
}

/// Memory for the lists that a line asks for.
fn lists(line: &str, regime: &Regime) -> Vec<Lists> {
    let questions = match line {
        "all clauses" => regime.questions(),
        "money clauses" => &Question::ABOUT_MONEY,
        _ => &[],
    };
    let order = |question: &Question| ClauseOrder::new(regime, *question);
    let empty = |order| Lists { order, ends: Vec::new(), places: Vec::new() };
    questions.iter().map(order).map(empty).collect()
}

impl Lists {
    fn write(&mut self, answers: &ColumnAnswers) {
        let all_rows = vec![u64::MAX; answers.rows().div_ceil(64)];
        let lists = self.order.lists(answers, &all_rows);
        self.ends.resize(answers.rows(), 0);
        self.places.resize(lists.count(), 0);
        lists.write(0, &mut self.ends, &mut self.places);
    }
}

/// Columns made of the plain arrays of others, where the core looks at every value and whether days
/// contradict each other.
fn of_arrays<'a>(table: &'a Columns<'_>) -> Columns<'a> {
    let mut columns = Columns::new(table.rows());
    for (place, fact) in fact_definitions().iter().enumerate() {
        let Some(column) = table.get(place) else { continue };
        let values = match column.values() {
            ColumnValues::Bits(words) => ColumnValues::Bits((&words[..]).into()),
            ColumnValues::Codes(codes) => ColumnValues::Codes((&codes[..]).into()),
            ColumnValues::Days(days) => ColumnValues::Days((&days[..]).into()),
            ColumnValues::Numbers(numbers) => ColumnValues::Numbers((&numbers[..]).into()),
            other => panic!("unknown values {other:?}"),
        };
        let column = Column::new(values, column.known().map(Into::into));
        columns.set(fact.name, column).unwrap();
    }
    assert!(columns.contradictions().is_empty());
    columns
}
