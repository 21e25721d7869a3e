//! Puts what is to be computed in order, and gives each mask and each lane a place that is used
//! again once nobody reads it any more: what was just written is then still in the cache.

use super::graph::{Bits, Days, Graph, Join, MovedFrom, Node, Operand, Share};
use super::readers::Readers;
use crate::facts::{FACTS, FactKind};
use crate::program::op::DayMove;

/// What is written from a computed row into the answers.
#[derive(Clone, Debug)]
pub(crate) struct Store<T> {
    /// Where to.
    pub(crate) target: T,
    /// What.
    pub(crate) stored: Stored,
}

#[derive(Clone, Debug)]
pub(crate) enum Stored {
    /// One bit a row.
    Bits(Bits),
    /// Values in disjoint rows; the others mean nothing.
    Values(Vec<(Operand, Bits)>),
    /// One code a row, in disjoint rows; zero in the others.
    Codes(Vec<(u8, Bits)>),
}

impl Stored {
    /// The number that all rows of every table have, a bit counting one; zero where no row has any.
    fn same(&self) -> Option<i64> {
        match self {
            Stored::Bits(Bits::ALL) => Some(1),
            Stored::Bits(Bits::NONE) => Some(0),
            Stored::Bits(_) => None,
            Stored::Codes(codes) => match codes.as_slice() {
                [] => Some(0),
                [(code, Bits::ALL)] => Some(i64::from(*code)),
                _ => None,
            },
            Stored::Values(parts) => match parts.as_slice() {
                [] => Some(0),
                [(Operand::Constant(value), _)] => Some(*value),
                _ => None,
            },
        }
    }

    fn sources(&self, mut each: impl FnMut(usize)) {
        match self {
            Stored::Bits(bits) => each(bits.node()),
            Stored::Values(parts) => {
                // The rows of a single part are not asked for.
                let alone = parts.len() == 1;
                for (part, bits) in parts {
                    if !alone {
                        each(bits.node());
                    }
                    if let Operand::Lanes(node) = part {
                        each(*node as usize);
                    }
                }
            }
            Stored::Codes(codes) => codes.iter().for_each(|(_, bits)| each(bits.node())),
        }
    }
}

/// What is done for each chunk, in order. Masks and lanes are named by their places.
#[derive(Debug)]
pub(crate) enum Action<T> {
    Mask {
        node: Node,
        place: usize,
    },
    Lanes {
        node: Node,
        place: usize,
    },
    /// Lanes of numbers that fit 32 bits, which have places of their own.
    Narrow {
        node: Node,
        place: usize,
    },
    Store(Store<T>),
}

/// The actions, and how many places they need.
#[derive(Debug)]
pub(crate) struct Schedule<T> {
    pub(crate) actions: Vec<Action<T>>,
    /// Where the same number stands in all rows of every table, and which.
    pub(crate) same: Vec<(T, i64)>,
    /// The facts that are looked at, by their places in [`FACTS`]; actions name them by their
    /// places here.
    pub(crate) facts: Vec<usize>,
    pub(crate) masks: usize,
    pub(crate) lanes: usize,
    pub(crate) narrow: usize,
}

impl<T> Schedule<T> {
    /// What is stored for each chunk.
    pub(crate) fn stores(&self) -> impl Iterator<Item = &Store<T>> {
        self.actions.iter().filter_map(|action| match action {
            Action::Store(store) => Some(store),
            _ => None,
        })
    }

    /// The ways in which days are moved.
    pub(crate) fn moves(&self) -> impl Iterator<Item = &[DayMove]> {
        self.actions.iter().filter_map(|action| match action {
            Action::Narrow { node: Node::Move { by, .. }, .. } => Some(&**by),
            _ => None,
        })
    }
}

/// What is added to the place of narrow lanes.
pub(crate) const NARROW: u32 = 1 << 31;

/// Whether a fact takes 64 bits in a table.
fn is_wide(fact: u16) -> bool {
    FACTS.get(usize::from(fact)).is_none_or(|fact| fact.kind.is_wide())
}

