//! What the clauses of a regime can say about a project: the same for all projects.
//!
//! The conditions of all clauses are laid out in the order in which a tree tells them, so that to
//! make the tree of a project is to look at the states of registers.

use crate::compile::{CompiledCase, CompiledConsequence, Traced};
use crate::program::TernaryRegister;
use crate::regime::{PlacedClause, Regime};
use crate::rulebook::{Case, Condition, Consequence};

/// The steps of all clauses, one behind the other.
#[derive(Debug, Default)]
pub(crate) struct Script {
    /// By the places of the clauses in the regime.
    clauses: Vec<ScriptClause>,
    steps: Vec<Step>,
    /// Where what each step says is written.
    origins: Vec<Origin>,
}

/// Where the steps of a clause stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct ScriptClause {
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether an answer can turn on the clause: findings and notes do not decide.
    pub(super) decides: bool,
}

/// A step of a clause, followed by the steps that lie within it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Step {
    pub(super) kind: StepKind,
    /// Whether its condition holds; for what follows from a case, whether the case does.
    pub(super) register: TernaryRegister,
    /// How many steps lie within it.
    pub(super) inner: u32,
}

/// How a step is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum StepKind {
    /// A case: its condition, then what follows. It has no line of its own.
    Case,
    /// All of its parts, without a line of its own.
    All,
    /// Any of its parts, without a line of its own.
    Any,
    /// The opposite of its part.
    Not,
    /// A test, or a condition that has a name, with what stands behind the name.
    Test,
    /// What follows from a case.
    Follows,
    /// A finding that follows from a case, where the case applies.
    Finding,
}

/// Where what a step says is written.
#[derive(Clone, Copy, Debug)]
struct Origin {
    /// The place of the clause in the regime.
    clause: usize,
    /// The step of which it is a part: of a condition, or of a case.
    parent: usize,
    /// Which part of it: of a clause the case, of what follows the value.
    part: usize,
}

/// What a step says, as it is written and compiled.
pub(super) struct Says<'a> {
    pub(super) place: usize,
    pub(super) clause: &'a PlacedClause,
    pub(super) what: What<'a>,
}

/// What a step says.
pub(super) enum What<'a> {
    Condition(&'a Condition, &'a Traced),
    /// What follows from a case of the clause; of several values the one at a place.
    Follows {
        case: usize,
        then: &'a Consequence,
        compiled: &'a CompiledConsequence,
        place: usize,
    },
}

impl Script {
    pub(crate) fn new(regime: &Regime) -> Self {
        let mut script = Script::default();
        for (place, placed) in regime.clauses.iter().enumerate() {
            let start = script.steps.len();
            let cases = placed.clause().map(|clause| clause.cases.as_slice()).unwrap_or_default();
            let writing = Writing { regime, placed, place };
            for (case, (written, compiled)) in cases.iter().zip(&placed.cases).enumerate() {
                script.case(&writing, case, written, compiled);
            }
            let decides = placed.cases.iter().any(|case| decides(&case.consequence));
            script.clauses.push(ScriptClause { start, end: script.steps.len(), decides });
        }
        script
    }

    /// A clause by its place in the regime, with its steps.
    pub(super) fn clause(&self, place: u32) -> Option<(ScriptClause, &[Step])> {
        let clause = *self.clauses.get(usize::try_from(place).ok()?)?;
        Some((clause, self.steps.get(clause.start..clause.end)?))
    }

