//! Any bytes as the JSON of a project: an answer or a mistake comes out, and no panic.
#![no_main]

use std::ptr::null_mut;
use std::sync::OnceLock;

use fundrules_c::*;
use libfuzzer_sys::fuzz_target;

struct Shared(*mut fundrules_regime);
// A regime never changes.
unsafe impl Send for Shared {}
unsafe impl Sync for Shared {}

static REGIME: OnceLock<Shared> = OnceLock::new();

fuzz_target!(|bytes: &[u8]| {
    let regime = REGIME.get_or_init(|| {
        let mut regime = null_mut();
        let id = c"guangyuan";
        let made = unsafe { fundrules_regime_new(id.as_ptr(), 9, &mut regime, null_mut()) };
        assert_eq!(made, FUNDRULES_STATUS_OK);
        Shared(regime)
    });
    let (mut text, mut length, mut error) = (null_mut(), 0, null_mut());
    let unit = i32::from(bytes.first().copied().unwrap_or(0) % 4);
    let status = unsafe {
        fundrules_regime_assess_json(
            regime.0,
            bytes.as_ptr().cast(),
            bytes.len(),
            unit,
            20250601,
            &mut text,
            &mut length,
            &mut error,
        )
    };
    assert_ne!(status, FUNDRULES_STATUS_PANIC);
    assert_eq!(status == FUNDRULES_STATUS_OK, error.is_null());
    unsafe {
        assert_eq!(fundrules_text_free(text), FUNDRULES_STATUS_OK);
        assert_eq!(fundrules_error_free(error), FUNDRULES_STATUS_OK);
    }
});
