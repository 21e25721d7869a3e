//! One number a row, on the way to a column.

use arrow_buffer::BooleanBuffer;
use fundrules::{Column, ColumnValues, FactKind};

/// One number a row, or nothing where it is not known.
pub(crate) struct Slots {
    kind: FactKind,
    values: Vec<i64>,
    known: Vec<u64>,
}

impl Slots {
    /// So many rows of which nothing is known.
    pub(crate) fn new(kind: FactKind, rows: usize) -> Self {
        Slots { kind, values: vec![0; rows], known: vec![0; rows.div_ceil(64)] }
    }

    /// Sets the number of a row.
    #[inline]
    pub(crate) fn set(&mut self, row: usize, value: i64) {
        if let (Some(slot), Some(word)) = (self.values.get_mut(row), self.known.get_mut(row / 64)) {
            *slot = value;
            *word |= 1 << (row % 64);
        }
    }

    /// The column of these numbers, as narrow as the kind of the fact asks for.
    pub(crate) fn into_column(self) -> Column<'static> {
        let values = match self.kind {
            FactKind::Bool | FactKind::Reference | FactKind::Texts => {
                let words = self.values.chunks(64).map(|rows| {
                    let bit = |(place, value): (usize, &i64)| u64::from(*value != 0) << place;
                    rows.iter().enumerate().map(bit).fold(0, |word, bit| word | bit)
                });
                ColumnValues::Bits(words.collect())
            }
            FactKind::Word(_) | FactKind::Headcount => {
                let narrow = self.values.iter().map(|value| u8::try_from(*value));
                ColumnValues::Codes(narrow.map(|code| code.unwrap_or(u8::MAX)).collect())
            }
            FactKind::Date | FactKind::Event => {
                let narrow = self.values.iter().map(|value| i32::try_from(*value));
                ColumnValues::Days(narrow.map(|day| day.unwrap_or(i32::MIN)).collect())
            }
            _ => ColumnValues::Numbers(self.values.into()),
        };
        Column::new(values, Some(self.known.into()))
    }
}

/// Bits as words, the first row lowest; those behind the last row are zero.
pub(crate) fn words_of(bits: &BooleanBuffer) -> Vec<u64> {
    let mut words: Vec<u64> = bits.bit_chunks().iter_padded().collect();
    words.truncate(bits.len().div_ceil(64));
    words
}
