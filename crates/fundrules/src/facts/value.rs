//! The kinds of facts: how each is read from text or JSON, written, and lowered to one integer.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::date_text::parse_date;
use super::small_values::{Headcount, TimeOfDay};
use super::tree::Tree;
use super::vocabulary::{Set, Vocabulary, Word, find_word};
use crate::calendar::{FIRST_DAY, LAST_DAY, date_from_days, days_from_date};
use crate::error::{Error, ErrorKind, Result};
use crate::money::{Money, MoneyUnit};
use crate::rate::{Rate, TRILLION};

/// The kind of a fact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FactKind {
    /// An amount of money, exact to the fen.
    Money,
    /// An exact rate.
    Rate,
    /// A whole number.
    Integer,
    /// A calendar day.
    Date,
    /// A calendar day, or `none`: it did not happen (yet).
    Event,
    /// Yes or no.
    Bool,
    /// One word of a closed list.
    Word(&'static [Word]),
    /// A set of words of a closed list; `none` is the empty set.
    Words(&'static [Word]),
    /// A reference to something outside, or `none`.
    Reference,
    /// A list of free texts; `none` is the empty list.
    Texts,
    /// A free text; no rule looks at it.
    Text,
    /// A set of clauses of the regime, by their ids; `none` is the empty set.
    Clauses,
    /// A list of performance indicators.
    Indicators,
    /// An industry code; rules look at its division.
    IndustryCode,
    /// A number of people, at most 63.
    Headcount,
    /// A time of day, exact to the minute.
    Time,
}

impl FactKind {
    /// The kind's name in schemas and reference pages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            FactKind::Money => "money",
            FactKind::Rate => "rate",
            FactKind::Integer => "integer",
            FactKind::Date => "date",
            FactKind::Event => "event",
            FactKind::Bool => "bool",
            FactKind::Word(_) => "word",
            FactKind::Words(_) => "words",
            FactKind::Reference => "reference",
            FactKind::Texts => "texts",
            FactKind::Text => "text",
            FactKind::Clauses => "clauses",
            FactKind::Indicators => "indicators",
            FactKind::IndustryCode => "industry_code",
            FactKind::Headcount => "headcount",
            FactKind::Time => "time",
        }
    }

    /// The closed list of words, for a fact that has one.
    #[must_use]
    pub fn words(self) -> Option<&'static [Word]> {
        match self {
            FactKind::Word(words) | FactKind::Words(words) => Some(words),
            _ => None,
        }
    }

    /// The least and the greatest number that a known fact of this kind can be. Behind the last day an event
    /// can only be the day that never comes.
    pub(crate) fn range(self) -> (i64, i64) {
        let greatest = match self {
            FactKind::Date => return (FIRST_DAY.into(), LAST_DAY.into()),
            FactKind::Event => return (FIRST_DAY.into(), NEVER),
            FactKind::Money => LARGEST_AMOUNT,
            FactKind::Rate => LARGEST_RATE,
            FactKind::Integer => i64::from(u32::MAX),
            FactKind::IndustryCode => 99,
            FactKind::Headcount => i64::from(Headcount::LARGEST),
            FactKind::Time => i64::from(TimeOfDay::LAST.minutes()),
            FactKind::Bool | FactKind::Reference | FactKind::Texts => 1,
            FactKind::Word(words) => i64::try_from(words.len()).map_or(i64::MAX, |count| count - 1),
            _ => i64::MAX,
        };
        (0, greatest)
    }

    /// Whether columns hold facts of this kind as numbers of 64 bits.
    pub(crate) fn is_wide(self) -> bool {
        matches!(
            self,
            FactKind::Money
                | FactKind::Rate
                | FactKind::Integer
                | FactKind::IndustryCode
                | FactKind::Time
                | FactKind::Words(_)
                | FactKind::Clauses
        )
    }
}

/// What a reader may assume about values that do not say everything themselves.
#[derive(Clone, Copy, Debug, Default)]
pub struct ReadOptions {
    /// The unit of amounts that carry none.
    pub unit: Option<MoneyUnit>,
    /// Whether a bare number given for a rate counts percent.
    pub percent: bool,
}

