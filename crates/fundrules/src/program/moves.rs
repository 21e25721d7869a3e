//! Moved days looked up: the same day of the calendar comes up again and again in a table.

use std::sync::OnceLock;

use super::arithmetic::move_day;
use super::op::{DayMove, NumberStep, Step};
use super::plan::NOT_MOVED;
use crate::calendar::Calendar;
use crate::facts::NEVER;

/// The days that are looked up: 1990-01-01 to 2079-09-18. Others are computed.
const FIRST: i64 = 7_305;
const COUNT: usize = 1 << 15;

/// For one way in which a program moves days, the moved day of every day looked up.
#[derive(Debug)]
pub(crate) struct MoveTable(Box<[i32; COUNT]>);

impl MoveTable {
    /// A day that has no moved day, such as one whose year has no calendar.
    const NONE: i32 = i32::MIN;

    fn new(by: DayMove, calendar: &Calendar) -> Self {
        let mut moved = Box::new([MoveTable::NONE; COUNT]);
        for (slot, day) in moved.iter_mut().zip(FIRST..) {
            let day = move_day(day, by, calendar).and_then(|day| i32::try_from(day).ok());
            *slot = day.unwrap_or(MoveTable::NONE);
        }
        MoveTable(moved)
    }

    /// Whether a day is one of those looked up, or stands for an event that did not happen.
    #[inline(always)]
    pub(crate) fn has(day: i64) -> bool {
        (day.wrapping_sub(FIRST).cast_unsigned() < COUNT as u64) | (day == NEVER)
    }

    /// The moved day of a day that [`MoveTable::has`]; [`NOT_MOVED`] where there is none, and
    /// anything for other days.
    #[inline(always)]
    pub(crate) fn look_up(&self, day: i64) -> i64 {
        // Taken modulo the size of the table, the place needs no check.
        let place = day.wrapping_sub(FIRST) as usize % COUNT;
        let moved = self.0.get(place).copied().unwrap_or(MoveTable::NONE);
        let moved = if moved == MoveTable::NONE { NOT_MOVED } else { i64::from(moved) };
        if day == NEVER { NEVER } else { moved }
    }
}

/// The tables of a program, each made when it is first asked for.
#[derive(Debug, Default)]
pub(crate) struct MoveTables {
    tables: Vec<(DayMove, OnceLock<MoveTable>)>,
}

impl MoveTables {
    pub(crate) fn new(steps: &[Step]) -> Self {
        let mut tables: Vec<(DayMove, OnceLock<MoveTable>)> = Vec::new();
        for step in steps {
            if let Step::Number { step: NumberStep::Move { by, .. }, .. } = step
                && !tables.iter().any(|(known, _)| known == by)
            {
                tables.push((*by, OnceLock::new()));
            }
        }
        MoveTables { tables }
    }

    /// The table of one way; `None` when the program does not move days so.
    pub(crate) fn table(&self, by: DayMove, calendar: &Calendar) -> Option<&MoveTable> {
        let (_, table) = self.tables.iter().find(|(known, _)| *known == by)?;
        Some(table.get_or_init(|| MoveTable::new(by, calendar)))
    }
}
