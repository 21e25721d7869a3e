//! Exact, explained answers from the rulebooks of publicly funded industrial projects.
//!
//! For any project: how much may it get, how much may be paid now, does it pass acceptance, what
//! must be paid back, and which clause says so. The rules are data: one TOML file for each published
//! document, with a citation for every clause; see [`Rulebook::from_toml`]. A fact that is missing is
//! never taken for false or zero: an answer is decided, undetermined with what is missing, or silent.
//!
//! The main types are [`Project`] (what is known), [`Regime`] (which rulebooks govern), and
//! [`Assessment`] (the answers). For whole tables see [`Columns`] and [`Regime::assess_columns`].

mod allocation;
mod answer;
mod calendar;
mod compile;
mod error;
mod exact_number;
mod explain;
mod facts;
mod language;
mod money;
mod obligations;
mod procedure;
mod program;
mod rate;
mod regime;
mod rulebook;
mod rules;
mod serde_text;
mod span;
mod suggest;

pub use allocation::{
    Allocation, AllocationEntry, Budget, Candidate, Cut, EntryState, Factor, FactorFormula,
    Unallocated, WhenShort,
};
pub use answer::{Answer, Assessment, Finding, Outcome, Severity, Value, Values};
pub use calendar::{
    Calendar, CalendarYear, Deadline, FirstDay, NoticePeriod, Quarter, RestDay, WeeklyHour,
    YEAR_FIRST, YEAR_LAST, add_months, check_date, quarter_end,
};
pub use error::{Error, ErrorKind, Location, Result};
pub use explain::{Explanation, Reason, Reasons, Statement};
pub use facts::vocabulary::{
    AcceptanceMethod, AcceptanceMode, AccountHolder, AllocationMethod, ApplicantKind,
    ApplicationType, ArchiveCategory, ArchiveLoser, AuditFinding, AwardTrack, BankruptcyCause,
    BasisOfAward, ChangeKind, ChangeReason, CityOpinion, CompletionEvaluation, ConclusionClause,
    ConstructionType, ContentDegree, CostSource, EffectBasis, ExpertAct, FeasibilitySection,
    FundAllocator, FundEstablisher, FundKind, FundLevel, FundingTiming, GovernmentLevel, Gravity,
    IssueSeverity, IssueSource, LocationExtent, Material, MidtermItem, MisuseKind, MonitorItem,
    NoticeItem, OfficialAct, Ownership, PanelStep, PreliminaryProcedure, ProjectCategory,
    ProjectStage, ProjectTier, ProvinceReply, RegionLevel, ReportAttachment, ReportKind,
    ReportPart, SelfEvaluationLevel, SignOffRole, SiteVisit, SupervisorDemand, SupportMode,
    TraceDemand, TraceSeverity, TracebackAct, UseCategory, Verdict,
};
pub use facts::{
    DaysInOrder, EventDate, FactDefinition, FactKind, Facts, GroupDefinition, Headcount, Indicator,
    IndustryCode, Project, ReadOptions, Reference, Set, TimeOfDay, Tree, Vocabulary, Word,
    days_in_order, fact_definition, fact_definitions, facts_page, parse_date, project_schema,
};
pub use language::{Language, Text};
pub use money::{Money, MoneyUnit, Rounding};
pub use obligations::{Due, Obligation, ObligationStatus, Obligations};
pub use procedure::{Procedure, ProcedureRecord, RecordedStep, StepFinding, StepState};
pub use program::{Column, ColumnBuilder, ColumnValues, Columns, Ternary};
pub use rate::Rate;
pub use regime::{
    ClauseLists, ClauseOrder, ColumnAnswers, ComparisonTrace, Decider, Decision, FieldColumn,
    FieldValues, InForce, MissingFacts, QuestionColumns, Regime, RulebookStatus, Side,
    builtin_regimes, builtin_rulebook, builtin_rulebooks,
};
pub use rulebook::{
    Carriage, Clause, Flow, Force, Parameter, Party, Period, Rulebook, Setting, Status, Undated,
};
pub use rules::{
    AcceptanceVerdict, AwardStanding, ChangeStanding, CompetentAuthority, DeadlinePurpose,
    DeadlineStatus, Eligibility, Field, FieldKind, Governance, Question, RecoveryRoute,
    RecoveryState, ReviewFinding, ReviewRoute, Standing, TracebackMeasure,
};
pub use smol_str::SmolStr;
pub use span::Span;
pub use suggest::nearest;

/// The examples of the README, compiled and run as doctests.
#[cfg(doctest)]
#[doc = include_str!("../../../README.md")]
struct Readme;
