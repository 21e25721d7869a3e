//! Reads the wanted answer.

use chrono::NaiveDate;
use fundrules::{
    Error, ErrorKind, Field, FieldKind, Finding, InForce, Money, MoneyUnit, Outcome, Question,
    Severity, Tree, Value,
};
use toml::Spanned;

use crate::format::{RawFields, RawFinding, RawWant, TextOr};
use crate::model::{Wanted, WantedFields};
use crate::read::Reader;

/// The word for "the rulebooks say nothing" among possible answers.
pub(crate) const SILENT: &str = "silent";

/// How far a question can be answered.
pub(crate) const OUTCOMES: [Outcome; 3] =
    [Outcome::Decided, Outcome::Undetermined, Outcome::Silent];

/// How grave a finding can be.
pub(crate) const SEVERITIES: [Severity; 3] = [Severity::Hard, Severity::Soft, Severity::Flag];

/// How a rulebook can stand on a day.
pub(crate) const IN_FORCE: [InForce; 7] = [
    InForce::NotIssued,
    InForce::DayNotKnown,
    InForce::NotYet,
    InForce::Yes,
    InForce::Expired,
    InForce::NotSaid,
    InForce::OlderRule,
];

/// Reads the wanted answer to a question; mistakes are noted.
pub(crate) fn read_wanted(
    reader: &mut Reader<'_>,
    offset: usize,
    raw: RawWant,
    question: Question,
) -> Option<Wanted> {
    let outcomes = OUTCOMES.map(|outcome| (outcome.name(), outcome));
    let outcome = reader.word("outcome", &raw.outcome, &outcomes);
    let value = read_fields(reader, raw.value, question);
    let possible = match raw.possible {
        Some(list) => {
            if outcome.is_some_and(|outcome| outcome != Outcome::Undetermined) {
                let message = "only an `undetermined` answer has `possible` ones";
                reader.mistake(list.span().start, "case.possible", message.to_owned());
            }
            Some(read_possible(reader, list, question)?)
        }
        None => None,
    };
    let findings = match raw.findings {
        Some(list) => Some(read_findings(reader, list)?),
        None => None,
    };
    let words = IN_FORCE.map(|state| (state.name(), state));
    let in_force: Option<Vec<_>> = raw
        .in_force
        .into_iter()
        .map(|(rulebook, word)| Some((rulebook, reader.word("state", &word, &words)?)))
        .collect();
    let (outcome, value) = (outcome?, value?);
    if outcome != Outcome::Decided && !value.is_empty() {
        let message = format!("an answer that is `{}` has no value", outcome.name());
        reader.mistake(offset, "case.value", message);
    }
    Some(Wanted {
        outcome,
        value,
        fires: texts(raw.fires),
        not_fires: texts(raw.not_fires),
        open: texts(raw.open),
        clauses: raw.clauses,
        missing: raw.missing,
        missing_includes: raw.missing_includes,
        possible,
        findings,
        settings: raw.settings,
        readings: raw.readings,
        in_force: in_force?,
    })
}

fn texts(spanned: Vec<Spanned<String>>) -> Vec<String> {
    spanned.into_iter().map(Spanned::into_inner).collect()
}

fn read_findings(reader: &mut Reader<'_>, list: Vec<RawFinding>) -> Option<Vec<Finding>> {
    let words = SEVERITIES.map(|severity| (severity.name(), severity));
    let read = |raw: RawFinding| {
        let severity = reader.word("severity", &raw.severity, &words)?;
        Some(Finding { clause: raw.clause.into(), severity })
    };
    list.into_iter().map(read).collect()
}

fn read_possible(
    reader: &mut Reader<'_>,
    list: Spanned<Vec<TextOr<RawFields>>>,
    question: Question,
) -> Option<Vec<Option<WantedFields>>> {
    let offset = list.span().start;
    let mut possible = Vec::new();
    for item in list.into_inner() {
        possible.push(match item {
            TextOr::Text(text) if text == SILENT => None,
            TextOr::Text(text) => {
                let message = format!("expected a table of fields or `{SILENT}`, found `{text}`");
                reader.mistake(offset, "case.possible", message);
                return None;
            }
            TextOr::Table(fields) => Some(read_fields(reader, fields, question)?),
        });
    }
    Some(possible)
}

fn read_fields(
    reader: &mut Reader<'_>,
    raw: RawFields,
    question: Question,
) -> Option<WantedFields> {
    let count = raw.len();
    let fields: Vec<(&str, &'static Field)> =
        question.fields().iter().map(|field| (field.name, field)).collect();
    let mut read = Vec::new();
    for (name, tree) in raw {
        let Some(field) = reader.word("field", &name, &fields) else { continue };
        match read_value(field.kind, tree.get_ref()) {
            Ok(value) => read.push((field, value)),
            Err(error) => reader.push(tree.span().start, error.about(field.name)),
        }
    }
    (read.len() == count).then_some(read)
}

/// Reads a value of a field; `None` is "there is none".
fn read_value(kind: FieldKind, tree: &Tree) -> Result<Option<Value>, Error> {
    let expected = |what: &str| {
        let message = format!("expected {what} or `none`, found {}", tree.describe());
        Err(Error::new(ErrorKind::Input, "case.value", message))
    };
    if matches!(tree, Tree::Text(text) if text == "none" || text == "无") {
        return Ok(None);
    }
    let value = match (kind, tree) {
        (FieldKind::Bool, Tree::Bool(value)) => Value::Bool(*value),
        (FieldKind::Bool, _) => return expected("`true` or `false`"),
        (FieldKind::Money, Tree::Text(text)) => Value::Money(read_amount(text)?),
        (FieldKind::Money, _) => return expected("an amount such as `80万元` or `800000.00`"),
        (FieldKind::Date, Tree::Text(text)) => match text.parse::<NaiveDate>() {
            Ok(date) => Value::Date(date),
            Err(_) => return expected("a date such as `2025-06-01`"),
        },
        (FieldKind::Date, _) => return expected("a date such as `2025-06-01`"),
        (FieldKind::Word(words), tree) => {
            let found = words.iter().find(
                |word| matches!(tree, Tree::Text(text) if text == word.name || text == word.zh),
            );
            match found {
                Some(word) => Value::Word(word),
                None => {
                    let names: Vec<String> =
                        words.iter().map(|word| format!("`{}` ({})", word.name, word.zh)).collect();
                    return expected(&format!("one of {}", names.join(", ")));
                }
            }
        }
        _ => return expected("a value of this field"),
    };
    Ok(Some(value))
}

/// An amount with its unit, or in the form that answers have in JSON: yuan with two decimals.
fn read_amount(text: &str) -> Result<Money, Error> {
    let is_answer = text.split_once('.').is_some_and(|(yuan, fen)| {
        let digits = |part: &str| part.chars().all(|letter| letter.is_ascii_digit());
        !yuan.is_empty() && fen.len() == 2 && digits(yuan) && digits(fen)
    });
    Money::parse_with_unit(text, is_answer.then_some(MoneyUnit::Yuan))
}
