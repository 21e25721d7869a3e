//! Compares an answer with the wanted one, and says everything in which they differ.

use std::fmt;

use fundrules::{
    Answer, Assessment, ComparisonTrace, Error, Finding, Language, Outcome, Regime, Side, SmolStr,
    Value,
};

use crate::model::{Case, WantedFields};
use crate::state::{ClauseState, clause_state};
use crate::wanted::SILENT;

/// One thing in which an answer differs from the wanted one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// What differs, as the case file names it, such as `value.repay_now`.
    pub what: String,
    /// What the case wants.
    pub want: String,
    /// What the answer is.
    pub got: String,
}

impl Difference {
    pub(crate) fn error(error: &Error) -> Self {
        let want = "an answer".to_owned();
        Difference { what: "the case".to_owned(), want, got: format!("an error: {error}") }
    }
}

impl fmt::Display for Difference {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}: wanted {}, got {}", self.what, self.want, self.got)
    }
}

/// Collects differences.
struct Comparison(Vec<Difference>);

impl Comparison {
    fn note(&mut self, what: impl Into<String>, want: impl Into<String>, got: impl Into<String>) {
        self.0.push(Difference { what: what.into(), want: want.into(), got: got.into() });
    }

    /// Compares two texts.
    fn same(&mut self, what: impl Into<String>, want: &str, got: &str) {
        if want != got {
            self.note(what, want, got);
        }
    }

    /// Compares lists whose order says something.
    fn same_list(&mut self, what: &str, want: Option<&[String]>, got: &[String]) {
        if let Some(want) = want.filter(|want| *want != got) {
            self.note(what, list(want), list(got));
        }
    }

    /// Compares lists whose order says nothing.
    fn same_set(&mut self, what: &str, want: Option<&[String]>, got: &[String]) {
        let sorted = |items: &[String]| {
            let mut items = items.to_vec();
            items.sort();
            items
        };
        if let Some(want) = want {
            self.same_list(what, Some(&sorted(want)), &sorted(got));
        }
    }
}

/// Everything in which the answer to a case differs from what the case wants.
pub(crate) fn differences(
    case: &Case,
    regime: &Regime,
    assessment: &Assessment,
) -> Vec<Difference> {
    let answer = assessment.answer(case.question);
    let want = &case.want;
    let mut comparison = Comparison(Vec::new());
    if want.outcome != answer.outcome() {
        // What is missing is the first thing that the writer of a case wants to know.
        let got = match answer.outcome() {
            Outcome::Undetermined => {
                format!("undetermined, missing {}", list(&texts(answer.missing())))
            }
            outcome => outcome.name().to_owned(),
        };
        comparison.note("outcome", want.outcome.name(), got);
    }
    for (field, value) in &want.value {
        let what = format!("value.{}", field.name);
        comparison.same(what, &value_text(*value), &value_text(answer.value(field.name)));
    }
    compare_claims(&mut comparison, case, regime, assessment);
    comparison.same_list("clauses", want.clauses.as_deref(), &texts(answer.clauses()));
    let missing = texts(answer.missing());
    comparison.same_set("missing", want.missing.as_deref(), &missing);
    for name in want.missing_includes.iter().filter(|name| !missing.contains(name)) {
        comparison.note("missing_includes", format!("`{name}`"), list(&missing));
    }
    comparison.same_set("possible", wanted_possible(case).as_deref(), &got_possible(answer));
    let findings = |findings: &[Finding]| -> Vec<String> {
        findings.iter().map(|one| format!("{} ({})", one.clause, one.severity.name())).collect()
    };
    let wanted_findings = want.findings.as_deref().map(findings);
    comparison.same_set("findings", wanted_findings.as_deref(), &findings(answer.findings()));
    comparison.same_set("settings", want.settings.as_deref(), &texts(answer.settings()));
    comparison.same_set("readings", want.readings.as_deref(), &texts(answer.readings()));
    for (rulebook, state) in &want.in_force {
        let found = assessment.status().iter().find(|status| status.rulebook == *rulebook);
        let got = found.map_or("no such rulebook", |status| status.in_force.name());
        comparison.same(format!("in_force.{rulebook}"), state.name(), got);
    }
    comparison.0
}

/// The thresholds at which the case does not stand, although it says so.
pub(crate) fn boundary_differences(case: &Case, traces: &[ComparisonTrace]) -> Vec<Difference> {
    let mut comparison = Comparison(Vec::new());
    for boundary in &case.boundaries {
        let sides: Vec<Option<Side>> = traces
            .iter()
            .filter(|trace| trace.clause == boundary.clause)
            .map(|trace| trace.side)
            .collect();
        if !sides.contains(&Some(boundary.side)) {
            let what = format!("boundary of {}", boundary.clause);
            let got: Vec<String> =
                sides.into_iter().map(|side| side_text(side).to_owned()).collect();
            let want = format!("{} {}", side_text(Some(boundary.side)), boundary.at);
            comparison.note(what, want, list(&got));
        }
    }
    comparison.0
}

fn side_text(side: Option<Side>) -> &'static str {
    match side {
        None => "unknown",
        Some(Side::Below) => "far below",
        Some(Side::JustBelow) => "just below",
        Some(Side::At) => "at",
        Some(Side::JustAbove) => "just above",
        Some(Side::Above) => "far above",
    }
}

/// Compares what became of each clause of which the case says something.
fn compare_claims(
    comparison: &mut Comparison,
    case: &Case,
    regime: &Regime,
    assessment: &Assessment,
) {
    let label = |state: ClauseState| state.label(Language::En).to_owned();
    for (id, want) in case.claims() {
        let got = match clause_state(regime, assessment, id) {
            Some(got) if got == want => continue,
            Some(got) => label(got),
            None => no_such_clause(regime),
        };
        comparison.note(id, label(want), got);
    }
    let about = case.clauses.iter().filter(|id| regime.clause(id).is_none());
    for id in about {
        comparison.note(id.as_str(), "a clause", no_such_clause(regime));
    }
}

fn no_such_clause(regime: &Regime) -> String {
    format!("no such clause in the regime `{}`", regime.id())
}

fn value_text(value: Option<Value>) -> String {
    match value {
        None => "none".to_owned(),
        // The name of a word is what case files and answers hold; labels are for readers.
        Some(Value::Word(word)) => word.name.to_owned(),
        Some(value) => value.text(Language::En),
    }
}

fn texts(items: &[SmolStr]) -> Vec<String> {
    items.iter().map(ToString::to_string).collect()
}

fn list(items: &[String]) -> String {
    if items.is_empty() { "none".to_owned() } else { format!("[{}]", items.join(", ")) }
}

/// A possible answer as text: its fields by name, those that there are.
fn possible_text(values: Option<&WantedFields>) -> String {
    let Some(values) = values else { return SILENT.to_owned() };
    let mut fields: Vec<String> = values
        .iter()
        .filter(|(_, value)| value.is_some())
        .map(|(field, value)| format!("{} = {}", field.name, value_text(*value)))
        .collect();
    fields.sort();
    format!("{{{}}}", fields.join(", "))
}

fn wanted_possible(case: &Case) -> Option<Vec<String>> {
    let possible = case.want.possible.as_ref()?;
    Some(possible.iter().map(|values| possible_text(values.as_ref())).collect())
}

fn got_possible(answer: &Answer) -> Vec<String> {
    answer.possible().iter().map(|values| possible_text(values.as_ref())).collect()
}
