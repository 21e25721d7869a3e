//! Files as rows of cells.

pub(crate) mod csv_rows;
mod decode;
pub(crate) mod json_lines;
mod package;
pub(crate) mod sniff;
pub(crate) mod workbook;

use fundrules::Result;

use crate::cell::{Cell, trimmed};
use crate::limits;

/// One row of a table as it stands in the file.
#[derive(Debug)]
pub(crate) struct RawRow {
    /// The row as the user sees it, the first being 1.
    pub(crate) number: usize,
    pub(crate) cells: Vec<Cell>,
}

impl RawRow {
    /// A cell; cells behind the last are empty.
    pub(crate) fn view(&self, column: usize) -> CellView<'_> {
        CellView::Cell(self.cells.get(column).unwrap_or(&Cell::Empty))
    }
}

/// A cell where it stands, so that most cells are read without being copied.
#[derive(Clone, Copy)]
pub(crate) enum CellView<'a> {
    /// A text that is not trimmed yet.
    Text(&'a str),
    /// Any cell.
    Cell(&'a Cell),
}

impl<'a> CellView<'a> {
    /// The cell for itself.
    pub(crate) fn to_cell(self) -> Cell {
        match self {
            CellView::Text(text) => Cell::of_text(text),
            CellView::Cell(cell) => cell.clone(),
        }
    }

    /// The text of a cell that holds text, and no text for one that is empty; `None` for every
    /// other.
    #[inline]
    pub(crate) fn plain(self) -> Option<&'a str> {
        match self {
            CellView::Text(text) => {
                let trimmed = trimmed(text);
                (trimmed.len() <= limits::CELL_CHARACTERS).then_some(trimmed)
            }
            CellView::Cell(Cell::Text(text)) => Some(text),
            CellView::Cell(Cell::Empty) => Some(""),
            CellView::Cell(_) => None,
        }
    }
}

/// Rows of cells, one after the other.
pub(crate) trait RawRows: Send {
    /// Goes to the next row that is not empty, and gives its place as the user sees it, the first
    /// being 1.
    fn advance(&mut self) -> Option<Result<usize>>;

    /// How many cells the row has.
    fn width(&self) -> usize;

    /// A cell of the row.
    fn view(&self, column: usize) -> CellView<'_>;

    /// Whether each row states as many cells as the header row.
    fn is_rectangular(&self) -> bool;
}
