//! An allocation as JSON.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::{Allocation, AllocationEntry, EntryState, Unallocated};
use crate::facts::Vocabulary;
use crate::facts::vocabulary::AllocationMethod;
use crate::language::Language;

impl EntryState {
    /// The word used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::WORDS.get(usize::from(self.code())).map_or("", |word| word.name)
    }

    /// The word in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let word = Self::WORDS.get(usize::from(self.code()));
        word.map_or("", |word| language.pick(word.zh, word.en))
    }
}

impl Serialize for AllocationEntry {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("county", &self.county)?;
        map.serialize_entry("computed", &self.computed.to_yuan_text())?;
        map.serialize_entry("granted", &self.granted.to_yuan_text())?;
        map.serialize_entry("state", self.state.name())?;
        map.serialize_entry("formula", &self.formula)?;
        map.serialize_entry("clauses", &self.clauses)?;
        map.serialize_entry("findings", &self.findings)?;
        map.end()
    }
}

impl Serialize for Unallocated {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("reason", &self.reason)?;
        map.serialize_entry("amount", &self.amount.to_yuan_text())?;
        map.end()
    }
}

impl Serialize for Allocation {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let method = AllocationMethod::WORDS.get(usize::from(self.method.code()));
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("regime", &self.regime)?;
        map.serialize_entry("as_of", &self.as_of.to_string())?;
        map.serialize_entry("rulebooks", &self.status)?;
        map.serialize_entry("method", method.map_or("", |word| word.name))?;
        map.serialize_entry("pool", &self.pool.to_yuan_text())?;
        map.serialize_entry("entries", &self.entries)?;
        map.serialize_entry("unallocated", &self.unallocated)?;
        map.end()
    }
}
