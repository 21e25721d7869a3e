//! `Form`: a form of a published document, filled, checked and rendered.

use std::hash::{Hash, Hasher};

use fundrules_documents::{FieldKind, Form as CoreForm, FormValues, Format};
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyString, PyTuple, PyType};

use crate::failure::OrRaise;
use crate::project::Project;
use crate::read::Amounts;
use crate::{cache, explanation, read, write};

/// A form of a document: its fields, and which facts fill them. Immutable.
#[pyclass(frozen, module = "fundrules")]
pub(crate) struct Form {
    core: CoreForm,
    /// The file and text of a form that does not come with the library.
    source: Option<(String, String)>,
}

impl Form {
    fn builtin_form(py: Python<'_>, id: &str) -> PyResult<Self> {
        let core = CoreForm::builtin(id).or_raise(py)?.clone();
        Ok(Form { core, source: None })
    }

    /// Whether the value of a dotted name is an amount of the form.
    fn is_money(&self, name: &str) -> bool {
        let (field, column) = match name.split_once('.') {
            Some((field, column)) => (field, Some(column)),
            None => (name, None),
        };
        let Some(field) = self.core.field(field) else { return false };
        let kind = match column {
            None => Some(field.kind()),
            Some(id) => {
                let columns = field.kind().columns();
                columns.iter().find(|column| column.id() == id).map(|column| column.kind())
            }
        };
        matches!(kind, Some(FieldKind::Money))
    }

    fn read(&self, values: &Bound<'_, PyAny>) -> PyResult<FormValues> {
        let py = values.py();
        if let Ok(text) = values.cast::<PyString>() {
            return self.core.values_from_json(text.to_str()?).or_raise(py);
        }
        let are = |name: &str| self.is_money(name);
        let amounts = Amounts { unit: None, are: &are, written_in: self.core.unit() };
        let tree = read::table_tree("values as a dict or JSON text", values, amounts)?;
        self.core.values_from_tree(&tree).or_raise(py)
    }
}

