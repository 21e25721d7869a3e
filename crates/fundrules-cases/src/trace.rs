//! Where a case's project stands at the thresholds of the clauses.

use chrono::NaiveDate;
use fundrules::{ComparisonTrace, Project, Regime, Result};

use crate::model::Case;

/// Every comparison of a regime's clauses, on whatever side.
pub(crate) fn all(regime: &Regime) -> Result<Vec<ComparisonTrace>> {
    regime.comparisons(&Project::default(), NaiveDate::default())
}

/// Where a case's project stands at the thresholds of the regime as it is usually read.
///
/// Another reading may give a clause other comparisons. So a case that chooses one counts for the
/// clauses of which it leaves the comparisons as they usually are.
pub(crate) fn of_case(
    usual: &Regime,
    chosen: &Regime,
    case: &Case,
) -> Result<Vec<ComparisonTrace>> {
    let mut traces = usual.comparisons(&case.project, case.as_of)?;
    if !case.settings.is_empty() {
        let other = chosen.comparisons(&case.project, case.as_of)?;
        let of = |traces: &[ComparisonTrace], clause: &str| -> Vec<ComparisonTrace> {
            traces.iter().filter(|trace| trace.clause == clause).cloned().collect()
        };
        let usual = traces.clone();
        traces.retain(|trace| of(&usual, &trace.clause) == of(&other, &trace.clause));
    }
    Ok(traces)
}
