//! How the arrays of answers are put together, without a second look at their values.

#![allow(
    unsafe_code,
    reason = "the Arrow library looks at values one by one, a tenth of the time of a whole table; \
              each block says who has looked at them already"
)]

use arrow_array::types::{Int8Type, Int16Type};
use arrow_array::{ArrayRef, DictionaryArray, Int8Array, Int16Array, StringArray};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::ArrowError;
use fundrules_arrow::Assembly;

/// Functions that only `fundrules_arrow` can call: an [`Assembly`] does not give them out.
pub(crate) fn quick() -> Assembly {
    Assembly::new(words, clauses, ends, digits, nulls)
}

fn words(keys: Int8Array, words: ArrayRef) -> Result<DictionaryArray<Int8Type>, ArrowError> {
    // SAFETY: each key is the place of a word: `Assembly` promises it, and its crate replaces every
    // other key while it writes them.
    Ok(unsafe { DictionaryArray::new_unchecked(keys, words) })
}

fn clauses(keys: Int16Array, ids: ArrayRef) -> Result<DictionaryArray<Int16Type>, ArrowError> {
    // SAFETY: each key is the place of a clause: `Assembly` promises it, and its crate looks at each
    // key once it is written.
    Ok(unsafe { DictionaryArray::new_unchecked(keys, ids) })
}

fn ends(ends: ScalarBuffer<i32>) -> OffsetBuffer<i32> {
    // SAFETY: there is an end, the first is not below zero, and none is below the one before it:
    // `Assembly` promises it, and its crate looks at each end once it is written.
    unsafe { OffsetBuffer::new_unchecked(ends) }
}

fn digits(ends: OffsetBuffer<i32>, digits: Buffer) -> Result<StringArray, ArrowError> {
    // SAFETY: the buffer holds ASCII digits up to the last end, so that every end lies between two
    // characters: `Assembly` promises it.
    Ok(unsafe { StringArray::new_unchecked(ends, digits, None) })
}

fn nulls(valid: BooleanBuffer, nulls: usize) -> NullBuffer {
    // SAFETY: so many bits are not set: `Assembly` promises it, and its crate counts them while it
    // writes them.
    unsafe { NullBuffer::new_unchecked(valid, nulls) }
}
