//! Projects: what is known, fact by fact or as JSON.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::borrow::Cow;
use std::ffi::c_char;

use fundrules::{Error, ErrorKind, FactKind, Facts, MoneyUnit, Project, Regime, Tree};

use crate::boundary::{Failure, boundary};
use crate::date::{FUNDRULES_DATE_NONE, NEVER, days_of, read_date};
use crate::error::fundrules_error;
use crate::fact::fundrules_fact;
use crate::handle::{Out, borrow, borrow_mut, give, opaque, release};
use crate::lookup::{self, Fact};
use crate::status::fundrules_status;
use crate::text::{GivenOut, name, text};

/// What is known about one project. A fact that is not set is not known; it is never taken for zero
/// or no. One thread at a time may change it; while nobody does, threads may share it.
pub struct fundrules_project {
    _private: [u8; 0],
}

opaque!(fundrules_project, ProjectContent, "project", b"fr-proj\0");

/// A project, lowered as its facts are set, so that a decider need not go through all of them again.
#[derive(Clone)]
pub(crate) struct ProjectContent {
    project: Project,
    /// The lowered facts; nothing where they must be lowered as a whole, because some rest on others
    /// or on the regime.
    facts: Option<Facts>,
}

impl ProjectContent {
    /// A project of which nothing is known but its key.
    fn unknown(id: &str) -> Self {
        ProjectContent { project: Project::new(id), facts: Some(Facts::unknown()) }
    }

    pub(crate) fn new(project: Project) -> Self {
        // A set of clauses is lowered by the regime, which is not known here.
        let facts = Facts::of(&project, &[]).ok();
        ProjectContent { project, facts }
    }

    pub(crate) fn project(&self) -> &Project {
        &self.project
    }

    /// The facts for a regime.
    pub(crate) fn facts(&self, regime: &Regime) -> Result<Cow<'_, Facts>, Error> {
        match &self.facts {
            Some(facts) => Ok(Cow::Borrowed(facts)),
            None => regime.lower(&self.project).map(Cow::Owned),
        }
    }

    pub(crate) fn set_number(&mut self, fact: &Fact, number: i64) -> Result<(), Error> {
        self.project.set_number(fact.definition, number)?;
        if let Some(facts) = &mut self.facts {
            facts.set(fact.place, Some(number));
        }
        Ok(())
    }

    pub(crate) fn set_text(
        &mut self,
        fact: &Fact,
        text: &Tree,
        unit: Option<MoneyUnit>,
    ) -> Result<(), Error> {
        let name = fact.definition.name;
        self.project.set(name, text, unit)?;
        // What lists of texts and clauses come to rests on other facts, or on the regime.
        let alone = !matches!(
            fact.definition.kind,
            FactKind::Texts | FactKind::Clauses | FactKind::Indicators
        );
        let facts = self.facts.take().filter(|_| alone && *text != Tree::Null);
        if let Some(mut facts) = facts {
            let mut single = Project::default();
            single.set(name, text, unit)?;
            facts.set(fact.place, Facts::of(&single, &[])?.get(fact.place));
            self.facts = Some(facts);
        }
        Ok(())
    }
}

/// Amounts carry their unit themselves; a bare number is a mistake.
pub const FUNDRULES_UNIT_NONE: i32 = 0;
/// A bare number counts yuan.
pub const FUNDRULES_UNIT_YUAN: i32 = 1;
/// A bare number counts ten thousands of yuan (万元).
pub const FUNDRULES_UNIT_WAN: i32 = 2;
/// A bare number counts hundred millions of yuan (亿元).
pub const FUNDRULES_UNIT_YI: i32 = 3;

pub(crate) fn unit(number: i32) -> Result<Option<MoneyUnit>, Failure> {
    match number {
        FUNDRULES_UNIT_NONE => Ok(None),
        FUNDRULES_UNIT_YUAN => Ok(Some(MoneyUnit::Yuan)),
        FUNDRULES_UNIT_WAN => Ok(Some(MoneyUnit::Wan)),
        FUNDRULES_UNIT_YI => Ok(Some(MoneyUnit::Yi)),
        _ => Err(Failure::number("unit", number)),
    }
}

