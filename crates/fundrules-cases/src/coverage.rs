//! What the cases show of the clauses, and what they leave out.

mod report;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;
use fundrules::{Language, Project, Regime, Result, builtin_regimes};

use crate::model::{Case, CaseFile, Exemption, Side};
use crate::run::Runner;
use crate::state::{ClauseState, clause_state};
use crate::trace::comparisons;

/// Something that cases show of a clause or of one of its thresholds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Showing {
    /// The clause applies.
    Fires,
    /// The clause does not apply.
    NotFires,
    /// It is not known whether the clause applies.
    Open,
    /// What happens at the threshold.
    At,
    /// What happens just below it.
    Below,
    /// What happens just above it.
    Above,
}

impl Showing {
    /// Everything that can be shown.
    pub const ALL: [Showing; 6] = [
        Showing::Fires,
        Showing::NotFires,
        Showing::Open,
        Showing::At,
        Showing::Below,
        Showing::Above,
    ];

    /// What is to be shown of a threshold.
    const SIDES: [Showing; 3] = [Showing::At, Showing::Below, Showing::Above];

    /// The word in case files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Showing::Fires => "fires",
            Showing::NotFires => "not_fires",
            Showing::Open => "open",
            Showing::At => "at",
            Showing::Below => "below",
            Showing::Above => "above",
        }
    }

    /// The words in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Showing::Fires => language.pick("适用", "applies"),
            Showing::NotFires => language.pick("不适用", "does not apply"),
            Showing::Open => language.pick("尚不能确定", "is unknown"),
            Showing::At => language.pick("恰在界限", "at the threshold"),
            Showing::Below => language.pick("略低于界限", "just below it"),
            Showing::Above => language.pick("略高于界限", "just above it"),
        }
    }

    /// Whether it is about a threshold.
    #[must_use]
    pub fn is_side(self) -> bool {
        Showing::SIDES.contains(&self)
    }

    fn of_state(state: ClauseState) -> Self {
        match state {
            ClauseState::Fires => Showing::Fires,
            ClauseState::DoesNotFire => Showing::NotFires,
            ClauseState::Open => Showing::Open,
        }
    }

    fn of_side(side: Side) -> Option<Self> {
        match side {
            Side::At => Some(Showing::At),
            Side::JustBelow => Some(Showing::Below),
            Side::JustAbove => Some(Showing::Above),
            Side::Below | Side::Above | Side::Unknown => None,
        }
    }
}

/// What the cases show of a clause, or of one of its thresholds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The clause.
    pub clause: String,
    /// The threshold; `None` for the clause as a whole.
    pub threshold: Option<String>,
    /// What is to be shown.
    pub needed: Vec<Showing>,
    /// What is shown, with the name of the first case that shows it.
    pub shown: BTreeMap<Showing, String>,
    /// What a case file says that no case can show.
    pub exempt: Vec<Showing>,
}

impl Covered {
    fn new(clause: &str, threshold: Option<&str>, needed: Vec<Showing>) -> Self {
        Covered {
            clause: clause.to_owned(),
            threshold: threshold.map(str::to_owned),
            needed,
            shown: BTreeMap::new(),
            exempt: Vec::new(),
        }
    }

    /// What is neither shown nor exempt.
    #[must_use]
    pub fn missing(&self) -> Vec<Showing> {
        let is_missing =
            |showing: &Showing| !self.shown.contains_key(showing) && !self.exempt.contains(showing);
        self.needed.iter().copied().filter(is_missing).collect()
    }

    fn show(&mut self, showing: Showing, case: &Case) {
        self.shown.entry(showing).or_insert_with(|| case.name.clone());
    }
}

/// What the cases show of all clauses and their thresholds.
#[derive(Clone, Debug, Default)]
pub struct Coverage {
    covered: Vec<Covered>,
    idle: Vec<Exemption>,
}

impl Coverage {
    /// The clauses in the order of the rulebooks, each with its thresholds behind it.
    #[must_use]
    pub fn covered(&self) -> &[Covered] {
        &self.covered
    }

    /// What the cases leave out.
    pub fn gaps(&self) -> impl Iterator<Item = &Covered> {
        self.covered.iter().filter(|covered| !covered.missing().is_empty())
    }

    /// Exemptions that are of no use: a case shows it after all, or nothing asks for it.
    #[must_use]
    pub fn idle_exemptions(&self) -> &[Exemption] {
        &self.idle
    }

