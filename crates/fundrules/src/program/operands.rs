//! What a step reads.

use super::op::{NumberRegister, NumberStep, Step, TernaryRegister, TernaryStep};

/// The registers of a program that somebody looks at.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    pub(crate) ternaries: Vec<TernaryRegister>,
    pub(crate) numbers: Vec<NumberRegister>,
}

/// What a step reads: facts by their places, and registers.
#[derive(Default)]
pub(crate) struct Operands {
    pub(crate) facts: Vec<u16>,
    pub(crate) ternaries: Vec<TernaryRegister>,
    pub(crate) numbers: Vec<NumberRegister>,
}

impl Operands {
    pub(crate) fn of(step: &Step) -> Self {
        match step {
            Step::Ternary(step) => Operands::of_ternary(step),
            Step::Number { step, guard } => {
                let mut operands = Operands::of_number(step);
                operands.ternaries.extend(guard.iter());
                operands
            }
        }
    }

    pub(crate) fn of_ternary(step: &TernaryStep) -> Self {
        let mut operands = Operands::default();
        operands.ternary(step);
        operands
    }

    pub(crate) fn of_number(step: &NumberStep) -> Self {
        let mut operands = Operands::default();
        operands.number(step);
        operands
    }

    fn ternary(&mut self, step: &TernaryStep) {
        match step {
            TernaryStep::Constant(_) => {}
            TernaryStep::Fact(fact)
            | TernaryStep::WordIn { fact, .. }
            | TernaryStep::Set { fact, .. } => self.facts.push(*fact),
            TernaryStep::CodeIn { code, .. } => self.numbers.push(*code),
            TernaryStep::Compare { left, right, .. } => {
                self.numbers.extend([left, right]);
            }
            TernaryStep::CompareFractions { left, right, .. } => {
                let read = [left.part, left.whole, right.part, right.whole];
                self.numbers.extend(read);
            }
            TernaryStep::And(parts) | TernaryStep::Or(parts) => {
                self.ternaries.extend(parts.iter());
            }
            TernaryStep::Settled { low, high } => {
                self.numbers.extend([low, high]);
            }
        }
    }

    fn number(&mut self, step: &NumberStep) {
        match step {
            NumberStep::Constant(_) | NumberStep::Unknown | NumberStep::AsOf => {}
            NumberStep::Fact(fact) => self.facts.push(*fact),
            NumberStep::Choose { condition, then, otherwise } => {
                self.ternaries.push(*condition);
                self.numbers.extend([then, otherwise]);
            }
            NumberStep::Least(first, second)
            | NumberStep::Greatest(first, second)
            | NumberStep::Sum(first, second)
            | NumberStep::Difference(first, second) => {
                self.numbers.extend([first, second]);
            }
            NumberStep::Share { of, by, .. } => {
                self.numbers.extend([*of, by.part, by.whole]);
            }
            NumberStep::Move { day, .. } => self.numbers.push(*day),
            NumberStep::Certain(parts) | NumberStep::Possible(parts) => {
                for (condition, amount) in parts {
                    self.ternaries.push(*condition);
                    self.numbers.push(*amount);
                }
            }
            NumberStep::FirstOf { candidates, .. } => {
                self.ternaries.extend(candidates.iter().map(|(state, _)| *state));
            }
        }
    }
}
