//! From the nodes of a plan to operations on registers.

use std::collections::HashMap;

use super::batch::{Kind, Operation};
use super::file::NEGATED;
use super::operations::{
    AllOf, AllOfMany, AtLeast, Blend, Choose, Compared, Equal, Fractions, Greatest, HasBit, Joined,
    Known, LargeShare, Memory, Move, Share, WordIn,
};
use super::tables::RESULTS;
use crate::facts::FACTS;
use crate::program::op::Order;
use crate::program::plan::{self, Bits, Days, MovedFrom, Node, Operand, Pieces};

/// Where the results of nodes stand.
#[derive(Debug, Default)]
pub(super) struct Places {
    /// The place of each node's result: of a number, or of a bit.
    nodes: Vec<u16>,
    /// Whether a node's bits are computed the other way round.
    turned: Vec<bool>,
    constants: HashMap<i64, u16>,
    /// The next places for a bit and for a number.
    bits: usize,
    numbers: usize,
}

/// A place; one behind the last stands for all for which there is no room.
fn small(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}

/// The most bits, and the most numbers.
const MOST_BITS: usize = NEGATED as usize;
const MOST_NUMBERS: usize = 1 << 16;

impl Places {
    /// Places for the results of nodes; the numbers of facts stand first.
    pub(super) fn new(nodes: &[Node]) -> Self {
        let turned = nodes.iter().map(is_turned).collect();
        // The first node holds in all rows.
        let (bits, numbers) = (1, FACTS.len());
        Places { nodes: vec![0; nodes.len()], turned, bits, numbers, ..Places::default() }
    }

    /// Whether there was room for everything.
    pub(super) fn is_enough(&self) -> bool {
        self.bits <= MOST_BITS && self.numbers <= MOST_NUMBERS
    }

    /// Gives a node its place.
    pub(super) fn give(&mut self, place: usize, node: &Node) {
        let next = match node {
            Node::Fact(fact) => *fact,
            node if node.is_mask() => {
                self.bits += 1;
                small(self.bits - 1)
            }
            _ => {
                self.numbers += 1;
                small(self.numbers - 1)
            }
        };
        if let Some(slot) = self.nodes.get_mut(place) {
            *slot = next;
        }
    }

    /// Gives the results of a table their places, and takes room for as many as a table can hold.
    pub(super) fn give_table(&mut self, results: &[usize]) {
        let first = self.bits;
        for (offset, place) in results.iter().enumerate() {
            if let Some(slot) = self.nodes.get_mut(*place) {
                *slot = small(first + offset);
            }
        }
        self.bits += RESULTS;
    }

    /// Where the result of a node stands.
    pub(super) fn place(&self, node: usize) -> u16 {
        self.nodes.get(node).copied().unwrap_or(u16::MAX)
    }

    /// The place of a bit.
    pub(super) fn bit(&self, bits: Bits) -> u16 {
        let turned = self.turned.get(bits.node()).copied().unwrap_or(false) != bits.is_negated();
        self.place(bits.node()) | if turned { NEGATED } else { 0 }
    }

    /// The place of a number.
    pub(super) fn number(&mut self, operand: Operand) -> u16 {
        match operand {
            Operand::Lanes(node) => self.place(node as usize),
            Operand::Constant(value) => *self.constants.entry(value).or_insert_with(|| {
                self.numbers += 1;
                small(self.numbers - 1)
            }),
        }
    }

    /// The constants that were asked for, with their places.
    pub(super) fn constants(&self) -> impl Iterator<Item = (i64, u16)> {
        self.constants.iter().map(|(value, place)| (*value, *place))
    }

    fn parts(&mut self, parts: &[(Operand, Bits)]) -> Box<[(u16, u16)]> {
        parts.iter().map(|(part, bits)| (self.number(*part), self.bit(*bits))).collect()
    }

