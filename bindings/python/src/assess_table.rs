//! Answers for whole tables.

use std::ops::ControlFlow;
use std::path::PathBuf;

use arrow_array::RecordBatch;
use fundrules::{Language, Question, Result};
use fundrules_arrow::{
    Assessor, Driver, List, Mistakes, OutputOptions, Run, TableOptions, TablePlan, TableUnit,
};
use fundrules_ledger::{Ledger, LedgerOptions, Mapping, Row};
use pyo3::prelude::*;
use pyo3::types::PyDict;

use crate::assembly;
use crate::assessment::question;
use crate::capsule;
use crate::dates;
use crate::failure::OrRaise;
use crate::regime::Regime;
use crate::table::Table;

/// So many rows of a ledger are answered at once.
const LEDGER_ROWS: usize = 16_384;

/// So many where answers are worked out row by row, so that Ctrl-C is soon heard.
const LEDGER_ROWS_BY_ROWS: usize = 512;

fn option<'py, T>(options: &Bound<'py, PyDict>, name: &str) -> PyResult<Option<T>>
where
    T: for<'a> FromPyObject<'a, 'py>,
{
    match options.get_item(name)? {
        Some(value) if !value.is_none() => value.extract::<T>().map(Some).map_err(Into::into),
        _ => Ok(None),
    }
}

fn parsed<T>(options: &Bound<'_, PyDict>, name: &str) -> PyResult<Option<T>>
where
    T: std::str::FromStr<Err = fundrules::Error>,
{
    let text: Option<String> = option(options, name)?;
    text.map(|text| text.parse().or_raise(options.py())).transpose()
}

fn output_options(options: &Bound<'_, PyDict>) -> PyResult<OutputOptions> {
    let py = options.py();
    let standard = OutputOptions::default();
    let questions: Option<Vec<String>> = option(options, "questions")?;
    let questions = questions.map(|names| {
        names.iter().map(|name| question(py, name)).collect::<PyResult<Vec<Question>>>()
    });
    let include: Option<Vec<String>> = option(options, "include")?;
    let lists = include.map(|names| {
        names.iter().map(|name| name.parse::<List>()).collect::<Result<Vec<List>>>().or_raise(py)
    });
    Ok(OutputOptions {
        questions: questions.transpose()?,
        layout: parsed(options, "layout")?.unwrap_or(standard.layout),
        money: parsed(options, "money")?.unwrap_or(standard.money),
        lists: lists.transpose()?.unwrap_or(standard.lists),
        reasons: parsed::<Language>(options, "reasons")?,
        dictionaries: option(options, "dictionaries")?.unwrap_or(standard.dictionaries),
    })
}

fn table_options(options: &Bound<'_, PyDict>) -> PyResult<TableOptions> {
    let mapping: Option<String> = option(options, "mapping")?;
    let mapping = mapping
        .map(|text| Mapping::from_toml("mapping.toml", &text).or_raise(options.py()))
        .transpose()?;
    Ok(TableOptions {
        unit: parsed(options, "unit")?,
        mapping: mapping.unwrap_or_default(),
        float_rounding: parsed(options, "float_rounding")?,
    })
}

/// Calls back now and then: for progress, and so that Ctrl-C is heard.
struct Watch<'a> {
    progress: Option<&'a Py<PyAny>>,
    told: u64,
    raised: Option<PyErr>,
}

impl Watch<'_> {
    fn look(&mut self, rows: u64) -> ControlFlow<()> {
        let heard = Python::attach(|py| {
            py.check_signals()?;
            if let Some(progress) = self.progress
                && rows != self.told
            {
                self.told = rows;
                progress.call1(py, (rows,))?;
            }
            Ok(())
        });
        match heard {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                self.raised = Some(error);
                ControlFlow::Break(())
            }
        }
    }
}

