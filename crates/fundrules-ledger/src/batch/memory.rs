//! The texts of one column that were read already, with what they stand for.

use hashbrown::HashMap;

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
    /// What a text stands for: a number, or nothing known; `None` where `read` finds a mistake.
    #[inline]
    pub(super) fn recall(
        &mut self,
        text: &str,
        read: impl FnOnce() -> Option<Option<i64>>,
    ) -> Option<Option<i64>> {
        if let Some(number) = self.known.get(text) {
            return Some(*number);
        }
        let number = read()?;
        if self.known.len() < MOST_KEPT && text.len() <= LONGEST {
            self.known.insert(text.into(), number);
        }
        Some(number)
    }
}
