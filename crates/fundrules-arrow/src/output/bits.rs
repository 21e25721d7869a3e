//! One bit a row, and what columns share.

use std::sync::OnceLock;

use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer};

use super::memory::Growing;

/// Bits of piece after piece; every piece but the last has a multiple of 64 rows.
#[derive(Default)]
pub(super) struct GrowingBits(Growing<u64>);

impl GrowingBits {
    /// Zeros for so many rows, with room for more.
    pub(super) fn zeros(rows: usize, most: usize) -> Self {
        GrowingBits(Growing::zeros(rows.div_ceil(64), most.div_ceil(64)))
    }

    pub(super) fn append(&mut self, words: impl ExactSizeIterator<Item = u64>) {
        let into = self.0.add(words.len());
        for (slot, word) in into.iter_mut().zip(words) {
            *slot = word;
        }
    }

    pub(super) fn into_bits(self, rows: usize) -> BooleanBuffer {
        BooleanBuffer::new(self.0.into_buffer(), 0, rows)
    }

    /// The validity of values; `None` when all are valid.
    pub(super) fn into_nulls(self, rows: usize) -> Option<NullBuffer> {
        if self.0.are_all(u64::MAX) {
            return None;
        }
        Some(NullBuffer::new(self.into_bits(rows))).filter(|nulls| nulls.null_count() > 0)
    }
}

/// Values that all columns share in which every row is the same.
#[derive(Debug)]
pub(super) struct Shared {
    zeros: Buffer,
    /// For some codes so many of each, made when they are first needed.
    codes: [OnceLock<Buffer>; 4],
    rows: usize,
}

impl Shared {
    /// Values for columns of so many rows, whatever their type.
    pub(super) fn new(rows: usize) -> Self {
        let zeros = Buffer::from_vec(vec![0_i128; rows]);
        Shared { zeros, codes: Default::default(), rows }
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
        NullBuffer::new(BooleanBuffer::new(self.zeros(rows), 0, rows))
    }
}
