//! Tests that the schema and the reader know the same keys.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::schema::document;
use crate::testing::{HEAD, mistakes};

/// The keys that the reader names when it finds one that it does not know.
fn keys_of_reader(source: &str) -> BTreeSet<String> {
    let found = mistakes(source);
    let message = found.iter().map(|(_, message)| message).find(|text| text.contains("`zzz`"));
    let message = message.unwrap_or_else(|| panic!("no mistake about the key in {found:?}"));
    let (_, expected) = message.split_once("expected ").unwrap();
    expected.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

fn keys_of_schema(table: &Value) -> BTreeSet<String> {
    assert_eq!(table["additionalProperties"], Value::Bool(false));
    table["properties"].as_object().unwrap().keys().cloned().collect()
}

const CASE: &str = "[[case]]\nname = \"a\"\nas_of = \"2025-06-01\"\n";

#[test]
fn the_keys_of_each_table_are_those_of_the_reader() {
    let schema = document();
    let definitions = &schema["$defs"];
    let note = &definitions["case"]["properties"]["note"]["anyOf"][1];
    let tables: [(&Value, String); 8] = [
        (&schema, format!("zzz = 1\n{HEAD}")),
        (&definitions["common"], format!("{HEAD}[common]\nzzz = 1")),
        (&definitions["case"], format!("{HEAD}{CASE}zzz = 1")),
        (note, format!("{HEAD}{CASE}note = {{ zzz = 1 }}")),
        (&definitions["want"], format!("{HEAD}{CASE}want = {{ zzz = 1 }}")),
        (&definitions["boundary"], format!("{HEAD}{CASE}boundary = {{ zzz = 1 }}")),
        (&definitions["finding"], format!("{HEAD}{CASE}want.findings = [{{ zzz = 1 }}]")),
        (&definitions["exempt"], format!("{HEAD}[[exempt]]\nzzz = 1")),
    ];
    for (table, source) in tables {
        assert_eq!(keys_of_schema(table), keys_of_reader(&source), "{source}");
    }
}

/// A document that has every required key of a table but one; the reader must miss that one.
#[test]
fn the_required_keys_are_those_of_the_reader() {
    let schema = document();
    let definitions = &schema["$defs"];
    let required = |table: &Value| -> Vec<String> {
        table["required"]
            .as_array()
            .unwrap()
            .iter()
            .map(|key| key.as_str().unwrap().to_owned())
            .collect()
    };
    let cases: [(&Value, &[&str], &str, &str); 5] = [
        (&definitions["case"], &["name = 'a'", "want.outcome = 'silent'"], "[[case]]\n", "\n"),
        (&definitions["want"], &["outcome = 'silent'"], "[[case]]\nname = 'a'\nwant = { ", ", "),
        (
            &definitions["boundary"],
            &["clause = 'a'", "at = 'a'", "side = 'at'"],
            "[[case]]\nname = 'a'\nwant.outcome = 'silent'\nboundary = { ",
            ", ",
        ),
        (
            &definitions["finding"],
            &["clause = 'a'", "severity = 'hard'"],
            "[[case]]\nname = 'a'\nwant.outcome = 'silent'\nwant.findings = [{ ",
            ", ",
        ),
        (
            &definitions["exempt"],
            &["clause = 'a'", "show = 'open'", "reason = 'a'"],
            "[[exempt]]\n",
            "\n",
        ),
    ];
    for (table, lines, before, between) in cases {
        assert_eq!(required(table).len(), lines.len());
        for key in required(table) {
            let kept: Vec<&str> =
                lines.iter().copied().filter(|line| !line.starts_with(&key)).collect();
            assert_eq!(kept.len() + 1, lines.len(), "{key}");
            let after = match before.trim_end().chars().last() {
                Some('{') if before.contains("[{") => " }]",
                Some('{') => " }",
                _ => "",
            };
            let source = format!("{HEAD}{before}{}{after}\n", kept.join(between));
            let wanted = format!("missing field `{key}`");
            let found = mistakes(&source);
            assert!(
                found.iter().any(|(_, message)| message.contains(&wanted)),
                "{source}: {found:?}"
            );
        }
    }
    assert_eq!(required(&schema), ["regime", "question", "case"]);
}

#[test]
fn every_reference_leads_somewhere() {
    let schema = document();
    let text = schema.to_string();
    let mut places: BTreeSet<&str> = BTreeSet::new();
    places.extend(text.split("\"#/$defs/").skip(1).filter_map(|rest| rest.split('"').next()));
    let defined: BTreeSet<&str> =
        schema["$defs"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(places, defined);
}

#[test]
fn every_fact_stands_flat_and_in_its_group() {
    let schema = document();
    let facts = &schema["$defs"]["facts"]["properties"];
    for fact in fundrules::fact_definitions() {
        let (group, field) = fact.name.split_once('.').unwrap();
        assert_eq!(facts[fact.name], facts[group]["properties"][field], "{}", fact.name);
        assert_eq!(facts[fact.name]["title"], fact.zh);
    }
}
