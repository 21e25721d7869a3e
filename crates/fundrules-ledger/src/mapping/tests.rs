use super::*;

fn errors(text: &str) -> Vec<(usize, &'static str)> {
    let error = Mapping::from_toml("m.toml", text).expect_err("a mistake");
    let place = |error: &Error| (error.location().expect("a place").line, error.code());
    error.errors().iter().map(place).collect()
}

#[test]
fn every_mistake_is_found_with_its_line() {
    let text = r#"
ignore_other_colums = true
[columns]
"a" = "invest.totl_planned"
"b" = { fact = "project.name", unit = "wan" }
"c" = { fact = "invest.total_planned", unit = "liang" }
"d" = { fact = "project.stage", words = { "x" = "Finished" } }
"e" = { fact = "project.end_actual", format = "%d.%m" }
"f" = { fact = "project.end_planned", empty = "none" }
"g" = { fact = "project.end_actual", empty = "unknown" }
"h" = { unit = "wan" }
"i" = 5
" I" = "ignore"
[constants]
"invest.total_planned" = 1000
"project.stage" = "Complet"
"stage" = "Completed"
"payment.seq" = 1.5
"#;
    assert_eq!(
        errors(text),
        [
            (2, "mapping.unknown-key"),
            (4, "mapping.unknown-fact"),
            (5, "mapping.unit-not-fitting"),
            (6, "amount.unit-unknown"),
            (7, "fact.unknown-word"),
            (8, "mapping.format"),
            (9, "mapping.no-none"),
            (10, "mapping.empty"),
            (11, "mapping.fact-missing"),
            (12, "mapping.wrong-type"),
            (15, "amount.unit-missing"),
            (16, "fact.unknown-word"),
            (17, "mapping.unknown-fact"),
            (18, "mapping.wrong-type"),
        ]
    );
}

#[test]
fn one_column_is_named_once() {
    assert_eq!(
        errors("[columns]\n\"a\" = \"ignore\"\n\" A\" = \"ignore\"\n"),
        [(3, "mapping.column-twice")]
    );
}

#[test]
fn broken_and_hostile_files_are_refused() {
    assert_eq!(errors("[columns\n"), [(1, "mapping.toml")]);
    assert_eq!(errors("skip_rows_where = [{ column = \"a\" }]"), [(1, "mapping.skip-rule")]);
    assert_eq!(errors("columns = 5"), [(1, "mapping.wrong-type")]);
    assert!(Mapping::from_toml("m.toml", &format!("a = {}", "[".repeat(100_000))).is_err());
    let long = "#".repeat(limits::MAPPING_BYTES + 1);
    let error = Mapping::from_toml("m.toml", &long).expect_err("a mistake");
    assert_eq!(error.code(), "mapping.too-long");
}

#[test]
fn constants_come_in_every_form() {
    let mapping = Mapping::from_toml(
        "m.toml",
        r#"
        [constants]
        "fund.use_compliant" = true
        "project.end_planned" = 2024-06-30
        "payment.seq" = 2
        "award.basis" = ["TotalInvestment"]
        "award.amount" = "100万元"
        "#,
    )
    .expect("a mapping");
    assert_eq!(mapping.constants.len(), 5);
    let date = mapping.constants.iter().find(|(name, _)| *name == "project.end_planned");
    assert_eq!(date.map(|(_, tree)| tree), Some(&Tree::Text("2024-06-30".to_owned())));
}
