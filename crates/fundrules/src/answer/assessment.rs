//! The answers to all questions about one project, to be looked at.

use std::fmt;
use std::sync::{Arc, LazyLock, OnceLock};

use chrono::NaiveDate;
use smol_str::SmolStr;

use super::found::{Found, List, Lists, Parts, Sorted};
use super::{Finding, Outcome, Value, Values};
use crate::calendar::date_from_days;
use crate::facts::Facts;
use crate::money::Money;
use crate::regime::{Regime, RulebookStatus, Workspace};
use crate::rules::{Field, PossibleValue, Question};

/// The answer to one question.
#[derive(Clone)]
pub struct Answer {
    pub(super) question: Question,
    pub(super) outcome: Outcome,
    /// What was found for all questions, and which parts of it belong to this one.
    found: Option<Arc<Found>>,
    pub(super) parts: Parts,
    /// Lists of names, made when one is first looked at.
    lists: OnceLock<Box<Lists>>,
}

/// The answers to all questions about one project.
#[derive(Clone, Debug)]
pub struct Assessment {
    pub(super) id: String,
    pub(super) regime: Arc<str>,
    pub(super) as_of: NaiveDate,
    pub(super) status: Vec<RulebookStatus>,
    pub(super) answers: Vec<Answer>,
}

/// Room for the JSON of most assessments, so that it need not be moved as it grows.
const ROOM: usize = 16 * 1024;

impl Assessment {
    pub(crate) fn new(
        regime: &Regime,
        workspace: &mut Workspace,
        facts: &Facts,
        as_of: NaiveDate,
    ) -> Self {
        let released = crate::facts::fact_place("award.released_on")
            .and_then(|place| facts.get(place))
            .and_then(|day| i32::try_from(day).ok())
            .and_then(date_from_days);
        let (registers, mut search) = workspace.search(regime);
        let mut sorted = Sorted::default();
        let mut found = Found::new(Arc::clone(regime.outline()));
        let questions = &regime.program.questions;
        let parts: Vec<(Question, Outcome, Parts)> = questions
            .iter()
            .map(|compiled| {
                let (outcome, parts) = found.add(registers, compiled, &mut search, &mut sorted);
                (compiled.question, outcome, parts)
            })
            .collect();
        let found = Arc::new(found);
        let answers = parts.into_iter().map(|(question, outcome, parts)| {
            let found = Some(Arc::clone(&found));
            Answer { question, outcome, found, parts, lists: OnceLock::new() }
        });
        Assessment {
            id: String::new(),
            regime: regime.shared_id(),
            as_of,
            status: regime.status(as_of, released),
            answers: answers.collect(),
        }
    }

    /// Names the project that the answers are about.
    pub fn set_id(&mut self, id: impl Into<String>) {
        self.id = id.into();
    }

    /// The answers as JSON: the same bytes as `serde_json` writes, much sooner.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Project, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let assessment = regime.assess(&Project::new("P-1"), "2026-03-01".parse()?)?;
    /// assert_eq!(assessment.to_json(), serde_json::to_string(&assessment)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = String::with_capacity(ROOM);
        self.write(&mut json);
        json
    }

    /// Leaves out the answers to other questions than these.
    pub fn keep_questions(&mut self, questions: &[Question]) {
        self.answers.retain(|answer| questions.contains(&answer.question));
    }

    /// The project's key.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The regime's name.
    #[must_use]
    pub fn regime(&self) -> &str {
        &self.regime
    }

    /// The day for which the questions were answered.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// How the rulebooks stand on that day.
    #[must_use]
    pub fn status(&self) -> &[RulebookStatus] {
        &self.status
    }

    /// The answers, in the order of [`Question::ALL`].
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The answer to one question; a question without an answer is silent.
    #[must_use]
    pub fn answer(&self, question: Question) -> &Answer {
        static SILENT: Answer = Answer {
            question: Question::SupportCap,
            outcome: Outcome::Silent,
            found: None,
            parts: Parts::NONE,
            lists: OnceLock::new(),
        };
        self.answers.iter().find(|answer| answer.question == question).unwrap_or(&SILENT)
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Answer")
            .field("question", &self.question)
            .field("outcome", &self.outcome)
            .field("values", &self.values())
            .field("lists", self.lists())
            .finish()
    }
}

