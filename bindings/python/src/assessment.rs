//! `Assessment`: the answers to all questions about one project.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use fundrules::{Answer as CoreAnswer, Assessment as CoreAssessment, Decision, Facts, Question};
use pyo3::prelude::*;
use pyo3::types::{PyDict, PyList, PyTuple};

use crate::answer::Answer;
use crate::cache;
use crate::failure::{OrRaise, exception};
use crate::project::Project;
use crate::regime::Regime;

/// The answers to all questions about one project on one day. Immutable.
///
/// Outcomes, values and verdicts are there at once; clauses, reasons for what is undetermined and
/// what is still possible are worked out when they are first asked for.
#[pyclass(frozen, module = "fundrules")]
pub(crate) struct Assessment {
    regime: Py<Regime>,
    project: Py<Project>,
    as_of: NaiveDate,
    facts: Arc<Facts>,
    decision: Decision,
    full: OnceLock<CoreAssessment>,
}

impl Assessment {
    pub(crate) fn new(
        regime: &Bound<'_, Regime>,
        project: &Bound<'_, Project>,
        as_of: NaiveDate,
    ) -> PyResult<Self> {
        let py = regime.py();
        let core = &regime.get().core;
        let facts = project.get().lower(core).or_raise(py)?;
        let decision = core.decide(&facts, as_of).or_raise(py)?;
        Ok(Assessment {
            regime: regime.clone().unbind(),
            project: project.clone().unbind(),
            as_of,
            facts,
            decision,
            full: OnceLock::new(),
        })
    }

    pub(crate) fn decision(&self) -> &Decision {
        &self.decision
    }

    /// Everything that can be said, made once.
    pub(crate) fn full(&self, py: Python<'_>) -> PyResult<&CoreAssessment> {
        if let Some(full) = self.full.get() {
            return Ok(full);
        }
        let core = &self.regime.get().core;
        let mut made = core.assess_facts(&self.facts, self.as_of).or_raise(py)?;
        made.set_id(&self.project.get().core.id);
        Ok(self.full.get_or_init(|| made))
    }

    pub(crate) fn answer(&self, py: Python<'_>, question: Question) -> PyResult<&CoreAnswer> {
        Ok(self.full(py)?.answer(question))
    }

    fn questions(&self) -> &[Question] {
        self.regime.get().core.questions()
    }

    fn json(&self, py: Python<'_>) -> PyResult<String> {
        Ok(self.full(py)?.to_json())
    }
}

/// The question of a name, or the exception that suggests the nearest.
pub(crate) fn question(py: Python<'_>, name: &str) -> PyResult<Question> {
    Question::from_name(name).ok_or_else(|| {
        let message = format!("unknown question `{name}`");
        let error = fundrules::Error::new(fundrules::ErrorKind::Input, "question.unknown", message);
        let names = Question::ALL.iter().map(|question| question.name());
        exception(
            py,
            &match fundrules::nearest(name, names) {
                Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                None => error,
            },
        )
    })
}

/// The answer to a question, of the class that has the question's fields.
pub(crate) fn answer_object<'py>(
    assessment: &Bound<'py, Assessment>,
    question: Question,
) -> PyResult<Bound<'py, PyAny>> {
    let py = assessment.py();
    let class = cache::answer_class(py, question.name())?;
    class.call1((assessment, question.name()))
}

#[pymethods]
impl Assessment {
    /// The key of the project.
    #[getter]
    fn id(&self) -> &str {
        &self.project.get().core.id
    }

    /// The regime that gave the answers.
    #[getter(regime)]
    fn py_regime(&self, py: Python<'_>) -> Py<Regime> {
        self.regime.clone_ref(py)
    }

    /// The project that the answers are about.
    #[getter]
    fn project(&self, py: Python<'_>) -> Py<Project> {
        self.project.clone_ref(py)
    }