/// The day of an event, or that it did not happen (yet). A day that is not known is neither:
/// leave the fact out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum EventDate {
    /// The event happened, or is recorded for, this day.
    On(NaiveDate),
    /// It is known that the event did not happen (yet).
    None,
}

impl From<NaiveDate> for EventDate {
    fn from(date: NaiveDate) -> Self {
        EventDate::On(date)
    }
}

/// A reference to something outside the facts, such as another rule that prevails.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// What is referred to.
    To(String),
    /// It is known that there is none.
    None,
}

/// A performance indicator: what was promised and what was reached, in the indicator's own unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Indicator {
    /// The indicator's name.
    pub name: String,
    /// Whether it is one of the main indicators; `None` when that is not known.
    pub main: Option<bool>,
    /// The target of the release document.
    pub target: rust_decimal::Decimal,
    /// The target after an approved adjustment, where there was one.
    pub target_adjusted: Option<rust_decimal::Decimal>,
    /// What was reached; `None` when it is not known.
    pub actual: Option<rust_decimal::Decimal>,
}

/// The lowered value of an [`EventDate::None`]: later than every day.
pub(crate) const NEVER: i64 = i32::MAX as i64;

/// The largest amount that a fact may have, in fen: 10^15 yuan. It leaves room for every sum and
/// product of a rulebook, which loading checks.
pub(crate) const LARGEST_AMOUNT: i64 = 100_000_000_000_000_000;

/// A type that a fact can have.
pub(crate) trait FactType: Sized {
    const KIND: FactKind;
    fn read(tree: &Tree, options: ReadOptions) -> Result<Self>;
    fn write(&self) -> Tree;
    /// The value as one integer, for facts that rules look at.
    fn lower(&self) -> Option<i64>;
    /// The value that is lowered to a number; nothing where no value is, or where the number alone
    /// does not tell it.
    fn raise(_number: i64) -> Option<Self> {
        None
    }
}

pub(crate) fn expected(what: &str, tree: &Tree) -> Error {
    Error::new(
        ErrorKind::Fact,
        "fact.wrong-type",
        format!("expected {what}, found {}", tree.describe()),
    )
}

fn is_none_word(text: &str) -> bool {
    matches!(text.trim(), "none" | "None" | "NONE" | "无" | "尚未" | "未发生")
}

impl FactType for Money {
    const KIND: FactKind = FactKind::Money;

    fn read(tree: &Tree, options: ReadOptions) -> Result<Self> {
        let text = match tree {
            Tree::Text(text) | Tree::Number(text) => text,
            _ => return Err(expected("an amount such as `1000万元`", tree)),
        };
        let amount = Money::parse_with_unit(text, options.unit)?;
        if amount.fen() < 0 {
            return Err(Error::new(
                ErrorKind::Amount,
                "amount.negative",
                format!("the amount `{text}` is negative"),
            ));
        }
        if amount.fen() > LARGEST_AMOUNT {
            return Err(Error::new(
                ErrorKind::Amount,
                "amount.too-large",
                format!("the amount `{text}` is larger than 1,000,000,000,000,000 yuan"),
            ));
        }
        Ok(amount)
    }

    fn write(&self) -> Tree {
        Tree::Text(self.to_string())
    }

    fn lower(&self) -> Option<i64> {
        Some(self.fen())
    }

    fn raise(fen: i64) -> Option<Self> {
        (0..=LARGEST_AMOUNT).contains(&fen).then(|| Money::from_fen(fen))
    }
}

impl FactType for Rate {
    const KIND: FactKind = FactKind::Rate;

    fn read(tree: &Tree, options: ReadOptions) -> Result<Self> {
        let text = match tree {
            Tree::Text(text) | Tree::Number(text) => text.trim(),
            _ => return Err(expected("a rate such as `50%`", tree)),
        };
        let has_mark = text.ends_with(['%', '％', '‰']);
        let rate: Rate = if has_mark {
            text.parse()?
        } else if options.percent {
            format!("{text}%").parse()?
        } else {
            return Err(Error::new(
                ErrorKind::Rate,
                "rate.mark-missing",
                format!("the rate `{text}` does not say whether it is a percentage"),
            )
            .with_hint("write `50%`, or say `（%）` in the column's header"));
        };
        if rate < Rate::ZERO {
            return Err(Error::new(
                ErrorKind::Rate,
                "rate.negative",
                format!("the rate `{text}` is negative"),
            ));
        }
        if rate.to_trillionths().is_none_or(|parts| parts > LARGEST_RATE) {
            return Err(Error::new(
                ErrorKind::Rate,
                "rate.range",
                format!("the rate `{text}` is finer than 12 decimals or larger than 100%"),
            ));
        }
        Ok(rate)
    }

