//! What questions there are.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::ffi::c_char;

use crate::boundary::{Failure, boundary};
use crate::fact::language;
use crate::handle::Out;
use crate::lookup;
use crate::status::{FUNDRULES_STATUS_NUMBER, fundrules_status};
use crate::text::{LentOut, name};

/// The number of a question: one of the constants `FUNDRULES_QUESTION_...`, which never change.
pub type fundrules_question = u32;

/// The rulebooks say nothing of the matter.
pub const FUNDRULES_OUTCOME_SILENT: i32 = 0;
/// The facts decide the question.
pub const FUNDRULES_OUTCOME_DECIDED: i32 = 1;
/// Facts are missing, or the text itself leaves it open.
pub const FUNDRULES_OUTCOME_UNDETERMINED: i32 = 2;

pub(crate) fn outcome_number(outcome: fundrules::Outcome) -> i32 {
    match outcome {
        fundrules::Outcome::Silent => FUNDRULES_OUTCOME_SILENT,
        fundrules::Outcome::Decided => FUNDRULES_OUTCOME_DECIDED,
        fundrules::Outcome::Undetermined => FUNDRULES_OUTCOME_UNDETERMINED,
    }
}

/// The number of a question by its name, such as `acceptance`.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` when no question has this name, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_UTF8`, `FUNDRULES_STATUS_LENGTH`.
///
/// Example: `fundrules_question_find("acceptance", 10, &question);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_question_find(
    text: *const c_char,
    length: usize,
    question: *mut fundrules_question,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let question = Out::new(question, "question")?;
            let text = name(text, length, "name")?;
            question.set(lookup::question_number(text).ok_or_else(|| {
                let message = "no question has this name";
                Failure::call(FUNDRULES_STATUS_NUMBER, "call.number", message)
            })?);
            Ok(())
        })
    }
}

/// The name of a question, as in JSON. The text lives as long as the library.
///
/// Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_question_get_name(FUNDRULES_QUESTION_ACCEPTANCE, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_question_get_name(
    question: fundrules_question,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            LentOut::new(text, length)?.lend_static(lookup::question(question)?.line.name);
            Ok(())
        })
    }
}

/// The label of a question in a language. The text lives as long as the library.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` for the question or the language, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_question_get_label(question, FUNDRULES_LANGUAGE_CHINESE, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_question_get_label(
    question: fundrules_question,
    language: i32,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = LentOut::new(text, length)?;
            let line = lookup::question(question)?.line;
            out.lend_static(self::language(language)?.pick(line.zh, line.en));
            Ok(())
        })
    }
}
