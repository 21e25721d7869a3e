//! What the integration tests share: small rulebooks of an invented county, and projects.

#![allow(dead_code, reason = "each test file uses some of these")]

pub(crate) mod guangyuan;

use std::sync::Arc;

use fundrules::{
    Answer, Error, Language, Money, Outcome, Project, Question, Regime, Result, Rulebook, Text,
};

/// The lines before the clauses. A test's own text starts on line 7.
pub(crate) const HEADER: &str = r#"[rulebook]
id = "county"
title = { zh = "某县办法", en = "Measure of a county" }
jurisdiction = "CN-510800"
status = "issued"
effect = { issued_on = "2024-01-01", lasts = "3 years" }
"#;

/// Reads the rulebook of the county with this text behind its header.
pub(crate) fn county(body: &str) -> Result<Rulebook> {
    Rulebook::from_toml("county.toml", &format!("{HEADER}{body}"))
}

/// The mistakes in a text behind the county's header, in the order of their places.
pub(crate) fn mistakes(body: &str) -> Vec<Error> {
    county(body).expect_err("the rulebook has a mistake").errors().to_vec()
}

/// The one mistake in a text behind the county's header.
pub(crate) fn mistake(body: &str) -> Error {
    let errors = mistakes(body);
    assert_eq!(errors.len(), 1, "{errors:#?}");
    errors[0].clone()
}

/// A regime of rulebooks alone.
pub(crate) fn compose(rulebooks: Vec<Rulebook>) -> Result<Regime> {
    let title = Text { zh: "某县".to_owned(), en: "A county".to_owned() };
    Regime::compose("county", title, rulebooks.into_iter().map(Arc::new).collect())
}

/// The regime of the county's rulebook with this text behind its header.
pub(crate) fn regime(body: &str) -> Regime {
    compose(vec![county(body).expect("the rulebook is right")]).expect("the regime is complete")
}

/// A clause with what is neither `when` nor `then`; `rest` says these.
pub(crate) fn clause(cite: &str, question: &str, rest: &str) -> String {
    format!(
        "[[clause]]\ncite = \"{cite}\"\nprinted = \"第{cite}条\"\nquestion = \"{question}\"\nforce = \"must\"\n\
         summary = {{ zh = \"摘要\", en = \"summary\" }}\n{rest}\n"
    )
}

/// A clause of which only the condition and the consequence matter.
pub(crate) fn when_then(cite: &str, question: &str, when: &str, then: &str) -> String {
    clause(cite, question, &format!("when = {when}\nthen = {then}"))
}

/// A project of which these facts are known.
pub(crate) fn project(facts: &[(&str, &str)]) -> Project {
    facts.iter().fold(Project::new("P-1"), |project, (name, text)| {
        project.with(name, text).unwrap_or_else(|error| panic!("{error}"))
    })
}

/// The answer of a regime to a question on 2024-07-01, a working day.
pub(crate) fn answer(regime: &Regime, question: Question, facts: &[(&str, &str)]) -> Answer {
    answer_on(regime, question, facts, "2024-07-01")
}

/// The answer of a regime to a question on a day.
pub(crate) fn answer_on(
    regime: &Regime,
    question: Question,
    facts: &[(&str, &str)],
    day: &str,
) -> Answer {
    let assessment = regime.assess(&project(facts), day.parse().unwrap()).unwrap();
    assessment.answer(question).clone()
}

/// The amount in a field of a decided answer.
pub(crate) fn amount(answer: &Answer, field: &str) -> Option<Money> {
    assert_eq!(answer.outcome(), Outcome::Decided, "{answer:#?}");
    answer.money(field)
}

/// An amount written with its unit.
pub(crate) fn money(text: &str) -> Option<Money> {
    Some(text.parse().unwrap())
}

/// Where a mistake stands: line and column in the whole file.
pub(crate) fn place(error: &Error) -> (usize, usize) {
    let place = error.location().expect("a mistake has a place");
    assert_eq!(place.file.as_deref(), Some("county.toml"));
    (place.line, place.column)
}

/// Both languages.
pub(crate) const LANGUAGES: [Language; 2] = [Language::Zh, Language::En];