    fn write(&self) -> Tree {
        Tree::Text(self.to_string())
    }

    fn lower(&self) -> Option<i64> {
        self.to_trillionths()
    }

    fn raise(trillionths: i64) -> Option<Self> {
        (0..=LARGEST_RATE).contains(&trillionths).then(|| Rate::from_trillionths(trillionths))
    }
}

/// The largest rate that a fact may have, in trillionths: 100%.
const LARGEST_RATE: i64 = TRILLION;

impl FactType for u32 {
    const KIND: FactKind = FactKind::Integer;

    fn read(tree: &Tree, _: ReadOptions) -> Result<Self> {
        match tree {
            Tree::Text(text) | Tree::Number(text) => {
                text.trim().parse().map_err(|_| expected("a whole number", tree))
            }
            _ => Err(expected("a whole number", tree)),
        }
    }

    fn write(&self) -> Tree {
        Tree::Number(self.to_string())
    }

    fn lower(&self) -> Option<i64> {
        Some(i64::from(*self))
    }

    fn raise(number: i64) -> Option<Self> {
        number.try_into().ok()
    }
}

impl FactType for NaiveDate {
    const KIND: FactKind = FactKind::Date;

    fn read(tree: &Tree, _: ReadOptions) -> Result<Self> {
        match tree {
            Tree::Text(text) => parse_date(text),
            _ => Err(expected("a date such as `2024-06-30`", tree)),
        }
    }

    fn write(&self) -> Tree {
        Tree::Text(self.to_string())
    }

    fn lower(&self) -> Option<i64> {
        Some(i64::from(days_from_date(*self)))
    }

    fn raise(days: i64) -> Option<Self> {
        let date = i32::try_from(days).ok().and_then(date_from_days)?;
        crate::calendar::check_date(date).ok()
    }
}

impl FactType for EventDate {
    const KIND: FactKind = FactKind::Event;

    fn read(tree: &Tree, options: ReadOptions) -> Result<Self> {
        match tree {
            Tree::Text(text) if is_none_word(text) => Ok(EventDate::None),
            _ => NaiveDate::read(tree, options).map(EventDate::On).map_err(|error| {
                error.with_hint("write a date such as `2024-06-30`, or `none` if it did not happen")
            }),
        }
    }

    fn write(&self) -> Tree {
        match self {
            EventDate::On(date) => date.write(),
            EventDate::None => Tree::Text("none".to_owned()),
        }
    }

    fn lower(&self) -> Option<i64> {
        match self {
            EventDate::On(date) => date.lower(),
            EventDate::None => Some(NEVER),
        }
    }

    fn raise(days: i64) -> Option<Self> {
        if days == NEVER {
            Some(EventDate::None)
        } else {
            NaiveDate::raise(days).map(EventDate::On)
        }
    }
}

impl FactType for bool {
    const KIND: FactKind = FactKind::Bool;

    fn read(tree: &Tree, _: ReadOptions) -> Result<Self> {
        match tree {
            Tree::Bool(value) => Ok(*value),
            Tree::Text(text) => match text.trim() {
                "true" | "TRUE" | "True" | "yes" | "是" | "√" => Ok(true),
                "false" | "FALSE" | "False" | "no" | "否" | "×" => Ok(false),
                _ => Err(expected("`true` or `false` (是 or 否)", tree)),
            },
            _ => Err(expected("`true` or `false` (是 or 否)", tree)),
        }
    }

    fn write(&self) -> Tree {
        Tree::Bool(*self)
    }

    fn lower(&self) -> Option<i64> {
        Some(i64::from(*self))
    }

    fn raise(number: i64) -> Option<Self> {
        matches!(number, 0 | 1).then_some(number == 1)
    }
}

