//! A table as projects: the header row first, then one project a row.

use fundrules::{Error, Project, Result, Tree};

use crate::cell::Cell;
use crate::header_row;
use crate::limits;
use crate::mistake::{CellMistake, ColumnName};
use crate::plan::{Column, Plan, PlanOptions, Role, plan};
use crate::read::{CellView, RawRow, RawRows};
use crate::row::Row;
use crate::text::{column_letters, refused, shown};

/// Words with which a row of totals begins.
const TOTALS: [&str; 5] = ["合计", "总计", "小计", "共计", "total"];

/// A table below its header row.
pub(crate) struct Table {
    file: String,
    sheet: Option<String>,
    rows: Box<dyn RawRows>,
    /// Rows that were read while the header row was looked for.
    pending: std::vec::IntoIter<RawRow>,
    /// The row at hand, where it is one of those.
    kept: Option<RawRow>,
    /// The place of the row at hand.
    number: usize,
    pub(crate) plan: Plan,
    /// The row of the headers as the user sees it.
    pub(crate) header_row: usize,
    /// What is known of every project.
    pub(crate) base: Project,
    /// Rows that the mapping says are not projects.
    pub(crate) skipped: usize,
}

impl Table {
    /// Finds the header row and settles the columns.
    pub(crate) fn open(
        mut rows: Box<dyn RawRows>,
        sheet: Option<String>,
        base: Project,
        options: PlanOptions<'_>,
    ) -> Result<Table> {
        let mut first: Vec<RawRow> = Vec::new();
        while first.len() < limits::HEADER_ROWS
            && let Some(number) = rows.advance()
        {
            let cells = (0..rows.width()).map(|column| rows.view(column).to_cell()).collect();
            first.push(RawRow { number: number?, cells });
        }
        let texts: Vec<Vec<String>> =
            first.iter().map(|row| row.cells.iter().map(Cell::shown).collect()).collect();
        let place = header_row::find(&texts, options.mapping, options.file.unwrap_or("-"))?;
        let mut pending = first.into_iter();
        let number = pending.nth(place).map_or(0, |row| row.number);
        let headers = texts.get(place).map(Vec::as_slice).unwrap_or_default();
        let plan = plan(headers, number, options)?;
        Ok(Table {
            file: options.file.unwrap_or("-").to_owned(),
            sheet,
            rows,
            pending,
            kept: None,
            number: 0,
            plan,
            header_row: number,
            base,
            skipped: 0,
        })
    }

    /// Goes to the next row that is a project.
    pub(crate) fn advance(&mut self) -> Option<Result<()>> {
        loop {
            self.kept = self.pending.next();
            self.number = match &self.kept {
                Some(raw) => raw.number,
                None => match self.rows.advance()? {
                    Ok(number) => number,
                    Err(error) => return Some(Err(error)),
                },
            };
            if self.is_skipped() {
                self.skipped += 1;
            } else {
                return Some(Ok(()));
            }
        }
    }

    /// The place of the row at hand as the user sees it.
    pub(crate) fn number(&self) -> usize {
        self.number
    }

    /// How many cells the row at hand has.
    pub(crate) fn width(&self) -> usize {
        self.kept.as_ref().map_or_else(|| self.rows.width(), |raw| raw.cells.len())
    }

