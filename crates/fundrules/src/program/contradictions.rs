//! Rows of columns whose facts contradict each other.

use super::columns::{Column, Columns};
use crate::calendar::date_from_days;
use crate::error::Error;
use crate::facts::{DAYS_IN_ORDER, FactDefinition, NEVER, Project, fact_place, out_of_order};

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
        for (earlier, later) in DAYS_IN_ORDER {
            let column = |name| fact_place(name).and_then(|place| self.get(place));
            if let (Some(first), Some(second)) = (column(earlier), column(later)) {
                self.find_out_of_order((earlier, first), (later, second), &mut found);
            }
        }
        found.sort_by_key(|(row, _)| *row);
        found
    }

    fn find_out_of_order(
        &self,
        (earlier, first): (&str, &Column<'_>),
        (later, second): (&'static str, &Column<'_>),
        found: &mut Vec<(usize, Error)>,
    ) {
        let day = |number: i64| i32::try_from(number).ok().and_then(date_from_days);
        for row in 0..self.rows() {
            if let (Some(one), Some(two)) = (first.value(row), second.value(row))
                && two < one
                && one != NEVER
                && let (Some(one), Some(two)) = (day(one), day(two))
            {
                found.push((row, out_of_order((earlier, one), (later, two))));
            }
        }
    }
}
