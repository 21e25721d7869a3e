//! Loops over the rows of a chunk. None of them has a branch that depends on a row, so that the
//! compiler turns each into instructions for many rows at once.
//!
//! Everything here is inlined into the run over a table, which is built for several instruction
//! sets. A closure handed to `Iterator::map`, `fold` or `for_each` may not be, and then knows of the
//! oldest of them only: loops over words and rows are written as loops.

use super::graph::Join;
use super::quotient;
use crate::program::columns::set_bits;
use crate::program::op::Order;

/// Rows in one chunk; what a chunk computes stays in the cache.
pub(crate) const ROWS: usize = 2048;

/// Words of one bit a row.
pub(crate) const WORDS: usize = ROWS / 64;

/// One bit for each row of a chunk.
pub(crate) type Mask = [u64; WORDS];

/// One number for each row of a chunk.
pub(crate) type Lanes = [i64; ROWS];

/// The bit of each row of a word.
pub(crate) const BITS: [u64; 64] = {
    let mut bits = [0; 64];
    let mut place = 0;
    while place < 64 {
        #[allow(clippy::indexing_slicing, reason = "a constant, checked when it is compiled")]
        {
            bits[place] = 1 << place;
        }
        place += 1;
    }
    bits
};

/// Numbers of a chunk: a lane, or one for all rows.
#[derive(Clone, Copy)]
pub(crate) enum Source<'a> {
    Same(i64),
    Lanes(&'a Lanes),
}

impl Source<'_> {
    /// The number of a row of the chunk.
    #[inline(always)]
    pub(crate) fn at(self, row: usize) -> i64 {
        match self {
            Source::Same(value) => value,
            Source::Lanes(lanes) => lanes.get(row).copied().unwrap_or(0),
        }
    }
}

/// Applies a function to two sources row by row. Each form that they can have is a loop of its own,
/// so that constants stay in registers.
macro_rules! for_two {
    ($loop:ident, $left:expr, $right:expr, $function:expr $(, $into:expr)?) => {
        match ($left, $right) {
            (Source::Lanes(left), Source::Lanes(right)) => {
                let zipped = chunks(left).zip(chunks(right));
                $loop(zipped, |(left, right)| left.iter().zip(right), |(left, right)| {
                    $function(*left, *right)
                } $(, $into)?)
            }
            (Source::Lanes(left), Source::Same(right)) => {
                $loop(chunks(left), |left| left.iter(), |left| $function(*left, right) $(, $into)?)
            }
            (Source::Same(left), Source::Lanes(right)) => {
                $loop(chunks(right), |right| right.iter(), |right| $function(left, *right) $(, $into)?)
            }
            (Source::Same(left), Source::Same(right)) => {
                let same = std::iter::repeat_n((), WORDS);
                $loop(same, |()| std::iter::repeat_n((), 64), |()| $function(left, right) $(, $into)?)
            }
        }
    };
}

#[inline(always)]
fn chunks<V>(lanes: &[V; ROWS]) -> impl Iterator<Item = &[V; 64]> {
    lanes.as_chunks::<64>().0.iter()
}

/// One bit a row: whether it passes a test.
#[inline(always)]
fn test_each<C, R, I: Iterator<Item = R>>(
    chunks: impl Iterator<Item = C>,
    rows: impl Fn(C) -> I,
    test: impl Fn(R) -> bool,
    into: &mut Mask,
) {
    for (word, chunk) in into.iter_mut().zip(chunks) {
        let mut bits = 0;
        for (row, bit) in rows(chunk).zip(&BITS) {
            bits |= if test(row) { *bit } else { 0 };
        }
        *word = bits;
    }
}

/// One number a row.
#[inline(always)]
fn write_each<C, R, I: Iterator<Item = R>>(
    chunks: impl Iterator<Item = C>,
    rows: impl Fn(C) -> I,
    value: impl Fn(R) -> i64,
    into: &mut Lanes,
) {
    for (into, chunk) in into.as_chunks_mut::<64>().0.iter_mut().zip(chunks) {
        for (slot, row) in into.iter_mut().zip(rows(chunk)) {
            *slot = value(row);
        }
    }
}

