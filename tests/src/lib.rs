//! What the tests above all crates share.

pub mod random;

use std::path::PathBuf;

use fundrules::Result;
use fundrules_cases::{CaseFile, load_dir};

/// The folder of the conformance cases.
#[must_use]
pub fn conformance_dir() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("conformance")
}

/// Every conformance case.
///
/// # Errors
///
/// Every mistake in every file, and names of cases that stand twice.
pub fn conformance_cases() -> Result<Vec<CaseFile>> {
    load_dir(&conformance_dir())
}
