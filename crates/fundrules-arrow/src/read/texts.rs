//! Columns of text. The same texts come again and again, so each is read once.

use arrow_array::{Array, ArrayRef};
use fundrules::{Column, Error, FactKind};
use hashbrown::HashMap;

use super::cells::{Texts, plain};
use super::{CellFaults, ColumnContext};

/// So many different texts are kept for a column.
const MOST_KEPT: usize = 16_384;

type Read = Result<Option<i64>, Error>;

/// The texts of a column that were read already.
#[derive(Default)]
pub(crate) struct Memory {
    known: HashMap<Box<str>, Read>,
}

impl ColumnContext<'_> {
    fn recall(&mut self, text: &str) -> Read {
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
    let mut slots = context.slots(array.len());
    let null = context.of_null();
    // Amounts and days are seldom the same: looking them up would cost more than it saves.
    let repeated = !matches!(context.planned.fact.fact().kind, FactKind::Money);
    match Texts::of(array) {
        Some(Texts::Dictionary(places, values)) => {
            let mut of_value: Vec<Option<Read>> = vec![None; values.len()];
            for (row, place) in places.iter().enumerate() {
                let text = place.and_then(|place| Some((place, plain(values, place)?)));
                let Some((place, text)) = text else {
                    null.into_iter().for_each(|number| slots.set(row, number));
                    continue;
                };
                let Some(known) = of_value.get_mut(place) else { continue };
                match known.get_or_insert_with(|| context.recall(text)) {
                    Ok(Some(number)) => slots.set(row, *number),
                    Ok(None) => {}
                    Err(error) => faults.add(row, Some(text.to_owned()), error.clone()),
                }
            }
        }
        Some(texts) => {
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
        }
        None => {}
    }
    slots.into_column()
}
