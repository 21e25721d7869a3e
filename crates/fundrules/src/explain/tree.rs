//! The lines of an explanation as a tree that holds places, not texts.
//!
//! A text costs more than all answers together, so it is made when somebody asks for it.

use super::Explanation;
use super::script::{Script, Step, StepKind};
use crate::answer::{Answer, List, Outcome};
use crate::program::{Registers, Ternary};

/// What a line says, by places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Line {
    /// The regime and the day.
    Governed,
    /// How the rulebook of a status stands.
    Rulebook(u32),
    /// The answer at a place.
    Question(u16),
    /// A value of an answer.
    Value { answer: u16, field: u32 },
    /// A clause of the regime.
    Clause(u32),
    /// A step of the script.
    Step(u32),
    /// The heading of clauses that cannot be judged yet.
    OpenClauses,
    /// The heading of missing facts.
    MissingFacts,
    /// A fact, or a calendar.
    MissingFact(u32),
    /// The heading of outcomes that are still possible.
    PossibleOutcomes,
    /// A possible outcome of an answer.
    Possible { answer: u16, place: u32 },
    /// The heading of settings.
    Settings,
    /// A setting among those that answers name.
    Setting(u32),
}

/// A line, in front of the lines below it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Node {
    pub(super) line: Line,
    pub(super) state: Option<Ternary>,
    /// How many lines lie below it, theirs included.
    pub(super) inner: u32,
}

/// Room for the lines of most explanations.
const ROOM: usize = 512;

/// All lines of an explanation.
pub(super) fn lines(explanation: &Explanation) -> Vec<Node> {
    let script = explanation.regime.script();
    let registers = &explanation.registers;
    let mut tree = Tree { nodes: Vec::with_capacity(ROOM), script, registers };
    tree.line(Line::Governed, None, |tree| {
        let statuses = 0..count(explanation.assessment.status().len());
        tree.leaves(statuses.map(Line::Rulebook));
    });
    for (place, answer) in (0..).zip(explanation.assessment.answers()) {
        tree.line(Line::Question(place), None, |tree| tree.answer(place, answer));
    }
    tree.nodes
}

/// A number of lines or of places, of which no regime has so many that 32 bits cannot count them.
fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

struct Tree<'a> {
    nodes: Vec<Node>,
    script: &'a Script,
    registers: &'a Registers,
}

impl Tree<'_> {
    /// Adds a line with what stands below it.
    fn line(&mut self, line: Line, state: Option<Ternary>, below: impl FnOnce(&mut Self)) {
        let place = self.nodes.len();
        self.nodes.push(Node { line, state, inner: 0 });
        below(self);
        let inner = count(self.nodes.len() - place - 1);
        if let Some(node) = self.nodes.get_mut(place) {
            node.inner = inner;
        }
    }

    fn leaves(&mut self, lines: impl Iterator<Item = Line>) {
        self.nodes.extend(lines.map(|line| Node { line, state: None, inner: 0 }));
    }

    /// Adds a heading with its lines, if there are any.
    fn list(&mut self, heading: Line, lines: impl ExactSizeIterator<Item = Line>) {
        if lines.len() > 0 {
            self.line(heading, None, |tree| tree.leaves(lines));
        }
    }

    fn answer(&mut self, place: u16, answer: &Answer) {
        if answer.outcome() == Outcome::Decided {
            let values = (0..).zip(answer.values());
            let known = values.filter(|(_, (_, value))| value.is_some());
            self.leaves(known.map(|(field, _)| Line::Value { answer: place, field }));
        }
        for clause in answer.places(List::Clauses) {
            self.clause(*clause, Ternary::True);
        }
        if answer.outcome() == Outcome::Undetermined {
            self.open(answer.places(List::Open));
        }
        let missing = answer.places(List::Missing).iter();
        self.list(Line::MissingFacts, missing.map(|fact| Line::MissingFact(*fact)));
        let possible = 0..count(answer.possible_places().len());
        let possible = possible.map(|one| Line::Possible { answer: place, place: one });
        self.list(Line::PossibleOutcomes, possible);
        let settings = answer.places(List::Settings).iter();
        self.list(Line::Settings, settings.map(|setting| Line::Setting(*setting)));
    }

    /// Adds the clauses on which an open answer can turn.
    fn open(&mut self, clauses: &[u32]) {
        let script = self.script;
        let decides = |place: &&u32| script.clause(**place).is_some_and(|(one, _)| one.decides);
        let mut clauses = clauses.iter().filter(decides).peekable();
        if clauses.peek().is_some() {
            self.line(Line::OpenClauses, None, |tree| {
                clauses.for_each(|clause| tree.clause(*clause, Ternary::Unknown));
            });
        }
    }

    /// Adds a clause with those of its cases that have a state.
    fn clause(&mut self, place: u32, wanted: Ternary) {
        let Some((clause, steps)) = self.script.clause(place) else { return };
        self.line(Line::Clause(place), Some(wanted), |tree| {
            tree.steps(count(clause.start), steps, wanted, true);
        });
    }

    /// Adds the parts of a condition that made it what it is: `only` those that have the state
    /// themselves, or all of them.
    fn steps(&mut self, start: u32, mut steps: &[Step], wanted: Ternary, only: bool) {
        let mut next = start;
        while let Some((step, behind)) = steps.split_first() {
            let inner = usize::try_from(step.inner).unwrap_or(usize::MAX);
            let Some((inner, behind)) = behind.split_at_checked(inner) else { return };
            let (place, first) = (next, next + 1);
            (next, steps) = (first + step.inner, behind);
            let state = self.registers.ternary(step.register);
            if only && state != wanted {
                continue;
            }
            let line = Line::Step(place);
            match step.kind {
                // Of "any of these" only what holds is told, and of what is open what is open.
                StepKind::Case => self.steps(first, inner, wanted, false),
                StepKind::All => self.steps(first, inner, wanted, wanted == Ternary::Unknown),
                StepKind::Any => self.steps(first, inner, wanted, true),
                StepKind::Test if inner.is_empty() => {
                    self.nodes.push(Node { line, state: Some(state), inner: 0 });
                }
                StepKind::Test => self.line(line, Some(state), |tree| {
                    tree.steps(first, inner, wanted, false);
                }),
                // Behind "not", what made it true is false.
                StepKind::Not => self.line(line, Some(state), |tree| {
                    tree.steps(first, inner, !wanted, false);
                }),
                StepKind::Finding if wanted != Ternary::True => {}
                StepKind::Finding | StepKind::Follows => self.line(line, None, |tree| {
                    tree.steps(first, inner, wanted, false);
                }),
            }
        }
    }
}
