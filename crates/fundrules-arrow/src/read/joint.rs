//! Facts that only a regime or several lists together give a meaning: sets of clauses, lists of
//! texts and indicators.
//!
//! Each row's lists are read as a project of their own, which the regime lowers: what the core says
//! of lists is said there once. Rows with the same lists are read once.

use std::fmt::Write;
use std::sync::Arc;

use arrow_array::{Array, ArrayRef};
use fundrules::{Columns, Error, FactKind, Facts, Project, Regime, Result, Tree, fact_definitions};
use hashbrown::HashMap;

use super::cells::Texts;
use super::slots::Slots;
use super::{Bad, fact_place, trees};
use crate::mistakes::RowMistake;
use crate::plan::{PlannedColumn, Reading};

/// So many different combinations of lists are kept.
const MOST_KEPT: usize = 4_096;

/// What the lists of a row give: the facts that are known by them, or what is wrong.
#[derive(Clone)]
struct Given {
    known: Vec<(usize, i64)>,
    /// Column and error of each mistake.
    faults: Vec<(usize, Error)>,
    /// The lists themselves, for finding contradictions.
    project: Option<Box<Project>>,
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
        let rows = columns.rows();
        let texts: Vec<Option<Texts<'_>>> =
            together.iter().map(|(_, array)| Texts::of(array)).collect();
        let mut slots: Vec<Option<Slots>> = fact_definitions().iter().map(|_| None).collect();
        let packed = packed_keys(&texts, rows);
        let mut of_packed: HashMap<u64, Arc<Given>> = HashMap::new();
        for row in 0..rows {
            let given = match packed.as_ref().and_then(|keys| keys.get(row)) {
                None => self.recall(regime, together, &texts, row),
                Some(key) => match of_packed.get(key) {
                    Some(given) => Arc::clone(given),
                    None => {
                        let given = self.recall(regime, together, &texts, row);
                        of_packed.insert(*key, Arc::clone(&given));
                        given
                    }
                },
            };
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
            for (place, number) in &given.known {
                let kind = fact_definitions().get(*place).map(|fact| fact.kind);
                let Some(kind) = kind else { continue };
                if let Some(slots) = slots.get_mut(*place) {
                    slots.get_or_insert_with(|| Slots::new(kind, rows)).set(row, *number);
                }
            }
        }
        self.merge(slots, columns, together, (first_row, bad))
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

    /// Facts that sum a list up stand where the table gives them itself; elsewhere the list says
    /// them. Where both speak and disagree, the core says what is wrong.
    fn merge(
        &mut self,
        slots: Vec<Option<Slots>>,
        columns: &mut Columns<'_>,
        together: &Together<'_>,
        (first_row, bad): (u64, &mut Bad),
    ) -> Result<()> {
        let rows = columns.rows();
        let own: Vec<usize> = together
            .iter()
            .filter_map(|(planned, _)| fact_place(planned.fact.fact().name))
            .collect();
        let there = slots.iter().enumerate().filter(|(_, slots)| slots.is_some());
        let summed: Vec<usize> =
            there.map(|(place, _)| place).filter(|place| !own.contains(place)).collect();
        let mut summaries = Columns::new(rows);
        for (place, slots) in slots.into_iter().enumerate() {
            let (Some(fact), Some(slots)) = (fact_definitions().get(place), slots) else {
                continue;
            };
            let column = slots.into_column();
            if summed.contains(&place) {
                summaries.set(fact.name, column)?;
            } else {
                columns.set(fact.name, column)?;
            }
        }
        for place in summed {
            let Some(fact) = fact_definitions().get(place) else { continue };
            let mut merged = Slots::new(fact.kind, rows);
            let given = facts_of(columns, place);
            let listed = facts_of(&summaries, place);
            for (row, (given, listed)) in given.into_iter().zip(listed).enumerate() {
                if let Some(number) = given.or(listed) {
                    merged.set(row, number);
                }
                if let (Some(given), Some(listed)) = (given, listed)
                    && given != listed
                {
                    for error in self.contradiction(together, row, fact.name, given) {
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
            }
            columns.set(fact.name, merged.into_column())?;
        }
        Ok(())
    }

    fn contradiction(
        &self,
        together: &Together<'_>,
        row: usize,
        fact: &str,
        given: i64,
    ) -> Vec<Error> {
        let texts: Vec<Option<Texts<'_>>> =
            together.iter().map(|(_, array)| Texts::of(array)).collect();
        let mut key = String::new();
        write_key(&mut key, together, &texts, row);
        let lists =
            self.known.get(key.as_str()).and_then(|given| given.project.as_deref().cloned());
        let Some(mut project) = lists else { return Vec::new() };
        if project.set(fact, &Tree::Bool(given != 0), None).is_err() {
            return Vec::new();
        }
        project.contradictions()
    }
}

fn facts_of(columns: &Columns<'_>, place: usize) -> Vec<Option<i64>> {
    (0..columns.rows()).map(|row| columns.value(place, row)).collect()
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
    Given { known, faults, project: Some(Box::new(project)) }
}
