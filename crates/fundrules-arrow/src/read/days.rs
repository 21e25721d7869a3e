//! Columns of days.

use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::Date32Type;
use arrow_array::{Array, ArrayRef};
use arrow_schema::{DataType, TimeUnit};
use fundrules::{Column, ColumnBuilder, ColumnValues, Error, ErrorKind, Tree};

use super::{CellFaults, ColumnContext, known};
use crate::plan::Reading;

/// Days of the years 1900 to 2200, which need no closer look.
const USUAL: std::ops::RangeInclusive<i32> = -25_567..=84_005;

/// Days are used where they stand.
pub(super) fn quick(array: &ArrayRef) -> Option<Column<'_>> {
    let days = array.as_primitive_opt::<Date32Type>()?;
    Some(Column::new(ColumnValues::Days(Cow::Borrowed(days.values())), known(days.nulls())))
}

pub(super) fn read(
    context: &mut ColumnContext<'_>,
    array: &ArrayRef,
    into: &mut ColumnBuilder,
    faults: &mut CellFaults<'_>,
) -> Option<()> {
    match context.planned.reading {
        Reading::Days => {
            let days = array.as_primitive_opt::<Date32Type>()?;
            one_by_one(context, days.iter().map(|day| day.map(i64::from)), into, faults);
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
            one_by_one(context, each.into_iter(), into, faults);
        }
        _ => return None,
    }
    Some(())
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
    into: &mut ColumnBuilder,
    faults: &mut CellFaults<'_>,
) {
    let null = context.of_null();
    for (row, day) in days.enumerate() {
        let Some(day) = day else {
            if let Some(number) = null {
                into.set(row, number);
            }
            continue;
        };
        let usual = i32::try_from(day).is_ok_and(|day| USUAL.contains(&day));
        let read = if usual { Ok(Some(day)) } else { unusual(context, day) };
        match read {
            Ok(Some(number)) => into.set(row, number),
            Ok(None) => {}
            Err(error) => faults.add(row, None, error),
        }
    }
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
