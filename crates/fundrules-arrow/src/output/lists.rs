//! Columns of lists: clauses that apply, facts that are missing.

use std::sync::Arc;

use arrow_array::builder::{ArrayBuilder, StringBuilder};
use arrow_array::types::Int16Type;
use arrow_array::{ArrayRef, DictionaryArray, Int16Array, ListArray, StringArray, StructArray};
use arrow_buffer::{NullBuffer, ScalarBuffer};
use arrow_schema::{ArrowError, DataType, Field as ArrowField, FieldRef, Fields};
use fundrules::{Answer, ClauseOrder, SmolStr};

use super::Piece;
use super::bits::Shared;
use super::memory::Growing;
use crate::assembly::{are_below, are_rising};
use crate::options::{List, OutputOptions};

/// A column of lists.
#[derive(Debug)]
pub(super) struct ListColumn {
    list: List,
    item: FieldRef,
    dictionaries: bool,
}

impl ListColumn {
    pub(super) fn new(list: List, options: &OutputOptions) -> Self {
        let dictionaries = options.dictionaries && list == List::Clauses;
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

    /// The column of at most so many rows, before its first row.
    pub(super) fn grow(&self, most: usize) -> GrowingLists<'_> {
        let items = match self.list {
            List::Clauses => Items::Clauses(Growing::default()),
            List::Findings => Items::Findings(StringBuilder::new(), StringBuilder::new()),
            _ => Items::Texts(StringBuilder::new()),
        };
        let ends = Growing::default();
        GrowingLists { column: self, rows: 0, most, ends, items, rising: true, within: true }
    }
}

/// A column of lists that grows piece by piece.
pub(super) struct GrowingLists<'c> {
    column: &'c ListColumn,
    rows: usize,
    most: usize,
    /// Where the list of each row ends; the first number is where the first one begins. Nothing
    /// is written as long as all lists are empty.
    ends: Growing<i32>,
    items: Items,
    /// No list so far ends before the one before it.
    rising: bool,
    /// The place of each clause so far is one of the list of clauses.
    within: bool,
}

enum Items {
    /// The places of clauses.
    Clauses(Growing<i16>),
    Texts(StringBuilder),
    /// Clauses and severities.
    Findings(StringBuilder, StringBuilder),
}

impl GrowingLists<'_> {
    pub(super) fn list(&self) -> List {
        self.column.list
    }

    /// Adds the lists of clauses of a piece; those of rows that are not good are empty.
    pub(super) fn append_clauses(
        &mut self,
        piece: &Piece<'_>,
        order: &ClauseOrder,
        good: &[u64],
    ) -> Result<(), ArrowError> {
        let GrowingLists { rows, most, ends, items: Items::Clauses(keys), rising, within, .. } =
            self
        else {
            return Ok(());
        };
        let lists = order.lists(piece.answers, good);
        let count = lists.count();
        if count > 0 {
            begin(ends, *rows, *most);
        }
        *rows += piece.rows();
        if !ends.is_empty() {
            let first = place(keys.len())?;
            place(keys.len() + count)?;
            if keys.is_empty() {
                // The other pieces of the batch have about as many.
                let pieces = most.div_ceil(piece.rows().max(1));
                *keys = Growing::zeros(0, (count + count / 16) * pieces);
            }
            let (ends, keys) = (ends.add(piece.rows()), keys.add(count));
            lists.write(first, ends, keys);
            *rising &= are_rising(first, ends);
            *within &= are_below(keys, piece.clauses);
        }
        Ok(())
    }

    /// Adds the list of a row.
    pub(super) fn append_texts(&mut self, texts: &[SmolStr]) -> Result<(), ArrowError> {
        if let Items::Texts(into) = &mut self.items {
            texts.iter().for_each(|text| into.append_value(text));
            begin(&mut self.ends, self.rows, self.most);
            self.ends.extend(&[place(into.len())?]);
            self.rows += 1;
        }
        Ok(())
    }

    /// Adds what the whole answer of a row lists; nothing where there is no answer.
    pub(super) fn append_answer(&mut self, answer: Option<&Answer>) -> Result<(), ArrowError> {
        if let Items::Findings(clauses, severities) = &mut self.items {
            for finding in answer.map_or(&[][..], Answer::findings) {
                clauses.append_value(&finding.clause);
                severities.append_value(finding.severity.name());
            }
            begin(&mut self.ends, self.rows, self.most);
            self.ends.extend(&[place(clauses.len())?]);
            self.rows += 1;
            return Ok(());
        }
        let listed: &[SmolStr] = match (answer, self.column.list) {
            (Some(answer), List::Notes) => answer.notes(),
            (Some(answer), List::Open) => answer.open(),
            (Some(answer), List::Settings) => answer.settings(),
            (Some(answer), List::Readings) => answer.readings(),
            _ => &[],
        };
        self.append_texts(listed)
    }

    /// The whole column, of which the good rows are valid.
    pub(super) fn finish(
        self,
        ids: &ArrayRef,
        shared: &Shared,
        good: Option<NullBuffer>,
    ) -> Result<ArrayRef, ArrowError> {
        let ends = match self.ends.is_empty() {
            true => ScalarBuffer::new(shared.zeros(self.rows.max(1)), 0, self.rows + 1),
            false => self.ends.into_values(),
        };
        let assembly = shared.assembly;
        let items: ArrayRef = match self.items {
            Items::Clauses(keys) => {
                let keys = Int16Array::new(keys.into_values(), None);
                clauses(assembly.clauses(keys, ids, self.within)?, self.column.dictionaries)?
            }
            Items::Texts(mut texts) => Arc::new(texts.finish()),
            Items::Findings(mut clauses, mut severities) => {
                let parts: Vec<ArrayRef> =
                    vec![Arc::new(clauses.finish()), Arc::new(severities.finish())];
                Arc::new(StructArray::try_new(finding_fields(), parts, None)?)
            }
        };
        let ends = assembly.ends(ends, self.rising)?;
        Ok(Arc::new(ListArray::try_new(Arc::clone(&self.column.item), ends, items, good)?))
    }
}

/// Writes where the lists of the first rows end, which are all empty.
fn begin(ends: &mut Growing<i32>, rows: usize, most: usize) {
    if ends.is_empty() {
        *ends = Growing::zeros(rows + 1, most + 1);
    }
}

fn place(end: usize) -> Result<i32, ArrowError> {
    i32::try_from(end).map_err(|_| ArrowError::ComputeError("the lists are too long".to_owned()))
}

fn clauses(array: DictionaryArray<Int16Type>, dictionaries: bool) -> Result<ArrayRef, ArrowError> {
    if dictionaries {
        return Ok(Arc::new(array));
    }
    let texts = array.downcast_dict::<StringArray>().map(|texts| texts.into_iter().collect());
    let texts: Option<StringArray> = texts;
    let wrong = || ArrowError::SchemaError("the ids of clauses are no text".to_owned());
    Ok(Arc::new(texts.ok_or_else(wrong)?))
}

fn finding_fields() -> Fields {
    let text = |name: &str| ArrowField::new(name, DataType::Utf8, true);
    Fields::from(vec![text("clause"), text("severity")])
}
