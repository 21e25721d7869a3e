//! The names that a rulebook declares, for reading its clauses.

use super::expression::Literal;
use super::model::{Parameter, Setting};
use super::reader::Node;
use crate::facts::{derived_names, fact_definitions};
use crate::suggest::nearest;

/// The names known while clauses are read.
#[derive(Debug, Default)]
pub(crate) struct Scope<'a> {
    pub(crate) settings: &'a [Setting],
    pub(crate) parameters: &'a [Parameter],
    /// The definitions, in order; a definition may use those before it.
    pub(crate) definitions: Vec<&'a str>,
    pub(crate) flows: Vec<&'a str>,
}

impl Scope<'_> {
    pub(crate) fn setting(&self, node: Node<'_>, name: &str) -> Option<&Setting> {
        let found = self.settings.iter().find(|setting| setting.id == name);
        if found.is_none() {
            let names = self.settings.iter().map(|setting| setting.id.as_str());
            unknown(node, "setting", name, names);
        }
        found
    }

    pub(crate) fn parameter(&self, name: &str) -> Option<&Literal> {
        self.parameters.iter().find(|one| one.id == name).map(|one| &one.value)
    }

    pub(crate) fn need_parameter(&self, node: Node<'_>, name: &str) -> Option<&Literal> {
        let found = self.parameter(name);
        if found.is_none() {
            unknown(node, "parameter", name, self.parameters.iter().map(|one| one.id.as_str()));
        }
        found
    }

    pub(crate) fn need_definition(&self, node: Node<'_>, name: &str) {
        if !self.definitions.contains(&name) {
            unknown(node, "definition", name, self.definitions.iter().copied());
        }
    }

    pub(crate) fn need_flow(&self, node: Node<'_>, name: &str) {
        if !self.flows.contains(&name) {
            unknown(node, "flow", name, self.flows.iter().copied());
        }
    }

    pub(crate) fn unknown_fact(&self, node: Node<'_>, name: &str) {
        let names = fact_definitions().iter().map(|fact| fact.name).chain(derived_names());
        unknown(node, "fact", name, names);
    }
}

fn unknown<'a>(node: Node<'_>, what: &str, name: &str, names: impl Iterator<Item = &'a str>) {
    let message = format!("unknown {what} `{name}`");
    match nearest(name, names) {
        Some(near) => node.mistake_with_hint(
            "rulebook.unknown-name",
            message,
            format!("did you mean `{near}`?"),
        ),
        None => node.mistake("rulebook.unknown-name", message),
    }
}
