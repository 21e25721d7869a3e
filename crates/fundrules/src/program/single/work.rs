//! What is to be computed, in an order in which many operations of one kind follow each other.

use super::batch::{Batch, Kind, Operation};
use super::clusters::{Cluster, FactTests, clusters, fact_tests};
use super::encode::Places;
use super::order::ordered;
use super::tables::{Table, TestTable};
use crate::program::plan::{Node, Readers};

/// What one operation computes.
enum Work<'a> {
    Node(usize, &'a Node),
    Table(&'a Cluster),
    TestTable(&'a FactTests),
}

impl Work<'_> {
    fn kind(&self) -> Option<Kind> {
        match self {
            Work::Node(_, node) => Places::kind(node),
            Work::Table(_) => Some(Kind::Table),
            Work::TestTable(_) => Some(Kind::TestTable),
        }
    }

    /// The nodes that it computes.
    fn nodes(&self) -> &[usize] {
        match self {
            Work::Node(place, _) => std::slice::from_ref(place),
            Work::Table(cluster) => &cluster.conjunctions,
            Work::TestTable(tests) => &tests.nodes,
        }
    }

    fn sources(&self, each: impl FnMut(usize)) {
        match self {
            Work::Node(_, node) => node.sources(each),
            Work::Table(cluster) => cluster.leaves.iter().copied().for_each(each),
            Work::TestTable(_) => {}
        }
    }

    fn give(&self, places: &mut Places) {
        match self {
            Work::Node(place, node) => places.give(*place, node),
            Work::Table(_) | Work::TestTable(_) => places.give_table(self.nodes()),
        }
    }

    fn operation(&self, nodes: &[Node], places: &mut Places) -> Option<Operation> {
        match self {
            Work::Node(_, node) => places.operation(node),
            Work::Table(cluster) => Some(Operation::Table(Table::new(cluster, nodes, places))),
            Work::TestTable(tests) => Some(Operation::TestTable(TestTable::new(tests, nodes))),
        }
    }
}

/// What is to be computed for the nodes that somebody reads; the others get their places.
fn works<'a>(
    nodes: &'a [Node],
    readers: &Readers,
    (clusters, tests): (&'a [Cluster], &'a [FactTests]),
    places: &mut Places,
) -> Vec<Work<'a>> {
    let tests = tests.iter().map(Work::TestTable);
    let mut works: Vec<Work<'_>> = clusters.iter().map(Work::Table).chain(tests).collect();
    let mut in_tables = vec![false; nodes.len()];
    for place in works.iter().flat_map(Work::nodes) {
        in_tables.get_mut(*place).into_iter().for_each(|slot| *slot = true);
    }
    for (place, (node, in_table)) in nodes.iter().zip(in_tables).enumerate() {
        match Places::kind(node) {
            _ if in_table || readers.count(place) == 0 => {}
            Some(_) => works.push(Work::Node(place, node)),
            None if place > 0 => places.give(place, node),
            None => {}
        }
    }
    works
}

/// The operations of the nodes that somebody reads, in batches, and where their results stand. Nothing where
/// some wait for each other.
pub(super) fn batches(
    nodes: &[Node],
    readers: &Readers,
    places: &mut Places,
) -> Option<Vec<Batch>> {
    let tables = (clusters(nodes, readers), fact_tests(nodes, readers));
    let works = works(nodes, readers, (&tables.0, &tables.1), places);
    let kinds: Vec<Kind> = works.iter().filter_map(Work::kind).collect();
    // The work by which each node is computed.
    let mut by: Vec<Option<usize>> = vec![None; nodes.len()];
    for (place, work) in works.iter().enumerate() {
        for node in work.nodes() {
            by.get_mut(*node).into_iter().for_each(|slot| *slot = Some(place));
        }
    }
    let mut after: Vec<Vec<usize>> = Vec::with_capacity(works.len());
    for work in &works {
        let mut sources = Vec::new();
        work.sources(|source| sources.extend(by.get(source).copied().flatten()));
        sources.sort_unstable();
        sources.dedup();
        after.push(sources);
    }
    let ordered = ordered(&kinds, &after);
    if ordered.iter().map(Vec::len).sum::<usize>() < works.len() {
        return None;
    }
    let of_batch = |batch: &[usize]| -> Vec<&Work<'_>> {
        batch.iter().filter_map(|place| works.get(*place)).collect()
    };
    for work in ordered.iter().flat_map(|batch| of_batch(batch)) {
        work.give(places);
    }
    let mut batches: Vec<Batch> = Vec::with_capacity(ordered.len());
    for batch in &ordered {
        let mut made: Option<Batch> = None;
        for work in of_batch(batch) {
            let Some(operation) = work.operation(nodes, places) else { continue };
            let other = match &mut made {
                Some(batch) => batch.add(operation),
                None => Some(operation),
            };
            if let Some(operation) = other {
                let to = work.nodes().first().map_or(u16::MAX, |node| places.place(*node));
                batches.extend(made.replace(Batch::new(operation, to)));
            }
        }
        batches.extend(made);
    }
    Some(batches)
}
