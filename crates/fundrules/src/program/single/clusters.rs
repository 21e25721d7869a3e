//! Which conjunctions stand in one table, and which tests.

use std::cmp::Reverse;
use std::collections::VecDeque;

use super::tables::{LEAVES, RESULTS, ROWS};
use crate::program::plan::{Bits, Node, Readers};

/// Looking a row up takes as long as reading so many parts, where beginning a conjunction counts two.
const WORTH: usize = 12;

/// A conjunction joins one of the last so many clusters. To look at all of them would take too long for large
/// plans.
const OPEN: usize = 64;

/// Conjunctions that rest on a few bits.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Cluster {
    /// The nodes of the bits.
    pub(super) leaves: Vec<usize>,
    /// The nodes of the conjunctions, each behind those of them that it rests on.
    pub(super) conjunctions: Vec<usize>,
    /// More than the level of any leaf, so that no table waits for itself.
    level: u32,
}

impl Cluster {
    /// How many of these sources of a conjunction would be new leaves; nothing where it cannot join.
    fn new_leaves(&self, sources: &[usize], levels: &[u32]) -> Option<usize> {
        let is_before = |source: usize| levels.get(source).is_some_and(|one| *one < self.level);
        if self.conjunctions.len() == RESULTS {
            return None;
        }
        let mut new = 0;
        for source in sources.iter().copied().filter(|source| !self.has(*source)) {
            new += 1;
            if self.leaves.len() + new > LEAVES || !is_before(source) {
                return None;
            }
        }
        Some(new)
    }

    fn has(&self, node: usize) -> bool {
        self.leaves.contains(&node) || self.conjunctions.contains(&node)
    }

    /// Adds a conjunction that rests on these.
    fn add(&mut self, conjunction: usize, sources: &[usize]) {
        for source in sources {
            if !self.has(*source) {
                self.leaves.push(*source);
            }
        }
        self.conjunctions.push(conjunction);
    }

    /// Takes in another cluster, if there is room.
    fn take(&mut self, other: &Cluster) -> bool {
        let new = |leaf: &&usize| !self.leaves.contains(leaf);
        // Clusters of one level do not rest on each other.
        let takes = self.level == other.level
            && self.conjunctions.len() + other.conjunctions.len() <= RESULTS
            && self.leaves.len() + other.leaves.iter().filter(new).count() <= LEAVES;
        if takes {
            let new: Vec<usize> = other.leaves.iter().filter(new).copied().collect();
            self.leaves.extend(new);
            self.conjunctions.extend(&other.conjunctions);
        }
        takes
    }

    /// Whether a table takes less time than its conjunctions one by one.
    fn is_worth_it(&self, nodes: &[Node]) -> bool {
        let cost = |place: &usize| 2 + nodes.get(*place).map_or(0, |node| parts(node).len());
        self.conjunctions.iter().map(cost).sum::<usize>() > WORTH
    }

    /// For each conjunction the rows in which it is set, one bit each.
    pub(super) fn rows(&self, nodes: &[Node]) -> Vec<u64> {
        let mut rows: Vec<(usize, u64)> = Vec::with_capacity(LEAVES + RESULTS);
        rows.extend(self.leaves.iter().enumerate().map(|(place, leaf)| (*leaf, rows_of(place))));
        for conjunction in &self.conjunctions {
            let of = |part: &Bits| {
                let known = rows.iter().find(|(node, _)| *node == part.node());
                // What is neither is the node that holds always.
                let rows = known.map_or(u64::MAX, |(_, rows)| *rows);
                if part.is_negated() { !rows } else { rows }
            };
            let parts = nodes.get(*conjunction).map_or(&[][..], parts);
            let all = parts.iter().map(of).fold(u64::MAX, |all, part| all & part);
            rows.push((*conjunction, all));
        }
        rows.into_iter().skip(self.leaves.len()).map(|(_, rows)| rows).collect()
    }
}

/// The rows in which a leaf is set: the first leaf is the highest bit of a row's place.
fn rows_of(leaf: usize) -> u64 {
    let is_set = |row: &usize| row >> (LEAVES - 1 - leaf) & 1 != 0;
    (0..ROWS).filter(is_set).fold(0, |rows, row| rows | 1 << row)
}

