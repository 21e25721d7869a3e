//! The format of case files as a JSON Schema, for editors.

#[cfg(test)]
mod tests;

use fundrules::{Field, FieldKind, Question, builtin_regimes, project_schema};
use serde_json::{Map, Value, json};

use crate::coverage::Showing;
use crate::read::SIDES;
use crate::wanted::{IN_FORCE, OUTCOMES, SEVERITIES, SILENT};

/// The JSON Schema of case files, as text. It is committed as `tests/conformance/schema.json`; an
/// editor that reads TOML with schemas completes and checks facts, fields and words by it.
#[must_use]
pub fn schema() -> String {
    format!("{:#}\n", document())
}

pub(crate) fn document() -> Value {
    let root = table(
        &["regime", "question", "case"],
        json!({
            "regime": text("The regime that answers.", &builtin_regimes(), false),
            "question": text("The question that is put.", &Question::ALL.map(Question::name), true),
            "common": { "$ref": "#/$defs/common" },
            "case": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/case" } },
            "exempt": { "type": "array", "items": { "$ref": "#/$defs/exempt" } },
        }),
    );
    let definitions = json!({
        "common": common(),
        "case": case(),
        "want": want(),
        "boundary": boundary(),
        "exempt": exempt(),
        "finding": finding(),
        "facts": facts(),
        "fields": fields(),
        "texts": { "type": "array", "items": { "type": "string" } },
        "date": { "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" },
        "settings": { "type": "object", "additionalProperties": { "type": "string" } },
        "issued": { "type": "object", "additionalProperties": { "$ref": "#/$defs/date" } },
    });
    let head = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "conformance cases of fundrules",
        "$defs": definitions,
    });
    let mut document = root;
    if let (Some(document), Value::Object(head)) = (document.as_object_mut(), head) {
        document.extend(head);
    }
    document
}

/// A table of which every key is known.
fn table(required: &[&str], properties: Value) -> Value {
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties,
    })
}

fn text(description: &str, words: &[&str], closed: bool) -> Value {
    let key = if closed { "enum" } else { "examples" };
    json!({ "type": "string", "description": description, key: words })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// One thing or a list of them.
fn one_or_more(one: &Value) -> Value {
    json!({ "anyOf": [one, { "type": "array", "items": one }] })
}

fn common() -> Value {
    table(
        &[],
        json!({
            "as_of": reference("date"),
            "facts": reference("facts"),
            "settings": reference("settings"),
            "issued": reference("issued"),
        }),
    )
}

fn case() -> Value {
    let note = table(&[], json!({ "zh": { "type": "string" }, "en": { "type": "string" } }));
    table(
        &["name", "want"],
        json!({
            "name": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 120 },
            "clause": one_or_more(&json!({ "type": "string" })),
            "note": { "anyOf": [{ "type": "string" }, note] },
            "as_of": reference("date"),
            "facts": reference("facts"),
            "unknown": reference("texts"),
            "settings": reference("settings"),
            "issued": reference("issued"),
            "boundary": one_or_more(&reference("boundary")),
            "want": reference("want"),
        }),
    )
}

fn want() -> Value {
    let in_force = IN_FORCE.map(|state| state.name());
    let possible = json!({ "anyOf": [{ "const": SILENT }, reference("fields")] });
    table(
        &["outcome"],
        json!({
            "outcome": text("How far the question is answered.", &OUTCOMES.map(|one| one.name()), true),
            "value": reference("fields"),
            "fires": reference("texts"),
            "not_fires": reference("texts"),
            "open": reference("texts"),
            "clauses": reference("texts"),
            "missing": reference("texts"),
            "missing_includes": reference("texts"),
            "possible": { "type": "array", "items": possible },
            "findings": { "type": "array", "items": reference("finding") },
            "settings": reference("texts"),
            "readings": reference("texts"),
            "in_force": { "type": "object", "additionalProperties": { "enum": in_force } },
        }),
    )
}

fn boundary() -> Value {
    let sides = SIDES.map(|(name, _)| name);
    table(
        &["clause", "at", "side"],
        json!({
            "clause": { "type": "string" },
            "at": { "type": "string" },
            "side": text("Just on which side of the threshold the case stands.", &sides, true),
        }),
    )
}

fn exempt() -> Value {
    let showings = Showing::ALL.map(Showing::name);
    table(
        &["clause", "show", "reason"],
        json!({
            "clause": { "type": "string" },
            "comparison": { "type": "integer", "minimum": 1 },
            "show": text("What no case can show.", &showings, true),
            "reason": { "type": "string", "minLength": 1 },
        }),
    )
}

fn finding() -> Value {
    let severities = SEVERITIES.map(|severity| severity.name());
    table(
        &["clause", "severity"],
        json!({ "clause": { "type": "string" }, "severity": { "enum": severities } }),
    )
}

/// The facts of a project, flat and in groups; its key is the case's name.
fn facts() -> Value {
    let mut project = project_schema();
    let properties = project.get_mut("properties").and_then(Value::as_object_mut);
    let mut properties = properties.map(std::mem::take).unwrap_or_default();
    properties.remove("id");
    table(&[], Value::Object(properties))
}

/// The fields of the answers to all questions; which ones fit, the file's question says.
fn fields() -> Value {
    let mut properties = Map::new();
    for question in Question::ALL {
        for field in question.fields() {
            properties.insert(field.name.to_owned(), field_value(field));
        }
    }
    table(&[], Value::Object(properties))
}

fn field_value(field: &Field) -> Value {
    let mut schema = match field.kind {
        FieldKind::Bool => json!({ "enum": [true, false, "none"] }),
        FieldKind::Word(words) => {
            let words = words.iter().flat_map(|word| [word.name, word.zh]);
            json!({ "enum": words.chain(["none"]).collect::<Vec<_>>() })
        }
        _ => json!({ "type": "string" }),
    };
    if let Some(schema) = schema.as_object_mut() {
        let description = format!("{} ({})", field.zh, field.en);
        schema.insert("description".to_owned(), description.into());
    }
    schema
}
