//! Rates read from text.

use std::str::FromStr;

use super::{Rate, decimal::PERCENT_SCALE};
use crate::error::{Error, ErrorKind, Result, quoted};
use crate::exact_number::{ExactNumber, TEXT_CHARACTERS_MAX, is_too_long, to_half_width};
use crate::serde_text::{TextQuantity, serde_as_text};

/// How many parts a permillage divides the whole into, as a power of ten.
const PERMILLE_SCALE: u32 = 3;

impl FromStr for Rate {
    type Err = Error;

    /// Reads `20%`, `5‰`, `1/3` or a decimal strictly between -1 and 1 such as `0.2`.
    ///
    /// # Errors
    ///
    /// - `rate.empty`, `rate.too-long`, `rate.not-a-rate`: not a rate.
    /// - `rate.percent-missing`: a bare number of one or more, which could be meant as percent.
    /// - `rate.zero-denominator`: a fraction over zero.
    /// - `rate.overflow`: too many digits.
    fn from_str(text: &str) -> Result<Self> {
        if is_too_long(text) {
            let message = format!(
                "the rate {} is longer than {TEXT_CHARACTERS_MAX} characters",
                quoted(text)
            );
            return Err(Error::new(ErrorKind::Rate, "rate.too-long", message));
        }
        let narrow = to_half_width(text);
        if narrow.is_empty() {
            return Err(Error::new(ErrorKind::Rate, "rate.empty", "a rate is empty"));
        }
        if let Some(percent) = narrow.strip_suffix('%') {
            return scaled(text, percent, PERCENT_SCALE);
        }
        if let Some(permille) = narrow.strip_suffix('‰') {
            return scaled(text, permille, PERMILLE_SCALE);
        }
        if let Some((above, below)) = narrow.split_once('/') {
            return Self::new(whole_number(text, above)?, whole_number(text, below)?);
        }
        bare_decimal(text, &narrow)
    }
}

impl TextQuantity for Rate {
    const EXPECTED: &'static str = "a rate as text, such as \"20%\"";

    fn number_refused(shown: &str) -> Error {
        Error::new(
            ErrorKind::Rate,
            "rate.not-text",
            format!("the rate `{shown}` is a number, which may have been rounded"),
        )
        .with_hint("write it as text, such as `20%` or `1/3`")
    }
}

serde_as_text!(Rate);

/// The rate `number / 10^scale`.
fn scaled(text: &str, number: &str, scale: u32) -> Result<Rate> {
    let number = read_number(text, number)?;
    Rate::from_scaled(number.mantissa, number.scale.saturating_add(scale))
}

fn bare_decimal(text: &str, number: &str) -> Result<Rate> {
    let rate = scaled(text, number, 0)?;
    if rate.numerator().unsigned_abs() < rate.denominator().unsigned_abs() {
        return Ok(rate);
    }
    let message = format!("the rate {} has no percent sign", quoted(text.trim()));
    Err(Error::new(ErrorKind::Rate, "rate.percent-missing", message)
        .with_hint("write a rate of 100% or more with its percent sign"))
}

fn whole_number(text: &str, number: &str) -> Result<i64> {
    let number = read_number(text, number)?;
    if number.scale != 0 {
        return Err(not_a_rate(text, "is not a fraction of two whole numbers"));
    }
    i64::try_from(number.mantissa).map_err(|_| super::overflow())
}

fn read_number(text: &str, number: &str) -> Result<ExactNumber> {
    ExactNumber::parse(number.trim()).map_err(|fault| not_a_rate(text, fault.describe()))
}

fn not_a_rate(text: &str, reason: &str) -> Error {
    Error::new(ErrorKind::Rate, "rate.not-a-rate", format!("the rate {} {reason}", quoted(text)))
        .with_hint("write a rate such as `20%`, `0.2` or `1/3`")
}