    /// What the step at a place says in the regime for which the script was made.
    pub(super) fn says<'a>(&self, regime: &'a Regime, place: u32) -> Option<Says<'a>> {
        let place = usize::try_from(place).ok()?;
        let origin = self.origins.get(place)?;
        let clause = regime.clauses.get(origin.clause)?;
        let what = match self.steps.get(place)?.kind {
            StepKind::Follows | StepKind::Finding => {
                let case = self.origins.get(origin.parent)?.part;
                let (then, compiled) =
                    (&clause.clause()?.cases.get(case)?.then, &clause.cases.get(case)?.consequence);
                What::Follows { case, then, compiled, place: origin.part }
            }
            _ => {
                let (condition, traced) = self.written_condition(regime, clause, place)?;
                What::Condition(condition, traced)
            }
        };
        Some(Says { place: origin.clause, clause, what })
    }

    fn written_case<'a>(
        &self,
        clause: &'a PlacedClause,
        place: usize,
    ) -> Option<(&'a Case, &'a CompiledCase)> {
        let case = self.origins.get(place)?.part;
        Some((clause.clause()?.cases.get(case)?, clause.cases.get(case)?))
    }

    /// The condition of a step. It is a part of that of its parent, and so on up to a case.
    fn written_condition<'a>(
        &self,
        regime: &'a Regime,
        clause: &'a PlacedClause,
        place: usize,
    ) -> Option<(&'a Condition, &'a Traced)> {
        let Origin { parent, part, .. } = *self.origins.get(place)?;
        let (mut condition, mut traced) = if self.steps.get(parent)?.kind == StepKind::Case {
            let (written, compiled) = self.written_case(clause, parent)?;
            (&written.when, &compiled.traced)
        } else {
            let (condition, traced) = self.written_condition(regime, clause, parent)?;
            (written_parts(clause, condition).get(part)?, traced.parts.get(part)?)
        };
        while let Condition::Select(select) = condition {
            (condition, traced) = (regime.chosen(select)?, traced.parts.first()?);
        }
        Some((condition, traced))
    }

    fn case(
        &mut self,
        writing: &Writing<'_>,
        case: usize,
        written: &Case,
        compiled: &CompiledCase,
    ) {
        let register = compiled.traced.register;
        let parent = self.steps.len();
        let origin = Origin { clause: writing.place, parent, part: case };
        self.step(StepKind::Case, register, origin, |script| {
            let origin = |part| Origin { clause: writing.place, parent, part };
            script.condition(writing, &written.when, &compiled.traced, origin(0));
            if !is_told(&compiled.consequence) {
                return;
            }
            let kind = match compiled.consequence {
                CompiledConsequence::Breach(_) | CompiledConsequence::Flag => StepKind::Finding,
                _ => StepKind::Follows,
            };
            let values = match &written.then {
                Consequence::Says(said) => said.len(),
                _ => 1,
            };
            let mut values = 0..values;
            let Some(first) = values.next() else { return };
            // Further values stand below the first.
            script.step(kind, register, origin(first), |script| {
                for value in values {
                    script.step(kind, register, origin(value), |_| {});
                }
            });
        });
    }

    fn condition(
        &mut self,
        writing: &Writing<'_>,
        condition: &Condition,
        traced: &Traced,
        origin: Origin,
    ) {
        let kind = match condition {
            Condition::All(_) => StepKind::All,
            Condition::Any(_) => StepKind::Any,
            Condition::Not(_) => StepKind::Not,
            Condition::Select(select) => {
                let chosen = writing.regime.chosen(select).zip(traced.parts.first());
                if let Some((chosen, traced)) = chosen {
                    self.condition(writing, chosen, traced, origin);
                }
                return;
            }
            _ => StepKind::Test,
        };
        let parent = self.steps.len();
        self.step(kind, traced.register, origin, |script| {
            let parts = written_parts(writing.placed, condition).iter().zip(&traced.parts);
            for (part, (condition, traced)) in parts.enumerate() {
                script.condition(writing, condition, traced, Origin { parent, part, ..origin });
            }
        });
    }

    fn step(
        &mut self,
        kind: StepKind,
        register: TernaryRegister,
        origin: Origin,
        within: impl FnOnce(&mut Self),
    ) {
        let place = self.steps.len();
        self.steps.push(Step { kind, register, inner: 0 });
        self.origins.push(origin);
        within(self);
        let inner = u32::try_from(self.steps.len() - place - 1).unwrap_or(u32::MAX);
        if let Some(step) = self.steps.get_mut(place) {
            step.inner = inner;
        }
    }
}

/// The clause whose steps are being written.
struct Writing<'a> {
    regime: &'a Regime,
    placed: &'a PlacedClause,
    /// Its place in the regime.
    place: usize,
}

/// The parts of a condition of a clause; that of a definition is what it stands for.
fn written_parts<'a>(clause: &'a PlacedClause, condition: &'a Condition) -> &'a [Condition] {
    match condition {
        Condition::All(parts) | Condition::Any(parts) => parts,
        Condition::Not(inner) => std::slice::from_ref(&**inner),
        Condition::Definition(name) => {
            let definition = clause.rulebook.definition(name);
            definition.map(|one| std::slice::from_ref(&one.when)).unwrap_or_default()
        }
        _ => &[],
    }
}

fn decides(consequence: &CompiledConsequence) -> bool {
    !matches!(
        consequence,
        CompiledConsequence::Breach(_)
            | CompiledConsequence::Flag
            | CompiledConsequence::Note
            | CompiledConsequence::Deadline(_)
            | CompiledConsequence::Order
    )
}

/// Whether there is a line about what follows.
fn is_told(consequence: &CompiledConsequence) -> bool {
    !matches!(
        consequence,
        CompiledConsequence::Schedule | CompiledConsequence::Route(_) | CompiledConsequence::Note
    )
}
