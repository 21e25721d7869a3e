//! Rows of columns whose facts contradict each other.

use super::columns::{Column, ColumnValues, Columns, set_bits};
use super::plan::BITS;
use crate::calendar::date_from_days;
use crate::error::Error;
use crate::facts::{
    DAYS_IN_ORDER, DaysInOrder, FactDefinition, NEVER, Project, Verdict, Vocabulary, fact_place,
    out_of_order,
};

impl FactDefinition {
    /// The fact of a project as columns hold it; `None` when it is not known, or when a regime is
    /// needed to say so (see [`Regime::lower`](crate::Regime::lower)).
    #[must_use]
    pub fn lowered(&self, project: &Project) -> Option<i64> {
        (self.lower)(project)
    }
}

impl Columns<'_> {
    /// The lowered value of the fact at a place of the table, in one row.
    #[must_use]
    pub fn value(&self, place: usize, row: usize) -> Option<i64> {
        self.get(place).and_then(|column| column.value(row))
    }

    /// The rows whose days contradict each other, with what
    /// [`Project::contradictions`](crate::Project::contradictions) says of them.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Columns, Project, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let project = Project::new("P-1")
    ///     .with("project.start_planned", "2024-05-01")?
    ///     .with("project.end_planned", "2024-04-30")?;
    /// let columns = Columns::from_facts(&[regime.lower(&project)?]);
    /// let found = columns.contradictions();
    /// assert_eq!(found[0].0, 0);
    /// assert_eq!(found[0].1, project.contradictions()[0]);
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    #[must_use]
    pub fn contradictions(&self) -> Vec<(usize, Error)> {
        let mut found = Vec::new();
        let column = |name| fact_place(name).and_then(|place| self.get(place));
        let verdicts = column("accept.verdict");
        let passed = |row: usize| {
            let verdict = verdicts.and_then(|verdicts| verdicts.value(row));
            verdict == Some(i64::from(Verdict::Pass.code()))
        };
        for order in DAYS_IN_ORDER {
            let (Some(first), Some(second)) = (column(order.earlier), column(order.later)) else {
                continue;
            };
            for (row, mistake) in self.out_of_order(order, first, second) {
                if !order.if_passed || passed(row) {
                    found.push((row, mistake));
                }
            }
        }
        found.sort_by_key(|(row, _)| *row);
        found
    }

    fn out_of_order(
        &self,
        order: &'static DaysInOrder,
        first: &Column<'_>,
        second: &Column<'_>,
    ) -> impl Iterator<Item = (usize, Error)> {
        let day = |number: i64| i32::try_from(number).ok().and_then(date_from_days);
        rows_out_of_order(first, second, self.rows()).into_iter().filter_map(move |row| {
            let (one, two) = (first.value(row)?, second.value(row)?);
            if two >= one || one == NEVER {
                return None;
            }
            Some((row, out_of_order(order, day(one)?, day(two)?)))
        })
    }
}

/// The rows in which the second day may lie before the first, both known. There are mostly none.
fn rows_out_of_order(first: &Column<'_>, second: &Column<'_>, rows: usize) -> Vec<usize> {
    let (ColumnValues::Days(one), ColumnValues::Days(two)) = (&first.values, &second.values) else {
        return (0..rows).collect();
    };
    let known = (first.known.as_deref(), second.known.as_deref());
    pulp::Arch::new().dispatch(OutOfOrder { first: one, second: two, known })
}

/// A comparison of days, built for several instruction sets.
struct OutOfOrder<'a> {
    first: &'a [i32],
    second: &'a [i32],
    known: (Option<&'a [u64]>, Option<&'a [u64]>),
}

impl pulp::WithSimd for OutOfOrder<'_> {
    type Output = Vec<usize>;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> Vec<usize> {
        let known = |known: Option<&[u64]>, word: usize| {
            known.map_or(u64::MAX, |known| known.get(word).copied().unwrap_or(0))
        };
        let mut found = Vec::new();
        for (word, (first, second)) in self.first.chunks(64).zip(self.second.chunks(64)).enumerate()
        {
            let mut bits = 0;
            for ((first, second), bit) in first.iter().zip(second).zip(&BITS) {
                let wrong = (*second < *first) & (i64::from(*first) != NEVER);
                bits |= if wrong { *bit } else { 0 };
            }
            bits &= known(self.known.0, word) & known(self.known.1, word);
            found.extend(set_bits(bits).map(|row| word * 64 + row));
        }
        found
    }
}
