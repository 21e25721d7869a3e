//! An empty ledger to fill in.

mod explain;

use std::path::Path;

use fundrules::{FactDefinition, FactKind, Language, MoneyUnit, Result};
use rust_xlsxwriter::{
    DataValidation, DataValidationErrorStyle, Format, Workbook, Worksheet, XlsxError,
};

use crate::write::styles::{self, Styles};
use crate::write::{io_of, write_file};

/// Rows in which lists are offered.
const ROWS: u32 = 10_000;

/// An empty ledger as a workbook: a header row with one column for each fact, amounts in 万元,
/// lists to choose from for closed words, and a second sheet that explains each column.
///
/// [`Ledger`](crate::Ledger) reads what is filled in.
///
/// # Errors
///
/// `ledger.write` when the workbook cannot be made, such as with more columns than a sheet has.
///
/// # Example
///
/// ```
/// use fundrules::{Language, fact_definition};
///
/// let facts: Vec<_> = ["project.name", "invest.total_planned"]
///     .into_iter()
///     .filter_map(fact_definition)
///     .collect();
/// let workbook = fundrules_ledger::template(&facts, Language::Zh)?;
/// assert!(workbook.starts_with(b"PK"));
/// # Ok::<(), fundrules::Error>(())
/// ```
pub fn template(facts: &[&FactDefinition], language: Language) -> Result<Vec<u8>> {
    build(facts, language)
        .and_then(|mut workbook| workbook.save_to_buffer())
        .map_err(|error| io_of(&error))
}

/// Writes an empty ledger to a file; see [`template`]. The file appears only when it is whole.
///
/// # Errors
///
/// `ledger.write`, as [`template`], or when nothing can be written there.
pub fn write_template(path: &Path, facts: &[&FactDefinition], language: Language) -> Result<()> {
    write_file(path, &template(facts, language)?, &[])
}

fn build(facts: &[&FactDefinition], language: Language) -> Result<Workbook, XlsxError> {
    let mut workbook = styles::new_workbook()?;
    let styles = Styles::new();
    let headers: Vec<String> = std::iter::once(language.pick("项目编号", "id").to_owned())
        .chain(facts.iter().map(|fact| header(fact, language)))
        .collect();
    let sheet = workbook.add_worksheet();
    sheet.set_name(language.pick("台账", "Ledger"))?;
    sheet.set_freeze_panes(1, 1)?;
    let text = Format::new().set_num_format("@");
    sheet.set_column_format(0, &text)?;
    for (place, header) in (0_u16..).zip(&headers) {
        sheet.write_string_with_format(0, place, header, &styles.header)?;
        sheet.set_column_width(place, styles::width(header))?;
    }
    for (place, fact) in (1_u16..).zip(facts) {
        prepare_column(sheet, place, fact, language, &styles)?;
    }
    explain::add(&mut workbook, facts, &headers, language, &styles)?;
    Ok(workbook)
}

/// The header of a fact, with the unit of its numbers.
fn header(fact: &FactDefinition, language: Language) -> String {
    let label = language.pick(fact.zh, fact.en);
    let unit = match fact.kind {
        FactKind::Money => language.pick(MoneyUnit::Wan.zh(), MoneyUnit::Wan.en()),
        FactKind::Rate => "%",
        _ => return label.to_owned(),
    };
    match language {
        Language::Zh => format!("{label}（{unit}）"),
        Language::En => format!("{label} ({unit})"),
    }
}

fn prepare_column(
    sheet: &mut Worksheet,
    place: u16,
    fact: &FactDefinition,
    language: Language,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let number = match fact.kind {
        FactKind::Money => Format::new().set_num_format("#,##0.00####"),
        FactKind::Rate => Format::new().set_num_format("0.######"),
        FactKind::Date | FactKind::Event => styles.date.clone(),
        FactKind::Integer => Format::new().set_num_format("0"),
        _ => Format::new().set_num_format("@"),
    };
    sheet.set_column_format(place, &number)?;
    if let Some(choice) = choice(fact, language)? {
        sheet.add_data_validation(1, place, ROWS, place, &choice)?;
    }
    Ok(())
}

/// The list to choose from. A set of words may hold several, so other texts are let through.
fn choice(fact: &FactDefinition, language: Language) -> Result<Option<DataValidation>, XlsxError> {
    let words: Vec<&str> = match fact.kind {
        FactKind::Bool => vec![language.pick("是", "yes"), language.pick("否", "no")],
        FactKind::Word(words) | FactKind::Words(words) => {
            words.iter().map(|word| language.pick(word.zh, word.name)).collect()
        }
        _ => return Ok(None),
    };
    // Excel takes no longer list; the second sheet names the words in any case.
    let length: usize = words.iter().map(|word| word.chars().count() + 1).sum();
    if length > 255 {
        return Ok(None);
    }
    let strict = !matches!(fact.kind, FactKind::Words(_));
    let choice = DataValidation::new().allow_list_strings(&words)?;
    Ok(Some(choice.show_error_message(strict).set_error_style(DataValidationErrorStyle::Stop)))
}
