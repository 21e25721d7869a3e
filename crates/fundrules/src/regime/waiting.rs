//! Which answers wait for facts, and for which.

use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use smol_str::SmolStr;

use super::{ColumnAnswers, Regime, Workspace};
use crate::answer::Outcome;
use crate::error::Result;
use crate::facts::Facts;
use crate::program::bit;
use crate::program::plan::{Bits, Lowering};
use crate::rules::general::Source;
use crate::rules::{CompiledQuestion, FieldKind, Question};

/// The rows in which nothing can be missing for a question, of which every field was asked for.
pub(super) fn settled(lowering: &mut Lowering<'_>, compiled: &CompiledQuestion) -> Bits {
    let mut known = vec![lowering.number(compiled.outcome).known];
    for (place, register) in compiled.fields.iter().enumerate() {
        if is_searched(compiled.question, place) {
            known.push(lowering.number(*register).known);
        }
    }
    lowering.graph.and(&known)
}

/// Whether what is missing for this field is missing for the answer, see
/// [`Answer::missing`](crate::Answer::missing).
fn is_searched(question: Question, field: usize) -> bool {
    let kind = question.fields().get(field).map(|field| field.kind);
    let source = question.sources().get(field);
    matches!(kind, Some(FieldKind::Money | FieldKind::Date)) || matches!(source, Some(Source::Mark))
}

impl ColumnAnswers {
    /// Whether facts may be missing for the answer to a question in one row: where this is false,
    /// [`Answer::missing`](crate::Answer::missing) is empty. It is true everywhere unless all
    /// fields were asked for.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Columns, Project, Question, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let project = Project::new("P-1").with("project.tier", "Point")?;
    /// let columns = Columns::from_facts(&[regime.lower(&project)?]);
    /// let day = "2026-03-01".parse()?;
    /// let answers = regime.assess_columns(&columns, day)?;
    /// assert!(answers.waits(Question::SupportCap, 0));
    /// for answer in regime.assess(&project, day)?.answers() {
    ///     assert!(answers.waits(answer.question(), 0) || answer.missing().is_empty());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn waits(&self, question: Question, row: usize) -> bool {
        let place = self.questions.iter().position(|columns| columns.question == question);
        let settled = place.and_then(|place| self.settled.get(place));
        !settled.is_some_and(|settled| bit(settled, row))
    }
}

/// Finds what answers wait for, for one project after the other.
///
/// # Example
///
/// ```
/// use fundrules::{MissingFacts, Project, Question, Regime};
///
/// let regime = Regime::builtin("luoyang")?;
/// let project = Project::new("P-1").with("project.tier", "Point")?;
/// let mut missing = MissingFacts::new(&regime, "2026-03-01".parse()?)?;
/// missing.look_at(&regime.lower(&project)?);
/// assert_eq!(missing.of(Question::SupportCap), ["invest.total_planned"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct MissingFacts<'r> {
    regime: &'r Regime,
    as_of: NaiveDate,
    /// Behind a lock because looking for what is missing needs room, too.
    workspace: Mutex<Workspace>,
}

impl std::fmt::Debug for MissingFacts<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("MissingFacts").field("as_of", &self.as_of).finish_non_exhaustive()
    }
}

impl<'r> MissingFacts<'r> {
    /// What answers of a regime wait for on a day.
    ///
    /// # Errors
    ///
    /// `as_of` lies outside the years 1900 to 2200.
    pub fn new(regime: &'r Regime, as_of: NaiveDate) -> Result<Self> {
        crate::calendar::check_date(as_of)?;
        Ok(MissingFacts { regime, as_of, workspace: Mutex::default() })
    }

    /// Looks at the facts of one project.
    pub fn look_at(&mut self, facts: &Facts) {
        let workspace = self.workspace.get_mut().unwrap_or_else(PoisonError::into_inner);
        workspace.run(self.regime, facts, self.as_of);
    }

    /// The facts that the answer to a question waits for, as
    /// [`Answer::missing`](crate::Answer::missing) lists them.
    #[must_use]
    pub fn of(&self, question: Question) -> Vec<SmolStr> {
        let compiled = self.regime.program.questions.iter().find(|one| one.question == question);
        let Some(compiled) = compiled else { return Vec::new() };
        let mut workspace = self.workspace.lock().unwrap_or_else(PoisonError::into_inner);
        let (registers, mut search) = workspace.search(self.regime);
        let outcome = Outcome::from_code(registers.number(compiled.outcome));
        match crate::answer::find_missing(&mut search, registers, compiled, outcome) {
            true => search.names(),
            false => Vec::new(),
        }
    }
}
