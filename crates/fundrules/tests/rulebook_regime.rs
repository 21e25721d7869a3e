//! What the format can say of days, sets, events, verdicts and settings, and what can be changed
//! about a regime without touching its rulebooks.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

mod support;

use chrono::{Months, NaiveDate, TimeDelta};
use fundrules::{Answer, Columns, Decider, Outcome, Project, Question, Regime, Ternary};
use support::{amount, answer, answer_on, clause, compose, county, money, regime, when_then};

/// The regime that recovers all where a condition holds.
fn recovering(when: &str) -> Regime {
    regime(&when_then("9", "clawback", when, "{ recover = \"all\" }"))
}

/// Whether the condition holds on these facts; `None` when that is not known.
fn holds(regime: &Regime, facts: &[(&str, &str)], day: &str) -> Option<bool> {
    let mut all = vec![("award.amount", "1万元"), ("payment.paid_total", "1万元")];
    all.extend(facts);
    let answer = answer_on(regime, Question::Clawback, &all, day);
    answer
        .word("state")
        .map(|state| state == "Recover")
        .filter(|_| answer.outcome() == Outcome::Decided)
}

#[test]
fn threshold_words_say_what_happens_at_the_boundary() {
    for (word, below, at, above) in [
        ("at_least", false, true, true),
        ("more_than", false, false, true),
        ("at_most", true, true, false),
        ("less_than", true, false, false),
        ("equals", false, true, false),
    ] {
        let regime =
            recovering(&format!("{{ fact = \"invest.eligible_cost\", {word} = \"100万元\" }}"));
        for (cost, wanted) in [("999999.99元", below), ("100万元", at), ("1000000.01元", above)]
        {
            assert_eq!(
                holds(&regime, &[("invest.eligible_cost", cost)], "2024-07-01"),
                Some(wanted),
                "{word} {cost}"
            );
        }
        let rate = recovering(&format!("{{ fact = \"invest.executed_ratio\", {word} = \"1/3\" }}"));
        for (done, wanted) in [("9999999.99元", below), ("1000万元", at), ("10000000.01元", above)]
        {
            let facts = [("invest.total_planned", "3000万元"), ("invest.total_actual", done)];
            assert_eq!(holds(&rate, &facts, "2024-07-01"), Some(wanted), "{word} {done}");
        }
    }
    let between = recovering("{ fact = \"payment.seq\", more_than = 1, at_most = 3 }");
    for (seq, wanted) in [("1", false), ("2", true), ("3", true), ("4", false)] {
        assert_eq!(holds(&between, &[("payment.seq", seq)], "2024-07-01"), Some(wanted));
    }
}

#[test]
fn days_move_forward_and_to_the_next_working_day() {
    let when = |rest| {
        format!(
            "{{ fact = \"as_of\", more_than = {{ fact = \"accept.verdict_on\", plus = \"6 months\"{rest} }} }}"
        )
    };
    let moved = recovering(&when(", rest_day = \"next_working_day\""));
    let stays = recovering(&when(""));
    // The ninth of February 2025 is a Sunday.
    let facts = [("accept.verdict_on", "2024-08-09")];
    for (day, late_moved, late_stays) in
        [("2025-02-09", false, false), ("2025-02-10", false, true), ("2025-02-11", true, true)]
    {
        assert_eq!(holds(&moved, &facts, day), Some(late_moved), "{day}");
        assert_eq!(holds(&stays, &facts, day), Some(late_stays), "{day}");
    }
    // A month without this day ends on its last one; a Saturday worked in exchange does not move.
    assert_eq!(holds(&stays, &[("accept.verdict_on", "2024-08-31")], "2025-03-01"), Some(true));
    assert_eq!(holds(&stays, &[("accept.verdict_on", "2024-08-31")], "2025-02-28"), Some(false));
    let month =
        recovering(&when(", rest_day = \"next_working_day\"").replace("6 months", "1 month"));
    let facts = [("accept.verdict_on", "2025-09-11")];
    assert_eq!(holds(&month, &facts, "2025-10-11"), Some(false));
    assert_eq!(holds(&month, &facts, "2025-10-12"), Some(true));
    assert_eq!(
        holds(&moved, &[("accept.verdict_on", "none")], "2025-02-11"),
        Some(false),
        "never late"
    );
}

