//! What must hold for every project, known facts and missing ones alike.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may stop at the first surprise"
)]

use chrono::NaiveDate;
use fundrules::{
    Answer, Assessment, ColumnAnswers, ColumnBuilder, Columns, Decider, FactKind, Facts, Money,
    Outcome, Project, Question, Regime, SmolStr, Ternary, Tree, Value, fact_definition,
};
use fundrules_tests::random::{facts, facts_without_clauses, project};
use proptest::prelude::*;

fn day() -> NaiveDate {
    "2024-07-01".parse().unwrap()
}

fn regimes() -> Vec<Regime> {
    fundrules::builtin_regimes().into_iter().map(|id| Regime::builtin(id).unwrap()).collect()
}

/// The lowered value of an answer's field, as the columns hold it.
fn raw(value: Option<Value>) -> Option<i64> {
    Some(match value? {
        Value::Money(money) => money.fen(),
        Value::Date(date) => i64::from((date - NaiveDate::default()).num_days() as i32),
        Value::Bool(value) => i64::from(value),
        Value::Word(_) => -1,
        _ => panic!("a kind of value that this test does not know"),
    })
}

fn bit(words: &[u64], row: usize) -> bool {
    words[row / 64] & (1 << (row % 64)) != 0
}

/// Both drivers must agree on every outcome, value and clause.
fn compare_drivers(regime: &Regime, rows: &[Facts]) {
    compare_drawn(regime, rows, &(0..rows.len()).collect::<Vec<_>>());
}

/// The same for a table whose rows are drawn from a few projects.
fn compare_drawn(regime: &Regime, projects: &[Facts], drawn: &[usize]) {
    let rows: Vec<Facts> = drawn.iter().map(|project| projects[*project].clone()).collect();
    let columns = Columns::from_facts(&rows);
    let answers = regime.assess_columns(&columns, day()).unwrap();
    let assessments: Vec<Assessment> =
        projects.iter().map(|facts| regime.assess_facts(facts, day()).unwrap()).collect();
    let ids = regime.clause_ids();
    let questions: Vec<Question> =
        ids.iter().map(|id| regime.clause(id).unwrap().question()).collect();
    for (row, facts) in rows.iter().enumerate() {
        assert_eq!(&columns.row(row), facts, "columns keep the facts of row {row}");
        for answer in assessments[drawn[row]].answers() {
            let column = answers.question(answer.question()).unwrap();
            assert_eq!(column.outcome(row), Some(answer.outcome()), "{:?}", answer.question());
            for ((field, value), values) in answer.values().iter().zip(&column.fields) {
                let expected = raw(*value);
                let found = values.get(row);
                match value {
                    Some(Value::Word(word)) => {
                        let fundrules::FieldKind::Word(words) = field.kind else { panic!() };
                        let code = usize::try_from(found.unwrap()).unwrap();
                        assert_eq!(words[code], **word, "{}", field.name);
                    }
                    _ => assert_eq!(found, expected, "{} of row {row}", field.name),
                }
            }
            let fired = |id: &&SmolStr| !answer.open().contains(id);
            let all: Vec<&SmolStr> =
                answer.clauses().iter().chain(answer.notes()).filter(fired).collect();
            for (place, id) in ids.iter().enumerate() {
                if questions[place] != answer.question() {
                    continue;
                }
                let id = SmolStr::new(id);
                assert_eq!(bit(answers.fired(place), row), all.contains(&&id), "{id} fired");
                assert_eq!(bit(answers.open(place), row), answer.open().contains(&id), "{id} open");
            }
        }
    }
}

fn money(answer: &Answer, field: &str) -> Option<i64> {
    answer.money(field).map(fundrules::Money::fen)
}

fn amount(project: &Project, name: &str) -> Option<i64> {
    match project.get(name)? {
        Tree::Text(text) => Some(text.parse::<fundrules::Money>().unwrap().fen()),
        _ => None,
    }
}

