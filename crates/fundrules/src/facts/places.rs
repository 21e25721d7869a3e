//! Finds facts and groups by name.
//!
//! Reading a project looks up every key of it, so a key is found by a hash of its bytes and compared
//! with one name only. The slots are plain lists: a static hash table looks to leak checkers like
//! memory that is possibly lost.

use std::sync::LazyLock;

use super::table::{FACTS, GROUPS};

/// At least twice as many slots as names, so that most names stand where they are looked for first.
const SLOTS: usize = (FACTS.len() * 2).next_power_of_two();

/// Stands for a slot that holds no name.
const EMPTY: u16 = u16::MAX;

/// Of a name: the group that it stands in, and its place in the table; [`EMPTY`] for the group of a
/// group.
type Slot = (u16, u16);

static NAMES: LazyLock<Box<[Slot]>> = LazyLock::new(|| {
    let mut slots = vec![(EMPTY, EMPTY); SLOTS];
    for (place, group) in (0..).zip(GROUPS) {
        enter(&mut slots, (EMPTY, place), group.name);
    }
    for (place, fact) in (0..).zip(FACTS) {
        let Some((group, field)) = fact.name.split_once('.') else { continue };
        let group = (0..).zip(GROUPS).find(|(_, one)| one.name == group);
        enter(&mut slots, (group.map_or(EMPTY, |(place, _)| place), place), field);
    }
    slots.into()
});

fn enter(slots: &mut [Slot], entry: Slot, name: &str) {
    let mut place = hash(entry.0, name);
    while let Some(slot) = slots.get_mut(place % SLOTS) {
        if slot.1 == EMPTY {
            *slot = entry;
            return;
        }
        place += 1;
    }
}

/// Mixes the length and up to eight bytes of each end of a name: enough to tell most names apart.
#[inline]
fn hash(group: u16, name: &str) -> usize {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let bytes = name.as_bytes();
    let (first, last) = match (bytes.first_chunk::<8>(), bytes.last_chunk::<8>()) {
        (Some(first), Some(last)) => (u64::from_le_bytes(*first), u64::from_le_bytes(*last)),
        _ => (bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte)), 0),
    };
    let ends = first ^ last.rotate_left(29) ^ (name.len() as u64) << 16 ^ u64::from(group);
    // The upper half is mixed best.
    usize::try_from(ends.wrapping_mul(ODD) >> 32).unwrap_or_default()
}

#[inline]
fn find(group: u16, name: &str, is: impl Fn(usize) -> bool) -> Option<usize> {
    let first = hash(group, name);
    // Some slot is empty, so the search ends.
    for step in 0..SLOTS {
        let (of, place) = *NAMES.get((first + step) % SLOTS)?;
        if place == EMPTY {
            return None;
        }
        if of == group && is(usize::from(place)) {
            return Some(usize::from(place));
        }
    }
    None
}

/// The place of a group among the groups.
#[inline]
pub(super) fn group_place(name: &str) -> Option<usize> {
    find(EMPTY, name, |place| GROUPS.get(place).is_some_and(|group| group.name == name))
}

/// The place in the table of a fact of a group, by the part of its name behind the dot.
#[inline]
pub(super) fn field_place(group: usize, field: &str) -> Option<usize> {
    let behind_dot = GROUPS.get(group)?.name.len() + 1;
    find(u16::try_from(group).ok()?, field, |place| {
        FACTS.get(place).and_then(|fact| fact.name.get(behind_dot..)) == Some(field)
    })
}

/// The place in the table of the fact of a dotted name.
pub(crate) fn fact_place(name: &str) -> Option<usize> {
    let (group, field) = name.split_once('.')?;
    field_place(group_place(group)?, field)
}

/// The place in the table of a fact that the library itself looks at, found when it is compiled.
pub(super) const fn place_of(name: &str) -> usize {
    let mut place = 0;
    while place < FACTS.len() {
        #[allow(clippy::indexing_slicing, reason = "checked when it is compiled")]
        if is_same(FACTS[place].name.as_bytes(), name.as_bytes()) {
            return place;
        }
        place += 1;
    }
    #[allow(clippy::panic, reason = "stops the compiler")]
    {
        panic!("no fact has this name")
    }
}

const fn is_same(one: &[u8], other: &[u8]) -> bool {
    match (one.split_first(), other.split_first()) {
        (None, None) => true,
        (Some((one, one_rest)), Some((other, other_rest))) => {
            *one == *other && is_same(one_rest, other_rest)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_is_found_at_its_place_and_no_other_is() {
        for (place, group) in GROUPS.iter().enumerate() {
            assert_eq!(group_place(group.name), Some(place), "{}", group.name);
            assert_eq!(fact_place(group.name), None);
        }
        for (place, fact) in FACTS.iter().enumerate() {
            assert_eq!(fact_place(fact.name), Some(place), "{}", fact.name);
            assert_eq!(fact_place(&format!("{}x", fact.name)), None);
            assert_eq!(group_place(fact.name), None);
        }
        for name in ["", ".", "invest", "invest.", ".total_planned", "invest.total_planned."] {
            assert_eq!(fact_place(name), None, "{name}");
        }
    }

    #[test]
    fn a_slot_stays_empty() {
        assert!(FACTS.len() + GROUPS.len() < SLOTS);
    }
}
