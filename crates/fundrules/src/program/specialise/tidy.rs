//! Leaves out of a smaller program what nobody needs, and numbers its registers anew.

use std::collections::{HashMap, HashSet};

use super::{CONSTANT, Made, Specialised, Specialiser, UNKNOWN, Wanted};
use crate::program::op::{NumberRegister, Step, TernaryRegister, TernaryStep};
use crate::program::operands::Operands;

impl Specialiser<'_> {
    /// Leaves out what nobody needs, and numbers the registers anew: constants first.
    pub(super) fn finish(self, wanted: Wanted) -> Specialised {
        let mut needed = Needed::new(self.ternary_count, self.is_constant.len());
        wanted.ternaries.iter().for_each(|one| needed.ternary(*one));
        wanted.numbers.iter().for_each(|one| needed.number(*one));
        let mut kept = Vec::new();
        for made in self.made.into_iter().rev() {
            if needed.has(&made) {
                needed.operands(&made.step);
                kept.push(made);
            }
        }
        kept.reverse();
        flatten(&mut kept, &wanted);
        let constants = (0..CONSTANT.len()).map(|place| (place, place));
        let mut places = Places { ternaries: constants.collect(), numbers: HashMap::new() };
        let mut number_constants = Vec::new();
        for (place, is_constant) in self.is_constant.iter().enumerate() {
            if *is_constant && needed.numbers.get(place).is_some_and(|is| *is) {
                places.numbers.insert(place, number_constants.len());
                let place = u16::try_from(place).unwrap_or(u16::MAX);
                number_constants.push(self.values.number(NumberRegister(place)));
            }
        }
        let steps = kept.into_iter().map(|made| places.step(made)).collect();
        Specialised {
            ternary_constants: CONSTANT.to_vec(),
            number_constants,
            steps,
            wanted: Wanted {
                ternaries: wanted.ternaries.iter().map(|one| places.ternary(*one)).collect(),
                numbers: wanted.numbers.iter().map(|one| places.number(*one)).collect(),
            },
        }
    }
}

/// Takes the parts of an "and" that is a part of one other and of nothing else into that one.
fn flatten(made: &mut Vec<Made>, wanted: &Wanted) {
    let mut uses: HashMap<usize, usize> = HashMap::new();
    let by_steps = made.iter().flat_map(|made| Operands::of(&made.step).ternaries);
    for register in by_steps.chain(wanted.ternaries.iter().copied()) {
        *uses.entry(register.place()).or_default() += 1;
    }
    let mut parts_of: HashMap<usize, Box<[TernaryRegister]>> = HashMap::new();
    let mut taken: HashSet<usize> = HashSet::new();
    for Made { step, register } in made.iter_mut() {
        let Step::Ternary(TernaryStep::And(parts)) = step else { continue };
        let mut flat: Vec<TernaryRegister> = Vec::with_capacity(parts.len());
        for part in parts.iter() {
            let once = !part.is_negated() && uses.get(&part.place()) == Some(&1);
            match parts_of.get(&part.place()).filter(|_| once) {
                Some(inner) => {
                    flat.extend(inner);
                    taken.insert(part.place());
                }
                None => flat.push(*part),
            }
        }
        flat.sort_unstable();
        flat.dedup();
        *parts = flat.into();
        parts_of.insert(*register, parts.clone());
    }
    made.retain(|made| matches!(made.step, Step::Number { .. }) || !taken.contains(&made.register));
}

/// The registers that somebody needs.
struct Needed {
    ternaries: Vec<bool>,
    numbers: Vec<bool>,
}

impl Needed {
    fn new(ternaries: u16, numbers: usize) -> Self {
        Needed { ternaries: vec![false; usize::from(ternaries)], numbers: vec![false; numbers] }
    }

    fn ternary(&mut self, register: TernaryRegister) {
        if let Some(needed) = self.ternaries.get_mut(register.place()) {
            *needed = true;
        }
    }

    fn number(&mut self, register: NumberRegister) {
        if let Some(needed) = self.numbers.get_mut(usize::from(register.0)) {
            *needed = true;
        }
    }

    fn has(&self, made: &Made) -> bool {
        let of_kind = match made.step {
            Step::Ternary(_) => &self.ternaries,
            Step::Number { .. } => &self.numbers,
        };
        of_kind.get(made.register).is_some_and(|needed| *needed)
    }

    fn operands(&mut self, step: &Step) {
        let operands = Operands::of(step);
        operands.ternaries.iter().for_each(|one| self.ternary(*one));
        operands.numbers.iter().for_each(|one| self.number(*one));
    }
}

/// The places of registers after those that nobody needs were left out.
struct Places {
    ternaries: HashMap<usize, usize>,
    numbers: HashMap<usize, usize>,
}

impl Places {
    fn ternary(&self, old: TernaryRegister) -> TernaryRegister {
        let place = self.ternaries.get(&old.place()).copied();
        let new = TernaryRegister::new(
            place.and_then(|place| u16::try_from(place).ok()).unwrap_or(UNKNOWN),
        );
        if old.is_negated() { new.negated() } else { new }
    }

    fn number(&self, old: NumberRegister) -> NumberRegister {
        let place = self.numbers.get(&usize::from(old.0)).copied();
        NumberRegister(place.and_then(|place| u16::try_from(place).ok()).unwrap_or(u16::MAX))
    }

    /// The step with its registers numbered anew.
    fn step(&mut self, made: Made) -> Step {
        match made.step {
            Step::Ternary(step) => {
                let step = step.renamed(&|one| self.ternary(one), &|one| self.number(one));
                self.ternaries.insert(made.register, self.ternaries.len());
                Step::Ternary(step)
            }
            Step::Number { step, guard } => {
                let guard = guard.map(|guard| self.ternary(guard));
                let step = step.renamed(&|one| self.ternary(one), &|one| self.number(one));
                self.numbers.insert(made.register, self.numbers.len());
                Step::Number { step, guard }
            }
        }
    }
}
