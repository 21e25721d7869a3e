//! The questions: one file each. A question says how the clauses that apply add up to an answer.

pub(crate) mod acceptance;
mod acceptance_application;
mod acceptance_organiser;
mod acceptance_panel;
mod allocation;
mod change;
pub(crate) mod clawback;
mod deadline;
pub(crate) mod disbursement;
mod eligibility;
mod forms;
pub(crate) mod general;
mod mid_term;
mod obligations;
mod performance;
mod procedure;
mod region;
mod sanctions;
mod scope;
pub(crate) mod support;
mod traceback;

pub use acceptance::AcceptanceVerdict;
pub use change::ChangeStanding;
pub use clawback::{RecoveryRoute, RecoveryState};
pub use deadline::{DeadlinePurpose, DeadlineStatus};
pub use eligibility::Eligibility;
pub use general::Standing;
pub use mid_term::ReviewFinding;
pub use region::{CompetentAuthority, ReviewRoute};
pub use scope::Governance;
pub use support::AwardStanding;
pub use traceback::TracebackMeasure;

use smallvec::SmallVec;

use crate::compile::{CompiledCase, Compiler};
use crate::error::Result;
use crate::facts::{Vocabulary, Word};
use crate::language::Language;
use crate::program::{NumberRegister, NumberStep, Registers, TernaryRegister, TernaryStep};
use crate::rulebook::Force;

/// A value that is known not to be there, such as the ceiling where none applies.
pub(crate) const ABSENT: i64 = i64::MAX;

/// Declares the questions, in the order in which answers stand.
macro_rules! questions {
    ($( $(#[$doc:meta])* $question:ident $name:literal $zh:literal $en:literal in $module:ident; )+) => {
        /// A question that is put to a regime.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Question {
            $( $(#[$doc])* $question, )+
        }

        impl Question {
            /// Every question, in the order in which answers stand.
            pub const ALL: [Question; [$($name),+].len()] = [$( Question::$question ),+];

            /// The name used in rulebooks, JSON and columns.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $( Question::$question => $name ),+ }
            }

            /// The question in one language.
            #[must_use]
            pub fn label(self, language: Language) -> &'static str {
                match self { $( Question::$question => language.pick($zh, $en) ),+ }
            }

            /// The values that an answer to this question has, in the order in which they are
            /// shown.
            #[must_use]
            pub fn fields(self) -> &'static [Field] {
                match self { $( Question::$question => $module::FIELDS ),+ }
            }
        }
    };
}

questions! {
    /// Do the rulebooks govern the project?
    Scope "scope" "适用范围" "scope" in scope;
    /// May the project be supported?
    Eligibility "eligibility" "申报资格" "eligibility" in eligibility;
    /// Was the budget allocated as it must be?
    Allocation "allocation" "资金分配" "allocation" in allocation;
    /// How much may the project get?
    SupportCap "support_cap" "支持上限" "support cap" in support;
    /// How much may be paid now?
    Disbursement "disbursement" "资金拨付" "disbursement" in disbursement;
    /// How does the project stand at the mid-term review?
    MidTerm "mid_term" "中期检查" "mid-term review" in mid_term;
    /// May the project be changed, replaced or terminated?
    Change "change" "变更调整" "change" in change;
    /// Who organises acceptance?
    AcceptanceOrganiser "acceptance_organiser" "验收组织" "acceptance: organiser"
        in acceptance_organiser;
    /// When must acceptance be applied for, and with which papers?
    AcceptanceApplication "acceptance_application" "验收申请" "acceptance: application"
        in acceptance_application;
    /// Is the acceptance panel composed as it must be?
    AcceptancePanel "acceptance_panel" "验收专家组" "acceptance: panel" in acceptance_panel;
    /// Does it pass acceptance, and what is to be rectified?
    Acceptance "acceptance" "验收结论" "acceptance" in acceptance;
    /// What must be paid back?
    Clawback "clawback" "资金收回" "clawback" in clawback;
    /// Which measures does traceback bring?
    Traceback "traceback" "追溯措施" "traceback" in traceback;
    /// Which bans and sanctions apply?
    Sanctions "sanctions" "惩戒" "sanctions" in sanctions;
    /// What must be done, and is it done?
    Obligations "obligations" "义务" "obligations" in obligations;
    /// Were the steps and sign-offs made as they must be?
    Procedure "procedure" "程序" "procedure" in procedure;
    /// How does the project stand in performance management?
    Performance "performance" "绩效管理" "performance" in performance;
    /// Which authority is competent, and does the region hold payments up?
    Region "region" "地区管理" "region" in region;
    /// Which forms belong to the project?
    Forms "forms" "表单" "forms" in forms;
}

impl Question {
    /// The four questions about money: what a spreadsheet shows unless more is asked for.
    pub const ABOUT_MONEY: [Question; 4] =
        [Question::SupportCap, Question::Disbursement, Question::Acceptance, Question::Clawback];

    /// The question of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Question::ALL.into_iter().find(|question| question.name() == name)
    }

    /// Where the values of the fields come from, for a question that is the sum of what its
    /// clauses say; empty for the others.
    pub(crate) fn sources(self) -> &'static [general::Source] {
        match self {
            Question::SupportCap
            | Question::Disbursement
            | Question::Acceptance
            | Question::Clawback => &[],
            Question::Scope => scope::SOURCES,
            Question::Eligibility => eligibility::SOURCES,
            Question::Allocation => allocation::SOURCES,
            Question::MidTerm => mid_term::SOURCES,
            Question::Change => change::SOURCES,
            Question::AcceptanceOrganiser => acceptance_organiser::SOURCES,
            Question::AcceptanceApplication => acceptance_application::SOURCES,
            Question::AcceptancePanel => acceptance_panel::SOURCES,
            Question::Traceback => traceback::SOURCES,
            Question::Sanctions => sanctions::SOURCES,
            Question::Obligations => obligations::SOURCES,
            Question::Procedure => procedure::SOURCES,
            Question::Performance => performance::SOURCES,
            Question::Region => region::SOURCES,
            Question::Forms => forms::SOURCES,
        }
    }

    /// The outcomes that a rulebook may put in an order of precedence.
    pub(crate) fn levels(self) -> Vec<&'static str> {
        let names = |words: &[Word]| words.iter().map(|word| word.name).collect();
        match self {
            Question::Acceptance => names(AcceptanceVerdict::WORDS),
            Question::Clawback => names(RecoveryState::WORDS),
            _ => match (self.sources(), self.fields()) {
                ([_, ..], [Field { kind: FieldKind::Word(words), .. }, ..]) => names(words),
                _ => Vec::new(),
            },
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
    pub(crate) force: Force,
    pub(crate) cases: Vec<CompiledCase>,
}

/// A question, compiled: where its outcome and values stand.
pub(crate) struct CompiledQuestion {
    pub(crate) question: Question,
    /// 0: silent, 1: decided; not known: undetermined.
    pub(crate) outcome: NumberRegister,
    /// The registers of [`Question::fields`], in order.
    pub(crate) fields: Vec<NumberRegister>,
    /// The places of its clauses in the regime, in order.
    pub(crate) clauses: Vec<usize>,
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
pub(crate) type PossibleValue = Option<PossibleFields>;

/// Values by the places of their fields, few of them.
pub(crate) type PossibleFields = SmallVec<[(usize, i64); 2]>;

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
        _ => general::compile(compiler, question, clauses, levels),
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
