//! The texts of one column that were read already, with what they stand for.

use fundrules::Project;
use hashbrown::HashMap;

use crate::cell::Cell;
use crate::convert::Use;
use crate::table::is_total;

/// So many different texts of a column are remembered. A column of words or days has fewer; of a
/// column of amounts the others are read each time.
const MOST_KEPT: usize = 1_024;

/// Longer texts are not remembered.
const LONGEST: usize = 64;

/// What the texts of one column stand for.
#[derive(Default)]
pub(super) struct Memory {
    known: HashMap<Box<str>, Option<i64>>,
}

impl Memory {
    /// What a text stands for: a number, or nothing known; `None` where the text is a mistake or
    /// marks a row of totals. `scratch` is a project whose facts do not matter.
    #[inline]
    pub(super) fn recall(
        &mut self,
        column: &Use,
        text: &str,
        scratch: &mut Project,
    ) -> Option<Option<i64>> {
        match self.known.get(text) {
            Some(number) => Some(*number),
            None => self.read(column, text, scratch),
        }
    }

    fn read(&mut self, column: &Use, text: &str, scratch: &mut Project) -> Option<Option<i64>> {
        let number = number(column, &Cell::of_text(text), scratch)?;
        if self.known.len() < MOST_KEPT && text.len() <= LONGEST {
            self.known.insert(text.into(), number);
        }
        Some(number)
    }
}

/// What a cell stands for, read anew.
pub(super) fn number(column: &Use, cell: &Cell, scratch: &mut Project) -> Option<Option<i64>> {
    if matches!(cell, Cell::Text(text) if is_total(text)) {
        return None;
    }
    column.read(scratch, cell).ok()?;
    Some(column.fact.lowered(scratch))
}
