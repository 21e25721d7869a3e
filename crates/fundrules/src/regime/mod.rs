//! A regime: the rulebooks that govern a place, composed and compiled.

mod builtin;
mod clause_order;
mod columns;
mod decider;
mod decision;
mod missing;
mod plans;
mod precedence;
mod reach;
mod status;
mod trace;
mod waiting;
mod workspace;

pub use builtin::{builtin_regimes, builtin_rulebook, builtin_rulebooks};
pub use clause_order::{ClauseLists, ClauseOrder};
pub use columns::{ColumnAnswers, FieldColumn, FieldValues, QuestionColumns};
pub use decider::Decider;
pub use decision::Decision;
pub(crate) use missing::{Search, Writers};
use plans::Plans;
pub(crate) use reach::SearchRoom;
pub use status::{InForce, RulebookStatus};
pub use trace::{ComparisonTrace, Side};
pub use waiting::MissingFacts;
pub(crate) use workspace::{Workspace, Workspaces};

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;
use smol_str::SmolStr;

use crate::answer::{Assessment, Outline};
use crate::calendar::{Calendar, days_from_date};
use crate::compile::{CompiledCase, CompiledDuty, Compiler, Quantity};
use crate::error::{Error, ErrorKind, Result};
use crate::explain::Script;
use crate::facts::{FactDefinition, Facts, Project, fact_definitions};
use crate::language::Text;
use crate::program::{
    Inputs, MoveTables, NumberStep, Registers, Rests, Step, TernaryRegister, TernaryStep, too_large,
};
use crate::rulebook::{Clause, Rulebook, Select, Setting};
use crate::rules::{self, CompiledClause, CompiledQuestion, Question};
use crate::suggest::nearest;

/// The rulebooks that govern a place, in order, under chosen readings.
///
/// All questions are put to a regime. It is immutable and may be shared between threads; methods
/// that change something give a new regime. A clone shares what is compiled.
///
/// # Example
///
/// ```
/// use fundrules::{Project, Question, Regime};
///
/// let regime = Regime::builtin("luoyang")?;
/// let project = Project::new("P-1")
///     .with("project.tier", "点")?
///     .with("invest.total_planned", "6000万元")?;
/// let assessment = regime.assess(&project, "2026-03-01".parse()?)?;
/// let cap = assessment.answer(Question::SupportCap);
/// assert_eq!(cap.money("ceiling"), Some("1000万元".parse()?));
/// assert_eq!(cap.clauses(), ["luoyang/9.2.a"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Regime {
    id: Arc<str>,
    title: Arc<Text>,
    rulebooks: Arc<[Arc<Rulebook>]>,
    /// The settings in force, by name, in the order of the rulebooks.
    settings: Arc<[(String, String)]>,
    issued: Arc<[(String, NaiveDate)]>,
    calendar: Arc<Calendar>,
    /// The questions that are answered.
    questions: Arc<[Question]>,
    pub(crate) clauses: Arc<[PlacedClause]>,
    pub(crate) program: Arc<Program>,
    /// The ids that sets of clauses may name, in the order of their bits.
    nameable: Arc<[String]>,
}

/// A clause with its place in the regime.
pub(crate) struct PlacedClause {
    pub(crate) rulebook: Arc<Rulebook>,
    pub(crate) place: usize,
    pub(crate) cases: Vec<CompiledCase>,
    /// The settings whose values in force leave it open because the text does.
    pub(crate) open_settings: Vec<SmolStr>,
}

impl PlacedClause {
    fn new(
        rulebook: Arc<Rulebook>,
        place: usize,
        cases: Vec<CompiledCase>,
        settings: &[(String, String)],
    ) -> Self {
        let value = |name: &str| {
            settings.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
        };
        let written = rulebook.clauses.get(place).map(|clause| clause.cases.iter());
        let conditions = written.into_iter().flatten().map(|case| &case.when);
        let open: Vec<SmolStr> = conditions
            .flat_map(|when| when.open_settings(&rulebook.definitions, value))
            .map(SmolStr::new)
            .collect();
        PlacedClause { rulebook, place, cases, open_settings: open }
    }

