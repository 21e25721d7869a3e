//! Why: the answers in words, filled with the project's own numbers.
//!
//! One tree serves every form: text, Markdown and JSON. The same input gives the same bytes.

mod follows;
mod formula;
mod line;
mod reason;
mod render;
mod script;
mod statement;
mod teller;
mod tree;
mod words;

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::answer::Assessment;
use crate::error::Result;
use crate::facts::{Facts, Project};
use crate::language::Language;
use crate::program::Registers;
use crate::regime::Regime;
pub use reason::{Reason, Reasons};
pub(crate) use script::Script;
pub use statement::Statement;
use tree::Node;

/// The answers about one project with their reasons.
///
/// It keeps what was computed on the way to the answers. The tree of reasons is made when it is first
/// looked at, and the words of a reason when somebody asks for them.
#[derive(Clone, Debug)]
pub struct Explanation {
    assessment: Assessment,
    regime: Regime,
    registers: Registers,
    facts: Facts,
    /// Made when they are first looked at.
    lines: OnceLock<Vec<Node>>,
}

impl Explanation {
    /// The answers that are explained.
    #[must_use]
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The reasons: how the rulebooks stand, then one for each question.
    ///
    /// Walking through all of them costs less than the answers did. Texts cost more, so that they
    /// are only made where [`Reason::text`] is called.
    #[must_use]
    pub fn reasons(&self) -> Reasons<'_> {
        Reasons::new(self, self.lines.get_or_init(|| tree::lines(self)))
    }

    /// The explanation as plain text.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        render::text(self.reasons(), language)
    }

    /// The explanation as Markdown.
    #[must_use]
    pub fn markdown(&self, language: Language) -> String {
        render::markdown(self.reasons(), language)
    }
}

impl Serialize for Explanation {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("assessment", &self.assessment)?;
        map.serialize_entry("reasons", &self.reasons())?;
        map.end()
    }
}

impl Regime {
    /// Answers every question for one project on a day, with the reasons.
    ///
    /// # Errors
    ///
    /// As [`Regime::assess`].
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Language, Project, Regime};
    ///
    /// let regime = Regime::builtin("guangyuan")?;
    /// let project = Project::new("P-1")
    ///     .with("project.funding_timing", "事中")?
    ///     .with("award.basis", "总投资")?
    ///     .with("change.kind", "无")?
    ///     .with("invest.total_planned", "1000万元")?
    ///     .with("invest.total_actual", "799.99万元")?;
    /// let explanation = regime.explain(&project, "2025-06-01".parse()?)?;
    /// let text = explanation.text(Language::Zh);
    /// assert!(text.contains("第二十条（三）3"));
    /// assert!(text.contains("20.001%"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn explain(&self, project: &Project, as_of: NaiveDate) -> Result<Explanation> {
        let facts = self.lower(project)?;
        let mut explanation = self.explain_owned(facts, as_of)?;
        explanation.assessment.set_id(&project.id);
        Ok(explanation)
    }

    /// As [`Regime::explain`], for facts that are lowered already.
    ///
    /// # Errors
    ///
    /// As [`Regime::assess_facts`].
    pub fn explain_facts(&self, facts: &Facts, as_of: NaiveDate) -> Result<Explanation> {
        self.explain_owned(facts.clone(), as_of)
    }

    fn explain_owned(&self, facts: Facts, as_of: NaiveDate) -> Result<Explanation> {
        crate::calendar::check_date(as_of)?;
        let (assessment, registers) = self.work(&facts, as_of, |workspace| {
            let assessment = Assessment::new(self, workspace, &facts, as_of);
            (assessment, workspace.registers().clone())
        });
        let lines = OnceLock::new();
        Ok(Explanation { assessment, regime: self.clone(), registers, facts, lines })
    }
}
