//! What stands in one cell, before anybody knows what it means.

use chrono::NaiveDate;
use fundrules::Error;

use crate::limits;
use crate::text::{refused, shown};

/// The content of a cell.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Cell {
    /// Nothing.
    Empty,
    /// A text.
    Text(String),
    /// A number of a spreadsheet, in the shortest decimal text that stands for what is stored.
    Number(String, NumberLook),
    /// A day.
    Date(NaiveDate),
    /// Yes or no.
    Bool(bool),
    /// Something that has no value: what is shown, and why.
    Fault(String, Box<Error>),
}

/// How a spreadsheet shows a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum NumberLook {
    /// As it is stored.
    #[default]
    Plain,
    /// As a percentage: a stored 0.5 is shown as 50%.
    Percent,
    /// With a unit or a scale of its own, such as `0.00"万元"`.
    Scaled,
}

impl NumberLook {
    /// The look that a number format of a spreadsheet gives.
    pub(crate) fn of_format(code: &str) -> Self {
        let mut quoted = false;
        let mut after_comma = false;
        let mut percent = false;
        for character in code.chars() {
            // A comma that no digit follows divides what is shown by a thousand.
            if after_comma && !matches!(character, '#' | '0' | '?') && !quoted {
                return NumberLook::Scaled;
            }
            after_comma = character == ',' && !quoted;
            match character {
                '万' | '亿' => return NumberLook::Scaled,
                '"' => quoted = !quoted,
                '%' if !quoted => percent = true,
                _ => {}
            }
        }
        match (after_comma, percent) {
            (true, _) => NumberLook::Scaled,
            (false, true) => NumberLook::Percent,
            (false, false) => NumberLook::Plain,
        }
    }
}

impl Cell {
    /// A cell of text; text too long for a spreadsheet is a fault.
    pub(crate) fn of_text(text: &str) -> Cell {
        let trimmed = trimmed(text);
        if trimmed.is_empty() {
            return Cell::Empty;
        }
        if trimmed.len() > limits::CELL_CHARACTERS
            && trimmed.chars().nth(limits::CELL_CHARACTERS).is_some()
        {
            let message = format!("the cell has more than {} characters", limits::CELL_CHARACTERS);
            return Cell::Fault(shown(trimmed), Box::new(refused("cell.too-long", message)));
        }
        Cell::Text(trimmed.to_owned())
    }

    pub(crate) fn is_empty(&self) -> bool {
        *self == Cell::Empty
    }

    /// The content as a user would read it.
    pub(crate) fn shown(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) | Cell::Fault(text, _) => text.clone(),
            Cell::Number(text, NumberLook::Percent) => format!("{}%", hundredfold(text)),
            Cell::Number(text, _) => text.clone(),
            Cell::Date(date) => date.to_string(),
            Cell::Bool(value) => value.to_string(),
        }
    }
}

/// The text without spaces and byte order marks around it.
#[inline]
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || c == '\u{FEFF}')
}

/// A hundred times a plain decimal number, by moving its point.
pub(crate) fn hundredfold(text: &str) -> String {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(digits) => ("-", digits),
        None => ("", text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let padded = format!("{fraction}00");
    let (moved, rest) = padded.split_at_checked(2).unwrap_or((&padded, ""));
    let rest = rest.trim_end_matches('0');
    let whole = format!("{whole}{moved}");
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let point = if rest.is_empty() { "" } else { "." };
    format!("{sign}{whole}{point}{rest}")
}

/// How many digits a plain decimal number has from its first that is not zero. The zeros at the
/// end of a whole number count: a spreadsheet puts them there for the digits it cannot keep.
pub(crate) fn significant_digits(text: &str) -> usize {
    text.chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_moved_exactly() {
        let cases = [
            ("0.5", "50"),
            ("0.285", "28.5"),
            ("1", "100"),
            ("0", "0"),
            ("0.00001", "0.001"),
            ("-0.125", "-12.5"),
            ("12.3456", "1234.56"),
        ];
        for (stored, shown) in cases {
            assert_eq!(hundredfold(stored), shown, "{stored}");
        }
    }

    #[test]
    fn counts_digits_that_say_something() {
        let cases = [
            ("0.30000000000000004", 17),
            ("0.3", 1),
            ("1000000", 7),
            ("0.0001", 1),
            ("123456789012345", 15),
            ("1234567890123.45", 15),
            ("-12.5", 3),
        ];
        for (text, digits) in cases {
            assert_eq!(significant_digits(text), digits, "{text}");
        }
    }

    #[test]
    fn number_formats_tell_percentages_and_units() {
        let cases = [
            ("General", NumberLook::Plain),
            ("#,##0.00", NumberLook::Plain),
            ("#,##0.00_);[Red](#,##0.00)", NumberLook::Plain),
            ("0%", NumberLook::Percent),
            ("0.00%", NumberLook::Percent),
            ("0.00\"%\"", NumberLook::Plain),
            ("0.00\"万元\"", NumberLook::Scaled),
            ("0!.0,\"万\"", NumberLook::Scaled),
            ("#,##0,", NumberLook::Scaled),
            ("#,##0,\"k\"", NumberLook::Scaled),
        ];
        for (code, look) in cases {
            assert_eq!(NumberLook::of_format(code), look, "{code}");
        }
    }

    #[test]
    fn cells_of_text_are_trimmed_and_bounded() {
        assert_eq!(Cell::of_text(" \u{3000}\n"), Cell::Empty);
        assert_eq!(Cell::of_text("\u{A0}甲 "), Cell::Text("甲".to_owned()));
        assert!(matches!(Cell::of_text(&"长".repeat(32_767)), Cell::Text(_)));
        let Cell::Fault(_, error) = Cell::of_text(&"长".repeat(32_768)) else {
            panic!("accepted")
        };
        assert_eq!(error.code(), "cell.too-long");
    }
}