    /// The operation that computes a node, if it takes one.
    pub(super) fn operation(&mut self, node: &Node) -> Option<Operation> {
        Some(match node {
            // A fact is read where it stands.
            Node::All | Node::Fact(_) => return None,
            Node::Known(fact) => Operation::Known(Known { of: *fact }),
            // Yes is 1.
            Node::Yes(fact) => Operation::WordIn(WordIn { of: *fact, mask: 1 << 1 }),
            Node::Set { fact, turned, mask } => {
                let turned = if *turned { u64::MAX } else { 0 };
                Operation::HasBit(HasBit { of: *fact, turned, mask: *mask })
            }
            Node::Word { fact, mask } => Operation::WordIn(WordIn { of: *fact, mask: *mask }),
            Node::Code { code, mask } => {
                Operation::WordIn(WordIn { of: self.place(*code as usize), mask: *mask })
            }
            Node::Compare { left, order, right } => {
                let (left, right) = (self.place(*left as usize), self.number(*right));
                compared(Compared { left, right, plus: 0 }, *order)
            }
            Node::CompareDays { left, order, right } => {
                let plus = left.plus.wrapping_sub(right.plus);
                let (left, right) = (self.day(*left), self.day(*right));
                compared(Compared { left, right, plus }, *order)
            }
            Node::CompareFractions(fractions) => Operation::Fractions(Fractions {
                left: (self.number(fractions.left.0), self.number(fractions.left.1)),
                right: (self.number(fractions.right.0), self.number(fractions.right.1)),
                order: fractions.order,
                narrow: fractions.narrow,
            }),
            Node::And(parts) => self.all_of(parts),
            Node::Join { join, left, right } => {
                let (left, right) = (self.number(*left), self.number(*right));
                Operation::Joined(Joined { join: *join, left, right })
            }
            Node::Share(plan::Share { of, part, whole, up, small, asked, .. }) => {
                let [of, part, whole] = [of, part, whole].map(|operand| self.number(*operand));
                let share = Share { of, part, whole, up: *up };
                match small {
                    true => Operation::Share(share),
                    false => Operation::LargeShare(LargeShare { share, asked: self.bit(*asked) }),
                }
            }
            Node::Move { from, by, .. } => {
                let (day, plus) = match from {
                    MovedFrom::Fact(days) => (self.day(*days), days.plus),
                    MovedFrom::Lanes(day) => (self.place(*day as usize), 0),
                };
                Operation::Move(Move { day, plus, by: by.clone(), memory: Memory::default() })
            }
            Node::Blend { base, others } => {
                let first = self.number(*base);
                match *self.parts(others) {
                    [(then, condition)] => {
                        Operation::Choose(Choose { condition, then, otherwise: first })
                    }
                    ref others => Operation::Blend(Blend { first, others: others.into() }),
                }
            }
            Node::Greatest { parts, .. } => {
                Operation::Greatest(Greatest { parts: self.parts(parts) })
            }
        })
    }

    /// The place of a fact's day, or of a zero to which a constant day is added.
    fn day(&mut self, days: Days) -> u16 {
        match days.fact {
            Some(fact) => fact,
            None => self.number(Operand::Constant(0)),
        }
    }

    fn all_of(&self, parts: &[Bits]) -> Operation {
        let parts: Vec<u16> = parts.iter().map(|part| self.bit(*part)).collect();
        match *parts {
            [one, two] => Operation::AllOfTwo(AllOf { parts: [one, two] }),
            [one, two, three] => Operation::AllOfFour(AllOf { parts: [one, two, three, three] }),
            [one, two, three, four] => {
                Operation::AllOfFour(AllOf { parts: [one, two, three, four] })
            }
            _ => Operation::AllOfMany(AllOfMany { parts: parts.into() }),
        }
    }

    /// The kind of the operation that computes a node.
    pub(super) fn kind(node: &Node) -> Option<Kind> {
        // Where things stand does not matter for it.
        Places::default().operation(node).map(|operation| operation.kind())
    }
}

/// An order of numbers by the two orders that there are operations for.
fn compared(compared: Compared, order: Order) -> Operation {
    match order {
        Order::Equal => Operation::Equal(Equal(compared)),
        Order::AtLeast => Operation::AtLeast(AtLeast(compared)),
        // One is more than the other where the other is not at least the one.
        Order::MoreThan => Operation::AtLeast(AtLeast(Compared {
            left: compared.right,
            right: compared.left,
            plus: compared.plus.wrapping_neg(),
        })),
    }
}

/// Whether the operation of a node gives the contrary.
fn is_turned(node: &Node) -> bool {
    match node {
        Node::Compare { order, .. } | Node::CompareDays { order, .. } => *order == Order::MoreThan,
        _ => false,
    }
}

/// Where a number stands that is put together from pieces.
#[derive(Clone, Debug)]
pub(super) struct Pieced {
    /// The bit that says whether it is known.
    pub(super) known: u16,
    pub(super) parts: Box<[(u16, u16)]>,
}

impl Pieced {
    pub(super) fn new(pieces: &Pieces, places: &mut Places) -> Self {
        Pieced { known: places.bit(pieces.known), parts: places.parts(&pieces.parts) }
    }
}
