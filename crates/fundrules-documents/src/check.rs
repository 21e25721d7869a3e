//! Says what is missing or inconsistent in the values of a form.

mod message;
mod repeated;
mod rules;

use fundrules::{Severity, Text};

use crate::finding::{FormFinding, FormFindingKind};
use crate::model::{Check, Condition, Expected, Field, FieldKind, Form, Rows};
use crate::value::FormValue;
use crate::values::FormValues;

/// Fields that are checked together: those of a form, or the columns of one row.
struct Frame<'a> {
    fields: Vec<&'a Field>,
    values: Vec<Option<&'a FormValue>>,
    /// The fields that somebody else fills in later.
    later: Vec<bool>,
    /// What stands before the field's name in a finding.
    prefix: String,
}

impl Form {
    /// Says what is missing or inconsistent in the values; nothing where the form is complete.
    ///
    /// Hard findings say that the form is unfit to be handed in, soft ones that there is something
    /// to look at: what the text does not say outright, and what others fill in later.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules_documents::{Form, FormFindingKind};
    ///
    /// let form = Form::builtin("shanxi-2019/F1")?;
    /// let values = form.values_from_json(
    ///     r#"{"total_investment": "999.999999", "fixed_investment": "1000"}"#,
    /// )?;
    /// let findings = form.check(&values);
    /// let fixed = findings.iter().find(|one| one.field == "fixed_investment").unwrap();
    /// assert_eq!(fixed.kind, FormFindingKind::Inconsistent);
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    #[must_use]
    pub fn check(&self, values: &FormValues) -> Vec<FormFinding> {
        if values.form() != self.id {
            return vec![self.of_another_form(values)];
        }
        if let Some(reason) = &self.unpublished {
            return vec![unpublished(reason)];
        }
        let later = |section: &crate::model::Section| vec![section.later; section.fields.len()];
        let frame = Frame {
            fields: self.fields().collect(),
            values: values.all(),
            later: self.sections.iter().flat_map(later).collect(),
            prefix: String::new(),
        };
        frame.check(&self.checks)
    }

    fn of_another_form(&self, values: &FormValues) -> FormFinding {
        let (own, other) = (&self.id, values.form());
        FormFinding {
            field: String::new(),
            kind: FormFindingKind::Unknown,
            severity: Severity::Hard,
            reading: None,
            text: Text {
                zh: format!("所填为表单“{other}”，不是“{own}”"),
                en: format!("the values are of the form `{other}`, not of `{own}`"),
            },
        }
    }
}

/// Nothing can be missing in a form of which nothing is known, which is no reason to call it complete.
fn unpublished(reason: &Text) -> FormFinding {
    FormFinding {
        field: String::new(),
        kind: FormFindingKind::Unknown,
        severity: Severity::Soft,
        reading: None,
        text: Text {
            zh: format!("无法检查：{}", reason.zh),
            en: format!("nothing can be checked: {}", reason.en),
        },
    }
}

impl<'a> Frame<'a> {
    fn check(&self, checks: &[Check]) -> Vec<FormFinding> {
        let mut findings = Vec::new();
        for place in 0..self.fields.len() {
            self.check_field(place, &mut findings);
        }
        for check in checks {
            let applies = check.when.as_ref().is_none_or(|when| self.holds(when) == Some(true));
            if applies {
                findings.extend(rules::check(self, check));
            }
        }
        findings
    }

    fn check_field(&self, place: usize, findings: &mut Vec<FormFinding>) {
        let (Some(field), Some(value)) = (self.field(place), self.values.get(place)) else {
            return;
        };
        if self.is_absent(place) {
            findings.extend(self.missing(place, field));
            return;
        }
        match value {
            Some(FormValue::Unreadable { written, kind, error }) => {
                let text = message::unreadable(field, written, error);
                findings.push(self.finding(place, *kind, Severity::Hard, text));
            }
            Some(FormValue::Rows(rows)) => {
                if let FieldKind::Rows(definition) = &field.kind {
                    self.check_rows(place, field, definition, rows, findings);
                }
            }
            _ => {}
        }
    }

