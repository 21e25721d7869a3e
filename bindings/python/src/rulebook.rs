//! `Rulebook`, and what it holds.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use fundrules::{Clause as CoreClause, Rulebook as CoreRulebook};
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};

use crate::cache;
use crate::failure::OrRaise;
use crate::read;

/// One published document as data. Immutable: changing a number gives a new rulebook.
#[pyclass(frozen, module = "fundrules")]
pub(crate) struct Rulebook {
    pub(crate) core: Arc<CoreRulebook>,
    file: String,
    source: String,
    /// The parameters that were given another value.
    changed: BTreeMap<String, String>,
}

impl Rulebook {
    fn load(py: Python<'_>, file: &str, source: &str) -> PyResult<Self> {
        let core = CoreRulebook::from_toml(file, source).or_raise(py)?;
        Ok(Rulebook {
            core: Arc::new(core),
            file: file.to_owned(),
            source: source.to_owned(),
            changed: BTreeMap::new(),
        })
    }

    /// The number as a rulebook writes it.
    pub(crate) fn parameter_text(name: &str, value: &Bound<'_, PyAny>) -> PyResult<String> {
        // A decimal number can only mean an amount in yuan here, as everywhere.
        if value.is_instance(cache::decimal(value.py())?)? {
            let text: String = value.call_method1("__format__", ("f",))?.extract()?;
            return Ok(format!("{text}元"));
        }
        match read::fact_tree(name, value, None)? {
            fundrules::Tree::Text(text) | fundrules::Tree::Number(text) => Ok(text),
            other => {
                let message = format!(
                    "expected a value as a rulebook writes it, such as `\"10%\"`, found {}",
                    other.describe()
                );
                let error = fundrules::Error::new(
                    fundrules::ErrorKind::Rulebook,
                    "rulebook.value",
                    message,
                );
                Err(error.about(name)).or_raise(value.py())
            }
        }
    }

    pub(crate) fn is_same(&self, other: &Rulebook) -> bool {
        self.source == other.source && self.changed == other.changed
    }

    pub(crate) fn write_hash(&self, hasher: &mut impl Hasher) {
        self.source.hash(hasher);
        self.changed.hash(hasher);
    }
}

#[pymethods]
impl Rulebook {
    /// Reads a rulebook from TOML text; `file` is the name shown in messages.
    #[classmethod]
    #[pyo3(signature = (text, /, *, file = "rulebook.toml"))]
    fn from_toml(class: &Bound<'_, PyType>, text: &str, file: &str) -> PyResult<Self> {
        Self::load(class.py(), file, text)
    }

    /// A rulebook that comes with the library.
    #[classmethod]
    fn builtin(class: &Bound<'_, PyType>, id: &str) -> PyResult<Self> {
        let py = class.py();
        let source = fundrules::builtin_rulebook(id).or_raise(py)?;
        Self::load(py, &format!("{id}.toml"), source)
    }

    /// The name by which clause ids start, such as `guangyuan-mgmt`.
    #[getter]
    fn id(&self) -> &str {
        self.core.id()
    }

    /// The document's title, in `zh` or `en`.
    #[pyo3(signature = (language = "zh"))]
    fn title(&self, py: Python<'_>, language: &str) -> PyResult<&str> {
        Ok(self.core.title().get(crate::explanation::language(py, language)?))
    }

    /// The code of the place that it governs.
    #[getter]
    fn jurisdiction(&self) -> &str {
        self.core.jurisdiction()
    }

    /// How far the document has come.
    #[getter]
    fn status<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        cache::enumeration_member(py, "Status", self.core.status().name())
    }

    /// The clauses in the document's order.
    #[getter]
    fn clauses<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let all = (0..self.core.clauses().len())
            .map(|place| Clause { rulebook: Arc::clone(&self.core), place });
        PyTuple::new(py, all.collect::<Vec<_>>())
    }

    /// The settings for readings of the text.
    #[getter]
    fn settings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let all = self
            .core
            .settings()
            .iter()
            .map(|core| Setting { core: core.clone(), value: core.default_value().to_owned() });
        PyTuple::new(py, all.collect::<Vec<_>>())
    }

    /// The named numbers of the document.
    #[getter]
    fn parameters<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let all = self.core.parameters().iter().map(|core| Parameter { core: core.clone() });
        PyTuple::new(py, all.collect::<Vec<_>>())
    }

    /// The same rulebook with another number, to see what would follow; this one stays as it is.
    fn with_parameter(
        &self,
        py: Python<'_>,
        name: &str,
        value: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let text = Self::parameter_text(name, value)?;
        let core = Arc::new(self.core.with_parameter(name, &text).or_raise(py)?);
        let mut changed = self.changed.clone();
        let stored = core.parameters().iter().find(|one| one.id() == name).map(|one| one.value());
        changed.insert(name.to_owned(), stored.unwrap_or(text));
        Ok(Rulebook { core, file: self.file.clone(), source: self.source.clone(), changed })
    }

    /// The TOML text that the rulebook was read from; changed parameters are not in it.
    #[getter]
    fn source(&self) -> &str {
        &self.source
    }

    /// The parameters that were given another value, by name.
    #[getter]
    fn changed(&self) -> BTreeMap<String, String> {
        self.changed.clone()
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Rulebook>().is_ok_and(|other| self.is_same(other.get()))
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = std::collections::hash_map::DefaultHasher::new();
        self.write_hash(&mut hasher);
        hasher.finish()
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        this
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let restore = cache::of_records(py, "restore_rulebook")?;
        (restore, (&self.source, &self.file, self.changed.clone())).into_pyobject(py)
    }

    fn __repr__(&self) -> String {
        let changed: Vec<String> =
            self.changed.iter().map(|(name, value)| format!(", {name}={value:?}")).collect();
        format!(
            "<Rulebook {:?}: {} clauses, {}{}>",
            self.core.id(),
            self.core.clauses().len(),
            self.core.status().name(),
            changed.concat()
        )
    }
}

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
        PyTuple::new(py, self.core()?.readings())
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
        PyTuple::new(py, self.core.readings())
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
    core: fundrules::Parameter,
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