/// Columns look most moved days up; for so many ways of moving them there are not enough tables. The
/// answers are those of one project after the other, also of days that no table has.
#[test]
fn days_are_moved_in_columns_as_they_are_one_by_one() {
    let late = |months| {
        format!(
            "{{ all = [{{ fact = \"payment.seq\", equals = {months} }}, {{ fact = \"project.end_actual\", \
             more_than = {{ fact = \"project.end_planned\", plus = \"{months} months\", \
             rest_day = \"next_working_day\" }} }}] }}"
        )
    };
    let conditions: Vec<String> = (1..=80).map(late).collect();
    let regime = recovering(&format!("{{ any = [{}] }}", conditions.join(", ")));
    let day = "2026-03-01".parse().unwrap();
    let mut rows = Vec::new();
    for months in 1..=80 {
        // The first lies before all tables, most of the second before all calendars.
        for planned in ["1985-06-30", "2015-01-31", "2019-06-30"] {
            let planned: NaiveDate = planned.parse().unwrap();
            for later in [-1, 0, 1, 2, 3, 4, 9] {
                let actual = planned + Months::new(months) + TimeDelta::days(later);
                let facts = [
                    ("payment.seq", months.to_string()),
                    ("project.end_planned", planned.to_string()),
                    ("project.end_actual", actual.to_string()),
                ];
                let project = facts.iter().fold(Project::new("P"), |project, (name, text)| {
                    project.with(name, text).unwrap()
                });
                rows.push(regime.lower(&project).unwrap());
            }
        }
    }
    let answers = regime.assess_columns(&Columns::from_facts(&rows), day).unwrap();
    let mut decider = Decider::new(&regime, day).unwrap();
    let mut met = [0; 3];
    for (row, facts) in rows.iter().enumerate() {
        decider.decide(facts);
        let bit = |words: &[u64]| words[row / 64] >> (row % 64) & 1 == 1;
        let clause = match (bit(answers.fired(0)), bit(answers.open(0))) {
            (true, _) => Ternary::True,
            (_, true) => Ternary::Unknown,
            _ => Ternary::False,
        };
        assert_eq!(clause, decider.clause(0), "row {row}");
        met[clause as usize] += 1;
    }
    assert!(met.iter().all(|rows| *rows > 100), "{met:?}");
}

#[test]
fn days_are_counted_backwards_in_working_days() {
    let when = "{ fact = \"publicity.end\", more_than = { fact = \"project.end_planned\", minus = \"10 working days\" } }";
    let regime = recovering(when);
    // The holiday lasts from 2025-10-01 to 2025-10-08; for it the Saturday 2025-10-11 and the Sunday
    // 2025-09-28 are worked. The tenth working day before 2025-10-20 is 2025-09-29.
    for (planned, end, wanted) in [
        ("2025-10-20", "2025-09-29", false),
        ("2025-10-20", "2025-09-30", true),
        ("2025-10-17", "2025-09-28", false),
        ("2025-10-17", "2025-09-29", true),
    ] {
        let facts = [("publicity.end", end), ("project.end_planned", planned)];
        assert_eq!(holds(&regime, &facts, "2025-10-20"), Some(wanted), "{planned} {end}");
    }
    let previous =
        when.replace("10 working days\"", "1 month\", rest_day = \"previous_working_day\"");
    let regime = recovering(&previous);
    // The sixteenth of March 2025 is a Sunday.
    for (end, wanted) in [("2025-03-14", false), ("2025-03-15", true)] {
        let facts = [("publicity.end", end), ("project.end_planned", "2025-04-16")];
        assert_eq!(holds(&regime, &facts, "2025-10-20"), Some(wanted), "{end}");
    }
}

#[test]
fn a_year_without_calendar_leaves_the_answer_open() {
    let months = recovering(
        "{ fact = \"as_of\", more_than = { fact = \"accept.verdict_on\", plus = \"6 months\", rest_day = \"next_working_day\" } }",
    );
    let days = recovering(
        "{ fact = \"as_of\", more_than = { fact = \"accept.verdict_on\", plus = \"10 working days\" } }",
    );
    for (regime, verdict_on) in
        [(&months, "2026-09-10"), (&days, "2026-12-28"), (&days, "2027-01-04")]
    {
        let facts = [
            ("award.amount", "1万元"),
            ("payment.paid_total", "1万元"),
            ("accept.verdict_on", verdict_on),
        ];
        let answer = answer_on(regime, Question::Clawback, &facts, "2028-01-04");
        assert_eq!(answer.outcome(), Outcome::Undetermined);
        assert_eq!(answer.missing(), ["calendar.2027"], "{verdict_on}");
    }
}

