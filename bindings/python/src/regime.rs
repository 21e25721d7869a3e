//! `Regime`: the rulebooks that govern a place.

use std::collections::BTreeMap;
use std::hash::{Hash, Hasher};
use std::sync::Arc;

use chrono::NaiveDate;
use fundrules::{Question, Regime as CoreRegime};
use pyo3::prelude::*;
use pyo3::types::{PyMapping, PyString, PyTuple};

use crate::assessment::{Assessment, question};
use crate::clause::{Clause, Setting};
use crate::explanation::Explanation;
use crate::failure::{OrRaise, exception};
use crate::project::Project;
use crate::read::described;
use crate::rulebook::Rulebook;
use crate::{answer, dates};

/// The rulebooks that govern a place, under chosen readings. Immutable: methods that change
/// something give a new regime.
#[pyclass(frozen, module = "fundrules")]
pub(crate) struct Regime {
    pub(crate) core: Arc<CoreRegime>,
    recipe: Recipe,
}

/// How a regime was made: enough to make it again.
#[derive(Default)]
struct Recipe {
    further: Vec<Py<Rulebook>>,
    settings: BTreeMap<String, String>,
    parameters: BTreeMap<String, BTreeMap<String, String>>,
    issued: BTreeMap<String, NaiveDate>,
    /// The questions that are answered; all of them where this is `None`.
    questions: Option<Vec<Question>>,
}

impl Recipe {
    fn copy(&self, py: Python<'_>) -> Self {
        Recipe {
            further: self.further.iter().map(|one| one.clone_ref(py)).collect(),
            settings: self.settings.clone(),
            parameters: self.parameters.clone(),
            issued: self.issued.clone(),
            questions: self.questions.clone(),
        }
    }

    fn build(mut self, py: Python<'_>, name: &str) -> PyResult<Regime> {
        let further = self.further.iter().map(|one| (*one.get().core).clone()).collect();
        let mut core = CoreRegime::builtin_with(name, further).or_raise(py)?;
        for (setting, value) in &self.settings {
            core = core.with_setting(setting, value).or_raise(py)?;
        }
        for (rulebook, values) in &self.parameters {
            for (parameter, value) in values {
                core = core.with_parameter(rulebook, parameter, value).or_raise(py)?;
            }
        }
        for (rulebook, day) in &self.issued {
            core = core.with_issue_date(rulebook, *day).or_raise(py)?;
        }
        if let Some(questions) = &mut self.questions {
            core = core.with_questions(questions).or_raise(py)?;
            // Those on whose answers the others rest among them, in their order.
            *questions = core.questions().to_vec();
        }
        Ok(Regime { core: Arc::new(core), recipe: self })
    }

    fn is_same(&self, other: &Recipe) -> bool {
        self.settings == other.settings
            && self.parameters == other.parameters
            && self.issued == other.issued
            && self.questions == other.questions
            && self.further.len() == other.further.len()
            && self
                .further
                .iter()
                .zip(&other.further)
                .all(|(one, two)| one.get().is_same(two.get()))
    }
}

impl Regime {
    pub(crate) fn is_same(&self, other: &Regime) -> bool {
        Arc::ptr_eq(&self.core, &other.core)
            || self.core.id() == other.core.id() && self.recipe.is_same(&other.recipe)
    }

    fn rebuilt(&self, py: Python<'_>, change: impl FnOnce(&mut Recipe)) -> PyResult<Self> {
        let mut recipe = self.recipe.copy(py);
        change(&mut recipe);
        recipe.build(py, self.core.id())
    }
}

/// The entries of a mapping whose keys are names.
fn entries<'py>(
    table: Option<&Bound<'py, PyMapping>>,
) -> PyResult<Vec<(String, Bound<'py, PyAny>)>> {
    table.map_or_else(|| Ok(Vec::new()), |table| table.items()?.extract())
}

/// Questions by their names.
fn chosen(questions: &Bound<'_, PyAny>) -> PyResult<Vec<Question>> {
    let py = questions.py();
    if questions.is_instance_of::<PyString>() {
        let message = format!("expected a list of questions, found {}", described(questions));
        let error = fundrules::Error::new(fundrules::ErrorKind::Input, "question.list", message);
        return Err(exception(py, &error));
    }
    let names = questions.try_iter()?;
    names.map(|name| question(py, &name?.extract::<String>()?)).collect()
}

