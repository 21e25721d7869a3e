//! How often the nodes of a plan are read, and what follows from it.

use super::graph::{Bits, Node};

/// For each node how many others, or answers, read it; what has no reader is not computed.
#[derive(Debug)]
pub(crate) struct Readers(Vec<u32>);

impl Readers {
    /// None but for the first node, which is always there.
    pub(crate) fn new(nodes: &[Node]) -> Self {
        let mut readers = vec![0; nodes.len()];
        readers.first_mut().into_iter().for_each(|first| *first = 1);
        Readers(readers)
    }

    pub(crate) fn count(&self, node: usize) -> u32 {
        self.0.get(node).copied().unwrap_or(0)
    }

    pub(crate) fn add(&mut self, node: usize) {
        if let Some(count) = self.0.get_mut(node) {
            *count = count.saturating_add(1);
        }
    }

    /// Takes one reader away; says how many are left.
    pub(crate) fn remove(&mut self, node: usize) -> u32 {
        let Some(count) = self.0.get_mut(node) else { return 0 };
        *count = count.saturating_sub(1);
        *count
    }

    /// Adds the nodes that read others, once all answers are added.
    pub(crate) fn follow(&mut self, nodes: &[Node]) {
        for (place, node) in nodes.iter().enumerate().rev() {
            if self.count(place) > 0 {
                node.sources(|source| self.add(source));
            }
        }
    }

    /// Makes a conjunction part of the only one that reads it.
    pub(crate) fn join_conjunctions(&mut self, nodes: &mut [Node]) {
        for place in 0..nodes.len() {
            let Some(Node::And(parts)) = nodes.get(place).filter(|_| self.count(place) > 0) else {
                continue;
            };
            let mut joined: Vec<Bits> = Vec::with_capacity(parts.len());
            for part in parts {
                match nodes.get(part.node()) {
                    Some(Node::And(inner))
                        if !part.is_negated() && self.count(part.node()) == 1 =>
                    {
                        self.remove(part.node());
                        joined.extend(inner);
                    }
                    _ => joined.push(*part),
                }
            }
            joined.sort_unstable();
            joined.dedup_by(|one, other| {
                one == other && {
                    self.remove(one.node());
                    true
                }
            });
            if let Some(node) = nodes.get_mut(place) {
                *node = Node::And(joined.into());
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_conjunction_with_one_reader_becomes_part_of_it() {
        let facts = (1..5).map(Node::Yes);
        let bits = |node: usize| Bits::new(node);
        let and = |parts: &[Bits]| Node::And(parts.into());
        let mut nodes: Vec<Node> = std::iter::once(Node::All).chain(facts).collect();
        nodes.push(and(&[bits(1), bits(2)])); // 5: only 7 reads it
        nodes.push(and(&[bits(2), bits(3)])); // 6: its contrary is read
        nodes.push(and(&[bits(2), bits(5), bits(6).negated()])); // 7
        nodes.push(and(&[bits(4), bits(7)])); // 8
        let mut readers = Readers::new(&nodes);
        [7, 8].into_iter().for_each(|answer| readers.add(answer));
        readers.follow(&nodes);
        readers.join_conjunctions(&mut nodes);
        assert_eq!(nodes[7], and(&[bits(1), bits(2), bits(6).negated()]));
        assert_eq!(nodes[8], and(&[bits(4), bits(7)]));
        let counts: Vec<u32> = (0..nodes.len()).map(|node| readers.count(node)).collect();
        assert_eq!(counts, [1, 1, 2, 1, 1, 0, 1, 2, 1]);
    }
}
