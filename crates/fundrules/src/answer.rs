//! Answers: what was decided, by which clauses, and what is missing.

use chrono::NaiveDate;
use serde::ser::{Serialize, SerializeMap, Serializer};
use smol_str::SmolStr;

use crate::calendar::date_from_days;
use crate::compile::{CompiledConsequence, any};
use crate::facts::{Facts, Word};
use crate::language::Language;
use crate::money::Money;
use crate::program::{NumberRegister, Registers, Ternary};
use crate::regime::{PlacedClause, Regime, RulebookStatus, Search};
use crate::rulebook::{BreachForce, Force};
use crate::rules::general::Source;
use crate::rules::{ABSENT, CompiledQuestion, Field, FieldKind, Question};

/// How far a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Outcome {
    /// The rulebooks say nothing of the matter.
    Silent,
    /// The facts decide it.
    Decided,
    /// Facts are missing, or the text itself leaves it open.
    Undetermined,
}

impl Outcome {
    pub(crate) fn from_code(code: Option<i64>) -> Self {
        match code {
            Some(0) => Outcome::Silent,
            Some(_) => Outcome::Decided,
            None => Outcome::Undetermined,
        }
    }

    /// The word used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Outcome::Silent => "silent",
            Outcome::Decided => "decided",
            Outcome::Undetermined => "undetermined",
        }
    }

    /// The word in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Outcome::Silent => language.pick("文件未作规定", "the rulebooks are silent"),
            Outcome::Decided => language.pick("已认定", "decided"),
            Outcome::Undetermined => language.pick("尚不能认定", "undetermined"),
        }
    }
}

/// One value of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Value {
    /// An amount.
    Money(Money),
    /// A day.
    Date(NaiveDate),
    /// Yes or no.
    Bool(bool),
    /// A word.
    Word(&'static Word),
}

impl Value {
    /// The value of a field for which [`Decider::field`](crate::Decider::field) or a column of
    /// answers gives this number; `None` when the number stands for no value of the kind.
    #[must_use]
    pub fn new(kind: FieldKind, value: i64) -> Option<Self> {
        if value == ABSENT {
            return None;
        }
        Some(match kind {
            FieldKind::Money => Value::Money(Money::from_fen(value)),
            FieldKind::Date => Value::Date(i32::try_from(value).ok().and_then(date_from_days)?),
            FieldKind::Bool => Value::Bool(value != 0),
            FieldKind::Word(words) => Value::Word(words.get(usize::try_from(value).ok()?)?),
        })
    }

    /// The value as text in one language.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        match self {
            Value::Money(money) => {
                format!("{}{}", money.to_yuan_text(), language.pick("元", " yuan"))
            }
            Value::Date(date) => date.to_string(),
            Value::Bool(true) => language.pick("是", "yes").to_owned(),
            Value::Bool(false) => language.pick("否", "no").to_owned(),
            Value::Word(word) => language.pick(word.zh, word.en).to_owned(),
        }
    }
}

impl Serialize for Value {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Money(money) => serializer.serialize_str(&money.to_yuan_text()),
            Value::Date(date) => serializer.collect_str(date),
            Value::Bool(value) => serializer.serialize_bool(*value),
            Value::Word(word) => serializer.serialize_str(word.name),
        }
    }
}

/// How grave a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Severity {
    /// A rule that must be followed is broken.
    Hard,
    /// A rule followed in principle is broken: a recorded reason may justify it.
    Soft,
    /// Something to look at.
    Flag,
}

impl Severity {
    /// How grave it is to break a clause. `principles_are_hard` is the reading by which what is
    /// said in principle must be followed.
    pub(crate) fn of_breach(
        breach: BreachForce,
        force: Force,
        principles_are_hard: bool,
    ) -> Severity {
        match (breach, force) {
            (BreachForce::Hard, _) | (BreachForce::ByForce, Force::Must) => Severity::Hard,
            (BreachForce::ByForce, Force::InPrinciple) if principles_are_hard => Severity::Hard,
            _ => Severity::Soft,
        }
    }

