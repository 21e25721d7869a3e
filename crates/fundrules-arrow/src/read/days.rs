//! Columns of days.

use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::Date32Type;
use arrow_array::{Array, ArrayRef};
use arrow_schema::{DataType, TimeUnit};
use fundrules::{Column, ColumnValues, Error, ErrorKind, Tree};

use super::slots::words_of;
use super::{CellFaults, ColumnContext};
use crate::plan::Reading;

/// Days of the years 1900 to 2200, which alone are used without a closer look.
const USUAL: std::ops::RangeInclusive<i32> = -25_567..=84_005;

pub(super) fn read<'a>(
    context: &mut ColumnContext<'_>,
    array: &'a ArrayRef,
    faults: &mut CellFaults<'_>,
) -> Option<Column<'a>> {
    match context.planned.reading {
        Reading::Days => {
            let days = array.as_primitive_opt::<Date32Type>()?;
            let null = context.of_null();
            let usual = days.values().iter().all(|day| USUAL.contains(day));
            if usual && (null.is_none() || days.null_count() == 0) {
                let known = days.nulls().map(|nulls| Cow::Owned(words_of(nulls.inner())));
                return Some(Column::new(ColumnValues::Days(Cow::Borrowed(days.values())), known));
            }
            let each = days.iter().map(|day| day.map(i64::from));
            Some(one_by_one(context, each, days.len(), faults))
        }
        Reading::Instants(a_day) => {
            let instants = instants(array)?;
            let each = instants.into_iter().enumerate().map(|(row, moment)| {
                let moment = moment?;
                if moment % a_day != 0 {
                    faults.add(row, None, time_of_day());
                    return None;
                }
                Some(moment / a_day)
            });
            let each: Vec<Option<i64>> = each.collect();
            Some(one_by_one(context, each.into_iter(), array.len(), faults))
        }
        _ => None,
    }
}

fn time_of_day() -> Error {
    let message = "the cell holds a time of day, so which day is meant is in doubt";
    Error::new(ErrorKind::Date, "date.time-of-day", message).with_hint("give dates")
}

fn instants(array: &ArrayRef) -> Option<Vec<Option<i64>>> {
    use arrow_array::types::{
        Date64Type, TimestampMicrosecondType, TimestampMillisecondType, TimestampNanosecondType,
        TimestampSecondType,
    };
    Some(match array.data_type() {
        DataType::Date64 => array.as_primitive_opt::<Date64Type>()?.iter().collect(),
        DataType::Timestamp(unit, None) => match unit {
            TimeUnit::Second => array.as_primitive_opt::<TimestampSecondType>()?.iter().collect(),
            TimeUnit::Millisecond => {
                array.as_primitive_opt::<TimestampMillisecondType>()?.iter().collect()
            }
            TimeUnit::Microsecond => {
                array.as_primitive_opt::<TimestampMicrosecondType>()?.iter().collect()
            }
            TimeUnit::Nanosecond => {
                array.as_primitive_opt::<TimestampNanosecondType>()?.iter().collect()
            }
        },
        _ => return None,
    })
}

fn one_by_one(
    context: &mut ColumnContext<'_>,
    days: impl Iterator<Item = Option<i64>>,
    rows: usize,
    faults: &mut CellFaults<'_>,
) -> Column<'static> {
    let null = context.of_null();
    let mut slots = context.slots(rows);
    for (row, day) in days.enumerate() {
        let Some(day) = day else {
            if let Some(number) = null {
                slots.set(row, number);
            }
            continue;
        };
        let usual = i32::try_from(day).is_ok_and(|day| USUAL.contains(&day));
        let read = if usual { Ok(Some(day)) } else { unusual(context, day) };
        match read {
            Ok(Some(number)) => slots.set(row, number),
            Ok(None) => {}
            Err(error) => faults.add(row, None, error),
        }
    }
    slots.into_column()
}

/// A day outside the usual years is read as its text would be.
fn unusual(context: &mut ColumnContext<'_>, day: i64) -> Result<Option<i64>, Error> {
    let date = chrono::Duration::try_days(day)
        .and_then(|days| chrono::NaiveDate::default().checked_add_signed(days));
    match date {
        Some(date) => context.lower_tree(&Tree::Text(date.to_string())),
        None => {
            let message =
                format!("the day {day} after 1970-01-01 is outside the years 1900 to 2200");
            Err(Error::new(ErrorKind::Date, "date.out-of-range", message))
        }
    }
}
