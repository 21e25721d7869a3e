//! Quarters of the calendar year.

use std::fmt;

use chrono::{Datelike, NaiveDate};

use super::arithmetic::{add_days, add_months, check_date, subtract_days};
use crate::error::Result;

/// How many months a quarter has.
const MONTHS: u32 = 3;

/// A quarter of a year, such as `2025-Q1`.
///
/// # Example
///
/// ```
/// use chrono::NaiveDate;
/// use fundrules::Quarter;
///
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let quarter = Quarter::of(day("2024-02-29"))?;
/// assert_eq!(quarter.to_string(), "2024-Q1");
/// assert_eq!((quarter.first_day(), quarter.last_day()), (day("2024-01-01"), day("2024-03-31")));
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    first: NaiveDate,
    last: NaiveDate,
}

impl Quarter {
    /// The quarter a date falls in.
    ///
    /// # Errors
    ///
    /// `date.out-of-range`.
    pub fn of(date: NaiveDate) -> Result<Self> {
        let date = check_date(date)?;
        let months_before = date.month0() % MONTHS;
        let month_start = subtract_days(date, date.day0())?;
        let first = add_months(month_start, -months_before.cast_signed())?;
        Self::beginning(first)
    }

    /// The quarter after this one.
    ///
    /// # Errors
    ///
    /// `date.out-of-range` at the end of the supported years.
    pub fn next(self) -> Result<Self> {
        Self::beginning(add_months(self.first, MONTHS.cast_signed())?)
    }

    /// The year the quarter belongs to.
    pub fn year(self) -> i32 {
        self.first.year()
    }

    /// Which quarter of the year it is, from 1 to 4.
    pub fn number(self) -> u32 {
        self.first.month0() / MONTHS + 1
    }

    /// The first day of the quarter.
    pub fn first_day(self) -> NaiveDate {
        self.first
    }

    /// The last day of the quarter.
    pub fn last_day(self) -> NaiveDate {
        self.last
    }

    fn beginning(first: NaiveDate) -> Result<Self> {
        // Through the last month rather than the next quarter, which may be out of range.
        let last_month = add_months(first, (MONTHS - 1).cast_signed())?;
        let length = last_month.num_days_in_month();
        let last = add_days(last_month, u32::from(length) - 1)?;
        Ok(Self { first, last })
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}-Q{}", self.year(), self.number()))
    }
}

/// The last day of the quarter the date falls in.
///
/// # Errors
///
/// As [`Quarter::of`].
pub fn quarter_end(date: NaiveDate) -> Result<NaiveDate> {
    Quarter::of(date).map(Quarter::last_day)
}
