//! What a form is: its sections, fields and checks, as its document prints them.

use fundrules::{FactDefinition, Language, MoneyUnit, Severity, Text};

/// A form of a published document.
///
/// # Example
///
/// ```
/// use fundrules_documents::Form;
///
/// let form = Form::builtin("guangyuan-mgmt/F2")?;
/// let labels: Vec<&str> = form.fields().map(|field| field.label().zh.as_str()).collect();
/// assert!(labels.contains(&"项目总投资"));
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Form {
    pub(crate) rulebook: String,
    pub(crate) id: String,
    pub(crate) title: Text,
    pub(crate) used_as: UsedAs,
    pub(crate) unit: Option<MoneyUnit>,
    pub(crate) unpublished: Option<Text>,
    pub(crate) notes: Vec<Text>,
    pub(crate) sections: Vec<Section>,
    pub(crate) checks: Vec<Check>,
}

/// What the original of a form is made as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UsedAs {
    /// A document to sign and stamp: DOCX.
    Document,
    /// A table: XLSX.
    Table,
}

/// A part of a form.
#[derive(Clone, Debug)]
pub struct Section {
    pub(crate) title: Option<Text>,
    pub(crate) cover: bool,
    pub(crate) later: bool,
    pub(crate) texts: Vec<Text>,
    pub(crate) fields: Vec<Field>,
}

/// A field of a form, or a column of a list in it.
#[derive(Clone, Debug)]
pub struct Field {
    pub(crate) id: String,
    pub(crate) label: Text,
    pub(crate) group: Option<Text>,
    pub(crate) hint: Option<Text>,
    pub(crate) note: Option<Text>,
    pub(crate) kind: FieldKind,
    pub(crate) required: bool,
    pub(crate) required_when: Option<Condition>,
    pub(crate) printed: bool,
    pub(crate) from: Vec<&'static FactDefinition>,
}

/// A column of a list.
pub type Column = Field;

/// The kind of a field's values.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum FieldKind {
    /// A short text.
    Text,
    /// A text of several paragraphs.
    LongText,
    /// An amount, exact to the fen; a bare number counts the form's unit.
    Money,
    /// A whole number, not below zero.
    Integer,
    /// A rate, not below zero; a bare number counts percent.
    Rate,
    /// A day.
    Date,
    /// A month of a year.
    Month,
    /// Yes or no.
    YesNo,
    /// A signature or a seal: there, or not there yet.
    Mark,
    /// One word of a closed list.
    Word(Vec<Choice>),
    /// Any number of words of a closed list.
    Words(Vec<Choice>),
    /// A list of rows.
    Rows(Rows),
}

/// A list of rows in a form.
#[derive(Clone, Debug)]
pub struct Rows {
    pub(crate) columns: Vec<Field>,
    pub(crate) checks: Vec<Check>,
    pub(crate) at_least: Option<usize>,
    /// Whether each project is a row.
    pub(crate) per_project: bool,
    /// The column that counts the rows.
    pub(crate) numbered: Option<usize>,
    /// The columns that together say who or what a row is about; no two rows have all of them
    /// alike. Empty where rows may repeat.
    pub(crate) distinct: Vec<usize>,
}

/// A word of a closed list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub(crate) id: String,
    pub(crate) label: Text,
}

/// That another field has a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Condition {
    pub(crate) field: usize,
    pub(crate) is: Expected,
}

/// The value that a condition asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Expected {
    Flag(bool),
    /// A word that is chosen, alone or among others.
    Word(String),
}

/// How fields depend on each other.
#[derive(Clone, Debug)]
pub(crate) struct Check {
    pub(crate) rule: Rule,
    pub(crate) when: Option<Condition>,
    pub(crate) severity: Severity,
    pub(crate) reading: Option<String>,
}

/// A dependency; fields are counted within their form or list.
#[derive(Clone, Debug)]
pub(crate) enum Rule {
    /// The first is at most the second.
    AtMost(usize, usize),
    /// The first day or month is not after the second.
    NotAfter(usize, usize),
    /// The parts add up to the total.
    Sum { parts: Vec<usize>, total: usize },
    /// Exactly one of the fields is filled in.
    ExactlyOne(Vec<usize>),
    /// At least one of the fields is filled in.
    AtLeastOne(Vec<usize>),
    /// The words of a field hold all of these.
    HoldsAll(usize, Vec<String>),
    /// The words of a field hold one of these.
    HoldsOne(usize, Vec<String>),
}

