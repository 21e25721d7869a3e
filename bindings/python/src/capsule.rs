//! The Arrow PyCapsule interface: how tables come from other libraries and go back to them.

#![allow(
    unsafe_code,
    reason = "the interface hands over C structs by pointer; each block says why it is sound"
)]

use std::ffi::CStr;
use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{
    Array, ArrayReader, ArrayRef, RecordBatch, RecordBatchIterator, RecordBatchOptions,
    RecordBatchReader, make_array,
};
use arrow_schema::{ArrowError, DataType, Schema, SchemaRef};
use fundrules::{Error, ErrorKind};
use fundrules_arrow::{SLICE, WordList};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use crate::failure::exception;
use crate::read::described;

const STREAM: &CStr = c"arrow_array_stream";
const ARRAY: &CStr = c"arrow_array";
const SCHEMA: &CStr = c"arrow_schema";

/// A table that comes batch by batch.
pub(crate) struct Batches {
    pub(crate) reader: Box<dyn RecordBatchReader + Send>,
    /// What the numbers of some columns stand for.
    pub(crate) words: Vec<WordList>,
}

impl Batches {
    fn of(reader: impl RecordBatchReader + Send + 'static) -> Self {
        Batches { reader: Box::new(reader), words: Vec::new() }
    }
}

/// An error of Arrow, told as one of this library, or the one of this library in it.
pub(crate) fn refused(error: &ArrowError) -> Error {
    if let ArrowError::ExternalError(cause) = error
        && let Some(own) = cause.downcast_ref::<Error>()
    {
        return own.clone();
    }
    Error::new(ErrorKind::Input, "table.arrow", format!("the table cannot be read: {error}"))
        .with_hint("look at the exception of the library that the table comes from")
}

/// The batches of any object that speaks the interface.
pub(crate) fn batches(table: &Bound<'_, PyAny>) -> PyResult<Batches> {
    if let Ok(frame) = table.extract::<(Bound<'_, PyAny>, WordLists<'_>)>() {
        let words = word_lists(frame.1)?;
        return Ok(Batches { reader: Box::new(SlicedFrame::new(&frame.0)?), words });
    }
    let py = table.py();
    if table.hasattr("__arrow_c_stream__")? {
        return Ok(Batches::of(stream_of(table)?));
    }
    if table.hasattr("__arrow_c_array__")? {
        let pair = table.call_method0("__arrow_c_array__")?.cast_into::<PyTuple>()?;
        let batch = one_batch(&pair)?;
        let schema = batch.schema();
        return Ok(Batches::of(RecordBatchIterator::new([Ok(batch)], schema)));
    }
    let message = format!("expected a table, found {}", described(table));
    let error = Error::new(ErrorKind::Input, "table.unknown", message).with_hint(
        "pass a table of pyarrow, Polars, pandas or DuckDB, or the path of a csv, xlsx, jsonl or parquet file",
    );
    Err(exception(py, &error))
}

fn stream_of(table: &Bound<'_, PyAny>) -> PyResult<RowStream> {
    let capsule = table.call_method0("__arrow_c_stream__")?.cast_into::<PyCapsule>()?;
    let pointer = capsule.pointer_checked(Some(STREAM))?;
    // SAFETY: the capsule has the name that the interface reserves for a valid stream, and it
    // lives until the end of this block. The stream is moved out of it: the struct left behind
    // is marked as released, so that the capsule's destructor does not release it again.
    let stream =
        unsafe { FFI_ArrowArrayStream::from_raw(pointer.as_ptr().cast::<FFI_ArrowArrayStream>()) };
    RowStream::new(stream).map_err(|error| exception(table.py(), &refused(&error)))
}

/// The rows of a stream, looked at where they come from others: text is text, places of words lie
/// within their lists, and no row as a whole is null.
struct RowStream {
    arrays: ArrayStreamReader,
    schema: SchemaRef,
    /// The rows that came so far.
    rows: usize,
}

