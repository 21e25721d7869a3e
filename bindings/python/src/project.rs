//! `Project`: what is known about one project.

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

use fundrules::{
    Error, ErrorKind, Facts, MoneyUnit, Project as CoreProject, Regime, Tree, fact_definition,
    fact_definitions,
};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyString, PyTuple, PyType};

use crate::failure::{OrRaise, exception};
use crate::{read, write};

/// Everything that is known about one project. Immutable.
///
/// Facts are given as keyword arguments: `invest_total_planned="1000万元"` sets the fact
/// `invest.total_planned`. A fact that is left out, or `None`, is not known.
#[pyclass(frozen, module = "fundrules")]
pub(crate) struct Project {
    pub(crate) core: CoreProject,
    /// The facts lowered for the first regime that asked.
    lowered: OnceLock<(Arc<Regime>, Arc<Facts>)>,
}

/// The fact that each keyword names, such as `invest_total_planned`.
fn keywords() -> &'static HashMap<String, &'static str> {
    static KEYWORDS: OnceLock<HashMap<String, &'static str>> = OnceLock::new();
    KEYWORDS.get_or_init(|| {
        fact_definitions().iter().map(|fact| (fact.name.replace('.', "_"), fact.name)).collect()
    })
}

/// The name of the fact that a keyword stands for; an unknown keyword as a name that is near.
fn fact_name(keyword: &str) -> String {
    match keywords().get(keyword) {
        Some(name) => (*name).to_owned(),
        None => keyword.replacen('_', ".", 1),
    }
}

impl Project {
    pub(crate) fn new(core: CoreProject) -> Self {
        Project { core, lowered: OnceLock::new() }
    }

    /// The facts as a regime reads them; kept, because most projects meet one regime only.
    pub(crate) fn lower(&self, regime: &Arc<Regime>) -> fundrules::Result<Arc<Facts>> {
        if let Some((of, facts)) = self.lowered.get()
            && Arc::ptr_eq(of, regime)
        {
            return Ok(Arc::clone(facts));
        }
        let facts = Arc::new(regime.lower(&self.core)?);
        // Another regime may have come first: then its facts stay, and these are given as they are.
        let _ = self.lowered.set((Arc::clone(regime), Arc::clone(&facts)));
        Ok(facts)
    }

    fn with_facts(
        base: &CoreProject,
        facts: Option<&Bound<'_, PyDict>>,
        unit: Option<MoneyUnit>,
    ) -> PyResult<CoreProject> {
        let mut project = base.clone();
        let Some(facts) = facts else { return Ok(project) };
        let py = facts.py();
        let mut errors = Vec::new();
        if facts.contains("id")? {
            let message = "the id of a project is no fact, so it is not given by name";
            let error = Error::new(ErrorKind::Project, "project.id", message);
            return Err(exception(
                py,
                &error.with_hint(
                    "give it first, as in `Project(\"P-1\")`; another id for the same facts: \
                 `Project.from_dict({**project.to_dict(), \"id\": \"P-2\"})`",
                ),
            ));
        }
        for (keyword, value) in facts {
            let name = fact_name(keyword.cast::<PyString>()?.to_str()?);
            let tree = read::fact_tree(&name, &value, unit)?;
            errors.extend(project.set(&name, &tree, unit).err());
        }
        errors.extend(project.contradictions());
        all_of(errors).or_raise(py)?;
        Ok(project)
    }

    fn json(&self) -> String {
        // Printing a tree that was built in memory does not fail.
        serde_json::to_string(&self.core).unwrap_or_default()
    }
}

/// One error as it is, several as one.
fn all_of(mut errors: Vec<Error>) -> fundrules::Result<()> {
    match errors.len() {
        0 => Ok(()),
        1 => Err(errors.remove(0)),
        _ => Err(Error::several(ErrorKind::Project, "project.invalid", errors)),
    }
}

fn with_id(id: &str) -> fundrules::Result<CoreProject> {
    if id.is_empty() {
        return Ok(CoreProject::default());
    }
    CoreProject::from_tree(&Tree::Table(vec![("id".to_owned(), Tree::Text(id.to_owned()))]), None)
}

