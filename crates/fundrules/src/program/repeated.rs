//! All registers of a program on one project after another.
//!
//! A step that rests on no known fact gives what it gives on a project of which nothing is known. So
//! those results are made once, and afterwards only the steps run that rest on a fact that some
//! project so far has known.

use std::sync::OnceLock;

use super::columns::bit;
use super::op::{NumberRegister, Step, TernaryRegister};
use super::operands::Wanted;
use super::plan::Lowering;
use super::rests::Rests;
use super::scalar::{Inputs, Registers};
use super::single::{Seen, Single};

/// So many projects are run by all steps before a plan is made that serves them, which takes as long
/// as some 450 of them gain by it: a table that keeps bringing new facts must not wait for it again
/// and again.
const PATIENCE: u32 = 256;

/// The registers of one project after another.
#[derive(Debug)]
pub(crate) struct Repeated {
    registers: Registers,
    seen: Seen,
    /// The facts that some project knew when the plan was made, and the others on which steps rest.
    known: Vec<u64>,
    unknown: Vec<u16>,
    /// A plan for the registers that rest on the known ones.
    plan: Option<Single>,
    written: Wanted,
    /// The day of the last project.
    as_of: i64,
}

impl Default for Repeated {
    fn default() -> Self {
        Repeated {
            registers: Registers::default(),
            seen: Seen::new(PATIENCE),
            known: Vec::new(),
            unknown: Vec::new(),
            plan: None,
            written: Wanted::default(),
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
        if self.as_of != inputs.as_of {
            *self = Repeated { registers: std::mem::take(&mut self.registers), ..Self::default() };
            self.as_of = inputs.as_of;
        }
        let plan = self.plan.as_mut();
        if !plan.is_some_and(|plan| plan.run_on(inputs.facts, inputs.calendar)) {
            self.run_plain(steps, rests, inputs);
            return None;
        }
        let plan = self.plan.as_ref()?;
        for (place, register) in self.written.ternaries.iter().enumerate() {
            self.registers.set_ternary(*register, plan.ternary(place));
        }
        for (place, register) in self.written.numbers.iter().enumerate() {
            self.registers.set_number(*register, plan.number(place));
        }
        Some(&self.known)
    }

    /// Runs all steps; makes a plan where enough projects waited for one.
    #[cold]
    fn run_plain(&mut self, steps: &[Step], rests: &OnceLock<Rests>, inputs: Inputs<'_>) {
        // A project that knows something more leaves other registers behind than a plan rests on.
        if self.unknown.iter().any(|fact| inputs.facts.get(usize::from(*fact)).is_some()) {
            self.plan = None;
        }
        if self.seen.missed(steps.len(), inputs.facts) {
            self.make_plan(steps, rests.get_or_init(|| Rests::of(steps)), inputs);
        }
        self.registers.run(steps, inputs);
    }

    /// Plans the steps that rest on a fact that some project knew.
    fn make_plan(&mut self, steps: &[Step], rests: &Rests, inputs: Inputs<'_>) {
        self.known = self.seen.known();
        self.written = Wanted::default();
        let (mut ternaries, mut numbers) = (0, 0);
        for (place, step) in steps.iter().enumerate() {
            let changes = rests.any(place, &self.known);
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
        let is_unknown = |fact: &u16| !bit(&self.known, usize::from(*fact));
        self.unknown = rests.facts().into_iter().filter(is_unknown).collect();
        let given = self.seen.plan();
        let lowering = Lowering::new(steps, &self.written, &given, inputs.as_of, inputs.calendar);
        self.plan = self.seen.planned(Single::new(&lowering, &self.written, &self.unknown));
    }
}
