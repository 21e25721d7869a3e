//! Answers for many projects, as columns.

use chrono::NaiveDate;

use super::waiting::Waiting;
use super::{RankedClauses, Regime};
use crate::answer::Outcome;
use crate::calendar::days_from_date;
use crate::error::Result;
use crate::program::{
    Chunk, ChunkInputs, Columns, MoveTables, NumberLanes, ROWS, TernaryLanes, bit, join, pack,
};
use crate::rules::{ABSENT, Question};

/// The answers to all questions for each row of a table.
#[derive(Clone, Debug, Default)]
pub struct ColumnAnswers {
    rows: usize,
    questions: Vec<QuestionColumns>,
    /// For each clause of the regime one bit a row: it applies.
    fired: Vec<Vec<u64>>,
    /// For each clause of the regime one bit a row: it is not known whether it applies.
    open: Vec<Vec<u64>>,
    ranked: RankedClauses,
    pub(super) waiting: Waiting,
}

/// The answers to one question.
#[derive(Clone, Debug)]
pub struct QuestionColumns {
    /// The question.
    pub question: Question,
    /// 0: silent, 1: decided, 2: undetermined.
    pub outcomes: Vec<u8>,
    /// The values, in the order of [`Question::fields`].
    pub fields: Vec<FieldColumn>,
}

/// The values of one field: fen, codes or days, and one bit a row that says whether there is one.
#[derive(Clone, Debug, Default)]
pub struct FieldColumn {
    /// The values; where there is none, the number means nothing.
    pub values: Vec<i64>,
    /// One bit a row, the first row lowest.
    pub known: Vec<u64>,
}

impl FieldColumn {
    /// The value of one row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<i64> {
        self.values.get(row).copied().filter(|_| bit(&self.known, row))
    }
}

impl QuestionColumns {
    /// The outcome of one row.
    #[must_use]
    pub fn outcome(&self, row: usize) -> Option<Outcome> {
        self.outcomes.get(row).map(|code| match code {
            0 => Outcome::Silent,
            1 => Outcome::Decided,
            _ => Outcome::Undetermined,
        })
    }
}

impl ColumnAnswers {
    /// The number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The answers to one question.
    #[must_use]
    pub fn question(&self, question: Question) -> Option<&QuestionColumns> {
        self.questions.iter().find(|columns| columns.question == question)
    }

    /// One bit a row for the clause at a place of the regime: it applies.
    #[must_use]
    pub fn fired(&self, clause: usize) -> &[u64] {
        self.fired.get(clause).map_or(&[], Vec::as_slice)
    }

    /// One bit a row for the clause at a place of the regime: it is not known whether it applies.
    #[must_use]
    pub fn open(&self, clause: usize) -> &[u64] {
        self.open.get(clause).map_or(&[], Vec::as_slice)
    }

    /// One bit a row for the clause at a place of the regime: it applies, and this is its rank
    /// among the clauses of the answer, one of [`Regime::clause_ranks`].
    #[must_use]
    pub fn ranked(&self, clause: usize, rank: usize) -> &[u64] {
        self.ranked.get(clause, rank).unwrap_or_else(|| self.fired(clause))
    }

    /// Makes the buffers ready, keeping their memory.
    fn reset(&mut self, regime: &Regime, rows: usize) {
        let words = rows.div_ceil(64);
        self.rows = rows;
        self.ranked.reset(regime, words);
        self.waiting.reset(regime, words);
        let clear = |bits: &mut Vec<u64>| {
            bits.clear();
            bits.resize(words, 0);
        };
        self.fired.resize_with(regime.clauses.len(), Vec::new);
        self.open.resize_with(regime.clauses.len(), Vec::new);
        self.fired.iter_mut().chain(&mut self.open).for_each(clear);
        if self.questions.len() != regime.program.questions.len() {
            self.questions = regime
                .program
                .questions
                .iter()
                .map(|compiled| QuestionColumns {
                    question: compiled.question,
                    outcomes: Vec::new(),
                    fields: vec![FieldColumn::default(); compiled.fields.len()],
                })
                .collect();
        }
        for question in &mut self.questions {
            question.outcomes.clear();
            question.outcomes.resize(rows, 2);
            for field in &mut question.fields {
                field.values.clear();
                field.values.resize(rows, 0);
                field.known.clear();
                field.known.resize(words, 0);
            }
        }
    }
}

/// The run over all chunks of a table. Its loops over rows are built for several instruction sets,
/// and the best one that the machine has runs; every one of them computes the same integers.
struct EveryChunk<'a> {
    regime: &'a Regime,
    columns: &'a Columns<'a>,
    inputs: ChunkInputs<'a>,
    answers: &'a mut ColumnAnswers,
}

impl pulp::WithSimd for EveryChunk<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let EveryChunk { regime, columns, inputs, answers } = self;
        let program = &regime.program;
        let mut chunk = Chunk::default();
        for first in (0..columns.rows()).step_by(ROWS) {
            chunk.run(&program.steps, &program.last_reads, (columns, first), &inputs);
            regime.copy_clauses(&chunk, first, answers);
            regime.copy_questions(&chunk, first, answers);
            answers.ranked.copy(&regime.clauses, &chunk, first, answers.rows);
            answers.waiting.copy(&program.questions, &chunk, first, answers.rows);
        }
    }
}

impl Regime {
    /// The ids of the clauses in the regime's order; a clause's place is its place here.
    #[must_use]
    pub fn clause_ids(&self) -> Vec<&str> {
        self.clauses
            .iter()
            .filter_map(|placed| placed.clause().map(|one| one.id.as_str()))
            .collect()
    }