fn read_word(words: &'static [Word], tree: &Tree) -> Result<u8> {
    let Tree::Text(text) = tree else {
        return Err(expected(&format!("one of {}", list_words(words)), tree));
    };
    find_word(words, text).ok_or_else(|| unknown_word(words, text))
}

pub(crate) fn unknown_word(words: &[Word], text: &str) -> Error {
    let error = Error::new(
        ErrorKind::Fact,
        "fact.unknown-word",
        format!("unknown word `{text}`, expected one of {}", list_words(words)),
    );
    match crate::suggest::nearest(text, words.iter().map(|word| word.name)) {
        Some(name) => error.with_hint(format!("did you mean `{name}`?")),
        None => error,
    }
}

fn list_words(words: &[Word]) -> String {
    let names: Vec<String> =
        words.iter().map(|word| format!("`{}` ({})", word.name, word.zh)).collect();
    names.join(", ")
}

impl<W: Vocabulary> FactType for W {
    const KIND: FactKind = FactKind::Word(W::WORDS);

    fn read(tree: &Tree, _: ReadOptions) -> Result<Self> {
        let code = read_word(W::WORDS, tree)?;
        W::from_code(code).ok_or_else(|| expected("a word", tree))
    }

    fn write(&self) -> Tree {
        let name = W::WORDS.get(usize::from(self.code())).map_or("", |word| word.name);
        Tree::Text(name.to_owned())
    }

    fn lower(&self) -> Option<i64> {
        Some(i64::from(self.code()))
    }

    fn raise(code: i64) -> Option<Self> {
        u8::try_from(code).ok().and_then(W::from_code)
    }
}

/// Splits a text that lists several items, as a cell of a ledger does.
fn split_items(text: &str) -> Vec<Tree> {
    text.split([',', '，', '、', ';', '；', '|', '/'])
        .map(str::trim)
        .filter(|item| !item.is_empty())
        .map(|item| Tree::Text(item.to_owned()))
        .collect()
}

fn read_items(tree: &Tree, split: bool) -> Result<Vec<Tree>> {
    match tree {
        Tree::List(items) => Ok(items.clone()),
        Tree::Text(text) if is_none_word(text) => Ok(Vec::new()),
        Tree::Text(text) if split => Ok(split_items(text)),
        _ => Err(expected("a list, or `none`", tree)),
    }
}

impl<W: Vocabulary> FactType for Set<W> {
    const KIND: FactKind = FactKind::Words(W::WORDS);

    fn read(tree: &Tree, options: ReadOptions) -> Result<Self> {
        read_items(tree, true)?.iter().map(|item| W::read(item, options)).collect()
    }

    fn write(&self) -> Tree {
        Tree::List(self.iter().map(|word| word.write()).collect())
    }

    fn lower(&self) -> Option<i64> {
        i64::try_from(self.bits()).ok()
    }

    fn raise(bits: i64) -> Option<Self> {
        let set: Self = W::WORDS
            .iter()
            .zip(0..63_u8)
            .filter(|(_, code)| bits & (1 << code) != 0)
            .filter_map(|(_, code)| W::from_code(code))
            .collect();
        (set.lower() == Some(bits)).then_some(set)
    }
}

impl FactType for Reference {
    const KIND: FactKind = FactKind::Reference;

    fn read(tree: &Tree, _: ReadOptions) -> Result<Self> {
        match tree {
            Tree::Text(text) if is_none_word(text) => Ok(Reference::None),
            Tree::Text(text) if !text.trim().is_empty() => {
                Ok(Reference::To(text.trim().to_owned()))
            }
            _ => Err(expected("a text that names it, or `none`", tree)),
        }
    }

    fn write(&self) -> Tree {
        Tree::Text(match self {
            Reference::To(text) => text.clone(),
            Reference::None => "none".to_owned(),
        })
    }

    fn lower(&self) -> Option<i64> {
        Some(i64::from(*self != Reference::None))
    }
}

impl FactType for String {
    const KIND: FactKind = FactKind::Text;

    fn read(tree: &Tree, _: ReadOptions) -> Result<Self> {
        match tree {
            Tree::Text(text) | Tree::Number(text) => Ok(text.clone()),
            _ => Err(expected("a text", tree)),
        }
    }

    fn write(&self) -> Tree {
        Tree::Text(self.clone())
    }

