//! The registers of the dense form.

use crate::facts::UNKNOWN as UNKNOWN_NUMBER;
use crate::program::Ternary;

/// Every place that sixteen bits can name, so that no read or write needs a check of bounds. Only
/// the places in use are ever touched.
const PLACES: usize = 1 << 16;

/// A ternary as two bits: certainly true, and possibly true. So "and" and "or" are those of bits.
pub(super) const FALSE: u8 = 0b00;
pub(super) const UNKNOWN: u8 = 0b01;
pub(super) const TRUE: u8 = 0b11;

/// The registers: ternaries, each as it is and then negated, and numbers, of which one that is not
/// known has the value of a fact that is not known.
#[derive(Debug)]
pub(super) struct File {
    ternaries: Box<[[u8; 2]; PLACES / 2]>,
    numbers: Box<[i64; PLACES]>,
}

impl Default for File {
    fn default() -> Self {
        File { ternaries: zeros(), numbers: zeros() }
    }
}

/// Memory on the heap from the start: it is too much for the stack.
fn zeros<T: Copy + Default, const COUNT: usize>() -> Box<[T; COUNT]> {
    match vec![T::default(); COUNT].into_boxed_slice().try_into() {
        Ok(zeros) => zeros,
        Err(_) => Box::new([T::default(); COUNT]),
    }
}

impl File {
    #[inline(always)]
    pub(super) fn ternary(&self, place: u16) -> u8 {
        self.ternaries.as_flattened().get(usize::from(place)).copied().unwrap_or(UNKNOWN)
    }

    #[inline(always)]
    pub(super) fn number(&self, place: u16) -> i64 {
        self.numbers.get(usize::from(place)).copied().unwrap_or(UNKNOWN_NUMBER)
    }

    #[inline(always)]
    pub(super) fn set_ternary(&mut self, place: u16, value: u8) {
        if let Some(ternary) = self.ternaries.as_flattened_mut().get_mut(usize::from(place)) {
            *ternary = value;
        }
    }

    #[inline(always)]
    pub(super) fn set_number(&mut self, place: u16, value: i64) {
        if let Some(number) = self.numbers.get_mut(usize::from(place)) {
            *number = value;
        }
    }

    /// Copies the facts of a project to the first number registers.
    #[inline(always)]
    pub(super) fn set_facts(&mut self, facts: &[i64]) {
        if let Some(registers) = self.numbers.get_mut(..facts.len()) {
            registers.copy_from_slice(facts);
        }
    }

    /// Whether one of some facts is known; without a branch for each.
    #[inline(always)]
    pub(super) fn knows_any(&self, facts: &[u16]) -> bool {
        let turned = |fact: &u16| self.number(*fact) ^ UNKNOWN_NUMBER;
        facts.iter().fold(0, |known, fact| known | turned(fact)) != 0
    }

    /// Writes a ternary and its negation.
    #[inline(always)]
    pub(super) fn set_both(&mut self, place: u16, known: bool, holds: bool) {
        const BOTH: [[u8; 2]; 4] = [[UNKNOWN; 2], [UNKNOWN; 2], [FALSE, TRUE], [TRUE, FALSE]];
        // Where the place is that of the negation, that is written.
        let holds = holds ^ (place & 1 != 0);
        let both = BOTH.get(usize::from(known) * 2 + usize::from(holds));
        if let (Some(pair), Some(both)) = (self.ternaries.get_mut(usize::from(place / 2)), both) {
            *pair = *both;
        }
    }

    pub(super) fn set_constant(&mut self, place: u16, value: Ternary) {
        self.set_both(place, value != Ternary::Unknown, value == Ternary::True);
    }

    /// The value of a ternary.
    pub(super) fn read(&self, place: u16) -> Ternary {
        match self.ternary(place) {
            FALSE => Ternary::False,
            TRUE => Ternary::True,
            _ => Ternary::Unknown,
        }
    }

    /// The value of a number, where it is known.
    pub(super) fn read_number(&self, place: u16) -> Option<i64> {
        let number = self.number(place);
        (number != UNKNOWN_NUMBER).then_some(number)
    }
}
