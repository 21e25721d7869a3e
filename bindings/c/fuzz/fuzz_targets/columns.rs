//! Any bytes as columns: what is out of range is refused, and what is taken is answered without a panic.
#![no_main]

use std::ptr::null_mut;
use std::sync::OnceLock;

use fundrules_c::*;
use libfuzzer_sys::fuzz_target;

const ROWS: usize = 70;
const WORDS: usize = 2;

struct Shared(*mut fundrules_regime);
// A regime never changes.
unsafe impl Send for Shared {}
unsafe impl Sync for Shared {}

static REGIME: OnceLock<Shared> = OnceLock::new();

/// Bytes, drawn from the front and again from the start when they are used up.
struct Draw<'a>(&'a [u8], usize);

impl Draw<'_> {
    fn number(&mut self) -> u64 {
        let mut bytes = [0; 8];
        for byte in &mut bytes {
            *byte = self.0[self.1 % self.0.len()];
            self.1 += 1;
        }
        u64::from_le_bytes(bytes)
    }
}

fuzz_target!(|bytes: &[u8]| {
    if bytes.is_empty() {
        return;
    }
    let regime = REGIME.get_or_init(|| {
        let mut regime = null_mut();
        let id = c"guangyuan";
        let made = unsafe { fundrules_regime_new(id.as_ptr(), 9, &mut regime, null_mut()) };
        assert_eq!(made, FUNDRULES_STATUS_OK);
        Shared(regime)
    });
    let mut draw = Draw(bytes, 0);
    let mut arrays: Vec<([u64; WORDS], Vec<i64>, Vec<i32>, Vec<u8>, [u64; WORDS])> = Vec::new();
    for _ in 0..FUNDRULES_FACT_LAST {
        // Small numbers fit more often than others.
        let narrow = 1 << (draw.number() % 40);
        arrays.push((
            [draw.number(), draw.number()],
            (0..ROWS).map(|_| (draw.number() % narrow) as i64).collect(),
            (0..ROWS).map(|_| 20_180_101 + (draw.number() % 90_000) as i32).collect(),
            (0..ROWS).map(|_| (draw.number() % 3) as u8).collect(),
            [draw.number(), draw.number()],
        ));
    }
    unsafe {
        let (mut columns, mut answers) = (null_mut(), null_mut());
        assert_eq!(fundrules_columns_new(ROWS, &mut columns, null_mut()), FUNDRULES_STATUS_OK);
        for (fact, (known, wide, dates, codes, bits)) in (1..).zip(&arrays) {
            let (known, no) = (known.as_ptr(), null_mut());
            // Each array is offered to every kind; all but one are refused.
            for status in [
                fundrules_columns_set_amounts(columns, fact, wide.as_ptr(), known, no),
                fundrules_columns_set_rates(columns, fact, wide.as_ptr(), known, no),
                fundrules_columns_set_integers(columns, fact, wide.as_ptr(), known, no),
                fundrules_columns_set_word_sets(columns, fact, wide.as_ptr(), known, no),
                fundrules_columns_set_dates(columns, fact, dates.as_ptr(), known, no),
                fundrules_columns_set_words(columns, fact, codes.as_ptr(), known, no),
                fundrules_columns_set_bools(columns, fact, bits.as_ptr(), known, no),
            ] {
                assert_ne!(status, FUNDRULES_STATUS_PANIC);
            }
        }
        assert_eq!(fundrules_answers_new(&mut answers, null_mut()), FUNDRULES_STATUS_OK);
        let status = fundrules_answers_fill(answers, regime.0, columns, 20250601, null_mut());
        assert_eq!(status, FUNDRULES_STATUS_OK);
        fundrules_answers_free(answers);
        fundrules_columns_free(columns);
    }
});
