//! What a plan computes, before it is put in order: masks of one bit a row and lanes of one number a
//! row, each made from others. Whatever is made twice is shared, and whatever follows without
//! looking at a row is never computed.

use std::collections::HashMap;

use crate::facts::{FACTS, FactKind};
use crate::program::arithmetic;
use crate::program::op::{DayMove, Order};

/// One bit a row, as it is or negated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Bits(u32);

impl Bits {
    /// Set in every row.
    pub(crate) const ALL: Bits = Bits(0);
    /// Set in no row.
    pub(crate) const NONE: Bits = Bits(1);

    pub(crate) fn new(node: usize) -> Self {
        Bits(u32::try_from(node * 2).unwrap_or(0))
    }

    pub(crate) fn node(self) -> usize {
        (self.0 / 2) as usize
    }

    pub(crate) fn is_negated(self) -> bool {
        self.0 & 1 != 0
    }

    pub(crate) fn negated(self) -> Self {
        Bits(self.0 ^ 1)
    }
}

/// One number a row, or one for all rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Operand {
    Constant(i64),
    /// The node that makes the numbers.
    Lanes(u32),
}

/// Numbers in some rows each.
pub(crate) type Parts = Vec<(Operand, Bits)>;

/// What two numbers are joined to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Join {
    Least,
    Greatest,
    Sum,
    Difference,
}

impl Join {
    #[inline(always)]
    pub(crate) fn apply(self, left: i64, right: i64) -> i64 {
        match self {
            Join::Least => left.min(right),
            Join::Greatest => left.max(right),
            Join::Sum => arithmetic::sum(left, right),
            Join::Difference => arithmetic::difference(left, right),
        }
    }
}

/// A number times a fraction, rounded to an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Share {
    pub(crate) of: Operand,
    pub(crate) part: Operand,
    pub(crate) whole: Operand,
    pub(crate) up: bool,
    /// Whether all of it is small enough for estimates (see `quotient`).
    pub(crate) small: bool,
    /// The rows in which somebody looks at it.
    pub(crate) asked: Bits,
    /// What it is cut down to; `i64::MAX` where it is not.
    pub(crate) most: i64,
}

/// Days of a fact, each moved by the same number of days; without a fact one day for all rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Days {
    pub(crate) fact: Option<u16>,
    pub(crate) plus: i64,
}

/// The days that are moved: those of a fact as the table has them, or computed ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum MovedFrom {
    Fact(Days),
    Lanes(u32),
}

/// Two fractions to compare: the part and the whole of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Fractions {
    pub(crate) left: (Operand, Operand),
    pub(crate) order: Order,
    pub(crate) right: (Operand, Operand),
    /// Whether the products fit 64 bits.
    pub(crate) narrow: bool,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Node {
    /// All rows.
    All,
    /// The rows in which a fact is known.
    Known(u16),
    /// A yes-or-no fact, whether known or not.
    Yes(u16),
    /// Whether a word is one of those in the mask.
    Word {
        fact: u16,
        mask: u64,
    },
    /// Whether a set, with all bits turned round or none, has one of the bits of a mask. Every test
    /// of a set is this or its contrary.
    Set {
        fact: u16,
        turned: bool,
        mask: u64,
    },
    /// Whether a computed word is one of those in the mask.
    Code {
        code: u32,
        mask: u64,
    },
    /// The order of two numbers.
    Compare {
        left: u32,
        order: Order,
        right: Operand,
    },
    CompareFractions(Fractions),
    /// The order of the days of a fact and other days, which are read as the table has them.
    CompareDays {
        left: Days,
        order: Order,
        right: Days,
    },
    /// The rows in which all of these are set.
    And(Box<[Bits]>),
    /// The numbers of a fact.
    Fact(u16),
    Join {
        join: Join,
        left: Operand,
        right: Operand,
    },
    Share(Share),
    /// Days moved in one way after the other, in the rows that are asked for; [`NOT_MOVED`] where
    /// there is no such day.
    Move {
        from: MovedFrom,
        by: Box<[DayMove]>,
        asked: Bits,
    },
    /// The first operand where no other's bits are set.
    Blend {
        base: Operand,
        others: Box<[(Operand, Bits)]>,
    },
    /// The greatest of zero and the operands whose bits are set; `some` says that nobody looks at
    /// rows in which none is.
    Greatest {
        parts: Box<[(Operand, Bits)]>,
        some: bool,
    },
}

