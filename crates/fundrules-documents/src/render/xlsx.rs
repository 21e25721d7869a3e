//! Forms as workbooks.

mod sheet;
mod styles;

use fundrules::Error;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};

use super::broken;
use crate::page::Page;
use sheet::SheetWriter;

/// The longest name of a sheet, in characters.
const LONGEST_NAME: usize = 31;

pub(super) fn write(page: &Page) -> Result<Vec<u8>, Error> {
    build(page).and_then(|mut workbook| workbook.save_to_buffer()).map_err(broken)
}

fn build(page: &Page) -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    // The bytes must not depend on the clock.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(
        &DocProperties::new().set_title(page.title.as_str()).set_creation_datetime(&created),
    );
    let sheet = workbook.add_worksheet();
    sheet.set_name(sheet_name(&page.title))?;
    let mut writer = SheetWriter::new(sheet, page);
    writer.write(page)?;
    Ok(workbook)
}

/// The title, cut, without the letters that no sheet's name may have.
fn sheet_name(title: &str) -> String {
    let fits = |letter: &char| !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\' | '\'');
    let name: String = title.chars().filter(fits).take(LONGEST_NAME).collect();
    if name.trim().is_empty() { "Form".to_owned() } else { name }
}