/// A project that the caller hands in as JSON.
///
/// # Safety
///
/// As [`text`].
pub(crate) unsafe fn read_project(
    json: *const c_char,
    json_length: usize,
    unit: i32,
) -> Result<Project, Failure> {
    // SAFETY: as the caller says.
    let json = unsafe { text(json, json_length, "json")? };
    Ok(Project::from_json_with_unit(json, self::unit(unit)?)?)
}

/// Sets a fact from a number, once its kind is the one that the function is for.
unsafe fn set_number(
    project: *mut fundrules_project,
    fact: fundrules_fact,
    (wanted, fits): (&str, fn(FactKind) -> bool),
    error: *mut *mut fundrules_error,
    number: impl FnOnce(&'static Fact) -> Result<i64, Failure>,
) -> fundrules_status {
    // SAFETY: the caller of the exported function keeps the conventions.
    unsafe {
        boundary(error, || {
            let project = borrow_mut(project)?;
            let fact = lookup::fact(fact)?.of_kind(wanted, fits)?;
            project.set_number(fact, number(fact)?)?;
            Ok(())
        })
    }
}

/// A project of which nothing is known but the key by which answers name it. Free it with
/// `fundrules_project_free`.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_UTF8`, `FUNDRULES_STATUS_LENGTH`.
///
/// Example: `fundrules_project_new("P-1", 3, &project, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_new(
    id: *const c_char,
    id_length: usize,
    project: *mut *mut fundrules_project,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let project = Out::new(project, "project")?;
            project.set(give(ProjectContent::unknown(name(id, id_length, "id")?)));
            Ok(())
        })
    }
}

/// A project from JSON, as described in the chapter on facts. `unit` is what bare numbers of amounts
/// count (`FUNDRULES_UNIT_...`). Free it with `fundrules_project_free`.
///
/// Errors: `FUNDRULES_STATUS_INPUT` when it is not JSON; `FUNDRULES_STATUS_PROJECT`, `_FACT`,
/// `_AMOUNT`, `_RATE` or `_DATE` for what it says, with every mistake among the parts of the error;
/// `FUNDRULES_STATUS_NUMBER` for the unit; `FUNDRULES_STATUS_NULL`, `_UTF8`, `_LENGTH`.
///
/// Example: `fundrules_project_read_json(json, json_length, FUNDRULES_UNIT_NONE, &project, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_read_json(
    json: *const c_char,
    json_length: usize,
    unit: i32,
    project: *mut *mut fundrules_project,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let project = Out::new(project, "project")?;
            let read = read_project(json, json_length, unit)?;
            project.set(give(ProjectContent::new(read)));
            Ok(())
        })
    }
}

/// A copy of a project, to change one of them. Free it with `fundrules_project_free`.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_project_copy(project, &copy, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_copy(
    project: *const fundrules_project,
    copy: *mut *mut fundrules_project,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let copy = Out::new(copy, "copy")?;
            copy.set(give(borrow(project)?.clone()));
            Ok(())
        })
    }
}

/// Sets an amount, in fen (1/100 yuan), from 0 to 100 000 000 000 000 000.
///
/// Errors: `FUNDRULES_STATUS_FACT` when the amount is out of range, `FUNDRULES_STATUS_KIND` when the
/// fact is no amount, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example:
/// `fundrules_project_set_amount(project, FUNDRULES_FACT_INVEST_TOTAL_PLANNED, 1000000000, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_set_amount(
    project: *mut fundrules_project,
    fact: fundrules_fact,
    fen: i64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    let kind: (_, fn(FactKind) -> bool) = ("money", |kind| kind == FactKind::Money);
    // SAFETY: the caller keeps the conventions.
    unsafe { set_number(project, fact, kind, error, |_| Ok(fen)) }
}

/// Sets a rate, in trillionths, from 0 to 1 000 000 000 000, which is 100%. So 12.5% is
/// 125 000 000 000.
///
/// Errors: `FUNDRULES_STATUS_FACT` when the rate is out of range, `FUNDRULES_STATUS_KIND` when the
/// fact is no rate, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example:
/// `fundrules_project_set_rate(project, FUNDRULES_FACT_PROJECT_PROGRESS_PCT, 500000000000, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_set_rate(
    project: *mut fundrules_project,
    fact: fundrules_fact,
    trillionths: i64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    let kind: (_, fn(FactKind) -> bool) = ("rate", |kind| kind == FactKind::Rate);
    // SAFETY: the caller keeps the conventions.
    unsafe { set_number(project, fact, kind, error, |_| Ok(trillionths)) }
}