    /// Whether a field has no value; a mark that is not there is none.
    fn is_absent(&self, place: usize) -> bool {
        let is_mark = self.field(place).is_some_and(|field| matches!(field.kind, FieldKind::Mark));
        match self.value(place) {
            None => true,
            Some(FormValue::Flag(false)) => is_mark,
            Some(FormValue::Words(words)) => words.is_empty(),
            Some(FormValue::Rows(rows)) => rows.is_empty(),
            Some(_) => false,
        }
    }

    fn missing(&self, place: usize, field: &Field) -> Option<FormFinding> {
        let later = self.later.get(place).copied().unwrap_or_default();
        let severity = if later { Severity::Soft } else { Severity::Hard };
        let is_mark = matches!(field.kind, FieldKind::Mark);
        if field.required {
            let text = message::missing(field, is_mark);
            return Some(self.finding(place, FormFindingKind::Missing, severity, text));
        }
        let when = field.required_when.as_ref()?;
        match self.holds(when) {
            Some(true) => {
                let cause = self.field(when.field)?;
                let text = message::missing_because(field, cause, &when.is);
                Some(self.finding(place, FormFindingKind::Missing, severity, text))
            }
            Some(false) => None,
            // That the other field is blank is told already where it is required.
            None if self.field(when.field)?.required => None,
            None => {
                let text = message::perhaps_missing(field, self.field(when.field)?);
                Some(self.finding(place, FormFindingKind::Unknown, Severity::Soft, text))
            }
        }
    }

    fn check_rows(
        &self,
        place: usize,
        field: &Field,
        definition: &Rows,
        rows: &[Vec<Option<FormValue>>],
        findings: &mut Vec<FormFinding>,
    ) {
        if let Some(least) = definition.at_least.filter(|least| rows.len() < *least) {
            let text = message::too_few_rows(field, least, rows.len());
            findings.push(self.finding(place, FormFindingKind::Missing, Severity::Soft, text));
        }
        for (number, text, kind) in repeated::check(field, definition, rows) {
            let severity = match kind {
                FormFindingKind::Inconsistent => Severity::Hard,
                _ => Severity::Soft,
            };
            let mut finding = self.finding(place, kind, severity, text);
            finding.field = format!("{}[{number}]", finding.field);
            findings.push(finding);
        }
        for (number, row) in (1..).zip(rows) {
            let frame = Frame {
                fields: definition.columns.iter().collect(),
                values: row.iter().map(Option::as_ref).collect(),
                later: vec![self.later.get(place).copied().unwrap_or_default(); row.len()],
                prefix: format!("{}{}[{number}].", self.prefix, field.id),
            };
            findings.extend(frame.check(&definition.checks));
        }
    }

    /// Whether a condition holds; nothing where the field has no value that could be read.
    fn holds(&self, condition: &Condition) -> Option<bool> {
        match (self.value(condition.field)?, &condition.is) {
            (FormValue::Flag(flag), Expected::Flag(is)) => Some(flag == is),
            (FormValue::Words(words), Expected::Word(word)) => Some(words.contains(word)),
            _ => None,
        }
    }

    fn field(&self, place: usize) -> Option<&'a Field> {
        self.fields.get(place).copied()
    }

    fn value(&self, place: usize) -> Option<&'a FormValue> {
        self.values.get(place).copied().flatten()
    }

    fn finding(
        &self,
        place: usize,
        kind: FormFindingKind,
        severity: Severity,
        text: Text,
    ) -> FormFinding {
        let name = self.field(place).map_or("", |field| field.id.as_str());
        FormFinding { field: format!("{}{name}", self.prefix), kind, severity, reading: None, text }
    }
}
