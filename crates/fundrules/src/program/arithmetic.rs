//! The arithmetic of single values, used by both drivers.

use chrono::{Datelike, NaiveDate};

use super::op::{DayMove, Order, SetTest};
use crate::calendar::{
    Calendar, add_months_to_days, add_working_days_to_days, date_from_days, days_from_date,
    rest_day_next, rest_day_previous,
};
use crate::facts::NEVER;

/// Whether a word is one of those in the mask.
#[inline(always)]
pub(crate) fn word_in(code: i64, mask: u64) -> bool {
    (mask >> (code & 63)) & 1 == 1
}

/// The test of a set.
#[inline(always)]
pub(crate) fn set_test(bits: i64, test: SetTest, mask: u64) -> bool {
    let bits = bits.cast_unsigned();
    match test {
        SetTest::Any => bits & mask != 0,
        SetTest::All => bits & mask == mask,
        SetTest::Within => bits & !mask == 0,
        SetTest::Empty => bits == 0,
    }
}

/// The order of two numbers.
#[inline(always)]
pub(crate) fn compare<T: Ord>(left: T, order: Order, right: T) -> bool {
    match order {
        Order::AtLeast => left >= right,
        Order::MoreThan => left > right,
        Order::Equal => left == right,
    }
}

/// The sum of two numbers. The bounds of the program keep it within 64 bits.
#[inline(always)]
pub(crate) fn sum(first: i64, second: i64) -> i64 {
    first.wrapping_add(second)
}

/// The first number less the second, but never below zero. The bounds of the program keep it within
/// 64 bits.
#[inline(always)]
pub(crate) fn difference(first: i64, second: i64) -> i64 {
    first.wrapping_sub(second).max(0)
}

/// The order of two fractions with positive wholes. The bounds of the program make the narrow
/// products fit 64 bits; the wide ones always fit 128.
#[inline(always)]
pub(crate) fn compare_fractions(
    (part, whole): (i64, i64),
    order: Order,
    (other_part, other_whole): (i64, i64),
    narrow: bool,
) -> bool {
    if narrow {
        compare(part.wrapping_mul(other_whole), order, other_part.wrapping_mul(whole))
    } else {
        let left = i128::from(part) * i128::from(other_whole);
        compare(left, order, i128::from(other_part) * i128::from(whole))
    }
}

/// A number times a fraction with a positive whole, rounded to the integer below or above.
#[inline(always)]
pub(crate) fn share(of: i64, part: i64, whole: i64, up: bool, narrow: bool) -> i64 {
    if narrow {
        let product = of.wrapping_mul(part);
        let quotient = product.wrapping_div(whole);
        let rest = product.wrapping_sub(quotient.wrapping_mul(whole));
        quotient.wrapping_add(i64::from(up && rest != 0))
    } else {
        let product = i128::from(of) * i128::from(part);
        let whole = i128::from(whole);
        let quotient = product.wrapping_div(whole);
        let up = up && quotient * whole != product;
        // The bound of the register, checked when the program was built, fits 64 bits.
        i64::try_from(quotient).unwrap_or(i64::MAX).saturating_add(i64::from(up))
    }
}

/// A moved day; `None` when the calendar of its year is missing or the day leaves the calendar.
/// A day that never comes stays so.
#[inline(always)]
pub(crate) fn move_day(day: i64, by: DayMove, calendar: &Calendar) -> Option<i64> {
    if day == NEVER {
        return Some(NEVER);
    }
    let day = i32::try_from(day).ok()?;
    let moved = match by {
        DayMove::Months(months) => Some(add_months_to_days(day, months)),
        DayMove::Days(days) => day.checked_add(days),
        DayMove::WorkingDays(count) => add_working_days_to_days(calendar, day, count),
        DayMove::NextWorkingDay => rest_day_next(calendar, day),
        DayMove::PreviousWorkingDay => rest_day_previous(calendar, day),
        DayMove::DayOfYear { month, day: of_month } => {
            let year = date_from_days(day).map(|date| date.year());
            let moved = year.and_then(|year| {
                NaiveDate::from_ymd_opt(year, u32::from(month), u32::from(of_month))
            });
            moved.map(days_from_date)
        }
    };
    moved.map(i64::from)
}
