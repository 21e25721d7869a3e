//! The keys of a case file, as they are written. Every key that is not here is a mistake.

use std::collections::BTreeMap;
use std::fmt;
use std::marker::PhantomData;

use fundrules::Tree;
use serde::Deserialize;
use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use toml::Spanned;

use crate::facts::Entries;

/// A file without its cases and exemptions, which are read one by one: each may have mistakes of
/// its own.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a file of cases")]
pub(crate) struct RawFile {
    pub(crate) regime: Spanned<String>,
    pub(crate) question: Spanned<String>,
    #[serde(default)]
    pub(crate) common: RawCommon,
    #[serde(rename = "case")]
    _case: Option<IgnoredAny>,
    #[serde(rename = "exempt")]
    _exempt: Option<IgnoredAny>,
}

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table of what the cases share")]
pub(crate) struct RawCommon {
    pub(crate) as_of: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) facts: Entries,
    #[serde(default)]
    pub(crate) settings: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) issued: BTreeMap<String, Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a case")]
pub(crate) struct RawCase {
    pub(crate) name: Spanned<String>,
    #[serde(default)]
    pub(crate) clause: OneOrMore<String>,
    pub(crate) note: Option<RawNote>,
    pub(crate) as_of: Option<Spanned<String>>,
    #[serde(default)]
    pub(crate) facts: Entries,
    #[serde(default)]
    pub(crate) unknown: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) settings: BTreeMap<String, String>,
    #[serde(default)]
    pub(crate) issued: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    pub(crate) boundary: OneOrMore<RawBoundary>,
    pub(crate) want: Spanned<RawWant>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a threshold with `clause`, `at` and `side`")]
pub(crate) struct RawBoundary {
    pub(crate) clause: Spanned<String>,
    pub(crate) at: String,
    pub(crate) side: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "an exemption")]
pub(crate) struct RawExemption {
    pub(crate) clause: String,
    pub(crate) comparison: Option<usize>,
    pub(crate) show: Spanned<String>,
    pub(crate) reason: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "the wanted answer")]
pub(crate) struct RawWant {
    pub(crate) outcome: Spanned<String>,
    #[serde(default)]
    pub(crate) value: RawFields,
    #[serde(default)]
    pub(crate) fires: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) not_fires: Vec<Spanned<String>>,
    #[serde(default)]
    pub(crate) open: Vec<Spanned<String>>,
    pub(crate) clauses: Option<Vec<String>>,
    pub(crate) missing: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) missing_includes: Vec<String>,
    pub(crate) possible: Option<Spanned<Vec<TextOr<RawFields>>>>,
    pub(crate) findings: Option<Vec<RawFinding>>,
    pub(crate) settings: Option<Vec<String>>,
    pub(crate) readings: Option<Vec<String>>,
    #[serde(default)]
    pub(crate) in_force: BTreeMap<String, Spanned<String>>,
}

/// Fields of an answer with their values.
pub(crate) type RawFields = BTreeMap<Spanned<String>, Spanned<Tree>>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a finding with `clause` and `severity`")]
pub(crate) struct RawFinding {
    pub(crate) clause: String,
    pub(crate) severity: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a note in `zh` and `en`")]
pub(crate) struct RawTexts {
    pub(crate) zh: Option<String>,
    pub(crate) en: Option<String>,
}

/// A plain text, or one in both languages.
pub(crate) type RawNote = TextOr<RawTexts>;

/// A text or a table. (An untagged enum would lose the places of what stands in it.)
pub(crate) enum TextOr<T> {
    Text(String),
    Table(T),
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for TextOr<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TextOrVisitor(PhantomData))
    }
}

struct TextOrVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for TextOrVisitor<T> {
    type Value = TextOr<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a text or a table")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(TextOr::Text(text.to_owned()))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        T::deserialize(MapAccessDeserializer::new(map)).map(TextOr::Table)
    }
}

/// One thing, or a list of them.
pub(crate) struct OneOrMore<T>(pub(crate) Vec<T>);

impl<T> Default for OneOrMore<T> {
    fn default() -> Self {
        OneOrMore(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMore<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(OneOrMoreVisitor(PhantomData))
    }
}

struct OneOrMoreVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for OneOrMoreVisitor<T> {
    type Value = OneOrMore<T>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("one or a list of them")
    }

    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Self::Value, E> {
        let one = T::deserialize(serde::de::value::StrDeserializer::new(text))?;
        Ok(OneOrMore(vec![one]))
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let one = T::deserialize(MapAccessDeserializer::new(map))?;
        Ok(OneOrMore(vec![one]))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        Vec::deserialize(SeqAccessDeserializer::new(items)).map(OneOrMore)
    }
}
