//! The formats that ledgers come in.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use fundrules::{Error, Result};

use crate::text::{refused, shown};

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Separated values: `.csv`, `.tsv`, `.txt`. Comma, semicolon and tab are told apart.
    Csv,
    /// An Excel workbook: `.xlsx`, `.xlsm`.
    Xlsx,
    /// One JSON object a line: `.jsonl`, `.ndjson`.
    JsonLines,
}

impl Format {
    /// The format that a file's name says.
    ///
    /// # Errors
    ///
    /// `ledger.format-unknown` when the name ends in none of the known ways.
    pub fn of_path(path: &Path) -> Result<Format> {
        let extension = path.extension().map(|end| end.to_string_lossy().to_lowercase());
        let name = path.display().to_string();
        let hint = match extension.as_deref() {
            Some("csv" | "tsv" | "txt") => return Ok(Format::Csv),
            Some("xlsx" | "xlsm") => return Ok(Format::Xlsx),
            Some("jsonl" | "ndjson") => return Ok(Format::JsonLines),
            Some("xls" | "et") => "save it as `.xlsx`",
            Some("json") => "write one object a line and name the file `.jsonl`",
            _ => "name the format: `csv`, `xlsx` or `jsonl`",
        };
        Err(refused(
            "ledger.format-unknown",
            format!(
                "the name `{}` does not end in `.csv`, `.tsv`, `.xlsx` or `.jsonl`",
                shown(&name)
            ),
        )
        .with_hint(hint))
    }

    /// The word that names the format: `csv`, `xlsx` or `jsonl`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Xlsx => "xlsx",
            Format::JsonLines => "jsonl",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

impl FromStr for Format {
    type Err = Error;

    fn from_str(text: &str) -> Result<Format> {
        match text.to_lowercase().as_str() {
            "csv" | "tsv" => Ok(Format::Csv),
            "xlsx" => Ok(Format::Xlsx),
            "jsonl" | "ndjson" => Ok(Format::JsonLines),
            _ => Err(refused(
                "ledger.format-unknown",
                format!("unknown format `{}`, expected `csv`, `xlsx` or `jsonl`", shown(text)),
            )),
        }
    }
}

/// How the text of a CSV was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TextEncoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// GB18030, which holds GBK and GB2312.
    Gb18030,
}

impl TextEncoding {
    /// The name: `UTF-8` or `GB18030`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            TextEncoding::Utf8 => "UTF-8",
            TextEncoding::Gb18030 => "GB18030",
        }
    }
}

impl fmt::Display for TextEncoding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}
