//! Why clauses apply, in one text for each.

use fundrules::{Explanation, Language, Ternary};
use fundrules_ledger::Reason;

/// The reasons of the clauses that settle the answers.
pub(super) fn of(explanation: &Explanation, language: Language) -> Vec<Reason> {
    let answers = explanation.assessment().answers();
    // The first reason is about the rulebooks; then comes one for each question.
    let explained = explanation.reasons().skip(1).zip(answers);
    explained
        .flat_map(|(reason, answer)| {
            reason.reasons().filter_map(move |one| {
                let settles = |id: &&str| answer.clauses().iter().any(|own| own == id);
                let clause = one.clause().filter(settles)?;
                let mut lines = Vec::new();
                one.reasons().for_each(|inner| collect(inner, language, &mut lines));
                Some(Reason {
                    question: Some(answer.question()),
                    clause: Some(clause.to_owned()),
                    text: lines.join("\n"),
                })
            })
        })
        .collect()
}

/// The lines that carry the reason: the innermost that hold. A line that holds because another does
/// not, such as a negation, stands before it.
fn collect(reason: fundrules::Reason<'_>, language: Language, lines: &mut Vec<String>) {
    let before = lines.len();
    for inner in reason.reasons() {
        collect(inner, language, lines);
    }
    let holds = matches!(reason.state(), None | Some(Ternary::True));
    if holds && lines.len() == before {
        let inner: Vec<String> = reason.reasons().map(|inner| inner.text(language)).collect();
        let colon = if inner.is_empty() { "" } else { language.pick("：", ": ") };
        let inner = inner.join(language.pick("；", "; "));
        lines.push(format!("{}{colon}{inner}", reason.text(language)));
    }
}
