//! Assessments as JSON. Nothing else says what they look like.
//!
//! It is written from places, with names that were put in quotes beforehand.

use serde::ser::{Error as _, Serialize, Serializer};

use super::found::{Found, List, Parts};
use super::outline::{FACT_NAMES, Names, Outline, missing_name};
use super::{Answer, Assessment, Finding, Outcome, Value};
use crate::facts::Tree;
use crate::regime::RulebookStatus;
use crate::rules::{Field, PossibleValue, Question};

/// Adds a text in quotes.
pub(super) fn quoted(out: &mut String, text: &str) {
    let plain = |byte: u8| byte >= b' ' && !matches!(byte, b'"' | b'\\');
    if text.bytes().all(plain) {
        out.extend(["\"", text, "\""]);
    } else {
        // A text has nothing that could be refused.
        out.push_str(&serde_json::to_string(text).unwrap_or_default());
    }
}

/// Ends a list or an object whose items end with a comma.
fn close(out: &mut String, end: char) {
    if out.ends_with(',') {
        out.pop();
    }
    out.push(end);
}

impl Assessment {
    pub(super) fn write(&self, out: &mut String) {
        out.push_str("{\"id\":");
        quoted(out, &self.id);
        out.push_str(",\"regime\":");
        quoted(out, &self.regime);
        out.push_str(",\"as_of\":");
        Value::Date(self.as_of).write(out);
        out.push_str(",\"rulebooks\":[");
        for one in &self.status {
            one.write(out);
            out.push(',');
        }
        close(out, ']');
        out.push_str(",\"answers\":{");
        for answer in &self.answers {
            name(out, answer.question.name());
            answer.write(out);
            out.push(',');
        }
        close(out, '}');
        out.push('}');
    }
}

impl Answer {
    pub(super) fn write(&self, out: &mut String) {
        out.push_str(match self.outcome {
            Outcome::Decided => "{\"outcome\":\"decided\",\"value\":",
            Outcome::Silent => "{\"outcome\":\"silent\",\"value\":null,\"known\":",
            Outcome::Undetermined => "{\"outcome\":\"undetermined\",\"value\":null,\"known\":",
        });
        out.push('{');
        for (field, value) in self.values() {
            match value {
                None if self.outcome != Outcome::Decided => {}
                _ => entry(out, field, *value),
            }
        }
        close(out, '}');
        self.found().write(out, &self.parts, self.question);
    }
}

impl Found {
    fn write(&self, out: &mut String, parts: &Parts, question: Question) {
        let Outline { clauses, settings, readings, .. } = &*self.outline;
        out.push_str(",\"clauses\":[");
        names(out, clauses, self.places(parts, List::Clauses));
        out.push_str("],\"missing\":[");
        missing(out, self.places(parts, List::Missing));
        out.push_str("],\"possible\":[");
        possible(out, question, self.possible(parts));
        out.push_str("],\"findings\":[");
        for (place, severity) in self.findings(parts) {
            Finding { clause: clauses.name(*place), severity: *severity }.write(out);
            out.push(',');
        }
        close(out, ']');
        out.push_str(",\"notes\":[");
        names(out, clauses, self.places(parts, List::Notes));
        out.push_str("],\"open\":[");
        names(out, clauses, self.places(parts, List::Open));
        out.push_str("],\"settings\":[");
        names(out, settings, self.places(parts, List::Settings));
        out.push_str("],\"readings\":[");
        names(out, readings, self.places(parts, List::Readings));
        out.push_str("]}");
    }
}

/// The name of an entry, which has no letter that JSON writes otherwise.
fn name(out: &mut String, name: &str) {
    out.extend(["\"", name, "\":"]);
}

fn entry(out: &mut String, field: &Field, value: Option<Value>) {
    name(out, field.name);
    match value {
        Some(value) => value.write(out),
        None => out.push_str("null"),
    }
    out.push(',');
}

fn names(out: &mut String, names: &Names, places: &[u32]) {
    for place in places {
        out.push_str(names.json(*place).unwrap_or_default());
    }
    if !places.is_empty() {
        out.pop();
    }
}

fn missing(out: &mut String, places: &[u32]) {
    let facts = &*FACT_NAMES;
    for place in places {
        match facts.json(*place) {
            Some(json) => out.push_str(json),
            None => {
                quoted(out, &missing_name(*place));
                out.push(',');
            }
        }
    }
    if !places.is_empty() {
        out.pop();
    }
}

fn possible(out: &mut String, question: Question, outcomes: &[PossibleValue]) {
    let fields = question.fields();
    for outcome in outcomes {
        match outcome {
            None => out.push_str("null,"),
            Some(values) => {
                out.push('{');
                for (place, value) in values {
                    if let Some(field) = fields.get(*place) {
                        entry(out, field, Value::new(field.kind, *value));
                    }
                }
                close(out, '}');
                out.push(',');
            }
        }
    }
    if !outcomes.is_empty() {
        out.pop();
    }
}

impl Value {
    fn write(&self, out: &mut String) {
        match self {
            Value::Bool(value) => out.push_str(if *value { "true" } else { "false" }),
            Value::Word(word) => quoted(out, word.name),
            Value::Money(money) => {
                out.push('"');
                money.push_yuan(out);
                out.push('"');
            }
            Value::Date(date) => {
                out.push('"');
                crate::calendar::push_date(out, *date);
                out.push('"');
            }
        }
    }
}

impl Finding {
    fn write(&self, out: &mut String) {
        out.push_str("{\"clause\":");
        quoted(out, &self.clause);
        out.push_str(",\"severity\":");
        quoted(out, self.severity.name());
        out.push('}');
    }
}

impl RulebookStatus {
    fn write(&self, out: &mut String) {
        out.push_str("{\"rulebook\":");
        quoted(out, &self.rulebook);
        out.push_str(",\"status\":");
        quoted(out, self.status.name());
        out.push_str(",\"in_force\":");
        quoted(out, self.in_force.name());
        out.push('}');
    }
}

/// Another writer gets what is written here, read again: there is one form only.
macro_rules! serialize_as_written {
    ($($written:ty),+) => {
        $(impl Serialize for $written {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut json = String::new();
                self.write(&mut json);
                let tree: Tree = serde_json::from_str(&json).map_err(S::Error::custom)?;
                tree.serialize(serializer)
            }
        })+
    };
}

serialize_as_written!(Assessment, Answer, Finding, RulebookStatus, Value);
