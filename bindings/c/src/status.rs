//! Status numbers. A number is never given another meaning; a new reason gets a new number.

#![allow(unsafe_code, reason = "functions that C calls by name")]

use std::ffi::{CStr, c_char};

use fundrules::ErrorKind;

/// What a function returns: `FUNDRULES_STATUS_OK`, or why nothing was done.
pub type fundrules_status = i32;

/// All is well.
pub const FUNDRULES_STATUS_OK: fundrules_status = 0;
/// There is no value: it is not known, or there is none. Nothing is written. This is an answer
/// and no mistake, so no error object is made.
pub const FUNDRULES_STATUS_NO_VALUE: fundrules_status = 1;
/// A pointer is NULL.
pub const FUNDRULES_STATUS_NULL: fundrules_status = 2;
/// A pointer does not point to a live handle of the type that the function wants.
pub const FUNDRULES_STATUS_HANDLE: fundrules_status = 3;
/// A text is not UTF-8.
pub const FUNDRULES_STATUS_UTF8: fundrules_status = 4;
/// A text or an array is longer than allowed.
pub const FUNDRULES_STATUS_LENGTH: fundrules_status = 5;
/// Nothing has this number: no fact, question, field, word, list, language or unit.
pub const FUNDRULES_STATUS_NUMBER: fundrules_status = 6;
/// The fact or field is of another kind.
pub const FUNDRULES_STATUS_KIND: fundrules_status = 7;
/// An index lies behind the end.
pub const FUNDRULES_STATUS_INDEX: fundrules_status = 8;
/// An array is not aligned as its type must be, or has room for fewer values than there are.
pub const FUNDRULES_STATUS_ARRAY: fundrules_status = 9;
/// A mistake in the library itself was caught. The handles that took part may only be freed.
pub const FUNDRULES_STATUS_PANIC: fundrules_status = 10;
/// An amount of money cannot be read or used.
pub const FUNDRULES_STATUS_AMOUNT: fundrules_status = 101;
/// A rate cannot be read or used.
pub const FUNDRULES_STATUS_RATE: fundrules_status = 102;
/// A length of time cannot be read or used.
pub const FUNDRULES_STATUS_SPAN: fundrules_status = 103;
/// A date cannot be read, or lies outside the years 1900 to 2200.
pub const FUNDRULES_STATUS_DATE: fundrules_status = 104;
/// A working-day calendar is missing or cannot be read.
pub const FUNDRULES_STATUS_CALENDAR: fundrules_status = 105;
/// A fact is unknown, or its value is not one of its kind.
pub const FUNDRULES_STATUS_FACT: fundrules_status = 106;
/// A project contradicts itself, or names something that is not there.
pub const FUNDRULES_STATUS_PROJECT: fundrules_status = 107;
/// A rulebook cannot be read or contradicts itself.
pub const FUNDRULES_STATUS_RULEBOOK: fundrules_status = 108;
/// A setting is unknown or has a value it cannot have.
pub const FUNDRULES_STATUS_SETTING: fundrules_status = 109;
/// There is no such regime, or its rulebooks do not go together.
pub const FUNDRULES_STATUS_REGIME: fundrules_status = 110;
/// An exact result does not fit the range of the library's numbers.
pub const FUNDRULES_STATUS_OVERFLOW: fundrules_status = 111;
/// A text given by the caller cannot be read.
pub const FUNDRULES_STATUS_INPUT: fundrules_status = 112;
/// A mistake of another kind; its error object says more.
pub const FUNDRULES_STATUS_OTHER: fundrules_status = 199;

