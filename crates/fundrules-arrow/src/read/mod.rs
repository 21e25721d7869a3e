//! From the arrays of a slice to columns of facts.

mod cells;
mod days;
mod dictionaries;
mod few;
mod joint;
mod numbers;
mod packed_keys;
mod texts;
mod trees;

use std::borrow::Cow;

use arrow_array::{Array, ArrayRef, BooleanArray};
use arrow_buffer::{BooleanBuffer, NullBuffer};
use fundrules::{
    Column, ColumnBuilder, Columns, Error, ErrorKind, FactKind, Project, Regime, Result,
    fact_definitions,
};

use crate::mistakes::{Mistakes, RowMistake};
use crate::plan::{PlannedColumn, Reading, TablePlan, of_words};
pub(crate) use cells::Texts;
use dictionaries::Room;
use joint::Joint;
use texts::Memory;

/// What is kept between slices by each thread.
pub(crate) struct Reader<'p> {
    plan: &'p TablePlan,
    /// For each column the texts met so far.
    memories: Vec<Memory>,
    /// For each column memory for its numbers.
    rooms: Vec<Room>,
    scratch: Project,
    joint: Joint,
}

/// What went wrong with the cells of one column.
pub(crate) struct CellFaults<'a> {
    header: &'a str,
    fact: &'static str,
    first_row: u64,
    faults: Vec<(usize, Option<String>, Error)>,
}

impl CellFaults<'_> {
    pub(crate) fn add(&mut self, row: usize, value: Option<String>, error: Error) {
        self.faults.push((row, value, error));
    }

    fn finish(self, bad: &mut Bad) {
        for (row, value, error) in self.faults {
            bad.add(
                row,
                RowMistake {
                    row: self.first_row + row as u64,
                    column: Some(self.header.to_owned()),
                    fact: Some(self.fact.to_owned()),
                    value: value.map(|text| text.chars().take(60).collect()),
                    error,
                },
            );
        }
    }
}

/// The rows of a slice that have mistakes.
#[derive(Default)]
pub(crate) struct Bad {
    /// One bit a row.
    rows: Vec<u64>,
    pub(crate) mistakes: Mistakes,
}

impl Bad {
    pub(crate) fn new(rows: usize) -> Self {
        Bad { rows: vec![0; rows.div_ceil(64)], mistakes: Mistakes::default() }
    }

    pub(crate) fn add(&mut self, row: usize, mistake: RowMistake) {
        if let Some(word) = self.rows.get_mut(row / 64) {
            *word |= 1 << (row % 64);
        }
        self.mistakes.add(mistake);
    }

    /// The rows with mistakes, one bit a row.
    pub(crate) fn rows(&self) -> impl ExactSizeIterator<Item = u64> {
        self.rows.iter().copied()
    }

    /// Whether a row has a mistake.
    pub(crate) fn has(&self, row: usize) -> bool {
        self.rows.get(row / 64).is_some_and(|word| word & (1 << (row % 64)) != 0)
    }
}

impl<'p> Reader<'p> {
    pub(crate) fn new(plan: &'p TablePlan) -> Self {
        Reader {
            plan,
            memories: plan.columns.iter().map(|_| Memory::default()).collect(),
            rooms: plan.columns.iter().map(|_| Room::default()).collect(),
            scratch: Project::default(),
            joint: Joint::default(),
        }
    }

    /// Reads the arrays of the plan's columns. A cell with a mistake is not known, and its row is
    /// bad.
    ///
    /// # Errors
    ///
    /// An array is not of the type that the plan was made for.
    pub(crate) fn read<'a>(
        &'a mut self,
        regime: &Regime,
        arrays: &'a [ArrayRef],
        rows: usize,
        first_row: u64,
    ) -> Result<(Columns<'a>, Bad)> {
        let mut columns = Columns::new(rows);
        let mut bad = Bad::new(rows);
        let mut together: Vec<(&PlannedColumn, ArrayRef)> = Vec::new();
        let planned = self.plan.columns.iter().zip(arrays);
        let kept = self.memories.iter_mut().zip(&mut self.rooms);
        for ((planned, array), (memory, room)) in planned.zip(kept) {
            let fact = planned.fact.fact();
            if array.len() != rows {
                return Err(changed(&planned.header));
            }
            // No rule looks at a free text.
            if fact.kind == FactKind::Text || planned.reading == Reading::Nothing {
                continue;
            }
            if joint::is_joint(fact.kind) {
                together.push((planned, ArrayRef::clone(array)));
                continue;
            }
            let mut context = ColumnContext {
                planned,
                rounding: self.plan.float_rounding,
                memory,
                scratch: &mut self.scratch,
            };
            // The core looks at every value; only where it refuses one the cells are read one by
            // one, to say which it is and what is wrong.
            let quick = context.quick(array, room);
            if quick.is_some_and(|column| columns.set(fact.name, column).is_ok()) {
                continue;
            }
            let mut faults =
                CellFaults { header: &planned.header, fact: fact.name, first_row, faults: vec![] };
            let mut builder = ColumnBuilder::new(fact.kind, rows);
            context.read(&planned.whole(array)?, &mut builder, &mut faults)?;
            faults.finish(&mut bad);
            columns.set(fact.name, builder.into_column(rows))?;
        }
        if !together.is_empty() {
            let given =
                |name: &str| self.plan.columns.iter().any(|one| one.fact.fact().name == name);
            self.joint.read(regime, &together, given, &mut columns, (first_row, &mut bad))?;
        }
        for (row, error) in columns.contradictions() {
            let fact = error.subject().map(str::to_owned);
            let row_number = first_row + row as u64;
            bad.add(row, RowMistake { row: row_number, column: None, fact, value: None, error });
        }
        Ok((columns, bad))
    }
}

