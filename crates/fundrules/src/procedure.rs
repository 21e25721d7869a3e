//! Flows: which steps a procedure has, and what a record of it leaves out or has out of order.

mod record;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};

pub use record::{ProcedureRecord, RecordedStep};

use crate::error::{Error, ErrorKind, Result};
use crate::facts::vocabulary::{SignOffRole, vocabularies};
use crate::facts::{Project, Vocabulary, word_names};
use crate::language::{Language, Text};
use crate::program::{Registers, Ternary};
use crate::regime::Regime;
use crate::rulebook::{Clause, Flow, Force, Party, Step};
use crate::suggest::nearest;

vocabularies! {
    /// What the record says of a step.
    StepState {
        Done "已完成" "done",
        Incomplete "签字或材料不全" "done, but signatures or evidence are missing",
        OutOfOrder "次序颠倒" "done before a step that comes earlier",
        Skipped "缺少该步骤" "left out, although a later step was taken",
        Open "尚未进行" "not taken yet",
        Optional "可选，未进行" "may be left out, and was",
        NotApplicable "不适用" "does not apply",
        Unknown "尚不能判断是否适用" "not known whether it applies",
    }
}

impl StepState {
    /// The word used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::WORDS.get(usize::from(self.code())).map_or("", |word| word.name)
    }

    /// The word in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        let word = Self::WORDS.get(usize::from(self.code()));
        word.map_or("", |word| language.pick(word.zh, word.en))
    }
}

/// A step of a flow and what the record says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StepFinding {
    /// The clause that asks for it.
    pub clause: String,
    /// How strictly it binds.
    pub force: Force,
    /// Its place in the flow; steps with the same place may be taken in any order.
    pub order: i64,
    /// Who takes it.
    pub who: Vec<Party>,
    /// What it is.
    pub what: Text,
    /// What the record says of it.
    pub state: StepState,
    /// The day on which it was taken, where the record says so.
    pub done_on: Option<NaiveDate>,
    /// Who must sign and did not.
    pub missing_signatures: Vec<SignOffRole>,
    /// Evidence that is asked for and is not in the record.
    pub missing_evidence: Vec<Text>,
    /// An earlier step that was taken later, or not at all.
    pub before: Option<String>,
}

/// A flow, and how far a record follows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Procedure {
    flow: String,
    steps: Vec<StepFinding>,
}

impl Procedure {
    /// The flow's name.
    #[must_use]
    pub fn flow(&self) -> &str {
        &self.flow
    }

    /// The steps in order.
    #[must_use]
    pub fn steps(&self) -> &[StepFinding] {
        &self.steps
    }

    /// The steps with which something is wrong.
    pub fn findings(&self) -> impl Iterator<Item = &StepFinding> {
        let wrong = [StepState::Incomplete, StepState::OutOfOrder, StepState::Skipped];
        self.steps.iter().filter(move |step| wrong.contains(&step.state))
    }
}

impl Regime {
    /// The flows of the rulebooks.
    #[must_use]
    pub fn flows(&self) -> Vec<&Flow> {
        let mut flows: Vec<&Flow> = Vec::new();
        for flow in self.rulebooks().iter().flat_map(|rulebook| &rulebook.flows) {
            if !flows.iter().any(|known| known.id() == flow.id()) {
                flows.push(flow);
            }
        }
        flows
    }

    /// Lays a record of what was done beside a flow: what is missing or out of order.
    ///
    /// The project says which steps apply; a step of which that is not known is shown as such.
    ///
    /// # Errors
    ///
    /// There is no such flow; the record names a clause that is no step of it, or names one twice;
    /// or as [`Regime::assess`].
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{ProcedureRecord, Project, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// for flow in regime.flows() {
    ///     let nothing_done = ProcedureRecord::default();
    ///     let day = "2026-06-01".parse()?;
    ///     let procedure = regime.procedure(flow.id(), &Project::default(), &nothing_done, day)?;
    ///     assert_eq!(procedure.findings().count(), 0);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn procedure(
        &self,
        flow: &str,
        project: &Project,
        record: &ProcedureRecord,
        as_of: NaiveDate,
    ) -> Result<Procedure> {
        crate::calendar::check_date(as_of)?;
        let whole = self.whole()?;
        let steps = whole.steps_of(flow)?;
        let recorded = by_clause(&steps, record)?;
        let facts = whole.lower(project)?;
        let mut registers = Registers::default();
        whole.run(&mut registers, &facts, as_of);
        let mut findings: Vec<StepFinding> = steps
            .iter()
            .map(|(place, clause, step)| {
                let act = whole.program.acts.iter().find(|(of, _)| of == place);
                let applies = act.map_or(Ternary::Unknown, |(_, state)| registers.ternary(*state));
                finding(clause, step, applies, recorded.get(clause.id()).copied())
            })
            .collect();
        findings.sort_by_key(|finding| finding.order);
        judge_order(&mut findings);
        Ok(Procedure { flow: flow.to_owned(), steps: findings })
    }

