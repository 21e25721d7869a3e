//! The Arrow PyCapsule interface: how tables come from other libraries and go back to them.

#![allow(
    unsafe_code,
    reason = "the interface hands over C structs by pointer; each block says why it is sound"
)]

use std::ffi::CStr;

use arrow_array::ffi::{FFI_ArrowArray, FFI_ArrowSchema, from_ffi};
use arrow_array::ffi_stream::{FFI_ArrowArrayStream, RecordBatchStreamReader};
use arrow_array::{RecordBatch, RecordBatchIterator, RecordBatchReader, StructArray};
use arrow_schema::{ArrowError, Schema, SchemaRef};
use fundrules::{Error, ErrorKind};
use pyo3::prelude::*;
use pyo3::types::{PyCapsule, PyTuple};

use crate::failure::exception;
use crate::read::described;

const STREAM: &CStr = c"arrow_array_stream";
const ARRAY: &CStr = c"arrow_array";
const SCHEMA: &CStr = c"arrow_schema";

/// A table that comes batch by batch.
pub(crate) type Batches = Box<dyn RecordBatchReader + Send>;

/// An error of Arrow, told as one of this library.
pub(crate) fn refused(error: &ArrowError) -> Error {
    Error::new(ErrorKind::Input, "table.arrow", format!("the table cannot be read: {error}"))
        .with_hint("look at the exception of the library that the table comes from")
}

/// The batches of any object that speaks the interface.
pub(crate) fn batches(table: &Bound<'_, PyAny>) -> PyResult<Batches> {
    let py = table.py();
    if table.hasattr("__arrow_c_stream__")? {
        let capsule = table.call_method0("__arrow_c_stream__")?.cast_into::<PyCapsule>()?;
        let pointer = capsule.pointer_checked(Some(STREAM))?;
        // SAFETY: the capsule has the name that the interface reserves for a valid stream, and it
        // lives until the end of this block. The stream is moved out of it: the struct left behind
        // is marked as released, so that the capsule's destructor does not release it again.
        let reader = unsafe {
            RecordBatchStreamReader::from_raw(pointer.as_ptr().cast::<FFI_ArrowArrayStream>())
        };
        let reader = reader.map_err(|error| exception(py, &refused(&error)))?;
        return Ok(Box::new(reader));
    }
    if table.hasattr("__arrow_c_array__")? {
        let pair = table.call_method0("__arrow_c_array__")?.cast_into::<PyTuple>()?;
        let batch = one_batch(&pair)?;
        let schema = batch.schema();
        return Ok(Box::new(RecordBatchIterator::new([Ok(batch)], schema)));
    }
    let message = format!("expected a table, found {}", described(table));
    let error = Error::new(ErrorKind::Input, "table.unknown", message).with_hint(
        "pass a table of pyarrow, Polars, pandas or DuckDB, or the path of a csv, xlsx, jsonl or parquet file",
    );
    Err(exception(py, &error))
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
    if !matches!(data.data_type(), arrow_schema::DataType::Struct(_)) {
        let kind = ArrowError::SchemaError("expected rows, found a single column".to_owned());
        return Err(failed(&kind));
    }
    Ok(RecordBatch::from(StructArray::from(data)))
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
