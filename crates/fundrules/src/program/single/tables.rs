//! Tables that say what several conjunctions are that rest on the same few bits, or several tests of one
//! fact: a row for everything that those bits can be.
//!
//! Looking a row up takes as long as computing three or four conjunctions, and a row has up to eight results.

use super::clusters::{Cluster, FactTests, tested};
use super::encode::Places;
use super::file::{Bit, Cells, Eight, NEGATED};
use super::operations::Operate;
use crate::calendar::Calendar;
use crate::program::plan::{Bits, Node};

/// So many bits a table looks at, at most. The rows in which one of its results is set are the bits of one
/// number.
pub(super) const LEAVES: usize = 6;
pub(super) const ROWS: usize = u64::BITS as usize;
const _: () = assert!(ROWS == 1 << LEAVES, "there is a row for everything that the leaves can be");

/// So many results a row has, at most.
pub(super) const RESULTS: usize = 8;

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

/// What the tests of a fact give.
#[derive(Clone, Debug)]
pub(super) struct TestTable {
    of: u16,
    rows: Rows,
}

impl TestTable {
    pub(super) fn new(tests: &FactTests, nodes: &[Node]) -> Self {
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
    use super::super::clusters::tests::{and, bits, nodes};
    use super::super::clusters::{clusters, fact_tests};
    use super::super::file::{File, Register};
    use super::super::operations::{HasBit, WordIn};
    use super::*;
    use crate::facts::UNKNOWN;

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
    fn a_table_says_what_tests_one_by_one_would() {
        let word = |mask| Node::Word { fact: 7, mask };
        let set = |mask| Node::Set { fact: 8, turned: false, mask };
        let masks = [0b1, 0b10_0110, 0b11_1000, u64::MAX];
        let all = masks.map(|mask| [word(mask), set(mask & 0b11_1111)]);
        let (nodes, readers) = nodes(all.as_flattened());
        let tables = fact_tests(&nodes, &readers);
        let mut tables = tables.iter().map(|tests| TestTable::new(tests, &nodes));
        let (Some(mut words), Some(mut sets)) = (tables.next(), tables.next()) else {
            panic!("each fact has a table")
        };
        let mut file = File::default();
        for number in (0..256).chain([UNKNOWN, i64::MAX]) {
            i64::write(file.cells(), 7, [number, number].into_iter());
            let cells = file.cells();
            let mut expected = [Eight::default(), Eight::default()];
            for (place, mask) in masks.into_iter().enumerate() {
                let mut word = WordIn { of: 7, mask };
                let mut set = HasBit { of: 8, turned: 0, mask: mask & 0b11_1111 };
                expected[0].set(place, word.operate(cells, Calendar::china()));
                expected[1].set(place, set.operate(cells, Calendar::china()));
            }
            let found = [&mut words, &mut sets].map(|one| one.operate(cells, Calendar::china()));
            assert_eq!(found, expected, "{number}");
        }
    }
}
