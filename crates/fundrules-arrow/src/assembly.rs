//! How arrays are put together from parts that this crate wrote and looked at itself.

use arrow_array::types::{Int8Type, Int16Type};
use arrow_array::{ArrayRef, DictionaryArray, Int8Array, Int16Array, StringArray};
use arrow_buffer::{BooleanBuffer, Buffer, NullBuffer, OffsetBuffer, ScalarBuffer};
use arrow_schema::ArrowError;

/// How arrays are put together from their parts.
///
/// The Arrow library looks at every value of such parts, one after the other. This crate has looked
/// at them already, many at a time and while they were at hand. A binding, which may use `unsafe`,
/// can bring functions that do not look again; nobody else can call them.
#[derive(Clone, Copy, Debug)]
pub struct Assembly {
    words: fn(Int8Array, ArrayRef) -> Result<DictionaryArray<Int8Type>, ArrowError>,
    clauses: fn(Int16Array, ArrayRef) -> Result<DictionaryArray<Int16Type>, ArrowError>,
    ends: fn(ScalarBuffer<i32>) -> OffsetBuffer<i32>,
    digits: fn(OffsetBuffer<i32>, Buffer) -> Result<StringArray, ArrowError>,
    nulls: fn(BooleanBuffer, usize) -> NullBuffer,
}

impl Default for Assembly {
    /// The functions of the Arrow library.
    fn default() -> Self {
        Assembly {
            words: DictionaryArray::try_new,
            clauses: DictionaryArray::try_new,
            ends: OffsetBuffer::new,
            digits: |ends, digits| StringArray::try_new(ends, digits, None),
            nulls: |valid, _| NullBuffer::new(valid),
        }
    }
}

impl Assembly {
    /// Other functions, which are given only what the Arrow library would accept.
    ///
    /// `words` and `clauses` are given keys each of which is the place of a value, those of nulls
    /// too; `ends` is given at least one number, the first not below zero and none below the one
    /// before it; `digits` is given ASCII text and ends that lie within it; `nulls` is given the
    /// number of bits that are not set.
    #[must_use]
    pub fn new(
        words: fn(Int8Array, ArrayRef) -> Result<DictionaryArray<Int8Type>, ArrowError>,
        clauses: fn(Int16Array, ArrayRef) -> Result<DictionaryArray<Int16Type>, ArrowError>,
        ends: fn(ScalarBuffer<i32>) -> OffsetBuffer<i32>,
        digits: fn(OffsetBuffer<i32>, Buffer) -> Result<StringArray, ArrowError>,
        nulls: fn(BooleanBuffer, usize) -> NullBuffer,
    ) -> Self {
        Assembly { words, clauses, ends, digits, nulls }
    }

    /// Words by their places in a list. `within` says that each key is known to be such a place.
    pub(crate) fn words(
        self,
        keys: Int8Array,
        words: &ArrayRef,
        within: bool,
    ) -> Result<DictionaryArray<Int8Type>, ArrowError> {
        let make = if within { self.words } else { DictionaryArray::try_new };
        make(keys, ArrayRef::clone(words))
    }

    /// Clauses by their places. `within` says that each key is known to be such a place.
    pub(crate) fn clauses(
        self,
        keys: Int16Array,
        ids: &ArrayRef,
        within: bool,
    ) -> Result<DictionaryArray<Int16Type>, ArrowError> {
        let make = if within { self.clauses } else { DictionaryArray::try_new };
        make(keys, ArrayRef::clone(ids))
    }

    /// Where lists end. `rising` says that there is a number, that none is below zero, and that
    /// none is below the one before it.
    pub(crate) fn ends(
        self,
        ends: ScalarBuffer<i32>,
        rising: bool,
    ) -> Result<OffsetBuffer<i32>, ArrowError> {
        if rising {
            return Ok((self.ends)(ends));
        }
        let wrong = || ArrowError::ComputeError("the ends of lists do not rise".to_owned());
        let first = ends.first().copied().filter(|first| *first >= 0);
        match first.is_some() && are_rising(0, &ends) {
            true => Ok(OffsetBuffer::new(ends)),
            false => Err(wrong()),
        }
    }

    /// Text of ASCII digits, with ends that rise to its length.
    pub(crate) fn digits(
        self,
        ends: OffsetBuffer<i32>,
        digits: Buffer,
    ) -> Result<StringArray, ArrowError> {
        (self.digits)(ends, digits)
    }

    /// Which values are there, where so many are not.
    pub(crate) fn nulls(self, valid: BooleanBuffer, nulls: usize) -> NullBuffer {
        (self.nulls)(valid, nulls)
    }
}

/// Whether each place is one of so many.
pub(crate) fn are_below(places: &[i16], count: usize) -> bool {
    let Ok(count) = u16::try_from(count) else { return true };
    pulp::Arch::new().dispatch(Below { places, count })
}

/// A look at every place, built for several instruction sets.
struct Below<'a> {
    places: &'a [i16],
    count: u16,
}

impl pulp::WithSimd for Below<'_> {
    type Output = bool;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> bool {
        // A place below zero is a large number without a sign.
        self.places.iter().fold(true, |all, place| all & ((*place as u16) < self.count))
    }
}

/// Whether no number is below the one before it, the one before the first given too.
pub(crate) fn are_rising(before: i32, ends: &[i32]) -> bool {
    pulp::Arch::new().dispatch(Rising { before, ends })
}

/// A look at every end, built for several instruction sets.
struct Rising<'a> {
    before: i32,
    ends: &'a [i32],
}

impl pulp::WithSimd for Rising<'_> {
    type Output = bool;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> bool {
        let Some(first) = self.ends.first() else { return true };
        let next = self.ends.get(1..).unwrap_or_default();
        let pairs = self.ends.iter().zip(next);
        pairs.fold(*first >= self.before, |all, (one, next)| all & (one <= next))
    }
}

#[cfg(test)]
mod tests {
    use super::{Assembly, are_below, are_rising};
    use arrow_buffer::ScalarBuffer;

    #[test]
    fn places_outside_are_found_wherever_they_stand() {
        for wrong in [-1, i16::MIN, 7, i16::MAX] {
            for at in [0, 1, 63, 99] {
                let mut places = [6; 100];
                assert!(are_below(&places, 7));
                places[at] = wrong;
                assert!(!are_below(&places, 7), "{wrong} at {at}");
            }
        }
        assert!(are_below(&[], 0) && !are_below(&[0], 0));
        assert!(are_below(&[i16::MAX], 1 << 20));
    }

    #[test]
    fn ends_that_fall_are_found_wherever_they_stand() {
        let ends: Vec<i32> = (0..100).map(|row| row / 3).collect();
        assert!(are_rising(0, &ends) && are_rising(5, &[]) && !are_rising(1, &ends));
        for at in 3..100 {
            let mut wrong = ends.clone();
            wrong[at] = wrong[at - 3] - 1;
            assert!(!are_rising(0, &wrong), "at {at}");
            assert!(Assembly::default().ends(wrong.into(), false).is_err());
        }
        let negative = ScalarBuffer::from(vec![-1, 0]);
        assert!(Assembly::default().ends(negative, false).is_err());
        assert!(Assembly::default().ends(ScalarBuffer::from(Vec::new()), false).is_err());
    }
}
