//! `Answer`: the answer to one question.

use std::hash::{Hash, Hasher};

use fundrules::{Field, Language, Outcome, Question, SmolStr, Value, Values};
use pyo3::exceptions::PyKeyError;
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyTuple};

use crate::assessment::{Assessment, answer_object, new_answer, question, same};
use crate::{cache, write};

/// The answer to one question about a project. Immutable.
#[pyclass(frozen, subclass, module = "fundrules")]
pub(crate) struct Answer {
    pub(crate) assessment: Py<Assessment>,
    pub(crate) question: Question,
}

impl Answer {
    fn outcome_of(assessment: &Assessment, question: Question) -> Outcome {
        assessment.decision().outcome(question)
    }

    fn core<'a>(&'a self, py: Python<'_>) -> PyResult<&'a fundrules::Answer> {
        self.assessment.get().answer(py, self.question)
    }

    fn field(&self, place: usize, field: &Field) -> Option<Value> {
        field_value(self.assessment.get(), self.question, place, field)
    }
}

fn field_value(
    assessment: &Assessment,
    question: Question,
    place: usize,
    field: &Field,
) -> Option<Value> {
    let number = assessment.decision().field(question, place)?;
    Value::new(field.kind, number)
}

/// An answer in a few words: its outcome, and the values that there are.
pub(crate) fn summary(
    _: Python<'_>,
    assessment: &Assessment,
    question: Question,
) -> PyResult<String> {
    let outcome = Answer::outcome_of(assessment, question);
    let mut text = format!("{}: {}", question.name(), outcome.name());
    if outcome == Outcome::Decided {
        let fields = question.fields().iter().enumerate();
        let known = fields.filter_map(|(place, field)| {
            let value = field_value(assessment, question, place, field)?;
            Some(format!("{}={}", field.name, value.text(Language::En)))
        });
        let known: Vec<String> = known.collect();
        if !known.is_empty() {
            text += &format!(" ({})", known.join(", "));
        }
    }
    Ok(text)
}

pub(crate) fn texts<'py>(py: Python<'py>, items: &[SmolStr]) -> PyResult<Bound<'py, PyTuple>> {
    PyTuple::new(py, items.iter().map(SmolStr::as_str))
}

fn named<'py>(py: Python<'py>, values: &Values) -> PyResult<Bound<'py, PyDict>> {
    let table = PyDict::new(py);
    for (field, value) in values {
        let value = value.map(|value| write::value(py, value)).transpose()?;
        table.set_item(field.name, value)?;
    }
    Ok(table)
}

#[pymethods]
impl Answer {
    #[new]
    fn py_new(assessment: &Bound<'_, Assessment>, question: &str) -> PyResult<Self> {
        let question = self::question(assessment.py(), question)?;
        new_answer(assessment, question)
    }

    /// The assessment that the answer belongs to.
    #[getter]
    fn assessment(&self, py: Python<'_>) -> Py<Assessment> {
        self.assessment.clone_ref(py)
    }

