//! Running a program again and again on projects that know much the same facts.
//!
//! A step that rests on no known fact gives what it gives on a project of which nothing is known. So
//! those results are made once, and a smaller program is made for the facts that some project so far
//! has known: what nobody knows costs nothing. It is made anew when a project knows another fact.

use super::dense::Dense;
use super::op::{Step, Ternary};
use super::operands::Operands;
use super::scalar::{Inputs, Registers};
use super::specialise::{Wanted, specialise};
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
            let of_ternaries = of.ternaries.iter().filter_map(|one| ternaries.get(one.place()));
            let of_numbers = of.numbers.iter().filter_map(|one| numbers.get(usize::from(one.0)));
            let earlier: Vec<usize> = of_ternaries.chain(of_numbers).copied().collect();
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

    /// The places of the facts on which some step rests.
    fn facts(&self) -> Vec<u16> {
        let mut any = vec![0_u64; self.words];
        for (place, bits) in self.bits.iter().enumerate() {
            if let Some(any) = any.get_mut(place % self.words) {
                *any |= bits;
            }
        }
        let has = |place: &u16| {
            any.get(usize::from(place / 64)).is_some_and(|bits| bits >> (place % 64) & 1 == 1)
        };
        (0..u16::try_from(FACTS.len()).unwrap_or(u16::MAX)).filter(has).collect()
    }

    /// Whether a step rests on one of these facts.
    pub(crate) fn any(&self, place: usize, facts: &[u64]) -> bool {
        let of_step = self.bits.iter().skip(place * self.words).take(self.words);
        of_step.zip(facts).any(|(bits, facts)| bits & facts != 0)
    }
}

/// A program that is run on one project after another.
#[derive(Debug, Default)]
pub(crate) struct Incremental {
    dense: Dense,
    /// The registers of a project of which nothing is known.
    baseline: Registers,
    /// The facts that some project so far has known, as bits.
    known: Vec<u64>,
    /// The places of the others, as far as a step rests on them.
    unknown: Vec<u16>,
    begun: bool,
}

impl Incremental {
    /// Runs the program on the facts of one project. The day and what is wanted must be the same
    /// each time.
    #[inline]
    pub(crate) fn run(
        &mut self,
        steps: &[Step],
        rests: &Rests,
        wanted: &Wanted,
        inputs: Inputs<'_>,
    ) {
        if self.dense.take(inputs.facts, &self.unknown) || !self.begun {
            self.learn(steps, rests, wanted, inputs);
        }
        self.dense.run(inputs.calendar);
    }

    /// The value of the ternary that was asked for at a place of the list.
    pub(crate) fn ternary(&self, place: usize) -> Ternary {
        self.dense.ternary(place)
    }

    /// The value of the number that was asked for at a place of the list.
    pub(crate) fn number(&self, place: usize) -> Option<i64> {
        self.dense.number(place)
    }

    /// Makes the program anew with the facts that this project is the first to know.
    #[cold]
    fn learn(&mut self, steps: &[Step], rests: &Rests, wanted: &Wanted, inputs: Inputs<'_>) {
        if !self.begun {
            let facts = Facts::unknown();
            self.baseline.run(steps, Inputs { facts: &facts, ..inputs });
            self.known = vec![0; FACTS.len().div_ceil(64)];
            self.unknown = rests.facts();
            self.begun = true;
        }
        let known = &mut self.known;
        self.unknown.retain(|place| {
            let place = usize::from(*place);
            let new = inputs.facts.get(place).is_some();
            if new && let Some(word) = known.get_mut(place / 64) {
                *word |= 1 << (place % 64);
            }
            !new
        });
        self.dense.load(specialise(steps, rests, &self.known, &self.baseline, wanted, inputs));
    }
}
