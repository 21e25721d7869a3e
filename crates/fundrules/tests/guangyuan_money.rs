//! The boundary values of payments and recovery in Guangyuan, and of Luoyang's caps.
//!
//! The wanted results come from the documents, not from the library.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

mod support;

use fundrules::{Answer, Finding, Outcome, Question, Regime, Severity, Value};
use support::guangyuan::guangyuan_by;
use support::{amount, answer, answer_on, money};

fn clawback_by(regime: &Regime, changes: &[(&str, &str)]) -> Answer {
    guangyuan_by(regime, changes, "2024-07-01").answer(Question::Clawback).clone()
}

fn clawback(changes: &[(&str, &str)]) -> Answer {
    clawback_by(&Regime::builtin("guangyuan").unwrap(), changes)
}

#[track_caller]
fn comes_to(answer: &Answer, [stays, repay, cancel]: [&str; 3]) {
    assert_eq!(amount(answer, "final_support"), money(stays));
    assert_eq!(amount(answer, "repay_now"), money(repay));
    assert_eq!(amount(answer, "cancel"), money(cancel));
}

fn flagged(answer: &Answer) -> bool {
    answer.findings().iter().any(|finding| finding.severity == Severity::Flag)
}

#[test]
fn nothing_is_recovered_of_a_clean_project() {
    let answer = clawback(&[]);
    assert_eq!(answer.word("state"), Some("Nothing"));
    comes_to(&answer, ["100万元", "0元", "0元"]);
    assert!(!flagged(&answer) && answer.open().is_empty());
}

#[test]
fn oversight_19_5_7_total_investment() {
    for (actual, paid, wanted) in [
        ("800万元", "80万元", ["0元", "80万元", "20万元"]),
        ("800.01万元", "100万元", ["800010元", "199990元", "0元"]),
        ("900万元", "80万元", ["90万元", "0元", "10万元"]),
        ("900万元", "95万元", ["90万元", "5万元", "5万元"]),
        ("900万元", "100万元", ["90万元", "10万元", "0元"]),
        ("1000万元", "100万元", ["100万元", "0元", "0元"]),
        ("1000.01万元", "100万元", ["100万元", "0元", "0元"]),
    ] {
        comes_to(
            &clawback(&[("invest.total_actual", actual), ("payment.paid_total", paid)]),
            wanted,
        );
    }
    let seventh = [("invest.total_planned", "7000万元"), ("invest.total_actual", "6000万元")];
    comes_to(&clawback(&seventh), ["857142.86元", "142857.14元", "0元"]);
}

fn cut<'a>(approved: &'a str, built: &'a str) -> [(&'a str, &'a str); 4] {
    [
        ("change.kind", "Investment"),
        ("change.approved", "true"),
        ("invest.total_approved", approved),
        ("invest.total_actual", built),
    ]
}

#[test]
fn oversight_19_5_7_is_open_where_two_figures_differ() {
    let answer = clawback(&cut("900万元", "750万元"));
    assert_eq!(answer.outcome(), Outcome::Undetermined);
    assert_eq!(answer.settings(), ["full_recovery_where_bases_differ"]);
    let mut repay: Vec<Option<Value>> = answer
        .possible()
        .iter()
        .flatten()
        .filter_map(|values| values.iter().find(|(field, _)| field.name == "repay_now"))
        .map(|(_, value)| *value)
        .collect();
    repay.sort_by_key(|value| format!("{value:?}").len());
    let wanted = ["100万元", "166666.66元"].map(|text| money(text).map(Value::Money));
    assert!(repay.len() == 2 && wanted.iter().all(|one| repay.contains(one)), "{repay:?}");
    let regime = Regime::builtin("guangyuan").unwrap();
    for (value, wanted) in [("by_allocation", "100万元"), ("by_approved", "166666.66元")] {
        let regime = regime.with_setting("full_recovery_where_bases_differ", value).unwrap();
        assert_eq!(
            amount(&clawback_by(&regime, &cut("900万元", "750万元")), "repay_now"),
            money(wanted)
        );
    }
}

#[test]
fn oversight_19_5_7_c_an_approved_cut_costs_its_share() {
    let answer = clawback(&cut("880万元", "880万元"));
    assert_eq!(amount(&answer, "repay_now"), money("12万元"));
    assert!(flagged(&answer));
    let regime = Regime::builtin("guangyuan").unwrap();
    let approved = regime.with_setting("reduction_base_for_recovery", "approved").unwrap();
    let answer = clawback_by(&approved, &cut("880万元", "880万元"));
    assert_eq!(amount(&answer, "repay_now"), money("0元"));
    assert_eq!(answer.word("state"), Some("Nothing"));
}

