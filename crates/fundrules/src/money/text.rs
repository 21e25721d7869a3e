//! Amounts written as text.

use std::fmt;

use super::{Money, MoneyUnit};
use crate::exact_number::push_number;

/// Digits after the point that are shown even when they are zero.
const DECIMALS_MIN: usize = 2;

impl Money {
    /// The amount in yuan without its unit, such as `12345.67`, always with two decimals.
    pub fn to_yuan_text(self) -> String {
        let mut text = String::new();
        self.push_yuan(&mut text);
        text
    }

    /// Adds the amount in yuan without its unit to a text.
    pub(crate) fn push_yuan(self, text: &mut String) {
        let yuan = MoneyUnit::Yuan.fen().unsigned_abs();
        let size = self.fen().unsigned_abs();
        text.push_str(self.sign());
        push_number(text, size / yuan, 1);
        text.push('.');
        push_number(text, size % yuan, DECIMALS_MIN);
    }

    /// The exact amount in 万元 with thousands separators and at least two decimals, such as
    /// `7,999.99万元`.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Money;
    ///
    /// assert_eq!("79999900元".parse::<Money>()?.to_wan_text(), "7,999.99万元");
    /// assert_eq!("0.01元".parse::<Money>()?.to_wan_text(), "0.000001万元");
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn to_wan_text(self) -> String {
        let wan = MoneyUnit::Wan.fen().unsigned_abs();
        let size = self.fen().unsigned_abs();
        let mut decimals = format!("{:06}", size % wan);
        while decimals.len() > DECIMALS_MIN && decimals.ends_with('0') {
            decimals.pop();
        }
        format!("{}{}.{decimals}{}", self.sign(), grouped(size / wan), MoneyUnit::Wan)
    }

    fn sign(self) -> &'static str {
        if self.is_negative() { "-" } else { "" }
    }
}

/// The number with a comma before each group of three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

impl fmt::Display for Money {
    /// Writes `12345.67元`, which reads back as the same amount.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("{}{}", self.to_yuan_text(), MoneyUnit::Yuan))
    }
}
