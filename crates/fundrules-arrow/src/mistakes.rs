//! Rows that cannot be read.

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StringArray, UInt64Array};
use arrow_schema::{DataType, Field, Schema};
use fundrules::Error;
use fundrules_ledger::CellMistake;

/// At most so many mistakes are kept; all are counted.
pub const MOST_MISTAKES: usize = 100_000;

/// A mistake in one cell, or in one row as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowMistake {
    /// The row, the first one being 1.
    pub row: u64,
    /// The name of the column; `None` when the row as a whole is wrong.
    pub column: Option<String>,
    /// The fact, when the mistake is about one.
    pub fact: Option<String>,
    /// What was found.
    pub value: Option<String>,
    /// What is wrong.
    pub error: Error,
}

/// The mistakes of a table.
#[derive(Clone, Debug, Default)]
pub struct Mistakes {
    /// The mistakes, the first ones of each slice, at most [`MOST_MISTAKES`] in all.
    pub kept: Vec<RowMistake>,
    /// How many there are.
    pub count: u64,
}

impl RowMistake {
    /// The mistake as a ledger tells it; its row is the one of the file.
    pub(crate) fn of_ledger(mistake: &CellMistake) -> Self {
        RowMistake {
            row: mistake.row as u64,
            column: mistake.column.as_ref().map(|column| column.header.clone()),
            fact: mistake.fact.clone(),
            value: Some(mistake.value.clone()).filter(|value| !value.is_empty()),
            error: mistake.error.clone(),
        }
    }
}

impl Mistakes {
    pub(crate) fn add(&mut self, mistake: RowMistake) {
        self.count += 1;
        if self.kept.len() < MOST_MISTAKES {
            self.kept.push(mistake);
        }
    }

    /// Adds the mistakes of later rows.
    pub fn extend(&mut self, others: Mistakes) {
        self.count += others.count;
        let room = MOST_MISTAKES.saturating_sub(self.kept.len());
        self.kept.extend(others.kept.into_iter().take(room));
    }

    /// The mistakes as a table: `row`, `column`, `fact`, `code`, `message`, `hint`, `value`.
    #[must_use]
    pub fn to_batch(&self) -> RecordBatch {
        let text = |name: &str, nullable| Field::new(name, DataType::Utf8, nullable);
        let schema = Schema::new(vec![
            Field::new("row", DataType::UInt64, false),
            text("column", true),
            text("fact", true),
            text("code", false),
            text("message", false),
            text("hint", true),
            text("value", true),
        ]);
        let kept = || self.kept.iter();
        let columns: Vec<ArrayRef> = vec![
            Arc::new(UInt64Array::from_iter_values(kept().map(|one| one.row))),
            Arc::new(StringArray::from_iter(kept().map(|one| one.column.as_deref()))),
            Arc::new(StringArray::from_iter(kept().map(|one| one.fact.as_deref()))),
            Arc::new(StringArray::from_iter_values(kept().map(|one| one.error.code()))),
            Arc::new(StringArray::from_iter_values(kept().map(|one| one.error.message()))),
            Arc::new(StringArray::from_iter(kept().map(|one| one.error.hint()))),
            Arc::new(StringArray::from_iter(kept().map(|one| one.value.as_deref()))),
        ];
        let schema = Arc::new(schema);
        RecordBatch::try_new(Arc::clone(&schema), columns)
            .unwrap_or_else(|_| RecordBatch::new_empty(schema))
    }
}
