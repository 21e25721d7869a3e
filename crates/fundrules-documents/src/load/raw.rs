//! A file of forms as it is written, before names are looked up.

use serde::Deserialize;
use toml::Spanned;

/// A file of forms.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a file of forms")]
pub(super) struct RawFile {
    pub(super) rulebook: Spanned<String>,
    #[serde(default)]
    pub(super) form: Vec<RawForm>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a form")]
pub(super) struct RawForm {
    pub(super) cite: Spanned<String>,
    pub(super) title: RawText,
    pub(super) used_as: RawUsedAs,
    pub(super) unit: Option<Spanned<String>>,
    pub(super) unpublished: Option<RawText>,
    #[serde(default)]
    pub(super) notes: Vec<RawText>,
    #[serde(default)]
    pub(super) section: Vec<RawSection>,
    #[serde(default)]
    pub(super) check: Vec<Spanned<RawCheck>>,
}

#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawUsedAs {
    Document,
    Table,
}

#[derive(Clone, Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a text in both languages such as `{ zh = \"…\", en = \"…\" }`"
)]
pub(super) struct RawText {
    pub(super) zh: Spanned<String>,
    pub(super) en: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a section")]
pub(super) struct RawSection {
    pub(super) title: Option<RawText>,
    #[serde(default)]
    pub(super) cover: bool,
    #[serde(default)]
    pub(super) later: bool,
    #[serde(default)]
    pub(super) texts: Vec<RawText>,
    #[serde(default)]
    pub(super) field: Vec<RawField>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a field")]
pub(super) struct RawField {
    pub(super) id: Spanned<String>,
    pub(super) label: RawText,
    pub(super) group: Option<RawText>,
    pub(super) hint: Option<RawText>,
    pub(super) note: Option<RawText>,
    pub(super) kind: Spanned<RawKind>,
    #[serde(default = "yes")]
    pub(super) required: bool,
    pub(super) required_when: Option<Spanned<RawCondition>>,
    #[serde(default = "yes")]
    pub(super) printed: bool,
    /// A later fact counts where the earlier are known to be none.
    #[serde(default)]
    pub(super) from: Vec<Spanned<String>>,
    #[serde(default)]
    pub(super) choice: Vec<RawChoice>,
    pub(super) choices_of: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) column: Vec<RawField>,
    #[serde(default)]
    pub(super) check: Vec<Spanned<RawCheck>>,
    pub(super) at_least: Option<usize>,
    #[serde(default)]
    pub(super) per_project: bool,
    pub(super) numbered: Option<Spanned<String>>,
    #[serde(default)]
    pub(super) distinct: Vec<Spanned<String>>,
}

/// A form asks for what it prints, unless its file says otherwise.
fn yes() -> bool {
    true
}

#[derive(Clone, Copy, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawKind {
    Text,
    LongText,
    Money,
    Integer,
    Rate,
    Date,
    Month,
    YesNo,
    Mark,
    Word,
    Words,
    Rows,
}

#[derive(Deserialize)]
#[serde(
    deny_unknown_fields,
    expecting = "a choice such as `{ id = \"…\", zh = \"…\", en = \"…\" }`"
)]
pub(super) struct RawChoice {
    pub(super) id: Spanned<String>,
    pub(super) zh: Spanned<String>,
    pub(super) en: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a condition such as `{ field = \"…\", is = true }`")]
pub(super) struct RawCondition {
    pub(super) field: Spanned<String>,
    pub(super) is: RawExpected,
}

#[derive(Deserialize)]
#[serde(untagged, expecting = "expected `true`, `false` or a word in quotes")]
pub(super) enum RawExpected {
    Flag(bool),
    Word(String),
}

/// A dependency: one of the first seven keys, and what goes with it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a check")]
pub(super) struct RawCheck {
    pub(super) at_most: Option<Vec<Spanned<String>>>,
    pub(super) not_after: Option<Vec<Spanned<String>>>,
    pub(super) sum: Option<RawSum>,
    pub(super) exactly_one: Option<Vec<Spanned<String>>>,
    pub(super) at_least_one: Option<Vec<Spanned<String>>>,
    pub(super) holds_all: Option<RawHolds>,
    pub(super) holds_one: Option<RawHolds>,
    pub(super) when: Option<RawCondition>,
    #[serde(default)]
    pub(super) severity: RawSeverity,
    pub(super) reading: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "`{ parts = […], total = \"…\" }`")]
pub(super) struct RawSum {
    pub(super) parts: Vec<Spanned<String>>,
    pub(super) total: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "`{ field = \"…\", words = […] }`")]
pub(super) struct RawHolds {
    pub(super) field: Spanned<String>,
    pub(super) words: Vec<Spanned<String>>,
}

#[derive(Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum RawSeverity {
    #[default]
    Hard,
    Soft,
}