/// Whether the numbers of a fact stand in the table just as lanes have them.
fn is_borrowed(fact: u16) -> bool {
    let kind = FACTS.get(usize::from(fact)).map(|fact| fact.kind);
    is_wide(fact) || matches!(kind, Some(FactKind::Date | FactKind::Event))
}

/// The places of one kind, given out and taken back.
#[derive(Default)]
struct Places {
    free: Vec<usize>,
    count: usize,
}

impl Places {
    fn take(&mut self) -> usize {
        self.free.pop().unwrap_or_else(|| {
            self.count += 1;
            self.count - 1
        })
    }
}

struct Scheduler<T> {
    nodes: Vec<Node>,
    /// For each node, how many readers are still to come.
    readers: Readers,
    /// The place of each node that is still read.
    places: Vec<usize>,
    /// Whether all numbers of a node fit 32 bits.
    are_narrow: Vec<bool>,
    facts: Vec<usize>,
    borrowed: usize,
    masks: Places,
    lanes: Places,
    narrow: Places,
    actions: Vec<Action<T>>,
}

/// Orders the nodes on which the stores rest; each store follows its last source.
pub(crate) fn schedule<T>(graph: &Graph, stores: Vec<Store<T>>) -> Schedule<T> {
    let mut nodes = graph.nodes().to_vec();
    let mut same = Vec::new();
    let mut readers = Readers::new(&nodes);
    let mut after: Vec<Vec<Store<T>>> = nodes.iter().map(|_| Vec::new()).collect();
    for store in stores {
        if let Some(number) = store.stored.same() {
            same.push((store.target, number));
            continue;
        }
        let mut last = 0;
        store.stored.sources(|node| {
            last = last.max(node);
            readers.add(node);
        });
        if let Some(list) = after.get_mut(last) {
            list.push(store);
        }
    }
    readers.follow(&nodes);
    readers.join_conjunctions(&mut nodes);
    cut_shares(&mut nodes, &mut readers);
    let mut scheduler = Scheduler {
        places: vec![0; nodes.len()],
        are_narrow: are_narrow(&nodes),
        facts: facts(&nodes, &readers),
        nodes,
        borrowed: 0,
        readers,
        masks: Places::default(),
        lanes: Places::default(),
        narrow: Places::default(),
        actions: Vec::new(),
    };
    scheduler.borrowed = scheduler.facts.len();
    // The first mask is set in all rows.
    scheduler.masks.take();
    for (place, stores) in after.into_iter().enumerate() {
        scheduler.place(place);
        for store in stores {
            scheduler.store(store);
        }
    }
    Schedule {
        actions: scheduler.actions,
        same,
        masks: scheduler.masks.count,
        lanes: scheduler.lanes.count,
        narrow: scheduler.narrow.count,
        facts: scheduler.facts,
    }
}

/// A share that is only looked at to be cut down to a constant is cut where it is computed.
fn cut_shares(nodes: &mut [Node], readers: &mut Readers) {
    for place in 0..nodes.len() {
        let Some(Node::Join {
            join: Join::Least,
            left: Operand::Lanes(of),
            right: Operand::Constant(most),
        }) = nodes.get(place)
        else {
            continue;
        };
        // What nobody reads takes no share from who does.
        if readers.count(place) == 0 {
            continue;
        }
        let (of, most) = (*of as usize, *most);
        let (Some(Node::Share(share)), 1) = (nodes.get(of), readers.count(of)) else {
            continue;
        };
        let share = Share { most, ..*share };
        if let Some(node) = nodes.get_mut(place) {
            *node = Node::Share(share);
            readers.remove(of);
        }
    }
}

/// Of which nodes all numbers fit 32 bits.
fn are_narrow(nodes: &[Node]) -> Vec<bool> {
    let mut are_narrow: Vec<bool> = Vec::with_capacity(nodes.len());
    for node in nodes {
        let fits = |operand: &Operand| match operand {
            Operand::Constant(number) => i32::try_from(*number).is_ok(),
            Operand::Lanes(node) => are_narrow.get(*node as usize).copied().unwrap_or(false),
        };
        are_narrow.push(match node {
            Node::Fact(fact) => !is_wide(*fact),
            // Tables of moved days hold them in 32 bits.
            Node::Move { .. } => true,
            Node::Join { join: Join::Least | Join::Greatest, left, right } => {
                fits(left) && fits(right)
            }
            Node::Blend { base, others } => {
                fits(base) && others.iter().all(|(other, _)| fits(other))
            }
            _ => false,
        });
    }
    are_narrow
}

