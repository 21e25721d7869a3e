//! One row of a ledger: a project, and what is wrong with it.

use fundrules::Project;

use crate::mistake::CellMistake;

/// One project of a ledger.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The sheet, in a workbook.
    pub sheet: Option<String>,
    /// The row as the user sees it in the file: the first row is 1. Of JSON Lines, the line.
    pub number: usize,
    /// The project. Where there are mistakes, the facts that could be read.
    pub project: Project,
    /// Everything that is wrong with the row.
    pub mistakes: Vec<CellMistake>,
}

impl Row {
    /// Whether the row has mistakes: no answer about it can be trusted.
    #[must_use]
    pub fn is_bad(&self) -> bool {
        !self.mistakes.is_empty()
    }
}