    fn lower(&self) -> Option<i64> {
        None
    }
}

impl FactType for Vec<String> {
    const KIND: FactKind = FactKind::Texts;

    fn read(tree: &Tree, options: ReadOptions) -> Result<Self> {
        read_items(tree, true)?.iter().map(|item| String::read(item, options)).collect()
    }

    fn write(&self) -> Tree {
        Tree::List(self.iter().map(FactType::write).collect())
    }

    fn lower(&self) -> Option<i64> {
        Some(i64::from(!self.is_empty()))
    }
}

impl FactType for BTreeSet<String> {
    const KIND: FactKind = FactKind::Clauses;

    fn read(tree: &Tree, options: ReadOptions) -> Result<Self> {
        let items = match tree {
            // The ids themselves hold a `/`, so a cell is split at the other marks only.
            Tree::Text(text) if !is_none_word(text) => text
                .split([',', '，', '、', ';', '；', '|', ' '])
                .map(str::trim)
                .filter(|item| !item.is_empty())
                .map(|item| Tree::Text(item.to_owned()))
                .collect(),
            _ => read_items(tree, false)?,
        };
        items.iter().map(|item| String::read(item, options)).collect()
    }

    fn write(&self) -> Tree {
        Tree::List(self.iter().map(FactType::write).collect())
    }

    /// Which bit stands for which clause is the regime's to say, see `lower.rs`.
    fn lower(&self) -> Option<i64> {
        None
    }
}

impl FactType for Vec<Indicator> {
    const KIND: FactKind = FactKind::Indicators;

    fn read(tree: &Tree, options: ReadOptions) -> Result<Self> {
        let Tree::List(items) = tree else {
            return Err(expected("a list of `{name, target, actual}`", tree));
        };
        items.iter().map(|item| read_indicator(item, options)).collect()
    }

    fn write(&self) -> Tree {
        let one = |indicator: &Indicator| {
            let mut fields = vec![
                ("name".to_owned(), Tree::Text(indicator.name.clone())),
                ("target".to_owned(), Tree::Text(indicator.target.to_string())),
            ];
            if let Some(main) = indicator.main {
                fields.push(("main".to_owned(), Tree::Bool(main)));
            }
            if let Some(target) = indicator.target_adjusted {
                fields.push(("target_adjusted".to_owned(), Tree::Text(target.to_string())));
            }
            if let Some(actual) = indicator.actual {
                fields.push(("actual".to_owned(), Tree::Text(actual.to_string())));
            }
            Tree::Table(fields)
        };
        Tree::List(self.iter().map(one).collect())
    }

    /// The list is summarised, see `lower.rs`.
    fn lower(&self) -> Option<i64> {
        None
    }
}

fn read_indicator(tree: &Tree, options: ReadOptions) -> Result<Indicator> {
    let Tree::Table(fields) = tree else {
        return Err(expected("`{name, target, actual}`", tree));
    };
    let (mut name, mut main, mut target, mut target_adjusted, mut actual) =
        (None, None, None, None, None);
    for (key, value) in fields {
        match key.as_str() {
            "name" => name = Some(String::read(value, options)?),
            "target" => target = Some(read_number(value)?),
            "actual" | "main" | "target_adjusted" if *value == Tree::Null => {}
            "main" => main = Some(bool::read(value, options)?),
            "target_adjusted" => target_adjusted = Some(read_number(value)?),
            "actual" => actual = Some(read_number(value)?),
            _ => {
                return Err(Error::new(
                    ErrorKind::Fact,
                    "fact.unknown-key",
                    format!(
                        "unknown key `{key}` of an indicator, expected `name`, `main`, `target`, `target_adjusted` or `actual`"
                    ),
                ));
            }
        }
    }
    match (name, target) {
        (Some(name), Some(target)) => Ok(Indicator { name, main, target, target_adjusted, actual }),
        _ => Err(expected("an indicator with `name` and `target`", tree)),
    }
}

fn read_number(tree: &Tree) -> Result<rust_decimal::Decimal> {
    match tree {
        Tree::Text(text) | Tree::Number(text) => rust_decimal::Decimal::from_str_exact(text.trim())
            .map_err(|_| expected("a decimal number", tree)),
        _ => Err(expected("a decimal number", tree)),
    }
}
