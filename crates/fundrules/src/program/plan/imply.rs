//! What follows from one test for another of the same word, set or number.

use super::graph::{Bits, Days, Graph, Node, Operand, Span, Subject};
use crate::program::op::Order;

/// The numbers that pass a comparison with a constant.
enum Passing {
    Between(Span),
    AllBut(i64),
}

impl Passing {
    fn of(order: Order, constant: i64, is_negated: bool) -> Option<Self> {
        let span = |least, greatest| Some(Passing::Between(Span { least, greatest }));
        match (order, is_negated) {
            (Order::MoreThan, false) => span(constant.checked_add(1)?, i64::MAX),
            (Order::MoreThan, true) => span(i64::MIN, constant),
            (Order::AtLeast, false) => span(constant, i64::MAX),
            (Order::AtLeast, true) => span(i64::MIN, constant.checked_sub(1)?),
            (Order::Equal, false) => span(constant, constant),
            (Order::Equal, true) => Some(Passing::AllBut(constant)),
        }
    }

    /// Whether all of these are among the others.
    fn are_among(&self, others: &Passing) -> bool {
        let has = |span: &Span, number: i64| span.least <= number && number <= span.greatest;
        match (self, others) {
            (Passing::Between(one), Passing::Between(other)) => {
                has(other, one.least) && has(other, one.greatest)
            }
            (Passing::Between(one), Passing::AllBut(number)) => !has(one, *number),
            (Passing::AllBut(one), Passing::AllBut(other)) => one == other,
            (Passing::AllBut(_), Passing::Between(_)) => false,
        }
    }
}

impl Graph {
    /// Whether it is certain that a row with one bit has another too, by these two tests alone.
    #[inline(always)]
    pub(super) fn implies(&self, one: Bits, other: Bits) -> bool {
        one == other
            || self.subject(one).is_some_and(|subject| {
                self.subject(other) == Some(subject) && self.implies_same(one, other, subject)
            })
    }

    /// Whether one of some bits implies another.
    pub(super) fn is_implied(&self, bits: Bits, by: &[Bits]) -> bool {
        by.iter().any(|one| self.implies(*one, bits))
    }

    /// The same for tests of the same subject.
    fn implies_same(&self, one: Bits, other: Bits, subject: Subject) -> bool {
        let found = match subject {
            Subject::Word(_) => self.implies_word(one, other),
            Subject::Set(..) => self.implies_set(one, other),
            Subject::Lanes(_) | Subject::Days(_) => self.implies_order(one, other),
        };
        found.unwrap_or(false)
    }

    fn implies_word(&self, one: Bits, other: Bits) -> Option<bool> {
        let ((_, words, _), (_, others, _)) = (self.tested_words(one)?, self.tested_words(other)?);
        Some(words & !others == 0)
    }

    /// A set that has one of some bits has one of more bits.
    fn implies_set(&self, one: Bits, other: Bits) -> Option<bool> {
        let (Node::Set { mask, .. }, Node::Set { mask: of_other, .. }) =
            (self.get(one)?, self.get(other)?)
        else {
            return None;
        };
        Some(match (one.is_negated(), other.is_negated()) {
            (false, false) => mask & !of_other == 0,
            (true, true) => of_other & !mask == 0,
            _ => false,
        })
    }

    fn implies_order(&self, one: Bits, other: Bits) -> Option<bool> {
        Some(self.passing(one)?.are_among(&self.passing(other)?))
    }

    fn passing(&self, bits: Bits) -> Option<Passing> {
        let (order, constant) = match self.get(bits)? {
            Node::Compare { order, right: Operand::Constant(right), .. } => (*order, *right),
            Node::CompareDays { left, order, right: Days { fact: None, plus } } => {
                (*order, plus.checked_sub(left.plus)?)
            }
            _ => return None,
        };
        Passing::of(order, constant, bits.is_negated())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All rows of some words, sets or numbers that pass a test, one bit for each.
    type Rows = fn(&Graph, Bits, i64) -> bool;

    fn word(graph: &Graph, bits: Bits, code: i64) -> bool {
        graph.tested_words(bits).is_none_or(|(_, words, _)| words >> code & 1 != 0)
    }

    fn set(graph: &Graph, bits: Bits, set: i64) -> bool {
        match graph.get(bits) {
            Some(Node::Set { mask, .. }) => (set.cast_unsigned() & mask != 0) != bits.is_negated(),
            _ => true,
        }
    }

    fn number(graph: &Graph, bits: Bits, number: i64) -> bool {
        let holds = match graph.get(bits) {
            Some(Node::Compare { order, right: Operand::Constant(right), .. }) => {
                crate::program::arithmetic::compare(number, *order, *right)
            }
            _ => return true,
        };
        holds != bits.is_negated()
    }

    /// Whatever is said to follow holds in all rows, and whatever holds is said to follow; conjunctions pass
    /// the rows that all of their parts pass.
    fn check(graph: &mut Graph, tests: &[Bits], values: std::ops::Range<i64>, passes: Rows) {
        let tests: Vec<Bits> = tests.iter().flat_map(|one| [*one, one.negated()]).collect();
        for one in &tests {
            for other in &tests {
                let follows = values
                    .clone()
                    .all(|value| !passes(graph, *one, value) || passes(graph, *other, value));
                assert_eq!(graph.implies(*one, *other), follows, "{one:?} {other:?}");
                let both = graph.and(&[*one, *other]);
                let expected =
                    |value: i64| passes(graph, *one, value) && passes(graph, *other, value);
                let all: Vec<Bits> = match graph.parts(both) {
                    [] => vec![both],
                    parts => parts.to_vec(),
                };
                for value in values.clone() {
                    let found =
                        both != Bits::NONE && all.iter().all(|one| passes(graph, *one, value));
                    assert_eq!(found, expected(value), "{one:?} {other:?} {value}");
                }
            }
        }
    }

    #[test]
    fn words_sets_and_numbers_follow_from_each_other() {
        let graph = &mut Graph::new();
        let words = [1, 2, 3, 6, 7, 12].map(|mask| graph.word_in(4, mask, 0b1111));
        check(graph, &words, 0..4, word);
        let sets =
            [1, 2, 3, 6, 7].map(|mask| graph.mask(Node::Set { fact: 5, turned: false, mask }));
        check(graph, &sets, 0..8, set);
        let span = Span { least: 0, greatest: 100 };
        let lanes = graph.lanes(Node::Fact(6), span);
        let numbers: Vec<Bits> = [Order::MoreThan, Order::AtLeast, Order::Equal]
            .into_iter()
            .flat_map(|order| [3, 4, 5, 8].map(|right| (order, Operand::Constant(right))))
            .map(|(order, right)| graph.compare(lanes, order, right))
            .collect();
        check(graph, &numbers, 0..11, number);
    }

    #[test]
    fn days_are_compared_whatever_is_added_to_them() {
        let graph = &mut Graph::new();
        let mut later = |plus: i64, than: i64| {
            let (left, right) = (Days { fact: Some(7), plus }, Days { fact: None, plus: than });
            graph.mask(Node::CompareDays { left, order: Order::MoreThan, right })
        };
        let (one, same, earlier) = (later(3, 10), later(0, 7), later(0, 6));
        assert!(graph.implies(one, same) && graph.implies(same, one));
        assert!(graph.implies(one, earlier) && !graph.implies(earlier, one));
        let other = graph.mask(Node::Yes(7));
        assert!(!graph.implies(one, other) && !graph.implies(other, one));
    }
}
