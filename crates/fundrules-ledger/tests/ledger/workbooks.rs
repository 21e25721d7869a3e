use chrono::NaiveDate;
use fundrules_ledger::{Ledger, LedgerOptions};
use rust_xlsxwriter::{Format, Workbook};

use crate::helpers::*;

fn fill(workbook: &mut Workbook, rows: &[&[&str]]) {
    let sheet = workbook.add_worksheet();
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            if !cell.is_empty() {
                sheet.write(row, column, *cell).unwrap();
            }
        }
    }
}

#[test]
fn titles_numbers_dates_and_bools_are_read() {
    let files = Files::new();
    let path = files.workbook("台账.xlsx", |workbook| {
        let sheet = workbook.add_worksheet().set_name("台账").unwrap();
        sheet.merge_range(0, 0, 0, 5, "广元市2023年度项目台账", &Format::new()).unwrap();
        let headers = [
            "项目编号",
            "项目名称",
            "项目\n总投资（万元）",
            "实施进度",
            "实际竣工日期",
            "企业破产",
        ];
        for (column, header) in (0..).zip(headers) {
            sheet.write(2, column, header).unwrap();
        }
        let date = NaiveDate::from_ymd_opt(2024, 6, 30).unwrap();
        sheet.write(3, 0, 20_230_001).unwrap();
        sheet.write(3, 1, "技改项目").unwrap();
        sheet.write(3, 2, 7999.99).unwrap();
        sheet.write_with_format(3, 3, 0.285, &Format::new().set_num_format("0.0%")).unwrap();
        sheet
            .write_datetime_with_format(
                3,
                4,
                date,
                &Format::new().set_num_format("yyyy\"年\"m\"月\"d\"日\""),
            )
            .unwrap();
        sheet.write(3, 5, false).unwrap();
        sheet.write(6, 0, "P-2").unwrap();
        sheet.write(6, 4, "无").unwrap();
    });
    let ledger = Ledger::open(&path, LedgerOptions::default()).unwrap();
    assert_eq!((ledger.header_row(), ledger.sheet()), (Some(3), Some("台账")));
    let read: Vec<_> = ledger.map(Result::unwrap).collect();
    assert_eq!(places(&read), []);
    assert_eq!(
        read[0].project,
        project(
            "20230001",
            &[
                ("project.name", "技改项目"),
                ("invest.total_planned", "7999.99万元"),
                ("project.progress_pct", "28.5%"),
                ("project.end_actual", "2024-06-30"),
                ("applicant.bankrupt", "false"),
            ]
        )
    );
    assert_eq!(read[1].number, 7);
    assert_eq!(read[1].sheet.as_deref(), Some("台账"));
    assert_eq!(read[1].project, project("P-2", &[("project.end_actual", "none")]));
}

#[test]
fn numbers_that_are_not_exact_are_mistakes() {
    let files = Files::new();
    let path = files.workbook("a.xlsx", |workbook| {
        let sheet = workbook.add_worksheet();
        for (column, header) in (0..).zip(["项目编号", "支持额度（元）", "计划完工日期"])
        {
            sheet.write(0, column, header).unwrap();
        }
        sheet.write(1, 0, "P-1").unwrap();
        sheet.write(1, 1, 0.300_000_000_000_000_04).unwrap();
        sheet.write(2, 0, "P-2").unwrap();
        sheet.write(2, 1, 12.345).unwrap();
        sheet.write(2, 2, 45_473).unwrap();
        sheet.write(3, 0, 915_108_001_234_567_891_i64).unwrap();
        sheet.write_with_format(3, 1, 12, &Format::new().set_num_format("0.00\"万元\"")).unwrap();
        sheet.write(4, 0, "P-4").unwrap();
        sheet.write(4, 1, 123_456_789.01).unwrap();
        sheet
            .write_formula(4, 2, rust_xlsxwriter::Formula::new("=1/0").set_result("#DIV/0!"))
            .unwrap();
    });
    let read = rows_of(&path, LedgerOptions::default());
    assert_eq!(
        places(&read),
        [
            (2, "B".into(), "cell.not-exact"),
            (3, "B".into(), "amount.finer-than-fen"),
            (3, "C".into(), "fact.wrong-type"),
            (4, "A".into(), "row.id-digits"),
            (4, "B".into(), "cell.scaled"),
            (5, "C".into(), "cell.formula-error"),
        ]
    );
    assert_eq!(read[3].project.award.amount, Some("123456789.01元".parse().unwrap()));
}

#[test]
fn a_sheet_is_chosen_by_name_else_the_first_shown() {
    let files = Files::new();
    let path = files.workbook("a.xlsx", |workbook| {
        workbook.add_worksheet().set_name("隐藏").unwrap().set_hidden(true);
        fill(workbook, &[&["项目编号", "项目名称"], &["P-1", "甲"]]);
        fill(workbook, &[&["项目编号", "项目名称"], &["P-2", "乙"]]);
        workbook.worksheet_from_index(1).unwrap().set_name("甲表").unwrap().set_active(true);
        workbook.worksheet_from_index(2).unwrap().set_name("乙表").unwrap();
    });
    let id = |sheet: Option<&str>| {
        let options = LedgerOptions { sheet: sheet.map(str::to_owned), ..LedgerOptions::default() };
        rows_of(&path, options)[0].project.id.clone()
    };
    assert_eq!(id(None), "P-1");
    assert_eq!(id(Some("乙表")), "P-2");
    let options = LedgerOptions { sheet: Some("丙表".to_owned()), ..LedgerOptions::default() };
    let error = refusal_of(&path, options);
    assert_eq!(error.code(), "ledger.no-sheet");
    assert!(error.message().contains("`隐藏`, `甲表`, `乙表`"), "{error}");
}

#[test]
fn notes_beside_the_table_are_mistakes_that_hide_no_others() {
    let files = Files::new();
    let path = files.workbook("a.xlsx", |workbook| {
        fill(
            workbook,
            &[
                &["项目编号", "支持额度（元）"],
                &["P-1", "x", "", "见附件"],
                &["P-2", "5"],
                &["合 计", "5"],
            ],
        );
    });
    let read = rows_of(&path, LedgerOptions::default());
    assert_eq!(
        places(&read),
        [
            (2, "D".into(), "row.no-header"),
            (2, "B".into(), "amount.not-a-number"),
            (4, String::new(), "row.total"),
        ]
    );
}

#[test]
fn a_dropped_ledger_ends_its_thread() {
    let files = Files::new();
    let path = files.workbook("a.xlsx", |workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, "项目编号").unwrap();
        sheet.write(0, 1, "项目名称").unwrap();
        for row in 1..20_000 {
            sheet.write(row, 0, row).unwrap();
        }
    });
    let mut ledger = Ledger::open(&path, LedgerOptions::default()).unwrap();
    assert!(ledger.next().unwrap().is_ok());
    drop(ledger);
    assert_eq!(rows_of(&path, LedgerOptions::default()).len(), 19_999);
}