/// So many moves of a day become one at most.
const MOST_MOVES: usize = 4;

/// A day that could not be moved; no calendar reaches so far, and tables hold it in 32 bits.
pub(crate) const NOT_MOVED: i64 = i32::MIN as i64;

/// Between which numbers known values lie.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) least: i64,
    pub(crate) greatest: i64,
}

impl Span {
    pub(crate) fn of(value: i64) -> Self {
        Span { least: value, greatest: value }
    }

    pub(crate) fn or(self, other: Span) -> Span {
        Span { least: self.least.min(other.least), greatest: self.greatest.max(other.greatest) }
    }
}

#[derive(Debug)]
pub(crate) struct Graph {
    nodes: Vec<Node>,
    spans: Vec<Span>,
    /// What each node is a test of; see [`Node::subject`].
    subjects: Vec<Option<Subject>>,
    index: HashMap<Node, u32>,
    /// Shares that are cheap to compute, whoever asks for them.
    shares: HashMap<Share, u32>,
    /// For each fact the words that it can be, one bit for each.
    words: Vec<u64>,
}

impl Graph {
    pub(crate) fn new() -> Self {
        let mut graph = Graph {
            nodes: Vec::new(),
            spans: Vec::new(),
            subjects: Vec::new(),
            index: HashMap::new(),
            shares: HashMap::new(),
            words: vec![u64::MAX; FACTS.len()],
        };
        graph.node(Node::All, Span::of(0));
        graph
    }

    pub(crate) fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The node, which is made unless it was before.
    fn node(&mut self, node: Node, span: Span) -> u32 {
        if let Some(known) = self.index.get(&node) {
            return *known;
        }
        let place = u32::try_from(self.nodes.len()).unwrap_or(0);
        self.subjects.push(node.subject());
        self.nodes.push(node.clone());
        self.spans.push(span);
        self.index.insert(node, place);
        place
    }

    /// A mask that rests on no other mask.
    pub(crate) fn mask(&mut self, node: Node) -> Bits {
        let place = self.node(node, Span::of(0));
        Bits::new(place as usize)
    }

    /// Whether a fact is one of the words in a mask, of those that it can be. Tests that mean the same are
    /// written the same way: of a mask and of all other words by the one with fewer.
    pub(crate) fn word_in(&mut self, fact: u16, mask: u64, words: u64) -> Bits {
        if let Some(slot) = self.words.get_mut(usize::from(fact)) {
            *slot = words;
        }
        let (test, is_negated) = match (mask & words, !mask & words) {
            (0, _) => return Bits::NONE,
            (_, 0) => return Bits::ALL,
            (mask, others) => fewer_words(fact, mask, others),
        };
        let test = self.mask(test);
        if is_negated { test.negated() } else { test }
    }

    /// Numbers that lie in a span.
    pub(crate) fn lanes(&mut self, node: Node, span: Span) -> Operand {
        Operand::Lanes(self.node(node, span))
    }

    pub(crate) fn span(&self, operand: Operand) -> Span {
        match operand {
            Operand::Constant(value) => Span::of(value),
            Operand::Lanes(node) => {
                let widest = Span { least: i64::MIN, greatest: i64::MAX };
                self.spans.get(node as usize).copied().unwrap_or(widest)
            }
        }
    }

    pub(super) fn get(&self, bits: Bits) -> Option<&Node> {
        self.nodes.get(bits.node())
    }

