//! What the tests share.

use std::io::{Cursor, Read as _};

use calamine::{Data, Reader as _, Xlsx};
use fundrules::Language;
use fundrules_documents::{Form, FormFinding, FormFindingKind, FormValues, Format};

/// The example values of the book.
pub(crate) const APPLICATION: &str =
    include_str!("../../../../docs/examples/forms/application.json");
pub(crate) const COMMITMENT: &str = include_str!("../../../../docs/examples/forms/commitment.json");
pub(crate) const WEEK: &str = include_str!("../../../../docs/examples/forms/week.json");

pub(crate) fn form(id: &str) -> &'static Form {
    Form::builtin(id).unwrap_or_else(|error| panic!("{error}"))
}

pub(crate) fn values(form: &Form, json: &str) -> FormValues {
    form.values_from_json(json).unwrap_or_else(|error| panic!("{error}"))
}

/// The findings about a field.
pub(crate) fn about(form: &Form, json: &str, field: &str) -> Vec<FormFinding> {
    let findings = form.check(&values(form, json));
    findings.into_iter().filter(|finding| finding.field == field).collect()
}

/// The kinds of the findings about a field.
pub(crate) fn kinds(form: &Form, json: &str, field: &str) -> Vec<FormFindingKind> {
    about(form, json, field).into_iter().map(|finding| finding.kind).collect()
}

pub(crate) fn text(form: &Form, values: &FormValues, format: Format, language: Language) -> String {
    String::from_utf8(form.render(values, format, language).unwrap()).unwrap()
}

/// A part of a package such as DOCX.
pub(crate) fn part(package: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(package)).unwrap();
    let mut text = String::new();
    archive.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// The cells of a workbook with one sheet.
pub(crate) fn cells(workbook: &[u8]) -> Vec<Vec<Data>> {
    let mut workbook = Xlsx::new(Cursor::new(workbook.to_vec())).unwrap();
    let sheet = workbook.worksheet_range_at(0).unwrap().unwrap();
    sheet.rows().map(<[Data]>::to_vec).collect()
}

/// Every cell that is a text.
pub(crate) fn texts(cells: &[Vec<Data>]) -> Vec<String> {
    let text = |cell: &Data| match cell {
        Data::String(text) => Some(text.clone()),
        _ => None,
    };
    cells.iter().flatten().filter_map(text).collect()
}
