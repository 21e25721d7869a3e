//! Columns of text. The same texts come again and again, so each is read once.

use arrow_array::{Array, ArrayRef};
use fundrules::{Column, Error, FactKind};
use hashbrown::HashMap;

use super::cells::Texts;
use super::{CellFaults, ColumnContext, dictionaries};

/// So many different texts are kept for a column.
const MOST_KEPT: usize = 16_384;

type Read = Result<Option<i64>, Error>;

/// The texts of a column that were read already.
#[derive(Default)]
pub(crate) struct Memory {
    known: HashMap<Box<str>, Read>,
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
    faults: &mut CellFaults<'_>,
) -> Column<'static> {
    if let Some(column) = dictionaries::read(context, array, faults) {
        return column;
    }
    let mut slots = context.slots(array.len());
    let null = context.of_null();
    // Amounts are seldom the same: looking them up would cost more than it saves.
    let repeated = context.planned.fact.fact().kind != FactKind::Money;
    let Some(texts) = Texts::of(array) else { return slots.into_column() };
    for row in 0..array.len() {
        let Some(text) = texts.get(row) else {
            null.into_iter().for_each(|number| slots.set(row, number));
            continue;
        };
        let read = if repeated { context.recall(text) } else { context.lower_text(text) };
        match read {
            Ok(Some(number)) => slots.set(row, number),
            Ok(None) => {}
            Err(error) => faults.add(row, Some(text.to_owned()), error),
        }
    }
    slots.into_column()
}
