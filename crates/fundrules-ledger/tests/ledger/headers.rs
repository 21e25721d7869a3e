use fundrules::MoneyUnit;
use fundrules_ledger::LedgerOptions;

use crate::helpers::*;

#[test]
fn names_labels_and_aliases_are_headers() {
    let text = "id,invest.total_planned (wan),Name of the project,补助金额[万元],\"项目\n状态\",序号\nP-1,1,x,2,在建,7\n";
    let ledger = open(text, csv_options()).unwrap();
    let columns = ledger.columns();
    let facts: Vec<Vec<&str>> = columns.iter().map(|column| column.facts.clone()).collect();
    assert_eq!(
        facts,
        [
            vec!["id"],
            vec!["invest.total_planned"],
            vec!["project.name"],
            vec!["award.amount"],
            vec!["project.stage"],
            vec![],
        ]
    );
    assert_eq!(columns[1].unit, Some(MoneyUnit::Wan));
    assert_eq!(columns[4].letters, "E");
    assert_eq!(columns[4].header, "项目 状态");
}

#[test]
fn all_unknown_columns_are_named_at_once() {
    let error = refusal(
        "项目编号,项目名称,项目总投咨（万元）,备注,项目总投资（千元）,实施进度\n",
        csv_options(),
    );
    assert_eq!(error.code(), "ledger.header");
    assert_eq!(
        codes(&error),
        ["ledger.unknown-column", "ledger.unknown-column", "ledger.unknown-column"]
    );
    let first = &error.errors()[0];
    assert_eq!(first.message(), "column C `项目总投咨（万元）` is not known");
    assert_eq!(first.hint(), Some("did you mean `项目总投资`?"));
    let place = first.location().unwrap();
    assert_eq!((place.line, place.column), (1, 3));
}

#[test]
fn two_columns_with_one_meaning_are_refused() {
    let error = refusal("项目编号,项目总投资（万元）,总投资（元）\nP,1,1\n", csv_options());
    assert_eq!(error.code(), "ledger.column-twice");
    assert_eq!(
        error.message(),
        "column B `项目总投资（万元）` and column C `总投资（元）` both give `invest.total_planned`"
    );
    let ids = refusal("项目编号,编号,项目名称\n1,2,3\n", csv_options());
    assert_eq!(ids.code(), "ledger.column-twice");
}

#[test]
fn a_unit_must_fit_its_column() {
    let error = refusal("项目编号,项目名称（万元）,支持额度（%）\nP,x,1\n", csv_options());
    assert_eq!(codes(&error), ["ledger.mark-not-fitting", "ledger.mark-not-fitting"]);
}

#[test]
fn a_ledger_without_headers_is_refused() {
    assert_eq!(refusal("", csv_options()).code(), "ledger.empty");
    assert_eq!(refusal("\n\n,,\n", csv_options()).code(), "ledger.empty");
    let error = refusal("P-1,1000\nP-2,2000\n", csv_options());
    assert_eq!(error.code(), "ledger.no-header-row");
    assert!(error.message().contains("`P-1`, `1000`"), "{error}");
}

#[test]
fn titles_with_a_known_word_are_no_header_row() {
    let text = "项目名称,,\n制表单位：某局,,\n项目编号,项目名称,支持额度（万元）\nP-1,甲,1\n";
    let ledger = open(text, csv_options()).unwrap();
    assert_eq!(ledger.header_row(), Some(3));
}

#[test]
fn a_header_without_rows_is_an_empty_ledger() {
    assert!(rows("项目编号,项目名称\n", csv_options()).is_empty());
}

#[test]
fn a_percent_name_counts_percent_but_its_label_does_not() {
    let read = rows("id,project.progress_pct\nP-1,50\n", csv_options());
    assert_eq!(read[0].project, project("P-1", &[("project.progress_pct", "50%")]));
    let read = rows("id,实施进度\nP-1,5‰\n", csv_options());
    assert_eq!(read[0].project, project("P-1", &[("project.progress_pct", "0.5%")]));
    assert_eq!(places(&read), []);
    let read = rows("id,实施进度\nP-1,50\n", csv_options());
    assert_eq!(places(&read), [(2, "B".into(), "rate.mark-missing")]);
}

#[test]
fn file_names_say_the_format_and_contents_must_agree() {
    let files = Files::new();
    let csv = "项目编号,项目名称\nP-1,甲\n";
    let default = LedgerOptions::default;
    assert_eq!(rows_of(&files.write("a.csv", csv), default()).len(), 1);
    assert_eq!(rows_of(&files.write("a.TSV", csv.replace(',', "\t")), default()).len(), 1);
    let code = |name: &str, bytes: &[u8]| refusal_of(&files.write(name, bytes), default()).code();
    assert_eq!(code("a.xlsx", csv.as_bytes()), "ledger.format-wrong");
    assert_eq!(code("b.csv", b"PK\x03\x04rest"), "ledger.format-wrong");
    assert_eq!(code("c.csv", b"\xD0\xCF\x11\xE0rest"), "ledger.format-wrong");
    assert_eq!(code("c.xlsx", b"\xD0\xCF\x11\xE0rest"), "ledger.format-wrong");
    assert_eq!(code("d.csv", b"\xFF\xFEi\0d\0"), "ledger.encoding");
    assert_eq!(code("d.jsonl", csv.as_bytes()), "ledger.format-wrong");
    assert_eq!(code("e.jsonl", b"[{\"id\": \"1\"}]"), "ledger.format-wrong");
    assert_eq!(code("f.xls", b""), "ledger.format-unknown");
    assert_eq!(code("g.json", b"{}"), "ledger.format-unknown");
    assert_eq!(code("h", b""), "ledger.format-unknown");
    assert_eq!(open(csv, default()).err().unwrap().code(), "ledger.format-unknown");
    assert_eq!(refusal_of(&files.path("absent.csv"), default()).code(), "ledger.read");
}
