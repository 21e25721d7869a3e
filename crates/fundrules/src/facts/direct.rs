//! Reads a project from JSON in one pass, without a tree of the whole.
//!
//! It gives up at the first thing that is wrong, or that takes more care, such as a number with
//! decimals. What is wrong, and where, is then found from the tree.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::places::{fact_place, field_place, group_place};
use super::project::read_id;
use super::table::{FACTS, GROUPS, Project};
use super::tree::Tree;
use super::value::ReadOptions;
use crate::money::MoneyUnit;

/// A project that has no mistake; `None` is no judgement.
pub(super) fn read(text: &str, unit: Option<MoneyUnit>) -> Option<Project> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    let mut reading = Reading {
        project: Project::default(),
        unit,
        has_id: false,
        groups: [false; GROUPS.len()],
        facts: [false; FACTS.len()],
        value: Tree::Null,
        spare: String::new(),
    };
    Keys { reading: &mut reading, group: None }.deserialize(&mut deserializer).ok()?;
    deserializer.end().ok()?;
    reading.project.contradictions().is_empty().then_some(reading.project)
}

struct Reading {
    project: Project,
    unit: Option<MoneyUnit>,
    /// What was given so far: nothing may be given twice.
    has_id: bool,
    groups: [bool; GROUPS.len()],
    facts: [bool; FACTS.len()],
    /// The value read last, and the memory of an earlier text, to be used again.
    value: Tree,
    spare: String,
}

/// What a key names.
enum Key {
    Id,
    Group(usize),
    Fact(usize),
}

impl Reading {
    /// What a key names; nothing where there is no such thing, or where it was given before.
    fn find(&mut self, key: &str, group: Option<usize>) -> Option<Key> {
        let (found, given) = match group {
            Some(group) => {
                let place = field_place(group, key)?;
                (Key::Fact(place), self.facts.get_mut(place)?)
            }
            None if key == "id" => (Key::Id, &mut self.has_id),
            None => match group_place(key) {
                Some(place) => (Key::Group(place), self.groups.get_mut(place)?),
                None => {
                    let place = fact_place(key)?;
                    (Key::Fact(place), self.facts.get_mut(place)?)
                }
            },
        };
        (!std::mem::replace(given, true)).then_some(found)
    }

    /// Takes the value read last as that of the fact at a place of the table.
    fn set(&mut self, place: usize) -> Option<()> {
        let fact = FACTS.get(place)?;
        if self.value == Tree::Null {
            (fact.clear)(&mut self.project);
            return Some(());
        }
        let options = ReadOptions { unit: self.unit, percent: fact.counts_percent() };
        (fact.read)(&mut self.project, &self.value, options).ok()
    }
}

/// The keys of the project, or of one group of it, with their values.
struct Keys<'a> {
    reading: &'a mut Reading,
    group: Option<usize>,
}

/// A mistake of which nobody hears.
fn stop<E: serde::de::Error>() -> E {
    E::custom("")
}

impl<'de> DeserializeSeed<'de> for Keys<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Keys<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("facts")
    }

    /// A group of which nothing is known.
    fn visit_unit<E: serde::de::Error>(self) -> Result<(), E> {
        self.group.map(|_| ()).ok_or_else(stop)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Keys { reading, group } = self;
        while let Some(key) = map.next_key_seed(OneKey { reading, group })? {
            match key {
                Key::Group(place) => {
                    map.next_value_seed(Keys { reading, group: Some(place) })?;
                    continue;
                }
                Key::Id | Key::Fact(_) => {
                    map.next_value_seed(OneValue(&mut reading.value, &mut reading.spare))?;
                }
            }
            let taken = match key {
                Key::Fact(place) => reading.set(place),
                _ => read_id(&reading.value).ok().map(|id| reading.project.id = id),
            };
            taken.ok_or_else(stop)?;
        }
        Ok(())
    }
}

/// A key.
struct OneKey<'a> {
    reading: &'a mut Reading,
    group: Option<usize>,
}

impl<'de> DeserializeSeed<'de> for OneKey<'_> {
    type Value = Key;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Key, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl Visitor<'_> for OneKey<'_> {
    type Value = Key;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a key")
    }

    fn visit_str<E: serde::de::Error>(self, key: &str) -> Result<Key, E> {
        self.reading.find(key, self.group).ok_or_else(stop)
    }
}

/// A value, read into the place of another; the memory of a text is kept.
struct OneValue<'a>(&'a mut Tree, &'a mut String);

impl OneValue<'_> {
    fn put(self, value: Tree) {
        if let Tree::Text(text) = std::mem::replace(self.0, value) {
            *self.1 = text;
        }
    }
}

impl<'de> DeserializeSeed<'de> for OneValue<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for OneValue<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value of a fact")
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.put(Tree::Null);
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.put(Tree::Bool(value));
        Ok(())
    }

    fn visit_i64<E>(self, value: i64) -> Result<(), E> {
        self.put(Tree::Number(value.to_string()));
        Ok(())
    }

    fn visit_u64<E>(self, value: u64) -> Result<(), E> {
        self.put(Tree::Number(value.to_string()));
        Ok(())
    }

    fn visit_str<E>(self, value: &str) -> Result<(), E> {
        if !matches!(self.0, Tree::Text(_)) {
            *self.0 = Tree::Text(std::mem::take(self.1));
        }
        if let Tree::Text(text) = self.0 {
            text.clear();
            text.push_str(value);
        }
        Ok(())
    }

    /// A list. No fact takes one that nests deeper than a project may.
    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        self.put(Tree::List(items));
        Ok(())
    }
}
