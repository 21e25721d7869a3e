//! All registers of a program on one project after another.
//!
//! A step that rests on no known fact gives what it gives on a project of which nothing is known. So
//! those results are made once, and afterwards only the steps run that rest on a fact that some
//! project so far has known.

use super::incremental::Rests;
use super::op::Step;
use super::scalar::{Inputs, Registers};
use crate::facts::{FACTS, Facts};

/// A step that is run, and the place of the register that it writes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Active {
    pub(crate) step: usize,
    pub(crate) register: usize,
}

/// The registers of one project after another.
#[derive(Debug, Default)]
pub(crate) struct Repeated {
    registers: Registers,
    /// The facts that some project so far has known, as bits.
    known: Vec<u64>,
    /// The places of the others.
    unknown: Vec<usize>,
    active: Vec<Active>,
    begun: bool,
}

impl Repeated {
    /// The registers of the last project.
    pub(crate) fn registers(&self) -> &Registers {
        &self.registers
    }

    /// Runs the program on the facts of one project. The day must be the same each time.
    pub(crate) fn run(&mut self, steps: &[Step], rests: &Rests, inputs: Inputs<'_>) {
        if !self.begun {
            let facts = Facts::unknown();
            self.registers.run(steps, Inputs { facts: &facts, ..inputs });
            self.known = vec![0; FACTS.len().div_ceil(64)];
            self.unknown = (0..FACTS.len()).collect();
            self.begun = true;
        }
        if self.unknown.iter().any(|place| inputs.facts.get(*place).is_some()) {
            self.learn(steps, rests, inputs.facts);
        }
        self.registers.run_some(steps, &self.active, inputs);
    }

    /// Adds the facts that this project is the first to know.
    #[cold]
    fn learn(&mut self, steps: &[Step], rests: &Rests, facts: &Facts) {
        let known = &mut self.known;
        self.unknown.retain(|place| {
            let new = facts.get(*place).is_some();
            if new && let Some(word) = known.get_mut(place / 64) {
                *word |= 1 << (place % 64);
            }
            !new
        });
        self.active.clear();
        let (mut ternaries, mut numbers) = (0, 0);
        for (place, step) in steps.iter().enumerate() {
            let next = match step {
                Step::Ternary(_) => &mut ternaries,
                Step::Number { .. } => &mut numbers,
            };
            if rests.any(place, &self.known) {
                self.active.push(Active { step: place, register: *next });
            }
            *next += 1;
        }
    }
}