    pub(crate) fn clause(&self) -> Option<&Clause> {
        self.rulebook.clauses.get(self.place)
    }
}

/// The compiled steps and where the answers stand.
pub(crate) struct Program {
    pub(crate) steps: Vec<Step>,
    /// Where the steps stand that write each register.
    pub(crate) writers: Writers,
    /// What is the same in all answers, made when a project is first assessed.
    outline: OnceLock<Arc<Outline>>,
    /// What the clauses can say, made when a project is first explained.
    script: OnceLock<Script>,
    /// The regime with all questions, made when a narrowed one is first asked for what rests on all.
    whole: OnceLock<Box<Regime>>,
    /// The facts on which each step rests, made when single projects are first decided quickly.
    pub(crate) rests: OnceLock<Rests>,
    /// Room for the work on single projects.
    pub(crate) workspaces: Workspaces,
    /// The plans for tables that were made last.
    pub(crate) plans: Plans,
    /// Moved days to look up, made when columns first ask for them.
    pub(crate) moves: MoveTables,
    /// The clauses with several ranks, found when columns are first assessed.
    ranked: OnceLock<Vec<(usize, usize)>>,
    pub(crate) questions: Vec<CompiledQuestion>,
    pub(crate) duties: Vec<CompiledDuty>,
    /// When steps of flows apply, by the places of their clauses.
    pub(crate) acts: Vec<(usize, TernaryRegister)>,
    /// The quantities of facts that the steps compute, by name.
    pub(crate) quantities: BTreeMap<&'static str, Quantity>,
}

impl std::fmt::Debug for Regime {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("Regime")
            .field("id", &self.id)
            .field("settings", &self.settings)
            .finish_non_exhaustive()
    }
}

impl Regime {
    /// Composes rulebooks to a regime; earlier ones come first where clauses are listed.
    ///
    /// # Errors
    ///
    /// Two rulebooks have the same id, declare a setting differently, or a clause needs something
    /// that no rulebook of the regime says.
    pub fn compose(
        id: impl Into<String>,
        title: Text,
        rulebooks: Vec<Arc<Rulebook>>,
    ) -> Result<Self> {
        let settings = default_settings(&rulebooks)?;
        let calendar = Arc::clone(Calendar::china_shared());
        let questions = Question::ALL;
        check_follows(&rulebooks)?;
        let nameable = nameable(&rulebooks);
        let (clauses, program) = compile(&rulebooks, &settings, &nameable, &questions)?;
        Ok(Regime {
            id: id.into().into(),
            title: Arc::new(title),
            rulebooks: rulebooks.into(),
            settings: settings.into(),
            issued: Arc::default(),
            calendar,
            questions: questions.into(),
            clauses: clauses.into(),
            program: Arc::new(program),
            nameable: nameable.into(),
        })
    }

