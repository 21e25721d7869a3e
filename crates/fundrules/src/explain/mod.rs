//! Why: the answers in words, filled with the project's own numbers.
//!
//! One tree serves every form: text, Markdown and JSON. The same input gives the same bytes.

mod clause;
mod formula;
mod render;
mod statement;
mod words;

use std::sync::OnceLock;

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};
use smol_str::SmolStr;

use crate::answer::{Answer, Assessment, Outcome};
use crate::error::Result;
use crate::facts::{Facts, Project};
use crate::language::{Language, Text};
use crate::program::{Registers, Ternary};
use crate::regime::Regime;
use crate::rulebook::Rulebook;

/// One line of an explanation, with the lines that give its reasons.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reason {
    /// What the line says.
    pub text: Text,
    /// Whether the condition it speaks of is true, false or unknown, where it speaks of one.
    pub state: Option<Ternary>,
    /// The clause it speaks of.
    pub clause: Option<SmolStr>,
    /// The reasons behind it.
    pub reasons: Vec<Reason>,
}

impl Reason {
    pub(crate) fn new(zh: impl Into<String>, en: impl Into<String>) -> Self {
        Reason { text: Text { zh: zh.into(), en: en.into() }, ..Reason::default() }
    }

    pub(crate) fn with(mut self, reasons: Vec<Reason>) -> Self {
        self.reasons = reasons;
        self
    }
}

/// The answers about one project with their reasons.
///
/// It keeps what was computed on the way to the answers. The tree of reasons is put into words when
/// it is first looked at.
#[derive(Clone, Debug)]
pub struct Explanation {
    assessment: Assessment,
    regime: Regime,
    registers: Registers,
    facts: Facts,
    reasons: OnceLock<Vec<Reason>>,
}

impl Explanation {
    /// The answers that are explained.
    #[must_use]
    pub fn assessment(&self) -> &Assessment {
        &self.assessment
    }

    /// The reasons: how the rulebooks stand, then one for each question.
    #[must_use]
    pub fn reasons(&self) -> &[Reason] {
        self.reasons.get_or_init(|| self.tell())
    }

    fn tell(&self) -> Vec<Reason> {
        let Explanation { assessment, regime, registers, facts, .. } = self;
        let context = Context { regime, registers, facts, rulebook: None };
        let answers = assessment.answers().iter().map(|answer| question(&context, answer));
        std::iter::once(header(regime, assessment)).chain(answers).collect()
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

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("zh", &self.text.zh)?;
        map.serialize_entry("en", &self.text.en)?;
        if let Some(state) = self.state {
            let name = match state {
                Ternary::True => "true",
                Ternary::False => "false",
                Ternary::Unknown => "unknown",
            };
            map.serialize_entry("state", name)?;
        }
        if let Some(clause) = &self.clause {
            map.serialize_entry("clause", clause)?;
        }
        if !self.reasons.is_empty() {
            map.serialize_entry("reasons", &self.reasons)?;
        }
        map.end()
    }
}

impl Serialize for Explanation {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("assessment", &self.assessment)?;
        map.serialize_entry("reasons", self.reasons())?;
        map.end()
    }
}

/// What an explanation is made from.
pub(crate) struct Context<'a> {
    pub(crate) regime: &'a Regime,
    pub(crate) registers: &'a Registers,
    pub(crate) facts: &'a Facts,
    /// The rulebook whose clause is being explained: names of parameters and definitions are its.
    pub(crate) rulebook: Option<&'a Rulebook>,
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
        let reasons = OnceLock::new();
        Ok(Explanation { assessment, regime: self.clone(), registers, facts, reasons })
    }
}

fn header(regime: &Regime, assessment: &Assessment) -> Reason {
    let title = regime.title();
    let day = assessment.as_of();
    let statuses = assessment.status().iter().filter_map(|status| {
        let rulebook = regime.rulebooks().iter().find(|one| one.id() == status.rulebook)?;
        let line = |language| {
            format!(
                "{}: {}; {}",
                rulebook.title().get(language),
                status.status.label(language),
                status.in_force.label(language)
            )
        };
        Some(Reason::new(line(Language::Zh), line(Language::En)))
    });
    Reason::new(
        format!("适用规则：{}（截至 {day}）", title.zh),
        format!("Governed by: {} (as of {day})", title.en),
    )
    .with(statuses.collect())
}

fn question(context: &Context<'_>, answer: &Answer) -> Reason {
    let line = |language: Language| {
        let (question, outcome) =
            (answer.question().label(language), answer.outcome().label(language));
        format!("{question}{}{outcome}", language.pick("：", ": "))
    };
    let mut reasons = values(answer);
    reasons.extend(clause::explain_clauses(context, answer));
    reasons.extend(missing(answer));
    reasons.extend(possible(answer));
    reasons.extend(settings(context, answer));
    Reason::new(line(Language::Zh), line(Language::En)).with(reasons)
}

fn value_line(
    field: &crate::rules::Field,
    value: &crate::answer::Value,
    language: Language,
) -> String {
    let label = language.pick(field.zh, field.en);
    format!("{label}{}{}", language.pick("：", ": "), value.text(language))
}

fn values(answer: &Answer) -> Vec<Reason> {
    if answer.outcome() != Outcome::Decided {
        return Vec::new();
    }
    let known = answer.values().iter().filter_map(|(field, value)| Some((field, value.as_ref()?)));
    known
        .map(|(field, value)| {
            Reason::new(
                value_line(field, value, Language::Zh),
                value_line(field, value, Language::En),
            )
        })
        .collect()
}

fn missing(answer: &Answer) -> Option<Reason> {
    if answer.missing().is_empty() {
        return None;
    }
    let facts = answer.missing().iter().map(|name| {
        let label = words::fact_label(name);
        Reason::new(format!("{}（{name}）", label.zh), format!("{} ({name})", label.en))
    });
    let reasons = facts.collect();
    Some(Reason::new("尚缺的事实：", "Facts that are missing:").with(reasons))
}

fn possible(answer: &Answer) -> Option<Reason> {
    if answer.possible().is_empty() {
        return None;
    }
    let outcomes = answer.possible().iter().map(|values| {
        let line = |language: Language| match values {
            None => Outcome::Silent.label(language).to_owned(),
            Some(values) if values.is_empty() => language
                .pick("有规定，数值尚不能确定", "something is said, its value is not known")
                .to_owned(),
            Some(values) => {
                let parts = values.iter().filter_map(|(field, value)| {
                    Some(value_line(field, value.as_ref()?, language))
                });
                parts.collect::<Vec<_>>().join(language.pick("；", "; "))
            }
        };
        Reason::new(line(Language::Zh), line(Language::En))
    });
    let reasons = outcomes.collect();
    Some(Reason::new("仍有可能的结果：", "Outcomes still possible:").with(reasons))
}

fn settings(context: &Context<'_>, answer: &Answer) -> Option<Reason> {
    if answer.settings().is_empty() {
        return None;
    }
    let known = context.regime.settings();
    let settings = answer.settings().iter().filter_map(|name| {
        let setting = known.iter().find(|setting| setting.id() == name)?;
        let chosen = context.regime.setting(name).unwrap_or_default();
        let values = setting.values().join(" / ");
        Some(Reason::new(
            format!("{}（{name} = {chosen}；可选 {values}）", setting.text().zh),
            format!("{} ({name} = {chosen}; choices {values})", setting.text().en),
        ))
    });
    let reasons = settings.collect();
    let line = Reason::new("取决于对文本的理解：", "Depends on a reading of the text:");
    Some(line.with(reasons))
}
