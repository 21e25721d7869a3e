//! Running a program again and again on projects that know much the same facts.
//!
//! A step that rests on no known fact gives what it gives on a project of which nothing is known. So
//! those results are made once, and afterwards only the steps run that rest on a fact that some
//! project so far has known: what nobody knows costs nothing.

use super::op::{NumberStep, Step, TernaryStep};
use super::scalar::{Inputs, Registers};
use crate::facts::{FACTS, Facts};

/// The facts on which each step rests, as bits.
#[derive(Debug)]
pub(crate) struct Rests {
    words: usize,
    bits: Vec<u64>,
}

impl Rests {
    pub(crate) fn of(steps: &[Step]) -> Self {
        let words = FACTS.len().div_ceil(64);
        let mut rests = Rests { words, bits: Vec::with_capacity(steps.len() * words) };
        let (mut ternaries, mut numbers) = (Vec::new(), Vec::new());
        for (place, step) in steps.iter().enumerate() {
            rests.bits.resize(rests.bits.len() + words, 0);
            let of = Operands::of(step);
            for fact in &of.facts {
                let word = place * words + usize::from(*fact) / 64;
                if let Some(bits) = rests.bits.get_mut(word) {
                    *bits |= 1 << (fact % 64);
                }
            }
            let earlier = of.ternaries.iter().filter_map(|register| ternaries.get(*register));
            let earlier =
                earlier.chain(of.numbers.iter().filter_map(|register| numbers.get(*register)));
            let earlier: Vec<usize> = earlier.copied().collect();
            for other in earlier {
                rests.join(place, other);
            }
            match step {
                Step::Ternary(_) => ternaries.push(place),
                Step::Number { .. } => numbers.push(place),
            }
        }
        rests
    }

    /// Adds the facts of an earlier step to those of a later one.
    fn join(&mut self, place: usize, other: usize) {
        for word in 0..self.words {
            let added = self.bits.get(other * self.words + word).copied().unwrap_or(0);
            if let Some(bits) = self.bits.get_mut(place * self.words + word) {
                *bits |= added;
            }
        }
    }

    /// Whether a step rests on one of these facts.
    fn any(&self, place: usize, facts: &[u64]) -> bool {
        let of_step = self.bits.iter().skip(place * self.words).take(self.words);
        of_step.zip(facts).any(|(bits, facts)| bits & facts != 0)
    }
}

/// What a step reads: facts, and registers by their places.
#[derive(Default)]
struct Operands {
    facts: Vec<u16>,
    ternaries: Vec<usize>,
    numbers: Vec<usize>,
}

impl Operands {
    fn of(step: &Step) -> Self {
        let mut operands = Operands::default();
        match step {
            Step::Ternary(step) => operands.ternary(step),
            Step::Number { step, guard } => {
                operands.ternaries.extend(guard.iter().map(|guard| guard.place()));
                operands.number(step);
            }
        }
        operands
    }

    fn ternary(&mut self, step: &TernaryStep) {
        match step {
            TernaryStep::Constant(_) => {}
            TernaryStep::Fact(fact)
            | TernaryStep::WordIn { fact, .. }
            | TernaryStep::Set { fact, .. } => self.facts.push(*fact),
            TernaryStep::CodeIn { code, .. } => self.numbers.push(usize::from(code.0)),
            TernaryStep::Compare { left, right, .. } => {
                self.numbers.extend([left, right].map(|one| usize::from(one.0)));
            }
            TernaryStep::CompareFractions { left, right, .. } => {
                let read = [left.part, left.whole, right.part, right.whole];
                self.numbers.extend(read.map(|one| usize::from(one.0)));
            }
            TernaryStep::And(parts) | TernaryStep::Or(parts) => {
                self.ternaries.extend(parts.iter().map(|part| part.place()));
            }
            TernaryStep::Settled { low, high } => {
                self.numbers.extend([low, high].map(|one| usize::from(one.0)));
            }
        }
    }

    fn number(&mut self, step: &NumberStep) {
        match step {
            NumberStep::Constant(_) | NumberStep::Unknown | NumberStep::AsOf => {}
            NumberStep::Fact(fact) => self.facts.push(*fact),
            NumberStep::Choose { condition, then, otherwise } => {
                self.ternaries.push(condition.place());
                self.numbers.extend([then, otherwise].map(|one| usize::from(one.0)));
            }
            NumberStep::Least(first, second)
            | NumberStep::Greatest(first, second)
            | NumberStep::Sum(first, second)
            | NumberStep::Difference(first, second) => {
                self.numbers.extend([first, second].map(|one| usize::from(one.0)));
            }
            NumberStep::Share { of, by, .. } => {
                self.numbers.extend([*of, by.part, by.whole].map(|one| usize::from(one.0)));
            }
            NumberStep::Move { day, .. } => self.numbers.push(usize::from(day.0)),
            NumberStep::Certain(parts) | NumberStep::Possible(parts) => {
                for (condition, amount) in parts {
                    self.ternaries.push(condition.place());
                    self.numbers.push(usize::from(amount.0));
                }
            }
            NumberStep::FirstOf { candidates, .. } => {
                self.ternaries.extend(candidates.iter().map(|(state, _)| state.place()));
            }
        }
    }
}

/// A step that is run, and the place of the register that it writes.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Active {
    pub(crate) step: usize,
    pub(crate) register: usize,
}

/// The registers of one project after another.
#[derive(Debug, Default)]
pub(crate) struct Incremental {
    pub(crate) registers: Registers,
    /// The facts that some project so far has known, as bits.
    known: Vec<u64>,
    /// The places of the others.
    unknown: Vec<usize>,
    active: Vec<Active>,
    begun: bool,
}

impl Incremental {
    /// Runs the program on the facts of one project. The day must be the same each time.
    #[inline]
    pub(crate) fn run(&mut self, steps: &[Step], rests: &Rests, inputs: Inputs<'_>) {
        if !self.begun {
            self.begin(steps, inputs);
        }
        if self.unknown.iter().any(|place| inputs.facts.get(*place).is_some()) {
            self.learn(steps, rests, inputs);
        }
        self.registers.run_some(steps, &self.active, inputs);
    }

    /// Makes the results for a project of which nothing is known.
    fn begin(&mut self, steps: &[Step], inputs: Inputs<'_>) {
        let facts = Facts::unknown();
        self.registers.run(steps, Inputs { facts: &facts, ..inputs });
        self.known = vec![0; FACTS.len().div_ceil(64)];
        self.unknown = (0..FACTS.len()).collect();
        self.begun = true;
    }

    /// Adds the facts that this project is the first to know.
    #[cold]
    fn learn(&mut self, steps: &[Step], rests: &Rests, inputs: Inputs<'_>) {
        let known = &mut self.known;
        self.unknown.retain(|place| {
            let new = inputs.facts.get(*place).is_some();
            if new && let Some(word) = known.get_mut(place / 64) {
                *word |= 1 << (place % 64);
            }
            !new
        });
        self.active.clear();
        let (mut ternaries, mut numbers) = (0, 0);
        for (place, step) in steps.iter().enumerate() {
            let next = match step {
                Step::Ternary(_) => &mut ternaries,
                Step::Number { .. } => &mut numbers,
            };
            if rests.any(place, &self.known) {
                self.active.push(Active { step: place, register: *next });
            }
            *next += 1;
        }
    }
}
