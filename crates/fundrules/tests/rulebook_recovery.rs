//! What the format can say of recovery, tried at, just below and just above each boundary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

mod support;

use fundrules::{Answer, Outcome, Question, Regime};
use support::{amount, answer, answer_on, money, regime, when_then};

const AWARD: (&str, &str) = ("award.amount", "100万元");

/// The regime in which a stalled project loses this.
fn losing(recover: &str) -> Regime {
    let when = "{ fact = \"project.stalled\", is = true }";
    regime(&when_then("9", "clawback", when, &format!("{{ recover = {recover} }}")))
}

fn stalled(regime: &Regime, paid: &str) -> Answer {
    answer(
        regime,
        Question::Clawback,
        &[AWARD, ("payment.paid_total", paid), ("project.stalled", "true")],
    )
}

#[track_caller]
fn comes_to(answer: &Answer, [stays, repay, cancel]: [&str; 3]) {
    assert_eq!(amount(answer, "final_support"), money(stays));
    assert_eq!(amount(answer, "repay_now"), money(repay));
    assert_eq!(amount(answer, "cancel"), money(cancel));
}

#[test]
fn all_or_nothing() {
    let all = losing("\"all\"");
    for (paid, cancel) in [("0元", "100万元"), ("80万元", "20万元"), ("100万元", "0元")] {
        let answer = stalled(&all, paid);
        assert_eq!(answer.word("state"), Some("Recover"));
        comes_to(&answer, ["0元", paid, cancel]);
    }
    let facts = [AWARD, ("payment.paid_total", "80万元"), ("project.stalled", "false")];
    let not = answer(&all, Question::Clawback, &facts);
    assert_eq!(not.word("state"), Some("Nothing"));
    comes_to(&not, ["100万元", "0元", "0元"]);
}

#[test]
fn recover_nothing_is_decided() {
    let answer = stalled(&losing("\"nothing\""), "80万元");
    assert_eq!(answer.outcome(), Outcome::Decided, "{answer:#?}");
    assert_eq!(answer.word("state"), Some("Nothing"));
}

#[test]
fn a_share_is_taken_from_the_unpaid_part_first_or_from_cash() {
    let share =
        "{ share = { fact = \"invest.total_shortfall\" }, of = { fact = \"award.amount\" } }";
    let first = losing(share);
    let cash = losing(&format!("{share}, from = \"cash\""));
    let facts = |paid, actual| {
        [
            AWARD,
            ("payment.paid_total", paid),
            ("project.stalled", "true"),
            ("change.kind", "none"),
            ("invest.total_planned", "900万元"),
            ("invest.total_actual", actual),
        ]
    };
    for (paid, actual, unpaid_first, from_cash) in [
        (
            "80万元",
            "800万元",
            ["888888.89元", "0元", "111111.11元"],
            ["888888.89元", "111111.11元", "0元"],
        ),
        (
            "95万元",
            "800万元",
            ["888888.89元", "61111.11元", "50000元"],
            ["888888.89元", "111111.11元", "0元"],
        ),
        (
            "100万元",
            "800万元",
            ["888888.89元", "111111.11元", "0元"],
            ["888888.89元", "111111.11元", "0元"],
        ),
        (
            "5万元",
            "800万元",
            ["888888.89元", "0元", "111111.11元"],
            ["888888.89元", "50000元", "61111.11元"],
        ),
        ("100万元", "8999999.99元", ["100万元", "0元", "0元"], ["100万元", "0元", "0元"]),
        ("100万元", "8999991元", ["999999元", "1元", "0元"], ["999999元", "1元", "0元"]),
    ] {
        comes_to(&answer(&first, Question::Clawback, &facts(paid, actual)), unpaid_first);
        comes_to(&answer(&cash, Question::Clawback, &facts(paid, actual)), from_cash);
    }
    let up = losing(&share.replace(" } }", " }, rounding = \"up\" }"));
    comes_to(
        &answer(&up, Question::Clawback, &facts("100万元", "800万元")),
        ["888888.88元", "111111.12元", "0元"],
    );
}

#[test]
fn of_several_grounds_the_largest_counts() {
    let ground = |cite, fact, amount| {
        when_then(
            cite,
            "clawback",
            &format!("{{ fact = \"{fact}\", is = true }}"),
            &format!("{{ recover = \"{amount}\" }}"),
        )
    };
    let regime = regime(
        &[ground("9.1", "project.stalled", "30万元"), ground("9.2", "applicant.fraud", "50万元")]
            .concat(),
    );
    for (stalled, fraud, repay, clauses) in [
        ("true", "false", "30万元", 1),
        ("false", "true", "50万元", 1),
        ("true", "true", "50万元", 2),
        ("false", "false", "0元", 0),
    ] {
        let facts = [
            AWARD,
            ("payment.paid_total", "100万元"),
            ("project.stalled", stalled),
            ("applicant.fraud", fraud),
        ];
        let answer = answer(&regime, Question::Clawback, &facts);
        assert_eq!(amount(&answer, "repay_now"), money(repay));
        assert_eq!(answer.clauses().len(), clauses);
    }
}

