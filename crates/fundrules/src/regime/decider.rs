//! Deciding single projects quickly.

use chrono::NaiveDate;

use super::{Regime, Search};
use crate::answer::Outcome;
use crate::error::Result;
use crate::facts::Facts;
use crate::program::{Incremental, Rests, Ternary};
use crate::rules::{self, CompiledQuestion, Question};

/// Runs a regime on single projects again and again, without allocating for each.
///
/// It answers what a ledger needs: outcomes, values, which clauses apply and what is missing. Why, and
/// what is possible, is [`Regime::assess`]'s to say.
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
        Ok(Decider { regime, as_of, state: Incremental::default() })
    }

    /// Decides all questions for the facts of one project.
    #[inline]
    pub fn decide(&mut self, facts: &Facts) {
        let program = &self.regime.program;
        let rests = program.rests.get_or_init(|| Rests::of(&program.steps));
        self.state.run(&program.steps, rests, self.regime.inputs(facts, self.as_of));
    }

    fn compiled(&self, question: Question) -> Option<&'r CompiledQuestion> {
        self.regime.program.questions.iter().find(|one| one.question == question)
    }

    /// The outcome of a question for the project decided last.
    #[must_use]
    pub fn outcome(&self, question: Question) -> Outcome {
        let code = self.compiled(question).and_then(|one| self.state.registers.number(one.outcome));
        Outcome::from_code(code)
    }

    /// The lowered value of a field of a question's answer: fen, a code or a day. `None` when it
    /// is not known or there is none.
    #[must_use]
    pub fn field(&self, question: Question, field: usize) -> Option<i64> {
        let register = *self.compiled(question)?.fields.get(field)?;
        self.state.registers.number(register).filter(|value| *value != rules::ABSENT)
    }

    /// Whether the clause at a place of [`Regime::clause_ids`] applies to the project decided last.
    #[must_use]
    pub fn clause(&self, place: usize) -> Ternary {
        let clause = self.regime.clauses.get(place);
        clause.map_or(Ternary::Unknown, |clause| clause.state(&self.state.registers))
    }

    /// The facts that the answer to a question about the project decided last waits for, as
    /// [`Answer::missing`](crate::Answer::missing) lists them.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Decider, Project, Question, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let project = Project::new("P-1").with("project.tier", "Point")?;
    /// let mut decider = Decider::new(&regime, "2026-03-01".parse()?)?;
    /// decider.decide(&regime.lower(&project)?);
    /// assert_eq!(decider.missing(Question::SupportCap), ["invest.total_planned"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn missing(&self, question: Question) -> Vec<String> {
        let Some(compiled) = self.compiled(question) else { return Vec::new() };
        let mut search = Search::new(self.regime, &self.state.registers);
        let outcome = self.outcome(question);
        crate::answer::missing(&mut search, &self.state.registers, compiled, outcome)
    }
}
