use encoding_rs::GB18030;
use fundrules::MoneyUnit;
use fundrules_ledger::{Ledger, LedgerOptions, TextEncoding};

use crate::helpers::*;

#[test]
fn a_chinese_ledger_is_read_with_its_units() {
    let text = "\
广元市2023年度省级工业发展专项资金项目台账,,,,,
单位：见表头,,,,,
项目编号,项目名称,项目总投资（万元）,支持额度（元）,实施进度（%）,实际竣工日期
GY-01,技改项目,\"1,000.5\",2000000,100,2024年6月30日
GY-02,扩能项目,800,,50,无
";
    let rows = rows(text, csv_options());
    let expected = [
        project(
            "GY-01",
            &[
                ("project.name", "技改项目"),
                ("invest.total_planned", "10005000元"),
                ("award.amount", "200万元"),
                ("project.progress_pct", "100%"),
                ("project.end_actual", "2024-06-30"),
            ],
        ),
        project(
            "GY-02",
            &[
                ("project.name", "扩能项目"),
                ("invest.total_planned", "800万元"),
                ("project.progress_pct", "50%"),
                ("project.end_actual", "none"),
            ],
        ),
    ];
    assert_eq!(
        rows.iter().map(|row| &row.project).collect::<Vec<_>>(),
        expected.iter().collect::<Vec<_>>()
    );
    assert_eq!(rows.iter().map(|row| row.number).collect::<Vec<_>>(), [4, 5]);
    assert!(rows.iter().all(|row| !row.is_bad() && row.sheet.is_none()));
}

#[test]
fn encodings_and_delimiters_are_found_and_reported() {
    let text = "项目编号;项目名称\nP-1;项目甲\n";
    let (gb18030, ..) = GB18030.encode(text);
    for (bytes, encoding) in [
        (text.as_bytes().to_vec(), TextEncoding::Utf8),
        (format!("\u{FEFF}{text}").into_bytes(), TextEncoding::Utf8),
        (gb18030.to_vec(), TextEncoding::Gb18030),
    ] {
        let mut ledger = open(&bytes, csv_options()).unwrap();
        assert_eq!(ledger.encoding(), Some(encoding));
        assert_eq!(ledger.delimiter(), Some(';'));
        assert_eq!(ledger.columns()[0].facts, ["id"]);
        let row = ledger.next().unwrap().unwrap();
        assert_eq!(row.project, project("P-1", &[("project.name", "项目甲")]));
        assert!(ledger.next().is_none());
    }
}

#[test]
fn long_gb18030_text_survives_the_borders_of_chunks() {
    let mut text = String::from("项目编号,项目名称\n");
    for number in 0..20_000 {
        text.push_str(&format!("P-{number},广元市技术改造项目{number}号\n"));
    }
    let (gb18030, ..) = GB18030.encode(&text);
    let files = Files::new();
    let rows = rows_of(&files.write("a.csv", &gb18030), LedgerOptions::default());
    assert_eq!(rows.len(), 20_000);
    assert!(rows.iter().enumerate().all(|(number, row)| {
        row.project.project.name.as_deref() == Some(&format!("广元市技术改造项目{number}号"))
    }));
}

#[test]
fn rows_are_counted_as_a_spreadsheet_counts_them() {
    for end in ["\n", "\r\n"] {
        let text =
            ["", "项目编号,\"项目\n名称\"", "P-1,\"多行\n名称\"", "", ",", "P-2,乙", "P-3,丙"]
                .join(end);
        let numbers: Vec<usize> = rows(&text, csv_options()).iter().map(|row| row.number).collect();
        assert_eq!(numbers, [3, 6, 7], "{end:?}");
        let ledger = open(&text, csv_options()).unwrap();
        assert_eq!(ledger.header_row(), Some(2));
    }
}

#[test]
fn the_option_names_the_unit_where_nothing_else_does() {
    let text = "项目编号,项目总投资,支持额度（元）\nP-1,1000,200\n";
    let options = LedgerOptions { unit: Some(MoneyUnit::Wan), ..csv_options() };
    let rows = rows(text, options);
    let expected =
        project("P-1", &[("invest.total_planned", "1000万元"), ("award.amount", "200元")]);
    assert_eq!(rows[0].project, expected);
}

