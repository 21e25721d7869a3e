//! What the format can say of amounts: caps, floors, tranches and recoveries of an invented county,
//! tried at, just below and just above each boundary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

mod support;

use fundrules::{Answer, Outcome, Question, Regime};
use support::{amount, answer, clause, county, money, regime, when_then};

fn cap(regime: &Regime, facts: &[(&str, &str)]) -> Answer {
    answer(regime, Question::SupportCap, facts)
}

/// The regime with a ceiling by this formula.
fn ceiling(formula: &str) -> Regime {
    regime(&when_then("5", "support_cap", "\"always\"", &format!("{{ ceiling = {formula} }}")))
}

#[track_caller]
fn caps(regime: &Regime, rows: &[(&str, &str)]) {
    for (total, wanted) in rows {
        let answer = cap(regime, &[("invest.total_planned", total), ("award.amount", "1万元")]);
        assert_eq!(amount(&answer, "ceiling"), money(wanted), "total investment {total}");
    }
}

#[test]
fn of_several_ceilings_the_lowest_counts() {
    let share = when_then(
        "5",
        "support_cap",
        "\"always\"",
        "{ ceiling = { share = \"20%\", of = { fact = \"invest.total_planned\" } } }",
    );
    let most = when_then("6", "support_cap", "\"always\"", "{ ceiling = \"100万元\" }");
    let third = when_then(
        "7",
        "support_cap",
        "{ fact = \"project.tier\", is = \"Point\" }",
        "{ ceiling = \"60万元\" }",
    );
    let regime = regime(&[share, most, third].concat());
    for (tier, total, wanted) in [
        ("Line", "499.99万元", "99.998万元"),
        ("Line", "500万元", "100万元"),
        ("Line", "500.01万元", "100万元"),
        ("Point", "300万元", "60万元"),
        ("Point", "299.99万元", "59.998万元"),
    ] {
        let facts =
            [("invest.total_planned", total), ("project.tier", tier), ("award.amount", "1元")];
        let answer = cap(&regime, &facts);
        assert_eq!(amount(&answer, "ceiling"), money(wanted), "{tier} {total}");
        assert_eq!(answer.clauses().len(), if tier == "Point" { 3 } else { 2 });
    }
    let least = ceiling(
        "{ least = [{ share = \"20%\", of = { fact = \"invest.total_planned\" } }, \"100万元\"] }",
    );
    caps(
        &least,
        &[("499.99万元", "99.998万元"), ("500万元", "100万元"), ("500.01万元", "100万元")],
    );
    let greatest = ceiling(
        "{ greatest = [{ share = \"20%\", of = { fact = \"invest.total_planned\" } }, \"100万元\"] }",
    );
    caps(&greatest, &[("499.99万元", "100万元"), ("500.01万元", "100.002万元")]);
}

#[test]
fn a_cap_may_go_by_class() {
    let class = |cite, word, most| {
        let when = format!("{{ fact = \"project.tier\", is = \"{word}\" }}");
        when_then(cite, "support_cap", &when, &format!("{{ ceiling = \"{most}\" }}"))
    };
    let regime =
        regime(&[class("5.1", "Point", "10万元"), class("5.2", "Line", "20万元")].concat());
    for (tier, wanted, by) in [("Point", "10万元", "county/5.1"), ("Line", "20万元", "county/5.2")]
    {
        let answer = cap(&regime, &[("project.tier", tier), ("award.amount", "1元")]);
        assert_eq!(amount(&answer, "ceiling"), money(wanted));
        assert_eq!(answer.clauses(), [by]);
    }
    assert_eq!(cap(&regime, &[("project.tier", "Surface")]).outcome(), Outcome::Silent);
    assert_eq!(cap(&regime, &[]).outcome(), Outcome::Undetermined);
}

