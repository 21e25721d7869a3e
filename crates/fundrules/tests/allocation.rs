//! Dividing a budget: every fen of the pool is accounted for, and impossible budgets are refused.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

use std::sync::LazyLock;

use fundrules::{Allocation, Budget, EntryState, Error, Money, Regime};
use proptest::prelude::*;

static REGIME: LazyLock<Regime> = LazyLock::new(|| Regime::builtin("guangyuan").unwrap());

fn allocate(json: &str) -> Result<Allocation, Error> {
    REGIME.allocate(&Budget::from_json(json, None)?, "2025-03-01".parse().unwrap())
}

fn granted(allocation: &Allocation) -> Vec<Money> {
    allocation.entries().iter().map(|entry| entry.granted).collect()
}

fn amounts(texts: &[&str]) -> Vec<Money> {
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

fn sum(allocation: &Allocation) -> Money {
    let granted = allocation.entries().iter().map(|entry| entry.granted);
    let left = allocation.unallocated().iter().map(|left| left.amount);
    granted.chain(left).fold(Money::ZERO, |sum, amount| sum.checked_add(amount).unwrap())
}

/// Three recipients and two factors; `extra` is more of the budget's keys.
fn by_factors(pool: &str, extra: &str) -> String {
    format!(
        r#"{{"pool": "{pool}", "method": "Factor"{extra},
        "factors": [{{"name": "run", "weight": "40%", "most": "100"}}, {{"name": "build", "weight": "60%"}}],
        "recipients": [
            {{"id": "A", "county": "X", "scores": {{"run": "50", "build": "10"}}}},
            {{"id": "B", "county": "Y", "scores": {{"run": "30", "build": "20"}}}},
            {{"id": "C", "county": "Y", "scores": {{"run": "20", "build": "70"}}}}
        ]}}"#
    )
}

#[test]
fn factors_share_the_pool_by_their_weights() {
    // A: 0.4 x 50/100 + 0.6 x 10/100 = 26%; B: 12% + 12% = 24%; C: 8% + 42% = 50%.
    let allocation = allocate(&by_factors("1000万元", "")).unwrap();
    assert_eq!(granted(&allocation), amounts(&["260万元", "240万元", "500万元"]));
    assert!(allocation.unallocated().is_empty());
    assert!(allocation.entries()[0].formula.en.contains("26.0000%"));
}

