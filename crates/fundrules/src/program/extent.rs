//! What all values of a column have in common, found in one look at them.

use std::ops::Shl;

use num_traits::PrimInt;

use super::columns::{Column, ColumnValues, bit};
use super::plan::{BITS, Vectors};

/// Between which numbers the known values of a column lie, and which bits they have. Where no value is
/// known, the least is above the greatest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent<T = i64> {
    pub(crate) least: T,
    pub(crate) greatest: T,
    /// The bits that all values have.
    pub(crate) common: T,
    /// The bits that some value has.
    pub(crate) some: T,
    /// Of codes and of yes and no, one bit for each that there is.
    pub(crate) words: u64,
}

impl<T: PrimInt> Extent<T> {
    /// That of no value.
    fn empty() -> Self {
        Extent {
            least: T::max_value(),
            greatest: T::min_value(),
            common: !T::zero(),
            some: T::zero(),
            words: 0,
        }
    }

    /// That of one value more.
    #[inline(always)]
    fn with(self, value: T) -> Self {
        Extent {
            least: self.least.min(value),
            greatest: self.greatest.max(value),
            common: self.common & value,
            some: self.some | value,
            words: self.words,
        }
    }
}

impl<T: Into<i64>> Extent<T> {
    fn widened(self) -> Extent {
        let Extent { least, greatest, common, some, words } = self;
        Extent {
            least: least.into(),
            greatest: greatest.into(),
            common: common.into(),
            some: some.into(),
            words,
        }
    }
}

impl Extent {
    /// That of one number.
    pub(crate) fn of_number(number: i64) -> Extent {
        let words = u32::try_from(number).ok().and_then(|code| 1_u64.checked_shl(code));
        Extent { words: words.unwrap_or(0), ..Extent::empty().with(number) }
    }

    /// That of the first rows of a column.
    pub(crate) fn of(column: &Column<'_>, rows: usize) -> Extent {
        let known = column.known.as_deref();
        match &column.values {
            ColumnValues::Bits(words) => of_bits(words, known, rows),
            ColumnValues::Codes(codes) => of_codes(codes, known),
            ColumnValues::Days(days) => of_values(days, known).widened(),
            ColumnValues::Numbers(numbers) => of_values(numbers, known),
        }
    }

    pub(crate) fn is_empty(self) -> bool {
        self.least > self.greatest
    }
}

/// The extent of yes and no, which are 1 and 0.
fn of_bits(words: &[u64], known: Option<&[u64]>, rows: usize) -> Extent {
    let (mut yes, mut no) = (0, 0);
    for (place, word) in words.iter().enumerate() {
        let known = known.map_or(u64::MAX, |known| known.get(place).copied().unwrap_or_default());
        // The last word has bits that are no rows.
        let left = rows.saturating_sub(place * 64);
        let rows = BITS.get(left).map_or(u64::MAX, |bit| bit - 1) & known;
        yes |= word & rows;
        no |= !word & rows;
    }
    let answers = [(0, no), (1, yes)].into_iter().filter(|(_, rows)| *rows != 0);
    let answers = answers.map(|(answer, _)| Extent::of_number(answer));
    answers.fold(Extent::empty(), |extent, answer| Extent {
        words: extent.words | answer.words,
        ..extent.with(answer.least)
    })
}

fn of_values<T: PrimInt>(values: &[T], known: Option<&[u64]>) -> Extent<T> {
    pulp::Arch::new().dispatch(Values { values, known })
}

/// A look at all values, built for several instruction sets.
struct Values<'a, T> {
    values: &'a [T],
    known: Option<&'a [u64]>,
}

impl<T: PrimInt> pulp::WithSimd for Values<'_, T> {
    type Output = Extent<T>;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> Extent<T> {
        let mut extent = Extent::empty();
        let Some(known) = self.known else {
            for value in self.values {
                extent = extent.with(*value);
            }
            return extent;
        };
        for (values, word) in self.values.chunks(64).zip(known) {
            for (value, bit) in values.iter().zip(&BITS) {
                let with = extent.with(*value);
                extent = if word & bit != 0 { with } else { extent };
            }
        }
        extent
    }
}

/// The extent of codes. Codes of rows that are not known count as the first one that is.
fn of_codes(codes: &[u8], known: Option<&[u64]>) -> Extent {
    let Some(known) = known else {
        let extent = pulp::Arch::new().dispatch(Values { values: codes, known });
        let words = words_below(extent.greatest, codes, None);
        return Extent { words, ..extent.widened() };
    };
    let first = codes.iter().enumerate().find(|(row, _)| bit(known, *row));
    let Some((_, first)) = first else { return Extent::empty() };
    let gaps = (known, *first);
    let extent = pulp::Arch::new().dispatch(CodesWithGaps { codes, gaps });
    Extent { words: words_below(extent.greatest, codes, Some(gaps)), ..extent.widened() }
}

/// One bit for each code that there is; narrow words are faster, and most lists are short.
fn words_below(greatest: u8, codes: &[u8], gaps: Option<(&[u64], u8)>) -> u64 {
    let arch = pulp::Arch::new();
    if greatest < 16 {
        arch.dispatch(Words { codes, gaps, none: 0_u16 }).into()
    } else {
        arch.dispatch(Words { codes, gaps, none: 0_u64 })
    }
}

