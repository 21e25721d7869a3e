//! In which order the clauses of an answer stand, for readers of columns.

use super::{PlacedClause, Regime};
use crate::answer::{NOTE_RANK, rank};
use crate::program::plan::{Bits, Lowering};

/// The clauses whose rank depends on which of their cases applies, with one bit a row for each
/// rank.
#[derive(Clone, Debug, Default)]
pub(crate) struct RankedClauses {
    /// Clause, rank, and the rows in which that rank is the clause's first.
    entries: Vec<(usize, usize, Vec<u64>)>,
}

impl RankedClauses {
    /// Makes room for so many words of bits.
    pub(super) fn reset(&mut self, regime: &Regime, words: usize, wanted: bool) {
        let ranked = || regime.program.ranked.get_or_init(|| entries(&regime.clauses));
        let entries = if wanted { ranked().as_slice() } else { &[] };
        if !self.entries.iter().map(|(place, rank, _)| (*place, *rank)).eq(entries.iter().copied())
        {
            self.entries =
                entries.iter().map(|(place, rank)| (*place, *rank, Vec::new())).collect();
        }
        for (_, _, bits) in &mut self.entries {
            bits.resize(words, 0);
        }
    }

    /// The bits of an entry.
    pub(super) fn bits_mut(&mut self, entry: usize) -> Option<&mut Vec<u64>> {
        self.entries.get_mut(entry).map(|(_, _, bits)| bits)
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

/// The clauses with several ranks, each with each of its ranks.
fn entries(clauses: &[PlacedClause]) -> Vec<(usize, usize)> {
    let wanted = clauses.iter().enumerate().flat_map(|(place, placed)| {
        let ranks = all_ranks(placed);
        let several = ranks.len() > 1;
        ranks.into_iter().filter(move |_| several).map(move |rank| (place, rank))
    });
    wanted.collect()
}

/// For each entry the rows in which its rank is the clause's first.
pub(super) fn ranked(clauses: &[PlacedClause], lowering: &mut Lowering<'_>) -> Vec<Bits> {
    let mut all = Vec::new();
    let mut earlier: Option<(usize, Bits)> = None;
    for (place, wanted) in entries(clauses) {
        let cases = clauses.get(place).map_or(&[][..], |placed| &placed.cases);
        let of_rank = cases.iter().filter(|case| rank(&case.consequence) == wanted);
        let states: Vec<Bits> =
            of_rank.map(|case| lowering.ternary(case.traced.register).yes).collect();
        let graph = &mut lowering.graph;
        let applies = graph.or(&states);
        // A lower rank of the same clause stands before this one and comes first.
        let taken = earlier.filter(|(of, _)| *of == place).map_or(Bits::NONE, |(_, taken)| taken);
        all.push(graph.and(&[applies, taken.negated()]));
        earlier = Some((place, graph.or(&[taken, applies])));
    }
    all
}

/// The ranks that a clause can have, that of a note included, the lowest first.
fn all_ranks(placed: &PlacedClause) -> Vec<usize> {
    let mut ranks: Vec<usize> = placed.cases.iter().map(|case| rank(&case.consequence)).collect();
    ranks.sort_unstable();
    ranks.dedup();
    ranks
}

/// The ranks that a clause can have among the clauses of its answer, the lowest first.
pub(super) fn clause_ranks(placed: &PlacedClause) -> Vec<usize> {
    let mut ranks = all_ranks(placed);
    ranks.retain(|rank| *rank < NOTE_RANK);
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
        self.clauses.iter().map(clause_ranks).collect()
    }
}