#[test]
fn a_day_for_acting_is_given_as_counted_and_as_moved() {
    let rest = "when = { fact = \"accept.verdict\", is = \"Rectify\" }\n[clause.then]\ndeadline = \"Rectification\"\n\
         from = { fact = \"accept.verdict_on\" }\nwithin = \"6 months\"\ndone = [\"accept.rectified_on\", \"accept.reapplied_on\"]\n";
    let verdict = when_then(
        "8",
        "acceptance",
        "{ fact = \"accept.verdict\", is = \"Rectify\" }",
        "{ verdict = \"Rectify\" }",
    );
    let regime = regime(&format!("{verdict}{}", clause("9", "acceptance", rest)));
    for (rectified, reapplied, day, status) in [
        ("2025-01-02", "2025-02-10", "2025-03-03", "InTime"),
        ("2025-02-11", "2025-02-10", "2025-03-03", "Late"),
        ("2025-01-02", "none", "2025-02-10", "NotDue"),
        ("2025-01-02", "none", "2025-02-11", "Late"),
    ] {
        let facts = [
            ("accept.verdict", "Rectify"),
            ("accept.verdict_on", "2024-08-09"),
            ("accept.rectified_on", rectified),
            ("accept.reapplied_on", reapplied),
        ];
        let answer = answer_on(&regime, Question::Acceptance, &facts, day);
        assert_eq!(
            answer.word("rectification_status"),
            Some(status),
            "{rectified} {reapplied} {day}"
        );
        assert_eq!(answer.date("rectification_nominal_due"), "2025-02-09".parse().ok());
        assert_eq!(answer.date("rectification_due"), "2025-02-10".parse().ok());
    }
}

#[test]
fn sets_events_and_references_are_tested() {
    let when = |test: &str| recovering(&format!("{{ fact = \"award.basis\", {test} }}"));
    for (test, none, total, both) in [
        ("includes = \"TotalInvestment\"", false, true, true),
        ("includes_any = [\"TotalInvestment\", \"Other\"]", false, true, true),
        ("includes_all = [\"TotalInvestment\", \"Software\"]", false, false, true),
        ("within = [\"TotalInvestment\"]", true, true, false),
        ("empty = true", true, false, false),
        ("empty = false", false, true, true),
    ] {
        let regime = when(test);
        for (basis, wanted) in [("none", none), ("总投资", total), ("总投资、软件投资", both)]
        {
            assert_eq!(
                holds(&regime, &[("award.basis", basis)], "2024-07-01"),
                Some(wanted),
                "{test} {basis}"
            );
        }
        assert_eq!(holds(&regime, &[], "2024-07-01"), None);
    }
    let happened = recovering("{ fact = \"project.end_actual\", happened = true }");
    let before = recovering("{ fact = \"project.end_actual\", at_most = \"2024-06-30\" }");
    let after = recovering("{ fact = \"project.end_actual\", more_than = \"2024-06-30\" }");
    for (day, wanted) in [
        ("2024-06-30", [true, true, false]),
        ("2024-07-01", [true, false, true]),
        ("none", [false, false, true]),
    ] {
        for (regime, wanted) in [&happened, &before, &after].into_iter().zip(wanted) {
            assert_eq!(
                holds(regime, &[("project.end_actual", day)], "2024-07-01"),
                Some(wanted),
                "{day}"
            );
        }
    }
    let reference = recovering("{ fact = \"override.rule\", present = true }");
    for (rule, wanted) in [("省级规定第三条", true), ("none", false), ("无", false)] {
        assert_eq!(holds(&reference, &[("override.rule", rule)], "2024-07-01"), Some(wanted));
    }
}

fn verdict(cite: &str, fact: &str, verdict: &str) -> String {
    when_then(
        cite,
        "acceptance",
        &format!("{{ fact = \"{fact}\", is = true }}"),
        &format!("{{ verdict = \"{verdict}\" }}"),
    )
}