/// The codes of at most 64 rows, each that is not known replaced by another.
#[inline(always)]
fn filled(simd: impl Vectors, codes: &[u8], known: u64, other: u8) -> [u8; 64] {
    let mut all = [other; 64];
    all.iter_mut().zip(codes).for_each(|(slot, code)| *slot = *code);
    for (slot, known) in all.iter_mut().zip(&simd.spread(known, u8::MAX)) {
        *slot = (*slot & known) | (other & !known);
    }
    all
}

/// A look at all codes of which some are not known, built for several instruction sets.
struct CodesWithGaps<'a> {
    codes: &'a [u8],
    gaps: (&'a [u64], u8),
}

impl pulp::WithSimd for CodesWithGaps<'_> {
    type Output = Extent<u8>;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, simd: S) -> Extent<u8> {
        let (known, other) = self.gaps;
        let mut extent = Extent::empty();
        for (codes, known) in self.codes.chunks(64).zip(known) {
            for code in filled(simd, codes, *known, other) {
                extent = extent.with(code);
            }
        }
        extent
    }
}

/// A look at which codes there are, all less than a word has bits, built for several instruction sets.
struct Words<'a, W> {
    codes: &'a [u8],
    gaps: Option<(&'a [u64], u8)>,
    none: W,
}

impl<W: PrimInt + Shl<W, Output = W> + From<u8>> pulp::WithSimd for Words<'_, W> {
    type Output = W;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, simd: S) -> W {
        let last = (size_of::<W>() * 8 - 1) as u8;
        let word = |code: &u8| W::one() << <W as From<u8>>::from(code & last);
        let mut words = self.none;
        let Some((known, other)) = self.gaps else {
            return self.codes.iter().fold(words, |words, code| words | word(code));
        };
        for (codes, known) in self.codes.chunks(64).zip(known) {
            for code in &filled(simd, codes, *known, other) {
                words = words | word(code);
            }
        }
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(values: ColumnValues<'_>, known: Option<Vec<u64>>, rows: usize) -> Extent {
        Extent::of(&Column::new(values, known.map(Into::into)), rows)
    }

    fn extent(values: ColumnValues<'_>, known: Option<Vec<u64>>, rows: usize) -> Option<[i64; 4]> {
        let extent = of(values, known, rows);
        let Extent { least, greatest, common, some, .. } = extent;
        (!extent.is_empty()).then_some([least, greatest, common, some])
    }

    #[test]
    fn values_that_are_not_known_do_not_count() {
        let codes = || ColumnValues::Codes(vec![7, 1, 3, 200].into());
        assert_eq!(extent(codes(), None, 4), Some([1, 200, 0, 207]));
        assert_eq!(extent(codes(), Some(vec![0b0110]), 4), Some([1, 3, 1, 3]));
        assert_eq!(extent(codes(), Some(vec![0]), 4), None);
        let days = ColumnValues::Days(vec![-4, 20, i32::MAX].into());
        let [least, greatest, ..] = extent(days, None, 3).unwrap_or_default();
        assert_eq!((least, greatest), (-4, i32::MAX.into()));
        let numbers = ColumnValues::Numbers(vec![6, i64::MIN, 12].into());
        assert_eq!(extent(numbers, Some(vec![0b101]), 3), Some([6, 12, 4, 14]));
    }

    #[test]
    fn words_are_those_that_there_are() {
        let codes: Vec<u8> = (0..130).map(|row| [1, 4, 63][row % 3]).collect();
        let codes = || ColumnValues::Codes(codes.clone().into());
        assert_eq!(of(codes(), None, 130).words, 1 << 1 | 1 << 4 | 1 << 63);
        assert_eq!(of(codes(), Some(vec![0, 1, 0b10]), 130).words, 1 << 1 | 1 << 4);
        let answers = ColumnValues::Bits(vec![0b101].into());
        assert_eq!(of(answers.clone(), None, 3).words, 0b11);
        assert_eq!(of(answers.clone(), Some(vec![0b101]), 3).words, 0b10);
        assert_eq!(of(answers, Some(vec![0b010]), 3).words, 0b01);
        assert_eq!(
            [0, 5, 63, 64, -1].map(|code| Extent::of_number(code).words),
            [1, 32, 1 << 63, 0, 0]
        );
    }

    #[test]
    fn bits_behind_the_last_row_do_not_count() {
        let yes = || ColumnValues::Bits(vec![u64::MAX, 0b11].into());
        assert_eq!(extent(yes(), None, 66), Some([1, 1, 1, 1]));
        assert_eq!(extent(yes(), None, 67), Some([0, 1, 0, 1]));
        assert_eq!(extent(yes(), None, 128), Some([0, 1, 0, 1]));
        assert_eq!(extent(yes(), Some(vec![0, 0b10]), 67), Some([1, 1, 1, 1]));
        let no = ColumnValues::Bits(vec![0, u64::MAX << 1].into());
        assert_eq!(extent(no, None, 65), Some([0, 0, 0, 0]));
        assert_eq!(extent(ColumnValues::Bits(vec![].into()), None, 0), None);
    }
}
