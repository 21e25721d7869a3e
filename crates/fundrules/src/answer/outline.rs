//! What is the same in the answers about all projects: the names that answers list, ready to be
//! written, and what can become of each clause.

use std::sync::LazyLock;

use smallvec::SmallVec;
use smol_str::{SmolStr, format_smolstr};

use super::{Severity, rank};
use crate::compile::CompiledConsequence;
use crate::facts::FACTS;
use crate::program::TernaryRegister;
use crate::regime::{PlacedClause, Regime};

/// Names by their places, and each as JSON.
#[derive(Debug, Default)]
pub(super) struct Names {
    names: Vec<SmolStr>,
    /// Each in quotes, with a comma behind it.
    json: String,
    ends: Vec<usize>,
}

impl Names {
    fn new(names: Vec<SmolStr>) -> Self {
        let (mut json, mut ends) = (String::new(), Vec::with_capacity(names.len()));
        for name in &names {
            super::json::quoted(&mut json, name);
            json.push(',');
            ends.push(json.len());
        }
        Names { names, json, ends }
    }

    /// Names in order, each once.
    fn sorted(mut names: Vec<SmolStr>) -> Self {
        names.sort_unstable();
        names.dedup();
        Names::new(names)
    }

    pub(super) fn name(&self, place: u32) -> SmolStr {
        usize::try_from(place)
            .ok()
            .and_then(|place| self.names.get(place))
            .cloned()
            .unwrap_or_default()
    }

    /// A name in quotes, with a comma behind it.
    #[inline]
    pub(super) fn json(&self, place: u32) -> Option<&str> {
        let place = usize::try_from(place).ok()?;
        let start =
            place.checked_sub(1).map_or(Some(0), |before| self.ends.get(before).copied())?;
        self.json.get(start..*self.ends.get(place)?)
    }

    /// The place of a name among names in order.
    fn place(&self, name: &str) -> Option<u32> {
        let place = self.names.binary_search_by(|known| known.as_str().cmp(name)).ok()?;
        u32::try_from(place).ok()
    }

    fn places<'n>(&self, names: impl IntoIterator<Item = &'n SmolStr>) -> Vec<u32> {
        names.into_iter().filter_map(|name| self.place(name)).collect()
    }
}

/// The facts by their places in the table.
pub(super) static FACT_NAMES: LazyLock<Names> =
    LazyLock::new(|| Names::new(FACTS.iter().map(|fact| SmolStr::new_static(fact.name)).collect()));

/// Places from here on stand for years whose calendar is missing.
pub(crate) const YEARS: u32 = 1 << 16;

/// The name by which an answer says that a fact or a calendar is missing.
pub(crate) fn missing_name(place: u32) -> SmolStr {
    match place.checked_sub(YEARS) {
        None => FACT_NAMES.name(place),
        Some(year) => format_smolstr!("calendar.{year}"),
    }
}

/// What is the same in all answers of a regime.
#[derive(Debug, Default)]
pub(crate) struct Outline {
    /// The clauses by their places in the regime.
    pub(super) clauses: Names,
    pub(super) settings: Names,
    pub(super) readings: Names,
    /// By their places in the regime.
    pub(super) outlines: Vec<ClauseOutline>,
}

/// What an answer says of a clause.
#[derive(Debug)]
pub(super) struct ClauseOutline {
    pub(super) cases: SmallVec<[CaseOutline; 2]>,
    pub(super) readings: Vec<u32>,
    /// The settings whose values in force leave it open because the text does.
    pub(super) open_settings: Vec<u32>,
}

/// What an answer says of a case that applies.
#[derive(Clone, Copy, Debug)]
pub(super) struct CaseOutline {
    pub(super) state: TernaryRegister,
    pub(super) rank: usize,
    pub(super) finding: Option<Severity>,
    /// The setting that would settle it.
    pub(super) settled_by: Option<u32>,
}

impl Outline {
    pub(crate) fn new(regime: &Regime) -> Self {
        let all = || regime.clauses.iter();
        let ids = all().map(|placed| placed.clause().map(|clause| clause.id.clone()));
        let readings = all().filter_map(PlacedClause::clause).flat_map(|clause| &clause.readings);
        let consequences = all().flat_map(|placed| &placed.cases).map(|case| &case.consequence);
        let settings = all().flat_map(|placed| &placed.open_settings);
        let settings: Vec<_> =
            settings.chain(consequences.filter_map(settled_by)).cloned().collect();
        let mut outline = Outline {
            clauses: Names::new(ids.map(Option::unwrap_or_default).collect()),
            settings: Names::sorted(settings),
            readings: Names::sorted(readings.cloned().collect()),
            outlines: Vec::new(),
        };
        let hard = regime.setting("in_principle") == Some("hard");
        outline.outlines = all().map(|placed| outline.of_clause(placed, hard)).collect();
        outline
    }

    /// The name of a setting by its place.
    pub(crate) fn setting_name(&self, place: u32) -> SmolStr {
        self.settings.name(place)
    }

    /// How grave the finding is that follows from a case of a clause.
    pub(crate) fn finding(&self, clause: usize, case: usize) -> Option<Severity> {
        self.outlines.get(clause)?.cases.get(case)?.finding
    }

    fn of_clause(&self, placed: &PlacedClause, principles_are_hard: bool) -> ClauseOutline {
        let force = placed.clause().map(|clause| clause.force);
        let finding = |consequence: &CompiledConsequence| match consequence {
            CompiledConsequence::Breach(breach) => {
                Some(Severity::of_breach(*breach, force?, principles_are_hard))
            }
            CompiledConsequence::Flag => Some(Severity::Flag),
            _ => None,
        };
        let cases = placed.cases.iter().map(|case| CaseOutline {
            state: case.traced.register,
            rank: rank(&case.consequence),
            finding: finding(&case.consequence),
            settled_by: settled_by(&case.consequence).and_then(|name| self.settings.place(name)),
        });
        let readings = placed.clause().map(|clause| self.readings.places(&clause.readings));
        ClauseOutline {
            cases: cases.collect(),
            readings: readings.unwrap_or_default(),
            open_settings: self.settings.places(&placed.open_settings),
        }
    }
}

fn settled_by(consequence: &CompiledConsequence) -> Option<&SmolStr> {
    match consequence {
        CompiledConsequence::Recover { settled_by, .. } => settled_by.as_ref(),
        _ => None,
    }
}
