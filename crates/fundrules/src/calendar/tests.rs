//! Tests of dates and working days, one file for each part.

mod days;
mod deadlines;
mod weekly;
mod years;

use chrono::NaiveDate;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