    /// What is tested, where it is a test of which others can be foreseen.
    pub(super) fn subject(&self, bits: Bits) -> Option<Subject> {
        self.subjects.get(bits.node()).copied().flatten()
    }

    /// The parts of a conjunction that is not negated.
    pub(super) fn parts(&self, bits: Bits) -> &[Bits] {
        match self.get(bits) {
            Some(Node::And(parts)) if !bits.is_negated() => parts,
            _ => &[],
        }
    }

    pub(crate) fn and(&mut self, parts: &[Bits]) -> Bits {
        let mut all: Vec<Bits> = Vec::with_capacity(parts.len());
        for part in parts {
            if *part != Bits::ALL && !all.contains(part) {
                all.push(*part);
            }
        }
        if !self.join_words(&mut all) {
            return Bits::NONE;
        }
        let mut literals = self.drop_implied(&mut all);
        let found = all.clone();
        if self.contradict(&literals) || !self.propagate(&mut all, &mut literals) {
            return Bits::NONE;
        }
        self.resolve(&mut all);
        if all != found {
            // What was made shorter may imply what was looked at before.
            self.drop_implied(&mut all);
        }
        all.sort_unstable();
        all.dedup();
        match all.as_slice() {
            [] => Bits::ALL,
            [single] => *single,
            several => self.mask(Node::And(several.into())),
        }
    }

    /// Takes parts away that others imply; gives what is left, and what that implies.
    fn drop_implied(&self, all: &mut Vec<Bits>) -> Vec<Bits> {
        // Each with the place of the part that implies it.
        let (mut literals, mut from) = (Vec::new(), Vec::new());
        for (place, part) in all.iter().enumerate() {
            self.collect_literals(*part, 0, &mut literals);
            from.resize(literals.len(), place);
        }
        let mut dropped = vec![false; all.len()];
        for (place, part) in all.iter().enumerate() {
            let is_dropped = |place: usize| dropped.get(place).copied().unwrap_or(false);
            let is_implied = literals.iter().zip(&from).any(|(literal, from)| {
                *from != place && !is_dropped(*from) && self.implies(*literal, *part)
            });
            if let (true, Some(dropped)) = (is_implied, dropped.get_mut(place)) {
                *dropped = true;
            }
        }
        if !dropped.contains(&true) {
            return literals;
        }
        let mut is_dropped = dropped.iter();
        all.retain(|_| !is_dropped.next().copied().unwrap_or(false));
        literals.clear();
        all.iter().for_each(|part| self.collect_literals(*part, 0, &mut literals));
        literals
    }

    /// Makes two tests of a fact's word one, where that takes no test that there is not; false where no word
    /// passes both.
    fn join_words(&self, all: &mut Vec<Bits>) -> bool {
        let mut place = 0;
        while let Some(one) = all.get(place).copied() {
            place += 1;
            let Some((fact, mask, words)) = self.tested_words(one) else { continue };
            let joined = all.iter().skip(place).copied().find_map(|other| {
                let (same, second, _) = self.tested_words(other)?;
                let both = mask & second;
                let part = match (same == fact, both) {
                    (false, _) => return None,
                    (_, 0) => Bits::NONE,
                    (_, both) => {
                        let (test, is_negated) = fewer_words(fact, both, words & !both);
                        let test = Bits::new(*self.index.get(&test)? as usize);
                        if is_negated { test.negated() } else { test }
                    }
                };
                Some((other, part))
            });
            match joined {
                Some((_, Bits::NONE)) => return false,
                Some((other, part)) => {
                    all.retain(|bits| *bits != one && *bits != other && *bits != part);
                    all.push(part);
                    place = 0;
                }
                None => {}
            }
        }
        true
    }

    /// The fact whose word is tested, the words that pass, and all that there are.
    pub(super) fn tested_words(&self, bits: Bits) -> Option<(u16, u64, u64)> {
        let Some(Node::Word { fact, mask }) = self.get(bits) else { return None };
        let words = *self.words.get(usize::from(*fact))?;
        Some((*fact, if bits.is_negated() { words & !mask } else { *mask }, words))
    }

