//! Dates: numbers of the form yyyymmdd.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use chrono::{Datelike, NaiveDate};
use fundrules::{Error, ErrorKind};

use crate::boundary::boundary;
use crate::handle::Out;
use crate::status::fundrules_status;

/// Stands for "known not to have happened" where a date of an event is set, and fills the rows
/// without a date where dates are copied.
pub const FUNDRULES_DATE_NONE: i32 = 0;

/// The lowered form of an event that did not happen.
pub(crate) const NEVER: i32 = i32::MAX;

pub(crate) fn read_date(date: i32) -> Result<NaiveDate, Error> {
    let part = |number: i32| u32::try_from(number).ok();
    let read = || {
        let (year, month, day) = (date / 10_000, date / 100 % 100, date % 100);
        NaiveDate::from_ymd_opt(year, part(month)?, part(day)?)
    };
    let read = read().filter(|_| date > 0).ok_or_else(|| {
        let message = format!("`{date}` is no date, expected one such as `20240630`");
        Error::new(ErrorKind::Date, "call.date", message)
    })?;
    fundrules::check_date(read)
}

pub(crate) fn days_of(date: NaiveDate) -> i32 {
    date.to_epoch_days()
}

pub(crate) fn date_number(date: NaiveDate) -> i32 {
    let (month, day) = (i32::try_from(date.month()), i32::try_from(date.day()));
    date.year() * 10_000 + month.unwrap_or_default() * 100 + day.unwrap_or_default()
}

/// The date of a number of days since 1970-01-01, as yyyymmdd.
pub(crate) fn number_of_days(days: i64) -> Option<i32> {
    let date = NaiveDate::from_epoch_days(i32::try_from(days).ok()?)?;
    fundrules::check_date(date).ok().map(date_number)
}

/// The number of days from 1970-01-01 to a date of the form yyyymmdd, as columns count them.
///
/// Errors: `FUNDRULES_STATUS_DATE` when it is no date of the years 1900 to 2200,
/// `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_date_to_days(20240630, &days);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_date_to_days(date: i32, days: *mut i32) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let days = Out::new(days, "days")?;
            days.set(days_of(read_date(date)?));
            Ok(())
        })
    }
}

/// The date of a number of days since 1970-01-01, in the form yyyymmdd.
///
/// Errors: `FUNDRULES_STATUS_DATE` when it lies outside the years 1900 to 2200,
/// `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_date_from_days(19904, &date);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_date_from_days(days: i32, date: *mut i32) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let date = Out::new(date, "date")?;
            let found = number_of_days(i64::from(days)).ok_or_else(|| {
                let message = format!("the day `{days}` lies outside the years 1900 to 2200");
                Error::new(ErrorKind::Date, "call.date", message)
            })?;
            date.set(found);
            Ok(())
        })
    }
}
