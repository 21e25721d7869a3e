//! What a plan takes for granted of the facts of a project.

use super::file::Cells;
use crate::facts::{FACTS, UNKNOWN};
use crate::program::arithmetic::word_in;
use crate::program::plan::{Given, Span};

/// What a plan was made for.
#[derive(Debug, Default)]
pub(super) struct Granted {
    /// The facts that nobody knows.
    unknown: Vec<u16>,
    /// The known facts of which some bits are always the same, by those.
    fixed: Vec<(Fixed, Vec<u16>)>,
    /// The known facts that are one of some words, one bit for each.
    words: Vec<(u16, u64)>,
    /// The known facts whose numbers lie between two others.
    spans: Vec<(u16, Span)>,
    /// The same of facts that may be unknown.
    fixed_or_unknown: Vec<(u16, Fixed)>,
    words_or_unknown: Vec<(u16, u64)>,
    spans_or_unknown: Vec<(u16, Span)>,
}

/// Bits that the number of a fact always has, among those that do not change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Fixed {
    bits: u64,
    among: u64,
}

impl Fixed {
    /// Numbers that have some bits in common and no bits but some.
    fn new(common: u64, some: u64) -> Self {
        Fixed { bits: common, among: !some | common }
    }

    /// The codes of words, where these are all numbers whose bits that are not fixed are whatever they are.
    fn of_words(words: u64) -> Option<Self> {
        let codes = (0..64_u64).filter(|code| words >> code & 1 != 0);
        let (common, some) =
            codes.fold((u64::MAX, 0), |(common, some), code| (common & code, some | code));
        let free = (some & !common).count_ones();
        (1_u32.checked_shl(free) == Some(words.count_ones())).then(|| Fixed::new(common, some))
    }

    /// The bits of a number that are others than these.
    #[inline(always)]
    fn differing(self, number: i64) -> u64 {
        (number.cast_unsigned() ^ self.bits) & self.among
    }
}

#[inline(always)]
fn is_word(number: i64, words: u64) -> bool {
    (0..64).contains(&number) & word_in(number, words)
}

impl Granted {
    /// Adds that a plan was made for this.
    pub(super) fn add(&mut self, fact: u16, given: Given) {
        let Some(kind) = FACTS.get(usize::from(fact)).map(|fact| fact.kind) else { return };
        if !given.is_there() {
            return self.unknown.push(fact);
        }
        let of_words = given.words().and_then(Fixed::of_words);
        let fixed = given.sets().map(|(common, some)| Fixed::new(common, some)).or(of_words);
        match (fixed, given.words(), given.has_gaps()) {
            (Some(fixed), _, true) => self.fixed_or_unknown.push((fact, fixed)),
            (Some(fixed), _, false) => match self.fixed.iter_mut().find(|(one, _)| *one == fixed) {
                Some((_, facts)) => facts.push(fact),
                None => self.fixed.push((fixed, vec![fact])),
            },
            (_, Some(words), true) => self.words_or_unknown.push((fact, words)),
            (_, Some(words), false) => self.words.push((fact, words)),
            (_, _, true) => self.spans_or_unknown.push((fact, given.span(kind))),
            (_, _, false) => self.spans.push((fact, given.span(kind))),
        }
    }

    /// Whether the facts of a project are as granted; without a branch for each.
    #[inline]
    pub(super) fn holds(&self, file: Cells<'_>) -> bool {
        let number = |fact: &u16| file.number(*fact);
        // The bits that are others than those of the number that stands for a fact that is not known.
        let differing = |bits, fact| bits | (number(fact) ^ UNKNOWN);
        let mut holds = self.unknown.iter().fold(0, differing) == 0;
        // The number that stands for a fact that is not known has a bit that no other number has.
        for (fixed, facts) in &self.fixed {
            holds &= facts.iter().fold(0, |bits, fact| bits | fixed.differing(number(fact))) == 0;
        }
        for (fact, words) in &self.words {
            holds &= is_word(number(fact), *words);
        }
        // A difference below zero says that a number lies outside. Those of the number that stands for
        // a fact that is not known wrap, and one of the two is below zero then too.
        let outside = self.spans.iter().fold(0, |outside, (fact, span)| {
            let number = number(fact);
            outside | number.wrapping_sub(span.least) | span.greatest.wrapping_sub(number)
        });
        holds & (outside >= 0) & self.holds_or_unknown(number)
    }

