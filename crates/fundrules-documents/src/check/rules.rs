//! Fields that depend on each other.

use fundrules::{Money, Text};

use super::{Frame, message};
use crate::finding::{FormFinding, FormFindingKind};
use crate::model::{Check, FieldKind, Rule};
use crate::value::FormValue;

/// What a check finds; nothing where it holds, or where too little is filled in to tell.
pub(super) fn check(frame: &Frame<'_>, check: &Check) -> Option<FormFinding> {
    let (place, kind, text) = broken(frame, &check.rule)?;
    let mut finding = frame.finding(place, kind, check.severity, text);
    finding.reading.clone_from(&check.reading);
    Some(finding)
}

type Broken = (usize, FormFindingKind, Text);

fn broken(frame: &Frame<'_>, rule: &Rule) -> Option<Broken> {
    match rule {
        Rule::AtMost(less, more) => {
            let is_more = exceeds(frame.value(*less)?, frame.value(*more)?)?;
            let fields = (frame.field(*less)?, frame.field(*more)?);
            is_more.then(|| inconsistent(*less, message::more_than(fields.0, fields.1)))
        }
        Rule::NotAfter(first, second) => {
            let is_after = exceeds(frame.value(*first)?, frame.value(*second)?)?;
            let fields = (frame.field(*first)?, frame.field(*second)?);
            is_after.then(|| inconsistent(*first, message::after(fields.0, fields.1)))
        }
        Rule::Sum { parts, total } => sum(frame, parts, *total),
        Rule::ExactlyOne(places) => {
            let filled = count(frame, places);
            let first = *places.first()?;
            match filled {
                0 => {
                    Some((first, FormFindingKind::Missing, message::none_of(&names(frame, places))))
                }
                1 => None,
                _ => Some(inconsistent(first, message::several_of(&names(frame, places)))),
            }
        }
        Rule::AtLeastOne(places) => {
            let first = *places.first()?;
            let text = || message::none_of(&names(frame, places));
            (count(frame, places) == 0).then(|| (first, FormFindingKind::Missing, text()))
        }
        Rule::HoldsAll(place, words) => {
            let lacking: Vec<&String> =
                words.iter().filter(|word| !has(frame, *place, word)).collect();
            let text = message::lacks(frame.field(*place)?, &lacking, true);
            let known = matches!(frame.value(*place)?, FormValue::Words(_));
            (known && !lacking.is_empty()).then_some((*place, FormFindingKind::Missing, text))
        }
        Rule::HoldsOne(place, words) => {
            let lacks = !words.iter().any(|word| has(frame, *place, word));
            let text =
                message::lacks(frame.field(*place)?, &words.iter().collect::<Vec<_>>(), false);
            let known = matches!(frame.value(*place)?, FormValue::Words(_));
            (known && lacks).then_some((*place, FormFindingKind::Missing, text))
        }
    }
}

fn inconsistent(place: usize, text: Text) -> Broken {
    (place, FormFindingKind::Inconsistent, text)
}

/// Whether one value is more, or later, than another of its kind.
fn exceeds(one: &FormValue, other: &FormValue) -> Option<bool> {
    match (one, other) {
        (FormValue::Money(one), FormValue::Money(other)) => Some(one > other),
        (FormValue::Integer(one), FormValue::Integer(other)) => Some(one > other),
        (FormValue::Rate(one), FormValue::Rate(other)) => Some(one > other),
        (FormValue::Date(one), FormValue::Date(other)) => Some(one > other),
        (FormValue::Month(one), FormValue::Month(other)) => Some(one > other),
        _ => None,
    }
}

/// Parts that are all known must come to the total; some of them alone must not exceed it.
fn sum(frame: &Frame<'_>, parts: &[usize], total: usize) -> Option<Broken> {
    let amount = |place: usize| match frame.value(place) {
        Some(FormValue::Money(amount)) => Some(*amount),
        _ => None,
    };
    let whole = amount(total)?;
    let known: Vec<Money> = parts.iter().filter_map(|place| amount(*place)).collect();
    let all_known = known.len() == parts.len();
    // Fen of many amounts fit 128 bits.
    let sum: i128 = known.iter().map(|amount| i128::from(amount.fen())).sum();
    let whole = i128::from(whole.fen());
    let wrong = if all_known { sum != whole } else { sum > whole };
    let text = message::sum(&names(frame, parts), frame.field(total)?, all_known, sum > whole);
    wrong.then_some((total, FormFindingKind::Inconsistent, text))
}

fn count(frame: &Frame<'_>, places: &[usize]) -> usize {
    let is_yes =
        |place: usize| match (frame.field(place).map(|field| &field.kind), frame.value(place)) {
            (Some(FieldKind::YesNo), Some(FormValue::Flag(flag))) => *flag,
            _ => !frame.is_absent(place),
        };
    places.iter().filter(|place| is_yes(**place)).count()
}

fn names(frame: &Frame<'_>, places: &[usize]) -> Vec<Text> {
    places.iter().filter_map(|place| frame.field(*place)).map(message::name).collect()
}

fn has(frame: &Frame<'_>, place: usize, word: &String) -> bool {
    matches!(frame.value(place), Some(FormValue::Words(words)) if words.contains(word))
}
