//! Many rows of a ledger at once, lowered to columns of facts.
//!
//! A row whose cells are all as expected goes straight into the columns: each text is read once and
//! remembered. Every other row is read as a [`Row`], so that what is wrong with it, and what is
//! accepted, is said in one place.

mod answers;
mod days;
mod joint;
mod lines;
mod memory;
mod reader;
mod texts;

use fundrules::{ColumnBuilder, Columns, Error, Facts, Project, Regime, Result, fact_definitions};

pub use answers::BatchAnswers;

use crate::ledger::{Ledger, Source};
use crate::mistake::CellMistake;
use crate::row::Row;
use lines::LineReader;
use reader::RowReader;
use texts::Texts;

/// Rows of one batch.
const ROWS: usize = 4_096;

/// The rows of a ledger in batches.
///
/// # Example
///
/// ```
/// use fundrules::{Question, Regime};
/// use fundrules_ledger::{Batches, Format, Ledger, LedgerOptions};
///
/// let csv = "项目编号,项目类别,项目总投资（万元）\nLY-01,点,4000\nLY-02,点,abc\n";
/// let options = LedgerOptions { format: Some(Format::Csv), ..LedgerOptions::default() };
/// let ledger = Ledger::from_reader("-", csv.as_bytes(), options)?;
/// let regime = Regime::builtin("luoyang")?;
/// let mut batches = Batches::new(ledger, &regime);
/// let batch = batches.next_batch()?.ok_or("no rows")?;
/// assert_eq!((batch.len(), batch.id(0), batch.number(1)), (2, "LY-01", 3));
/// assert_eq!(batch.take_fault(1).unwrap().mistakes()[0].error.code(), "amount.not-a-number");
///
/// let answers = regime.assess_columns(&batch.columns()?, "2026-03-01".parse()?)?;
/// let caps = answers.question(Question::SupportCap).ok_or("no cap")?;
/// assert_eq!(caps.fields[0].get(0), Some(800_000_000));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Batches<'r> {
    ledger: Ledger,
    regime: &'r Regime,
    reader: Reader,
    batch: Batch,
    /// What ended the reading, told after the rows before it.
    failed: Option<Error>,
}

/// Reads rows that are as expected.
enum Reader {
    Table(Box<RowReader>),
    Lines(Box<LineReader>),
}

/// A row as it was read quickly.
struct QuickRow<'a> {
    id: &'a str,
    name: Option<&'a str>,
    /// The facts that are known, by their places.
    values: &'a [(usize, i64)],
}

/// Some rows of a ledger.
pub struct Batch {
    sheet: Option<String>,
    numbers: Vec<usize>,
    ids: Texts,
    names: Texts,
    /// The rows that have no answer, in order.
    faults: Vec<(usize, Option<Fault>)>,
    /// The facts by their places in the table; facts that no row has given yet have no column.
    columns: Vec<Option<ColumnBuilder>>,
}

/// Why a row has no answer.
#[derive(Clone, Debug)]
pub enum Fault {
    /// What is wrong with the row.
    Mistakes(Vec<CellMistake>),
    /// The row could be read, but the regime cannot judge it.
    Refused(Error),
}

impl Fault {
    /// What is wrong with the row; nothing where the regime cannot judge it.
    #[must_use]
    pub fn mistakes(&self) -> &[CellMistake] {
        match self {
            Fault::Mistakes(mistakes) => mistakes,
            Fault::Refused(_) => &[],
        }
    }
}

impl<'r> Batches<'r> {
    /// The rows of a ledger for a regime.
    #[must_use]
    pub fn new(ledger: Ledger, regime: &'r Regime) -> Self {
        let sheet = ledger.sheet().map(str::to_owned);
        let reader = match ledger.source() {
            Source::Table(table) => Reader::Table(Box::new(RowReader::new(table))),
            Source::Lines(lines) => Reader::Lines(Box::new(LineReader::new(lines))),
        };
        Batches { ledger, regime, reader, batch: Batch::new(sheet), failed: None }
    }

    /// The next rows; none after the last.
    ///
    /// # Errors
    ///
    /// The file cannot be read further, see [`Ledger`].
    pub fn next_batch(&mut self) -> Result<Option<&mut Batch>> {
        if let Some(error) = self.failed.take() {
            return Err(error);
        }
        self.batch.clear();
        while self.batch.len() < ROWS {
            match self.ledger.advance() {
                None => break,
                Some(Ok(())) => self.add_row(),
                Some(Err(error)) if self.batch.is_empty() => return Err(error),
                Some(Err(error)) => {
                    self.failed = Some(error);
                    break;
                }
            }
        }
        Ok(if self.batch.is_empty() { None } else { Some(&mut self.batch) })
    }

    fn add_row(&mut self) {
        let (quick, number) = match (&mut self.reader, self.ledger.source()) {
            (Reader::Table(reader), Source::Table(table)) => {
                (reader.read(table, self.regime), table.number())
            }
            (Reader::Lines(reader), Source::Lines(lines)) => {
                (reader.read(lines, self.regime), lines.number())
            }
            _ => (None, 0),
        };
        match quick {
            Some(row) => self.batch.add(number, &row),
            None => self.batch.add_row(self.ledger.row(), self.regime),
        }
    }
}

impl Batch {
    fn new(sheet: Option<String>) -> Self {
        Batch {
            sheet,
            numbers: Vec::new(),
            ids: Texts::default(),
            names: Texts::default(),
            faults: Vec::new(),
            columns: fact_definitions().iter().map(|_| None).collect(),
        }
    }

