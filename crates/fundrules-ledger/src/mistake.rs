//! What is wrong with a cell, and where it stands.

use std::fmt;

use fundrules::{Error, Language};
use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::chinese;
use crate::text::shown;

/// A column as a user finds it.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct ColumnName {
    /// The letters of the column in a spreadsheet, such as `C`.
    pub letters: String,
    /// The header.
    pub header: String,
}

/// A mistake in one cell, or in one row as a whole.
///
/// As JSON: `file`, `sheet`, `row`, `column` (`letters` and `header`), `fact`, `value`, `code`,
/// `message` and `hint` in English, and `message_zh`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellMistake {
    /// The file as it was named; `-` for a stream.
    pub file: String,
    /// The sheet, in a workbook.
    pub sheet: Option<String>,
    /// The row as the user sees it; of JSON Lines, the line.
    pub row: usize,
    /// The column; `None` when the row as a whole is wrong, and for JSON Lines.
    pub column: Option<ColumnName>,
    /// The dotted name of the fact, when the mistake is about one.
    pub fact: Option<String>,
    /// What was found, cut when long.
    pub value: String,
    /// What is wrong.
    pub error: Error,
}

impl CellMistake {
    /// The mistake in one line.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Language;
    /// use fundrules_ledger::{Format, Ledger, LedgerOptions};
    ///
    /// let csv = "项目编号,项目总投资\nP-1,1000\n";
    /// let options = LedgerOptions { format: Some(Format::Csv), ..LedgerOptions::default() };
    /// let mut ledger = Ledger::from_reader("-", csv.as_bytes(), options)?;
    /// let row = ledger.next().unwrap()?;
    /// let mistake = &row.mistakes[0];
    /// assert_eq!(mistake.error.code(), "amount.unit-missing");
    /// assert_eq!(
    ///     mistake.message(Language::Zh),
    ///     "-，第2行，B列“项目总投资”：金额“1000”未写明单位，应注明元、万元或亿元",
    /// );
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    #[must_use]
    pub fn message(&self, language: Language) -> String {
        match language {
            Language::Zh => self.zh(),
            Language::En => self.en(),
        }
    }

    fn en(&self) -> String {
        let mut text = shown(&self.file);
        if let Some(sheet) = &self.sheet {
            text += &format!(", sheet `{}`", shown(sheet));
        }
        text += &format!(", row {}", self.row);
        if let Some(column) = &self.column {
            text += &format!(", column {} `{}`", column.letters, shown(&column.header));
        }
        one_line(&format!("{text}: {}", self.error))
    }

    fn zh(&self) -> String {
        let mut text = shown(&self.file);
        if let Some(sheet) = &self.sheet {
            text += &format!("，工作表“{}”", shown(sheet));
        }
        text += &format!("，第{}行", self.row);
        if let Some(column) = &self.column {
            text += &format!("，{}列“{}”", column.letters, shown(&column.header));
        }
        one_line(&format!("{text}：{}", self.reason_zh()))
    }

    /// What is wrong, in Chinese, without the place.
    #[must_use]
    pub fn reason_zh(&self) -> String {
        chinese::reason(&self.error, self.fact.as_deref(), &self.value)
    }
}

/// A message stays one line, whatever the file holds.
fn one_line(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect()
}

impl fmt::Display for CellMistake {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message(Language::En))
    }
}

impl Serialize for CellMistake {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("CellMistake", 10)?;
        fields.serialize_field("file", &self.file)?;
        fields.serialize_field("sheet", &self.sheet)?;
        fields.serialize_field("row", &self.row)?;
        fields.serialize_field("column", &self.column)?;
        fields.serialize_field("fact", &self.fact)?;
        fields.serialize_field("value", &self.value)?;
        fields.serialize_field("code", self.error.code())?;
        fields.serialize_field("message", self.error.message())?;
        fields.serialize_field("hint", &self.error.hint())?;
        fields.serialize_field("message_zh", &self.reason_zh())?;
        fields.end()
    }
}
