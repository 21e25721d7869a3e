//! Facts that are missing: an answer stays open only while it can still change, and says what
//! would settle it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

mod support;

use fundrules::{Answer, Outcome, Question, Regime, Value};
use support::{answer, money, regime, when_then};

/// Two ways to lose all, and a route that comes first.
fn grounds() -> Regime {
    let when = |cite, when: &str, then: &str| when_then(cite, "clawback", when, then);
    regime(
        &[
            when("1", "{ fact = \"applicant.bankrupt\", is = true }", "{ route = \"Insolvency\" }"),
            when(
                "2",
                "{ all = [{ fact = \"project.stalled\", is = true }, { not = { fact = \"award.basis\", includes = \"Other\" } }] }",
                "{ recover = \"all\" }",
            ),
            when(
                "3",
                "{ any = [{ fact = \"applicant.fraud\", is = true }, { fact = \"payment.seq\", more_than = 3 }] }",
                "{ recover = \"10万元\" }",
            ),
        ]
        .concat(),
    )
}

const FACTS: [(&str, &str); 7] = [
    ("applicant.bankrupt", "false"),
    ("project.stalled", "true"),
    ("award.basis", "总投资"),
    ("applicant.fraud", "false"),
    ("payment.seq", "2"),
    ("award.amount", "100万元"),
    ("payment.paid_total", "80万元"),
];

fn with(changes: &[(&'static str, &'static str)]) -> Vec<(&'static str, &'static str)> {
    let mut facts = FACTS.to_vec();
    for (name, value) in changes {
        facts.retain(|(known, _)| known != name);
        if !value.is_empty() {
            facts.push((name, value));
        }
    }
    facts
}

/// The state and what is to be repaid, as far as they are settled.
fn state(answer: &Answer) -> (Option<Value>, Option<Value>) {
    (answer.value("state"), answer.value("repay_now"))
}

#[test]
fn missing_lists_what_settles_the_answer() {
    let regime = grounds();
    for (changes, missing) in [
        (vec![("applicant.bankrupt", "")], vec!["applicant.bankrupt"]),
        (vec![("project.stalled", "")], vec!["project.stalled"]),
        (vec![("award.basis", "")], vec!["award.basis"]),
        // All is recovered: a part beside it changes nothing.
        (vec![("applicant.fraud", "")], vec![]),
        (vec![("applicant.fraud", ""), ("payment.seq", "")], vec![]),
        // With nothing lost by the second ground, the third decides.
        (vec![("project.stalled", "false"), ("applicant.fraud", "")], vec!["applicant.fraud"]),
        (vec![("project.stalled", "false"), ("award.basis", "")], vec![]),
        (
            vec![("project.stalled", "false"), ("applicant.fraud", "true"), ("payment.seq", "")],
            vec![],
        ),
        (
            vec![("project.stalled", "false"), ("applicant.fraud", ""), ("payment.seq", "")],
            vec!["applicant.fraud", "payment.seq"],
        ),
        (
            vec![("project.stalled", ""), ("award.basis", "")],
            vec!["project.stalled", "award.basis"],
        ),
        (vec![("project.stalled", ""), ("award.basis", "其他标的")], vec![]),
    ] {
        let answer = answer(&regime, Question::Clawback, &with(&changes));
        assert_eq!(answer.missing(), missing, "{changes:?}");
        let wanted = if missing.is_empty() { Outcome::Decided } else { Outcome::Undetermined };
        assert_eq!(answer.outcome(), wanted, "{changes:?}");
    }
}

#[test]
fn each_outcome_that_is_reached_was_possible() {
    let regime = grounds();
    for (name, values) in [
        ("applicant.bankrupt", ["true", "false"]),
        ("project.stalled", ["true", "false"]),
        ("award.basis", ["总投资", "其他标的"]),
    ] {
        let open = answer(&regime, Question::Clawback, &with(&[(name, "")]));
        let mut reached = Vec::new();
        for value in values {
            let settled = answer(&regime, Question::Clawback, &with(&[(name, value)]));
            assert_eq!(settled.outcome(), Outcome::Decided);
            let (state, repay) = state(&settled);
            let was_possible = open.possible().iter().flatten().any(|values| {
                let value = |wanted: &str| {
                    values.iter().find(|(field, _)| field.name == wanted).map(|(_, value)| *value)
                };
                value("state") == Some(state)
                    && value("repay_now").is_none_or(|value| value == repay)
            });
            assert!(was_possible, "{name} = {value}: {:#?}", open.possible());
            reached.push((state, repay));
        }
        assert_ne!(reached[0], reached[1], "{name} matters");
        assert_eq!(open.possible().len(), 2, "{name}: nothing else was possible");
    }
}

#[test]
fn a_part_beside_all_stays_open_without_changing_the_answer() {
    let answer = answer(&grounds(), Question::Clawback, &with(&[("applicant.fraud", "")]));
    assert_eq!(answer.open(), ["county/3"]);
    assert_eq!(answer.clauses(), ["county/2"]);
    assert_eq!(answer.money("repay_now"), money("80万元"));
    assert!(answer.possible().is_empty());
}

