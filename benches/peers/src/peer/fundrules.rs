//! fundrules, through its public interface: a rulebook in TOML, decided in columns.

use std::borrow::Cow;
use std::thread;

use fundrules::{
    Column, ColumnAnswers, ColumnValues, Columns, Decider, Facts, Question, Regime,
    Rulebook,
};

use super::{Failure, Peer};
use crate::outputs::{Outputs, Row};
use crate::table::{Column as Given, Table};

const RULEBOOK: &str = include_str!("../../rules/work.toml");
const DAY: &str = "2026-03-01";
pub const QUESTIONS: [Question; 4] =
    [Question::SupportCap, Question::Disbursement, Question::Acceptance, Question::Clawback];

/// The columns that are compared.
const FIELDS: [(Question, &str); 6] = [
    (Question::SupportCap, "ceiling"),
    (Question::Disbursement, "entitled"),
    (Question::Disbursement, "payable_now"),
    (Question::Clawback, "loss"),
    (Question::Clawback, "repay_now"),
    (Question::Acceptance, "verdict"),
];

pub fn regime() -> Result<Regime, Failure> {
    let rulebook = Rulebook::from_toml("work.toml", RULEBOOK)?;
    Ok(Regime::builtin_with("work", vec![rulebook])?.with_questions(&QUESTIONS)?)
}

fn known<'a, T>(column: &'a Given<T>, nulls: bool) -> Option<Cow<'a, [u64]>> {
    nulls.then(|| column.known.as_slice().into())
}

/// The columns as fundrules takes them; all but the yes-or-no one are borrowed.
fn columns(table: &Table, nulls: bool) -> Result<Columns<'_>, Failure> {
    let mut columns = Columns::new(table.rows);
    let codes = [
        ("project.tier", &table.tier),
        ("project.funding_timing", &table.timing),
        ("accept.verdict", &table.recorded),
    ];
    for (fact, column) in codes {
        let values = ColumnValues::Codes(column.values.as_slice().into());
        columns.set(fact, Column::new(values, known(column, nulls)))?;
    }
    let numbers = [
        ("invest.total_planned", &table.total_planned),
        ("invest.total_actual", &table.total_actual),
        ("invest.fixed_planned", &table.fixed_planned),
        ("invest.fixed_actual", &table.fixed_actual),
        ("award.amount", &table.award),
        ("payment.paid_total", &table.paid),
        ("project.progress_pct", &table.progress),
    ];
    for (fact, column) in numbers {
        let values = ColumnValues::Numbers(column.values.as_slice().into());
        columns.set(fact, Column::new(values, known(column, nulls)))?;
    }
    let days =
        [("project.end_approved", &table.end_approved), ("project.end_actual", &table.end_actual)];
    for (fact, column) in days {
        let values = ColumnValues::Days(column.values.as_slice().into());
        columns.set(fact, Column::new(values, known(column, nulls)))?;
    }
    let mut bits = vec![0u64; table.rows.div_ceil(64)];
    for (row, done) in table.content_completed.values.iter().enumerate() {
        bits[row / 64] |= u64::from(*done) << (row % 64);
    }
    let validity = known(&table.content_completed, nulls);
    columns
        .set("project.content_completed", Column::new(ColumnValues::Bits(bits.into()), validity))?;
    Ok(columns)
}

/// Takes a table in, which checks every value.
pub fn check_columns(table: &Table) -> Result<usize, Failure> {
    Ok(columns(table, false)?.rows())
}

/// The first rows of a table and the others, at a multiple of 64.
fn halves(table: &Table, parts: usize) -> Vec<Table> {
    let size = (table.rows.div_ceil(parts)).next_multiple_of(64);
    (0..parts).map(|part| cut(table, part * size, ((part + 1) * size).min(table.rows))).collect()
}

fn cut(table: &Table, from: usize, to: usize) -> Table {
    fn part<T: Copy>(column: &Given<T>, from: usize, to: usize) -> Given<T> {
        let known = column.known.get(from / 64..to.div_ceil(64)).unwrap_or_default().to_vec();
        Given { values: column.values[from..to].to_vec(), known }
    }
    Table {
        rows: to - from,
        tier: part(&table.tier, from, to),
        timing: part(&table.timing, from, to),
        total_planned: part(&table.total_planned, from, to),
        total_actual: part(&table.total_actual, from, to),
        fixed_planned: part(&table.fixed_planned, from, to),
        fixed_actual: part(&table.fixed_actual, from, to),
        award: part(&table.award, from, to),
        paid: part(&table.paid, from, to),
        progress: part(&table.progress, from, to),
        end_approved: part(&table.end_approved, from, to),
        end_actual: part(&table.end_actual, from, to),
        content_completed: part(&table.content_completed, from, to),
        recorded: part(&table.recorded, from, to),
    }
}

