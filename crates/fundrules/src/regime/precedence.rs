//! In which order the clauses of an answer stand, for readers of columns.

use super::{PlacedClause, Regime};
use crate::answer::{NOTE_RANK, rank};
use crate::program::{Chunk, Ternary, TernaryLanes};

/// The clauses whose rank depends on which of their cases applies, with one bit a row for each
/// rank.
#[derive(Clone, Debug, Default)]
pub(crate) struct RankedClauses {
    /// Clause, rank, and the rows in which that rank is the clause's first.
    entries: Vec<(usize, usize, Vec<u64>)>,
}

impl RankedClauses {
    /// Makes the bits ready, keeping their memory.
    pub(super) fn reset(&mut self, regime: &Regime, words: usize) {
        let wanted = regime.clauses.iter().enumerate().flat_map(|(place, placed)| {
            let ranks = all_ranks(placed);
            let several = ranks.len() > 1;
            ranks.into_iter().filter(move |_| several).map(move |rank| (place, rank))
        });
        let wanted: Vec<(usize, usize)> = wanted.collect();
        if !self.entries.iter().map(|(place, rank, _)| (*place, *rank)).eq(wanted.iter().copied()) {
            self.entries =
                wanted.into_iter().map(|(place, rank)| (place, rank, Vec::new())).collect();
        }
        for (_, _, bits) in &mut self.entries {
            bits.clear();
            bits.resize(words, 0);
        }
    }

    /// Takes over the clauses of a chunk.
    #[inline(always)]
    pub(super) fn copy(
        &mut self,
        clauses: &[PlacedClause],
        chunk: &Chunk,
        first: usize,
        rows: usize,
    ) {
        let mut earlier: Option<(usize, Vec<u64>)> = None;
        for (place, wanted, bits) in &mut self.entries {
            let cases = clauses.get(*place).map_or(&[][..], |placed| &placed.cases);
            let states = cases
                .iter()
                .filter(|case| rank(&case.consequence) == *wanted)
                .map(|case| chunk.ternary(case.traced.register));
            let mut applies = TernaryLanes::fold(states, Ternary::True).view().yes().to_vec();
            // A lower rank of the same clause stands before this one and comes first.
            match &mut earlier {
                Some((of, taken)) if of == place => {
                    for (word, taken) in applies.iter_mut().zip(taken) {
                        (*word, *taken) = (*word & !*taken, *word | *taken);
                    }
                }
                _ => earlier = Some((*place, applies.clone())),
            }
            super::columns::copy_mask(bits, first, rows, &applies);
        }
    }

    pub(super) fn get(&self, clause: usize, rank: usize) -> Option<&[u64]> {
        let of_clause = self.entries.iter().filter(|(place, ..)| *place == clause);
        let mut found = None;
        for (_, at, bits) in of_clause {
            let here: &[u64] = if *at == rank { bits } else { found.unwrap_or(&[]) };
            found = Some(here);
        }
        found
    }
}

/// The ranks that a clause can have, that of a note included, the lowest first.
fn all_ranks(placed: &PlacedClause) -> Vec<usize> {
    let mut ranks: Vec<usize> = placed.cases.iter().map(|case| rank(&case.consequence)).collect();
    ranks.sort_unstable();
    ranks.dedup();
    ranks
}

impl Regime {
    /// For each clause, in the order of [`Regime::clause_ids`], the ranks that it can have among
    /// the clauses of its answer, the lowest first.
    ///
    /// Clauses of a lower rank come first, and among equals the document's order decides. A clause
    /// without a rank is a note. With [`ColumnAnswers::ranked`](crate::ColumnAnswers::ranked) the
    /// list of [`Answer::clauses`](crate::Answer::clauses) follows for each row.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Regime;
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let ranks = regime.clause_ranks();
    /// assert_eq!(ranks.len(), regime.clause_ids().len());
    /// assert!(ranks.iter().any(|ranks| ranks.len() == 1));
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    #[must_use]
    pub fn clause_ranks(&self) -> Vec<Vec<usize>> {
        let ranks = |placed: &PlacedClause| {
            let mut ranks = all_ranks(placed);
            ranks.retain(|rank| *rank < NOTE_RANK);
            ranks
        };
        self.clauses.iter().map(ranks).collect()
    }
}
