//! What the facts of the projects so far were like: a plan for single projects is made for that.

use crate::facts::{FACTS, Facts};
use crate::program::plan::Given;

/// So many plans are made for just what projects have given so far; later ones take nothing else for
/// granted than which facts nobody knows. A table that keeps bringing new things is then not planned
/// for again and again.
const STRICT_PLANS: u32 = 3;

/// What projects gave of each fact.
#[derive(Debug, Default)]
pub(crate) struct Seen {
    /// Empty until there is a project.
    given: Vec<Given>,
    plans: u32,
}

impl Seen {
    /// Adds a project. One of which a fact is a number that no such fact can be is left out: then
    /// this says no.
    pub(crate) fn add(&mut self, facts: &Facts) -> bool {
        let of_project: Option<Vec<Given>> = FACTS
            .iter()
            .enumerate()
            .map(|(place, fact)| Given::of_number(fact.kind, facts.get(place)))
            .collect();
        let Some(of_project) = of_project else { return false };
        if self.given.is_empty() {
            self.given = of_project;
        } else {
            let both = self.given.iter_mut().zip(of_project);
            both.for_each(|(given, of_project)| *given = given.and(of_project));
        }
        true
    }

    /// What the next plan is made for.
    pub(crate) fn plan(&mut self) -> Vec<Given> {
        self.plans = self.plans.saturating_add(1);
        let loose = self.plans > STRICT_PLANS;
        self.given.iter().map(|given| if loose { given.loose() } else { *given }).collect()
    }

    /// The facts that some project knew, one bit each.
    pub(crate) fn known(&self) -> Vec<u64> {
        let mut known = vec![0; FACTS.len().div_ceil(64)];
        for (place, given) in self.given.iter().enumerate() {
            if let Some(word) = known.get_mut(place / 64).filter(|_| given.is_there()) {
                *word |= 1 << (place % 64);
            }
        }
        known
    }
}
