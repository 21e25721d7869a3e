//! Moved days looked up: the same day of the calendar comes up again and again in a table.

use super::arithmetic::move_day;
use super::op::{DayMove, NumberStep, Step};
use crate::calendar::Calendar;

/// The days that are looked up: 1990-01-01 to 2061-09-16. Others are computed.
const FIRST: i64 = 7_305;
const COUNT: usize = 26_192;

/// A day that has no moved day, such as one whose year has no calendar.
const NONE: i32 = i32::MIN;

/// For each way in which a program moves days, the moved day of every day looked up.
#[derive(Debug, Default)]
pub(crate) struct MoveTables {
    tables: Vec<(DayMove, Vec<i32>)>,
}

impl MoveTables {
    pub(crate) fn new(steps: &[Step], calendar: &Calendar) -> Self {
        let mut moves: Vec<DayMove> = Vec::new();
        for step in steps {
            if let Step::Number { step: NumberStep::Move { by, .. }, .. } = step
                && !moves.contains(by)
            {
                moves.push(*by);
            }
        }
        let table = |by: DayMove| {
            let days = (FIRST..).take(COUNT);
            let moved = days.map(|day| move_day(day, by, calendar));
            moved.map(|day| day.and_then(|day| i32::try_from(day).ok()).unwrap_or(NONE)).collect()
        };
        MoveTables { tables: moves.into_iter().map(|by| (by, table(by))).collect() }
    }

    /// The table of one way.
    pub(crate) fn table(&self, by: DayMove) -> &[i32] {
        let found = self.tables.iter().find(|(known, _)| *known == by);
        found.map_or(&[], |(_, table)| table.as_slice())
    }
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
