//! Last days: of periods, before events, and fixed ones.

use chrono::NaiveDate;

use super::Calendar;
use super::arithmetic::{add_days, add_months, subtract_days};
use crate::error::Result;
use crate::span::Span;

/// What happens to a last day that is a rest day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum RestDay {
    /// The last day moves to the next working day: for periods within which somebody must act.
    NextWorkingDay,
    /// The last day moves back to the working day before: for things to be done in advance.
    PreviousWorkingDay,
    /// The last day stays, working day or not. No calendar is needed then.
    Stays,
}

/// The last day on which something is in time.
///
/// It carries both the nominal day, as counted, and the effective day, moved off a rest day where
/// the rule says so. The effective day decides whether something is late.
///
/// # Example
///
/// ```
/// use chrono::NaiveDate;
/// use fundrules::{Calendar, Deadline, RestDay, Span};
///
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// let deadline = Deadline::within(
///     day("2024-08-09"),
///     Span::Months(6),
///     Calendar::china(),
///     RestDay::NextWorkingDay,
/// )?;
/// assert_eq!(deadline.nominal(), day("2025-02-09")); // a Sunday
/// assert_eq!(deadline.effective(), day("2025-02-10"));
/// assert!(!deadline.is_late_on(day("2025-02-10")));
/// assert!(deadline.is_late_on(day("2025-02-11")));
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Deadline {
    nominal: NaiveDate,
    effective: NaiveDate,
}

impl Deadline {
    /// The last day of the period `span` that runs from `start`.
    ///
    /// The first day does not count and the last one does. Months end on the corresponding day, or
    /// on the last day of a shorter month. Working days end on a working day by themselves.
    ///
    /// # Errors
    ///
    /// `date.out-of-range`, and `calendar.year-missing` when working days of an unknown year matter.
    pub fn within(
        start: NaiveDate,
        span: Span,
        calendar: &Calendar,
        rest_day: RestDay,
    ) -> Result<Self> {
        let nominal = match span {
            Span::Months(count) => add_months(start, signed(count))?,
            Span::Days(count) => add_days(start, count)?,
            Span::WorkingDays(count) => calendar.add_working_days(start, count)?,
        };
        Self::moved(nominal, calendar, rest_day)
    }

    /// The last day that lies at least `span` before `event`.
    ///
    /// The day of the event does not count. Months lead back to the corresponding day, or to the
    /// last day of a shorter month; working days to the so manyth working day before the event.
    ///
    /// # Errors
    ///
    /// As [`Deadline::within`].
    ///
    /// # Example
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use fundrules::{Calendar, Deadline, RestDay, Span};
    ///
    /// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    /// let deadline = Deadline::before(
    ///     day("2025-06-16"),
    ///     Span::Months(1),
    ///     Calendar::china(),
    ///     RestDay::PreviousWorkingDay,
    /// )?;
    /// assert_eq!(deadline.effective(), day("2025-05-16"));
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn before(
        event: NaiveDate,
        span: Span,
        calendar: &Calendar,
        rest_day: RestDay,
    ) -> Result<Self> {
        let nominal = match span {
            Span::Months(count) => add_months(event, -signed(count))?,
            Span::Days(count) => subtract_days(event, count)?,
            Span::WorkingDays(count) => calendar.subtract_working_days(event, count)?,
        };
        Self::moved(nominal, calendar, rest_day)
    }

    /// A day that a document or a decision names; it never moves.
    pub fn fixed(date: NaiveDate) -> Self {
        Self { nominal: date, effective: date }
    }

    /// The last day as counted.
    pub fn nominal(self) -> NaiveDate {
        self.nominal
    }

    /// The last day that is in time.
    pub fn effective(self) -> NaiveDate {
        self.effective
    }

    /// Whether something done on the date is late: the last day itself is in time.
    pub fn is_late_on(self, date: NaiveDate) -> bool {
        date > self.effective
    }

    fn moved(nominal: NaiveDate, calendar: &Calendar, rest_day: RestDay) -> Result<Self> {
        let effective = match rest_day {
            RestDay::NextWorkingDay => calendar.next_working_day_on_or_after(nominal)?,
            RestDay::PreviousWorkingDay => calendar.previous_working_day_on_or_before(nominal)?,
            RestDay::Stays => nominal,
        };
        Ok(Self { nominal, effective })
    }
}

/// The count with a sign; what does not fit is out of the supported years anyway.
fn signed(count: u32) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX)
}
