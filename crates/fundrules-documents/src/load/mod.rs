//! Reads forms from TOML, and finds every mistake in the names they use.

mod checks;
mod fields;
mod notes;
mod raw;

use fundrules::{Error, MoneyUnit, Text};
use toml::Spanned;

use crate::json::refused;
use crate::model::{Field, Form, Section, UsedAs};
use checks::{Scope, read_checks, read_condition};
use fields::read_field;
use notes::Notes;
use raw::{RawFile, RawForm, RawSection, RawText, RawUsedAs};

/// A file of forms is at most this long.
const LONGEST: usize = 1024 * 1024;

impl Form {
    /// Reads every form of a file. `file` is the name shown in error messages.
    ///
    /// # Errors
    ///
    /// - `form.file-too-long`: the file is longer than 1 MiB.
    /// - `form.toml`: the file is not TOML, lacks a key, has a key that nobody knows, or a value of
    ///   another kind; told one at a time, with line and column.
    /// - `form.file`, `form.unknown-name`: a name that stands twice or that nobody knows, a fact
    ///   that cannot fill the field, a check of fields that it does not suit; all of them are told,
    ///   with line and column.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules_documents::Form;
    ///
    /// let forms = Form::all_from_toml("county.toml", r#"
    ///     rulebook = "county"
    ///
    ///     [[form]]
    ///     cite = "F1"
    ///     title = { zh = "申请表", en = "Application form" }
    ///     used_as = "document"
    ///     unit = "万元"
    ///
    ///     [[form.section]]
    ///     [[form.section.field]]
    ///     id = "total"
    ///     label = { zh = "总投资", en = "total investment" }
    ///     kind = "money"
    ///     from = ["invest.total_planned"]
    /// "#)?;
    /// assert_eq!(forms[0].id(), "county/F1");
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn all_from_toml(file: &str, source: &str) -> Result<Vec<Form>, Error> {
        if source.len() > LONGEST {
            let message = format!("{file} is longer than {LONGEST} bytes");
            return Err(refused("form.file-too-long", message));
        }
        let notes = Notes::new(file, source);
        let raw: RawFile = toml::from_str(source).map_err(|error| {
            let offset = error.span().map_or(0, |span| span.start);
            notes.at(offset, refused("form.toml", error.message()))
        })?;
        let forms = read_file(&notes, &raw);
        notes.finish()?;
        Ok(forms)
    }
}

fn read_file(notes: &Notes<'_>, raw: &RawFile) -> Vec<Form> {
    let rulebook = read_name(notes, &raw.rulebook);
    let mut forms: Vec<Form> = Vec::new();
    for raw in &raw.form {
        let form = read_form(notes, rulebook, raw);
        if forms.iter().any(|earlier| earlier.id == form.id) {
            notes.mistake(&raw.cite, format!("the form `{}` stands twice", form.id));
        }
        forms.push(form);
    }
    if forms.is_empty() {
        notes.mistake(&raw.rulebook, "the file holds no form");
    }
    forms
}

fn read_form(notes: &Notes<'_>, rulebook: &str, raw: &RawForm) -> Form {
    let unit = raw.unit.as_ref().and_then(|unit| read_unit(notes, unit));
    let mut seen: Vec<&str> = Vec::new();
    let mut sections: Vec<Section> =
        raw.section.iter().map(|section| read_section(notes, section, &mut seen)).collect();
    let all: Vec<Field> = sections.iter().flat_map(|section| section.fields.clone()).collect();
    let scope = Scope { notes, fields: &all };
    let raw_fields = raw.section.iter().flat_map(|section| &section.field);
    let fields = sections.iter_mut().flat_map(|section| &mut section.fields);
    for (field, raw) in fields.zip(raw_fields) {
        field.required_when =
            raw.required_when.as_ref().and_then(|when| read_condition(&scope, when.get_ref()));
    }
    let checks = read_checks(&scope, &raw.check);
    match (&raw.unpublished, all.is_empty()) {
        (Some(_), false) => {
            notes.mistake(&raw.cite, "a form whose fields are not published has no fields")
        }
        (None, true) => {
            notes.mistake(&raw.cite, "the form has no field and does not say `unpublished`")
        }
        _ => {}
    }
    Form {
        rulebook: rulebook.to_owned(),
        id: format!("{rulebook}/{}", read_name(notes, &raw.cite)),
        title: read_text(notes, &raw.title),
        used_as: match raw.used_as {
            RawUsedAs::Document => UsedAs::Document,
            RawUsedAs::Table => UsedAs::Table,
        },
        unit,
        unpublished: raw.unpublished.as_ref().map(|text| read_text(notes, text)),
        notes: raw.notes.iter().map(|text| read_text(notes, text)).collect(),
        sections,
        checks,
    }
}

fn read_section<'r>(notes: &Notes<'_>, raw: &'r RawSection, seen: &mut Vec<&'r str>) -> Section {
    Section {
        title: raw.title.as_ref().map(|text| read_text(notes, text)),
        cover: raw.cover,
        later: raw.later,
        texts: raw.texts.iter().map(|text| read_text(notes, text)).collect(),
        fields: raw.field.iter().map(|field| read_field(notes, field, seen)).collect(),
    }
}

fn read_unit(notes: &Notes<'_>, unit: &Spanned<String>) -> Option<MoneyUnit> {
    match unit.get_ref().parse() {
        Ok(unit) => Some(unit),
        Err(error) => {
            let error: Error = error;
            notes.mistake(unit, error.message());
            None
        }
    }
}

/// A name of letters, digits, `_`, `-` and `.`.
fn read_name<'r>(notes: &Notes<'_>, name: &'r Spanned<String>) -> &'r str {
    let text = name.get_ref();
    let fits = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    if text.is_empty() || text.len() > 60 || !text.bytes().all(fits) {
        let message = format!("`{text}` is no name: it has letters, digits, `_`, `-` and `.` only");
        notes.mistake(name, message);
    }
    text
}

fn read_text(notes: &Notes<'_>, raw: &RawText) -> Text {
    for part in [&raw.zh, &raw.en] {
        if part.get_ref().trim().is_empty() {
            notes.mistake(part, "the text is empty");
        }
    }
    Text { zh: raw.zh.get_ref().trim().to_owned(), en: raw.en.get_ref().trim().to_owned() }
}
