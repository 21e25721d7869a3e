//! Deciders: outcomes and values of project after project, without allocating for each.

#![allow(
    unsafe_code,
    reason = "functions that C calls by name, and a value that borrows its owner"
)]

use std::sync::Arc;

use fundrules::{Decider, Facts, Regime, Ternary};

use crate::boundary::{Failure, boundary};
use crate::date::{number_of_days, read_date};
use crate::error::fundrules_error;
use crate::field::fundrules_field;
use crate::handle::{Out, borrow, borrow_mut, give, opaque, release};
use crate::lookup::{self, KnownField};
use crate::project::fundrules_project;
use crate::question::{fundrules_question, outcome_number};
use crate::regime::fundrules_regime;
use crate::status::{FUNDRULES_STATUS_DATE, fundrules_status};

/// Decides project after project on one day, as fast as the library can, and keeps what it decided
/// last. It tells outcomes, values and which clauses apply; what is missing is for
/// `fundrules_regime_assess` to say. One thread at a time may use it; give each thread its own.
pub struct fundrules_decider {
    _private: [u8; 0],
}

opaque!(fundrules_decider, DeciderContent, "decider", b"fr-decid");

/// The clause does not apply.
pub const FUNDRULES_TERNARY_FALSE: i32 = 0;
/// The clause applies.
pub const FUNDRULES_TERNARY_TRUE: i32 = 1;
/// It is not known whether the clause applies.
pub const FUNDRULES_TERNARY_UNKNOWN: i32 = 2;

/// A decider with the regime that it borrows.
pub(crate) struct DeciderContent {
    // Dropped before its regime, because it stands first.
    decider: Decider<'static>,
    regime: Arc<Regime>,
    clauses: usize,
}

impl DeciderContent {
    fn new(regime: &Arc<Regime>, date: i32) -> Result<Self, Failure> {
        let regime = Arc::clone(regime);
        // SAFETY: the regime lies on the heap, is never changed, and lives as long as the `Arc`
        // beside the decider, which is private here and is dropped after it.
        let borrowed: &'static Regime = unsafe { &*Arc::as_ptr(&regime) };
        let decider = Decider::new(borrowed, read_date(date)?)?;
        let clauses = regime.clause_ids().len();
        Ok(DeciderContent { decider, regime, clauses })
    }

    fn value(&self, field: &KnownField) -> Result<i64, Failure> {
        self.decider.field(field.question, field.place).ok_or(Failure::NoValue)
    }

    fn decide(&mut self, facts: &Facts) {
        self.decider.decide(facts);
    }
}

/// Reads a value of the answer decided last.
unsafe fn read<T>(
    decider: *const fundrules_decider,
    field: fundrules_field,
    place: *mut T,
    wanted: Option<&str>,
    convert: impl FnOnce(&KnownField, i64) -> Option<T>,
) -> fundrules_status {
    // SAFETY: the caller of the exported function keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let place = Out::new(place, "value")?;
            let decider = borrow(decider)?;
            let field = lookup::field(field)?;
            if let Some(wanted) = wanted.filter(|wanted| *wanted != field.line.kind) {
                return Err(Failure::kind(lookup::text(field.line.name), wanted, field.line.kind));
            }
            let value = decider.value(field)?;
            place.set(convert(field, value).ok_or_else(|| {
                let message = format!("the value `{value}` is no value of its kind");
                Failure::call(FUNDRULES_STATUS_DATE, "call.value", message)
            })?);
            Ok(())
        })
    }
}

/// A decider for a regime on a day (yyyymmdd). Free it with `fundrules_decider_free`; the regime may
/// be freed before.
///
/// Errors: `FUNDRULES_STATUS_DATE`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_decider_new(regime, 20250601, &decider, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_decider_new(
    regime: *const fundrules_regime,
    date: i32,
    decider: *mut *mut fundrules_decider,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let decider = Out::new(decider, "decider")?;
            decider.set(give(DeciderContent::new(&borrow(regime)?.regime, date)?));
            Ok(())
        })
    }
}

