//! Python objects that are looked up once.

use std::collections::HashMap;

use fundrules::Word;
use pyo3::prelude::*;
use pyo3::sync::{PyOnceLock, RwLockExt};
use pyo3::types::PyType;
use std::sync::RwLock;

/// `decimal.Decimal`.
pub(crate) fn decimal(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    DECIMAL.import(py, "decimal", "Decimal")
}

/// `enum.Enum`.
pub(crate) fn enumeration(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static ENUM: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    ENUM.import(py, "enum", "Enum")
}

/// What builds an exception from its details.
pub(crate) fn exception_builder(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    static BUILDER: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    BUILDER.import(py, "fundrules._exceptions", "build")
}

/// `fundrules.NONE`: known to be none.
pub(crate) fn nothing(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    static NONE: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    NONE.import(py, "fundrules._words", "NONE")
}

/// A class or function of `fundrules._records`.
pub(crate) fn of_records<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    found_once(py, "fundrules._records", name)
}

/// The class of the answers to a question.
pub(crate) fn answer_class<'py>(py: Python<'py>, question: &str) -> PyResult<Bound<'py, PyAny>> {
    static CLASSES: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    CLASSES.import(py, "fundrules._answers", "CLASSES")?.get_item(question)
}

/// The member of an enumeration that stands for a word.
pub(crate) fn member<'py>(py: Python<'py>, word: &Word) -> PyResult<Bound<'py, PyAny>> {
    enumeration_member(py, word.vocabulary, word.name)
}

/// The member with a value of an enumeration of `fundrules._words`.
pub(crate) fn enumeration_member<'py>(
    py: Python<'py>,
    class: &'static str,
    value: &'static str,
) -> PyResult<Bound<'py, PyAny>> {
    type Members = RwLock<HashMap<(&'static str, &'static str), Py<PyAny>>>;
    static MEMBERS: PyOnceLock<Members> = PyOnceLock::new();
    let members = MEMBERS.get_or_init(py, Members::default);
    if let Ok(known) = members.read_py_attached(py)
        && let Some(found) = known.get(&(class, value))
    {
        return Ok(found.bind(py).clone());
    }
    let found = found_once(py, "fundrules._words", class)?.call1((value,))?;
    if let Ok(mut known) = members.write_py_attached(py) {
        known.insert((class, value), found.clone().unbind());
    }
    Ok(found)
}

/// A function of `fundrules._tables`.
pub(crate) fn of_tables<'py>(py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
    found_once(py, "fundrules._tables", name)
}

fn found_once<'py>(
    py: Python<'py>,
    module: &'static str,
    name: &str,
) -> PyResult<Bound<'py, PyAny>> {
    type Found = RwLock<HashMap<(&'static str, String), Py<PyAny>>>;
    static FOUND: PyOnceLock<Found> = PyOnceLock::new();
    let all = FOUND.get_or_init(py, Found::default);
    let key = (module, name.to_owned());
    if let Ok(known) = all.read_py_attached(py)
        && let Some(found) = known.get(&key)
    {
        return Ok(found.bind(py).clone());
    }
    let found = py.import(module)?.getattr(name)?;
    if let Ok(mut known) = all.write_py_attached(py) {
        known.insert(key, found.clone().unbind());
    }
    Ok(found)
}
