//! Registers of the columnar driver: one chunk of rows at a time.

use std::cell::RefCell;

use super::op::Ternary;

/// Rows in one chunk; temporaries of a chunk stay in the cache.
pub(crate) const ROWS: usize = 1024;

/// Words of one bit a row.
pub(crate) const WORDS: usize = ROWS / 64;

/// One bit for each row of a chunk.
pub(crate) type Mask = [u64; WORDS];

/// A ternary register of a chunk. A register that is the same in all rows keeps no bits, so that
/// clauses about facts that the table does not have cost nothing.
#[allow(clippy::large_enum_variant, reason = "masks live in the chunk's own registers, in cache")]
#[derive(Clone, Debug)]
pub(crate) enum TernaryLanes {
    Same(Ternary),
    Mixed {
        /// Rows in which it is true.
        yes: Mask,
        /// Rows in which it is false.
        no: Mask,
    },
}

/// A ternary register as a step reads it: as it is or negated.
#[derive(Clone, Copy)]
pub(crate) struct TernaryView<'a> {
    pub(crate) lanes: &'a TernaryLanes,
    pub(crate) negated: bool,
}

impl<'a> TernaryView<'a> {
    /// The value of all rows, if it is the same.
    #[inline(always)]
    fn same(self) -> Option<Ternary> {
        match self.lanes {
            TernaryLanes::Same(value) if self.negated => Some(!*value),
            TernaryLanes::Same(value) => Some(*value),
            TernaryLanes::Mixed { .. } => None,
        }
    }

    #[inline(always)]
    pub(crate) fn is_same(self, value: Ternary) -> bool {
        self.same() == Some(value)
    }

    /// Rows in which it is true, and rows in which it is false.
    #[inline(always)]
    fn masks(self) -> Option<(&'a Mask, &'a Mask)> {
        match self.lanes {
            TernaryLanes::Same(_) => None,
            TernaryLanes::Mixed { yes, no } if self.negated => Some((no, yes)),
            TernaryLanes::Mixed { yes, no } => Some((yes, no)),
        }
    }

    #[inline(always)]
    pub(crate) fn yes(self) -> Mask {
        match self.masks() {
            Some((yes, _)) => *yes,
            None => [if self.is_same(Ternary::True) { u64::MAX } else { 0 }; WORDS],
        }
    }

    #[inline(always)]
    pub(crate) fn no(self) -> Mask {
        match self.masks() {
            Some((_, no)) => *no,
            None => [if self.is_same(Ternary::False) { u64::MAX } else { 0 }; WORDS],
        }
    }

    /// Whether it is false in all rows.
    #[inline(always)]
    pub(crate) fn is_nowhere_open(self) -> bool {
        match self.masks() {
            Some((_, no)) => no.iter().all(|word| *word == u64::MAX),
            None => self.is_same(Ternary::False),
        }
    }
}

impl TernaryLanes {
    /// All true or none; `decisive` is the value that decides alone: false for "and", true for
    /// "or".
    #[inline(always)]
    pub(crate) fn fold<'a>(
        parts: impl Iterator<Item = TernaryView<'a>> + Clone,
        decisive: Ternary,
    ) -> TernaryLanes {
        if parts.clone().any(|part| part.is_same(decisive)) {
            return TernaryLanes::Same(decisive);
        }
        let and = decisive == Ternary::False;
        // Rows in which every part has the other value, and rows in which one part decides.
        let (mut every, mut some) = ([u64::MAX; WORDS], [0; WORDS]);
        let (mut mixed, mut unknown) = (false, false);
        for part in parts {
            match part.masks() {
                None => unknown |= part.is_same(Ternary::Unknown),
                Some((yes, no)) => {
                    mixed = true;
                    let (pro, contra) = if and { (yes, no) } else { (no, yes) };
                    join(&mut every, pro, |so_far, bits| so_far & bits);
                    join(&mut some, contra, |so_far, bits| so_far | bits);
                }
            }
        }
        if unknown {
            every = [0; WORDS];
        }
        match (mixed, unknown, and) {
            (false, true, _) => TernaryLanes::Same(Ternary::Unknown),
            (false, false, _) => TernaryLanes::Same(!decisive),
            (true, _, true) => TernaryLanes::Mixed { yes: every, no: some },
            (true, _, false) => TernaryLanes::Mixed { yes: some, no: every },
        }
    }

    #[inline(always)]
    pub(crate) fn view(&self) -> TernaryView<'_> {
        TernaryView { lanes: self, negated: false }
    }
}

