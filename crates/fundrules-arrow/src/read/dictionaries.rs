//! Columns of words as dictionaries: each word is read once, and the rows are looked up.

use std::sync::Arc;

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, PrimitiveArray};
use arrow_buffer::{ArrowNativeType, NullBuffer};
use arrow_schema::DataType;
use fundrules::{Column, ColumnValues, FactKind};

use super::cells::plain;
use super::few::{self, FEW};
use super::{ColumnContext, known};
use crate::bits::packed;

/// Larger dictionaries are read row by row: most of their words may be those of other columns.
const MOST_WORDS: usize = 65_536;

/// What the words of a dictionary stand for; a word is read when a row first has it.
pub(crate) struct Table {
    of: ArrayRef,
    numbers: Numbers,
}

/// As narrow as the kind of the fact allows.
enum Numbers {
    Codes(Words<u8>),
    Days(Words<i32>),
    Wide(Words<i64>),
}

/// What each word stands for, or a mark.
struct Words<T> {
    numbers: Vec<T>,
    /// The first that were read, and their places: all of them, or more than a few.
    met: Vec<(u8, T)>,
}

impl<T: Copy> Words<T> {
    fn unread(words: usize, marks: Marks<T>) -> Self {
        Words { numbers: vec![marks.unread; words], met: Vec::new() }
    }

    /// Takes over what the word at a place stands for.
    fn set(&mut self, place: usize, number: T) {
        if let Some(slot) = self.numbers.get_mut(place) {
            *slot = number;
        }
        // Rows with words at other places are looked up in another way.
        if let Ok(place) = u8::try_from(place)
            && self.met.len() <= FEW
        {
            self.met.push((place, number));
        }
    }
}

/// Memory for the numbers of a column, used again for the next rows.
#[derive(Default)]
pub(crate) struct Room {
    bits: Vec<u64>,
    codes: Vec<u8>,
    days: Vec<i32>,
    wide: Vec<i64>,
}

/// What stands in a table for words that stand for no number.
#[derive(Clone, Copy)]
struct Marks<T> {
    unread: T,
    /// The word says that nothing is known.
    unknown: T,
}

/// No number of any fact is one of these.
const CODE: Marks<u8> = Marks { unread: u8::MAX, unknown: u8::MAX - 1 };
const DAY: Marks<i32> = Marks { unread: i32::MIN, unknown: i32::MIN + 1 };
const WIDE: Marks<i64> = Marks { unread: i64::MIN, unknown: i64::MIN + 1 };

/// The column of a dictionary, or of numbers that stand for words; `None` when it is neither, or
/// when a row has a word that is wrong.
pub(super) fn quick<'a>(
    context: &mut ColumnContext<'_>,
    array: &'a ArrayRef,
    room: &'a mut Room,
) -> Option<Column<'a>> {
    macro_rules! numbers {
        ($key:ty, $words:expr) => {
            look_up(context, array.as_primitive_opt::<$key>()?, $words, room)
        };
    }
    if let Some(words) = &context.planned.words {
        return match array.data_type() {
            DataType::UInt8 => numbers!(UInt8Type, words),
            DataType::UInt16 => numbers!(UInt16Type, words),
            DataType::UInt32 => numbers!(UInt32Type, words),
            _ => None,
        };
    }
    let DataType::Dictionary(key, _) = array.data_type() else { return None };
    macro_rules! of {
        ($key:ty) => {{
            let array = array.as_dictionary_opt::<$key>()?;
            look_up(context, array.keys(), array.values(), room)
        }};
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

impl Table {
    fn new(kind: FactKind, values: &ArrayRef) -> Self {
        let words = values.len();
        let numbers = match kind {
            FactKind::Bool
            | FactKind::Reference
            | FactKind::Texts
            | FactKind::Word(_)
            | FactKind::Headcount => Numbers::Codes(Words::unread(words, CODE)),
            FactKind::Date | FactKind::Event => Numbers::Days(Words::unread(words, DAY)),
            _ => Numbers::Wide(Words::unread(words, WIDE)),
        };
        Table { of: Arc::clone(values), numbers }
    }
}

fn look_up<'a, K: ArrowDictionaryKeyType>(
    context: &mut ColumnContext<'_>,
    keys: &'a PrimitiveArray<K>,
    values: &ArrayRef,
    room: &'a mut Room,
) -> Option<Column<'a>> {
    if values.len() > MOST_WORDS {
        return None;
    }
    let kind = context.planned.fact.fact().kind;
    let table = context.memory.table.take().filter(|table| Arc::ptr_eq(&table.of, values));
    let mut table = table.unwrap_or_else(|| Table::new(kind, values));
    let places = keys.values();
    let nulls = keys.nulls().filter(|nulls| nulls.null_count() > 0);
    let mut unknown = Vec::new();
    let Room { bits, codes, days, wide } = room;
    let column_values = match &mut table.numbers {
        Numbers::Codes(words) => {
            let are_bits = !matches!(kind, FactKind::Word(_) | FactKind::Headcount);
            let code =
                |number: i64| if are_bits { Ok((number != 0).into()) } else { number.try_into() };
            rows(places, nulls, words, CODE, (codes, &mut unknown), |place| {
                number(context, values, place)?.map(code).transpose().ok()
            })?;
            if are_bits {
                bits.clear();
                bits.extend(packed(codes));
                ColumnValues::Bits((&*bits).into())
            } else {
                ColumnValues::Codes((&*codes).into())
            }
        }
        Numbers::Days(words) => {
            rows(places, nulls, words, DAY, (days, &mut unknown), |place| {
                number(context, values, place)?.map(i32::try_from).transpose().ok()
            })?;
            ColumnValues::Days((&*days).into())
        }
        Numbers::Wide(words) => {
            rows(places, nulls, words, WIDE, (wide, &mut unknown), |place| {
                number(context, values, place)
            })?;
            ColumnValues::Numbers((&*wide).into())
        }
    };
    context.memory.table = Some(table);
    let mut known = known(nulls);
    if !unknown.is_empty() {
        let all = || vec![u64::MAX; places.len().div_ceil(64)].into();
        let known = known.get_or_insert_with(all).to_mut();
        for row in unknown {
            if let Some(word) = known.get_mut(row / 64) {
                *word &= !(1 << (row % 64));
            }
        }
    }
    Some(Column::new(column_values, known))
}

