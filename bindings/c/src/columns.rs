//! Columns: the facts of many projects, an array for each fact.

#![allow(unsafe_code, reason = "functions that C calls by name, and arrays lent by callers")]

use std::borrow::Cow;

use fundrules::{Column, ColumnValues, Columns, FactKind};

use crate::boundary::{Failure, Outcome, boundary};
use crate::date::{FUNDRULES_DATE_NONE, NEVER, days_of, read_date};
use crate::error::fundrules_error;
use crate::fact::fundrules_fact;
use crate::handle::{Out, array, borrow, borrow_mut, give, opaque, release};
use crate::lookup::{self, Fact};
use crate::project::fundrules_project;
use crate::regime::fundrules_regime;
use crate::status::{FUNDRULES_STATUS_LENGTH, fundrules_status};

/// A table of projects: one array for each fact that is known of some of them, one place in each
/// array for each row. A fact without an array is not known for any row.
///
/// The arrays stay the caller's. They are looked through when they are set, must live as long as the
/// table, and must not change meanwhile; to change one, set it again. One thread at a time may set
/// arrays; while nobody does, threads may share the table.
///
/// `known` is a bitmap, one bit a row: bit r % 64 of word r / 64 is 1 when the value of row r is
/// known. On machines that store the lowest byte first this is an Arrow validity bitmap, aligned to
/// eight bytes and padded to a multiple of eight bytes. With NULL every value is known.
pub struct fundrules_columns {
    _private: [u8; 0],
}

opaque!(fundrules_columns, Columns<'static>, "columns", b"fr-colum");

/// The most rows that a table may have; a larger one is answered in parts.
pub const FUNDRULES_ROWS_MAX: usize = 1_048_576;

/// The kinds of facts that a function is for.
struct Kinds {
    /// For messages.
    names: &'static str,
    fits: fn(FactKind) -> bool,
    /// Whether a word of the array holds 64 rows.
    packed: bool,
}

const AMOUNT: Kinds = Kinds { names: "money", fits: |kind| kind == FactKind::Money, packed: false };
const RATE: Kinds = Kinds { names: "rate", fits: |kind| kind == FactKind::Rate, packed: false };
const INTEGER: Kinds = Kinds {
    names: "integer, headcount, time or industry_code",
    fits: |kind| {
        matches!(
            kind,
            FactKind::Integer | FactKind::Headcount | FactKind::Time | FactKind::IndustryCode
        )
    },
    packed: false,
};
const DAY: Kinds = Kinds {
    names: "date or event",
    fits: |kind| matches!(kind, FactKind::Date | FactKind::Event),
    packed: false,
};
const YES_OR_NO: Kinds = Kinds {
    names: "bool, reference or texts",
    fits: |kind| matches!(kind, FactKind::Bool | FactKind::Reference | FactKind::Texts),
    packed: true,
};
const WORD: Kinds =
    Kinds { names: "word", fits: |kind| matches!(kind, FactKind::Word(_)), packed: false };
const WORDS: Kinds =
    Kinds { names: "words", fits: |kind| matches!(kind, FactKind::Words(_)), packed: false };

/// A column as the caller hands it in: the fact, the values, and which of them are known.
type Given<T> = (fundrules_fact, *const T, *const u64);

/// Sets a column, once its kind is the one that the function is for.
unsafe fn set<T: 'static>(
    columns: *mut fundrules_columns,
    (fact, values, known): Given<T>,
    error: *mut *mut fundrules_error,
    kinds: Kinds,
    convert: impl FnOnce(
        &'static Fact,
        &'static [T],
        Option<&'static [u64]>,
    ) -> Result<ColumnValues<'static>, Failure>,
) -> fundrules_status {
    // SAFETY: the caller of the exported function keeps the conventions. The arrays are lent for
    // longer than the table lives, which is what the conventions ask.
    unsafe {
        boundary(error, || {
            let columns = borrow_mut(columns)?;
            let fact = lookup::fact(fact)?.of_kind(kinds.names, kinds.fits)?;
            let rows = columns.rows();
            let words = rows.div_ceil(64);
            let values = array::<T>(values, if kinds.packed { words } else { rows }, "values")?;
            let known = if known.is_null() { None } else { Some(array(known, words, "known")?) };
            let values = convert(fact, values, known)?;
            columns.set(fact.definition.name, Column::new(values, known.map(Cow::Borrowed)))?;
            Ok(())
        })
    }
}

pub(crate) fn check_rows(rows: usize) -> Outcome {
    if rows <= FUNDRULES_ROWS_MAX {
        return Ok(());
    }
    let message = format!("there are {rows} rows, at most {FUNDRULES_ROWS_MAX}");
    Err(Failure::call(FUNDRULES_STATUS_LENGTH, "call.length", message))
}

fn is_known(known: Option<&[u64]>, row: usize) -> bool {
    known.is_none_or(|known| known.get(row / 64).is_some_and(|word| word >> (row % 64) & 1 == 1))
}