#[test]
fn the_order_of_verdicts_is_data() {
    let body =
        [verdict("8", "project.stalled", "Fail"), verdict("9", "project.goals_completed", "Pass")]
            .concat();
    let usual = regime(&body);
    let turned = regime(&format!("[precedence]\nacceptance = [\"Pass\", \"Fail\"]\n{body}"));
    let both = [("project.stalled", "true"), ("project.goals_completed", "true")];
    assert_eq!(answer(&usual, Question::Acceptance, &both).word("verdict"), Some("Fail"));
    assert_eq!(answer(&turned, Question::Acceptance, &both).word("verdict"), Some("Pass"));
    let first_known = answer(&usual, Question::Acceptance, &[("project.stalled", "true")]);
    assert_eq!(first_known.word("verdict"), Some("Fail"), "nothing later could change it");
    let first_open = answer(&turned, Question::Acceptance, &[("project.stalled", "true")]);
    assert_eq!(first_open.outcome(), Outcome::Undetermined);
    assert_eq!(first_open.missing(), ["project.goals_completed"]);
    assert_eq!(first_open.possible().len(), 2);
}

#[test]
fn acceptance_must_be_owed_by_some_clause() {
    let looks = when_then(
        "9",
        "clawback",
        "{ fact = \"accept.required\", is = true }",
        "{ recover = \"all\" }",
    );
    let error = compose(vec![county(&looks).unwrap()]).unwrap_err();
    assert_eq!(error.code(), "regime.incomplete");
    assert!(
        error.message().contains("`county/9`") && error.message().contains("`accept.required`"),
        "{error}"
    );
    let owed = when_then(
        "7",
        "acceptance",
        "{ fact = \"project.funding_timing\", is = \"Mid\" }",
        "{ acceptance_required = true }",
    );
    let regime = regime(&[owed, looks].concat());
    assert_eq!(holds(&regime, &[("project.funding_timing", "Mid")], "2024-07-01"), Some(true));
    assert_eq!(holds(&regime, &[("project.funding_timing", "ExPost")], "2024-07-01"), Some(false));
}

fn with_names() -> Regime {
    let names = "[[parameter]]\nid = \"most\"\nvalue = \"100万元\"\nsummary = { zh = \"最高额\", en = \"most\" }\n\
         [[setting]]\nid = \"base\"\ndefault = \"plan\"\nvalues = [\"plan\", \"cost\"]\nsummary = { zh = \"基数\", en = \"base\" }\n\
         [[definition]]\nid = \"small\"\nsummary = { zh = \"小项目\", en = \"small\" }\nwhen = { fact = \"invest.total_planned\", less_than = \"50万元\" }\n";
    let base = "{ setting = \"base\", choose = { plan = { fact = \"invest.total_planned\" }, cost = { fact = \"invest.eligible_cost\" } } }";
    let then = format!(
        "{{ ceiling = {{ least = [{{ share = \"20%\", of = {base} }}, {{ parameter = \"most\" }}] }} }}"
    );
    let clause = when_then("5", "support_cap", "{ not = { definition = \"small\" } }", &then);
    regime(&format!("{names}{clause}"))
}

fn ceiling(regime: &Regime, total: &str) -> Answer {
    let facts = [
        ("invest.total_planned", total),
        ("invest.eligible_cost", "60万元"),
        ("award.amount", "1万元"),
    ];
    answer(regime, Question::SupportCap, &facts)
}

#[test]
fn settings_parameters_and_definitions_are_used() {
    let regime = with_names();
    assert_eq!(ceiling(&regime, "499999.99元").outcome(), Outcome::Silent);
    assert_eq!(amount(&ceiling(&regime, "50万元"), "ceiling"), money("10万元"));
    assert_eq!(amount(&ceiling(&regime, "1000万元"), "ceiling"), money("100万元"));
    let by_cost = regime.with_setting("base", "cost").unwrap();
    assert_eq!(amount(&ceiling(&by_cost, "1000万元"), "ceiling"), money("12万元"));
    let higher = regime.with_parameter("county", "most", "150万元").unwrap();
    assert_eq!(amount(&ceiling(&higher, "1000万元"), "ceiling"), money("150万元"));
    assert_eq!(
        amount(&ceiling(&regime, "1000万元"), "ceiling"),
        money("100万元"),
        "the first regime stays"
    );
    assert_eq!(
        regime.with_setting("bass", "plan").unwrap_err().hint(),
        Some("did you mean `base`?")
    );
    assert_eq!(
        regime.with_setting("base", "plans").unwrap_err().hint(),
        Some("did you mean `plan`?")
    );
    for (rulebook, name, value) in [
        ("county", "moost", "1元"),
        ("other", "most", "1元"),
        ("county", "most", "20%"),
        ("county", "most", "100"),
    ] {
        assert!(regime.with_parameter(rulebook, name, value).is_err(), "{rulebook} {name} {value}");
    }
}

