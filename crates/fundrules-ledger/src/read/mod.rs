//! Files as rows of cells.

pub(crate) mod csv_rows;
mod decode;
pub(crate) mod json_lines;
mod package;
pub(crate) mod sniff;
pub(crate) mod workbook;

use fundrules::Result;

use crate::cell::Cell;

/// One row of a table as it stands in the file.
#[derive(Debug)]
pub(crate) struct RawRow {
    /// The row as the user sees it, the first being 1.
    pub(crate) number: usize,
    pub(crate) cells: Vec<Cell>,
}

/// Rows of cells, one after the other.
pub(crate) trait RawRows: Send {
    /// The next row that is not empty.
    fn next_row(&mut self) -> Option<Result<RawRow>>;

    /// Whether each row states as many cells as the header row.
    fn is_rectangular(&self) -> bool;
}
