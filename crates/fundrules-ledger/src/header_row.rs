//! Finds the header row below the titles of a ledger.

use fundrules::{Error, Result};

use crate::header::Header;
use crate::mapping::Mapping;
use crate::plan::is_known;
use crate::text::{refused, shown};

/// How much a row looks like a header row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Likeness {
    /// Cells that are known headers.
    pub(crate) known: usize,
    /// Cells that are not empty.
    pub(crate) filled: usize,
}

impl Likeness {
    fn is_header(self) -> bool {
        self.known >= 2 && self.known * 2 > self.filled
    }
}

/// Counts the known headers of a row.
pub(crate) fn likeness<'a>(cells: impl Iterator<Item = &'a str>, mapping: &Mapping) -> Likeness {
    let mut likeness = Likeness::default();
    for cell in cells {
        let header = Header::parse(cell);
        if header.is_empty() {
            continue;
        }
        likeness.filled += 1;
        likeness.known += usize::from(is_known(&header, mapping));
    }
    likeness
}

/// The place of the header row among the first rows: the first in which most cells are known
/// headers, else the one with the most of them, so that the unknown ones can be named.
///
/// # Errors
///
/// No row holds a known header.
pub(crate) fn find(rows: &[Vec<String>], mapping: &Mapping, file: &str) -> Result<usize> {
    let likenesses: Vec<Likeness> =
        rows.iter().map(|cells| likeness(cells.iter().map(String::as_str), mapping)).collect();
    if let Some(place) = likenesses.iter().position(|likeness| likeness.is_header()) {
        return Ok(place);
    }
    let best = likenesses.iter().map(|likeness| likeness.known).max().unwrap_or_default();
    match likenesses.iter().position(|likeness| likeness.known == best && best > 0) {
        Some(place) => Ok(place),
        None => Err(no_header(rows, file)),
    }
}

fn no_header(rows: &[Vec<String>], file: &str) -> Error {
    let first: Vec<String> = rows
        .iter()
        .find(|row| row.iter().any(|cell| !cell.trim().is_empty()))
        .map(|row| row.iter().take(6).map(|cell| format!("`{}`", shown(cell))).collect())
        .unwrap_or_default();
    if first.is_empty() {
        return refused("ledger.empty", format!("{} holds no header row", shown(file)))
            .with_hint("write one row of headers and one row for each project");
    }
    refused(
        "ledger.no-header-row",
        format!(
            "none of the first {} rows of {} holds a known header; the first row holds {}",
            crate::limits::HEADER_ROWS,
            shown(file),
            first.join(", ")
        ),
    )
    .with_hint("write headers such as `项目名称` or `项目总投资（万元）`, or give a mapping file")
}
