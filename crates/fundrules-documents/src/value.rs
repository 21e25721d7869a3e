//! The values of fields.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};
use fundrules::{Error, Money, MoneyUnit, Rate, Tree};
use rust_decimal::Decimal;

use crate::clean::quoted;
use crate::finding::FormFindingKind;
use crate::json::refused;

/// The value of a field.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum FormValue {
    /// A text, short or long.
    Text(String),
    /// An amount.
    Money(Money),
    /// A whole number.
    Integer(u64),
    /// A rate.
    Rate(Rate),
    /// A day.
    Date(NaiveDate),
    /// A month.
    Month(Month),
    /// Yes or no; of a mark, whether it is there.
    Flag(bool),
    /// Words of a closed list, by their ids; of a field with one word, that one.
    Words(Vec<String>),
    /// Rows of a list, one value for each column.
    Rows(Vec<Vec<Option<FormValue>>>),
    /// What was written is no value of the field's kind. It is kept as it was written.
    Unreadable {
        /// What was written.
        written: Tree,
        /// Whether its kind is wrong or only its size.
        kind: FormFindingKind,
        /// Why it cannot be read.
        error: Error,
    },
}

/// A month of a year, as a form prints it.
///
/// As text: `2024-06`, `2024.06`, `2024/6` or `2024年6月`.
///
/// # Example
///
/// ```
/// use fundrules_documents::Month;
///
/// let month: Month = "2024年6月".parse()?;
/// assert_eq!(month.to_string(), "2024-06");
/// assert!("2024-13".parse::<Month>().is_err());
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i32,
    month: u32,
}

impl Month {
    /// The month of a day.
    #[must_use]
    pub fn of(day: NaiveDate) -> Self {
        Month { year: day.year(), month: day.month() }
    }

    /// The year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The month, January being 1.
    #[must_use]
    pub fn month(self) -> u32 {
        self.month
    }
}

impl fmt::Display for Month {
    /// Writes `2024-06`, which reads back as the same month.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(&format!("{:04}-{:02}", self.year, self.month))
    }
}

impl FromStr for Month {
    type Err = Error;

    /// Reads a month.
    ///
    /// # Errors
    ///
    /// `form.month`: another form, or a year outside 1900 to 2200.
    fn from_str(text: &str) -> Result<Self, Error> {
        let short = text.trim();
        let bare = short.strip_suffix('月').unwrap_or(short);
        let whole = bare
            .split_once(['-', '.', '/', '年'])
            .filter(|(_, month)| month.bytes().all(|byte| byte.is_ascii_digit()))
            // The core knows which days there are and which years it serves.
            .and_then(|(year, month)| fundrules::parse_date(&format!("{year}-{month}-1")).ok());
        whole.map(Month::of).ok_or_else(|| {
            refused("form.month", format!("{} is not a month", quoted(text)))
                .with_hint("write a month as `2024-06`")
        })
    }
}

/// An amount as a number of units, exact, without the unit's name.
pub(crate) fn amount_text(amount: Money, unit: MoneyUnit) -> String {
    let decimals = unit.fen().ilog10();
    Decimal::from_i128_with_scale(amount.fen().into(), decimals).normalize().to_string()
}

/// A rate as a number of percent without the mark; a fraction that does not end keeps its form.
pub(crate) fn percent_text(rate: Rate) -> String {
    let text = rate.to_string();
    text.strip_suffix('%').unwrap_or(&text).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn months_are_read_as_they_are_printed() {
        for text in ["2020-03", "2020.03", "2020/3", "2020年3月", " 2020年03月 "] {
            assert_eq!(text.parse::<Month>().unwrap().to_string(), "2020-03", "{text}");
        }
        for text in ["", "2020", "2020-0", "2020-13", "20-03", "2020-03-01", "三月", "2020-+3"] {
            assert_eq!(text.parse::<Month>().unwrap_err().code(), "form.month", "{text}");
        }
    }

    #[test]
    fn amounts_keep_the_last_fen() {
        let amount: Money = "12345678.91元".parse().unwrap();
        assert_eq!(amount_text(amount, MoneyUnit::Wan), "1234.567891");
        assert_eq!(amount_text(amount, MoneyUnit::Yuan), "12345678.91");
        assert_eq!(amount_text(Money::ZERO, MoneyUnit::Wan), "0");
        assert_eq!(amount_text("1000万元".parse().unwrap(), MoneyUnit::Wan), "1000");
    }
}
