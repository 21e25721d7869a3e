//! Loops over the rows of a chunk. None of them has a branch that depends on a row, so that the
//! compiler turns each into instructions for many rows at once.
//!
//! Everything here is inlined into the run over a table, which is built for several instruction
//! sets. A closure handed to `Iterator::map`, `fold` or `for_each` may not be, and then knows of the
//! oldest of them only: loops over words and rows are written as loops.

use super::graph::Join;
use super::quotient;
use super::vectors::{Eight, Vectors};
use crate::program::columns::set_bits;
use crate::program::moves::MoveTable;
use crate::program::op::Order;

/// Rows in one chunk; what a chunk computes stays in the cache.
pub(crate) const ROWS: usize = 1024;

/// Words of one bit a row.
pub(crate) const WORDS: usize = ROWS / 64;

/// One bit for each row of a chunk.
pub(crate) type Mask = [u64; WORDS];

/// One number for each row of a chunk.
pub(crate) type Lanes = [i64; ROWS];

/// One number for each row of a chunk, where all fit 32 bits, as days and codes do.
pub(crate) type NarrowLanes = [i32; ROWS];

/// What lanes hold one of for each row. One that is narrow takes half the room.
pub(crate) trait Lane: Copy + Default + Into<i64> {
    const IS_NARROW: bool;

    /// A number that is known to fit; where nobody looks at it, it may be another one.
    fn of(number: i64) -> Self;
}

impl Lane for i64 {
    const IS_NARROW: bool = false;

    #[inline(always)]
    fn of(number: i64) -> Self {
        number
    }
}

impl Lane for i32 {
    const IS_NARROW: bool = true;

    #[inline(always)]
    fn of(number: i64) -> Self {
        number as i32
    }
}

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
    Narrow(&'a NarrowLanes),
}

impl Source<'_> {
    /// The number of a row of the chunk.
    #[inline(always)]
    pub(crate) fn at(self, row: usize) -> i64 {
        match self {
            Source::Same(value) => value,
            Source::Lanes(lanes) => lanes.get(row).copied().unwrap_or(0),
            Source::Narrow(lanes) => lanes.get(row).copied().unwrap_or(0).into(),
        }
    }

    /// Eight rows from a place on, counted in eights.
    #[inline(always)]
    fn eight(self, place: usize) -> Eight {
        match self {
            Source::Same(value) => [value; 8],
            Source::Lanes(lanes) => eight(lanes, place),
            Source::Narrow(lanes) => each(lanes, place, i64::from),
        }
    }
}

/// Runs a loop over the rows of a source. Each form that it can have is a loop of its own.
macro_rules! for_one {
    ($loop:ident($source:expr $(, $more:expr)*)) => {
        match $source {
            Source::Same(number) => $loop(Source::Same(number) $(, $more)*),
            Source::Lanes(lanes) => $loop(Source::Lanes(lanes) $(, $more)*),
            Source::Narrow(lanes) => $loop(Source::Narrow(lanes) $(, $more)*),
        }
    };
}

/// Runs a loop over the rows of two sources, which are constants or lanes of a kind. Each form of
/// those is a loop of its own, so that constants stay in registers.
macro_rules! for_two {
    ($lanes:ident: $loop:ident($left:expr, $right:expr $(, $more:expr)*)) => {
        match ($left, $right) {
            (Source::$lanes(left), Source::$lanes(right)) => {
                $loop(Source::$lanes(left), Source::$lanes(right) $(, $more)*)
            }
            (Source::$lanes(left), Source::Same(right)) => {
                $loop(Source::$lanes(left), Source::Same(right) $(, $more)*)
            }
            (Source::Same(left), Source::$lanes(right)) => {
                $loop(Source::Same(left), Source::$lanes(right) $(, $more)*)
            }
            // Constants alone, or lanes of another kind, are hardly ever met.
            (left, right) => $loop(left, right $(, $more)*),
        }
    };
}

/// The same where they are of the kind that the result is of.
macro_rules! for_two_of {
    ($lane:ident: $loop:ident($($arguments:expr),*)) => {
        if $lane::IS_NARROW {
            for_two!(Narrow: $loop($($arguments),*));
        } else {
            for_two!(Lanes: $loop($($arguments),*));
        }
    };
}

/// Eight rows from a place on, counted in eights.
#[inline(always)]
fn eight<V: Copy + Default>(lanes: &[V; ROWS], place: usize) -> [V; 8] {
    lanes.as_chunks().0.get(place).copied().unwrap_or_default()
}

