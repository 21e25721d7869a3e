//! The answers for one slice of a table.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StringArray};
use arrow_schema::{Schema, SchemaRef};
use chrono::NaiveDate;
use fundrules::{ColumnAnswers, Columns, Facts, MissingFacts, Regime, Result};
use fundrules_ledger::Row;

use crate::assembly::Assembly;
use crate::mistakes::{Mistakes, RowMistake};
use crate::options::OutputOptions;
use crate::output::{GrowingBatch, Output, Piece, internal};
use crate::plan::{TablePlan, leaf_array, of_words};
use crate::read::{Bad, Reader, Texts, changed};
use crate::row_numbers::row_numbers;

/// So many rows of a table are best answered by one call, and make one batch of a run.
pub const SLICE: usize = 65_536;

/// So many rows are read, answered and written at once, which keeps all of it in the processor's
/// cache; a multiple of 64.
const PIECE: usize = 8_192;

/// Answers every question for the rows of tables of one plan.
#[derive(Debug)]
pub struct Assessor<'r> {
    pub(crate) regime: &'r Regime,
    as_of: NaiveDate,
    plan: TablePlan,
    output: Output,
}

/// The answers for some rows.
#[derive(Clone, Debug)]
pub struct Assessed {
    /// One row for each project.
    pub answers: RecordBatch,
    /// What is wrong with rows that have no answer.
    pub mistakes: Mistakes,
}

/// What a thread keeps between slices.
pub(crate) struct Worker<'a> {
    assessor: &'a Assessor<'a>,
    reader: Reader<'a>,
    answering: Answering<'a>,
}

/// What answering needs besides the facts.
struct Answering<'a> {
    assessor: &'a Assessor<'a>,
    answers: ColumnAnswers,
    missing: MissingFacts<'a>,
}

impl<'r> Assessor<'r> {
    /// An assessor for tables of a plan.
    ///
    /// # Errors
    ///
    /// `as_of` lies outside the years 1900 to 2200.
    pub fn new(
        regime: &'r Regime,
        as_of: NaiveDate,
        plan: TablePlan,
        options: OutputOptions,
    ) -> Result<Self> {
        fundrules::check_date(as_of)?;
        let id = plan.id.as_ref().map(|(_, data_type)| data_type.clone());
        let output = Output::new(regime, options, id, SLICE)?;
        Ok(Assessor { regime, as_of, plan, output })
    }

    /// The same, with arrays that are put together in another way.
    #[must_use]
    pub fn assembled_by(self, assembly: Assembly) -> Self {
        Assessor { output: self.output.assembled_by(assembly), ..self }
    }

    /// The columns of the answers.
    #[must_use]
    pub fn schema(&self) -> SchemaRef {
        self.output.schema()
    }

    /// Whether answers are worked out row by row, which takes its time.
    #[must_use]
    pub fn works_by_rows(&self) -> bool {
        self.output.works_by_rows()
    }

    pub(crate) fn worker(&self) -> Result<Worker<'_>> {
        Ok(Worker {
            assessor: self,
            reader: Reader::new(&self.plan),
            answering: Answering {
                assessor: self,
                answers: self.output.wanted(self.regime)?,
                missing: MissingFacts::new(self.regime, self.as_of)?,
            },
        })
    }

    /// Answers every question for the rows of a batch. `first_row` is the number of its first row
    /// within the table, from 1, which mistakes name.
    ///
    /// # Errors
    ///
    /// The batch is not of the schema that the plan was made for.
    pub fn assess(&self, batch: &RecordBatch, first_row: u64) -> Result<Assessed> {
        self.worker()?.assess(batch, first_row)
    }
}

