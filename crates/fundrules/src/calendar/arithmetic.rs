//! The supported years and the arithmetic of months and days.

use chrono::{Datelike, Days, NaiveDate};

use super::days::{add_months_to_days, date_from_days, days_from_date};
use crate::error::{Error, ErrorKind, Result};

/// First year in which dates are supported.
pub const YEAR_FIRST: i32 = 1900;

/// Last year in which dates are supported.
pub const YEAR_LAST: i32 = 2200;

/// The date itself when it is within the supported years, 1900 to 2200.
///
/// # Errors
///
/// `date.out-of-range` otherwise.
pub fn check_date(date: NaiveDate) -> Result<NaiveDate> {
    if is_supported(date) { Ok(date) } else { Err(out_of_range(&date.to_string())) }
}

/// The corresponding day so many months later, or earlier for a negative number; the last day of
/// the month when that month is too short.
///
/// # Errors
///
/// `date.out-of-range` when either date is not within the years 1900 to 2200.
///
/// # Example
///
/// ```
/// use chrono::NaiveDate;
/// use fundrules::add_months;
///
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// assert_eq!(add_months(day("2024-08-31"), 6)?, day("2025-02-28"));
/// assert_eq!(add_months(day("2025-02-28"), 6)?, day("2025-08-28"));
/// assert_eq!(add_months(day("2024-03-31"), -1)?, day("2024-02-29"));
/// # Ok::<(), fundrules::Error>(())
/// ```
pub fn add_months(date: NaiveDate, months: i32) -> Result<NaiveDate> {
    let days = add_months_to_days(days_from_date(check_date(date)?), months);
    date_from_days(days).ok_or_else(|| out_of_range(&format!("{date} and {months} months")))
}

/// The day so many days later.
pub(super) fn add_days(date: NaiveDate, days: u32) -> Result<NaiveDate> {
    moved(date, days, NaiveDate::checked_add_days, "after")
}

/// The day so many days earlier.
pub(super) fn subtract_days(date: NaiveDate, days: u32) -> Result<NaiveDate> {
    moved(date, days, NaiveDate::checked_sub_days, "before")
}

pub(super) fn is_supported(date: NaiveDate) -> bool {
    (YEAR_FIRST..=YEAR_LAST).contains(&date.year())
}

fn moved(
    date: NaiveDate,
    days: u32,
    step: fn(NaiveDate, Days) -> Option<NaiveDate>,
    direction: &str,
) -> Result<NaiveDate> {
    step(check_date(date)?, Days::new(days.into()))
        .filter(|&moved| is_supported(moved))
        .ok_or_else(|| out_of_range(&format!("{days} days {direction} {date}")))
}

pub(super) fn out_of_range(what: &str) -> Error {
    Error::new(
        ErrorKind::Date,
        "date.out-of-range",
        format!("the date {what} is not within the years {YEAR_FIRST} to {YEAR_LAST}"),
    )
}