    /// A cell of the row at hand.
    pub(crate) fn view(&self, column: usize) -> CellView<'_> {
        match &self.kept {
            Some(raw) => raw.view(column),
            None => self.rows.view(column),
        }
    }

    /// Whether each row states as many cells as the header row.
    pub(crate) fn is_rectangular(&self) -> bool {
        self.rows.is_rectangular()
    }

    fn is_skipped(&self) -> bool {
        let shown = |column: usize| self.view(column).to_cell().shown();
        self.plan.skip_rows.iter().any(|(column, equals)| shown(*column) == *equals)
    }

    /// The row at hand, with everything that is wrong with it.
    pub(crate) fn row(&self) -> Row {
        let cells = (0..self.width()).map(|column| self.view(column).to_cell()).collect();
        self.read_row(&RawRow { number: self.number, cells })
    }

    fn read_row(&self, raw: &RawRow) -> Row {
        let mut row = Row {
            sheet: self.sheet.clone(),
            number: raw.number,
            project: self.base.clone(),
            mistakes: Vec::new(),
        };
        row.project.id = raw.number.to_string();
        if self.check_shape(raw, &mut row) {
            for (index, column) in self.plan.columns.iter().enumerate() {
                let cell = raw.cells.get(index).unwrap_or(&Cell::Empty);
                self.read_cell(index, column, cell, &mut row);
            }
            for error in row.project.contradictions() {
                row.mistakes.push(self.row_mistake(raw.number, String::new(), error));
            }
        }
        row
    }

    /// Finds what is wrong with the row as a whole; false when the meaning of its cells is in
    /// doubt.
    fn check_shape(&self, raw: &RawRow, row: &mut Row) -> bool {
        let rectangular = self.rows.is_rectangular();
        let (expected, found) = (self.plan.width(), raw.cells.len());
        if rectangular && found < expected {
            let message = format!("the row has {found} cells, but the header row has {expected}");
            let value = format!("{found} / {expected}");
            row.mistakes.push(self.row_mistake(raw.number, value, refused("row.cells", message)));
        }
        let total = raw.cells.iter().find_map(|cell| match cell {
            Cell::Text(text) if is_total(text) => Some(text),
            _ => None,
        });
        if let Some(text) = total {
            let error = total_row(text)
                .with_hint("remove it, or leave it aside by `skip_rows_where` in a mapping file");
            row.mistakes.push(self.row_mistake(raw.number, shown(text), error));
        }
        let beyond = raw.cells.iter().enumerate().skip(self.plan.columns.len());
        if rectangular || !self.plan.ignore_nameless {
            beyond.for_each(|(index, cell)| self.check_nameless(index, cell, row));
        }
        row.mistakes.is_empty() || !rectangular && total.is_none()
    }

    fn check_nameless(&self, index: usize, cell: &Cell, row: &mut Row) {
        if !cell.is_empty() {
            let message = format!("`{}` stands below no header", shown(&cell.shown()));
            let error = refused("row.no-header", message)
                .with_hint("look for a separator inside a cell that is not quoted");
            let mistake = self.cell_mistake(index, "", cell, row.number, error);
            row.mistakes.push(mistake);
        }
    }

    fn read_cell(&self, index: usize, column: &Column, cell: &Cell, row: &mut Row) {
        let mut fail = |fact: Option<&str>, error: Error| {
            let mistake = self.cell_mistake(index, &column.header, cell, row.number, error);
            row.mistakes.push(CellMistake { fact: fact.map(str::to_owned), ..mistake });
        };
        match &column.role {
            Role::Ignored => {}
            Role::Nameless if self.plan.ignore_nameless => {}
            Role::Nameless => self.check_nameless(index, cell, row),
            Role::Id => match read_id(cell) {
                Ok(id) => row.project.id = id,
                Err(error) => fail(None, error),
            },
            Role::Facts(uses) => {
                for column in uses {
                    if let Err(error) = column.read(&mut row.project, cell) {
                        fail(Some(column.fact.name), error);
                    }
                }
            }
        }
    }

    fn cell_mistake(
        &self,
        index: usize,
        header: &str,
        cell: &Cell,
        row: usize,
        error: Error,
    ) -> CellMistake {
        CellMistake {
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            row,
            column: Some(ColumnName { letters: column_letters(index), header: header.to_owned() }),
            fact: None,
            value: shown(&cell.shown()),
            error,
        }
    }

    fn row_mistake(&self, row: usize, value: String, error: Error) -> CellMistake {
        CellMistake {
            file: self.file.clone(),
            sheet: self.sheet.clone(),
            row,
            column: None,
            fact: None,
            value,
            error,
        }
    }
}

/// What is wrong with a row that adds up others, as one of its cells says.
#[must_use]
pub fn total_row(text: &str) -> Error {
    let message = format!("the row `{}` adds up others and is not a project", shown(text));
    refused("row.total", message)
}

/// Whether a cell says that its row adds up others.
#[must_use]
pub fn is_total(text: &str) -> bool {
    let first = text.chars().next().map(|first| first.to_ascii_lowercase());
    if !first.is_some_and(|first| TOTALS.iter().any(|total| total.starts_with(first))) {
        return false;
    }
    let word: String =
        text.chars().filter(|c| !c.is_whitespace()).flat_map(char::to_lowercase).collect();
    TOTALS.contains(&word.trim_end_matches([':', '：']))
}

/// The key of a project in a cell.
pub(crate) fn read_id(cell: &Cell) -> Result<String> {
    if let Cell::Fault(_, error) = cell {
        return Err(error.as_ref().clone());
    }
    if cell.is_empty() {
        return Err(refused("row.id-missing", "the id of the project is empty"));
    }
    let number = matches!(cell, Cell::Number(text, _)
        if crate::cell::significant_digits(text) > limits::EXACT_DIGITS);
    if number {
        let message =
            format!("the id `{}` is stored as a number and has lost digits", shown(&cell.shown()));
        return Err(refused("row.id-digits", message).with_hint("write it as text"));
    }
    let tree = Tree::Table(vec![("id".to_owned(), Tree::Text(cell.shown()))]);
    let (project, errors) = Project::from_tree_collecting(&tree, None);
    match errors.into_iter().next() {
        Some(error) => Err(refused("row.id-invalid", error.message())),
        None => Ok(project.id),
    }
}