/// A function of each of eight rows from a place on.
#[inline(always)]
fn each<V: Copy + Default, T: Default>(
    lanes: &[V; ROWS],
    place: usize,
    value: impl Fn(V) -> T,
) -> [T; 8] {
    let mut values: [T; 8] = Default::default();
    for (slot, row) in values.iter_mut().zip(&eight(lanes, place)) {
        *slot = value(*row);
    }
    values
}

/// The greater of each of eight pairs.
#[inline(always)]
fn greater(one: Eight, other: Eight) -> Eight {
    let mut greater = one;
    for (slot, other) in greater.iter_mut().zip(&other) {
        *slot = (*slot).max(*other);
    }
    greater
}

/// What stands in eight lanes.
#[inline(always)]
fn numbers<L: Lane>(lanes: &[L; 8]) -> Eight {
    let mut numbers = [0; 8];
    for (number, lane) in numbers.iter_mut().zip(lanes) {
        *number = (*lane).into();
    }
    numbers
}

/// Eight numbers as lanes hold them.
#[inline(always)]
fn narrowed<L: Lane>(numbers: Eight) -> [L; 8] {
    let mut lanes = [L::default(); 8];
    for (lane, number) in lanes.iter_mut().zip(numbers) {
        *lane = L::of(number);
    }
    lanes
}

/// Writes one bit a row, made from eight rows at a time, whose place is counted in eights. No
/// function that is handed a closure: closures that look at vectors were not always inlined.
macro_rules! for_bits {
    ($into:expr, $place:ident => $bits:expr) => {
        for (first, word) in (0..).step_by(8).zip($into) {
            let mut eights = [0; 8];
            for ($place, eight) in (first..).zip(&mut eights) {
                *eight = $bits;
            }
            *word = u64::from_le_bytes(eights);
        }
    };
}

/// Writes eight numbers after the other, made from their place, their bits and what stood there.
macro_rules! for_eights {
    ($rows:expr, $into:expr, ($place:ident, $bits:ident, $before:ident) => $numbers:expr) => {{
        let words = $into.as_chunks_mut::<64>().0.iter_mut().zip($rows);
        for (first, (slots, word)) in (0..).step_by(8).zip(words) {
            let eights = slots.as_chunks_mut().0.iter_mut().zip(word.to_le_bytes());
            for ($place, (slots, $bits)) in (first..).zip(eights) {
                let $before = numbers(slots);
                *slots = narrowed($numbers);
            }
        }
    }};
}

/// One bit a row: whether its number passes a test.
#[inline(always)]
pub(crate) fn test<V: Copy + Default>(
    simd: impl Vectors,
    lanes: &[V; ROWS],
    test: impl Fn(V) -> bool,
    into: &mut Mask,
) {
    for_bits!(into, place => simd.bits(each(lanes, place, &test)));
}

/// One bit a row: whether its set, with all bits turned round or none, has one of the bits of a mask.
#[inline(always)]
pub(crate) fn have_bit(simd: impl Vectors, sets: &Lanes, turned: bool, mask: u64, into: &mut Mask) {
    let (flip, mask) = (if turned { -1 } else { 0 }, mask.cast_signed());
    for_bits!(into, place => simd.have_bit(eight(sets, place), flip, mask));
}

/// One bit a row, one row after the other.
#[inline(always)]
pub(crate) fn test_rows(test: impl Fn(usize) -> bool, into: &mut Mask) {
    for (first, word) in (0..).step_by(64).zip(into) {
        *word = 0;
        for (row, bit) in (first..).zip(&BITS) {
            *word |= if test(row) { *bit } else { 0 };
        }
    }
}

/// The order is a constant in what follows.
macro_rules! for_order {
    ($order:ident, $loop:expr) => {
        match $order {
            Order::AtLeast => {
                let $order = Order::AtLeast;
                $loop
            }
            Order::MoreThan => {
                let $order = Order::MoreThan;
                $loop
            }
            Order::Equal => {
                let $order = Order::Equal;
                $loop
            }
        }
    };
}

#[inline(always)]
pub(crate) fn compare(
    simd: impl Vectors,
    left: Source<'_>,
    order: Order,
    right: Source<'_>,
    into: &mut Mask,
) {
    match left {
        Source::Narrow(_) => {
            for_order!(order, for_two!(Narrow: compare_two(left, right, simd, order, into)));
        }
        _ => for_order!(order, for_two!(Lanes: compare_two(left, right, simd, order, into))),
    }
}

