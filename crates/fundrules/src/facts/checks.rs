//! Mistakes that only several facts together show.

use chrono::NaiveDate;

use super::table::Project;
use super::value::EventDate;
use crate::error::{Error, ErrorKind};

/// Finds facts that contradict each other.
pub(crate) fn check(project: &Project) -> Vec<Error> {
    let start = project.project.start_planned;
    let ends = [
        ("project.end_planned", project.project.end_planned),
        ("project.end_approved", project.project.end_approved),
        ("project.end_actual", day(project.project.end_actual)),
    ];
    let mut errors: Vec<Error> =
        ends.iter().filter_map(|(name, end)| end_before_start(name, start?, (*end)?)).collect();
    errors.extend(indicators_contradict(project));
    errors
}

fn day(event: Option<EventDate>) -> Option<NaiveDate> {
    match event {
        Some(EventDate::On(date)) => Some(date),
        Some(EventDate::None) | None => None,
    }
}

fn end_before_start(name: &str, start: NaiveDate, end: NaiveDate) -> Option<Error> {
    (end < start).then(|| {
        Error::new(
            ErrorKind::Project,
            "project.end-before-start",
            format!("`{name}` ({end}) lies before `project.start_planned` ({start})"),
        )
        .with_subject(name)
    })
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
