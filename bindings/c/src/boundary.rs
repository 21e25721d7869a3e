//! The one way in and out: catches panics, turns mistakes into a status and an error object.

#![allow(unsafe_code, reason = "an out-parameter of the caller is written")]

use std::panic::{AssertUnwindSafe, catch_unwind};

use fundrules::{Error, ErrorKind};

use crate::error::{ErrorContent, fundrules_error};
use crate::handle::give;
use crate::status::{self, fundrules_status};

/// Why a function did nothing.
#[derive(Debug)]
pub(crate) enum Failure {
    /// There is no value, which is an answer and no mistake.
    NoValue,
    /// A mistake, with its status.
    Mistake(fundrules_status, Error),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Failure::Mistake(status::of_kind(error.kind()), error)
    }
}

impl Failure {
    /// A mistake in how the library is called.
    pub(crate) fn call(
        status: fundrules_status,
        code: &'static str,
        message: impl Into<String>,
    ) -> Self {
        Failure::Mistake(status, Error::new(ErrorKind::Input, code, message))
    }

    /// Nothing has this number.
    pub(crate) fn number(what: &str, number: impl std::fmt::Display) -> Self {
        let message = format!("no {what} has the number `{number}`");
        Failure::call(status::FUNDRULES_STATUS_NUMBER, "call.number", message)
    }

    /// A fact or field has another kind.
    pub(crate) fn kind(name: &str, wanted: &str, found: &str) -> Self {
        let message = format!("`{name}` is of kind {found}, expected {wanted}");
        Failure::call(status::FUNDRULES_STATUS_KIND, "call.kind", message)
    }

    /// An index is too large.
    pub(crate) fn index(index: usize, count: usize) -> Self {
        let message = format!("the index `{index}` lies behind the end, there are {count}");
        Failure::call(status::FUNDRULES_STATUS_INDEX, "call.index", message)
    }
}

/// The result of what a function does.
pub(crate) type Outcome = Result<(), Failure>;

/// Runs the body of a function. A mistake is told by the status and, where the caller wants one, by
/// an error object; a panic stops here.
///
/// # Safety
///
/// `error` is NULL or may be written.
pub(crate) unsafe fn boundary(
    error: *mut *mut fundrules_error,
    body: impl FnOnce() -> Outcome,
) -> fundrules_status {
    let done = catch_unwind(AssertUnwindSafe(body));
    let (status, mistake) = match done {
        Ok(Ok(())) => return status::FUNDRULES_STATUS_OK,
        Ok(Err(Failure::NoValue)) => return status::FUNDRULES_STATUS_NO_VALUE,
        Ok(Err(Failure::Mistake(status, mistake))) => (status, mistake),
        Err(_) => {
            let message = "the library has a mistake in itself, please report it";
            let mistake = Error::new(ErrorKind::Input, "call.panic", message);
            (status::FUNDRULES_STATUS_PANIC, mistake)
        }
    };
    if !error.is_null() {
        let made = catch_unwind(AssertUnwindSafe(|| {
            give::<fundrules_error>(ErrorContent::new(status, &mistake))
        }));
        if let Ok(made) = made {
            // SAFETY: the caller hands in a place that may be written, at whatever alignment.
            unsafe { error.write_unaligned(made) };
        }
    }
    status
}

/// A function that panics, for tests.
#[cfg(test)]
pub(crate) fn test_panic(error: &mut *mut fundrules_error) -> fundrules_status {
    // SAFETY: a reference may be written.
    unsafe { boundary(error, || panic!("on purpose")) }
}

/// Frees an error, for tests.
#[cfg(test)]
pub(crate) fn test_free(error: *mut fundrules_error) -> fundrules_status {
    // SAFETY: the test made it and uses it no more.
    unsafe { crate::error::fundrules_error_free(error) }
}