fn check_amounts(project: &Project, assessment: &Assessment) {
    let award = amount(project, "award.amount");
    let paid = amount(project, "payment.paid_total");
    let clawback = assessment.answer(Question::Clawback);
    if let Some(repay) = money(clawback, "repay_now") {
        assert!(repay >= 0, "clawback is never negative");
        if let Some(paid) = paid {
            assert!(repay <= paid, "never more is recovered than was paid");
        }
    }
    if let (Some(award), Some(loss), Some(stays)) =
        (award, money(clawback, "loss"), money(clawback, "final_support"))
        && loss <= award
    {
        assert_eq!(loss + stays, award, "what is lost and what stays make the award");
    }
    if let (Some(loss), Some(repay), Some(cancel)) =
        (money(clawback, "loss"), money(clawback, "repay_now"), money(clawback, "cancel"))
        && repay <= loss
    {
        assert_eq!(repay + cancel, loss, "what is repaid and what is cancelled make the loss");
    }
    let disbursement = assessment.answer(Question::Disbursement);
    if let (Some(award), Some(entitled)) = (award, money(disbursement, "entitled")) {
        assert!((0..=award).contains(&entitled), "entitlement stays within the award");
    }
    if let (Some(entitled), Some(payable), Some(paid)) =
        (money(disbursement, "entitled"), money(disbursement, "payable_now"), paid)
    {
        assert_eq!(payable, (entitled - paid).max(0), "paying never exceeds entitlement");
    }
}

/// The facts of which some, by their places, are not known.
fn without(mut facts: Vec<(&'static str, Tree)>, hidden: &[usize]) -> Vec<(&'static str, Tree)> {
    for place in hidden {
        let place = place % facts.len();
        facts[place].1 = Tree::Null;
    }
    facts
}

/// An answer that was decided stays what it is, whatever else becomes known.
fn check_kept(before: &Answer, after: &Answer) {
    if before.outcome() == Outcome::Undetermined {
        return;
    }
    assert_eq!(before.outcome(), after.outcome(), "{:?}", before.question());
    for ((field, earlier), (_, later)) in before.values().iter().zip(after.values()) {
        if let Some(earlier) = earlier {
            assert_eq!(Some(*earlier), *later, "{} of {:?}", field.name, before.question());
        }
    }
    for clause in before.clauses() {
        assert!(after.clauses().contains(clause), "{clause} still applies");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn both_drivers_agree(rows in prop::collection::vec(facts_without_clauses(35), 1..90)) {
        for regime in regimes() {
            let rows: Vec<Facts> =
                rows.iter().map(|facts| regime.lower(&project(facts).unwrap()).unwrap()).collect();
            compare_drivers(&regime, &rows);
        }
    }

    #[test]
    fn both_drivers_agree_where_little_is_missing(
        rows in prop::collection::vec(facts(4), 1..40),
    ) {
        let regime = Regime::builtin("guangyuan").unwrap();
        let rows: Vec<Facts> =
            rows.iter().map(|facts| regime.lower(&project(facts).unwrap()).unwrap()).collect();
        compare_drivers(&regime, &rows);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, max_shrink_iters: 200, ..ProptestConfig::default() })]

    /// The fewer projects a table has, the more is the same in all of its rows and settled before the first
    /// one: words, days, bits of sets.
    #[test]
    fn both_drivers_agree_on_few_rows(
        rows in prop_oneof![
            prop::collection::vec(facts_without_clauses(1), 1..4),
            prop::collection::vec(facts_without_clauses(25), 1..4),
        ],
    ) {
        for regime in regimes() {
            let rows: Vec<Facts> =
                rows.iter().map(|facts| regime.lower(&project(facts).unwrap()).unwrap()).collect();
            compare_drivers(&regime, &rows);
        }
    }
}

/// A share is cut down where it is computed if one clause alone looks at it; a clause that applies to no
/// row of the table does not count.
#[test]
fn a_clause_that_applies_nowhere_takes_no_share_away() {
    let regime = Regime::builtin("luoyang").unwrap();
    let line = Project::new("P").with("project.tier", "Line").unwrap();
    let line = line.with("invest.total_planned", "999.99元").unwrap();
    let rows = [line, Project::new("Q")].map(|project| regime.lower(&project).unwrap());
    let answers = regime.assess_columns(&Columns::from_facts(&rows), day()).unwrap();
    let ceiling = answers.field(Question::SupportCap, "ceiling").unwrap();
    assert_eq!([ceiling.get(0), ceiling.get(1)], [Some(19_999), None]);
}

