//! `Clause`, `Setting` and `Parameter`: what a rulebook holds.

use std::hash::{Hash, Hasher};
use std::sync::Arc;

use fundrules::{Clause as CoreClause, Rulebook as CoreRulebook};
use pyo3::prelude::*;
use pyo3::types::PyTuple;

use crate::answer::texts;
use crate::cache;

/// One provision of a rulebook. Immutable.
#[pyclass(frozen, module = "fundrules")]
pub(crate) struct Clause {
    pub(crate) rulebook: Arc<CoreRulebook>,
    pub(crate) place: usize,
}

impl Clause {
    fn core(&self) -> PyResult<&CoreClause> {
        let gone = || pyo3::exceptions::PyRuntimeError::new_err("the clause is gone");
        self.rulebook.clauses().get(self.place).ok_or_else(gone)
    }
}

#[pymethods]
impl Clause {
    /// The id: the rulebook and the citation, such as `guangyuan-mgmt/20.3.3`.
    #[getter]
    fn id(&self) -> PyResult<&str> {
        Ok(self.core()?.id())
    }

    /// The citation within the rulebook.
    #[getter]
    fn cite(&self) -> PyResult<&str> {
        Ok(self.core()?.cite())
    }

    /// The number as it is printed in the document.
    #[getter]
    fn printed(&self) -> PyResult<&str> {
        Ok(self.core()?.printed())
    }

    /// The name of the question that the clause answers.
    #[getter]
    fn question(&self) -> PyResult<&'static str> {
        Ok(self.core()?.question().name())
    }

    /// How strictly it binds.
    #[getter]
    fn force<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        cache::enumeration_member(py, "Force", self.core()?.force().name())
    }

    /// A summary in our own words, in `zh` or `en`.
    #[pyo3(signature = (language = "zh"))]
    fn summary(&self, py: Python<'_>, language: &str) -> PyResult<&str> {
        Ok(self.core()?.summary().get(crate::explanation::language(py, language)?))
    }

    /// The entries of the interpretation page on which it rests.
    #[getter]
    fn readings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        texts(py, self.core()?.readings())
    }

    /// Whether it waits for an official's recorded finding.
    #[getter]
    fn is_open_ended(&self) -> PyResult<bool> {
        Ok(self.core()?.is_open_ended())
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Clause>().is_ok_and(|other| {
            let other = other.get();
            self.place == other.place && Arc::ptr_eq(&self.rulebook, &other.rulebook)
        })
    }

    fn __hash__(&self) -> PyResult<u64> {
        let mut hasher = std::collections::hash_map::DefaultHasher::new();
        self.core()?.id().hash(&mut hasher);
        Ok(hasher.finish())
    }

    fn __repr__(&self) -> PyResult<String> {
        let core = self.core()?;
        Ok(format!(
            "<Clause {:?} ({}): {}>",
            core.id(),
            core.printed(),
            core.summary().get(fundrules::Language::Zh)
        ))
    }
}

/// A choice between readings of the text. Immutable.
#[pyclass(frozen, eq, module = "fundrules")]
#[derive(PartialEq)]
pub(crate) struct Setting {
    pub(crate) core: fundrules::Setting,
    /// The reading in force.
    pub(crate) value: String,
}

#[pymethods]
impl Setting {
    /// The setting's name.
    #[getter]
    fn id(&self) -> &str {
        self.core.id()
    }

    /// The reading in force.
    #[getter]
    fn value(&self) -> &str {
        &self.value
    }

    /// The reading chosen unless the caller says otherwise.
    #[getter]
    fn default(&self) -> &str {
        self.core.default_value()
    }

    /// Every reading that the setting knows.
    #[getter]
    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.core.values())
    }

    /// The entries of the interpretation page.
    #[getter]
    fn readings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        texts(py, self.core.readings())
    }

    /// What is chosen, in `zh` or `en`.
    #[pyo3(signature = (language = "zh"))]
    fn text(&self, py: Python<'_>, language: &str) -> PyResult<&str> {
        Ok(self.core.text().get(crate::explanation::language(py, language)?))
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = std::collections::hash_map::DefaultHasher::new();
        (self.core.id(), &self.value).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<Setting {}={:?}, one of {:?}>", self.core.id(), self.value, self.core.values())
    }
}

/// A number of a document under a name of its own. Immutable.
#[pyclass(frozen, module = "fundrules")]
pub(crate) struct Parameter {
    pub(crate) core: fundrules::Parameter,
}

#[pymethods]
impl Parameter {
    /// The parameter's name.
    #[getter]
    fn id(&self) -> &str {
        self.core.id()
    }

    /// The value as a rulebook writes it.
    #[getter]
    fn value(&self) -> String {
        self.core.value()
    }

    /// What it stands for, in `zh` or `en`.
    #[pyo3(signature = (language = "zh"))]
    fn text(&self, py: Python<'_>, language: &str) -> PyResult<&str> {
        Ok(self.core.text().get(crate::explanation::language(py, language)?))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Parameter>().is_ok_and(|other| {
            let other = &other.get().core;
            self.core.id() == other.id() && self.core.value() == other.value()
        })
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = std::collections::hash_map::DefaultHasher::new();
        (self.core.id(), self.core.value()).hash(&mut hasher);
        hasher.finish()
    }

    fn __repr__(&self) -> String {
        format!("<Parameter {}={:?}>", self.core.id(), self.core.value())
    }
}
