//! A project lowered to one integer for each fact, as the program reads it.

use super::places::place_of;
use super::table::{FACTS, Project, lower_all};
use super::value::Indicator;
use crate::error::{Error, ErrorKind, Result};
use crate::exact_number::exact;
use crate::rate::TRILLION;
use num_rational::BigRational;
use num_traits::{One, ToPrimitive};
use rust_decimal::Decimal;

/// Stands for the value of a fact that is not known, so that a value takes eight bytes and its
/// reader one load. No amount, rate, date or code is so low, and no set has so many words.
pub(crate) const UNKNOWN: i64 = i64::MIN;

/// One number for each fact of the table.
pub(crate) type FactNumbers = [i64; FACTS.len()];

/// The facts of one project, one integer each, or nothing where a fact is not known.
///
/// Amounts count fen, rates trillionths, dates days since 1970-01-01, words are their codes, sets
/// are bits, yes is 1 and no is 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facts {
    values: Box<FactNumbers>,
}

impl Facts {
    /// Facts of which none is known.
    #[must_use]
    pub fn unknown() -> Self {
        Facts { values: Box::new([UNKNOWN; FACTS.len()]) }
    }

    /// The lowered value of the fact at a place of the table.
    #[inline]
    #[must_use]
    pub fn get(&self, place: usize) -> Option<i64> {
        self.values.get(place).copied().filter(|value| *value != UNKNOWN)
    }

    /// The lowered values in the table's order, [`UNKNOWN`] for those that are not known.
    #[inline]
    pub(crate) fn values(&self) -> &FactNumbers {
        &self.values
    }

    /// Sets the lowered value of the fact at a place of the table. The lowest integer that there is
    /// is no value: it makes the fact unknown.
    #[inline]
    pub fn set(&mut self, place: usize, value: Option<i64>) {
        self.lowered().set(place, value);
    }

    /// Lowers a project. `clauses` are the ids that sets of clauses may name.
    ///
    /// # Errors
    ///
    /// A set of clauses names one that the regime does not have.
    pub fn of(project: &Project, clauses: &[String]) -> Result<Self> {
        let mut facts = Facts::unknown();
        facts.lowered().lower(project, clauses)?;
        Ok(facts)
    }

    /// Where another project can be lowered to.
    pub(crate) fn lowered(&mut self) -> Lowered<'_> {
        Lowered(&mut self.values)
    }
}

/// The place of a fact, found when the library is compiled.
macro_rules! place {
    ($name:literal) => {
        const { place_of($name) }
    };
}

/// Where the facts of a project are lowered to: one number for each fact of the table.
pub(crate) struct Lowered<'a>(pub(crate) &'a mut FactNumbers);

impl Lowered<'_> {
    fn set(&mut self, place: usize, value: Option<i64>) {
        if let Some(slot) = self.0.get_mut(place) {
            *slot = value.unwrap_or(UNKNOWN);
        }
    }

    /// Lowers a project; see [`Facts::of`]. After an error no fact is known.
    pub(crate) fn lower(mut self, project: &Project, clauses: &[String]) -> Result<()> {
        lower_all(project, self.0);
        self.summarise(project);
        self.summarise_completion(project);
        if let Some(named) = &project.accept.fail_grounds {
            let bits = named.iter().try_fold(0, |bits, id| Ok(bits | clause_bit(clauses, id)?));
            let bits = bits.inspect_err(|_| *self.0 = [UNKNOWN; FACTS.len()])?;
            self.set(place!("accept.fail_grounds"), Some(bits));
        }
        Ok(())
    }

    /// Facts that sum up a list, where the list is given and the summary is not.
    fn summarise(&mut self, project: &Project) {
        if project.project.indicators_met.is_none()
            && let Some(list) = &project.project.indicators
        {
            self.set(place!("project.indicators_met"), all_met(list).map(i64::from));
        }
        if project.app.use_within_approved.is_none()
            && let (Some(uses), Some(approved)) =
                (&project.app.use_for, &project.award.approved_use)
        {
            let within = uses.iter().all(|item| approved.contains(item));
            self.set(place!("app.use_within_approved"), Some(i64::from(within)));
        }
    }

    /// The lowest and the average completion of indicators, where the list is given and the rate is not.
    fn summarise_completion(&mut self, project: &Project) {
        let Some(list) = &project.project.indicators else { return };
        let given = &project.project;
        // Which indicators, whether by adjusted targets, and both rates with their places.
        for (only_main, adjusted, least, mean) in [
            (
                true,
                false,
                (place!("project.main_indicator_least"), given.main_indicator_least),
                (place!("project.main_indicator_average"), given.main_indicator_average),
            ),
            (
                true,
                true,
                (
                    place!("project.main_indicator_least_adjusted"),
                    given.main_indicator_least_adjusted,
                ),
                (
                    place!("project.main_indicator_average_adjusted"),
                    given.main_indicator_average_adjusted,
                ),
            ),
            (
                false,
                false,
                (place!("project.indicator_least"), given.indicator_least),
                (place!("project.indicator_average"), given.indicator_average),
            ),
            (
                false,
                true,
                (place!("project.indicator_least_adjusted"), given.indicator_least_adjusted),
                (place!("project.indicator_average_adjusted"), given.indicator_average_adjusted),
            ),
        ] {
            let completions = completions(list, only_main, adjusted).unwrap_or_default();
            if least.1.is_none() {
                self.set(least.0, completions.iter().min().and_then(trillionths));
            }
            if mean.1.is_none() {
                self.set(mean.0, average(&completions).as_ref().and_then(trillionths));
            }
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

/// The completion of each indicator, exactly, at most one: unknown while a result, or whether an
/// indicator is a main one, is not known.
fn completions(list: &[Indicator], only_main: bool, adjusted: bool) -> Option<Vec<BigRational>> {
    let mut found = Vec::new();
    for one in list {
        if only_main && !one.main? {
            continue;
        }
        let target = if adjusted { one.target_adjusted.unwrap_or(one.target) } else { one.target };
        found.push(completion(one.actual?, target)?);
    }
    Some(found)
}

/// The average; none of nothing.
fn average(parts: &[BigRational]) -> Option<BigRational> {
    let count = BigRational::from_integer(parts.len().into());
    let sum: BigRational = parts.iter().sum();
    (!parts.is_empty()).then(|| sum / count)
}

/// A rate in trillionths, rounded down. Rounding down keeps every comparison of the kind "at least"
/// exact for rates of up to twelve decimals.
fn trillionths(rate: &BigRational) -> Option<i64> {
    (rate * BigRational::from_integer(TRILLION.into())).floor().to_integer().to_i64()
}

/// A result as a share of its target; unknown for a target that is not positive, where a share
/// says nothing.
fn completion(actual: Decimal, target: Decimal) -> Option<BigRational> {
    if target <= Decimal::ZERO {
        return None;
    }
    let share = exact(actual.max(Decimal::ZERO)) / exact(target);
    Some(share.min(BigRational::one()))
}

/// The bit that stands for a clause in a set of clauses.
pub(crate) fn clause_bit(clauses: &[String], id: &str) -> Result<i64> {
    let short = |clause: &String| clause.split_once('/').is_some_and(|(_, cite)| cite == id);
    let exact = clauses.iter().position(|clause| clause == id);
    let place = exact.or_else(|| {
        // A bare citation is enough while only one rulebook has it.
        let mut by_citation = clauses.iter().enumerate().filter(|(_, clause)| short(clause));
        let (place, _) = by_citation.next()?;
        by_citation.next().is_none().then_some(place)
    });
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
