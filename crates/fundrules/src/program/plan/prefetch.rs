//! Fetches what the next chunk of a large table needs while this one is computed.
//!
//! A chunk reads and writes hundreds of columns at the same time, more than a processor foresees by
//! itself, so that each of them would be waited for. And it fetches only so many lines at once: they
//! are spread over all that is done for a chunk.

use super::kernels::ROWS;

/// The bytes that memory hands over at once.
const LINE: usize = 64;

/// What fits here is near anyway, and fetching it only costs time.
const NEAR: usize = 16 << 20;

/// Whether there is a way to: elsewhere the processor is left to itself.
const CAN_FETCH: bool = cfg!(target_arch = "x86_64");

/// Where a column stands in memory, and how much of it is one row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Stretch {
    begin: *const i8,
    bits_a_row: usize,
}

impl Stretch {
    /// A column with one value a row.
    pub(crate) fn of_values<V>(values: &[V]) -> Self {
        Stretch { begin: values.as_ptr().cast(), bits_a_row: 8 * size_of::<V>() }
    }

    /// A column with one bit a row.
    pub(crate) fn of_bits(words: &[u64]) -> Self {
        Stretch { begin: words.as_ptr().cast(), bits_a_row: 1 }
    }

    fn bytes(self, rows: usize) -> usize {
        rows * self.bits_a_row / 8
    }
}

/// The columns of a table and of its answers, and what was fetched so far.
pub(super) struct Prefetch {
    stretches: Vec<Stretch>,
    lines_a_step: usize,
    /// The first row of the next chunk.
    first: usize,
    /// How many stretches were begun, and the next line of the last one with how many are left of it.
    begun: usize,
    next: *const i8,
    left: usize,
}

impl Prefetch {
    /// For a table of so many rows, and so many steps for each chunk. Small tables need no help.
    pub(super) fn new(mut stretches: Vec<Stretch>, rows: usize, steps: usize) -> Self {
        let bytes = |rows| stretches.iter().map(|one| one.bytes(rows)).sum::<usize>();
        let lines_a_step = bytes(ROWS).div_ceil(LINE).div_ceil(steps.max(1));
        if !CAN_FETCH || bytes(rows) <= NEAR {
            stretches.clear();
        }
        let begun = stretches.len();
        Prefetch { stretches, lines_a_step, first: 0, begun, next: std::ptr::null(), left: 0 }
    }

    /// Begins with the chunk of which this is the first row.
    pub(super) fn begin(&mut self, first: usize) {
        (self.first, self.begun, self.left) = (first, 0, 0);
    }

    /// Fetches some more of it. What is done between two lines is on purpose not taken out of the
    /// loop: of lines that are asked for without a pause many are never fetched.
    #[inline(always)]
    pub(super) fn step(&mut self) {
        for _ in 0..self.lines_a_step {
            if self.left == 0 {
                let Some(one) = self.stretches.get(self.begun) else { return };
                self.next = one.begin.wrapping_add(one.bytes(self.first));
                self.left = one.bytes(ROWS).div_ceil(LINE);
                self.begun += 1;
            }
            fetch(self.next);
            self.next = self.next.wrapping_add(LINE);
            self.left = self.left.saturating_sub(1);
        }
    }
}

/// Lets the processor bring a line into its second cache. The first one is smaller than a chunk, and
/// what is computed there would have to leave it. It is a hint: no address is wrong.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn fetch(line: *const i8) {
    use pulp::core_arch::x86::Sse;
    use std::arch::x86_64::_MM_HINT_T1;
    if let Some(sse) = Sse::try_new() {
        sse._mm_prefetch::<_MM_HINT_T1>(line);
    }
}

#[cfg(not(target_arch = "x86_64"))]
#[inline(always)]
fn fetch(_: *const i8) {}

#[cfg(test)]
mod tests {
    use super::{CAN_FETCH, NEAR, Prefetch, ROWS, Stretch};

    fn stretches() -> Vec<Stretch> {
        let (numbers, days, bits) = ([0_i64; 8], [0_i32; 8], [0_u64; 1]);
        vec![Stretch::of_values(&numbers), Stretch::of_bits(&bits), Stretch::of_values(&days)]
    }

    #[test]
    fn all_that_the_next_chunk_needs_is_fetched_within_one_chunk() {
        for steps in [1, 7, 100, 100_000] {
            let mut prefetch = Prefetch::new(stretches(), NEAR / 12, steps);
            for chunk in 1..4 {
                prefetch.begin(chunk * ROWS);
                (0..steps).for_each(|_| prefetch.step());
                let left = (prefetch.begun, prefetch.left);
                assert_eq!(left, (prefetch.stretches.len(), 0), "{steps}");
            }
            assert_eq!(prefetch.stretches.len(), if CAN_FETCH { 3 } else { 0 });
        }
    }

    #[test]
    fn small_tables_need_no_help() {
        assert!(Prefetch::new(stretches(), NEAR / 13, 10).stretches.is_empty());
    }
}
