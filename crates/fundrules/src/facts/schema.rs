//! The JSON Schema of a project and the reference page of facts, from the table.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::derived::{DerivedKind, derived_facts};
use super::table::{FACTS, FactDefinition, GROUPS};
use super::value::FactKind;

/// The JSON Schema (2020-12) of a project as [`Project::from_json`](crate::Project::from_json)
/// reads it: facts in groups or under their dotted names.
///
/// # Example
///
/// ```
/// let schema = fundrules::project_schema();
/// assert_eq!(schema["properties"]["invest"]["type"], "object");
/// ```
#[must_use]
pub fn project_schema() -> Value {
    let mut properties = Map::new();
    properties.insert(
        "id".to_owned(),
        json!({ "type": "string", "minLength": 1, "maxLength": 200, "title": "项目编号" }),
    );
    for group in GROUPS {
        let mut fields = Map::new();
        for fact in FACTS {
            if let Some((name, field)) = fact.name.split_once('.')
                && name == group.name
            {
                fields.insert(field.to_owned(), fact_schema(fact));
            }
        }
        properties.insert(
            group.name.to_owned(),
            json!({
                "type": "object",
                "title": group.zh,
                "description": group.en,
                "properties": fields,
                "additionalProperties": false,
            }),
        );
    }
    for fact in FACTS {
        properties.insert(fact.name.to_owned(), fact_schema(fact));
    }
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "fundrules project",
        "description": "What is known about one project. A fact that is left out or null is not known.",
        "type": "object",
        "properties": properties,
        "additionalProperties": false,
    })
}

fn fact_schema(fact: &FactDefinition) -> Value {
    let mut schema = kind_schema(fact.kind);
    if let Some(object) = schema.as_object_mut() {
        object.insert("title".to_owned(), json!(fact.zh));
        object.insert("description".to_owned(), json!(fact.en));
    }
    schema
}

fn kind_schema(kind: FactKind) -> Value {
    let names =
        || -> Vec<&str> { kind.words().unwrap_or_default().iter().map(|word| word.name).collect() };
    match kind {
        FactKind::Money => json!({
            "type": ["string", "null"],
            "pattern": "^[0-9,]+(\\.[0-9]+)? ?(元|万元|亿元|yuan|wan|yi)$",
            "examples": ["1000万元", "12345.67元"],
        }),
        FactKind::Rate => json!({ "type": ["string", "null"], "examples": ["50%"] }),
        FactKind::Integer => {
            json!({ "type": ["integer", "null"], "minimum": 0, "maximum": u32::MAX })
        }
        FactKind::Date => json!({ "type": ["string", "null"], "format": "date" }),
        FactKind::Event => json!({
            "anyOf": [{ "type": "string", "format": "date" }, { "const": "none" }, { "type": "null" }],
        }),
        FactKind::Bool => json!({ "type": ["boolean", "null"] }),
        FactKind::Word(_) => json!({ "anyOf": [{ "enum": names() }, { "type": "null" }] }),
        FactKind::Words(_) => json!({
            "anyOf": [
                { "type": "array", "items": { "enum": names() } },
                { "const": "none" },
                { "type": "null" },
            ],
        }),
        FactKind::Reference => json!({ "type": ["string", "null"], "examples": ["none"] }),
        FactKind::Texts | FactKind::Clauses => json!({
            "anyOf": [
                { "type": "array", "items": { "type": "string" } },
                { "const": "none" },
                { "type": "null" },
            ],
        }),
        // A number with less than four digits may have lost the zero in front.
        FactKind::IndustryCode => json!({
            "type": ["string", "integer", "null"],
            "pattern": "^[A-Z]?[0-9]{2,4}$",
            "minimum": 1000,
            "maximum": 9999,
            "examples": ["3251"],
        }),
        FactKind::Headcount => {
            json!({ "type": ["integer", "null"], "minimum": 0, "maximum": super::Headcount::LARGEST })
        }
        FactKind::Time => json!({ "type": ["string", "null"], "examples": ["15:00"] }),
        FactKind::Text => json!({ "type": ["string", "null"] }),
        FactKind::Indicators => json!({
            "type": ["array", "null"],
            "items": {
                "type": "object",
                "properties": {
                    "name": { "type": "string" },
                    "target": { "type": ["string", "integer"] },
                    "actual": { "type": ["string", "integer", "null"] },
                },
                "required": ["name", "target"],
                "additionalProperties": false,
            },
        }),
    }
}

/// The reference page of facts, as Markdown.
#[must_use]
pub fn facts_page() -> String {
    let mut page = String::from(
        "# Facts\n\nGenerated from the table of facts by `cargo xtask generate`; do not edit.\n\n\
         Every fact that a rule may look at. The Chinese label is also a ledger's header. A fact that is\n\
         left out is *not known*; `none` (无) says that there is known to be none.\n",
    );
    for group in GROUPS {
        let _ = write!(
            page,
            "\n## `{}`: {} ({})\n\n| fact | kind | label | meaning | other headers |\n|---|---|---|---|---|\n",
            group.name, group.zh, group.en
        );
        for fact in FACTS.iter().filter(|fact| in_group(fact, group.name)) {
            let _ = writeln!(
                page,
                "| `{}` | {} | {} | {} | {} |",
                fact.name,
                kind_words(fact.kind),
                fact.zh,
                fact.en,
                fact.aliases.join("、")
            );
        }
    }
    page.push_str("\n## Derived facts\n\nThey follow from other facts and cannot be given.\n\n");
    page.push_str("| fact | kind | label | meaning |\n|---|---|---|---|\n");
    for fact in derived_facts() {
        let kind = match fact.kind {
            DerivedKind::Money => "money",
            DerivedKind::Ratio | DerivedKind::CountRatio => "rate",
            DerivedKind::Integer => "integer",
            DerivedKind::Date => "date",
            DerivedKind::Bool => "bool",
            DerivedKind::Word(_) => "word",
        };
        let _ = writeln!(page, "| `{}` | {kind} | {} | {} |", fact.name, fact.zh, fact.en);
    }
    page
}

fn in_group(fact: &FactDefinition, group: &str) -> bool {
    fact.name.split_once('.').is_some_and(|(name, _)| name == group)
}

fn kind_words(kind: FactKind) -> String {
    match kind.words() {
        Some(words) => {
            let list: Vec<String> =
                words.iter().map(|word| format!("`{}` {}", word.name, word.zh)).collect();
            format!("{}: {}", kind.name(), list.join(", "))
        }
        None => kind.name().to_owned(),
    }
}