#[inline(always)]
fn compare_two(
    left: Source<'_>,
    right: Source<'_>,
    simd: impl Vectors,
    order: Order,
    into: &mut Mask,
) {
    for_bits!(into, place => simd.compare(left.eight(place), order, right.eight(place)));
}

/// The order of a fraction and a constant one, where the products fit 64 bits.
#[inline(always)]
pub(crate) fn compare_with_rate(
    simd: impl Vectors,
    (part, whole): (Source<'_>, Source<'_>),
    order: Order,
    rate: (i64, i64),
    into: &mut Mask,
) {
    for_order!(order, for_two!(Lanes: compare_rates(part, whole, simd, order, rate, into)));
}

#[inline(always)]
fn compare_rates(
    part: Source<'_>,
    whole: Source<'_>,
    simd: impl Vectors,
    order: Order,
    (times, by): (i64, i64),
    into: &mut Mask,
) {
    for_bits!(into, place => {
        let left = simd.times(part.eight(place), by);
        simd.compare(left, order, simd.times(whole.eight(place), times))
    });
}

/// Days as the table has them, each moved by as many days.
type Moved<'a> = (&'a [i32; ROWS], i64);

/// The order of days; without other days, of these and one day.
#[inline(always)]
pub(crate) fn compare_days(
    simd: impl Vectors,
    (left, plus): Moved<'_>,
    order: Order,
    (right, by): (Option<&[i32; ROWS]>, i64),
    into: &mut Mask,
) {
    for_order!(
        order,
        match right {
            Some(right) => for_bits!(into, place => {
                simd.compare(days(left, plus, place), order, days(right, by, place))
            }),
            None => for_bits!(into, place => simd.compare(days(left, plus, place), order, [by; 8])),
        }
    );
}

/// The days of eight rows, moved by as many days.
#[inline(always)]
fn days(days: &[i32; ROWS], plus: i64, place: usize) -> Eight {
    each(days, place, |day| i64::from(day).wrapping_add(plus))
}

/// A mask, as it is or negated.
#[derive(Clone, Copy)]
pub(crate) struct Signed<'a>(pub(crate) &'a Mask, pub(crate) bool);

