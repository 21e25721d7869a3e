//! One bit a row, and what stands where nothing is known.

use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer};

/// Bits of piece after piece; every piece but the last has a multiple of 64 rows.
#[derive(Debug, Default)]
pub(super) struct GrowingBits(Vec<u64>);

impl GrowingBits {
    /// Bits for so many rows that are all zero or all one, with room for more.
    pub(super) fn filled(bit: bool, rows: usize, most: usize) -> Self {
        let mut words = Vec::with_capacity(most.div_ceil(64));
        words.resize(rows.div_ceil(64), if bit { u64::MAX } else { 0 });
        GrowingBits(words)
    }

    pub(super) fn append(&mut self, words: impl Iterator<Item = u64>) {
        self.0.extend(words);
    }

    pub(super) fn into_bits(self, rows: usize) -> BooleanBuffer {
        BooleanBuffer::new(Buffer::from_vec(self.0), 0, rows)
    }

    /// The validity of values; `None` when all are valid.
    pub(super) fn into_nulls(self, rows: usize) -> Option<NullBuffer> {
        Some(NullBuffer::new(self.into_bits(rows))).filter(|nulls| nulls.null_count() > 0)
    }
}

/// Zeros that all columns share in which nothing is known.
#[derive(Debug)]
pub(super) struct Zeros {
    buffer: Buffer,
    rows: usize,
}

impl Zeros {
    /// Zeros for columns of so many rows, whatever their type.
    pub(super) fn new(rows: usize) -> Self {
        Zeros { buffer: Buffer::from_vec(vec![0_i128; rows]), rows }
    }

    pub(super) fn of(&self, rows: usize) -> Buffer {
        match rows <= self.rows {
            true => self.buffer.clone(),
            false => Zeros::new(rows).buffer,
        }
    }

    /// Nothing is valid.
    pub(super) fn nulls(&self, rows: usize) -> NullBuffer {
        NullBuffer::new(BooleanBuffer::new(self.of(rows), 0, rows))
    }
}
