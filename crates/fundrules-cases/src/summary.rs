//! What came of many cases.

use std::fmt;

use crate::run::CaseResult;

/// What came of many cases. Shown as text, it lists every case that failed with everything in which
/// it differs, then the numbers.
#[derive(Clone, Debug, Default)]
pub struct Summary {
    /// The cases that ran, in the order of their files.
    pub results: Vec<CaseResult>,
    /// The number of cases that a filter left out.
    pub skipped: usize,
}

impl Summary {
    /// Whether no case failed.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.results.iter().all(CaseResult::passed)
    }

    /// The cases that failed.
    pub fn failures(&self) -> impl Iterator<Item = &CaseResult> {
        self.results.iter().filter(|result| !result.passed())
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        for failure in self.failures() {
            writeln!(formatter, "{} ({}, line {})", failure.name, failure.file, failure.line)?;
            for difference in &failure.differences {
                writeln!(formatter, "    {difference}")?;
            }
        }
        let failed = self.failures().count();
        let passed = self.results.len() - failed;
        write!(formatter, "cases: {passed} passed, {failed} failed, {} left out", self.skipped)
    }
}
