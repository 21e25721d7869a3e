//! Finds conditions that nothing can meet.

use super::condition::{Comparison, Condition};
use super::expression::{Expression, Literal};

/// Why a condition can never hold, if that is so under every setting.
pub(crate) fn never_applies(condition: &Condition) -> Option<String> {
    match condition {
        Condition::Never => Some("it is `never`".to_owned()),
        Condition::All(parts) => {
            parts.iter().find_map(never_applies).or_else(|| contradiction(parts))
        }
        Condition::Any(parts) => {
            let reasons: Option<Vec<String>> = parts.iter().map(never_applies).collect();
            reasons?.into_iter().next()
        }
        Condition::Not(inner) if **inner == Condition::Always => {
            Some("it is `not always`".to_owned())
        }
        Condition::OneOf { fact, mask: 0 } => Some(format!("`{fact}` is none of no words")),
        Condition::Select(select) => {
            let reasons: Option<Vec<String>> =
                select.variants.iter().map(|(_, variant)| never_applies(variant)).collect();
            reasons?.into_iter().next()
        }
        _ => None,
    }
}

/// Two tests of the same fact that exclude each other.
fn contradiction(parts: &[Condition]) -> Option<String> {
    let tests = flatten(parts);
    for (place, first) in tests.iter().enumerate() {
        for second in tests.iter().skip(place + 1) {
            if let Some(reason) = exclude(first, second) {
                return Some(reason);
            }
        }
    }
    None
}

fn flatten(parts: &[Condition]) -> Vec<&Condition> {
    parts
        .iter()
        .flat_map(|part| match part {
            Condition::All(inner) => flatten(inner),
            other => vec![other],
        })
        .collect()
}

fn exclude(first: &Condition, second: &Condition) -> Option<String> {
    match (first, second) {
        (Condition::Is { fact, value }, Condition::Is { fact: other, value: opposite })
            if fact == other && value != opposite =>
        {
            Some(format!("`{fact}` cannot be `true` and `false`"))
        }
        (Condition::OneOf { fact, mask }, Condition::OneOf { fact: other, mask: second })
            if fact == other && mask & second == 0 =>
        {
            Some(format!("`{fact}` cannot be both words"))
        }
        (
            Condition::Compare { left, comparison, right: Expression::Literal(bound) },
            Condition::Compare { left: same, comparison: other, right: Expression::Literal(limit) },
        ) if left == same => bounds_exclude(left, (*comparison, bound), (*other, limit)),
        _ => None,
    }
}

fn bounds_exclude(
    left: &Expression,
    first: (Comparison, &Literal),
    second: (Comparison, &Literal),
) -> Option<String> {
    let (lower, upper) = match (is_lower(first.0), is_lower(second.0)) {
        (Some(true), Some(false)) => (first, second),
        (Some(false), Some(true)) => (second, first),
        _ => return None,
    };
    let order = match (lower.1, upper.1) {
        (Literal::Money(lower), Literal::Money(upper)) => lower.cmp(upper),
        (Literal::Rate(lower), Literal::Rate(upper)) => lower.cmp(upper),
        (Literal::Integer(lower), Literal::Integer(upper)) => lower.cmp(upper),
        (Literal::Date(lower), Literal::Date(upper)) => lower.cmp(upper),
        _ => return None,
    };
    let both_include = lower.0 == Comparison::AtLeast && upper.0 == Comparison::AtMost;
    let empty = order.is_gt() || (order.is_eq() && !both_include);
    empty.then(|| {
        format!("{} cannot lie above `{}` and below `{}`", left.describe(), lower.1, upper.1)
    })
}

fn is_lower(comparison: Comparison) -> Option<bool> {
    match comparison {
        Comparison::AtLeast | Comparison::MoreThan => Some(true),
        Comparison::AtMost | Comparison::LessThan => Some(false),
        Comparison::Equals => None,
    }
}
