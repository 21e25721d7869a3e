//! What a rulebook says, as data.

use chrono::NaiveDate;
use smol_str::SmolStr;

use super::condition::Condition;
use super::consequence::Consequence;
use super::duty::Duty;
use super::expression::Literal;
use super::step::{Flow, Step};
use crate::facts::vocabulary::vocabularies;
use crate::language::{Language, Text};
use crate::rules::Question;
use crate::span::Span;

/// One published document: its clauses in the document's order, and what they need.
#[derive(Clone, Debug)]
pub struct Rulebook {
    pub(crate) id: SmolStr,
    pub(crate) title: Text,
    pub(crate) jurisdiction: String,
    pub(crate) status: Status,
    pub(crate) effect: Effect,
    pub(crate) notes: Vec<Text>,
    pub(crate) parameters: Vec<Parameter>,
    pub(crate) settings: Vec<Setting>,
    pub(crate) definitions: Vec<Definition>,
    pub(crate) precedence: Vec<(Question, Vec<String>)>,
    pub(crate) flows: Vec<Flow>,
    pub(crate) clauses: Vec<Clause>,
}

/// How far a document has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Status {
    /// Published for comment; not in force.
    Draft,
    /// Issued.
    Issued,
    /// Repealed.
    Repealed,
}

impl Status {
    /// The word used in rulebooks and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Status::Draft => "draft",
            Status::Issued => "issued",
            Status::Repealed => "repealed",
        }
    }

    /// The word in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Status::Draft => language.pick("征求意见稿", "draft for comment"),
            Status::Issued => language.pick("已印发", "issued"),
            Status::Repealed => language.pick("已废止", "repealed"),
        }
    }
}

/// From when to when a document has effect.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Effect {
    /// The day of issue, where it is known.
    pub(crate) issued_on: Option<NaiveDate>,
    /// How long it has effect from the day of issue.
    pub(crate) lasts: Option<Span>,
    /// Its last day, where the document names one.
    pub(crate) until: Option<NaiveDate>,
}

/// A number of the document under a name of its own.
#[derive(Clone, Debug)]
pub struct Parameter {
    pub(crate) id: String,
    pub(crate) value: Literal,
    pub(crate) text: Text,
}

/// A choice between readings of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    pub(crate) id: String,
    pub(crate) default: String,
    pub(crate) values: Vec<String>,
    pub(crate) reading: Vec<SmolStr>,
    pub(crate) text: Text,
}

/// A condition under a name of its own, used by several clauses.
#[derive(Clone, Debug)]
pub(crate) struct Definition {
    pub(crate) id: String,
    pub(crate) text: Text,
    pub(crate) when: Condition,
}

/// How strictly a clause binds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Force {
    /// It must be followed.
    Must,
    /// It is followed in principle: an approved exception is possible.
    InPrinciple,
    /// Discretion.
    May,
}

impl Force {
    /// The word used in rulebooks and JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Force::Must => "must",
            Force::InPrinciple => "in-principle",
            Force::May => "may",
        }
    }

    /// The word in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Force::Must => language.pick("应当", "must"),
            Force::InPrinciple => language.pick("原则上", "in principle"),
            Force::May => language.pick("可以", "may"),
        }
    }
}

/// One provision.
#[derive(Clone, Debug)]
pub struct Clause {
    pub(crate) id: SmolStr,
    pub(crate) cite: String,
    pub(crate) printed: String,
    pub(crate) question: Question,
    pub(crate) force: Force,
    pub(crate) text: Text,
    pub(crate) readings: Vec<SmolStr>,
    /// Whether the clause waits for an official's recorded finding ("other circumstances").
    pub(crate) open_ended: bool,
    pub(crate) cases: Vec<Case>,
    /// What somebody must do by the clause.
    pub(crate) duty: Option<Duty>,
    /// The clause's place in a flow.
    pub(crate) step: Option<Step>,
    pub(crate) line: usize,
}

vocabularies! {
    /// How a provision is carried by its clause.
    Carriage {
        Consequence "结果" "a condition with what follows",
        Requirement "要求" "a requirement",
        Deadline "期限" "a deadline",
        Duty "义务" "a duty",
        Step "流程步骤" "a step of a flow",
        Remark "说明" "a remark",
    }
}

/// One condition of a clause with what follows from it.
#[derive(Clone, Debug)]
pub(crate) struct Case {
    pub(crate) when: Condition,
    /// For a requirement: when it applies. The case itself applies when it is then not met.
    pub(crate) applies: Option<Condition>,
    pub(crate) then: Consequence,
}

