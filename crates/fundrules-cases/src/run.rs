//! Runs cases.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::sync::Arc;

use chrono::NaiveDate;
use fundrules::{Assessment, Regime, Result};

use crate::differences::{Difference, boundary_differences, differences};
use crate::filter::Filter;
use crate::model::{Case, CaseFile};
use crate::summary::Summary;

/// What came of one case.
#[derive(Clone, Debug)]
pub struct CaseResult {
    /// The case's name.
    pub name: String,
    /// The path of its file.
    pub file: String,
    /// The line on which it starts.
    pub line: usize,
    /// Everything in which the answer differs from the wanted one.
    pub differences: Vec<Difference>,
}

impl CaseResult {
    /// Whether the answer is the wanted one.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.differences.is_empty()
    }
}

/// Runs cases, and keeps the regimes that it compiled for them.
///
/// # Example
///
/// ```
/// use std::sync::Arc;
///
/// use fundrules::{Regime, Rulebook};
/// use fundrules_cases::{CaseFile, Filter, Runner};
///
/// let rulebook = Rulebook::from_toml("county.toml", r#"
///     [rulebook]
///     id = "county"
///     title = { zh = "某县办法", en = "Measure of a county" }
///     jurisdiction = "CN-510800"
///     status = "draft"
///
///     [[clause]]
///     cite = "5"
///     printed = "第五条"
///     question = "support_cap"
///     force = "must"
///     summary = { zh = "支持额度以总投资的一成为限", en = "Support is at most a tenth of total investment." }
///     when = "always"
///     then = { ceiling = { share = "10%", of = { fact = "invest.total_planned" } } }
/// "#)?;
/// let regime = Arc::new(Regime::builtin_with("county", vec![rulebook])?);
///
/// let file = CaseFile::from_toml("county/support_cap.toml", r#"
///     regime = "county"
///     question = "support_cap"
///
///     [[case]]
///     name = "a-tenth-of-total-investment"
///     as_of = "2025-06-01"
///     facts.invest.total_planned = "1000万元"
///     want.outcome = "decided"
///     want.value = { ceiling = "99万元" }
/// "#)?;
/// let summary = Runner::with_regimes(vec![regime]).run_all(&[file], &Filter::default());
/// assert!(!summary.passed());
/// assert_eq!(
///     summary.results[0].differences[0].to_string(),
///     "value.ceiling: wanted 990000.00 yuan, got 1000000.00 yuan",
/// );
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Runner {
    given: Vec<Arc<Regime>>,
    compiled: HashMap<Choice, Arc<Regime>>,
}

/// A regime's name, with the settings and days of issue that a case chooses.
type Choice = (String, Vec<(String, String)>, Vec<(String, NaiveDate)>);

impl Runner {
    /// A runner for the regimes that come with the library.
    #[must_use]
    pub fn new() -> Self {
        Runner::default()
    }

    /// A runner that knows further regimes; one with the name of a built-in regime stands in for it.
    #[must_use]
    pub fn with_regimes(regimes: Vec<Arc<Regime>>) -> Self {
        Runner { given: regimes, compiled: HashMap::new() }
    }

    /// The regime of a case, with its settings and days of issue.
    ///
    /// # Errors
    ///
    /// There is no such regime, setting, value of a setting or rulebook.
    pub fn regime(&mut self, case: &Case) -> Result<Arc<Regime>> {
        self.choose((case.regime.clone(), case.settings.clone(), case.issued.clone()))
    }

    /// The regime of a case as it is usually read.
    pub(crate) fn usual_regime(&mut self, case: &Case) -> Result<Arc<Regime>> {
        self.choose((case.regime.clone(), Vec::new(), Vec::new()))
    }

    fn choose(&mut self, choice: Choice) -> Result<Arc<Regime>> {
        if let Some(regime) = self.compiled.get(&choice) {
            return Ok(Arc::clone(regime));
        }
        let (name, settings, issued) = &choice;
        let mut regime = match self.given.iter().find(|regime| regime.id() == name) {
            Some(regime) => Arc::clone(regime),
            None => Arc::new(Regime::builtin(name)?),
        };
        for (name, value) in settings {
            regime = Arc::new(regime.with_setting(name, value)?);
        }
        for (rulebook, day) in issued {
            regime = Arc::new(regime.with_issue_date(rulebook, *day)?);
        }
        self.compiled.insert(choice, Arc::clone(&regime));
        Ok(regime)
    }

    /// Answers every question for a case's project, under the case's regime.
    ///
    /// # Errors
    ///
    /// As [`Runner::regime`]; also when a fact names a clause that the regime does not have.
    pub fn assess(&mut self, case: &Case) -> Result<(Arc<Regime>, Assessment)> {
        let regime = self.regime(case)?;
        let assessment = regime.assess(&case.project, case.as_of)?;
        Ok((regime, assessment))
    }

    /// Runs a case and compares everything that it wants.
    pub fn run(&mut self, case: &Case) -> CaseResult {
        let differences = match self.compare(case) {
            Ok(differences) => differences,
            Err(error) => vec![Difference::error(&error)],
        };
        let (name, file) = (case.name.clone(), case.file.clone());
        CaseResult { name, file, line: case.line, differences }
    }

    fn compare(&mut self, case: &Case) -> Result<Vec<Difference>> {
        let (regime, assessment) = self.assess(case)?;
        let mut found = differences(case, &regime, &assessment);
        if !case.boundaries.is_empty() {
            let traces = regime.comparisons(&case.project, case.as_of)?;
            found.extend(boundary_differences(case, &traces));
        }
        Ok(found)
    }

    /// Runs the cases that a filter chooses.
    pub fn run_all(&mut self, files: &[CaseFile], filter: &Filter) -> Summary {
        let mut summary = Summary::default();
        for case in files.iter().flat_map(|file| &file.cases) {
            if filter.matches(case) {
                summary.results.push(self.run(case));
            } else {
                summary.skipped += 1;
            }
        }
        summary
    }
}
