//! One bit a row, and what columns share.

use std::sync::OnceLock;

use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer};

use super::memory::Growing;
use crate::assembly::Assembly;

/// Bits of piece after piece; every piece but the last has a multiple of 64 rows.
pub(super) struct GrowingBits {
    words: Growing<u64>,
    /// All bits so far, those behind the last row included, are set.
    all: bool,
}

impl GrowingBits {
    /// Zeros for so many rows, with room for more.
    pub(super) fn zeros(rows: usize, most: usize) -> Self {
        let words = Growing::zeros(rows.div_ceil(64), most.div_ceil(64));
        GrowingBits { words, all: rows == 0 }
    }

    pub(super) fn append(&mut self, words: impl ExactSizeIterator<Item = u64>) {
        let mut all = u64::MAX;
        for (slot, word) in self.words.add(words.len()).iter_mut().zip(words) {
            all &= word;
            *slot = word;
        }
        self.all &= all == u64::MAX;
    }

    pub(super) fn into_bits(self, rows: usize) -> BooleanBuffer {
        BooleanBuffer::new(self.words.into_buffer(), 0, rows)
    }

    /// The validity of values; `None` when all are valid.
    pub(super) fn into_nulls(self, rows: usize) -> Option<NullBuffer> {
        if self.all {
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
