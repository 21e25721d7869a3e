//! Least times of many short runs: steady on a busy machine.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark may stop at the first surprise"
)]
use std::time::Instant;

use fundrules::{ColumnAnswers, Columns, Decider, Facts, Language, Project, Question, Regime};
use fundrules_benches::{Numbers, facts, project, walk};

fn main() {
    let regime = Regime::builtin("guangyuan").unwrap();
    let day = "2025-03-10".parse().unwrap();
    let mut numbers = Numbers::new(7);
    let projects: Vec<_> = (0..1000).map(|_| project(&mut numbers).unwrap()).collect();
    let lowered: Vec<_> = projects.iter().map(|p| regime.lower(p).unwrap()).collect();
    let mut decider = Decider::new(&regime, day).unwrap();
    let least = |run: &mut dyn FnMut()| {
        (0..200)
            .map(|_| {
                let t = Instant::now();
                run();
                t.elapsed().as_nanos()
            })
            .min()
            .unwrap()
    };
    println!(
        "load {} us",
        least(&mut || {
            let _ = std::hint::black_box(Regime::builtin("guangyuan").unwrap());
        }) / 1000
    );
    println!(
        "decide {} ns",
        least(&mut || for f in &lowered {
            decider.decide(f)
        }) / 1000
    );
    println!(
        "lower and decide {} ns",
        least(&mut || for p in &projects {
            decider.decide(&regime.lower(p).unwrap())
        }) / 1000
    );
    let mut room = Facts::unknown();
    println!(
        "decide a project, 1000 in turn {} ns",
        least(&mut || for p in &projects {
            decider.decide_project(p).unwrap();
        }) / 1000
    );
    // So few stay in the cache, like a project that was just built.
    for count in [1, 64] {
        println!(
            "decide a project, {count} in turn {} ns",
            least(&mut || for p in projects[..count].iter().cycle().take(1000) {
                decider.decide_project(p).unwrap();
            }) / 1000
        );
    }
    let about_money = regime.with_questions(&Question::ABOUT_MONEY).unwrap();
    let mut decider = Decider::new(&about_money, day).unwrap();
    let of_money: Vec<_> = projects.iter().map(|p| about_money.lower(p).unwrap()).collect();
    println!(
        "decide the four questions about money {} ns",
        least(&mut || for f in &of_money {
            decider.decide(f)
        }) / 1000
    );
    println!(
        "lower and decide the four questions about money {} ns",
        least(&mut || for p in &projects {
            decider.decide(&about_money.lower(p).unwrap())
        }) / 1000
    );
    println!(
        "lower {} ns",
        least(&mut || for p in &projects {
            std::hint::black_box(regime.lower(p).unwrap());
        }) / 1000
    );
    println!(
        "lower into the same memory {} ns",
        least(&mut || for p in &projects {
            regime.lower_into(std::hint::black_box(p), &mut room).unwrap();
        }) / 1000
    );
    println!(
        "assess {} ns",
        least(&mut || for f in &lowered[..100] {
            std::hint::black_box(regime.assess_facts(f, day).unwrap());
        }) / 100
    );
    let texts: Vec<_> = projects.iter().map(|p| serde_json::to_string(p).unwrap()).collect();
    println!(
        "read from JSON {} ns",
        least(&mut || for text in &texts {
            std::hint::black_box(Project::from_json(text).unwrap());
        }) / 1000
    );
    let assessed: Vec<_> = lowered.iter().map(|f| regime.assess_facts(f, day).unwrap()).collect();
    println!(
        "write JSON {} ns",
        least(&mut || for one in &assessed {
            std::hint::black_box(one.to_json());
        }) / 1000
    );
    println!(
        "JSON to JSON {} ns",
        least(&mut || for text in &texts {
            let project = Project::from_json(text).unwrap();
            std::hint::black_box(regime.assess(&project, day).unwrap().to_json());
        }) / 1000
    );
    println!(
        "explain {} ns",
        least(&mut || for f in &lowered[..100] {
            std::hint::black_box(regime.explain_facts(f, day).unwrap());
        }) / 100
    );
    let mut lines = 0;
    println!(
        "explain and walk the whole tree {} ns",
        least(&mut || {
            lines = 0;
            for f in &lowered[..100] {
                let explanation = regime.explain_facts(f, day).unwrap();
                let walked = walk(explanation.reasons());
                lines += walked.lines;
                std::hint::black_box(walked);
            }
        }) / 100
    );
    println!("  lines of a tree {}", lines / 100);
    println!(
        "explain as text {} ns",
        least(&mut || for f in &lowered[..20] {
            let explanation = regime.explain_facts(f, day).unwrap();
            std::hint::black_box(explanation.text(Language::Zh));
        }) / 20
    );
    println!(
        "explain as JSON, in both languages {} ns",
        least(&mut || for f in &lowered[..20] {
            let explanation = regime.explain_facts(f, day).unwrap();
            std::hint::black_box(serde_json::to_string(&explanation).unwrap());
        }) / 20
    );
    let columns = Columns::from_facts(&facts(&regime, 65_536).unwrap());
    let mut answers = ColumnAnswers::default();
    println!(
        "columns {} ns",
        least(&mut || regime.assess_columns_into(&columns, day, &mut answers).unwrap()) / 65_536
    );
}
