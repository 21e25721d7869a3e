//! Deciding single projects quickly.

use std::ops::Range;

use chrono::NaiveDate;

use super::Regime;
use crate::answer::Outcome;
use crate::calendar::days_from_date;
use crate::compile::any;
use crate::error::Result;
use crate::facts::{Facts, Lowered, Project};
use crate::program::{Incremental, Ternary, Wanted};
use crate::rules::Question;

/// Runs a regime on single projects again and again, without allocating for each.
///
/// The first projects take longer, and so does one that knows other facts than those before it: for the
/// others a plan is made that holds only what their facts can change.
///
/// It answers what a ledger needs: outcomes, values, and which clauses apply. Why, what is missing
/// and what is possible is [`Regime::assess`]'s to say.
///
/// # Example
///
/// ```
/// use fundrules::{Decider, Outcome, Project, Question, Regime};
///
/// let regime = Regime::builtin("guangyuan")?;
/// let facts = regime.lower(&Project::new("P-1"))?;
/// let mut decider = Decider::new(&regime, "2025-06-01".parse()?)?;
/// decider.decide(&facts);
/// assert_eq!(decider.outcome(Question::Acceptance), Outcome::Undetermined);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Decider<'r> {
    regime: &'r Regime,
    as_of: NaiveDate,
    state: Incremental,
    /// The places of each clause's cases among the ternaries asked for.
    cases: Vec<Range<usize>>,
}

impl std::fmt::Debug for Decider<'_> {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_struct("Decider").field("as_of", &self.as_of).finish_non_exhaustive()
    }
}

impl<'r> Decider<'r> {
    /// A decider for a regime on a day.
    ///
    /// # Errors
    ///
    /// `as_of` lies outside the years 1900 to 2200.
    pub fn new(regime: &'r Regime, as_of: NaiveDate) -> Result<Self> {
        crate::calendar::check_date(as_of)?;
        let mut next = 0;
        let cases = regime.clauses.iter().map(|clause| {
            let first = next;
            next += clause.cases.len();
            first..next
        });
        let cases = cases.collect();
        Ok(Decider { regime, as_of, state: Incremental::new(wanted(regime)), cases })
    }

    /// Decides all questions for the facts of one project.
    #[inline]
    pub fn decide(&mut self, facts: &Facts) {
        let program = &self.regime.program;
        self.state.run(&program.steps, self.regime.inputs(facts, self.as_of));
    }

    /// Lowers a project and decides all questions for it, which takes less time than
    /// [`Regime::lower`] and [`Decider::decide`].
    ///
    /// # Errors
    ///
    /// A set of clauses names one that the regime does not have; the answers are then those of a
    /// project of which nothing is known.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Decider, Outcome, Project, Question, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let mut decider = Decider::new(&regime, "2026-03-01".parse()?)?;
    /// let project = Project::new("P-1")
    ///     .with("project.tier", "Point")?
    ///     .with("invest.total_planned", "4000万元")?;
    /// decider.decide_project(&project)?;
    /// let ceiling = Question::SupportCap.fields().iter().position(|field| field.name == "ceiling");
    /// let ceiling = ceiling.ok_or("no ceiling")?;
    /// assert_eq!(decider.field(Question::SupportCap, ceiling), Some(800_000_000));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[inline]
    pub fn decide_project(&mut self, project: &Project) -> Result<()> {
        let regime = self.regime;
        let day = (i64::from(days_from_date(self.as_of)), &*regime.calendar);
        let lower = |facts: Lowered<'_>| facts.lower(project, &regime.nameable);
        self.state.run_lowered(&regime.program.steps, day, lower)
    }

    /// The outcome of a question for the project decided last.
    #[must_use]
    pub fn outcome(&self, question: Question) -> Outcome {
        self.regime.program.outcome(question, |place| self.state.number(place))
    }

    /// The lowered value of a field of a question's answer: fen, a code or a day. `None` when it
    /// is not known or there is none.
    #[must_use]
    pub fn field(&self, question: Question, field: usize) -> Option<i64> {
        self.regime.program.field(question, field, |place| self.state.number(place))
    }

    /// Whether the clause at a place of [`Regime::clause_ids`] applies to the project decided last.
    #[must_use]
    pub fn clause(&self, place: usize) -> Ternary {
        match self.cases.get(place) {
            Some(cases) => any(cases.clone().map(|case| self.state.ternary(case))),
            None => Ternary::Unknown,
        }
    }
}

/// What a decider is asked for: outcomes and values, question by question, and whether cases apply,
/// clause by clause.
fn wanted(regime: &Regime) -> Wanted {
    let questions = &regime.program.questions;
    let numbers = questions
        .iter()
        .flat_map(|one| std::iter::once(one.outcome).chain(one.fields.iter().copied()));
    let cases = regime.clauses.iter().flat_map(|clause| &clause.cases);
    Wanted {
        numbers: numbers.collect(),
        ternaries: cases.map(|case| case.traced.register).collect(),
    }
}