impl Form {
    /// The id: the rulebook's and the citation of the form, such as `guangyuan-mgmt/F2`.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The id of the rulebook that the form belongs to.
    #[must_use]
    pub fn rulebook(&self) -> &str {
        &self.rulebook
    }

    /// The title.
    #[must_use]
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// What the original is made as.
    #[must_use]
    pub fn used_as(&self) -> UsedAs {
        self.used_as
    }

    /// The unit that the form prints for its amounts.
    #[must_use]
    pub fn unit(&self) -> Option<MoneyUnit> {
        self.unit
    }

    /// Why the fields of the form are not known, where the published text does not hold them.
    #[must_use]
    pub fn unpublished(&self) -> Option<&Text> {
        self.unpublished.as_ref()
    }

    /// Remarks on the printed form.
    #[must_use]
    pub fn notes(&self) -> &[Text] {
        &self.notes
    }

    /// The sections in order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Every field in order.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.sections.iter().flat_map(|section| &section.fields)
    }

    /// The field with an id.
    #[must_use]
    pub fn field(&self, id: &str) -> Option<&Field> {
        self.fields().find(|field| field.id == id)
    }
}

impl UsedAs {
    /// The words for it.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            UsedAs::Document => language.pick("文档", "document"),
            UsedAs::Table => language.pick("表格", "table"),
        }
    }
}

impl Section {
    /// The title, where the section has one.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        self.title.as_ref()
    }

    /// Whether the section is a cover page.
    #[must_use]
    pub fn is_cover(&self) -> bool {
        self.cover
    }

    /// Whether somebody else fills the section in after the form was handed in. What is missing
    /// there is a soft finding.
    #[must_use]
    pub fn is_later(&self) -> bool {
        self.later
    }

    /// What the form says in this section, in our words.
    #[must_use]
    pub fn texts(&self) -> &[Text] {
        &self.texts
    }

    /// The fields in order.
    #[must_use]
    pub fn fields(&self) -> &[Field] {
        &self.fields
    }
}

impl Field {
    /// The key by which values name the field.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The label.
    #[must_use]
    pub fn label(&self) -> &Text {
        &self.label
    }

    /// The heading that the form prints over this field and its neighbours.
    #[must_use]
    pub fn group(&self) -> Option<&Text> {
        self.group.as_ref()
    }

    /// What to write, in our words.
    #[must_use]
    pub fn hint(&self) -> Option<&Text> {
        self.hint.as_ref()
    }

    /// A remark on the printed field, such as a position that is not certain.
    #[must_use]
    pub fn note(&self) -> Option<&Text> {
        self.note.as_ref()
    }

    /// The kind of the values.
    #[must_use]
    pub fn kind(&self) -> &FieldKind {
        &self.kind
    }

    /// Whether the form is incomplete without it.
    #[must_use]
    pub fn is_required(&self) -> bool {
        self.required
    }

    /// Whether the form is incomplete without it when another field has a certain value.
    #[must_use]
    pub fn is_required_at_times(&self) -> bool {
        self.required_when.is_some()
    }

    /// Whether the printed form has the field. One that it does not have only serves a check.
    #[must_use]
    pub fn is_printed(&self) -> bool {
        self.printed
    }

    /// The facts that fill it: a later one counts only where the earlier are known to be none.
    #[must_use]
    pub fn facts(&self) -> &[&'static FactDefinition] {
        &self.from
    }
}

impl FieldKind {
    /// The kind's name in form files.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            FieldKind::Text => "text",
            FieldKind::LongText => "long_text",
            FieldKind::Money => "money",
            FieldKind::Integer => "integer",
            FieldKind::Rate => "rate",
            FieldKind::Date => "date",
            FieldKind::Month => "month",
            FieldKind::YesNo => "yes_no",
            FieldKind::Mark => "mark",
            FieldKind::Word(_) => "word",
            FieldKind::Words(_) => "words",
            FieldKind::Rows(_) => "rows",
        }
    }

    /// The closed list of a word or a set of words, else nothing.
    #[must_use]
    pub fn choices(&self) -> &[Choice] {
        match self {
            FieldKind::Word(choices) | FieldKind::Words(choices) => choices,
            _ => &[],
        }
    }

    /// The columns of a list, else nothing.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        match self {
            FieldKind::Rows(rows) => &rows.columns,
            _ => &[],
        }
    }
}

impl Rows {
    /// The columns in order.
    #[must_use]
    pub fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Whether each project is a row.
    #[must_use]
    pub fn is_per_project(&self) -> bool {
        self.per_project
    }
}

impl Choice {
    /// The word in JSON.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The word as printed.
    #[must_use]
    pub fn label(&self) -> &Text {
        &self.label
    }
}
