//! In which order the clauses of an answer stand, for readers of columns.

use super::Regime;
use crate::answer::{NOTE_RANK, rank};

/// Where a clause that applies stands among the clauses of its answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClauseRank {
    /// Always here: clauses of a lower number come first, and among equals the document's order
    /// decides.
    Fixed(usize),
    /// It says nothing that is computed: it is a note and stands in no list of clauses.
    Note,
    /// It depends on which of its cases applies, which the columns do not tell.
    Varies,
}

impl Regime {
    /// The rank of each clause, in the order of [`Regime::clause_ids`].
    ///
    /// With it the list of [`Answer::clauses`](crate::Answer::clauses) follows from the bits of
    /// [`ColumnAnswers::fired`](crate::ColumnAnswers::fired), except where a clause that applies
    /// [varies](ClauseRank::Varies).
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{ClauseRank, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let ranks = regime.clause_ranks();
    /// assert_eq!(ranks.len(), regime.clause_ids().len());
    /// assert!(ranks.iter().any(|rank| matches!(rank, ClauseRank::Fixed(_))));
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    #[must_use]
    pub fn clause_ranks(&self) -> Vec<ClauseRank> {
        let rank_of = |placed: &super::PlacedClause| {
            let mut ranks = placed.cases.iter().map(|case| rank(&case.consequence));
            let first = ranks.next().unwrap_or(NOTE_RANK);
            match (ranks.all(|rank| rank == first), first >= NOTE_RANK) {
                (false, _) => ClauseRank::Varies,
                (true, true) => ClauseRank::Note,
                (true, false) => ClauseRank::Fixed(first),
            }
        };
        self.clauses.iter().map(rank_of).collect()
    }
}
