//! Answers for many projects, an array for each value.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::sync::{Mutex, PoisonError};

use fundrules::{ColumnAnswers, FieldColumn, FieldKind, FieldValues};

use crate::boundary::{Failure, boundary};
use crate::columns::fundrules_columns;
use crate::date::{FUNDRULES_DATE_NONE, number_of_days, read_date};
use crate::error::fundrules_error;
use crate::field::fundrules_field;
use crate::handle::{Out, array, array_mut, borrow, borrow_mut, give, opaque, release};
use crate::lookup::{self, KnownField};
use crate::question::fundrules_question;
use crate::regime::fundrules_regime;
use crate::status::{FUNDRULES_STATUS_ARRAY, fundrules_status};
use crate::words::Words;

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
    /// Values in another form than they are held in, for the fields that were asked for so.
    wide: Lending<i64>,
    /// Numbers of words that are not their places in the core.
    translated: Lending<u8>,
}

/// Arrays that were made to be lent.
struct Lending<T>(Mutex<Vec<Lent<T>>>);

/// The values of a field. Its memory moves only when the answers are filled again.
struct Lent<T> {
    field: fundrules_field,
    values: Vec<T>,
    /// Whether they are those of the last table.
    current: bool,
}

impl<T> Default for Lending<T> {
    fn default() -> Self {
        Lending(Mutex::default())
    }
}

impl<T> Lending<T> {
    /// The values of a field, made unless they were made for this table before.
    fn values<I: Iterator<Item = T>>(
        &self,
        field: fundrules_field,
        make: impl FnOnce() -> I,
    ) -> *const T {
        let mut lent = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let place = lent.iter().position(|one| one.field == field).unwrap_or(lent.len());
        if place == lent.len() {
            lent.push(Lent { field, values: Vec::new(), current: false });
        }
        let Some(one) = lent.get_mut(place) else { return std::ptr::null() };
        if !one.current {
            one.values.clear();
            one.values.extend(make());
            one.current = true;
        }
        one.values.as_ptr()
    }

    /// Another table was answered.
    fn outdate(&mut self) {
        let lent = self.0.get_mut().unwrap_or_else(PoisonError::into_inner);
        lent.iter_mut().for_each(|one| one.current = false);
    }
}

impl AnswersContent {
    /// The values of a field, unless it was not asked.
    fn column(&self, field: &KnownField) -> Result<&FieldColumn, Failure> {
        let question = self.answers.question(field.question);
        let column = question.and_then(|columns| columns.fields.get(field.place));
        let asked = |column: &&FieldColumn| self.answers.rows() == 0 || !column.known.is_empty();
        column.filter(asked).ok_or(Failure::NoValue)
    }

    /// The values of a field; words under their stable numbers.
    fn values(&self, number: fundrules_field, column: &FieldColumn) -> Result<*const i64, Failure> {
        let field = lookup::field(number)?;
        Ok(match &column.values {
            FieldValues::Amounts(amounts) => amounts.as_ptr(),
            FieldValues::Codes(codes) => match translated(field) {
                None => self.wide.values(number, || codes.iter().map(|code| i64::from(*code))),
                Some(words) => self.wide.values(number, || {
                    codes.iter().map(|code| words.number((*code).into()).unwrap_or(-1))
                }),
            },
            FieldValues::Days(days) => {
                self.wide.values(number, || days.iter().map(|day| i64::from(*day)))
            }
            _ => return Err(Failure::NoValue),
        })
    }

    /// The codes of a field; words under their stable numbers.
    fn codes(&self, number: fundrules_field, codes: &[u8]) -> Result<*const u8, Failure> {
        let Some(words) = translated(lookup::field(number)?) else { return Ok(codes.as_ptr()) };
        let number_of = |code: &u8| {
            words
                .number((*code).into())
                .and_then(|number| number.try_into().ok())
                .unwrap_or(u8::MAX)
        };
        Ok(self.translated.values(number, || codes.iter().map(number_of)))
    }
}

/// The words of a field, where their numbers are not their places in the core.
fn translated(field: &KnownField) -> Option<&Words> {
    field.words.as_ref().filter(|words| !words.are_places())
}

/// Lends the values of a field in the form that they are held in.
unsafe fn lend<T>(
    answers: *const fundrules_answers,
    field: fundrules_field,
    (values, values_name): (*mut *const T, &str),
    known: *mut *const u64,
    wanted: &str,
    find: impl FnOnce(&AnswersContent, &FieldColumn) -> Option<Result<*const T, Failure>>,
) -> fundrules_status {
    // SAFETY: the caller of the exported function keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let (values, known) = (Out::new(values, values_name)?, Out::new(known, "known")?);
            let content = borrow(answers)?;
            let known_field = lookup::field(field)?;
            let column = content.column(known_field)?;
            let found = find(content, column).ok_or_else(|| {
                Failure::kind(lookup::text(known_field.line.name), wanted, known_field.line.kind)
            })?;
            values.set(found?);
            known.set(column.known.as_ptr());
            Ok(())
        })
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

