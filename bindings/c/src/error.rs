//! Error objects: why a function did nothing, in words.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::ffi::c_char;

use fundrules::Error;

use crate::boundary::{Failure, boundary};
use crate::handle::{Handle, Out, borrow, opaque, release};
use crate::status::fundrules_status;
use crate::text::{Lent, LentOut};

/// A mistake: what was found and what was expected, in one line of English. Made by functions with a
/// last parameter `error`, only when they fail, and then the caller's to free. Immutable; threads may
/// share it.
pub struct fundrules_error {
    _private: [u8; 0],
}

opaque!(fundrules_error, ErrorContent, "error", b"fr-error");

pub(crate) struct ErrorContent {
    status: fundrules_status,
    message: Lent,
    code: Lent,
    hint: Option<Lent>,
    subject: Option<Lent>,
    place: Option<(Option<Lent>, u64, u64)>,
    parts: Vec<Handle<ErrorContent>>,
}

impl ErrorContent {
    pub(crate) fn new(status: fundrules_status, error: &Error) -> Self {
        let parts = error.errors();
        // A single error lists itself.
        let parts = if let [single] = parts
            && std::ptr::eq(single, error)
        {
            &[]
        } else {
            parts
        };
        let of_part = |part: &Error| {
            let status = crate::status::of_kind(part.kind());
            Handle::inner::<fundrules_error>(ErrorContent::new(status, part))
        };
        ErrorContent {
            status,
            message: Lent::new(error.message()),
            code: Lent::new(error.code()),
            hint: error.hint().map(Lent::new),
            subject: error.subject().map(Lent::new),
            place: error.location().map(|place| {
                (place.file.as_deref().map(Lent::new), place.line as u64, place.column as u64)
            }),
            parts: parts.iter().map(of_part).collect(),
        }
    }
}

/// What a text of an error is asked for.
unsafe fn lend(
    error: *const fundrules_error,
    text: *mut *const c_char,
    length: *mut usize,
    which: impl FnOnce(&ErrorContent) -> Option<&Lent>,
) -> fundrules_status {
    // SAFETY: the caller of the exported function keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = LentOut::new(text, length)?;
            which(borrow(error)?).ok_or(Failure::NoValue)?.lend(out);
            Ok(())
        })
    }
}

/// The message of a mistake: what was found and what was expected. The text lives as long as the
/// error.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_error_get_message(error, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_error_get_message(
    error: *const fundrules_error,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { lend(error, text, length, |error| Some(&error.message)) }
}

/// The code of a mistake, such as `amount.unit-missing`. A code never changes its meaning. The text
/// lives as long as the error.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_error_get_code(error, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_error_get_code(
    error: *const fundrules_error,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { lend(error, text, length, |error| Some(&error.code)) }
}

/// What to write or do instead. The text lives as long as the error.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when there is no such advice, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_error_get_hint(error, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_error_get_hint(
    error: *const fundrules_error,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { lend(error, text, length, |error| error.hint.as_ref()) }
}

/// The name of what a mistake is about, such as a fact or a clause. The text lives as long as the
/// error.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when it names nothing, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_error_get_subject(error, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_error_get_subject(
    error: *const fundrules_error,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { lend(error, text, length, |error| error.subject.as_ref()) }
}

/// The file in which a mistake stands, as the caller named it. The text lives as long as the error.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when no file is known, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_error_get_file(error, &view, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_error_get_file(
    error: *const fundrules_error,
    text: *mut *const c_char,
    length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { lend(error, text, length, |error| error.place.as_ref()?.0.as_ref()) }
}

/// The place of a mistake in the text that was read: line and column, in characters, both counted
/// from 1.
///
/// Errors: `FUNDRULES_STATUS_NO_VALUE` when no place is known, `FUNDRULES_STATUS_NULL`,
/// `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_error_get_location(error, &line, &column);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_error_get_location(
    error: *const fundrules_error,
    line: *mut u64,
    column: *mut u64,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let (line, column) = (Out::new(line, "line")?, Out::new(column, "column")?);
            let (_, at_line, at_column) = borrow(error)?.place.as_ref().ok_or(Failure::NoValue)?;
            line.set(*at_line);
            column.set(*at_column);
            Ok(())
        })
    }
}

/// The status of a mistake: the one that the function returned, or, for a part, the one it would
/// have returned.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_error_get_status(error, &status);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_error_get_status(
    error: *const fundrules_error,
    status: *mut fundrules_status,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            Out::new(status, "status")?.set(borrow(error)?.status);
            Ok(())
        })
    }
}

/// The number of mistakes that this one is made of; 0 when it is a single one.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_error_count_parts(error, &count);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_error_count_parts(
    error: *const fundrules_error,
    count: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            Out::new(count, "count")?.set(borrow(error)?.parts.len());
            Ok(())
        })
    }
}

/// One of the mistakes that this one is made of, counted from 0. The part lives as long as the error
/// and must not be freed by itself.
///
/// Errors: `FUNDRULES_STATUS_INDEX`, `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_error_get_part(error, 0, &part);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_error_get_part(
    error: *const fundrules_error,
    index: usize,
    part: *mut *const fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let part = Out::new(part, "part")?;
            let parts = &borrow(error)?.parts;
            let found = parts.get(index).ok_or_else(|| Failure::index(index, parts.len()))?;
            part.set(found.pointer());
            Ok(())
        })
    }
}

/// Frees an error with its texts and parts. NULL is nothing to free.
///
/// Errors: `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_error_free(error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_error_free(error: *mut fundrules_error) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe { boundary(std::ptr::null_mut(), || release(error)) }
}