#[test]
fn a_rulebook_has_effect_from_its_issue_to_the_eve_of_the_anniversary() {
    let transitional = "[[setting]]\nid = \"transitional_rule\"\ndefault = \"not_said\"\nvalues = [\"not_said\", \"new_rule\"]\n\
         summary = { zh = \"新旧衔接\", en = \"which rule\" }\n";
    let regime = regime(transitional);
    let on = |regime: &Regime, day: &str, released: Option<&str>| {
        let released = released.map(|day| day.parse().unwrap());
        regime.status(day.parse().unwrap(), released)[0].in_force.name()
    };
    for (day, wanted) in [
        ("2023-12-31", "not-yet"),
        ("2024-01-01", "in-force"),
        ("2026-12-31", "in-force"),
        ("2027-01-01", "expired"),
    ] {
        assert_eq!(on(&regime, day, None), wanted, "{day}");
    }
    assert_eq!(on(&regime, "2024-06-03", Some("2023-12-31")), "not-said");
    assert_eq!(on(&regime, "2024-06-03", Some("2024-01-01")), "in-force");
    let chosen = regime.with_setting("transitional_rule", "new_rule").unwrap();
    assert_eq!(on(&chosen, "2024-06-03", Some("2023-12-31")), "in-force");
    let later = regime.with_issue_date("county", "2025-02-01".parse().unwrap()).unwrap();
    assert_eq!(on(&later, "2025-01-31", None), "not-yet");
    assert_eq!(on(&later, "2028-01-31", None), "in-force");
    assert_eq!(on(&later, "2028-02-01", None), "expired");
    assert!(regime.with_issue_date("county2", "2025-02-01".parse().unwrap()).is_err());
    for (from, to, wanted) in [
        ("issued_on = \"2024-01-01\", ", "", "day-not-known"),
        ("\"issued\"", "\"repealed\"", "expired"),
        ("lasts = \"3 years\"", "until = \"2024-06-02\"", "expired"),
        ("lasts = \"3 years\"", "until = \"2024-06-03\"", "in-force"),
    ] {
        let source = support::HEADER.replace(from, to);
        let rulebook = fundrules::Rulebook::from_toml("county.toml", &source).unwrap();
        assert_eq!(on(&compose(vec![rulebook]).unwrap(), "2024-06-03", None), wanted, "{to}");
    }
}

#[test]
fn an_effect_in_days_ends_or_is_refused() {
    let source = support::HEADER.replace("3 years", "30 days");
    if let Ok(rulebook) = fundrules::Rulebook::from_toml("county.toml", &source) {
        let status = compose(vec![rulebook]).unwrap().status("2024-06-03".parse().unwrap(), None);
        assert_eq!(status[0].in_force.name(), "expired");
    }
}

#[test]
fn a_due_day_without_calendar_names_it() {
    let rest = "when = \"always\"\n[clause.then]\ndeadline = \"Filing\"\nfrom = { fact = \"accept.verdict_on\" }\n\
         within = \"6 months\"\ndone = [\"accept.filed_on\"]\n";
    let verdict = when_then("8", "acceptance", "\"always\"", "{ verdict = \"Pass\" }");
    let regime = regime(&format!("{verdict}{}", clause("9", "acceptance", rest)));
    let facts = [
        ("accept.verdict", "Pass"),
        ("accept.verdict_on", "2026-09-10"),
        ("accept.filed_on", "none"),
    ];
    let answer = answer_on(&regime, Question::Acceptance, &facts, "2026-10-12");
    assert_eq!(answer.date("filing_nominal_due"), "2027-03-10".parse().ok());
    assert_eq!(answer.date("filing_due"), None);
    assert_eq!(answer.missing(), ["calendar.2027"], "why no day is given");
}
