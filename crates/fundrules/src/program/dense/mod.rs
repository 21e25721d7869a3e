//! A program in the form in which single projects are decided quickly.
//!
//! The steps that are left for the facts known so far become small operations of fixed size on
//! registers that need no check of bounds, and those of one kind are done together: one loop does
//! nothing else, so that the processor foresees every branch.

mod batch;
mod encode;
mod file;
mod operations;
mod order;

use super::op::{NumberRegister, Ternary, TernaryRegister};
use super::specialise::Specialised;
use crate::calendar::Calendar;
use crate::facts::Facts;
use batch::Batch;
use file::File;

/// A program ready to be run on one project after another.
#[derive(Debug, Default)]
pub(crate) struct Dense {
    file: File,
    batches: Vec<Batch>,
    /// The places of the registers that were asked for.
    ternaries: Vec<u16>,
    numbers: Vec<Option<u16>>,
}

impl Dense {
    /// Takes over another program; the registers are used again.
    pub(crate) fn load(&mut self, program: Specialised) {
        let encoded = encode::encode(&program);
        for (place, value) in (0..).zip(&program.ternary_constants) {
            let place = TernaryRegister::new(place).place_of_both();
            self.file.set_constant(u16::try_from(place).unwrap_or(u16::MAX), *value);
        }
        for (place, value) in encoded.numbers.iter().zip(&program.number_constants) {
            self.file.set_number(*place, value.unwrap_or(crate::facts::UNKNOWN));
        }
        let number = |one: &NumberRegister| encoded.numbers.get(usize::from(one.0)).copied();
        self.numbers = program.wanted.numbers.iter().map(number).collect();
        self.ternaries = program.wanted.ternaries.iter().copied().map(encode::place).collect();
        self.batches = order::ordered(&encoded.operations);
    }

    /// Takes over the facts of a project. Says whether one of those facts is known that are said to
    /// be unknown.
    #[inline]
    pub(crate) fn take(&mut self, facts: &Facts, unknown: &[u16]) -> bool {
        self.file.set_facts(facts.values());
        self.file.knows_any(unknown)
    }

    /// Runs the program on the facts taken over last.
    #[inline]
    pub(crate) fn run(&mut self, calendar: &Calendar) {
        for batch in &mut self.batches {
            batch.run(&mut self.file, calendar);
        }
    }

    /// The value of the ternary that was asked for at a place of the list.
    pub(crate) fn ternary(&self, place: usize) -> Ternary {
        self.ternaries.get(place).map_or(Ternary::Unknown, |place| self.file.read(*place))
    }

    /// The value of the number that was asked for at a place of the list.
    pub(crate) fn number(&self, place: usize) -> Option<i64> {
        self.file.read_number((*self.numbers.get(place)?)?)
    }
}
