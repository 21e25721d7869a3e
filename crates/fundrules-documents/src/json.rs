//! Values from JSON and back.

use fundrules::{Error, ErrorKind, Tree, nearest};

use crate::clean::quoted;
use crate::model::{Field, FieldKind, Form, Rows};
use crate::read::{expected, read, unreadable};
use crate::value::FormValue;
use crate::values::FormValues;

/// Values are read from a text of at most so many bytes.
const LONGEST: usize = 16 * 1024 * 1024;

/// A list has at most so many rows.
pub(crate) const MOST_ROWS: usize = 5_000;

/// An error about a form.
pub(crate) fn refused(code: &'static str, message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Input, code, message)
}

impl Form {
    /// Reads values from JSON: an object with one key for each field. Numbers stay text, so that
    /// amounts are exact; `null` and blank text are fields that are not filled in.
    ///
    /// A value of another kind is kept as it was written, and [`Form::check`] tells it.
    ///
    /// # Errors
    ///
    /// - `form.values-too-long`: the text is longer than 16 MiB.
    /// - `json.invalid`, `json.key-twice`, `json.too-deep`: the text is not such JSON.
    /// - `form.not-an-object`: the JSON is something else than an object.
    /// - `form.unknown-field`: a key that the form does not have; the nearest is suggested.
    /// - `form.fields-not-published`: the form's fields are not in the published text.
    /// - `form.too-many-rows`: a list with more than 5,000 rows.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules_documents::Form;
    ///
    /// let form = Form::builtin("shanxi-2019/F1")?;
    /// let values = form.values_from_json(r#"{"total_investment": "many"}"#)?;
    /// let finding = form.check(&values).into_iter().find(|one| one.field == "total_investment");
    /// assert!(finding.is_some_and(|one| one.text.en.contains("`many`")));
    ///
    /// let error = form.values_from_json(r#"{"total_investmnt": "1"}"#).unwrap_err();
    /// assert_eq!(error.code(), "form.unknown-field");
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn values_from_json(&self, text: &str) -> Result<FormValues, Error> {
        if text.len() > LONGEST {
            let message = format!("the values are longer than {LONGEST} bytes");
            return Err(refused("form.values-too-long", message));
        }
        self.values_from_tree(&Tree::from_json(text)?)
    }

    /// Reads values from a tree; see [`Form::values_from_json`].
    ///
    /// # Errors
    ///
    /// As [`Form::values_from_json`].
    pub fn values_from_tree(&self, tree: &Tree) -> Result<FormValues, Error> {
        let Tree::Table(entries) = tree else {
            let message = format!("expected an object of fields, found {}", tree.describe());
            return Err(refused("form.not-an-object", message));
        };
        let fields: Vec<&Field> = self.fields().collect();
        let mut errors = Vec::new();
        let mut values = FormValues::blank(self);
        for (key, written) in entries {
            let Some(place) = fields.iter().position(|field| field.id == *key) else {
                errors.push(self.unknown(key, &fields));
                continue;
            };
            let Some(field) = fields.get(place) else { continue };
            match self.read_field(field, written) {
                Ok(value) => values.put(place, value),
                Err(mut found) => errors.append(&mut found),
            }
        }
        match errors.len() {
            0 => Ok(values),
            1 => Err(errors.remove(0)),
            _ => Err(Error::several(ErrorKind::Input, "form.invalid", errors)),
        }
    }

    fn unknown(&self, key: &str, fields: &[&Field]) -> Error {
        if let Some(reason) = &self.unpublished {
            let message = format!("the form `{}` has no field {}", self.id, quoted(key));
            return refused("form.fields-not-published", message).with_hint(reason.en.clone());
        }
        let names = fields.iter().map(|field| field.id.as_str());
        unknown_field(key, &format!("the form `{}`", self.id), names)
    }

    fn read_field(&self, field: &Field, written: &Tree) -> Result<Option<FormValue>, Vec<Error>> {
        match &field.kind {
            FieldKind::Rows(rows) => self.read_rows(field, rows, written),
            kind => Ok(read(kind, self.unit, written)),
        }
    }

    fn read_rows(
        &self,
        field: &Field,
        rows: &Rows,
        written: &Tree,
    ) -> Result<Option<FormValue>, Vec<Error>> {
        let items = match written {
            Tree::Null => return Ok(None),
            Tree::List(items) => items,
            _ => {
                let (kind, error) = expected("a list of rows", written);
                return Ok(Some(unreadable(written, kind, error)));
            }
        };
        if items.len() > MOST_ROWS {
            let found = items.len();
            let message = format!("`{}` has {found} rows, at most {MOST_ROWS} are read", field.id);
            return Err(vec![refused("form.too-many-rows", message)]);
        }
        let mut read_rows = Vec::with_capacity(items.len());
        let mut errors = Vec::new();
        for item in items {
            let Tree::Table(cells) = item else {
                let (kind, error) = expected("a row with a key for each column", item);
                return Ok(Some(unreadable(written, kind, error)));
            };
            let mut row = vec![None; rows.columns.len()];
            for (key, cell) in cells {
                let found = rows.columns.iter().zip(&mut row).find(|(column, _)| column.id == *key);
                match found {
                    Some((column, place)) => *place = read(&column.kind, self.unit, cell),
                    None => {
                        let names = rows.columns.iter().map(|column| column.id.as_str());
                        errors.push(unknown_field(key, &format!("a row of `{}`", field.id), names));
                    }
                }
            }
            read_rows.push(row);
        }
        if errors.is_empty() { Ok(Some(FormValue::Rows(read_rows))) } else { Err(errors) }
    }
}

fn unknown_field<'n>(
    key: &str,
    place: &str,
    names: impl Iterator<Item = &'n str> + Clone,
) -> Error {
    let error = refused("form.unknown-field", format!("{place} has no field {}", quoted(key)));
    match nearest(key, names.clone()) {
        Some(near) => error.with_hint(format!("did you mean `{near}`?")),
        None => error.with_hint(format!("it has {}", list_some(names))),
    }
}

fn list_some<'n>(names: impl Iterator<Item = &'n str>) -> String {
    names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")
}