/// One bit a row: whether its number passes a test.
#[inline(always)]
pub(crate) fn test<V: Copy>(lanes: &[V; ROWS], test: impl Fn(V) -> bool, into: &mut Mask) {
    test_each(chunks(lanes), |lanes| lanes.iter(), |number| test(*number), into);
}

/// One bit a row, one row after the other.
#[inline(always)]
pub(crate) fn test_rows(test: impl Fn(usize) -> bool, into: &mut Mask) {
    let rows = (0..ROWS).step_by(64);
    test_each(rows, |first| first..first + 64, test, into);
}

#[inline(always)]
pub(crate) fn compare(left: Source<'_>, order: Order, right: Source<'_>, into: &mut Mask) {
    match order {
        Order::AtLeast => {
            for_two!(test_each, left, right, |one: i64, other: i64| one >= other, into);
        }
        Order::MoreThan => {
            for_two!(test_each, left, right, |one: i64, other: i64| one > other, into);
        }
        Order::Equal => {
            for_two!(test_each, left, right, |one: i64, other: i64| one == other, into);
        }
    }
}

/// The order of a fraction and a constant one, where the products fit 64 bits.
#[inline(always)]
pub(crate) fn compare_with_rate(
    (part, whole): (Source<'_>, Source<'_>),
    order: Order,
    (times, by): (i64, i64),
    into: &mut Mask,
) {
    let left = |part: i64| part.wrapping_mul(by);
    let right = |whole: i64| whole.wrapping_mul(times);
    match order {
        Order::AtLeast => {
            for_two!(test_each, part, whole, |one, other| left(one) >= right(other), into);
        }
        Order::MoreThan => {
            for_two!(test_each, part, whole, |one, other| left(one) > right(other), into);
        }
        Order::Equal => {
            for_two!(test_each, part, whole, |one, other| left(one) == right(other), into);
        }
    }
}

/// Days as the table has them, each moved by as many days.
type Moved<'a> = (&'a [i32; ROWS], i64);

/// The order of days; without other days, of these and one day.
#[inline(always)]
pub(crate) fn compare_days(
    left: Moved<'_>,
    order: Order,
    right: (Option<&[i32; ROWS]>, i64),
    into: &mut Mask,
) {
    match order {
        Order::AtLeast => test_days(left, right, |one, other| one >= other, into),
        Order::MoreThan => test_days(left, right, |one, other| one > other, into),
        Order::Equal => test_days(left, right, |one, other| one == other, into),
    }
}

#[inline(always)]
fn test_days(
    (left, plus): Moved<'_>,
    (right, by): (Option<&[i32; ROWS]>, i64),
    test: impl Fn(i64, i64) -> bool,
    into: &mut Mask,
) {
    let test = |one: i64, other: i64| test(one.wrapping_add(plus), other.wrapping_add(by));
    match right {
        Some(right) => {
            let zipped = chunks(left).zip(chunks(right));
            test_each(
                zipped,
                |(left, right)| left.iter().zip(right),
                |(one, other)| test((*one).into(), (*other).into()),
                into,
            );
        }
        None => test_each(chunks(left), |left| left.iter(), |one| test((*one).into(), 0), into),
    }
}

/// A mask, as it is or negated.
#[derive(Clone, Copy)]
pub(crate) struct Signed<'a>(pub(crate) &'a Mask, pub(crate) bool);

impl Signed<'_> {
    /// Copies the mask.
    #[inline(always)]
    pub(crate) fn write(self, into: &mut Mask) {
        let flip = self.flip();
        for (slot, word) in into.iter_mut().zip(self.0) {
            *slot = word ^ flip;
        }
    }

    /// What turns its words round.
    #[inline(always)]
    fn flip(self) -> u64 {
        if self.1 { u64::MAX } else { 0 }
    }
}

/// The rows in which both masks are set.
#[inline(always)]
pub(crate) fn both(one: Signed<'_>, other: Signed<'_>, into: &mut Mask) {
    let flips = (one.flip(), other.flip());
    for ((word, one), other) in into.iter_mut().zip(one.0).zip(other.0) {
        *word = (one ^ flips.0) & (other ^ flips.1);
    }
}

/// Leaves only the rows in which a mask is set.
#[inline(always)]
pub(crate) fn keep(mask: Signed<'_>, into: &mut Mask) {
    let flip = mask.flip();
    for (word, other) in into.iter_mut().zip(mask.0) {
        *word &= other ^ flip;
    }
}