/// The status that stands for an error of the core.
pub(crate) fn of_kind(kind: ErrorKind) -> fundrules_status {
    match kind {
        ErrorKind::Amount => FUNDRULES_STATUS_AMOUNT,
        ErrorKind::Rate => FUNDRULES_STATUS_RATE,
        ErrorKind::Span => FUNDRULES_STATUS_SPAN,
        ErrorKind::Date => FUNDRULES_STATUS_DATE,
        ErrorKind::Calendar => FUNDRULES_STATUS_CALENDAR,
        ErrorKind::Fact => FUNDRULES_STATUS_FACT,
        ErrorKind::Project => FUNDRULES_STATUS_PROJECT,
        ErrorKind::Rulebook => FUNDRULES_STATUS_RULEBOOK,
        ErrorKind::Setting => FUNDRULES_STATUS_SETTING,
        ErrorKind::Regime => FUNDRULES_STATUS_REGIME,
        ErrorKind::Overflow => FUNDRULES_STATUS_OVERFLOW,
        ErrorKind::Input => FUNDRULES_STATUS_INPUT,
        _ => FUNDRULES_STATUS_OTHER,
    }
}

pub(crate) fn name(status: fundrules_status) -> &'static CStr {
    match status {
        FUNDRULES_STATUS_OK => c"ok",
        FUNDRULES_STATUS_NO_VALUE => c"no_value",
        FUNDRULES_STATUS_NULL => c"null",
        FUNDRULES_STATUS_HANDLE => c"handle",
        FUNDRULES_STATUS_UTF8 => c"utf8",
        FUNDRULES_STATUS_LENGTH => c"length",
        FUNDRULES_STATUS_NUMBER => c"number",
        FUNDRULES_STATUS_KIND => c"kind",
        FUNDRULES_STATUS_INDEX => c"index",
        FUNDRULES_STATUS_ARRAY => c"array",
        FUNDRULES_STATUS_PANIC => c"panic",
        FUNDRULES_STATUS_AMOUNT => c"amount",
        FUNDRULES_STATUS_RATE => c"rate",
        FUNDRULES_STATUS_SPAN => c"span",
        FUNDRULES_STATUS_DATE => c"date",
        FUNDRULES_STATUS_CALENDAR => c"calendar",
        FUNDRULES_STATUS_FACT => c"fact",
        FUNDRULES_STATUS_PROJECT => c"project",
        FUNDRULES_STATUS_RULEBOOK => c"rulebook",
        FUNDRULES_STATUS_SETTING => c"setting",
        FUNDRULES_STATUS_REGIME => c"regime",
        FUNDRULES_STATUS_OVERFLOW => c"overflow",
        FUNDRULES_STATUS_INPUT => c"input",
        FUNDRULES_STATUS_OTHER => c"other",
        _ => c"unknown",
    }
}

/// The name of a status for logs: lowercase, without the prefix, such as `no_value`; `unknown` for
/// a number that this version does not have. The text belongs to the library and lives as long as
/// it; any thread may call this.
///
/// Example: `puts(fundrules_status_name(status));`
#[unsafe(no_mangle)]
pub extern "C" fn fundrules_status_name(status: fundrules_status) -> *const c_char {
    name(status).as_ptr()
}

/// The version of the library that runs, such as `0.1.0`. Compare it with `FUNDRULES_VERSION`, the
/// version of the header. The text belongs to the library and lives as long as it.
///
/// Example: `if (strcmp(fundrules_version(), FUNDRULES_VERSION) != 0) return 1;`
#[unsafe(no_mangle)]
pub extern "C" fn fundrules_version() -> *const c_char {
    FUNDRULES_VERSION_TEXT.as_ptr()
}

/// The version of the library that runs as one number: major × 1 000 000 + minor × 1 000 + patch.
///
/// Example: `if (fundrules_version_number() < FUNDRULES_VERSION_NUMBER) return 1;`
#[unsafe(no_mangle)]
pub extern "C" fn fundrules_version_number() -> u32 {
    crate::numbers::FUNDRULES_VERSION_NUMBER
}

/// From Cargo, and therefore the same as in every other package of the workspace.
const FUNDRULES_VERSION_TEXT: &CStr =
    match CStr::from_bytes_with_nul(concat!(env!("CARGO_PKG_VERSION"), "\0").as_bytes()) {
        Ok(text) => text,
        Err(_) => c"",
    };