/// The number that a word stands for, if it stands for one; `None` when the word is wrong.
fn number(context: &mut ColumnContext<'_>, values: &ArrayRef, place: usize) -> Option<Option<i64>> {
    match plain(values, place) {
        Some(text) => context.recall(text).ok(),
        None if place < values.len() => Some(None),
        None => None,
    }
}

/// Writes the numbers of all rows, and the rows whose words say that nothing is known.
fn rows<K: ArrowNativeType, T: Copy + Default + PartialEq>(
    places: &[K],
    nulls: Option<&NullBuffer>,
    words: &mut Words<T>,
    marks: Marks<T>,
    (numbers, unknown): (&mut Vec<T>, &mut Vec<usize>),
    mut read: impl FnMut(usize) -> Option<Option<T>>,
) -> Option<()> {
    // What the last rows left behind is written over.
    numbers.resize(places.len(), marks.unread);
    if !pulp::Arch::new().dispatch(LookUp { places, words, marks, into: numbers }) {
        return Some(());
    }
    let marked = |number: &T| (*number == marks.unread) | (*number == marks.unknown);
    for (row, (number, place)) in numbers.iter_mut().zip(places).enumerate() {
        if !marked(number) {
            continue;
        }
        let place = place.as_usize();
        if nulls.is_some_and(|nulls| nulls.is_null(row)) {
            *number = T::default();
            continue;
        }
        *number = *words.numbers.get(place)?;
        if *number == marks.unread {
            *number = read(place)?.unwrap_or(marks.unknown);
            words.set(place, *number);
        }
        if *number == marks.unknown {
            *number = T::default();
            unknown.push(row);
        }
    }
    Some(())
}

/// So many words stand at places that one byte can name.
const NEAR: usize = 256;

/// So many rows are looked up together.
const BLOCK: usize = 1024;

/// Looks the numbers of all rows up, by the best instructions that the machine has. Says whether
/// some are marks.
struct LookUp<'a, K, T> {
    places: &'a [K],
    words: &'a Words<T>,
    marks: Marks<T>,
    into: &'a mut [T],
}

impl<K: ArrowNativeType, T: Copy + PartialEq> pulp::WithSimd for LookUp<'_, K, T> {
    type Output = bool;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> bool {
        let LookUp { places, words, marks, into } = self;
        let mut near = [marks.unread; NEAR];
        for (slot, number) in near.iter_mut().zip(&words.numbers) {
            *slot = *number;
        }
        let mut bytes = [0; BLOCK];
        let mut any = false;
        for (places, into) in places.chunks(BLOCK).zip(into.chunks_mut(BLOCK)) {
            let bytes = bytes.get_mut(..places.len()).unwrap_or_default();
            if !narrowed(places, bytes) {
                // What lies behind the end is marked: it is looked at again, with its row.
                for (place, number) in places.iter().zip(into.iter_mut()) {
                    let found = words.numbers.get(place.as_usize());
                    *number = found.copied().unwrap_or(marks.unread);
                }
            } else if words.met.len() <= FEW {
                few::find_inline(bytes, &words.met, marks.unread, into);
            } else {
                for (place, number) in bytes.iter().zip(into.iter_mut()) {
                    *number = near.get(usize::from(*place)).copied().unwrap_or(marks.unread);
                }
            }
            for number in into {
                any |= (*number == marks.unread) | (*number == marks.unknown);
            }
        }
        any
    }
}