/// Combines two masks word by word into the first.
#[inline(always)]
pub(crate) fn join(into: &mut Mask, other: &Mask, combine: impl Fn(u64, u64) -> u64) {
    for (word, other) in into.iter_mut().zip(other) {
        *word = combine(*word, *other);
    }
}

/// A number register of a chunk.
#[derive(Clone, Debug)]
pub(crate) enum NumberLanes {
    /// The same in all rows, or unknown in all.
    Same(Option<i64>),
    Mixed(Box<Numbers>),
}

/// Numbers of a chunk; a number whose bit is not set is not known, and can be
/// anything.
#[derive(Clone, Debug)]
pub(crate) struct Numbers {
    pub(crate) values: [i64; ROWS],
    pub(crate) known: Mask,
}

/// Memory of registers that are no longer read, for those that are written next: it is still in
/// the cache.
#[derive(Debug, Default)]
pub(crate) struct Pool(RefCell<Vec<Box<Numbers>>>);

impl Pool {
    /// Numbers with any values.
    #[inline(always)]
    pub(crate) fn take(&self) -> Box<Numbers> {
        let pooled = self.0.borrow_mut().pop();
        pooled.unwrap_or_else(|| Box::new(Numbers { values: [0; ROWS], known: [0; WORDS] }))
    }

    /// Takes the memory of a register back.
    #[inline(always)]
    pub(crate) fn give(&self, lanes: NumberLanes) {
        if let NumberLanes::Mixed(numbers) = lanes {
            self.0.borrow_mut().push(numbers);
        }
    }
}

impl NumberLanes {
    #[inline(always)]
    pub(crate) fn known(&self) -> Mask {
        match self {
            NumberLanes::Same(Some(_)) => [u64::MAX; WORDS],
            NumberLanes::Same(None) => [0; WORDS],
            NumberLanes::Mixed(numbers) => numbers.known,
        }
    }

    /// The values of all rows, whether known or not.
    #[inline(always)]
    pub(crate) fn numbers(&self) -> impl Iterator<Item = i64> {
        let (step, same, values) = match self {
            NumberLanes::Same(value) => (0, value.unwrap_or_default(), &[][..]),
            NumberLanes::Mixed(numbers) => (1, 0, &numbers.values[..]),
        };
        (0..ROWS).map(move |row| values.get(row * step).copied().unwrap_or(same))
    }

    /// The value of one row.
    #[inline(always)]
    pub(crate) fn at(&self, row: usize) -> Option<i64> {
        match self {
            NumberLanes::Same(value) => *value,
            NumberLanes::Mixed(numbers) => {
                let known = super::columns::bit(&numbers.known, row);
                numbers.values.get(row).copied().filter(|_| known)
            }
        }
    }
}

/// Applies a test to two registers row by row: one bit a row. The loops are monomorphic, so that
/// constants stay in registers.
#[inline(always)]
pub(crate) fn bits_of_two(
    left: &NumberLanes,
    right: &NumberLanes,
    test: impl Fn(i64, i64) -> bool + Copy,
) -> Mask {
    match (left, right) {
        (NumberLanes::Mixed(left), NumberLanes::Mixed(right)) => {
            pack(left.values.iter().zip(&right.values), |(left, right)| test(*left, *right))
        }
        (NumberLanes::Mixed(left), NumberLanes::Same(Some(right))) => {
            pack(left.values.iter(), |left| test(*left, *right))
        }
        (NumberLanes::Same(Some(left)), NumberLanes::Mixed(right)) => {
            pack(right.values.iter(), |right| test(*left, *right))
        }
        (NumberLanes::Same(Some(left)), NumberLanes::Same(Some(right))) => {
            [if test(*left, *right) { u64::MAX } else { 0 }; WORDS]
        }
        _ => [0; WORDS],
    }
}

