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
use super::scalar::Inputs;
use super::specialise::{Specialised, Wanted};
use batch::Batch;
use file::File;

/// Facts with codes below this are looked up in tables; it stands for a code that is not known.
const NO_CODE: u64 = 31;

/// A program ready to be run on one project after another.
#[derive(Debug, Default)]
pub(crate) struct Dense {
    file: File,
    /// Facts and the number registers to which they are copied.
    facts: Vec<(u16, u16)>,
    /// Facts with few values, and the number registers that get twice the code of each.
    codes: Vec<(u16, u16)>,
    batches: Vec<Batch>,
    wanted: Wanted,
}

impl Dense {
    /// Takes over another program; the registers are used again.
    pub(crate) fn load(&mut self, program: Specialised) {
        let encoded = encode::encode(&program);
        self.facts = encoded.facts;
        self.codes = encoded.codes;
        self.batches = order::ordered(encoded.operations);
        for (place, value) in (0..).zip(&program.ternary_constants) {
            let place = TernaryRegister::new(place).place_of_both();
            self.file.set_constant(u16::try_from(place).unwrap_or(u16::MAX), *value);
        }
        for (place, value) in (0..).zip(&program.number_constants) {
            self.file.set_number(place, value.unwrap_or(crate::facts::UNKNOWN));
        }
        self.wanted = program.wanted;
    }

    /// Runs the program on the facts of one project.
    #[inline]
    pub(crate) fn run(&mut self, inputs: Inputs<'_>) {
        for (fact, register) in &self.facts {
            self.file.set_number(*register, inputs.facts.raw(usize::from(*fact)));
        }
        for (fact, register) in &self.codes {
            let code = inputs.facts.raw(usize::from(*fact)).cast_unsigned();
            self.file.set_number(*register, 2 * code.min(NO_CODE).cast_signed());
        }
        for batch in &mut self.batches {
            batch.run(&mut self.file, inputs.calendar);
        }
    }

    /// The value of the ternary that was asked for at a place of the list.
    pub(crate) fn ternary(&self, place: usize) -> Ternary {
        let register = self.wanted.ternaries.get(place);
        let place = register.and_then(|one| u16::try_from(one.place_of_both()).ok());
        place.map_or(Ternary::Unknown, |place| self.file.read(place))
    }

    /// The value of the number that was asked for at a place of the list.
    pub(crate) fn number(&self, place: usize) -> Option<i64> {
        let register: &NumberRegister = self.wanted.numbers.get(place)?;
        self.file.read_number(register.0)
    }
}
