//! Exact, explained answers from the rulebooks of publicly funded industrial projects.
//!
//! For any project: how much may it get, how much may be paid now, does it pass acceptance, what
//! must be paid back, and which clause says so. The rules are data: one TOML file for each published
//! document, with a citation for every clause; see [`Rulebook::from_toml`]. A fact that is missing is
//! never taken for false or zero: an answer is decided, undetermined with what is missing, or silent.
//!
//! The main types are [`Project`] (what is known), [`Regime`] (which rulebooks govern), and
//! [`Assessment`] (the answers). For whole tables see [`Columns`] and [`Regime::assess_columns`].

mod answer;
mod calendar;
mod compile;
mod error;
mod exact_number;
mod explain;
mod facts;
mod language;
mod money;
mod program;
mod rate;
mod regime;
mod rulebook;
mod rules;
mod serde_text;
mod span;
mod suggest;

pub use answer::{Answer, Assessment, Finding, Outcome, Severity, Value, Values};
pub use calendar::{
    Calendar, CalendarYear, Deadline, FirstDay, NoticePeriod, Quarter, RestDay, WeeklyHour,
    YEAR_FIRST, YEAR_LAST, add_months, check_date, quarter_end,
};
pub use error::{Error, ErrorKind, Location, Result};
pub use explain::{Explanation, Reason};
pub use facts::vocabulary::{
    AllocationMethod, AwardTrack, BankruptcyCause, BasisOfAward, ChangeKind, ChangeReason,
    CityOpinion, ConclusionClause, ContentDegree, FundEstablisher, FundLevel, FundingTiming,
    IssueSeverity, Material, ProjectStage, ProjectTier, ProvinceReply, SupervisorDemand,
    SupportMode, UseCategory, Verdict,
};
pub use facts::{
    EventDate, FactDefinition, FactKind, Facts, GroupDefinition, Indicator, Project, ReadOptions,
    Reference, Set, Tree, Vocabulary, Word, fact_definition, fact_definitions, facts_page,
    project_schema,
};
pub use language::{Language, Text};
pub use money::{Money, MoneyUnit, Rounding};
pub use program::{Column, ColumnValues, Columns, Ternary};
pub use rate::Rate;
pub use regime::{
    ColumnAnswers, ComparisonTrace, Decider, FieldColumn, InForce, QuestionColumns, Regime,
    RulebookStatus, Side, builtin_regimes, builtin_rulebook, builtin_rulebooks,
};
pub use rulebook::{Clause, Force, Parameter, Rulebook, Setting, Status};
pub use rules::{
    AcceptanceVerdict, AwardStanding, DeadlinePurpose, DeadlineStatus, Field, FieldKind, Question,
    RecoveryRoute, RecoveryState,
};
pub use span::Span;
pub use suggest::nearest;

/// The examples of the README, compiled and run as doctests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