#[test]
fn rulebooks_that_say_nothing_are_silent() {
    let empty = regime("");
    for question in Question::ALL {
        let answer = answer(&empty, question, &FACTS);
        assert_eq!(answer.outcome(), Outcome::Silent, "{question:?}");
        assert!(
            answer.missing().is_empty()
                && answer.possible().is_empty()
                && answer.clauses().is_empty()
        );
    }
    let ceiling = regime(&when_then(
        "5",
        "support_cap",
        "{ fact = \"project.stalled\", is = false }",
        "{ ceiling = \"1万元\" }",
    ));
    let silent = answer(&ceiling, Question::SupportCap, &[("project.stalled", "true")]);
    assert_eq!(silent.outcome(), Outcome::Silent);
    assert_eq!(silent.money("ceiling"), None);
    let open = answer(&ceiling, Question::SupportCap, &[]);
    assert_eq!(open.outcome(), Outcome::Undetermined);
    assert_eq!(open.missing(), ["project.stalled"]);
    assert!(open.possible().iter().any(Option::is_none), "the rulebooks may say nothing");
}

#[test]
fn a_share_of_a_whole_of_zero_is_unknown_and_names_the_whole() {
    let when = "{ fact = \"invest.executed_ratio\", at_least = \"50%\" }";
    let by_ratio = regime(&when_then("9", "clawback", when, "{ recover = \"all\" }"));
    let facts = |planned| {
        let mut facts = with(&[]);
        facts.extend([
            ("invest.total_planned", planned),
            ("invest.total_actual", "0元"),
            ("change.kind", "none"),
        ]);
        facts
    };
    let zero = answer(&by_ratio, Question::Clawback, &facts("0元"));
    assert_eq!(zero.outcome(), Outcome::Undetermined);
    assert_eq!(zero.missing(), ["invest.total_planned"]);
    let some = answer(&by_ratio, Question::Clawback, &facts("0.01元"));
    assert_eq!(some.outcome(), Outcome::Decided);
    let share = "{ recover = { share = { fact = \"invest.total_shortfall\" }, of = { fact = \"award.amount\" } } }";
    let by_share = regime(&when_then("9", "clawback", "\"always\"", share));
    let zero = answer(&by_share, Question::Clawback, &facts("0元"));
    assert_eq!(zero.outcome(), Outcome::Undetermined);
    assert_eq!(zero.missing(), ["invest.total_planned"]);
}

#[test]
fn a_ceiling_that_stands_is_not_opened_by_a_higher_one() {
    let most = |cite, when, most| {
        when_then(cite, "support_cap", when, &format!("{{ ceiling = \"{most}\" }}"))
    };
    let body = [
        most("5", "\"always\"", "10万元"),
        most("6", "{ fact = \"project.stalled\", is = true }", "20万元"),
    ];
    let higher =
        answer(&regime(&body.concat()), Question::SupportCap, &[("award.amount", "1万元")]);
    assert_eq!(
        higher.outcome(),
        Outcome::Decided,
        "a higher ceiling changes nothing: {:?}",
        higher.missing()
    );
    assert_eq!(higher.money("ceiling"), money("10万元"));
    let lower = body.concat().replace("20万元", "9.99万元");
    let lower = answer(&regime(&lower), Question::SupportCap, &[("award.amount", "1万元")]);
    assert_eq!(lower.outcome(), Outcome::Undetermined);
    assert_eq!(lower.missing(), ["project.stalled"]);
}

#[test]
fn a_tranche_that_could_not_be_larger_leaves_nothing_open() {
    let tranche = |cite, when, number, most| {
        when_then(
            cite,
            "disbursement",
            when,
            &format!("{{ tranche = {number}, entitled = \"{most}\" }}"),
        )
    };
    let stalled = "{ fact = \"project.stalled\", is = true }";
    let body =
        [tranche("5", "\"always\"", 1, "10万元"), tranche("6", stalled, 2, "10万元")].concat();
    let facts = [("award.amount", "10万元"), ("payment.paid_total", "0元")];
    let same = answer(&regime(&body), Question::Disbursement, &facts);
    assert_eq!(same.outcome(), Outcome::Decided);
    assert_eq!(same.money("payable_now"), money("10万元"));
    let more = answer(
        &regime(&body.replacen("\"10万元\"", "\"9万元\"", 1)),
        Question::Disbursement,
        &facts,
    );
    assert_eq!(more.outcome(), Outcome::Undetermined);
    assert_eq!(more.missing(), ["project.stalled"]);
    assert_eq!(more.possible().len(), 2);
}

#[test]
fn a_quantity_outside_all_bands_says_what_it_waits_for() {
    let formula = "{ by = { fact = \"invest.total_planned\" }, bands = [{ at_least = \"10万元\", less_than = \"20万元\", gives = \"1万元\" }] }";
    let regime =
        regime(&when_then("5", "support_cap", "\"always\"", &format!("{{ ceiling = {formula} }}")));
    let outside = answer(
        &regime,
        Question::SupportCap,
        &[("invest.total_planned", "20万元"), ("award.amount", "1元")],
    );
    assert_eq!(outside.outcome(), Outcome::Undetermined);
    assert_eq!(outside.missing(), ["invest.total_planned"], "nothing else could settle it");
}
