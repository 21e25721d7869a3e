//! One bit a row, and what columns share.

use std::sync::OnceLock;

use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer};

use super::memory::Growing;
use crate::assembly::Assembly;

/// Bits of piece after piece; every piece but the last has a multiple of 64 rows.
pub(super) struct GrowingBits(Growing<u64>);

impl GrowingBits {
    /// Zeros for so many rows, with room for more.
    pub(super) fn zeros(rows: usize, most: usize) -> Self {
        GrowingBits(Growing::zeros(rows.div_ceil(64), most.div_ceil(64)))
    }

    pub(super) fn append(&mut self, words: impl ExactSizeIterator<Item = u64>) {
        for (slot, word) in self.0.add(words.len()).iter_mut().zip(words) {
            *slot = word;
        }
    }

    pub(super) fn into_bits(self, rows: usize) -> BooleanBuffer {
        BooleanBuffer::new(self.0.into_buffer(), 0, rows)
    }
}

/// Which rows have a value, piece after piece.
pub(super) struct GrowingValidity {
    bits: GrowingBits,
    /// The bits that are set.
    ones: usize,
}

impl GrowingValidity {
    /// No values in so many rows, with room for more.
    pub(super) fn none(rows: usize, most: usize) -> Self {
        GrowingValidity { bits: GrowingBits::zeros(rows, most), ones: 0 }
    }

    /// Rows have a value where both words have a bit. What stands behind the last row does not
    /// matter.
    pub(super) fn append(&mut self, known: &[u64], good: &[u64]) {
        let into = self.bits.0.add(known.len().min(good.len()));
        self.ones += pulp::Arch::new().dispatch(Join { known, good, into });
    }

    /// The validity of values; `None` when all are valid.
    pub(super) fn into_nulls(self, rows: usize, assembly: Assembly) -> Option<NullBuffer> {
        let words = self.bits.0.into_values();
        let behind = match rows % 64 {
            0 => 0,
            used => words.last().map_or(0, |word| (word >> used).count_ones()),
        };
        let nulls = rows - (self.ones - behind as usize);
        let bits = BooleanBuffer::new(words.into_inner(), 0, rows);
        (nulls > 0).then(|| assembly.nulls(bits, nulls))
    }
}

/// Writes the bits that both have and counts them, built for several instruction sets.
struct Join<'a> {
    known: &'a [u64],
    good: &'a [u64],
    into: &'a mut [u64],
}

impl pulp::WithSimd for Join<'_> {
    type Output = usize;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> usize {
        let mut ones = 0_u64;
        for ((known, good), slot) in self.known.iter().zip(self.good).zip(self.into) {
            *slot = known & good;
            ones = u64::wrapping_add(ones, slot.count_ones().into());
        }
        ones as usize
    }
}

/// Whether one of the bits is set in both.
pub(super) fn have_common(known: &[u64], good: &[u64]) -> bool {
    pulp::Arch::new().dispatch(Common { known, good })
}

/// A look for a bit that both have, built for several instruction sets.
struct Common<'a> {
    known: &'a [u64],
    good: &'a [u64],
}

impl pulp::WithSimd for Common<'_> {
    type Output = bool;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> bool {
        let mut any = 0;
        for (known, good) in self.known.iter().zip(self.good) {
            any |= known & good;
        }
        any != 0
    }
}

/// Values that all columns share in which every row is the same.
#[derive(Debug)]
pub(super) struct Shared {
    zeros: Buffer,
    /// For some codes so many of each, made when they are first needed.
    codes: [OnceLock<Buffer>; 4],
    /// Nothing is valid.
    nulls: NullBuffer,
    rows: usize,
    pub(super) assembly: Assembly,
}

impl Shared {
    /// Values for columns of so many rows, whatever their type.
    pub(super) fn new(rows: usize, assembly: Assembly) -> Self {
        let zeros = Buffer::from_vec(vec![0_i128; rows]);
        let nulls = NullBuffer::new(BooleanBuffer::new(zeros.clone(), 0, rows));
        Shared { zeros, codes: Default::default(), nulls, rows, assembly }
    }

    /// The same, with arrays that are put together in another way.
    pub(super) fn assembled_by(self, assembly: Assembly) -> Self {
        Shared { assembly, ..self }
    }

    /// The rows of a whole batch.
    pub(super) fn rows(&self) -> usize {
        self.rows
    }

    /// Zeros of at most 16 bytes each.
    pub(super) fn zeros(&self, rows: usize) -> Buffer {
        match rows <= self.rows {
            true => self.zeros.clone(),
            false => Buffer::from_vec(vec![0_i128; rows]),
        }
    }

    /// The same code in every row.
    pub(super) fn codes(&self, code: u8, rows: usize) -> Buffer {
        let kept = self.codes.get(usize::from(code)).filter(|_| rows <= self.rows);
        match kept {
            _ if code == 0 => self.zeros(rows),
            Some(kept) => kept.get_or_init(|| Buffer::from_vec(vec![code; self.rows])).clone(),
            None => Buffer::from_vec(vec![code; rows]),
        }
    }

    /// Nothing is valid.
    pub(super) fn nulls(&self, rows: usize) -> NullBuffer {
        match rows == self.rows {
            true => self.nulls.clone(),
            false => NullBuffer::new(BooleanBuffer::new(self.zeros(rows), 0, rows)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{GrowingValidity, have_common};
    use crate::assembly::Assembly;

    #[test]
    fn rows_without_a_value_are_counted() {
        for rows in [1_usize, 63, 64, 65, 128, 190] {
            for missing in [None, Some(0), Some(rows - 1)] {
                let words = rows.div_ceil(64);
                let mut known = vec![u64::MAX; words];
                if let Some(row) = missing {
                    known[row / 64] &= !(1 << (row % 64));
                }
                let mut validity = GrowingValidity::none(64, 64 + rows);
                validity.append(&known, &vec![u64::MAX; words]);
                let nulls = validity.into_nulls(64 + rows, Assembly::default()).unwrap();
                let of_counting = nulls.inner().len() - nulls.inner().count_set_bits();
                assert_eq!(nulls.null_count(), of_counting);
                assert_eq!(nulls.null_count(), 64 + usize::from(missing.is_some()), "{rows} rows");
                let mut validity = GrowingValidity::none(0, rows);
                validity.append(&known, &vec![u64::MAX; words]);
                let nulls = validity.into_nulls(rows, Assembly::default());
                assert_eq!(nulls.map(|nulls| nulls.null_count()), missing.map(|_| 1));
            }
        }
    }

    #[test]
    fn a_common_bit_is_found_wherever_it_stands() {
        for at in 0..300 {
            let mut known = [0_u64; 5];
            known[at / 64] = 1 << (at % 64);
            assert!(have_common(&known, &[u64::MAX; 5]));
            assert!(!have_common(&known, &known.map(|word| !word)));
        }
    }
}
