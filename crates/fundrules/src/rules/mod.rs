//! The questions: one file each. A question says how the clauses that apply add up to an answer.

pub(crate) mod acceptance;
pub(crate) mod clawback;
pub(crate) mod disbursement;
pub(crate) mod support;

pub use acceptance::{AcceptanceVerdict, DeadlinePurpose, DeadlineStatus};
pub use clawback::{RecoveryRoute, RecoveryState};
pub use support::AwardStanding;

use crate::compile::{CompiledCase, Compiler};
use crate::error::Result;
use crate::facts::{Vocabulary, Word};
use crate::language::Language;
use crate::program::{NumberRegister, NumberStep, Registers, TernaryRegister, TernaryStep};

/// A value that is known not to be there, such as the ceiling where none applies.
pub(crate) const ABSENT: i64 = i64::MAX;

/// A question that is put to a regime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Question {
    /// How much may the project get?
    SupportCap,
    /// How much may be paid now?
    Disbursement,
    /// Does it pass acceptance, and what is to be rectified?
    Acceptance,
    /// What must be paid back?
    Clawback,
}

impl Question {
    /// Every question, in the order in which answers stand.
    pub const ALL: [Question; 4] =
        [Question::SupportCap, Question::Disbursement, Question::Acceptance, Question::Clawback];

    /// The name used in rulebooks, JSON and columns.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Question::SupportCap => "support_cap",
            Question::Disbursement => "disbursement",
            Question::Acceptance => "acceptance",
            Question::Clawback => "clawback",
        }
    }

    /// The question in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Question::SupportCap => language.pick("支持上限", "support cap"),
            Question::Disbursement => language.pick("资金拨付", "disbursement"),
            Question::Acceptance => language.pick("验收结论", "acceptance"),
            Question::Clawback => language.pick("资金收回", "clawback"),
        }
    }

    /// The question of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Question::ALL.into_iter().find(|question| question.name() == name)
    }

    /// The values that an answer to this question has, in the order in which they are shown.
    #[must_use]
    pub fn fields(self) -> &'static [Field] {
        match self {
            Question::SupportCap => support::FIELDS,
            Question::Disbursement => disbursement::FIELDS,
            Question::Acceptance => acceptance::FIELDS,
            Question::Clawback => clawback::FIELDS,
        }
    }

    /// The outcomes that a rulebook may put in an order of precedence.
    pub(crate) fn levels(self) -> Vec<&'static str> {
        let names = |words: &[Word]| words.iter().map(|word| word.name).collect();
        match self {
            Question::Acceptance => names(AcceptanceVerdict::WORDS),
            Question::Clawback => names(RecoveryState::WORDS),
            Question::SupportCap | Question::Disbursement => Vec::new(),
        }
    }
}

/// One value of an answer.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The name in JSON and columns.
    pub name: &'static str,
    /// What kind of value it is.
    pub kind: FieldKind,
    /// The Chinese label.
    pub zh: &'static str,
    /// The English label.
    pub en: &'static str,
}

/// What kind of value a field has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum FieldKind {
    /// An amount in fen.
    Money,
    /// A day, counted from 1970-01-01.
    Date,
    /// Yes (1) or no (0).
    Bool,
    /// The code of a word.
    Word(&'static [Word]),
}

/// A clause's compiled cases, with its place in the regime.
pub(crate) struct CompiledClause {
    pub(crate) place: usize,
    pub(crate) cases: Vec<CompiledCase>,
}

/// A question, compiled: where its outcome and values stand.
pub(crate) struct CompiledQuestion {
    pub(crate) question: Question,
    /// 0: silent, 1: decided; not known: undetermined.
    pub(crate) outcome: NumberRegister,
    /// The registers of [`Question::fields`], in order.
    pub(crate) fields: Vec<NumberRegister>,
    /// The registers on which the outcome and the values rest, for finding what is missing.
    pub(crate) rests_on: Vec<NumberRegister>,
    /// Says which answers are still possible.
    pub(crate) possible: Box<dyn Possibilities + Send + Sync>,
}

/// Says which answers are still possible on a project that is not decided.
pub(crate) trait Possibilities {
    /// The possible answers as values of the question's fields; a field left out is not settled.
    fn possible(&self, registers: &Registers) -> Vec<PossibleValue>;
}

/// One possible answer: `None` is "the rulebooks say nothing", else some of the fields' values.
pub(crate) type PossibleValue = Option<Vec<(usize, i64)>>;

/// The outcome of a question: silent where the first condition holds, decided where the second
/// does, else not known.
pub(crate) fn outcome(
    compiler: &mut Compiler<'_>,
    silent: TernaryRegister,
    settled: TernaryRegister,
) -> NumberRegister {
    let builder = &mut compiler.builder;
    let (zero, one) = (builder.value(0), builder.value(1));
    let unknown = builder.number(NumberStep::Unknown);
    let decided =
        builder.number(NumberStep::Choose { condition: settled, then: one, otherwise: unknown });
    builder.number(NumberStep::Choose { condition: silent, then: zero, otherwise: decided })
}

/// A value where a condition holds, else absent.
pub(crate) fn or_absent(
    compiler: &mut Compiler<'_>,
    condition: TernaryRegister,
    then: NumberRegister,
) -> NumberRegister {
    let otherwise = compiler.builder.value(ABSENT);
    compiler.builder.number(NumberStep::Choose { condition, then, otherwise })
}

pub(crate) fn settled(
    compiler: &mut Compiler<'_>,
    low: NumberRegister,
    high: NumberRegister,
) -> TernaryRegister {
    compiler.builder.ternary(TernaryStep::Settled { low, high })
}

/// The states of the cases whose consequence fits, with what the consequence holds.
pub(crate) fn cases_with<'c, T>(
    clauses: &'c [CompiledClause],
    fits: impl Fn(&'c crate::compile::CompiledConsequence) -> Option<T>,
) -> Vec<(TernaryRegister, T)> {
    clauses
        .iter()
        .flat_map(|clause| &clause.cases)
        .filter_map(|case| fits(&case.consequence).map(|held| (case.traced.register, held)))
        .collect()
}

/// Compiles each question from its clauses.
pub(crate) fn compile(
    compiler: &mut Compiler<'_>,
    question: Question,
    clauses: &[CompiledClause],
    levels: &[String],
) -> Result<CompiledQuestion> {
    match question {
        Question::SupportCap => support::compile(compiler, clauses),
        Question::Disbursement => disbursement::compile(compiler, clauses),
        Question::Acceptance => acceptance::compile(compiler, clauses, levels),
        Question::Clawback => clawback::compile(compiler, clauses, levels),
    }
}

/// The outcomes in order of precedence: those that the rulebooks name, then the others in the usual
/// order.
pub(crate) fn in_order<W: Vocabulary>(named: &[String], usual: &[W]) -> Vec<W> {
    let word = |name: &String| {
        let code = W::WORDS.iter().position(|word| word.name == name)?;
        W::from_code(u8::try_from(code).ok()?)
    };
    let mut order: Vec<W> = named.iter().filter_map(word).collect();
    let rest: Vec<W> = usual.iter().copied().filter(|word| !order.contains(word)).collect();
    order.extend(rest);
    order
}
