//! Reading and writing a [`Project`], by the table.

use hashbrown::HashSet;
use serde::de::{Deserialize, Deserializer};
use serde::ser::{Serialize, Serializer};

use super::places::fact_place;
use super::table::{FACTS, FactDefinition, GROUPS, Project};
use super::tree::Tree;
use super::value::ReadOptions;
use crate::error::{Error, ErrorKind, Result};
use crate::money::MoneyUnit;
use crate::suggest::nearest;

/// A project, and each group of it, has at most so many keys.
const MOST_KEYS: usize = 1_000;

/// The longest key that a project may have.
const LONGEST_ID: usize = 200;

/// Every fact that can be given, in the table's order.
///
/// # Example
///
/// ```
/// let names: Vec<&str> = fundrules::fact_definitions().iter().map(|fact| fact.name).collect();
/// assert!(names.contains(&"invest.total_planned"));
/// ```
#[must_use]
pub fn fact_definitions() -> &'static [FactDefinition] {
    FACTS
}

/// The table's line for a dotted name.
#[must_use]
pub fn fact_definition(name: &str) -> Option<&'static FactDefinition> {
    fact_place(name).and_then(|place| FACTS.get(place))
}

fn unknown_fact(name: &str) -> Error {
    let names =
        FACTS.iter().map(|fact| fact.name).chain(crate::facts::derived_names()).chain(["id"]);
    let (message, hint) = if crate::facts::derived_names().any(|derived| derived == name) {
        (
            format!("`{name}` is derived from other facts and cannot be given"),
            Some("give the facts it is derived from".to_owned()),
        )
    } else {
        let hint = nearest(name, names).map(|near| format!("did you mean `{near}`?"));
        (format!("unknown fact `{name}`"), hint)
    };
    let error = Error::new(ErrorKind::Project, "project.unknown-key", message);
    match hint {
        Some(hint) => error.with_hint(hint),
        None => error,
    }
}

impl Project {
    /// A project of which nothing is known but its key.
    #[must_use]
    pub fn new(id: impl Into<String>) -> Self {
        Project { id: id.into(), ..Project::default() }
    }

    /// Sets a fact by its dotted name from a text, in the form that JSON and ledgers use.
    ///
    /// # Errors
    ///
    /// No fact has this name, or the text is not a value of the fact's kind.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Project;
    ///
    /// let project = Project::new("P-1")
    ///     .with("invest.total_planned", "1000万元")?
    ///     .with("award.basis", "总投资")?
    ///     .with("project.end_actual", "none")?;
    /// assert!(project.clone().with("invest.total_planed", "1万元").is_err());
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn with(mut self, name: &str, text: &str) -> Result<Self> {
        self.set(name, &Tree::Text(text.to_owned()), None)?;
        Ok(self)
    }

    /// Sets a fact by its dotted name. A [`Tree::Null`] makes the fact unknown. `unit` is the
    /// unit of amounts that carry none.
    ///
    /// # Errors
    ///
    /// No fact has this name, or the value is not one of the fact's kind.
    pub fn set(&mut self, name: &str, value: &Tree, unit: Option<MoneyUnit>) -> Result<()> {
        let fact = fact_definition(name).ok_or_else(|| unknown_fact(name))?;
        if *value == Tree::Null {
            (fact.clear)(self);
            return Ok(());
        }
        let options = ReadOptions { unit, percent: fact.counts_percent() };
        self.set_with(fact, value, options)
    }

    /// Sets a fact with reading options of its own.
    ///
    /// # Errors
    ///
    /// The value is not one of the fact's kind.
    pub fn set_with(
        &mut self,
        fact: &FactDefinition,
        value: &Tree,
        options: ReadOptions,
    ) -> Result<()> {
        (fact.read)(self, value, options).map_err(|error| error.about(fact.name))
    }