#[test]
fn oversight_19_5_7_two_bases() {
    let bases = ("award.basis", "TotalInvestment、FixedAsset");
    let answer =
        clawback(&[bases, ("invest.total_actual", "900万元"), ("invest.fixed_actual", "450万元")]);
    assert_eq!(amount(&answer, "repay_now"), money("25万元"));
    assert!(flagged(&answer));
}

#[test]
fn oversight_19_5_7_e_fixed_assets() {
    let fixed = |actual| {
        clawback(&[
            ("award.basis", "FixedAsset"),
            ("invest.fixed_planned", "10000万元"),
            ("invest.fixed_actual", actual),
        ])
    };
    for (actual, repay) in
        [("7001万元", "29.99万元"), ("7000万元", "100万元"), ("7000.000001万元", "299999.99元")]
    {
        assert_eq!(amount(&fixed(actual), "repay_now"), money(repay), "{actual}");
    }
}

#[test]
fn oversight_19_5_the_largest_of_several_grounds() {
    let answer = clawback(&[("invest.total_actual", "900万元"), ("project.stage", "Terminated")]);
    assert_eq!(amount(&answer, "repay_now"), money("100万元"));
    assert!(answer.clauses().iter().any(|id| id == "guangyuan-oversight/19.5.4"));
}

#[test]
fn oversight_19_5_5_waits_for_the_province() {
    let failed = |grounds, reply| {
        clawback(&[
            ("invest.total_actual", "800万元"),
            ("accept.verdict", "Fail"),
            ("accept.fail_grounds", grounds),
            ("perf.overall_met", "true"),
            ("clawback.tech_explained", "true"),
            ("clawback.prov_reply", reply),
        ])
    };
    for (grounds, reply, state) in [
        ("guangyuan-mgmt/20.3.3", "None", "ProvincialReview"),
        ("guangyuan-mgmt/20.3.3", "Exempt", "Nothing"),
        ("guangyuan-mgmt/20.3.3", "Recover", "Recover"),
        ("guangyuan-mgmt/20.3.2、guangyuan-mgmt/20.3.3", "None", "Recover"),
    ] {
        let answer = failed(grounds, reply);
        assert_eq!(answer.outcome(), Outcome::Decided, "{grounds} {reply}: {:?}", answer.missing());
        assert_eq!(answer.word("state"), Some(state), "{grounds} {reply}");
        if state == "Recover" {
            assert_eq!(amount(&answer, "repay_now"), money("100万元"));
        }
    }
}

/// A payment in Guangyuan.
fn paying(changes: &[(&str, &str)]) -> Answer {
    let mut all = vec![("payment.paid_total", "0元")];
    all.retain(|(name, _)| changes.iter().all(|(changed, _)| changed != name));
    all.extend(changes);
    let regime = Regime::builtin("guangyuan").unwrap();
    guangyuan_by(&regime, &all, "2024-07-01").answer(Question::Disbursement).clone()
}

#[test]
fn oversight_12_tranches() {
    for (progress, paid, verdict, payable, pace) in [
        ("49.99%", "0元", "None", "0元", "49.99万元"),
        ("50%", "0元", "None", "50万元", "50万元"),
        ("79.99%", "50万元", "None", "0元", "79.99万元"),
        ("80%", "50万元", "None", "30万元", "80万元"),
        ("100%", "80万元", "Rectify", "0元", "100万元"),
        ("100%", "80万元", "Pass", "20万元", "100万元"),
    ] {
        let answer = paying(&[
            ("project.progress_pct", progress),
            ("payment.paid_total", paid),
            ("accept.verdict", verdict),
        ]);
        assert_eq!(amount(&answer, "payable_now"), money(payable), "{progress} {verdict}");
        assert_eq!(amount(&answer, "progress_ceiling"), money(pace), "{progress}");
    }
}

#[test]
fn oversight_12_tranches_add_up_at_odd_fen() {
    for award in ["0.01元", "100.01元", "333333.33元", "1000000000000000元"] {
        let fen = |text: &str| money(text).map(fundrules::Money::fen).unwrap();
        let mut paid = 0;
        for (progress, verdict) in [("50%", "None"), ("80%", "None"), ("100%", "Pass")] {
            let so_far = fundrules::Money::from_fen(paid).to_string();
            let answer = paying(&[
                ("award.amount", award),
                ("payment.paid_total", &so_far),
                ("project.progress_pct", progress),
                ("accept.verdict", verdict),
            ]);
            paid += amount(&answer, "payable_now").map(fundrules::Money::fen).unwrap();
        }
        assert_eq!(paid, fen(award), "{award}");
    }
}

