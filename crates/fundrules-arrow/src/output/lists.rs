//! Columns of lists: clauses that apply, facts that are missing.

use std::sync::Arc;

use arrow_array::types::Int16Type;
use arrow_array::{
    Array, ArrayRef, DictionaryArray, Int16Array, ListArray, StringArray, StructArray,
};
use arrow_buffer::{NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field as ArrowField, FieldRef, Fields};
use fundrules::{Answer, ColumnAnswers, Question, Regime, SmolStr};

use crate::options::{List, OutputOptions};

/// The clauses of a question in the order in which an answer lists them.
#[derive(Debug)]
pub(super) struct ClauseOrder {
    /// Rank and place of each clause; one that can have several ranks stands here several times.
    entries: Vec<(usize, usize)>,
    /// The ids of all clauses of the regime.
    ids: ArrayRef,
}

impl ClauseOrder {
    pub(super) fn new(regime: &Regime, question: Question) -> Self {
        let ids = regime.clause_ids();
        let mut entries = Vec::new();
        for (place, (id, ranks)) in ids.iter().zip(regime.clause_ranks()).enumerate() {
            if regime.clause(id).is_some_and(|clause| clause.question() == question) {
                entries.extend(ranks.into_iter().map(|rank| (rank, place)));
            }
        }
        entries.sort_unstable();
        ClauseOrder { entries, ids: Arc::new(StringArray::from_iter_values(ids)) }
    }

    /// The clauses that apply to each row: offsets, and places of clauses one after the other.
    fn lists(&self, answers: &ColumnAnswers, good: Option<&NullBuffer>) -> (Vec<i32>, Vec<i16>) {
        let rows = answers.rows();
        let mut next = vec![0_i32; rows + 1];
        self.each_bit(answers, good, |row, _| {
            if let Some(count) = next.get_mut(row) {
                *count += 1;
            }
        });
        // From counts to the places where each row's clauses begin.
        let mut total = 0;
        for start in &mut next {
            (total, *start) = (total + *start, total);
        }
        let ends = next.clone();
        let mut keys = vec![0_i16; usize::try_from(total).unwrap_or(0)];
        self.each_bit(answers, good, |row, place| {
            if let Some(slot) = next.get_mut(row) {
                let at = usize::try_from(*slot).unwrap_or(usize::MAX);
                *slot += 1;
                if let Some(into) = keys.get_mut(at) {
                    *into = i16::try_from(place).unwrap_or(0);
                }
            }
        });
        (ends, keys)
    }

    /// Every row to which a clause applies, clause by clause.
    fn each_bit(
        &self,
        answers: &ColumnAnswers,
        good: Option<&NullBuffer>,
        mut found: impl FnMut(usize, usize),
    ) {
        for (rank, place) in &self.entries {
            for (word, bits) in answers.ranked(*place, *rank).iter().enumerate() {
                let mut bits = *bits;
                while bits != 0 {
                    let bit = usize::try_from(bits.trailing_zeros()).unwrap_or(0);
                    let row = word * 64 + bit;
                    if good.is_none_or(|good| good.is_valid(row)) {
                        found(row, *place);
                    }
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
                let (ends, keys) = order.lists(answers, good);
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
            let listed: &[SmolStr] = match (answer, self.list) {
                (Some(answer), List::Missing) => answer.missing(),
                (Some(answer), List::Notes) => answer.notes(),
                (Some(answer), List::Open) => answer.open(),
                (Some(answer), List::Settings) => answer.settings(),
                (Some(answer), List::Readings) => answer.readings(),
                _ => &[],
            };
            first.extend(listed.iter().map(SmolStr::as_str));
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
