//! Assessments: the answers about one project, with everything that they rest on.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::ffi::c_char;
use std::sync::OnceLock;

use fundrules::{Answer, Assessment, Severity, SmolStr, Value};

use crate::boundary::{Failure, boundary};
use crate::date::date_number;
use crate::fact::language;
use crate::field::fundrules_field;
use crate::handle::{Out, borrow, opaque, release};
use crate::lookup::{self, KnownField};
use crate::question::{fundrules_question, outcome_number};
use crate::status::fundrules_status;
use crate::text::{GivenOut, Lent, LentOut};

/// The answers to every question about one project. Immutable; threads may share it.
pub struct fundrules_assessment {
    _private: [u8; 0],
}

opaque!(fundrules_assessment, AssessmentContent, "assessment", b"fr-asses");

/// The clauses that apply, in order of precedence.
pub const FUNDRULES_LIST_CLAUSES: i32 = 1;
/// The clauses of the findings: rules that are broken, and things to look at.
pub const FUNDRULES_LIST_FINDINGS: i32 = 2;
/// Clauses that apply and say nothing that is computed.
pub const FUNDRULES_LIST_NOTES: i32 = 3;
/// Clauses of which it is not known whether they apply.
pub const FUNDRULES_LIST_OPEN: i32 = 4;
/// The names of the facts that would settle the answer, or complete its values.
pub const FUNDRULES_LIST_MISSING: i32 = 5;
/// The settings that would pick a reading where the text leaves the answer open.
pub const FUNDRULES_LIST_SETTINGS: i32 = 6;
/// The entries of the interpretation page on which the answer rests.
pub const FUNDRULES_LIST_READINGS: i32 = 7;

/// A rule that must be followed is broken.
pub const FUNDRULES_SEVERITY_HARD: i32 = 1;
/// A rule followed in principle is broken: a recorded reason may justify it.
pub const FUNDRULES_SEVERITY_SOFT: i32 = 2;
/// Something to look at.
pub const FUNDRULES_SEVERITY_FLAG: i32 = 3;

const LISTS: usize = 7;

fn lists(answer: &Answer) -> Lists {
    let lent = |texts: &[SmolStr]| texts.iter().map(|text| Lent::new(text)).collect();
    [
        lent(answer.clauses()),
        answer.findings().iter().map(|one| Lent::new(&one.clause)).collect(),
        lent(answer.notes()),
        lent(answer.open()),
        lent(answer.missing()),
        lent(answer.settings()),
        lent(answer.readings()),
    ]
}

pub(crate) struct AssessmentContent {
    assessment: Assessment,
    /// The lists of each answer, in the order of the answers, once they are asked for.
    lists: Vec<OnceLock<Lists>>,
}

type Lists = [Vec<Lent>; LISTS];

impl AssessmentContent {
    pub(crate) fn new(assessment: Assessment) -> Self {
        let lists = assessment.answers().iter().map(|_| OnceLock::new()).collect();
        AssessmentContent { assessment, lists }
    }

    fn answer(&self, question: fundrules_question) -> Result<&Answer, Failure> {
        let question = lookup::question(question)?.question;
        // What was not asked has no outcome: it is not silent.
        let mut answers = self.assessment.answers().iter();
        answers.find(|answer| answer.question() == question).ok_or(Failure::NoValue)
    }

    fn list(&self, question: fundrules_question, list: i32) -> Result<&[Lent], Failure> {
        let wanted = lookup::question(question)?.question;
        let list = usize::try_from(list)
            .ok()
            .and_then(|list| list.checked_sub(1))
            .filter(|list| *list < LISTS)
            .ok_or_else(|| Failure::number("list", list))?;
        let mut answers = self.assessment.answers().iter().zip(&self.lists);
        let found = answers.find(|(answer, _)| answer.question() == wanted);
        let lists = found.map(|(answer, lent)| lent.get_or_init(|| lists(answer)));
        Ok(lists.and_then(|lists| lists.get(list)).map_or(&[], Vec::as_slice))
    }

    fn value(&self, field: &KnownField) -> Result<Value, Failure> {
        let values = self.assessment.answer(field.question).values();
        values.get(field.place).and_then(|(_, value)| *value).ok_or(Failure::NoValue)
    }
}

/// The kind of a field as asked for does not fit.
fn wrong_kind(field: &KnownField, wanted: &str) -> Failure {
    Failure::kind(lookup::text(field.line.name), wanted, field.line.kind)
}

/// Reads a value of an answer in the form that one kind has.
unsafe fn read<T>(
    assessment: *const fundrules_assessment,
    field: fundrules_field,
    place: *mut T,
    wanted: &str,
    convert: impl FnOnce(&KnownField, Value) -> Option<T>,
) -> fundrules_status {
    // SAFETY: the caller of the exported function keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let place = Out::new(place, wanted)?;
            let assessment = borrow(assessment)?;
            let field = lookup::field(field)?;
            if field.line.kind != wanted {
                return Err(wrong_kind(field, wanted));
            }
            let value = assessment.value(field)?;
            place.set(convert(field, value).ok_or_else(|| wrong_kind(field, wanted))?);
            Ok(())
        })
    }
}

/// How far a question is answered: one of `FUNDRULES_OUTCOME_...`.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when the regime was not asked it, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example:
/// `fundrules_assessment_get_outcome(assessment, FUNDRULES_QUESTION_CLAWBACK, &outcome);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_get_outcome(
    assessment: *const fundrules_assessment,
    question: fundrules_question,
    outcome: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let outcome = Out::new(outcome, "outcome")?;
            outcome.set(outcome_number(borrow(assessment)?.answer(question)?.outcome()));
            Ok(())
        })
    }
}

