//! What the clauses of a regime can say about a project: the same for all projects.
//!
//! The conditions of all clauses are laid out in the order in which a tree tells them, so that to
//! make the tree of a project is to look at the states of registers.

use crate::compile::{CompiledCase, CompiledConsequence, Quantity, Traced};
use crate::program::TernaryRegister;
use crate::regime::{PlacedClause, Regime};
use crate::rulebook::{Case, Comparison, Condition, Consequence, Expression};

/// The steps of all clauses, one behind the other.
#[derive(Debug, Default)]
pub(crate) struct Script {
    /// By the places of the clauses in the regime.
    clauses: Vec<ScriptClause>,
    steps: Vec<Step>,
    /// What each step says.
    says: Vec<Says>,
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

/// What a step says, and of which clause of the regime it is.
#[derive(Debug)]
pub(super) struct Says {
    pub(super) clause: usize,
    pub(super) what: What,
}

/// What a step says.
#[derive(Debug)]
pub(super) enum What {
    /// Nothing itself.
    Nothing,
    Not,
    /// The definition at a place of the rulebook.
    Definition(usize),
    Test(Test),
    /// What follows from the case at a place of the clause; of several values, the one at a place.
    Follows {
        case: usize,
        place: usize,
    },
}

/// A test of facts or quantities.
#[derive(Debug)]
pub(super) enum Test {
    Of(Condition),
    Compare { left: Compared, comparison: Comparison, right: Compared },
}

/// A side of a comparison.
#[derive(Debug)]
pub(super) struct Compared {
    /// What it is called, if it has a name or is told as a formula.
    pub(super) name: Option<Expression>,
    pub(super) quantity: Quantity,
}

impl Compared {
    fn new(expression: &Expression, quantity: &Quantity) -> Self {
        let named =
            matches!(expression, Expression::Fact(_) | Expression::AsOf | Expression::Moved { .. });
        Compared { name: named.then(|| expression.clone()), quantity: quantity.clone() }
    }
}

impl Script {
    pub(crate) fn new(regime: &Regime) -> Self {
        let mut script = Script::default();
        for (place, placed) in regime.clauses.iter().enumerate() {
            let start = script.steps.len();
            let cases = placed.clause().map(|clause| clause.cases.as_slice()).unwrap_or_default();
            for (case, (written, compiled)) in cases.iter().zip(&placed.cases).enumerate() {
                script.case(&Writing { regime, placed, place, case }, written, compiled);
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

    /// What the step at a place says.
    pub(super) fn says(&self, place: u32) -> Option<&Says> {
        self.says.get(usize::try_from(place).ok()?)
    }

    fn case(&mut self, writing: &Writing<'_>, written: &Case, compiled: &CompiledCase) {
        let register = compiled.traced.register;
        self.step(writing, StepKind::Case, register, What::Nothing, |script| {
            script.condition(writing, &written.when, &compiled.traced);
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
            let mut places = 0..values;
            let follows = |place| What::Follows { case: writing.case, place };
            let Some(first) = places.next() else { return };
            // Further values stand below the first.
            script.step(writing, kind, register, follows(first), |script| {
                for place in places {
                    script.step(writing, kind, register, follows(place), |_| {});
                }
            });
        });
    }

    fn condition(&mut self, writing: &Writing<'_>, condition: &Condition, traced: &Traced) {
        let first = traced.parts.first();
        let one = match condition {
            Condition::All(parts) => return self.parts(writing, StepKind::All, parts, traced),
            Condition::Any(parts) => return self.parts(writing, StepKind::Any, parts, traced),
            Condition::Select(select) => {
                let chosen = writing.regime.chosen(select);
                return match chosen.zip(first) {
                    Some((chosen, traced)) => self.condition(writing, chosen, traced),
                    None => {}
                };
            }
            Condition::Not(inner) => Some((StepKind::Not, What::Not, Some(&**inner))),
            Condition::Definition(name) => {
                let definitions = &writing.placed.rulebook.definitions;
                let place = definitions.iter().position(|definition| definition.id == *name);
                let when = place.and_then(|place| definitions.get(place)).map(|one| &one.when);
                place.map(|place| (StepKind::Test, What::Definition(place), when))
            }
            Condition::Compare { left, comparison, right } => {
                traced.sides.as_ref().map(|(of_left, of_right)| {
                    let (left, right) =
                        (Compared::new(left, of_left), Compared::new(right, of_right));
                    let test = Test::Compare { left, comparison: *comparison, right };
                    (StepKind::Test, What::Test(test), None)
                })
            }
            test => Some((StepKind::Test, What::Test(Test::Of(test.clone())), None)),
        };
        let Some((kind, what, inner)) = one else { return };
        self.step(writing, kind, traced.register, what, |script| {
            if let Some((inner, traced)) = inner.zip(first) {
                script.condition(writing, inner, traced);
            }
        });
    }

    fn parts(
        &mut self,
        writing: &Writing<'_>,
        kind: StepKind,
        parts: &[Condition],
        traced: &Traced,
    ) {
        self.step(writing, kind, traced.register, What::Nothing, |script| {
            for (part, traced) in parts.iter().zip(&traced.parts) {
                script.condition(writing, part, traced);
            }
        });
    }

    fn step(
        &mut self,
        writing: &Writing<'_>,
        kind: StepKind,
        register: TernaryRegister,
        what: What,
        within: impl FnOnce(&mut Self),
    ) {
        let place = self.steps.len();
        self.steps.push(Step { kind, register, inner: 0 });
        self.says.push(Says { clause: writing.place, what });
        within(self);
        let inner = u32::try_from(self.steps.len() - place - 1).unwrap_or(u32::MAX);
        if let Some(step) = self.steps.get_mut(place) {
            step.inner = inner;
        }
    }
}

/// The case whose steps are being written.
struct Writing<'a> {
    regime: &'a Regime,
    placed: &'a PlacedClause,
    /// The place of the clause in the regime.
    place: usize,
    /// The place of the case in the clause.
    case: usize,
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
