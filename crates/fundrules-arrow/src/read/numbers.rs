//! Columns of numbers: whole, decimal, and binary floats where the caller says how to round them.

use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Decimal32Type, Decimal64Type, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type,
    Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;
use fundrules::{Column, ColumnValues, Error, ErrorKind, FactKind, Tree};

use super::slots::words_of;
use super::{CellFaults, ColumnContext};
use crate::options::FloatRounding;
use crate::plan::Reading;

/// Amounts up to this many fen are used without a closer look; the core knows the true bound.
const USUAL_FEN: i64 = 1_000_000_000_000_000;

pub(super) fn read<'a>(
    context: &mut ColumnContext<'_>,
    array: &'a ArrayRef,
    faults: &mut CellFaults<'_>,
) -> Option<Column<'a>> {
    if context.planned.fen
        && let Some(column) = borrowed_fen(context, array)
    {
        return Some(column);
    }
    if context.planned.reading == Reading::Float {
        return floats(context, array, faults);
    }
    let scale = match context.planned.reading {
        Reading::Decimal(scale) => scale,
        _ => 0,
    };
    macro_rules! each {
        ($type:ty) => {
            each_number(
                context,
                array.as_primitive_opt::<$type>()?.iter().map(|one| one.map(i128::from)),
                scale,
                array.len(),
                faults,
            )
        };
    }
    Some(match array.data_type() {
        DataType::Int8 => each!(Int8Type),
        DataType::Int16 => each!(Int16Type),
        DataType::Int32 => each!(Int32Type),
        DataType::Int64 => each!(Int64Type),
        DataType::UInt8 => each!(UInt8Type),
        DataType::UInt16 => each!(UInt16Type),
        DataType::UInt32 => each!(UInt32Type),
        DataType::UInt64 => each!(UInt64Type),
        DataType::Decimal32(..) => each!(Decimal32Type),
        DataType::Decimal64(..) => each!(Decimal64Type),
        DataType::Decimal128(..) => each!(Decimal128Type),
        _ => return None,
    })
}

/// Whole numbers of fen are used where they stand.
fn borrowed_fen<'a>(context: &mut ColumnContext<'_>, array: &'a ArrayRef) -> Option<Column<'a>> {
    let amounts = array.as_primitive_opt::<Int64Type>()?;
    let usual = amounts.values().iter().all(|fen| (0..=USUAL_FEN).contains(fen));
    if !usual || context.planned.fact.empty_is_none() {
        return None;
    }
    let known = amounts.nulls().map(|nulls| Cow::Owned(words_of(nulls.inner())));
    Some(Column::new(ColumnValues::Numbers(Cow::Borrowed(amounts.values())), known))
}

fn each_number(
    context: &mut ColumnContext<'_>,
    numbers: impl Iterator<Item = Option<i128>>,
    scale: i8,
    rows: usize,
    faults: &mut CellFaults<'_>,
) -> Column<'static> {
    let mut slots = context.slots(rows);
    let null = context.of_null();
    let quick = Quick::new(context, scale);
    for (row, number) in numbers.enumerate() {
        let Some(number) = number else {
            null.into_iter().for_each(|number| slots.set(row, number));
            continue;
        };
        if let Some(value) = quick.read(number) {
            slots.set(row, value);
            continue;
        }
        let text = plain_text(number, scale);
        match lower_number(context, &text) {
            Ok(Some(value)) => slots.set(row, value),
            Ok(None) => {}
            Err(error) => faults.add(row, Some(text), error),
        }
    }
    slots.into_column()
}

/// A number whose value in the column is a power of ten times itself.
struct Quick {
    factor: i128,
    largest: i64,
}

impl Quick {
    /// The factor for a fact's numbers of a scale; zero where none is a whole one.
    fn new(context: &ColumnContext<'_>, scale: i8) -> Self {
        let options = context.planned.fact.options();
        let (digits, largest) = match context.planned.fact.fact().kind {
            FactKind::Money if context.planned.fen => (0, USUAL_FEN),
            FactKind::Money => match options.unit {
                Some(unit) => (decimals_of(unit), USUAL_FEN),
                None => return Quick { factor: 0, largest: 0 },
            },
            FactKind::Rate if options.percent => (10, 1_000_000_000_000),
            FactKind::Integer => (0, i64::from(u32::MAX)),
            _ => return Quick { factor: 0, largest: 0 },
        };
        let power = i64::from(digits) - i64::from(scale);
        let factor = u32::try_from(power).ok().and_then(|power| 10_i128.checked_pow(power));
        Quick { factor: factor.unwrap_or(0), largest }
    }

    #[inline]
    fn read(&self, number: i128) -> Option<i64> {
        if self.factor == 0 {
            return None;
        }
        let value = i64::try_from(number.checked_mul(self.factor)?).ok()?;
        (0..=self.largest).contains(&value).then_some(value)
    }
}

/// How many digits after the point an amount to the fen can have in a unit.
fn decimals_of(unit: fundrules::MoneyUnit) -> u32 {
    fundrules::Money::parse_with_unit("1", Some(unit)).map_or(2, |one| one.fen().ilog10())
}

/// The slow way, which knows every rule and every message.
fn lower_number(context: &mut ColumnContext<'_>, text: &str) -> Result<Option<i64>, Error> {
    if context.planned.fen {
        let trimmed = text.split_once('.').map_or(text, |(whole, fraction)| {
            if fraction.bytes().all(|digit| digit == b'0') { whole } else { text }
        });
        let Ok(fen) = trimmed.parse::<i64>() else {
            let message = format!("`{text}` fen is not a whole number of fen that can be held");
            return Err(Error::new(ErrorKind::Amount, "amount.finer-than-fen", message));
        };
        let yuan = fundrules::Money::from_fen(fen).to_string();
        return context.lower_tree(&Tree::Text(yuan));
    }
    context.lower_tree(&Tree::Number(without_end_zeros(text)))
}

