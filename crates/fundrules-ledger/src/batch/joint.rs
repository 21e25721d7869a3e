//! Facts that only a regime or several lists together give a meaning: sets of clauses, lists of
//! texts and indicators.
//!
//! The lists of a row are read as a project of their own, which the regime lowers: what the core
//! says of lists is said there once. Rows with the same lists are read once.

use fundrules::{FactKind, Project, Regime};
use hashbrown::HashMap;

use super::lowered;
use crate::cell::Cell;
use crate::convert::Use;
use crate::table::{Table, is_total};

/// So many different combinations of lists are remembered.
const MOST_KEPT: usize = 1_024;

/// Longer lists are not remembered.
const LONGEST: usize = 1_024;

/// Stands between two cells of a key, and in no honest cell.
const BETWEEN: char = '\u{10FFFF}';

/// The columns whose cells are read together.
pub(super) struct Joint {
    columns: Vec<(usize, Use)>,
    /// What is known of every project.
    base: Project,
    known: HashMap<Box<str>, Option<Given>>,
    key: String,
    /// What the row at hand gives, where it is not remembered.
    unkept: Option<Given>,
}

/// What the lists of a row give: facts by their places.
type Given = Vec<(usize, i64)>;

/// Whether a fact of this kind means something by itself, without a regime and other facts.
pub(super) fn stands_alone(kind: FactKind) -> bool {
    matches!(
        kind,
        FactKind::Money
            | FactKind::Rate
            | FactKind::Integer
            | FactKind::Date
            | FactKind::Event
            | FactKind::Bool
            | FactKind::Word(_)
            | FactKind::Words(_)
            | FactKind::Reference
            | FactKind::Text
            | FactKind::IndustryCode
            | FactKind::Headcount
            | FactKind::Time
    )
}

impl Joint {
    pub(super) fn new(columns: Vec<(usize, Use)>, base: Project) -> Self {
        let (known, key) = (HashMap::new(), String::new());
        Joint { columns, base, known, key, unkept: None }
    }

    /// What the lists of the row at hand give, with what is known of every project; `None` where
    /// one of them is a mistake.
    pub(super) fn recall(&mut self, table: &Table, regime: &Regime) -> Option<&[(usize, i64)]> {
        let mut key = std::mem::take(&mut self.key);
        key.clear();
        let plain = self.columns.iter().all(|(column, _)| {
            table.view(*column).plain().is_some_and(|text| {
                key.push_str(text);
                key.push(BETWEEN);
                !text.contains(BETWEEN)
            })
        });
        self.key = key;
        if !plain {
            return None;
        }
        if !self.known.contains_key(self.key.as_str()) {
            let given = self.read(table, regime);
            if self.known.len() >= MOST_KEPT || self.key.len() > LONGEST {
                self.unkept = given;
                return self.unkept.as_deref();
            }
            self.known.insert(self.key.as_str().into(), given);
        }
        self.known.get(self.key.as_str()).and_then(Option::as_deref)
    }

    fn read(&self, table: &Table, regime: &Regime) -> Option<Given> {
        let mut project = self.base.clone();
        for (place, column) in &self.columns {
            let cell = table.view(*place).to_cell();
            if matches!(&cell, Cell::Text(text) if is_total(text)) {
                return None;
            }
            column.read(&mut project, &cell).ok()?;
        }
        // Whether they contradict what the row says elsewhere, only the whole row tells.
        if !project.contradictions().is_empty() {
            return None;
        }
        lowered(regime, &project).ok()
    }
}