    /// Shortens "not all of these" where most of these are known to hold; false where that leaves
    /// no row.
    fn propagate(&self, all: &mut Vec<Bits>, literals: &mut Vec<Bits>) -> bool {
        let mut place = 0;
        while let Some(part) = all.get(place).copied() {
            place += 1;
            let inner = self.parts(part.negated());
            if inner.is_empty() || literals.len() > MOST_LITERALS {
                continue;
            }
            if inner.iter().any(|one| self.is_implied(one.negated(), literals)) {
                // One of them does not hold, so this holds already.
                place -= 1;
                all.remove(place);
                continue;
            }
            let mut left = inner.iter().filter(|one| !self.is_implied(**one, literals));
            match (left.next(), left.next()) {
                (None, _) => return false,
                (Some(last), None) => {
                    let last = last.negated();
                    all.remove(place - 1);
                    if !all.contains(&last) {
                        all.push(last);
                    }
                    literals.push(last);
                    if self.contradict(literals) {
                        return false;
                    }
                    // What was passed over may be shorter now.
                    place = 0;
                }
                _ => {}
            }
        }
        true
    }

    /// "Not both a and b" and "not both not-a and b" together are "not b".
    fn resolve(&self, all: &mut Vec<Bits>) {
        let mut place = 0;
        while let Some(part) = all.get(place).copied() {
            place += 1;
            let [one, other] = self.parts(part.negated()) else { continue };
            let found = all.iter().skip(place).copied().find_map(|second| {
                let [third, fourth] = self.parts(second.negated()) else { return None };
                let rest = |a: &Bits, b: &Bits, c: &Bits, d: &Bits| {
                    (*a == c.negated() && b == d).then_some(*b)
                };
                let rest = rest(one, other, third, fourth)
                    .or_else(|| rest(other, one, fourth, third))
                    .or_else(|| rest(one, other, fourth, third))
                    .or_else(|| rest(other, one, third, fourth))?;
                Some((second, rest.negated()))
            });
            if let Some((second, rest)) = found {
                all.retain(|one| *one != part && *one != second && *one != rest);
                all.push(rest);
                place = 0;
            }
        }
    }

    pub(crate) fn or(&mut self, parts: &[Bits]) -> Bits {
        let negated: Vec<Bits> = parts.iter().map(|part| part.negated()).collect();
        self.and(&negated).negated()
    }

    /// Bits that are the same as these in the rows of others, and simpler if they can be.
    pub(crate) fn within(&mut self, bits: Bits, rows: Bits) -> Bits {
        let mut given = self.parts(rows).to_vec();
        given.push(rows);
        let left = self.parts(bits).iter().filter(|part| !given.contains(part));
        let left: Vec<Bits> = left.copied().collect();
        if self.parts(bits).is_empty() || given.contains(&bits) { bits } else { self.and(&left) }
    }

    /// Whether no row can have all of these bits.
    fn contradict(&self, literals: &[Bits]) -> bool {
        literals.iter().enumerate().any(|(place, one)| {
            *one == Bits::NONE
                || literals.iter().skip(place + 1).any(|other| self.implies(*one, other.negated()))
        })
    }

    /// Whether it is certain that no row has both bits.
    pub(crate) fn are_disjoint(&self, one: Bits, other: Bits) -> bool {
        let mut literals = Vec::new();
        self.collect_literals(one, 0, &mut literals);
        self.collect_literals(other, 0, &mut literals);
        literals.len() <= MOST_LITERALS && self.contradict(&literals)
    }

    fn collect_literals(&self, bits: Bits, depth: usize, into: &mut Vec<Bits>) {
        into.push(bits);
        if depth < 3 {
            for part in self.parts(bits) {
                self.collect_literals(*part, depth + 1, into);
            }
        }
    }

