//! The facts of many projects, a column for each fact.

use std::borrow::Cow;

use super::plan::BITS;
use crate::calendar::{FIRST_DAY, LAST_DAY};
use crate::error::{Error, ErrorKind, Result};
use crate::facts::{FACTS, FactKind, Facts, NEVER};

/// The values of one column, as narrow as its kind allows.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum ColumnValues<'a> {
    /// Yes or no, one bit a row, the first row lowest.
    Bits(Cow<'a, [u64]>),
    /// Codes of words.
    Codes(Cow<'a, [u8]>),
    /// Days since 1970-01-01; `i32::MAX` stands for an event that did not happen.
    Days(Cow<'a, [i32]>),
    /// Amounts in fen, rates in trillionths, whole numbers, or the bits of sets.
    Numbers(Cow<'a, [i64]>),
}

/// One column: its values, and one bit a row that says whether the value is known. Without those
/// bits every value is known.
#[derive(Clone, Debug)]
pub struct Column<'a> {
    pub(crate) values: ColumnValues<'a>,
    pub(crate) known: Option<Cow<'a, [u64]>>,
    /// The least and the greatest of the known numbers.
    pub(crate) span: (i64, i64),
}

impl<'a> Column<'a> {
    /// A column of values with their validity bits.
    #[must_use]
    pub fn new(values: ColumnValues<'a>, known: Option<Cow<'a, [u64]>>) -> Self {
        let span = match &values {
            ColumnValues::Numbers(numbers) => span(numbers, known.as_deref()),
            _ => (0, 0),
        };
        Column { values, known, span }
    }

    /// The values.
    #[must_use]
    pub fn values(&self) -> &ColumnValues<'a> {
        &self.values
    }

    /// One bit a row that says whether the value is known, the first row lowest; `None` where all
    /// are.
    #[must_use]
    pub fn known(&self) -> Option<&[u64]> {
        self.known.as_deref()
    }
}

/// The least and the greatest of the numbers that are known.
fn span(numbers: &[i64], known: Option<&[u64]>) -> (i64, i64) {
    pulp::Arch::new().dispatch(Span { numbers, known })
}

/// A search for the least and the greatest number, built for several instruction sets.
struct Span<'a> {
    numbers: &'a [i64],
    known: Option<&'a [u64]>,
}

impl pulp::WithSimd for Span<'_> {
    type Output = (i64, i64);

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> (i64, i64) {
        let mut span = (i64::MAX, i64::MIN);
        let Some(known) = self.known else {
            for number in self.numbers {
                span = (span.0.min(*number), span.1.max(*number));
            }
            return span;
        };
        for (numbers, word) in self.numbers.chunks(64).zip(known) {
            for (number, bit) in numbers.iter().zip(&BITS) {
                let known = word & bit != 0;
                let (least, greatest) = if known { (*number, *number) } else { span };
                span = (span.0.min(least), span.1.max(greatest));
            }
        }
        span
    }
}

/// Many projects as columns; a fact without a column is unknown for each of them.
#[derive(Clone, Debug)]
pub struct Columns<'a> {
    rows: usize,
    columns: Vec<Option<Column<'a>>>,
}

impl<'a> Columns<'a> {
    /// A table of rows of which no fact is known yet.
    #[must_use]
    pub fn new(rows: usize) -> Self {
        Columns { rows, columns: FACTS.iter().map(|_| None).collect() }
    }

    /// The number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// Sets the column of a fact.
    ///
    /// # Errors
    ///
    /// No fact has this name, the values are not of its kind, a value is out of the fact's range,
    /// or the column has another length than the table.
    pub fn set(&mut self, fact: &str, column: Column<'a>) -> Result<()> {
        let place = crate::facts::fact_place(fact).ok_or_else(|| {
            Error::new(ErrorKind::Fact, "fact.unknown", format!("unknown fact `{fact}`"))
        })?;
        let kind = FACTS.get(place).map(|fact| fact.kind);
        kind.map_or(Ok(()), |kind| check(kind, &column, self.rows))
            .map_err(|error| error.about(fact))?;
        if let Some(slot) = self.columns.get_mut(place) {
            *slot = Some(column);
        }
        Ok(())
    }

    /// The column of the fact at a place of
    /// [`fact_definitions`](crate::fact_definitions).
    #[must_use]
    pub fn get(&self, place: usize) -> Option<&Column<'a>> {
        self.columns.get(place).and_then(Option::as_ref)
    }

    /// The facts of one row, for the driver of single projects.
    #[must_use]
    pub fn row(&self, row: usize) -> Facts {
        let mut facts = Facts::unknown();
        for (place, column) in self.columns.iter().enumerate() {
            let value = column.as_ref().and_then(|column| column.value(row));
            facts.set(place, value);
        }
        facts
    }

    /// Turns facts of single projects into columns.
    #[must_use]
    pub fn from_facts(facts: &[Facts]) -> Columns<'static> {
        let mut table = Columns::new(facts.len());
        for (place, definition) in FACTS.iter().enumerate() {
            let column = column_of(definition.kind, facts, place);
            if let Some(slot) = table.columns.get_mut(place) {
                *slot = column;
            }
        }
        table
    }
}

