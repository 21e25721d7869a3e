//! Reads a mapping file and finds every mistake in it.

use std::collections::HashMap;

use chrono::NaiveDate;
use chrono::format::{Item, StrftimeItems};
use fundrules::{
    Error, ErrorKind, FactDefinition, FactKind, Project, ReadOptions, Tree, fact_definition,
    fact_definitions,
};
use toml::de::{DeTable, DeValue};

use super::document::{Document, Entry, Node};
use super::{MappedColumn, MappedRole, Mapping, SkipRule};
use crate::convert::Use;
use crate::text::{plain, shown};
use fundrules::nearest;

const TOP_KEYS: [&str; 4] = ["columns", "constants", "ignore_other_columns", "skip_rows_where"];
const COLUMN_KEYS: [&str; 6] = ["fact", "facts", "unit", "words", "empty", "format"];
const SKIP_KEYS: [&str; 2] = ["column", "equals"];

/// The mapping and every mistake in it.
pub(super) fn load(file: &str, text: &str) -> (Mapping, Vec<Error>) {
    let document = Document::new(file, text);
    let mut mapping = Mapping::default();
    match DeTable::parse(text) {
        Ok(root) => {
            for entry in document.entries(root.get_ref()) {
                read_top(&document, &entry, &mut mapping);
            }
        }
        Err(error) => {
            let offset = error.span().map_or(0, |span| span.start);
            document.mistake(offset, "mapping.toml", error.message().to_owned());
        }
    }
    (mapping, document.into_errors())
}

fn read_top(document: &Document<'_>, entry: &Entry<'_>, mapping: &mut Mapping) {
    match entry.key {
        "columns" => {
            for column in entry.value.entries("a table of columns") {
                read_column(document, &column, mapping);
            }
        }
        "constants" => {
            for constant in entry.value.entries("a table of facts") {
                mapping.constants.extend(read_constant(document, &constant));
            }
        }
        "ignore_other_columns" => {
            mapping.ignore_other_columns = entry.value.bool().unwrap_or_default();
        }
        "skip_rows_where" => {
            let rules = entry.value.items();
            mapping.skip_rows = rules.iter().filter_map(|rule| read_skip(document, rule)).collect();
        }
        _ => document.unknown_key(entry, &TOP_KEYS, "the mapping"),
    }
}

fn read_column(document: &Document<'_>, entry: &Entry<'_>, mapping: &mut Mapping) {
    if mapping.column(&plain(entry.key)).is_some() {
        let message = format!("the column `{}` stands twice", shown(entry.key));
        document.mistake(entry.key_offset, "mapping.column-twice", message);
        return;
    }
    let role = match entry.value.value() {
        DeValue::String(text) => match text.as_ref() {
            "ignore" => Some(MappedRole::Ignore),
            "id" => Some(MappedRole::Id),
            name => find_fact(&entry.value, name)
                .map(|fact| MappedRole::Facts(vec![Use::plain(fact, by_name(fact))])),
        },
        _ => read_detailed(document, entry),
    };
    if let Some(role) = role {
        mapping.columns.push(MappedColumn { header: entry.key.to_owned(), role });
    }
}

/// A mapping writes the dotted name of a fact, which may say that bare numbers count percent.
fn by_name(fact: &FactDefinition) -> ReadOptions {
    ReadOptions { unit: None, percent: fact.counts_percent() }
}

/// `{ fact = …, unit = …, words = …, empty = …, format = … }`
fn read_detailed(document: &Document<'_>, entry: &Entry<'_>) -> Option<MappedRole> {
    let keys = entry.value.entries("`ignore`, a fact, or a table with `fact`");
    let get = |name: &str| keys.iter().find(|key| key.key == name).map(|key| key.value);
    for key in keys.iter().filter(|key| !COLUMN_KEYS.contains(&key.key)) {
        document.unknown_key(key, &COLUMN_KEYS, "the column");
    }
    let names = match (get("fact"), get("facts")) {
        (Some(one), None) => vec![one],
        (None, Some(several)) => several.items(),
        _ if keys.is_empty() => return None,
        _ => {
            entry.value.mistake("mapping.fact-missing", "expected either `fact` or `facts`");
            return None;
        }
    };
    if let ([only], None) = (names.as_slice(), get("facts"))
        && only.value().as_str() == Some("id")
    {
        return Some(MappedRole::Id);
    }
    let facts = names.iter().filter_map(|name| find_fact(name, name.text()?));
    let uses: Vec<Use> = facts
        .map(|fact| {
            let mut column = Use::plain(fact, by_name(fact));
            read_unit(get("unit"), &mut column);
            read_empty(get("empty"), &mut column);
            read_format(get("format"), &mut column);
            read_words(get("words"), &mut column);
            column
        })
        .collect();
    (!uses.is_empty()).then_some(MappedRole::Facts(uses))
}