    #[inline(always)]
    fn holds_or_unknown(&self, number: impl Fn(&u16) -> i64) -> bool {
        let mut holds = true;
        for (fact, fixed) in &self.fixed_or_unknown {
            let number = number(fact);
            holds &= (number == UNKNOWN) | (fixed.differing(number) == 0);
        }
        for (fact, words) in &self.words_or_unknown {
            let number = number(fact);
            holds &= (number == UNKNOWN) | is_word(number, *words);
        }
        for (fact, span) in &self.spans_or_unknown {
            let number = number(fact);
            holds &= (number == UNKNOWN) | ((span.least <= number) & (number <= span.greatest));
        }
        holds
    }
}

#[cfg(test)]
mod tests {
    use super::super::file::{File, Register};
    use super::*;
    use crate::facts::{FactKind, NEVER};

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
    fn words_and_sets_are_those_that_there_were() {
        let yes_or_no = fact(|kind| kind == FactKind::Bool);
        let word = fact(|kind| matches!(kind, FactKind::Word(words) if words.len() > 4));
        let set = fact(|kind| matches!(kind, FactKind::Words(_)));
        for (fact, made_for, number, expected) in [
            (yes_or_no, &[Some(0)][..], 0, true),
            (yes_or_no, &[Some(0)], 1, false),
            (yes_or_no, &[Some(1)], 0, false),
            (yes_or_no, &[Some(0), Some(1)], 1, true),
            (yes_or_no, &[Some(0), Some(1)], 2, false),
            (yes_or_no, &[Some(0), Some(1)], UNKNOWN, false),
            (yes_or_no, &[Some(1), None], UNKNOWN, true),
            (yes_or_no, &[Some(1), None], 0, false),
            (word, &[Some(2)], 2, true),
            (word, &[Some(2)], 3, false),
            (word, &[Some(2), Some(3)], 3, true),
            // No bits that are the same say that it is 1 or 2.
            (word, &[Some(1), Some(2)], 1, true),
            (word, &[Some(1), Some(2)], 0, false),
            (word, &[Some(1), Some(2)], 3, false),
            (word, &[Some(1), Some(2)], 65, false),
            (word, &[Some(1), Some(2)], UNKNOWN, false),
            (word, &[Some(1), Some(2), None], UNKNOWN, true),
            (word, &[Some(1), Some(2), None], 3, false),
            (set, &[Some(0b110), Some(0b011)], 0b010, true),
            (set, &[Some(0b110), Some(0b011)], 0b111, true),
            (set, &[Some(0b110), Some(0b011)], 0b101, false),
            (set, &[Some(0b110), Some(0b011)], 0b1010, false),
            (set, &[Some(0)], 0, true),
            (set, &[Some(0)], -1, false),
            (set, &[Some(0)], UNKNOWN, false),
        ] {
            assert_eq!(serves(fact, made_for, number), expected, "{fact} {made_for:?} {number}");
        }
    }

    #[test]
    fn days_are_of_the_years_that_there_were() {
        let day = fact(|kind| kind == FactKind::Date);
        let event = fact(|kind| kind == FactKind::Event);
        // 2024-06-30, and the ends of 2024.
        let (june, first, last) = (19_904, 19_723, 20_088);
        for (fact, made_for, number, expected) in [
            (day, &[Some(june)][..], first, true),
            (day, &[Some(june)], first - 1, false),
            (day, &[Some(june)], last, true),
            (day, &[Some(june)], last + 1, false),
            (day, &[Some(june)], UNKNOWN, false),
            (day, &[Some(june)], i64::MAX, false),
            (day, &[Some(-25_567)], -25_567, true),
            (day, &[Some(-25_567)], -25_568, false),
            (day, &[Some(-25_567)], UNKNOWN, false),
            (day, &[Some(84_370)], 84_371, false),
            (event, &[Some(june)], NEVER, false),
            (event, &[Some(june), Some(NEVER)], NEVER, true),
            (event, &[Some(june), Some(NEVER)], first - 1, false),
            (event, &[Some(NEVER)], NEVER, true),
            (event, &[Some(NEVER)], june, false),
            (event, &[Some(NEVER), None], UNKNOWN, true),
        ] {
            assert_eq!(serves(fact, made_for, number), expected, "{fact} {made_for:?} {number}");
        }
    }
}