    /// The name of the question.
    #[getter]
    fn question(&self) -> &'static str {
        self.question.name()
    }

    /// How far the question is answered.
    #[getter]
    fn outcome<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let outcome = Self::outcome_of(self.assessment.get(), self.question);
        cache::enumeration_member(py, "Outcome", outcome.name())
    }

    /// Whether the facts decide the question.
    #[getter]
    fn is_decided(&self) -> bool {
        Self::outcome_of(self.assessment.get(), self.question) == Outcome::Decided
    }

    /// The values by field; `None` is a value that is not known, or that there is none.
    #[getter]
    fn values<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let table = PyDict::new(py);
        for (place, field) in self.question.fields().iter().enumerate() {
            let value = self.field(place, field).map(|value| write::value(py, value));
            table.set_item(field.name, value.transpose()?)?;
        }
        Ok(table)
    }

    /// The labels of the fields, in `zh` or `en`.
    #[pyo3(signature = (language = "zh"))]
    fn labels<'py>(&self, py: Python<'py>, language: &str) -> PyResult<Bound<'py, PyDict>> {
        let language = crate::explanation::language(py, language)?;
        let table = PyDict::new(py);
        for field in self.question.fields() {
            table.set_item(field.name, language.pick(field.zh, field.en))?;
        }
        Ok(table)
    }

    fn __getitem__<'py>(&self, py: Python<'py>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        let fields = self.question.fields();
        let Some(place) = fields.iter().position(|field| field.name == name) else {
            let names: Vec<&str> = fields.iter().map(|field| field.name).collect();
            return Err(PyKeyError::new_err(format!(
                "`{}` has no field `{name}`, it has `{}`",
                self.question.name(),
                names.join("`, `")
            )));
        };
        let value = fields.get(place).and_then(|field| self.field(place, field));
        match value {
            Some(value) => write::value(py, value),
            None => Ok(py.None().into_bound(py)),
        }
    }

    /// The ids of the clauses that apply, in order of precedence.
    #[getter]
    fn clauses<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        texts(py, self.core(py)?.clauses())
    }

    /// The facts that would settle the answer, or complete the values that are not known.
    #[getter]
    fn missing<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        texts(py, self.core(py)?.missing())
    }

    /// Rules that are broken, and things to look at.
    #[getter]
    fn findings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let class = cache::of_records(py, "Finding")?;
        let all = self.core(py)?.findings().iter().map(|one| {
            let severity = cache::enumeration_member(py, "Severity", one.severity.name())?;
            class.call1((one.clause.as_str(), severity))
        });
        PyTuple::new(py, all.collect::<PyResult<Vec<_>>>()?)
    }

    /// The ids of clauses that apply and say nothing that is computed.
    #[getter]
    fn notes<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        texts(py, self.core(py)?.notes())
    }

    /// The ids of clauses of which it is not known whether they apply.
    #[getter]
    fn open<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        texts(py, self.core(py)?.open())
    }

    /// The settings that would pick a reading where the text itself leaves the answer open.
    #[getter]
    fn settings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        texts(py, self.core(py)?.settings())
    }

    /// The entries of the interpretation page on which the clauses that apply rest.
    #[getter]
    fn readings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        texts(py, self.core(py)?.readings())
    }

    /// The answers that are still possible; `None` is "the rulebooks say nothing".
    #[getter]
    fn possible<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let all = self.core(py)?.possible().iter();
        let all = all.map(|values| values.as_ref().map(|values| named(py, values)).transpose());
        PyTuple::new(py, all.collect::<PyResult<Vec<_>>>()?)
    }

    /// The answer in the form of its JSON.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let text = self.core(py)?.to_json();
        Ok(py.import("json")?.getattr("loads")?.call1((text,))?.cast_into::<PyDict>()?)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        let py = other.py();
        other.cast::<Answer>().is_ok_and(|other| {
            let other = other.get();
            self.question == other.question
                && same(self.assessment.bind(py), other.assessment.bind(py))
        })
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<u64> {
        let mut hasher = std::collections::hash_map::DefaultHasher::new();
        self.question.hash(&mut hasher);
        self.assessment.bind(py).hash()?.hash(&mut hasher);
        Ok(hasher.finish())
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        this
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let py = this.py();
        let of = this.get();
        let assessment = of.assessment.bind(py);
        (this.get_type(), (assessment, of.question.name())).into_pyobject(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        Ok(format!("<{}>", summary(py, self.assessment.get(), self.question)?))
    }

    fn _repr_html_(this: &Bound<'_, Self>) -> PyResult<String> {
        this.py().import("fundrules._html")?.getattr("answer")?.call1((this,))?.extract()
    }
}

/// The answer to one question, for the methods of a regime.
pub(crate) fn ask<'py>(
    assessment: &Bound<'py, Assessment>,
    name: &str,
) -> PyResult<Bound<'py, PyAny>> {
    answer_object(assessment, question(assessment.py(), name)?)
}