/// Writes places as bytes; says whether a byte can name all of them. A place below zero is a large
/// one.
#[inline(always)]
fn narrowed<K: ArrowNativeType>(places: &[K], bytes: &mut [u8]) -> bool {
    let mut all = 0;
    for (place, byte) in places.iter().zip(bytes) {
        let place = place.as_usize();
        all |= place;
        [*byte, ..] = place.to_le_bytes();
    }
    all < NEAR
}

#[cfg(test)]
mod tests {
    use super::{CODE, LookUp, Words, rows};
    use arrow_buffer::ArrowNativeType;

    /// The numbers of rows, in a table of which every word was read.
    fn looked_up<K: ArrowNativeType>(places: &[K], table: &[u8]) -> (Vec<u8>, bool) {
        let mut words = Words::unread(table.len(), CODE);
        table.iter().enumerate().for_each(|(place, number)| words.set(place, *number));
        let (words, marks, mut into) = (&words, CODE, vec![CODE.unread; places.len()]);
        let any = pulp::Arch::new().dispatch(LookUp { places, words, marks, into: &mut into });
        (into, any)
    }

    #[test]
    fn words_are_found_however_many_there_are() {
        for words in [1_usize, 2, 4, 5, 8, 9, 71, 255, 256, 257, 300] {
            let table: Vec<u8> = (0..words).map(|word| (word % 200) as u8).collect();
            for least in [0, words / 2, words - 1] {
                let rows = 0..2_500_usize;
                let places: Vec<u32> =
                    rows.map(|row| (least + row * 7 % (words - least)) as u32).collect();
                let wanted: Vec<u8> = places.iter().map(|place| table[*place as usize]).collect();
                assert_eq!(looked_up(&places, &table), (wanted, false), "{words} from {least}");
            }
        }
    }

    #[test]
    fn words_are_read_when_a_row_first_has_them() {
        for places in [&[5_u16, 90, 200][..], &[0, 255, 256, 299], &[7], &[1; 9]] {
            let mut words = Words::unread(300, CODE);
            let mut read = Vec::new();
            for round in 0..3 {
                let of_rows: Vec<u16> =
                    places.iter().copied().cycle().skip(round).take(3_000).collect();
                let (mut numbers, mut unknown) = (vec![CODE.unread; 5_000], Vec::new());
                let into = (&mut numbers, &mut unknown);
                let all = rows(&of_rows, None, &mut words, CODE, into, |place| {
                    read.push(place);
                    // A word that says that nothing is known.
                    Some((place != 200).then_some(place as u8 / 2))
                });
                assert_eq!(all, Some(()));
                let wanted = of_rows.iter().map(|place| match place {
                    200 => 0,
                    place => *place as u8 / 2,
                });
                assert!(numbers.into_iter().eq(wanted), "{places:?}");
                let silent = of_rows.iter().enumerate().filter(|(_, place)| **place == 200);
                assert!(unknown.into_iter().eq(silent.map(|(row, _)| row)), "{places:?}");
            }
            let mut once: Vec<usize> = places.iter().map(|place| usize::from(*place)).collect();
            once.dedup();
            assert_eq!(read, once);
        }
    }

    #[test]
    fn places_without_a_word_are_marked() {
        let table = [7, 8, 9];
        for wrong in [-1_i32, i32::MIN, 3, 255, 256, i32::MAX] {
            for at in [0, 1, 1023, 1024, 1499] {
                let mut places = vec![2; 1500];
                places[at] = wrong;
                let (found, any) = looked_up(&places, &table);
                assert!(any, "{wrong}");
                for (row, code) in found.into_iter().enumerate() {
                    assert_eq!(code, if row == at { CODE.unread } else { 9 }, "{wrong} at {at}");
                }
            }
        }
        assert_eq!(looked_up::<u8>(&[], &table), (Vec::new(), false));
        assert_eq!(looked_up(&[0_u8], &[]), (vec![CODE.unread], true));
    }
}