    /// The regime's name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    pub(crate) fn shared_id(&self) -> Arc<str> {
        Arc::clone(&self.id)
    }

    /// What is the same in all answers.
    pub(crate) fn outline(&self) -> &Arc<Outline> {
        self.program.outline.get_or_init(|| Arc::new(Outline::new(self)))
    }

    /// What its clauses can say in explanations.
    pub(crate) fn script(&self) -> &Script {
        self.program.script.get_or_init(|| Script::new(self))
    }

    /// What it governs.
    #[must_use]
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// The rulebooks in order.
    #[must_use]
    pub fn rulebooks(&self) -> &[Arc<Rulebook>] {
        &self.rulebooks
    }

    /// The clause of an id, such as `guangyuan-mgmt/20.3.3`.
    #[must_use]
    pub fn clause(&self, id: &str) -> Option<&Clause> {
        self.clauses.iter().filter_map(PlacedClause::clause).find(|clause| clause.id == id)
    }

    /// The settings that the rulebooks declare, each once.
    #[must_use]
    pub fn settings(&self) -> Vec<&Setting> {
        self.settings.iter().filter_map(|(name, _)| self.find_setting(name)).collect()
    }

    pub(crate) fn find_setting(&self, name: &str) -> Option<&Setting> {
        self.rulebooks
            .iter()
            .flat_map(|rulebook| &rulebook.settings)
            .find(|setting| setting.id == name)
    }

    /// The value in force of a setting.
    #[must_use]
    pub fn setting(&self, name: &str) -> Option<&str> {
        self.settings.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The variant under the reading chosen.
    pub(crate) fn chosen<'s, T>(&self, select: &'s Select<T>) -> Option<&'s T> {
        self.setting(&select.setting).and_then(|value| select.get(value))
    }

    /// The same regime with another reading chosen.
    ///
    /// # Errors
    ///
    /// No rulebook has this setting, or the setting has no such value.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Regime;
    ///
    /// let regime = Regime::builtin("guangyuan")?.with_setting("recovery_rounding", "up")?;
    /// assert_eq!(regime.setting("recovery_rounding"), Some("up"));
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn with_setting(&self, name: &str, value: &str) -> Result<Self> {
        let mistake = |message: String, near: Option<&str>| {
            let error = Error::new(ErrorKind::Setting, "setting.unknown", message);
            match near {
                Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                None => error,
            }
        };
        let Some(setting) = self.find_setting(name) else {
            let names = self.settings.iter().map(|(name, _)| name.as_str());
            return Err(mistake(format!("unknown setting `{name}`"), nearest(name, names)));
        };
        if !setting.values.iter().any(|known| known == value) {
            let message = format!(
                "the setting `{name}` has no value `{value}`, it has `{}`",
                setting.values.join("`, `")
            );
            let near = nearest(value, setting.values.iter().map(String::as_str));
            return Err(mistake(message, near));
        }
        let mut settings = self.settings.to_vec();
        for (known, chosen) in &mut settings {
            if known == name {
                value.clone_into(chosen);
            }
        }
        Regime { settings: settings.into(), ..self.clone() }.compiled()
    }

    /// The same regime, compiled anew from its rulebooks, settings and questions.
    fn compiled(self) -> Result<Self> {
        let (clauses, program) =
            compile(&self.rulebooks, &self.settings, &self.nameable, &self.questions)?;
        Ok(Regime { clauses: clauses.into(), program: Arc::new(program), ..self })
    }

    /// The same regime, answering some questions only: what is not asked costs nothing.
    ///
    /// Clauses of other questions are left out, so that [`Regime::clause_ids`] names only those
    /// that are left. The questions on whose answers the others rest stay in: acceptance always,
    /// clawback where disbursement is asked, and where obligations are asked those of which a clause
    /// has a duty. [`Regime::obligations`], [`Regime::procedure`] and [`Regime::allocate`] give the
    /// same as without this.
    ///
    /// # Errors
    ///
    /// As [`Regime::compose`].
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Project, Question, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?.with_questions(&[Question::SupportCap])?;
    /// let project = Project::new("P-1")
    ///     .with("project.tier", "点")?
    ///     .with("invest.total_planned", "4000万元")?;
    /// let assessment = regime.assess(&project, "2026-03-01".parse()?)?;
    /// assert_eq!(assessment.answers().len(), 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn with_questions(&self, questions: &[Question]) -> Result<Self> {
        let mut wanted = questions.to_vec();
        wanted.push(Question::Acceptance);
        if questions.contains(&Question::Obligations) {
            let clauses = self.rulebooks.iter().flat_map(|rulebook| &rulebook.clauses);
            let with_duty = clauses.filter(|clause| clause.duty.is_some());
            wanted.extend(with_duty.map(|clause| clause.question));
        }
        if wanted.contains(&Question::Disbursement) {
            wanted.push(Question::Clawback);
        }
        let mut questions = Question::ALL.to_vec();
        questions.retain(|question| wanted.contains(question));
        Regime { questions: questions.into(), ..self.clone() }.compiled()
    }

    /// The same regime with all questions: duties, flows and budgets rest on the clauses of all.
    pub(crate) fn whole(&self) -> Result<&Regime> {
        if self.questions.len() == Question::ALL.len() {
            return Ok(self);
        }
        if let Some(whole) = self.program.whole.get() {
            return Ok(whole);
        }
        let whole = self.with_questions(&Question::ALL)?;
        Ok(self.program.whole.get_or_init(|| Box::new(whole)))
    }

    /// The questions that this regime answers, in their order.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.questions
    }

    /// The same regime with another number in a rulebook, to see what would follow.
    ///
    /// # Errors
    ///
    /// The regime has no such rulebook or parameter, or the value is of another kind.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Regime;
    ///
    /// let what_if = Regime::builtin("luoyang")?
    ///     .with_parameter("luoyang", "point_ceiling", "1500万元")?;
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn with_parameter(&self, rulebook: &str, name: &str, value: &str) -> Result<Self> {
        let mut rulebooks = self.rulebooks.to_vec();
        let unknown = || {
            let message = format!("unknown rulebook `{rulebook}`");
            Error::new(ErrorKind::Regime, "regime.unknown-name", message)
        };
        let found = rulebooks.iter_mut().find(|one| one.id == rulebook).ok_or_else(unknown)?;
        *found = Arc::new(found.with_parameter(name, value)?);
        Regime { rulebooks: rulebooks.into(), ..self.clone() }.compiled()
    }

    /// The same regime with another working-day calendar.
    ///
    /// # Errors
    ///
    /// None at present; compiling again could find a rulebook incomplete.
    pub fn with_calendar(&self, calendar: Calendar) -> Result<Self> {
        // The program keeps moved days of the calendar at hand, so it is made anew.
        Regime { calendar: Arc::new(calendar), ..self.clone() }.compiled()
    }

    /// The same regime where a rulebook was issued on a day, for documents that carry none.
    ///
    /// # Errors
    ///
    /// The regime has no such rulebook.
    pub fn with_issue_date(&self, rulebook: &str, day: NaiveDate) -> Result<Self> {
        if !self.rulebooks.iter().any(|one| one.id == rulebook) {
            return Err(Error::new(
                ErrorKind::Regime,
                "regime.unknown-name",
                format!("unknown rulebook `{rulebook}`"),
            ));
        }
        let others = self.issued.iter().filter(|(id, _)| id != rulebook).cloned();
        let issued = others.chain([(rulebook.to_owned(), day)]).collect();
        Ok(Regime { issued, ..self.clone() })
    }

    pub(crate) fn issue_date(&self, rulebook: &Rulebook) -> Option<NaiveDate> {
        let given = self.issued.iter().find(|(id, _)| *id == rulebook.id).map(|(_, day)| *day);
        given.or(rulebook.effect.issued_on)
    }

    /// The facts that the clauses look at, in the table's order.
    #[must_use]
    pub fn facts(&self) -> Vec<&'static FactDefinition> {
        let places = self.program.steps.iter().filter_map(|step| match step {
            Step::Ternary(TernaryStep::Fact(place)) => Some(*place),
            Step::Ternary(TernaryStep::WordIn { fact, .. } | TernaryStep::Set { fact, .. }) => {
                Some(*fact)
            }
            Step::Number { step: NumberStep::Fact(place), .. } => Some(*place),
            _ => None,
        });
        let places: BTreeSet<usize> = places.map(usize::from).collect();
        places.into_iter().filter_map(|place| fact_definitions().get(place)).collect()
    }

    /// The working-day calendar.
    #[must_use]
    pub fn calendar(&self) -> &Calendar {
        &self.calendar
    }

    /// Lowers a project for this regime.
    ///
    /// # Errors
    ///
    /// A set of clauses names one that the regime does not have.
    pub fn lower(&self, project: &Project) -> Result<Facts> {
        Facts::of(project, &self.nameable)
    }

    /// Lowers a project for this regime into the memory of facts that nobody needs any more, which
    /// takes less time than [`Regime::lower`].
    ///
    /// # Errors
    ///
    /// A set of clauses names one that the regime does not have; then no fact is known any more.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Facts, Project, Regime};
    ///
    /// let regime = Regime::builtin("guangyuan")?;
    /// let mut facts = Facts::unknown();
    /// for id in ["P-1", "P-2"] {
    ///     let project = Project::new(id).with("invest.total_planned", "4000万元")?;
    ///     regime.lower_into(&project, &mut facts)?;
    ///     assert_eq!(facts, regime.lower(&project)?);
    /// }
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn lower_into(&self, project: &Project, facts: &mut Facts) -> Result<()> {
        facts.lowered().lower(project, &self.nameable)
    }

    /// Answers every question for one project on a day.
    ///
    /// # Errors
    ///
    /// A fact names a clause that the regime does not have, or `as_of` lies outside the years 1900
    /// to 2200.
    pub fn assess(&self, project: &Project, as_of: NaiveDate) -> Result<Assessment> {
        let facts = self.lower(project)?;
        let mut assessment = self.assess_facts(&facts, as_of)?;
        assessment.set_id(&project.id);
        Ok(assessment)
    }

    /// Answers every question for facts that are lowered already, such as a row of columns.
    ///
    /// # Errors
    ///
    /// `as_of` lies outside the years 1900 to 2200.
    pub fn assess_facts(&self, facts: &Facts, as_of: NaiveDate) -> Result<Assessment> {
        crate::calendar::check_date(as_of)?;
        Ok(self.work(facts, as_of, |workspace| Assessment::new(self, workspace, facts, as_of)))
    }

    /// Runs the program on the facts of one project.
    #[inline]
    pub(crate) fn run(&self, registers: &mut Registers, facts: &Facts, as_of: NaiveDate) {
        registers.reserve(self.program.writers.registers());
        registers.run(&self.program.steps, self.inputs(facts, as_of));
    }

    pub(crate) fn inputs<'a>(&'a self, facts: &'a Facts, as_of: NaiveDate) -> Inputs<'a> {
        let as_of = i64::from(days_from_date(as_of));
        Inputs { facts, as_of, calendar: &self.calendar }
    }
}