/// `5.0` is the whole number 5.
fn without_end_zeros(text: &str) -> String {
    match text.split_once('.') {
        Some(_) => text.trim_end_matches('0').trim_end_matches('.').to_owned(),
        None => text.to_owned(),
    }
}

/// `mantissa / 10^scale` in plain digits.
fn plain_text(mantissa: i128, scale: i8) -> String {
    let sign = if mantissa < 0 { "-" } else { "" };
    let digits = mantissa.unsigned_abs().to_string();
    match usize::try_from(scale) {
        Ok(0) => format!("{sign}{digits}"),
        Ok(scale) => {
            let padded = format!("{digits:0>width$}", width = scale + 1);
            let (whole, fraction) = padded.split_at(padded.len() - scale);
            format!("{sign}{whole}.{fraction}")
        }
        Err(_) => format!("{sign}{digits}{}", "0".repeat(usize::from(scale.unsigned_abs()))),
    }
}

fn floats(
    context: &mut ColumnContext<'_>,
    array: &ArrayRef,
    faults: &mut CellFaults<'_>,
) -> Option<Column<'static>> {
    let rounding = context.rounding?;
    // The shortest text that stands for the number, which is what people see of it.
    let texts: Vec<Option<String>> = match array.data_type() {
        DataType::Float32 => {
            let numbers = array.as_primitive_opt::<Float32Type>()?;
            numbers.iter().map(|one| one.map(|one| one.to_string())).collect()
        }
        _ => {
            let numbers = array.as_primitive_opt::<Float64Type>()?;
            numbers.iter().map(|one| one.map(|one| one.to_string())).collect()
        }
    };
    let mut slots = context.slots(array.len());
    let null = context.of_null();
    for (row, text) in texts.into_iter().enumerate() {
        let Some(text) = text else {
            null.into_iter().for_each(|number| slots.set(row, number));
            continue;
        };
        match float(context, &text, rounding) {
            Ok(Some(value)) => slots.set(row, value),
            Ok(None) => {}
            Err(error) => faults.add(row, Some(text), error),
        }
    }
    Some(slots.into_column())
}

fn float(
    context: &mut ColumnContext<'_>,
    text: &str,
    rounding: FloatRounding,
) -> Result<Option<i64>, Error> {
    if text.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        let message = format!("`{text}` is no number");
        return Err(Error::new(ErrorKind::Amount, "amount.not-a-number", message)
            .with_hint("use null for what is not known"));
    }
    let decimals = match context.planned.fact.fact().kind {
        FactKind::Money if context.planned.fen => 0,
        FactKind::Money => context.planned.fact.options().unit.map_or(2, decimals_of),
        FactKind::Rate => 10,
        // A count is a whole number or a mistake.
        _ => return lower_number(context, text),
    };
    lower_number(context, &rounded(text, decimals, rounding))
}

/// A plain decimal number with at most so many decimals.
fn rounded(text: &str, decimals: u32, rounding: FloatRounding) -> String {
    let places = usize::try_from(decimals).unwrap_or(0);
    let Some((whole, fraction)) = text.split_once('.') else { return text.to_owned() };
    let Some((kept, dropped)) = fraction.split_at_checked(places) else { return text.to_owned() };
    let up = match rounding {
        FloatRounding::Down => false,
        FloatRounding::Up => dropped.bytes().any(|digit| digit != b'0'),
        FloatRounding::Nearest => dropped.as_bytes().first().is_some_and(|digit| *digit >= b'5'),
    };
    let cut = if kept.is_empty() { whole.to_owned() } else { format!("{whole}.{kept}") };
    if up { next_up(&cut) } else { cut }
}

/// The number whose last digit is one more, away from zero.
fn next_up(text: &str) -> String {
    let mut digits: Vec<char> = text.chars().collect();
    for digit in digits.iter_mut().rev() {
        match digit {
            '9' => *digit = '0',
            '0'..='8' => {
                *digit = char::from_u32(u32::from(*digit) + 1).unwrap_or(*digit);
                return digits.iter().collect();
            }
            _ => {}
        }
    }
    let (sign, rest) = match text.strip_prefix('-') {
        Some(_) => ("-", digits.iter().skip(1).collect::<String>()),
        None => ("", digits.iter().collect()),
    };
    format!("{sign}1{rest}")
}

#[cfg(test)]
mod tests {
    use super::{plain_text, rounded};
    use crate::options::FloatRounding::{Down, Nearest, Up};

    #[test]
    fn floats_are_rounded_by_their_shortest_text() {
        let cases = [
            ("0.30000000000000004", 2, Nearest, "0.30"),
            ("0.30000000000000004", 2, Up, "0.31"),
            ("0.125", 2, Nearest, "0.13"),
            ("0.125", 2, Down, "0.12"),
            ("9.999", 2, Nearest, "10.00"),
            ("99.5", 0, Nearest, "100"),
            ("-0.005", 2, Nearest, "-0.01"),
            ("12", 2, Up, "12"),
            ("12.3", 2, Up, "12.3"),
        ];
        for (text, decimals, rounding, wanted) in cases {
            assert_eq!(rounded(text, decimals, rounding), wanted, "{text}");
        }
    }

    #[test]
    fn decimals_are_written_out() {
        assert_eq!(plain_text(12_345, 2), "123.45");
        assert_eq!(plain_text(-5, 3), "-0.005");
        assert_eq!(plain_text(5, -3), "5000");
        assert_eq!(plain_text(0, 0), "0");
    }
}