#[test]
fn without_a_key_the_row_is_the_key() {
    let rows = rows("项目名称,项目总投资（万元）\n甲,1\n乙,2\n", csv_options());
    assert_eq!(rows.iter().map(|row| row.project.id.as_str()).collect::<Vec<_>>(), ["2", "3"]);
}

#[test]
fn every_mistake_of_every_row_is_found() {
    let text = "\
项目编号,项目总投资（万元）,支持额度,实施进度,计划开工日期,计划完工日期,项目状态,企业破产
P-1,1000.0000001,100,50,2024-02-30,2024-12-31,竣工,是
P-2,-1,1e3,120%,2024-06-01,2024-05-31,完了,可能
,99999999999999999999,1000元,50％,2024.6.1,2024/12/31,在建,否
";
    assert_eq!(
        places(&rows(text, csv_options())),
        [
            (2, "B".into(), "amount.finer-than-fen"),
            (2, "C".into(), "amount.unit-missing"),
            (2, "D".into(), "rate.mark-missing"),
            (2, "E".into(), "date.invalid"),
            (3, "B".into(), "amount.negative"),
            (3, "C".into(), "amount.not-a-number"),
            (3, "D".into(), "rate.range"),
            (3, "G".into(), "fact.unknown-word"),
            (3, "H".into(), "fact.wrong-type"),
            (3, String::new(), "project.days-out-of-order"),
            (4, "A".into(), "row.id-missing"),
            (4, "B".into(), "amount.overflow"),
        ]
    );
}

#[test]
fn rows_of_the_wrong_shape_are_not_read() {
    let text = "\
项目编号,项目名称,项目总投资（万元）
P-1,甲,1,000
P-2,乙
P-3,丙,1,,
合计,,1001
";
    let rows = rows(text, csv_options());
    assert_eq!(
        places(&rows),
        [
            (2, "D".into(), "row.no-header"),
            (3, String::new(), "row.cells"),
            (5, String::new(), "row.total"),
        ]
    );
    assert_eq!(rows[0].project.invest.total_planned, None);
    assert!(!rows[2].is_bad());
}

#[test]
fn assumptions_hold_for_every_row_and_never_replace_a_column() {
    let assume = |name: &str, value: &str| LedgerOptions {
        assumptions: vec![(name.to_owned(), value.to_owned())],
        ..csv_options()
    };
    let text = "项目编号,项目总投资（万元）\nP-1,1000\n";
    let read = rows(text, assume("fund.use_compliant", "true"));
    assert_eq!(read[0].project.fund.use_compliant, Some(true));
    let code = |options| refusal(text, options).code();
    assert_eq!(code(assume("invest.total_planned", "1万元")), "ledger.stated-and-given");
    assert_eq!(code(assume("award.amount", "100")), "amount.unit-missing");
    assert_eq!(code(assume("award.amout", "100万元")), "ledger.unknown-fact");
    let mut twice = assume("award.amount", "100万元");
    twice.assumptions.push(("award.amount".to_owned(), "100万元".to_owned()));
    assert_eq!(code(twice), "ledger.stated-twice");
    // What is assumed can contradict what a row says.
    let text = "项目编号,计划完工日期\nP-1,2024-01-01\n";
    let read = rows(text, assume("project.start_planned", "2024-06-01"));
    assert_eq!(places(&read), [(2, String::new(), "project.days-out-of-order")]);
}

#[test]
fn the_number_of_rows_is_bounded() {
    let text = "项目编号,项目名称\nP-1,甲\nP-2,乙\nP-3,丙\n";
    let options = LedgerOptions { row_limit: 2, ..csv_options() };
    let mut ledger = open(text, options.clone()).unwrap();
    assert!(ledger.next().unwrap().is_ok() && ledger.next().unwrap().is_ok());
    assert_eq!(ledger.next().unwrap().unwrap_err().code(), "ledger.too-many-rows");
    assert!(ledger.next().is_none());
    let exact = LedgerOptions { row_limit: 3, ..options };
    assert_eq!(rows(text, exact).len(), 3);
}

#[test]
fn a_ledger_can_be_sent_to_another_thread() {
    let ledger = open("项目编号,项目名称\nP-1,甲\n", csv_options()).unwrap();
    let count = std::thread::spawn(move || ledger.count()).join().unwrap();
    assert_eq!(count, 1);
    assert!(Ledger::open(std::path::Path::new("/nowhere/a.csv"), csv_options()).is_err());
}