#[test]
fn a_cap_may_go_by_bands() {
    let regime = ceiling(
        "{ by = { fact = \"invest.total_planned\" }, bands = [\n\
           { less_than = \"100万元\", gives = \"5万元\" },\n\
           { at_least = \"100万元\", less_than = \"1000万元\", gives = { share = \"8%\", of = { fact = \"invest.total_planned\" } } },\n\
           { at_least = \"1000万元\", gives = \"90万元\" },\n] }",
    );
    caps(
        &regime,
        &[
            ("0元", "5万元"),
            ("99.9999万元", "5万元"),
            ("100万元", "8万元"),
            ("100.01万元", "8.0008万元"),
            ("999.99万元", "79.9992万元"),
            ("1000万元", "90万元"),
            ("100000万元", "90万元"),
        ],
    );
}

#[test]
fn a_cap_may_go_by_steps() {
    let steps = "{ by = { fact = \"invest.total_planned\" }, steps = [\n\
           { less_than = \"100万元\", gives = \"10%\" },\n\
           { at_least = \"100万元\", less_than = \"500万元\", gives = \"5%\" },\n\
           { at_least = \"500万元\", gives = \"1%\" },\n]ROUNDING }";
    let down = ceiling(&steps.replace("ROUNDING", ""));
    caps(
        &down,
        &[
            ("0元", "0元"),
            ("99.99万元", "9.999万元"),
            ("100万元", "10万元"),
            ("100.01万元", "10.0005万元"),
            ("500万元", "30万元"),
            ("500.01万元", "30.0001万元"),
            ("1500万元", "40万元"),
            ("0.09元", "0元"),
            ("1000000.19元", "100000元"),
        ],
    );
    let up = ceiling(&steps.replace("ROUNDING", ", rounding = \"up\""));
    caps(&up, &[("0.01元", "0.01元"), ("1000000.19元", "100000.01元"), ("100万元", "10万元")]);
}

#[test]
fn a_share_is_rounded_as_the_rulebook_says() {
    let third = |rounding: &str| {
        ceiling(&format!(
            "{{ share = \"1/3\", of = {{ fact = \"invest.total_planned\" }}{rounding} }}"
        ))
    };
    let rows = [("100元", "33.33元"), ("0.02元", "0元"), ("0.03元", "0.01元")];
    caps(&third(""), &rows);
    caps(&third(", rounding = \"down\""), &rows);
    caps(
        &third(", rounding = \"up\""),
        &[("100元", "33.34元"), ("0.01元", "0.01元"), ("0.03元", "0.01元")],
    );
    let largest = [("1000000000000000元", "333333333333333.33元")];
    caps(&third(""), &largest);
    caps(
        &ceiling("{ share = \"0.5‰\", of = { fact = \"invest.total_planned\" } }"),
        &[("20元", "0.01元"), ("19.99元", "0元")],
    );
}

#[test]
fn sums_and_differences_are_exact() {
    let sum = ceiling("{ sum = [{ fact = \"invest.total_planned\" }, \"0.01元\", \"1万元\"] }");
    caps(&sum, &[("0.99元", "10001元")]);
    let difference = ceiling("{ difference = [{ fact = \"invest.total_planned\" }, \"100元\"] }");
    caps(&difference, &[("100.01元", "0.01元"), ("100元", "0元"), ("99.99元", "0元")]);
    let either = ceiling(
        "{ when = { fact = \"invest.total_planned\", at_least = \"100元\" }, then = \"2元\", otherwise = \"1元\" }",
    );
    caps(&either, &[("99.99元", "1元"), ("100元", "2元"), ("100.01元", "2元")]);
}

