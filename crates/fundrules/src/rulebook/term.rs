//! Terms: spans of time, or fixed days, by which something must be done.

use super::expression::{Expression, Kind, Literal, fact_expression, need_kind};
use super::reader::{Node, Table};
use super::scope::Scope;
use super::select::{Choice, read_choice, read_select};
use crate::calendar::RestDay;
use crate::facts::{FactKind, fact_definition};
use crate::span::Span;

/// A span of time within which something must be done.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Term {
    pub(crate) from: Expression,
    pub(crate) within: Expression,
    pub(crate) rest_day: Choice<RestDay>,
    /// The events that must all have happened.
    pub(crate) done: Choice<Vec<&'static str>>,
}

/// Reads a term from the keys of a table; mistakes are noted.
pub(crate) fn read_term(table: &Table<'_>, scope: &Scope<'_>) -> Option<Term> {
    // A fixed day is never moved.
    if let Some(day) = table.take("on") {
        return Some(Term {
            from: need_kind(day, scope, Kind::Date)?,
            within: Expression::Literal(Literal::Span(Span::Days(0))),
            rest_day: Choice::Fixed(RestDay::Stays),
            done: read_done(table, scope)?,
        });
    }
    let from = need_kind(table.need("from")?, scope, Kind::Date)?;
    let within = need_kind(table.need("within")?, scope, Kind::Span)?;
    let rest_day = match table.take("rest_day") {
        Some(node) => read_choice(
            node,
            scope,
            &[("next_working_day", RestDay::NextWorkingDay), ("stays", RestDay::Stays)],
        )?,
        None => Choice::Fixed(RestDay::NextWorkingDay),
    };
    let done = read_done(table, scope)?;
    Some(Term { from, within, rest_day, done })
}

/// The events that must have happened, as they are or as a setting picks them.
fn read_done(table: &Table<'_>, scope: &Scope<'_>) -> Option<Choice<Vec<&'static str>>> {
    let done = table.need("done")?;
    Some(if done.is_table() {
        let choice = done.table("the choice")?;
        let setting = choice.need("setting")?;
        let select = read_select(setting, &choice, scope, |node| read_events(node, scope))?;
        choice.finish();
        Choice::Select(select)
    } else {
        Choice::Fixed(read_events(done, scope)?)
    })
}

fn read_events(node: Node<'_>, scope: &Scope<'_>) -> Option<Vec<&'static str>> {
    let items = node.items()?;
    if items.is_empty() {
        node.mistake("rulebook.empty-list", "the list of events is empty");
    }
    let mut events = Vec::new();
    for item in items {
        let name = item.text()?;
        fact_expression(item, name, scope)?;
        match fact_definition(name).filter(|fact| fact.kind == FactKind::Event) {
            Some(fact) => events.push(fact.name),
            None => item.mistake("rulebook.fact-kind", format!("`{name}` is not an event")),
        }
    }
    Some(events)
}