    /// Whether one number is certain not to exceed another in any row in which both are known.
    pub(crate) fn is_at_most(&self, one: Operand, other: Operand) -> bool {
        self.is_at_most_within(one, other, MOST_DEPTH)
    }

    fn is_at_most_within(&self, one: Operand, other: Operand, depth: u32) -> bool {
        if one == other || self.span(one).greatest <= self.span(other).least {
            return true;
        }
        let Some(node) = self.lanes_node(one).filter(|_| depth > 0) else { return false };
        let at_most = |one: &Operand| self.is_at_most_within(*one, other, depth - 1);
        match node {
            Node::Join { join: Join::Least, left, right } => at_most(left) || at_most(right),
            Node::Join { join: Join::Difference, left, right } => {
                self.span(*right).least >= 0 && self.span(*left).least >= 0 && at_most(left)
            }
            Node::Share(share) if self.span(share.of).least >= 0 && self.is_part(share) => {
                at_most(&share.of) || self.is_smaller_share(share, other)
            }
            Node::Share(share) => self.is_smaller_share(share, other),
            _ => false,
        }
    }

    /// Whether one number is certain to be less than another: a share of a positive number, rounded
    /// down.
    fn is_less(&self, one: Operand, other: Operand) -> bool {
        match self.lanes_node(one) {
            Some(Node::Share(Share { of, part, whole, up: false, .. })) => match (part, whole) {
                (Operand::Constant(part), Operand::Constant(whole)) => {
                    *of == other && (0..*whole).contains(part) && self.span(*of).least > 0
                }
                _ => false,
            },
            _ => false,
        }
    }

    pub(super) fn lanes_node(&self, operand: Operand) -> Option<&Node> {
        match operand {
            Operand::Constant(_) => None,
            Operand::Lanes(node) => self.nodes.get(node as usize),
        }
    }

    /// Whether a share cannot exceed what it is of.
    fn is_part(&self, share: &Share) -> bool {
        match (share.part, share.whole) {
            (Operand::Constant(part), Operand::Constant(whole)) => (0..=whole).contains(&part),
            (part, whole) => matches!(
                self.lanes_node(part),
                Some(Node::Join { join: Join::Difference, left, .. }) if *left == whole
            ),
        }
    }

    /// Whether both are shares of the same number by constant rates, and this is the smaller one.
    fn is_smaller_share(&self, share: &Share, other: Operand) -> bool {
        let Some(Node::Share(other)) = self.lanes_node(other) else { return false };
        let rate = |share: &Share| match (share.part, share.whole) {
            (Operand::Constant(part), Operand::Constant(whole)) if part >= 0 && whole > 0 => {
                Some((i128::from(part), i128::from(whole)))
            }
            _ => None,
        };
        let (Some((part, whole)), Some((other_part, other_whole))) = (rate(share), rate(other))
        else {
            return false;
        };
        share.of == other.of
            && share.up == other.up
            && self.span(share.of).least >= 0
            && part * other_whole <= other_part * whole
    }

    /// The result where it follows without looking at a row.
    pub(crate) fn foreseen(&self, join: Join, left: Operand, right: Operand) -> Option<Operand> {
        if let (Operand::Constant(left), Operand::Constant(right)) = (left, right) {
            return Some(Operand::Constant(join.apply(left, right)));
        }
        let one = self.span(left);
        match join {
            Join::Least if self.is_at_most(left, right) => Some(left),
            Join::Least if self.is_at_most(right, left) => Some(right),
            Join::Greatest if self.is_at_most(left, right) => Some(right),
            Join::Greatest if self.is_at_most(right, left) => Some(left),
            Join::Sum if left == Operand::Constant(0) => Some(right),
            Join::Sum if right == Operand::Constant(0) => Some(left),
            Join::Difference if self.is_at_most(left, right) => Some(Operand::Constant(0)),
            Join::Difference if right == Operand::Constant(0) && one.least >= 0 => Some(left),
            Join::Difference => self.taken_twice(left, right),
            _ => None,
        }
    }

