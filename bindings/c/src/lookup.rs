//! What the stable numbers stand for, found once by name.
//!
//! The tables in `numbers.rs` hold names and no places of the core, so that a core that was changed
//! since can never make a number mean something else: it then means nothing.

use std::ffi::CStr;
use std::sync::LazyLock;

use fundrules::{FactDefinition, FactKind, Field, FieldKind, Question, fact_definitions};

use crate::boundary::Failure;
use crate::numbers::{FACTS, FIELDS, QUESTIONS};
use crate::words::Words;

/// A line of the list of facts.
pub(crate) struct FactLine {
    pub(crate) name: &'static CStr,
    pub(crate) kind: &'static str,
    pub(crate) zh: &'static CStr,
    pub(crate) en: &'static CStr,
    pub(crate) words: &'static [&'static CStr],
}

/// A line of the list of questions.
pub(crate) struct QuestionLine {
    pub(crate) name: &'static CStr,
    pub(crate) zh: &'static CStr,
    pub(crate) en: &'static CStr,
}

/// A line of the list of fields; the name is `question.field`.
pub(crate) struct FieldLine {
    pub(crate) name: &'static CStr,
    pub(crate) kind: &'static str,
    pub(crate) zh: &'static CStr,
    pub(crate) en: &'static CStr,
    pub(crate) words: &'static [&'static CStr],
}

/// A fact by its number.
pub(crate) struct Fact {
    pub(crate) line: &'static FactLine,
    pub(crate) definition: &'static FactDefinition,
    /// The place among the facts of the core.
    pub(crate) place: usize,
    pub(crate) words: Option<Words>,
}

/// A question by its number.
pub(crate) struct KnownQuestion {
    pub(crate) line: &'static QuestionLine,
    pub(crate) question: Question,
}

/// A field by its number.
pub(crate) struct KnownField {
    pub(crate) line: &'static FieldLine,
    pub(crate) question: Question,
    /// The place among the fields of its question.
    pub(crate) place: usize,
    pub(crate) field: &'static Field,
    pub(crate) words: Option<Words>,
}

pub(crate) fn text(name: &'static CStr) -> &'static str {
    name.to_str().unwrap_or_default()
}

/// The kind of a field as a word, as in `abi/fields.txt`.
pub(crate) fn field_kind(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Money => "money",
        FieldKind::Date => "date",
        FieldKind::Bool => "bool",
        FieldKind::Word(_) => "word",
        _ => "other",
    }
}

static KNOWN_FACTS: LazyLock<Vec<Option<Fact>>> = LazyLock::new(|| {
    let known = |line: &'static FactLine| {
        let (place, definition) = fact_definitions()
            .iter()
            .enumerate()
            .find(|(_, fact)| fact.name == text(line.name) && fact.kind.name() == line.kind)?;
        let words = definition.kind.words().map(|words| Words::new(line.words, words));
        Some(Fact { line, definition, place, words })
    };
    FACTS.iter().map(known).collect()
});

static KNOWN_QUESTIONS: LazyLock<Vec<Option<KnownQuestion>>> = LazyLock::new(|| {
    let known = |line: &'static QuestionLine| {
        let question = Question::from_name(text(line.name))?;
        Some(KnownQuestion { line, question })
    };
    QUESTIONS.iter().map(known).collect()
});

static KNOWN_FIELDS: LazyLock<Vec<Option<KnownField>>> = LazyLock::new(|| {
    let known = |line: &'static FieldLine| {
        let (question, name) = text(line.name).split_once('.')?;
        let question = Question::from_name(question)?;
        let place = question.fields().iter().position(|field| field.name == name)?;
        let field = question.fields().get(place).filter(|it| field_kind(it.kind) == line.kind)?;
        let words = match field.kind {
            FieldKind::Word(words) => Some(Words::new(line.words, words)),
            _ => None,
        };
        Some(KnownField { line, question, place, field, words })
    };
    FIELDS.iter().map(known).collect()
});

/// The entry of a number; numbers count from 1.
fn entry<T>(table: &'static [Option<T>], what: &str, number: u32) -> Result<&'static T, Failure> {
    let place = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    let found = place.and_then(|place| table.get(place)).and_then(Option::as_ref);
    found.ok_or_else(|| Failure::number(what, number))
}

/// The number of the entry that fits; numbers count from 1.
fn number_of<T>(table: &'static [Option<T>], fits: impl Fn(&T) -> bool) -> Option<u32> {
    let place = table.iter().position(|entry| entry.as_ref().is_some_and(&fits))?;
    u32::try_from(place + 1).ok()
}

pub(crate) fn fact(number: u32) -> Result<&'static Fact, Failure> {
    entry(&KNOWN_FACTS, "fact", number)
}

pub(crate) fn question(number: u32) -> Result<&'static KnownQuestion, Failure> {
    entry(&KNOWN_QUESTIONS, "question", number)
}

pub(crate) fn field(number: u32) -> Result<&'static KnownField, Failure> {
    entry(&KNOWN_FIELDS, "field", number)
}

pub(crate) fn fact_number(name: &str) -> Option<u32> {
    number_of(&KNOWN_FACTS, |fact| text(fact.line.name) == name)
}

pub(crate) fn question_number(name: &str) -> Option<u32> {
    number_of(&KNOWN_QUESTIONS, |question| text(question.line.name) == name)
}

pub(crate) fn question_number_of(question: Question) -> Option<u32> {
    number_of(&KNOWN_QUESTIONS, |known| known.question == question)
}

pub(crate) fn field_number(name: &str) -> Option<u32> {
    number_of(&KNOWN_FIELDS, |field| text(field.line.name) == name)
}

/// The kind of a fact as C knows it; 0 for a kind that this version cannot set by number.
pub(crate) fn kind_number(kind: &str) -> i32 {
    use crate::fact::*;
    match kind {
        "money" => FUNDRULES_KIND_MONEY,
        "rate" => FUNDRULES_KIND_RATE,
        "integer" => FUNDRULES_KIND_INTEGER,
        "date" => FUNDRULES_KIND_DATE,
        "event" => FUNDRULES_KIND_EVENT,
        "bool" => FUNDRULES_KIND_BOOL,
        "word" => FUNDRULES_KIND_WORD,
        "words" => FUNDRULES_KIND_WORDS,
        "reference" => FUNDRULES_KIND_REFERENCE,
        "texts" => FUNDRULES_KIND_TEXTS,
        "text" => FUNDRULES_KIND_TEXT,
        "clauses" => FUNDRULES_KIND_CLAUSES,
        "indicators" => FUNDRULES_KIND_INDICATORS,
        "industry_code" => FUNDRULES_KIND_INDUSTRY_CODE,
        "headcount" => FUNDRULES_KIND_HEADCOUNT,
        "time" => FUNDRULES_KIND_TIME,
        _ => FUNDRULES_KIND_OTHER,
    }
}

impl Fact {
    /// The fact, if it has one of these kinds.
    pub(crate) fn of_kind(
        &'static self,
        wanted: &str,
        fits: impl Fn(FactKind) -> bool,
    ) -> Result<&'static Self, Failure> {
        let definition = self.definition;
        if fits(definition.kind) {
            return Ok(self);
        }
        Err(Failure::kind(definition.name, wanted, definition.kind.name()))
    }
}
