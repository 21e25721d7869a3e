//! Dates as counts of days, for programs that decide many projects at once.
//!
//! Within, a year begins on 1 March: the leap day is then the last of the year and the lengths of
//! the other months follow one formula. Months are counted from March of the year 0.

use std::ops::RangeInclusive;

use chrono::{Datelike, NaiveDate};

use super::arithmetic::is_supported;
use crate::exact_number::push_number;

/// Days of the common era before 1970-01-01, whose count is zero, chrono counting 0001-01-01 as 1.
const COMMON_ERA_DAYS: i32 = 719_163;

/// The first and the last day of the supported years.
pub(crate) const FIRST_DAY: i32 = -25_567;
pub(crate) const LAST_DAY: i32 = 84_370;

/// Days from 1 March of the year 0 to 1970-01-01.
const EPOCH: i32 = 719_468;

/// Counts beyond this are taken for it: no supported date is as far from 1970.
const DAYS_BOUND: i32 = 400_000;

/// Numbers of months beyond this are taken for it: they lead out of the supported years from any
/// supported date, and never before the year 0.
const MONTHS_BOUND: i32 = 10_000;

/// Days in four centuries, one century without a leap day at its end, and four years.
const FOUR_CENTURIES: u32 = 146_097;
const CENTURY: u32 = 36_524;
const FOUR_YEARS: u32 = 1_461;

/// Days from 1970-01-01 to the date.
pub(crate) fn days_from_date(date: NaiveDate) -> i32 {
    let year = date.year();
    if EVERY_FOURTH.contains(&year) {
        let years = year - EVERY_FOURTH.start();
        years * 365 + years / 4 + date.ordinal().cast_signed() + DAY_BEFORE
    } else {
        days_of_any_year(date)
    }
}

#[cold]
fn days_of_any_year(date: NaiveDate) -> i32 {
    // No date of chrono is near the smallest 32-bit number.
    date.num_days_from_ce().saturating_sub(COMMON_ERA_DAYS)
}

/// Nearly all dates are of these years, of which each fourth has a leap day, but for the last; and
/// the day before the first of them.
const EVERY_FOURTH: RangeInclusive<i32> = 1901..=2100;
const DAY_BEFORE: i32 = -25_203;

/// The date so many days after 1970-01-01, if it is within the supported years.
pub(crate) fn date_from_days(days: i32) -> Option<NaiveDate> {
    NaiveDate::from_num_days_from_ce_opt(days.checked_add(COMMON_ERA_DAYS)?)
        .filter(|&date| is_supported(date))
}

/// Adds a date of the supported years to a text, such as `2024-06-30`.
pub(crate) fn push_date(text: &mut String, date: NaiveDate) {
    push_number(text, date.year().unsigned_abs().into(), 4);
    text.push('-');
    push_number(text, date.month().into(), 2);
    text.push('-');
    push_number(text, date.day().into(), 2);
}

/// The corresponding day so many months later, or earlier, or else the last day of that month.
///
/// Exact whenever both dates are within the supported years. A result out of them is always out of
/// them, though its day may not be exact.
pub(crate) fn add_months_to_days(days: i32, months: i32) -> i32 {
    let shifted = (days.clamp(-DAYS_BOUND, DAYS_BOUND) + EPOCH).unsigned_abs();
    let (month, day) = month_and_day(shifted);
    let target = month.saturating_add_signed(months.clamp(-MONTHS_BOUND, MONTHS_BOUND));
    let start = month_start(target);
    let length = month_start(target + 1) - start;
    // Counts of days up to the year 4000 are far below 2^31.
    (start + day.min(length - 1)).cast_signed() - EPOCH
}

/// The month that a count of days from 1 March of the year 0 falls in, and the days before it in
/// that month.
fn month_and_day(days: u32) -> (u32, u32) {
    let century_group = days / FOUR_CENTURIES;
    let in_group = days % FOUR_CENTURIES;
    // Dropping the leap days that have passed leaves years of equal length.
    let leap_days =
        in_group / (FOUR_YEARS - 1) - in_group / CENTURY + in_group / (FOUR_CENTURIES - 1);
    let year = (in_group - leap_days) / 365;
    let in_year = in_group - (365 * year + year / 4 - year / 100);
    let month = (5 * in_year + 2) / 153;
    ((century_group * 400 + year) * 12 + month, in_year - month_offset(month))
}

/// Days from 1 March of the year 0 to the first day of the month.
fn month_start(month: u32) -> u32 {
    let year = month / 12;
    365 * year + year / 4 - year / 100 + year / 400 + month_offset(month % 12)
}

/// Days from 1 March to the first day of the so many months later, March being 0.
fn month_offset(month: u32) -> u32 {
    (153 * month + 2) / 5
}

#[cfg(test)]
mod tests {
    use super::{FIRST_DAY, LAST_DAY, date_from_days, days_from_date};

    #[test]
    fn the_supported_years_begin_and_end_with_these_days() {
        let day = |day: i32| date_from_days(day).map(|date| date.to_string());
        assert_eq!(day(FIRST_DAY).as_deref(), Some("1900-01-01"));
        assert_eq!(day(FIRST_DAY - 1), None);
        assert_eq!(day(LAST_DAY).as_deref(), Some("2200-12-31"));
        assert_eq!(day(LAST_DAY + 1), None);
    }

    #[test]
    fn every_day_is_found_again() {
        for day in FIRST_DAY..=LAST_DAY {
            assert_eq!(date_from_days(day).map(days_from_date), Some(day));
        }
    }
}