    /// Sets a fact from the number that it is lowered to, see [`Facts`](crate::Facts). References,
    /// texts, clauses and indicators are not told by a number; they are set by their text.
    ///
    /// # Errors
    ///
    /// The fact has no such value.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Project, fact_definition};
    ///
    /// let mut project = Project::new("P-1");
    /// let planned = fact_definition("invest.total_planned").ok_or("no such fact")?;
    /// project.set_number(planned, 100_000_000_000)?;
    /// assert_eq!(project.invest.total_planned, Some("10亿元".parse()?));
    /// assert!(project.set_number(planned, -1).is_err());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn set_number(&mut self, fact: &FactDefinition, number: i64) -> Result<()> {
        if (fact.raise)(self, number) {
            return Ok(());
        }
        let message =
            format!("the number `{number}` is no value of a fact of kind {}", fact.kind.name());
        Err(Error::new(ErrorKind::Fact, "fact.number", message).about(fact.name))
    }

    /// The value of a fact by its dotted name, in the form that JSON uses; `None` when it is not
    /// known or no fact has this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<Tree> {
        fact_definition(name).and_then(|fact| (fact.write)(self))
    }

    /// Reads a project from JSON. Facts stand in groups (`{"invest": {"total_planned": ..}}`) or
    /// under their dotted names (`{"invest.total_planned": ..}`). Amounts are texts with a unit.
    /// A `null` is a fact that is not known.
    ///
    /// # Errors
    ///
    /// The text is not JSON, a key is unknown (the nearest is suggested), a value has the wrong
    /// kind, or an amount lacks its unit. Every mistake of the project is in the message.
    pub fn from_json(text: &str) -> Result<Self> {
        Self::from_json_with_unit(text, None)
    }

    /// Reads a project from JSON whose bare numbers count amounts in `unit`.
    ///
    /// # Errors
    ///
    /// As [`Project::from_json`].
    pub fn from_json_with_unit(text: &str, unit: Option<MoneyUnit>) -> Result<Self> {
        match super::direct::read(text, unit) {
            Some(project) => Ok(project),
            None => Self::from_tree(&Tree::from_json(text)?, unit),
        }
    }

    /// Reads a project from a tree of values.
    ///
    /// # Errors
    ///
    /// As [`Project::from_json`].
    pub fn from_tree(tree: &Tree, unit: Option<MoneyUnit>) -> Result<Self> {
        let (project, mut errors) = Self::from_tree_collecting(tree, unit);
        match errors.len() {
            0 => Ok(project),
            1 => Err(errors.remove(0)),
            _ => Err(Error::several(ErrorKind::Project, "project.invalid", errors)),
        }
    }

    /// Reads a project from a tree of values, with all mistakes found; facts without a mistake
    /// are set.
    #[must_use]
    pub fn from_tree_collecting(tree: &Tree, unit: Option<MoneyUnit>) -> (Self, Vec<Error>) {
        let mut project = Project::default();
        let mut errors = Vec::new();
        let mut seen = HashSet::new();
        match tree {
            Tree::Table(fields) if fields.len() > MOST_KEYS => errors.push(Error::new(
                ErrorKind::Project,
                "project.too-long",
                format!("the project has more than {MOST_KEYS} keys"),
            )),
            Tree::Table(fields) => {
                for (key, value) in fields {
                    project.read_field(key, value, unit, &mut seen, &mut errors);
                }
            }
            _ => errors.push(super::value::expected("a project (a table of facts)", tree)),
        }
        errors.extend(project.contradictions());
        (project, errors)
    }

    /// Facts that contradict each other, such as an end before the start.
    #[must_use]
    pub fn contradictions(&self) -> Vec<Error> {
        super::checks::check(self)
    }

    fn read_field(
        &mut self,
        key: &str,
        value: &Tree,
        unit: Option<MoneyUnit>,
        seen: &mut HashSet<String>,
        errors: &mut Vec<Error>,
    ) {
        let group = GROUPS.iter().any(|group| group.name == key);
        match value {
            _ if key == "id" => match read_id(value) {
                Ok(id) => self.id = id,
                Err(error) => errors.push(error),
            },
            Tree::Table(fields) if group && fields.len() <= MOST_KEYS => {
                for (field, value) in fields {
                    let name = format!("{key}.{field}");
                    self.read_field(&name, value, unit, seen, errors);
                }
            }
            Tree::Null if group => {}
            _ => {
                if !seen.insert(key.to_owned()) {
                    errors.push(Error::new(
                        ErrorKind::Project,
                        "project.key-twice",
                        format!("the fact `{key}` is given twice"),
                    ));
                    return;
                }
                if let Err(error) = self.set(key, value, unit) {
                    errors.push(error);
                }
            }
        }
    }

    /// The project as a tree of values, facts in their groups; unknown facts are left out.
    #[must_use]
    pub fn to_tree(&self) -> Tree {
        let mut fields = Vec::new();
        if !self.id.is_empty() {
            fields.push(("id".to_owned(), Tree::Text(self.id.clone())));
        }
        for group in GROUPS {
            let facts: Vec<(String, Tree)> = FACTS
                .iter()
                .filter_map(|fact| {
                    let (name, field) = fact.name.split_once('.')?;
                    if name != group.name {
                        return None;
                    }
                    (fact.write)(self).map(|value| (field.to_owned(), value))
                })
                .collect();
            if !facts.is_empty() {
                fields.push((group.name.to_owned(), Tree::Table(facts)));
            }
        }
        Tree::Table(fields)
    }
}

pub(super) fn read_id(value: &Tree) -> Result<String> {
    match value {
        Tree::Text(text) | Tree::Number(text)
            if !text.trim().is_empty() && text.chars().count() <= LONGEST_ID =>
        {
            Ok(text.trim().to_owned())
        }
        _ => Err(super::value::expected("an id of 1 to 200 letters", value).about("id")),
    }
}

impl Serialize for Project {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        self.to_tree().serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Project {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        let tree = Tree::deserialize(deserializer)?;
        Project::from_tree(&tree, None).map_err(serde::de::Error::custom)
    }
}
