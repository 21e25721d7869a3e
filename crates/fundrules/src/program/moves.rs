//! Moved days looked up: the same day of the calendar comes up again and again in a table.

use std::sync::OnceLock;

use super::arithmetic::move_day;
use super::op::{DayMove, NumberStep, Step};
use crate::calendar::Calendar;

/// The days that are looked up: 1990-01-01 to 2061-09-16. Others are computed.
const FIRST: i64 = 7_305;
const COUNT: usize = 26_192;

/// A day that has no moved day, such as one whose year has no calendar.
const NONE: i32 = i32::MIN;

/// For each way in which a program moves days, the moved day of every day looked up; made when it
/// is first asked for.
#[derive(Debug, Default)]
pub(crate) struct MoveTables {
    tables: Vec<(DayMove, OnceLock<Vec<i32>>)>,
}

impl MoveTables {
    pub(crate) fn new(steps: &[Step]) -> Self {
        let mut tables: Vec<(DayMove, OnceLock<Vec<i32>>)> = Vec::new();
        for step in steps {
            if let Step::Number { step: NumberStep::Move { by, .. }, .. } = step
                && !tables.iter().any(|(known, _)| known == by)
            {
                tables.push((*by, OnceLock::new()));
            }
        }
        MoveTables { tables }
    }

    /// The table of one way.
    pub(crate) fn table(&self, by: DayMove, calendar: &Calendar) -> &[i32] {
        let found = self.tables.iter().find(|(known, _)| *known == by);
        found.map_or(&[], |(_, table)| table.get_or_init(|| make(by, calendar)).as_slice())
    }
}

fn make(by: DayMove, calendar: &Calendar) -> Vec<i32> {
    let moved = (FIRST..).take(COUNT).map(|day| move_day(day, by, calendar));
    moved.map(|day| day.and_then(|day| i32::try_from(day).ok()).unwrap_or(NONE)).collect()
}

/// A moved day: looked up where the table has it.
#[inline(always)]
pub(crate) fn look_up(table: &[i32], day: i64, by: DayMove, calendar: &Calendar) -> Option<i64> {
    let place = usize::try_from(day - FIRST).ok();
    match place.and_then(|place| table.get(place)) {
        Some(&NONE) => None,
        Some(moved) => Some(i64::from(*moved)),
        None => move_day(day, by, calendar),
    }
}