impl Signed<'_> {
    /// Copies the mask.
    #[inline(always)]
    pub(crate) fn write(self, into: &mut Mask) {
        *into = *self.0;
        if self.1 {
            for word in into {
                *word = !*word;
            }
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

/// Whether bytes are one of the words in a mask. A few words are compared one after the other.
#[inline(always)]
pub(crate) fn words(simd: impl Vectors, codes: &[u8; ROWS], mask: u64, into: &mut Mask) {
    *into = [0; WORDS];
    if mask.count_ones() > FEW_WORDS {
        return add_bytes(simd, codes, |code| (mask >> (code & 63)) & 1 == 1, into);
    }
    for word in set_bits(mask) {
        let word = word as u8;
        add_bytes(simd, codes, |code| code == word, into);
    }
}

/// More words are looked for in the mask.
const FEW_WORDS: u32 = 8;

/// Adds the rows whose bytes pass a test.
#[inline(always)]
fn add_bytes(simd: impl Vectors, codes: &[u8; ROWS], test: impl Fn(u8) -> bool, into: &mut Mask) {
    for (slot, codes) in into.iter_mut().zip(codes.as_chunks::<64>().0) {
        let mut passed = [false; 64];
        for (passed, code) in passed.iter_mut().zip(codes) {
            *passed = test(*code);
        }
        *slot |= simd.bits_of_bytes(&passed);
    }
}

#[inline(always)]
pub(crate) fn join<L: Lane>(join: Join, left: Source<'_>, right: Source<'_>, into: &mut [L; ROWS]) {
    // The kind of join is a constant in each loop.
    match join {
        Join::Least => for_two_of!(L: join_two(left, right, Join::Least, into)),
        Join::Greatest => for_two_of!(L: join_two(left, right, Join::Greatest, into)),
        Join::Sum => for_two!(Lanes: join_two(left, right, Join::Sum, into)),
        Join::Difference => for_two!(Lanes: join_two(left, right, Join::Difference, into)),
    }
}

#[inline(always)]
fn join_two<L: Lane>(left: Source<'_>, right: Source<'_>, join: Join, into: &mut [L; ROWS]) {
    for (row, slot) in into.iter_mut().enumerate() {
        *slot = L::of(join.apply(left.at(row), right.at(row)));
    }
}

#[inline(always)]
pub(crate) fn map<T: Copy, L: Lane>(
    from: &[T; ROWS],
    value: impl Fn(T) -> i64,
    into: &mut [L; ROWS],
) {
    for (slot, from) in into.iter_mut().zip(from) {
        *slot = L::of(value(*from));
    }
}

/// Days looked up in a table of moves.
#[inline(always)]
pub(crate) fn look_up<V: Copy + Default>(
    table: &MoveTable,
    from: &[V; ROWS],
    day: impl Fn(V) -> i64,
    into: &mut NarrowLanes,
) {
    for (place, slots) in into.as_chunks_mut().0.iter_mut().enumerate() {
        *slots = table.look_up(each(from, place, &day));
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
    match (of, part, whole) {
        (Source::Lanes(of), Source::Same(part), Source::Same(whole)) => {
            share_by_rate(of, (part, whole), up, most, into);
        }
        (Source::Lanes(of), ..) => {
            for_two!(Lanes: share_two(part, whole, Source::Lanes(of), up, most, into));
        }
        (Source::Same(of), ..) => {
            for_two!(Lanes: share_two(part, whole, Source::Same(of), up, most, into));
        }
        // Shares are hardly ever of days or codes.
        _ => share_two(part, whole, of, up, most, into),
    }
}

#[inline(always)]
fn share_two(
    part: Source<'_>,
    whole: Source<'_>,
    of: Source<'_>,
    up: bool,
    most: i64,
    into: &mut Lanes,
) {
    for (row, slot) in into.iter_mut().enumerate() {
        *slot = quotient::by_fraction(of.at(row), part.at(row), whole.at(row), up).min(most);
    }
}

/// The first source where bits are set, else the second.
#[inline(always)]
pub(crate) fn choose<L: Lane>(
    simd: impl Vectors,
    set: Source<'_>,
    rows: &Mask,
    unset: Source<'_>,
    into: &mut [L; ROWS],
) {
    for_two_of!(L: choose_two(set, unset, simd, rows, into));
}

#[inline(always)]
fn choose_two<L: Lane>(
    set: Source<'_>,
    unset: Source<'_>,
    simd: impl Vectors,
    rows: &Mask,
    into: &mut [L; ROWS],
) {
    for_eights!(rows, into, (place, bits, _before) => {
        simd.choose(bits, set.eight(place), unset.eight(place))
    });
}

/// Writes a source where bits are set.
#[inline(always)]
pub(crate) fn blend<L: Lane>(
    simd: impl Vectors,
    source: Source<'_>,
    rows: &Mask,
    into: &mut [L; ROWS],
) {
    for_one!(blend_one(source, simd, rows, into));
}

#[inline(always)]
fn blend_one<L: Lane>(source: Source<'_>, simd: impl Vectors, rows: &Mask, into: &mut [L; ROWS]) {
    for_eights!(rows, into, (place, bits, before) => {
        simd.choose(bits, source.eight(place), before)
    });
}

/// Raises numbers to a source where bits are set.
#[inline(always)]
pub(crate) fn raise(simd: impl Vectors, source: Source<'_>, rows: &Mask, into: &mut Lanes) {
    for_one!(raise_one(source, simd, rows, into));
}

#[inline(always)]
fn raise_one(source: Source<'_>, simd: impl Vectors, rows: &Mask, into: &mut Lanes) {
    for_eights!(rows, into, (place, bits, before) => {
        simd.choose(bits, greater(before, source.eight(place)), before)
    });
}

/// The code in the bytes of the rows whose bits are set, zero in the others.
#[inline(always)]
pub(crate) fn set_code(simd: impl Vectors, code: u8, rows: &Mask, into: &mut [u8; ROWS]) {
    for (slots, word) in into.as_chunks_mut().0.iter_mut().zip(rows) {
        *slots = simd.spread(*word, code);
    }
}

/// Adds a code to the bytes of the rows whose bits are set; each row is in one mask at most.
#[inline(always)]
pub(crate) fn add_code(simd: impl Vectors, code: u8, rows: &Mask, into: &mut [u8; ROWS]) {
    for (slots, word) in into.as_chunks_mut::<64>().0.iter_mut().zip(rows) {
        for (slot, code) in slots.iter_mut().zip(simd.spread(*word, code)) {
            *slot |= code;
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