impl PlannedColumn {
    /// The array of the column, with words instead of numbers that stand for words.
    pub(super) fn whole(&self, array: &ArrayRef) -> Result<ArrayRef> {
        match &self.words {
            Some(words) => of_words(array, words).ok_or_else(|| changed(&self.header)),
            None => Ok(ArrayRef::clone(array)),
        }
    }
}

/// A stream whose batches differ in type is broken.
pub(crate) fn changed(header: &str) -> Error {
    let message = format!("the column `{header}` changes its type or length within the table");
    Error::new(ErrorKind::Input, "table.changed", message)
}

/// One column, with what reading it needs.
pub(crate) struct ColumnContext<'a> {
    pub(crate) planned: &'a PlannedColumn,
    pub(crate) rounding: Option<crate::options::FloatRounding>,
    pub(crate) memory: &'a mut Memory,
    pub(crate) scratch: &'a mut Project,
}

impl ColumnContext<'_> {
    /// The column as it is where no value needs a closer look.
    fn quick<'a>(&mut self, array: &'a ArrayRef, room: &'a mut Room) -> Option<Column<'a>> {
        if array.null_count() > 0 && self.of_null().is_some() {
            return None;
        }
        match self.planned.reading {
            Reading::Text => dictionaries::quick(self, array, room),
            Reading::Flags => flags(array),
            Reading::Days => days::quick(array),
            Reading::Whole | Reading::Decimal(_) => numbers::quick(self, array),
            _ => None,
        }
    }

    /// Reads cell by cell.
    fn read(
        &mut self,
        array: &ArrayRef,
        into: &mut ColumnBuilder,
        faults: &mut CellFaults<'_>,
    ) -> Result<()> {
        let read = match self.planned.reading {
            Reading::Text => texts::read(self, array, into, faults),
            Reading::Days | Reading::Instants(_) => days::read(self, array, into, faults),
            Reading::Whole | Reading::Decimal(_) | Reading::Float => {
                numbers::read(self, array, into, faults)
            }
            Reading::Trees | Reading::Flags => trees::read(self, array, into, faults),
            Reading::Nothing => None,
        };
        read.ok_or_else(|| changed(&self.planned.header))
    }

    /// The number that stands for a null: not known, unless the mapping says that it means "none".
    pub(crate) fn of_null(&mut self) -> Option<i64> {
        if !self.planned.fact.empty_is_none() {
            return None;
        }
        self.lower_text("").ok().flatten()
    }

    /// The number that stands for a text, by the rules of ledgers.
    pub(crate) fn lower_text(&mut self, text: &str) -> Result<Option<i64>> {
        let fact = self.planned.fact.fact();
        clear(fact.name, self.scratch);
        if self.planned.fen
            && let Ok(fen) = text.trim().parse::<i64>()
        {
            let yuan = fundrules::Money::from_fen(fen).to_string();
            self.planned.fact.read_text(self.scratch, &yuan)?;
        } else {
            self.planned.fact.read_text(self.scratch, text)?;
        }
        Ok(fact.lowered(self.scratch))
    }

    /// The number that stands for a tree of values.
    pub(crate) fn lower_tree(&mut self, tree: &fundrules::Tree) -> Result<Option<i64>> {
        let fact = self.planned.fact.fact();
        self.scratch.set_with(fact, tree, self.planned.fact.options())?;
        Ok(fact.lowered(self.scratch))
    }
}

fn clear(name: &str, project: &mut Project) {
    // The fact is one of the table, so that clearing it does not fail.
    let _ = project.set(name, &fundrules::Tree::Null, None);
}

fn flags(array: &ArrayRef) -> Option<Column<'_>> {
    let array = array.as_any().downcast_ref::<BooleanArray>()?;
    let values = words_of(array.values());
    Some(Column::new(fundrules::ColumnValues::Bits(values), known(array.nulls())))
}

/// The bits of what is known; `None` when all is.
fn known(nulls: Option<&NullBuffer>) -> Option<Cow<'_, [u64]>> {
    let nulls = nulls.filter(|nulls| nulls.null_count() > 0)?;
    Some(words_of(nulls.inner()))
}

/// Bits as words, the first row lowest; those behind the last row are zero.
fn words_of(bits: &BooleanBuffer) -> Cow<'_, [u64]> {
    if let Some(words) = whole_words(bits) {
        return words.into();
    }
    let mut words: Vec<u64> = bits.bit_chunks().iter_padded().collect();
    words.truncate(bits.len().div_ceil(64));
    words.into()
}

/// The bits where they stand, if they stand there as words.
fn whole_words(bits: &BooleanBuffer) -> Option<&[u64]> {
    let (first, rows) = (bits.offset(), bits.len());
    if cfg!(target_endian = "big") || first % 8 != 0 || rows % 64 != 0 {
        return None;
    }
    let bytes = bits.values().get(first / 8..(first + rows) / 8)?;
    bytemuck::try_cast_slice(bytes).ok()
}

/// The place of a fact in the core's table.
pub(crate) fn fact_place(name: &str) -> Option<usize> {
    fact_definitions().iter().position(|fact| fact.name == name)
}
