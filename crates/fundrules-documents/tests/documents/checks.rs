//! What is missing or inconsistent, at each boundary and beside it.

use fundrules::Severity;
use fundrules_documents::{FormFindingKind, FormValues};

use crate::helpers::{APPLICATION, COMMITMENT, WEEK, about, form, kinds, values};

use FormFindingKind::{Inconsistent, Missing, OutOfRange, Unknown, WrongKind};

#[test]
fn the_examples_are_complete_but_for_what_the_book_says() {
    let open = |id: &str, json: &str| -> Vec<(String, FormFindingKind, Severity)> {
        let form = form(id);
        let findings = form.check(&values(form, json));
        findings.into_iter().map(|one| (one.field, one.kind, one.severity)).collect()
    };
    let one = |field: &str, kind, severity| (field.to_owned(), kind, severity);
    assert_eq!(
        open("guangyuan-mgmt/F2", APPLICATION),
        [
            one("review_opinion", Missing, Severity::Soft),
            one("organiser_seal", Missing, Severity::Soft),
        ]
    );
    assert_eq!(
        open("shanxi-2019/F1", COMMITMENT),
        [
            one("technical_goal", Missing, Severity::Hard),
            one("completed_investment", Inconsistent, Severity::Soft),
        ]
    );
    assert_eq!(
        open("shanxi-2020/F2", WEEK),
        [
            one("projects[3].reason_not_started", Missing, Severity::Hard),
            one("projects[3].factors", Missing, Severity::Hard),
        ]
    );
}

#[test]
fn every_required_field_of_a_blank_form_is_missing() {
    for id in [
        "guangyuan-mgmt/F1",
        "guangyuan-mgmt/F2",
        "guangyuan-mgmt/F3",
        "guangyuan-mgmt/F4",
        "shanxi-2019/F1",
        "shanxi-2020/F1",
        "shanxi-2020/F2",
    ] {
        let form = form(id);
        let findings = form.check(&FormValues::blank(form));
        for field in form.fields() {
            let told = findings.iter().any(|one| one.field == field.id() && one.kind == Missing);
            assert_eq!(told, field.is_required(), "{id} {}", field.id());
        }
    }
}

