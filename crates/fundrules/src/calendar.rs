//! Dates, working days and deadlines.

mod arithmetic;
mod days;
mod deadline;
mod notice;
mod quarter;
mod table;
mod weekly;
mod working_days;
mod year;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use chrono::{Datelike, NaiveDate};

use crate::error::{Error, ErrorKind, Result};
use table::WorkingDays;

pub use arithmetic::{YEAR_FIRST, YEAR_LAST, add_months, check_date};
pub(crate) use days::{
    FIRST_DAY, LAST_DAY, add_months_to_days, date_from_days, days_from_date, push_date,
};
pub use deadline::{Deadline, RestDay};
pub use notice::{FirstDay, NoticePeriod};
pub use quarter::{Quarter, quarter_end};
pub use weekly::WeeklyHour;
pub(crate) use working_days::{add_working_days_to_days, rest_day_next, rest_day_previous};
pub use year::CalendarYear;

/// The calendars that come with the library, one file for each year.
const CHINA: [&str; 8] = [
    include_str!("../calendars/CN-2019.toml"),
    include_str!("../calendars/CN-2020.toml"),
    include_str!("../calendars/CN-2021.toml"),
    include_str!("../calendars/CN-2022.toml"),
    include_str!("../calendars/CN-2023.toml"),
    include_str!("../calendars/CN-2024.toml"),
    include_str!("../calendars/CN-2025.toml"),
    include_str!("../calendars/CN-2026.toml"),
];

/// Which days are working days, year by year.
///
/// Public holidays and the weekends worked in exchange are announced one year at a time, so there
/// is no rule to compute them. Asking about a year whose calendar is not known is an error that
/// names the year; [`Calendar::with_year`] adds one.
///
/// # Example
///
/// ```
/// use chrono::NaiveDate;
/// use fundrules::Calendar;
///
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let calendar = Calendar::china();
/// // A Saturday worked in exchange for a holiday.
/// assert!(calendar.is_working_day(day("2025-10-11"))?);
/// assert_eq!(calendar.next_working_day_on_or_after(day("2025-05-02"))?, day("2025-05-06"));
///
/// let error = calendar.is_working_day(day("2035-01-01")).unwrap_err();
/// assert_eq!(error.code(), "calendar.year-missing");
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calendar {
    years: BTreeMap<i32, CalendarYear>,
    working_days: WorkingDays,
}

impl Calendar {
    /// The working days of mainland China in the years the library has notices for, from 2019.
    pub fn china() -> &'static Self {
        Self::china_shared()
    }

    /// The same for regimes, which share it.
    pub(crate) fn china_shared() -> &'static Arc<Self> {
        static CALENDAR: OnceLock<Arc<Calendar>> = OnceLock::new();
        // The embedded files are tested to be readable. Were one not, a calendar without years
        // would refuse every question instead of answering wrongly.
        CALENDAR.get_or_init(|| {
            let calendar = Self::from_toml(&CHINA);
            Arc::new(calendar.unwrap_or_else(|_| Self::of_years([].into())))
        })
    }

    /// A calendar of the given years, each text being one year in the form described at
    /// [`CalendarYear`].
    ///
    /// # Errors
    ///
    /// As [`CalendarYear::from_toml`], and `calendar.year-twice` when two texts are of one year.
    pub fn from_toml(texts: &[&str]) -> Result<Self> {
        let mut years = BTreeMap::new();
        for text in texts {
            let year = CalendarYear::from_toml(None, text)?;
            let number = year.year();
            if years.insert(number, year).is_some() {
                return Err(Error::new(
                    ErrorKind::Calendar,
                    "calendar.year-twice",
                    format!("the working-day calendar of {number} is given twice"),
                ));
            }
        }
        Ok(Self::of_years(years))
    }

    /// The same calendar with one more year. A year already known is replaced: a later notice can
    /// change a year that was announced before.
    #[must_use]
    pub fn with_year(mut self, year: CalendarYear) -> Self {
        self.years.insert(year.year(), year);
        Self::of_years(self.years)
    }

    /// The years the calendar knows, in order.
    pub fn years(&self) -> impl Iterator<Item = &CalendarYear> {
        self.years.values()
    }

    /// Whether offices work on the day.
    ///
    /// # Errors
    ///
    /// `calendar.year-missing` when the year is not known, and `date.out-of-range`, which all
    /// questions about working days have in common.
    pub fn is_working_day(&self, date: NaiveDate) -> Result<bool> {
        let date = check_date(date)?;
        let year = self.years.get(&date.year()).ok_or_else(|| year_missing(date.year()))?;
        Ok(year.is_working_day(date))
    }

    /// The festival that makes the day a day off or a make-up workday, such as `春节`, if any does
    /// and the year is known.
    pub fn festival(&self, date: NaiveDate) -> Option<&str> {
        self.years.get(&date.year())?.festival(date)
    }

    fn of_years(years: BTreeMap<i32, CalendarYear>) -> Self {
        let working_days = WorkingDays::of_years(&years);
        Self { years, working_days }
    }
}

fn year_missing(year: i32) -> Error {
    Error::new(
        ErrorKind::Calendar,
        "calendar.year-missing",
        format!("there is no working-day calendar of the year {year}"),
    )
    .with_hint(format!("supply the calendar of {year} once its holidays are announced"))
}
