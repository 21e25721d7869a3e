//! Answers for many projects, an array for each value.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::sync::{Mutex, PoisonError};

use fundrules::{ColumnAnswers, FieldColumn, FieldKind, FieldValues};

use crate::boundary::{Failure, boundary};
use crate::columns::fundrules_columns;
use crate::date::{FUNDRULES_DATE_NONE, number_of_days, read_date};
use crate::error::fundrules_error;
use crate::field::fundrules_field;
use crate::handle::{Out, array_mut, borrow, borrow_mut, give, opaque, release};
use crate::lookup::{self, KnownField};
use crate::question::fundrules_question;
use crate::regime::fundrules_regime;
use crate::status::{FUNDRULES_STATUS_ARRAY, fundrules_status};

/// The answers to all questions for every row of a table. It may be filled again and again, and
/// keeps its memory. One thread at a time may fill it; while nobody does, threads may share it.
/// Arrays that it lends live until it is filled again or freed.
pub struct fundrules_answers {
    _private: [u8; 0],
}

opaque!(fundrules_answers, AnswersContent, "answers", b"fr-answr");

#[derive(Default)]
pub(crate) struct AnswersContent {
    pub(crate) answers: ColumnAnswers,
    clauses: usize,
    /// Values as C reads them, for the fields that were asked for.
    lent: Mutex<Vec<Lent>>,
}

/// The values of a field, eight bytes each. Its memory moves only when the answers are filled
/// again.
struct Lent {
    field: fundrules_field,
    values: Vec<i64>,
    /// Whether they are those of the last table.
    current: bool,
}

impl AnswersContent {
    fn column(&self, field: &KnownField) -> Result<&FieldColumn, Failure> {
        let question = self.answers.question(field.question);
        question.and_then(|columns| columns.fields.get(field.place)).ok_or(Failure::NoValue)
    }

    /// The values of a field; words under their stable numbers.
    fn values(&self, number: fundrules_field) -> Result<*const i64, Failure> {
        let field = lookup::field(number)?;
        let column = self.column(field)?;
        let words = field.words.as_ref().filter(|words| !words.are_places());
        if let FieldValues::Amounts(amounts) = &column.values {
            return Ok(amounts.as_ptr());
        }
        let mut lent = self.lent.lock().unwrap_or_else(PoisonError::into_inner);
        let place = lent.iter().position(|one| one.field == number).unwrap_or(lent.len());
        if place == lent.len() {
            lent.push(Lent { field: number, values: Vec::new(), current: false });
        }
        let one = lent.get_mut(place).ok_or(Failure::NoValue)?;
        if !one.current {
            one.values.clear();
            match (&column.values, words) {
                (FieldValues::Codes(codes), None) => {
                    one.values.extend(codes.iter().map(|code| i64::from(*code)));
                }
                (FieldValues::Codes(codes), Some(words)) => {
                    let number = |code: &u8| words.number((*code).into()).unwrap_or(-1);
                    one.values.extend(codes.iter().map(number));
                }
                (FieldValues::Days(days), _) => {
                    one.values.extend(days.iter().map(|day| i64::from(*day)));
                }
                _ => return Err(Failure::NoValue),
            }
            one.current = true;
        }
        Ok(one.values.as_ptr())
    }
}

/// Room for answers. Free it with `fundrules_answers_free`.
///
/// Errors: `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_answers_new(&answers, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_new(
    answers: *mut *mut fundrules_answers,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            Out::new(answers, "answers")?.set(give(AnswersContent::default()));
            Ok(())
        })
    }
}

/// Answers every question for each row of a table on a day (yyyymmdd). What the answers held before
/// is gone. Once the room is large enough nothing is allocated.
///
/// Errors: `FUNDRULES_STATUS_DATE`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_fill(answers, regime, columns, 20250601, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_fill(
    answers: *mut fundrules_answers,
    regime: *const fundrules_regime,
    columns: *const fundrules_columns,
    date: i32,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let content = borrow_mut(answers)?;
            let regime = &borrow(regime)?.regime;
            let columns = borrow(columns)?;
            regime.assess_columns_into(columns, read_date(date)?, &mut content.answers)?;
            content.clauses = regime.clause_ids().len();
            let lent = content.lent.get_mut().unwrap_or_else(PoisonError::into_inner);
            lent.iter_mut().for_each(|one| one.current = false);
            Ok(())
        })
    }
}

