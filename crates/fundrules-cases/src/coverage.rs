//! What the cases show of the clauses, and what they leave out.

mod collect;
mod report;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use fundrules::{Language, Side};

pub use self::collect::{builtin_coverage, coverage};
use crate::model::{Case, Exemption};
use crate::run::CaseResult;
use crate::state::ClauseState;

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
            Side::Below | Side::Above => None,
        }
    }
}

/// What the cases show of a clause, or of one of the comparisons in its condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Covered {
    /// The clause.
    pub clause: String,
    /// The comparison, counted from one through the clause; `None` for the clause as a whole.
    pub comparison: Option<usize>,
    /// What is to be shown.
    pub needed: Vec<Showing>,
    /// What is shown, with the name of the first case that shows it.
    pub shown: BTreeMap<Showing, String>,
    /// What a case file says that no case can show.
    pub exempt: Vec<Showing>,
}

impl Covered {
    fn new(clause: &str, comparison: Option<usize>, needed: Vec<Showing>) -> Self {
        Covered {
            clause: clause.to_owned(),
            comparison,
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
    failed: Vec<CaseResult>,
}

impl Coverage {
    /// The clauses in the order of the rulebooks, each with its comparisons behind it.
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

    /// The cases that failed, with what differs; they count for nothing.
    #[must_use]
    pub fn failed_cases(&self) -> &[CaseResult] {
        &self.failed
    }
}
