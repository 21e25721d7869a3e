//! A ledger that is being read.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::Path;

use fundrules::{MoneyUnit, Result};

use crate::format::{Format, TextEncoding};
use crate::mapping::Mapping;
use crate::options::{LedgerOptions, Stated};
use crate::plan::{Plan, PlanOptions, Role};
use crate::read::RawRows;
use crate::read::csv_rows::{CsvFile, keep};
use crate::read::json_lines::JsonLines;
use crate::read::workbook::SheetRows;
use crate::row::Row;
use crate::table::Table;
use crate::text::{column_letters, io_error, refused, shown};

/// A ledger of projects: an iterator over its rows, in the order of the file.
///
/// An item that is an error ends the reading: the file itself cannot be read further. Mistakes in
/// cells are no such errors, they stand in their row.
///
/// # Example
///
/// ```
/// use fundrules_ledger::{Format, Ledger, LedgerOptions};
///
/// let csv = "\
/// 广元市2023年度项目台账,,
/// 项目编号,项目名称,项目总投资（万元）
/// GY-01,技改项目,1000
/// GY-02,扩能项目,8e3
/// ";
/// let options = LedgerOptions { format: Some(Format::Csv), ..LedgerOptions::default() };
/// let mut ledger = Ledger::from_reader("-", csv.as_bytes(), options)?;
/// assert_eq!(ledger.header_row(), Some(2));
///
/// let first = ledger.next().unwrap()?;
/// assert_eq!(first.project.invest.total_planned, Some("1000万元".parse()?));
/// let second = ledger.next().unwrap()?;
/// assert_eq!(second.number, 4);
/// assert_eq!(second.mistakes.len(), 1);
/// assert!(ledger.next().is_none());
/// # Ok::<(), fundrules::Error>(())
/// ```
pub struct Ledger {
    file: String,
    format: Format,
    sheet: Option<String>,
    encoding: Option<TextEncoding>,
    delimiter: Option<char>,
    source: Source,
    rows: usize,
    row_limit: usize,
    ended: bool,
}

/// Where the rows come from.
pub(crate) enum Source {
    Table(Box<Table>),
    Lines(Box<JsonLines>),
}

/// A column as it is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerColumn {
    /// The letters of the column in a spreadsheet, such as `C`.
    pub letters: String,
    /// The header.
    pub header: String,
    /// The facts that it gives: `id` for the key, nothing when it is left aside.
    pub facts: Vec<&'static str>,
    /// The unit in which bare amounts count.
    pub unit: Option<MoneyUnit>,
}

impl Ledger {
    /// Opens a file.
    ///
    /// # Errors
    ///
    /// - `ledger.read`: the file cannot be read.
    /// - `ledger.format-unknown`, `ledger.format-wrong`, `ledger.encoding`, `ledger.workbook`,
    ///   `ledger.too-large`: it is not what it is taken for, or beyond the bounds.
    /// - `ledger.no-header-row`, `ledger.empty`, `ledger.header` with `ledger.unknown-column`,
    ///   `ledger.ambiguous-column`, `ledger.column-twice` and others: every column that is not
    ///   settled, all at once.
    /// - `ledger.assumptions`: an assumption is no fact or has no value of its kind.
    pub fn open(path: &Path, options: LedgerOptions) -> Result<Ledger> {
        let name = path.display().to_string();
        let format = match options.format {
            Some(format) => format,
            None => Format::of_path(path)?,
        };
        let failed = |error: std::io::Error| io_error("ledger.read", &name, &error);
        let file = File::open(path).map_err(failed)?;
        if file.metadata().map_err(failed)?.is_dir() {
            return Err(refused("ledger.read", format!("{} is a directory", shown(&name))));
        }
        match format {
            Format::Csv => Self::csv(file, name, options),
            Format::Xlsx => Self::xlsx(file, name, options),
            Format::JsonLines => Self::json_lines(file, name, options),
        }
    }

    /// Reads a stream, such as the standard input; `name` is shown in messages, mostly `-`.
    ///
    /// JSON Lines is read as it comes. CSV is kept in a temporary file first, because its encoding
    /// is known only at its end.
    ///
    /// # Errors
    ///
    /// As [`Ledger::open`]; and `ledger.format-unknown` when the options name no format,
    /// `ledger.stream-xlsx` for a workbook.
    pub fn from_reader(
        name: &str,
        reader: impl Read + Send + 'static,
        options: LedgerOptions,
    ) -> Result<Ledger> {
        let name = name.to_owned();
        match options.format {
            None => Err(refused(
                "ledger.format-unknown",
                format!("the format of {} is not named", shown(&name)),
            )
            .with_hint("name it: `csv` or `jsonl`")),
            Some(Format::Csv) => Self::csv(keep(reader, &name)?, name, options),
            Some(Format::JsonLines) => Self::json_lines(reader, name, options),
            Some(Format::Xlsx) => {
                Err(refused("ledger.stream-xlsx", "a workbook cannot be read from a stream")
                    .with_hint("give the file's name"))
            }
        }
    }

