//! What values answers have.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::ffi::c_char;

use crate::boundary::{Failure, boundary};
use crate::fact::{find_word, language, lend_word};
use crate::handle::Out;
use crate::lookup;
use crate::question::fundrules_question;
use crate::status::{FUNDRULES_STATUS_NUMBER, fundrules_status};
use crate::text::{LentOut, name};

/// The number of a value of an answer: one of the constants `FUNDRULES_FIELD_...`, which never
/// change. A field belongs to one question.
pub type fundrules_field = u32;

/// The number of a field by the names of its question and its own, such as `clawback.repay_now`.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` when no field has this name, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_UTF8`, `FUNDRULES_STATUS_LENGTH`.
///
/// Example: `fundrules_field_find("clawback.repay_now", 18, &field);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_field_find(
    text: *const c_char,
    length: usize,
    field: *mut fundrules_field,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let field = Out::new(field, "field")?;
            let text = name(text, length, "name")?;
            field.set(lookup::field_number(text).ok_or_else(|| {
                let message = "no field has this name, expected one such as `clawback.repay_now`";
                Failure::call(FUNDRULES_STATUS_NUMBER, "call.number", message)
            })?);
            Ok(())
        })
    }
}

/// The name of a field with its question, such as `clawback.repay_now`. The text lives as long as
/// the library.
///
/// Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_field_get_name(FUNDRULES_FIELD_CLAWBACK_REPAY_NOW, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_field_get_name(
    field: fundrules_field,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            LentOut::new(text, length)?.lend_static(lookup::field(field)?.line.name);
            Ok(())
        })
    }
}

/// The label of a field in a language. The text lives as long as the library.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` for the field or the language, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_field_get_label(field, FUNDRULES_LANGUAGE_CHINESE, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_field_get_label(
    field: fundrules_field,
    language: i32,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = LentOut::new(text, length)?;
            let line = lookup::field(field)?.line;
            out.lend_static(self::language(language)?.pick(line.zh, line.en));
            Ok(())
        })
    }
}

/// The kind of a field: `FUNDRULES_KIND_MONEY`, `_DATE`, `_BOOL` or `_WORD`, or `_OTHER` for a kind
/// newer than this version, whose value is read as text or number.
///
/// Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_field_get_kind(field, &kind);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_field_get_kind(
    field: fundrules_field,
    kind: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let kind = Out::new(kind, "kind")?;
            kind.set(lookup::kind_number(lookup::field(field)?.line.kind));
            Ok(())
        })
    }
}

/// The question that a field belongs to.
///
/// Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_field_get_question(field, &question);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_field_get_question(
    field: fundrules_field,
    question: *mut fundrules_question,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let question = Out::new(question, "question")?;
            let number = lookup::question_number_of(lookup::field(field)?.question);
            question.set(number.ok_or_else(|| Failure::number("question", 0))?);
            Ok(())
        })
    }
}

/// The number of a word that a field may have, by its name or by its Chinese or English label.
///
/// Errors: `FUNDRULES_STATUS_FACT` when the field has no such word, `FUNDRULES_STATUS_KIND` when it
/// has no words, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_UTF8`,
/// `FUNDRULES_STATUS_LENGTH`.
///
/// Example: `fundrules_field_find_word(FUNDRULES_FIELD_ACCEPTANCE_VERDICT, "Fail", 4, &word);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_field_find_word(
    field: fundrules_field,
    text: *const c_char,
    length: usize,
    word: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let word = Out::new(word, "word")?;
            let field = lookup::field(field)?;
            let text = name(text, length, "word")?;
            let number = find_word(field.words.as_ref(), field.field.name, text)?;
            word.set(i32::try_from(number).unwrap_or_default());
            Ok(())
        })
    }
}

/// The name of a word that a field may have, such as `Fail`. The text lives as long as the library.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` for the field or the word, `FUNDRULES_STATUS_KIND` when the
/// field has no words, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_field_get_word(FUNDRULES_FIELD_ACCEPTANCE_VERDICT, word, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_field_get_word(
    field: fundrules_field,
    word: i32,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = LentOut::new(text, length)?;
            let field = lookup::field(field)?;
            lend_word(field.words.as_ref(), field.field.name, i64::from(word), out)
        })
    }
}