/// Sets a whole number, from 0 to 4 294 967 295; also a number of people, from 0 to 63, and a time of
/// day in minutes since midnight.
///
/// Errors: `FUNDRULES_STATUS_FACT` when the number is out of range, `FUNDRULES_STATUS_KIND` when the
/// fact is no whole number, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_project_set_integer(project, FUNDRULES_FACT_ACCEPT_ROUND, 1, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_set_integer(
    project: *mut fundrules_project,
    fact: fundrules_fact,
    number: i64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    let kind: (_, fn(FactKind) -> bool) = ("integer, headcount or time", |kind| {
        matches!(kind, FactKind::Integer | FactKind::Headcount | FactKind::Time)
    });
    // SAFETY: the caller keeps the conventions.
    unsafe { set_number(project, fact, kind, error, |_| Ok(number)) }
}

/// Sets a day, as yyyymmdd, of the years 1900 to 2200. An event that is known not to have happened
/// (yet) has `FUNDRULES_DATE_NONE`; of one that is not known nothing is set.
///
/// Errors: `FUNDRULES_STATUS_DATE` when it is no such day, `FUNDRULES_STATUS_KIND` when the fact is
/// neither a date nor an event, or a date is to be none; `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example:
/// `fundrules_project_set_date(project, FUNDRULES_FACT_PROJECT_END_ACTUAL, 20240630, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_set_date(
    project: *mut fundrules_project,
    fact: fundrules_fact,
    date: i32,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    let kind: (_, fn(FactKind) -> bool) =
        ("date or event", |kind| matches!(kind, FactKind::Date | FactKind::Event));
    // SAFETY: the caller keeps the conventions.
    unsafe {
        set_number(project, fact, kind, error, |fact| {
            if date == FUNDRULES_DATE_NONE {
                fact.of_kind("event", |kind| kind == FactKind::Event)?;
                return Ok(i64::from(NEVER));
            }
            Ok(i64::from(days_of(read_date(date)?)))
        })
    }
}

/// Sets yes (1) or no (0).
///
/// Errors: `FUNDRULES_STATUS_FACT` for another number, `FUNDRULES_STATUS_KIND` when the fact is not
/// yes or no, `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_project_set_bool(project, FUNDRULES_FACT_FUND_USE_COMPLIANT, 1, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_set_bool(
    project: *mut fundrules_project,
    fact: fundrules_fact,
    yes: i32,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    let kind: (_, fn(FactKind) -> bool) = ("bool", |kind| kind == FactKind::Bool);
    // SAFETY: the caller keeps the conventions.
    unsafe { set_number(project, fact, kind, error, |_| Ok(i64::from(yes))) }
}

/// Sets a word by its number (`FUNDRULES_WORD_...`).
///
/// Errors: `FUNDRULES_STATUS_NUMBER` when nothing has the number, `FUNDRULES_STATUS_KIND` when the
/// fact is not one word, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_project_set_word(project, FUNDRULES_FACT_PROJECT_STAGE, word, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_set_word(
    project: *mut fundrules_project,
    fact: fundrules_fact,
    word: i32,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    let kind: (_, fn(FactKind) -> bool) = ("word", |kind| matches!(kind, FactKind::Word(_)));
    // SAFETY: the caller keeps the conventions.
    unsafe {
        set_number(project, fact, kind, error, |fact| {
            let place = fact.words.as_ref().and_then(|words| words.place(i64::from(word)));
            place.map(i64::from).ok_or_else(|| Failure::number("word", word))
        })
    }
}

