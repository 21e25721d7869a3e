//! Moved days looked up: the same day of the calendar comes up again and again in a table.

use std::sync::{Arc, Mutex, PoisonError};

use super::arithmetic::move_day;
use super::op::DayMove;
use super::plan::NOT_MOVED;
use crate::calendar::Calendar;
use crate::facts::NEVER;

/// The days that are looked up: 1990-01-01 to 2079-09-17. Others are computed.
const FIRST: i64 = 7_305;
const COUNT: u16 = (1 << 15) - 1;

/// A day moved in one way after the other; [`NOT_MOVED`] where there is no such day.
pub(crate) fn moved(day: i64, by: &[DayMove], calendar: &Calendar) -> i64 {
    let moved = by.iter().try_fold(day, |day, by| move_day(day, *by, calendar));
    moved.unwrap_or(NOT_MOVED)
}

/// For some moves one after the other, the moved day of every day looked up; behind them the day
/// that never comes, which stays so.
#[derive(Debug)]
pub(crate) struct MoveTable(Box<[i32; COUNT as usize + 1]>);

impl MoveTable {
    fn new(by: &[DayMove], calendar: &Calendar) -> Self {
        let mut table = Box::new([NEVER as i32; COUNT as usize + 1]);
        for (slot, day) in table.iter_mut().zip((FIRST..).take(COUNT.into())) {
            // A day that is moved fits 32 bits.
            *slot = moved(day, by, calendar) as i32;
        }
        MoveTable(table)
    }

    /// Whether a day is one of those looked up, or stands for an event that did not happen.
    #[inline(always)]
    pub(crate) fn has(day: i64) -> bool {
        (day.wrapping_sub(FIRST).cast_unsigned() < COUNT.into()) | (day == NEVER)
    }

    /// The moved days of days that [`MoveTable::has`]; [`NOT_MOVED`] where there is none, and
    /// anything for other days.
    #[inline(always)]
    pub(crate) fn look_up(&self, days: [i64; 8]) -> [i32; 8] {
        // Places are computed for all days at once; looked up is one after the other.
        let mut places = [0; 8];
        for (place, day) in places.iter_mut().zip(&days) {
            *place = day.wrapping_sub(FIRST).cast_unsigned().min(COUNT.into()) as u16;
        }
        let (table, mut moved) = (&*self.0, [0; 8]);
        for (moved, place) in moved.iter_mut().zip(&places) {
            // Never larger than the table, which the compiler sees.
            *moved = table.get(usize::from(place & COUNT)).copied().unwrap_or_default();
        }
        moved
    }
}

/// The tables of some moves.
pub(crate) fn table_for<'a>(tables: &'a [MoveTableFor], by: &[DayMove]) -> Option<&'a MoveTable> {
    tables.iter().find(|one| *one.by == *by).map(|one| &*one.table)
}

/// So many tables are kept for a program at most, 128 KB each. Further moves are computed.
const MOST_TABLES: usize = 64;

/// The tables of a program, each made when it is first asked for.
#[derive(Debug, Default)]
pub(crate) struct MoveTables(Mutex<Vec<MoveTableFor>>);

/// Some moves with their table.
#[derive(Clone, Debug)]
pub(crate) struct MoveTableFor {
    by: Box<[DayMove]>,
    table: Arc<MoveTable>,
}

impl MoveTables {
    /// The tables for some moves, as far as there is room for them.
    pub(crate) fn all<'a>(
        &self,
        moves: impl Iterator<Item = &'a [DayMove]>,
        calendar: &Calendar,
    ) -> Vec<MoveTableFor> {
        let mut known = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut all: Vec<MoveTableFor> = Vec::new();
        for by in moves {
            if table_for(&all, by).is_some() {
                continue;
            }
            let found = known.iter().find(|one| *one.by == *by).cloned();
            all.extend(found.or_else(|| {
                let table = || Arc::new(MoveTable::new(by, calendar));
                let made = (known.len() < MOST_TABLES)
                    .then(|| MoveTableFor { by: by.into(), table: table() });
                known.extend(made.clone());
                made
            }));
        }
        all
    }
}

#[cfg(test)]
mod tests {
    use super::{COUNT, FIRST, MoveTable, moved};
    use crate::facts::NEVER;
    use crate::program::op::DayMove;
    use crate::regime::Regime;

    #[test]
    fn the_first_and_the_last_day_are_looked_up_and_no_further() -> crate::Result<()> {
        let regime = Regime::builtin("guangyuan")?;
        let by = [DayMove::Months(6), DayMove::NextWorkingDay];
        let table = MoveTable::new(&by, regime.calendar());
        let last = FIRST + i64::from(COUNT) - 1;
        for day in [FIRST, FIRST + 1, last - 1, last] {
            assert!(MoveTable::has(day), "{day}");
            let looked_up = table.look_up([day; 8]).map(i64::from);
            assert_eq!(looked_up, [moved(day, &by, regime.calendar()); 8], "{day}");
        }
        assert!(MoveTable::has(NEVER));
        assert_eq!(table.look_up([NEVER; 8]).map(i64::from), [NEVER; 8]);
        for day in [i64::from(i32::MIN), FIRST - 1, last + 1, NEVER - 1] {
            assert!(!MoveTable::has(day), "{day}");
        }
        Ok(())
    }
}
