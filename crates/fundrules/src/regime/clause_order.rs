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

    /// How many clauses [`ClauseOrder::write`] lists for the rows `among` all, one bit a row.
    #[must_use]
    pub fn count(&self, answers: &ColumnAnswers, among: &[u64]) -> usize {
        pulp::Arch::new().dispatch(Count { entries: &self.applying(answers), among })
    }

    /// Lists the clauses of every row, as [`ClauseOrder::each`] gives them, one list behind the
    /// other: their places go to `places`, and where the list of each row ends to `ends`, counted
    /// from `begin`. Rows that are not `among` those of the bits have an empty list. What does not
    /// fit is left out, so there should be a place for each clause of [`ClauseOrder::count`].
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
    /// let facts = [regime.lower(&project)?, regime.lower(&project)?];
    /// let columns = Columns::from_facts(&facts);
    /// let answers = regime.assess_columns(&columns, "2026-03-01".parse()?)?;
    ///
    /// let order = ClauseOrder::new(&regime, Question::SupportCap);
    /// let mut places = vec![0; order.count(&answers, &[0b11])];
    /// let mut ends = [0; 2];
    /// order.write(&answers, &[0b11], 0, &mut ends, &mut places);
    /// let ids = regime.clause_ids();
    /// assert_eq!(places.iter().map(|place| ids[*place as usize]).collect::<Vec<_>>(), [
    ///     "luoyang/9.2.a",
    ///     "luoyang/9.2.a",
    /// ]);
    /// assert_eq!(ends, [1, 2]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write(
        &self,
        answers: &ColumnAnswers,
        among: &[u64],
        begin: i32,
        ends: &mut [i32],
        places: &mut [i16],
    ) {
        let entries = &self.applying(answers);
        pulp::Arch::new().dispatch(Write { entries, among, begin, ends, places });
    }

    /// The entries that apply to a row, with their rows.
    fn applying<'a>(&self, answers: &'a ColumnAnswers) -> Vec<(&'a [u64], i16)> {
        let entries = self.entries.iter().map(|(rank, place)| {
            (answers.ranked(*place, *rank), i16::try_from(*place).unwrap_or(i16::MAX))
        });
        entries.filter(|(bits, _)| bits.iter().fold(0, |any, word| any | word) != 0).collect()
    }
}

/// The rows to which clauses apply are counted, by the best instructions that the machine has.
struct Count<'a> {
    entries: &'a [(&'a [u64], i16)],
    among: &'a [u64],
}

impl pulp::WithSimd for Count<'_> {
    type Output = usize;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> usize {
        let count = |(bits, _): &(&[u64], i16)| {
            let rows = bits.iter().zip(self.among).map(|(bits, among)| bits & among);
            rows.fold(0_usize, |all, bits| all.wrapping_add(bits.count_ones() as usize))
        };
        self.entries.iter().map(count).fold(0, usize::wrapping_add)
    }
}

/// So many clauses are looked at together.
const GROUP: usize = 32;

/// For each of 64 rows one bit for each clause of a group: it applies.
type Group = [[u32; GROUP]; 2];

/// The lists are written, by the best instructions that the machine has.
struct Write<'a> {
    entries: &'a [(&'a [u64], i16)],
    among: &'a [u64],
    begin: i32,
    ends: &'a mut [i32],
    places: &'a mut [i16],
}

impl pulp::WithSimd for Write<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) {
        let Write { entries, among, begin, ends, places } = self;
        let mut groups: Vec<([i16; GROUP], Group)> = Vec::new();
        for entries in entries.chunks(GROUP) {
            let mut of_group = [0; GROUP];
            for (slot, (_, place)) in of_group.iter_mut().zip(entries) {
                *slot = *place;
            }
            groups.push((of_group, [[0; GROUP]; 2]));
        }
        let mut end = 0;
        for (word, ends) in ends.chunks_mut(64).enumerate() {
            let among = among.get(word).copied().unwrap_or(0);
            for ((_, rows), entries) in groups.iter_mut().zip(entries.chunks(GROUP)) {
                *rows = applying_to_rows(entries, word, among);
            }
            for (row, slot) in ends.iter_mut().enumerate() {
                for (of_group, rows) in &groups {
                    let clauses = rows.as_flattened().get(row).copied().unwrap_or(0);
                    write_row(clauses, of_group, places.get_mut(end..).unwrap_or_default());
                    end = end.wrapping_add(clauses.count_ones() as usize);
                }
                *slot = begin.wrapping_add(end as i32);
            }
        }
    }
}

/// From one word of rows for each clause to one word of clauses for each row.
#[inline(always)]
fn applying_to_rows(entries: &[(&[u64], i16)], word: usize, among: u64) -> Group {
    const BITS: [u32; GROUP] = {
        let mut bits = [0; GROUP];
        let mut place = 0;
        while place < GROUP {
            #[allow(clippy::indexing_slicing, reason = "a constant, checked when it is compiled")]
            {
                bits[place] = 1 << place;
            }
            place += 1;
        }
        bits
    };
    let mut group = [[0; GROUP]; 2];
    for ((rows, _), clause) in entries.iter().zip(&BITS) {
        let rows = rows.get(word).copied().unwrap_or(0) & among;
        for (slots, rows) in group.iter_mut().zip([rows as u32, (rows >> 32) as u32]) {
            for (slot, row) in slots.iter_mut().zip(&BITS) {
                *slot |= if rows & row != 0 { *clause } else { 0 };
            }
        }
    }
    group
}

/// Writes the places of a row's clauses. Mostly there are few: some are written at once, and what
/// is too many is written over by the next row.
#[inline(always)]
fn write_row(mut clauses: u32, of_group: &[i16; GROUP], into: &mut [i16]) {
    let mut next = || {
        let place = clauses.trailing_zeros() as usize % GROUP;
        clauses &= clauses.wrapping_sub(1);
        (of_group.get(place).copied().unwrap_or(0), clauses)
    };
    let mut rest = into;
    while rest.len() >= 4 {
        let taken = std::mem::take(&mut rest).split_first_chunk_mut::<4>();
        let Some((four, others)) = taken else { return };
        let mut left = 0;
        for slot in four {
            (*slot, left) = next();
        }
        if left == 0 {
            return;
        }
        rest = others;
    }
    for slot in rest {
        *slot = next().0;
    }
}