    /// The word used in JSON.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Severity::Hard => "hard",
            Severity::Soft => "soft",
            Severity::Flag => "flag",
        }
    }

    /// The word in one language.
    #[must_use]
    pub fn label(self, language: Language) -> &'static str {
        match self {
            Severity::Hard => language.pick("违反", "breach"),
            Severity::Soft => language.pick("与原则要求不符", "departs from a principle"),
            Severity::Flag => language.pick("提示", "to be looked at"),
        }
    }
}

/// A rule that is broken, or something to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The clause.
    pub clause: SmolStr,
    /// How grave it is.
    pub severity: Severity,
}

/// The values of an answer, by field.
pub type Values = Vec<(&'static Field, Option<Value>)>;

/// The answer to one question.
#[derive(Clone, Debug)]
pub struct Answer {
    question: Question,
    outcome: Outcome,
    values: Values,
    clauses: Vec<SmolStr>,
    findings: Vec<Finding>,
    notes: Vec<SmolStr>,
    open: Vec<SmolStr>,
    missing: Vec<SmolStr>,
    settings: Vec<SmolStr>,
    readings: Vec<SmolStr>,
    possible: Vec<Option<Values>>,
}

/// The answers to all questions about one project.
#[derive(Clone, Debug)]
pub struct Assessment {
    id: String,
    regime: String,
    as_of: NaiveDate,
    status: Vec<RulebookStatus>,
    answers: Vec<Answer>,
}

impl Assessment {
    pub(crate) fn new(
        regime: &Regime,
        registers: &Registers,
        facts: &Facts,
        as_of: NaiveDate,
    ) -> Self {
        let released = crate::facts::fact_place("award.released_on")
            .and_then(|place| facts.get(place))
            .and_then(|day| i32::try_from(day).ok())
            .and_then(date_from_days);
        let mut search = Search::new(regime, registers);
        let mut sorted = Sorted::default();
        let answers = regime
            .program
            .questions
            .iter()
            .map(|question| Answer::new(regime, registers, question, &mut search, &mut sorted))
            .collect();
        Assessment {
            id: String::new(),
            regime: regime.id().to_owned(),
            as_of,
            status: regime.status(as_of, released),
            answers,
        }
    }

    /// Names the project that the answers are about.
    pub fn set_id(&mut self, id: impl Into<String>) {
        self.id = id.into();
    }

    /// The answers as JSON: the same bytes as `serde_json` writes, much sooner.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Project, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let assessment = regime.assess(&Project::new("P-1"), "2026-03-01".parse()?)?;
    /// assert_eq!(assessment.to_json(), serde_json::to_string(&assessment)?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        // An answer has nothing that could be refused.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// Leaves out the answers to other questions than these.
    pub fn keep_questions(&mut self, questions: &[Question]) {
        self.answers.retain(|answer| questions.contains(&answer.question));
    }

    /// The project's key.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The regime's name.
    #[must_use]
    pub fn regime(&self) -> &str {
        &self.regime
    }

    /// The day for which the questions were answered.
    #[must_use]
    pub fn as_of(&self) -> NaiveDate {
        self.as_of
    }

    /// How the rulebooks stand on that day.
    #[must_use]
    pub fn status(&self) -> &[RulebookStatus] {
        &self.status
    }

    /// The answers, in the order of [`Question::ALL`].
    #[must_use]
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The answer to one question; a question without an answer is silent.
    #[must_use]
    pub fn answer(&self, question: Question) -> &Answer {
        static SILENT: Answer = Answer::SILENT;
        self.answers.iter().find(|answer| answer.question == question).unwrap_or(&SILENT)
    }
}

impl Answer {
    const SILENT: Answer = Answer {
        question: Question::SupportCap,
        outcome: Outcome::Silent,
        values: Vec::new(),
        clauses: Vec::new(),
        findings: Vec::new(),
        notes: Vec::new(),
        open: Vec::new(),
        missing: Vec::new(),
        settings: Vec::new(),
        readings: Vec::new(),
        possible: Vec::new(),
    };

    fn new<'r>(
        regime: &'r Regime,
        registers: &Registers,
        compiled: &'r CompiledQuestion,
        search: &mut Search<'_>,
        sorted: &mut Sorted<'r>,
    ) -> Self {
        let outcome = Outcome::from_code(registers.number(compiled.outcome));
        let fields = compiled.question.fields();
        let values: Values = fields
            .iter()
            .zip(&compiled.fields)
            .map(|(field, register)| {
                let value = registers.number(*register);
                (field, value.and_then(|value| Value::new(field.kind, value)))
            })
            .collect();
        let mut answer = Answer {
            question: compiled.question,
            outcome,
            values,
            missing: missing(search, registers, compiled, outcome),
            ..Answer::SILENT
        };
        sorted.sort(regime, registers, compiled, outcome);
        answer.take_clauses(sorted);
        if outcome == Outcome::Undetermined {
            answer.possible = possible(registers, compiled);
        }
        answer
    }

    /// Takes the clauses of the question, sorted by what became of them.
    fn take_clauses(&mut self, sorted: &mut Sorted<'_>) {
        // Stable, so that the document's order decides among equals.
        sorted.effective.sort_by_key(|(rank, _)| *rank);
        for list in [&mut sorted.readings, &mut sorted.settings] {
            list.sort_unstable();
            list.dedup();
        }
        let copied = |list: &[&SmolStr]| list.iter().map(|id| (*id).clone()).collect();
        self.clauses = sorted.effective.iter().map(|(_, id)| (*id).clone()).collect();
        self.notes = copied(&sorted.notes);
        self.open = copied(&sorted.open);
        self.settings = copied(&sorted.settings);
        self.readings = copied(&sorted.readings);
        self.findings = std::mem::take(&mut sorted.findings);
    }

    /// The answer as JSON, as it stands in that of [`Assessment::to_json`].
    #[must_use]
    pub fn to_json(&self) -> String {
        // An answer has nothing that could be refused.
        serde_json::to_string(self).unwrap_or_default()
    }

    /// The question.
    #[must_use]
    pub fn question(&self) -> Question {
        self.question
    }

    /// How far it is answered.
    #[must_use]
    pub fn outcome(&self) -> Outcome {
        self.outcome
    }

    /// The values with their fields; `None` is a value that is not known, or that there is none.
    #[must_use]
    pub fn values(&self) -> &[(&'static Field, Option<Value>)] {
        &self.values
    }

    /// The value of a field.
    #[must_use]
    pub fn value(&self, field: &str) -> Option<Value> {
        self.values.iter().find(|(known, _)| known.name == field).and_then(|(_, value)| *value)
    }

    /// The amount in a field.
    #[must_use]
    pub fn money(&self, field: &str) -> Option<Money> {
        match self.value(field) {
            Some(Value::Money(money)) => Some(money),
            _ => None,
        }
    }

    /// The name of the word in a field, such as `Fail`.
    #[must_use]
    pub fn word(&self, field: &str) -> Option<&'static str> {
        match self.value(field) {
            Some(Value::Word(word)) => Some(word.name),
            _ => None,
        }
    }

    /// The day in a field.
    #[must_use]
    pub fn date(&self, field: &str) -> Option<NaiveDate> {
        match self.value(field) {
            Some(Value::Date(date)) => Some(date),
            _ => None,
        }
    }

    /// The ids of the clauses that apply, in order of precedence.
    #[must_use]
    pub fn clauses(&self) -> &[SmolStr] {
        &self.clauses
    }

    /// Rules that are broken, and things to look at.
    #[must_use]
    pub fn findings(&self) -> &[Finding] {
        &self.findings
    }

    /// The ids of clauses that apply and say nothing that is computed.
    #[must_use]
    pub fn notes(&self) -> &[SmolStr] {
        &self.notes
    }

    /// The ids of clauses of which it is not known whether they apply.
    #[must_use]
    pub fn open(&self) -> &[SmolStr] {
        &self.open
    }

    /// The facts that would settle the answer, or complete the values that are not known.
    #[must_use]
    pub fn missing(&self) -> &[SmolStr] {
        &self.missing
    }

    /// The settings that would pick a reading where the text itself leaves the answer open.
    #[must_use]
    pub fn settings(&self) -> &[SmolStr] {
        &self.settings
    }

    /// The entries of the interpretation page on which the clauses that apply rest.
    #[must_use]
    pub fn readings(&self) -> &[SmolStr] {
        &self.readings
    }

    /// The answers that are still possible; `None` is "the rulebooks say nothing".
    #[must_use]
    pub fn possible(&self) -> &[Option<Values>] {
        &self.possible
    }
}

