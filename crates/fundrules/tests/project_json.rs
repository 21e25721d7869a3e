//! Reading a project from JSON: what is read, and every mistake that is found.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets something unexpected must fail"
)]

use fundrules::{
    BasisOfAward, Error, EventDate, FactKind, Facts, MoneyUnit, Project, Reference, Tree,
    fact_definitions, project_schema,
};

fn read(json: &str) -> Project {
    Project::from_json(json).unwrap_or_else(|error| panic!("{json}: {error}"))
}

fn codes(json: &str) -> Vec<&'static str> {
    Project::from_json(json).expect_err(json).errors().iter().map(Error::code).collect()
}

/// The mistake in a project of one fact.
fn fault(name: &str, value: &str) -> Error {
    let json = format!("{{\"{name}\": {value}}}");
    let error = Project::from_json(&json).expect_err(&json);
    assert_eq!(error.errors().len(), 1, "{error}");
    assert!(!error.to_string().contains(['\n', '\r']));
    error.errors()[0].clone()
}

#[test]
fn facts_stand_in_groups_or_under_dotted_names() {
    let nested = read(
        r#"{"id": "P-1", "invest": {"total_planned": "1000万元", "total_actual": "5亿元"}, "override": {"rule": "none"}}"#,
    );
    let dotted = read(
        r#"{"id": "P-1", "invest.total_planned": "1,000 wan", "invest.total_actual": "500000000元", "override.rule": "无"}"#,
    );
    assert_eq!(nested, dotted);
    assert_eq!(nested.id, "P-1");
    assert_eq!(nested.invest.total_planned, Some("1000万元".parse().unwrap()));
    assert_eq!(nested.overriding.rule, Some(Reference::None));
    assert_eq!(nested.invest.fixed_planned, None, "what is left out is not known");
    assert_eq!(read("{}"), Project::default());
    assert_eq!(read(r#"{"id": 17}"#).id, "17");
}

#[test]
fn null_is_unknown() {
    let project =
        read(r#"{"invest": {"total_planned": null}, "project.end_actual": null, "app": null}"#);
    assert_eq!(project, Project::default());
}

#[test]
fn none_is_known_to_be_none() {
    for none in ["none", "None", "无", "尚未"] {
        let json = format!(
            r#"{{"project.end_actual": "{none}", "award.basis": "{none}", "override.rule": "{none}", "midterm.issues": "{none}", "accept.fail_grounds": "{none}"}}"#
        );
        let project = read(&json);
        assert_eq!(project.project.end_actual, Some(EventDate::None));
        assert_eq!(project.award.basis.map(|basis| basis.bits()), Some(0));
        assert_eq!(project.overriding.rule, Some(Reference::None));
        assert_eq!(project.midterm.issues, Some(Vec::new()));
        assert_eq!(project.accept.fail_grounds.map(|grounds| grounds.len()), Some(0));
    }
    assert_eq!(fault("project.end_planned", "\"none\"").code(), "date.invalid", "a plan has a day");
    assert_eq!(fault("award.amount", "\"none\"").code(), "amount.not-a-number");
}

#[test]
fn words_are_read_in_chinese_and_english() {
    for (word, json) in [
        ("Mid", "事中"),
        ("Mid", "Mid"),
        ("Mid", "mid"),
        ("ExPost", "ex-post"),
        ("ExPost", "事后"),
        ("ExPost", "after the work"),
    ] {
        let project = read(&format!(r#"{{"project.funding_timing": "{json}"}}"#));
        assert_eq!(
            project.get("project.funding_timing"),
            Some(Tree::Text(word.to_owned())),
            "{json}"
        );
    }
    let unknown = fault("project.tier", "\"Pont\"");
    assert_eq!(
        (unknown.code(), unknown.hint()),
        ("fact.unknown-word", Some("did you mean `Point`?"))
    );
    assert!(unknown.message().contains("`Line` (线)"), "{unknown}");
    assert_eq!(fault("project.tier", "1").code(), "fact.wrong-type");
    for (yes, json) in
        [(true, "true"), (true, "\"是\""), (false, "\"否\""), (false, "false"), (true, "\"yes\"")]
    {
        assert_eq!(read(&format!("{{\"project.stalled\": {json}}}")).project.stalled, Some(yes));
    }
    for json in ["1", "0", "\"maybe\"", "\"\"", "[]"] {
        assert_eq!(fault("project.stalled", json).code(), "fact.wrong-type", "{json}");
    }
}

#[test]
fn sets_are_lists_or_texts() {
    let both = [BasisOfAward::TotalInvestment, BasisOfAward::Software].into_iter().collect();
    for json in [
        "[\"总投资\", \"Software\"]",
        "\"总投资、软件投资\"",
        "\"Software，TotalInvestment\"",
        "\"总投资;软件投资;总投资\"",
    ] {
        assert_eq!(read(&format!("{{\"award.basis\": {json}}}")).award.basis, Some(both), "{json}");
    }
    assert_eq!(fault("award.basis", "\"总投资、软投资\"").code(), "fact.unknown-word");
    assert_eq!(fault("award.basis", "{}").code(), "fact.wrong-type");
    let grounds = read(r#"{"accept.fail_grounds": "guangyuan-mgmt/20.3.3、20.3.5"}"#)
        .accept
        .fail_grounds
        .unwrap();
    assert_eq!(grounds.into_iter().collect::<Vec<_>>(), ["20.3.5", "guangyuan-mgmt/20.3.3"]);
}

#[test]
fn unknown_keys_suggest_the_nearest() {
    let near = fault("invest.total_planed", "\"1元\"");
    assert_eq!(
        (near.code(), near.hint()),
        ("project.unknown-key", Some("did you mean `invest.total_planned`?"))
    );
    let nested = Project::from_json(r#"{"invest": {"totl_planned": "1元"}}"#).unwrap_err();
    assert_eq!(nested.hint(), Some("did you mean `invest.total_planned`?"));
    assert_eq!(fault("weather", "1").hint(), None);
    let derived = fault("invest.total_shortfall", "\"20%\"");
    assert_eq!(derived.code(), "project.unknown-key");
    assert!(derived.message().contains("derived"), "{derived}");
    assert!(derived.hint().is_some());
}

#[test]
fn amounts_carry_their_unit_and_are_exact() {
    for (value, code) in [
        ("\"1000\"", "amount.unit-missing"),
        ("1000", "amount.unit-missing"),
        ("1000.5", "amount.unit-missing"),
        ("1e3", "amount.not-a-number"),
        ("1E+3", "amount.not-a-number"),
        ("\"1e3元\"", "amount.not-a-number"),
        ("\"-1元\"", "amount.negative"),
        ("\"0.001元\"", "amount.finer-than-fen"),
        ("\"1.234元\"", "amount.finer-than-fen"),
        ("\"1.2345678万元\"", "amount.finer-than-fen"),
        ("\"1000000000000000.01元\"", "amount.too-large"),
        ("\"99999999999999999元\"", "amount.overflow"),
        ("\"99999999999999999999999999999999999999999999元\"", "amount.not-a-number"),
        ("\"1000美元\"", "amount.unit-unknown"),
        ("\"1,00元\"", "amount.not-a-number"),
        ("\"NaN元\"", "amount.not-a-number"),
        ("\"\"", "amount.empty"),
        ("true", "fact.wrong-type"),
        ("[]", "fact.wrong-type"),
        ("{\"yuan\": 1}", "fact.wrong-type"),
    ] {
        let error = fault("award.amount", value);
        assert_eq!(error.code(), code, "{value}: {error}");
        assert!(error.message().starts_with("`award.amount`: "), "{error}");
    }
    for (value, fen) in [
        ("0元", 0),
        ("0.01元", 1),
        ("1.230元", 123),
        ("1,000.00元", 100_000),
        ("１２万元", 12_000_000),
        ("1000000000000000元", 100_000_000_000_000_000),
    ] {
        let project = read(&format!("{{\"award.amount\": \"{value}\"}}"));
        assert_eq!(project.award.amount.map(fundrules::Money::fen), Some(fen), "{value}");
    }
    let bare =
        Project::from_json_with_unit(r#"{"award.amount": 12.5}"#, Some(MoneyUnit::Wan)).unwrap();
    assert_eq!(bare.award.amount, Some("125000元".parse().unwrap()));
    let conflict = Project::from_json_with_unit(r#"{"award.amount": "1元"}"#, Some(MoneyUnit::Wan));
    assert_eq!(conflict.unwrap_err().code(), "amount.unit-conflict");
}

#[test]
fn rates_and_counts_are_exact() {
    for (value, code) in [
        ("\"-1%\"", "rate.negative"),
        ("\"1000.01%\"", "rate.range"),
        ("\"0.00000000001%\"", "rate.range"),
        ("\"1e1%\"", "rate.not-a-rate"),
        ("1e1", "rate.not-a-rate"),
        ("true", "fact.wrong-type"),
    ] {
        assert_eq!(fault("project.progress_pct", value).code(), code, "{value}");
    }
    assert_eq!(fault("override.share", "\"0.5\"").code(), "rate.mark-missing");
    for value in ["50", "\"50\"", "\"50%\"", "\"５０％\"", "50.0", "\"500‰\""] {
        let project = read(&format!("{{\"project.progress_pct\": {value}}}"));
        assert_eq!(project.project.progress_pct, Some("50%".parse().unwrap()), "{value}");
    }
    for value in ["-1", "1.0", "1e0", "4294967296", "\"two\"", "null0"] {
        let json = format!("{{\"payment.seq\": {value}}}");
        assert!(Project::from_json(&json).is_err(), "{value}");
    }
    assert_eq!(read(r#"{"payment.seq": 3}"#).payment.seq, Some(3));
}

#[test]
fn days_exist() {
    for day in [
        "2023-02-29",
        "2024-13-01",
        "2024-00-10",
        "2024-04-31",
        "1899-12-31",
        "2201-01-01",
        "24-01-01",
        "2024-01",
        "01/02/2024",
        "yesterday",
        "2024-06-30T00:00:00",
    ] {
        let error = fault("project.end_planned", &format!("\"{day}\""));
        assert_eq!(error.code(), "date.invalid", "{day}");
        assert_eq!(error.hint(), Some("write a day as `2024-06-30`"));
    }
    assert_eq!(fault("project.end_planned", "20240630").code(), "fact.wrong-type");
    for day in
        ["2024-02-29", "2024/2/29", "2024.02.29", "20240229", "2024年2月29日", " 2024-02-29 "]
    {
        let project = read(&format!("{{\"project.end_planned\": \"{day}\"}}"));
        assert_eq!(project.project.end_planned, "2024-02-29".parse().ok(), "{day}");
    }
}

#[test]
fn a_verdict_lies_behind_what_it_is_about() {
    let project = |verdict: &str, completed: &str, applied: &str| {
        format!(
            r#"{{"project": {{"end_actual": "{completed}"}},
                "accept": {{"verdict": "{verdict}", "applied_on": "{applied}", "verdict_on": "2024-05-02"}}}}"#
        )
    };
    let mistakes = codes(&project("Fail", "2024-05-02", "2024-05-03"));
    assert_eq!(mistakes, ["project.days-out-of-order"], "a verdict before the application");
    let mistakes = codes(&project("Pass", "2024-05-03", "2024-05-02"));
    assert_eq!(mistakes, ["project.days-out-of-order"], "passed before it was completed");
    read(&project("Pass", "2024-05-02", "2024-05-02"));
    read(&project("Fail", "2024-05-03", "2024-05-02"));
    read(&project("Pass", "none", "2024-05-02"));
}

#[test]
fn facts_that_contradict_each_other_are_refused() {
    assert_eq!(
        codes(r#"{"project": {"start_planned": "2024-01-02", "end_planned": "2024-01-01"}}"#),
        ["project.days-out-of-order"]
    );
    assert_eq!(codes(r#"{"project": {"start_planned": "2024-01-02", "end_actual": "2024-01-01", "end_approved": "2023-01-01"}}"#).len(), 2);
    read(
        r#"{"project": {"start_planned": "2024-01-01", "end_planned": "2024-01-01", "end_actual": "none"}}"#,
    );
    let indicators = |actual: &str, met: &str| {
        format!(
            r#"{{"project": {{"indicators": [{{"name": "产值", "target": "100", "actual": {actual}}}], "indicators_met": {met}}}}}"#
        )
    };
    assert_eq!(codes(&indicators("99.99", "true")), ["project.contradiction"]);
    assert_eq!(codes(&indicators("\"100\"", "false")), ["project.contradiction"]);
    read(&indicators("100", "true"));
    read(&indicators("99", "false"));
    read(&indicators("null", "true"));
    assert_eq!(fault("project.indicators", r#"[{"name": "产值"}]"#).code(), "fact.wrong-type");
    assert_eq!(
        fault("project.indicators", r#"[{"name": "产值", "target": "1e3"}]"#).code(),
        "fact.wrong-type"
    );
    assert_eq!(
        fault("project.indicators", r#"[{"name": "产值", "target": 1, "goal": 2}]"#).code(),
        "fact.unknown-key"
    );
}

#[test]
fn a_fact_is_given_once() {
    assert_eq!(codes(r#"{"id": "a", "id": "b"}"#), ["json.key-twice"]);
    assert_eq!(
        codes(r#"{"invest": {"total_planned": "1元", "total_planned": "1元"}}"#),
        ["json.key-twice"]
    );
    assert_eq!(
        codes(r#"{"invest": {"total_planned": "1元"}, "invest.total_planned": "1元"}"#),
        ["project.key-twice"]
    );
}

#[test]
fn every_mistake_is_found_at_once() {
    let json = r#"{
        "id": "",
        "invest": { "total_planned": "1000", "total_planed": "1元" },
        "project.tier": "Pont",
        "project.end_planned": "2023-02-29",
        "award": { "amount": "-1元" }
    }"#;
    assert_eq!(
        codes(json),
        [
            "fact.wrong-type",
            "amount.unit-missing",
            "project.unknown-key",
            "fact.unknown-word",
            "date.invalid",
            "amount.negative"
        ]
    );
    let (project, errors) = Project::from_tree_collecting(
        &Tree::from_json(&json.replace("\"-1元\"", "\"1元\"")).unwrap(),
        None,
    );
    assert_eq!(errors.len(), 5);
    assert_eq!(project.award.amount, Some("1元".parse().unwrap()), "what is right is read");
}

#[test]
fn text_that_is_no_project_is_refused() {
    for (json, code) in [
        ("", "json.invalid"),
        ("{", "json.invalid"),
        ("{} {}", "json.invalid"),
        ("{'id': 1}", "json.invalid"),
        ("{\"id\": 01}", "json.invalid"),
        ("\u{feff}{}", "json.invalid"),
        ("[]", "fact.wrong-type"),
        ("null", "fact.wrong-type"),
        ("\"P-1\"", "fact.wrong-type"),
    ] {
        assert_eq!(codes(json), [code], "{json}");
    }
    let place = Project::from_json("{\n  \"id\": ?\n}").unwrap_err();
    assert_eq!(place.location().map(|place| (place.line, place.column)), Some((2, 9)));
    for (open, close) in [("[", "]"), ("{\"invest\": ", "}")] {
        let json = format!("{}1{}", open.repeat(10_000), close.repeat(10_000));
        assert_eq!(codes(&json), ["json.too-deep"]);
        assert_eq!(codes(&open.repeat(10_000)), ["json.invalid"]);
    }
}

#[test]
fn a_project_survives_being_written_and_read() {
    let project = read(
        r#"{"id": "甲-1", "invest": {"total_planned": "1234.56万元"}, "project": {"progress_pct": "33.3%", "end_actual": "none", "tier": "线",
            "indicators": [{"name": "产值", "target": "100.50", "actual": 7}, {"name": "就业", "target": 3}]},
            "award": {"basis": "总投资、其他标的", "approved_use": ["设备"]}, "payment": {"seq": 2, "voucher_filed": false},
            "override": {"rule": "省级规定"}, "accept": {"fail_grounds": ["guangyuan-mgmt/20.3.3"], "verdict": "验收不通过"}}"#,
    );
    let json = serde_json::to_string(&project).unwrap();
    assert_eq!(read(&json), project);
    assert_eq!(serde_json::from_str::<Project>(&json).unwrap(), project);
    assert_eq!(serde_json::to_string(&read(&json)).unwrap(), json, "the same bytes again");
}

#[test]
fn the_schema_has_every_fact() {
    let schema = project_schema();
    let properties = schema["properties"].as_object().unwrap();
    for fact in fact_definitions() {
        let (group, field) = fact.name.split_once('.').unwrap();
        let nested = &properties[group]["properties"][field];
        assert_eq!(nested["title"], fact.zh, "{}", fact.name);
        assert_eq!(nested, &properties[fact.name], "{}", fact.name);
        if let Some(words) = fact.kind.words() {
            let names: Vec<&str> = words.iter().map(|word| word.name).collect();
            assert!(
                nested.to_string().contains(&serde_json::to_string(&names).unwrap()),
                "{}",
                fact.name
            );
        }
    }
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["properties"]["invest"]["additionalProperties"], false);
}

/// A number stands for an industry's code within the bounds that the schema gives, and not beside.
#[test]
fn the_schema_allows_the_numbers_that_are_read_as_industries() {
    let schema = project_schema();
    let industry = &schema["properties"]["applicant"]["properties"]["industry_code"];
    let bound = |name: &str| industry[name].as_u64().unwrap();
    let is_read = |code: u64| {
        Project::from_json(&format!(r#"{{"applicant.industry_code": {code}}}"#)).is_ok()
    };
    let (least, greatest) = (bound("minimum"), bound("maximum"));
    let read = [least - 1, least, greatest, greatest + 1].map(is_read);
    assert_eq!(read, [false, true, true, false]);
    assert!(industry["type"].as_array().unwrap().contains(&"integer".into()));
}

#[test]
fn a_project_without_a_key_survives_too() {
    for project in [Project::default(), read(r#"{"payment.seq": 2}"#)] {
        let json = serde_json::to_string(&project).unwrap();
        assert_eq!(Project::from_json(&json), Ok(project), "{json}");
    }
}

/// Every value that a number tells comes back from the number that it is lowered to.
#[test]
fn facts_are_set_from_the_numbers_that_they_are_lowered_to() {
    for (place, fact) in fact_definitions().iter().enumerate() {
        let numbers: &[i64] = match fact.kind {
            FactKind::Money => &[0, 1, 100_000_000_000_000_000],
            FactKind::Rate => &[0, 1, 1_000_000_000_000],
            FactKind::Integer => &[0, 7, 4_294_967_295],
            FactKind::Headcount => &[0, 63],
            FactKind::Time => &[0, 1_439],
            FactKind::Date => &[-25_567, 0, 84_370],
            FactKind::Event => &[-25_567, 0, 84_370, 2_147_483_647],
            FactKind::Bool => &[0, 1],
            FactKind::Word(_) => &[0, 1],
            FactKind::Words(_) => &[0, 1],
            _ => &[],
        };
        let mut project = Project::new("P-1");
        for number in numbers {
            project.set_number(fact, *number).unwrap();
            let facts = Facts::of(&project, &[]).unwrap();
            assert_eq!(facts.get(place), Some(*number), "{}", fact.name);
        }
        let before = project.clone();
        let error = project.set_number(fact, -30_000).unwrap_err();
        assert_eq!(error.code(), "fact.number");
        assert_eq!(project, before, "{}", fact.name);
    }
}