#[pymethods]
impl Project {
    #[new]
    #[pyo3(signature = (id = "", /, *, unit = None, **facts))]
    fn py_new(
        py: Python<'_>,
        id: &str,
        unit: Option<&str>,
        facts: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Self> {
        let unit = read::unit(py, unit)?;
        Ok(Self::new(Self::with_facts(&with_id(id).or_raise(py)?, facts, unit)?))
    }

    /// Reads a project from a dict: groups of facts, or facts under their dotted names.
    #[classmethod]
    #[pyo3(signature = (facts, /, *, unit = None))]
    fn from_dict(
        class: &Bound<'_, PyType>,
        facts: &Bound<'_, PyAny>,
        unit: Option<&str>,
    ) -> PyResult<Self> {
        let unit = read::unit(class.py(), unit)?;
        let tree = read::project_tree(facts, unit)?;
        Ok(Self::new(CoreProject::from_tree(&tree, unit).or_raise(class.py())?))
    }

    /// Reads a project from JSON text.
    #[classmethod]
    #[pyo3(signature = (text, /, *, unit = None))]
    fn from_json(class: &Bound<'_, PyType>, text: &str, unit: Option<&str>) -> PyResult<Self> {
        let unit = read::unit(class.py(), unit)?;
        let project = CoreProject::from_json_with_unit(text, unit).or_raise(class.py())?;
        Ok(Self::new(project))
    }

    /// The key by which answers name the project; empty when it has none.
    #[getter]
    fn id(&self) -> &str {
        &self.core.id
    }

    /// The same project with other facts; `None` makes a fact unknown.
    #[pyo3(signature = (*, unit = None, **facts))]
    fn replace(
        &self,
        py: Python<'_>,
        unit: Option<&str>,
        facts: Option<&Bound<'_, PyDict>>,
    ) -> PyResult<Self> {
        Ok(Self::new(Self::with_facts(&self.core, facts, read::unit(py, unit)?)?))
    }

    /// The facts that are known, by their dotted names.
    #[getter]
    fn facts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let known = PyDict::new(py);
        for fact in fact_definitions() {
            if let Some(tree) = self.core.get(fact.name) {
                known.set_item(fact.name, write::fact(py, fact, &tree)?)?;
            }
        }
        Ok(known)
    }

    /// The project in the form of its JSON; amounts are texts with their unit.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        write::plain(py, &self.core.to_tree())
    }

    /// The project as JSON text.
    fn to_json(&self) -> String {
        self.json()
    }

    fn __getitem__<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let Some(fact) = fact_definition(name) else {
            let unknown = CoreProject::default().set(name, &Tree::Null, None);
            return Err(match unknown {
                Err(error) => exception(py, &error),
                Ok(()) => pyo3::exceptions::PyKeyError::new_err(name.to_owned()),
            });
        };
        match self.core.get(name) {
            Some(tree) => write::fact(py, fact, &tree),
            None => Ok(py.None().into_bound(py)),
        }
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Project>().is_ok_and(|other| self.core == other.get().core)
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = DefaultHasher::new();
        self.json().hash(&mut hasher);
        hasher.finish()
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        this
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let py = this.py();
        let restore = this.get_type().getattr("from_json")?;
        (restore, (this.get().json(),)).into_pyobject(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut parts = Vec::new();
        if !self.core.id.is_empty() {
            parts.push(PyString::new(py, &self.core.id).repr()?.to_string());
        }
        for fact in fact_definitions() {
            if let Some(tree) = self.core.get(fact.name) {
                let value = match &tree {
                    // Amounts show the unit, so that what is printed can be typed in again.
                    Tree::Text(text) => PyString::new(py, text).repr()?.to_string(),
                    _ => write::plain(py, &tree)?.repr()?.to_string(),
                };
                parts.push(format!("{}={value}", fact.name.replace('.', "_")));
            }
        }
        Ok(format!("Project({})", parts.join(", ")))
    }

    fn _repr_html_(this: &Bound<'_, Self>) -> PyResult<String> {
        this.py().import("fundrules._html")?.getattr("project")?.call1((this,))?.extract()
    }
}
