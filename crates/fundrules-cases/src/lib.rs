//! Conformance cases: what the rulebooks answer, written down so that a lawyer can check it.
//!
//! A case names a project's facts, a day and the whole answer that the documents give. The same
//! cases hold for every language: Rust runs them through [`Runner`], the bindings through what
//! [`export_json`] writes. [`coverage`] says which clauses and thresholds no case shows yet. The
//! format is described in `docs/src/cases.md`, and as a JSON Schema by [`schema`].

mod coverage;
mod differences;
mod export;
mod facts;
mod files;
mod filter;
mod format;
mod model;
mod read;
mod run;
mod schema;
mod state;
mod summary;
mod trace;
mod wanted;

pub use coverage::{Coverage, Covered, Showing, builtin_coverage, coverage};
pub use differences::Difference;
pub use export::export_json;
pub use files::load_dir;
pub use filter::Filter;
pub use model::{Boundary, Case, CaseFile, Exemption, Note, Wanted, WantedFields};
pub use run::{CaseResult, Runner};
pub use schema::schema;
pub use state::{ClauseState, clause_state};
pub use summary::Summary;

#[cfg(test)]
mod testing;
