//! Small values of their own kind: industry codes, numbers of people, times of day.

use chrono::{NaiveTime, Timelike};

use super::tree::Tree;
use super::value::{FactKind, FactType, ReadOptions, expected};
use crate::error::{Error, ErrorKind, Result};

/// An industry by GB/T 4754-2017: two to four digits, of which the first two are its division.
///
/// A number stands for a code only if it has four digits. A shorter one may have lost the zero in
/// front, and would name another division: 610 is a group of division 61, `0610` a class of
/// division 06.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct IndustryCode(String);

impl IndustryCode {
    /// The code as it was given, without the letter of its section.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl FactType for IndustryCode {
    const KIND: FactKind = FactKind::IndustryCode;

    fn read(tree: &Tree, _: ReadOptions) -> Result<Self> {
        let wrong = || expected("an industry code of two to four digits such as `3251`", tree);
        let (text, least) = match tree {
            Tree::Text(text) => (text.trim(), 2),
            Tree::Number(text) => (text.as_str(), 4),
            _ => return Err(wrong()),
        };
        let digits = text.strip_prefix(|letter: char| letter.is_ascii_uppercase()).unwrap_or(text);
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) || digits.len() > 4 {
            return Err(wrong());
        }
        match (digits.len() >= least, tree) {
            (true, _) => Ok(IndustryCode(digits.to_owned())),
            (false, Tree::Number(_)) => Err(wrong().with_hint(
                "a number may have lost the zero in front: write text such as `\"0610\"`",
            )),
            (false, _) => Err(wrong()),
        }
    }

    fn write(&self) -> Tree {
        Tree::Text(self.0.clone())
    }

    /// The division.
    fn lower(&self) -> Option<i64> {
        self.0.get(..2)?.parse().ok()
    }
}

/// A number of people, small enough that a rule can ask whether it is odd.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Headcount(u8);

impl Headcount {
    /// The largest number.
    pub const LARGEST: u8 = 63;

    /// A number of people; `None` when it is larger than [`Headcount::LARGEST`].
    #[must_use]
    pub fn new(count: u8) -> Option<Self> {
        (count <= Self::LARGEST).then_some(Headcount(count))
    }

    /// The number.
    #[must_use]
    pub fn get(self) -> u8 {
        self.0
    }
}

impl FactType for Headcount {
    const KIND: FactKind = FactKind::Headcount;

    fn read(tree: &Tree, options: ReadOptions) -> Result<Self> {
        let count = u32::read(tree, options)?;
        u8::try_from(count).ok().and_then(Headcount::new).ok_or_else(|| {
            Error::new(
                ErrorKind::Fact,
                "fact.range",
                format!("expected at most {} people, found `{count}`", Self::LARGEST),
            )
        })
    }

    fn write(&self) -> Tree {
        Tree::Number(self.0.to_string())
    }

    fn lower(&self) -> Option<i64> {
        Some(i64::from(self.0))
    }

    fn raise(count: i64) -> Option<Self> {
        u8::try_from(count).ok().and_then(Headcount::new)
    }
}

/// A time of day, exact to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TimeOfDay {
    minutes: u16,
}

impl TimeOfDay {
    /// The last minute of a day.
    pub(crate) const LAST: Self = TimeOfDay { minutes: 24 * 60 - 1 };

    /// Minutes since midnight.
    #[must_use]
    pub fn minutes(self) -> u16 {
        self.minutes
    }

    /// Reads a time such as `15:00`.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let time = NaiveTime::parse_from_str(text.trim(), "%H:%M").ok()?;
        let minutes = time.hour().checked_mul(60)?.checked_add(time.minute())?;
        Some(TimeOfDay { minutes: u16::try_from(minutes).ok()? })
    }
}

impl std::fmt::Display for TimeOfDay {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

impl FactType for TimeOfDay {
    const KIND: FactKind = FactKind::Time;

    fn read(tree: &Tree, _: ReadOptions) -> Result<Self> {
        let what = "a time of day such as `15:00`";
        let Tree::Text(text) = tree else { return Err(expected(what, tree)) };
        TimeOfDay::parse(text).ok_or_else(|| expected(what, tree))
    }

    fn write(&self) -> Tree {
        Tree::Text(self.to_string())
    }

    fn lower(&self) -> Option<i64> {
        Some(i64::from(self.minutes))
    }

    fn raise(minutes: i64) -> Option<Self> {
        let minutes = u16::try_from(minutes).ok()?;
        (minutes <= TimeOfDay::LAST.minutes).then_some(TimeOfDay { minutes })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::value::ReadOptions;

    fn division(tree: &Tree) -> Option<i64> {
        IndustryCode::read(tree, ReadOptions::default()).ok()?.lower()
    }

    #[test]
    fn short_numbers_may_have_lost_a_zero() {
        let text = |text: &str| Tree::Text(text.to_owned());
        let number = |text: &str| Tree::Number(text.to_owned());
        for (given, expected) in [
            (text("0610"), Some(6)),
            (text("610"), Some(61)),
            (text("61"), Some(61)),
            (text("B0610"), Some(6)),
            (number("3251"), Some(32)),
            (number("610"), None),
            (number("61"), None),
            (number("6"), None),
            (number("32510"), None),
            (number("-325"), None),
            (text("6"), None),
        ] {
            assert_eq!(division(&given), expected, "{given:?}");
        }
        let error = IndustryCode::read(&number("610"), ReadOptions::default()).unwrap_err();
        assert!(error.hint().is_some_and(|hint| hint.contains("0610")));
    }
}
