//! Flows: the steps of a procedure, and what a record of it leaves out.

#![allow(unsafe_code, reason = "functions that C calls by name, with pointers")]

use std::ffi::c_char;

use fundrules::ProcedureRecord;

use crate::boundary::boundary;
use crate::date::read_date;
use crate::error::fundrules_error;
use crate::handle::borrow;
use crate::project::{json, read_project};
use crate::regime::fundrules_regime;
use crate::status::fundrules_status;
use crate::text::{GivenOut, name, text};

/// The flows of a regime as JSON: a list of objects with `flow`, the id that
/// `fundrules_regime_procedure_json` takes, and `text`, what it is in both languages. The list of a
/// regime without flows is empty. Free the text with `fundrules_text_free`.
///
/// Errors: `FUNDRULES_STATUS_NULL`, `FUNDRULES_STATUS_HANDLE`.
///
/// Example: `fundrules_regime_flows_json(regime, &text, &length);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_flows_json(
    regime: *const fundrules_regime,
    flows: *mut *mut c_char,
    flows_length: *mut usize,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(std::ptr::null_mut(), || {
            let out = GivenOut::new(flows, flows_length)?;
            out.give(&json(&borrow(regime)?.regime.flows())?);
            Ok(())
        })
    }
}

/// Lays a record of what was done beside the steps of a flow, on a day (yyyymmdd): which steps are
/// done, open, incomplete, left out or out of order. The project, as JSON, says which steps apply; of
/// `{}` nothing is known. The record is JSON such as
/// `{"steps": [{"clause": .., "on": "2024-03-01", "signed": [..], "evidence": [..]}]}`; in `{}` nothing
/// was done. `unit` is what bare numbers of amounts count (`FUNDRULES_UNIT_...`). The answer is JSON on
/// one line, with the content that `fundrules procedure --json` writes. Free the text with
/// `fundrules_text_free`.
///
/// Errors: as `fundrules_regime_assess_json`, and `FUNDRULES_STATUS_INPUT` when there is no such flow,
/// or the record cannot be read, names a clause that is no step of the flow, or names one twice.
///
/// Example: `fundrules_regime_procedure_json(regime, "application", 11, json, json_length, record,
/// record_length, FUNDRULES_UNIT_NONE, 20250601, &text, &length, &error);`
#[unsafe(no_mangle)]
pub unsafe extern "C" fn fundrules_regime_procedure_json(
    regime: *const fundrules_regime,
    flow: *const c_char,
    flow_length: usize,
    project: *const c_char,
    project_length: usize,
    record: *const c_char,
    record_length: usize,
    unit: i32,
    date: i32,
    procedure: *mut *mut c_char,
    procedure_length: *mut usize,
    error: *mut *mut fundrules_error,
) -> fundrules_status {
    // SAFETY: the caller keeps the conventions.
    unsafe {
        boundary(error, || {
            let out = GivenOut::new(procedure, procedure_length)?;
            let regime = &borrow(regime)?.regime;
            let flow = name(flow, flow_length, "flow")?;
            let project = read_project(project, project_length, unit)?;
            let record = ProcedureRecord::from_json(text(record, record_length, "record")?)?;
            let answer = regime.procedure(flow, &project, &record, read_date(date)?)?;
            out.give(&json(&answer)?);
            Ok(())
        })
    }
}