/// Room for the answers that somebody needs, which costs less than all: the fields in an array, with
/// the outcomes of their questions. Whether clauses apply is answered where `clauses` is 1, and not
/// where it is 0. What was not asked for has no value. Free it with `fundrules_answers_free`.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` when nothing has the number of a field, or `clauses` is neither 1
/// nor 0; `FUNDRULES_STATUS_ARRAY`, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_answers_new_only(fields, 1, 0, &answers, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_new_only(
    fields: *const u32,
    field_count: usize,
    clauses: i32,
    answers: *mut *mut fundrules_answers,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let out = Out::new(answers, "answers")?;
            let fields = array(fields, field_count, "fields")?;
            let wanted: Result<Vec<_>, Failure> = fields
                .iter()
                .map(|field| lookup::field(*field).map(|one| (one.question, one.field.name)))
                .collect();
            let answers = ColumnAnswers::only(&wanted?)?;
            let answers = match clauses {
                0 => answers.without_clauses(),
                1 => answers,
                _ => return Err(Failure::number("choice of clauses", clauses)),
            };
            out.set(give(AnswersContent { answers, ..AnswersContent::default() }));
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
            content.wide.outdate();
            content.translated.outdate();
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
/// value, and the number means nothing. All but amounts are copied to be of one width when they are
/// first asked for; `fundrules_answers_get_codes` and `fundrules_answers_get_days` lend them as they
/// are held.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` before the answers are filled, or for a field that was not asked
/// for; `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
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
            values.set(content.values(field, column)?);
            known.set(column.known.as_ptr());
            Ok(())
        })
    }
}

/// The amounts of a field in fen, one a row, lent without a copy. `known` is as in
/// `fundrules_answers_get_values`.
///
/// Errors: `FUNDRULES_STATUS_KIND` when the field is no amount; `FUNDRULES_STATUS_NO_VALUE` before the
/// answers are filled, or for a field that was not asked for; `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_get_amounts(answers, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &values,
/// &bitmap);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_get_amounts(
    answers: *const fundrules_answers,
    field: fundrules_field,
    amounts: *mut *const i64,
    known: *mut *const u64,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        lend(answers, field, (amounts, "amounts"), known, "money", |_, column| {
            match &column.values {
                FieldValues::Amounts(amounts) => Some(Ok(amounts.as_ptr())),
                _ => None,
            }
        })
    }
}

/// The days of a field since 1970-01-01, one a row, lent without a copy. `known` is as in
/// `fundrules_answers_get_values`.
///
/// Errors: `FUNDRULES_STATUS_KIND` when the field is no day; `FUNDRULES_STATUS_NO_VALUE` before the
/// answers are filled, or for a field that was not asked for; `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_get_days(answers, FUNDRULES_FIELD_ACCEPTANCE_RECTIFICATION_DUE, &due_days,
/// &bitmap);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_get_days(
    answers: *const fundrules_answers,
    field: fundrules_field,
    days: *mut *const i32,
    known: *mut *const u64,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        lend(answers, field, (days, "days"), known, "date", |_, column| match &column.values {
            FieldValues::Days(days) => Some(Ok(days.as_ptr())),
            _ => None,
        })
    }
}

/// The values of a field that is a word or yes or no, a byte a row: the numbers of words
/// (`FUNDRULES_ANSWER_...`), or 1 and 0. They are lent without a copy as long as this version numbers
/// the words of the field as it holds them. `known` is as in `fundrules_answers_get_values`.
///
/// Errors: `FUNDRULES_STATUS_KIND` when the field is neither a word nor yes or no; `FUNDRULES_STATUS_NO_VALUE` before the
/// answers are filled, or for a field that was not asked for; `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_answers_get_codes(answers, FUNDRULES_FIELD_ACCEPTANCE_VERDICT, &codes,
/// &bitmap);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_answers_get_codes(
    answers: *const fundrules_answers,
    field: fundrules_field,
    codes: *mut *const u8,
    known: *mut *const u64,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        lend(answers, field, (codes, "codes"), known, "word or bool", |content, column| {
            match &column.values {
                FieldValues::Codes(codes) => Some(content.codes(field, codes)),
                _ => None,
            }
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
/// Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NO_VALUE` when clauses were not asked for,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
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
            let (fired, open) = (content.answers.fired(place), content.answers.open(place));
            if fired.is_empty() && content.answers.rows() > 0 {
                return Err(Failure::NoValue);
            }
            applies.set(fired.as_ptr());
            unknown.set(open.as_ptr());
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