    /// `c - (c - x)` is `x` where `x` is not below zero nor above `c`.
    fn taken_twice(&self, from: Operand, taken: Operand) -> Option<Operand> {
        let (Operand::Constant(constant), Operand::Lanes(node)) = (from, taken) else {
            return None;
        };
        let Some(Node::Join { join: Join::Difference, left, right }) =
            self.nodes.get(node as usize)
        else {
            return None;
        };
        let inner = self.span(*right);
        (*left == from && inner.least >= 0 && inner.greatest <= constant).then_some(*right)
    }

    pub(crate) fn join(&mut self, join: Join, left: Operand, right: Operand) -> Operand {
        if let Some(foreseen) = self.foreseen(join, left, right) {
            return foreseen;
        }
        // The constant of a join that is the same both ways stands right.
        let (left, right) = match (join, left) {
            (Join::Least | Join::Greatest | Join::Sum, Operand::Constant(_)) => (right, left),
            _ => (left, right),
        };
        let (one, other) = (self.span(left), self.span(right));
        let span = match join {
            Join::Least => Span {
                least: one.least.min(other.least),
                greatest: one.greatest.min(other.greatest),
            },
            Join::Greatest => Span {
                least: one.least.max(other.least),
                greatest: one.greatest.max(other.greatest),
            },
            Join::Sum => Span {
                least: one.least.saturating_add(other.least),
                greatest: one.greatest.saturating_add(other.greatest),
            },
            Join::Difference => Span {
                least: one.least.saturating_sub(other.greatest).max(0),
                greatest: one.greatest.saturating_sub(other.least).max(0),
            },
        };
        self.lanes(Node::Join { join, left, right }, span)
    }

    /// The order of two numbers where it follows without looking at a row.
    pub(crate) fn foreseen_order(
        &self,
        left: Operand,
        order: Order,
        right: Operand,
    ) -> Option<bool> {
        let (one, other) = (self.span(left), self.span(right));
        let same = left == right;
        match order {
            Order::AtLeast if same || one.least >= other.greatest => Some(true),
            Order::AtLeast if one.greatest < other.least || self.is_less(left, right) => {
                Some(false)
            }
            Order::MoreThan if one.least > other.greatest || self.is_less(right, left) => {
                Some(true)
            }
            Order::MoreThan if same || self.is_at_most(left, right) => Some(false),
            Order::Equal if same => Some(true),
            Order::Equal if one.greatest < other.least || one.least > other.greatest => Some(false),
            Order::Equal if self.is_less(left, right) || self.is_less(right, left) => Some(false),
            _ => match (left, right) {
                (Operand::Constant(left), Operand::Constant(right)) => {
                    Some(arithmetic::compare(left, order, right))
                }
                _ => None,
            },
        }
    }

    /// The rows in which one number stands in this order to another.
    pub(crate) fn compare(&mut self, left: Operand, order: Order, right: Operand) -> Bits {
        if let Some(foreseen) = self.foreseen_order(left, order, right) {
            return if foreseen { Bits::ALL } else { Bits::NONE };
        }
        // What means the same is written the same way, so that it is computed once.
        let span = self.span(left);
        match (left, order, right) {
            (Operand::Constant(_), Order::Equal, _) => self.compare(right, Order::Equal, left),
            // `c >= x` is "not x > c", and `c > x` is "not x >= c".
            (Operand::Constant(_), Order::AtLeast, _) => {
                self.compare(right, Order::MoreThan, left).negated()
            }
            (Operand::Constant(_), Order::MoreThan, _) => {
                self.compare(right, Order::AtLeast, left).negated()
            }
            (_, Order::AtLeast, Operand::Constant(least)) if least > i64::MIN => {
                self.compare(left, Order::MoreThan, Operand::Constant(least - 1))
            }
            (_, Order::Equal, Operand::Constant(value)) if value == span.least => {
                self.compare(left, Order::MoreThan, right).negated()
            }
            (_, Order::Equal, Operand::Constant(value)) if value == span.greatest => {
                self.compare(left, Order::AtLeast, right)
            }
            (Operand::Lanes(one), Order::Equal, Operand::Lanes(other)) if other < one => {
                self.compare(right, Order::Equal, left)
            }
            (Operand::Lanes(lanes), _, _) => match (self.days(left), self.days(right)) {
                (Some(left), Some(right)) => self.mask(Node::CompareDays { left, order, right }),
                _ => self.mask(Node::Compare { left: lanes, order, right }),
            },
        }
    }

