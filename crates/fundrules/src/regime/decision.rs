//! What was decided about one project, without the reasons.

use std::fmt;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{Program, Regime};
use crate::answer::Outcome;
use crate::error::Result;
use crate::facts::Facts;
use crate::rules::{ABSENT, Question};

/// The outcomes and values of all questions about one project.
///
/// Which clauses apply, why, what is missing and what is possible is [`Regime::assess`]'s to say,
/// which takes longer.
///
/// # Example
///
/// ```
/// use fundrules::{Outcome, Project, Question, Regime};
///
/// let regime = Regime::builtin("guangyuan")?;
/// let facts = regime.lower(&Project::new("P-1"))?;
/// let decision = regime.decide(&facts, "2025-06-01".parse()?)?;
/// assert_eq!(decision.outcome(Question::Acceptance), Outcome::Undetermined);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Decision {
    program: Arc<Program>,
    /// Of each question its outcome, and then its fields.
    numbers: Vec<Option<i64>>,
}

impl fmt::Debug for Decision {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let questions = self.program.questions.iter().map(|compiled| compiled.question);
        let outcomes = questions.map(|question| (question.name(), self.outcome(question)));
        formatter.debug_map().entries(outcomes).finish()
    }
}

impl Decision {
    /// The outcome of a question.
    #[must_use]
    pub fn outcome(&self, question: Question) -> Outcome {
        self.program.outcome(question, |place| self.number(place))
    }

    /// The lowered value of a field of a question's answer: fen, a code or a day. `None` when it
    /// is not known or there is none.
    #[must_use]
    pub fn field(&self, question: Question, field: usize) -> Option<i64> {
        self.program.field(question, field, |place| self.number(place))
    }

    fn number(&self, place: usize) -> Option<i64> {
        self.numbers.get(place).copied().flatten()
    }
}

impl Program {
    /// The outcome of a question, by the numbers of outcomes and fields, question by question.
    pub(super) fn outcome(
        &self,
        question: Question,
        number: impl Fn(usize) -> Option<i64>,
    ) -> Outcome {
        let place = self.place(question);
        Outcome::from_code(place.and_then(|(place, _)| number(place)))
    }

    /// The value of a field of a question, by the same numbers.
    pub(super) fn field(
        &self,
        question: Question,
        field: usize,
        number: impl Fn(usize) -> Option<i64>,
    ) -> Option<i64> {
        let (place, fields) = self.place(question)?;
        let value = (field < fields).then(|| number(place + 1 + field)).flatten();
        value.filter(|value| *value != ABSENT)
    }

    /// The place of a question's outcome among these numbers, and how many fields follow.
    fn place(&self, question: Question) -> Option<(usize, usize)> {
        let mut place = 0;
        for compiled in &self.questions {
            if compiled.question == question {
                return Some((place, compiled.fields.len()));
            }
            place += 1 + compiled.fields.len();
        }
        None
    }
}

impl Regime {
    /// Decides all questions for the facts of one project on a day.
    ///
    /// For many projects in one thread a [`Decider`](crate::Decider) takes less time.
    ///
    /// # Errors
    ///
    /// `as_of` lies outside the years 1900 to 2200.
    pub fn decide(&self, facts: &Facts, as_of: NaiveDate) -> Result<Decision> {
        crate::calendar::check_date(as_of)?;
        let questions = &self.program.questions;
        let count = questions.iter().map(|one| 1 + one.fields.len()).sum();
        let numbers = self.work(facts, as_of, |workspace| {
            let registers = workspace.registers();
            let mut numbers = Vec::with_capacity(count);
            for compiled in questions {
                numbers.push(registers.number(compiled.outcome));
                numbers.extend(compiled.fields.iter().map(|field| registers.number(*field)));
            }
            numbers
        });
        Ok(Decision { program: Arc::clone(&self.program), numbers })
    }
}