/// Answers every question for each row of a table; see `fundrules.Regime.assess_table`.
#[pyfunction]
pub(crate) fn assess_stream(
    regime: &Bound<'_, Regime>,
    table: &Bound<'_, PyAny>,
    as_of: &Bound<'_, PyAny>,
    options: &Bound<'_, PyDict>,
    progress: Option<Py<PyAny>>,
) -> PyResult<Table> {
    let py = regime.py();
    let as_of = dates::day(as_of, "as_of")?;
    let (table_options, output) = (table_options(options)?, output_options(options)?);
    let driver = Driver::new(option(options, "threads")?);
    let mut batches = capsule::batches(table)?;
    let schema = batches.reader.schema();
    let plan = TablePlan::with_words(&schema, &batches.words, &table_options).or_raise(py)?;
    let assessor = Assessor::new(&regime.get().core, as_of, plan, output).or_raise(py)?;
    let assessor = assessor.assembled_by(assembly::quick());
    let mut watch = Watch { progress: progress.as_ref(), told: 0, raised: None };
    let run = py.detach(|| {
        let mut batches =
            batches.reader.by_ref().map(|batch| batch.map_err(|e| capsule::refused(&e)));
        driver.run(&assessor, &mut batches, &mut |rows| watch.look(rows))
    });
    if let Some(raised) = watch.raised {
        return Err(raised);
    }
    finish(py, &assessor, run.or_raise(py)?)
}

fn finish(py: Python<'_>, assessor: &Assessor<'_>, run: Run) -> PyResult<Table> {
    let mistakes = run.mistakes.to_batch();
    let mistakes = Table {
        schema: mistakes.schema(),
        batches: vec![mistakes],
        mistakes: None,
        mistake_count: 0,
    };
    Ok(Table {
        schema: assessor.schema(),
        batches: run.batches,
        mistakes: Some(Py::new(py, mistakes)?),
        mistake_count: run.mistakes.count,
    })
}

/// Answers every question for each project of a ledger file.
#[pyfunction]
pub(crate) fn assess_ledger(
    regime: &Bound<'_, Regime>,
    path: PathBuf,
    as_of: &Bound<'_, PyAny>,
    options: &Bound<'_, PyDict>,
    progress: Option<Py<PyAny>>,
) -> PyResult<Table> {
    let py = regime.py();
    let as_of = dates::day(as_of, "as_of")?;
    let (table_options, output) = (table_options(options)?, output_options(options)?);
    let unit = match table_options.unit {
        Some(TableUnit::Unit(unit)) => Some(unit),
        Some(TableUnit::Fen) => {
            let message = "the amounts of a ledger file cannot count fen";
            let error = fundrules::Error::new(fundrules::ErrorKind::Input, "table.option", message);
            return Err(error).or_raise(py);
        }
        None => None,
    };
    let ledger_options = LedgerOptions {
        unit,
        mapping: Some(table_options.mapping),
        sheet: option(options, "sheet")?,
        ..LedgerOptions::default()
    };
    let assessor =
        Assessor::new(&regime.get().core, as_of, TablePlan::of_rows(), output).or_raise(py)?;
    let assessor = assessor.assembled_by(assembly::quick());
    let mut watch = Watch { progress: progress.as_ref(), told: 0, raised: None };
    let run = py.detach(|| {
        let ledger = Ledger::open(&path, ledger_options)?;
        read_ledger(ledger, &assessor, &mut |rows| watch.look(rows))
    });
    if let Some(raised) = watch.raised {
        return Err(raised);
    }
    finish(py, &assessor, run.or_raise(py)?)
}

fn read_ledger(
    mut ledger: Ledger,
    assessor: &Assessor<'_>,
    watch: &mut dyn FnMut(u64) -> ControlFlow<()>,
) -> Result<Run> {
    let mut run = Run { batches: Vec::new(), mistakes: Mistakes::default(), stopped: false };
    let mut done = 0;
    let at_once = if assessor.works_by_rows() { LEDGER_ROWS_BY_ROWS } else { LEDGER_ROWS };
    while !run.stopped {
        let rows: Vec<Row> = ledger.by_ref().take(at_once).collect::<Result<_>>()?;
        if rows.is_empty() {
            break;
        }
        done += rows.len() as u64;
        let assessed = assessor.assess_rows(&rows)?;
        run.batches.push(assessed.answers);
        run.mistakes.extend(assessed.mistakes);
        run.stopped = watch(done).is_break();
    }
    if run.batches.is_empty() {
        run.batches.push(RecordBatch::new_empty(assessor.schema()));
    }
    Ok(run)
}

/// Gives the memory back that is kept for the columns of later tables, and returns how many bytes
/// it was.
///
/// Once nobody reads the columns of a result of `assess_table` any more, up to 320 MiB of their
/// memory are kept, which makes the next call quicker.
#[pyfunction]
pub(crate) fn release_memory(py: Python<'_>) -> usize {
    py.detach(fundrules_arrow::release_memory)
}
