//! Which cases run.

use crate::model::Case;

/// The environment variable that chooses cases.
const VARIABLE: &str = "FUNDRULES_CASES";

/// Chooses cases by a piece of text: of the name, of the file's path, or of a clause that the case
/// names.
///
/// # Example
///
/// ```
/// use fundrules_cases::Filter;
///
/// let filter = Filter::new("luoyang/9.2");
/// assert!(filter.chooses());
/// assert!(!Filter::default().chooses());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    text: String,
}

impl Filter {
    /// Chooses the cases with this piece of text; an empty one chooses all.
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Filter { text: text.into() }
    }

    /// The piece of text in the environment variable `FUNDRULES_CASES`; all cases without it.
    #[must_use]
    pub fn from_environment() -> Self {
        Filter::new(std::env::var(VARIABLE).unwrap_or_default())
    }

    /// Whether some cases may be left out.
    #[must_use]
    pub fn chooses(&self) -> bool {
        !self.text.is_empty()
    }

    /// Whether a case runs.
    #[must_use]
    pub fn matches(&self, case: &Case) -> bool {
        let has = |text: &str| text.contains(&self.text);
        has(&case.name) || has(&case.file) || case.named_clauses().any(has)
    }
}
