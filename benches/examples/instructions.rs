//! Small programs whose instructions are counted: what happens in `measured` counts, all else does not.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark may stop at the first surprise"
)]

use std::hint::black_box;
use std::path::Path;

use fundrules::{ColumnAnswers, Columns, Decider, Explanation, Facts, Project, Regime};
use fundrules_benches::{facts, walk};
use fundrules_ledger::{Ledger, LedgerOptions};

const PROJECTS: usize = 1_000;
const ROWS: usize = 100_000;

fn main() {
    let name = std::env::args().nth(1).expect("the name of a program");
    let day = "2025-03-10".parse().unwrap();
    let regime = || Regime::builtin("guangyuan").unwrap();
    match name.as_str() {
        "load" => measured(|| {
            black_box(regime());
        }),
        "first_projects" => {
            let regime = regime();
            let projects = projects();
            let mut decider = Decider::new(&regime, day).unwrap();
            measured(|| decide(&mut decider, &projects[..100]));
        }
        "scalar" => {
            let regime = regime();
            let projects = projects();
            let mut decider = Decider::new(&regime, day).unwrap();
            decide(&mut decider, &projects);
            measured(|| decide(&mut decider, &projects));
        }
        "answers" => {
            let regime = regime();
            let projects = projects();
            measured(|| {
                for project in &projects {
                    black_box(regime.assess(black_box(project), day).unwrap());
                }
            });
        }
        "explanation_tree" => {
            let regime = regime();
            let explained = |project: &Project| regime.explain(project, day).unwrap();
            let explanations: Vec<Explanation> = projects().iter().map(explained).collect();
            // The first tree makes what is the same for all.
            let first = explained(&Project::new("first"));
            black_box(walk(first.reasons()));
            measured(|| {
                for explanation in &explanations {
                    black_box(walk(explanation.reasons()));
                }
            });
        }
        "columns" => columns(&facts(&regime(), PROJECTS).unwrap(), &regime()),
        "columns_with_holes" => {
            let regime = regime();
            let lowered: Vec<Facts> =
                projects().iter().map(|project| regime.lower(project).unwrap()).collect();
            columns(&lowered, &regime);
        }
        _ => panic!("no program has the name `{name}`"),
    }
}

fn decide(decider: &mut Decider<'_>, projects: &[Project]) {
    for project in projects {
        decider.decide_project(black_box(project)).unwrap();
    }
}

/// The projects of the example ledger, over and over. Many of their facts are not known.
fn projects() -> Vec<Project> {
    let path = Path::new("docs/examples/guangyuan-2024.csv");
    let ledger = Ledger::open(path, LedgerOptions::default()).unwrap();
    let rows: Vec<Project> = ledger.map(|row| row.unwrap().project).collect();
    rows.iter().cycle().take(PROJECTS).cloned().collect()
}

/// Decides a table in which some projects come over and over.
fn columns(some: &[Facts], regime: &Regime) {
    let day = "2025-03-10".parse().unwrap();
    let facts: Vec<Facts> = some.iter().cycle().take(ROWS).cloned().collect();
    let columns = Columns::from_facts(&facts);
    let mut answers = ColumnAnswers::default();
    // The first run makes the buffers.
    regime.assess_columns_into(&columns, day, &mut answers).unwrap();
    measured(|| regime.assess_columns_into(black_box(&columns), day, &mut answers).unwrap());
}

#[inline(never)]
fn measured(work: impl FnOnce()) {
    work();
    // Without something after it the call could be a jump, and would seem not to return.
    black_box(());
}
