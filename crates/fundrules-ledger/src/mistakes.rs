//! The list of everything that is wrong with a ledger.

use std::io::Write;

use fundrules::{Language, Result};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::limits;
use crate::mistake::CellMistake;
use crate::text::io_error;
use crate::write::guarded;

/// The mistakes of a whole ledger: the first 10,000 one by one, all of them counted.
///
/// As JSON: `count`, `rows` (how many rows are bad) and `mistakes`.
#[derive(Clone, Debug, Default)]
pub struct Mistakes {
    kept: Vec<CellMistake>,
    count: u64,
    rows: u64,
}

impl Mistakes {
    /// Takes over the mistakes of one row.
    pub fn add(&mut self, mistakes: Vec<CellMistake>) {
        self.rows += u64::from(!mistakes.is_empty());
        for mistake in mistakes {
            self.count += 1;
            if self.kept.len() < limits::MISTAKES {
                self.kept.push(mistake);
            }
        }
    }

    /// The mistakes that are kept, in the order of the file.
    #[must_use]
    pub fn kept(&self) -> &[CellMistake] {
        &self.kept
    }

    /// How many mistakes there are in all.
    #[must_use]
    pub fn count(&self) -> u64 {
        self.count
    }

    /// How many rows have mistakes.
    #[must_use]
    pub fn rows(&self) -> u64 {
        self.rows
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Writes the mistakes that are kept as CSV with a header row.
    ///
    /// # Errors
    ///
    /// The output cannot be written.
    pub fn write_csv(&self, output: impl Write, language: Language) -> Result<()> {
        let mut csv = csv::Writer::from_writer(output);
        let failed = |error: csv::Error| io_error("ledger.write", "mistakes", &error.into());
        csv.write_record(MistakeColumns::headers(language)).map_err(failed)?;
        for mistake in &self.kept {
            let cells = MistakeColumns::cells(mistake, language);
            csv.write_record(cells.iter().map(|cell| guarded(cell).into_owned()))
                .map_err(failed)?;
        }
        csv.flush().map_err(|error| io_error("ledger.write", "mistakes", &error))
    }

    /// Writes the mistakes as one JSON object.
    ///
    /// # Errors
    ///
    /// The output cannot be written.
    pub fn write_json(&self, output: impl Write) -> Result<()> {
        serde_json::to_writer_pretty(output, self)
            .map_err(|error| io_error("ledger.write", "mistakes", &error.into()))
    }
}

impl Serialize for Mistakes {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Mistakes", 3)?;
        fields.serialize_field("count", &self.count)?;
        fields.serialize_field("rows", &self.rows)?;
        fields.serialize_field("mistakes", &self.kept)?;
        fields.end()
    }
}

/// The columns in which mistakes are listed, in CSV and in a workbook.
pub(crate) struct MistakeColumns;

impl MistakeColumns {
    pub(crate) const COUNT: usize = 9;

    pub(crate) fn headers(language: Language) -> [&'static str; Self::COUNT] {
        match language {
            Language::Zh => {
                ["文件", "工作表", "行", "列", "表头", "事实", "单元格内容", "问题代码", "问题"]
            }
            Language::En => {
                ["file", "sheet", "row", "column", "header", "fact", "value", "code", "mistake"]
            }
        }
    }

    pub(crate) fn cells(mistake: &CellMistake, language: Language) -> [String; Self::COUNT] {
        let column = |pick: fn(&crate::mistake::ColumnName) -> &String| {
            mistake.column.as_ref().map(pick).cloned().unwrap_or_default()
        };
        [
            mistake.file.clone(),
            mistake.sheet.clone().unwrap_or_default(),
            mistake.row.to_string(),
            column(|column| &column.letters),
            column(|column| &column.header),
            mistake.fact.clone().unwrap_or_default(),
            mistake.value.clone(),
            mistake.error.code().to_owned(),
            match language {
                Language::Zh => mistake.reason_zh(),
                Language::En => mistake.error.to_string(),
            },
        ]
    }
}
