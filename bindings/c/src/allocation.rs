//! Dividing a budget among recipients.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::ffi::c_char;

use fundrules::Budget;

use crate::boundary::boundary;
use crate::date::read_date;
use crate::error::fundrules_error;
use crate::handle::borrow;
use crate::project::{json, unit};
use crate::regime::fundrules_regime;
use crate::status::fundrules_status;
use crate::text::{GivenOut, text};

/// Divides a budget among its recipients to the fen, under the rules as they stand on a day (yyyymmdd).
/// The budget is JSON with `pool`, `method`, `factors`, `recipients` and what else the chapter
/// "Dividing a budget" of the book names. What is granted and what nobody gets together are the pool. `unit` is
/// what bare numbers of amounts count (`FUNDRULES_UNIT_...`). The answer is JSON on one line, with the
/// content that `fundrules allocate --json` writes. Free the text with `fundrules_text_free`.
///
/// Errors: `FUNDRULES_STATUS_INPUT` when the budget cannot be read or is impossible, such as weights
/// that do not add up to one or amounts that exceed the pool; `FUNDRULES_STATUS_AMOUNT`, `_RATE`,
/// `_FACT` or `_PROJECT` for what stands in it; `FUNDRULES_STATUS_DATE`; `FUNDRULES_STATUS_NUMBER` for
/// the unit; `FUNDRULES_STATUS_OVERFLOW`, `_NULL`, `_HANDLE`, `_UTF8`, `_LENGTH`.
///
/// Example: `fundrules_regime_allocate_json(regime, budget, budget_length, FUNDRULES_UNIT_NONE,
/// 20250301, &text, &length, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_allocate_json(
    regime: *const fundrules_regime,
    budget: *const c_char,
    budget_length: usize,
    unit: i32,
    date: i32,
    allocation: *mut *mut c_char,
    allocation_length: *mut usize,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let out = GivenOut::new(allocation, allocation_length)?;
            let regime = &borrow(regime)?.regime;
            let budget = text(budget, budget_length, "budget")?;
            let budget = Budget::from_json(budget, self::unit(unit)?)?;
            out.give(&json(&regime.allocate(&budget, read_date(date)?)?)?);
            Ok(())
        })
    }
}
