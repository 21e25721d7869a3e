//! Running a program again and again on projects that know much the same facts.
//!
//! A step that rests on no known fact gives what it gives on a project of which nothing is known. So
//! those results are made once, and a smaller program is made for the facts that some project so far
//! has known: what nobody knows costs nothing. It is made anew once a project knows another fact.

use super::dense::Dense;
use super::known_facts::KnownFacts;
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

/// So many projects in a row that know no new fact are run by the plain steps before a smaller
/// program is made, which takes as long as some ten of them: it must not be made for a few projects,
/// nor again and again while a table is still bringing new facts.
const PATIENCE: u32 = 16;

/// A program that is run on one project after another.
#[derive(Debug, Default)]
pub(crate) struct Incremental {
    wanted: Wanted,
    /// The registers of the plain steps.
    plain: Registers,
    dense: Dense,
    /// Of the facts on which some step rests.
    facts: KnownFacts,
    /// Projects to be run by the plain steps before the smaller program is made.
    patience: u32,
    /// Whether the smaller program was run last.
    is_dense: bool,
    begun: bool,
}

impl Incremental {
    /// A program of which some registers are wanted.
    pub(crate) fn new(wanted: Wanted) -> Self {
        Incremental { wanted, ..Incremental::default() }
    }

    /// Runs the program on the facts of one project. Steps and day must be the same each time.
    #[inline]
    pub(crate) fn run(&mut self, steps: &[Step], rests: &Rests, inputs: Inputs<'_>) {
        let knows_more = self.dense.take(inputs.facts, self.facts.unknown());
        if knows_more || self.patience > 0 || !self.begun {
            self.run_plain(steps, rests, inputs);
        } else {
            self.dense.run(inputs.calendar);
            self.is_dense = true;
        }
    }

    /// The value of the ternary that is wanted at a place of the list.
    pub(crate) fn ternary(&self, place: usize) -> Ternary {
        if self.is_dense {
            return self.dense.ternary(place);
        }
        let register = self.wanted.ternaries.get(place);
        register.map_or(Ternary::Unknown, |register| self.plain.ternary(*register))
    }

    /// The value of the number that is wanted at a place of the list.
    pub(crate) fn number(&self, place: usize) -> Option<i64> {
        if self.is_dense {
            return self.dense.number(place);
        }
        self.plain.number(*self.wanted.numbers.get(place)?)
    }

    /// Runs the plain steps; makes the smaller program where this was the last that it waited for.
    #[cold]
    fn run_plain(&mut self, steps: &[Step], rests: &Rests, inputs: Inputs<'_>) {
        self.learn(rests, inputs.facts);
        self.patience = self.patience.saturating_sub(1);
        if self.patience == 0 {
            let nothing = Facts::unknown();
            self.plain.run(steps, Inputs { facts: &nothing, ..inputs });
            let program =
                specialise(steps, rests, self.facts.known(), &self.plain, &self.wanted, inputs);
            self.dense.load(program);
        }
        self.plain.run(steps, inputs);
        self.is_dense = false;
    }

    /// Takes over the facts that this project is the first to know.
    fn learn(&mut self, rests: &Rests, facts: &Facts) {
        if !self.begun {
            self.facts = KnownFacts::new(rests.facts());
            self.patience = PATIENCE;
            self.begun = true;
        }
        if self.facts.learn(facts) {
            self.patience = PATIENCE;
        }
    }
}
