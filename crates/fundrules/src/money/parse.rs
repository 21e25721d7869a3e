//! Amounts read from text.

use std::str::FromStr;

use super::{Money, MoneyUnit};
use crate::error::{Error, ErrorKind, Result, quoted};
use crate::exact_number::{ExactNumber, TEXT_CHARACTERS_MAX, is_too_long, to_half_width};
use crate::serde_text::{TextQuantity, serde_as_text};

impl Money {
    /// Reads an amount whose unit stands in the text, in `unit`, or in both alike.
    ///
    /// `unit` is what a table's header or a command line says about numbers without a unit of
    /// their own.
    ///
    /// # Errors
    ///
    /// - `amount.empty`, `amount.too-long`, `amount.not-a-number`: not an amount. Exponents and
    ///   special values are refused; thousands separators must group the digits in threes.
    /// - `amount.unit-missing`: a bare number and no `unit`.
    /// - `amount.unit-unknown`: a word that is not a unit of money.
    /// - `amount.unit-conflict`: the text names one unit and `unit` another.
    /// - `amount.finer-than-fen`: not a whole number of fen.
    /// - `amount.overflow`: too large to be held.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Money, MoneyUnit};
    ///
    /// let amount = Money::parse_with_unit("1,000.5", Some(MoneyUnit::Wan))?;
    /// assert_eq!(amount, "10005000元".parse()?);
    ///
    /// let error = Money::parse_with_unit("1000元", Some(MoneyUnit::Wan)).unwrap_err();
    /// assert_eq!(error.code(), "amount.unit-conflict");
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn parse_with_unit(text: &str, unit: Option<MoneyUnit>) -> Result<Self> {
        if is_too_long(text) {
            return Err(too_long(text));
        }
        let narrow = to_half_width(text);
        if narrow.is_empty() {
            return Err(refused("amount.empty", "an amount is empty".to_owned()));
        }
        let (number_text, unit_text) = split_unit(&narrow);
        if number_text.is_empty() || unit_text.contains(is_number_character) {
            return Err(not_a_number(text));
        }
        let number = ExactNumber::parse(number_text).map_err(|fault| {
            refused("amount.not-a-number", format!("{} {}", quoted(text), fault.describe()))
        })?;
        let unit = settle_unit(text, unit_text, unit)?;
        Self::from_scaled(number.mantissa, number.scale, unit, number_text)
    }
}

impl FromStr for Money {
    type Err = Error;

    /// Reads an amount that carries its unit, such as `1000万元`; see [`Money::parse_with_unit`].
    fn from_str(text: &str) -> Result<Self> {
        Self::parse_with_unit(text, None)
    }
}

impl TextQuantity for Money {
    const EXPECTED: &'static str = "an amount with its unit as text, such as \"1000万元\"";

    fn number_refused(shown: &str) -> Error {
        unit_missing(shown)
    }
}

serde_as_text!(Money);

/// The leading characters that can belong to a number, and the rest.
fn split_unit(text: &str) -> (&str, &str) {
    let end = text.find(|c| !is_number_character(c)).unwrap_or(text.len());
    let (number, unit) = text.split_at(end);
    (number, unit.trim_start())
}

fn is_number_character(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '+' | '-' | '\u{2212}' | '.' | ',')
}

fn settle_unit(text: &str, written: &str, given: Option<MoneyUnit>) -> Result<MoneyUnit> {
    if written.is_empty() {
        return given.ok_or_else(|| unit_missing(text));
    }
    let own = written.parse()?;
    match given {
        Some(given) if given != own => Err(refused(
            "amount.unit-conflict",
            format!("{} is in {own} but {given} was announced for it", quoted(text)),
        )
        .with_hint("correct either the amount or the announced unit")),
        _ => Ok(own),
    }
}

fn unit_missing(text: &str) -> Error {
    let trimmed = text.trim();
    refused("amount.unit-missing", format!("the amount {} has no unit", quoted(trimmed)))
        .with_hint("write it as text with its unit: 元, 万元, 亿元, yuan, wan or yi")
}

fn not_a_number(text: &str) -> Error {
    refused("amount.not-a-number", format!("{} is not an amount", quoted(text)))
        .with_hint("write a plain decimal number and its unit, such as `1000.5万元`")
}

fn too_long(text: &str) -> Error {
    refused(
        "amount.too-long",
        format!("the amount {} is longer than {TEXT_CHARACTERS_MAX} characters", quoted(text)),
    )
}

fn refused(code: &'static str, message: String) -> Error {
    Error::new(ErrorKind::Amount, code, message)
}
