//! What a plan takes for granted of the facts of a project.

use super::file::Cells;
use crate::facts::{FACTS, FactKind, UNKNOWN};
use crate::program::plan::{Given, Span};

/// What a plan was made for.
#[derive(Debug, Default)]
pub(super) struct Granted {
    /// The facts that nobody knows.
    unknown: Vec<u16>,
    /// The known facts whose numbers have no bits but those of a mask, by masks.
    masked: Vec<(u64, Vec<u16>)>,
    /// The known facts whose numbers lie between two others.
    spans: Vec<(u16, Span)>,
    /// The facts that may be unknown, and between which numbers they lie if they are known.
    gaps: Vec<(u16, Span)>,
}

impl Granted {
    /// Adds that a plan was made for this.
    pub(super) fn add(&mut self, fact: u16, given: Given) {
        let Some(kind) = FACTS.get(usize::from(fact)).map(|fact| fact.kind) else { return };
        let span = given.span(kind);
        if !given.is_there() {
            self.unknown.push(fact);
        } else if given.has_gaps() {
            self.gaps.push((fact, span));
        } else if let Some(mask) = mask(kind) {
            match self.masked.iter_mut().find(|(other, _)| *other == mask) {
                Some((_, facts)) => facts.push(fact),
                None => self.masked.push((mask, vec![fact])),
            }
        } else {
            self.spans.push((fact, span));
        }
    }

    /// Whether the facts of a project are as granted; without a branch for each.
    #[inline]
    pub(super) fn holds(&self, file: Cells<'_>) -> bool {
        let number = |fact: &u16| file.number(*fact);
        // All are that number where both what any of them has and what all of them have is.
        let (any, all) = self
            .unknown
            .iter()
            .fold((UNKNOWN, UNKNOWN), |(any, all), fact| (any | number(fact), all & number(fact)));
        let mut holds = (any == UNKNOWN) & (all == UNKNOWN);
        for (mask, facts) in &self.masked {
            let bits = facts.iter().fold(0, |bits, fact| bits | number(fact));
            holds &= bits.cast_unsigned() & !mask == 0;
        }
        // A difference below zero says that a number lies outside. Those of the number that stands for
        // a fact that is not known wrap, and one of the two is below zero then too.
        let outside = self.spans.iter().fold(0, |outside, (fact, span)| {
            let number = number(fact);
            outside | number.wrapping_sub(span.least) | span.greatest.wrapping_sub(number)
        });
        let lies_in = |(fact, span): &(u16, Span)| {
            let number = number(fact);
            (number == UNKNOWN) | ((span.least <= number) & (number <= span.greatest))
        };
        holds & (outside >= 0) & self.gaps.iter().fold(true, |all, gap| all & lies_in(gap))
    }
}

/// The bits that the numbers of a kind can have, where these say whether a number is one of the kind. A
/// word that the list does not have is no member of any set of words, whatever its code.
fn mask(kind: FactKind) -> Option<u64> {
    match kind {
        FactKind::Bool
        | FactKind::Reference
        | FactKind::Texts
        | FactKind::Word(_)
        | FactKind::Headcount
        | FactKind::Words(_)
        | FactKind::Clauses => u64::MAX.checked_shr(kind.largest().leading_zeros()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::file::{File, Register};
    use super::*;

    /// A fact of a kind, by its place.
    fn fact(kind: impl Fn(FactKind) -> bool) -> u16 {
        let place = FACTS.iter().position(|fact| kind(fact.kind)).unwrap_or_default();
        u16::try_from(place).unwrap_or_default()
    }

    /// Whether a plan that was made for some numbers of a fact serves others.
    fn serves(fact: u16, made_for: &[Option<i64>], number: i64) -> bool {
        let kind = FACTS.get(usize::from(fact)).map_or(FactKind::Text, |fact| fact.kind);
        let given = made_for.iter().map(|number| Given::of_number(kind, *number));
        let given = given.map(Option::unwrap_or_default).reduce(Given::and).unwrap_or_default();
        let mut granted = Granted::default();
        granted.add(fact, given);
        let mut file = File::default();
        i64::write(file.cells(), fact, std::iter::once(number));
        granted.holds(file.cells())
    }

    #[test]
    fn numbers_outside_are_noticed() {
        let amount = fact(|kind| kind == FactKind::Money);
        let small = 1 << 49;
        for (made_for, number, expected) in [
            (&[None][..], UNKNOWN, true),
            (&[None], 0, false),
            (&[None], -1, false),
            (&[Some(5)], 1, true),
            (&[Some(5)], small, true),
            (&[Some(5)], small + 1, false),
            (&[Some(5)], 0, false),
            (&[Some(5)], -1, false),
            (&[Some(5)], UNKNOWN, false),
            (&[Some(5)], i64::MAX, false),
            (&[Some(5), Some(0)], 0, true),
            (&[Some(5), Some(0)], -1, false),
            (&[Some(small + 1)], 5, true),
            (&[Some(small + 1)], 100_000_000_000_000_000, true),
            (&[Some(small + 1)], 100_000_000_000_000_001, false),
            (&[Some(5), None], UNKNOWN, true),
            (&[Some(5), None], 5, true),
            (&[Some(5), None], 0, false),
            (&[Some(5), None], small + 1, false),
        ] {
            assert_eq!(serves(amount, made_for, number), expected, "{made_for:?} {number}");
        }
    }

    #[test]
    fn words_days_and_sets_are_as_the_table_says() {
        let yes_or_no = fact(|kind| kind == FactKind::Bool);
        let day = fact(|kind| kind == FactKind::Date);
        let set = fact(|kind| matches!(kind, FactKind::Words(_)));
        for (fact, number, expected) in [
            (yes_or_no, 0, true),
            (yes_or_no, 1, true),
            (yes_or_no, 2, false),
            (yes_or_no, UNKNOWN, false),
            (day, -25_567, true),
            (day, -25_568, false),
            (day, 84_370, true),
            (day, 84_371, false),
            (day, UNKNOWN, false),
            (day, i64::MAX, false),
            (set, i64::MAX, true),
            (set, -1, false),
            (set, UNKNOWN, false),
        ] {
            assert_eq!(serves(fact, &[Some(0)], number), expected, "{fact} {number}");
        }
    }
}
