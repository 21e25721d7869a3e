//! The facts of many projects, a column for each fact.

use std::borrow::Cow;

use super::extent::Extent;
use super::plan::{BITS, Given};
use crate::calendar::LAST_DAY;
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
}

impl<'a> Column<'a> {
    /// A column of values with their validity bits.
    #[must_use]
    pub fn new(values: ColumnValues<'a>, known: Option<Cow<'a, [u64]>>) -> Self {
        Column { values, known }
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

/// Many projects as columns; a fact without a column is unknown for each of them.
#[derive(Clone, Debug)]
pub struct Columns<'a> {
    rows: usize,
    columns: Vec<Option<Column<'a>>>,
    /// What each column gives of its fact.
    given: Vec<Given>,
}

impl<'a> Columns<'a> {
    /// A table of rows of which no fact is known yet.
    #[must_use]
    pub fn new(rows: usize) -> Self {
        let columns = FACTS.iter().map(|_| None).collect();
        Columns { rows, columns, given: vec![Given::default(); FACTS.len()] }
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
        let kind = FACTS.get(place).map_or(FactKind::Text, |fact| fact.kind);
        check_length(&column, self.rows).map_err(|error| error.about(fact))?;
        let extent = Extent::of(&column, self.rows);
        check_values(kind, &column, extent).map_err(|error| error.about(fact))?;
        self.put(place, kind, column, extent);
        Ok(())
    }

    fn put(&mut self, place: usize, kind: FactKind, column: Column<'a>, extent: Extent) {
        if let (Some(slot), Some(given)) = (self.columns.get_mut(place), self.given.get_mut(place))
        {
            *given = Given::column(kind, extent, column.known.is_some());
            *slot = Some(column);
        }
    }

    /// What the table gives of each fact.
    pub(crate) fn given(&self) -> &[Given] {
        &self.given
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
            if let Some(column) = column_of(definition.kind, facts, place) {
                let extent = Extent::of(&column, facts.len());
                table.put(place, definition.kind, column, extent);
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

fn check_length(column: &Column<'_>, rows: usize) -> Result<()> {
    let words = rows.div_ceil(64);
    let (length, wanted) = match &column.values {
        ColumnValues::Bits(values) => (values.len(), words),
        ColumnValues::Codes(values) => (values.len(), rows),
        ColumnValues::Days(values) => (values.len(), rows),
        ColumnValues::Numbers(values) => (values.len(), rows),
    };
    let known = column.known.as_ref().map_or(words, |known| known.len());
    if length == wanted && known == words {
        Ok(())
    } else {
        Err(Error::new(
            ErrorKind::Input,
            "columns.length",
            format!("the column does not have the length of {rows} rows"),
        ))
    }
}

fn check_values(kind: FactKind, column: &Column<'_>, extent: Extent) -> Result<()> {
    let (least, greatest) = kind.range();
    // Where nothing is known, nothing is outside.
    let in_range = extent.is_empty() || (extent.least >= least && extent.greatest <= greatest);
    let fits = match (kind, &column.values) {
        (FactKind::Bool | FactKind::Reference | FactKind::Texts, ColumnValues::Bits(_)) => true,
        (FactKind::Word(_) | FactKind::Headcount, ColumnValues::Codes(_)) => in_range,
        (FactKind::Date, ColumnValues::Days(_)) => in_range,
        (FactKind::Event, ColumnValues::Days(days)) => {
            let is_event = |day: &i32| *day <= LAST_DAY || i64::from(*day) == NEVER;
            in_range && every_known(column, days, is_event)
        }
        (kind, ColumnValues::Numbers(_)) => kind.is_wide() && in_range,
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
