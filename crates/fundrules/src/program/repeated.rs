//! All registers of a program on one project after another.
//!
//! A step that rests on no known fact gives what it gives on a project of which nothing is known. So
//! those results are made once, and afterwards only the steps run that rest on a fact that some
//! project so far has known.

use std::sync::OnceLock;

use super::dense::Dense;
use super::incremental::Rests;
use super::known_facts::KnownFacts;
use super::op::{NumberRegister, Step, TernaryRegister};
use super::scalar::{Inputs, Registers};
use super::specialise::{Wanted, specialise};
use crate::facts::{FACTS, Facts};

/// So many projects in a row that know no new fact are run by all steps before these are told apart,
/// which takes as long as some 250 of them gain by it: a table that keeps bringing new facts must not
/// wait for it again and again.
const PATIENCE: u32 = 256;

/// The registers of one project after another.
#[derive(Debug)]
pub(crate) struct Repeated {
    registers: Registers,
    facts: KnownFacts,
    /// The steps that rest on a known fact, once they are told apart, and the registers that they
    /// write.
    changing: Option<Dense>,
    written: Wanted,
    /// Projects to be run by all steps before that.
    patience: u32,
    /// The day of the last project.
    as_of: i64,
}

impl Default for Repeated {
    fn default() -> Self {
        Repeated {
            registers: Registers::default(),
            facts: KnownFacts::new((0..).take(FACTS.len()).collect()),
            changing: None,
            written: Wanted::default(),
            patience: PATIENCE,
            as_of: i64::MIN,
        }
    }
}

impl Repeated {
    /// The registers of the last project.
    pub(crate) fn registers(&self) -> &Registers {
        &self.registers
    }

    /// Runs the program on the facts of one project. The steps must be the same each time. Says
    /// whether only the steps ran that rest on some facts, and which facts those are: the registers
    /// of all other steps stay as they are until this says no.
    pub(crate) fn run(
        &mut self,
        steps: &[Step],
        rests: &OnceLock<Rests>,
        inputs: Inputs<'_>,
    ) -> Option<&[u64]> {
        if self.facts.is_new(inputs.facts) || self.as_of != inputs.as_of {
            self.facts.learn(inputs.facts);
            self.as_of = inputs.as_of;
            self.patience = PATIENCE;
        }
        if self.patience > 0 {
            self.patience -= 1;
            if self.patience > 0 {
                self.registers.run(steps, inputs);
                return None;
            }
            self.tell_apart(steps, rests.get_or_init(|| Rests::of(steps)), inputs);
        }
        let dense = self.changing.as_mut()?;
        dense.take(inputs.facts, &[]);
        dense.run(inputs.calendar);
        for (place, register) in self.written.ternaries.iter().enumerate() {
            self.registers.set_ternary(*register, dense.ternary(place));
        }
        for (place, register) in self.written.numbers.iter().enumerate() {
            self.registers.set_number(*register, dense.number(place));
        }
        Some(self.facts.known())
    }

    /// Makes the results that no known fact changes, and lists the other steps.
    #[cold]
    fn tell_apart(&mut self, steps: &[Step], rests: &Rests, inputs: Inputs<'_>) {
        let facts = Facts::unknown();
        self.registers.run(steps, Inputs { facts: &facts, ..inputs });
        self.written = Wanted::default();
        let (mut ternaries, mut numbers) = (0, 0);
        for (place, step) in steps.iter().enumerate() {
            let changes = rests.any(place, self.facts.known());
            match step {
                Step::Ternary(_) => {
                    let register = TernaryRegister::new(ternaries);
                    self.written.ternaries.extend(changes.then_some(register));
                    ternaries += 1;
                }
                Step::Number { .. } => {
                    let register = NumberRegister(numbers);
                    self.written.numbers.extend(changes.then_some(register));
                    numbers += 1;
                }
            }
        }
        let (known, written) = (self.facts.known(), &self.written);
        let program = specialise(steps, rests, known, &self.registers, written, inputs);
        self.changing.get_or_insert_default().load(program);
    }
}
