//! What a register holds over all rows, piece by piece: a constant here, the numbers of a lane
//! there. Choosing between registers then joins masks, sixty-four rows at a time, and no number is
//! copied until somebody computes with it.

use super::graph::{Bits, Graph, Join, Operand, Parts};
use crate::program::op::Order;

/// A ternary register: the rows in which it is true and those in which it is false.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Truth {
    pub(crate) yes: Bits,
    pub(crate) no: Bits,
}

impl Truth {
    pub(crate) const UNKNOWN: Truth = Truth { yes: Bits::NONE, no: Bits::NONE };
    pub(crate) const TRUE: Truth = Truth { yes: Bits::ALL, no: Bits::NONE };

    /// A test, in the rows in which its facts are known.
    pub(crate) fn of_test(graph: &mut Graph, test: Bits, known: Bits) -> Self {
        Truth { yes: graph.and(&[test, known]), no: graph.and(&[test.negated(), known]) }
    }

    pub(crate) fn negated(self) -> Self {
        Truth { yes: self.no, no: self.yes }
    }

    /// The rows in which it is not known.
    pub(crate) fn open(self, graph: &mut Graph) -> Bits {
        graph.and(&[self.yes.negated(), self.no.negated()])
    }
}

/// A number register: no row is in two parts; a row in none is not known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Pieces {
    pub(crate) parts: Parts,
    pub(crate) known: Bits,
}

impl Pieces {
    pub(crate) fn unknown() -> Self {
        Pieces { parts: Vec::new(), known: Bits::NONE }
    }

    pub(crate) fn constant(value: i64) -> Self {
        Pieces::of(Operand::Constant(value), Bits::ALL)
    }

    pub(crate) fn of(operand: Operand, known: Bits) -> Self {
        if known == Bits::NONE {
            return Pieces::unknown();
        }
        Pieces { parts: vec![(operand, known)], known }
    }

    /// Pieces of disjoint rows; equal ones become one.
    pub(crate) fn join(graph: &mut Graph, parts: Parts, known: Bits) -> Self {
        let mut joined: Parts = Vec::with_capacity(parts.len());
        for (operand, bits) in parts {
            if bits == Bits::NONE {
                continue;
            }
            match joined.iter_mut().find(|(other, _)| *other == operand) {
                Some((_, rows)) => *rows = graph.or(&[*rows, bits]),
                None => joined.push((operand, bits)),
            }
        }
        if let [(_, bits)] = joined.as_mut_slice() {
            *bits = known;
        }
        Pieces { parts: joined, known }
    }

    /// The constant that all rows have.
    pub(crate) fn same(&self) -> Option<i64> {
        match self.parts.as_slice() {
            [(Operand::Constant(value), Bits::ALL)] => Some(*value),
            _ => None,
        }
    }

    /// One operand that has the number of each known row.
    pub(crate) fn operand(&self, graph: &mut Graph) -> Operand {
        let Some((base, others)) = self.blended() else { return Operand::Constant(0) };
        graph.blend(base, others)
    }

    /// The first lane, and the other pieces to be blended into it.
    fn blended(&self) -> Option<(Operand, Parts)> {
        let lanes = self.parts.iter().position(|(one, _)| matches!(one, Operand::Lanes(_)));
        let place = lanes.unwrap_or(0);
        let (base, _) = self.parts.get(place)?;
        let others = self.parts.iter().enumerate().filter(|(other, _)| *other != place);
        Some((*base, others.map(|(_, part)| *part).collect()))
    }

    /// The single piece into which somebody gathered this already.
    pub(crate) fn gathered_before(&self, graph: &Graph) -> Option<(Operand, Bits)> {
        let (base, others) = self.blended()?;
        graph.blended_before(base, others).map(|operand| (operand, self.known))
    }

    /// The same with a single piece.
    pub(crate) fn gathered(&self, graph: &mut Graph) -> Pieces {
        Pieces::of(self.operand(graph), self.known)
    }

    /// Each pair of pieces that share rows.
    fn pairs(&self, other: &Pieces, graph: &mut Graph) -> Vec<(Operand, Operand, Bits)> {
        let mut pairs = Vec::new();
        for (left, of_left) in &self.parts {
            for (right, of_right) in &other.parts {
                if graph.are_disjoint(*of_left, *of_right) {
                    continue;
                }
                let both = graph.and(&[*of_left, *of_right]);
                if both != Bits::NONE {
                    pairs.push((*left, *right, both));
                }
            }
        }
        pairs
    }

    pub(crate) fn joined(&self, join: Join, other: &Pieces, graph: &mut Graph) -> Pieces {
        let known = graph.and(&[self.known, other.known]);
        if self.parts.len() * other.parts.len() > MOST_PAIRS {
            let (left, right) = (self.operand(graph), other.operand(graph));
            return Pieces::of(graph.join(join, left, right), known);
        }
        let pairs = self.pairs(other, graph);
        let costly =
            pairs.iter().filter(|(left, right, _)| graph.foreseen(join, *left, *right).is_none());
        if costly.count() > 1 {
            let (left, right) = (self.operand(graph), other.operand(graph));
            return Pieces::of(graph.join(join, left, right), known);
        }
        let parts =
            pairs.into_iter().map(|(left, right, rows)| (graph.join(join, left, right), rows));
        let parts = parts.collect();
        Pieces::join(graph, parts, known)
    }

    /// The rows in which both are known and stand in this order.
    pub(crate) fn compare(&self, order: Order, other: &Pieces, graph: &mut Graph) -> Bits {
        let pairs = if self.parts.len() * other.parts.len() > MOST_PAIRS {
            Vec::new()
        } else {
            self.pairs(other, graph)
        };
        let costly = pairs
            .iter()
            .filter(|(left, right, _)| graph.foreseen_order(*left, order, *right).is_none());
        // One comparison costs about as much as blending one piece.
        if pairs.is_empty() || costly.count() > self.parts.len() + other.parts.len() {
            let (left, right) = (self.operand(graph), other.operand(graph));
            let holds = graph.compare(left, order, right);
            return graph.and(&[holds, self.known, other.known]);
        }
        let rows: Vec<Bits> = pairs
            .into_iter()
            .map(|(left, right, rows)| {
                let holds = graph.compare(left, order, right);
                graph.and(&[holds, rows])
            })
            .collect();
        graph.or(&rows)
    }

    /// The rows in which both are known and equal.
    pub(crate) fn equal(&self, other: &Pieces, graph: &mut Graph) -> Bits {
        if self == other { self.known } else { self.compare(Order::Equal, other, graph) }
    }

    /// The order of two numbers.
    pub(crate) fn order(&self, order: Order, other: &Pieces, graph: &mut Graph) -> Truth {
        let yes = self.compare(order, other, graph);
        let no = graph.and(&[self.known, other.known, yes.negated()]);
        Truth { yes, no }
    }
}

/// Pieces are not paired with each other beyond this.
const MOST_PAIRS: usize = 24;
