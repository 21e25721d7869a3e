//! Public-notice periods.

use chrono::NaiveDate;

use super::Calendar;
use super::arithmetic::{add_days, check_date};
use super::working_days::reversed;
use crate::error::{Error, ErrorKind, Result};

/// Whether the day a public notice begins is one of its days.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum FirstDay {
    /// Both ends count, as public notices are usually counted.
    Counted,
    /// The first day does not count.
    NotCounted,
}

/// The days something is on public notice.
///
/// # Example
///
/// ```
/// use chrono::NaiveDate;
/// use fundrules::{FirstDay, NoticePeriod};
///
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let notice = NoticePeriod::new(day("2025-03-01"), day("2025-03-07"))?;
/// assert_eq!(notice.length_in_days(FirstDay::Counted), 7);
/// assert_eq!(notice.length_in_days(FirstDay::NotCounted), 6);
/// assert_eq!(NoticePeriod::lasting(day("2025-03-01"), 7, FirstDay::Counted)?, notice);
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct NoticePeriod {
    first: NaiveDate,
    last: NaiveDate,
}

impl NoticePeriod {
    /// The notice from its first to its last day.
    ///
    /// # Errors
    ///
    /// `date.reversed` when the last day is before the first, and `date.out-of-range`.
    pub fn new(first: NaiveDate, last: NaiveDate) -> Result<Self> {
        let (first, last) = (check_date(first)?, check_date(last)?);
        if last < first { Err(reversed(first, last)) } else { Ok(Self { first, last }) }
    }

    /// The notice of so many days that begins on `first`.
    ///
    /// # Errors
    ///
    /// `date.notice-without-days` when `days` is zero, and `date.out-of-range`.
    pub fn lasting(first: NaiveDate, days: u32, first_day: FirstDay) -> Result<Self> {
        let after_first = match first_day {
            FirstDay::Counted => days.checked_sub(1),
            FirstDay::NotCounted => Some(days).filter(|&days| days > 0),
        };
        let after_first = after_first.ok_or_else(|| {
            let message = "a public notice lasts one day or more, not 0 days";
            Error::new(ErrorKind::Date, "date.notice-without-days", message)
        })?;
        Ok(Self { first, last: add_days(first, after_first)? })
    }

    /// The first day.
    pub fn first(self) -> NaiveDate {
        self.first
    }

    /// The last day.
    pub fn last(self) -> NaiveDate {
        self.last
    }

    /// How many days the notice lasts.
    pub fn length_in_days(self, first_day: FirstDay) -> u32 {
        let after_first = self.last.signed_duration_since(self.first).num_days();
        // The last day is never before the first, and all days are within three centuries.
        let after_first = u32::try_from(after_first).unwrap_or_default();
        after_first + u32::from(first_day == FirstDay::Counted)
    }

    /// How many working days the notice lasts.
    ///
    /// # Errors
    ///
    /// `calendar.year-missing`.
    pub fn length_in_working_days(self, calendar: &Calendar, first_day: FirstDay) -> Result<u32> {
        let counts = first_day == FirstDay::Counted && calendar.is_working_day(self.first)?;
        Ok(calendar.working_days_between(self.first, self.last)? + u32::from(counts))
    }
}
