//! Columns of lists: clauses that apply, facts that are missing.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::types::Int16Type;
use arrow_array::{
    Array, ArrayRef, DictionaryArray, Int16Array, ListArray, StringArray, StructArray,
};
use arrow_buffer::{NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field as ArrowField, FieldRef, Fields};
use fundrules::{Answer, ClauseRank, ColumnAnswers, Question, Regime};

use crate::options::{List, OutputOptions};

/// The clauses of a question in the order in which an answer lists them.
#[derive(Debug)]
pub(super) struct ClauseOrder {
    /// Places of clauses of a fixed rank; those of lower rank come first.
    fixed: Vec<usize>,
    /// Places of clauses whose rank depends on the case that applies.
    varying: Vec<usize>,
    /// The ids of all clauses of the regime.
    ids: ArrayRef,
    places: HashMap<String, i16>,
}

impl ClauseOrder {
    pub(super) fn new(regime: &Regime, question: Question) -> Self {
        let ids = regime.clause_ids();
        let mut fixed = Vec::new();
        let mut varying = Vec::new();
        for (place, (id, rank)) in ids.iter().zip(regime.clause_ranks()).enumerate() {
            if regime.clause(id).is_none_or(|clause| clause.question() != question) {
                continue;
            }
            match rank {
                ClauseRank::Fixed(rank) => fixed.push((rank, place)),
                ClauseRank::Note => {}
                _ => varying.push(place),
            }
        }
        fixed.sort_unstable();
        let numbered = ids.iter().enumerate();
        let places =
            numbered.filter_map(|(place, id)| Some(((*id).to_owned(), i16::try_from(place).ok()?)));
        ClauseOrder {
            fixed: fixed.into_iter().map(|(_, place)| place).collect(),
            varying,
            places: places.collect(),
            ids: Arc::new(StringArray::from_iter_values(ids)),
        }
    }

    /// Whether the order never depends on the row.
    pub(super) fn is_fixed(&self) -> bool {
        self.varying.is_empty()
    }

    /// Whether the order depends on which case of a clause applies to this row.
    pub(super) fn varies(&self, answers: &ColumnAnswers, row: usize) -> bool {
        let applies = |place: &usize| {
            answers.fired(*place).get(row / 64).is_some_and(|word| word & (1 << (row % 64)) != 0)
        };
        self.varying.iter().any(applies)
    }

    /// The clauses that apply to each row: offsets, and places of clauses one after the other.
    fn lists<'a>(
        &self,
        answers: &ColumnAnswers,
        good: Option<&NullBuffer>,
        whole: &dyn Fn(usize) -> Option<&'a Answer>,
    ) -> (Vec<i32>, Vec<i16>) {
        let rows = answers.rows();
        let mut ends = vec![0_i32; rows + 1];
        // Rows whose answer was worked out whole, or that have none, are left out here.
        let special: Vec<u64> = (0..rows.div_ceil(64))
            .map(|word| {
                let rows = (0..64).filter(|bit| {
                    let row = word * 64 + bit;
                    row < rows
                        && (good.is_some_and(|good| good.is_null(row)) || whole(row).is_some())
                });
                rows.fold(0, |mask, bit| mask | 1_u64 << bit)
            })
            .collect();
        self.each_bit(answers, &special, |row, _| {
            if let Some(count) = ends.get_mut(row + 1) {
                *count += 1;
            }
        });
        for row in 0..rows {
            if let (Some(answer), Some(count)) = (whole(row), ends.get_mut(row + 1)) {
                *count = i32::try_from(answer.clauses().len()).unwrap_or(0);
            }
        }
        let mut total = 0;
        for end in &mut ends {
            total += *end;
            *end = total;
        }
        let mut keys = vec![0_i16; usize::try_from(total).unwrap_or(0)];
        let mut next: Vec<i32> = ends.clone();
        let mut put = |row: usize, key: i16| {
            if let Some(slot) = next.get_mut(row) {
                let place = usize::try_from(*slot).unwrap_or(usize::MAX);
                *slot += 1;
                if let Some(into) = keys.get_mut(place) {
                    *into = key;
                }
            }
        };
        self.each_bit(answers, &special, |row, place| {
            put(row, i16::try_from(place).unwrap_or(0));
        });
        for row in 0..rows {
            for id in whole(row).into_iter().flat_map(Answer::clauses) {
                put(row, self.places.get(id).copied().unwrap_or(0));
            }
        }
        (ends, keys)
    }

    /// Every row to which a clause of fixed rank applies, clause by clause.
    fn each_bit(
        &self,
        answers: &ColumnAnswers,
        special: &[u64],
        mut found: impl FnMut(usize, usize),
    ) {
        for place in &self.fixed {
            for (word, (bits, left_out)) in answers.fired(*place).iter().zip(special).enumerate() {
                let mut bits = bits & !left_out;
                while bits != 0 {
                    let bit = usize::try_from(bits.trailing_zeros()).unwrap_or(0);
                    found(word * 64 + bit, *place);
                    bits &= bits - 1;
                }
            }
        }
    }
}

