//! The native module of the Python package `fundrules`.
//!
//! It converts, calls the core, and converts back: nothing is decided here.

mod answer;
mod assembly;
mod assess_table;
mod assessment;
mod cache;
mod capsule;
mod clause;
mod dates;
mod duties;
mod explanation;
mod failure;
mod form;
mod project;
mod read;
mod regime;
mod rulebook;
mod table;
mod tables;
mod write;

/// The native part of `fundrules`; import the names from `fundrules` itself.
#[pyo3::pymodule(gil_used = false)]
mod _native {
    #[pymodule_export]
    use crate::answer::Answer;
    #[pymodule_export]
    use crate::assess_table::{assess_ledger, assess_stream, release_memory};
    #[pymodule_export]
    use crate::assessment::Assessment;
    #[pymodule_export]
    use crate::clause::{Clause, Parameter, Setting};
    #[pymodule_export]
    use crate::duties::{allocate, flows, obligations, obligations_calendar, procedure};
    #[pymodule_export]
    use crate::explanation::Explanation;
    #[pymodule_export]
    use crate::form::{Form, builtin_forms};
    #[pymodule_export]
    use crate::project::Project;
    #[pymodule_export]
    use crate::regime::Regime;
    #[pymodule_export]
    use crate::rulebook::Rulebook;
    #[pymodule_export]
    use crate::table::Table;
    #[pymodule_export]
    use crate::tables::{
        builtin_regimes, builtin_rulebook_text, builtin_rulebooks, fact_names, facts, questions,
        states_in_force, version,
    };
}
