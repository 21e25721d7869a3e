//! `Rulebook`: one published document.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use fundrules::Rulebook as CoreRulebook;
use pyo3::prelude::*;
use pyo3::types::{PyTuple, PyType};

use crate::cache;
use crate::clause::{Clause, Parameter, Setting};
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
