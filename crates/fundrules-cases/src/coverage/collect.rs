//! Finds what is to be shown, and what the cases show of it.

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use fundrules::{Clause, Project, Regime, Result, builtin_regimes};

use super::{Coverage, Covered, Showing};
use crate::model::{Case, CaseFile, Exemption};
use crate::run::Runner;
use crate::state::{ClauseState, clause_state};
use crate::trace;

/// What the cases show of the regimes that come with the library.
///
/// # Errors
///
/// A regime cannot be compiled under one of its settings.
pub fn builtin_coverage(files: &[CaseFile]) -> Result<Coverage> {
    let regimes: Result<Vec<_>> =
        builtin_regimes().into_iter().map(|id| Regime::builtin(id).map(Arc::new)).collect();
    coverage(&regimes?, files)
}

/// What the cases show of some regimes.
///
/// Each clause is to be seen to apply, not to apply and to be unknown: a case shows it by naming
/// the clause under `fires`, `not_fires` or `open`. A clause that is known whatever the facts need
/// not be seen unknown, and one that always applies need not be seen not to apply. Each comparison
/// in a clause's condition is to be seen at its threshold, just below and just above it; that is
/// found out by running the case. Comparisons are those of the regime as it is usually read. Only
/// cases that pass count.
///
/// # Errors
///
/// A regime cannot be compiled under one of its settings.
pub fn coverage(regimes: &[Arc<Regime>], files: &[CaseFile]) -> Result<Coverage> {
    let mut collector = Collector::default();
    for regime in regimes {
        collector.add_regime(regime, &days(regime, files))?;
    }
    let mut runner = Runner::with_regimes(regimes.to_vec());
    for case in files.iter().flat_map(|file| &file.cases) {
        collector.add_case(&mut runner, case)?;
    }
    for exemption in files.iter().flat_map(|file| &file.exemptions) {
        collector.exempt(exemption);
    }
    Ok(collector.coverage)
}

/// The days on which the cases of a regime look at it.
fn days(regime: &Regime, files: &[CaseFile]) -> Vec<NaiveDate> {
    let cases = files.iter().flat_map(|file| &file.cases);
    let mut days: Vec<NaiveDate> =
        cases.filter(|case| case.regime == regime.id()).map(|case| case.as_of).collect();
    days.sort_unstable();
    days.dedup();
    if days.is_empty() {
        days.push(NaiveDate::default());
    }
    days
}

/// The regime as it is, and with each setting at each of its other values.
fn variants(regime: &Arc<Regime>) -> Result<Vec<Arc<Regime>>> {
    let mut variants = vec![Arc::clone(regime)];
    for setting in regime.settings() {
        for value in setting.values() {
            if regime.setting(setting.id()) != Some(value) {
                variants.push(Arc::new(regime.with_setting(setting.id(), value)?));
            }
        }
    }
    Ok(variants)
}

/// The coverage so far, with the place of each clause and comparison in it.
#[derive(Default)]
struct Collector {
    coverage: Coverage,
    places: HashMap<(String, Option<usize>), usize>,
}

impl Collector {
    /// Adds what is to be shown of a regime's clauses.
    ///
    /// A clause that applies, or does not, to a project of which nothing is known does so whatever
    /// the facts: learning a fact changes no clause that is known. So the empty project tells which
    /// clauses can be unknown, under each setting and on each day that the cases look at.
    fn add_regime(&mut self, regime: &Arc<Regime>, days: &[NaiveDate]) -> Result<()> {
        let variants = variants(regime)?;
        let mut trials = Vec::new();
        for variant in &variants {
            for day in days {
                trials.push((variant, variant.assess(&Project::default(), *day)?));
            }
        }
        let comparisons = trace::all(regime)?;
        for clause in regime.rulebooks().iter().flat_map(|rulebook| rulebook.clauses()) {
            let states =
                trials.iter().map(|(regime, empty)| clause_state(regime, empty, clause.id()));
            self.need(clause, None, needed(&states.flatten().collect::<Vec<_>>()));
            for trace in comparisons.iter().filter(|trace| trace.clause == clause.id()) {
                self.need(clause, Some(trace.place + 1), Showing::SIDES.to_vec());
            }
        }
        Ok(())
    }

    fn need(&mut self, clause: &Clause, comparison: Option<usize>, needed: Vec<Showing>) {
        match self.find(clause.id(), comparison) {
            // Another regime has the clause too.
            Some(covered) => {
                covered.needed.extend(needed);
                covered.needed.sort_unstable();
                covered.needed.dedup();
            }
            None => {
                let place = self.coverage.covered.len();
                self.places.insert((clause.id().to_owned(), comparison), place);
                self.coverage.covered.push(Covered::new(clause.id(), comparison, needed));
            }
        }
    }

    fn find(&mut self, clause: &str, comparison: Option<usize>) -> Option<&mut Covered> {
        let place = self.places.get(&(clause.to_owned(), comparison))?;
        self.coverage.covered.get_mut(*place)
    }

    fn add_case(&mut self, runner: &mut Runner, case: &Case) -> Result<()> {
        let result = runner.run(case);
        if !result.passed() {
            self.coverage.failed.push(result);
            return Ok(());
        }
        for (id, state) in case.claims() {
            if let Some(covered) = self.find(id, None) {
                covered.show(Showing::of_state(state), case);
            }
        }
        let (usual, chosen) = (runner.usual_regime(case)?, runner.regime(case)?);
        for trace in trace::of_case(&usual, &chosen, case)? {
            let side = trace.side.and_then(Showing::of_side);
            if let (Some(side), Some(covered)) =
                (side, self.find(&trace.clause, Some(trace.place + 1)))
            {
                covered.show(side, case);
            }
        }
        Ok(())
    }

    fn exempt(&mut self, exemption: &Exemption) {
        match self.find(&exemption.clause, exemption.comparison) {
            Some(covered) if covered.missing().contains(&exemption.showing) => {
                covered.exempt.push(exemption.showing);
            }
            _ => self.coverage.idle.push(exemption.clone()),
        }
    }
}

/// What is to be shown of a clause that may be in these states when no fact is known.
fn needed(states: &[ClauseState]) -> Vec<Showing> {
    let mut needed = vec![Showing::Fires];
    if states.iter().any(|state| *state != ClauseState::Fires) {
        needed.push(Showing::NotFires);
    }
    if states.contains(&ClauseState::Open) {
        needed.push(Showing::Open);
    }
    needed
}