/// Converts the known values of a column one by one; those that are not known are left out.
fn converted<T: Copy, U: Copy + Default>(
    values: &[T],
    known: Option<&[u64]>,
    convert: impl Fn(T) -> Result<U, Failure>,
) -> Result<Vec<U>, Failure> {
    let one = |(row, value): (usize, &T)| {
        if !is_known(known, row) {
            return Ok(U::default());
        }
        convert(*value).map_err(|failure| match failure {
            Failure::Mistake(status, error) => {
                Failure::Mistake(status, error.about(&format!("row {row}")))
            }
            other => other,
        })
    };
    values.iter().enumerate().map(one).collect()
}

/// A table of so many rows, of which nothing is known yet. Free it with `fundrules_columns_free`.
///
/// Errors: `FUNDRULES_STATUS_LENGTH` for more than `FUNDRULES_ROWS_MAX` rows,
/// `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_columns_new(3, &columns, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_new(
    rows: usize,
    columns: *mut *mut fundrules_columns,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let columns = Out::new(columns, "columns")?;
            check_rows(rows)?;
            columns.set(give(Columns::new(rows)));
            Ok(())
        })
    }
}

/// A table made from projects, a row for each, for a regime: facts of every kind, sets of clauses too.
/// `projects` is an array of `rows` handles; they may be freed afterwards. Free the table with
/// `fundrules_columns_free`.
///
/// Errors: `FUNDRULES_STATUS_PROJECT` when a fact names a clause that the regime does not have;
/// `FUNDRULES_STATUS_LENGTH` for more than `FUNDRULES_ROWS_MAX` rows; `FUNDRULES_STATUS_ARRAY`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_columns_new_from_projects(regime, projects, 2, &columns, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_new_from_projects(
    regime: *const fundrules_regime,
    projects: *const *const fundrules_project,
    rows: usize,
    columns: *mut *mut fundrules_columns,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let columns = Out::new(columns, "columns")?;
            let regime = &borrow(regime)?.regime;
            check_rows(rows)?;
            let mut facts = Vec::with_capacity(rows);
            for project in array(projects, rows, "projects")? {
                facts.push(borrow(*project)?.facts(regime)?.into_owned());
            }
            columns.set(give(Columns::from_facts(&facts)));
            Ok(())
        })
    }
}

/// Sets amounts, in fen. Nothing is copied.
///
/// Errors: `FUNDRULES_STATUS_FACT` when a known value is out of range, `FUNDRULES_STATUS_KIND` when
/// the fact is no amount, `FUNDRULES_STATUS_ARRAY` when an array is not aligned,
/// `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_columns_set_amounts(columns, FUNDRULES_FACT_AWARD_AMOUNT, amounts, known,
/// &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_set_amounts(
    columns: *mut fundrules_columns,
    fact: fundrules_fact,
    fen: *const i64,
    known: *const u64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { set(columns, (fact, fen, known), error, AMOUNT, |_, values, _| Ok(numbers(values))) }
}

/// Sets rates, in trillionths. Nothing is copied.
///
/// Errors: as `fundrules_columns_set_amounts`.
///
/// Example: `fundrules_columns_set_rates(columns, FUNDRULES_FACT_PROJECT_PROGRESS_PCT, rates, NULL,
/// &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_set_rates(
    columns: *mut fundrules_columns,
    fact: fundrules_fact,
    trillionths: *const i64,
    known: *const u64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        set(columns, (fact, trillionths, known), error, RATE, |_, values, _| Ok(numbers(values)))
    }
}

/// Sets whole numbers; also times of day in minutes since midnight, and the first two digits of
/// industry codes. Nothing is copied. Numbers of people are converted into an array of the table's own.
///
/// Errors: as `fundrules_columns_set_amounts`.
///
/// Example: `fundrules_columns_set_integers(columns, FUNDRULES_FACT_ACCEPT_ROUND, rounds, NULL,
/// &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_set_integers(
    columns: *mut fundrules_columns,
    fact: fundrules_fact,
    integers: *const i64,
    known: *const u64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        set(columns, (fact, integers, known), error, INTEGER, |fact, values, known| {
            if fact.definition.kind != FactKind::Headcount {
                return Ok(numbers(values));
            }
            let counts = converted(values, known, |count| {
                u8::try_from(count).map_err(|_| Failure::number("headcount", count))
            })?;
            Ok(ColumnValues::Codes(Cow::Owned(counts)))
        })
    }
}