fn parts(node: &Node) -> &[Bits] {
    match node {
        Node::And(parts) => parts,
        _ => &[],
    }
}

/// Clusters of the conjunctions that somebody reads, as far as a table for them is worth it.
pub(super) fn clusters(nodes: &[Node], readers: &Readers) -> Vec<Cluster> {
    let mut levels: Vec<u32> = Vec::with_capacity(nodes.len());
    let (mut closed, mut open) = (Vec::new(), VecDeque::new());
    for (place, node) in nodes.iter().enumerate() {
        let mut sources = Vec::new();
        if readers.count(place) > 0 {
            node.sources(|source| sources.push(source));
        }
        sources.sort_unstable();
        sources.dedup();
        let level = sources.iter().filter_map(|source| levels.get(*source)).max();
        let level = level.copied().unwrap_or(0);
        let is_small = !sources.is_empty() && sources.len() <= LEAVES;
        levels.push(match node {
            Node::And(_) if is_small => {
                if open.len() == OPEN {
                    closed.extend(open.pop_front());
                }
                add(&mut open, place, sources, level, &levels)
            }
            _ => level,
        });
    }
    closed.extend(open);
    let mut joined = join(closed);
    joined.retain(|cluster| cluster.is_worth_it(nodes));
    joined
}

/// Adds a conjunction to the cluster that knows most of its sources, or else to a new one; says what level
/// that is. The given level is that of its last source.
fn add(
    open: &mut VecDeque<Cluster>,
    conjunction: usize,
    sources: Vec<usize>,
    level: u32,
    levels: &[u32],
) -> u32 {
    let best = open
        .iter_mut()
        .filter_map(|cluster| Some((cluster.new_leaves(&sources, levels)?, cluster)))
        .filter(|(new, _)| *new < sources.len())
        .min_by_key(|(new, cluster)| (*new, cluster.level));
    if let Some((_, cluster)) = best {
        cluster.add(conjunction, &sources);
        return cluster.level;
    }
    let level = level + 1;
    open.push_back(Cluster { leaves: sources, conjunctions: vec![conjunction], level });
    level
}

/// Puts small clusters into others, the larger ones first.
fn join(mut clusters: Vec<Cluster>) -> Vec<Cluster> {
    clusters.sort_by_key(|cluster| Reverse(cluster.conjunctions.len()));
    let mut joined: Vec<Cluster> = Vec::with_capacity(clusters.len());
    for cluster in clusters {
        if !joined.iter_mut().rev().take(OPEN).any(|other| other.take(&cluster)) {
            joined.push(cluster);
        }
    }
    joined
}

/// Tests of one word, or of the same few words of one set.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct FactTests {
    pub(super) fact: u16,
    /// The nodes of the tests.
    pub(super) nodes: Vec<usize>,
}

/// Tests that somebody reads of facts of which there are several.
pub(super) fn fact_tests(nodes: &[Node], readers: &Readers) -> Vec<FactTests> {
    let mut found: Vec<FactTests> = Vec::new();
    for (place, node) in nodes.iter().enumerate() {
        let Some((fact, _)) = tested(node).filter(|_| readers.count(place) > 0) else { continue };
        let has_room = |one: &&mut FactTests| one.fact == fact && one.nodes.len() < RESULTS;
        match found.iter_mut().find(has_room) {
            Some(tests) => tests.nodes.push(place),
            None => found.push(FactTests { fact, nodes: vec![place] }),
        }
    }
    found.retain(|tests| tests.nodes.len() > 1);
    found
}