impl Rulebook {
    /// The name by which clause ids start, such as `guangyuan-mgmt`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The document's title.
    #[must_use]
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// The place that it governs, by its ISO 3166-2 or division code.
    #[must_use]
    pub fn jurisdiction(&self) -> &str {
        &self.jurisdiction
    }

    /// How far the document has come.
    #[must_use]
    pub fn status(&self) -> Status {
        self.status
    }

    /// Remarks on the source, such as numbers that it uses twice.
    #[must_use]
    pub fn notes(&self) -> &[Text] {
        &self.notes
    }

    /// The clauses in the document's order.
    #[must_use]
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// A condition of the rulebook by its name.
    pub(crate) fn definition(&self, name: &str) -> Option<&Definition> {
        self.definitions.iter().find(|definition| definition.id == name)
    }

    /// The settings for readings of the text.
    #[must_use]
    pub fn settings(&self) -> &[Setting] {
        &self.settings
    }

    /// The named numbers of the document.
    #[must_use]
    pub fn parameters(&self) -> &[Parameter] {
        &self.parameters
    }
}

impl Parameter {
    /// The parameter's name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it stands for.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }

    /// The value as it is written in a rulebook.
    #[must_use]
    pub fn value(&self) -> String {
        self.value.to_string()
    }
}

impl Setting {
    /// The setting's name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The reading chosen unless the caller says otherwise.
    #[must_use]
    pub fn default_value(&self) -> &str {
        &self.default
    }

    /// Every reading that the setting knows.
    #[must_use]
    pub fn values(&self) -> &[String] {
        &self.values
    }

    /// The entries of the interpretation page.
    #[must_use]
    pub fn readings(&self) -> &[SmolStr] {
        &self.reading
    }

    /// What is chosen.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }
}

impl Clause {
    /// The id: the rulebook and the citation, such as `guangyuan-mgmt/20.3.3`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The citation within the rulebook.
    #[must_use]
    pub fn cite(&self) -> &str {
        &self.cite
    }

    /// The number as it is printed in the document.
    #[must_use]
    pub fn printed(&self) -> &str {
        &self.printed
    }

    /// The question that the clause answers.
    #[must_use]
    pub fn question(&self) -> Question {
        self.question
    }

    /// How strictly it binds.
    #[must_use]
    pub fn force(&self) -> Force {
        self.force
    }

    /// A summary in our own words.
    #[must_use]
    pub fn summary(&self) -> &Text {
        &self.text
    }

    /// The entries of the interpretation page on which it rests.
    #[must_use]
    pub fn readings(&self) -> &[SmolStr] {
        &self.readings
    }

    /// The term that it sets, where it sets a deadline.
    pub(crate) fn term(&self) -> Option<&super::term::Term> {
        self.cases.iter().find_map(|case| match &case.then {
            Consequence::Deadline(_, term) => Some(term),
            _ => None,
        })
    }

    /// How the clause carries the provision: several ways where it has several.
    #[must_use]
    pub fn carried_as(&self) -> Vec<Carriage> {
        let of_case = |case: &Case| match (&case.applies, &case.then) {
            (Some(_), _) => Some(Carriage::Requirement),
            (None, Consequence::Deadline(..)) => Some(Carriage::Deadline),
            (None, Consequence::Note) => None,
            (None, _) => Some(Carriage::Consequence),
        };
        let mut ways: Vec<Carriage> = self.cases.iter().filter_map(of_case).collect();
        ways.extend(self.duty.iter().map(|_| Carriage::Duty));
        ways.extend(self.step.iter().map(|_| Carriage::Step));
        if ways.is_empty() {
            ways.push(Carriage::Remark);
        }
        ways.sort_unstable();
        ways.dedup();
        ways
    }

    /// Whether it waits for an official's recorded finding.
    #[must_use]
    pub fn is_open_ended(&self) -> bool {
        self.open_ended
    }

    /// Whether one of its cases gives a verdict of acceptance.
    pub(crate) fn gives_verdict(&self) -> bool {
        self.cases.iter().any(|case| matches!(case.then, Consequence::Verdict(_)))
    }

    /// Whether it says when acceptance is owed.
    pub(crate) fn says_what_is_owed(&self) -> bool {
        self.cases.iter().any(|case| matches!(case.then, Consequence::Required(_)))
    }

    /// The line of the rulebook file on which it starts.
    #[must_use]
    pub fn line(&self) -> usize {
        self.line
    }
}
