//! Reading of plain decimal numbers, shared by amounts and rates, and decimals as exact fractions.

use std::borrow::Cow;

use num_bigint::BigInt;
use num_rational::BigRational;
use rust_decimal::Decimal;

/// Longest text that is read as an amount, a rate or a length of time, in characters.
pub(crate) const TEXT_CHARACTERS_MAX: usize = 64;

/// A decimal number without any rounding: `mantissa / 10^scale`.
///
/// Zeros at the end of the fraction are not kept, so the scale is the smallest possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct ExactNumber {
    pub(crate) mantissa: i128,
    pub(crate) scale: u32,
}

/// Why a text is not a plain decimal number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NumberFault {
    /// Not of the form sign, digits, point, digits.
    Form,
    /// Thousands separators not standing before each group of three digits.
    Grouping,
    /// More digits than can be held exactly.
    Digits,
}

impl NumberFault {
    /// What is wrong, to follow the quoted input in a message.
    pub(crate) fn describe(self) -> &'static str {
        match self {
            Self::Form => "is not a plain decimal number",
            Self::Grouping => "has thousands separators that do not group the digits in threes",
            Self::Digits => "has too many digits",
        }
    }
}

impl ExactNumber {
    /// Reads `-1,234.50`: an optional sign, digits grouped in threes or not at all, and an optional
    /// fraction. Exponents, special values and other bases are refused.
    pub(crate) fn parse(text: &str) -> Result<Self, NumberFault> {
        let (negative, digits) = match text.strip_prefix(['-', '\u{2212}']) {
            Some(rest) => (true, rest),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        let (whole, fraction) = match digits.split_once('.') {
            Some((_, "")) => return Err(NumberFault::Form),
            Some((whole, fraction)) => (whole, fraction),
            None => (digits, ""),
        };
        let fraction = fraction.trim_end_matches('0');
        check_groups(whole)?;
        let digits = || whole.chars().filter(|c| *c != ',').chain(fraction.chars());
        // As many digits as fit 64 bits for sure are put together much faster.
        let mantissa = if whole.len() + fraction.len() <= 18 {
            let add = |sum: u64, digit| Some(sum * 10 + u64::from(char::to_digit(digit, 10)?));
            digits().try_fold(0, add).ok_or(NumberFault::Form)?.into()
        } else {
            wide_mantissa(digits())?
        };
        let scale = u32::try_from(fraction.len()).map_err(|_| NumberFault::Digits)?;
        Ok(Self { mantissa: if negative { -mantissa } else { mantissa }, scale })
    }
}

fn wide_mantissa(digits: impl Iterator<Item = char>) -> Result<i128, NumberFault> {
    let mut mantissa: i128 = 0;
    for digit in digits {
        let digit = digit.to_digit(10).ok_or(NumberFault::Form)?;
        mantissa = mantissa
            .checked_mul(10)
            .and_then(|tens| tens.checked_add(i128::from(digit)))
            .ok_or(NumberFault::Digits)?;
    }
    Ok(mantissa)
}

/// Whether thousands separators before the point, if there are any, stand in their places.
fn check_groups(whole: &str) -> Result<(), NumberFault> {
    if !whole.starts_with(|c: char| c.is_ascii_digit()) {
        return Err(NumberFault::Form);
    }
    if let Some((first, rest)) = whole.split_once(',') {
        let well_grouped = first.len() <= 3 && rest.split(',').all(|group| group.len() == 3);
        if !well_grouped {
            return Err(NumberFault::Grouping);
        }
    }
    Ok(())
}

/// The text with full-width characters (`１`, `％`, `（`, `，`) and wide spaces made ordinary ones and
/// without spaces at its ends.
pub(crate) fn to_half_width(text: &str) -> Cow<'_, str> {
    // Bytes of ordinary characters and, from E4 to E9, of Chinese ones, none of which is wide or a
    // space of its own kind: no other space than the ordinary one can be left at the ends.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~' | 0x80..=0xBF | 0xE4..=0xE9)) {
        return Cow::Borrowed(text.trim_ascii());
    }
    let narrow = |c: char| match c {
        '\u{FF01}'..='\u{FF5E}' => {
            char::from_u32(u32::from(c) - (0xFF01 - u32::from('!'))).unwrap_or(c)
        }
        c if c.is_whitespace() => ' ',
        c => c,
    };
    Cow::Owned(text.chars().map(narrow).collect::<String>().trim().to_owned())
}

/// Whether the text is longer than any amount, rate or length of time can sensibly be.
pub(crate) fn is_too_long(text: &str) -> bool {
    // A text has no more characters than bytes.
    text.len() > TEXT_CHARACTERS_MAX && text.chars().nth(TEXT_CHARACTERS_MAX).is_some()
}

/// Adds a whole number to a text, with zeros before it up to so many digits: what `format!` would
/// write, much sooner.
pub(crate) fn push_number(text: &mut String, number: u64, width: usize) {
    // No number of 64 bits has more digits.
    let mut digits = [b'0'; 20];
    let mut rest = number;
    let mut first = digits.len();
    for (place, digit) in digits.iter_mut().enumerate().rev() {
        if rest == 0 && place + width < 20 {
            break;
        }
        *digit = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        first = place;
    }
    text.push_str(digits.get(first..).and_then(|digits| str::from_utf8(digits).ok()).unwrap_or(""));
}

/// A decimal number as an exact fraction.
pub(crate) fn exact(number: Decimal) -> BigRational {
    let denominator = BigInt::from(10).pow(number.scale());
    BigRational::new(BigInt::from(number.mantissa()), denominator)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<(i128, u32), NumberFault> {
        ExactNumber::parse(text).map(|number| (number.mantissa, number.scale))
    }

    #[test]
    fn reads_plain_numbers() {
        assert_eq!(read("0"), Ok((0, 0)));
        assert_eq!(read("-12.50"), Ok((-125, 1)));
        assert_eq!(read("\u{2212}7"), Ok((-7, 0)));
        assert_eq!(read("+1,234,567.8900"), Ok((123_456_789, 2)));
        assert_eq!(read("007.000"), Ok((7, 0)));
    }

    #[test]
    fn refuses_other_forms() {
        for text in [
            "", "-", ".", ".5", "5.", "1.2.3", "1e5", "NaN", "inf", "0x1f", "1_000", "--1", "+-1",
            ",123", "1 000", "1.2,345", "²", "٣",
        ] {
            assert_eq!(read(text), Err(NumberFault::Form), "{text}");
        }
        for text in ["12,34", "1,2345", "1,,234", "1234,567", "1,234,", "1,23.5"] {
            assert_eq!(read(text), Err(NumberFault::Grouping), "{text}");
        }
        assert_eq!(read(&"9".repeat(40)), Err(NumberFault::Digits));
    }

    #[test]
    fn narrows_full_width_text() {
        assert_eq!(to_half_width("\u{3000}１，２３４．５（万元）％ "), "1,234.5(万元)%");
        assert!(!is_too_long(&"万".repeat(64)));
        assert!(is_too_long(&"万".repeat(65)));
    }

    #[test]
    fn pushes_numbers_as_format_writes_them() {
        for number in [0, 1, 9, 10, 42, 100, 9_999, u64::MAX] {
            for width in [1, 2, 4] {
                let mut text = String::new();
                push_number(&mut text, number, width);
                assert_eq!(text, format!("{number:0width$}"));
            }
        }
    }

    #[test]
    fn decimals_are_exact() {
        let number = Decimal::from_str_exact("0.1").unwrap();
        assert_eq!(exact(number), BigRational::new(BigInt::from(1), BigInt::from(10)));
    }
}
