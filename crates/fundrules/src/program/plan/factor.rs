//! Amounts that one formula makes from others. Where the formula grows with what it is made from,
//! the greatest of them is the formula of the greatest: it is computed once, and not for each.

use super::graph::{Graph, Join, Node, Operand, Parts};

/// How two numbers made by the same formula differ.
#[derive(Debug, Default, PartialEq, Eq)]
struct Mismatch {
    /// What stands in the one and in the other where they differ.
    made_from: Option<(Operand, Operand)>,
    /// The places where they differ: 1 is the whole; below place n are 2n and 2n + 1.
    places: Vec<u32>,
}

impl Mismatch {
    fn add(&mut self, one: Operand, other: Operand, place: u32) -> bool {
        self.places.push(place);
        *self.made_from.get_or_insert((one, other)) == (one, other)
    }
}

/// How deep formulas are compared.
const LAST_PLACE: u32 = 1 << 6;

impl Graph {
    /// The same with fewer parts: those that a growing formula makes become one.
    pub(super) fn factored(&mut self, mut parts: Parts) -> Parts {
        let mut factored = Vec::with_capacity(parts.len());
        while let Some((one, rows)) = parts.first().copied() {
            let mut made_from = Vec::new();
            let mut places: Option<Vec<u32>> = None;
            let mut all_rows = vec![rows];
            parts.remove(0);
            parts.retain(|(other, of_other)| {
                let Some(mismatch) = self.mismatch(one, *other) else { return true };
                let Some((of_one, of_that)) = mismatch.made_from else { return true };
                if places.as_ref().is_some_and(|places| *places != mismatch.places) {
                    return true;
                }
                if made_from.is_empty() {
                    made_from.push((of_one, rows));
                    places = Some(mismatch.places);
                }
                made_from.push((of_that, *of_other));
                all_rows.push(*of_other);
                false
            });
            let Some(places) = places else {
                factored.push((one, rows));
                continue;
            };
            let greatest = self.greatest(made_from, false);
            let made = self.with(one, greatest, &places, 1);
            factored.push((made, self.or(&all_rows)));
        }
        factored
    }

    /// How two numbers made by the same growing formula differ; `None` where there is none.
    fn mismatch(&self, one: Operand, other: Operand) -> Option<Mismatch> {
        let mut mismatch = Mismatch::default();
        let found = self.compare_formulas(one, other, 1, true, &mut mismatch);
        (found && mismatch.places != [1]).then_some(mismatch)
    }

    /// Adds the places where two formulas differ; false where they differ in more than one number,
    /// or where the result shrinks as that number grows.
    fn compare_formulas(
        &self,
        one: Operand,
        other: Operand,
        place: u32,
        grows: bool,
        mismatch: &mut Mismatch,
    ) -> bool {
        if one == other {
            return true;
        }
        let before = (mismatch.made_from, mismatch.places.len());
        if let (Some((join, left, right)), Some((same, other_left, other_right))) =
            (self.joined(one), self.joined(other))
            && join == same
            && place < LAST_PLACE
        {
            let right_grows = if join == Join::Difference { !grows } else { grows };
            let (below, behind) = (place * 2, place * 2 + 1);
            if self.compare_formulas(left, other_left, below, grows, mismatch)
                && self.compare_formulas(right, other_right, behind, right_grows, mismatch)
            {
                return true;
            }
            mismatch.made_from = before.0;
            mismatch.places.truncate(before.1);
        }
        let counts = self.span(one).least >= 0 && self.span(other).least >= 0;
        grows && counts && mismatch.add(one, other, place)
    }

    fn joined(&self, operand: Operand) -> Option<(Join, Operand, Operand)> {
        match self.lanes_node(operand) {
            Some(Node::Join { join, left, right }) => Some((*join, *left, *right)),
            _ => None,
        }
    }

    /// A formula with another number in some places.
    fn with(&mut self, formula: Operand, number: Operand, places: &[u32], place: u32) -> Operand {
        if places.contains(&place) {
            return number;
        }
        match self.joined(formula) {
            Some((join, left, right)) if place < LAST_PLACE => {
                let left = self.with(left, number, places, place * 2);
                let right = self.with(right, number, places, place * 2 + 1);
                self.join(join, left, right)
            }
            _ => formula,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::plan::graph::{Bits, Span};

    fn fact(graph: &mut Graph, place: u16) -> Operand {
        graph.lanes(Node::Fact(place), Span { least: 0, greatest: 1 << 40 })
    }

    fn rows(graph: &mut Graph, place: u16) -> Bits {
        graph.mask(Node::Yes(place))
    }

    /// What is taken back when the award becomes this: the payment above it, and no more than that.
    fn taken_back(graph: &mut Graph, cut: Operand) -> Operand {
        let (award, paid) = (fact(graph, 0), fact(graph, 1));
        let left = graph.join(Join::Difference, award, cut);
        let above = graph.join(Join::Difference, paid, left);
        graph.join(Join::Least, above, cut)
    }

    #[test]
    fn the_formula_is_made_once() {
        let graph = &mut Graph::new();
        let parts: Parts = (2..6)
            .map(|place| {
                let cut = fact(graph, place);
                (taken_back(graph, cut), rows(graph, place + 10))
            })
            .collect();
        let cuts = parts.iter().zip(2..).map(|((_, rows), place)| (fact(graph, place), *rows));
        let cuts: Parts = cuts.collect();
        let all: Vec<Bits> = parts.iter().map(|(_, rows)| *rows).collect();
        let expected = (graph.greatest(cuts, false), graph.or(&all));
        let expected = (taken_back(graph, expected.0), expected.1);
        assert_eq!(graph.factored(parts), [expected]);
    }

    #[test]
    fn what_shrinks_or_differs_twice_stays() {
        let graph = &mut Graph::new();
        let award = fact(graph, 0);
        let shrinks: Parts = (2..6)
            .map(|place| {
                let cut = fact(graph, place);
                (graph.join(Join::Difference, award, cut), rows(graph, place + 10))
            })
            .collect();
        assert_eq!(graph.factored(shrinks.clone()), shrinks);
        let differs: Parts = (2..6)
            .map(|place| {
                let (one, other) = (fact(graph, place), fact(graph, place + 20));
                (graph.join(Join::Sum, one, other), rows(graph, place + 10))
            })
            .collect();
        assert_eq!(graph.factored(differs.clone()), differs);
    }

    #[test]
    fn numbers_below_zero_stay() {
        let graph = &mut Graph::new();
        let below = Span { least: -1, greatest: 1 };
        let parts: Parts = (2..4)
            .map(|place| {
                let number = graph.lanes(Node::Fact(place), below);
                let award = fact(graph, 0);
                (graph.join(Join::Sum, number, award), rows(graph, place + 10))
            })
            .collect();
        assert_eq!(graph.factored(parts.clone()), parts);
    }
}
