//! Why clauses apply, in one text for each.

use fundrules::{Explanation, Language, Ternary};
use fundrules_ledger::Reason;

/// The reasons of the clauses that settle the answers.
pub(super) fn of(explanation: &Explanation, language: Language) -> Vec<Reason> {
    let answers = explanation.assessment().answers();
    // The first reason is about the rulebooks; then comes one for each question.
    let explained = explanation.reasons().iter().skip(1).zip(answers);
    explained
        .flat_map(|(reason, answer)| {
            let clauses = reason.reasons.iter().filter_map(move |one| {
                let clause = one.clause.as_ref().filter(|id| answer.clauses().contains(id))?;
                let mut lines = Vec::new();
                one.reasons.iter().for_each(|inner| collect(inner, language, &mut lines));
                Some(Reason {
                    question: Some(answer.question()),
                    clause: Some(clause.to_string()),
                    text: lines.join("\n"),
                })
            });
            clauses.collect::<Vec<_>>()
        })
        .collect()
}

/// The lines that carry the reason: the innermost that hold. A line that holds because another does
/// not, such as a negation, stands before it.
fn collect(reason: &fundrules::Reason, language: Language, lines: &mut Vec<String>) {
    let text = || reason.text.get(language).to_owned();
    let before = lines.len();
    for inner in &reason.reasons {
        collect(inner, language, lines);
    }
    let holds = matches!(reason.state, None | Some(Ternary::True));
    if holds && lines.len() == before {
        let inner: Vec<&str> =
            reason.reasons.iter().map(|inner| inner.text.get(language)).collect();
        let colon = if inner.is_empty() { "" } else { language.pick("：", ": ") };
        lines.push(format!("{}{colon}{}", text(), inner.join(language.pick("；", "; "))));
    }
}