    /// A constant, the days of a fact, or these moved by some days.
    fn days(&self, operand: Operand) -> Option<Days> {
        let of_fact = |node: &Node, plus: i64| match node {
            Node::Fact(fact) => {
                let kind = FACTS.get(usize::from(*fact)).map(|fact| fact.kind);
                let is_day = matches!(kind, Some(FactKind::Date | FactKind::Event));
                is_day.then_some(Days { fact: Some(*fact), plus })
            }
            _ => None,
        };
        match (operand, self.lanes_node(operand)) {
            (Operand::Constant(plus), _) => Some(Days { fact: None, plus }),
            (_, Some(Node::Join { join: Join::Sum, left, right: Operand::Constant(plus) })) => {
                of_fact(self.lanes_node(*left)?, *plus)
            }
            (_, Some(node)) => of_fact(node, 0),
            _ => None,
        }
    }

    /// Days that are moved. Where they were moved before, all moves become one.
    pub(crate) fn moved(&mut self, day: u32, by: DayMove, asked: Bits, span: Span) -> Operand {
        let (from, by) = match self.nodes.get(day as usize) {
            Some(Node::Move { from, by: before, .. }) if before.len() < MOST_MOVES => {
                (*from, before.iter().copied().chain([by]).collect())
            }
            _ => {
                let of_fact = self.days(Operand::Lanes(day));
                (of_fact.map_or(MovedFrom::Lanes(day), MovedFrom::Fact), Box::from([by]))
            }
        };
        self.lanes(Node::Move { from, by, asked }, span)
    }

    /// The rows in which a day was moved.
    pub(crate) fn is_moved(&mut self, moved: Operand) -> Bits {
        match moved {
            Operand::Constant(_) => Bits::ALL,
            Operand::Lanes(left) => {
                let right = Operand::Constant(NOT_MOVED);
                self.mask(Node::Compare { left, order: Order::Equal, right }).negated()
            }
        }
    }

    /// A share. One that is cheap to compute is computed once for all who ask for it in some rows, and
    /// then in every row.
    pub(crate) fn share(&mut self, share: Share, span: Span) -> Operand {
        if !share.small {
            return self.lanes(Node::Share(share), span);
        }
        let whoever_asks = Share { asked: Bits::ALL, ..share };
        let Some(known) = self.shares.get(&whoever_asks).copied() else {
            let place = self.node(Node::Share(share), span);
            self.shares.insert(whoever_asks, place);
            return Operand::Lanes(place);
        };
        if let Some(Node::Share(known)) = self.nodes.get_mut(known as usize)
            && known.asked != share.asked
        {
            *known = whoever_asks;
        }
        Operand::Lanes(known)
    }

    pub(crate) fn blend(&mut self, base: Operand, others: Parts) -> Operand {
        let others: Parts = others
            .into_iter()
            .filter(|(other, bits)| *other != base && *bits != Bits::NONE)
            .collect();
        if others.is_empty() {
            return base;
        }
        let span = others.iter().fold(self.span(base), |span, (one, _)| span.or(self.span(*one)));
        self.lanes(Node::Blend { base, others: others.into() }, span)
    }

    /// The operand of a blend, if it was made before.
    pub(crate) fn blended_before(&self, base: Operand, others: Parts) -> Option<Operand> {
        let node = Node::Blend { base, others: others.into() };
        self.index.get(&node).map(|node| Operand::Lanes(*node))
    }