fn find_fact(node: &Node<'_>, name: &str) -> Option<&'static FactDefinition> {
    let fact = fact_definition(name);
    if fact.is_none() {
        let message = format!("unknown fact `{}`", shown(name));
        let error = Error::new(ErrorKind::Input, "mapping.unknown-fact", message);
        let names = fact_definitions().iter().map(|fact| fact.name);
        node.note(match nearest(name, names.chain(["id", "ignore"])) {
            Some(near) => error.with_hint(format!("did you mean `{near}`?")),
            None => error,
        });
    }
    fact
}

fn read_unit(node: Option<Node<'_>>, column: &mut Use) {
    let Some((node, text)) = node.and_then(|node| Some((node, node.text()?))) else { return };
    match (column.fact.kind, text) {
        (FactKind::Rate, "%") => column.options.percent = true,
        (FactKind::Money, _) => match text.parse() {
            Ok(unit) => column.options.unit = Some(unit),
            Err(error) => node.note(error),
        },
        _ => node.mistake(
            "mapping.unit-not-fitting",
            format!("the unit `{}` does not fit `{}`", shown(text), column.fact.name),
        ),
    }
}

fn read_empty(node: Option<Node<'_>>, column: &mut Use) {
    let Some((node, text)) = node.and_then(|node| Some((node, node.text()?))) else { return };
    let none = Tree::Text("none".to_owned());
    let fits = column.fact.kind != FactKind::Text
        && Project::default().set_with(column.fact, &none, column.options).is_ok();
    match (text, fits) {
        ("none", true) => column.empty_is_none = true,
        ("none", false) => node.mistake(
            "mapping.no-none",
            format!("`{}` cannot be known to be none", column.fact.name),
        ),
        _ => node.mistake(
            "mapping.empty",
            format!(
                "expected `none`, found `{}`; without it an empty cell is not known",
                shown(text)
            ),
        ),
    }
}

fn read_format(node: Option<Node<'_>>, column: &mut Use) {
    let Some((node, text)) = node.and_then(|node| Some((node, node.text()?))) else { return };
    if !matches!(column.fact.kind, FactKind::Date | FactKind::Event) {
        let message = format!("a date format does not fit `{}`", column.fact.name);
        node.mistake("mapping.format-not-fitting", message);
        return;
    }
    let known = !StrftimeItems::new(text).any(|item| matches!(item, Item::Error));
    // A format that says year, month and day reads back what it writes.
    let sample = NaiveDate::from_ymd_opt(2021, 12, 30);
    let complete = known
        && sample.is_some_and(|day| {
            let mut written = String::new();
            std::fmt::Write::write_fmt(&mut written, format_args!("{}", day.format(text))).is_ok()
                && NaiveDate::parse_from_str(&written, text) == Ok(day)
        });
    if complete {
        column.date_format = Some(text.to_owned());
    } else {
        let message = format!("`{}` does not say year, month and day", shown(text));
        let error = Error::new(ErrorKind::Input, "mapping.format", message);
        node.note(error.with_hint("write a format such as `%d.%m.%Y`"));
    }
}

fn read_words(node: Option<Node<'_>>, column: &mut Use) {
    let Some(node) = node else { return };
    let mut words = HashMap::new();
    for entry in node.entries("a table of words") {
        let Some(word) = entry.value.text() else { continue };
        let tree = Tree::Text(word.to_owned());
        match Project::default().set_with(column.fact, &tree, column.options) {
            Ok(()) => {
                words.insert(entry.key.trim().to_owned(), word.to_owned());
            }
            Err(error) => entry.value.note(error),
        }
    }
    column.words = words;
}

fn read_constant(document: &Document<'_>, entry: &Entry<'_>) -> Option<(&'static str, Tree)> {
    let Some(fact) = fact_definition(entry.key) else {
        let message = format!("unknown fact `{}`", shown(entry.key));
        let error = Error::new(ErrorKind::Input, "mapping.unknown-fact", message);
        let near = nearest(entry.key, fact_definitions().iter().map(|fact| fact.name));
        document.note(
            entry.key_offset,
            match near {
                Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                None => error.with_hint("write the fact's dotted name between quotes"),
            },
        );
        return None;
    };
    let tree = constant_tree(&entry.value)?;
    match Project::default().set(fact.name, &tree, None) {
        Ok(()) => Some((fact.name, tree)),
        Err(error) => {
            entry.value.note(error);
            None
        }
    }
}

fn constant_tree(node: &Node<'_>) -> Option<Tree> {
    Some(match node.value() {
        DeValue::Boolean(value) => Tree::Bool(*value),
        DeValue::Integer(number) => Tree::Number(number.as_str().to_owned()),
        DeValue::Datetime(date) => Tree::Text(date.to_string()),
        DeValue::Array(_) => Tree::List(node.items().iter().filter_map(constant_tree).collect()),
        _ => Tree::Text(node.text()?.to_owned()),
    })
}

fn read_skip(document: &Document<'_>, node: &Node<'_>) -> Option<SkipRule> {
    let (mut column, mut equals) = (None, None);
    for entry in node.entries("a table with `column` and `equals`") {
        match entry.key {
            "column" => column = entry.value.text(),
            "equals" => equals = entry.value.text(),
            _ => document.unknown_key(&entry, &SKIP_KEYS, "the rule"),
        }
    }
    match (column, equals) {
        (Some(column), Some(equals)) => {
            Some(SkipRule { column: column.to_owned(), equals: equals.trim().to_owned() })
        }
        _ => {
            node.mistake("mapping.skip-rule", "expected `column` and `equals`");
            None
        }
    }
}
