//! Facts that only a regime or several lists together give a meaning: sets of clauses, lists of
//! texts and indicators.
//!
//! Each row's lists are read as a project of their own, which the regime lowers: what the core says
//! of lists is said there once. Rows with the same lists are read once, and columns are made from
//! which of the lists each row has.

use std::fmt::Write;
use std::sync::Arc;

use arrow_array::{Array, ArrayRef};
use fundrules::{
    Column, ColumnBuilder, Columns, Error, FactKind, Facts, Project, Regime, Result, Tree,
    fact_definitions,
};
use hashbrown::HashMap;

use super::cells::Texts;
use super::{Bad, fact_place, trees};
use crate::mistakes::RowMistake;
use crate::plan::{PlannedColumn, Reading};

/// So many different combinations of lists are kept.
const MOST_KEPT: usize = 4_096;

/// What the lists of a row give: the facts that are known by them, or what is wrong.
struct Given {
    known: Vec<(usize, i64)>,
    /// Column and error of each mistake.
    faults: Vec<(usize, Error)>,
    /// The lists themselves, for finding contradictions.
    project: Project,
}

/// The lists that were read already.
#[derive(Default)]
pub(super) struct Joint {
    known: HashMap<Box<str>, Arc<Given>>,
    key: String,
}

/// Whether a fact of this kind is read together with others.
pub(super) fn is_joint(kind: FactKind) -> bool {
    !matches!(
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

type Together<'a> = [(&'a PlannedColumn, &'a ArrayRef)];

impl Joint {
    pub(super) fn read(
        &mut self,
        regime: &Regime,
        together: &Together<'_>,
        columns: &mut Columns<'_>,
        (first_row, bad): (u64, &mut Bad),
    ) -> Result<()> {
        let found = self.find(regime, together, columns.rows());
        for (row, given) in found.with_faults() {
            for (column, error) in &given.faults {
                let planned = together.get(*column).map(|(planned, _)| *planned);
                let mistake = RowMistake {
                    row: first_row + row as u64,
                    column: planned.map(|planned| planned.header.clone()),
                    fact: planned.map(|planned| planned.fact.fact().name.to_owned()),
                    value: None,
                    error: error.clone(),
                };
                bad.add(row, mistake);
            }
        }
        found.merge(columns, together, (first_row, bad))
    }

    /// Which lists each row has.
    fn find(&mut self, regime: &Regime, together: &Together<'_>, rows: usize) -> Found {
        let texts: Vec<Option<Texts<'_>>> =
            together.iter().map(|(_, array)| Texts::of(array)).collect();
        let packed = packed_keys(&texts, rows);
        let mut found = Found { all: Vec::new(), of_rows: Vec::with_capacity(rows) };
        let mut of_packed: HashMap<u64, u32> = HashMap::new();
        let mut last: Option<(u64, u32)> = None;
        for row in 0..rows {
            let key = packed.as_ref().and_then(|keys| keys.get(row)).copied();
            let same = last.filter(|(of, _)| key == Some(*of)).map(|(_, place)| place);
            let known = same.or_else(|| key.and_then(|key| of_packed.get(&key).copied()));
            let place = known.unwrap_or_else(|| {
                let place = found.place(self.recall(regime, together, &texts, row));
                key.map(|key| of_packed.insert(key, place));
                place
            });
            last = key.map(|key| (key, place));
            found.of_rows.push(place);
        }
        found
    }

    /// What the lists of a row give, read once for all rows with the same lists.
    fn recall(
        &mut self,
        regime: &Regime,
        together: &Together<'_>,
        texts: &[Option<Texts<'_>>],
        row: usize,
    ) -> Arc<Given> {
        let mut key = std::mem::take(&mut self.key);
        write_key(&mut key, together, texts, row);
        let given = match self.known.get(key.as_str()) {
            Some(given) => Arc::clone(given),
            None => {
                if self.known.len() >= MOST_KEPT {
                    self.known.clear();
                }
                let given = Arc::new(given(regime, together, texts, row));
                self.known.insert(key.as_str().into(), Arc::clone(&given));
                given
            }
        };
        self.key = key;
        given
    }
}

/// The different lists of some rows, and which of them each row has.
struct Found {
    all: Vec<Arc<Given>>,
    of_rows: Vec<u32>,
}

impl Found {
    fn place(&mut self, given: Arc<Given>) -> u32 {
        let known = self.all.iter().rposition(|one| Arc::ptr_eq(one, &given));
        let place = known.unwrap_or_else(|| {
            self.all.push(given);
            self.all.len() - 1
        });
        u32::try_from(place).unwrap_or(u32::MAX)
    }

    fn of(&self, place: u32) -> Option<&Given> {
        self.all.get(usize::try_from(place).ok()?).map(Arc::as_ref)
    }

    fn with_faults(&self) -> impl Iterator<Item = (usize, &Given)> {
        let any = self.all.iter().any(|given| !given.faults.is_empty());
        let rows = self.of_rows.iter().enumerate().filter(move |_| any);
        rows.filter_map(|(row, place)| Some((row, self.of(*place)?)))
    }

    /// The values of a fact by the lists, one for each of the different lists.
    fn values(&self, fact: usize) -> Vec<Option<i64>> {
        let value = |given: &Arc<Given>| {
            given.known.iter().find(|(place, _)| *place == fact).map(|(_, number)| *number)
        };
        self.all.iter().map(value).collect()
    }

    /// The facts that the lists give, in their order.
    fn facts(&self) -> Vec<usize> {
        let mut facts: Vec<usize> =
            self.all.iter().flat_map(|given| given.known.iter().map(|(place, _)| *place)).collect();
        facts.sort_unstable();
        facts.dedup();
        facts
    }

    /// Facts that sum a list up stand where the table gives them itself; elsewhere the list says
    /// them. Where both speak and disagree, the core says what is wrong.
    fn merge(
        &self,
        columns: &mut Columns<'_>,
        together: &Together<'_>,
        (first_row, bad): (u64, &mut Bad),
    ) -> Result<()> {
        let own: Vec<usize> = together
            .iter()
            .filter_map(|(planned, _)| fact_place(planned.fact.fact().name))
            .collect();
        for place in self.facts() {
            let Some(fact) = fact_definitions().get(place) else { continue };
            let values = self.values(place);
            if own.contains(&place) {
                let column = self.column(fact.kind, |_, listed| listed, &values);
                columns.set(fact.name, column)?;
                continue;
            }
            let given = |row| columns.value(place, row);
            let column = self.column(fact.kind, |row, listed| given(row).or(listed), &values);
            for (row, at) in self.of_rows.iter().enumerate() {
                let Some((given, listed)) = given(row).zip(value_at(&values, *at)) else {
                    continue;
                };
                if given == listed {
                    continue;
                }
                for error in
                    self.of(*at).map(|lists| lists.denies(fact.name, given)).into_iter().flatten()
                {
                    let mistake = RowMistake {
                        row: first_row + row as u64,
                        column: None,
                        fact: Some(fact.name.to_owned()),
                        value: None,
                        error,
                    };
                    bad.add(row, mistake);
                }
            }
            columns.set(fact.name, column)?;
        }
        Ok(())
    }

    /// A column of what is known of each row, by its place and what its lists say.
    fn column(
        &self,
        kind: FactKind,
        known: impl Fn(usize, Option<i64>) -> Option<i64>,
        values: &[Option<i64>],
    ) -> Column<'static> {
        let mut column = ColumnBuilder::new(kind, self.of_rows.len());
        for (row, at) in self.of_rows.iter().enumerate() {
            if let Some(number) = known(row, value_at(values, *at)) {
                column.set(row, number);
            }
        }
        column.into_column(self.of_rows.len())
    }
}

fn value_at(values: &[Option<i64>], place: u32) -> Option<i64> {
    values.get(usize::try_from(place).ok()?).copied().flatten()
}

impl Given {
    /// What is wrong when a fact that sums the lists up has a value that they deny.
    fn denies(&self, fact: &str, given: i64) -> Vec<Error> {
        let mut project = self.project.clone();
        match project.set(fact, &Tree::Bool(given != 0), None) {
            Ok(()) => project.contradictions(),
            Err(_) => Vec::new(),
        }
    }
}

/// The lists of each row as one number, where all are dictionaries of few texts.
fn packed_keys(texts: &[Option<Texts<'_>>], rows: usize) -> Option<Vec<u64>> {
    if texts.len() > 4 {
        return None;
    }
    let mut keys = vec![0_u64; rows];
    for texts in texts {
        let Some(Texts::Dictionary(places, values)) = texts else { return None };
        u16::try_from(values.len()).ok()?;
        for (key, place) in keys.iter_mut().zip(places) {
            *key = *key << 16 | place.map_or(0, |place| place as u64 + 1);
        }
    }
    Some(keys)
}

fn write_key(key: &mut String, together: &Together<'_>, texts: &[Option<Texts<'_>>], row: usize) {
    key.clear();
    for ((_, array), text) in together.iter().zip(texts) {
        if array.is_null(row) {
            key.push('\u{0}');
        } else if let Some(text) = text.as_ref().and_then(|texts| texts.get(row)) {
            let _ = write!(key, "{}:{text}", text.len());
        } else {
            let _ = write!(key, "{:?}", trees::tree(array, row));
        }
        key.push('\u{1}');
    }
}

fn given(
    regime: &Regime,
    together: &Together<'_>,
    texts: &[Option<Texts<'_>>],
    row: usize,
) -> Given {
    let mut project = Project::default();
    let mut faults = Vec::new();
    for (column, ((planned, array), texts)) in together.iter().zip(texts).enumerate() {
        let text = texts.as_ref().and_then(|texts| texts.get(row));
        let read = match (planned.reading, text) {
            _ if array.is_null(row) => match planned.fact.empty_is_none() {
                true => planned.fact.read_text(&mut project, ""),
                false => Ok(()),
            },
            (Reading::Text, Some(text)) => planned.fact.read_text(&mut project, text),
            _ => trees::tree(array, row).and_then(|tree| {
                project.set_with(planned.fact.fact(), &tree, planned.fact.options())
            }),
        };
        faults.extend(read.err().map(|error| (column, error)));
    }
    let facts = regime.lower(&project).unwrap_or_else(|error| {
        // Only a set of clauses depends on the regime.
        let clauses = |(planned, _): &(&PlannedColumn, &ArrayRef)| {
            planned.fact.fact().kind == FactKind::Clauses
        };
        faults.push((together.iter().position(clauses).unwrap_or(0), error));
        Facts::unknown()
    });
    let known = (0..fact_definitions().len())
        .filter_map(|place| facts.get(place).map(|number| (place, number)));
    let known = known.collect();
    Given { known, faults, project }
}
