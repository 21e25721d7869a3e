//! A column that is filled row by row.

use super::columns::{Column, ColumnValues};
use crate::facts::FactKind;

/// The column of one fact while it is filled row by row, as narrow as the kind of the fact allows.
/// Its memory is used again after [`ColumnBuilder::clear`].
///
/// # Example
///
/// ```
/// use fundrules::{ColumnBuilder, Columns, fact_definition};
///
/// let fact = fact_definition("invest.total_planned").ok_or("no such fact")?;
/// let mut builder = ColumnBuilder::new(fact.kind, 64);
/// builder.set(1, 100_000_000);
/// let mut columns = Columns::new(2);
/// columns.set(fact.name, builder.column(2))?;
/// assert_eq!(columns.row(0), fundrules::Facts::unknown());
/// assert_ne!(columns.row(1), fundrules::Facts::unknown());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct ColumnBuilder {
    values: Values,
    known: Vec<u64>,
}

#[derive(Clone, Debug)]
enum Values {
    Bits(Vec<u64>),
    Codes(Vec<u8>),
    Days(Vec<i32>),
    Numbers(Vec<i64>),
}

impl ColumnBuilder {
    /// A column of at most so many rows, none of which is known yet.
    #[must_use]
    pub fn new(kind: FactKind, rows: usize) -> Self {
        let words = rows.div_ceil(64);
        let values = match kind {
            FactKind::Bool | FactKind::Reference | FactKind::Texts => Values::Bits(vec![0; words]),
            FactKind::Word(_) | FactKind::Headcount => Values::Codes(vec![0; rows]),
            FactKind::Date | FactKind::Event => Values::Days(vec![0; rows]),
            _ => Values::Numbers(vec![0; rows]),
        };
        ColumnBuilder { values, known: vec![0; words] }
    }

    /// Makes every row unknown.
    pub fn clear(&mut self) {
        self.known.fill(0);
    }

    /// Sets the lowered value of a row, see [`Facts`](crate::Facts). A row beyond the column is
    /// left aside, and a value that no fact of the kind can have is refused by
    /// [`Columns::set`](crate::Columns::set).
    #[inline]
    pub fn set(&mut self, row: usize, value: i64) {
        let Some(known) = self.known.get_mut(row / 64) else { return };
        *known |= 1 << (row % 64);
        match &mut self.values {
            Values::Bits(words) => {
                if let Some(word) = words.get_mut(row / 64) {
                    *word = *word & !(1 << (row % 64)) | u64::from(value != 0) << (row % 64);
                }
            }
            Values::Codes(codes) => {
                put(codes, row, u8::try_from(value).unwrap_or(u8::MAX));
            }
            Values::Days(days) => put(days, row, i32::try_from(value).unwrap_or(i32::MIN)),
            Values::Numbers(numbers) => put(numbers, row, value),
        }
    }

    /// The first rows as a column of its own, for a builder that is not used again.
    #[must_use]
    pub fn into_column(self, rows: usize) -> Column<'static> {
        let words = rows.div_ceil(64);
        let values = match self.values {
            Values::Bits(values) => ColumnValues::Bits(cut(values, words).into()),
            Values::Codes(values) => ColumnValues::Codes(cut(values, rows).into()),
            Values::Days(values) => ColumnValues::Days(cut(values, rows).into()),
            Values::Numbers(values) => ColumnValues::Numbers(cut(values, rows).into()),
        };
        let known = cut(self.known, words);
        Column::new(values, has_gaps(&known, rows).then(|| known.into()))
    }

    /// The first rows as a column.
    #[must_use]
    pub fn column(&self, rows: usize) -> Column<'_> {
        let words = rows.div_ceil(64);
        let values = match &self.values {
            Values::Bits(values) => ColumnValues::Bits(first(values, words).into()),
            Values::Codes(values) => ColumnValues::Codes(first(values, rows).into()),
            Values::Days(values) => ColumnValues::Days(first(values, rows).into()),
            Values::Numbers(values) => ColumnValues::Numbers(first(values, rows).into()),
        };
        let known = first(&self.known, words);
        Column::new(values, has_gaps(known, rows).then(|| known.into()))
    }
}

/// Whether one of the first rows is not known.
fn has_gaps(known: &[u64], rows: usize) -> bool {
    let whole = known.iter().take(rows / 64).all(|word| *word == u64::MAX);
    let rest = (1 << (rows % 64)) - 1;
    !whole || known.get(rows / 64).is_some_and(|word| word & rest != rest)
}

#[inline]
fn put<T>(values: &mut [T], row: usize, value: T) {
    if let Some(slot) = values.get_mut(row) {
        *slot = value;
    }
}

fn cut<T>(mut values: Vec<T>, count: usize) -> Vec<T> {
    values.truncate(count);
    values
}

fn first<T>(values: &[T], count: usize) -> &[T] {
    values.get(..count).unwrap_or(values)
}