impl Worker<'_> {
    pub(crate) fn assess(&mut self, batch: &RecordBatch, first_row: u64) -> Result<Assessed> {
        let Worker { assessor, reader, answering } = self;
        let rows = batch.num_rows();
        let arrays = assessor.plan.columns.iter().map(|planned| {
            leaf_array(batch, &planned.path).ok_or_else(|| changed(&planned.header))
        });
        let arrays: Vec<ArrayRef> = arrays.collect::<Result<_>>()?;
        if let Some(at) = arrays.iter().position(|array| array.len() != rows) {
            return Err(changed(assessor.plan.columns.get(at).map_or("", |one| &one.header)));
        }
        let id = match &assessor.plan.id {
            Some((path, _)) => {
                let key = leaf_array(batch, path).ok_or_else(|| changed("id"))?;
                match &assessor.plan.id_words {
                    Some(words) => of_words(&key, words).ok_or_else(|| changed("id"))?,
                    None => key,
                }
            }
            None => row_numbers(first_row, rows, assessor.output.assembly())
                .map_err(|error| internal(&error))?,
        };
        let mut growing = assessor.output.grow(rows);
        let mut mistakes = Mistakes::default();
        for first in (0..rows).step_by(PIECE) {
            let rows = PIECE.min(rows - first);
            let arrays: Vec<ArrayRef> =
                arrays.iter().map(|array| array.slice(first, rows)).collect();
            let first_row = first_row + first as u64;
            let (columns, mut bad) = reader.read(assessor.regime, &arrays, rows, first_row)?;
            if assessor.plan.id.is_some() {
                mark_totals(&id.slice(first, rows), first_row, &mut bad);
            }
            answering.answer(&columns, &bad, &mut growing)?;
            mistakes.extend(bad.mistakes);
        }
        Ok(Assessed { answers: growing.finish(id)?, mistakes })
    }
}

/// Marks the rows that are no projects but add up others, as their ids say.
fn mark_totals(ids: &ArrayRef, first_row: u64, bad: &mut Bad) {
    let Some(texts) = Texts::of(ids) else { return };
    let rows = (0..ids.len()).filter_map(|row| Some((row, texts.get(row)?)));
    for (row, text) in rows.filter(|(_, text)| fundrules_ledger::is_total(text)) {
        let error = fundrules_ledger::total_row(text).with_hint("leave the row out");
        let (number, value) = (first_row + row as u64, Some(text.to_owned()));
        bad.add(row, RowMistake { row: number, column: None, fact: None, value, error });
    }
}

impl Answering<'_> {
    fn answer(
        &mut self,
        columns: &Columns<'_>,
        bad: &Bad,
        growing: &mut GrowingBatch<'_>,
    ) -> Result<()> {
        let Assessor { regime, as_of, .. } = *self.assessor;
        regime.assess_columns_into(columns, as_of, &mut self.answers)?;
        let clauses = self.assessor.output.clauses();
        let piece = Piece { regime, as_of, columns, answers: &self.answers, bad, clauses };
        growing.append(&piece, &mut self.missing)
    }
}

impl Assessor<'_> {
    /// Answers every question for rows of a ledger, in their order. Rows with mistakes have no
    /// answer.
    ///
    /// # Errors
    ///
    /// The answers do not make a table.
    pub fn assess_rows(&self, rows: &[Row]) -> Result<Assessed> {
        let mut worker = self.worker()?;
        let mut growing = self.output.grow(rows.len());
        let mut mistakes = Mistakes::default();
        for rows in rows.chunks(PIECE) {
            let mut bad = Bad::new(rows.len());
            let facts: Vec<Facts> = rows
                .iter()
                .enumerate()
                .map(|(place, row)| self.facts(place, row, &mut bad))
                .collect();
            worker.answering.answer(&Columns::from_facts(&facts), &bad, &mut growing)?;
            mistakes.extend(bad.mistakes);
        }
        let ids = StringArray::from_iter_values(rows.iter().map(|row| &row.project.id));
        Ok(Assessed { answers: growing.finish(Arc::new(ids))?, mistakes })
    }

    /// The facts of a row, or its mistakes.
    fn facts(&self, place: usize, row: &Row, bad: &mut Bad) -> Facts {
        row.mistakes.iter().for_each(|one| bad.add(place, RowMistake::of_ledger(one)));
        self.regime.lower(&row.project).unwrap_or_else(|error| {
            let fact = error.subject().map(str::to_owned);
            let number = row.number as u64;
            bad.add(place, RowMistake { row: number, column: None, fact, value: None, error });
            Facts::unknown()
        })
    }
}

/// A table without rows has answers without rows.
pub(crate) fn empty(schema: &Arc<Schema>) -> RecordBatch {
    RecordBatch::new_empty(Arc::clone(schema))
}
