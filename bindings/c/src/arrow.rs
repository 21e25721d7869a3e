//! Tables in and out through the Arrow C Data Interface.

#![allow(unsafe_code, reason = "functions that C calls by name, and structures of Arrow")]

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi, to_ffi};
use arrow_array::types::{Date32Type, Decimal128Type, Int64Type};
use arrow_array::{
    Array, ArrayRef, BooleanArray, Date32Array, Int64Array, StringArray, StructArray, UInt8Array,
};
use arrow_schema::{DataType, Field as ArrowField};
use fundrules::{
    Column, ColumnValues, Columns, Error, ErrorKind, FactDefinition, FactKind, FieldColumn,
    FieldKind, Project, Question, Regime, Tree, fact_definitions,
};

use crate::answers::fundrules_answers;
use crate::boundary::{Failure, boundary};
use crate::columns::{check_rows, fundrules_columns};
use crate::error::fundrules_error;
use crate::handle::{Out, borrow, give};
use crate::regime::fundrules_regime;
use crate::status::fundrules_status;

/// The schema of the Arrow C Data Interface, defined by Arrow.
pub struct ArrowSchema {
    _private: [u8; 0],
}

/// The array of the Arrow C Data Interface, defined by Arrow.
pub struct ArrowArray {
    _private: [u8; 0],
}

fn mistake(message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Input, "arrow.invalid", message)
}

/// A table made from an Arrow table: a struct array whose children are named by facts. Null is not
/// known. Texts are read as ledgers are. Numbers are what columns hold: `int64` is fen, trillionths or a
/// whole number, `date32` a day, `bool` yes or no; a `decimal128` with up to two decimals is an amount
/// in yuan. Sets of clauses are named for the regime.
///
/// The values are copied. The array is taken over as the interface wants it: the library releases it,
/// and `array->release` is NULL afterwards; only after `FUNDRULES_STATUS_NULL` or
/// `FUNDRULES_STATUS_HANDLE` it is still the caller's. The schema stays the caller's. Free the table
/// with `fundrules_columns_free`.
///
/// Errors: `FUNDRULES_STATUS_INPUT` when it is no such table, or has a type that a fact cannot be read
/// from; `FUNDRULES_STATUS_FACT`, `_AMOUNT`, `_RATE` or `_DATE` for a value, with its row;
/// `FUNDRULES_STATUS_LENGTH`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_columns_new_from_arrow(regime, schema, array, &columns, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_columns_new_from_arrow(
    regime: *const fundrules_regime,
    schema: *const ArrowSchema,
    array: *mut ArrowArray,
    columns: *mut *mut fundrules_columns,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions, and hands in structures of Arrow as it defines them.
    unsafe {
        boundary(error, || {
            let columns = Out::new(columns, "columns")?;
            let regime = &borrow(regime)?.regime;
            let schema: *const FFI_ArrowSchema = schema.cast();
            let array: *mut FFI_ArrowArray = array.cast();
            if schema.is_null() || array.is_null() {
                return Err(crate::handle::null("structure of Arrow"));
            }
            let taken = FFI_ArrowArray::from_raw(array);
            if taken.is_released() {
                return Err(mistake("the array of arrow was released before").into());
            }
            let data = from_ffi(taken, &*schema).map_err(|cause| mistake(cause.to_string()))?;
            data.validate_full().map_err(|cause| mistake(cause.to_string()))?;
            if !matches!(data.data_type(), DataType::Struct(_)) || data.null_count() > 0 {
                return Err(mistake("expected a struct array without nulls of its own").into());
            }
            columns.set(give(read_table(regime, &StructArray::from(data))?));
            Ok(())
        })
    }
}