    /// Whether the cases leave nothing out, and no exemption is of no use.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.gaps().next().is_none() && self.idle.is_empty()
    }

    fn find(&mut self, clause: &str, threshold: Option<&str>) -> Option<&mut Covered> {
        self.covered
            .iter_mut()
            .find(|one| one.clause == clause && one.threshold.as_deref() == threshold)
    }

    fn exempt(&mut self, exemption: &Exemption) {
        match self.find(&exemption.clause, exemption.at.as_deref()) {
            Some(covered) if covered.missing().contains(&exemption.showing) => {
                covered.exempt.push(exemption.showing);
            }
            _ => self.idle.push(exemption.clone()),
        }
    }
}

/// What the cases show of the regimes that come with the library.
///
/// # Errors
///
/// As [`coverage`].
pub fn builtin_coverage(files: &[CaseFile]) -> Result<Coverage> {
    let regimes: Result<Vec<_>> =
        builtin_regimes().into_iter().map(|id| Regime::builtin(id).map(Arc::new)).collect();
    coverage(&regimes?, files)
}

/// What the cases show of some regimes: whether each clause is seen to apply, not to apply and to
/// be unknown, and each threshold at, just below and just above it. Only what a run confirms
/// counts. A clause that is known whatever the facts need not be seen unknown, and one that always
/// applies need not be seen not to apply.
///
/// # Errors
///
/// A case cannot be run, because of an unknown setting or the like.
pub fn coverage(regimes: &[Arc<Regime>], files: &[CaseFile]) -> Result<Coverage> {
    let mut found = Coverage::default();
    for regime in regimes {
        need(&mut found, regime, files)?;
    }
    let mut thresholds: BTreeMap<String, Vec<Covered>> = BTreeMap::new();
    let mut runner = Runner::with_regimes(regimes.to_vec());
    for case in files.iter().flat_map(|file| &file.cases) {
        let (regime, assessment) = runner.assess(case).map_err(|error| error.about(&case.name))?;
        for (id, want) in case.claims() {
            let confirmed = clause_state(&regime, &assessment, id) == Some(want);
            if let Some(covered) = found.find(id, None).filter(|_| confirmed) {
                covered.show(Showing::of_state(want), case);
            }
        }
        for trace in comparisons(&regime, &assessment, case)? {
            let of_clause = thresholds.entry(trace.clause.clone()).or_default();
            let name = Some(trace.threshold.as_str());
            let place = of_clause.iter().position(|one| one.threshold.as_deref() == name);
            let place = place.unwrap_or_else(|| {
                of_clause.push(Covered::new(&trace.clause, name, Showing::SIDES.to_vec()));
                of_clause.len() - 1
            });
            if let (Some(covered), Some(side)) =
                (of_clause.get_mut(place), Showing::of_side(trace.side))
            {
                covered.show(side, case);
            }
        }
    }
    for clause in std::mem::take(&mut found.covered) {
        let behind = thresholds.remove(&clause.clause).unwrap_or_default();
        found.covered.push(clause);
        found.covered.extend(behind);
    }
    for exemption in files.iter().flat_map(|file| &file.exemptions) {
        found.exempt(exemption);
    }
    Ok(found)
}

/// Finds what is to be shown of each clause of a regime. A clause that applies, or does not, on a
/// project of which nothing is known does so whatever the facts: learning a fact changes no clause
/// that is known. So the empty project tells which clauses can be unknown, under each setting and on
/// each day that the cases look at.
fn need(found: &mut Coverage, regime: &Arc<Regime>, files: &[CaseFile]) -> Result<()> {
    let mut days: Vec<NaiveDate> = files
        .iter()
        .flat_map(|file| &file.cases)
        .filter(|case| case.regime == regime.id())
        .map(|case| case.as_of)
        .collect();
    days.sort_unstable();
    days.dedup();
    days.extend(days.is_empty().then(NaiveDate::default));
    let variants = variants(regime)?;
    let mut trials = Vec::new();
    for variant in &variants {
        for day in &days {
            trials.push((variant, variant.assess(&Project::default(), *day)?));
        }
    }
    for clause in regime.rulebooks().iter().flat_map(|rulebook| rulebook.clauses()) {
        let states: Vec<ClauseState> = trials
            .iter()
            .filter_map(|(variant, empty)| clause_state(variant, empty, clause.id()))
            .collect();
        let mut needed = vec![Showing::Fires];
        if states.iter().any(|state| *state != ClauseState::Fires) {
            needed.push(Showing::NotFires);
        }
        if states.contains(&ClauseState::Open) {
            needed.push(Showing::Open);
        }
        match found.find(clause.id(), None) {
            Some(covered) => {
                covered.needed.extend(needed);
                covered.needed.sort_unstable();
                covered.needed.dedup();
            }
            None => found.covered.push(Covered::new(clause.id(), None, needed)),
        }
    }
    Ok(())
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