#[test]
fn below_a_floor_support_is_refused_lifted_or_marked() {
    for (below, nine, at, standing) in [
        ("not_fundable", "0元", "10万元", "BelowFloor"),
        ("lifted", "10万元", "10万元", "BelowFloor"),
        ("warning", "9.999999万元", "10万元", "BelowFloor"),
    ] {
        let body = when_then(
            "5",
            "support_cap",
            "{ fact = \"award.method\", is = \"Factor\" }",
            &format!("{{ floor = \"10万元\", below = \"{below}\" }}"),
        );
        let regime = regime(&body);
        let facts = |award| [("award.method", "Factor"), ("award.amount", award)];
        let under = cap(&regime, &facts("9.999999万元"));
        assert_eq!(amount(&under, "admissible"), money(nine), "{below}");
        assert_eq!(under.word("standing"), Some(standing));
        assert_eq!(amount(&under, "floor"), money("10万元"));
        assert_eq!(under.money("ceiling"), None, "there is no ceiling");
        let on = cap(&regime, &facts("10万元"));
        assert_eq!(amount(&on, "admissible"), money(at), "{below}");
        assert_eq!(on.word("standing"), Some("Within"));
        let other = cap(&regime, &[("award.method", "Project"), ("award.amount", "9万元")]);
        assert_eq!(other.outcome(), Outcome::Silent);
    }
}

#[test]
fn an_award_above_the_ceiling_is_cut_to_it() {
    let regime = ceiling("\"100万元\"");
    for (award, standing, admissible) in [
        ("99.999999万元", "Within", "99.999999万元"),
        ("100万元", "Within", "100万元"),
        ("1000000.01元", "AboveCeiling", "100万元"),
    ] {
        let answer = cap(&regime, &[("award.amount", award)]);
        assert_eq!(answer.word("standing"), Some(standing), "{award}");
        assert_eq!(amount(&answer, "admissible"), money(admissible), "{award}");
    }
}

#[test]
fn a_limit_stands_beside_the_ceiling() {
    let limit = when_then(
        "6",
        "support_cap",
        "\"always\"",
        "{ limit = { fact = \"invest.eligible_cost\" } }",
    );
    let most = when_then("5", "support_cap", "\"always\"", "{ ceiling = \"100万元\" }");
    let regime = regime(&[most, limit].concat());
    let answer = cap(&regime, &[("award.amount", "90万元"), ("invest.eligible_cost", "70万元")]);
    assert_eq!(amount(&answer, "ceiling"), money("100万元"));
    assert_eq!(amount(&answer, "limit"), money("70万元"));
    assert_eq!(amount(&answer, "admissible"), money("90万元"));
}

fn tranches() -> Regime {
    let gate = |line| format!("{{ fact = \"project.progress_pct\", at_least = \"{line}\" }}");
    let third = "{ tranche = 1, entitled = { share = \"1/3\", of = { fact = \"award.amount\" } } }";
    let two = "{ tranche = 2, entitled = { share = \"2/3\", of = { fact = \"award.amount\" } } }";
    let rest = "{ tranche = 3, entitled = { fact = \"award.amount\" } }";
    regime(
        &[
            when_then("5", "disbursement", "\"always\"", "{ schedule = true }"),
            when_then("5.1", "disbursement", &gate("30%"), third),
            when_then("5.2", "disbursement", &gate("60%"), two),
            when_then("5.3", "disbursement", "{ fact = \"accept.verdict\", is = \"Pass\" }", rest),
            when_then("6", "disbursement", "{ fact = \"project.stalled\", is = true }", "{ withhold = true }"),
            when_then("7", "disbursement", "\"always\"", "{ pace = { share = { fact = \"project.progress_pct\" }, of = { fact = \"award.amount\" } } }"),
        ]
        .concat(),
    )
}

fn paying(progress: &str, paid: &str, verdict: &str, stalled: &str) -> Answer {
    let facts = [
        ("award.amount", "100.01元"),
        ("project.progress_pct", progress),
        ("payment.paid_total", paid),
        ("accept.verdict", verdict),
        ("project.stalled", stalled),
    ];
    answer(&tranches(), Question::Disbursement, &facts)
}

