//! `Table`: answers as an Arrow table.

use arrow_array::cast::AsArray;
use arrow_array::{Array, RecordBatch, UInt64Array};
use arrow_schema::SchemaRef;
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyList, PyTuple};

use crate::{cache, capsule};

/// An Arrow table. Polars, pyarrow, DuckDB and others take it as it is, without a copy:
/// `polars.DataFrame(table)`, `pyarrow.table(table)`.
#[pyclass(frozen, module = "fundrules")]
pub(crate) struct Table {
    pub(crate) schema: SchemaRef,
    pub(crate) batches: Vec<RecordBatch>,
    /// What is wrong with rows that have no answer.
    pub(crate) mistakes: Option<Py<Table>>,
    pub(crate) mistake_count: u64,
}

#[pymethods]
impl Table {
    #[pyo3(signature = (requested_schema = None))]
    fn __arrow_c_stream__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<&Bound<'py, PyAny>>,
    ) -> PyResult<Bound<'py, PyCapsule>> {
        // The interface lets a producer keep its own types.
        let _ = requested_schema;
        capsule::stream(py, SchemaRef::clone(&self.schema), self.batches.clone())
    }

    fn __arrow_c_schema__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        capsule::schema(py, &self.schema)
    }

    fn __len__(&self) -> usize {
        self.batches.iter().map(RecordBatch::num_rows).sum()
    }

    /// The names of the columns.
    #[getter]
    fn column_names<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.schema.fields().iter().map(|field| field.name()).collect::<Vec<_>>())
    }

    /// The mistakes of rows that have no answer: a table of `row`, `column`, `fact`, `code`,
    /// `message`, `hint` and `value`. Rows count from one; at most 100,000 mistakes are kept.
    #[getter]
    fn errors(this: &Bound<'_, Self>) -> Py<Table> {
        let mistakes = this.get().mistakes.as_ref();
        mistakes.map_or_else(|| this.clone().unbind(), |one| one.clone_ref(this.py()))
    }

    /// How many mistakes there are, those that are not kept included.
    #[getter]
    fn error_count(&self) -> u64 {
        self.mistake_count
    }

    /// Row, column and message of the first mistakes, for a table of mistakes.
    fn first<'py>(&self, py: Python<'py>, count: usize) -> PyResult<Bound<'py, PyList>> {
        let shown = PyList::empty(py);
        for batch in &self.batches {
            let text = |name: &str| batch.column_by_name(name)?.as_string_opt::<i32>();
            let rows = batch.column_by_name("row").and_then(|one| one.as_primitive_opt());
            let rows: Option<&UInt64Array> = rows;
            let (Some(rows), Some(columns), Some(messages)) =
                (rows, text("column"), text("message"))
            else {
                continue;
            };
            for place in 0..batch.num_rows().min(count) {
                let column = columns.is_valid(place).then(|| columns.value(place));
                shown.append((rows.value(place), column, messages.value(place)))?;
            }
        }
        Ok(shown)
    }

    /// The table as a `pyarrow.Table`.
    fn to_pyarrow<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        convert(this, "to_pyarrow")
    }

    /// The table as a `polars.DataFrame`.
    fn to_polars<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        convert(this, "to_polars")
    }

    /// The table as a `pandas.DataFrame`.
    fn to_pandas<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyAny>> {
        convert(this, "to_pandas")
    }

    fn __repr__(&self) -> String {
        let rows = self.__len__();
        let columns = self.schema.fields().len();
        let mistakes = match self.mistake_count {
            0 => String::new(),
            count => format!(", {count} mistakes in `errors`"),
        };
        format!("<fundrules.Table of {rows} rows, {columns} columns{mistakes}>")
    }
}

fn convert<'py>(this: &Bound<'py, Table>, function: &str) -> PyResult<Bound<'py, PyAny>> {
    cache::of_tables(this.py(), function)?.call1((this,))
}
