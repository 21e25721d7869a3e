//! Arrays of text, whatever their layout.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, LargeStringArray, StringArray, StringViewArray};
use arrow_schema::DataType;

/// An array of text.
pub(crate) enum Texts<'a> {
    Small(&'a StringArray),
    Large(&'a LargeStringArray),
    View(&'a StringViewArray),
    /// The place of each row's text among the values; `None` is null.
    Dictionary(Vec<Option<usize>>, &'a ArrayRef),
}

impl<'a> Texts<'a> {
    pub(crate) fn of(array: &'a ArrayRef) -> Option<Self> {
        Some(match array.data_type() {
            DataType::Utf8 => Texts::Small(array.as_string_opt::<i32>()?),
            DataType::LargeUtf8 => Texts::Large(array.as_string_opt::<i64>()?),
            DataType::Utf8View => Texts::View(array.as_string_view_opt()?),
            DataType::Dictionary(key, _) => match key.as_ref() {
                DataType::Int8 => dictionary::<Int8Type>(array)?,
                DataType::Int16 => dictionary::<Int16Type>(array)?,
                DataType::Int32 => dictionary::<Int32Type>(array)?,
                DataType::Int64 => dictionary::<Int64Type>(array)?,
                DataType::UInt8 => dictionary::<UInt8Type>(array)?,
                DataType::UInt16 => dictionary::<UInt16Type>(array)?,
                DataType::UInt32 => dictionary::<UInt32Type>(array)?,
                DataType::UInt64 => dictionary::<UInt64Type>(array)?,
                _ => return None,
            },
            _ => return None,
        })
    }

    /// The text of a row.
    #[inline]
    pub(crate) fn get(&self, row: usize) -> Option<&str> {
        match self {
            Texts::Small(array) => array.is_valid(row).then(|| array.value(row)),
            Texts::Large(array) => array.is_valid(row).then(|| array.value(row)),
            Texts::View(array) => array.is_valid(row).then(|| array.value(row)),
            Texts::Dictionary(places, values) => plain(values, places.get(row).copied().flatten()?),
        }
    }
}

/// The text at a place of an array that is no dictionary.
pub(crate) fn plain(values: &ArrayRef, place: usize) -> Option<&str> {
    if place >= values.len() || values.is_null(place) {
        return None;
    }
    match values.data_type() {
        DataType::Utf8 => Some(values.as_string_opt::<i32>()?.value(place)),
        DataType::LargeUtf8 => Some(values.as_string_opt::<i64>()?.value(place)),
        DataType::Utf8View => Some(values.as_string_view_opt()?.value(place)),
        _ => None,
    }
}

fn dictionary<K: ArrowDictionaryKeyType>(array: &ArrayRef) -> Option<Texts<'_>> {
    let array = array.as_dictionary_opt::<K>()?;
    Some(Texts::Dictionary(array.keys_iter().collect(), array.values()))
}

/// Text for messages: what stands in a cell.
pub(crate) fn shown(array: &Arc<dyn Array>, row: usize) -> Option<String> {
    Texts::of(array)?.get(row).map(str::to_owned)
}