/// The ids of the forms that come with the library.
#[pyfunction]
pub(crate) fn builtin_forms(py: Python<'_>) -> PyResult<Vec<&'static str>> {
    fundrules_documents::builtin_forms().or_raise(py)
}

#[pymethods]
impl Form {
    /// Reads the forms of a TOML text; `file` is the name shown in messages.
    #[classmethod]
    #[pyo3(signature = (text, /, *, file = "forms.toml"))]
    fn all_from_toml<'py>(
        class: &Bound<'py, PyType>,
        text: &str,
        file: &str,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let py = class.py();
        let source = Some((file.to_owned(), text.to_owned()));
        let all = CoreForm::all_from_toml(file, text).or_raise(py)?;
        PyTuple::new(py, all.into_iter().map(|core| Form { core, source: source.clone() }))
    }

    /// A form that comes with the library, such as `guangyuan-mgmt/F2`.
    #[classmethod]
    fn builtin(class: &Bound<'_, PyType>, id: &str) -> PyResult<Self> {
        Self::builtin_form(class.py(), id)
    }

    /// The id: that of the rulebook and the citation of the form.
    #[getter]
    fn id(&self) -> &str {
        self.core.id()
    }

    /// The id of the rulebook that it belongs to.
    #[getter]
    fn rulebook(&self) -> &str {
        self.core.rulebook()
    }

    /// What the form is called, in `zh` or `en`.
    #[pyo3(signature = (language = "zh"))]
    fn title(&self, py: Python<'_>, language: &str) -> PyResult<&str> {
        Ok(self.core.title().get(explanation::language(py, language)?))
    }

    /// Why the form has no fields, in `zh` or `en`; `None` when they were published.
    #[pyo3(signature = (language = "zh"))]
    fn unpublished(&self, py: Python<'_>, language: &str) -> PyResult<Option<&str>> {
        let language = explanation::language(py, language)?;
        Ok(self.core.unpublished().map(|reason| reason.get(language)))
    }

    /// The fields in the form's order.
    #[getter]
    fn fields<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let class = cache::of_records(py, "FormField")?;
        let all = self.core.fields().map(|field| {
            let facts = PyTuple::new(py, field.facts().iter().map(|fact| fact.name))?;
            let columns = PyTuple::new(py, field.kind().columns().iter().map(|one| one.id()))?;
            let label = field.label();
            let kind = field.kind().name();
            let required = field.is_required();
            class.call1((field.id(), &label.zh, &label.en, kind, required, facts, columns))
        });
        PyTuple::new(py, all.collect::<PyResult<Vec<_>>>()?)
    }

    /// The values that the facts of a project fill; `None` is a field that no known fact fills.
    ///
    /// A list of projects fills a form that is a list.
    fn fill<'py>(
        &self,
        py: Python<'py>,
        project: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyAny>> {
        let values = match project.cast::<Project>() {
            Ok(one) => self.core.fill(&one.get().core),
            Err(_) => {
                let all: Vec<Py<Project>> = project.extract()?;
                let all: Vec<_> = all.iter().map(|one| one.get().core.clone()).collect();
                self.core.fill_list(&all).or_raise(py)?
            }
        };
        write::plain(py, &values.to_tree())
    }

    /// What is missing or inconsistent in values, which are a dict or JSON text.
    fn check<'py>(
        &self,
        py: Python<'py>,
        values: &Bound<'py, PyAny>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        let class = cache::of_records(py, "FormFinding")?;
        let found = self.core.check(&self.read(values)?);
        let all = found.iter().map(|one| {
            let kind = cache::enumeration_member(py, "FormFindingKind", one.kind.name())?;
            let severity = cache::enumeration_member(py, "Severity", one.severity.name())?;
            let (zh, en) = (&one.text.zh, &one.text.en);
            class.call1((&one.field, kind, severity, one.reading.as_deref(), zh, en))
        });
        PyTuple::new(py, all.collect::<PyResult<Vec<_>>>()?)
    }

    /// The form with values, or a blank one, as the bytes of a file: `md`, `html`, `docx`, `xlsx`.
    #[pyo3(signature = (values = None, *, format = "docx", language = "zh"))]
    fn render<'py>(
        &self,
        py: Python<'py>,
        values: Option<&Bound<'py, PyAny>>,
        format: &str,
        language: &str,
    ) -> PyResult<Bound<'py, PyBytes>> {
        let format: Format = format.parse().or_raise(py)?;
        let language = explanation::language(py, language)?;
        let values = match values {
            Some(values) => self.read(values)?,
            None => FormValues::blank(&self.core),
        };
        let bytes = py.detach(|| self.core.render(&values, format, language)).or_raise(py)?;
        Ok(PyBytes::new(py, &bytes))
    }

    fn __eq__(&self, other: &Bound<'_, PyAny>) -> bool {
        other.cast::<Form>().is_ok_and(|other| {
            self.core.id() == other.get().core.id() && self.source == other.get().source
        })
    }

    fn __hash__(&self) -> u64 {
        let mut hasher = std::collections::hash_map::DefaultHasher::new();
        self.core.id().hash(&mut hasher);
        self.source.hash(&mut hasher);
        hasher.finish()
    }

    fn __copy__(this: Py<Self>) -> Py<Self> {
        this
    }

    fn __deepcopy__(this: Py<Self>, _memo: &Bound<'_, PyAny>) -> Py<Self> {
        this
    }

    fn __reduce__<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        let restore = cache::of_records(py, "restore_form")?;
        (restore, (self.core.id(), self.source.clone())).into_pyobject(py)
    }

    fn __repr__(&self) -> String {
        let fields = self.core.fields().count();
        format!("<Form {:?} {}: {fields} fields>", self.core.id(), self.core.title().zh)
    }
}