/// A duty names the clauses that follow when it is not done; those of the regime's own rulebooks
/// must be there.
fn check_follows(rulebooks: &[Arc<Rulebook>]) -> Result<()> {
    let ids: BTreeSet<&str> =
        rulebooks.iter().flat_map(|one| &one.clauses).map(|clause| clause.id.as_str()).collect();
    let own = |id: &str| rulebooks.iter().any(|one| id.split('/').next() == Some(&one.id));
    for clause in rulebooks.iter().flat_map(|rulebook| &rulebook.clauses) {
        let follows = clause.duty.iter().flat_map(|duty| &duty.follows);
        for id in follows {
            if own(id) && !ids.contains(id.as_str()) {
                let message =
                    format!("the duty of `{}` names the unknown clause `{id}`", clause.id);
                let error = Error::new(ErrorKind::Regime, "regime.unknown-clause", message);
                return Err(match nearest(id, ids.iter().copied()) {
                    Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                    None => error,
                });
            }
        }
    }
    Ok(())
}

fn default_settings(rulebooks: &[Arc<Rulebook>]) -> Result<Vec<(String, String)>> {
    let mut settings: Vec<&Setting> = Vec::new();
    let mut ids = Vec::new();
    for rulebook in rulebooks {
        if ids.contains(&&rulebook.id) {
            return Err(Error::new(
                ErrorKind::Regime,
                "regime.rulebook-twice",
                format!("the rulebook `{}` stands twice", rulebook.id),
            ));
        }
        ids.push(&rulebook.id);
        for setting in &rulebook.settings {
            match settings.iter().find(|known| known.id == setting.id) {
                None => settings.push(setting),
                Some(known)
                    if known.values == setting.values && known.default == setting.default => {}
                Some(_) => {
                    return Err(Error::new(
                        ErrorKind::Regime,
                        "regime.setting-conflict",
                        format!(
                            "the rulebooks declare the setting `{}` with different values",
                            setting.id
                        ),
                    ));
                }
            }
        }
    }
    Ok(settings.into_iter().map(|one| (one.id.clone(), one.default.clone())).collect())
}

