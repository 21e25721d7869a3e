//! Flows: the steps of a procedure, in order.

use super::condition::{Condition, read_condition};
use super::consequence::read_word;
use super::duty::{Party, read_parties};
use super::loader::{read_name, read_text};
use super::reader::{Node, Table};
use super::scope::Scope;
use crate::facts::vocabulary::SignOffRole;
use crate::language::Text;

/// A procedure of a rulebook, such as the flow of a method of allocation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flow {
    pub(crate) id: String,
    pub(crate) text: Text,
}

impl Flow {
    /// The flow's name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is.
    #[must_use]
    pub fn text(&self) -> &Text {
        &self.text
    }
}

impl serde::Serialize for Flow {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeMap;
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("flow", &self.id)?;
        map.serialize_entry("text", &self.text)?;
        map.end()
    }
}

/// The place of a clause in a flow.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Step {
    /// The flows that it belongs to.
    pub(crate) flows: Vec<String>,
    /// Its place; steps with the same place may be taken in any order.
    pub(crate) order: i64,
    pub(crate) who: Vec<Party>,
    /// Who must sign.
    pub(crate) signs: Vec<SignOffRole>,
    /// What must be there to show that it was done.
    pub(crate) evidence: Vec<Text>,
    /// Whether it may be left out.
    pub(crate) optional: bool,
    /// When it belongs to the flow; where this is left out, when the clause applies.
    pub(crate) when: Option<Condition>,
}

/// Reads the flows of a rulebook and makes their names known; mistakes are noted.
pub(crate) fn read_flows<'a>(root: &Table<'a>, scope: &mut Scope<'a>) -> Vec<Flow> {
    let nodes = root.take("flow").and_then(|node| node.items()).into_iter().flatten();
    let mut flows = Vec::new();
    for node in nodes {
        let Some((flow, name)) = read_flow(node) else { continue };
        if scope.flows.contains(&name) {
            node.mistake("rulebook.twice", format!("the flow `{name}` stands twice"));
        }
        scope.flows.push(name);
        flows.push(flow);
    }
    flows
}

fn read_flow(node: Node<'_>) -> Option<(Flow, &str)> {
    let table = node.table("the flow")?;
    let id = table.need("id");
    let text = table.need("summary").and_then(read_text);
    table.finish();
    let id = id?;
    read_name(id, "name", &['_'])?;
    let name = id.text()?;
    Some((Flow { id: name.to_owned(), text: text? }, name))
}

/// Reads the place of a clause in a flow; mistakes are noted.
pub(crate) fn read_step(node: Node<'_>, scope: &Scope<'_>) -> Option<Step> {
    let table = node.table("the step")?;
    let flows = table.need("flow").and_then(|node| read_names(node, scope));
    let order = table.need("order").and_then(|node| node.integer());
    let who = table.need("who").and_then(read_parties);
    let signs = match table.take("signs") {
        Some(node) => node.items()?.map(read_word).collect::<Option<_>>()?,
        None => Vec::new(),
    };
    let evidence = match table.take("evidence") {
        Some(node) => node.items()?.map(read_text).collect::<Option<_>>()?,
        None => Vec::new(),
    };
    let optional = table.take("optional").is_some_and(|node| node.bool() == Some(true));
    let when = match table.take("when") {
        Some(node) => Some(read_condition(node, scope)?),
        None => None,
    };
    table.finish();
    Some(Step { flows: flows?, order: order?, who: who?, signs, evidence, optional, when })
}

/// The names of one or several flows.
fn read_names(node: Node<'_>, scope: &Scope<'_>) -> Option<Vec<String>> {
    let names = if node.as_text().is_some() { vec![node] } else { node.items()?.collect() };
    names
        .into_iter()
        .map(|node| {
            let name = node.text()?;
            scope.need_flow(node, name);
            Some(name.to_owned())
        })
        .collect()
}