/// Sets days as yyyymmdd; `FUNDRULES_DATE_NONE` for events that did not happen (yet). They are
/// converted into an array of the table's own; `fundrules_columns_set_days` copies nothing.
///
/// Errors: `FUNDRULES_STATUS_DATE` when a known value is no day, with its row;
/// `FUNDRULES_STATUS_KIND` when the fact is neither a date nor an event, else as
/// `fundrules_columns_set_amounts`.
///
/// Example: `fundrules_columns_set_dates(columns, FUNDRULES_FACT_PROJECT_END_ACTUAL, dates, known,
/// &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_set_dates(
    columns: *mut fundrules_columns,
    fact: fundrules_fact,
    dates: *const i32,
    known: *const u64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        set(columns, (fact, dates, known), error, DAY, |fact, values, known| {
            let event = fact.definition.kind == FactKind::Event;
            let days = converted(values, known, |date| match date {
                FUNDRULES_DATE_NONE if event => Ok(NEVER),
                date => Ok(days_of(read_date(date)?)),
            })?;
            Ok(ColumnValues::Days(Cow::Owned(days)))
        })
    }
}

/// Sets days as numbers of days since 1970-01-01; 2 147 483 647 for events that did not happen
/// (yet). Nothing is copied.
///
/// Errors: as `fundrules_columns_set_amounts`.
///
/// Example: `fundrules_columns_set_days(columns, FUNDRULES_FACT_PROJECT_END_PLANNED, day_numbers,
/// NULL, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_set_days(
    columns: *mut fundrules_columns,
    fact: fundrules_fact,
    days: *const i32,
    known: *const u64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        set(columns, (fact, days, known), error, DAY, |_, values, _| {
            Ok(ColumnValues::Days(Cow::Borrowed(values)))
        })
    }
}

/// Sets yes or no as a bitmap of the form of `known`: 1 is yes. Nothing is copied.
///
/// Errors: as `fundrules_columns_set_amounts`.
///
/// Example: `fundrules_columns_set_bools(columns, FUNDRULES_FACT_FUND_USE_COMPLIANT, bits, NULL,
/// &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_set_bools(
    columns: *mut fundrules_columns,
    fact: fundrules_fact,
    bits: *const u64,
    known: *const u64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        set(columns, (fact, bits, known), error, YES_OR_NO, |_, values, _| {
            Ok(ColumnValues::Bits(Cow::Borrowed(values)))
        })
    }
}

/// Sets words by their numbers (`FUNDRULES_WORD_...`), a byte each. Nothing is copied, unless the
/// library numbers the words of this fact in another way inside.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` when nothing has a number, else as
/// `fundrules_columns_set_amounts`.
///
/// Example: `fundrules_columns_set_words(columns, FUNDRULES_FACT_PROJECT_STAGE, words, known,
/// &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_set_words(
    columns: *mut fundrules_columns,
    fact: fundrules_fact,
    words: *const u8,
    known: *const u64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        set(columns, (fact, words, known), error, WORD, |fact, values, known| {
            let Some(words) = fact.words.as_ref().filter(|words| !words.are_places()) else {
                return Ok(ColumnValues::Codes(Cow::Borrowed(values)));
            };
            let codes = converted(values, known, |number: u8| {
                words.place(i64::from(number)).ok_or_else(|| Failure::number("word", number))
            })?;
            Ok(ColumnValues::Codes(Cow::Owned(codes)))
        })
    }
}

/// Sets sets of words: in each value bit n stands for the word with number n. Nothing is copied,
/// unless the library numbers the words of this fact in another way inside.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` when nothing has one of the numbers, else as
/// `fundrules_columns_set_amounts`.
///
/// Example: `fundrules_columns_set_word_sets(columns, FUNDRULES_FACT_AWARD_BASIS, sets, NULL,
/// &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_set_word_sets(
    columns: *mut fundrules_columns,
    fact: fundrules_fact,
    sets: *const i64,
    known: *const u64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        set(columns, (fact, sets, known), error, WORDS, |fact, values, known| {
            let unknown = || Failure::number("word of this fact", "of a bit");
            let words = fact.words.as_ref().ok_or_else(unknown)?;
            let translate = |bits: i64| {
                let bits = u64::try_from(bits).ok().and_then(|bits| words.places_of_bits(bits));
                bits.ok_or_else(unknown)
            };
            if words.are_places() {
                // Looked through all the same: a bit without a word is a mistake.
                let stray = !words.all_bits();
                let wrong = |(row, value): (usize, &i64)| {
                    value.cast_unsigned() & stray != 0 && is_known(known, row)
                };
                return match values.iter().enumerate().any(wrong) {
                    true => Err(unknown()),
                    false => Ok(numbers(values)),
                };
            }
            converted(values, known, translate).map(|bits| ColumnValues::Numbers(Cow::Owned(bits)))
        })
    }
}

fn numbers(values: &'static [i64]) -> ColumnValues<'static> {
    ColumnValues::Numbers(Cow::Borrowed(values))
}

/// Frees a table. The arrays stay the caller's. NULL is nothing to free.
///
/// Errors: `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_columns_free(columns);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_free(
    columns: *mut fundrules_columns,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { boundary(std::ptr::null_mut(), || release(columns)) }
}