/// The clauses that give verdicts: the ones that sets of clauses may name.
fn nameable(rulebooks: &[Arc<Rulebook>]) -> Vec<String> {
    let clauses = rulebooks.iter().flat_map(|rulebook| &rulebook.clauses);
    clauses.filter(|clause| clause.gives_verdict()).map(|clause| clause.id.to_string()).collect()
}

fn compile(
    rulebooks: &[Arc<Rulebook>],
    settings: &[(String, String)],
    nameable: &[String],
    wanted: &[Question],
) -> Result<(Vec<PlacedClause>, Program)> {
    let mut compiler = Compiler::new(settings, nameable);
    let mut compiled: Vec<(usize, Vec<CompiledCase>)> = Vec::new();
    let places: Vec<(Arc<Rulebook>, usize)> = rulebooks
        .iter()
        .flat_map(|rulebook| {
            let clauses = rulebook.clauses.iter().enumerate();
            let wanted = clauses.filter(|(_, clause)| wanted.contains(&clause.question));
            wanted.map(|(place, _)| (Arc::clone(rulebook), place))
        })
        .collect();
    let mut questions: Vec<(usize, CompiledQuestion)> = Vec::new();
    // Whether acceptance is owed comes first: conditions look at it. Then the verdict, which a
    // setting may let others look at.
    let first = compile_clauses(&mut compiler, rulebooks, &places, Clause::says_what_is_owed)?;
    compiler.acceptance_required = rules::acceptance::required(&mut compiler, &first);
    for clause in &first {
        compile_acts(&mut compiler, rulebooks, &places, clause)?;
    }
    compiled.extend(first.into_iter().map(|clause| (clause.place, clause.cases)));
    let first =
        [Question::Acceptance, Question::SupportCap, Question::Clawback, Question::Disbursement];
    // Obligations come last: they look at the duties of all other clauses.
    let early =
        |question: &Question| !first.contains(question) && *question != Question::Obligations;
    let rest = Question::ALL.iter().copied().filter(early);
    let order = first.into_iter().chain(rest).chain([Question::Obligations]);
    for question in order.filter(|question| wanted.contains(question)) {
        let clauses = compile_clauses(&mut compiler, rulebooks, &places, |clause| {
            clause.question == question && !clause.says_what_is_owed()
        })?;
        let levels: Vec<String> = rulebooks
            .iter()
            .flat_map(|rulebook| &rulebook.precedence)
            .find(|(named, _)| *named == question)
            .map(|(_, levels)| levels.clone())
            .unwrap_or_default();
        for clause in &clauses {
            compile_acts(&mut compiler, rulebooks, &places, clause)?;
        }
        let place = Question::ALL.iter().position(|one| *one == question).unwrap_or_default();
        let mut of_question = rules::compile(&mut compiler, question, &clauses, &levels)?;
        of_question.clauses = places_of(&places, question);
        questions.push((place, of_question));
        compiled.extend(clauses.into_iter().map(|clause| (clause.place, clause.cases)));
    }
    questions.sort_by_key(|(place, _)| *place);
    compiled.sort_by_key(|(place, _)| *place);
    let clauses = places
        .into_iter()
        .zip(compiled)
        .map(|((rulebook, place), (_, cases))| PlacedClause::new(rulebook, place, cases, settings))
        .collect();
    let (quantities, duties, acts) = (compiler.quantities, compiler.duties, compiler.steps);
    let steps = compiler.builder.finish()?;
    let questions: Vec<CompiledQuestion> =
        questions.into_iter().map(|(_, question)| question).collect();
    Ok((
        clauses,
        Program {
            outline: OnceLock::new(),
            script: OnceLock::new(),
            whole: OnceLock::new(),
            rests: OnceLock::new(),
            writers: Writers::of(&steps),
            steps,
            workspaces: Workspaces::default(),
            plans: Plans::default(),
            moves: MoveTables::default(),
            ranked: OnceLock::new(),
            questions,
            quantities,
            duties,
            acts,
        },
    ))
}