#[pymethods]
impl Regime {
    #[new]
    #[pyo3(signature = (name, /, *, rulebooks = Vec::new(), settings = None, parameters = None, issued = None, questions = None))]
    fn py_new(
        py: Python<'_>,
        name: &str,
        rulebooks: Vec<Py<Rulebook>>,
        settings: Option<&Bound<'_, PyMapping>>,
        parameters: Option<&Bound<'_, PyMapping>>,
        issued: Option<&Bound<'_, PyMapping>>,
        questions: Option<&Bound<'_, PyAny>>,
    ) -> PyResult<Self> {
        let questions = questions.map(chosen).transpose()?;
        let mut recipe = Recipe { further: rulebooks, questions, ..Recipe::default() };
        for (setting, value) in entries(settings)? {
            recipe.settings.insert(setting, value.extract()?);
        }
        for (rulebook, values) in entries(parameters)? {
            let known = recipe.parameters.entry(rulebook).or_default();
            for (name, value) in entries(Some(values.cast::<PyMapping>()?))? {
                let text = Rulebook::parameter_text(&name, &value)?;
                known.insert(name, text);
            }
        }
        for (rulebook, day) in entries(issued)? {
            recipe.issued.insert(rulebook, dates::day(&day, "issued")?);
        }
        recipe.build(py, name)
    }

    /// The regime's name.
    #[getter]
    fn id(&self) -> &str {
        self.core.id()
    }

    /// What it governs, in `zh` or `en`.
    #[pyo3(signature = (language = "zh"))]
    fn title(&self, py: Python<'_>, language: &str) -> PyResult<&str> {
        Ok(self.core.title().get(crate::explanation::language(py, language)?))
    }