/// An amount of an answer, in fen.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
/// `FUNDRULES_STATUS_KIND` when the field is no amount, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example:
/// `fundrules_assessment_get_amount(assessment, FUNDRULES_FIELD_SUPPORT_CAP_CEILING, &fen);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_get_amount(
    assessment: *const fundrules_assessment,
    field: fundrules_field,
    fen: *mut i64,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        read(assessment, field, fen, "money", |_, value| match value {
            Value::Money(money) => Some(money.fen()),
            _ => None,
        })
    }
}

/// A day of an answer, as yyyymmdd.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
/// `FUNDRULES_STATUS_KIND` when the field is no day, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example:
/// `fundrules_assessment_get_date(assessment, FUNDRULES_FIELD_ACCEPTANCE_FILING_DUE, &date);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_get_date(
    assessment: *const fundrules_assessment,
    field: fundrules_field,
    date: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        read(assessment, field, date, "date", |_, value| match value {
            Value::Date(date) => Some(date_number(date)),
            _ => None,
        })
    }
}

/// Yes (1) or no (0) of an answer.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
/// `FUNDRULES_STATUS_KIND` when the field is not yes or no, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_assessment_get_bool(assessment, field, &yes);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_get_bool(
    assessment: *const fundrules_assessment,
    field: fundrules_field,
    yes: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        read(assessment, field, yes, "bool", |_, value| match value {
            Value::Bool(yes) => Some(i32::from(yes)),
            _ => None,
        })
    }
}

/// A word of an answer, by its number (`FUNDRULES_ANSWER_...`).
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
/// `FUNDRULES_STATUS_KIND` when the field is no word, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example:
/// `fundrules_assessment_get_word(assessment, FUNDRULES_FIELD_ACCEPTANCE_VERDICT, &word);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_get_word(
    assessment: *const fundrules_assessment,
    field: fundrules_field,
    word: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        read(assessment, field, word, "word", |field, value| match value {
            Value::Word(word) => i32::try_from(field.words.as_ref()?.find(word.name)?).ok(),
            _ => None,
        })
    }
}

/// A value of an answer of any kind as people read it: `10000000.00元`, `2024-06-30`, `是`,
/// `不合格`. Free the text with `fundrules_text_free`.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when it is not known or there is none,
/// `FUNDRULES_STATUS_NUMBER` for the field or the language, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_assessment_write_value(assessment, field, FUNDRULES_LANGUAGE_CHINESE,
/// &text, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_write_value(
    assessment: *const fundrules_assessment,
    field: fundrules_field,
    language: i32,
    text: *mut *mut c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = GivenOut::new(text, length)?;
            let language = self::language(language)?;
            let value = borrow(assessment)?.value(lookup::field(field)?)?;
            out.give(&value.text(language));
            Ok(())
        })
    }
}

/// The number of texts in a list of an answer. `list` is one of `FUNDRULES_LIST_...`.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` for the question or the list, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_HANDLE`.
///
/// Example:
/// `fundrules_assessment_count_texts(assessment, question, FUNDRULES_LIST_MISSING, &count);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_count_texts(
    assessment: *const fundrules_assessment,
    question: fundrules_question,
    list: i32,
    count: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let count = Out::new(count, "count")?;
            count.set(borrow(assessment)?.list(question, list)?.len());
            Ok(())
        })
    }
}

/// A text of a list of an answer, counted from 0: the id of a clause, or the name of a fact, a
/// setting or a reading. The text lives as long as the assessment.
///
/// Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NUMBER` for the question or the list,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_assessment_get_text(assessment, question, FUNDRULES_LIST_CLAUSES, 0,
/// &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_get_text(
    assessment: *const fundrules_assessment,
    question: fundrules_question,
    list: i32,
    index: usize,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = LentOut::new(text, length)?;
            let texts = borrow(assessment)?.list(question, list)?;
            texts.get(index).ok_or_else(|| Failure::index(index, texts.len()))?.lend(out);
            Ok(())
        })
    }
}

/// How grave a finding is: one of `FUNDRULES_SEVERITY_...`. The index is that of
/// `FUNDRULES_LIST_FINDINGS`.
///
/// Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_assessment_get_severity(assessment, question, 0, &severity);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_get_severity(
    assessment: *const fundrules_assessment,
    question: fundrules_question,
    index: usize,
    severity: *mut i32,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let severity = Out::new(severity, "severity")?;
            let findings = borrow(assessment)?.answer(question)?.findings();
            let finding = findings.get(index);
            let finding = finding.ok_or_else(|| Failure::index(index, findings.len()))?;
            severity.set(match finding.severity {
                Severity::Hard => FUNDRULES_SEVERITY_HARD,
                Severity::Soft => FUNDRULES_SEVERITY_SOFT,
                Severity::Flag => FUNDRULES_SEVERITY_FLAG,
            });
            Ok(())
        })
    }
}

/// All answers as JSON: the same bytes that `fundrules_regime_assess_json` gives. It also holds the
/// answers still possible. Free the text with `fundrules_text_free`.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_assessment_write_json(assessment, &text, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_write_json(
    assessment: *const fundrules_assessment,
    text: *mut *mut c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = GivenOut::new(text, length)?;
            out.give(&borrow(assessment)?.assessment.to_json());
            Ok(())
        })
    }
}

/// Frees an assessment with its texts. NULL is nothing to free.
///
/// Errors: `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_assessment_free(assessment);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_assessment_free(
    assessment: *mut fundrules_assessment,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { boundary(std::ptr::null_mut(), || release(assessment)) }
}