/// All rows in one call, or as many parts as there are threads.
pub struct Columnar {
    regime: Regime,
    parts: Vec<(Columns<'static>, ColumnAnswers)>,
}

impl Columnar {
    pub fn new(table: Table, nulls: bool, threads: usize) -> Result<Self, Failure> {
        let tables = if threads == 1 { vec![table] } else { halves(&table, threads) };
        let mut parts = Vec::new();
        for table in tables {
            // The table stays to the end of the process.
            let table: &'static Table = Box::leak(Box::new(table));
            let answers = ColumnAnswers::only(&FIELDS)?.without_clauses();
            parts.push((columns(table, nulls)?, answers));
        }
        Ok(Columnar { regime: regime()?, parts })
    }

    /// All values of the four questions and which clauses apply, not only what is compared.
    pub fn everything(table: Table, nulls: bool) -> Result<Self, Failure> {
        let mut all = Columnar::new(table, nulls, 1)?;
        all.parts.iter_mut().for_each(|(_, answers)| *answers = ColumnAnswers::default());
        Ok(all)
    }

    /// The same table under other rules.
    pub fn with_regime(regime: Regime, table: Table) -> Result<Self, Failure> {
        Ok(Columnar { regime, ..Columnar::everything(table, false)? })
    }
}

impl Peer for Columnar {
    fn run(&mut self) -> Result<(), Failure> {
        let (regime, day) = (&self.regime, DAY.parse()?);
        if let [(columns, answers)] = self.parts.as_mut_slice() {
            return Ok(regime.assess_columns_into(columns, day, answers)?);
        }
        thread::scope(|scope| {
            let work: Vec<_> = self
                .parts
                .iter_mut()
                .map(|(columns, answers)| {
                    scope.spawn(move || regime.assess_columns_into(columns, day, answers))
                })
                .collect();
            for one in work {
                one.join().map_err(|_| "a thread stopped")??;
            }
            Ok(())
        })
    }

    fn outputs(&mut self) -> Outputs {
        let mut outputs = Outputs::default();
        for (_, answers) in &self.parts {
            for row in 0..answers.rows() {
                outputs.push_row(&read(answers, row));
            }
        }
        outputs
    }
}

fn field(question: Question, name: &str) -> usize {
    question.fields().iter().position(|field| field.name == name).expect("a field of this name")
}

fn read(answers: &ColumnAnswers, row: usize) -> Row {
    let value = |question: Question, name: &str| {
        answers.field(question, name).expect("the field was asked for").get(row)
    };
    Row {
        cap: value(Question::SupportCap, "ceiling"),
        verdict: value(Question::Acceptance, "verdict")
            .map(|code| u8::try_from(code).expect("a code")),
        entitled: value(Question::Disbursement, "entitled"),
        payable: value(Question::Disbursement, "payable_now"),
        loss: value(Question::Clawback, "loss"),
        repay: value(Question::Clawback, "repay_now"),
    }
}

/// A project at a time, its facts read from the table in the run.
pub struct OneByOne {
    regime: Regime,
    facts: Vec<Facts>,
    fields: [(Question, usize); 6],
    outputs: Outputs,
}

impl OneByOne {
    pub fn new(table: Table, nulls: bool) -> Result<Self, Failure> {
        let columns = columns(&table, nulls)?;
        let facts = (0..table.rows).map(|row| columns.row(row)).collect();
        let fields = FIELDS
            .map(|(question, name)| (question, field(question, name)));
        Ok(OneByOne { regime: regime()?, facts, fields, outputs: Outputs::default() })
    }
}

impl Peer for OneByOne {
    fn run(&mut self) -> Result<(), Failure> {
        let mut decider = Decider::new(&self.regime, DAY.parse()?)?;
        self.outputs.clear();
        for facts in &self.facts {
            decider.decide(facts);
            let values = self.fields.map(|(question, field)| decider.field(question, field));
            let [cap, entitled, payable, loss, repay, verdict] = values;
            let verdict = verdict.and_then(|code| u8::try_from(code).ok());
            self.outputs.push_row(&Row { cap, verdict, entitled, payable, loss, repay });
        }
        Ok(())
    }

    fn outputs(&mut self) -> Outputs {
        std::mem::take(&mut self.outputs)
    }
}
