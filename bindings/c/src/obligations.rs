//! Duties: what is due for a project, when, and by whom.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::ffi::c_char;

use fundrules::Obligations;
use fundrules_documents::obligations_to_icalendar;

use crate::boundary::{Failure, boundary};
use crate::date::read_date;
use crate::error::fundrules_error;
use crate::fact::language;
use crate::handle::borrow;
use crate::project::{json, read_project};
use crate::regime::fundrules_regime;
use crate::status::fundrules_status;
use crate::text::GivenOut;

/// A project as JSON: where it stands, its length, and the unit of bare amounts.
type Given = (*const c_char, usize, i32);

/// The duties of a project.
unsafe fn duties(
    regime: *const fundrules_regime,
    (json, json_length, unit): Given,
    date: i32,
) -> Result<Obligations, Failure> {
    // SAFETY: the caller of the exported function keeps the conventions.
    let (regime, project) = unsafe { (borrow(regime)?, read_project(json, json_length, unit)?) };
    Ok(regime.regime.obligations(&project, read_date(date)?)?)
}

/// Every duty that is owed, or may be owed, for a project given as JSON, as it stands on a day
/// (yyyymmdd): the clause, who owes it, what is to be done, when it is due, and the facts that are
/// missing to say so. It is JSON on one line, in both languages, with the content that
/// `fundrules obligations --format json` writes. `unit` is what bare numbers of amounts count
/// (`FUNDRULES_UNIT_...`). Free the text with `fundrules_text_free`.
///
/// Errors: as `fundrules_regime_assess_json`.
///
/// Example: `fundrules_regime_obligations_json(regime, json, json_length, FUNDRULES_UNIT_NONE,
/// 20250601, &text, &length, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_obligations_json(
    regime: *const fundrules_regime,
    json: *const c_char,
    json_length: usize,
    unit: i32,
    date: i32,
    obligations: *mut *mut c_char,
    obligations_length: *mut usize,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let out = GivenOut::new(obligations, obligations_length)?;
            let duties = duties(regime, (json, json_length, unit), date)?;
            out.give(&self::json(&duties)?);
            Ok(())
        })
    }
}

/// The duties of a project given as JSON as a calendar in the form iCalendar (RFC 5545), for programs
/// that keep calendars: the same bytes that `fundrules obligations --format ics` writes. `language` is
/// one of `FUNDRULES_LANGUAGE_...`, `unit` what bare numbers of amounts count (`FUNDRULES_UNIT_...`).
/// Free the text with `fundrules_text_free`.
///
/// Errors: as `fundrules_regime_assess_json`, and `FUNDRULES_STATUS_NUMBER` for the language.
///
/// Example: `fundrules_regime_obligations_icalendar(regime, json, json_length, FUNDRULES_UNIT_NONE,
/// 20250601, FUNDRULES_LANGUAGE_CHINESE, &text, &length, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_obligations_icalendar(
    regime: *const fundrules_regime,
    json: *const c_char,
    json_length: usize,
    unit: i32,
    date: i32,
    language: i32,
    calendar: *mut *mut c_char,
    calendar_length: *mut usize,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let out = GivenOut::new(calendar, calendar_length)?;
            let language = self::language(language)?;
            let duties = duties(regime, (json, json_length, unit), date)?;
            out.give(&obligations_to_icalendar(&duties, language));
            Ok(())
        })
    }
}
