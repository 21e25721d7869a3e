//! The values of a form.

use fundrules::{MoneyUnit, Tree};
use serde::ser::{Serialize, Serializer};

use crate::model::{Field, FieldKind, Form};
use crate::value::{FormValue, amount_text};

/// The values of a form's fields. A field without a value is not filled in.
///
/// As JSON: an object with every field of the form in its order, those not filled in being `null`;
/// [`Form::values_from_json`] reads it back.
///
/// # Example
///
/// ```
/// use fundrules::Project;
/// use fundrules_documents::{Form, FormValue};
///
/// let form = Form::builtin("shanxi-2019/F1")?;
/// let project = Project::new("P-1").with("invest.total_planned", "1000万元")?;
/// let values = form.fill(&project);
/// let amount = FormValue::Money("1000万元".parse()?);
/// assert_eq!(values.get("total_investment"), Some(&amount));
/// assert_eq!(values.get("unit_name"), None);
/// let json = serde_json::to_string(&values)?;
/// assert_eq!(form.values_from_json(&json)?, values);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct FormValues {
    form: String,
    unit: Option<MoneyUnit>,
    entries: Vec<Entry>,
}

#[derive(Clone, Debug, PartialEq)]
struct Entry {
    id: String,
    /// The ids of the columns of a list.
    columns: Vec<String>,
    /// Whether the field has one word at most.
    is_word: bool,
    value: Option<FormValue>,
}

impl FormValues {
    /// No value for any field.
    #[must_use]
    pub fn blank(form: &Form) -> Self {
        let entry = |field: &Field| Entry {
            id: field.id.clone(),
            columns: field.kind.columns().iter().map(|column| column.id.clone()).collect(),
            is_word: matches!(field.kind, FieldKind::Word(_)),
            value: None,
        };
        FormValues {
            form: form.id.clone(),
            unit: form.unit,
            entries: form.fields().map(entry).collect(),
        }
    }

    /// The id of the form.
    #[must_use]
    pub fn form(&self) -> &str {
        &self.form
    }

    /// The value of a field; `None` when it is not filled in or the form has no such field.
    #[must_use]
    pub fn get(&self, field: &str) -> Option<&FormValue> {
        self.entries.iter().find(|entry| entry.id == field)?.value.as_ref()
    }

    /// Whether no field has a value.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        self.entries.iter().all(|entry| entry.value.is_none())
    }

    /// The same values; where there is none, that of `other`, which is of the same form.
    #[must_use]
    pub fn or(mut self, other: FormValues) -> Self {
        if self.form == other.form {
            for (entry, other) in self.entries.iter_mut().zip(other.entries) {
                if entry.value.is_none() {
                    entry.value = other.value;
                }
            }
        }
        self
    }

    /// Every field's value, in the form's order.
    pub(crate) fn all(&self) -> Vec<Option<&FormValue>> {
        self.entries.iter().map(|entry| entry.value.as_ref()).collect()
    }

    pub(crate) fn put(&mut self, place: usize, value: Option<FormValue>) {
        if let Some(entry) = self.entries.get_mut(place) {
            entry.value = value;
        }
    }

    /// The values as a tree, as in JSON.
    #[must_use]
    pub fn to_tree(&self) -> Tree {
        let written = |entry: &Entry| {
            let value = match &entry.value {
                None => Tree::Null,
                Some(FormValue::Words(words)) if entry.is_word => {
                    words.first().map_or(Tree::Null, |word| Tree::Text(word.clone()))
                }
                Some(FormValue::Rows(rows)) => self.rows_tree(&entry.columns, rows),
                Some(value) => value_tree(value, self.unit),
            };
            (entry.id.clone(), value)
        };
        Tree::Table(self.entries.iter().map(written).collect())
    }

    fn rows_tree(&self, columns: &[String], rows: &[Vec<Option<FormValue>>]) -> Tree {
        let cell = |value: &Option<FormValue>| match value {
            None => Tree::Null,
            // A list has no column of several words.
            Some(FormValue::Words(words)) => {
                words.first().map_or(Tree::Null, |word| Tree::Text(word.clone()))
            }
            Some(value) => value_tree(value, self.unit),
        };
        let row = |row: &Vec<Option<FormValue>>| {
            Tree::Table(columns.iter().cloned().zip(row.iter().map(cell)).collect())
        };
        Tree::List(rows.iter().map(row).collect())
    }
}

/// A value as in JSON, an amount with its unit.
fn value_tree(value: &FormValue, unit: Option<MoneyUnit>) -> Tree {
    match value {
        FormValue::Text(text) => Tree::Text(text.clone()),
        FormValue::Money(amount) => Tree::Text(match unit {
            Some(unit) => format!("{}{unit}", amount_text(*amount, unit)),
            None => amount.to_string(),
        }),
        FormValue::Integer(number) => Tree::Number(number.to_string()),
        FormValue::Rate(rate) => Tree::Text(rate.to_string()),
        FormValue::Date(day) => Tree::Text(day.to_string()),
        FormValue::Month(month) => Tree::Text(month.to_string()),
        FormValue::Flag(flag) => Tree::Bool(*flag),
        FormValue::Words(words) => Tree::List(words.iter().cloned().map(Tree::Text).collect()),
        FormValue::Unreadable { written, .. } => written.clone(),
        // Written where the columns are known.
        FormValue::Rows(_) => Tree::Null,
    }
}

impl Serialize for FormValues {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.to_tree().serialize(serializer)
    }
}