/// The same facts with amounts below 2^49 fen, for which quotients are estimated.
fn with_small_amounts(facts: &mut [(&'static str, Tree)]) {
    for (name, value) in facts {
        let definition = fundrules::fact_definition(name).unwrap();
        if let (FactKind::Money, Tree::Text(text)) = (definition.kind, &value) {
            let fen = text.parse::<Money>().unwrap().fen() % (1 << 49);
            *value = Tree::Text(Money::from_fen(fen).to_string());
        }
    }
}

/// Gives every project the facts that only others know, so that columns have no gaps.
fn fill_gaps(projects: &mut [Vec<(&'static str, Tree)>]) {
    for place in 0..projects[0].len() {
        let values = projects.iter().map(|facts| facts[place].1.clone());
        let Some(known) = values.into_iter().find(|value| *value != Tree::Null) else { continue };
        for facts in projects.iter_mut().filter(|facts| facts[place].1 == Tree::Null) {
            facts[place].1 = known.clone();
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 6, max_shrink_iters: 50, ..ProptestConfig::default() })]

    /// More rows than a chunk has, with and without gaps, with small amounts and large ones: every
    /// loop over rows runs, on the last rows of a table too.
    #[test]
    fn both_drivers_agree_on_many_rows(
        mut projects in prop_oneof![
            prop::collection::vec(facts_without_clauses(1), 24),
            prop::collection::vec(facts_without_clauses(15), 24),
        ],
        small in any::<bool>(),
        complete in any::<bool>(),
        seed in any::<u64>(),
    ) {
        if small {
            projects.iter_mut().for_each(|facts| with_small_amounts(facts));
        }
        if complete {
            fill_gaps(&mut projects);
        }
        for regime in regimes() {
            let known: Vec<Facts> = projects
                .iter()
                .map(|facts| regime.lower(&project(facts).unwrap()).unwrap())
                .collect();
            let mut state = seed | 1;
            let drawn: Vec<usize> = (0..4_500)
                .map(|_| {
                    state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1);
                    (state >> 33) as usize % known.len()
                })
                .collect();
            compare_drawn(&regime, &known, &drawn);
        }
    }
}

/// Asking for less gives the same as asking for all.
#[test]
fn fewer_columns_are_the_same_columns() {
    let regime = Regime::builtin("guangyuan").unwrap();
    let project = Project::new("P")
        .with("award.amount", "300万元")
        .unwrap()
        .with("payment.paid_total", "100万元")
        .unwrap();
    let columns = Columns::from_facts(&vec![regime.lower(&project).unwrap(); 70]);
    let all = regime.assess_columns(&columns, day()).unwrap();
    for question in Question::ALL {
        for field in question.fields() {
            let mut one = ColumnAnswers::only(&[(question, field.name)]).unwrap().without_clauses();
            regime.assess_columns_into(&columns, day(), &mut one).unwrap();
            assert!(one.fired(0).is_empty());
            assert_eq!(
                one.question(question).unwrap().outcomes,
                all.question(question).unwrap().outcomes
            );
            let (one, all) = (one.field(question, field.name), all.field(question, field.name));
            for row in 0..70 {
                assert_eq!(one.unwrap().get(row), all.unwrap().get(row), "{}", field.name);
            }
        }
    }
    let error = ColumnAnswers::only(&[(Question::SupportCap, "roof")]).unwrap_err();
    assert_eq!(error.message(), "the question `support_cap` has no field `roof`");
}

/// A table that is too large for the processor's caches, of which the next rows are fetched while
/// some are decided, gives what its projects give.
#[test]
fn large_tables_are_the_same_as_small_ones() {
    const ROWS: usize = 160_003;
    const DIFFERENT: usize = 37;
    let regime = Regime::builtin("guangyuan").unwrap();
    let amounts: Vec<_> =
        regime.facts().into_iter().filter(|fact| fact.kind == FactKind::Money).collect();
    assert!(amounts.len() * size_of::<i64>() * ROWS > 16 << 20, "the table is not large");
    let given = |name: &str, rows: usize, value: &dyn Fn(usize) -> i64| {
        let mut column = ColumnBuilder::new(fact_definition(name).unwrap().kind, rows);
        (0..rows).for_each(|row| column.set(row, value(row % DIFFERENT)));
        column.into_column(rows)
    };
    let table = |rows| {
        let mut columns = Columns::new(rows);
        for (place, fact) in amounts.iter().enumerate() {
            // Some thousands of yuan to some millions.
            let fen = |row: usize| ((row * 113 + place * 71) % 499 * 1_000_000) as i64;
            columns.set(fact.name, given(fact.name, rows, &fen)).unwrap();
        }
        let fraud = given("applicant.fraud", rows, &|row| i64::from(row % 5 == 0));
        columns.set("applicant.fraud", fraud).unwrap();
        let timing = given("project.funding_timing", rows, &|row| (row % 2) as i64);
        columns.set("project.funding_timing", timing).unwrap();
        let end = given("project.end_planned", rows, &|row| 19_700 + 11 * row as i64);
        columns.set("project.end_planned", end).unwrap();
        columns
    };
    let large = regime.assess_columns(&table(ROWS), day()).unwrap();
    let small = regime.assess_columns(&table(DIFFERENT), day()).unwrap();
    for question in Question::ALL {
        let outcomes =
            |answers: &ColumnAnswers| answers.question(question).unwrap().outcomes.clone();
        let (of_large, of_small) = (outcomes(&large), outcomes(&small));
        assert!(of_small.iter().cycle().take(ROWS).eq(&of_large), "{}", question.name());
        for field in question.fields() {
            let value = |answers: &ColumnAnswers, row: usize| {
                answers.field(question, field.name).and_then(|field| field.get(row))
            };
            let differs =
                (0..ROWS).find(|row| value(&large, *row) != value(&small, row % DIFFERENT));
            assert_eq!(differs, None, "{}", field.name);
        }
    }
    for clause in 0..regime.clause_ids().len() {
        let differs = (0..ROWS).find(|row| {
            let fired = |answers: &ColumnAnswers, row| bit(answers.fired(clause), row);
            let open = |answers: &ColumnAnswers, row| bit(answers.open(clause), row);
            fired(&large, *row) != fired(&small, row % DIFFERENT)
                || open(&large, *row) != open(&small, row % DIFFERENT)
        });
        assert_eq!(differs, None, "{clause}");
    }
}

/// What stands in the memory from the last table is not taken for an answer about this one.
#[test]
fn memory_that_is_used_again_shows_nothing_of_the_last_table() {
    let lower = |regime: &Regime, facts: &[(&str, &str)], rows: usize| {
        let mut project = Project::new("P");
        for (name, text) in facts {
            project = project.with(name, text).unwrap();
        }
        Columns::from_facts(&vec![regime.lower(&project).unwrap(); rows])
    };
    let little: &[(&str, &str)] = &[("award.amount", "300万元")];
    let more: &[(&str, &str)] = &[
        ("award.amount", "300万元"),
        ("project.funding_timing", "ExPost"),
        ("applicant.fraud", "true"),
        ("invest.total_planned", "3000万元"),
    ];
    let (guangyuan, luoyang) =
        (Regime::builtin("guangyuan").unwrap(), Regime::builtin("luoyang").unwrap());
    let mut used = ColumnAnswers::default();
    let tables = [
        (&guangyuan, little, 70),
        (&guangyuan, more, 70),
        (&guangyuan, little, 70),
        (&guangyuan, little, 3_000),
        (&luoyang, more, 3_000),
        (&guangyuan, little, 3_000),
        (&guangyuan, little, 5),
        (&guangyuan, more, 0),
        (&guangyuan, little, 5),
    ];
    for (place, (regime, facts, rows)) in tables.into_iter().enumerate() {
        let columns = lower(regime, facts, rows);
        regime.assess_columns_into(&columns, day(), &mut used).unwrap();
        let fresh = regime.assess_columns(&columns, day()).unwrap();
        for question in Question::ALL {
            let (one, other) = (used.question(question), fresh.question(question));
            assert_eq!(one.map(|one| &one.outcomes), other.map(|one| &one.outcomes), "{place}");
            for field in question.fields() {
                let values = |answers: &ColumnAnswers| {
                    let field = answers.field(question, field.name);
                    let known = field.map(|field| field.known.clone());
                    let values = (0..rows).map(|row| field.and_then(|field| field.get(row)));
                    (known, values.collect::<Vec<_>>())
                };
                assert_eq!(values(&used), values(&fresh), "{place} {}", field.name);
            }
        }
        for clause in 0..regime.clause_ids().len() {
            assert_eq!(used.fired(clause), fresh.fired(clause), "{place}");
            assert_eq!(used.open(clause), fresh.open(clause), "{place}");
            for rank in regime.clause_ranks().get(clause).into_iter().flatten() {
                assert_eq!(used.ranked(clause, *rank), fresh.ranked(clause, *rank), "{place}");
            }
        }
    }
}

/// A decider remembers which facts were known so far, and makes a program for them once they stay
/// the same; that must not show in its answers.
fn compare_decider(regime: &Regime, rows: &[Facts]) {
    let mut decider = Decider::new(regime, day()).unwrap();
    for facts in rows {
        let assessment = regime.assess_facts(facts, day()).unwrap();
        decider.decide(facts);
        compare_decided(regime, &decider, &assessment);
        for _ in 0..20 {
            decider.decide(facts);
        }
        compare_decided(regime, &decider, &assessment);
    }
}

fn compare_decided(regime: &Regime, decider: &Decider<'_>, assessment: &Assessment) {
    let ids = regime.clause_ids();
    for answer in assessment.answers() {
        let question = answer.question();
        assert_eq!(decider.outcome(question), answer.outcome(), "{question:?}");
        for (place, (field, value)) in answer.values().iter().enumerate() {
            let found = decider.field(question, place);
            let found = found.and_then(|number| Value::new(field.kind, number));
            assert_eq!(found, *value, "{}", field.name);
        }
        for (place, id) in ids.iter().enumerate() {
            if answer.open().iter().any(|open| open == id) {
                assert_eq!(decider.clause(place), Ternary::Unknown, "{id}");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 100, ..ProptestConfig::default() })]

    #[test]
    fn a_decider_forgets_the_project_before(
        sparse in prop::collection::vec(facts_without_clauses(90), 1..8),
        dense in prop::collection::vec(facts_without_clauses(20), 1..8),
    ) {
        for regime in regimes() {
            // Few facts first, then many, then few again.
            let rows: Vec<Facts> = sparse
                .iter()
                .chain(&dense)
                .chain(&sparse)
                .map(|facts| regime.lower(&project(facts).unwrap()).unwrap())
                .collect();
            compare_decider(&regime, &rows);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1200, max_shrink_iters: 2000, ..ProptestConfig::default() })]

    #[test]
    fn amounts_add_up(facts in facts_without_clauses(8)) {
        let project = project(&facts).unwrap();
        for id in fundrules::builtin_regimes() {
            let regime = thread_regime(id);
            check_amounts(&project, &regime.assess(&project, day()).unwrap());
        }
    }

    #[test]
    fn learning_a_fact_contradicts_nothing(
        facts in facts(6),
        hidden in prop::collection::vec(0usize..200, 1..12),
    ) {
        let regime = thread_regime("guangyuan");
        let after = regime.assess(&project(&facts).unwrap(), day()).unwrap();
        let less = without(facts, &hidden);
        let before = regime.assess(&project(&less).unwrap(), day()).unwrap();
        for (before, after) in before.answers().iter().zip(after.answers()) {
            check_kept(before, after);
        }
    }

    #[test]
    fn what_comes_true_was_possible(
        facts in facts(3),
        hidden in prop::collection::vec(0usize..200, 1..4),
    ) {
        let regime = thread_regime("guangyuan");
        let after = regime.assess(&project(&facts).unwrap(), day()).unwrap();
        let less = without(facts, &hidden);
        let before = regime.assess(&project(&less).unwrap(), day()).unwrap();
        let (before, after) = (before.answer(Question::Acceptance), after.answer(Question::Acceptance));
        if before.outcome() == Outcome::Undetermined && after.outcome() == Outcome::Decided {
            let verdict = after.value("verdict");
            let held = before.possible().iter().any(|possible| match possible {
                Some(values) => values.iter().any(|(_, value)| value.is_some() && *value == verdict),
                // No verdict follows, though something else may be said.
                None => verdict.is_none(),
            });
            prop_assert!(held);
        }
        prop_assert!(before.outcome() != Outcome::Undetermined || !before.missing().is_empty());
    }

    #[test]
    fn more_investment_never_worsens_a_verdict(
        facts in facts(1),
        more in prop::sample::select(vec![1i64, 100, 10_000_000, 30_000_000]),
    ) {
        let regime = thread_regime("guangyuan");
        let project = project(&facts).unwrap();
        let mut better = project.clone();
        for actual in [
            &mut better.invest.total_actual,
            &mut better.invest.fixed_actual,
            &mut better.invest.software_actual,
            &mut better.invest.other_actual,
        ] {
            *actual = actual.and_then(|amount| amount.checked_add(fundrules::Money::from_fen(more)).ok());
        }
        let rank = |project: &Project| {
            let assessment = regime.assess(project, day()).unwrap();
            match assessment.answer(Question::Acceptance).word("verdict") {
                Some("Fail") => Some(0),
                Some("Rectify") => Some(1),
                Some("Pass") => Some(2),
                _ => None,
            }
        };
        if let (Some(before), Some(after)) = (rank(&project), rank(&better)) {
            prop_assert!(after >= before);
        }
    }
}

/// Regimes are compiled once for each thread of tests.
fn thread_regime(id: &str) -> std::rc::Rc<Regime> {
    use std::cell::RefCell;
    use std::collections::HashMap;
    use std::rc::Rc;
    thread_local! {
        static REGIMES: RefCell<HashMap<String, Rc<Regime>>> = RefCell::default();
    }
    REGIMES.with_borrow_mut(|regimes| {
        Rc::clone(
            regimes.entry(id.to_owned()).or_insert_with(|| Rc::new(Regime::builtin(id).unwrap())),
        )
    })
}
