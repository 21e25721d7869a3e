//! Forms filled from projects.

use fundrules::Project;
use fundrules_documents::{Form, FormValue, Month, builtin_forms};

use crate::helpers::form;

fn project() -> Project {
    [
        ("applicant.name", "示例公司"),
        ("applicant.kind", "企业"),
        ("project.name", "示例项目"),
        ("project.start_planned", "2022-03-15"),
        ("project.end_planned", "2024-06-30"),
        ("project.start_actual", "none"),
        ("project.commenced", "否"),
        ("invest.total_planned", "1000.000001万元"),
        ("invest.invoiced", "0元"),
        ("award.amount", "90万元"),
        ("award.level", "省级"),
        ("award.is_loan_interest", "是"),
        ("change.kind", "无"),
        ("accept.report_attachments", "营业执照、真实性承诺"),
    ]
    .into_iter()
    .fold(Project::new("P-1"), |project, (fact, value)| project.with(fact, value).unwrap())
}

#[test]
fn known_facts_fill_their_fields_exactly() {
    let text = |text: &str| Some(FormValue::Text(text.to_owned()));
    let money = |amount: &str| Some(FormValue::Money(amount.parse().unwrap()));
    let notice = form("guangyuan-mgmt/F1").fill(&project());
    assert_eq!(notice.get("addressee").cloned(), text("示例公司"));
    assert_eq!(notice.get("amount").cloned(), money("90万元"));
    assert_eq!(notice.get("fund_level"), Some(&FormValue::Words(vec!["Provincial".into()])));
    let month: Month = "2022-03".parse().unwrap();
    assert_eq!(notice.get("declared_start"), Some(&FormValue::Month(month)));
    let application = form("guangyuan-mgmt/F2").fill(&project());
    assert_eq!(application.get("unit_nature").cloned(), text("企业"));
    assert_eq!(application.get("total_investment").cloned(), money("10000000.01元"));
    // The day of an event that did not happen is no day.
    assert_eq!(application.get("start"), None);
    let commitment = form("shanxi-2019/F1").fill(&project());
    assert_eq!(commitment.get("invoiced").cloned(), money("0元"));
    let report = form("guangyuan-mgmt/F3").fill(&project());
    assert_eq!(report.get("changed"), Some(&FormValue::Flag(false)));
    assert_eq!(report.get("loan_interest"), Some(&FormValue::Flag(true)));
    let attached = FormValue::Words(vec!["BusinessLicence".into(), "TruthCommitment".into()]);
    assert_eq!(report.get("attachments"), Some(&attached));
}

#[test]
fn what_is_not_known_stays_blank() {
    for id in builtin_forms().unwrap() {
        let form = form(id);
        let values = form.fill(&Project::new("P-1"));
        for field in form.fields() {
            match values.get(field.id()) {
                None => {}
                Some(FormValue::Rows(rows)) => {
                    let filled = rows[0].iter().flatten().count();
                    assert_eq!((rows.len(), filled), (1, 1), "only the number of the row");
                }
                Some(value) => panic!("{id} {} {value:?}", field.id()),
            }
        }
    }
}

#[test]
fn signatures_and_seals_are_never_filled() {
    for id in builtin_forms().unwrap() {
        for field in form(id).fields() {
            let is_mark = field.kind().name() == "mark";
            assert!(!is_mark || field.facts().is_empty(), "{id} {}", field.id());
        }
    }
}

#[test]
fn a_planned_day_counts_only_where_nothing_began() {
    let weekly = form("shanxi-2020/F2");
    let start = |project: &Project| {
        let values = weekly.fill(project);
        let Some(FormValue::Rows(rows)) = values.get("projects") else { panic!("rows") };
        let columns = weekly.field("projects").unwrap().kind().columns();
        let place = columns.iter().position(|column| column.id() == "start").unwrap();
        rows[0][place].clone()
    };
    let day = |text: &str| Some(FormValue::Date(text.parse().unwrap()));
    assert_eq!(start(&project()), day("2022-03-15"));
    let began = project().with("project.start_actual", "2022-05-01").unwrap();
    assert_eq!(start(&began), day("2022-05-01"));
    // Not known whether it began: the planned day would be a guess.
    let unknown = Project::new("P").with("project.start_planned", "2022-03-15").unwrap();
    assert_eq!(start(&unknown), None);
}

#[test]
fn each_project_is_a_row_of_the_weekly_report() {
    let projects: Vec<Project> =
        (1..=200).map(|number| Project::new(format!("P-{number}"))).collect();
    let values = form("shanxi-2020/F2").fill_list(&projects).unwrap();
    let Some(FormValue::Rows(rows)) = values.get("projects") else { panic!("rows") };
    assert_eq!(rows.len(), 200);
    assert_eq!(rows[199][0], Some(FormValue::Integer(200)));
    let error = form("shanxi-2020/F1").fill_list(&projects).unwrap_err();
    assert_eq!(error.code(), "form.one-project");
    let many = vec![Project::new("P"); 5_001];
    let error = form("shanxi-2020/F2").fill_list(&many).unwrap_err();
    assert_eq!(error.code(), "form.too-many-rows");
}

#[test]
fn values_given_by_hand_stand_before_those_of_the_ledger() {
    let form = form("guangyuan-mgmt/F2");
    let given = form.values_from_json(r#"{"unit_name": "更名公司"}"#).unwrap();
    let values = given.or(form.fill(&project()));
    assert_eq!(values.get("unit_name"), Some(&FormValue::Text("更名公司".into())));
    assert_eq!(values.get("project_name"), Some(&FormValue::Text("示例项目".into())));
    // Those of another form are not mixed in.
    let other = Form::builtin("shanxi-2019/F1").unwrap().fill(&project());
    assert!(form.values_from_json("{}").unwrap().or(other).is_blank());
}

#[test]
fn values_survive_their_json() {
    for id in builtin_forms().unwrap() {
        let form = form(id);
        let values = form.fill(&project());
        let json = serde_json::to_string(&values).unwrap();
        assert_eq!(form.values_from_json(&json).unwrap(), values, "{id}");
    }
    let form = form("guangyuan-mgmt/F2");
    for json in
        [crate::helpers::APPLICATION, r#"{"staff": 18446744073709551615, "debt_ratio": "1/3"}"#]
    {
        let values = form.values_from_json(json).unwrap();
        let again = serde_json::to_string(&values).unwrap();
        assert_eq!(form.values_from_json(&again).unwrap(), values);
    }
}
