//! Obligations, procedures and budgets: asked here, made into records by the package in Python.
//!
//! Each function gives the JSON of the core, the same bytes as in every other language.

use fundrules::{Budget, Obligations, ProcedureRecord, Text};
use fundrules_documents::obligations_to_icalendar;
use pyo3::prelude::*;
use pyo3::types::PyString;

use crate::failure::OrRaise;
use crate::project::Project;
use crate::read::Amounts;
use crate::regime::Regime;
use crate::{dates, explanation, read};

/// A text in both languages.
type Both = (String, String);

fn both(text: &Text) -> Both {
    (text.zh.clone(), text.en.clone())
}

/// Printing what was built in memory does not fail.
fn json(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn listed(
    regime: &Bound<'_, Regime>,
    project: &Bound<'_, Project>,
    as_of: &Bound<'_, PyAny>,
) -> PyResult<Obligations> {
    let py = regime.py();
    let day = dates::day(as_of, "as_of")?;
    regime.get().core.obligations(&project.get().core, day).or_raise(py)
}

/// The duties as JSON, and of each in words when it is due.
#[pyfunction]
pub(crate) fn obligations(
    regime: &Bound<'_, Regime>,
    project: &Bound<'_, Project>,
    as_of: &Bound<'_, PyAny>,
) -> PyResult<(String, Vec<Both>)> {
    let duties = listed(regime, project, as_of)?;
    let due = duties.entries().iter().map(|duty| both(&duty.due.text())).collect();
    Ok((json(&duties), due))
}

/// The duties as iCalendar.
#[pyfunction]
pub(crate) fn obligations_calendar(
    regime: &Bound<'_, Regime>,
    project: &Bound<'_, Project>,
    as_of: &Bound<'_, PyAny>,
    language: &str,
) -> PyResult<String> {
    let language = explanation::language(regime.py(), language)?;
    Ok(obligations_to_icalendar(&listed(regime, project, as_of)?, language))
}

/// The flows of a regime: id, and what each is.
#[pyfunction]
pub(crate) fn flows(regime: &Bound<'_, Regime>) -> PyResult<Vec<(String, Both)>> {
    let flows = regime.get().core.flows();
    Ok(flows.into_iter().map(|flow| (flow.id().to_owned(), both(flow.text()))).collect())
}

/// What a caller describes by JSON text or by a dict, as JSON text.
fn described(
    what: &str,
    given: &Bound<'_, PyAny>,
    unit: Option<&str>,
    is_money: &dyn Fn(&str) -> bool,
) -> PyResult<String> {
    if let Ok(text) = given.cast::<PyString>() {
        return Ok(text.to_str()?.to_owned());
    }
    let unit = read::unit(given.py(), unit)?;
    let amounts = Amounts { unit, are: is_money, written_in: None };
    Ok(json(&read::table_tree(what, given, amounts)?))
}

/// A record laid beside a flow, as JSON.
#[pyfunction]
pub(crate) fn procedure(
    regime: &Bound<'_, Regime>,
    flow: &str,
    project: &Bound<'_, Project>,
    record: &Bound<'_, PyAny>,
    as_of: &Bound<'_, PyAny>,
) -> PyResult<String> {
    let py = regime.py();
    let record = described("a record as a dict or JSON text", record, None, &|_| false)?;
    let record = ProcedureRecord::from_json(&record).or_raise(py)?;
    let day = dates::day(as_of, "as_of")?;
    let core = &regime.get().core;
    Ok(json(&core.procedure(flow, &project.get().core, &record, day).or_raise(py)?))
}

/// The amounts of a budget, by their dotted names.
fn is_money_of_budget(name: &str) -> bool {
    match name.strip_prefix("recipients.project.") {
        Some(fact) => read::is_money_fact(fact),
        None => {
            ["pool", "recipients.amount", "recipients.need", "recipients.at_most"].contains(&name)
        }
    }
}

/// A budget divided, as JSON.
#[pyfunction]
pub(crate) fn allocate(
    regime: &Bound<'_, Regime>,
    budget: &Bound<'_, PyAny>,
    as_of: &Bound<'_, PyAny>,
    unit: Option<&str>,
) -> PyResult<String> {
    let py = regime.py();
    let text = described("a budget as a dict or JSON text", budget, unit, &is_money_of_budget)?;
    let budget = Budget::from_json(&text, read::unit(py, unit)?).or_raise(py)?;
    let day = dates::day(as_of, "as_of")?;
    let core = &regime.get().core;
    Ok(json(&py.detach(|| core.allocate(&budget, day)).or_raise(py)?))
}
