//! Assessments: the same whatever was assessed before, and the same in every form.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

use fundrules::{
    Answer, Assessment, Facts, Language, Outcome, Project, Question, Regime, Value,
    fact_definitions,
};
use serde_json::Value as Json;

/// Numbers that look drawn by chance, the same each time.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
        (self.0 >> 33) % bound
    }
}

/// The facts that a table knows: a third of all.
fn table(draw: &mut Draw) -> Vec<usize> {
    (0..fact_definitions().len()).filter(|_| draw.below(3) == 0).collect()
}

/// A project that knows most of some facts.
fn facts(draw: &mut Draw, known: &[usize]) -> Facts {
    let mut facts = Facts::unknown();
    for place in known {
        let number = match draw.below(4) {
            0 => i64::try_from(19_000 + draw.below(2_000)).unwrap(),
            _ => i64::try_from(draw.below(4)).unwrap(),
        };
        let fits = Project::new("P").set_number(&fact_definitions()[*place], number).is_ok();
        if fits && draw.below(8) > 0 {
            facts.set(*place, Some(number));
        }
    }
    facts
}

#[test]
fn what_was_assessed_before_changes_nothing() {
    let mut draw = Draw(1);
    for id in ["guangyuan", "luoyang"] {
        let (busy, plain) = (Regime::builtin(id).unwrap(), Regime::builtin(id).unwrap());
        // The last table knows another day, of which the calendar is missing.
        for day in ["2025-03-10", "2025-03-10", "2031-12-30"] {
            let day = day.parse().unwrap();
            let table = table(&mut draw);
            // More than a regime waits for before it treats a table as one.
            for round in 0..400 {
                let facts = facts(&mut draw, &table);
                let one = busy.assess_facts(&facts, day).unwrap().to_json();
                // Each time another day: nothing of the project before is of use.
                plain.assess_facts(&Facts::unknown(), "1999-01-01".parse().unwrap()).unwrap();
                assert_eq!(one, plain.assess_facts(&facts, day).unwrap().to_json());
                if round % 25 == 0 {
                    let tell = |regime: &Regime| regime.explain_facts(&facts, day).unwrap();
                    let (one, other) = (tell(&busy), tell(&plain));
                    assert_eq!(one.text(Language::En), other.text(Language::En));
                }
            }
        }
    }
}

fn texts(list: &[impl AsRef<str>]) -> Json {
    list.iter().map(AsRef::as_ref).collect()
}

fn value(value: Option<Value>) -> Json {
    match value {
        None => Json::Null,
        Some(Value::Bool(value)) => Json::Bool(value),
        Some(Value::Word(word)) => word.name.into(),
        Some(Value::Date(date)) => date.format("%Y-%m-%d").to_string().into(),
        Some(Value::Money(money)) => money.to_yuan_text().into(),
        Some(other) => panic!("a new kind of value: {other:?}"),
    }
}

/// What the JSON of an answer says, from what its methods give.
fn told(answer: &Answer) -> Json {
    let values = |skip: bool| -> Json {
        let values = answer.values().iter().filter(|(_, value)| !skip || value.is_some());
        values.map(|(field, one)| (field.name.to_owned(), value(*one))).collect()
    };
    let possible = answer.possible().iter().map(|values| match values {
        None => Json::Null,
        Some(values) => {
            values.iter().map(|(field, one)| (field.name.to_owned(), value(*one))).collect()
        }
    });
    let findings = answer.findings().iter().map(
        |one| serde_json::json!({ "clause": one.clause.as_str(), "severity": one.severity.name() }),
    );
    let mut told = serde_json::json!({
        "outcome": answer.outcome().name(),
        "value": Json::Null,
        "clauses": texts(answer.clauses()),
        "missing": texts(answer.missing()),
        "possible": possible.collect::<Json>(),
        "findings": findings.collect::<Json>(),
        "notes": texts(answer.notes()),
        "open": texts(answer.open()),
        "settings": texts(answer.settings()),
        "readings": texts(answer.readings()),
    });
    match answer.outcome() {
        Outcome::Decided => told["value"] = values(false),
        _ => told["known"] = values(true),
    }
    told
}

#[test]
fn json_says_what_the_methods_say() {
    let mut draw = Draw(2);
    for id in ["guangyuan", "luoyang"] {
        let regime = Regime::builtin(id).unwrap();
        for _ in 0..60 {
            let table = table(&mut draw);
            let facts = facts(&mut draw, &table);
            let mut assessment =
                regime.assess_facts(&facts, "2025-03-10".parse().unwrap()).unwrap();
            assessment.set_id("\"P\" \\ 1\n中");
            check(&assessment);
        }
    }
}

fn check(assessment: &Assessment) {
    let json = assessment.to_json();
    assert_eq!(json, serde_json::to_string(assessment).unwrap());
    let read: Json = serde_json::from_str(&json).unwrap();
    assert_eq!(read["id"], assessment.id());
    assert_eq!(read["regime"], assessment.regime());
    assert_eq!(read["as_of"], "2025-03-10");
    for (status, read) in assessment.status().iter().zip(read["rulebooks"].as_array().unwrap()) {
        assert_eq!(read["rulebook"], status.rulebook.as_str());
        assert_eq!(read["status"], status.status.name());
        assert_eq!(read["in_force"], status.in_force.name());
    }
    for answer in assessment.answers() {
        let of_answer = &read["answers"][answer.question().name()];
        assert_eq!(*of_answer, told(answer));
        assert_eq!(answer.to_json(), serde_json::to_string(answer).unwrap());
        assert!(json.contains(&answer.to_json()));
    }
}

/// Names are written as they stand, so they must have nothing that JSON writes otherwise.
#[test]
fn names_of_fields_are_plain() {
    let plain = |name: &str| name.bytes().all(|byte| byte == b'_' || byte.is_ascii_alphanumeric());
    for question in Question::ALL {
        assert!(plain(question.name()), "{}", question.name());
        for field in question.fields() {
            assert!(plain(field.name), "{}", field.name);
        }
    }
}