fn column_of(kind: FactKind, facts: &[Facts], place: usize) -> Option<Column<'static>> {
    let values = || facts.iter().map(|facts| facts.get(place));
    if values().all(|value| value.is_none()) {
        return None;
    }
    let known = bits(values().map(|value| value.is_some()));
    let plain = || values().map(Option::unwrap_or_default);
    let values = match kind {
        FactKind::Bool | FactKind::Reference | FactKind::Texts => {
            ColumnValues::Bits(bits(plain().map(|value| value != 0)).into())
        }
        FactKind::Word(_) | FactKind::Headcount => {
            ColumnValues::Codes(plain().map(|code| u8::try_from(code).unwrap_or(u8::MAX)).collect())
        }
        FactKind::Date | FactKind::Event => {
            ColumnValues::Days(plain().map(|day| i32::try_from(day).unwrap_or(i32::MAX)).collect())
        }
        _ => ColumnValues::Numbers(plain().collect()),
    };
    let gaps = facts.iter().any(|facts| facts.get(place).is_none());
    Some(Column::new(values, gaps.then(|| known.into())))
}

/// Packs one bit a row into words, the first row lowest.
pub(crate) fn bits(values: impl Iterator<Item = bool>) -> Vec<u64> {
    let mut words = Vec::new();
    let mut word = 0u64;
    let mut place = 0u32;
    for value in values {
        word |= u64::from(value) << place;
        place += 1;
        if place == 64 {
            words.push(word);
            (word, place) = (0, 0);
        }
    }
    if place > 0 {
        words.push(word);
    }
    words
}

/// The places of the bits that are set in a word, the lowest first.
#[inline(always)]
pub(crate) fn set_bits(mut word: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let lowest = (word != 0).then(|| word.trailing_zeros() as usize);
        word &= word.wrapping_sub(1);
        lowest
    })
}

/// Whether the bit of a row is set.
#[inline(always)]
pub(crate) fn bit(words: &[u64], row: usize) -> bool {
    words.get(row / 64).is_some_and(|word| word & (1 << (row % 64)) != 0)
}

impl Column<'_> {
    pub(crate) fn value(&self, row: usize) -> Option<i64> {
        if self.known.as_ref().is_some_and(|known| !bit(known, row)) {
            return None;
        }
        match &self.values {
            ColumnValues::Bits(words) => Some(i64::from(bit(words, row))),
            ColumnValues::Codes(codes) => codes.get(row).map(|code| i64::from(*code)),
            ColumnValues::Days(days) => days.get(row).map(|day| i64::from(*day)),
            ColumnValues::Numbers(numbers) => numbers.get(row).copied(),
        }
    }
}

fn check(kind: FactKind, column: &Column<'_>, rows: usize) -> Result<()> {
    let words = rows.div_ceil(64);
    let (length, wanted) = match &column.values {
        ColumnValues::Bits(values) => (values.len(), words),
        ColumnValues::Codes(values) => (values.len(), rows),
        ColumnValues::Days(values) => (values.len(), rows),
        ColumnValues::Numbers(values) => (values.len(), rows),
    };
    let known = column.known.as_ref().map_or(words, |known| known.len());
    if length != wanted || known != words {
        return Err(Error::new(
            ErrorKind::Input,
            "columns.length",
            format!("the column does not have the length of {rows} rows"),
        ));
    }
    let fits = match (kind, &column.values) {
        (FactKind::Bool | FactKind::Reference | FactKind::Texts, ColumnValues::Bits(_)) => true,
        (FactKind::Word(words), ColumnValues::Codes(codes)) => {
            every_known(column, codes, |code| usize::from(*code) < words.len())
        }
        (FactKind::Date, ColumnValues::Days(days)) => every_known(column, days, |day| is_day(*day)),
        (FactKind::Event, ColumnValues::Days(days)) => {
            every_known(column, days, |day| is_day(*day) || i64::from(*day) == NEVER)
        }
        (FactKind::Headcount, ColumnValues::Codes(counts)) => {
            every_known(column, counts, |count| i64::from(*count) <= kind.largest())
        }
        (kind, ColumnValues::Numbers(_)) => {
            let (least, greatest) = column.span;
            // Where nothing is known, the span is empty.
            let empty = least > greatest;
            kind.is_wide() && (empty || (least >= 0 && greatest <= kind.largest()))
        }
        _ => false,
    };
    if fits {
        Ok(())
    } else {
        Err(Error::new(
            ErrorKind::Fact,
            "columns.value",
            format!("the column holds a value that no {} can have", kind.name()),
        ))
    }
}

fn is_day(day: i32) -> bool {
    (FIRST_DAY..=LAST_DAY).contains(&day)
}

fn every_known<T>(column: &Column<'_>, values: &[T], fits: impl Fn(&T) -> bool) -> bool {
    pulp::Arch::new().dispatch(EveryKnown { values, known: column.known.as_deref(), fits })
}

/// A look at every value, built for several instruction sets.
struct EveryKnown<'a, T, F> {
    values: &'a [T],
    known: Option<&'a [u64]>,
    fits: F,
}

impl<T, F: Fn(&T) -> bool> pulp::WithSimd for EveryKnown<'_, T, F> {
    type Output = bool;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> bool {
        let EveryKnown { values, known, fits } = self;
        let all_fit = |values: &[T]| values.iter().fold(true, |all, value| all & fits(value));
        let Some(known) = known else { return all_fit(values) };
        // Mostly all values fit, known or not, which is found quickly; else row by row.
        values.chunks(64).zip(known).all(|(values, known)| {
            all_fit(values)
                || values.iter().zip(&BITS).all(|(value, bit)| known & bit == 0 || fits(value))
        })
    }
}
