//! An hour that comes back every week.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike, Weekday};

use super::arithmetic::add_days;
use crate::error::{Error, ErrorKind, Result, quoted};
use crate::exact_number::{is_too_long, to_half_width};
use crate::serde_text::{TextQuantity, serde_as_text};

/// Days of the week with their English and Chinese names, after `星期`, `周` or `礼拜`.
const WEEKDAYS: [(Weekday, &str, &str); 7] = [
    (Weekday::Mon, "Monday", "一"),
    (Weekday::Tue, "Tuesday", "二"),
    (Weekday::Wed, "Wednesday", "三"),
    (Weekday::Thu, "Thursday", "四"),
    (Weekday::Fri, "Friday", "五"),
    (Weekday::Sat, "Saturday", "六"),
    (Weekday::Sun, "Sunday", "日"),
];

/// A day of the week and an hour to the minute, by which something is due each week.
///
/// As text: `Friday 15:00`, `Fri 15:00`, `星期五 15:00` or `周五 15:00`.
///
/// # Example
///
/// ```
/// use chrono::{NaiveDate, NaiveDateTime};
/// use fundrules::WeeklyHour;
///
/// let moment = |text: &str| text.parse::<NaiveDateTime>().unwrap();
/// let weekly: WeeklyHour = "Friday 15:00".parse()?;
/// let due = weekly.next_on_or_after("2020-02-06".parse().unwrap())?;
/// assert_eq!(due, "2020-02-07".parse::<NaiveDate>().unwrap());
/// assert!(weekly.is_in_time(due, moment("2020-02-07T15:00:59")));
/// assert!(!weekly.is_in_time(due, moment("2020-02-07T15:01:00")));
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct WeeklyHour {
    weekday: Weekday,
    hour: u8,
    minute: u8,
}

impl WeeklyHour {
    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        self.weekday
    }

    /// The last moment that is in time on a due day, to the minute.
    pub fn moment_on(self, due: NaiveDate) -> NaiveDateTime {
        // Reading admits hours of the day only, so there is always such a time.
        let time = NaiveTime::from_hms_opt(self.hour.into(), self.minute.into(), 0);
        due.and_time(time.unwrap_or(NaiveTime::MIN))
    }

    /// The first such day of the week that is not before the date.
    ///
    /// # Errors
    ///
    /// `date.out-of-range`.
    pub fn next_on_or_after(self, date: NaiveDate) -> Result<NaiveDate> {
        add_days(date, self.weekday.days_since(date.weekday()))
    }

    /// Whether something submitted at the given moment is in time for the given due day.
    ///
    /// Minutes decide: any second of the due minute is in time. Rest days move nothing; a caller
    /// who moves a due day gives the moved one.
    pub fn is_in_time(self, due: NaiveDate, submitted: NaiveDateTime) -> bool {
        let minute = |time: NaiveDateTime| (time.date(), time.hour(), time.minute());
        minute(submitted) <= minute(self.moment_on(due))
    }

    /// The hour in English, such as `Friday 15:00`.
    pub fn en(self) -> String {
        format!("{} {:02}:{:02}", self.names().0, self.hour, self.minute)
    }

    /// The hour in Chinese, such as `星期五 15:00`.
    pub fn zh(self) -> String {
        format!("星期{} {:02}:{:02}", self.names().1, self.hour, self.minute)
    }

    fn names(self) -> (&'static str, &'static str) {
        WEEKDAYS
            .iter()
            .find(|(weekday, ..)| *weekday == self.weekday)
            .map_or(("", ""), |&(_, en, zh)| (en, zh))
    }
}

impl fmt::Display for WeeklyHour {
    /// Writes the English form, which reads back as the same hour.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.en())
    }
}

impl FromStr for WeeklyHour {
    type Err = Error;

    /// Reads a day of the week and an hour.
    ///
    /// # Errors
    ///
    /// `date.not-a-weekly-hour` for anything else.
    fn from_str(text: &str) -> Result<Self> {
        read(text).ok_or_else(|| {
            let message = format!("{} is not a day of the week and an hour", quoted(text));
            Error::new(ErrorKind::Date, "date.not-a-weekly-hour", message)
                .with_hint("write it as `Friday 15:00` or `星期五 15:00`")
        })
    }
}

impl TextQuantity for WeeklyHour {
    const EXPECTED: &'static str =
        "a day of the week and an hour as text, such as \"Friday 15:00\"";

    fn number_refused(shown: &str) -> Error {
        Error::new(
            ErrorKind::Date,
            "date.not-a-weekly-hour",
            format!("the number `{shown}` is not a day of the week and an hour"),
        )
    }
}

serde_as_text!(WeeklyHour);

fn read(text: &str) -> Option<WeeklyHour> {
    if is_too_long(text) {
        return None;
    }
    let narrow = to_half_width(text);
    let (day, time) = narrow.split_at(narrow.find(|c: char| c.is_ascii_digit())?);
    let (hour, minute) = time.split_once(':')?;
    let (hour, minute) = (digits(hour, 1)?, digits(minute, 2)?);
    NaiveTime::from_hms_opt(hour.into(), minute.into(), 0)?;
    Some(WeeklyHour { weekday: read_weekday(day.trim_end())?, hour, minute })
}

/// A number of at least so many and at most two digits.
fn digits(text: &str, length_min: usize) -> Option<u8> {
    let fits = (length_min..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

fn read_weekday(text: &str) -> Option<Weekday> {
    let chinese = ["星期", "周", "礼拜"].iter().find_map(|prefix| text.strip_prefix(prefix));
    if let Some(name) = chinese {
        let name = if name == "天" { "日" } else { name };
        return WEEKDAYS.iter().find(|(_, _, zh)| *zh == name).map(|&(weekday, ..)| weekday);
    }
    // Full and three-letter English names in capitals or small letters.
    text.parse().ok()
}