/// The facts that nodes with readers look at.
fn facts(nodes: &[Node], readers: &Readers) -> Vec<usize> {
    let mut facts: Vec<usize> = Vec::new();
    let read = nodes.iter().enumerate().filter(|(place, _)| readers.count(*place) > 0);
    for (_, node) in read {
        let seen = match node {
            Node::Known(fact)
            | Node::Yes(fact)
            | Node::Fact(fact)
            | Node::Word { fact, .. }
            | Node::Set { fact, .. } => [Some(*fact), None],
            Node::CompareDays { left, right, .. } => [left.fact, right.fact],
            Node::Move { from: MovedFrom::Fact(days), .. } => [days.fact, None],
            _ => continue,
        };
        for fact in seen.into_iter().flatten().map(usize::from) {
            if !facts.contains(&fact) {
                facts.push(fact);
            }
        }
    }
    facts
}

impl<T> Scheduler<T> {
    /// Gives a node its place and adds what makes it.
    fn place(&mut self, place: usize) {
        let wanted = self.readers.count(place) > 0;
        let Some(node) = self.nodes.get(place).filter(|_| wanted).cloned() else { return };
        let at = match &node {
            Node::All => 0,
            Node::Fact(fact) if is_borrowed(*fact) => self.fact(*fact),
            node if node.is_mask() => {
                let node = self.placed(node);
                let at = self.masks.take();
                self.actions.push(Action::Mask { node, place: at });
                at
            }
            node if self.is_narrow(place) => {
                let node = self.placed(node);
                let at = self.narrow.take();
                self.actions.push(Action::Narrow { node, place: at });
                at + NARROW as usize
            }
            node => {
                let node = self.placed(node);
                let at = self.lanes.take();
                self.actions.push(Action::Lanes { node, place: at });
                at + self.borrowed
            }
        };
        if let Some(slot) = self.places.get_mut(place) {
            *slot = at;
        }
        self.give_back(&node);
    }

    fn is_narrow(&self, node: usize) -> bool {
        self.are_narrow.get(node).copied().unwrap_or(false)
    }

    fn store(&mut self, store: Store<T>) {
        let mut read = Vec::new();
        store.stored.sources(|node| read.push(node));
        let stored = match store.stored {
            Stored::Bits(bits) => Stored::Bits(self.bits(bits)),
            Stored::Values(parts) => Stored::Values(
                parts
                    .into_iter()
                    .map(|(part, bits)| (self.operand(part), self.bits(bits)))
                    .collect(),
            ),
            Stored::Codes(codes) => Stored::Codes(
                codes.into_iter().map(|(code, bits)| (code, self.bits(bits))).collect(),
            ),
        };
        self.actions.push(Action::Store(Store { target: store.target, stored }));
        for node in read {
            self.read(node);
        }
    }

    /// Takes the places of sources back that nobody reads after this node.
    fn give_back(&mut self, node: &Node) {
        let mut read = Vec::new();
        node.sources(|source| read.push(source));
        for source in read {
            self.read(source);
        }
    }

    fn read(&mut self, source: usize) {
        let (Some(place), 0) = (self.places.get(source), self.readers.remove(source)) else {
            return;
        };
        match self.nodes.get(source) {
            None | Some(Node::All) => {}
            Some(node) if node.is_mask() => self.masks.free.push(*place),
            // Places of facts are never given back.
            _ if *place >= NARROW as usize => self.narrow.free.push(*place - NARROW as usize),
            Some(_) if *place >= self.borrowed => self.lanes.free.push(*place - self.borrowed),
            Some(_) => {}
        }
    }

    fn fact(&self, fact: u16) -> usize {
        self.facts.iter().position(|known| *known == usize::from(fact)).unwrap_or(0)
    }

    fn bits(&self, bits: Bits) -> Bits {
        let place = self.places.get(bits.node()).copied().unwrap_or(0);
        let placed = Bits::new(place);
        if bits.is_negated() { placed.negated() } else { placed }
    }

