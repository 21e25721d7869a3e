//! Conjunctions that rest on the same few bits: a table says what all of them are, with a row for everything
//! that those bits can be.
//!
//! Looking a row up takes as long as computing three or four conjunctions, and a table holds up to eight.

use std::cmp::Reverse;
use std::collections::VecDeque;

use super::encode::Places;
use super::file::{Bit, Cells, Eight, NEGATED};
use super::operations::Operate;
use crate::calendar::Calendar;
use crate::program::plan::{Bits, Node, Readers};

/// So many bits a table looks at, at most. The rows of a bit in a table are the bits of one number.
const LEAVES: usize = 6;
const ROWS: usize = u64::BITS as usize;
const _: () = assert!(ROWS == 1 << LEAVES, "there is a row for everything that the leaves can be");

/// So many results a table has, at most.
pub(super) const RESULTS: usize = 8;

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
    fn rows(&self, nodes: &[Node]) -> Vec<u64> {
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

type Rows = [Eight; ROWS];

/// The rows of a table, from those in which each of its results is set.
fn rows(results: impl Iterator<Item = u64>) -> Rows {
    let mut rows = [Eight::default(); ROWS];
    for (result, set_in) in results.enumerate() {
        for (place, row) in rows.iter_mut().enumerate() {
            row.set(result, Bit::of(set_in >> place & 1 != 0));
        }
    }
    rows
}

/// What the conjunctions of a cluster are, by its leaves.
#[derive(Clone, Debug)]
pub(super) struct Table {
    leaves: [u16; LEAVES],
    rows: Rows,
}

impl Table {
    pub(super) fn new(cluster: &Cluster, nodes: &[Node], places: &Places) -> Self {
        // What is read in place of a leaf that there is not is never set.
        let mut leaves = [NEGATED; LEAVES];
        for (slot, leaf) in leaves.iter_mut().zip(&cluster.leaves) {
            *slot = places.bit(Bits::new(*leaf));
        }
        Table { leaves, rows: rows(cluster.rows(nodes).into_iter()) }
    }
}

impl Operate for Table {
    type Result = Eight;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> Eight {
        let row = self.leaves.iter().fold(0, |row, leaf| 2 * row + file.bit(*leaf).number());
        self.rows.get(row % ROWS).copied().unwrap_or_default()
    }
}

/// Tests of one word, or of the same few words of one set.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tests {
    fact: u16,
    /// The nodes of the tests.
    pub(super) nodes: Vec<usize>,
}

/// Tests that somebody reads of facts of which there are several.
pub(super) fn tests(nodes: &[Node], readers: &Readers) -> Vec<Tests> {
    let mut found: Vec<Tests> = Vec::new();
    for (place, node) in nodes.iter().enumerate() {
        let Some((fact, _)) = tested(node).filter(|_| readers.count(place) > 0) else { continue };
        let has_room = |one: &&mut Tests| one.fact == fact && one.nodes.len() < RESULTS;
        match found.iter_mut().find(has_room) {
            Some(tests) => tests.nodes.push(place),
            None => found.push(Tests { fact, nodes: vec![place] }),
        }
    }
    found.retain(|tests| tests.nodes.len() > 1);
    found
}

/// The fact of which a node tests the lowest bits, and for which of all that these can be it holds.
fn tested(node: &Node) -> Option<(u16, u64)> {
    match node {
        Node::Word { fact, mask } => Some((*fact, *mask)),
        Node::Set { fact, turned: false, mask } if *mask < 1 << LEAVES => {
            let has_bit = |bits: &u64| bits & mask != 0;
            Some((*fact, (0..64).filter(has_bit).fold(0, |rows, bits| rows | 1 << bits)))
        }
        _ => None,
    }
}

/// What the tests of a fact give.
#[derive(Clone, Debug)]
pub(super) struct TestTable {
    of: u16,
    rows: Rows,
}