/// The clauses of one question after the other, by what became of them: borrowed, so that lists are
/// made in their size.
#[derive(Default)]
struct Sorted<'r> {
    /// With the rank of what follows.
    effective: Vec<(usize, &'r SmolStr)>,
    notes: Vec<&'r SmolStr>,
    open: Vec<&'r SmolStr>,
    settings: Vec<&'r SmolStr>,
    readings: Vec<&'r SmolStr>,
    findings: Vec<Finding>,
}

impl<'r> Sorted<'r> {
    fn sort(
        &mut self,
        regime: &'r Regime,
        registers: &Registers,
        compiled: &'r CompiledQuestion,
        outcome: Outcome,
    ) {
        self.effective.clear();
        for list in [&mut self.notes, &mut self.open, &mut self.settings, &mut self.readings] {
            list.clear();
        }
        let undetermined = outcome == Outcome::Undetermined;
        let hard = regime.setting("in_principle") == Some("hard");
        for placed in compiled.clauses.iter().filter_map(|place| regime.clauses.get(*place)) {
            let state = placed.state(registers);
            if state == Ternary::False {
                continue;
            }
            let Some(clause) = placed.clause() else { continue };
            if state == Ternary::Unknown {
                self.open.push(&clause.id);
                if undetermined {
                    self.settings.extend(&placed.open_settings);
                }
                continue;
            }
            let mut first = NOTE_RANK;
            for consequence in placed.fired(registers) {
                first = first.min(rank(consequence));
                let severity = match consequence {
                    CompiledConsequence::Breach(force) => {
                        Severity::of_breach(*force, clause.force, hard)
                    }
                    CompiledConsequence::Flag => Severity::Flag,
                    CompiledConsequence::Recover { settled_by: Some(setting), .. }
                        if undetermined =>
                    {
                        self.settings.push(setting);
                        continue;
                    }
                    _ => continue,
                };
                self.findings.push(Finding { clause: clause.id.clone(), severity });
            }
            if first < NOTE_RANK {
                self.effective.push((first, &clause.id));
                self.readings.extend(&clause.readings);
            } else {
                self.notes.push(&clause.id);
            }
        }
    }
}

