//! What facts there are.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::ffi::c_char;

use crate::boundary::{Failure, boundary};
use crate::handle::Out;
use crate::lookup;
use crate::status::{FUNDRULES_STATUS_FACT, FUNDRULES_STATUS_NUMBER, fundrules_status};
use crate::text::{LentOut, name};
use crate::words::Words;

/// The number of a fact: one of the constants `FUNDRULES_FACT_...`, which never change.
pub type fundrules_fact = u32;

/// A kind newer than this version of the library; such a fact is set by its text.
pub const FUNDRULES_KIND_OTHER: i32 = 0;
/// An amount, in fen.
pub const FUNDRULES_KIND_MONEY: i32 = 1;
/// A rate from 0 to 100%, in trillionths: 50% is 500 000 000 000.
pub const FUNDRULES_KIND_RATE: i32 = 2;
/// A whole number.
pub const FUNDRULES_KIND_INTEGER: i32 = 3;
/// A day, as yyyymmdd.
pub const FUNDRULES_KIND_DATE: i32 = 4;
/// A day, as yyyymmdd, or `FUNDRULES_DATE_NONE`: known not to have happened (yet).
pub const FUNDRULES_KIND_EVENT: i32 = 5;
/// Yes (1) or no (0).
pub const FUNDRULES_KIND_BOOL: i32 = 6;
/// A word of a closed list, by its number.
pub const FUNDRULES_KIND_WORD: i32 = 7;
/// A set of words of a closed list: bit n stands for the word with number n.
pub const FUNDRULES_KIND_WORDS: i32 = 8;
/// A reference to something outside, or `none`; set by its text.
pub const FUNDRULES_KIND_REFERENCE: i32 = 9;
/// A list of texts, or `none`; set by its text.
pub const FUNDRULES_KIND_TEXTS: i32 = 10;
/// A text; no rule looks at it.
pub const FUNDRULES_KIND_TEXT: i32 = 11;
/// A set of clauses by their ids, or `none`; set by its text.
pub const FUNDRULES_KIND_CLAUSES: i32 = 12;
/// A list of performance indicators; set through JSON.
pub const FUNDRULES_KIND_INDICATORS: i32 = 13;
/// An industry code, such as `3251`; set by its text. Columns hold its first two digits.
pub const FUNDRULES_KIND_INDUSTRY_CODE: i32 = 14;
/// A number of people, from 0 to 63; set as a whole number.
pub const FUNDRULES_KIND_HEADCOUNT: i32 = 15;
/// A time of day, in minutes since midnight; set as a whole number, or by a text such as `15:00`.
pub const FUNDRULES_KIND_TIME: i32 = 16;

/// Chinese, the language of the documents.
pub const FUNDRULES_LANGUAGE_CHINESE: i32 = 1;
/// English.
pub const FUNDRULES_LANGUAGE_ENGLISH: i32 = 2;

/// The language of a number.
pub(crate) fn language(number: i32) -> Result<fundrules::Language, Failure> {
    match number {
        FUNDRULES_LANGUAGE_CHINESE => Ok(fundrules::Language::Zh),
        FUNDRULES_LANGUAGE_ENGLISH => Ok(fundrules::Language::En),
        _ => Err(Failure::number("language", number)),
    }
}

/// The number of a word by what was written, with all words in the message.
pub(crate) fn find_word(words: Option<&Words>, owner: &str, text: &str) -> Result<i64, Failure> {
    let words = words.ok_or_else(|| Failure::kind(owner, "word", "another kind"))?;
    words.find(text).ok_or_else(|| {
        let shown: String = text.chars().take(60).collect();
        let message = format!("`{owner}` has no word `{shown}`");
        Failure::call(FUNDRULES_STATUS_FACT, "call.word", message)
    })
}

/// The name of a word of a list, or its label in a language.
pub(crate) fn lend_word(
    words: Option<&'static Words>,
    owner: &str,
    number: i64,
    out: LentOut,
) -> Result<(), Failure> {
    let words = words.ok_or_else(|| Failure::kind(owner, "word", "another kind"))?;
    let name = words.name(number).ok_or_else(|| Failure::number("word", number))?;
    out.lend_static(name);
    Ok(())
}

/// The number of a fact by its dotted name, such as `invest.total_planned`.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` when no fact has this name, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_UTF8`, `FUNDRULES_STATUS_LENGTH`.
///
/// Example: `fundrules_fact_find("invest.total_planned", 20, &fact);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_fact_find(
    text: *const c_char,
    length: usize,
    fact: *mut fundrules_fact,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let fact = Out::new(fact, "fact")?;
            let text = name(text, length, "name")?;
            fact.set(lookup::fact_number(text).ok_or_else(|| {
                let message = "no fact has this name";
                Failure::call(FUNDRULES_STATUS_NUMBER, "call.number", message)
            })?);
            Ok(())
        })
    }
}

/// The dotted name of a fact. The text lives as long as the library.
///
/// Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_fact_get_name(FUNDRULES_FACT_INVEST_TOTAL_PLANNED, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_fact_get_name(
    fact: fundrules_fact,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            LentOut::new(text, length)?.lend_static(lookup::fact(fact)?.line.name);
            Ok(())
        })
    }
}

/// The label of a fact in a language, as in the header of a ledger. The text lives as long as the
/// library.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` for the fact or the language, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_fact_get_label(fact, FUNDRULES_LANGUAGE_CHINESE, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_fact_get_label(
    fact: fundrules_fact,
    language: i32,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = LentOut::new(text, length)?;
            let line = lookup::fact(fact)?.line;
            out.lend_static(self::language(language)?.pick(line.zh, line.en));
            Ok(())
        })
    }
}

/// The kind of a fact: one of the constants `FUNDRULES_KIND_...`.
///
/// Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_fact_get_kind(fact, &kind);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_fact_get_kind(
    fact: fundrules_fact,
    kind: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let kind = Out::new(kind, "kind")?;
            kind.set(lookup::kind_number(lookup::fact(fact)?.line.kind));
            Ok(())
        })
    }
}

/// The number of a word that a fact may have, by its name or by its Chinese or English label.
///
/// Errors: `FUNDRULES_STATUS_FACT` when the fact has no such word, `FUNDRULES_STATUS_KIND` when it
/// has no words, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_UTF8`,
/// `FUNDRULES_STATUS_LENGTH`.
///
/// Example: `fundrules_fact_find_word(FUNDRULES_FACT_PROJECT_STAGE, "Completed", 9, &word);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_fact_find_word(
    fact: fundrules_fact,
    text: *const c_char,
    length: usize,
    word: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let word = Out::new(word, "word")?;
            let fact = lookup::fact(fact)?;
            let text = name(text, length, "word")?;
            let number = find_word(fact.words.as_ref(), fact.definition.name, text)?;
            word.set(i32::try_from(number).unwrap_or_default());
            Ok(())
        })
    }
}

/// The name of a word that a fact may have, such as `Completed`. The text lives as long as the
/// library.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` for the fact or the word, `FUNDRULES_STATUS_KIND` when the fact
/// has no words, `FUNDRULES_STATUS_NULL`.
///
/// Example: `fundrules_fact_get_word(FUNDRULES_FACT_PROJECT_STAGE, 0, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_fact_get_word(
    fact: fundrules_fact,
    word: i32,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = LentOut::new(text, length)?;
            let fact = lookup::fact(fact)?;
            lend_word(fact.words.as_ref(), fact.definition.name, i64::from(word), out)
        })
    }
}
