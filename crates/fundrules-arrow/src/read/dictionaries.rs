//! Columns of words as dictionaries: each word is read once, and the rows are looked up.

use std::borrow::Cow;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, DictionaryArray};
use arrow_buffer::ArrowNativeType;
use arrow_schema::DataType;
use fundrules::{Column, ColumnValues, FactKind};

use super::cells::plain;
use super::slots::words_of;
use super::{CellFaults, ColumnContext};

/// The column of a dictionary; `None` when it is none, or when a null means something.
pub(super) fn read(
    context: &mut ColumnContext<'_>,
    array: &ArrayRef,
    faults: &mut CellFaults<'_>,
) -> Option<Column<'static>> {
    let DataType::Dictionary(key, _) = array.data_type() else { return None };
    if context.of_null().is_some() {
        return None;
    }
    macro_rules! of {
        ($key:ty) => {
            Some(look_up(context, array.as_dictionary_opt::<$key>()?, faults))
        };
    }
    match key.as_ref() {
        DataType::Int8 => of!(Int8Type),
        DataType::Int16 => of!(Int16Type),
        DataType::Int32 => of!(Int32Type),
        DataType::Int64 => of!(Int64Type),
        DataType::UInt8 => of!(UInt8Type),
        DataType::UInt16 => of!(UInt16Type),
        DataType::UInt32 => of!(UInt32Type),
        DataType::UInt64 => of!(UInt64Type),
        _ => None,
    }
}

/// What the words of a dictionary stand for.
struct Words {
    numbers: Vec<i64>,
    known: Vec<bool>,
    /// Whether every word that a row has is known.
    complete: bool,
}

fn look_up<K: ArrowDictionaryKeyType>(
    context: &mut ColumnContext<'_>,
    array: &DictionaryArray<K>,
    faults: &mut CellFaults<'_>,
) -> Column<'static> {
    let keys = array.keys();
    let places = || keys.values().iter().map(|key| key.as_usize());
    let words = read_words(context, array, faults);
    let rows = keys.len();
    let number = |place: usize| words.numbers.get(place).copied().unwrap_or(0);
    let values = match context.planned.fact.fact().kind {
        FactKind::Bool | FactKind::Reference | FactKind::Texts => {
            ColumnValues::Bits(packed(places().map(|place| number(place) != 0), rows).into())
        }
        FactKind::Word(_) => {
            let narrow = words.numbers.iter().map(|code| u8::try_from(*code).unwrap_or(u8::MAX));
            let narrow: Vec<u8> = narrow.collect();
            let codes = places().map(|place| narrow.get(place).copied().unwrap_or(0));
            ColumnValues::Codes(codes.collect())
        }
        FactKind::Date | FactKind::Event => {
            let narrow = words.numbers.iter().map(|day| i32::try_from(*day).unwrap_or(i32::MIN));
            let narrow: Vec<i32> = narrow.collect();
            ColumnValues::Days(
                places().map(|place| narrow.get(place).copied().unwrap_or(0)).collect(),
            )
        }
        _ => ColumnValues::Numbers(places().map(number).collect()),
    };
    let mut known = keys.nulls().map(|nulls| words_of(nulls.inner()));
    if !words.complete {
        let there = places().map(|place| words.known.get(place).copied().unwrap_or(false));
        let there = packed(there, rows);
        known = Some(match known {
            None => there,
            Some(known) => known.iter().zip(&there).map(|(one, other)| one & other).collect(),
        });
    }
    Column::new(values, known.map(Cow::Owned))
}

/// Reads the words that rows have; the others do not matter.
fn read_words<K: ArrowDictionaryKeyType>(
    context: &mut ColumnContext<'_>,
    array: &DictionaryArray<K>,
    faults: &mut CellFaults<'_>,
) -> Words {
    let (keys, values) = (array.keys(), array.values());
    let mut used = vec![false; values.len()];
    let mut mark = |place: usize| {
        if let Some(used) = used.get_mut(place) {
            *used = true;
        }
    };
    match keys.null_count() {
        0 => keys.values().iter().for_each(|key| mark(key.as_usize())),
        _ => keys.iter().flatten().for_each(|key| mark(key.as_usize())),
    }
    let mut words =
        Words { numbers: vec![0; values.len()], known: vec![false; values.len()], complete: true };
    let mut wrong = Vec::new();
    for place in (0..values.len()).filter(|place| used.get(*place) == Some(&true)) {
        let read = plain(values, place).map(|text| (text, context.recall(text)));
        let slots = words.numbers.get_mut(place).zip(words.known.get_mut(place));
        match (read, slots) {
            (Some((_, Ok(Some(found)))), Some((number, known))) => {
                (*number, *known) = (found, true);
            }
            (Some((text, Err(error))), _) => {
                words.complete = false;
                wrong.push((place, text.to_owned(), error));
            }
            _ => words.complete = false,
        }
    }
    if !wrong.is_empty() {
        for (row, key) in keys.iter().enumerate() {
            let place = key.map(|key| key.as_usize());
            if let Some((_, text, error)) = wrong.iter().find(|(at, ..)| Some(*at) == place) {
                faults.add(row, Some(text.clone()), error.clone());
            }
        }
    }
    words
}

/// One bit a row, the first row lowest.
fn packed(mut bits: impl Iterator<Item = bool>, rows: usize) -> Vec<u64> {
    let mut words = Vec::with_capacity(rows.div_ceil(64));
    for first in (0..rows).step_by(64) {
        let word = bits.by_ref().take(64.min(rows - first)).enumerate();
        words.push(word.fold(0, |word, (place, bit)| word | u64::from(bit) << place));
    }
    words
}
