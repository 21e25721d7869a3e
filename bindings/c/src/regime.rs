//! Regimes: the rulebooks that govern a place, and the questions put to them.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::ffi::c_char;
use std::sync::Arc;

use fundrules::{Regime, Rulebook};

use crate::assessment::{AssessmentContent, fundrules_assessment};
use crate::boundary::{Failure, boundary};
use crate::columns::fundrules_columns;
use crate::date::read_date;
use crate::error::fundrules_error;
use crate::fact::language;
use crate::handle::{Out, array, borrow, give, opaque, release};
use crate::lookup;
use crate::project::{fundrules_project, json, read_project};
use crate::status::{FUNDRULES_STATUS_LENGTH, fundrules_status};
use crate::text::{GivenOut, Lent, LentOut, name, text};

/// The rulebooks that govern a place, in order, under chosen readings. Immutable; threads may share
/// it. What was made with it goes on working after it is freed.
pub struct fundrules_regime {
    _private: [u8; 0],
}

opaque!(fundrules_regime, RegimeContent, "regime", b"fr-regim");

pub(crate) struct RegimeContent {
    pub(crate) regime: Arc<Regime>,
    /// The ids of the clauses, lent to callers.
    clauses: Vec<Lent>,
}

impl RegimeContent {
    fn new(regime: Regime) -> Self {
        let clauses = regime.clause_ids().into_iter().map(Lent::new).collect();
        RegimeContent { regime: Arc::new(regime), clauses }
    }
}

/// The most rulebooks that a caller may add to a regime.
const MOST_RULEBOOKS: usize = 1_000;

/// As plain text.
pub const FUNDRULES_FORMAT_TEXT: i32 = 1;
/// As Markdown.
pub const FUNDRULES_FORMAT_MARKDOWN: i32 = 2;
/// As JSON, in both languages.
pub const FUNDRULES_FORMAT_JSON: i32 = 3;

/// A regime that comes with the library, such as `guangyuan`. Making one takes some milliseconds;
/// make it once and keep it. Free it with `fundrules_regime_free`.
///
/// Errors: `FUNDRULES_STATUS_REGIME` when there is none of this name, `FUNDRULES_STATUS_NULL`,
/// `_UTF8`, `_LENGTH`.
///
/// Example: `fundrules_regime_new("guangyuan", 9, &regime, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_new(
    id: *const c_char,
    id_length: usize,
    regime: *mut *mut fundrules_regime,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let regime = Out::new(regime, "regime")?;
            let made = Regime::builtin(name(id, id_length, "id")?)?;
            regime.set(give(RegimeContent::new(made)));
            Ok(())
        })
    }
}

/// A regime with further rulebooks, each as TOML text: one with the id of a rulebook of the regime
/// replaces it, another stands behind the others. Where no regime of this name comes with the
/// library, the rulebooks alone make it. `texts` and `lengths` are arrays of `count`. Free the
/// regime with `fundrules_regime_free`.
///
/// Errors: `FUNDRULES_STATUS_RULEBOOK` with every mistake of a rulebook among the parts of the error,
/// each with its place; `FUNDRULES_STATUS_REGIME` when they do not go together;
/// `FUNDRULES_STATUS_NULL`, `_UTF8`, `_LENGTH`, `_ARRAY`.
///
/// Example:
/// `fundrules_regime_new_with_rulebooks("county", 6, texts, lengths, 1, &regime, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_new_with_rulebooks(
    id: *const c_char,
    id_length: usize,
    texts: *const *const c_char,
    lengths: *const usize,
    count: usize,
    regime: *mut *mut fundrules_regime,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let regime = Out::new(regime, "regime")?;
            let id = name(id, id_length, "id")?;
            if count > MOST_RULEBOOKS {
                let message = format!("there are {count} rulebooks, at most {MOST_RULEBOOKS}");
                return Err(Failure::call(FUNDRULES_STATUS_LENGTH, "call.length", message));
            }
            let texts = array(texts, count, "texts")?;
            let lengths = array(lengths, count, "lengths")?;
            let mut rulebooks = Vec::new();
            for (number, (toml, length)) in (1..).zip(texts.iter().zip(lengths)) {
                let toml = text(*toml, *length, "rulebook")?;
                rulebooks.push(Rulebook::from_toml(&format!("rulebook {number}"), toml)?);
            }
            regime.set(give(RegimeContent::new(Regime::builtin_with(id, rulebooks)?)));
            Ok(())
        })
    }
}

