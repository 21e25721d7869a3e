//! Working days numbered in order, so that counting them takes a look-up instead of a walk.

use std::collections::BTreeMap;

use super::CalendarYear;
use super::days::days_from_date;

/// Where the calendar that an answer needs is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// In the year of this day.
    YearOf(i32),
    /// In this year, which lies next to the known ones.
    Year(i32),
}

/// The working days of all known years. Days are counted from 1970-01-01.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct WorkingDays {
    runs: Vec<Run>,
}

/// Years without a gap between them.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Run {
    first_year: i32,
    last_year: i32,
    first_day: i32,
    /// How many working days of the run lie before each of its days, and before the day after it.
    before: Vec<u32>,
    working: Vec<i32>,
}

impl WorkingDays {
    pub(super) fn of_years(years: &BTreeMap<i32, CalendarYear>) -> Self {
        let mut runs: Vec<Run> = Vec::new();
        for year in years.values() {
            match runs.last_mut() {
                Some(run) if run.last_year + 1 == year.year() => run.append(year),
                _ => runs.push(Run::of(year)),
            }
        }
        Self { runs }
    }

    /// The working day after `skipped` others, the first of them being on or after `day`.
    pub(super) fn on_or_after(&self, day: i32, skipped: u32) -> Result<i32, Missing> {
        let (run, position) = self.find(day)?;
        run.count_before(position)
            .and_then(|before| run.working.get(before.checked_add(index(skipped))?))
            .copied()
            .ok_or(Missing::Year(run.last_year + 1))
    }

    /// The working day before `skipped` others, the last of them being on or before `day`.
    pub(super) fn on_or_before(&self, day: i32, skipped: u32) -> Result<i32, Missing> {
        let (run, position) = self.find(day)?;
        run.count_before(position + 1)
            .and_then(|up_to| run.working.get(up_to.checked_sub(1)?.checked_sub(index(skipped))?))
            .copied()
            .ok_or(Missing::Year(run.first_year - 1))
    }

    /// How many working days there are from `first` to `last`, both counted.
    pub(super) fn count(&self, first: i32, last: i32) -> Result<u32, Missing> {
        let (run, position) = self.find(first)?;
        let before = |position: usize| run.before.get(position).copied();
        let length = usize::try_from(last.saturating_sub(first)).unwrap_or_default();
        before(position)
            .zip(before(position + length + 1))
            .map(|(before, up_to)| up_to - before)
            .ok_or(Missing::Year(run.last_year + 1))
    }

    /// The run a day falls in and its place there. One run is usual: the years announced so far.
    fn find(&self, day: i32) -> Result<(&Run, usize), Missing> {
        self.runs
            .iter()
            .find_map(|run| run.position(day).map(|position| (run, position)))
            .ok_or(Missing::YearOf(day))
    }
}

impl Run {
    fn of(year: &CalendarYear) -> Self {
        let first_day = year.dates().next().map_or(0, days_from_date);
        let (first_year, last_year) = (year.year(), year.year());
        let mut run =
            Self { first_year, last_year, first_day, before: vec![0], working: Vec::new() };
        run.append(year);
        run
    }

    fn append(&mut self, year: &CalendarYear) {
        self.last_year = year.year();
        for date in year.dates() {
            if year.is_working_day(date) {
                self.working.push(days_from_date(date));
            }
            // Three centuries of working days are far below 2^32.
            self.before.push(u32::try_from(self.working.len()).unwrap_or(u32::MAX));
        }
    }

    fn position(&self, day: i32) -> Option<usize> {
        let position = usize::try_from(day.checked_sub(self.first_day)?).ok()?;
        // The last entry is of the day after the run.
        if position + 1 < self.before.len() { Some(position) } else { None }
    }

    fn count_before(&self, position: usize) -> Option<usize> {
        self.before.get(position).map(|&count| index(count))
    }
}

fn index(count: u32) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}