    /// The ids of the rulebooks in order.
    #[getter]
    fn rulebooks<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.core.rulebooks().iter().map(|one| one.id()).collect::<Vec<_>>())
    }

    /// The clauses of all rulebooks in order.
    #[getter]
    fn clauses<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let all = self.core.rulebooks().iter().flat_map(|rulebook| {
            (0..rulebook.clauses().len())
                .map(|place| Clause { rulebook: Arc::clone(rulebook), place })
        });
        PyTuple::new(py, all.collect::<Vec<_>>())
    }

    /// The clause of an id, such as `guangyuan-mgmt/20.3.3`.
    fn clause(&self, py: Python<'_>, id: &str) -> PyResult<Clause> {
        for rulebook in self.core.rulebooks() {
            if let Some(place) = rulebook.clauses().iter().position(|clause| clause.id() == id) {
                return Ok(Clause { rulebook: Arc::clone(rulebook), place });
            }
        }
        let error = fundrules::Error::new(
            fundrules::ErrorKind::Regime,
            "regime.unknown-clause",
            format!("the regime `{}` has no clause `{id}`", self.core.id()),
        );
        let ids = self.core.clause_ids();
        Err(exception(
            py,
            &match fundrules::nearest(id, ids) {
                Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                None => error,
            },
        ))
    }

    /// The settings with the readings in force.
    #[getter]
    fn settings<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let all = self.core.settings().into_iter().map(|core| Setting {
            core: core.clone(),
            value: self.core.setting(core.id()).unwrap_or_default().to_owned(),
        });
        PyTuple::new(py, all.collect::<Vec<_>>())
    }

    /// The names of the questions that it answers, in their order.
    #[getter]
    fn questions<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.core.questions().iter().map(|one| one.name()).collect::<Vec<_>>())
    }

    /// The names of the facts that the clauses look at.
    #[getter]
    fn facts<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        PyTuple::new(py, self.core.facts().iter().map(|fact| fact.name).collect::<Vec<_>>())
    }

    /// The same regime with another reading chosen.
    fn with_setting(&self, py: Python<'_>, name: &str, value: &str) -> PyResult<Self> {
        self.rebuilt(py, |recipe| {
            recipe.settings.insert(name.to_owned(), value.to_owned());
        })
    }

    /// The same regime with another number in a rulebook, to see what would follow.
    fn with_parameter(
        &self,
        py: Python<'_>,
        rulebook: &str,
        name: &str,
        value: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let text = Rulebook::parameter_text(name, value)?;
        self.rebuilt(py, |recipe| {
            let known = recipe.parameters.entry(rulebook.to_owned()).or_default();
            known.insert(name.to_owned(), text);
        })
    }

    /// The same regime, answering only these questions and those on whose answers they rest:
    /// acceptance always, and clawback for disbursement. It takes less time.
    fn with_questions(&self, questions: &Bound<'_, PyAny>) -> PyResult<Self> {
        let chosen = chosen(questions)?;
        self.rebuilt(questions.py(), |recipe| recipe.questions = Some(chosen))
    }

    /// The same regime with a rulebook that replaces the one of its id, or stands behind the others.
    fn with_rulebook(&self, py: Python<'_>, rulebook: Py<Rulebook>) -> PyResult<Self> {
        self.rebuilt(py, |recipe| {
            recipe.further.retain(|one| one.get().core.id() != rulebook.get().core.id());
            recipe.further.push(rulebook);
        })
    }

    /// The same regime where a rulebook was issued on a day, for documents that carry none.
    fn with_issue_date(
        &self,
        py: Python<'_>,
        rulebook: &str,
        day: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let day = dates::day(day, "day")?;
        self.rebuilt(py, |recipe| {
            recipe.issued.insert(rulebook.to_owned(), day);
        })
    }

    /// Answers every question about a project on a day.
    pub(crate) fn assess(
        this: &Bound<'_, Self>,
        project: &Bound<'_, Project>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Assessment> {
        Assessment::new(this, project, dates::day(as_of, "as_of")?)
    }

    /// Answers every question about a project on a day, with the reasons in words.
    fn explain(
        this: &Bound<'_, Self>,
        project: &Bound<'_, Project>,
        as_of: &Bound<'_, PyAny>,
    ) -> PyResult<Explanation> {
        let day = dates::day(as_of, "as_of")?;
        let assessment = Assessment::new(this, project, day)?;
        let core = this.get().core.explain(&project.get().core, day).or_raise(this.py())?;
        Ok(Explanation { core, assessment: Py::new(this.py(), assessment)? })
    }

    /// Answers one question, by its name.
    fn ask<'py>(
        this: &Bound<'py, Self>,
        question: &str,
        project: &Bound<'py, Project>,
        as_of: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let assessment = Bound::new(this.py(), Self::assess(this, project, as_of)?)?;
        answer::ask(&assessment, question)
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Regime>().is_ok_and(|other| self.is_same(other.get()))
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = std::collections::hash_map::DefaultHasher::new();
        self.core.id().hash(&mut hasher);
        self.recipe.settings.hash(&mut hasher);
        self.recipe.parameters.hash(&mut hasher);
        self.recipe.issued.hash(&mut hasher);
        self.recipe.questions.hash(&mut hasher);
        self.recipe.further.iter().for_each(|one| one.get().write_hash(&mut hasher));
        hasher.finish()
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        this
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let restore = crate::cache::of_records(py, "restore_regime")?;
        let recipe = &self.recipe;
        let further = PyTuple::new(py, &recipe.further)?;
        let (settings, parameters) = (recipe.settings.clone(), recipe.parameters.clone());
        let questions = recipe.questions.as_ref();
        let questions: Option<Vec<&str>> =
            questions.map(|chosen| chosen.iter().map(|one| one.name()).collect());
        let issued = recipe.issued.clone();
        let arguments = (self.core.id(), further, settings, parameters, issued, questions);
        (restore, arguments).into_pyobject(py)
    }

    fn __repr__(&self) -> String {
        let rulebooks: Vec<&str> = self.core.rulebooks().iter().map(|one| one.id()).collect();
        let mut text = format!("<Regime {:?} of {}", self.core.id(), rulebooks.join(", "));
        for (name, value) in &self.recipe.settings {
            text += &format!("; {name}={value:?}");
        }
        for (rulebook, values) in &self.recipe.parameters {
            for (name, value) in values {
                text += &format!("; {rulebook} {name}={value:?}");
            }
        }
        for (rulebook, day) in &self.recipe.issued {
            text += &format!("; {rulebook} issued {day}");
        }
        if let Some(questions) = &self.recipe.questions {
            let names: Vec<&str> = questions.iter().map(|one| one.name()).collect();
            text += &format!("; only {}", names.join(", "));
        }
        text + ">"
    }
}
