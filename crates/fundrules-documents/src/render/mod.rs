//! Forms as Markdown, HTML, DOCX and XLSX.

mod docx;
mod html;
mod markdown;
mod xlsx;

use std::fmt;
use std::str::FromStr;

use fundrules::{Error, Language};

use crate::json::refused;
use crate::model::{Form, UsedAs};
use crate::page::Page;
use crate::values::FormValues;

/// What a form is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// Markdown, in UTF-8.
    Markdown,
    /// One HTML page that needs nothing else, in UTF-8.
    Html,
    /// A document for a word processor.
    Docx,
    /// A workbook.
    Xlsx,
}

impl Format {
    /// Every format.
    pub const ALL: [Format; 4] = [Format::Markdown, Format::Html, Format::Docx, Format::Xlsx];

    /// The ending of a file's name, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Format::Markdown => "md",
            Format::Html => "html",
            Format::Docx => "docx",
            Format::Xlsx => "xlsx",
        }
    }

    /// Whether it is text, which can be shown on a terminal.
    #[must_use]
    pub fn is_text(self) -> bool {
        matches!(self, Format::Markdown | Format::Html)
    }

    /// The format in which the original of a form is used.
    #[must_use]
    pub fn of_original(form: &Form) -> Format {
        match form.used_as() {
            UsedAs::Document => Format::Docx,
            UsedAs::Table => Format::Xlsx,
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.ending())
    }
}

impl FromStr for Format {
    type Err = Error;

    /// Reads the ending of a file's name.
    ///
    /// # Errors
    ///
    /// `form.format-unknown` for another one.
    fn from_str(text: &str) -> Result<Self, Error> {
        let wanted = text.to_ascii_lowercase();
        Format::ALL.into_iter().find(|format| format.ending() == wanted).ok_or_else(|| {
            let message = format!("unknown format {}", crate::clean::quoted(text));
            refused("form.format-unknown", message).with_hint("use `md`, `html`, `docx` or `xlsx`")
        })
    }
}

impl Form {
    /// Writes the form with its values. Fields that are not filled in are blank; those that must
    /// be, and those with a mistake, are marked. Without any value it is a blank form in which
    /// nothing is marked. The same form and values give the same bytes.
    ///
    /// # Errors
    ///
    /// - `form.values-of-another-form`: the values belong to another form.
    /// - `form.render`: a library that writes the format refused.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Language;
    /// use fundrules_documents::{Form, Format, FormValues};
    ///
    /// let form = Form::builtin("shanxi-2019/F1")?;
    /// let values = form.values_from_json(r#"{"unit_name": "示例公司"}"#)?;
    /// let text = String::from_utf8(form.render(&values, Format::Markdown, Language::Zh)?)?;
    /// assert!(text.contains("| 项目单位名称 | 示例公司 |"));
    /// assert!(text.contains("| 项目名称 | 【未填】 |"));
    ///
    /// let blank = form.render(&FormValues::blank(form), Format::Docx, Language::Zh)?;
    /// assert!(blank.starts_with(b"PK"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn render(
        &self,
        values: &FormValues,
        format: Format,
        language: Language,
    ) -> Result<Vec<u8>, Error> {
        if values.form() != self.id {
            let (own, other) = (&self.id, values.form());
            let message = format!("the values are of the form `{other}`, not of `{own}`");
            return Err(refused("form.values-of-another-form", message));
        }
        let page = Page::new(self, values, language);
        match format {
            Format::Markdown => Ok(markdown::write(&page).into_bytes()),
            Format::Html => Ok(html::write(&page).into_bytes()),
            Format::Docx => docx::write(&page),
            Format::Xlsx => xlsx::write(&page),
        }
    }
}

/// The error of a library that writes a format.
fn broken(error: impl fmt::Display) -> Error {
    refused("form.render", format!("the document cannot be written: {error}"))
}