    /// The day for which the questions were answered.
    #[getter]
    fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// How each rulebook stands on that day: its id, how far it has come, whether it has effect.
    #[getter]
    fn rulebooks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let class = cache::of_records(py, "RulebookStatus")?;
        let all = self.full(py)?.status().iter().map(|one| {
            let status = cache::enumeration_member(py, "Status", one.status.name())?;
            let in_force = cache::enumeration_member(py, "InForce", one.in_force.name())?;
            class.call1((one.rulebook.as_str(), status, in_force))
        });
        PyTuple::new(py, all.collect::<PyResult<Vec<_>>>()?)
    }

    /// The answers, in the order of the questions.
    #[getter]
    fn answers<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let questions = this.get().questions();
        let all = questions.iter().map(|question| answer_object(this, *question));
        PyTuple::new(this.py(), all.collect::<PyResult<Vec<_>>>()?)
    }

    fn __getitem__<'py>(this: &Bound<'py, Self>, name: &str) -> PyResult<Bound<'py, PyAny>> {
        answer_object(this, question(this.py(), name)?)
    }

    /// The names of the questions, so that an assessment can be looped over like a dict.
    fn __iter__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let names = self.questions().iter().map(|question| question.name());
        PyList::new(py, names)?.try_iter().map(Bound::into_any)
    }

    fn __len__(&self) -> usize {
        self.questions().len()
    }

    /// The answers in the form of their JSON, with amounts as text in yuan.
    fn to_dict<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyDict>> {
        let loads = py.import("json")?.getattr("loads")?;
        Ok(loads.call1((self.json(py)?,))?.cast_into::<PyDict>()?)
    }

    /// The answers as JSON text, the same bytes as in every other language.
    fn to_json(&self, py: Python<'_>) -> PyResult<String> {
        self.json(py)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        let Ok(other) = other.cast::<Assessment>() else { return false };
        let other = other.get();
        self.as_of == other.as_of
            && self.project.get().core == other.project.get().core
            && self.regime.get().is_same(other.regime.get())
    }

    fn __hash__(&self, py: Python<'_>) -> PyResult<u64> {
        let mut hasher = DefaultHasher::new();
        self.json(py)?.hash(&mut hasher);
        Ok(hasher.finish())
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        this
    }

    fn __reduce__<'py>(this: &Bound<'py, Self>) -> PyResult<Bound<'py, PyTuple>> {
        let (py, of) = (this.py(), this.get());
        let restore = cache::of_records(py, "restore_assessment")?;
        (restore, (of.regime.bind(py), of.project.bind(py), of.as_of)).into_pyobject(py)
    }

    fn __repr__(&self, py: Python<'_>) -> PyResult<String> {
        let mut text = format!(
            "<Assessment of {:?} under {:?} as of {}",
            self.project.get().core.id,
            self.regime.get().core.id(),
            self.as_of
        );
        for question in self.questions() {
            text += &format!("; {}", crate::answer::summary(py, self, *question)?);
        }
        Ok(text + ">")
    }

    fn _repr_html_(this: &Bound<'_, Self>) -> PyResult<String> {
        this.py().import("fundrules._html")?.getattr("assessment")?.call1((this,))?.extract()
    }
}

/// Used by answers, which keep their assessment.
pub(crate) fn same(one: &Bound<'_, Assessment>, other: &Bound<'_, Assessment>) -> bool {
    one.is(other) || one.get().__eq__(other.as_any())
}

/// The answer to a question, if the regime answers it.
pub(crate) fn new_answer(
    assessment: &Bound<'_, Assessment>,
    question: Question,
) -> PyResult<Answer> {
    let answered = assessment.get().regime.get().core.questions();
    if !answered.contains(&question) {
        let names: Vec<&str> = answered.iter().map(|one| one.name()).collect();
        let message = format!("the regime was narrowed and does not answer `{}`", question.name());
        let error =
            fundrules::Error::new(fundrules::ErrorKind::Input, "question.not-answered", message)
                .with_hint(format!("it answers `{}`", names.join("`, `")));
        return Err(exception(assessment.py(), &error));
    }
    Ok(Answer { assessment: assessment.clone().unbind(), question })
}
