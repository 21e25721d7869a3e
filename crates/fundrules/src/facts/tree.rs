//! A small tree of values: what every reader (JSON, TOML, ledger cells) hands to the facts.

use std::collections::HashSet;
use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};
use serde_json::value::RawValue;

use crate::error::{Error, ErrorKind, Location, Result};

/// A value as it was written. Numbers stay text, so that no binary float ever stands for an
/// amount.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tree {
    /// Nothing is known.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number, as it was written.
    Number(String),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Tree>),
    /// Named values, in the order written.
    Table(Vec<(String, Tree)>),
}

/// Values nest no deeper than this in any project.
const DEEPEST: usize = 8;

/// So many keys of a table are few.
const FEW: usize = 16;

impl Tree {
    /// Reads JSON, keeping every number as it is written.
    ///
    /// # Errors
    ///
    /// The text is not JSON, names a key twice, or nests too deep.
    pub fn from_json(text: &str) -> Result<Tree> {
        // In one pass where nothing is wrong and every number is a whole one, which serde keeps as it
        // is written.
        match serde_json::from_str::<Tree>(text) {
            Ok(tree) if !tree.nests_deeper(DEEPEST) => Ok(tree),
            _ => {
                let raw: &RawValue =
                    serde_json::from_str(text).map_err(|error| json_error(&error))?;
                from_raw(raw, DEEPEST)
            }
        }
    }

    /// Whether values nest deeper than so many levels.
    fn nests_deeper(&self, levels: usize) -> bool {
        let Some(levels) = levels.checked_sub(1) else { return true };
        match self {
            Tree::List(items) => items.iter().any(|item| item.nests_deeper(levels)),
            Tree::Table(fields) => fields.iter().any(|(_, value)| value.nests_deeper(levels)),
            _ => false,
        }
    }

    /// What a reader of an error message would call this value.
    #[must_use]
    pub fn describe(&self) -> String {
        let short = |text: &str| text.chars().take(40).collect::<String>();
        match self {
            Tree::Null => "nothing".to_owned(),
            Tree::Bool(value) => format!("`{value}`"),
            Tree::Number(text) => format!("the number `{}`", short(text)),
            Tree::Text(text) => format!("`{}`", short(text)),
            Tree::List(_) => "a list".to_owned(),
            Tree::Table(_) => "a table".to_owned(),
        }
    }
}

fn json_error(error: &serde_json::Error) -> Error {
    let text = error.to_string();
    let message = text.split(" at line").next().unwrap_or_default().to_owned();
    Error::new(ErrorKind::Input, "json.invalid", format!("not valid json: {message}"))
        .at(Location { file: None, line: error.line(), column: error.column() })
}

fn from_raw(raw: &RawValue, depth: usize) -> Result<Tree> {
    let text = raw.get();
    let Some(depth) = depth.checked_sub(1) else {
        return Err(Error::new(
            ErrorKind::Input,
            "json.too-deep",
            format!("the json nests deeper than {DEEPEST} levels"),
        ));
    };
    let parsed = |error: serde_json::Error| json_error(&error);
    Ok(match text.as_bytes().first() {
        Some(b'{') => {
            let Fields(fields) = serde_json::from_str(text).map_err(parsed)?;
            let mut read = Vec::with_capacity(fields.len());
            let mut seen = HashSet::new();
            for (key, value) in fields {
                if !seen.insert(key.clone()) {
                    return Err(Error::new(
                        ErrorKind::Input,
                        "json.key-twice",
                        format!("the key `{key}` stands twice"),
                    ));
                }
                let value = from_raw(value, depth)?;
                read.push((key, value));
            }
            Tree::Table(read)
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(text).map_err(parsed)?;
            Tree::List(items.into_iter().map(|item| from_raw(item, depth)).collect::<Result<_>>()?)
        }
        Some(b'"') => Tree::Text(serde_json::from_str(text).map_err(parsed)?),
        Some(b't') => Tree::Bool(true),
        Some(b'f') => Tree::Bool(false),
        Some(b'n') => Tree::Null,
        _ => Tree::Number(text.to_owned()),
    })
}

/// The fields of a JSON object in order, repeated keys kept.
struct Fields<'a>(Vec<(String, &'a RawValue)>);

impl<'de: 'a, 'a> Deserialize<'de> for Fields<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        struct FieldsVisitor;
        impl<'de> Visitor<'de> for FieldsVisitor {
            type Value = Fields<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a json object")
            }

            fn visit_map<A: MapAccess<'de>>(
                self,
                mut map: A,
            ) -> std::result::Result<Self::Value, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Fields(fields))
            }
        }
        deserializer.deserialize_map(FieldsVisitor)
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Tree;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(
            "a value of a fact; a number with decimals is written as text, such as \"12.5%\"",
        )
    }

    fn visit_unit<E>(self) -> std::result::Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_none<E>(self) -> std::result::Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_some<D: Deserializer<'de>>(
        self,
        deserializer: D,
    ) -> std::result::Result<Tree, D::Error> {
        deserializer.deserialize_any(TreeVisitor)
    }

    fn visit_bool<E>(self, value: bool) -> std::result::Result<Tree, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> std::result::Result<Tree, E> {
        Ok(Tree::Number(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> std::result::Result<Tree, E> {
        Ok(Tree::Number(value.to_string()))
    }

    fn visit_str<E>(self, value: &str) -> std::result::Result<Tree, E> {
        Ok(Tree::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> std::result::Result<Tree, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Tree, A::Error> {
        let mut fields: Vec<(String, Tree)> = Vec::new();
        let mut seen = HashSet::new();
        while let Some((key, value)) = map.next_entry::<String, Tree>()? {
            // Few keys are compared with each other sooner than kept in a set.
            let twice = match fields.len() {
                0..FEW => fields.iter().any(|(earlier, _)| *earlier == key),
                _ => {
                    if seen.is_empty() {
                        seen.extend(fields.iter().map(|(earlier, _)| earlier.clone()));
                    }
                    !seen.insert(key.clone())
                }
            };
            if twice {
                return Err(serde::de::Error::custom(format!("the key `{key}` stands twice")));
            }
            fields.push((key, value));
        }
        Ok(Tree::Table(fields))
    }
}

impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        match self {
            Tree::Null => serializer.serialize_unit(),
            Tree::Bool(value) => serializer.serialize_bool(*value),
            Tree::Number(text) => match text.parse::<i64>() {
                Ok(number) => serializer.serialize_i64(number),
                Err(_) => serializer.serialize_str(text),
            },
            Tree::Text(text) => serializer.serialize_str(text),
            Tree::List(items) => {
                let mut seq = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    seq.serialize_element(item)?;
                }
                seq.end()
            }
            Tree::Table(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (key, value) in fields {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