/// The same regime with another reading chosen, such as `recovery_rounding` = `up`. The regime
/// itself stays as it is. Free the new one with `fundrules_regime_free`.
///
/// Errors: `FUNDRULES_STATUS_SETTING` when there is no such setting or value, `FUNDRULES_STATUS_NULL`,
/// `_HANDLE`, `_UTF8`, `_LENGTH`.
///
/// Example:
/// `fundrules_regime_with_setting(regime, "recovery_rounding", 17, "up", 2, &other, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_with_setting(
    regime: *const fundrules_regime,
    setting: *const c_char,
    setting_length: usize,
    value: *const c_char,
    value_length: usize,
    other: *mut *mut fundrules_regime,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let other = Out::new(other, "regime")?;
            let setting = name(setting, setting_length, "setting")?;
            let value = name(value, value_length, "value")?;
            let made = borrow(regime)?.regime.with_setting(setting, value)?;
            other.set(give(RegimeContent::new(made)));
            Ok(())
        })
    }
}

/// The same regime where a rulebook was issued on a day (yyyymmdd), for documents that carry none.
/// The regime itself stays as it is. Free the new one with `fundrules_regime_free`.
///
/// Errors: `FUNDRULES_STATUS_REGIME` when it has no such rulebook, `FUNDRULES_STATUS_DATE`,
/// `FUNDRULES_STATUS_NULL`, `_HANDLE`, `_UTF8`, `_LENGTH`.
///
/// Example:
/// `fundrules_regime_with_issue_date(regime, "luoyang", 7, 20250101, &other, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_with_issue_date(
    regime: *const fundrules_regime,
    rulebook: *const c_char,
    rulebook_length: usize,
    date: i32,
    other: *mut *mut fundrules_regime,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let other = Out::new(other, "regime")?;
            let rulebook = name(rulebook, rulebook_length, "rulebook")?;
            let made = borrow(regime)?.regime.with_issue_date(rulebook, read_date(date)?)?;
            other.set(give(RegimeContent::new(made)));
            Ok(())
        })
    }
}

/// The same regime, which answers some questions only: what is not asked costs nothing. `questions` is
/// an array of `count`. The questions on whose answers the others rest stay in. The places of clauses
/// are others. The regime itself stays as it is. Free the new one with `fundrules_regime_free`.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` when no question has a number, `FUNDRULES_STATUS_LENGTH` for more
/// than there are, `FUNDRULES_STATUS_ARRAY`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_regime_with_questions(regime, questions, 1, &other, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_with_questions(
    regime: *const fundrules_regime,
    questions: *const u32,
    count: usize,
    other: *mut *mut fundrules_regime,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let other = Out::new(other, "regime")?;
            let regime = borrow(regime)?;
            if count > crate::numbers::QUESTIONS.len() {
                let message = format!("there are {count} questions, more than the library has");
                return Err(Failure::call(FUNDRULES_STATUS_LENGTH, "call.length", message));
            }
            let mut wanted = Vec::new();
            for question in array(questions, count, "questions")? {
                wanted.push(lookup::question(*question)?.question);
            }
            other.set(give(RegimeContent::new(regime.regime.with_questions(&wanted)?)));
            Ok(())
        })
    }
}

/// The value of a setting in force. Free the text with `fundrules_text_free`.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when the regime has no such setting, `FUNDRULES_STATUS_NULL`,
/// `_HANDLE`, `_UTF8`, `_LENGTH`.
///
/// Example:
/// `fundrules_regime_write_setting(regime, "recovery_rounding", 17, &text, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_write_setting(
    regime: *const fundrules_regime,
    setting: *const c_char,
    setting_length: usize,
    text: *mut *mut c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = GivenOut::new(text, length)?;
            let setting = name(setting, setting_length, "setting")?;
            out.give(borrow(regime)?.regime.setting(setting).ok_or(Failure::NoValue)?);
            Ok(())
        })
    }
}

/// The number of clauses of a regime. A clause is known by its place, counted from 0.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_regime_count_clauses(regime, &count);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_count_clauses(
    regime: *const fundrules_regime,
    count: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            Out::new(count, "count")?.set(borrow(regime)?.clauses.len());
            Ok(())
        })
    }
}

/// The id of the clause at a place, such as `guangyuan-mgmt/20.3.3`. The text lives as long as the
/// regime.
///
/// Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_regime_get_clause(regime, 0, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_get_clause(
    regime: *const fundrules_regime,
    place: usize,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = LentOut::new(text, length)?;
            let clauses = &borrow(regime)?.clauses;
            let clause = clauses.get(place).ok_or_else(|| Failure::index(place, clauses.len()))?;
            clause.lend(out);
            Ok(())
        })
    }
}

