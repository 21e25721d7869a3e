//! The conformance cases in a form that a C program reads without a JSON library.
//!
//! One thing a line: a word, then what belongs to it, to the end of the line. Texts hold no line
//! feeds. A case starts with `case` and ends with `end`; `tests/conformance.c` says what each word
//! means by what it does with it.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};
use fundrules::{FactKind, Facts, Finding, Outcome, Severity, Tree, Value, fact_definitions};
use fundrules_cases::{Case, ClauseState, Runner, clause_state, load_dir};

use crate::error::Error;

/// All cases.
pub(crate) fn lines(root: &std::path::Path) -> Result<String, Error> {
    let failed = |error: fundrules::Error| Error::new(format!("cannot write the cases: {error}"));
    let files = load_dir(&root.join("tests/conformance")).map_err(failed)?;
    let mut runner = Runner::new();
    let mut text = String::new();
    for case in files.iter().flat_map(|file| &file.cases) {
        write_case(&mut text, &mut runner, case).map_err(failed)?;
    }
    Ok(text)
}

/// Appends a line. Writing to a string does not fail.
macro_rules! line {
    ($text:expr, $($format:tt)+) => {{ let _ = writeln!($text, $($format)+); }};
}

fn write_case(text: &mut String, runner: &mut Runner, case: &Case) -> fundrules::Result<()> {
    let (regime, assessment) = runner.assess(case)?;
    line!(text, "case {}", case.name);
    line!(text, "regime {}", case.regime);
    for (name, value) in &case.settings {
        line!(text, "setting {name} {value}");
    }
    for (rulebook, day) in &case.issued {
        line!(text, "issued {} {rulebook}", date_number(*day));
    }
    line!(text, "date {}", date_number(case.as_of));
    line!(text, "project {}", json(&case.project));
    write_facts(text, case, &regime.lower(&case.project)?);
    line!(text, "json {}", json(&assessment));
    let question = case.question.name();
    line!(text, "question {question}");
    let outcome = match case.want.outcome {
        Outcome::Silent => 0,
        Outcome::Decided => 1,
        Outcome::Undetermined => 2,
    };
    line!(text, "outcome {outcome}");
    for (field, value) in &case.want.value {
        let name = format!("{question}.{}", field.name);
        match value {
            None => line!(text, "none {name}"),
            Some(Value::Money(money)) => line!(text, "money {} {name}", money.fen()),
            Some(Value::Date(date)) => line!(text, "date-value {} {name}", date_number(*date)),
            Some(Value::Bool(yes)) => line!(text, "bool {} {name}", u8::from(*yes)),
            Some(Value::Word(word)) => line!(text, "word {} {name}", word.name),
            // A kind newer than this: the bytes of the JSON are compared all the same.
            Some(_) => {}
        }
    }
    let want = &case.want;
    write_list(text, "clauses", want.clauses.as_deref());
    write_list(text, "missing", want.missing.as_deref());
    write_list(text, "settings", want.settings.as_deref());
    write_list(text, "readings", want.readings.as_deref());
    let findings = want.findings.as_ref().map(|all| all.iter().map(finding).collect::<Vec<_>>());
    write_list(text, "findings", findings.as_deref());
    for name in &want.missing_includes {
        line!(text, "missing-includes {name}");
    }
    for (clause, state) in case.claims() {
        // Only those that a place of the regime can be asked for.
        if clause_state(&regime, &assessment, clause).is_some() {
            let state = match state {
                ClauseState::DoesNotFire => 0,
                ClauseState::Fires => 1,
                ClauseState::Open => 2,
            };
            line!(text, "clause {state} {clause}");
        }
    }
    line!(text, "end");
    Ok(())
}

fn finding(finding: &Finding) -> String {
    let severity = match finding.severity {
        Severity::Hard => 1,
        Severity::Soft => 2,
        Severity::Flag => 3,
    };
    format!("{} {severity}", finding.clause)
}

/// A list, or nothing where the case does not say it.
fn write_list(text: &mut String, word: &str, list: Option<&[String]>) {
    if let Some(list) = list {
        line!(text, "{word}");
        for item in list {
            line!(text, "- {item}");
        }
    }
}

/// The facts one by one, as numbers where their kind has numbers and as texts where not.
fn write_facts(text: &mut String, case: &Case, facts: &Facts) {
    for (place, fact) in fact_definitions().iter().enumerate() {
        let Some(tree) = case.project.get(fact.name) else { continue };
        let name = fact.name;
        let number = facts.get(place).unwrap_or_default();
        match fact.kind {
            FactKind::Money => line!(text, "fact-money {number} {name}"),
            FactKind::Rate => line!(text, "fact-rate {number} {name}"),
            FactKind::Integer | FactKind::Headcount | FactKind::Time => {
                line!(text, "fact-integer {number} {name}")
            }
            FactKind::Bool => line!(text, "fact-bool {number} {name}"),
            FactKind::Date | FactKind::Event => {
                let day = i32::try_from(number).ok().filter(|day| *day != i32::MAX);
                let date = day.and_then(NaiveDate::from_epoch_days).map_or(0, date_number);
                line!(text, "fact-date {date} {name}");
            }
            FactKind::Word(_) => line!(text, "fact-word {} {name}", plain(&tree)),
            FactKind::Words(_) => line!(text, "fact-words {} {name}", plain(&tree)),
            // Indicators have no text; the project's JSON is all there is for them.
            FactKind::Indicators => line!(text, "only-json {name}"),
            _ => line!(text, "fact-text {name} {}", plain(&tree)),
        }
    }
}

/// A value as one text; a list with commas between its items.
fn plain(tree: &Tree) -> String {
    match tree {
        Tree::Text(text) | Tree::Number(text) => text.clone(),
        Tree::Bool(yes) => yes.to_string(),
        Tree::List(items) if items.is_empty() => "none".to_owned(),
        Tree::List(items) => items.iter().map(plain).collect::<Vec<_>>().join(","),
        Tree::Null | Tree::Table(_) => String::new(),
    }
}

pub(super) fn date_number(date: NaiveDate) -> i64 {
    i64::from(date.year()) * 10_000 + i64::from(date.month() * 100 + date.day())
}

/// What the core holds can be written; an empty text would fail the comparison.
pub(super) fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
