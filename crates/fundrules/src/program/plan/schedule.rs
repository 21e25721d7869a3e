//! Puts what is to be computed in order, and gives each mask and each lane a place that is used
//! again once nobody reads it any more: what was just written is then still in the cache.

use super::graph::{Bits, Days, Graph, Join, MovedFrom, Node, Operand, Share};
use super::readers::Readers;
use crate::facts::FACTS;
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
    Mask { node: Node, place: usize },
    Lanes { node: Node, place: usize },
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
            Action::Lanes { node: Node::Move { by, .. }, .. } => Some(&**by),
            _ => None,
        })
    }
}

/// Whether the numbers of a fact stand in the table just as lanes have them.
fn is_borrowed(fact: u16) -> bool {
    FACTS.get(usize::from(fact)).is_some_and(|fact| fact.kind.is_wide())
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
    facts: Vec<usize>,
    borrowed: usize,
    masks: Places,
    lanes: Places,
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
        facts: facts(&nodes, &readers),
        nodes,
        borrowed: 0,
        readers,
        masks: Places::default(),
        lanes: Places::default(),
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
