//! On which facts each step rests.

use super::columns::bit;
use super::op::Step;
use super::operands::Operands;
use crate::facts::FACTS;

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
    pub(super) fn facts(&self) -> Vec<u16> {
        let mut any = vec![0_u64; self.words];
        for (place, bits) in self.bits.iter().enumerate() {
            if let Some(any) = any.get_mut(place % self.words) {
                *any |= bits;
            }
        }
        let has = |place: &u16| bit(&any, usize::from(*place));
        (0..u16::try_from(FACTS.len()).unwrap_or(u16::MAX)).filter(has).collect()
    }

    /// Whether a step rests on one of these facts.
    pub(crate) fn any(&self, place: usize, facts: &[u64]) -> bool {
        let of_step = self.bits.iter().skip(place * self.words).take(self.words);
        of_step.zip(facts).any(|(bits, facts)| bits & facts != 0)
    }
}
