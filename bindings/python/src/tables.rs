//! The core's tables, for the parts of the package that are written in Python.

use fundrules::{InForce, Question, fact_definitions};
use pyo3::prelude::*;

use crate::failure::OrRaise;

/// The version of the library.
#[pyfunction]
pub(crate) fn version() -> &'static str {
    env!("CARGO_PKG_VERSION")
}

/// The names of the questions, with their Chinese and English labels.
#[pyfunction]
pub(crate) fn questions() -> Vec<(&'static str, &'static str, &'static str)> {
    use fundrules::Language::{En, Zh};
    Question::ALL.iter().map(|one| (one.name(), one.label(Zh), one.label(En))).collect()
}

/// Whether a rulebook has effect: every state, with its Chinese and English labels.
#[pyfunction]
pub(crate) fn states_in_force() -> Vec<(&'static str, &'static str, &'static str)> {
    use fundrules::Language::{En, Zh};
    InForce::ALL.iter().map(|one| (one.name(), one.label(Zh), one.label(En))).collect()
}

/// The dotted names of the facts.
#[pyfunction]
pub(crate) fn fact_names() -> Vec<&'static str> {
    fact_definitions().iter().map(|fact| fact.name).collect()
}

/// Every fact: name, kind, Chinese and English label, other headers.
#[pyfunction]
pub(crate) fn facts()
-> Vec<(&'static str, &'static str, &'static str, &'static str, Vec<&'static str>)> {
    fact_definitions()
        .iter()
        .map(|fact| (fact.name, fact.kind.name(), fact.zh, fact.en, fact.aliases.to_vec()))
        .collect()
}

/// The names of the regimes that come with the library.
#[pyfunction]
pub(crate) fn builtin_regimes() -> Vec<&'static str> {
    fundrules::builtin_regimes()
}

/// The ids of the rulebooks that come with the library.
#[pyfunction]
pub(crate) fn builtin_rulebooks() -> Vec<&'static str> {
    fundrules::builtin_rulebooks()
}

/// The TOML text of a rulebook that comes with the library.
#[pyfunction]
pub(crate) fn builtin_rulebook_text(py: Python<'_>, id: &str) -> PyResult<&'static str> {
    fundrules::builtin_rulebook(id).or_raise(py)
}
