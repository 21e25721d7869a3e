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
    Column, ColumnBuilder, ColumnValues, Columns, Error, FactKind, Facts, Project, Regime, Result,
    Tree, fact_definitions,
};
use hashbrown::HashMap;

use super::cells::Texts;
use super::few::{self, FEW};
use super::packed_keys::packed_keys;
use super::{Bad, fact_place, trees};
use crate::bits::packed;
use crate::mistakes::RowMistake;
use crate::plan::{PlannedColumn, Reading};

/// So many different combinations of lists are kept.
const MOST_KEPT: usize = 4_096;

/// So many of them are found without a search.
const LATELY: usize = 512;

/// So many rows are looked at together.
const BLOCK: usize = 256;

/// The place of keys that were not met yet.
const NOT_MET: u32 = u32::MAX;

/// The places of the keys of some rows.
struct Met {
    /// The first few.
    first: Vec<(u64, u32)>,
    all: HashMap<u64, u32>,
    /// Those that were met lately; at first none was.
    lately: [(u64, u32); LATELY],
}

impl Default for Met {
    fn default() -> Self {
        Met { first: Vec::new(), all: HashMap::new(), lately: [(u64::MAX, 0); LATELY] }
    }
}

impl Met {
    /// The place of a key, made where it is new.
    fn place(&mut self, key: u64, new: impl FnOnce() -> Result<u32>) -> Result<u32> {
        let mixed = key.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48;
        let slot = self.lately.get_mut(mixed as usize % LATELY);
        if let Some((_, place)) = slot.as_ref().filter(|slot| slot.0 == key) {
            return Ok(*place);
        }
        let place = match self.all.get(&key) {
            Some(place) => *place,
            None => {
                let place = new()?;
                self.all.insert(key, place);
                if self.first.len() < FEW {
                    self.first.push((key, place));
                }
                place
            }
        };
        if let Some(slot) = slot {
            *slot = (key, place);
        }
        Ok(place)
    }
}

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
    /// Memory for the keys of rows, used again for the next.
    keys: Vec<u64>,
    of_keys: OfKeys,
}

/// What the lists of rows give, by the places of their texts in these dictionaries.
#[derive(Default)]
struct OfKeys {
    dictionaries: Vec<ArrayRef>,
    given: HashMap<u64, Arc<Given>>,
}

impl OfKeys {
    /// Forgets everything unless the dictionaries are those of the last rows.
    fn expect(&mut self, dictionaries: Vec<ArrayRef>) {
        let same = |(one, other): (&ArrayRef, &ArrayRef)| Arc::ptr_eq(one, other);
        let known = self.dictionaries.len() == dictionaries.len()
            && self.dictionaries.iter().zip(&dictionaries).all(same);
        if !known || self.given.len() >= MOST_KEPT {
            self.given.clear();
        }
        self.dictionaries = dictionaries;
    }
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

pub(super) type Together<'a> = [(&'a PlannedColumn, ArrayRef)];

impl Joint {
    /// `given` says whether the table has a column of its own for the fact of a name.
    pub(super) fn read(
        &mut self,
        regime: &Regime,
        together: &Together<'_>,
        given: impl Fn(&str) -> bool,
        columns: &mut Columns<'_>,
        (first_row, bad): (u64, &mut Bad),
    ) -> Result<()> {
        let found = self.find(regime, together, columns.rows())?;
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
        found.merge(columns, together, given, (first_row, bad))
    }

    /// Which lists each row has.
    fn find(&mut self, regime: &Regime, together: &Together<'_>, rows: usize) -> Result<Found> {
        let mut keys = std::mem::take(&mut self.keys);
        let found = match packed_keys(together, rows, &mut keys) {
            Some(dictionaries) => {
                self.of_keys.expect(dictionaries);
                self.find_by_keys(regime, together, &keys)
            }
            None => self.find_by_texts(regime, together, rows),
        };
        self.keys = keys;
        found
    }

    fn find_by_texts(
        &mut self,
        regime: &Regime,
        together: &Together<'_>,
        rows: usize,
    ) -> Result<Found> {
        let mut found = Found { all: Vec::new(), of_rows: Vec::with_capacity(rows) };
        let together = whole(together, 0, rows)?;
        let texts = texts_of(&together);
        for row in 0..rows {
            let place = found.place(self.recall(regime, &together, &texts, row));
            found.of_rows.push(place);
        }
        Ok(found)
    }

