//! Columns of text. The same texts come again and again, so each is read once.

use arrow_array::{Array, ArrayRef};
use fundrules::{ColumnBuilder, Error, FactKind};
use hashbrown::HashMap;

use super::cells::Texts;
use super::dictionaries::Table;
use super::{CellFaults, ColumnContext};

/// So many different texts are kept for a column.
const MOST_KEPT: usize = 16_384;

pub(super) type Read = Result<Option<i64>, Error>;

/// The texts of a column that were read already.
#[derive(Default)]
pub(crate) struct Memory {
    known: HashMap<Box<str>, Read>,
    /// What the words of the last dictionary stand for.
    pub(super) table: Option<Table>,
}

impl ColumnContext<'_> {
    pub(super) fn recall(&mut self, text: &str) -> Read {
        if let Some(read) = self.memory.known.get(text) {
            return read.clone();
        }
        let read = self.lower_text(text);
        if self.memory.known.len() >= MOST_KEPT {
            self.memory.known.clear();
        }
        self.memory.known.insert(text.into(), read.clone());
        read
    }
}

pub(super) fn read(
    context: &mut ColumnContext<'_>,
    array: &ArrayRef,
    into: &mut ColumnBuilder,
    faults: &mut CellFaults<'_>,
) -> Option<()> {
    let texts = Texts::of(array)?;
    let null = context.of_null();
    // Amounts are seldom the same: looking them up would cost more than it saves.
    let repeated = context.planned.fact.fact().kind != FactKind::Money;
    for row in 0..array.len() {
        let Some(text) = texts.get(row) else {
            null.into_iter().for_each(|number| into.set(row, number));
            continue;
        };
        let read = if repeated { context.recall(text) } else { context.lower_text(text) };
        match read {
            Ok(Some(number)) => into.set(row, number),
            Ok(None) => {}
            Err(error) => faults.add(row, Some(text.to_owned()), error),
        }
    }
    Some(())
}