#[test]
fn tranches_open_at_their_lines_and_add_up_to_the_award() {
    for (progress, paid, verdict, entitled, now) in [
        ("29.999999%", "0元", "None", "0元", "0元"),
        ("30%", "0元", "None", "33.33元", "33.33元"),
        ("59.999999%", "33.33元", "None", "33.33元", "0元"),
        ("60%", "33.33元", "None", "66.67元", "33.34元"),
        ("100%", "66.67元", "Rectify", "66.67元", "0元"),
        ("100%", "66.67元", "Pass", "100.01元", "33.34元"),
        ("0%", "100.01元", "Pass", "100.01元", "0元"),
    ] {
        let answer = paying(progress, paid, verdict, "false");
        assert_eq!(amount(&answer, "entitled"), money(entitled), "{progress} {verdict}");
        assert_eq!(amount(&answer, "payable_now"), money(now), "{progress} {verdict}");
        assert_eq!(amount(&answer, "paid_beyond"), money("0元"));
    }
    let early = paying("29%", "40元", "None", "false");
    assert_eq!(amount(&early, "paid_beyond"), money("40元"));
    assert_eq!(
        amount(&early, "progress_ceiling"),
        money("29元"),
        "29% of 100.01, less a part of a fen"
    );
}

#[test]
fn what_withholds_payment_comes_before_all_tranches() {
    let answer = paying("100%", "33.33元", "Pass", "true");
    assert_eq!(amount(&answer, "entitled"), money("0元"));
    assert_eq!(amount(&answer, "payable_now"), money("0元"));
    assert_eq!(answer.value("withheld"), Some(fundrules::Value::Bool(true)));
    assert_eq!(answer.clauses()[0], "county/6");
}

#[test]
fn a_tranche_has_a_number_from_one() {
    for number in ["0", "-1"] {
        let then = format!("{{ tranche = {number}, entitled = {{ fact = \"award.amount\" }} }}");
        assert!(county(&when_then("5", "disbursement", "\"always\"", &then)).is_err(), "{number}");
    }
}

#[test]
fn a_rulebook_has_no_negative_amounts() {
    for then in [
        "{ ceiling = \"-1元\" }",
        "{ ceiling = { share = \"-5%\", of = { fact = \"award.amount\" } } }",
    ] {
        assert!(county(&when_then("5", "support_cap", "\"always\"", then)).is_err(), "{then}");
    }
}

#[test]
fn a_formula_that_can_leave_the_range_of_money_is_refused() {
    let share = "{ share = \"1000%\", of = { fact = \"award.amount\" } }";
    let sum = format!("{{ sum = [{}] }}", [share; 10].join(", "));
    let body = when_then("5", "support_cap", "\"always\"", &format!("{{ ceiling = {sum} }}"));
    let error = support::compose(vec![county(&body).unwrap()]).unwrap_err();
    assert_eq!(error.code(), "rulebook.too-large");
    let few =
        clause("5", "support_cap", &format!("when = \"always\"\nthen = {{ ceiling = {share} }}"));
    assert!(support::compose(vec![county(&few).unwrap()]).is_ok());
}

#[test]
fn a_rate_may_go_by_class_or_band() {
    let class = "{ when = { fact = \"invest.total_planned\", at_least = \"100万元\" }, then = \"5%\", otherwise = \"10%\" }";
    let band = "{ by = { fact = \"invest.total_planned\" }, bands = [{ less_than = \"100万元\", gives = \"10%\" }, { at_least = \"100万元\", gives = \"5%\" }] }";
    for share in [class, band] {
        let then = format!(
            "{{ ceiling = {{ share = {share}, of = {{ fact = \"invest.total_planned\" }} }} }}"
        );
        let rulebook = county(&when_then("5", "support_cap", "\"always\"", &then)).unwrap();
        let regime =
            support::compose(vec![rulebook]).unwrap_or_else(|error| panic!("{share}: {error}"));
        caps(&regime, &[("999999.99元", "99999.99元"), ("100万元", "5万元")]);
    }
}
