use std::fmt::Write as _;
use std::io::Write as _;
use std::path::PathBuf;

use fundrules_ledger::LedgerOptions;
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use crate::helpers::*;

const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const WORKBOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const WORKBOOK_RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#;

/// A workbook with one hand-written sheet.
fn package(files: &Files, sheet: &[u8], more: &[(&str, &[u8])]) -> PathBuf {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let parts: [(&str, &[u8]); 4] = [
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", WORKBOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", WORKBOOK_RELS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    for (name, bytes) in parts.iter().chain(more) {
        zip.start_file(*name, SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    files.write("hostile.xlsx", zip.finish().unwrap().into_inner())
}

fn sheet(rows: &str) -> Vec<u8> {
    format!(
        "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>{rows}</sheetData></worksheet>"
    )
    .into_bytes()
}

fn inline(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

fn header() -> String {
    format!("<row r=\"1\">{}{}</row>", inline("A1", "项目编号"), inline("B1", "项目名称"))
}

fn code(files: &Files, rows: &str, more: &[(&str, &[u8])]) -> &'static str {
    refusal_of(&package(files, &sheet(rows), more), LedgerOptions::default()).code()
}

#[test]
fn a_declared_size_reserves_nothing() {
    let files = Files::new();
    let rows = format!(
        "{}<row r=\"1048576\">{}{}</row>",
        header(),
        inline("A1048576", "P-1"),
        inline("B1048576", "末行")
    );
    let read = rows_of(&package(&files, &sheet(&rows), &[]), LedgerOptions::default());
    assert_eq!(read.len(), 1);
    assert_eq!(read[0].number, 1_048_576);
}

#[test]
fn a_part_that_unpacks_to_too_much_is_refused() {
    let files = Files::new();
    // Ten million bytes of nothing pack to some ten thousand.
    let styles = [b"<styleSheet>".as_slice(), &b"<x/>".repeat(2_500_000)].concat();
    assert_eq!(code(&files, &header(), &[("xl/styles.xml", &styles)]), "ledger.too-large");
    let long = format!("{}<row r=\"2\">{}</row>", header(), inline("A2", &"长".repeat(400_000)));
    assert_eq!(code(&files, &long, &[]), "ledger.too-large");
    let promise = br#"<sst uniqueCount="99999999999999"><si><t>x</t></si></sst>"#;
    assert_eq!(code(&files, &header(), &[("xl/sharedStrings.xml", promise)]), "ledger.too-large");
}

#[test]
fn broken_sheets_are_refused_without_a_panic() {
    let files = Files::new();
    let twice =
        format!("{}<row r=\"2\">{}{}</row>", header(), inline("A2", "x"), inline("A2", "y"));
    assert_eq!(code(&files, &twice, &[]), "ledger.workbook");
    let back = format!(
        "{}<row r=\"3\">{}</row><row r=\"2\">{}</row>",
        header(),
        inline("A3", "x"),
        inline("A2", "y")
    );
    assert_eq!(code(&files, &back, &[]), "ledger.workbook");
    let far = format!("{}<row r=\"2\">{}</row>", header(), inline("XFD2", "x"));
    assert_eq!(code(&files, &far, &[]), "ledger.too-many-columns");
    let overflow =
        format!("{}<row r=\"2\">{}</row>", header(), inline("ZZZZZZZZZZ99999999999999", "x"));
    assert!(matches!(code(&files, &overflow, &[]), "ledger.workbook" | "ledger.too-many-columns"));
    let unclosed = format!("{}<row r=\"2\"><c r=\"A2\"><v>1", header());
    assert_eq!(code(&files, &unclosed, &[]), "ledger.workbook");
    let string = format!("{}<row r=\"2\"><c r=\"A2\" t=\"s\"><v>99</v></c></row>", header());
    let path = package(&files, &sheet(&string), &[]);
    // A string that is not there is either refused or nothing.
    if let Ok(ledger) = fundrules_ledger::Ledger::open(&path, LedgerOptions::default()) {
        assert!(ledger.count() <= 1);
    }
}

#[test]
fn archives_that_are_no_workbooks_are_refused() {
    let files = Files::new();
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    zip.start_file("readme.txt", SimpleFileOptions::default()).unwrap();
    zip.write_all(b"hello").unwrap();
    let bytes = zip.finish().unwrap().into_inner();
    let path = files.write("a.xlsx", &bytes);
    assert_eq!(refusal_of(&path, LedgerOptions::default()).code(), "ledger.format-wrong");
    let path = files.write("b.xlsx", &bytes[..bytes.len() - 30]);
    assert_eq!(refusal_of(&path, LedgerOptions::default()).code(), "ledger.format-wrong");
}

#[test]
fn damaged_workbooks_are_errors_at_worst() {
    let files = Files::new();
    let path = files.workbook("a.xlsx", |workbook| {
        let sheet = workbook.add_worksheet();
        sheet.write(0, 0, "项目编号").unwrap();
        sheet.write(0, 1, "项目名称").unwrap();
        sheet.write(1, 0, "P-1").unwrap();
    });
    let bytes = std::fs::read(&path).unwrap();
    for place in (0..bytes.len()).step_by(53) {
        let mut damaged = bytes.clone();
        damaged[place] ^= 0x55;
        let path = files.write("damaged.xlsx", &damaged);
        if let Ok(ledger) = fundrules_ledger::Ledger::open(&path, LedgerOptions::default()) {
            assert!(ledger.count() <= 3);
        }
    }
}

#[test]
fn an_open_quotation_mark_loses_no_rows_silently() {
    let text = "项目编号,项目名称\nP-1,甲\nP-2,\"乙\nP-3,丙\n";
    let error = refusal(text, csv_options());
    assert_eq!(error.code(), "ledger.quote-open");
    assert!(error.message().contains("row 3"), "{error}");
    let mut long = String::from("项目编号,项目名称\nP-1,\"");
    while long.len() < 3 * 1024 * 1024 {
        long.push_str("P-2,很长的一行\n");
    }
    assert_eq!(refusal(long, csv_options()).code(), "ledger.row-too-long");
}

#[test]
fn huge_cells_and_rows_are_bounded() {
    let cell = format!("项目编号,项目名称\nP-1,{}\n", "长".repeat(40_000));
    let read = rows(cell, csv_options());
    assert_eq!(places(&read), [(2, "B".into(), "cell.too-long")]);
    assert!(read[0].mistakes[0].value.chars().count() <= 61);
    let wide = format!("项目编号,项目名称\n{}\n", ",".repeat(3_000));
    assert_eq!(refusal(wide, csv_options()).code(), "ledger.too-many-columns");
    let mut header = String::from("项目编号,项目名称");
    for number in 0..500 {
        let _ = write!(header, ",未知{number}");
    }
    assert_eq!(refusal(header, csv_options()).errors().len(), 500);
}

#[test]
fn bytes_of_no_encoding_are_refused() {
    let mut text = "项目编号,项目名称\nP-1,".as_bytes().to_vec();
    text.extend_from_slice(b"\xFF\xFF\xFF\n");
    assert_eq!(refusal(&text, csv_options()).code(), "ledger.encoding");
    let mut marked = "\u{FEFF}项目编号,项目名称\nP-1,".as_bytes().to_vec();
    marked.extend_from_slice(b"\xCF\xEE\n");
    assert_eq!(refusal(&marked, csv_options()).code(), "ledger.encoding");
}

#[test]
fn a_control_character_alone_in_a_row_does_not_end_the_ledger() {
    let error = refusal("项目编号\u{2c}项目名称\nP-1,甲\n\u{1E}\nP-2,乙\n", csv_options());
    assert_eq!(error.code(), "ledger.read");
}