/// Whether bytes are one of the words in a mask. One or two words are compared as they are.
#[inline(always)]
pub(crate) fn words(codes: &[u8; ROWS], mask: u64, into: &mut Mask) {
    let one = mask.trailing_zeros() as u8;
    let other = (mask & mask.wrapping_sub(1)).trailing_zeros() as u8;
    match mask.count_ones() {
        0 => *into = [0; WORDS],
        1 => test_bytes(codes, |code| code == one, into),
        2 => test_bytes(codes, |code| (code == one) | (code == other), into),
        _ => test_bytes(codes, |code| (mask >> (code & 63)) & 1 == 1, into),
    }
}

/// Answers are first written as bytes, which the compiler does for many rows at once, and then
/// gathered eight at a time.
#[inline(always)]
fn test_bytes(codes: &[u8; ROWS], test: impl Fn(u8) -> bool, into: &mut Mask) {
    for (word, codes) in into.iter_mut().zip(codes.as_chunks::<64>().0) {
        let mut bytes = [0u8; 64];
        for (byte, code) in bytes.iter_mut().zip(codes) {
            *byte = u8::from(test(*code));
        }
        *word = 0;
        for (place, eight) in bytes.as_chunks::<8>().0.iter().enumerate() {
            // Each product moves the lowest bit of byte n to bit 56 + n; no two meet.
            let bits = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
            *word |= bits << (place * 8);
        }
    }
}

#[inline(always)]
pub(crate) fn join(join: Join, left: Source<'_>, right: Source<'_>, into: &mut Lanes) {
    // The kind of join is a constant in each loop.
    match join {
        Join::Least => for_two!(write_each, left, right, |a, b| Join::Least.apply(a, b), into),
        Join::Greatest => {
            for_two!(write_each, left, right, |a, b| Join::Greatest.apply(a, b), into);
        }
        Join::Sum => for_two!(write_each, left, right, |a, b| Join::Sum.apply(a, b), into),
        Join::Difference => {
            for_two!(write_each, left, right, |a, b| Join::Difference.apply(a, b), into);
        }
    }
}

#[inline(always)]
pub(crate) fn map<T: Copy>(from: &[T; ROWS], value: impl Fn(T) -> i64, into: &mut Lanes) {
    for (slot, from) in into.iter_mut().zip(from) {
        *slot = value(*from);
    }
}

/// Numbers times a fraction of constants, all small enough for estimates.
#[inline(always)]
pub(crate) fn share_by_rate(of: &Lanes, rate: (i64, i64), up: bool, most: i64, into: &mut Lanes) {
    let ratio = quotient::ratio(rate.0, rate.1);
    // `up` is a constant in each loop.
    if up {
        map(of, |of| quotient::by_rate(of, rate, ratio, true).min(most), into);
    } else {
        map(of, |of| quotient::by_rate(of, rate, ratio, false).min(most), into);
    }
}

/// Numbers times fractions, all small enough for estimates, cut down to a constant.
#[inline(always)]
pub(crate) fn share(
    of: Source<'_>,
    (part, whole): (Source<'_>, Source<'_>),
    up: bool,
    most: i64,
    into: &mut Lanes,
) {
    let share = |of, part, whole| quotient::by_fraction(of, part, whole, up).min(most);
    match of {
        Source::Same(of) => for_two!(write_each, part, whole, |a, b| share(of, a, b), into),
        Source::Lanes(of) => match (part, whole) {
            (Source::Lanes(part), Source::Lanes(whole)) => {
                for (((slot, of), part), whole) in into.iter_mut().zip(of).zip(part).zip(whole) {
                    *slot = share(*of, *part, *whole);
                }
            }
            (Source::Lanes(part), Source::Same(whole)) => {
                for ((slot, of), part) in into.iter_mut().zip(of).zip(part) {
                    *slot = share(*of, *part, whole);
                }
            }
            (Source::Same(part), Source::Lanes(whole)) => {
                for ((slot, of), whole) in into.iter_mut().zip(of).zip(whole) {
                    *slot = share(*of, part, *whole);
                }
            }
            (Source::Same(part), Source::Same(whole)) => {
                share_by_rate(of, (part, whole), up, most, into);
            }
        },
    }
}

