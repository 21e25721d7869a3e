//! The clauses that apply to each row of a table, in the order of answers.

use super::{ColumnAnswers, Regime};
use crate::rules::Question;

/// The clauses of one question in the order in which an answer lists them.
///
/// # Example
///
/// ```
/// use fundrules::{ClauseOrder, Columns, Project, Question, Regime};
///
/// let regime = Regime::builtin("luoyang")?;
/// let project = Project::new("P-1")
///     .with("project.tier", "Point")?
///     .with("invest.total_planned", "4000万元")?;
/// let columns = Columns::from_facts(&[regime.lower(&project)?]);
/// let day = "2026-03-01".parse()?;
/// let answers = regime.assess_columns(&columns, day)?;
///
/// let ids = regime.clause_ids();
/// let mut listed = Vec::new();
/// ClauseOrder::new(&regime, Question::SupportCap).each(&answers, |row, clause| {
///     assert_eq!(row, 0);
///     listed.push(ids[clause]);
/// });
/// assert_eq!(listed, regime.assess(&project, day)?.answer(Question::SupportCap).clauses());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug)]
pub struct ClauseOrder {
    /// Rank and place of each clause; one that can have several ranks stands here several times.
    entries: Vec<(usize, usize)>,
}

impl ClauseOrder {
    /// The order of the clauses of a question.
    #[must_use]
    pub fn new(regime: &Regime, question: Question) -> Self {
        let mut entries = Vec::new();
        for (place, (placed, ranks)) in regime.clauses.iter().zip(regime.clause_ranks()).enumerate()
        {
            if placed.clause().is_some_and(|clause| clause.question == question) {
                entries.extend(ranks.into_iter().map(|rank| (rank, place)));
            }
        }
        entries.sort_unstable();
        ClauseOrder { entries }
    }

    /// Gives every row and clause of it, as a place of [`Regime::clause_ids`]. The clauses come one
    /// after the other, so that those of a row stand in the order of
    /// [`Answer::clauses`](crate::Answer::clauses).
    pub fn each(&self, answers: &ColumnAnswers, mut found: impl FnMut(usize, usize)) {
        for (rank, place) in &self.entries {
            for (word, bits) in answers.ranked(*place, *rank).iter().enumerate() {
                let mut bits = *bits;
                while bits != 0 {
                    found(word * 64 + bits.trailing_zeros() as usize, *place);
                    bits &= bits - 1;
                }
            }
        }
    }
}
