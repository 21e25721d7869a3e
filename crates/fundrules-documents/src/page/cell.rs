//! One value as it is shown.

use chrono::{Datelike, NaiveDate};
use fundrules::{Language, MoneyUnit, Tree};

use crate::clean::{clean, clean_line};
use crate::model::{Choice, Field, FieldKind};
use crate::value::{FormValue, amount_text, percent_text};

/// The longest part of a value that cannot be read and is shown all the same, in characters.
const SHOWN: usize = 200;

/// One value as it is shown.
#[derive(Default)]
pub(crate) struct Cell {
    /// The value; lines are parted by line breaks, and nothing in it can harm a document.
    pub(crate) text: String,
    /// What a workbook holds.
    pub(crate) typed: Typed,
    /// What is wrong with it.
    pub(crate) mark: Mark,
    /// What to write, where nothing is written.
    pub(crate) hint: Option<String>,
}

/// What a workbook holds.
#[derive(Default)]
pub(crate) enum Typed {
    /// The text.
    #[default]
    Text,
    /// The text is an amount.
    Amount,
    /// The text is a whole number.
    Integer,
    /// A day.
    Day(NaiveDate),
}

/// What is wrong with a value.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mark {
    /// Nothing.
    #[default]
    None,
    /// It must be filled in and is not.
    Missing,
    /// It is no value that can stand there.
    Wrong,
    /// It contradicts another.
    Doubtful,
}

impl Mark {
    /// The words that are put beside the value.
    pub(crate) fn words(self, language: Language) -> &'static str {
        match self {
            Mark::None => "",
            Mark::Missing => language.pick("【未填】", "[missing]"),
            Mark::Wrong => language.pick("【填写有误】", "[not valid]"),
            Mark::Doubtful => language.pick("【不一致】", "[inconsistent]"),
        }
    }
}

impl Cell {
    /// The number of a row.
    pub(crate) fn counted(number: usize) -> Cell {
        Cell { text: number.to_string(), typed: Typed::Integer, ..Cell::default() }
    }

    /// Whether it is a number, which stands on the right of a narrow column.
    pub(crate) fn is_number(&self) -> bool {
        matches!(self.typed, Typed::Amount | Typed::Integer)
    }
}

/// A value as it is shown.
pub(super) fn cell(
    field: &Field,
    value: Option<&FormValue>,
    mark: Mark,
    unit: Option<MoneyUnit>,
    language: Language,
) -> Cell {
    let (text, typed) = match value {
        Some(value) => shown(field, value, unit, language),
        None => (blank(field, mark, language), Typed::Text),
    };
    let hint = field.hint.as_ref().filter(|_| value.is_none());
    Cell { text, typed, mark, hint: hint.map(|hint| hint.get(language).to_owned()) }
}

fn shown(
    field: &Field,
    value: &FormValue,
    unit: Option<MoneyUnit>,
    language: Language,
) -> (String, Typed) {
    let is_mark = matches!(field.kind, FieldKind::Mark);
    let text = match value {
        FormValue::Money(amount) => match unit {
            Some(unit) => return (amount_text(*amount, unit), Typed::Amount),
            None => amount.to_string(),
        },
        FormValue::Integer(number) => return (number.to_string(), Typed::Integer),
        FormValue::Rate(rate) => percent_text(*rate),
        FormValue::Date(day) => return (day_text(*day, language), Typed::Day(*day)),
        FormValue::Month(month) => match language {
            Language::Zh => format!("{}年{}月", month.year(), month.month()),
            Language::En => month.to_string(),
        },
        FormValue::Flag(true) if is_mark => language.pick("（已签章）", "(given)").to_owned(),
        FormValue::Flag(false) if is_mark => String::new(),
        FormValue::Flag(true) => language.pick("是", "yes").to_owned(),
        FormValue::Flag(false) => language.pick("否", "no").to_owned(),
        FormValue::Words(words) => words_text(field, words, language),
        FormValue::Text(text) => match field.kind {
            FieldKind::LongText => clean(text),
            _ => clean_line(text),
        },
        FormValue::Unreadable { written, .. } => unreadable_text(written),
        // A list is a grid, which has cells of its own.
        FormValue::Rows(_) => String::new(),
    };
    (text, Typed::Text)
}

/// What stands in a field that is not filled in: boxes to tick, and room for a day.
fn blank(field: &Field, mark: Mark, language: Language) -> String {
    match (&field.kind, language) {
        (FieldKind::Words(choices), _) => boxes(choices, &[], language),
        (FieldKind::Date, Language::Zh) if mark == Mark::None => "　　年　　月　　日".to_owned(),
        (FieldKind::Month, Language::Zh) if mark == Mark::None => "　　年　　月".to_owned(),
        _ => String::new(),
    }
}

fn words_text(field: &Field, words: &[String], language: Language) -> String {
    match &field.kind {
        FieldKind::Words(choices) => boxes(choices, words, language),
        kind => {
            let chosen = kind.choices().iter().filter(|choice| words.contains(&choice.id));
            chosen.map(|choice| choice.label.get(language)).collect::<Vec<_>>().join("、")
        }
    }
}

fn boxes(choices: &[Choice], ticked: &[String], language: Language) -> String {
    let one = |choice: &Choice| {
        let tick = if ticked.contains(&choice.id) { '☑' } else { '☐' };
        // The space does not break, so that box and label stay together.
        format!("{tick}\u{a0}{}", choice.label.get(language))
    };
    choices.iter().map(one).collect::<Vec<_>>().join(language.pick("　", "   "))
}

fn day_text(day: NaiveDate, language: Language) -> String {
    match language {
        Language::Zh => format!("{}年{}月{}日", day.year(), day.month(), day.day()),
        Language::En => day.to_string(),
    }
}

fn unreadable_text(written: &Tree) -> String {
    let text = match written {
        Tree::Text(text) | Tree::Number(text) => text.clone(),
        other => other.describe(),
    };
    let mut shown: String = text.chars().take(SHOWN).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    clean_line(&shown)
}
