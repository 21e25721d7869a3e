//! What is wrong with the rows of a ledger.

use std::hash::{DefaultHasher, Hash, Hasher};

use fundrules::{Error, ErrorKind};
use fundrules_ledger::{Batch, CellMistake, Fault};
use hashbrown::HashTable;
use hashbrown::hash_table::Entry;

/// Looks at one row after the other.
pub(super) struct RowCheck {
    file: String,
    keys: Keys,
}

impl RowCheck {
    pub(super) fn new(file: &str) -> RowCheck {
        RowCheck { file: file.to_owned(), keys: Keys::new() }
    }

    /// What is wrong with a row; nothing for one that can be decided.
    pub(super) fn wrong(&mut self, batch: &mut Batch, row: usize) -> Option<Vec<CellMistake>> {
        if let Some(earlier) = self.keys.earlier(batch.id(row), batch.number(row)) {
            let error = key_twice(batch.id(row), earlier);
            return Some(vec![self.whole_row(batch, row, error)]);
        }
        match batch.take_fault(row)? {
            Fault::Mistakes(mistakes) => Some(mistakes),
            Fault::Refused(error) => Some(vec![self.whole_row(batch, row, error)]),
        }
    }

    /// A row that could be read, but that cannot be judged.
    fn whole_row(&self, batch: &Batch, row: usize, error: Error) -> CellMistake {
        CellMistake {
            file: self.file.clone(),
            sheet: batch.sheet().map(str::to_owned),
            row: batch.number(row),
            column: None,
            fact: None,
            value: batch.id(row).to_owned(),
            error,
        }
    }
}

fn key_twice(id: &str, earlier: usize) -> Error {
    let message = format!("the key `{id}` stands in row {earlier} already");
    Error::new(ErrorKind::Input, "ledger.key-twice", message)
        .with_hint("give every project a key of its own")
}

/// The keys of projects met so far. Two projects with one key could not be told apart in the
/// answers; the keys are kept as hashes, so that a large ledger takes little memory.
struct Keys {
    /// Several tables, so that little is held twice while one of them grows.
    tables: Vec<HashTable<Seen>>,
}

/// The hash of a key, and the row where it was met. As parts of four bytes, which leave no gaps.
struct Seen([u32; 2], u32);

impl Seen {
    fn hash(&self) -> u64 {
        let [high, low] = self.0;
        u64::from(high) << 32 | u64::from(low)
    }
}

impl Keys {
    const TABLES: usize = 64;

    fn new() -> Keys {
        Keys { tables: (0..Self::TABLES).map(|_| HashTable::new()).collect() }
    }

    /// The row that had this key before.
    fn earlier(&mut self, key: &str, row: usize) -> Option<usize> {
        let mut hasher = DefaultHasher::new();
        key.hash(&mut hasher);
        let hash = hasher.finish();
        let parts = [hash >> 32, hash & u64::from(u32::MAX)];
        let parts = parts.map(|part| u32::try_from(part).unwrap_or_default());
        // The tables themselves look at the lowest and the highest bits.
        let place = usize::try_from(hash >> 32).unwrap_or_default() % Self::TABLES;
        let table = self.tables.get_mut(place)?;
        match table.entry(hash, |seen| seen.0 == parts, Seen::hash) {
            Entry::Occupied(seen) => usize::try_from(seen.get().1).ok(),
            Entry::Vacant(free) => {
                free.insert(Seen(parts, u32::try_from(row).unwrap_or(u32::MAX)));
                None
            }
        }
    }
}
