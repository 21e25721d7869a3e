//! Fills a form from what is known about projects.

use fundrules::{Error, FactDefinition, FactKind, Money, Project, Tree};

use crate::json::{MOST_ROWS, refused};
use crate::model::{Field, FieldKind, Form, Rows};
use crate::read::read;
use crate::value::{FormValue, Month};
use crate::values::FormValues;

impl Form {
    /// Fills the form from what is known about a project. What no known fact fills stays blank.
    ///
    /// Amounts need no unit here: those of a project are exact, and the form writes its own.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Project;
    /// use fundrules_documents::{Form, FormValue};
    ///
    /// let form = Form::builtin("guangyuan-mgmt/F2")?;
    /// let project = Project::new("P-1").with("project.name", "示例技改项目")?;
    /// let values = form.fill(&project);
    /// assert_eq!(values.get("project_name"), Some(&FormValue::Text("示例技改项目".into())));
    /// assert_eq!(values.get("total_investment"), None);
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    #[must_use]
    pub fn fill(&self, project: &Project) -> FormValues {
        self.fill_from(std::slice::from_ref(project))
    }

    /// Fills a list of projects, such as a weekly report: each project is a row.
    ///
    /// # Errors
    ///
    /// - `form.one-project`: the form is about one project, and there is another number of them.
    /// - `form.too-many-rows`: there are more than 5,000.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Project;
    /// use fundrules_documents::{Form, FormValue};
    ///
    /// let projects = [Project::new("P-1"), Project::new("P-2")];
    /// let values = Form::builtin("shanxi-2020/F2")?.fill_list(&projects)?;
    /// assert!(matches!(values.get("projects"), Some(FormValue::Rows(rows)) if rows.len() == 2));
    /// assert!(Form::builtin("shanxi-2020/F1")?.fill_list(&projects).is_err());
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn fill_list(&self, projects: &[Project]) -> Result<FormValues, Error> {
        let is_list =
            |field: &Field| matches!(&field.kind, FieldKind::Rows(rows) if rows.per_project);
        if projects.len() != 1 && !self.fields().any(is_list) {
            let found = projects.len();
            let message = format!("the form `{}` is about one project, found {found}", self.id);
            return Err(
                refused("form.one-project", message).with_hint("choose one of the projects")
            );
        }
        if projects.len() > MOST_ROWS {
            let message =
                format!("found {} projects, at most {MOST_ROWS} fit a list", projects.len());
            return Err(refused("form.too-many-rows", message));
        }
        Ok(self.fill_from(projects))
    }

    fn fill_from(&self, projects: &[Project]) -> FormValues {
        let mut values = FormValues::blank(self);
        for (place, field) in self.fields().enumerate() {
            let value = match (&field.kind, projects) {
                (FieldKind::Rows(rows), _) if rows.per_project => Some(fill_rows(rows, projects)),
                (_, [project]) => value_of(field, project),
                _ => None,
            };
            values.put(place, value);
        }
        values
    }
}

fn fill_rows(rows: &Rows, projects: &[Project]) -> FormValue {
    let row = |(number, project): (u64, &Project)| {
        let cell = |(place, column): (usize, &Field)| {
            let counts = rows.numbered == Some(place);
            if counts { Some(FormValue::Integer(number)) } else { value_of(column, project) }
        };
        rows.columns.iter().enumerate().map(cell).collect()
    };
    FormValue::Rows((1..).zip(projects).map(row).collect())
}

/// The value of the first fact that is more than known to be none.
fn value_of(field: &Field, project: &Project) -> Option<FormValue> {
    for fact in &field.from {
        let known = project.get(fact.name)?;
        if !is_none(fact, &known) {
            return convert(&field.kind, fact, &known);
        }
    }
    None
}

fn is_none(fact: &FactDefinition, known: &Tree) -> bool {
    fact.kind == FactKind::Event && matches!(known, Tree::Text(text) if text == "none")
}

/// A fact's value as one of the field's. The kinds suit each other, which loading a form checks.
fn convert(kind: &FieldKind, fact: &FactDefinition, known: &Tree) -> Option<FormValue> {
    match (kind, known) {
        (FieldKind::Money, Tree::Text(text)) => text.parse::<Money>().ok().map(FormValue::Money),
        (FieldKind::Month, Tree::Text(text)) => {
            fundrules::parse_date(text).ok().map(Month::of).map(FormValue::Month)
        }
        (FieldKind::Text | FieldKind::LongText, known) => {
            let text = printed(fact, known);
            (!text.is_empty()).then_some(FormValue::Text(text))
        }
        // A word that the form's list does not have leaves the field blank.
        (FieldKind::Word(choices), Tree::Text(name)) => choices
            .iter()
            .any(|choice| choice.id == *name)
            .then(|| FormValue::Words(vec![name.clone()])),
        (FieldKind::Words(choices), Tree::List(names)) => {
            let has =
                |id: &str| names.iter().any(|name| matches!(name, Tree::Text(name) if name == id));
            let chosen = choices.iter().filter(|choice| has(&choice.id));
            Some(FormValue::Words(chosen.map(|choice| choice.id.clone()).collect()))
        }
        (FieldKind::YesNo, Tree::List(names)) => Some(FormValue::Flag(!names.is_empty())),
        (kind, known) => read(kind, None, known),
    }
}

/// A fact as a form prints it: words by their Chinese labels, several texts with a mark between.
fn printed(fact: &FactDefinition, known: &Tree) -> String {
    match known {
        Tree::Text(text) | Tree::Number(text) => {
            let words = fact.kind.words().unwrap_or_default();
            let word = words.iter().find(|word| word.name == text);
            word.map_or_else(|| text.clone(), |word| word.zh.to_owned())
        }
        Tree::List(items) => {
            items.iter().map(|item| printed(fact, item)).collect::<Vec<_>>().join("、")
        }
        _ => String::new(),
    }
}