    fn csv(file: File, name: String, options: LedgerOptions) -> Result<Ledger> {
        let stated = options.stated()?;
        let mapping = options.mapping.clone().unwrap_or_default();
        let opened = CsvFile::open(file, &name, &mapping)?;
        let (encoding, delimiter) = (opened.encoding, opened.delimiter);
        let table = open_table(Box::new(opened.rows), None, &name, &options, &mapping, stated)?;
        Ok(Ledger {
            encoding: Some(encoding),
            delimiter: Some(delimiter),
            ..Self::new(name, Format::Csv, Source::Table(Box::new(table)), &options)
        })
    }

    fn xlsx(file: File, name: String, options: LedgerOptions) -> Result<Ledger> {
        let stated = options.stated()?;
        let mapping = options.mapping.clone().unwrap_or_default();
        let rows = SheetRows::open(file, &name, options.sheet.clone())?;
        let sheet = Some(rows.sheet.clone());
        let table = open_table(Box::new(rows), sheet.clone(), &name, &options, &mapping, stated)?;
        let source = Source::Table(Box::new(table));
        Ok(Ledger { sheet, ..Self::new(name, Format::Xlsx, source, &options) })
    }

    fn json_lines(
        reader: impl Read + Send + 'static,
        name: String,
        options: LedgerOptions,
    ) -> Result<Ledger> {
        if options.mapping.as_ref().is_some_and(Mapping::is_about_columns) {
            return Err(refused(
                "mapping.no-columns",
                format!("the mapping is about columns, but {} is json lines", shown(&name)),
            )
            .with_hint("json lines name each fact themselves; only `[constants]` applies"));
        }
        let stated = options.stated()?;
        let input = Box::new(BufReader::new(reader));
        let lines = JsonLines::new(&name, input, options.unit, stated.base, stated.facts);
        Ok(Self::new(name, Format::JsonLines, Source::Lines(Box::new(lines)), &options))
    }

    fn new(file: String, format: Format, source: Source, options: &LedgerOptions) -> Ledger {
        Ledger {
            file,
            format,
            sheet: None,
            encoding: None,
            delimiter: None,
            source,
            rows: 0,
            row_limit: options.row_limit,
            ended: false,
        }
    }

    /// The file as it was named.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The format.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// The sheet, in a workbook.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// How the text of a CSV is encoded.
    #[must_use]
    pub fn encoding(&self) -> Option<TextEncoding> {
        self.encoding
    }

    /// What separates the cells of a CSV.
    #[must_use]
    pub fn delimiter(&self) -> Option<char> {
        self.delimiter
    }

    /// The row of the headers as the user sees it; `None` for JSON Lines.
    #[must_use]
    pub fn header_row(&self) -> Option<usize> {
        match &self.source {
            Source::Table(table) => Some(table.header_row),
            Source::Lines(_) => None,
        }
    }

    /// The columns as they are understood; none for JSON Lines.
    #[must_use]
    pub fn columns(&self) -> Vec<LedgerColumn> {
        match &self.source {
            Source::Table(table) => describe(&table.plan),
            Source::Lines(_) => Vec::new(),
        }
    }

    /// Goes to the next row.
    pub(crate) fn advance(&mut self) -> Option<Result<()>> {
        if self.ended {
            return None;
        }
        let mut next = match &mut self.source {
            Source::Table(table) => table.advance(),
            Source::Lines(lines) => lines.advance(),
        };
        self.rows += 1;
        if next.is_some() && self.rows > self.row_limit {
            let message =
                format!("{} has more than {} projects", shown(&self.file), self.row_limit);
            next = Some(Err(refused("ledger.too-many-rows", message)));
        }
        self.ended = !matches!(next, Some(Ok(())));
        next
    }

    /// The row at hand.
    pub(crate) fn row(&self) -> Row {
        match &self.source {
            Source::Table(table) => table.row(),
            Source::Lines(lines) => lines.row(),
        }
    }

    /// Where the rows come from.
    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    /// How many rows the mapping left aside so far.
    #[must_use]
    pub fn skipped(&self) -> usize {
        match &self.source {
            Source::Table(table) => table.skipped,
            Source::Lines(_) => 0,
        }
    }
}

impl Iterator for Ledger {
    type Item = Result<Row>;

    fn next(&mut self) -> Option<Result<Row>> {
        match self.advance()? {
            Ok(()) => Some(Ok(self.row())),
            Err(error) => Some(Err(error)),
        }
    }
}

fn open_table(
    rows: Box<dyn RawRows>,
    sheet: Option<String>,
    file: &str,
    options: &LedgerOptions,
    mapping: &Mapping,
    stated: Stated,
) -> Result<Table> {
    let plan =
        PlanOptions { file: Some(file), unit: options.unit, mapping, constants: &stated.facts };
    Table::open(rows, sheet, stated.base, plan)
}

fn describe(plan: &Plan) -> Vec<LedgerColumn> {
    let describe = |(index, column): (usize, &crate::plan::Column)| {
        let (facts, unit) = match &column.role {
            Role::Id => (vec!["id"], None),
            Role::Facts(uses) => (
                uses.iter().map(|column| column.fact.name).collect(),
                uses.iter().find_map(|column| column.options.unit),
            ),
            Role::Ignored | Role::Nameless => (Vec::new(), None),
        };
        LedgerColumn { letters: column_letters(index), header: column.header.clone(), facts, unit }
    };
    plan.columns.iter().enumerate().map(describe).collect()
}
