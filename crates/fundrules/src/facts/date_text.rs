//! Days written as text.

use chrono::{Datelike, NaiveDate};

use crate::error::{Error, ErrorKind, Result};

/// Reads a day: `2024-06-30`, `2024/6/30`, `2024.6.30`, `20240630` or `2024年6月30日`.
///
/// # Errors
///
/// `date.invalid`: the text is none of these, the day does not exist, or its year is outside 1900
/// to 2200.
///
/// # Example
///
/// ```
/// let day = fundrules::parse_date("2024年6月30日")?;
/// assert_eq!(day.to_string(), "2024-06-30");
/// assert!(fundrules::parse_date("2024-06-31").is_err());
/// # Ok::<(), fundrules::Error>(())
/// ```
pub fn parse_date(text: &str) -> Result<NaiveDate> {
    let trimmed = text.trim();
    let date = parts(trimmed)
        .and_then(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day))
        .filter(|date| (1900..=2200).contains(&date.year()));
    date.ok_or_else(|| {
        let shown: String = trimmed.chars().take(40).collect();
        Error::new(
            ErrorKind::Date,
            "date.invalid",
            format!("`{shown}` is not a day of the calendar"),
        )
        .with_hint("write a day as `2024-06-30`")
    })
}

fn parts(text: &str) -> Option<(i32, u32, u32)> {
    // The form that most files use, told from the others at once.
    if let [year @ .., b'-', m1, m2, b'-', d1, d2] = text.as_bytes()
        && let Some(year) = year.first_chunk::<4>().filter(|_| year.len() == 4)
    {
        let month = u32::try_from(number(&[*m1, *m2])?).ok()?;
        return Some((number(year)?, month, u32::try_from(number(&[*d1, *d2])?).ok()?));
    }
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        let number: u32 = text.parse().ok()?;
        let year = i32::try_from(number / 10_000).ok()?;
        return Some((year, number / 100 % 100, number % 100));
    }
    let text = text.strip_suffix('日').unwrap_or(text);
    let mut pieces = text.split(['-', '/', '.', '年', '月']);
    let (year, month, day) = (pieces.next()?, pieces.next()?, pieces.next()?);
    if pieces.next().is_some() || year.len() != 4 {
        return None;
    }
    Some((digits(year)?.try_into().ok()?, digits(month)?, digits(day)?))
}

/// A number of a few digits.
fn number(digits: &[u8]) -> Option<i32> {
    let add =
        |sum: i32, digit: &u8| digit.is_ascii_digit().then(|| sum * 10 + i32::from(digit - b'0'));
    digits.iter().try_fold(0, add)
}

fn digits(text: &str) -> Option<u32> {
    let short = !text.is_empty() && text.len() <= 4;
    if short && text.bytes().all(|byte| byte.is_ascii_digit()) { text.parse().ok() } else { None }
}
