//! Calendar days from Python.

use chrono::NaiveDate;
use fundrules::{Error, ErrorKind};
use pyo3::prelude::*;
use pyo3::types::{PyDate, PyDateTime};

use crate::failure::exception;
use crate::read::described;

/// A day given as `datetime.date` or as text such as `2025-06-01`.
///
/// A `datetime.datetime` is refused although Python takes it for a date: which day it stands for
/// depends on a time zone.
pub(crate) fn day(value: &Bound<'_, PyAny>, name: &str) -> PyResult<NaiveDate> {
    let refused = |message: String, hint: &str| {
        let error = Error::new(ErrorKind::Date, "date.wrong-type", message).about(name);
        exception(value.py(), &error.with_hint(hint))
    };
    if value.is_instance_of::<PyDateTime>() {
        let message = "expected a `datetime.date`, found a `datetime.datetime`".to_owned();
        return Err(refused(message, "pass `.date()` of it"));
    }
    if value.is_instance_of::<PyDate>() {
        return value.extract();
    }
    let text: Option<String> = value.extract().ok();
    text.and_then(|text| text.trim().parse().ok()).ok_or_else(|| {
        let message = format!("expected a `datetime.date`, found {}", described(value));
        refused(message, "pass a date, or text such as `2025-06-01`")
    })
}