/// What a clause of an id says, in one sentence, and where it is printed: `citation` decides which.
/// With 1 it is the citation as printed, such as 第二十条, with 0 the sentence, in the language asked
/// for. Free the text with `fundrules_text_free`.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when the regime has no such clause, `FUNDRULES_STATUS_NUMBER`
/// for the language, `FUNDRULES_STATUS_NULL`, `_HANDLE`, `_UTF8`, `_LENGTH`.
///
/// Example: `fundrules_regime_write_clause(regime, "luoyang/9.2.a", 13, 0, 2, &text, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_write_clause(
    regime: *const fundrules_regime,
    clause: *const c_char,
    clause_length: usize,
    citation: i32,
    language: i32,
    text: *mut *mut c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = GivenOut::new(text, length)?;
            let language = self::language(language)?;
            let id = name(clause, clause_length, "clause")?;
            let clause = borrow(regime)?.regime.clause(id).ok_or(Failure::NoValue)?;
            let sentence = clause.summary().get(language);
            out.give(if citation == 0 { sentence } else { clause.printed() });
            Ok(())
        })
    }
}

/// Answers every question for one project on a day (yyyymmdd), with clauses, missing facts and
/// findings. Free the assessment with `fundrules_assessment_free`.
///
/// Errors: `FUNDRULES_STATUS_DATE`; `FUNDRULES_STATUS_PROJECT` when a fact names a clause that the
/// regime does not have; `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_regime_assess(regime, project, 20250601, &assessment, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_assess(
    regime: *const fundrules_regime,
    project: *const fundrules_project,
    date: i32,
    assessment: *mut *mut fundrules_assessment,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let assessment = Out::new(assessment, "assessment")?;
            let answers =
                borrow(regime)?.regime.assess(borrow(project)?.project(), read_date(date)?)?;
            assessment.set(give(AssessmentContent::new(answers)));
            Ok(())
        })
    }
}

/// Answers every question for one row of a table, counted from 0, with clauses, missing facts and
/// findings: what `fundrules_answers` does not hold. Free the assessment with
/// `fundrules_assessment_free`.
///
/// Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_DATE`, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_regime_assess_row(regime, columns, 0, 20250601, &assessment, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_assess_row(
    regime: *const fundrules_regime,
    columns: *const fundrules_columns,
    row: usize,
    date: i32,
    assessment: *mut *mut fundrules_assessment,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let assessment = Out::new(assessment, "assessment")?;
            let columns = borrow(columns)?;
            if row >= columns.rows() {
                return Err(Failure::index(row, columns.rows()));
            }
            let facts = columns.row(row);
            let answers = borrow(regime)?.regime.assess_facts(&facts, read_date(date)?)?;
            assessment.set(give(AssessmentContent::new(answers)));
            Ok(())
        })
    }
}

/// Answers every question for a project given as JSON on a day (yyyymmdd), as JSON: the same bytes
/// that the command line tool and the Python module write. `unit` is what bare numbers of amounts
/// count (`FUNDRULES_UNIT_...`). Free the text with `fundrules_text_free`.
///
/// Errors: as `fundrules_project_read_json` and `fundrules_regime_assess`.
///
/// Example: `fundrules_regime_assess_json(regime, json, json_length, 0, 20250601, &text, &length,
/// &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_assess_json(
    regime: *const fundrules_regime,
    json: *const c_char,
    json_length: usize,
    unit: i32,
    date: i32,
    answers: *mut *mut c_char,
    answers_length: *mut usize,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let out = GivenOut::new(answers, answers_length)?;
            let regime = borrow(regime)?;
            let project = read_project(json, json_length, unit)?;
            let answers = regime.regime.assess(&project, read_date(date)?)?;
            out.give(&answers.to_json());
            Ok(())
        })
    }
}

/// Says why: every answer with the clauses, facts and comparisons that it rests on. `language` is one
/// of `FUNDRULES_LANGUAGE_...`, `format` one of `FUNDRULES_FORMAT_...`. Free the text with
/// `fundrules_text_free`.
///
/// Errors: as `fundrules_regime_assess`, and `FUNDRULES_STATUS_NUMBER` for the language or the format.
///
/// Example: `fundrules_regime_explain(regime, project, 20250601, FUNDRULES_LANGUAGE_CHINESE,
/// FUNDRULES_FORMAT_TEXT, &text, &length, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_explain(
    regime: *const fundrules_regime,
    project: *const fundrules_project,
    date: i32,
    language: i32,
    format: i32,
    text: *mut *mut c_char,
    length: *mut usize,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let out = GivenOut::new(text, length)?;
            let language = self::language(language)?;
            let explanation =
                borrow(regime)?.regime.explain(borrow(project)?.project(), read_date(date)?)?;
            out.give(&match format {
                FUNDRULES_FORMAT_TEXT => explanation.text(language),
                FUNDRULES_FORMAT_MARKDOWN => explanation.markdown(language),
                FUNDRULES_FORMAT_JSON => json(&explanation)?,
                _ => return Err(Failure::number("format", format)),
            });
            Ok(())
        })
    }
}

/// Frees a regime. Deciders and assessments made with it go on working. NULL is nothing to free.
///
/// Errors: `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_regime_free(regime);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_free(regime: *mut fundrules_regime) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { boundary(std::ptr::null_mut(), || release(regime)) }
}
