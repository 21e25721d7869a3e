//! Mistakes that only several facts together show.

use chrono::NaiveDate;

use super::project::fact_definition;
use super::table::Project;
use crate::calendar::date_from_days;
use crate::error::{Error, ErrorKind};

/// Days of which the second may not lie before the first.
pub(crate) const DAYS_IN_ORDER: &[(&str, &str)] = &[
    ("project.start_planned", "project.end_planned"),
    ("project.start_planned", "project.end_approved"),
    ("project.start_planned", "project.end_actual"),
];

/// The names of facts whose days have an order: the second of a pair may not lie before the first.
///
/// # Example
///
/// ```
/// let pairs = fundrules::days_in_order();
/// assert!(pairs.contains(&("project.start_planned", "project.end_planned")));
/// ```
#[must_use]
pub fn days_in_order() -> &'static [(&'static str, &'static str)] {
    DAYS_IN_ORDER
}

/// Finds facts that contradict each other.
pub(crate) fn check(project: &Project) -> Vec<Error> {
    let mut errors: Vec<Error> = DAYS_IN_ORDER
        .iter()
        .filter_map(|(earlier, later)| {
            let (first, second) = (day(project, earlier)?, day(project, later)?);
            (second < first).then(|| out_of_order((earlier, first), (later, second)))
        })
        .collect();
    errors.extend(indicators_contradict(project));
    errors
}

/// The day of a fact; none for an event that did not happen.
fn day(project: &Project, name: &str) -> Option<NaiveDate> {
    let fact = fact_definition(name)?;
    i32::try_from((fact.lower)(project)?).ok().and_then(date_from_days)
}

/// The mistake of a day that lies before one it cannot lie before.
pub(crate) fn out_of_order(
    (earlier, first): (&str, NaiveDate),
    (later, second): (&str, NaiveDate),
) -> Error {
    Error::new(
        ErrorKind::Project,
        "project.end-before-start",
        format!("`{later}` ({second}) lies before `{earlier}` ({first})"),
    )
    .with_subject(later)
}

fn indicators_contradict(project: &Project) -> Option<Error> {
    let listed = project.project.indicators.as_ref().and_then(|list| super::lower::all_met(list));
    match (listed, project.project.indicators_met) {
        (Some(listed), Some(given)) if listed != given => Some(Error::new(
            ErrorKind::Project,
            "project.contradiction",
            format!(
                "`project.indicators_met` is given as `{given}`, but the list `project.indicators` says `{listed}`"
            ),
        )
        .with_subject("project.indicators_met")),
        _ => None,
    }
}