/// The places of the clauses of a question.
fn places_of(places: &[(Arc<Rulebook>, usize)], question: Question) -> Vec<usize> {
    let of_question = places.iter().enumerate().filter(|(_, (rulebook, index))| {
        rulebook.clauses.get(*index).is_some_and(|clause| clause.question == question)
    });
    of_question.map(|(place, _)| place).collect()
}

/// Compiles the duty of a clause and its place in a flow, where it has them.
fn compile_acts<'a>(
    compiler: &mut Compiler<'a>,
    rulebooks: &'a [Arc<Rulebook>],
    places: &[(Arc<Rulebook>, usize)],
    compiled: &CompiledClause,
) -> Result<()> {
    let Some((rulebook, index)) = places.get(compiled.place) else { return Ok(()) };
    let clause = rulebook.clauses.get(*index);
    let Some(clause) = clause.filter(|one| one.duty.is_some() || one.step.is_some()) else {
        return Ok(());
    };
    if let Some(entered) = rulebooks.iter().find(|one| one.id == rulebook.id) {
        compiler.enter(entered);
    }
    let about = |error: Error| error.about(&clause.id);
    if let Some(duty) = &clause.duty {
        compiler.duty(compiled.place, duty, &compiled.cases).map_err(about)?;
    }
    if let Some(step) = &clause.step {
        compiler.step(compiled.place, step, &compiled.cases).map_err(about)?;
    }
    Ok(())
}

