//! Lines of JSON straight to numbers, as long as their values are as expected.

use std::borrow::Cow;
use std::fmt;

use fundrules::{FactKind, MoneyUnit, Project, Regime, Tree, fact_definitions};
use hashbrown::HashMap;
use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::QuickRow;
use super::days::DaysInOrder;
use super::joint::{Joint, stands_alone};
use super::memory::Memory;
use crate::read::json_lines::JsonLines;

/// The longest key of a project in bytes that is surely not too long.
const ID_BYTES: usize = 200;

/// The fact that names a project for people.
const NAME: &str = "project.name";

/// Reads lines.
pub(super) struct LineReader {
    unit: Option<MoneyUnit>,
    keys: HashMap<&'static str, Key>,
    /// Facts that are stated for every row.
    stated: Vec<usize>,
    base_name: Option<String>,
    memories: Vec<Memory>,
    joint: Joint,
    days: DaysInOrder,
    scratch: Project,
    row: RowParts,
}

/// What a key of a line names: the fact at a place, or a group.
#[derive(Clone, Copy)]
enum Key {
    Id,
    Group,
    Fact(usize),
}

/// What was read of the row at hand.
#[derive(Default)]
struct RowParts {
    id: String,
    name: Option<String>,
    values: Vec<(usize, i64)>,
    /// Lists and the facts that they give.
    lists: Vec<(usize, String)>,
    /// The keys met, to find those that stand twice.
    seen: Vec<bool>,
    seen_keys: Vec<&'static str>,
}

impl LineReader {
    pub(super) fn new(lines: &JsonLines) -> Self {
        let facts = fact_definitions();
        let mut keys: HashMap<&'static str, Key> = HashMap::new();
        for (place, fact) in facts.iter().enumerate() {
            keys.insert(fact.name, Key::Fact(place));
            keys.insert(fact.name.split('.').next().unwrap_or_default(), Key::Group);
        }
        keys.insert("id", Key::Id);
        let place = |name: &&str| facts.iter().position(|fact| fact.name == *name);
        LineReader {
            unit: lines.unit,
            keys,
            stated: lines.constants.iter().filter_map(place).collect(),
            base_name: lines.base.project.name.clone(),
            memories: facts.iter().map(|_| Memory::default()).collect(),
            joint: Joint::new(lines.base.clone()),
            days: DaysInOrder::new(),
            scratch: Project::default(),
            row: RowParts::default(),
        }
    }

    /// Reads the line at hand; `None` where anything about it is out of the ordinary.
    pub(super) fn read(&mut self, lines: &JsonLines, regime: &Regime) -> Option<QuickRow<'_>> {
        let text = lines.text()?;
        self.row.begin(self.base_name.as_deref());
        each_entry(text, |key, value| match self.keys.get(key).copied()? {
            Key::Id => self.row.read_id(value),
            Key::Fact(fact) => self.read_fact(fact, value),
            Key::Group => {
                let (group, _) = self.keys.get_key_value(key)?;
                self.read_group(group, value)
            }
        })?;
        self.joint.begin();
        for (fact, list) in &self.row.lists {
            let fact = fact_definitions().get(*fact)?;
            if !(self.joint.add(fact.name) && self.joint.add(list)) {
                return None;
            }
        }
        let RowParts { lists, values, .. } = &mut self.row;
        let unit = self.unit;
        self.joint.join(regime, values, |project| {
            lists.iter().try_for_each(|(fact, list)| {
                let fact = fact_definitions().get(*fact)?;
                project.set(fact.name, &Tree::from_json(list).ok()?, unit).ok()
            })
        })?;
        if self.days.contradict(values) {
            return None;
        }
        if self.row.id.is_empty() {
            self.row.id = lines.number().to_string();
        }
        let RowParts { id, name, values, .. } = &self.row;
        Some(QuickRow { id, name: name.as_deref(), values })
    }

    fn read_group(&mut self, group: &'static str, value: &str) -> Option<()> {
        if self.row.seen_keys.contains(&group) {
            return None;
        }
        self.row.seen_keys.push(group);
        if value == "null" {
            return Some(());
        }
        let mut name = String::new();
        each_entry(value, |field, value| {
            name.clear();
            name.push_str(group);
            name.push('.');
            name.push_str(field);
            match self.keys.get(name.as_str()).copied()? {
                Key::Fact(fact) => self.read_fact(fact, value),
                Key::Id | Key::Group => None,
            }
        })
    }

    fn read_fact(&mut self, place: usize, value: &str) -> Option<()> {
        if std::mem::replace(self.row.seen.get_mut(place)?, true) {
            return None;
        }
        if value == "null" {
            return Some(());
        }
        if self.stated.contains(&place) {
            return None;
        }
        let fact = fact_definitions().get(place)?;
        if fact.kind == FactKind::Text {
            let text = text_of(value)?;
            if fact.name == NAME {
                self.row.name = Some(text.into_owned());
            }
        } else if stands_alone(fact.kind) {
            let (unit, scratch) = (self.unit, &mut self.scratch);
            let read = || {
                let tree = Tree::from_json(value).ok()?;
                scratch.set(fact.name, &tree, unit).ok()?;
                Some(fact.lowered(scratch))
            };
            let number = self.memories.get_mut(place)?.recall(value, read)?;
            self.row.values.extend(number.map(|number| (place, number)));
        } else {
            self.row.lists.push((place, value.to_owned()));
        }
        Some(())
    }
}

impl RowParts {
    fn begin(&mut self, name: Option<&str>) {
        self.id.clear();
        self.name = name.map(str::to_owned);
        self.values.clear();
        self.lists.clear();
        self.seen.clear();
        self.seen.resize(fact_definitions().len(), false);
        self.seen_keys.clear();
    }

    fn read_id(&mut self, value: &str) -> Option<()> {
        let text = text_of(value)?;
        let id = text.trim();
        if id.is_empty() || id.len() > ID_BYTES || !self.id.is_empty() {
            return None;
        }
        self.id.push_str(id);
        Some(())
    }
}

/// The text that a value of JSON holds, if it is one.
fn text_of(value: &str) -> Option<Cow<'_, str>> {
    let inner = value.strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') {
        return serde_json::from_str(value).ok().map(Cow::Owned);
    }
    Some(Cow::Borrowed(inner))
}

/// Gives every key of an object with its value as it is written; `None` where it is no object or
/// an entry is refused.
fn each_entry<'a>(text: &'a str, found: impl FnMut(&str, &'a str) -> Option<()>) -> Option<()> {
    let mut deserializer = serde_json::Deserializer::from_str(text);
    deserializer.deserialize_map(Entries(found)).ok()?;
    deserializer.end().ok()
}

struct Entries<F>(F);

#[derive(Deserialize)]
struct EntryKey<'a>(#[serde(borrow)] Cow<'a, str>);

impl<'de, F: FnMut(&str, &'de str) -> Option<()>> Visitor<'de> for Entries<F> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<(), A::Error> {
        while let Some((EntryKey(key), value)) = map.next_entry::<EntryKey<'de>, &'de RawValue>()? {
            let refused = || serde::de::Error::custom("out of the ordinary");
            (self.0)(&key, value.get()).ok_or_else(refused)?;
        }
        Ok(())
    }
}
