//! Plans carried out for one project after the other.
//!
//! The nodes of a plan become small operations of fixed size on registers that need no check of
//! bounds, and those of one kind are done together: one loop does nothing else, so that the
//! processor foresees every branch.

mod batch;
mod clusters;
mod encode;
mod file;
mod granted;
mod operations;
mod order;
mod seen;
mod tables;
mod work;

use super::op::Ternary;
use super::operands::Wanted;
use super::plan::{Lowering, Node, Operand, Pieces, Readers, Truth};
use crate::calendar::Calendar;
use crate::facts::{FactNumbers, Facts};
use batch::Batch;
use encode::{Pieced, Places};
use file::{Bit, File, Register};
use granted::Granted;
pub(super) use seen::Seen;
use work::batches;

/// A plan ready to be carried out for one project after another.
#[derive(Debug, Default)]
pub(super) struct Single {
    file: File,
    batches: Vec<Batch>,
    granted: Granted,
    /// Where the bits stand of the ternaries that were asked for: whether each is true, and whether
    /// it is false.
    ternaries: Vec<(u16, u16)>,
    numbers: Vec<Pieced>,
}

impl Single {
    /// Makes a plan for some registers ready; nothing where it is too large. It serves projects that
    /// know nothing more of these facts, nor of those it looks at, than it was made for.
    pub(super) fn new(lowering: &Lowering<'_>, wanted: &Wanted, facts: &[u16]) -> Option<Self> {
        let mut looked_at: Vec<u16> = lowering.looked_at().chain(facts.iter().copied()).collect();
        looked_at.sort_unstable();
        looked_at.dedup();
        let mut granted = Granted::default();
        looked_at.iter().for_each(|fact| granted.add(*fact, lowering.given(*fact)));
        let truths: Vec<Truth> =
            wanted.ternaries.iter().map(|one| lowering.ternary(*one)).collect();
        let pieces: Vec<Pieces> = wanted.numbers.iter().map(|one| lowering.number(*one)).collect();
        let mut nodes = lowering.graph.nodes().to_vec();
        let readers = join_conjunctions(&mut nodes, &truths, &pieces);
        let mut places = Places::new(&nodes);
        let batches = batches(&nodes, &readers, &mut places)?;
        let truth = |truth: &Truth| (places.bit(truth.yes), places.bit(truth.no));
        let ternaries = truths.iter().map(truth).collect();
        let pieced = |pieces: &Pieces| Pieced::new(pieces, &mut places);
        let numbers = pieces.iter().map(pieced).collect();
        let mut file = File::default();
        let cells = file.cells();
        Bit::write(cells, 0, std::iter::once(Bit::SET));
        for (value, place) in places.constants() {
            i64::write(cells, place, std::iter::once(value));
        }
        let single = Single { file, batches, granted, ternaries, numbers };
        places.is_enough().then_some(single)
    }

    /// Where the facts of the next project are to be written.
    #[inline]
    pub(super) fn facts(&mut self) -> Option<&mut FactNumbers> {
        self.file.facts()
    }

    /// Carries the plan out for a project; says no where the project is not what the plan was made
    /// for.
    #[inline]
    pub(super) fn run_on(&mut self, facts: &Facts, calendar: &Calendar) -> bool {
        let Some(registers) = self.file.facts() else { return false };
        *registers = *facts.values();
        self.run(calendar)
    }

    /// The same for the project whose facts were written.
    #[inline]
    pub(super) fn run(&mut self, calendar: &Calendar) -> bool {
        let file = self.file.cells();
        if !self.granted.holds(file) {
            return false;
        }
        for batch in &mut self.batches {
            batch.run(file, calendar);
        }
        true
    }

    /// The value of the ternary that was asked for at a place of the list.
    pub(super) fn ternary(&self, place: usize) -> Ternary {
        match self.ternaries.get(place) {
            Some((yes, _)) if self.file.is_set(*yes) => Ternary::True,
            Some((_, no)) if self.file.is_set(*no) => Ternary::False,
            _ => Ternary::Unknown,
        }
    }

    /// The value of the number that was asked for at a place of the list.
    pub(super) fn number(&self, place: usize) -> Option<i64> {
        let pieced = self.numbers.get(place).filter(|one| self.file.is_set(one.known))?;
        let (number, _) = match &*pieced.parts {
            [alone] => alone,
            parts => parts.iter().find(|(_, bit)| self.file.is_set(*bit))?,
        };
        Some(self.file.number(*number))
    }
}

/// Joins conjunctions as far as nobody else reads them, and counts who reads what.
fn join_conjunctions(nodes: &mut [Node], truths: &[Truth], pieces: &[Pieces]) -> Readers {
    let mut readers = Readers::new(nodes);
    for truth in truths {
        readers.add(truth.yes.node());
        readers.add(truth.no.node());
    }
    for pieces in pieces {
        readers.add(pieces.known.node());
        for (operand, bits) in &pieces.parts {
            readers.add(bits.node());
            if let Operand::Lanes(node) = operand {
                readers.add(*node as usize);
            }
        }
    }
    readers.follow(nodes);
    readers.join_conjunctions(nodes);
    readers
}