fn compile_clauses<'a>(
    compiler: &mut Compiler<'a>,
    rulebooks: &'a [Arc<Rulebook>],
    places: &[(Arc<Rulebook>, usize)],
    wanted: impl Fn(&Clause) -> bool,
) -> Result<Vec<CompiledClause>> {
    let mut compiled = Vec::new();
    for (place, (rulebook, index)) in places.iter().enumerate() {
        let Some(clause) = rulebook.clauses.get(*index).filter(|clause| wanted(clause)) else {
            continue;
        };
        if let Some(entered) = rulebooks.iter().find(|one| one.id == rulebook.id) {
            compiler.enter(entered);
        }
        let mut cases = Vec::new();
        for case in &clause.cases {
            let about = |error: Error| error.about(&clause.id);
            let traced = compiler.condition(&case.when).map_err(about)?;
            compiler.builder.set_guard(Some(traced.register));
            let consequence = compiler.consequence(&case.then).map_err(about);
            compiler.builder.set_guard(None);
            let consequence = consequence?;
            if compiler.builder.is_overflowed() {
                return Err(about(too_large()));
            }
            let applies = match &case.applies {
                Some(applies) => Some(compiler.condition(applies).map_err(about)?.register),
                None => None,
            };
            cases.push(CompiledCase { traced, applies, consequence });
        }
        compiled.push(CompiledClause { place, force: clause.force, cases });
    }
    Ok(compiled)
}
