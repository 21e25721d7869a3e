//! Many rows of a ledger at once, lowered to columns of facts.
//!
//! A row whose cells are all as expected goes straight into the columns: each text is read once and
//! remembered. Every other row is read as a [`Row`], so that what is wrong with it, and what is
//! accepted, is said in one place.

mod answers;
mod joint;
mod memory;
mod reader;
mod texts;

use fundrules::{ColumnBuilder, Columns, Error, Facts, Project, Regime, Result, fact_definitions};

pub use answers::BatchAnswers;

use crate::ledger::Ledger;
use crate::mistake::CellMistake;
use crate::row::Row;
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
    reader: RowReader,
    batch: Batch,
    /// What ended the reading, told after the rows before it.
    failed: Option<Error>,
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
        let reader = RowReader::new(&ledger);
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
        self.batch.find_contradictions(&self.ledger)?;
        Ok(if self.batch.is_empty() { None } else { Some(&mut self.batch) })
    }

    fn add_row(&mut self) {
        let quick = self.ledger.table().is_some_and(|table| {
            self.reader.read(table, self.regime).is_some_and(|row| {
                self.batch.add(table.number(), row.id, row.name, row.values);
                true
            })
        });
        if !quick && let Some(row) = self.ledger.row() {
            self.batch.add_row(row, self.regime);
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
    fn add(&mut self, number: usize, id: &str, name: Option<&str>, values: &[(usize, i64)]) {
        let row = self.len();
        self.numbers.push(number);
        self.ids.push(Some(id));
        self.names.push(name);
        for (place, value) in values {
            self.set(*place, row, *value);
        }
    }

    /// Adds a row as it was read one by one.
    fn add_row(&mut self, row: Row, regime: &Regime) {
        let place = self.len();
        let Row { number, project, mistakes, .. } = row;
        self.add(number, &project.id, project.project.name.as_deref(), &[]);
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

    /// Finds rows whose facts contradict each other; those that were read one by one have been
    /// looked at before.
    fn find_contradictions(&mut self, ledger: &Ledger) -> Result<()> {
        let found = self.columns()?.contradictions();
        for (row, error) in found {
            let Some(table) = ledger.table() else { continue };
            let mistake = table.row_mistake(self.number(row), String::new(), error);
            match self.faults.binary_search_by_key(&row, |(row, _)| *row) {
                Err(place) => {
                    self.faults.insert(place, (row, Some(Fault::Mistakes(vec![mistake]))));
                }
                Ok(place) => {
                    if let Some((_, Some(Fault::Mistakes(known)))) = self.faults.get_mut(place) {
                        known.push(mistake);
                    }
                }
            }
        }
        Ok(())
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
            let ledger = Ledger::open(&examples.join(name), LedgerOptions::default()).unwrap();
            let mut batches = Batches::new(ledger, &regime);
            let mut rows = 0;
            while let Some(next) = batches.ledger.advance() {
                next.unwrap();
                let table = batches.ledger.table().unwrap();
                assert!(batches.reader.read(table, &regime).is_some(), "{}", table.number());
                rows += 1;
            }
            assert!(rows > 40, "{name}: {rows}");
        }
    }
}
