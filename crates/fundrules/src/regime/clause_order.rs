//! The clauses that apply to each row of a table, in the order of answers.

use super::precedence::clause_ranks;
use super::{ColumnAnswers, Regime};
use crate::program::set_bits;
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
        for (place, placed) in regime.clauses.iter().enumerate() {
            if placed.clause().is_some_and(|clause| clause.question == question) {
                entries.extend(clause_ranks(placed).into_iter().map(|rank| (rank, place)));
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
                set_bits(*bits).for_each(|row| found(word * 64 + row, *place));
            }
        }
    }

    /// The lists of the clauses of every row, as [`ClauseOrder::each`] gives them; rows that are
    /// not `among` those of the bits have an empty list.
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
    /// let lists = order.lists(&answers, &[0b11]);
    /// let mut places = vec![0; lists.count()];
    /// let mut ends = [0; 2];
    /// lists.write(0, &mut ends, &mut places);
    /// let ids = regime.clause_ids();
    /// assert_eq!(places.iter().map(|place| ids[*place as usize]).collect::<Vec<_>>(), [
    ///     "luoyang/9.2.a",
    ///     "luoyang/9.2.a",
    /// ]);
    /// assert_eq!(ends, [1, 2]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn lists<'a>(&self, answers: &'a ColumnAnswers, among: &'a [u64]) -> ClauseLists<'a> {
        let entries = self.entries.iter().map(|(rank, place)| {
            (answers.ranked(*place, *rank), i16::try_from(*place).unwrap_or(i16::MAX))
        });
        let (entries, count) =
            pulp::Arch::new().dispatch(Applying { entries: entries.collect(), among });
        ClauseLists { entries, among, count }
    }
}

/// The clauses that apply to some rows, see [`ClauseOrder::lists`].
#[derive(Clone, Debug)]
pub struct ClauseLists<'a> {
    /// The clauses that apply to a row, with their rows.
    entries: Vec<(&'a [u64], i16)>,
    among: &'a [u64],
    count: usize,
}

impl ClauseLists<'_> {
    /// How many clauses all lists together have.
    #[must_use]
    pub fn count(&self) -> usize {
        self.count
    }

    /// Writes one list behind the other: the places of clauses go to `places`, and where the list
    /// of each row ends to `ends`, counted from `begin`. What does not fit is left out, so there
    /// should be a place for each clause of [`ClauseLists::count`].
    pub fn write(&self, begin: i32, ends: &mut [i32], places: &mut [i16]) {
        let (entries, among) = (self.entries.as_slice(), self.among);
        pulp::Arch::new().dispatch(Write { entries, among, begin, ends, places });
    }
}

/// The clauses that apply to a row are found and counted, by the best instructions that the
/// machine has.
struct Applying<'a> {
    entries: Vec<(&'a [u64], i16)>,
    among: &'a [u64],
}

impl<'a> pulp::WithSimd for Applying<'a> {
    type Output = (Vec<(&'a [u64], i16)>, usize);

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> Self::Output {
        let Applying { mut entries, among } = self;
        entries.retain(|(bits, _)| bits.iter().fold(0, |any, word| any | word) != 0);
        let count = |(bits, _): &(&[u64], i16)| {
            let rows = bits.iter().zip(among).map(|(bits, among)| bits & among);
            rows.fold(0_usize, |all, bits| all.wrapping_add(bits.count_ones() as usize))
        };
        let count = entries.iter().map(count).fold(0, usize::wrapping_add);
        (entries, count)
    }
}

/// So many clauses are looked at together.
const GROUP: usize = 8;

/// The lists of all subsets of a group.
type Subsets = [[i16; GROUP]; 1 << GROUP];

/// Some clauses, and the lists of all their subsets.
struct Group<'a> {
    entries: &'a [(&'a [u64], i16)],
    lists: Box<Subsets>,
}

impl<'a> Group<'a> {
    #[inline(always)]
    fn new(entries: &'a [(&'a [u64], i16)]) -> Self {
        let mut lists = Box::new([[0; GROUP]; 1 << GROUP]);
        for (clause, (_, place)) in entries.iter().enumerate().take(GROUP) {
            // Every list so far, with this clause behind it.
            let (before, behind) = lists.split_at_mut(1 << clause);
            for ((subset, list), longer) in before.iter().enumerate().zip(behind) {
                *longer = *list;
                if let Some(slot) = longer.get_mut(subset.count_ones() as usize) {
                    *slot = *place;
                }
            }
        }
        Group { entries, lists }
    }

    /// For each of 64 rows one bit for each clause: it applies.
    #[inline(always)]
    fn of_rows(&self, word: usize, among: u64) -> [u8; 64] {
        let mut eights = [0_u64; 8];
        for (clause, (rows, _)) in self.entries.iter().enumerate() {
            let rows = rows.get(word).copied().unwrap_or(0) & among;
            for (at, eight) in eights.iter_mut().enumerate() {
                *eight |= ((rows >> (8 * at)) & 0xff) << (8 * clause);
            }
        }
        for eight in &mut eights {
            *eight = transposed(*eight);
        }
        let mut masks = [0; 64];
        for (masks, eight) in masks.as_chunks_mut::<8>().0.iter_mut().zip(eights) {
            *masks = eight.to_le_bytes();
        }
        masks
    }
}