/// Packs one bit a row into a mask. The answers of 64 rows are first written as bytes, which the
/// compiler does for several rows at once, and then gathered eight at a time.
#[inline(always)]
pub(crate) fn pack<T>(values: impl Iterator<Item = T>, test: impl Fn(T) -> bool) -> Mask {
    let mut mask = [0; WORDS];
    let mut values = values;
    for word in &mut mask {
        let mut bytes = [0u8; 64];
        for (byte, value) in bytes.iter_mut().zip(values.by_ref()) {
            *byte = u8::from(test(value));
        }
        *word = gather(&bytes);
    }
    mask
}

/// The lowest bits of 64 bytes as one word.
#[inline(always)]
fn gather(bytes: &[u8; 64]) -> u64 {
    let mut word = 0;
    for (place, eight) in bytes.as_chunks::<8>().0.iter().enumerate() {
        // Each product moves the lowest bit of byte n to bit 56 + n; no two meet.
        let bits = u64::from_le_bytes(*eight).wrapping_mul(0x0102_0408_1020_4080) >> 56;
        word |= bits << (place * 8);
    }
    word
}

/// Applies a function to two registers row by row.
#[inline(always)]
pub(crate) fn map_two(
    pool: &Pool,
    left: &NumberLanes,
    right: &NumberLanes,
    apply: impl Fn(i64, i64) -> i64 + Copy,
) -> NumberLanes {
    if let (NumberLanes::Same(left), NumberLanes::Same(right)) = (left, right) {
        return NumberLanes::Same(left.zip(*right).map(|(left, right)| apply(left, right)));
    }
    let mut result = pool.take();
    let out = result.values.iter_mut();
    match (left, right) {
        (NumberLanes::Mixed(left), NumberLanes::Mixed(right)) => {
            for ((out, left), right) in out.zip(&left.values).zip(&right.values) {
                *out = apply(*left, *right);
            }
        }
        (NumberLanes::Mixed(left), NumberLanes::Same(Some(right))) => {
            for (out, left) in out.zip(&left.values) {
                *out = apply(*left, *right);
            }
        }
        (NumberLanes::Same(Some(left)), NumberLanes::Mixed(right)) => {
            for (out, right) in out.zip(&right.values) {
                *out = apply(*left, *right);
            }
        }
        _ => {
            pool.give(NumberLanes::Mixed(result));
            return NumberLanes::Same(None);
        }
    }
    result.known = left.known();
    join(&mut result.known, &right.known(), |left, right| left & right);
    NumberLanes::Mixed(result)
}

/// One of two registers row by row: the second in the rows of the mask.
#[inline(always)]
pub(crate) fn select(
    pool: &Pool,
    first: &NumberLanes,
    second: &NumberLanes,
    rows: &Mask,
) -> Box<Numbers> {
    let mut result = pool.take();
    write_all(&mut result.values, first);
    match second {
        NumberLanes::Same(None) => {}
        NumberLanes::Same(Some(value)) => overwrite(&mut result.values, rows, |_, _| *value),
        NumberLanes::Mixed(numbers) => {
            let chunks = numbers.values.as_chunks::<64>().0;
            overwrite(&mut result.values, rows, |word, bit| {
                chunks.get(word).and_then(|chunk| chunk.get(bit)).copied().unwrap_or(0)
            });
        }
    }
    result
}

#[inline(always)]
fn write_all(values: &mut [i64; ROWS], lanes: &NumberLanes) {
    match lanes {
        NumberLanes::Same(None) => {}
        NumberLanes::Same(Some(value)) => values.fill(*value),
        NumberLanes::Mixed(numbers) => *values = numbers.values,
    }
}

/// Writes the rows of a mask: whole words at once, else bit by bit.
#[inline(always)]
pub(crate) fn overwrite(
    values: &mut [i64; ROWS],
    rows: &Mask,
    value: impl Fn(usize, usize) -> i64,
) {
    for (place, (chunk, word)) in values.as_chunks_mut::<64>().0.iter_mut().zip(rows).enumerate() {
        if *word == u64::MAX {
            for (bit, slot) in chunk.iter_mut().enumerate() {
                *slot = value(place, bit);
            }
            continue;
        }
        let mut left = *word;
        while left != 0 {
            let bit = left.trailing_zeros() as usize;
            if let Some(slot) = chunk.get_mut(bit) {
                *slot = value(place, bit);
            }
            left &= left - 1;
        }
    }
}