/// A column of lists.
#[derive(Debug)]
pub(super) struct ListColumn {
    list: List,
    item: FieldRef,
    dictionaries: bool,
}

impl ListColumn {
    pub(super) fn new(list: List, options: &OutputOptions, order: &ClauseOrder) -> Self {
        let dictionaries =
            options.dictionaries && list == List::Clauses && i16::try_from(order.ids.len()).is_ok();
        let data_type = match list {
            List::Clauses if dictionaries => {
                DataType::Dictionary(Box::new(DataType::Int16), Box::new(DataType::Utf8))
            }
            List::Findings => DataType::Struct(finding_fields()),
            _ => DataType::Utf8,
        };
        ListColumn { list, item: Arc::new(ArrowField::new("item", data_type, true)), dictionaries }
    }

    pub(super) fn arrow_field(&self) -> FieldRef {
        let data_type = DataType::List(Arc::clone(&self.item));
        Arc::new(ArrowField::new(self.list.name(), data_type, true))
    }

    pub(super) fn write<'a>(
        &self,
        answers: &ColumnAnswers,
        order: &ClauseOrder,
        good: Option<&NullBuffer>,
        whole: &dyn Fn(usize) -> Option<&'a Answer>,
    ) -> Result<ArrayRef, ArrowError> {
        let (ends, items) = match self.list {
            List::Clauses => {
                let (ends, keys) = order.lists(answers, good, whole);
                (ends, self.clauses(order, keys)?)
            }
            _ => self.others(answers.rows(), whole)?,
        };
        let ends = OffsetBuffer::new(ScalarBuffer::from(ends));
        let list = ListArray::try_new(Arc::clone(&self.item), ends, items, good.cloned())?;
        Ok(Arc::new(list))
    }

    fn clauses(&self, order: &ClauseOrder, keys: Vec<i16>) -> Result<ArrayRef, ArrowError> {
        if self.dictionaries {
            let keys = Int16Array::new(keys.into(), None);
            let array = DictionaryArray::<Int16Type>::try_new(keys, Arc::clone(&order.ids))?;
            return Ok(Arc::new(array));
        }
        let ids = order.ids.as_any().downcast_ref::<StringArray>();
        let texts = keys.iter().map(|key| {
            let place = usize::try_from(*key).ok()?;
            ids.filter(|ids| place < ids.len()).map(|ids| ids.value(place))
        });
        Ok(Arc::new(texts.collect::<StringArray>()))
    }

    fn others<'a>(
        &self,
        rows: usize,
        whole: &dyn Fn(usize) -> Option<&'a Answer>,
    ) -> Result<(Vec<i32>, ArrayRef), ArrowError> {
        let mut ends = vec![0_i32];
        let mut first: Vec<&str> = Vec::new();
        let mut second: Vec<&str> = Vec::new();
        for answer in (0..rows).map(whole) {
            let listed: &[String] = match (answer, self.list) {
                (Some(answer), List::Missing) => answer.missing(),
                (Some(answer), List::Notes) => answer.notes(),
                (Some(answer), List::Open) => answer.open(),
                (Some(answer), List::Settings) => answer.settings(),
                (Some(answer), List::Readings) => answer.readings(),
                _ => &[],
            };
            first.extend(listed.iter().map(String::as_str));
            if let (Some(answer), List::Findings) = (answer, self.list) {
                first.extend(answer.findings().iter().map(|one| one.clause.as_str()));
                second.extend(answer.findings().iter().map(|one| one.severity.name()));
            }
            ends.push(
                i32::try_from(first.len())
                    .map_err(|_| ArrowError::ComputeError("the lists are too long".to_owned()))?,
            );
        }
        let first: ArrayRef = Arc::new(StringArray::from_iter_values(first));
        if self.list != List::Findings {
            return Ok((ends, first));
        }
        let second: ArrayRef = Arc::new(StringArray::from_iter_values(second));
        Ok((ends, Arc::new(StructArray::try_new(finding_fields(), vec![first, second], None)?)))
    }
}

fn finding_fields() -> Fields {
    let text = |name: &str| ArrowField::new(name, DataType::Utf8, true);
    Fields::from(vec![text("clause"), text("severity")])
}
