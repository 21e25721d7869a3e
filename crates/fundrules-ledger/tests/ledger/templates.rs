use calamine::{Data, Reader, Xlsx, open_workbook};
use fundrules::{FactDefinition, FactKind, Language, MoneyUnit, fact_definition, fact_definitions};
use fundrules_ledger::{Ledger, LedgerOptions, write_template};

use crate::helpers::*;

#[test]
fn the_template_of_every_fact_is_an_empty_ledger() {
    let files = Files::new();
    let facts: Vec<&FactDefinition> = fact_definitions().iter().collect();
    for language in [Language::Zh, Language::En] {
        let path = files.path("template.xlsx");
        write_template(&path, &facts, language).unwrap();
        let mut ledger = Ledger::open(&path, LedgerOptions::default()).unwrap();
        let columns = ledger.columns();
        assert_eq!(columns[0].facts, ["id"]);
        for (column, fact) in columns[1..].iter().zip(&facts) {
            assert_eq!(column.facts, [fact.name]);
            let unit = (fact.kind == FactKind::Money).then_some(MoneyUnit::Wan);
            assert_eq!(column.unit, unit, "{}", fact.name);
        }
        assert_eq!(columns.len(), facts.len() + 1);
        assert!(ledger.next().is_none());
        assert_eq!(files.names(), ["template.xlsx"]);
    }
}

#[test]
fn the_second_sheet_explains_each_column() {
    let files = Files::new();
    let path = files.path("template.xlsx");
    let facts = ["project.name", "award.basis", "invest.total_planned"]
        .map(|name| fact_definition(name).unwrap());
    write_template(&path, &facts, Language::Zh).unwrap();
    let mut workbook: Xlsx<_> = open_workbook(&path).unwrap();
    assert_eq!(workbook.sheet_names(), ["台账", "填写说明"]);
    let notes = workbook.worksheet_range("填写说明").unwrap();
    let rows: Vec<Vec<String>> =
        notes.rows().map(|row| row.iter().map(Data::to_string).collect()).collect();
    assert_eq!(rows[3][..2], ["分配核定标的", "award.basis"]);
    assert!(rows[3][2].contains("总投资、固定资产投资"));
    assert_eq!(rows[4][0], "项目总投资（万元）");
}

#[test]
fn closed_words_are_offered_as_lists() {
    let files = Files::new();
    let path = files.path("template.xlsx");
    let facts = ["applicant.bankrupt", "project.stage"].map(|name| fact_definition(name).unwrap());
    write_template(&path, &facts, Language::Zh).unwrap();
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&path).unwrap()).unwrap();
    let mut sheet = String::new();
    let mut part = zip.by_name("xl/worksheets/sheet1.xml").unwrap();
    std::io::Read::read_to_string(&mut part, &mut sheet).unwrap();
    assert!(sheet.contains("\"是,否\""), "{sheet}");
    assert!(sheet.contains("\"拟建,在建,竣工,"), "{sheet}");
}