#[test]
fn fixed_assets_are_at_most_the_total_to_the_last_fen() {
    for (id, fixed) in
        [("guangyuan-mgmt/F2", "fixed_investment"), ("shanxi-2019/F1", "fixed_investment")]
    {
        let form = form(id);
        let with = |amount: &str| {
            kinds(form, &format!(r#"{{"total_investment": "1000", "{fixed}": "{amount}"}}"#), fixed)
        };
        assert_eq!(with("1000.000000"), []);
        assert_eq!(with("1000.000001"), [Inconsistent]);
        assert_eq!(with("999.999999"), []);
    }
    let form = form("guangyuan-mgmt/F2");
    let json = r#"{"completed_investment": "5", "completed_fixed": "5.000001"}"#;
    assert_eq!(kinds(form, json, "completed_fixed"), [Inconsistent]);
}

#[test]
fn research_staff_is_part_of_the_staff() {
    let form = form("guangyuan-mgmt/F2");
    let with = |research: u32| {
        kinds(form, &format!(r#"{{"staff": 10, "research_staff": {research}}}"#), "research_staff")
    };
    assert_eq!(with(10), []);
    assert_eq!(with(11), [Inconsistent]);
}

#[test]
fn parts_add_up_to_the_fen_and_softly() {
    let form = form("shanxi-2019/F1");
    let with = |invoiced: &str, not: &str| {
        let json = format!(
            r#"{{"completed_investment": "100", "invoiced": {invoiced}, "not_invoiced": {not}}}"#
        );
        about(form, &json, "completed_investment")
    };
    assert!(with("60", "40").is_empty());
    let less = with("60", "\"39.999999\"");
    assert_eq!((less[0].kind, less[0].severity), (Inconsistent, Severity::Soft));
    assert_eq!(less[0].reading.as_deref(), Some("A74"));
    assert!(less[0].text.en.contains("less than"), "{less:?}");
    assert!(with("60", "\"40.000001\"")[0].text.en.contains("more than"));
    // One part alone tells only when it is too much already.
    assert!(with("100", "null").is_empty());
    assert!(with("\"100.000001\"", "null")[0].text.en.contains("as far as filled in"));
}

#[test]
fn sources_add_up_to_the_total() {
    let form = form("guangyuan-mgmt/F2");
    let with = |subsidy: &str| {
        let json = format!(
            r#"{{"total_investment": "100", "source_own": "60", "source_loan": "30", "source_subsidy": "{subsidy}"}}"#
        );
        kinds(form, &json, "total_investment")
    };
    assert_eq!(with("10"), []);
    assert_eq!(with("10.000001"), [Inconsistent]);
    assert_eq!(with("9.999999"), [Inconsistent]);
}

#[test]
fn a_start_is_not_after_an_end() {
    let application = form("guangyuan-mgmt/F2");
    let days = |start: &str| {
        kinds(application, &format!(r#"{{"start": "{start}", "end": "2024-06-30"}}"#), "start")
    };
    assert_eq!(days("2024-06-30"), []);
    assert_eq!(days("2024-07-01"), [Inconsistent]);
    let notice = form("guangyuan-mgmt/F1");
    let months = |start: &str| {
        let json = format!(r#"{{"declared_start": "{start}", "declared_end": "2024-06"}}"#);
        kinds(notice, &json, "declared_start")
    };
    assert_eq!(months("2024-06"), []);
    assert_eq!(months("2024-07"), [Inconsistent]);
}

#[test]
fn a_commitment_needs_signature_seal_and_date() {
    let form = form("shanxi-2019/F1");
    for (mark, wrong) in [("signature", "false"), ("seal", "null"), ("date", "\"\"")] {
        let json = format!(r#"{{"{mark}": {wrong}}}"#);
        assert_eq!(kinds(form, &json, mark), [Missing], "{mark}");
    }
    let signed = r#"{"signature": true, "seal": "是", "date": "2019-09-01"}"#;
    for mark in ["signature", "seal", "date"] {
        assert_eq!(kinds(form, signed, mark), []);
    }
}

#[test]
fn attachments_depend_on_the_kind_of_award() {
    let form = form("guangyuan-mgmt/F3");
    let all = r#""BusinessLicence","ProjectFiling","FundsPlanDocument","ArrivalVoucher","FundApplicationReport","MainContracts","UseVouchers","TruthCommitment""#;
    let with = |more: &str, loan: &str| {
        let json = format!(r#"{{"attachments": [{all}{more}], "loan_interest": {loan}}}"#);
        about(form, &json, "attachments")
    };
    // One of two audits is enough.
    assert_eq!(with("", "false").len(), 1);
    assert!(with(r#","AuditOfficeReport""#, "false").is_empty());
    assert!(with(r#","FinalAccountsAudit""#, "null").is_empty());
    // A loan's papers are asked for with an interest subsidy only.
    let lacking = with(r#","FinalAccountsAudit","LoanContract""#, "true");
    assert_eq!(lacking.len(), 1);
    assert!(lacking[0].text.zh.contains("付息凭证") && !lacking[0].text.zh.contains("贷款合同"));
    assert!(with(r#","FinalAccountsAudit","LoanContract","InterestVoucher""#, "true").is_empty());
}

#[test]
fn a_change_is_explained_where_there_was_one() {
    let form = form("guangyuan-mgmt/F3");
    let with =
        |changed: &str| kinds(form, &format!(r#"{{"changed": {changed}}}"#), "change_explained");
    assert_eq!(with("true"), [Missing]);
    assert_eq!(with("false"), []);
    assert_eq!(with("null"), [Unknown]);
}

#[test]
fn three_years_of_operation_are_asked_for() {
    let form = form("guangyuan-mgmt/F3");
    let years = |count: usize| {
        let rows: Vec<String> = (0..count)
            .map(|year| format!(r#"{{"year": {}, "figures": "x"}}"#, 2021 + year))
            .collect();
        about(form, &format!(r#"{{"operation": [{}]}}"#, rows.join(",")), "operation")
    };
    assert_eq!((years(0)[0].kind, years(0)[0].severity), (Missing, Severity::Hard));
    assert_eq!((years(2)[0].kind, years(2)[0].severity), (Missing, Severity::Soft));
    assert!(years(3).is_empty());
}

#[test]
fn the_notes_of_the_weekly_report() {
    let form = form("shanxi-2020/F2");
    let row = |cells: &str| format!(r#"{{"projects": [{{{cells}}}]}}"#);
    let of = |cells: &str, field: &str| kinds(form, &row(cells), &format!("projects[1].{field}"));
    // Note 1: one of three types.
    for word in ["储备", "新开工", "在建", "reserve"] {
        assert_eq!(of(&format!(r#""construction_type": "{word}""#), "construction_type"), []);
    }
    assert_eq!(of(r#""construction_type": "竣工""#, "construction_type"), [OutOfRange]);
    // Note 2: what is affected.
    assert_eq!(of(r#""affected": true"#, "factors"), [Missing]);
    assert_eq!(of(r#""affected": true, "factors": "资金""#, "factors"), []);
    assert_eq!(of(r#""affected": false"#, "factors"), []);
    assert_eq!(of("", "factors"), []);
    // Note 3: why it did not start.
    assert_eq!(of(r#""commenced": false"#, "reason_not_started"), [Missing]);
    assert_eq!(of(r#""commenced": false, "reason_not_started": "手续""#, "reason_not_started"), []);
    assert_eq!(of(r#""commenced": true"#, "reason_not_started"), []);
    assert_eq!(of("", "reason_not_started"), [Unknown]);
}

#[test]
fn a_text_where_a_number_belongs_is_found_and_kept() {
    let form = form("guangyuan-mgmt/F2");
    let json =
        r#"{"total_assets": "很多", "staff": "about 30", "debt_ratio": "half", "start": "soon"}"#;
    for field in ["total_assets", "staff", "debt_ratio", "start"] {
        assert_eq!(kinds(form, json, field), [WrongKind], "{field}");
    }
    let found = about(form, json, "total_assets");
    assert!(found[0].text.zh.contains("“很多”"), "{found:?}");
    assert!(found[0].text.en.contains("`很多` is not an amount"), "{found:?}");
    let written = serde_json::to_value(values(form, json)).unwrap();
    assert_eq!(written["total_assets"], "很多");
    assert_eq!(kinds(form, r#"{"total_assets": "-1"}"#, "total_assets"), [OutOfRange]);
}

#[test]
fn amounts_without_a_printed_unit_carry_their_own() {
    let form = form("guangyuan-mgmt/F3");
    let amount = |text: &str| {
        let json = format!(r#"{{"invoices": [{{"amount": "{text}"}}]}}"#);
        kinds(form, &json, "invoices[1].amount")
    };
    assert_eq!(amount("1000"), [WrongKind]);
    assert_eq!(amount("1000元"), []);
    assert_eq!(amount("0.1万元"), []);
}

#[test]
fn values_of_another_form_are_no_silent_answer() {
    let other = values(form("shanxi-2019/F1"), COMMITMENT);
    let form = form("guangyuan-mgmt/F2");
    let findings = form.check(&other);
    assert_eq!((findings.len(), findings[0].kind), (1, Unknown));
    let error = form.render(&other, fundrules_documents::Format::Html, fundrules::Language::En);
    assert_eq!(error.unwrap_err().code(), "form.values-of-another-form");
}

#[test]
fn findings_are_json_in_both_languages() {
    let form = form("shanxi-2019/F1");
    let json = r#"{"completed_investment": 2, "invoiced": 3}"#;
    let findings = about(form, json, "completed_investment");
    let json = serde_json::to_value(&findings).unwrap();
    assert_eq!(json[0]["kind"], "inconsistent");
    assert_eq!(json[0]["severity"], "soft");
    assert_eq!(json[0]["reading"], "A74");
    assert!(json[0]["text"]["zh"].is_string() && json[0]["text"]["en"].is_string());
}

/// A certificate with so many members of the panel; each is a name and an employer.
fn panel(members: &[(&str, Option<&str>)]) -> String {
    let rows: Vec<String> = members
        .iter()
        .map(|(name, employer)| match employer {
            Some(employer) => format!(r#"{{"name": "{name}", "employer": "{employer}"}}"#),
            None => format!(r#"{{"name": "{name}"}}"#),
        })
        .collect();
    format!(r#"{{"panel": [{}]}}"#, rows.join(","))
}

#[test]
fn a_panel_does_not_name_one_person_twice() {
    let form = form("guangyuan-mgmt/F4");
    let found = |members: &[(&str, Option<&str>)], row: &str| {
        let findings = about(form, &panel(members), row);
        findings.into_iter().map(|one| (one.kind, one.severity, one.text.en)).collect::<Vec<_>>()
    };
    let (here, there) = (Some("市经信局"), Some("市财政局"));
    let twice = [("王一", here), ("李二", here), ("王 一", here)];
    assert_eq!(
        found(&twice, "panel[3]"),
        [(
            Inconsistent,
            Severity::Hard,
            "rows 1 and 3 of `panel` are the same: `name`, `employer`".to_owned()
        )]
    );
    // Spaces within a printed name, wide ones too, do not make it another one.
    assert_eq!(found(&[("王一", here), ("王　一", here)], "panel[2]").len(), 1);
    // Two people may have one name.
    assert_eq!(found(&[("王一", here), ("王一", there)], "panel[2]"), []);
    assert_eq!(found(&[("王一", here), ("李二", here)], "panel[2]"), []);
    // Each row is told once, of the row before it.
    let thrice = [("王一", here), ("王一", here), ("王一", here)];
    assert_eq!(found(&thrice, "panel[1]"), []);
    assert_eq!(found(&thrice, "panel[2]").len(), 1);
    assert!(found(&thrice, "panel[3]")[0].2.starts_with("rows 2 and 3"));
}

#[test]
fn who_has_no_employer_may_be_named_twice() {
    let form = form("guangyuan-mgmt/F4");
    let members = [("王一", Some("市经信局")), ("王一", None)];
    let findings = about(form, &panel(&members), "panel[2]");
    assert_eq!(findings[0].kind, Unknown);
    assert_eq!(findings[0].severity, Severity::Soft);
    assert!(findings[0].text.zh.contains("不能判断是否重复"), "{}", findings[0].text.zh);
}