    /// Answers every question for each row of a table on a day.
    ///
    /// # Errors
    ///
    /// `as_of` lies outside the years 1900 to 2200.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Columns, Outcome, Project, Question, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let project = Project::new("P-1")
    ///     .with("project.tier", "Point")?
    ///     .with("invest.total_planned", "4000万元")?;
    /// let columns = Columns::from_facts(&[regime.lower(&project)?]);
    /// let answers = regime.assess_columns(&columns, "2026-03-01".parse()?)?;
    /// let caps = answers.question(Question::SupportCap).ok_or("no cap")?;
    /// assert_eq!(caps.outcome(0), Some(Outcome::Decided));
    /// assert_eq!(caps.fields[0].get(0), Some(800_000_000));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_columns(&self, columns: &Columns<'_>, as_of: NaiveDate) -> Result<ColumnAnswers> {
        let mut answers = ColumnAnswers::default();
        self.assess_columns_into(columns, as_of, &mut answers)?;
        Ok(answers)
    }

    /// As [`Regime::assess_columns`], into buffers that are used again.
    ///
    /// # Errors
    ///
    /// `as_of` lies outside the years 1900 to 2200.
    pub fn assess_columns_into(
        &self,
        columns: &Columns<'_>,
        as_of: NaiveDate,
        answers: &mut ColumnAnswers,
    ) -> Result<()> {
        crate::calendar::check_date(as_of)?;
        let as_of = i64::from(days_from_date(as_of));
        answers.reset(self, columns.rows());
        let moves =
            self.program.moves.get_or_init(|| MoveTables::new(&self.program.steps, &self.calendar));
        let inputs = ChunkInputs { as_of, calendar: &self.calendar, moves };
        pulp::Arch::new().dispatch(EveryChunk { regime: self, columns, inputs, answers });
        Ok(())
    }

    #[inline(always)]
    fn copy_clauses(&self, chunk: &Chunk, first: usize, answers: &mut ColumnAnswers) {
        let outputs = answers.fired.iter_mut().zip(&mut answers.open);
        for (placed, (fired, open)) in self.clauses.iter().zip(outputs) {
            let states = placed.cases.iter().map(|case| chunk.ternary(case.traced.register));
            let state = TernaryLanes::fold(states, crate::program::Ternary::True);
            let (yes, no) = (state.view().yes(), state.view().no());
            copy_mask(fired, first, answers.rows, &yes);
            let mut unknown = yes;
            for (unknown, no) in unknown.iter_mut().zip(&no) {
                *unknown = !(*unknown | no);
            }
            copy_mask(open, first, answers.rows, &unknown);
        }
    }

    #[inline(always)]
    fn copy_questions(&self, chunk: &Chunk, first: usize, answers: &mut ColumnAnswers) {
        let rows = answers.rows;
        for (compiled, output) in self.program.questions.iter().zip(&mut answers.questions) {
            let outcome = chunk.number(compiled.outcome);
            let outcomes = output.outcomes.get_mut(first..).unwrap_or_default();
            copy_outcomes(outcome, outcomes);
            for (register, field) in compiled.fields.iter().zip(&mut output.fields) {
                copy_field(chunk.number(*register), field, first, rows);
            }
        }
    }
}

/// The codes of outcomes: 0 silent, 1 decided, 2 undetermined.
#[inline(always)]
fn copy_outcomes(lanes: &NumberLanes, into: &mut [u8]) {
    let code = |value: Option<i64>| value.map_or(2, |code| u8::from(code != 0));
    match lanes {
        NumberLanes::Same(value) => {
            into.iter_mut().take(ROWS).for_each(|slot| *slot = code(*value));
        }
        NumberLanes::Mixed(numbers) => {
            let chunks = into.chunks_mut(64).zip(numbers.values.as_chunks::<64>().0);
            for ((slots, values), word) in chunks.zip(&numbers.known) {
                for (place, (slot, value)) in slots.iter_mut().zip(values).enumerate() {
                    *slot = if (word >> place) & 1 == 0 { 2 } else { u8::from(*value != 0) };
                }
            }
        }
    }
}

/// Copies the bits of a chunk, leaving out those behind the last row.
#[inline(always)]
pub(super) fn copy_mask(into: &mut [u64], first: usize, rows: usize, mask: &[u64]) {
    let left = rows.saturating_sub(first);
    for (place, (slot, word)) in into.iter_mut().skip(first / 64).zip(mask).enumerate() {
        let left = left.saturating_sub(place * 64);
        *slot = if left >= 64 { *word } else { word & ((1 << left) - 1) };
    }
}

#[inline(always)]
fn copy_field(lanes: &NumberLanes, field: &mut FieldColumn, first: usize, rows: usize) {
    let mut known = lanes.known();
    let values = field.values.get_mut(first..).unwrap_or_default();
    match lanes {
        NumberLanes::Same(Some(ABSENT) | None) => known = [0; ROWS / 64],
        NumberLanes::Same(Some(value)) => {
            values.iter_mut().take(ROWS).for_each(|slot| *slot = *value)
        }
        NumberLanes::Mixed(numbers) => {
            let there = pack(numbers.values.iter(), |value| *value != ABSENT);
            join(&mut known, &there, |known, there| known & there);
            for (slot, value) in values.iter_mut().zip(&numbers.values) {
                *slot = *value;
            }
        }
    }
    copy_mask(&mut field.known, first, rows, &known);
}
