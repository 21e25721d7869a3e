use fundrules::MoneyUnit;
use fundrules_ledger::{Format, LedgerOptions, Mapping};

use crate::helpers::*;

fn options() -> LedgerOptions {
    LedgerOptions { format: Some(Format::JsonLines), ..LedgerOptions::default() }
}

#[test]
fn nested_and_dotted_keys_are_read() {
    let text = "\u{FEFF}{\"id\":\"P-1\",\"invest\":{\"total_planned\":\"1000万元\"}}\n\n  \n\
        {\"invest.total_planned\": 1000}";
    let read = rows(text, LedgerOptions { unit: Some(MoneyUnit::Wan), ..options() });
    let facts = [("invest.total_planned", "1000万元")];
    assert_eq!(read[0].project, project("P-1", &facts));
    assert_eq!(read[1].project, project("4", &facts));
    assert_eq!(read[1].number, 4);
}

#[test]
fn every_line_is_read_whatever_the_others_hold() {
    let deep = format!("{{\"a\":{}1{}}}", "[".repeat(10_000), "]".repeat(10_000));
    let long = format!("{{\"project.name\":\"{}\"}}", "x".repeat(1024 * 1024));
    let lines: [&[u8]; 7] = [
        br#"{"id":"P-1","invest.total_planned":1000,"project.stagee":"Completed"}"#,
        deep.as_bytes(),
        long.as_bytes(),
        b"{\"project.name\":\"\xff\"}",
        b"{\"id\":",
        br#"{"id":"P-6","invest":{"total_planned":"1e3"}}"#,
        br#"{"id":"P-7"}"#,
    ];
    let read = rows(lines.join(&b'\n'), options());
    let found: Vec<(usize, &str)> =
        places(&read).into_iter().map(|(row, _, code)| (row, code)).collect();
    assert_eq!(
        found,
        [
            (1, "amount.unit-missing"),
            (1, "project.unknown-key"),
            (2, "json.too-deep"),
            (3, "json.too-long"),
            (4, "json.not-utf8"),
            (5, "json.invalid"),
            (6, "amount.not-a-number"),
        ]
    );
    assert_eq!(read.len(), 7);
    assert_eq!(read[0].mistakes[0].fact.as_deref(), Some("invest.total_planned"));
    assert_eq!(read[0].mistakes[0].value, "1000");
    assert_eq!(read[0].mistakes[1].reason_zh(), "无法识别的事实“project.stagee”");
    assert_eq!(read[5].mistakes[0].value, "1e3");
    assert_eq!(read[6].project.id, "P-7");
}

#[test]
fn assumptions_fill_what_a_line_does_not_give() {
    let assumed = LedgerOptions {
        assumptions: vec![("fund.use_compliant".to_owned(), "是".to_owned())],
        ..options()
    };
    let text = "{\"id\":\"1\"}\n{\"id\":\"2\",\"fund.use_compliant\":null}\n{\"id\":\"3\",\"fund.use_compliant\":true}\n";
    let read = rows(text, assumed);
    assert_eq!(read[0].project.fund.use_compliant, Some(true));
    assert_eq!(read[1].project.fund.use_compliant, Some(true));
    assert_eq!(places(&read), [(3, String::new(), "row.stated-and-given")]);
}

#[test]
fn a_mapping_of_columns_does_not_apply() {
    let mapping = |text: &str| Some(Mapping::from_toml("m.toml", text).unwrap());
    let columns = LedgerOptions { mapping: mapping("ignore_other_columns = true"), ..options() };
    assert_eq!(refusal("{}", columns).code(), "mapping.no-columns");
    let constants = LedgerOptions {
        mapping: mapping("[constants]\n\"project.stage\" = \"Completed\""),
        ..options()
    };
    let read = rows("{\"id\":\"1\"}", constants);
    assert_eq!(read[0].project, project("1", &[("project.stage", "Completed")]));
}