fn read_table(regime: &Regime, table: &StructArray) -> Result<Columns<'static>, Failure> {
    let rows = table.len();
    check_rows(rows)?;
    let mut columns = Columns::new(rows);
    for (field, array) in table.fields().iter().zip(table.columns()) {
        let place = fact_definitions().iter().position(|fact| fact.name == field.name());
        let fact = place.and_then(|place| Some((place, fact_definitions().get(place)?)));
        let Some((place, fact)) = fact else {
            return Err(mistake(format!("no fact is named `{}`", field.name())).into());
        };
        let numbers = read_numbers(regime, (place, fact), array.as_ref())?;
        columns.set(fact.name, column(fact.kind, &numbers)?)?;
    }
    Ok(columns)
}

/// A column of an Arrow table as the numbers that the core lowers values to.
fn read_numbers(
    regime: &Regime,
    (place, fact): (usize, &FactDefinition),
    array: &dyn Array,
) -> Result<Vec<Option<i64>>, Error> {
    let about = |row: usize, error: Error| error.about(fact.name).about(&format!("row {row}"));
    Ok(match (array.data_type(), fact.kind) {
        (DataType::Boolean, FactKind::Bool) => {
            array.as_boolean().iter().map(|yes| yes.map(i64::from)).collect()
        }
        (DataType::Date32, FactKind::Date | FactKind::Event) => {
            array.as_primitive::<Date32Type>().iter().map(|day| day.map(i64::from)).collect()
        }
        (
            DataType::Int64,
            FactKind::Money
            | FactKind::Rate
            | FactKind::Integer
            | FactKind::Headcount
            | FactKind::Time,
        ) => array.as_primitive::<Int64Type>().iter().collect(),
        (DataType::Decimal128(_, scale @ 0..=2), FactKind::Money) => {
            let factor = 10_i128.pow(2 - u32::from(scale.unsigned_abs()));
            let fen = |(row, amount): (usize, Option<i128>)| {
                let Some(amount) = amount else { return Ok(None) };
                let fen = amount.checked_mul(factor).and_then(|fen| i64::try_from(fen).ok());
                let error = || about(row, mistake("the amount is too large"));
                fen.map(Some).ok_or_else(error)
            };
            let amounts = array.as_primitive::<Decimal128Type>().iter();
            amounts.enumerate().map(fen).collect::<Result<_, _>>()?
        }
        (DataType::Utf8, _) => {
            // Ledgers repeat themselves, so that each text is read once.
            let mut seen: HashMap<&str, Option<i64>> = HashMap::new();
            let mut numbers = Vec::with_capacity(array.len());
            for (row, text) in array.as_string::<i32>().iter().enumerate() {
                numbers.push(match text.map(|text| (text, seen.get(text))) {
                    None => None,
                    Some((_, Some(number))) => *number,
                    Some((text, None)) => {
                        let mut project = Project::default();
                        let number = project
                            .set(fact.name, &Tree::Text(text.to_owned()), None)
                            .and_then(|()| regime.lower(&project))
                            .map_err(|error| about(row, error))?
                            .get(place);
                        seen.insert(text, number);
                        number
                    }
                });
            }
            numbers
        }
        (found, _) => {
            let kind = fact.kind.name();
            let message =
                format!("a fact of kind {kind} is not read from the arrow type `{found}`");
            return Err(mistake(message).about(fact.name));
        }
    })
}

/// A column of the core; the core looks through the values when it is set.
fn column(kind: FactKind, numbers: &[Option<i64>]) -> Result<Column<'static>, Failure> {
    let words = numbers.len().div_ceil(64);
    let pack = |bit: fn(&Option<i64>) -> bool| {
        let mut packed = vec![0_u64; words];
        for (chunk, word) in numbers.chunks(64).zip(&mut packed) {
            for (place, number) in chunk.iter().enumerate() {
                *word |= u64::from(bit(number)) << place;
            }
        }
        packed
    };
    let known = pack(Option::is_some);
    let plain = || numbers.iter().map(|number| number.unwrap_or_default());
    let too_large = || Failure::from(mistake("a value is too large for its fact"));
    let values = match kind {
        FactKind::Bool | FactKind::Reference | FactKind::Texts => {
            ColumnValues::Bits(pack(|number| number.is_some_and(|number| number != 0)).into())
        }
        FactKind::Word(_) | FactKind::Headcount => {
            let codes: Result<Vec<u8>, _> = plain().map(u8::try_from).collect();
            ColumnValues::Codes(codes.map_err(|_| too_large())?.into())
        }
        FactKind::Date | FactKind::Event => {
            let days: Result<Vec<i32>, _> = plain().map(i32::try_from).collect();
            ColumnValues::Days(days.map_err(|_| too_large())?.into())
        }
        _ => ColumnValues::Numbers(plain().collect()),
    };
    Ok(Column::new(values, Some(known.into())))
}