    fn lane(&self, node: u32) -> u32 {
        let place = self.places.get(node as usize).copied().unwrap_or(0);
        u32::try_from(place).unwrap_or(0)
    }

    fn operand(&self, operand: Operand) -> Operand {
        match operand {
            Operand::Constant(_) => operand,
            Operand::Lanes(node) => Operand::Lanes(self.lane(node)),
        }
    }

    /// The node with places instead of nodes.
    fn placed(&self, node: &Node) -> Node {
        let fact = |fact: &u16| u16::try_from(self.fact(*fact)).unwrap_or(0);
        let days = |days: &Days| Days { fact: days.fact.as_ref().map(fact), ..*days };
        let both = |(one, other): (Operand, Operand)| (self.operand(one), self.operand(other));
        let parts = |parts: &[(Operand, Bits)]| {
            parts.iter().map(|(part, bits)| (self.operand(*part), self.bits(*bits))).collect()
        };
        let mut node = node.clone();
        match &mut node {
            Node::All => {}
            Node::Known(of) | Node::Yes(of) | Node::Fact(of) => *of = fact(of),
            Node::Word { fact: of, .. } | Node::Set { fact: of, .. } => *of = fact(of),
            Node::Code { code, .. } => *code = self.lane(*code),
            Node::Compare { left, right, .. } => {
                (*left, *right) = (self.lane(*left), self.operand(*right));
            }
            Node::CompareFractions(fractions) => {
                (fractions.left, fractions.right) = (both(fractions.left), both(fractions.right));
            }
            Node::CompareDays { left, right, .. } => {
                (*left, *right) = (days(left), days(right));
            }
            Node::And(parts) => parts.iter_mut().for_each(|part| *part = self.bits(*part)),
            Node::Join { left, right, .. } => (*left, *right) = both((*left, *right)),
            Node::Share(share) => {
                share.of = self.operand(share.of);
                (share.part, share.whole) = both((share.part, share.whole));
                share.asked = self.bits(share.asked);
            }
            Node::Move { from, asked, .. } => {
                *from = match from {
                    MovedFrom::Fact(of_fact) => MovedFrom::Fact(days(of_fact)),
                    MovedFrom::Lanes(day) => MovedFrom::Lanes(self.lane(*day)),
                };
                *asked = self.bits(*asked);
            }
            Node::Blend { base, others } => {
                *base = self.operand(*base);
                *others = parts(others);
            }
            Node::Greatest { parts: all, .. } => *all = parts(all),
        }
        node
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A fact of a kind, by its place.
    fn fact(is_of: impl Fn(FactKind) -> bool) -> Node {
        let place = FACTS.iter().position(|fact| is_of(fact.kind)).unwrap_or_default();
        Node::Fact(u16::try_from(place).unwrap_or_default())
    }

    #[test]
    fn days_and_codes_are_narrow_and_amounts_are_not() {
        let (day, amount) = (Operand::Lanes(0), Operand::Lanes(1));
        let blend = |base, other| Node::Blend { base, others: [(other, Bits::NONE)].into() };
        let join = |join, left, right| Node::Join { join, left, right };
        let asked = Bits::ALL;
        let cases = [
            (fact(|kind| kind == FactKind::Date), true),
            (fact(|kind| kind == FactKind::Money), false),
            (fact(|kind| matches!(kind, FactKind::Word(_))), true),
            (
                Node::Move { from: MovedFrom::Lanes(0), by: [DayMove::Months(1)].into(), asked },
                true,
            ),
            (blend(day, Operand::Constant(i32::MAX.into())), true),
            (blend(day, Operand::Constant(i64::from(i32::MAX) + 1)), false),
            (blend(Operand::Constant(i64::from(i32::MIN) - 1), day), false),
            (blend(day, amount), false),
            (join(Join::Greatest, day, Operand::Lanes(3)), true),
            (join(Join::Least, day, amount), false),
            // The sum of two that fit may not fit.
            (join(Join::Sum, day, day), false),
        ];
        let (nodes, narrow): (Vec<Node>, Vec<bool>) = cases.into_iter().unzip();
        assert_eq!(are_narrow(&nodes), narrow);
    }
}
