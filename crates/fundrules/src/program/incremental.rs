//! Running a program again and again on projects that know much the same facts.
//!
//! What is asked for is planned for what the projects so far gave of each fact, as it is for tables: which
//! facts are known, and how large their numbers are. So what nobody knows costs nothing. A project
//! that gives something else is run by the plain steps, and after some of those there is a new plan.

use super::op::{Step, Ternary};
use super::operands::Wanted;
use super::plan::Lowering;
use super::scalar::{Inputs, Registers};
use super::single::{Seen, Single};
use crate::calendar::Calendar;
use crate::error::Result;
use crate::facts::{Facts, Lowered};

/// So many projects are run by the plain steps before a plan is made that serves them. Making one takes as
/// long as some 300 of them; and of more projects it is better known what there may be.
const PATIENCE: u32 = 64;

/// A program that is run on one project after another.
#[derive(Debug)]
pub(crate) struct Incremental {
    wanted: Wanted,
    /// The registers of the plain steps.
    plain: Registers,
    plan: Option<Single>,
    seen: Seen,
    /// Whether the last project was run by the plan.
    is_planned: bool,
}

impl Incremental {
    /// A program of which some registers are wanted.
    pub(crate) fn new(wanted: Wanted) -> Self {
        Incremental {
            wanted,
            plain: Registers::default(),
            plan: None,
            seen: Seen::new(PATIENCE),
            is_planned: false,
        }
    }

    /// Runs the program on the facts of one project. Steps and day must be the same each time.
    #[inline]
    pub(crate) fn run(&mut self, steps: &[Step], inputs: Inputs<'_>) {
        let plan = self.plan.as_mut();
        self.is_planned = plan.is_some_and(|plan| plan.run_on(inputs.facts, inputs.calendar));
        if !self.is_planned {
            self.run_plain(steps, inputs);
        }
    }

    /// The same for facts that are lowered just now, where the plan reads them if it can.
    #[inline]
    pub(crate) fn run_lowered(
        &mut self,
        steps: &[Step],
        (as_of, calendar): (i64, &Calendar),
        lower: impl Fn(Lowered<'_>) -> Result<()>,
    ) -> Result<()> {
        if let Some(plan) = &mut self.plan
            && let Some(facts) = plan.facts()
        {
            let lowered = lower(Lowered(facts));
            self.is_planned = lowered.is_ok() && plan.run(calendar);
            if self.is_planned {
                return lowered;
            }
        }
        let mut facts = Facts::unknown();
        let lowered = lower(facts.lowered());
        self.run_plain(steps, Inputs { facts: &facts, as_of, calendar });
        lowered
    }

    /// Whether the last project was run by a plan.
    #[cfg(test)]
    pub(super) fn is_planned(&self) -> bool {
        self.is_planned
    }

    /// The value of the ternary that is wanted at a place of the list.
    pub(crate) fn ternary(&self, place: usize) -> Ternary {
        match &self.plan {
            Some(plan) if self.is_planned => plan.ternary(place),
            _ => {
                let register = self.wanted.ternaries.get(place);
                register.map_or(Ternary::Unknown, |register| self.plain.ternary(*register))
            }
        }
    }

    /// The value of the number that is wanted at a place of the list.
    pub(crate) fn number(&self, place: usize) -> Option<i64> {
        match &self.plan {
            Some(plan) if self.is_planned => plan.number(place),
            _ => self.plain.number(*self.wanted.numbers.get(place)?),
        }
    }

    /// Runs the plain steps; makes a plan where enough projects waited for one.
    #[cold]
    fn run_plain(&mut self, steps: &[Step], inputs: Inputs<'_>) {
        self.plain.run(steps, inputs);
        if self.seen.missed(steps.len(), inputs.facts) {
            let given = self.seen.plan();
            let lowering =
                Lowering::new(steps, &self.wanted, &given, inputs.as_of, inputs.calendar);
            self.plan = self.seen.planned(Single::new(&lowering, &self.wanted, &[]));
        }
    }
}