#[test]
fn oversight_12_e_payment_ahead_of_progress() {
    let ahead = |rule| {
        paying(&[
            ("project.progress_pct", "30%"),
            ("payment.amount", "50万元"),
            ("override.rule", rule),
        ])
    };
    let soft = Finding { clause: "guangyuan-oversight/12.e".into(), severity: Severity::Soft };
    assert_eq!(ahead("none").findings(), [soft]);
    assert!(ahead("省级规定").findings().iter().all(|finding| finding.severity == Severity::Flag));
}

#[test]
fn oversight_12_ex_ante_and_ex_post() {
    let ex_ante = paying(&[
        ("project.funding_timing", "ExAnte"),
        ("project.progress_pct", "0%"),
        ("payment.amount", "50万元"),
    ]);
    assert_eq!(ex_ante.outcome(), Outcome::Silent, "the text fixes no amount");
    assert!(ex_ante.findings().is_empty(), "{:?}", ex_ante.findings());
    let twice = paying(&[
        ("project.funding_timing", "ExPost"),
        ("payment.paid_total", "50万元"),
        ("payment.amount", "50万元"),
        ("payment.seq", "2"),
    ]);
    let breach = Finding { clause: "guangyuan-oversight/12.c".into(), severity: Severity::Hard };
    assert!(twice.findings().contains(&breach), "{:?}", twice.findings());
}

#[test]
fn oversight_10_3_e_least_support() {
    let regime = Regime::builtin("guangyuan").unwrap();
    for (award, standing) in [("9.99万元", "BelowFloor"), ("10万元", "Within")] {
        let answer = answer(
            &regime,
            Question::SupportCap,
            &[("award.method", "Factor"), ("award.amount", award)],
        );
        assert_eq!(answer.word("standing"), Some(standing), "{award}");
        assert_eq!(answer.clauses(), ["guangyuan-oversight/10.3.e"]);
    }
}

#[test]
fn luoyang_9_2_caps() {
    let regime = Regime::builtin("luoyang").unwrap();
    for (tier, total, ceiling) in [
        ("Point", "4000万元", "800万元"),
        ("Point", "5000万元", "1000万元"),
        ("Point", "6000万元", "1000万元"),
        ("Line", "15000万元", "3000万元"),
        ("Line", "16000万元", "3000万元"),
        ("Surface", "14999.99万元", "2999.998万元"),
    ] {
        let answer = answer(
            &regime,
            Question::SupportCap,
            &[("project.tier", tier), ("invest.total_planned", total)],
        );
        assert_eq!(amount(&answer, "ceiling"), money(ceiling), "{tier} {total}");
    }
    let facts = [
        ("project.tier", "Point"),
        ("invest.total_planned", "6000万元"),
        ("invest.eligible_cost", "700万元"),
    ];
    let limited = answer(&regime, Question::SupportCap, &facts);
    assert_eq!(amount(&limited, "ceiling"), money("1000万元"));
    assert_eq!(amount(&limited, "limit"), money("700万元"));
    assert!(limited.clauses().iter().any(|id| id == "luoyang/9.1.b"));
}

#[test]
fn luoyang_15_last_day() {
    let issued = Regime::builtin("luoyang")
        .unwrap()
        .with_issue_date("luoyang", "2025-03-03".parse().unwrap())
        .unwrap();
    for (day, wanted) in [("2027-12-31", "in-force"), ("2028-01-01", "expired")] {
        assert_eq!(issued.status(day.parse().unwrap(), None)[0].in_force.name(), wanted, "{day}");
    }
    let undecided = answer_on(&issued, Question::SupportCap, &[], "2027-12-31");
    assert_eq!(undecided.missing(), ["project.tier", "invest.total_planned"]);
}

#[test]
fn by_parts_nothing_is_recovered_where_nothing_fell() {
    let regime = Regime::builtin("guangyuan").unwrap();
    let parts = regime.with_setting("several_bases", "by_parts").unwrap();
    let answer = clawback_by(&parts, &[]);
    assert_eq!(amount(&answer, "repay_now"), money("0元"));
    assert_eq!(answer.word("state"), Some("Nothing"));
}