impl RowStream {
    fn new(stream: FFI_ArrowArrayStream) -> Result<Self, ArrowError> {
        if stream.get_next().is_none() {
            return Err(ArrowError::CDataInterface("the stream has no next batch".to_owned()));
        }
        let arrays = ArrayStreamReader::try_new(stream)?;
        let schema = Arc::new(row_schema(arrays.field().data_type())?);
        Ok(RowStream { arrays, schema, rows: 0 })
    }
}

impl Iterator for RowStream {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        let rows = match self.arrays.next()? {
            Ok(rows) => rows,
            Err(error) => return Some(Err(error)),
        };
        let batch = looked_at(&rows, &self.schema, self.rows);
        self.rows += rows.len();
        Some(batch)
    }
}

impl RecordBatchReader for RowStream {
    fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }
}

/// The columns of rows that come as structs.
fn row_schema(data_type: &DataType) -> Result<Schema, ArrowError> {
    match data_type {
        DataType::Struct(fields) => Ok(Schema::new(fields.clone())),
        other => Err(ArrowError::SchemaError(format!(
            "expected rows, found a single column of type `{other}`"
        ))),
    }
}

/// Rows that come as structs as a batch, after so many others. The library that they come from
/// looks at little of them, and a wrong text would be read as if it were one.
fn looked_at(
    rows: &ArrayRef,
    schema: &SchemaRef,
    before: usize,
) -> Result<RecordBatch, ArrowError> {
    let changed = || ArrowError::SchemaError("the type of the rows changes".to_owned());
    let structs = rows.as_struct_opt().ok_or_else(changed)?;
    let nulls = structs.nulls().filter(|nulls| nulls.null_count() > 0);
    if let Some(row) = nulls.and_then(|nulls| nulls.iter().position(|valid| !valid)) {
        let message = format!("row {} of the table is null, expected a row", before + row + 1);
        let hint = "leave the row out, or give it columns without values";
        return Err(own("table.null-row", message, hint));
    }
    for (field, column) in structs.fields().iter().zip(structs.columns()) {
        look_at(field.name(), column)?;
    }
    let count = RecordBatchOptions::new().with_row_count(Some(structs.len()));
    RecordBatch::try_new_with_options(Arc::clone(schema), structs.columns().to_vec(), &count)
}

/// An error of this library as one of Arrow, of which [`refused`] makes it again.
fn own(code: &'static str, message: String, hint: &str) -> ArrowError {
    let error = Error::new(ErrorKind::Input, code, message).with_hint(hint);
    ArrowError::ExternalError(Box::new(error))
}

/// Looks at every value of a column that holds more than numbers.
fn look_at(name: &str, column: &ArrayRef) -> Result<(), ArrowError> {
    if column.data_type().is_primitive() || *column.data_type() == DataType::Boolean {
        return Ok(());
    }
    column.to_data().validate_full().map_err(|cause| {
        let message = format!("the column `{name}` cannot be read: {cause}");
        let hint = "texts must be UTF-8, and keys of dictionaries places of their words";
        own("table.arrow", message, hint)
    })
}

/// Places of columns, and for each a table of one column with the words that its numbers stand for.
type WordLists<'py> = Vec<(usize, Bound<'py, PyAny>)>;

/// So many rows of a frame of Polars are asked for at once: few, so that what Polars converts when it
/// hands columns over stays small, and enough that asking costs little.
const FRAME_ROWS: usize = 4 * SLICE;

/// A frame of Polars, in which columns of words can stand as their numbers.
///
/// It is asked for some rows after the others, so that what Polars converts for them is gone before
/// the next rows are.
struct SlicedFrame {
    frame: Py<PyAny>,
    rows: usize,
    next: usize,
    stream: RowStream,
}