impl Answer {
    pub(super) fn found(&self) -> &Found {
        static NOTHING: LazyLock<Found> = LazyLock::new(Found::default);
        self.found.as_deref().unwrap_or(&NOTHING)
    }

    fn lists(&self) -> &Lists {
        let lists = || Box::new(Lists::new(self.found(), &self.parts, self.question));
        self.lists.get_or_init(lists)
    }

    /// The places behind the names of a list: of clauses in the regime, of facts in the table, of
    /// settings and readings in the outline.
    pub(crate) fn places(&self, list: List) -> &[u32] {
        self.found().places(&self.parts, list)
    }

    /// The answers that are still possible, by the places of fields.
    pub(crate) fn possible_places(&self) -> &[PossibleValue] {
        self.found().possible(&self.parts)
    }

    /// The answer as JSON, as it stands in that of [`Assessment::to_json`].
    #[must_use]
    pub fn to_json(&self) -> String {
        let mut json = String::with_capacity(ROOM);
        self.write(&mut json);
        json
    }

    /// The question.
    #[must_use]
    pub fn question(&self) -> Question {
        self.question
    }

    /// How far it is answered.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The values with their fields; `None` is a value that is not known, or that there is none.
    #[must_use]
    pub fn values(&self) -> &[(&'static Field, Option<Value>)] {
        self.found().values(&self.parts)
    }

    /// The value of a field.
    #[must_use]
    pub fn value(&self, field: &str) -> Option<Value> {
        self.values().iter().find(|(known, _)| known.name == field).and_then(|(_, value)| *value)
    }

    /// The amount in a field.
    #[must_use]
    pub fn money(&self, field: &str) -> Option<Money> {
        match self.value(field) {
            Some(Value::Money(money)) => Some(money),
            _ => None,
        }
    }

    /// The name of the word in a field, such as `Fail`.
    #[must_use]
    pub fn word(&self, field: &str) -> Option<&'static str> {
        match self.value(field) {
            Some(Value::Word(word)) => Some(word.name),
            _ => None,
        }
    }

    /// The day in a field.
    #[must_use]
    pub fn date(&self, field: &str) -> Option<NaiveDate> {
        match self.value(field) {
            Some(Value::Date(date)) => Some(date),
            _ => None,
        }
    }

    /// The ids of the clauses that apply, in order of precedence.
    #[must_use]
    pub fn clauses(&self) -> &[SmolStr] {
        &self.lists().clauses
    }

    /// Rules that are broken, and things to look at.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.lists().findings
    }

    /// The ids of clauses that apply and say nothing that is computed.
    #[must_use]
    pub fn notes(&self) -> &[SmolStr] {
        &self.lists().notes
    }

    /// The ids of clauses of which it is not known whether they apply.
    #[must_use]
    pub fn open(&self) -> &[SmolStr] {
        &self.lists().open
    }

    /// The facts that would settle the answer, or complete the values that are not known.
    #[must_use]
    pub fn missing(&self) -> &[SmolStr] {
        &self.lists().missing
    }

    /// The settings that would pick a reading where the text itself leaves the answer open.
    #[must_use]
    pub fn settings(&self) -> &[SmolStr] {
        &self.lists().settings
    }

    /// The entries of the interpretation page on which the clauses that apply rest.
    #[must_use]
    pub fn readings(&self) -> &[SmolStr] {
        &self.lists().readings
    }

    /// The answers that are still possible; `None` is "the rulebooks say nothing".
    #[must_use]
    pub fn possible(&self) -> &[Option<Values>] {
        &self.lists().possible
    }
}
