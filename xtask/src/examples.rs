//! The example ledger as a workbook, made from the CSV of the same name.

#[cfg(test)]
mod tests;

use fundrules::{FactKind, fact_definition};
use fundrules_ledger::{Format as LedgerFormat, Ledger, LedgerColumn, LedgerOptions};
use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use crate::error::Error;

const LEDGER: &str = include_str!("../../docs/examples/guangyuan-2024.csv");
const TITLE: &str = "广元市2024年度工业发展专项资金项目台账（示例，单位和项目均为虚构）";
const SHEET: &str = "台账";

/// Where the headers stand: below the title. Spreadsheets count from 1, the writer from 0.
const HEADER_ROW: u32 = 1;

/// What the cells of a column are in a workbook.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Text,
    Amount,
    Number,
    Date,
}

/// The cells of the CSV: amounts and other numbers as numbers, days as dates, the rest as text.
/// The bytes depend on nothing but the CSV.
pub(crate) fn workbook() -> Result<Vec<u8>, Error> {
    let kinds = kinds(LEDGER)?;
    let records = records(LEDGER)?;
    build(&records, &kinds)
        .map_err(|cause| Error::new(format!("cannot make the example workbook: {cause}")))
}

/// The kind of each column, by the facts that the ledger's own reading of the headers finds.
fn kinds(csv: &'static str) -> Result<Vec<Kind>, Error> {
    let options = LedgerOptions { format: Some(LedgerFormat::Csv), ..LedgerOptions::default() };
    let ledger = Ledger::from_reader("guangyuan-2024.csv", csv.as_bytes(), options)
        .map_err(|cause| Error::new(format!("the example ledger cannot be read: {cause}")))?;
    Ok(ledger.columns().iter().map(kind).collect())
}

fn kind(column: &LedgerColumn) -> Kind {
    let fact = column.facts.first().and_then(|name| fact_definition(name));
    match fact.map(|fact| fact.kind) {
        Some(FactKind::Money) => Kind::Amount,
        Some(FactKind::Rate | FactKind::Integer) => Kind::Number,
        Some(FactKind::Date | FactKind::Event) => Kind::Date,
        _ => Kind::Text,
    }
}

fn records(csv: &str) -> Result<Vec<csv::StringRecord>, Error> {
    csv::ReaderBuilder::new()
        .has_headers(false)
        .from_reader(csv.as_bytes())
        .into_records()
        .collect::<Result<_, _>>()
        .map_err(|cause| Error::new(format!("the example ledger cannot be read: {cause}")))
}

fn build(records: &[csv::StringRecord], kinds: &[Kind]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let sheet = workbook.add_worksheet();
    sheet.set_name(SHEET)?;
    sheet.set_freeze_panes(HEADER_ROW + 1, 2)?;
    let bold = Format::new().set_bold();
    sheet.write_string_with_format(0, 0, TITLE, &bold)?;
    let header = bold.set_text_wrap().set_align(FormatAlign::VerticalCenter);
    for (row, record) in (HEADER_ROW..).zip(records) {
        for (column, (text, kind)) in (0_u16..).zip(record.iter().zip(kinds)) {
            if row == HEADER_ROW {
                sheet.write_string_with_format(row, column, text, &header)?;
                sheet.set_column_width(column, if *kind == Kind::Text { 16 } else { 13 })?;
            } else {
                write_cell(sheet, row, column, text, *kind)?;
            }
        }
    }
    workbook.save_to_buffer()
}

/// An empty cell stays empty; what is no number or day, such as `无`, stays text.
fn write_cell(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    kind: Kind,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        return Ok(());
    }
    let date = Format::new().set_num_format("yyyy-mm-dd");
    let amount = Format::new().set_num_format("#,##0.00####");
    let number = || text.parse::<f64>().ok();
    match kind {
        Kind::Date => match ExcelDateTime::parse_from_str(text) {
            Ok(day) => sheet.write_datetime_with_format(row, column, day, &date)?,
            Err(_) => sheet.write_string(row, column, text)?,
        },
        Kind::Amount if let Some(number) = number() => {
            sheet.write_number_with_format(row, column, number, &amount)?
        }
        Kind::Number if let Some(number) = number() => sheet.write_number(row, column, number)?,
        Kind::Text | Kind::Amount | Kind::Number => sheet.write_string(row, column, text)?,
    };
    Ok(())
}
