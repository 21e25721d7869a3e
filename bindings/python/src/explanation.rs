//! `Explanation`: why.

use fundrules::{Explanation as CoreExplanation, Language, Reason, Ternary};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::assessment::Assessment;
use crate::cache;
use crate::failure::OrRaise;

/// The answers about one project with their reasons, in words. Immutable.
#[pyclass(frozen, module = "fundrules")]
pub(crate) struct Explanation {
    pub(crate) core: CoreExplanation,
    pub(crate) assessment: Py<Assessment>,
}

/// A language from its tag.
pub(crate) fn language(py: Python<'_>, text: &str) -> PyResult<Language> {
    text.parse().or_raise(py)
}

fn reason<'py>(py: Python<'py>, of: Reason<'_>) -> PyResult<Bound<'py, PyAny>> {
    let state = of.state().map(|state| match state {
        Ternary::True => Some(true),
        Ternary::False => Some(false),
        Ternary::Unknown => None,
    });
    let parts = of.reasons().map(|one| reason(py, one));
    let parts = PyTuple::new(py, parts.collect::<PyResult<Vec<_>>>()?)?;
    let class = cache::of_records(py, "Reason")?;
    let (zh, en) = (of.text(Language::Zh), of.text(Language::En));
    class.call1((zh, en, state.flatten(), of.clause(), parts))
}

#[pymethods]
impl Explanation {
    /// The answers that are explained.
    #[getter]
    fn assessment(&self, py: Python<'_>) -> Py<Assessment> {
        self.assessment.clone_ref(py)
    }

    /// The reasons: how the rulebooks stand, then one for each question.
    #[getter]
    fn reasons<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let all = self.core.reasons().map(|one| reason(py, one));
        PyTuple::new(py, all.collect::<PyResult<Vec<_>>>()?)
    }

    /// The explanation as plain text, in `zh` or `en`.
    #[pyo3(signature = (language = "zh"))]
    fn text(&self, py: Python<'_>, language: &str) -> PyResult<String> {
        Ok(self.core.text(self::language(py, language)?))
    }

    /// The explanation as Markdown, in `zh` or `en`.
    #[pyo3(signature = (language = "zh"))]
    fn markdown(&self, py: Python<'_>, language: &str) -> PyResult<String> {
        Ok(self.core.markdown(self::language(py, language)?))
    }

    /// The explanation in the form of its JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let loads = py.import("json")?.getattr("loads")?;
        Ok(loads.call1((self.to_json(),))?.cast_into::<PyDict>()?)
    }

    /// The explanation as JSON text.
    fn to_json(&self) -> String {
        serde_json::to_string(&self.core).unwrap_or_default()
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        let py = other.py();
        other.cast::<Explanation>().is_ok_and(|other| {
            crate::assessment::same(self.assessment.bind(py), other.get().assessment.bind(py))
        })
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<isize> {
        self.assessment.bind(py).hash()
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        this
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let py = this.py();
        let restore = cache::of_records(py, "restore_explanation")?;
        (restore, (this.get().assessment.bind(py),)).into_pyobject(py)
    }

    fn __str__(&self) -> String {
        self.core.text(Language::Zh)
    }

    fn __repr__(&self) -> String {
        let assessment = self.core.assessment();
        format!(
            "<Explanation of {:?} under {:?} as of {}; print it to read it>",
            assessment.id(),
            assessment.regime(),
            assessment.as_of()
        )
    }

    fn _repr_html_(this: &Bound<'_, Self>) -> PyResult<String> {
        this.py().import("fundrules._html")?.getattr("explanation")?.call1((this,))?.extract()
    }
}
