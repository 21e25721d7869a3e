//! The registers of a plan for single projects.

use crate::facts::{FactNumbers, UNKNOWN};

/// Every place that sixteen bits can name, so that no read or write needs a check of bounds. Only
/// the places in use are ever touched.
const PLACES: usize = 1 << 16;

/// The registers: bits, each as it is and negated, and numbers.
#[derive(Debug)]
pub(super) struct File {
    bits: Box<[u8; PLACES]>,
    numbers: Box<[i64; PLACES]>,
}

/// What is added to the place of a bit for its negation.
pub(super) const NEGATED: u16 = 1 << 15;

impl Default for File {
    fn default() -> Self {
        File { bits: zeros(), numbers: zeros() }
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
    /// A bit, as it is or negated: 0 or 1.
    #[inline(always)]
    pub(super) fn bit(&self, place: u16) -> u8 {
        self.bits.get(usize::from(place)).copied().unwrap_or(0)
    }

    #[inline(always)]
    pub(super) fn is_set(&self, place: u16) -> bool {
        self.bit(place) != 0
    }

    /// Writes a bit, which is 0 or 1, and its negation.
    #[inline(always)]
    pub(super) fn set_bit(&mut self, place: u16, bit: u8) {
        for (place, bit) in [(place, bit), (place | NEGATED, bit ^ 1)] {
            if let Some(slot) = self.bits.get_mut(usize::from(place)) {
                *slot = bit;
            }
        }
    }

    #[inline(always)]
    pub(super) fn number(&self, place: u16) -> i64 {
        self.numbers.get(usize::from(place)).copied().unwrap_or(UNKNOWN)
    }

    #[inline(always)]
    pub(super) fn set_number(&mut self, place: u16, value: i64) {
        if let Some(number) = self.numbers.get_mut(usize::from(place)) {
            *number = value;
        }
    }

    /// The first numbers, which are those of the facts.
    #[inline(always)]
    pub(super) fn facts(&mut self) -> Option<&mut FactNumbers> {
        self.numbers.first_chunk_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bit_stands_with_its_negation() {
        let mut file = File::default();
        file.set_bit(3, 1);
        file.set_bit(4, 0);
        let both = |place| [file.bit(place), file.bit(place | NEGATED)];
        assert_eq!([both(3), both(4)], [[1, 0], [0, 1]]);
    }
}
