//! Amounts and rates that go by bands of a quantity.

use super::condition::Comparison;
use super::expression::{Expression, Kind, Literal, read_expression};
use super::reader::{Node, Table};
use super::scope::Scope;
use crate::money::Money;
use crate::rate::Rate;

/// One band: from its lower bound, which belongs to it, up to its upper bound, which does not.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Band {
    pub(crate) from: Option<Literal>,
    pub(crate) below: Option<Literal>,
    pub(crate) gives: Expression,
}

/// Reads bands in order: each `{ at_least = .., less_than = .., gives = .. }`. Bands that overlap
/// or leave a gap are mistakes.
pub(crate) fn read_bands(node: Node<'_>, scope: &Scope<'_>, kind: Kind) -> Option<Vec<Band>> {
    let items = node.items()?;
    let mut bands: Vec<Band> = Vec::new();
    for (place, item) in items.enumerate() {
        let table = item.table("the band")?;
        let from = read_bound(&table, Comparison::AtLeast, kind)?;
        let below = read_bound(&table, Comparison::LessThan, kind)?;
        let gives = read_expression(table.need("gives")?, scope, None)?;
        table.finish();
        if let (Some(from), Some(below)) = (&from, &below)
            && order(from, below) != Some(std::cmp::Ordering::Less)
        {
            item.mistake("rulebook.band", format!("the band ends at `{below}`, before it starts"));
        }
        let first = bands.first().and_then(|band| band.gives.kind(scope));
        super::expression::same_kind(item, first, gives.kind(scope));
        check_joint(item, bands.last(), from.as_ref(), place)?;
        bands.push(Band { from, below, gives });
    }
    if bands.is_empty() {
        node.mistake("rulebook.empty-list", "there is no band");
        return None;
    }
    Some(bands)
}

fn read_bound(table: &Table<'_>, word: Comparison, kind: Kind) -> Option<Option<Literal>> {
    let key = if word == Comparison::AtLeast { "at_least" } else { "less_than" };
    let Some(node) = table.take(key) else { return Some(None) };
    let literal = match (node.as_integer(), node.as_text()) {
        (Some(number), _) => Literal::Integer(number),
        (None, Some(text)) => super::expression::read_literal(node, text, Some(kind))?,
        (None, None) => {
            node.expected(kind.example());
            return None;
        }
    };
    if !literal.kind().compares_with(kind) {
        node.mistake(
            "rulebook.kind-mismatch",
            format!("expected {}, found {}", kind.name(), literal.kind().name()),
        );
        return None;
    }
    Some(Some(literal))
}

/// A band must start where the one before it ends.
fn check_joint(
    item: Node<'_>,
    before: Option<&Band>,
    from: Option<&Literal>,
    place: usize,
) -> Option<()> {
    let Some(before) = before else { return Some(()) };
    let (Some(end), Some(from)) = (&before.below, from) else {
        item.mistake(
            "rulebook.band",
            format!("band {} and the band before it overlap: one of them has no bound", place + 1),
        );
        return None;
    };
    match order(end, from) {
        Some(std::cmp::Ordering::Equal) => Some(()),
        Some(std::cmp::Ordering::Greater) => {
            item.mistake(
                "rulebook.band-overlap",
                format!(
                    "band {} overlaps the band before it between `{from}` and `{end}`",
                    place + 1
                ),
            );
            None
        }
        _ => {
            item.mistake(
                "rulebook.band-gap",
                format!("between `{end}` and `{from}` there is no band"),
            );
            None
        }
    }
}

fn order(left: &Literal, right: &Literal) -> Option<std::cmp::Ordering> {
    match (left, right) {
        (Literal::Money(left), Literal::Money(right)) => Some(Money::cmp(left, right)),
        (Literal::Rate(left), Literal::Rate(right)) => Some(Rate::cmp(left, right)),
        (Literal::Integer(left), Literal::Integer(right)) => Some(left.cmp(right)),
        (Literal::Date(left), Literal::Date(right)) => Some(left.cmp(right)),
        _ => None,
    }
}