    fn steps_of(&self, flow: &str) -> Result<Vec<(usize, &Clause, &Step)>> {
        let flows = self.flows();
        if !flows.iter().any(|known| known.id() == flow) {
            let error = Error::new(
                ErrorKind::Input,
                "procedure.unknown-flow",
                format!("unknown flow `{flow}`"),
            );
            return Err(match nearest(flow, flows.iter().map(|known| known.id())) {
                Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                None => error,
            });
        }
        let clauses = self.clauses.iter().enumerate();
        let steps = clauses.filter_map(|(place, placed)| {
            let clause = placed.clause()?;
            let step = clause.step.as_ref()?;
            step.flows.iter().any(|one| one == flow).then_some((place, clause, step))
        });
        Ok(steps.collect())
    }
}

/// The recorded steps by the id of their clause.
fn by_clause<'r>(
    steps: &[(usize, &Clause, &Step)],
    record: &'r ProcedureRecord,
) -> Result<BTreeMap<&'r str, &'r RecordedStep>> {
    let mut recorded = BTreeMap::new();
    for step in &record.steps {
        let known = steps.iter().any(|(_, clause, _)| clause.id() == step.clause);
        let mistake = |code, what: &str| {
            let message = format!("the record names `{}` {what}", step.clause);
            Error::new(ErrorKind::Input, code, message)
        };
        if !known {
            let ids = steps.iter().map(|(_, clause, _)| clause.id());
            let error = mistake("procedure.unknown-step", "which is no step of this flow");
            return Err(match nearest(&step.clause, ids) {
                Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                None => error,
            });
        }
        if recorded.insert(step.clause.as_str(), step).is_some() {
            return Err(mistake("procedure.step-twice", "twice"));
        }
    }
    Ok(recorded)
}

fn finding(
    clause: &Clause,
    step: &Step,
    applies: Ternary,
    recorded: Option<&RecordedStep>,
) -> StepFinding {
    let signed = |role: &SignOffRole| recorded.is_some_and(|one| one.signed.contains(role));
    let shown = |text: &Text| {
        recorded
            .is_some_and(|one| one.evidence.iter().any(|have| *have == text.zh || *have == text.en))
    };
    let missing_signatures: Vec<SignOffRole> =
        step.signs.iter().copied().filter(|role| recorded.is_some() && !signed(role)).collect();
    let missing_evidence: Vec<Text> =
        step.evidence.iter().filter(|text| recorded.is_some() && !shown(text)).cloned().collect();
    let complete = missing_signatures.is_empty() && missing_evidence.is_empty();
    let state = match (applies, recorded) {
        (_, Some(_)) if complete => StepState::Done,
        (_, Some(_)) => StepState::Incomplete,
        (Ternary::False, None) => StepState::NotApplicable,
        (Ternary::Unknown, None) => StepState::Unknown,
        (Ternary::True, None) if step.optional => StepState::Optional,
        (Ternary::True, None) => StepState::Open,
    };
    StepFinding {
        clause: clause.id.to_string(),
        force: clause.force,
        order: step.order,
        who: step.who.clone(),
        what: clause.text.clone(),
        state,
        done_on: recorded.and_then(|one| one.on),
        missing_signatures,
        missing_evidence,
        before: None,
    }
}

/// Marks the steps that were left out although a later one was taken, and those that were taken
/// before one that comes earlier.
fn judge_order(findings: &mut [StepFinding]) {
    let taken = |state| matches!(state, StepState::Done | StepState::Incomplete);
    let last_taken = findings.iter().filter(|one| taken(one.state)).map(|one| one.order).max();
    for finding in findings.iter_mut() {
        if finding.state == StepState::Open && last_taken.is_some_and(|last| finding.order < last) {
            finding.state = StepState::Skipped;
        }
    }
    let dated: Vec<(i64, NaiveDate, String)> = findings
        .iter()
        .filter_map(|one| Some((one.order, one.done_on?, one.clause.clone())))
        .collect();
    for finding in findings {
        let Some(day) = finding.done_on else { continue };
        let earlier = dated.iter().find(|(order, on, _)| *order < finding.order && *on > day);
        if let Some((_, _, clause)) = earlier {
            finding.state = StepState::OutOfOrder;
            finding.before = Some(clause.clone());
        }
    }
}

impl Serialize for StepFinding {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("clause", &self.clause)?;
        map.serialize_entry("force", self.force.name())?;
        map.serialize_entry("order", &self.order)?;
        map.serialize_entry("who", &word_names(&self.who))?;
        map.serialize_entry("what", &self.what)?;
        map.serialize_entry("state", self.state.name())?;
        map.serialize_entry("done_on", &self.done_on.map(|day| day.to_string()))?;
        map.serialize_entry("missing_signatures", &word_names(&self.missing_signatures))?;
        map.serialize_entry("missing_evidence", &self.missing_evidence)?;
        map.serialize_entry("before", &self.before)?;
        map.end()
    }
}

impl Serialize for Procedure {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("flow", &self.flow)?;
        map.serialize_entry("steps", &self.steps)?;
        map.end()
    }
}