/// The words of columns. Columns that have one list share it.
fn word_lists(lists: WordLists<'_>) -> PyResult<Vec<WordList>> {
    let mut known: Vec<(Bound<'_, PyAny>, ArrayRef)> = Vec::new();
    let mut all = Vec::with_capacity(lists.len());
    for (column, list) in lists {
        let words = match known.iter().find(|(one, _)| one.is(&list)) {
            Some((_, words)) => ArrayRef::clone(words),
            None => {
                let words = words_of(&list)?;
                known.push((list, ArrayRef::clone(&words)));
                words
            }
        };
        all.push(WordList { column, words });
    }
    Ok(all)
}

/// Words that come as a table of one column.
fn words_of(list: &Bound<'_, PyAny>) -> PyResult<ArrayRef> {
    let failed = |error: &ArrowError| exception(list.py(), &refused(error));
    let batches: Vec<RecordBatch> =
        stream_of(list)?.collect::<Result<_, _>>().map_err(|error| failed(&error))?;
    let words = match batches.as_slice() {
        [batch] => batch.columns().first(),
        _ => None,
    };
    let several = || failed(&ArrowError::SchemaError("expected one list of words".into()));
    words.map(ArrayRef::clone).ok_or_else(several)
}

impl SlicedFrame {
    fn new(frame: &Bound<'_, PyAny>) -> PyResult<Self> {
        let rows = frame.getattr("height")?.extract()?;
        let stream = SlicedFrame::slice(frame, 0)?;
        Ok(SlicedFrame { frame: frame.clone().unbind(), rows, next: FRAME_ROWS, stream })
    }

    fn slice(frame: &Bound<'_, PyAny>, first: usize) -> PyResult<RowStream> {
        stream_of(&frame.call_method1("slice", (first, FRAME_ROWS))?)
    }
}

impl Iterator for SlicedFrame {
    type Item = Result<RecordBatch, ArrowError>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            if let Some(batch) = self.stream.next() {
                return Some(batch);
            }
            if self.next >= self.rows {
                return None;
            }
            match Python::attach(|py| SlicedFrame::slice(self.frame.bind(py), self.next)) {
                Ok(stream) => self.stream = stream,
                Err(error) => return Some(Err(ArrowError::ExternalError(Box::new(error)))),
            }
            self.next += FRAME_ROWS;
        }
    }
}

impl RecordBatchReader for SlicedFrame {
    fn schema(&self) -> SchemaRef {
        self.stream.schema()
    }
}

fn one_batch(pair: &Bound<'_, PyTuple>) -> PyResult<RecordBatch> {
    let py = pair.py();
    let schema = pair.get_item(0)?.cast_into::<PyCapsule>()?;
    let array = pair.get_item(1)?.cast_into::<PyCapsule>()?;
    let schema_pointer = schema.pointer_checked(Some(SCHEMA))?;
    let array_pointer = array.pointer_checked(Some(ARRAY))?;
    // SAFETY: both capsules have the names that the interface reserves for valid structs, and both
    // live until the end of this block. The array is moved out of its capsule and marked as
    // released there; the schema is only read.
    let data = unsafe {
        let array = FFI_ArrowArray::from_raw(array_pointer.as_ptr().cast::<FFI_ArrowArray>());
        let schema = schema_pointer.as_ptr().cast::<FFI_ArrowSchema>();
        schema.as_ref().map(|schema| from_ffi(array, schema))
    };
    let failed = |error: &ArrowError| exception(py, &refused(error));
    let data = match data {
        Some(data) => data.map_err(|error| failed(&error))?,
        None => return Err(failed(&ArrowError::CDataInterface("the schema is empty".to_owned()))),
    };
    let rows = make_array(data);
    let schema = row_schema(rows.data_type()).map_err(|error| failed(&error))?;
    looked_at(&rows, &Arc::new(schema), 0).map_err(|error| failed(&error))
}

/// Batches as a capsule that other libraries take.
pub(crate) fn stream<'py>(
    py: Python<'py>,
    schema: SchemaRef,
    batches: Vec<RecordBatch>,
) -> PyResult<Bound<'py, PyCapsule>> {
    let reader = RecordBatchIterator::new(batches.into_iter().map(Ok), schema);
    let stream = FFI_ArrowArrayStream::new(Box::new(reader));
    // The capsule owns the stream and releases it when nobody took it.
    PyCapsule::new_with_value(py, stream, STREAM)
}

/// A schema as a capsule.
pub(crate) fn schema<'py>(py: Python<'py>, schema: &Schema) -> PyResult<Bound<'py, PyCapsule>> {
    let schema =
        FFI_ArrowSchema::try_from(schema).map_err(|error| exception(py, &refused(&error)))?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}