    fn clear(&mut self) {
        self.numbers.clear();
        self.ids.clear();
        self.names.clear();
        self.faults.clear();
        self.columns.iter_mut().flatten().for_each(ColumnBuilder::clear);
    }

    /// Adds a row of lowered facts.
    fn add(&mut self, number: usize, quick: &QuickRow<'_>) {
        let row = self.len();
        self.numbers.push(number);
        self.ids.push(Some(quick.id));
        self.names.push(quick.name);
        for (place, value) in quick.values {
            self.set(*place, row, *value);
        }
    }

    /// Adds a row as it was read one by one.
    fn add_row(&mut self, row: Row, regime: &Regime) {
        let place = self.len();
        let Row { number, project, mistakes, .. } = row;
        let name = project.project.name.as_deref();
        self.add(number, &QuickRow { id: &project.id, name, values: &[] });
        if !mistakes.is_empty() {
            return self.faults.push((place, Some(Fault::Mistakes(mistakes))));
        }
        match regime.lower(&project) {
            Ok(facts) => known(&facts).for_each(|(fact, value)| self.set(fact, place, value)),
            Err(error) => self.faults.push((place, Some(Fault::Refused(error)))),
        }
    }

    fn set(&mut self, fact: usize, row: usize, value: i64) {
        if let (Some(slot), Some(definition)) =
            (self.columns.get_mut(fact), fact_definitions().get(fact))
        {
            slot.get_or_insert_with(|| ColumnBuilder::new(definition.kind, ROWS)).set(row, value);
        }
    }

    /// How many rows there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.numbers.len()
    }

    /// Whether there is no row.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The sheet, in a workbook.
    #[must_use]
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// The place of a row as the user sees it, see [`Row::number`].
    #[must_use]
    pub fn number(&self, row: usize) -> usize {
        self.numbers.get(row).copied().unwrap_or_default()
    }

    /// The key of a row's project.
    #[must_use]
    pub fn id(&self, row: usize) -> &str {
        self.ids.get(row).unwrap_or_default()
    }

    /// The name of a row's project.
    #[must_use]
    pub fn name(&self, row: usize) -> Option<&str> {
        self.names.get(row)
    }

    /// Takes out why a row has no answer; nothing for a row that can be decided.
    pub fn take_fault(&mut self, row: usize) -> Option<Fault> {
        let place = self.faults.binary_search_by_key(&row, |(row, _)| *row).ok()?;
        self.faults.get_mut(place).and_then(|(_, fault)| fault.take())
    }

    /// The facts of the rows. Rows that have no answer may have facts that mean nothing.
    ///
    /// # Errors
    ///
    /// None at present: what is read is of its kind.
    pub fn columns(&self) -> Result<Columns<'_>> {
        let rows = self.len();
        let mut columns = Columns::new(rows);
        for (fact, builder) in fact_definitions().iter().zip(&self.columns) {
            if let Some(builder) = builder {
                columns.set(fact.name, builder.column(rows))?;
            }
        }
        Ok(columns)
    }
}

/// The facts that are known, by their places in the table.
fn known(facts: &Facts) -> impl Iterator<Item = (usize, i64)> {
    (0..fact_definitions().len()).filter_map(|place| Some((place, facts.get(place)?)))
}

/// The facts that a project gives in a regime, by their places.
fn lowered(regime: &Regime, project: &Project) -> Result<Vec<(usize, i64)>> {
    regime.lower(project).map(|facts| known(&facts).collect())
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;
    use crate::options::LedgerOptions;

    #[test]
    fn ordinary_rows_are_read_quickly() {
        let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/examples");
        let regime = Regime::builtin("guangyuan").unwrap();
        for name in ["guangyuan-2024.csv", "guangyuan-2024.xlsx"] {
            let mut ledger = Ledger::open(&examples.join(name), LedgerOptions::default()).unwrap();
            let mut reader = None;
            let mut rows = 0;
            while let Some(next) = ledger.advance() {
                next.unwrap();
                let Source::Table(table) = ledger.source() else { panic!("no table") };
                let reader = reader.get_or_insert_with(|| RowReader::new(table));
                assert!(reader.read(table, &regime).is_some(), "{}", table.number());
                rows += 1;
            }
            assert!(rows > 40, "{name}: {rows}");
        }
    }

    #[test]
    fn ordinary_lines_are_read_quickly() {
        let line = r#"{"id":"P\u002d1","project":{"name":"甲","stage":"在建"},"accept.fail_grounds":[],
            "app":null,"award.amount":null,"invest.total_planned":"1000万元","accept.round":2}"#;
        let options =
            LedgerOptions { format: Some(crate::Format::JsonLines), ..LedgerOptions::default() };
        let text = line.replace('\n', " ");
        let mut ledger =
            Ledger::from_reader("-", std::io::Cursor::new(text.into_bytes()), options).unwrap();
        let regime = Regime::builtin("guangyuan").unwrap();
        ledger.advance().unwrap().unwrap();
        let Source::Lines(lines) = ledger.source() else { panic!("no lines") };
        let mut reader = LineReader::new(lines);
        let row = reader.read(lines, &regime).unwrap();
        assert_eq!((row.id, row.name, row.values.len()), ("P-1", Some("甲"), 4));
    }
}