/// The number of rows that were answered.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_count_rows(answers, &count);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_count_rows(
    answers: *const fundrules_answers,
    rows: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            Out::new(rows, "rows")?.set(borrow(answers)?.answers.rows());
            Ok(())
        })
    }
}

/// The outcomes of a question, a byte a row: `FUNDRULES_OUTCOME_...`.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` before the answers are filled, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_get_outcomes(answers, FUNDRULES_QUESTION_CLAWBACK, &outcomes);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_get_outcomes(
    answers: *const fundrules_answers,
    question: fundrules_question,
    outcomes: *mut *const u8,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let outcomes = Out::new(outcomes, "outcomes")?;
            let question = lookup::question(question)?.question;
            let columns = borrow(answers)?.answers.question(question).ok_or(Failure::NoValue)?;
            outcomes.set(columns.outcomes.as_ptr());
            Ok(())
        })
    }
}

/// The values of a field, one a row: fen, 1 or 0, numbers of words (`FUNDRULES_ANSWER_...`), or days
/// since 1970-01-01. `known` is a bitmap as in `fundrules_columns`; where its bit is 0 there is no
/// value, and the number means nothing.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` before the answers are filled, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_get_values(answers, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &values,
/// &bitmap);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_get_values(
    answers: *const fundrules_answers,
    field: fundrules_field,
    values: *mut *const i64,
    known: *mut *const u64,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let (values, known) = (Out::new(values, "values")?, Out::new(known, "known")?);
            let content = borrow(answers)?;
            let column = content.column(lookup::field(field)?)?;
            values.set(content.values(field)?);
            known.set(column.known.as_ptr());
            Ok(())
        })
    }
}

/// Copies the days of a field into an array of the caller's, as yyyymmdd, with `FUNDRULES_DATE_NONE`
/// where there is none. `room` is the number of dates that the array has room for.
///
/// Errors: `FUNDRULES_STATUS_ARRAY` when there is less room than rows, `FUNDRULES_STATUS_KIND` when
/// the field is no day, `FUNDRULES_STATUS_NO_VALUE` before the answers are filled,
/// `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_copy_dates(answers, field, due_dates, 3);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_copy_dates(
    answers: *const fundrules_answers,
    field: fundrules_field,
    dates: *mut i32,
    room: usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let content = borrow(answers)?;
            let field = lookup::field(field)?;
            if field.field.kind != FieldKind::Date {
                let name = lookup::text(field.line.name);
                return Err(Failure::kind(name, "date", field.line.kind));
            }
            let rows = content.answers.rows();
            if room < rows {
                let message = format!("the array has room for {room} dates, there are {rows}");
                return Err(Failure::call(FUNDRULES_STATUS_ARRAY, "call.array", message));
            }
            let column = content.column(field)?;
            let dates = array_mut(dates, rows, "dates")?;
            for (row, date) in dates.iter_mut().enumerate() {
                *date = column.get(row).and_then(number_of_days).unwrap_or(FUNDRULES_DATE_NONE);
            }
            Ok(())
        })
    }
}

/// For the clause at a place of the regime, counted from 0, two bitmaps as in `fundrules_columns`:
/// in which rows it applies, and in which it is not known whether it does.
///
/// Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_get_clause(answers, 0, &bitmap, &open_bitmap);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_get_clause(
    answers: *const fundrules_answers,
    place: usize,
    applies: *mut *const u64,
    open: *mut *const u64,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let (applies, unknown) = (Out::new(applies, "applies")?, Out::new(open, "open")?);
            let content = borrow(answers)?;
            if place >= content.clauses {
                return Err(Failure::index(place, content.clauses));
            }
            applies.set(content.answers.fired(place).as_ptr());
            unknown.set(content.answers.open(place).as_ptr());
            Ok(())
        })
    }
}

/// Frees answers with their arrays. NULL is nothing to free.
///
/// Errors: `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_free(answers);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_free(
    answers: *mut fundrules_answers,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { boundary(std::ptr::null_mut(), || release(answers)) }
}
