//! Reads how fields depend on each other.

use fundrules::Severity;
use toml::Spanned;

use super::notes::Notes;
use super::raw::{RawCheck, RawCondition, RawExpected, RawHolds, RawSeverity};
use crate::model::{Check, Condition, Expected, Field, FieldKind, Rule};

/// The fields that a condition or check may name: those of the form, or the columns of a list.
pub(super) struct Scope<'a> {
    pub(super) notes: &'a Notes<'a>,
    pub(super) fields: &'a [Field],
}

impl Scope<'_> {
    /// The place of a field; an unknown name is noted.
    pub(super) fn find(&self, name: &Spanned<String>) -> Option<usize> {
        let place = self.fields.iter().position(|field| field.id == *name.get_ref());
        if place.is_none() {
            self.notes.unknown(name, "field", self.fields.iter().map(|field| field.id.as_str()));
        }
        place
    }

    fn kind(&self, place: usize) -> Option<&FieldKind> {
        self.fields.get(place).map(Field::kind)
    }

    fn find_all(&self, names: &[Spanned<String>]) -> Option<Vec<usize>> {
        let found: Vec<_> = names.iter().map(|name| self.find(name)).collect();
        found.into_iter().collect()
    }
}

pub(super) fn read_condition(scope: &Scope<'_>, raw: &RawCondition) -> Option<Condition> {
    let field = scope.find(&raw.field)?;
    let name = raw.field.get_ref();
    let is = match (&raw.is, scope.kind(field)?) {
        (RawExpected::Flag(flag), FieldKind::YesNo | FieldKind::Mark) => Expected::Flag(*flag),
        (RawExpected::Word(word), FieldKind::Word(choices) | FieldKind::Words(choices)) => {
            if !choices.iter().any(|choice| choice.id == *word) {
                let message = format!("the field `{name}` has no choice `{word}`");
                scope.notes.mistake(&raw.field, message);
            }
            Expected::Word(word.clone())
        }
        (_, kind) => {
            let message =
                format!("the field `{name}` of the kind {} has no such value", kind.name());
            scope.notes.mistake(&raw.field, message);
            return None;
        }
    };
    Some(Condition { field, is })
}

pub(super) fn read_checks(scope: &Scope<'_>, raw: &[Spanned<RawCheck>]) -> Vec<Check> {
    raw.iter().filter_map(|check| read_check(scope, check)).collect()
}

fn read_check(scope: &Scope<'_>, spanned: &Spanned<RawCheck>) -> Option<Check> {
    let raw = spanned.get_ref();
    let rules = read_rules(scope, spanned);
    if rules.len() != 1 {
        let message = "a check has one of `at_most`, `not_after`, `sum`, `exactly_one`, `at_least_one`, `holds_all` and `holds_one`";
        scope.notes.mistake(spanned, message);
        return None;
    }
    let when = match &raw.when {
        Some(when) => Some(read_condition(scope, when)?),
        None => None,
    };
    let severity = match raw.severity {
        RawSeverity::Hard => Severity::Hard,
        RawSeverity::Soft => Severity::Soft,
    };
    let rule = rules.into_iter().flatten().next()?;
    Some(Check { rule, when, severity, reading: raw.reading.clone() })
}

/// One entry for each key that is there; none in it where the key has a mistake, which is noted.
fn read_rules(scope: &Scope<'_>, spanned: &Spanned<RawCheck>) -> Vec<Option<Rule>> {
    let raw = spanned.get_ref();
    let mut rules = Vec::new();
    if let Some(names) = &raw.at_most {
        let pair = read_pair(scope, spanned, names, is_number);
        rules.push(pair.map(|(less, more)| Rule::AtMost(less, more)));
    }
    if let Some(names) = &raw.not_after {
        let pair = read_pair(scope, spanned, names, is_day);
        rules.push(pair.map(|(first, second)| Rule::NotAfter(first, second)));
    }
    if let Some(sum) = &raw.sum {
        let parts = scope.find_all(&sum.parts);
        let total = scope.find(&sum.total);
        let rule = parts.zip(total).map(|(parts, total)| Rule::Sum { parts, total });
        if let Some(Rule::Sum { parts, total }) = &rule {
            let kinds = parts.iter().chain([total]).filter_map(|place| scope.kind(*place));
            if !kinds.into_iter().all(|kind| matches!(kind, FieldKind::Money)) {
                scope.notes.mistake(spanned, "a sum is one of amounts");
            }
        }
        rules.push(rule);
    }
    if let Some(names) = &raw.exactly_one {
        rules.push(scope.find_all(names).map(Rule::ExactlyOne));
    }
    if let Some(names) = &raw.at_least_one {
        rules.push(scope.find_all(names).map(Rule::AtLeastOne));
    }
    if let Some(holds) = &raw.holds_all {
        rules.push(read_holds(scope, holds).map(|(field, words)| Rule::HoldsAll(field, words)));
    }
    if let Some(holds) = &raw.holds_one {
        rules.push(read_holds(scope, holds).map(|(field, words)| Rule::HoldsOne(field, words)));
    }
    rules
}

/// Two fields of one kind.
fn read_pair(
    scope: &Scope<'_>,
    spanned: &Spanned<RawCheck>,
    names: &[Spanned<String>],
    suits: fn(&FieldKind) -> bool,
) -> Option<(usize, usize)> {
    let places = scope.find_all(names)?;
    let [first, second] = places.as_slice() else {
        scope.notes.mistake(spanned, "expected two fields");
        return None;
    };
    let (one, other) = (scope.kind(*first)?, scope.kind(*second)?);
    if !suits(one) || one.name() != other.name() {
        let message =
            format!("fields of the kinds {} and {} are not compared so", one.name(), other.name());
        scope.notes.mistake(spanned, message);
    }
    Some((*first, *second))
}

fn is_number(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Money | FieldKind::Integer | FieldKind::Rate)
}

fn is_day(kind: &FieldKind) -> bool {
    matches!(kind, FieldKind::Date | FieldKind::Month)
}

fn read_holds(scope: &Scope<'_>, holds: &RawHolds) -> Option<(usize, Vec<String>)> {
    let field = scope.find(&holds.field)?;
    let choices = scope.kind(field)?.choices();
    for word in &holds.words {
        if !choices.iter().any(|choice| choice.id == *word.get_ref()) {
            scope.notes.unknown(word, "choice", choices.iter().map(|choice| choice.id.as_str()));
        }
    }
    Some((field, holds.words.iter().map(|word| word.get_ref().clone()).collect()))
}