impl PlacedClause {
    /// Whether the clause applies: true once one of its cases does.
    pub(crate) fn state(&self, registers: &Registers) -> Ternary {
        any(self.cases.iter().map(|case| registers.ternary(case.traced.register)))
    }

    /// What follows from the cases that apply.
    pub(crate) fn fired<'a>(
        &'a self,
        registers: &Registers,
    ) -> impl Iterator<Item = &'a CompiledConsequence> + Clone {
        self.cases
            .iter()
            .filter(|case| registers.ternary(case.traced.register) == Ternary::True)
            .map(|case| &case.consequence)
    }
}

/// Clauses of this rank and above say nothing that is computed.
pub(crate) const NOTE_RANK: usize = 9;

/// The place of a consequence among others: what decides comes first, then what follows from it,
/// then findings.
pub(crate) fn rank(consequence: &CompiledConsequence) -> usize {
    use crate::rules::AcceptanceVerdict;
    match consequence {
        CompiledConsequence::Withhold | CompiledConsequence::Route(_) => 0,
        CompiledConsequence::Verdict(AcceptanceVerdict::NotApplicable) => 0,
        CompiledConsequence::Verdict(AcceptanceVerdict::Fail) => 1,
        CompiledConsequence::Verdict(AcceptanceVerdict::Rectify) => 2,
        CompiledConsequence::Verdict(AcceptanceVerdict::Pass) => 3,
        CompiledConsequence::Recover { .. }
        | CompiledConsequence::Ceiling(_)
        | CompiledConsequence::Says(_) => 1,
        CompiledConsequence::Tranche { .. } => 1,
        CompiledConsequence::Floor { .. } | CompiledConsequence::Pace(_) => 2,
        CompiledConsequence::Limit(_) => 3,
        CompiledConsequence::Order | CompiledConsequence::Deadline(_) => 4,
        CompiledConsequence::Breach(_) => 5,
        CompiledConsequence::Flag => 6,
        CompiledConsequence::Required(_) => 7,
        CompiledConsequence::Schedule => 8,
        CompiledConsequence::Note => NOTE_RANK,
    }
}