#[test]
fn the_total_score_is_another_formula() {
    // A: 0.4 x 50 + 0.6 x 10 = 26; B: 24; C: 50: here the same, since each factor adds up to 100.
    let allocation = allocate(&by_factors("1000万元", r#", "formula": "TotalScore""#)).unwrap();
    assert_eq!(granted(&allocation), amounts(&["260万元", "240万元", "500万元"]));
    // 500 : 600 : 1400.
    let allocation = allocate(&by_factors("2500万元", r#", "formula": "Product""#)).unwrap();
    assert_eq!(granted(&allocation), amounts(&["500万元", "600万元", "1400万元"]));
}

#[test]
fn what_lies_below_the_floor_is_not_granted_and_stays_in_the_pool() {
    // 24% of 40万元 is 9.6万元, below the floor of 10万元; 26% is 10.4万元.
    let allocation = allocate(&by_factors("40万元", "")).unwrap();
    assert_eq!(granted(&allocation), amounts(&["10.4万元", "0元", "20万元"]));
    assert_eq!(allocation.entries()[1].state, EntryState::BelowFloor);
    assert_eq!(allocation.entries()[1].clauses, ["guangyuan-oversight/10.3.e"]);
    assert_eq!(allocation.unallocated()[0].amount, "9.6万元".parse().unwrap());
    assert_eq!(sum(&allocation), "40万元".parse().unwrap());
}

#[test]
fn a_floor_is_decided_at_the_last_fen() {
    let budget = |amount: &str| {
        format!(
            r#"{{"pool": "100万元", "method": "Actual", "recipients": [{{"id": "A", "need": "{amount}"}}]}}"#
        )
    };
    let at = allocate(&budget("100000元")).unwrap();
    assert_eq!(at.entries()[0].state, EntryState::Granted);
    let below = allocate(&budget("99999.99元")).unwrap();
    assert_eq!(below.entries()[0].state, EntryState::BelowFloor);
    assert_eq!(sum(&below), "100万元".parse().unwrap());
}

#[test]
fn a_county_that_was_rated_poorly_gets_less() {
    let cuts = r#", "cuts": [{"county": "Y", "ratio": "10%"}]"#;
    let allocation = allocate(&by_factors("1000万元", cuts)).unwrap();
    assert_eq!(granted(&allocation), amounts(&["260万元", "216万元", "450万元"]));
    assert_eq!(allocation.unallocated()[0].amount, "74万元".parse().unwrap());
    assert_eq!(allocation.entries()[2].state, EntryState::Reduced);
}

#[test]
fn needs_beyond_the_pool_are_refused_or_cut_in_proportion() {
    let budget = |extra: &str| {
        format!(
            r#"{{"pool": "100万元", "method": "Actual"{extra}, "recipients": [
                {{"id": "A", "need": "200万元", "standard": "50%"}}, {{"id": "B", "need": "50万元"}}]}}"#
        )
    };
    let error = allocate(&budget("")).unwrap_err();
    assert_eq!(error.code(), "allocation.exceeds-pool");
    let allocation = allocate(&budget(r#", "when_short": "ProRata""#)).unwrap();
    // 100 : 50 of 100万元; the fen that is left goes to the larger remainder.
    assert_eq!(granted(&allocation), amounts(&["666666.67元", "333333.33元"]));
    assert_eq!(sum(&allocation), "100万元".parse().unwrap());
}

#[test]
fn money_that_nobody_asks_for_is_listed() {
    let json = r#"{"pool": "100万元", "method": "Project", "recipients": [
        {"id": "A", "amount": "30万元"}, {"id": "B", "amount": "50万元", "at_most": "40万元"}]}"#;
    let allocation = allocate(json).unwrap();
    assert_eq!(granted(&allocation), amounts(&["30万元", "40万元"]));
    let left: Vec<Money> = allocation.unallocated().iter().map(|left| left.amount).collect();
    assert_eq!(left, amounts(&["10万元", "20万元"]));
}

#[test]
fn impossible_budgets_are_named_errors() {
    let wrong = |from: &str, to: &str| {
        let json = by_factors("100万元", "").replace(from, to);
        Budget::from_json(&json, None).unwrap_err()
    };
    assert_eq!(wrong("60%", "59%").code(), "allocation.weights");
    assert!(wrong("60%", "59%").message().contains("99%"));
    assert_eq!(wrong("\"50\"", "\"100.01\"").code(), "allocation.score");
    assert_eq!(wrong("\"50\"", "\"-1\"").code(), "allocation.score");
    assert_eq!(wrong("\"50\"", "\"many\"").code(), "allocation.number");
    assert_eq!(wrong("\"id\": \"B\"", "\"id\": \"A\"").code(), "allocation.budget");
    assert_eq!(wrong("\"run\": \"50\", ", "").code(), "allocation.score");
    assert_eq!(wrong("\"pool\"", "\"pol\"").code(), "allocation.budget");
    assert_eq!(wrong("100万元", "100").code(), "amount.unit-missing");
    assert_eq!(wrong("60%", "60").code(), "allocation.budget");
}

proptest! {
    #[test]
    fn every_fen_is_accounted_for(
        pool in 0_i64..1_000_000_000_000,
        scores in prop::collection::vec((0_u32..1000, 0_u32..1000), 1..12),
        weight in 0_u32..=100,
    ) {
        let recipients: Vec<String> = scores
            .iter()
            .enumerate()
            .map(|(place, (run, build))| {
                format!(r#"{{"id": "P{place}", "scores": {{"run": "{run}", "build": "{build}"}}}}"#)
            })
            .collect();
        let json = format!(
            r#"{{"pool": "{}.{:02}元", "method": "Factor", "factors": [
                {{"name": "run", "weight": "{weight}%"}}, {{"name": "build", "weight": "{}%"}}],
                "recipients": [{}]}}"#,
            pool / 100, pool % 100, 100 - weight, recipients.join(","),
        );
        match allocate(&json) {
            Ok(allocation) => prop_assert_eq!(sum(&allocation), Money::from_fen(pool)),
            // A factor in which nobody has a score cannot be shared.
            Err(error) => prop_assert_eq!(error.code(), "allocation.missing"),
        }
    }
}

#[test]
fn amounts_raised_to_the_floor_use_up_what_others_leave() {
    // A 10.4万元, B 9.6万元, C 20万元 of which 5万元 are cut; B is raised to 10万元.
    let regime = REGIME.with_setting("support_below_floor", "lifted").unwrap();
    let json = by_factors("40万元", r#", "cuts": [{"county": "Z", "ratio": "50%"}]"#)
        .replace(r#""id": "C", "county": "Y""#, r#""id": "C", "county": "Z""#);
    let budget = Budget::from_json(&json, None).unwrap();
    let allocation = regime.allocate(&budget, "2025-03-01".parse().unwrap()).unwrap();
    assert_eq!(granted(&allocation), amounts(&["10.4万元", "10万元", "10万元"]));
    assert_eq!(allocation.entries()[1].state, EntryState::Raised);
    let left = allocation.unallocated();
    assert_eq!(left.len(), 1);
    assert!(left[0].reason.en.contains("reduction of Z"), "{}", left[0].reason.en);
    assert_eq!(sum(&allocation), "40万元".parse().unwrap());
}
