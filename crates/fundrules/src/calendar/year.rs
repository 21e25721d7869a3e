//! The working-day calendar of one year, read from TOML.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::arithmetic::{YEAR_FIRST, YEAR_LAST};
use crate::error::{Error, ErrorKind, Location, Result, quoted};

/// Longest text of a calendar that is read, in bytes.
const TEXT_BYTES_MAX: usize = 64 * 1024;

/// The days of one year on which the week alone does not say whether offices work.
///
/// A calendar is a TOML text. Each festival lists the days off, weekend days included, and the
/// Saturdays and Sundays worked in exchange. Every other day follows the week.
///
/// # Example
///
/// ```
/// use fundrules::{Calendar, CalendarYear};
///
/// let text = r#"
/// year = 2030
/// notices = ["https://example.org/holidays-of-2030"]
///
/// [[festival]]
/// name = "元旦"
/// days_off = [2030-01-01]
/// makeup_workdays = [2030-01-05]
/// "#;
/// let calendar = Calendar::china().clone().with_year(CalendarYear::from_toml(None, text)?);
/// assert!(calendar.is_working_day("2030-01-05".parse().unwrap())?);
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CalendarYear {
    year: i32,
    notices: Vec<String>,
    exceptions: BTreeMap<NaiveDate, Exception>,
}

/// A day that differs from its place in the week, or is named though it does not.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Exception {
    works: bool,
    festival: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearText {
    year: Spanned<i32>,
    notices: Vec<String>,
    #[serde(default)]
    festival: Vec<FestivalText>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FestivalText {
    name: String,
    days_off: Vec<Spanned<Datetime>>,
    makeup_workdays: Vec<Spanned<Datetime>>,
}

impl CalendarYear {
    /// Reads the calendar of one year; `file` is the name that messages give the text.
    ///
    /// # Errors
    ///
    /// - `calendar.syntax`: not TOML, an unknown key, a missing key or a value of another kind.
    /// - `calendar.too-long`: longer than 64 KiB.
    /// - `calendar.year-out-of-range`: not a year from 1900 to 2200.
    /// - `calendar.not-a-date`: a time of day beside or instead of a date.
    /// - `calendar.date-outside-year`: a date of another year.
    /// - `calendar.date-twice`: a date listed a second time.
    /// - `calendar.makeup-on-weekday`: a make-up workday from Monday to Friday.
    pub fn from_toml(file: Option<&str>, text: &str) -> Result<Self> {
        Reader { file, text }.read()
    }

    /// Which year it is.
    pub fn year(&self) -> i32 {
        self.year
    }

    /// The addresses of the notices that announce the days.
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// Whether offices work on the day, which is one of this year.
    pub(super) fn is_working_day(&self, date: NaiveDate) -> bool {
        self.exceptions.get(&date).map_or(!is_weekend(date), |exception| exception.works)
    }

    pub(super) fn festival(&self, date: NaiveDate) -> Option<&str> {
        self.exceptions.get(&date).map(|exception| exception.festival.as_str())
    }

    /// Every day of the year in order.
    pub(super) fn dates(&self) -> impl Iterator<Item = NaiveDate> {
        let year = self.year;
        NaiveDate::from_ymd_opt(year, 1, 1)
            .into_iter()
            .flat_map(|first| first.iter_days())
            .take_while(move |date| date.year() == year)
    }
}

/// A text being read and what messages call it.
struct Reader<'a> {
    file: Option<&'a str>,
    text: &'a str,
}

impl Reader<'_> {
    fn read(&self) -> Result<CalendarYear> {
        if self.text.len() > TEXT_BYTES_MAX {
            let message = format!("a working-day calendar is longer than {TEXT_BYTES_MAX} bytes");
            return Err(self.refused("calendar.too-long", message, 0));
        }
        let parsed: YearText = toml::from_str(self.text).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            let message = format!("the working-day calendar cannot be read: {}", error.message());
            self.refused("calendar.syntax", message, offset)
        })?;
        let year = *parsed.year.get_ref();
        if !(YEAR_FIRST..=YEAR_LAST).contains(&year) {
            return Err(self.refused(
                "calendar.year-out-of-range",
                format!("the year {year} is not within {YEAR_FIRST} to {YEAR_LAST}"),
                parsed.year.span().start,
            ));
        }
        let mut exceptions = BTreeMap::new();
        for festival in &parsed.festival {
            let days_off = festival.days_off.iter().map(|date| (date, false));
            let makeup_workdays = festival.makeup_workdays.iter().map(|date| (date, true));
            for (written, works) in days_off.chain(makeup_workdays) {
                let date = self.date(written, year, works)?;
                let exception = Exception { works, festival: festival.name.clone() };
                if exceptions.insert(date, exception).is_some() {
                    let message = format!("the date {date} is listed twice");
                    return Err(self.refused("calendar.date-twice", message, written.span().start));
                }
            }
        }
        Ok(CalendarYear { year, notices: parsed.notices, exceptions })
    }

    /// The date as written, checked to be a day of `year` on which working would be unusual if it
    /// `works`.
    fn date(&self, written: &Spanned<Datetime>, year: i32, works: bool) -> Result<NaiveDate> {
        let offset = written.span().start;
        let value = written.get_ref();
        let date = to_date(value).ok_or_else(|| {
            let message = format!("{} is not a date alone", quoted(&value.to_string()));
            self.refused("calendar.not-a-date", message, offset)
        })?;
        if date.year() != year {
            let message = format!("the date {date} is not in the year {year} of its calendar");
            return Err(self.refused("calendar.date-outside-year", message, offset));
        }
        if works && !is_weekend(date) {
            let message = format!("the make-up workday {date} is not a saturday or sunday");
            return Err(self.refused("calendar.makeup-on-weekday", message, offset));
        }
        Ok(date)
    }

    fn refused(&self, code: &'static str, message: String, offset: usize) -> Error {
        Error::new(ErrorKind::Calendar, code, message)
            .at(Location::of_offset(self.file, self.text, offset))
    }
}

/// The date of a TOML value that has neither a time of day nor an offset.
fn to_date(value: &Datetime) -> Option<NaiveDate> {
    match (value.date, value.time, value.offset) {
        (Some(date), None, None) => {
            NaiveDate::from_ymd_opt(date.year.into(), date.month.into(), date.day.into())
        }
        _ => None,
    }
}

fn is_weekend(date: NaiveDate) -> bool {
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
}