pub(crate) fn missing(
    search: &mut Search<'_>,
    registers: &Registers,
    compiled: &CompiledQuestion,
    outcome: Outcome,
) -> Vec<SmolStr> {
    if outcome == Outcome::Silent {
        return Vec::new();
    }
    let unknown = |(field, register): (&Field, &NumberRegister)| {
        matches!(field.kind, FieldKind::Money | FieldKind::Date)
            && registers.number(*register).is_none()
    };
    let fields = compiled.question.fields().iter().zip(&compiled.fields);
    // Marks of a question that is a list of them, such as sanctions, each wait for their own facts.
    let marks = compiled.question.sources().iter().zip(&compiled.fields);
    let open_marks = marks.filter(|(source, register)| {
        matches!(source, Source::Mark) && registers.number(**register).is_none()
    });
    search.restart();
    if outcome == Outcome::Undetermined {
        search.number(compiled.outcome);
        compiled.rests_on.iter().for_each(|register| search.number(*register));
    } else {
        for (_, register) in fields.filter(|field| unknown(*field)) {
            search.number(*register);
        }
    }
    open_marks.for_each(|(_, register)| search.number(*register));
    search.facts()
}

fn possible(registers: &Registers, compiled: &CompiledQuestion) -> Vec<Option<Values>> {
    let fields = compiled.question.fields();
    let named = |values: Vec<(usize, i64)>| -> Values {
        values
            .into_iter()
            .filter_map(|(place, value)| {
                let field = fields.get(place)?;
                Some((field, Value::new(field.kind, value)))
            })
            .collect()
    };
    let outcomes = compiled.possible.possible(registers);
    outcomes.into_iter().map(|outcome| outcome.map(named)).collect()
}

/// Values as a JSON object.
struct Named<'a>(&'a [(&'static Field, Option<Value>)]);

impl Serialize for Named<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (field, value) in self.0 {
            map.serialize_entry(field.name, value)?;
        }
        map.end()
    }
}

impl Serialize for Finding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("clause", &self.clause)?;
        map.serialize_entry("severity", self.severity.name())?;
        map.end()
    }
}

impl Serialize for RulebookStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("rulebook", &self.rulebook)?;
        map.serialize_entry("status", self.status.name())?;
        map.serialize_entry("in_force", self.in_force.name())?;
        map.end()
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("outcome", self.outcome.name())?;
        match self.outcome {
            Outcome::Decided => map.serialize_entry("value", &Named(&self.values))?,
            Outcome::Silent | Outcome::Undetermined => {
                map.serialize_entry("value", &())?;
                // What is known all the same, such as a recorded verdict and its due days.
                let known = self.values.iter().filter(|(_, value)| value.is_some());
                map.serialize_entry("known", &Named(&known.copied().collect::<Vec<_>>()))?;
            }
        }
        map.serialize_entry("clauses", &self.clauses)?;
        map.serialize_entry("missing", &self.missing)?;
        let possible: Vec<Option<Named<'_>>> =
            self.possible.iter().map(|values| values.as_deref().map(Named)).collect();
        map.serialize_entry("possible", &possible)?;
        map.serialize_entry("findings", &self.findings)?;
        map.serialize_entry("notes", &self.notes)?;
        map.serialize_entry("open", &self.open)?;
        map.serialize_entry("settings", &self.settings)?;
        map.serialize_entry("readings", &self.readings)?;
        map.end()
    }
}

/// The answers by question name.
struct ByQuestion<'a>(&'a [Answer]);

impl Serialize for ByQuestion<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for answer in self.0 {
            map.serialize_entry(answer.question.name(), answer)?;
        }
        map.end()
    }
}

impl Serialize for Assessment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(5))?;
        map.serialize_entry("id", &self.id)?;
        map.serialize_entry("regime", &self.regime)?;
        map.serialize_entry("as_of", &self.as_of.to_string())?;
        map.serialize_entry("rulebooks", &self.status)?;
        map.serialize_entry("answers", &ByQuestion(&self.answers))?;
        map.end()
    }
}