    fn find_by_keys(
        &mut self,
        regime: &Regime,
        together: &Together<'_>,
        keys: &[u64],
    ) -> Result<Found> {
        let mut found = Found { all: Vec::new(), of_rows: Vec::new() };
        let mut met = Met::default();
        let mut of_rows = vec![NOT_MET; keys.len()];
        let blocks = keys.chunks(BLOCK).zip(of_rows.chunks_mut(BLOCK));
        for (first, (keys, places)) in (0..).step_by(BLOCK).zip(blocks) {
            if !few::find(keys, &met.first, NOT_MET, places) {
                continue;
            }
            let others = keys.iter().zip(places).enumerate();
            for (row, (key, place)) in others.filter(|(_, (_, place))| **place == NOT_MET) {
                *place = met.place(*key, || {
                    Ok(found.place(self.of_key(regime, together, *key, first + row)?))
                })?;
            }
        }
        found.of_rows = of_rows;
        Ok(found)
    }

    /// What the lists of a row give, which have this key.
    fn of_key(
        &mut self,
        regime: &Regime,
        together: &Together<'_>,
        key: u64,
        row: usize,
    ) -> Result<Arc<Given>> {
        if let Some(given) = self.of_keys.given.get(&key) {
            return Ok(Arc::clone(given));
        }
        let together = whole(together, row, 1)?;
        let given = self.recall(regime, &together, &texts_of(&together), 0);
        self.of_keys.given.insert(key, Arc::clone(&given));
        Ok(given)
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
        given: impl Fn(&str) -> bool,
        (first_row, bad): (u64, &mut Bad),
    ) -> Result<()> {
        let own: Vec<usize> = together
            .iter()
            .filter_map(|(planned, _)| fact_place(planned.fact.fact().name))
            .collect();
        for place in self.facts() {
            let Some(fact) = fact_definitions().get(place) else { continue };
            let values = self.values(place);
            if own.contains(&place) || !given(fact.name) {
                columns.set(fact.name, self.listed(fact.kind, &values))?;
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

    /// A column of what the lists of each row say.
    fn listed(&self, kind: FactKind, values: &[Option<i64>]) -> Column<'static> {
        let numbers: Vec<i64> = values.iter().map(|value| value.unwrap_or_default()).collect();
        let known: Vec<u8> = values.iter().map(|value| u8::from(value.is_some())).collect();
        let gaps = values.iter().any(Option::is_none);
        let known = gaps.then(|| packed(&self.of_each_row(&known)).collect());
        let numbers = match kind {
            FactKind::Bool | FactKind::Reference | FactKind::Texts => {
                let yes: Vec<u8> = numbers.iter().map(|number| u8::from(*number != 0)).collect();
                ColumnValues::Bits(packed(&self.of_each_row(&yes)).collect())
            }
            FactKind::Clauses | FactKind::Words(_) => {
                ColumnValues::Numbers(self.of_each_row(&numbers).into())
            }
            // Other kinds are as narrow as a builder makes them.
            _ => return self.column(kind, |_, listed| listed, values),
        };
        Column::new(numbers, known)
    }

    /// What stands at the place of each row's lists.
    fn of_each_row<T: Copy + Default + PartialEq>(&self, values: &[T]) -> Vec<T> {
        if values.len() <= FEW {
            let known: Vec<(u32, T)> = (0..).zip(values.iter().copied()).collect();
            let mut of_rows = vec![T::default(); self.of_rows.len()];
            few::find(&self.of_rows, &known, T::default(), &mut of_rows);
            return of_rows;
        }
        let value = |place: &u32| values.get(*place as usize).copied().unwrap_or_default();
        self.of_rows.iter().map(value).collect()
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

/// Some rows, with words instead of numbers that stand for words.
fn whole<'a>(
    together: &Together<'a>,
    first: usize,
    rows: usize,
) -> Result<Vec<(&'a PlannedColumn, ArrayRef)>> {
    let whole = together
        .iter()
        .map(|(planned, array)| Ok((*planned, planned.whole(&array.slice(first, rows))?)));
    whole.collect()
}

fn texts_of<'a>(together: &'a Together<'_>) -> Vec<Option<Texts<'a>>> {
    together.iter().map(|(_, array)| Texts::of(array)).collect()
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
        let clauses = |(planned, _): &(&PlannedColumn, ArrayRef)| {
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