/// Sets a set of words: bit n stands for the word with number n (`FUNDRULES_WORD_...`). No bit at
/// all is a set that is known to be empty.
///
/// Errors: `FUNDRULES_STATUS_NUMBER` when nothing has one of the numbers, `FUNDRULES_STATUS_KIND`
/// when the fact is not a set of words, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_project_set_words(project, FUNDRULES_FACT_AWARD_BASIS, 1, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_set_words(
    project: *mut fundrules_project,
    fact: fundrules_fact,
    bits: u64,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    let kind: (_, fn(FactKind) -> bool) = ("words", |kind| matches!(kind, FactKind::Words(_)));
    // SAFETY: the caller keeps the conventions.
    unsafe {
        set_number(project, fact, kind, error, |fact| {
            let places = fact.words.as_ref().and_then(|words| words.places_of_bits(bits));
            places.ok_or_else(|| Failure::number("word of this fact", format!("bits {bits:#b}")))
        })
    }
}

/// Sets a fact of any kind from text, in the form that ledgers and JSON use: `1000万元`, `50%`,
/// `2024-06-30`, `是`, `Completed`, `none`. `unit` is what a bare number of an amount counts
/// (`FUNDRULES_UNIT_...`).
///
/// Errors: `FUNDRULES_STATUS_FACT`, `_AMOUNT`, `_RATE` or `_DATE` when the text is no value of the
/// fact's kind; `FUNDRULES_STATUS_NUMBER` for the fact or the unit; `FUNDRULES_STATUS_NULL`,
/// `_HANDLE`, `_UTF8`, `_LENGTH`.
///
/// Example:
/// `fundrules_project_set_text(project, fact, "1000万元", 10, FUNDRULES_UNIT_NONE, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_set_text(
    project: *mut fundrules_project,
    fact: fundrules_fact,
    text: *const c_char,
    length: usize,
    unit: i32,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let project = borrow_mut(project)?;
            let fact = lookup::fact(fact)?;
            let tree = Tree::Text(self::text(text, length, "text")?.to_owned());
            project.set_text(fact, &tree, self::unit(unit)?)?;
            Ok(())
        })
    }
}

/// Makes a fact not known again.
///
/// Errors: `FUNDRULES_STATUS_NUMBER`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_project_clear(project, FUNDRULES_FACT_PROJECT_END_ACTUAL, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_clear(
    project: *mut fundrules_project,
    fact: fundrules_fact,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let project = borrow_mut(project)?;
            project.set_text(lookup::fact(fact)?, &Tree::Null, None)?;
            Ok(())
        })
    }
}

/// The value of a fact as JSON, such as `"10000000.00元"`. Free the text with `fundrules_text_free`.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when the fact is not known, `FUNDRULES_STATUS_NUMBER`,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_project_write_fact(project, fact, &text, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_write_fact(
    project: *const fundrules_project,
    fact: fundrules_fact,
    text: *mut *mut c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = GivenOut::new(text, length)?;
            let value = borrow(project)?.project.get(lookup::fact(fact)?.definition.name);
            out.give(&json(&value.ok_or(Failure::NoValue)?)?);
            Ok(())
        })
    }
}

/// The project as JSON; facts that are not known are left out. Free the text with
/// `fundrules_text_free`.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_project_write_json(project, &text, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_write_json(
    project: *const fundrules_project,
    text: *mut *mut c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = GivenOut::new(text, length)?;
            out.give(&json(&borrow(project)?.project)?);
            Ok(())
        })
    }
}

/// Looks for facts that contradict each other, such as an end before the start. Reading JSON does
/// this by itself; after setting facts one by one, call it before you ask.
///
/// Errors: `FUNDRULES_STATUS_PROJECT` with every contradiction among the parts of the error,
/// `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_project_check(project, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_check(
    project: *const fundrules_project,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let mut found = borrow(project)?.project.contradictions();
            match found.len() {
                0 => Ok(()),
                1 => Err(found.remove(0).into()),
                _ => Err(Error::several(ErrorKind::Project, "project.invalid", found).into()),
            }
        })
    }
}

/// Frees a project. NULL is nothing to free.
///
/// Errors: `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_project_free(project);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_project_free(
    project: *mut fundrules_project,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { boundary(std::ptr::null_mut(), || release(project)) }
}

/// A value of the core as JSON, the same bytes that every other door writes.
pub(crate) fn json(value: &impl serde::Serialize) -> Result<String, Failure> {
    serde_json::to_string(value).map_err(|error| {
        let message = format!("the answer cannot be written as json: {error}");
        Failure::from(Error::new(ErrorKind::Input, "call.json", message))
    })
}
