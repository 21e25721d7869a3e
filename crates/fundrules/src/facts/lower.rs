//! A project lowered to one integer for each fact, as the program reads it.

use super::table::{FACTS, Project};
use super::value::{Indicator, LARGEST_RATE};
use crate::error::{Error, ErrorKind, Result};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

/// The facts of one project, one integer each, or nothing where a fact is not known.
///
/// Amounts count fen, rates trillionths, dates days since 1970-01-01, words are their codes, sets
/// are bits, yes is 1 and no is 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    values: Vec<Option<i64>>,
}

impl Facts {
    /// Facts of which none is known.
    #[must_use]
    pub fn unknown() -> Self {
        Facts { values: vec![None; FACTS.len()] }
    }

    /// The lowered value of the fact at a place of the table.
    #[inline]
    #[must_use]
    pub fn get(&self, place: usize) -> Option<i64> {
        self.values.get(place).copied().flatten()
    }

    /// Sets the lowered value of the fact at a place of the table.
    #[inline]
    pub fn set(&mut self, place: usize, value: Option<i64>) {
        if let Some(slot) = self.values.get_mut(place) {
            *slot = value;
        }
    }

    /// Lowers a project. `clauses` are the ids that sets of clauses may name.
    ///
    /// # Errors
    ///
    /// A set of clauses names one that the regime does not have.
    pub fn of(project: &Project, clauses: &[String]) -> Result<Self> {
        let mut facts = Facts { values: FACTS.iter().map(|fact| (fact.lower)(project)).collect() };
        facts.summarise(project);
        facts.summarise_completion(project);
        if let Some(named) = &project.accept.fail_grounds {
            let mut bits = 0;
            for id in named {
                bits |= clause_bit(clauses, id)?;
            }
            facts.set_by_name("accept.fail_grounds", Some(bits));
        }
        Ok(facts)
    }

    /// Facts that sum up a list, where the list is given and the summary is not.
    fn summarise(&mut self, project: &Project) {
        if project.project.indicators_met.is_none()
            && let Some(list) = &project.project.indicators
        {
            self.set_by_name("project.indicators_met", all_met(list).map(i64::from));
        }
        if project.app.use_within_approved.is_none()
            && let (Some(uses), Some(approved)) =
                (&project.app.use_for, &project.award.approved_use)
        {
            let within = uses.iter().all(|item| approved.contains(item));
            self.set_by_name("app.use_within_approved", Some(i64::from(within)));
        }
    }

    /// The lowest completion of indicators, where the list is given and the rate is not.
    fn summarise_completion(&mut self, project: &Project) {
        let Some(list) = &project.project.indicators else { return };
        let given = &project.project;
        let rates = [
            ("project.main_indicator_least", given.main_indicator_least, true, false),
            (
                "project.main_indicator_least_adjusted",
                given.main_indicator_least_adjusted,
                true,
                true,
            ),
            ("project.indicator_least", given.indicator_least, false, false),
            ("project.indicator_least_adjusted", given.indicator_least_adjusted, false, true),
        ];
        for (name, given, only_main, adjusted) in rates {
            if given.is_none() {
                self.set_by_name(name, least_completion(list, only_main, adjusted));
            }
        }
    }

    fn set_by_name(&mut self, name: &'static str, value: Option<i64>) {
        if let Some(place) = super::project::fact_place(name) {
            self.set(place, value);
        }
    }
}

/// Whether every indicator reached its target: no as soon as one is known to fall short, unknown
/// while a result is missing or the list is empty.
pub(crate) fn all_met(list: &[Indicator]) -> Option<bool> {
    let short = |one: &Indicator| one.actual.is_some_and(|actual| actual < one.target);
    if list.iter().any(short) {
        return Some(false);
    }
    let complete = !list.is_empty() && list.iter().all(|one| one.actual.is_some());
    complete.then_some(true)
}

/// The lowest completion in trillionths, rounded down, at most 100%: unknown while a result, or
/// whether an indicator is a main one, is not known, or where no indicator counts. Rounding down
/// keeps every comparison of the kind "at least" exact for rates of up to twelve decimals.
fn least_completion(list: &[Indicator], only_main: bool, adjusted: bool) -> Option<i64> {
    let mut least: Option<i64> = None;
    for one in list {
        if only_main && !one.main? {
            continue;
        }
        let target = if adjusted { one.target_adjusted.unwrap_or(one.target) } else { one.target };
        let completion = completion(one.actual?, target)?;
        least = Some(least.map_or(completion, |so_far| so_far.min(completion)));
    }
    least
}

/// A result as a share of its target; unknown for a target that is not positive, where a share
/// says nothing.
fn completion(actual: Decimal, target: Decimal) -> Option<i64> {
    if target <= Decimal::ZERO {
        return None;
    }
    if actual >= target {
        return Some(LARGEST_RATE);
    }
    let part = actual.max(Decimal::ZERO).checked_mul(Decimal::from(LARGEST_RATE))?;
    part.checked_div(target)?.floor().to_i64()
}

/// The bit that stands for a clause in a set of clauses.
pub(crate) fn clause_bit(clauses: &[String], id: &str) -> Result<i64> {
    let short = |clause: &String| clause.split_once('/').is_some_and(|(_, cite)| cite == id);
    let exact = clauses.iter().position(|clause| clause == id);
    let mut by_citation = clauses.iter().enumerate().filter(|(_, clause)| short(clause));
    let place = match (exact, by_citation.next(), by_citation.next()) {
        (Some(place), ..) => Some(place),
        // A bare citation is enough while only one rulebook has it.
        (None, Some((place, _)), None) => Some(place),
        _ => None,
    };
    match place {
        Some(place) if place < 62 => Ok(1 << place),
        _ => {
            let error = Error::new(
                ErrorKind::Project,
                "project.unknown-clause",
                format!("`{id}` is no clause of a verdict in this regime"),
            );
            Err(match crate::suggest::nearest(id, clauses.iter().map(String::as_str)) {
                Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                None => error,
            })
        }
    }
}