impl TestTable {
    pub(super) fn new(tests: &Tests, nodes: &[Node]) -> Self {
        let set_in = |place: &usize| nodes.get(*place).and_then(tested).map_or(0, |(_, rows)| rows);
        TestTable { of: tests.fact, rows: rows(tests.nodes.iter().map(set_in)) }
    }
}

impl Operate for TestTable {
    type Result = Eight;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> Eight {
        let row = file.number(self.of).cast_unsigned() as usize;
        self.rows.get(row % ROWS).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::super::file::{File, Register};
    use super::*;
    use crate::program::plan::Operand;

    fn bits(node: usize) -> Bits {
        Bits::new(node)
    }

    fn and(parts: &[Bits]) -> Node {
        Node::And(parts.into())
    }

    /// Four facts, and conjunctions behind them that somebody reads.
    fn nodes(conjunctions: &[Node]) -> (Vec<Node>, Readers) {
        let facts = (1..5).map(Node::Yes);
        let nodes: Vec<Node> =
            std::iter::once(Node::All).chain(facts).chain(conjunctions.iter().cloned()).collect();
        let mut readers = Readers::new(&nodes);
        (5..nodes.len()).for_each(|place| readers.add(place));
        readers.follow(&nodes);
        (nodes, readers)
    }

    #[test]
    fn a_table_says_what_conjunctions_one_by_one_would() {
        let (nodes, readers) = nodes(&[
            and(&[bits(1), bits(2)]),
            and(&[bits(1), bits(2).negated(), bits(3)]),
            and(&[bits(5).negated(), bits(6).negated(), bits(4)]),
            and(&[bits(7).negated(), bits(2)]),
        ]);
        let [cluster] = &clusters(&nodes, &readers)[..] else { panic!("one table is enough") };
        assert_eq!((cluster.leaves.len(), &cluster.conjunctions[..]), (4, &[5, 6, 7, 8][..]));
        let mut places = Places::new(&nodes);
        (1..5).for_each(|place| places.give(place, &nodes[place]));
        places.give_table(&cluster.conjunctions);
        let mut table = Table::new(cluster, &nodes, &places);
        let mut file = File::default();
        for given in 0..16_u32 {
            let cells = file.cells();
            let fact = |place: usize| given >> (place - 1) & 1 != 0;
            Bit::write(cells, places.place(1), (1..5).map(|place| Bit::of(fact(place))));
            let made = table.operate(cells, Calendar::china());
            Eight::write(cells, places.place(5), std::iter::once(made));
            let (five, six) = (fact(1) && fact(2), fact(1) && !fact(2) && fact(3));
            let seven = !five && !six && fact(4);
            let expected = [five, six, seven, !seven && fact(2)];
            let found = [5, 6, 7, 8].map(|place| cells.is_set(places.bit(bits(place))));
            assert_eq!(found, expected, "{given:04b}");
            let negated = [5, 6, 7, 8].map(|place| cells.is_set(places.bit(bits(place).negated())));
            assert_eq!(negated, expected.map(|set| !set), "{given:04b}");
        }
    }

    #[test]
    fn no_table_waits_for_itself() {
        // The last conjunction rests on a comparison that rests on the first one.
        let choose = Node::Blend {
            base: Operand::Constant(0),
            others: [(Operand::Constant(1), bits(5))].into(),
        };
        let (nodes, readers) = nodes(&[
            and(&[bits(1), bits(2)]),
            choose,
            Node::Code { code: 6, mask: 2 },
            and(&[bits(1), bits(2), bits(7)]),
            and(&[bits(1), bits(7).negated()]),
        ]);
        for cluster in clusters(&nodes, &readers) {
            let rests_on_first = |leaf: &usize| *leaf == 7;
            let has_first = cluster.conjunctions.contains(&5);
            assert!(!(has_first && cluster.leaves.iter().any(rests_on_first)), "{cluster:?}");
        }
    }

    #[test]
    fn few_conjunctions_are_not_worth_a_table() {
        let (nodes, readers) = nodes(&[and(&[bits(1), bits(2)]), and(&[bits(1), bits(3)])]);
        assert_eq!(clusters(&nodes, &readers), []);
    }
}