/// Decides every question for a project. Before the first call every question is undetermined.
///
/// Errors: `FUNDRULES_STATUS_PROJECT` when a fact names a clause that the regime does not have; then
/// what was decided last stays. `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_decider_decide(decider, project, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_decider_decide(
    decider: *mut fundrules_decider,
    project: *const fundrules_project,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let decider = borrow_mut(decider)?;
            let facts = borrow(project)?.facts(&decider.regime)?;
            decider.decide(&facts);
            Ok(())
        })
    }
}

/// How far a question is answered for the project decided last: one of `FUNDRULES_OUTCOME_...`.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when the regime is not asked it, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_decider_get_outcome(decider, FUNDRULES_QUESTION_CLAWBACK, &outcome);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_decider_get_outcome(
    decider: *const fundrules_decider,
    question: fundrules_question,
    outcome: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let outcome = Out::new(outcome, "outcome")?;
            let content = borrow(decider)?;
            let question = lookup::question(question)?.question;
            // What is not asked has no outcome: it is not undetermined.
            if !content.regime.questions().contains(&question) {
                return Err(Failure::NoValue);
            }
            outcome.set(outcome_number(content.decider.outcome(question)));
            Ok(())
        })
    }
}

/// An amount of the answer decided last, in fen.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
/// `FUNDRULES_STATUS_KIND` when the field is no amount, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_decider_get_amount(decider, FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &fen);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_decider_get_amount(
    decider: *const fundrules_decider,
    field: fundrules_field,
    fen: *mut i64,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { read(decider, field, fen, Some("money"), |_, value| Some(value)) }
}

/// A day of the answer decided last, as yyyymmdd.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
/// `FUNDRULES_STATUS_KIND` when the field is no day, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_decider_get_date(decider, field, &date);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_decider_get_date(
    decider: *const fundrules_decider,
    field: fundrules_field,
    date: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { read(decider, field, date, Some("date"), |_, value| number_of_days(value)) }
}

/// Yes (1) or no (0) of the answer decided last.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
/// `FUNDRULES_STATUS_KIND` when the field is not yes or no, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_decider_get_bool(decider, field, &yes);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_decider_get_bool(
    decider: *const fundrules_decider,
    field: fundrules_field,
    yes: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { read(decider, field, yes, Some("bool"), |_, value| Some(i32::from(value != 0))) }
}

/// A word of the answer decided last, by its number (`FUNDRULES_ANSWER_...`).
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
/// `FUNDRULES_STATUS_KIND` when the field is no word, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_decider_get_word(decider, FUNDRULES_FIELD_ACCEPTANCE_VERDICT, &word);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_decider_get_word(
    decider: *const fundrules_decider,
    field: fundrules_field,
    word: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        read(decider, field, word, Some("word"), |field, value| {
            i32::try_from(field.words.as_ref()?.number(value)?).ok()
        })
    }
}

/// Whether the clause at a place of the regime, counted from 0, applies to the project decided last:
/// one of `FUNDRULES_TERNARY_...`.
///
/// Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_decider_get_clause(decider, 0, &state);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_decider_get_clause(
    decider: *const fundrules_decider,
    place: usize,
    state: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let state = Out::new(state, "state")?;
            let content = borrow(decider)?;
            if place >= content.clauses {
                return Err(Failure::index(place, content.clauses));
            }
            state.set(match content.decider.clause(place) {
                Ternary::False => FUNDRULES_TERNARY_FALSE,
                Ternary::True => FUNDRULES_TERNARY_TRUE,
                Ternary::Unknown => FUNDRULES_TERNARY_UNKNOWN,
            });
            Ok(())
        })
    }
}

/// Frees a decider. NULL is nothing to free.
///
/// Errors: `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_decider_free(decider);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_decider_free(
    decider: *mut fundrules_decider,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { boundary(std::ptr::null_mut(), || release(decider)) }
}
