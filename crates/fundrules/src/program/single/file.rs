//! The registers of a plan for single projects.

use std::cell::Cell;
use std::ops::BitAnd;

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
    /// The registers, to be read and written.
    #[inline(always)]
    pub(super) fn cells(&mut self) -> Cells<'_> {
        Cells {
            bits: Cell::from_mut(&mut *self.bits).as_array_of_cells(),
            numbers: Cell::from_mut(&mut *self.numbers).as_array_of_cells(),
        }
    }

    #[inline(always)]
    pub(super) fn is_set(&self, place: u16) -> bool {
        self.bits.get(usize::from(place)).is_some_and(|bit| *bit != 0)
    }

    #[inline(always)]
    pub(super) fn number(&self, place: u16) -> i64 {
        self.numbers.get(usize::from(place)).copied().unwrap_or(UNKNOWN)
    }

    /// The first numbers, which are those of the facts.
    #[inline(always)]
    pub(super) fn facts(&mut self) -> Option<&mut FactNumbers> {
        self.numbers.first_chunk_mut()
    }
}

/// A bit: 0 or 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bit(u8);

impl Bit {
    pub(super) const SET: Bit = Bit(1);

    #[inline(always)]
    pub(super) fn of(holds: bool) -> Self {
        Bit(u8::from(holds))
    }

    #[inline(always)]
    pub(super) fn number(self) -> usize {
        self.0.into()
    }
}

/// Eight bits, one in each byte, of which the lowest comes first. They are written at once.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Eight(u64);

impl Eight {
    const SET: u64 = 0x0101_0101_0101_0101;

    /// Sets the bit at a place.
    pub(super) fn set(&mut self, place: usize, bit: Bit) {
        self.0 |= u64::from(bit.0) << (8 * place % 64);
    }
}

impl BitAnd for Bit {
    type Output = Bit;

    #[inline(always)]
    fn bitand(self, other: Bit) -> Bit {
        Bit(self.0 & other.0)
    }
}

/// The registers while operations read some of them and write others.
#[derive(Clone, Copy)]
pub(super) struct Cells<'a> {
    bits: &'a [Cell<u8>; PLACES],
    numbers: &'a [Cell<i64>; PLACES],
}

impl<'a> Cells<'a> {
    /// The bits from a place on, as they are and negated.
    #[inline(always)]
    fn bits_from(self, from: u16) -> (&'a [Cell<u8>], &'a [Cell<u8>]) {
        let (bits, negated) = self.bits.split_at(usize::from(NEGATED));
        let from = usize::from(from)..;
        (bits.get(from.clone()).unwrap_or_default(), negated.get(from).unwrap_or_default())
    }

    /// A bit, as it is or negated.
    #[inline(always)]
    pub(super) fn bit(self, place: u16) -> Bit {
        Bit(self.bits.get(usize::from(place)).map_or(0, Cell::get))
    }

    #[inline(always)]
    pub(super) fn is_set(self, place: u16) -> bool {
        self.bit(place) == Bit::SET
    }

    #[inline(always)]
    pub(super) fn number(self, place: u16) -> i64 {
        self.numbers.get(usize::from(place)).map_or(UNKNOWN, Cell::get)
    }
}

/// What registers hold.
pub(super) trait Register: Sized {
    /// Writes some of them one behind the other, each before the next is made.
    fn write(file: Cells<'_>, from: u16, all: impl Iterator<Item = Self>);
}

impl Register for Bit {
    #[inline(always)]
    fn write(file: Cells<'_>, from: u16, all: impl Iterator<Item = Self>) {
        let (bits, negated) = file.bits_from(from);
        for ((bit, negated), made) in bits.iter().zip(negated).zip(all) {
            bit.set(made.0);
            negated.set(made.0 ^ 1);
        }
    }
}

impl Register for i64 {
    #[inline(always)]
    fn write(file: Cells<'_>, from: u16, all: impl Iterator<Item = Self>) {
        let numbers = file.numbers.get(usize::from(from)..).unwrap_or_default();
        for (number, made) in numbers.iter().zip(all) {
            number.set(made);
        }
    }
}

impl Register for Eight {
    #[inline(always)]
    fn write(file: Cells<'_>, from: u16, all: impl Iterator<Item = Self>) {
        let (bits, negated) = file.bits_from(from);
        let (bits, _) = bits.as_chunks::<8>();
        let (negated, _) = negated.as_chunks::<8>();
        for ((bits, negated), made) in bits.iter().zip(negated).zip(all) {
            for (cell, byte) in bits.iter().zip(made.0.to_le_bytes()) {
                cell.set(byte);
            }
            for (cell, byte) in negated.iter().zip((made.0 ^ Eight::SET).to_le_bytes()) {
                cell.set(byte);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bit_stands_with_its_negation() {
        let mut file = File::default();
        let cells = file.cells();
        Bit::write(cells, 3, [Bit::of(true), Bit::of(false)].into_iter());
        let both = |place| [place, place | NEGATED].map(|place| cells.is_set(place));
        assert_eq!([both(3), both(4), both(5)], [[true, false], [false, true], [false, false]]);
    }
}