/// Writes the answers as an Arrow table: a struct array with, for each question, its outcome
/// (`question.outcome`, `uint8`, `FUNDRULES_OUTCOME_...`) and its values (`question.field`): amounts in
/// fen as `int64`, days as `date32`, yes or no as `bool`, words by their names as `utf8`. Where there is
/// no value it is null, and what was not asked for is left out. The structures are the caller's, who releases both by their `release`.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` before the answers are filled, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_write_arrow(answers, schema, array, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_write_arrow(
    answers: *const fundrules_answers,
    schema: *mut ArrowSchema,
    array: *mut ArrowArray,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let schema = Out::<FFI_ArrowSchema>::new(schema.cast(), "schema")?;
            let array = Out::<FFI_ArrowArray>::new(array.cast(), "array")?;
            let table = write_table(&borrow(answers)?.answers)?;
            let written = to_ffi(&table.into_data()).map_err(|cause| mistake(cause.to_string()))?;
            array.set(written.0);
            schema.set(written.1);
            Ok(())
        })
    }
}

fn write_table(answers: &fundrules::ColumnAnswers) -> Result<StructArray, Failure> {
    let mut fields: Vec<Arc<ArrowField>> = Vec::new();
    let mut arrays: Vec<ArrayRef> = Vec::new();
    let mut push = |name: String, array: ArrayRef| {
        fields.push(Arc::new(ArrowField::new(name, array.data_type().clone(), true)));
        arrays.push(array);
    };
    for question in Question::ALL {
        let Some(columns) = answers.question(question) else { continue };
        let outcomes = UInt8Array::from(columns.outcomes.clone());
        push(format!("{}.outcome", question.name()), Arc::new(outcomes));
        let asked = |column: &FieldColumn| answers.rows() == 0 || !column.known.is_empty();
        let columns = question.fields().iter().zip(&columns.fields);
        for (field, column) in columns.filter(|(_, column)| asked(column)) {
            let name = format!("{}.{}", question.name(), field.name);
            push(name, write_field(field.kind, column, answers.rows()));
        }
    }
    if arrays.is_empty() {
        return Err(Failure::NoValue);
    }
    StructArray::try_new(fields.into(), arrays, None)
        .map_err(|cause| mistake(cause.to_string()).into())
}

fn write_field(kind: FieldKind, column: &FieldColumn, rows: usize) -> ArrayRef {
    let values = || (0..rows).map(|row| column.get(row));
    match kind {
        FieldKind::Date => {
            let day = |day: Option<i64>| day.and_then(|day| i32::try_from(day).ok());
            Arc::new(values().map(day).collect::<Date32Array>())
        }
        FieldKind::Bool => {
            Arc::new(values().map(|yes| yes.map(|yes| yes != 0)).collect::<BooleanArray>())
        }
        FieldKind::Word(words) => {
            let name = |code: Option<i64>| {
                let word = words.get(usize::try_from(code?).ok()?)?;
                Some(word.name)
            };
            Arc::new(values().map(name).collect::<StringArray>())
        }
        // An amount; a kind newer than this goes out as the number that it is.
        _ => Arc::new(values().collect::<Int64Array>()),
    }
}