/// The fact of which a node tests the lowest bits, and for which of all that these can be it holds.
pub(super) fn tested(node: &Node) -> Option<(u16, u64)> {
    match node {
        Node::Word { fact, mask } => Some((*fact, *mask)),
        Node::Set { fact, turned: false, mask } if *mask < 1 << LEAVES => {
            let has_bit = |bits: &u64| bits & mask != 0;
            Some((*fact, (0..ROWS as u64).filter(has_bit).fold(0, |rows, bits| rows | 1 << bits)))
        }
        _ => None,
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::program::plan::Operand;

    pub(in super::super) fn bits(node: usize) -> Bits {
        Bits::new(node)
    }

    pub(in super::super) fn and(parts: &[Bits]) -> Node {
        Node::And(parts.into())
    }

    /// Four facts, and nodes behind them that somebody reads.
    pub(in super::super) fn nodes(others: &[Node]) -> (Vec<Node>, Readers) {
        let facts = (1..5).map(Node::Yes);
        let nodes: Vec<Node> =
            std::iter::once(Node::All).chain(facts).chain(others.iter().cloned()).collect();
        let mut readers = Readers::new(&nodes);
        (5..nodes.len()).for_each(|place| readers.add(place));
        readers.follow(&nodes);
        (nodes, readers)
    }

    #[test]
    fn no_table_waits_for_itself() {
        // Every conjunction of two bits.
        let every = |one: usize, other: usize| {
            let (one, other) = (bits(one), bits(other));
            [
                and(&[one, other]),
                and(&[one, other.negated()]),
                and(&[one.negated(), other]),
                and(&[one.negated(), other.negated()]),
            ]
        };
        // A bit that rests on the first of them.
        let chosen = Node::Blend {
            base: Operand::Constant(0),
            others: [(Operand::Constant(1), bits(5))].into(),
        };
        let chosen = [chosen, Node::Code { code: 9, mask: 2 }];
        let (nodes, readers) = nodes(&[&every(1, 2)[..], &chosen, &every(1, 10)].concat());
        let found: Vec<Vec<usize>> =
            clusters(&nodes, &readers).into_iter().map(|one| one.conjunctions).collect();
        assert_eq!(found, [[5, 6, 7, 8], [11, 12, 13, 14]]);
    }

    #[test]
    fn clusters_have_no_more_leaves_and_conjunctions_than_a_table() {
        let pairs = (1..9).flat_map(|one| (1..9).map(move |other| (one, other)));
        let pairs = pairs.filter(|(one, other)| one < other);
        let facts = (5..9).map(Node::Yes);
        let all: Vec<Node> =
            facts.chain(pairs.map(|(one, other)| and(&[bits(one), bits(other)]))).collect();
        let (nodes, readers) = nodes(&all);
        let clusters = clusters(&nodes, &readers);
        assert!(clusters.len() > 2, "{clusters:?}");
        for cluster in &clusters {
            assert!(cluster.leaves.len() <= LEAVES && cluster.conjunctions.len() <= RESULTS);
        }
        let mut found: Vec<usize> =
            clusters.iter().flat_map(|one| &one.conjunctions).copied().collect();
        let count = found.len();
        found.sort_unstable();
        found.dedup();
        assert_eq!(found.len(), count, "none stands in two tables");
    }

    #[test]
    fn few_conjunctions_are_not_worth_a_table() {
        let (nodes, readers) = nodes(&[and(&[bits(1), bits(2)]), and(&[bits(1), bits(3)])]);
        assert_eq!(clusters(&nodes, &readers), []);
    }

    #[test]
    fn tests_of_one_fact_stand_together() {
        let word = |mask| Node::Word { fact: 7, mask };
        let set = |turned, mask| Node::Set { fact: 8, turned, mask };
        let (nodes, readers) = nodes(&[
            word(0b01),
            set(false, 0b011),
            word(0b10),
            set(false, 0b110),
            // Another fact, a bit that no row has, and one turned round.
            Node::Word { fact: 9, mask: 1 },
            set(false, 1 << LEAVES),
            set(true, 0b1),
        ]);
        let expected = [(7, vec![5, 7]), (8, vec![6, 8])];
        let expected = expected.map(|(fact, nodes)| FactTests { fact, nodes });
        assert_eq!(fact_tests(&nodes, &readers), expected);
        let rows = |place: usize| tested(&nodes[place]).map(|(_, rows)| rows & 0xff);
        assert_eq!([rows(5), rows(6), rows(8)], [Some(0b1), Some(0b1110_1110), Some(0b1111_1100)]);
    }
}
