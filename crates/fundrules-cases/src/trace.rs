//! At which thresholds a case stands.
//!
//! This is the one place that knows how thresholds are found. For now they are the ones that cases
//! declare under `boundary`; a trace of the comparisons of a run can take their place here, and
//! nothing else changes.

use fundrules::{Assessment, Regime, Result};

use crate::model::{Case, Side};
use crate::state::clause_state;

/// One comparison of a clause with a threshold, and on which side of it a project stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonTrace {
    /// The clause.
    pub clause: String,
    /// The threshold, by a name that no other of the clause has, such as `20%`.
    pub threshold: String,
    /// The side.
    pub side: Side,
}

/// The comparisons of a case's run. A threshold that the case declares counts when the clause did
/// what the case says of it.
///
/// # Errors
///
/// None at present; running the regime with a trace may fail as [`Regime::assess`] does.
pub fn comparisons(
    regime: &Regime,
    assessment: &Assessment,
    case: &Case,
) -> Result<Vec<ComparisonTrace>> {
    let holds = |clause: &str| {
        case.claims()
            .any(|(id, want)| id == clause && clause_state(regime, assessment, id) == Some(want))
    };
    let declared = case.boundaries.iter().filter(|boundary| holds(&boundary.clause));
    let traces = declared.map(|boundary| ComparisonTrace {
        clause: boundary.clause.clone(),
        threshold: boundary.at.clone(),
        side: boundary.side,
    });
    Ok(traces.collect())
}