/// Bits in eight rows of eight, turned so that rows become columns: parts of two, four and eight
/// rows change places.
#[inline(always)]
fn transposed(mut bits: u64) -> u64 {
    for (shift, part) in
        [(7, 0x00aa_00aa_00aa_00aa), (14, 0x0000_cccc_0000_cccc), (28, 0x0000_0000_f0f0_f0f0)]
    {
        let change = (bits ^ (bits >> shift)) & part;
        bits = bits ^ change ^ (change << shift);
    }
    bits
}

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
        let groups: Vec<Group<'_>> = self.entries.chunks(GROUP).map(Group::new).collect();
        // Few groups are the rule; each number of them is a quick loop of its own.
        match groups.as_slice() {
            [one] => self.rows(&[one], &mut [[0; 64]; 1]),
            [one, two] => self.rows(&[one, two], &mut [[0; 64]; 2]),
            [one, two, three] => self.rows(&[one, two, three], &mut [[0; 64]; 3]),
            groups => {
                let groups: Vec<&Group<'_>> = groups.iter().collect();
                self.rows(&groups, &mut vec![[0; 64]; groups.len()]);
            }
        }
    }
}

impl Write<'_> {
    /// Writes the lists of all rows. The subsets of 64 rows stand in `subsets` meanwhile, for each
    /// group.
    #[inline(always)]
    fn rows(self, groups: &[&Group<'_>], subsets: &mut [[u8; 64]]) {
        let Write { among, begin, ends, places, .. } = self;
        let mut end = 0_usize;
        for (word, ends) in ends.chunks_mut(64).enumerate() {
            let among = among.get(word).copied().unwrap_or(0);
            for (group, subsets) in groups.iter().zip(subsets.iter_mut()) {
                *subsets = group.of_rows(word, among);
            }
            for (row, slot) in ends.iter_mut().enumerate() {
                for (group, subsets) in groups.iter().zip(subsets.iter()) {
                    let subset = subsets.get(row % 64).copied().unwrap_or(0);
                    let list = group.lists.get(usize::from(subset)).unwrap_or(&[0; GROUP]);
                    write_list(list, places.get_mut(end..).unwrap_or_default());
                    end = end.wrapping_add(subset.count_ones() as usize);
                }
                *slot = begin.wrapping_add(end as i32);
            }
        }
    }
}

/// Writes a list of places with what stands behind it, which the next list is written over.
#[inline(always)]
fn write_list(list: &[i16; GROUP], into: &mut [i16]) {
    match into.first_chunk_mut::<GROUP>() {
        Some(into) => *into = *list,
        None => into.iter_mut().zip(list).for_each(|(slot, place)| *slot = *place),
    }
}

#[cfg(test)]
mod tests {
    use super::{Write, transposed};

    /// Bits without an order.
    struct Numbers(u64);

    impl Numbers {
        fn next(&mut self) -> u64 {
            self.0 = self.0.wrapping_mul(0x5851_f42d_4c95_7f2d).wrapping_add(0x1405_7b7e_f767_814f);
            self.0 ^ (self.0 >> 29)
        }
    }

    #[test]
    fn rows_become_columns() {
        let mut numbers = Numbers(7);
        for _ in 0..1000 {
            let bits = numbers.next();
            let turned = transposed(bits);
            for (row, column) in (0..8).flat_map(|row| (0..8).map(move |column| (row, column))) {
                let (one, other) = (row * 8 + column, column * 8 + row);
                assert_eq!((bits >> one) & 1, (turned >> other) & 1);
            }
        }
    }

    #[test]
    fn lists_hold_what_applies_in_order() {
        let mut numbers = Numbers(11);
        for (clauses, rows) in [(0, 3), (1, 64), (8, 65), (9, 200), (21, 128), (40, 100)] {
            let bits: Vec<Vec<u64>> = (0..clauses)
                .map(|_| (0..4).map(|_| numbers.next() & numbers.next()).collect())
                .collect();
            let among: Vec<u64> = (0..4).map(|_| numbers.next() | numbers.next()).collect();
            let entries: Vec<(&[u64], i16)> =
                bits.iter().zip(100..).map(|(bits, place)| (bits.as_slice(), place)).collect();
            let bit = |words: &[u64], row: usize| (words[row / 64] >> (row % 64)) & 1 == 1;
            let mut wanted = (Vec::new(), Vec::new());
            for row in 0..rows {
                for (bits, place) in &entries {
                    if bit(bits, row) && bit(&among, row) {
                        wanted.0.push(*place);
                    }
                }
                wanted.1.push(5 + wanted.0.len() as i32);
            }
            let (mut places, mut ends) = (vec![-1; wanted.0.len()], vec![-1; rows]);
            let (entries, among) = (entries.as_slice(), among.as_slice());
            let write = Write { entries, among, begin: 5, ends: &mut ends, places: &mut places };
            pulp::Arch::new().dispatch(write);
            assert_eq!((places, ends), wanted, "{clauses} clauses, {rows} rows");
        }
    }
}
