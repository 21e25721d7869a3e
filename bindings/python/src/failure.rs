//! Errors of the core as Python exceptions: the one place where they are mapped.

use fundrules::Error;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList};

use crate::cache;

/// Turns an error into the exception that `fundrules._exceptions` keeps for its kind.
pub(crate) fn exception(py: Python<'_>, error: &Error) -> PyErr {
    match build(py, error) {
        Ok(exception) => PyErr::from_value(exception),
        Err(failed) => failed,
    }
}

fn build<'py>(py: Python<'py>, error: &Error) -> PyResult<Bound<'py, PyAny>> {
    let details = PyDict::new(py);
    details.set_item("kind", error.kind().as_str())?;
    details.set_item("code", error.code())?;
    details.set_item("message", error.message())?;
    details.set_item("hint", error.hint())?;
    details.set_item("subject", error.subject())?;
    let location = error.location().map(|place| (place.file.as_deref(), place.line, place.column));
    details.set_item("location", location)?;
    // An error that is a single one names itself as its only part.
    let parts = PyList::empty(py);
    if error.errors().len() > 1 {
        for part in error.errors() {
            parts.append(build(py, part)?)?;
        }
    }
    details.set_item("errors", parts)?;
    cache::exception_builder(py)?.call((), Some(&details))
}

/// Raises what failed in the core.
pub(crate) trait OrRaise<T> {
    /// The value, or the exception for the error.
    fn or_raise(self, py: Python<'_>) -> PyResult<T>;
}

impl<T> OrRaise<T> for Result<T, Error> {
    fn or_raise(self, py: Python<'_>) -> PyResult<T> {
        self.map_err(|error| exception(py, &error))
    }
}
