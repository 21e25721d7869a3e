//! Regime guangyuan: one project, a million projects in columns, and loading.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a benchmark may stop at the first surprise"
)]

use std::hint::black_box;
use std::time::Duration;

use chrono::NaiveDate;
use criterion::{BatchSize, Criterion, Throughput};
use fundrules::{ColumnAnswers, Columns, Decider, Facts, Project, Question, Regime};
use fundrules_benches::{Numbers, facts, project, walk};

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, 3, 10).unwrap()
}

fn main() {
    let mut criterion = Criterion::default()
        .measurement_time(Duration::from_secs(3))
        .warm_up_time(Duration::from_secs(1))
        .configure_from_args();
    loading(&mut criterion);
    let whole = Regime::builtin("guangyuan").unwrap();
    let money = whole.with_questions(&Question::ABOUT_MONEY).unwrap();
    for (questions, regime) in [("all questions", &whole), ("four about money", &money)] {
        scalar(&mut criterion, questions, regime);
        columnar(&mut criterion, questions, regime);
    }
    criterion.final_summary();
}

fn loading(criterion: &mut Criterion) {
    criterion.bench_function("load regime guangyuan", |bencher| {
        bencher.iter(|| Regime::builtin(black_box("guangyuan")).unwrap());
    });
}

fn scalar(criterion: &mut Criterion, questions: &str, regime: &Regime) {
    let mut numbers = Numbers::new(7);
    let projects: Vec<Project> = (0..1_000).map(|_| project(&mut numbers).unwrap()).collect();
    let lowered: Vec<Facts> =
        projects.iter().map(|project| regime.lower(project).unwrap()).collect();
    let mut group = criterion.benchmark_group(format!("one project, {questions}"));
    group.throughput(Throughput::Elements(1));
    let mut decider = Decider::new(regime, day()).unwrap();
    let mut place = 0;
    group.bench_function("facts lowered", |bencher| {
        bencher.iter(|| {
            place = (place + 1) % lowered.len();
            decider.decide(black_box(&lowered[place]));
        });
    });
    group.bench_function("from a project", |bencher| {
        bencher.iter(|| {
            place = (place + 1) % projects.len();
            decider.decide(&regime.lower(black_box(&projects[place])).unwrap());
        });
    });
    group.bench_function("answers with clauses and missing facts", |bencher| {
        bencher.iter(|| {
            place = (place + 1) % projects.len();
            regime.assess(black_box(&projects[place]), day()).unwrap()
        });
    });
    group.bench_function("answers with reasons", |bencher| {
        bencher.iter(|| {
            place = (place + 1) % projects.len();
            regime.explain(black_box(&projects[place]), day()).unwrap()
        });
    });
    group.bench_function("answers with reasons, all looked at", |bencher| {
        bencher.iter(|| {
            place = (place + 1) % projects.len();
            walk(regime.explain(black_box(&projects[place]), day()).unwrap().reasons())
        });
    });
    group.finish();
}

fn columnar(criterion: &mut Criterion, questions: &str, regime: &Regime) {
    const ROWS: usize = 1_000_000;
    let columns = Columns::from_facts(&facts(regime, ROWS).unwrap());
    let mut group = criterion.benchmark_group(format!("columns, {questions}"));
    group.sample_size(10);
    group.throughput(Throughput::Elements(ROWS as u64));
    let mut answers = ColumnAnswers::default();
    group.bench_function("a million projects, buffers kept", |bencher| {
        bencher.iter(|| {
            regime.assess_columns_into(black_box(&columns), day(), &mut answers).unwrap();
        });
    });
    group.bench_function("a million projects, fresh buffers", |bencher| {
        bencher.iter_batched(
            || (),
            |()| regime.assess_columns(black_box(&columns), day()).unwrap(),
            BatchSize::PerIteration,
        );
    });
    group.finish();
}