    /// The greatest of zero and the operands whose bits are set. Whoever looks only at rows in
    /// which some operand's bits are set says so.
    pub(crate) fn greatest(&mut self, parts: Parts, some: bool) -> Operand {
        let spans = || parts.iter().map(|(one, _)| self.span(*one));
        let greatest = spans().map(|span| span.greatest).max().unwrap_or(0).max(0);
        let least = spans().map(|span| span.least).min().filter(|_| some).unwrap_or(0).max(0);
        self.lanes(Node::Greatest { parts: parts.into(), some }, Span { least, greatest })
    }
}

/// The test for one of two masks that together have all words, and whether it is the contrary of the first.
fn fewer_words(fact: u16, mask: u64, others: u64) -> (Node, bool) {
    let order = |mask: u64| (mask.count_ones(), mask);
    let is_negated = order(others) < order(mask);
    (Node::Word { fact, mask: if is_negated { others } else { mask } }, is_negated)
}

/// How far it is followed how a number was made.
const MOST_DEPTH: u32 = 4;

/// Beyond so many parts nobody looks whether they contradict each other.
const MOST_LITERALS: usize = 64;

/// A word, a set or a number that several tests look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    Word(u16),
    Set(u16, bool),
    Lanes(u32),
    Days(u16),
}

impl Node {
    /// What is tested, where one test can imply another of the same.
    fn subject(&self) -> Option<Subject> {
        match self {
            Node::Word { fact, .. } => Some(Subject::Word(*fact)),
            Node::Set { fact, turned, .. } => Some(Subject::Set(*fact, *turned)),
            Node::Compare { left, right: Operand::Constant(_), .. } => Some(Subject::Lanes(*left)),
            Node::CompareDays { left, right: Days { fact: None, .. }, .. } => {
                left.fact.map(Subject::Days)
            }
            _ => None,
        }
    }

    /// The masks and the lanes that the node rests on, by their nodes.
    pub(crate) fn sources(&self, mut each: impl FnMut(usize)) {
        let mut operand = |operand: &Operand| match operand {
            Operand::Constant(_) => {}
            Operand::Lanes(node) => each(*node as usize),
        };
        match self {
            Node::All
            | Node::Known(_)
            | Node::Yes(_)
            | Node::Word { .. }
            | Node::Set { .. }
            | Node::CompareDays { .. }
            | Node::Fact(_) => {}
            Node::Code { code, .. } => each(*code as usize),
            Node::Compare { left, right, .. } => {
                operand(&Operand::Lanes(*left));
                operand(right);
            }
            Node::CompareFractions(fractions) => {
                let (left, right) = (fractions.left, fractions.right);
                [left.0, left.1, right.0, right.1].iter().for_each(operand);
            }
            Node::And(parts) => parts.iter().for_each(|part| each(part.node())),
            Node::Join { left, right, .. } => [left, right].into_iter().for_each(operand),
            Node::Share(share) => {
                [share.of, share.part, share.whole].iter().for_each(operand);
                each(share.asked.node());
            }
            Node::Move { from, asked, .. } => {
                if let MovedFrom::Lanes(day) = from {
                    each(*day as usize);
                }
                each(asked.node());
            }
            Node::Blend { base, others } => {
                operand(base);
                for (other, bits) in others {
                    if let Operand::Lanes(node) = other {
                        each(*node as usize);
                    }
                    each(bits.node());
                }
            }
            Node::Greatest { parts, .. } => {
                for (part, bits) in parts {
                    if let Operand::Lanes(node) = part {
                        each(*node as usize);
                    }
                    each(bits.node());
                }
            }
        }
    }

    /// Whether it is one bit a row.
    pub(crate) fn is_mask(&self) -> bool {
        !matches!(
            self,
            Node::Fact(_)
                | Node::Join { .. }
                | Node::Share(_)
                | Node::Move { .. }
                | Node::Blend { .. }
                | Node::Greatest { .. }
        )
    }
}