#[test]
fn an_open_text_names_the_setting_that_would_settle_it() {
    let setting = "[[setting]]\nid = \"route\"\ndefault = \"open\"\nvalues = [\"open\", \"half\", \"all\"]\n\
         summary = { zh = \"处理方式\", en = \"route\" }\n";
    let half = "{ share = \"50%\", of = { fact = \"award.amount\" } }";
    let then = format!(
        "{{ recover = {{ setting = \"route\", choose = {{ open = {{ one_of = [\"all\", {half}] }}, half = {half}, all = \"all\" }} }}, settled_by = \"route\" }}"
    );
    let body = format!(
        "{setting}{}",
        when_then("9", "clawback", "{ fact = \"project.stalled\", is = true }", &then)
    );
    let open = regime(&body);
    let answer = stalled(&open, "100万元");
    assert_eq!(answer.outcome(), Outcome::Undetermined);
    assert_eq!(answer.settings(), ["route"]);
    assert!(answer.missing().is_empty(), "no fact would settle it: {:?}", answer.missing());
    let repay = |values: &Vec<(&fundrules::Field, Option<fundrules::Value>)>| {
        values.iter().find(|(field, _)| field.name == "repay_now").and_then(|(_, value)| *value)
    };
    let possible: Vec<_> =
        answer.possible().iter().map(|one| one.as_ref().and_then(repay)).collect();
    let wanted: Vec<_> =
        ["100万元", "50万元"].map(|text| money(text).map(fundrules::Value::Money)).to_vec();
    assert_eq!(possible, wanted);
    for (value, repay) in [("half", "50万元"), ("all", "100万元")] {
        let chosen = open.with_setting("route", value).unwrap();
        assert_eq!(amount(&stalled(&chosen, "100万元"), "repay_now"), money(repay));
    }
}

#[test]
fn a_decision_sets_the_amount() {
    let regime = losing("\"by_decision\"");
    let open = stalled(&regime, "100万元");
    assert_eq!(open.outcome(), Outcome::Undetermined);
    assert_eq!(open.missing(), ["clawback.decided_amount"]);
    let facts = [
        AWARD,
        ("payment.paid_total", "100万元"),
        ("project.stalled", "true"),
        ("clawback.decided_amount", "12.34万元"),
    ];
    comes_to(&answer(&regime, Question::Clawback, &facts), ["87.66万元", "12.34万元", "0元"]);
}

/// A tenth of the award up to three months late, a half up to a year, all from then on.
fn by_lateness() -> Regime {
    let end = |months| format!("{{ fact = \"project.end_planned\", plus = \"{months} months\" }}");
    let share =
        |share: &str| format!("{{ share = \"{share}\", of = {{ fact = \"award.amount\" }} }}");
    let finished = |months, then: String, otherwise: String| {
        let when = format!("{{ fact = \"project.end_actual\", at_most = {} }}", end(months));
        format!("{{ when = {when}, then = {then}, otherwise = {otherwise} }}")
    };
    let inner = finished(12, share("50%"), "{ fact = \"award.amount\" }".to_owned());
    let recover = finished(3, share("10%"), inner);
    let when = "{ fact = \"project.end_actual\", more_than = { fact = \"project.end_planned\" } }";
    regime(&when_then("9", "clawback", when, &format!("{{ recover = {recover} }}")))
}

#[test]
fn recovery_may_grow_with_lateness() {
    let regime = by_lateness();
    for (finished, repay) in [
        ("2023-11-30", "0元"),
        ("2023-12-01", "10万元"),
        ("2024-02-29", "10万元"),
        ("2024-03-01", "50万元"),
        ("2024-11-30", "50万元"),
        ("2024-12-01", "100万元"),
        ("none", "100万元"),
    ] {
        let facts = [
            AWARD,
            ("payment.paid_total", "100万元"),
            ("project.end_planned", "2023-11-30"),
            ("project.end_actual", finished),
        ];
        let answer = answer_on(&regime, Question::Clawback, &facts, "2025-06-03");
        assert_eq!(amount(&answer, "repay_now"), money(repay), "finished {finished}");
    }
}

#[test]
fn another_route_comes_before_recovery_or_after_it() {
    let ground = when_then(
        "9",
        "clawback",
        "{ fact = \"project.stalled\", is = true }",
        "{ recover = \"all\" }",
    );
    let insolvency = when_then(
        "10",
        "clawback",
        "{ fact = \"applicant.bankrupt\", is = true }",
        "{ route = \"Insolvency\" }",
    );
    let review = when_then(
        "11",
        "clawback",
        "{ fact = \"clawback.tech_explained\", is = true }",
        "{ route = \"ProvincialReview\" }",
    );
    let body = [ground, insolvency, review].concat();
    let usual = regime(&body);
    let turned = regime(&format!(
        "[precedence]\nclawback = [\"ProvincialReview\", \"Recover\", \"Insolvency\"]\n{body}"
    ));
    for (bankrupt, review, usual_state, turned_state) in [
        ("true", "true", "Insolvency", "ProvincialReview"),
        ("true", "false", "Insolvency", "Recover"),
        ("false", "true", "Recover", "ProvincialReview"),
        ("false", "false", "Recover", "Recover"),
    ] {
        let facts = [
            AWARD,
            ("payment.paid_total", "80万元"),
            ("project.stalled", "true"),
            ("applicant.bankrupt", bankrupt),
            ("clawback.tech_explained", review),
        ];
        for (regime, wanted) in [(&usual, usual_state), (&turned, turned_state)] {
            let answer = answer(regime, Question::Clawback, &facts);
            assert_eq!(answer.outcome(), Outcome::Decided);
            assert_eq!(answer.word("state"), Some(wanted), "{facts:?}");
        }
    }
    let facts = [
        AWARD,
        ("payment.paid_total", "80万元"),
        ("project.stalled", "true"),
        ("clawback.tech_explained", "true"),
    ];
    let open = answer(&usual, Question::Clawback, &facts);
    assert_eq!(open.outcome(), Outcome::Undetermined, "insolvency would come first");
    assert_eq!(open.missing(), ["applicant.bankrupt"]);
    let settled = answer(&turned, Question::Clawback, &facts);
    assert_eq!(settled.word("state"), Some("ProvincialReview"), "nothing could come before it");
}
