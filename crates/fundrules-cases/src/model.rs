//! What a case says, once it is read: facts merged, words and amounts understood.

use chrono::NaiveDate;
use fundrules::{Field, Finding, InForce, Language, Outcome, Project, Question, Side, Value};

use crate::coverage::Showing;
use crate::state::ClauseState;

/// The cases of one file: one regime, one question.
#[derive(Clone, Debug)]
pub struct CaseFile {
    /// The file's path as it was given, with `/` between its parts.
    pub path: String,
    /// The regime that answers.
    pub regime: String,
    /// The question that is put to it.
    pub question: Question,
    /// The cases in the file's order.
    pub cases: Vec<Case>,
    /// What no case can show, with the reason.
    pub exemptions: Vec<Exemption>,
}

/// One case, complete in itself.
#[derive(Clone, Debug)]
pub struct Case {
    /// The name, which no other case has.
    pub name: String,
    /// The path of the file that it stands in.
    pub file: String,
    /// The line on which it starts.
    pub line: usize,
    /// The regime that answers.
    pub regime: String,
    /// The question that is put to it.
    pub question: Question,
    /// The clauses that the case is about.
    pub clauses: Vec<String>,
    /// What it shows, for a reader.
    pub note: Note,
    /// The day for which the question is answered.
    pub as_of: NaiveDate,
    /// What is known of the project; its key is the case's name.
    pub project: Project,
    /// The readings that are chosen, by the names of settings.
    pub settings: Vec<(String, String)>,
    /// The days on which rulebooks count as issued.
    pub issued: Vec<(String, NaiveDate)>,
    /// The thresholds at which the case stands.
    pub boundaries: Vec<Boundary>,
    /// The answer.
    pub want: Wanted,
}

/// What a case shows, in the languages in which somebody wrote it down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// In Chinese.
    pub zh: Option<String>,
    /// In English.
    pub en: Option<String>,
}

/// A threshold of a clause, and on which side of it a case stands: at it, or just below or above.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundary {
    /// The clause.
    pub clause: String,
    /// The threshold, for the reader, such as `20%`.
    pub at: String,
    /// The side.
    pub side: Side,
}

/// Something that no case can show, such as a count below the least one that there is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exemption {
    /// The clause.
    pub clause: String,
    /// The comparison, counted from one through the clause, where the exemption is about one.
    pub comparison: Option<usize>,
    /// What cannot be shown.
    pub showing: Showing,
    /// Why.
    pub reason: String,
}

/// Fields of an answer by which it is told, with their values; `None` is "there is none".
pub type WantedFields = Vec<(&'static Field, Option<Value>)>;

/// The answer that the documents give. What is `None` or empty is not compared, but for the
/// outcome.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// How far the question is answered.
    pub outcome: Outcome,
    /// Values, those that the case names.
    pub value: WantedFields,
    /// Clauses that apply.
    pub fires: Vec<String>,
    /// Clauses that do not apply.
    pub not_fires: Vec<String>,
    /// Clauses of which it is not known whether they apply.
    pub open: Vec<String>,
    /// The clauses of the answer, all of them, in order of precedence.
    pub clauses: Option<Vec<String>>,
    /// The missing facts, all of them.
    pub missing: Option<Vec<String>>,
    /// Some of the missing facts.
    pub missing_includes: Vec<String>,
    /// The answers that are still possible, all of them; `None` is "the rulebooks say nothing".
    pub possible: Option<Vec<Option<WantedFields>>>,
    /// The findings, all of them.
    pub findings: Option<Vec<Finding>>,
    /// The settings that would pick a reading, all of them.
    pub settings: Option<Vec<String>>,
    /// The entries of the interpretation page on which the answer rests, all of them.
    pub readings: Option<Vec<String>>,
    /// Whether rulebooks have effect on the day.
    pub in_force: Vec<(String, InForce)>,
}

impl Case {
    /// Every clause of which the case says whether it applies, with what it says.
    pub fn claims(&self) -> impl Iterator<Item = (&str, ClauseState)> {
        let lists = [
            (&self.want.fires, ClauseState::Fires),
            (&self.want.not_fires, ClauseState::DoesNotFire),
            (&self.want.open, ClauseState::Open),
        ];
        lists.into_iter().flat_map(|(ids, state)| ids.iter().map(move |id| (id.as_str(), state)))
    }

    /// The clauses that the case names, anywhere.
    pub fn named_clauses(&self) -> impl Iterator<Item = &str> {
        let boundaries = self.boundaries.iter().map(|boundary| boundary.clause.as_str());
        let listed = self.want.clauses.iter().flatten().map(String::as_str);
        let about = self.clauses.iter().map(String::as_str);
        about.chain(self.claims().map(|(id, _)| id)).chain(boundaries).chain(listed)
    }
}

impl Note {
    /// The note in one language, or else in the other.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        let (first, second) = match language {
            Language::Zh => (&self.zh, &self.en),
            Language::En => (&self.en, &self.zh),
        };
        first.as_deref().or(second.as_deref()).unwrap_or_default()
    }
}
