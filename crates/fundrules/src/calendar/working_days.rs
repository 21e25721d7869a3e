//! Counting of working days.

use chrono::{Datelike, NaiveDate};

use super::arithmetic::out_of_range;
use super::days::{date_from_days, days_from_date};
use super::table::Missing;
use super::{Calendar, year_missing};
use crate::error::{Error, ErrorKind, Result};

impl Calendar {
    /// The day itself when it is a working day, else the next one.
    ///
    /// # Errors
    ///
    /// As [`Calendar::is_working_day`], also when a year reached on the way is not known.
    pub fn next_working_day_on_or_after(&self, date: NaiveDate) -> Result<NaiveDate> {
        to_date(self.working_days.on_or_after(days_from_date(date), 0))
    }

    /// The day itself when it is a working day, else the one before.
    ///
    /// # Errors
    ///
    /// As [`Calendar::next_working_day_on_or_after`].
    pub fn previous_working_day_on_or_before(&self, date: NaiveDate) -> Result<NaiveDate> {
        to_date(self.working_days.on_or_before(days_from_date(date), 0))
    }

    /// The `count`th working day after `date`, which itself does not count; `date` when `count` is
    /// zero.
    ///
    /// # Errors
    ///
    /// As [`Calendar::next_working_day_on_or_after`].
    pub fn add_working_days(&self, date: NaiveDate, count: u32) -> Result<NaiveDate> {
        to_date(self.working_day_after(days_from_date(date), count))
    }

    /// The `count`th working day before `date`, which itself does not count; `date` when `count` is
    /// zero.
    ///
    /// # Errors
    ///
    /// As [`Calendar::next_working_day_on_or_after`].
    pub fn subtract_working_days(&self, date: NaiveDate, count: u32) -> Result<NaiveDate> {
        to_date(self.working_day_before(days_from_date(date), count))
    }

    /// How many working days there are after `start` up to and including `end`: the number that
    /// [`Calendar::add_working_days`] takes to lead from `start` to `end`.
    ///
    /// # Errors
    ///
    /// `date.reversed` when `end` is before `start`, otherwise as [`Calendar::is_working_day`].
    pub fn working_days_between(&self, start: NaiveDate, end: NaiveDate) -> Result<u32> {
        if end < start {
            return Err(reversed(start, end));
        }
        if end == start {
            return Ok(0);
        }
        let (first, last) = (days_from_date(start).saturating_add(1), days_from_date(end));
        self.working_days.count(first, last).map_err(to_error)
    }

    fn working_day_after(&self, day: i32, count: u32) -> Result<i32, Missing> {
        match count.checked_sub(1) {
            None => Ok(day),
            Some(skipped) => self.working_days.on_or_after(day.saturating_add(1), skipped),
        }
    }

    fn working_day_before(&self, day: i32, count: u32) -> Result<i32, Missing> {
        match count.checked_sub(1) {
            None => Ok(day),
            Some(skipped) => self.working_days.on_or_before(day.saturating_sub(1), skipped),
        }
    }
}

/// As [`Calendar::next_working_day_on_or_after`] for a day counted from 1970-01-01; none when the
/// calendar of a year is missing.
pub(crate) fn rest_day_next(calendar: &Calendar, day: i32) -> Option<i32> {
    calendar.working_days.on_or_after(day, 0).ok()
}

/// As [`Calendar::previous_working_day_on_or_before`] for a day counted from 1970-01-01; none when
/// the calendar of a year is missing.
pub(crate) fn rest_day_previous(calendar: &Calendar, day: i32) -> Option<i32> {
    calendar.working_days.on_or_before(day, 0).ok()
}

/// As [`Calendar::add_working_days`], or for a negative count [`Calendar::subtract_working_days`],
/// for a day counted from 1970-01-01; none when the calendar of a year is missing.
pub(crate) fn add_working_days_to_days(calendar: &Calendar, day: i32, count: i32) -> Option<i32> {
    let size = count.unsigned_abs();
    if count < 0 {
        calendar.working_day_before(day, size).ok()
    } else {
        calendar.working_day_after(day, size).ok()
    }
}

pub(super) fn reversed(first: NaiveDate, last: NaiveDate) -> Error {
    Error::new(ErrorKind::Date, "date.reversed", format!("the last day {last} is before {first}"))
}

fn to_date(day: Result<i32, Missing>) -> Result<NaiveDate> {
    let day = day.map_err(to_error)?;
    date_from_days(day).ok_or_else(|| out_of_range_day(day))
}

fn to_error(missing: Missing) -> Error {
    match missing {
        Missing::Year(year) => year_missing(year),
        Missing::YearOf(day) => match date_from_days(day) {
            Some(date) => year_missing(date.year()),
            None => out_of_range_day(day),
        },
    }
}

fn out_of_range_day(day: i32) -> Error {
    out_of_range(&format!("{day} days from 1970-01-01"))
}
