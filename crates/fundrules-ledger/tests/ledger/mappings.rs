use fundrules_ledger::LedgerOptions;

use crate::helpers::*;

const LITHUANIAN: &str = r#"
ignore_other_columns = true
skip_rows_where = [{ column = "project_cost_contract", equals = "0.0" }]

[columns]
"code" = "id"
"value_in_application" = { facts = ["invest.total_planned", "invest.total_approved"], unit = "yuan" }
"status" = { fact = "project.stage", words = { "Baigtas" = "Completed", "Vykdomas" = "在建" } }
"end" = { fact = "project.end_actual", format = "%d.%m.%Y", empty = "none" }
"progress" = { fact = "project.progress_pct", unit = "%" }

[constants]
"project.funding_timing" = "Mid"
"#;

#[test]
fn somebody_elses_table_is_read_by_its_mapping() {
    let text = "\
code,value_in_application,project_cost_contract,status,end,progress,comment
A1,28045.0,5.0,Baigtas,30.06.2023,100,anything
A2,1.5,5.0,Vykdomas,,12.5,
A3,1.0,0.0,Nutrauktas,,0,
";
    let mut ledger = open(text, with_mapping(LITHUANIAN)).unwrap();
    let read: Vec<_> = ledger.by_ref().map(Result::unwrap).collect();
    assert_eq!(ledger.skipped(), 1);
    let first = project(
        "A1",
        &[
            ("invest.total_planned", "28045元"),
            ("invest.total_approved", "28045元"),
            ("project.stage", "Completed"),
            ("project.end_actual", "2023-06-30"),
            ("project.progress_pct", "100%"),
            ("project.funding_timing", "Mid"),
        ],
    );
    assert_eq!(read.len(), 2);
    assert_eq!(read[0].project, first);
    assert_eq!(
        read[1].project,
        project(
            "A2",
            &[
                ("invest.total_planned", "1.5元"),
                ("invest.total_approved", "1.5元"),
                ("project.stage", "UnderConstruction"),
                ("project.end_actual", "none"),
                ("project.progress_pct", "12.5%"),
                ("project.funding_timing", "Mid"),
            ]
        )
    );
}

#[test]
fn columns_of_the_mapping_must_be_there() {
    let options = with_mapping(
        "skip_rows_where = [{ column = \"kind\", equals = \"x\" }]\n[columns]\n\"valeu\" = \"ignore\"",
    );
    let error = refusal("id,value,项目名称\n1,2,3\n", options);
    assert_eq!(
        codes(&error),
        ["ledger.unknown-column", "mapping.column-missing", "mapping.column-missing"]
    );
    assert_eq!(error.errors()[1].hint(), Some("did you mean `value`?"));
}

#[test]
fn a_mapping_and_a_header_may_not_differ_about_the_unit() {
    let options = with_mapping(
        "[columns]\n\"总投资（万元）\" = { fact = \"invest.total_planned\", unit = \"yuan\" }",
    );
    assert_eq!(refusal("id,总投资（万元）\n1,2\n", options).code(), "ledger.unit-conflict");
    let same = with_mapping("[columns]\n\"造价（万元）\" = \"invest.total_planned\"");
    let read = rows("id,造价(万元)\n1,2\n", same);
    assert_eq!(read[0].project, project("1", &[("invest.total_planned", "2万元")]));
}

#[test]
fn constants_do_not_silently_meet_columns_or_assumptions() {
    let constant = "[constants]\n\"project.stage\" = \"Completed\"";
    let error = refusal("id,项目状态\n1,在建\n", with_mapping(constant));
    assert_eq!(error.code(), "ledger.stated-and-given");
    let assumed = LedgerOptions {
        assumptions: vec![("project.stage".to_owned(), "在建".to_owned())],
        ..with_mapping(constant)
    };
    assert_eq!(refusal("id,项目名称\n1,x\n", assumed).code(), "ledger.stated-twice");
}

#[test]
fn several_facts_of_one_bad_cell_are_each_reported() {
    let read = rows(
        "code,value_in_application,project_cost_contract,status,end,progress\nA1,x,1,y,31.02.2023,5\n",
        with_mapping(LITHUANIAN),
    );
    let facts: Vec<Option<&str>> =
        read[0].mistakes.iter().map(|mistake| mistake.fact.as_deref()).collect();
    assert_eq!(
        facts,
        [
            Some("invest.total_planned"),
            Some("invest.total_approved"),
            Some("project.stage"),
            Some("project.end_actual"),
        ]
    );
}
