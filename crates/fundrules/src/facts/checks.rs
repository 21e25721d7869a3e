//! Mistakes that only several facts together show.

use chrono::NaiveDate;

use super::project::fact_definition;
use super::table::Project;
use super::vocabulary::Verdict;
use crate::calendar::date_from_days;
use crate::error::{Error, ErrorKind};

/// Two days of which the later one may not lie before the earlier one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DaysInOrder {
    /// The fact of the earlier day.
    pub earlier: &'static str,
    /// The fact of the later day.
    pub later: &'static str,
    /// Whether that holds only for projects whose acceptance was passed: a project may be completed
    /// after a verdict that it failed.
    pub if_passed: bool,
}

const fn always(earlier: &'static str, later: &'static str) -> DaysInOrder {
    DaysInOrder { earlier, later, if_passed: false }
}

pub(crate) const DAYS_IN_ORDER: &[DaysInOrder] = &[
    always("project.start_planned", "project.end_planned"),
    always("project.start_planned", "project.end_approved"),
    always("project.start_planned", "project.end_actual"),
    always("accept.applied_on", "accept.verdict_on"),
    DaysInOrder { earlier: "project.end_actual", later: "accept.verdict_on", if_passed: true },
];

/// The facts whose days have an order.
///
/// # Example
///
/// ```
/// let orders = fundrules::days_in_order();
/// assert!(orders.iter().any(|order| order.earlier == "project.start_planned"));
/// ```
#[must_use]
pub fn days_in_order() -> &'static [DaysInOrder] {
    DAYS_IN_ORDER
}

/// Finds facts that contradict each other.
pub(crate) fn check(project: &Project) -> Vec<Error> {
    let passed = project.accept.verdict == Some(Verdict::Pass);
    let mut errors: Vec<Error> = DAYS_IN_ORDER
        .iter()
        .filter(|order| passed || !order.if_passed)
        .filter_map(|order| {
            let (first, second) = (day(project, order.earlier)?, day(project, order.later)?);
            (second < first).then(|| out_of_order(order, first, second))
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
pub(crate) fn out_of_order(order: &DaysInOrder, first: NaiveDate, second: NaiveDate) -> Error {
    let DaysInOrder { earlier, later, .. } = order;
    Error::new(
        ErrorKind::Project,
        "project.days-out-of-order",
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
