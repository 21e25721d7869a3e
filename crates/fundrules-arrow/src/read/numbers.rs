//! Columns of numbers: whole, decimal, and binary floats where the caller says how to round them.

use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    Decimal32Type, Decimal64Type, Decimal128Type, Float32Type, Float64Type, Int8Type, Int16Type,
    Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef};
use arrow_schema::DataType;
use fundrules::{Column, ColumnBuilder, ColumnValues, Error, ErrorKind, FactKind, Tree};

use super::{CellFaults, ColumnContext, known};
use crate::options::FloatRounding;
use crate::plan::Reading;

/// Amounts up to this many fen are used without a closer look; the core knows the true bound.
const USUAL_FEN: i64 = 1_000_000_000_000_000;

/// The column of numbers that only have to be multiplied; whole numbers of fen are used where they
/// stand.
pub(super) fn quick<'a>(context: &ColumnContext<'_>, array: &'a ArrayRef) -> Option<Column<'a>> {
    let kind = context.planned.fact.fact().kind;
    if !matches!(kind, FactKind::Money | FactKind::Rate | FactKind::Integer) {
        return None;
    }
    let factor = i64::try_from(Quick::new(context, scale(context)).factor).ok()?;
    if factor == 0 {
        return None;
    }
    macro_rules! scaled {
        ($type:ty) => {
            scaled(array.as_primitive_opt::<$type>()?.values(), factor, |one| {
                (i64::from(one), true)
            })
        };
    }
    let values: Cow<'_, [i64]> = match array.data_type() {
        DataType::Int64 if factor == 1 => {
            Cow::Borrowed(array.as_primitive_opt::<Int64Type>()?.values())
        }
        DataType::Int8 => scaled!(Int8Type)?,
        DataType::Int16 => scaled!(Int16Type)?,
        DataType::Int32 => scaled!(Int32Type)?,
        DataType::Int64 => scaled!(Int64Type)?,
        DataType::UInt8 => scaled!(UInt8Type)?,
        DataType::UInt16 => scaled!(UInt16Type)?,
        DataType::UInt32 => scaled!(UInt32Type)?,
        DataType::Decimal32(..) => scaled!(Decimal32Type)?,
        DataType::Decimal64(..) => scaled!(Decimal64Type)?,
        DataType::Decimal128(..) => {
            scaled(array.as_primitive_opt::<Decimal128Type>()?.values(), factor, |wide| {
                let low = wide as i64;
                (low, i128::from(low) == wide)
            })?
        }
        _ => return None,
    };
    Some(Column::new(ColumnValues::Numbers(values), known(array.nulls())))
}

/// Numbers times a factor; `None` where one is below zero or too large, be it known or not.
fn scaled<T: Copy>(
    numbers: &[T],
    factor: i64,
    narrow: impl Fn(T) -> (i64, bool),
) -> Option<Cow<'static, [i64]>> {
    let most = i64::MAX.checked_div(factor)?;
    let mut all_fit = true;
    let scaled = numbers.iter().map(|number| {
        let (narrow, fits) = narrow(*number);
        all_fit &= fits & (0..=most).contains(&narrow);
        narrow.wrapping_mul(factor)
    });
    let scaled: Vec<i64> = scaled.collect();
    all_fit.then_some(scaled.into())
}

fn scale(context: &ColumnContext<'_>) -> i8 {
    match context.planned.reading {
        Reading::Decimal(scale) => scale,
        _ => 0,
    }
}

pub(super) fn read(
    context: &mut ColumnContext<'_>,
    array: &ArrayRef,
    into: &mut ColumnBuilder,
    faults: &mut CellFaults<'_>,
) -> Option<()> {
    if context.planned.reading == Reading::Float {
        return floats(context, array, into, faults);
    }
    let scale = scale(context);
    macro_rules! each {
        ($type:ty) => {
            each_number(
                context,
                array.as_primitive_opt::<$type>()?.iter().map(|one| one.map(i128::from)),
                scale,
                into,
                faults,
            )
        };
    }
    match array.data_type() {
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
    }
    Some(())
}

fn each_number(
    context: &mut ColumnContext<'_>,
    numbers: impl Iterator<Item = Option<i128>>,
    scale: i8,
    into: &mut ColumnBuilder,
    faults: &mut CellFaults<'_>,
) {
    let null = context.of_null();
    let quick = Quick::new(context, scale);
    for (row, number) in numbers.enumerate() {
        let Some(number) = number else {
            null.into_iter().for_each(|number| into.set(row, number));
            continue;
        };
        if let Some(value) = quick.read(number) {
            into.set(row, value);
            continue;
        }
        let text = plain_text(number, scale);
        match lower_number(context, &text) {
            Ok(Some(value)) => into.set(row, value),
            Ok(None) => {}
            Err(error) => faults.add(row, Some(text), error),
        }
    }
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
    into: &mut ColumnBuilder,
    faults: &mut CellFaults<'_>,
) -> Option<()> {
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
    let null = context.of_null();
    for (row, text) in texts.into_iter().enumerate() {
        let Some(text) = text else {
            null.into_iter().for_each(|number| into.set(row, number));
            continue;
        };
        match float(context, &text, rounding) {
            Ok(Some(value)) => into.set(row, value),
            Ok(None) => {}
            Err(error) => faults.add(row, Some(text), error),
        }
    }
    Some(())
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
