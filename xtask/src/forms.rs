//! The example forms of the book, rendered from their values.

use fundrules::Language;
use fundrules_documents::{Form, Format};

use crate::error::Error;

/// The values of an acceptance application, of a commitment and of a weekly report.
const APPLICATION: &str = include_str!("../../docs/examples/forms/application.json");
const COMMITMENT: &str = include_str!("../../docs/examples/forms/commitment.json");
const WEEK: &str = include_str!("../../docs/examples/forms/week.json");

pub(crate) fn application(format: Format, language: Language) -> Result<Vec<u8>, Error> {
    render("guangyuan-mgmt/F2", APPLICATION, format, language)
}

pub(crate) fn commitment(format: Format, language: Language) -> Result<Vec<u8>, Error> {
    render("shanxi-2019/F1", COMMITMENT, format, language)
}

pub(crate) fn week(format: Format, language: Language) -> Result<Vec<u8>, Error> {
    render("shanxi-2020/F2", WEEK, format, language)
}

/// The reference page of all fields.
pub(crate) fn page() -> Result<String, Error> {
    fundrules_documents::forms_page().map_err(|error| failed(&error))
}

fn render(id: &str, json: &str, format: Format, language: Language) -> Result<Vec<u8>, Error> {
    let make = || {
        let form = Form::builtin(id)?;
        form.render(&form.values_from_json(json)?, format, language)
    };
    make().map_err(|error| failed(&error))
}

fn failed(cause: &fundrules::Error) -> Error {
    Error::new(format!("cannot make the example forms: {cause}"))
}
