//! How a table is read, and how answers are written.

use std::str::FromStr;

use fundrules::{Error, ErrorKind, Language, MoneyUnit, Question, Result};
use fundrules_ledger::Mapping;

/// The unit of amounts that carry none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableUnit {
    /// Hundredths of a yuan.
    Fen,
    /// A unit of documents.
    Unit(MoneyUnit),
}

impl FromStr for TableUnit {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text {
            "fen" | "分" => Ok(TableUnit::Fen),
            _ => text.parse().map(TableUnit::Unit),
        }
    }
}

/// How a binary float becomes an amount: its shortest decimal text, rounded to the fen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FloatRounding {
    /// To the nearest fen, a half away from zero.
    Nearest,
    /// Towards zero.
    Down,
    /// Away from zero.
    Up,
}

impl FromStr for FloatRounding {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text {
            "nearest" => Ok(FloatRounding::Nearest),
            "down" => Ok(FloatRounding::Down),
            "up" => Ok(FloatRounding::Up),
            _ => Err(unknown("rounding", text, "`nearest`, `down` or `up`")),
        }
    }
}

/// How a table is read.
#[derive(Clone, Debug, Default)]
pub struct TableOptions {
    /// The unit of amounts for which neither the column's name nor the cell names one.
    pub unit: Option<TableUnit>,
    /// What columns mean whose names are not known.
    pub mapping: Mapping,
    /// How binary floats are rounded; without it a column of floats is refused.
    pub float_rounding: Option<FloatRounding>,
}

/// How the answers to one question stand together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Layout {
    /// One column for each value, such as `acceptance_verdict`.
    #[default]
    Flat,
    /// One column of structs for each question.
    Struct,
}

impl FromStr for Layout {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text {
            "flat" => Ok(Layout::Flat),
            "struct" => Ok(Layout::Struct),
            _ => Err(unknown("layout", text, "`flat` or `struct`")),
        }
    }
}

/// How amounts are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MoneyColumns {
    /// As decimal numbers with two digits, in yuan.
    #[default]
    Yuan,
    /// As whole numbers of fen.
    Fen,
}

impl FromStr for MoneyColumns {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        match text {
            "yuan" => Ok(MoneyColumns::Yuan),
            "fen" => Ok(MoneyColumns::Fen),
            _ => Err(unknown("unit of answers", text, "`yuan` or `fen`")),
        }
    }
}

/// A list that stands beside the values of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum List {
    /// The clauses that apply, in order of precedence.
    Clauses,
    /// The facts that would settle the answer.
    Missing,
    /// Rules that are broken, and things to look at.
    Findings,
    /// Clauses that apply and say nothing that is computed.
    Notes,
    /// Clauses of which it is not known whether they apply.
    Open,
    /// Settings that would pick a reading.
    Settings,
    /// Entries of the interpretation page.
    Readings,
}

impl List {
    /// Every list.
    pub const ALL: [List; 7] = [
        List::Clauses,
        List::Missing,
        List::Findings,
        List::Notes,
        List::Open,
        List::Settings,
        List::Readings,
    ];

    /// The name in columns.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            List::Clauses => "clauses",
            List::Missing => "missing",
            List::Findings => "findings",
            List::Notes => "notes",
            List::Open => "open",
            List::Settings => "settings",
            List::Readings => "readings",
        }
    }
}

impl FromStr for List {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        let names: Vec<String> = List::ALL.map(|list| format!("`{}`", list.name())).to_vec();
        List::ALL
            .into_iter()
            .find(|list| list.name() == text)
            .ok_or_else(|| unknown("list", text, &names.join(", ")))
    }
}

/// How answers are written.
#[derive(Clone, Debug)]
pub struct OutputOptions {
    /// The questions, in the order of their columns; `None` are all that the regime answers.
    pub questions: Option<Vec<Question>>,
    /// How the answers to one question stand together.
    pub layout: Layout,
    /// How amounts are written.
    pub money: MoneyColumns,
    /// The lists beside the values. [`List::Clauses`] costs little, [`List::Missing`] something in
    /// rows that wait for facts; the others are worked out row by row.
    pub lists: Vec<List>,
    /// A column with the reasons in words.
    pub reasons: Option<Language>,
    /// Whether words are written as dictionaries; else as plain text.
    pub dictionaries: bool,
}

impl Default for OutputOptions {
    fn default() -> Self {
        OutputOptions {
            questions: None,
            layout: Layout::Flat,
            money: MoneyColumns::Yuan,
            lists: vec![List::Clauses],
            reasons: None,
            dictionaries: true,
        }
    }
}

fn unknown(what: &str, found: &str, expected: &str) -> Error {
    let message = format!("unknown {what} `{found}`, expected {expected}");
    Error::new(ErrorKind::Input, "table.option", message)
}
