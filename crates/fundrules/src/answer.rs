//! Answers: what was decided, by which clauses, and what is missing.

mod assessment;
mod found;
mod json;
mod outline;

pub use assessment::{Answer, Assessment};
pub(crate) use found::{List, find_missing};
pub(crate) use outline::{Outline, YEARS, missing_name};

use chrono::NaiveDate;
use smol_str::SmolStr;

use crate::calendar::date_from_days;
use crate::compile::CompiledConsequence;
use crate::facts::Word;
use crate::language::Language;
use crate::money::Money;
use crate::rulebook::{BreachForce, Force};
use crate::rules::{ABSENT, Field, FieldKind};

/// How far a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// The rulebooks say nothing of the matter.
    Silent,
    /// The facts decide it.
    Decided,
    /// Facts are missing, or the text itself leaves it open.
    Undetermined,
}

impl Outcome {
    pub(crate) fn from_code(code: Option<i64>) -> Self {
        match code {
            Some(0) => Outcome::Silent,
            Some(_) => Outcome::Decided,
            None => Outcome::Undetermined,
        }
    }

    /// The word used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Silent => "silent",
            Outcome::Decided => "decided",
            Outcome::Undetermined => "undetermined",
        }
    }

    /// The word in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Outcome::Silent => language.pick("文件未作规定", "the rulebooks are silent"),
            Outcome::Decided => language.pick("已认定", "decided"),
            Outcome::Undetermined => language.pick("尚不能认定", "undetermined"),
        }
    }
}

/// One value of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// An amount.
    Money(Money),
    /// A day.
    Date(NaiveDate),
    /// Yes or no.
    Bool(bool),
    /// A word.
    Word(&'static Word),
}

impl Value {
    /// The value of a field for which [`Decider::field`](crate::Decider::field) or a column of
    /// answers gives this number; `None` when the number stands for no value of the kind.
    #[must_use]
    pub fn new(kind: FieldKind, value: i64) -> Option<Self> {
        if value == ABSENT {
            return None;
        }
        Some(match kind {
            FieldKind::Money => Value::Money(Money::from_fen(value)),
            FieldKind::Date => Value::Date(i32::try_from(value).ok().and_then(date_from_days)?),
            FieldKind::Bool => Value::Bool(value != 0),
            FieldKind::Word(words) => Value::Word(words.get(usize::try_from(value).ok()?)?),
        })
    }

    /// The value as text in one language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Value::Money(money) => {
                format!("{}{}", money.to_yuan_text(), language.pick("元", " yuan"))
            }
            Value::Date(date) => date.to_string(),
            Value::Bool(true) => language.pick("是", "yes").to_owned(),
            Value::Bool(false) => language.pick("否", "no").to_owned(),
            Value::Word(word) => language.pick(word.zh, word.en).to_owned(),
        }
    }
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// A rule that must be followed is broken.
    Hard,
    /// A rule followed in principle is broken: a recorded reason may justify it.
    Soft,
    /// Something to look at.
    Flag,
}

impl Severity {
    /// How grave it is to break a clause. `principles_are_hard` is the reading by which what is
    /// said in principle must be followed.
    pub(crate) fn of_breach(
        breach: BreachForce,
        force: Force,
        principles_are_hard: bool,
    ) -> Severity {
        match (breach, force) {
            (BreachForce::Hard, _) | (BreachForce::ByForce, Force::Must) => Severity::Hard,
            (BreachForce::ByForce, Force::InPrinciple) if principles_are_hard => Severity::Hard,
            _ => Severity::Soft,
        }
    }

    /// The word used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Hard => "hard",
            Severity::Soft => "soft",
            Severity::Flag => "flag",
        }
    }

    /// The word in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Severity::Hard => language.pick("违反", "breach"),
            Severity::Soft => language.pick("与原则要求不符", "departs from a principle"),
            Severity::Flag => language.pick("提示", "to be looked at"),
        }
    }
}

/// A rule that is broken, or something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The clause.
    pub clause: SmolStr,
    /// How grave it is.
    pub severity: Severity,
}

/// The values of an answer, by field.
pub type Values = Vec<(&'static Field, Option<Value>)>;

/// Clauses of this rank and above say nothing that is computed.
pub(crate) const NOTE_RANK: usize = 9;

/// The place of a consequence among others: what decides comes first, then what follows from it,
/// then findings.
pub(crate) fn rank(consequence: &CompiledConsequence) -> usize {
    use crate::rules::AcceptanceVerdict;
    match consequence {
        CompiledConsequence::Withhold | CompiledConsequence::Route(_) => 0,
        CompiledConsequence::Verdict(AcceptanceVerdict::NotApplicable) => 0,
        CompiledConsequence::Verdict(AcceptanceVerdict::Fail) => 1,
        CompiledConsequence::Verdict(AcceptanceVerdict::Rectify) => 2,
        CompiledConsequence::Verdict(AcceptanceVerdict::Pass) => 3,
        CompiledConsequence::Recover { .. }
        | CompiledConsequence::Ceiling(_)
        | CompiledConsequence::Says(_) => 1,
        CompiledConsequence::Tranche { .. } => 1,
        CompiledConsequence::Floor { .. } | CompiledConsequence::Pace(_) => 2,
        CompiledConsequence::Limit(_) => 3,
        CompiledConsequence::Order | CompiledConsequence::Deadline(_) => 4,
        CompiledConsequence::Breach(_) => 5,
        CompiledConsequence::Flag => 6,
        CompiledConsequence::Required(_) => 7,
        CompiledConsequence::Schedule => 8,
        CompiledConsequence::Note => NOTE_RANK,
    }
}
