//! Which texts each row has in several columns of dictionaries, as one number.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Int8Type, Int16Type, Int32Type, UInt8Type, UInt16Type, UInt32Type,
};
use arrow_array::{Array, ArrayRef, PrimitiveArray};
use arrow_buffer::ArrowNativeType;
use arrow_schema::DataType;

use super::joint::Together;

/// The lists of each row as one number, where all are dictionaries of few texts, with these
/// dictionaries.
pub(super) fn packed_keys(
    together: &Together<'_>,
    rows: usize,
) -> Option<(Vec<u64>, Vec<ArrayRef>)> {
    if together.len() > 4 {
        return None;
    }
    let mut keys = vec![0; rows];
    let mut dictionaries = Vec::with_capacity(together.len());
    for (planned, array) in together {
        let keys = &mut keys;
        let words = match (array.data_type(), &planned.words) {
            (DataType::UInt8, Some(words)) => numbers::<UInt8Type>(array, words, keys)?,
            (DataType::UInt16, Some(words)) => numbers::<UInt16Type>(array, words, keys)?,
            (DataType::UInt32, Some(words)) => numbers::<UInt32Type>(array, words, keys)?,
            (DataType::Dictionary(key, _), None) => match key.as_ref() {
                DataType::Int8 => dictionary::<Int8Type>(array, keys)?,
                DataType::Int16 => dictionary::<Int16Type>(array, keys)?,
                DataType::Int32 => dictionary::<Int32Type>(array, keys)?,
                DataType::UInt8 => dictionary::<UInt8Type>(array, keys)?,
                DataType::UInt16 => dictionary::<UInt16Type>(array, keys)?,
                DataType::UInt32 => dictionary::<UInt32Type>(array, keys)?,
                _ => return None,
            },
            _ => return None,
        };
        dictionaries.push(ArrayRef::clone(words));
    }
    Some((keys, dictionaries))
}

/// Adds the place of each row's text to its key, and says which texts they are.
fn dictionary<'a, K: ArrowDictionaryKeyType>(
    array: &'a ArrayRef,
    keys: &mut [u64],
) -> Option<&'a ArrayRef> {
    let array = array.as_dictionary_opt::<K>()?;
    add_places(array.keys(), array.values(), keys)?;
    Some(array.values())
}

/// The same for numbers that stand for words; `None` where one stands for none.
fn numbers<'a, K: ArrowDictionaryKeyType>(
    array: &ArrayRef,
    words: &'a ArrayRef,
    keys: &mut [u64],
) -> Option<&'a ArrayRef> {
    let numbers = array.as_primitive_opt::<K>()?;
    let largest = numbers.values().iter().fold(0, |most, number| most.max(number.as_usize()));
    if largest >= words.len() {
        return None;
    }
    add_places(numbers, words, keys)?;
    Some(words)
}

/// Adds the place of each row's text to its key; 0 is null.
fn add_places<K: ArrowDictionaryKeyType>(
    array: &PrimitiveArray<K>,
    texts: &ArrayRef,
    keys: &mut [u64],
) -> Option<()> {
    // The greatest key is not the one that no row has.
    u16::try_from(texts.len() + 1).ok()?;
    let places = array.values();
    match array.nulls().filter(|nulls| nulls.null_count() > 0) {
        None => {
            for (key, place) in keys.iter_mut().zip(places) {
                *key = *key << 16 | (place.as_usize() as u64 + 1);
            }
        }
        Some(nulls) => {
            for ((key, place), valid) in keys.iter_mut().zip(places).zip(nulls) {
                *key = *key << 16 | if valid { place.as_usize() as u64 + 1 } else { 0 };
            }
        }
    }
    Some(())
}
