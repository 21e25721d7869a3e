//! Lengths of time.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, ErrorKind, Result, quoted};
use crate::exact_number::{TEXT_CHARACTERS_MAX, is_too_long, to_half_width};
use crate::serde_text::{TextQuantity, serde_as_text};

#[cfg(test)]
mod tests;

/// How many months a year has.
const MONTHS_OF_A_YEAR: u32 = 12;

/// A length of time as documents state it: months, days or working days.
///
/// Years are kept as twelve months each. Months and days are different things: `1 month` is not
/// `30 days`. How a length of time turns into dates is said at
/// [`Deadline`](crate::Deadline).
///
/// As text: `6 months`, `2 years`, `7 days`, `5 working days`, `6个月`, `2年`, `7天`, `7日` or
/// `5个工作日`, up to 1,200 months or 36,600 days.
///
/// # Example
///
/// ```
/// use fundrules::Span;
///
/// assert_eq!("2年".parse::<Span>()?, Span::Months(24));
/// assert_eq!("5 working days".parse::<Span>()?, Span::WorkingDays(5));
/// assert_eq!(Span::Months(6).to_string(), "6 months");
/// assert_eq!(Span::WorkingDays(5).zh(), "5个工作日");
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// Months of the calendar.
    Months(u32),
    /// Days, working or not.
    Days(u32),
    /// Days on which offices work.
    WorkingDays(u32),
}

impl Span {
    /// Longest span in months that is read from text.
    pub const MONTHS_MAX: u32 = 1_200;

    /// Longest span in days or working days that is read from text.
    pub const DAYS_MAX: u32 = 36_600;

    /// The length of time in English, such as `6 months`.
    pub fn en(self) -> String {
        let (count, unit) = match self {
            Self::Months(count) => (count, "month"),
            Self::Days(count) => (count, "day"),
            Self::WorkingDays(count) => (count, "working day"),
        };
        let plural = if count == 1 { "" } else { "s" };
        format!("{count} {unit}{plural}")
    }

    /// The length of time in Chinese, such as `6个月`.
    pub fn zh(self) -> String {
        match self {
            Self::Months(count) => format!("{count}个月"),
            Self::Days(count) => format!("{count}天"),
            Self::WorkingDays(count) => format!("{count}个工作日"),
        }
    }

    fn within_bounds(self) -> bool {
        match self {
            Self::Months(count) => count <= Self::MONTHS_MAX,
            Self::Days(count) | Self::WorkingDays(count) => count <= Self::DAYS_MAX,
        }
    }
}

impl fmt::Display for Span {
    /// Writes the English form, which reads back as the same span.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.en())
    }
}

impl FromStr for Span {
    type Err = Error;

    /// Reads a whole number and its unit.
    ///
    /// # Errors
    ///
    /// `span.not-a-span` for another form, `span.unit-missing` for a bare number, and
    /// `span.too-long` beyond 1,200 months or 36,600 days.
    fn from_str(text: &str) -> Result<Self> {
        if is_too_long(text) {
            return Err(refused(
                "span.too-long",
                format!(
                    "the span {} is longer than {TEXT_CHARACTERS_MAX} characters",
                    quoted(text)
                ),
            ));
        }
        let narrow = to_half_width(text).to_ascii_lowercase();
        let end = narrow.find(|c: char| !c.is_ascii_digit()).unwrap_or(narrow.len());
        let (digits, unit) = narrow.split_at(end);
        let unit = unit.split_whitespace().collect::<Vec<_>>().join(" ");
        if digits.is_empty() {
            return Err(not_a_span(text));
        }
        // More digits than fit can only be beyond the bounds.
        let count = digits.parse().unwrap_or(u32::MAX);
        let span = match unit.as_str() {
            "month" | "months" | "个月" => Self::Months(count),
            "year" | "years" | "年" => Self::Months(count.saturating_mul(MONTHS_OF_A_YEAR)),
            "day" | "days" | "天" | "日" => Self::Days(count),
            "working day" | "working days" | "个工作日" | "工作日" => {
                Self::WorkingDays(count)
            }
            "" => return Err(unit_missing(text)),
            _ => return Err(not_a_span(text)),
        };
        if !span.within_bounds() {
            let message = format!(
                "the span {} is longer than {} months or {} days",
                quoted(text),
                Self::MONTHS_MAX,
                Self::DAYS_MAX,
            );
            return Err(refused("span.too-long", message));
        }
        Ok(span)
    }
}

impl TextQuantity for Span {
    const EXPECTED: &'static str = "a length of time as text, such as \"6 months\"";

    fn number_refused(shown: &str) -> Error {
        unit_missing(shown)
    }
}

serde_as_text!(Span);

fn unit_missing(text: &str) -> Error {
    refused("span.unit-missing", format!("the length of time {} has no unit", quoted(text.trim())))
        .with_hint("write months, years, days or working days after it")
}

fn not_a_span(text: &str) -> Error {
    refused("span.not-a-span", format!("{} is not a length of time", quoted(text)))
        .with_hint("write a whole number and its unit, such as `6 months` or `5 working days`")
}

fn refused(code: &'static str, message: String) -> Error {
    Error::new(ErrorKind::Span, code, message)
}
