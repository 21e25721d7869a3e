//! Which texts each row has in several columns of dictionaries, as one number.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Int8Type, Int16Type, Int32Type, UInt8Type, UInt16Type, UInt32Type,
};
use arrow_array::{Array, ArrayRef, PrimitiveArray};
use arrow_buffer::ArrowNativeType;
use arrow_schema::DataType;

use super::joint::Together;

/// Writes the lists of each row as one number, where all are dictionaries of few texts, and hands
/// back these dictionaries.
pub(super) fn packed_keys(
    together: &Together<'_>,
    rows: usize,
    keys: &mut Vec<u64>,
) -> Option<Vec<ArrayRef>> {
    if together.len() > 4 {
        return None;
    }
    keys.clear();
    keys.resize(rows, 0);
    let mut dictionaries = Vec::with_capacity(together.len());
    for (planned, array) in together {
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
    Some(dictionaries)
}

/// Adds the place of each row's text to its key, and says which texts they are.
fn dictionary<'a, K: ArrowDictionaryKeyType>(
    array: &'a ArrayRef,
    keys: &mut [u64],
) -> Option<&'a ArrayRef> {
    let array = array.as_dictionary_opt::<K>()?;
    added(array.keys(), array.values(), keys)
}

/// The same for numbers that stand for words; `None` where one stands for none.
fn numbers<'a, K: ArrowDictionaryKeyType>(
    array: &ArrayRef,
    words: &'a ArrayRef,
    keys: &mut [u64],
) -> Option<&'a ArrayRef> {
    added(array.as_primitive_opt::<K>()?, words, keys)
}

/// Adds the place of each row's text to its key, 0 where it is null, and hands the texts back;
/// `None` where a place is that of no text.
fn added<'a, K: ArrowDictionaryKeyType>(
    array: &PrimitiveArray<K>,
    texts: &'a ArrayRef,
    keys: &mut [u64],
) -> Option<&'a ArrayRef> {
    // The greatest key is not the one that no row has.
    u16::try_from(texts.len() + 1).ok()?;
    let places = array.values();
    let behind = match array.nulls().filter(|nulls| nulls.null_count() > 0) {
        None => pulp::Arch::new().dispatch(AddPlaces { places, keys }),
        Some(nulls) => {
            let mut behind = 0;
            for ((key, place), valid) in keys.iter_mut().zip(places).zip(nulls) {
                let next = if valid { place.as_usize().saturating_add(1) } else { 0 };
                behind = behind.max(next);
                push(key, next);
            }
            behind
        }
    };
    (behind <= texts.len()).then_some(texts)
}

/// Adds places to keys, and finds the one behind the greatest, built for several instruction sets.
struct AddPlaces<'a, K> {
    places: &'a [K],
    keys: &'a mut [u64],
}

impl<K: ArrowNativeType> pulp::WithSimd for AddPlaces<'_, K> {
    type Output = usize;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> usize {
        let mut behind = 0;
        for (key, place) in self.keys.iter_mut().zip(self.places) {
            let next = place.as_usize().saturating_add(1);
            behind = behind.max(next);
            push(key, next);
        }
        behind
    }
}

#[inline(always)]
fn push(key: &mut u64, next: usize) {
    *key = *key << 16 | next as u64;
}
