//! What is missing or inconsistent in a filled form.

use fundrules::{Language, Severity, Text};
use serde::ser::{Serialize, SerializeMap, Serializer};

/// Something that is missing or inconsistent in a filled form.
///
/// As JSON: `{"field", "kind", "severity", "reading", "text": {"zh", "en"}}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormFinding {
    /// The field, such as `total_investment`; in a list with its row, such as `projects[3].reason`,
    /// the first row being 1.
    pub field: String,
    /// What is wrong.
    pub kind: FormFindingKind,
    /// Whether the form is unfit, or there is something to look at.
    pub severity: Severity,
    /// The reading of the text on which the finding rests, if it rests on one.
    pub reading: Option<String>,
    /// What was found and what was expected.
    pub text: Text,
}

/// What is wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FormFindingKind {
    /// A field that must be filled in is not.
    Missing,
    /// The value is not one of the field's kind, such as a text where a number belongs.
    WrongKind,
    /// The value has the right kind but cannot stand there, such as an amount below zero or a word
    /// that the list does not have.
    OutOfRange,
    /// Fields contradict each other.
    Inconsistent,
    /// It cannot be said whether the field must be filled in; or, without a field, the values are of
    /// another form, or the form's fields were not published.
    Unknown,
}

impl FormFindingKind {
    /// The word used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            FormFindingKind::Missing => "missing",
            FormFindingKind::WrongKind => "wrong_kind",
            FormFindingKind::OutOfRange => "out_of_range",
            FormFindingKind::Inconsistent => "inconsistent",
            FormFindingKind::Unknown => "unknown",
        }
    }

    /// The word in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let (zh, en) = match self {
            FormFindingKind::Missing => ("未填", "missing"),
            FormFindingKind::WrongKind => ("类型不符", "wrong kind"),
            FormFindingKind::OutOfRange => ("超出范围", "out of range"),
            FormFindingKind::Inconsistent => ("前后不一致", "inconsistent"),
            FormFindingKind::Unknown => ("不能判断", "not known"),
        };
        language.pick(zh, en)
    }
}

impl FormFinding {
    /// How grave the finding is, in words: a form is not judged like a breach of a rule.
    #[must_use]
    pub fn gravity(&self, language: Language) -> &'static str {
        match self.severity {
            Severity::Hard => language.pick("须补正", "to be put right"),
            Severity::Soft | Severity::Flag => language.pick("请核对", "to look at"),
        }
    }
}

impl Serialize for FormFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("field", &self.field)?;
        map.serialize_entry("kind", self.kind.name())?;
        map.serialize_entry("severity", self.severity.name())?;
        map.serialize_entry("reading", &self.reading)?;
        map.serialize_entry("text", &self.text)?;
        map.end()
    }
}
