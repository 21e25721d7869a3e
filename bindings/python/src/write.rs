//! From the core's values to Python values.

use fundrules::{FactDefinition, FactKind, Money, Tree, Value};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyFrozenSet, PyList, PyTuple};

use crate::cache;

/// An exact decimal number.
pub(crate) fn decimal<'py>(py: Python<'py>, text: &str) -> PyResult<Bound<'py, PyAny>> {
    cache::decimal(py)?.call1((text,))
}

/// An amount, in yuan.
pub(crate) fn money<'py>(py: Python<'py>, amount: Money) -> PyResult<Bound<'py, PyAny>> {
    decimal(py, &amount.to_yuan_text())
}

/// One value of an answer.
pub(crate) fn value<'py>(py: Python<'py>, value: Value) -> PyResult<Bound<'py, PyAny>> {
    match value {
        Value::Money(amount) => money(py, amount),
        Value::Date(day) => Ok(day.into_pyobject(py)?.into_any()),
        Value::Bool(yes) => Ok(yes.into_pyobject(py)?.to_owned().into_any()),
        Value::Word(word) => cache::member(py, word),
        // A kind that this module does not know yet is given as text.
        other => Ok(other.text(fundrules::Language::En).into_pyobject(py)?.into_any()),
    }
}

/// One fact of a project.
pub(crate) fn fact<'py>(
    py: Python<'py>,
    fact: &FactDefinition,
    tree: &Tree,
) -> PyResult<Bound<'py, PyAny>> {
    match (fact.kind, tree) {
        (FactKind::Money, Tree::Text(text)) => match text.parse() {
            Ok(amount) => money(py, amount),
            Err(_) => plain(py, tree),
        },
        (FactKind::Date, Tree::Text(text)) => day(py, text, tree),
        (FactKind::Event | FactKind::Reference, Tree::Text(text)) if text == "none" => {
            Ok(cache::nothing(py)?.clone())
        }
        (FactKind::Event, Tree::Text(text)) => day(py, text, tree),
        (FactKind::Word(_), Tree::Text(_)) => word(py, fact, tree),
        (FactKind::Words(_), Tree::List(items)) => {
            let words = items.iter().map(|item| word(py, fact, item));
            Ok(PyFrozenSet::new(py, words.collect::<PyResult<Vec<_>>>()?)?.into_any())
        }
        (FactKind::Clauses, Tree::List(items)) => {
            let ids = items.iter().map(|item| plain(py, item));
            Ok(PyFrozenSet::new(py, ids.collect::<PyResult<Vec<_>>>()?)?.into_any())
        }
        (FactKind::Texts, Tree::List(items)) => {
            let texts = items.iter().map(|item| plain(py, item));
            Ok(PyTuple::new(py, texts.collect::<PyResult<Vec<_>>>()?)?.into_any())
        }
        (FactKind::Indicators, Tree::List(items)) => {
            let class = cache::of_records(py, "indicator")?;
            let all = items.iter().map(|item| class.call1((plain(py, item)?,)));
            Ok(PyTuple::new(py, all.collect::<PyResult<Vec<_>>>()?)?.into_any())
        }
        _ => plain(py, tree),
    }
}

fn day<'py>(py: Python<'py>, text: &str, tree: &Tree) -> PyResult<Bound<'py, PyAny>> {
    match text.parse::<chrono::NaiveDate>() {
        Ok(day) => Ok(day.into_pyobject(py)?.into_any()),
        Err(_) => plain(py, tree),
    }
}

fn word<'py>(py: Python<'py>, fact: &FactDefinition, tree: &Tree) -> PyResult<Bound<'py, PyAny>> {
    let words = fact.kind.words().unwrap_or_default();
    match tree {
        Tree::Text(text) => match words.iter().find(|word| word.name == text) {
            Some(word) => cache::member(py, word),
            None => plain(py, tree),
        },
        _ => plain(py, tree),
    }
}

/// A tree as it stands: lists, dicts, texts, whole numbers.
pub(crate) fn plain<'py>(py: Python<'py>, tree: &Tree) -> PyResult<Bound<'py, PyAny>> {
    Ok(match tree {
        Tree::Null => py.None().into_bound(py),
        Tree::Bool(yes) => yes.into_pyobject(py)?.to_owned().into_any(),
        Tree::Number(text) => match text.parse::<i64>() {
            Ok(number) => number.into_pyobject(py)?.into_any(),
            Err(_) => decimal(py, text)?,
        },
        Tree::Text(text) => text.into_pyobject(py)?.into_any(),
        Tree::List(items) => {
            let list = PyList::empty(py);
            for item in items {
                list.append(plain(py, item)?)?;
            }
            list.into_any()
        }
        Tree::Table(fields) => {
            let table = PyDict::new(py);
            for (key, item) in fields {
                table.set_item(key, plain(py, item)?)?;
            }
            table.into_any()
        }
    })
}
