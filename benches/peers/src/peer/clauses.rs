//! Rulebooks of so many clauses, to see what a clause costs.

use std::fmt::Write;

use fundrules::{Regime, Rulebook};

use super::Failure;

/// A regime of so many clauses, each with a line of its own, in turn about the cap, acceptance,
/// clawback and disbursement.
pub fn regime(count: usize) -> Result<Regime, Failure> {
    let mut text = String::from(
        "[rulebook]\nid = \"many\"\ntitle = { zh = \"多条办法\", en = \"Many clauses\" }\n\
         jurisdiction = \"CN-510800\"\nstatus = \"draft\"\n",
    );
    for clause in 0..count {
        let (question, when, then) = body(clause);
        write!(
            text,
            "\n[[clause]]\ncite = \"{clause}\"\nprinted = \"第{clause}条\"\nquestion = \"{question}\"\n\
             force = \"must\"\nsummary = {{ zh = \"第{clause}条\", en = \"Clause {clause}.\" }}\n\
             when = {when}\nthen = {then}\n"
        )?;
    }
    let rulebook = Rulebook::from_toml("many.toml", &text)?;
    Ok(Regime::builtin_with("many", vec![rulebook])?
        .with_questions(&super::fundrules::QUESTIONS)?)
}

fn body(clause: usize) -> (&'static str, String, String) {
    let line = 1 + clause / 4;
    match clause % 4 {
        0 => (
            "support_cap",
            format!("{{ fact = \"invest.total_planned\", at_least = \"{line}万元\" }}"),
            format!(
                "{{ ceiling = {{ least = [{{ share = \"{}‰\", of = {{ fact = \"invest.total_planned\" }} }}, \
                 \"{}万元\"] }} }}",
                100 + line,
                10_000 - line
            ),
        ),
        1 => (
            "acceptance",
            format!(
                "{{ any = [{{ fact = \"invest.total_shortfall_at_allocation\", at_least = \"{}‰\" }}, \
                 {{ fact = \"project.end_actual\", more_than = {{ fact = \"project.end_approved\", \
                 plus = \"{line} days\" }} }}] }}",
                200 + line
            ),
            "{ verdict = \"Fail\" }".to_owned(),
        ),
        2 => (
            "clawback",
            format!(
                "{{ all = [{{ fact = \"accept.verdict\", is = \"Fail\" }}, \
                 {{ fact = \"invest.fixed_shortfall_at_allocation\", at_least = \"{line}‰\" }}] }}"
            ),
            format!(
                "{{ recover = {{ share = \"{line}‰\", of = {{ fact = \"award.amount\" }} }} }}"
            ),
        ),
        _ => (
            "disbursement",
            format!("{{ fact = \"project.progress_pct\", at_least = \"{line}‰\" }}"),
            format!(
                "{{ tranche = 1, entitled = {{ share = \"{line}‰\", of = {{ fact = \"award.amount\" }} }} }}"
            ),
        ),
    }
}