/// One of two numbers a row: the first where the row's bit is set, else the second.
#[inline(always)]
fn choose_each<C, R, I: Iterator<Item = R>>(
    chunks: impl Iterator<Item = C>,
    rows: impl Fn(C) -> I,
    values: impl Fn(R) -> (i64, i64),
    (mask, into): (&Mask, &mut Lanes),
) {
    let chunks = chunks.zip(mask);
    for (into, (chunk, word)) in into.as_chunks_mut::<64>().0.iter_mut().zip(chunks) {
        for ((slot, values_of_row), row) in into.iter_mut().zip(rows(chunk)).zip(0u32..) {
            let (set, unset) = values(values_of_row);
            *slot = chosen(*word, row, set, unset);
        }
    }
}

/// The first source where bits are set, else the second.
#[inline(always)]
pub(crate) fn choose(set: Source<'_>, rows: &Mask, unset: Source<'_>, into: &mut Lanes) {
    for_two!(choose_each, set, unset, |set, unset| (set, unset), (rows, into));
}

/// Writes a source where bits are set.
#[inline(always)]
pub(crate) fn blend(source: Source<'_>, rows: &Mask, into: &mut Lanes) {
    change(source, rows, into, |new, _| new);
}

/// Raises numbers to a source where bits are set.
#[inline(always)]
pub(crate) fn raise(source: Source<'_>, rows: &Mask, into: &mut Lanes) {
    change(source, rows, into, i64::max);
}

#[inline(always)]
fn change(
    source: Source<'_>,
    rows: &Mask,
    into: &mut Lanes,
    value: impl Fn(i64, i64) -> i64 + Copy,
) {
    let words = into.as_chunks_mut::<64>().0.iter_mut().zip(rows);
    match source {
        Source::Same(new) => {
            for (into, word) in words {
                for (slot, row) in into.iter_mut().zip(0u32..) {
                    *slot = chosen(*word, row, value(new, *slot), *slot);
                }
            }
        }
        Source::Lanes(lanes) => {
            for ((into, word), new) in words.zip(chunks(lanes)) {
                for ((slot, new), row) in into.iter_mut().zip(new).zip(0u32..) {
                    *slot = chosen(*word, row, value(*new, *slot), *slot);
                }
            }
        }
    }
}

/// The first number where the bit of a row is set, else the second. Written with masks, since a
/// choice would become a choice of addresses, which is done row by row.
#[inline(always)]
fn chosen(word: u64, row: u32, set: i64, unset: i64) -> i64 {
    let mask = (word.wrapping_shl(63 - row)).cast_signed() >> 63;
    unset ^ ((unset ^ set) & mask)
}

/// The code in the bytes of the rows whose bits are set, zero in the others.
#[inline(always)]
pub(crate) fn set_code(code: u8, rows: &Mask, into: &mut [u8; ROWS]) {
    change_codes(rows, into, |set, _| if set { code } else { 0 });
}

/// Adds a code to the bytes of the rows whose bits are set; each row is in one mask at most.
#[inline(always)]
pub(crate) fn add_code(code: u8, rows: &Mask, into: &mut [u8; ROWS]) {
    change_codes(rows, into, |set, before| if set { code | before } else { before });
}

#[inline(always)]
fn change_codes(rows: &Mask, into: &mut [u8; ROWS], value: impl Fn(bool, u8) -> u8) {
    for (bytes, word) in into.as_chunks_mut::<64>().0.iter_mut().zip(rows) {
        for (byte, bit) in bytes.iter_mut().zip(&BITS) {
            *byte = value(word & bit != 0, *byte);
        }
    }
}

/// The number of rows in a mask.
#[inline(always)]
pub(crate) fn count(rows: &Mask) -> u32 {
    let mut count = 0;
    for word in rows {
        count += word.count_ones();
    }
    count
}

/// The rows of a mask, one by one.
#[inline(always)]
pub(crate) fn each_row(rows: &Mask, mut compute: impl FnMut(usize)) {
    for (place, word) in rows.iter().enumerate() {
        set_bits(*word).for_each(|row| compute(place * 64 + row));
    }
}
