//! What the facts of the projects so far were like: a plan for single projects is made for that.

use crate::facts::{FACTS, FactDefinition, Facts, UNKNOWN};
use crate::program::columns::bits;
use crate::program::plan::Given;

/// So many plans are made for just what projects have given so far. As many after them take nothing for
/// granted of words and days, and later ones nothing else than which facts nobody knows. A table that keeps
/// bringing new things is then not planned for again and again.
const STRICT_PLANS: u32 = 3;

/// Longer programs are not planned for single projects: the time that a plan takes to make grows faster than
/// a program, and nobody who decides one project should wait for a tenth of a second.
const MOST_STEPS: usize = 10_000;

/// What projects gave of each fact, and when it is time for a plan that serves them.
#[derive(Debug)]
pub(crate) struct Seen {
    /// Empty until there is a project.
    given: Vec<Given>,
    /// So many projects that no plan serves are looked at before the next plan is made.
    patience: u32,
    /// How many of them are still to come.
    left: u32,
    plans: u32,
}

impl Seen {
    /// Nothing yet. Plans are made for as many projects at least.
    pub(crate) fn new(patience: u32) -> Self {
        Seen { given: Vec::new(), patience, left: patience, plans: 0 }
    }

    /// Adds a project that no plan serves, of a program of so many steps. Says whether it is time to make
    /// one.
    pub(crate) fn missed(&mut self, steps: usize, facts: &Facts) -> bool {
        let waits = self.left > 0 && steps <= MOST_STEPS;
        if !waits || !self.add(facts) {
            return false;
        }
        self.left -= 1;
        self.left == 0
    }

    /// Adds a project. One of which a fact is a number that no such fact can be is left out: then
    /// this says no.
    fn add(&mut self, facts: &Facts) -> bool {
        let numbers = || FACTS.iter().zip(facts.values());
        let given = |(fact, number): (&FactDefinition, &i64)| {
            Given::of_number(fact.kind, Some(*number).filter(|number| *number != UNKNOWN))
        };
        if numbers().any(|one| given(one).is_none()) {
            return false;
        }
        if self.given.is_empty() {
            self.given = numbers().filter_map(given).collect();
        } else {
            for (slot, one) in self.given.iter_mut().zip(numbers()) {
                *slot = slot.and(given(one).unwrap_or_default());
            }
        }
        true
    }

    /// What the next plan is made for.
    pub(crate) fn plan(&mut self) -> Vec<Given> {
        self.plans = self.plans.saturating_add(1);
        let made_for = |(given, fact): (&Given, &FactDefinition)| match self.plans {
            0..=STRICT_PLANS => *given,
            plans if plans <= 2 * STRICT_PLANS => given.rough(fact.kind),
            _ => given.loose(fact.kind),
        };
        self.given.iter().zip(FACTS).map(made_for).collect()
    }

    /// Hands a plan through. Where there could be none there will never be one: what is too large once
    /// stays so.
    pub(crate) fn planned<P>(&mut self, plan: Option<P>) -> Option<P> {
        self.left = if plan.is_some() { self.patience } else { 0 };
        plan
    }

    /// The facts that some project knew, one bit each.
    pub(crate) fn known(&self) -> Vec<u64> {
        bits(self.given.iter().map(|given| given.is_there()))
    }
}
