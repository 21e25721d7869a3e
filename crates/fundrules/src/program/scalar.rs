//! The driver for one project.

use super::arithmetic;
use super::op::{
    Fraction, NumberRegister, NumberStep, Step, Ternary, TernaryRegister, TernaryStep,
};
use crate::calendar::Calendar;
use crate::facts::Facts;

/// What a run on one project looks at.
#[derive(Clone, Copy)]
pub(crate) struct Inputs<'a> {
    pub(crate) facts: &'a Facts,
    pub(crate) as_of: i64,
    pub(crate) calendar: &'a Calendar,
}

/// The registers after a program ran on one project.
#[derive(Clone, Debug, Default)]
pub(crate) struct Registers {
    /// Each register as it is, then negated, so that reading takes one step.
    ternaries: Vec<Ternary>,
    numbers: Vec<Option<i64>>,
}

impl Registers {
    #[inline]
    pub(crate) fn ternary(&self, register: TernaryRegister) -> Ternary {
        self.ternaries.get(register.place_of_both()).copied().unwrap_or(Ternary::Unknown)
    }

    #[inline]
    pub(crate) fn number(&self, register: NumberRegister) -> Option<i64> {
        self.numbers.get(usize::from(register.0)).copied().flatten()
    }

    /// Makes room for so many ternaries and numbers.
    pub(crate) fn reserve(&mut self, (ternaries, numbers): (usize, usize)) {
        self.ternaries.reserve(ternaries * 2);
        self.numbers.reserve(numbers);
    }

    #[inline]
    pub(super) fn set_ternary(&mut self, register: TernaryRegister, value: Ternary) {
        let first = register.place() * 2;
        if let Some([plain, negated]) = self.ternaries.get_mut(first..first + 2) {
            (*plain, *negated) = (value, !value);
        }
    }

    #[inline]
    pub(super) fn set_number(&mut self, register: NumberRegister, value: Option<i64>) {
        if let Some(number) = self.numbers.get_mut(usize::from(register.0)) {
            *number = value;
        }
    }

    #[inline]
    fn fraction(&self, fraction: Fraction) -> Option<(i64, i64)> {
        let whole = self.number(fraction.whole).filter(|whole| *whole > 0)?;
        Some((self.number(fraction.part)?, whole))
    }

    /// Runs all steps on the facts of one project.
    pub(crate) fn run(&mut self, steps: &[Step], inputs: Inputs<'_>) {
        self.ternaries.clear();
        self.numbers.clear();
        // Steps stand in the order of their registers, so each result is pushed in its place.
        for step in steps {
            match step {
                Step::Ternary(step) => {
                    let value = self.run_ternary(step, inputs);
                    self.ternaries.extend([value, !value]);
                }
                Step::Number { step, guard } => {
                    let value = self.run_guarded(step, *guard, inputs);
                    self.numbers.push(value);
                }
            }
        }
    }

    #[inline]
    fn run_guarded(
        &self,
        step: &NumberStep,
        guard: Option<TernaryRegister>,
        inputs: Inputs<'_>,
    ) -> Option<i64> {
        let skip =
            step.heeds_guard() && guard.is_some_and(|guard| self.ternary(guard) == Ternary::False);
        if skip { None } else { self.run_number(step, inputs) }
    }
}

impl Registers {
    #[inline]
    pub(crate) fn run_ternary(&self, step: &TernaryStep, inputs: Inputs<'_>) -> Ternary {
        let known = |answer: Option<bool>| answer.map_or(Ternary::Unknown, Ternary::from);
        let fact = |place: &u16| inputs.facts.get(usize::from(*place));
        match step {
            TernaryStep::Constant(value) => *value,
            TernaryStep::Fact(place) => known(fact(place).map(|value| value != 0)),
            TernaryStep::WordIn { fact: place, mask } => {
                known(fact(place).map(|code| arithmetic::word_in(code, *mask)))
            }
            TernaryStep::Set { fact: place, test, mask } => {
                known(fact(place).map(|bits| arithmetic::set_test(bits, *test, *mask)))
            }
            TernaryStep::CodeIn { code, mask } => {
                known(self.number(*code).map(|code| arithmetic::word_in(code, *mask)))
            }
            TernaryStep::Compare { left, order, right } => {
                let left = self.number(*left);
                let both = left.zip(self.number(*right));
                known(both.map(|(left, right)| arithmetic::compare(left, *order, right)))
            }
            TernaryStep::CompareFractions { left, order, right, narrow } => {
                let left = self.fraction(*left);
                let both = left.zip(self.fraction(*right));
                known(both.map(|(left, right)| {
                    arithmetic::compare_fractions(left, *order, right, *narrow)
                }))
            }
            TernaryStep::And(registers) => {
                registers.iter().fold(Ternary::True, |all, one| all.min(self.ternary(*one)))
            }
            TernaryStep::Or(registers) => {
                registers.iter().fold(Ternary::False, |any, one| any.max(self.ternary(*one)))
            }
            TernaryStep::Settled { low, high } => {
                let low = self.number(*low);
                let both = low.zip(self.number(*high));
                Ternary::from(both.is_some_and(|(low, high)| low == high))
            }
        }
    }

    #[inline]
    pub(crate) fn run_number(&self, step: &NumberStep, inputs: Inputs<'_>) -> Option<i64> {
        match step {
            NumberStep::Constant(value) => Some(*value),
            NumberStep::Unknown => None,
            NumberStep::Fact(place) => inputs.facts.get(usize::from(*place)),
            NumberStep::AsOf => Some(inputs.as_of),
            NumberStep::Choose { condition, then, otherwise } => match self.ternary(*condition) {
                Ternary::True => self.number(*then),
                Ternary::False => self.number(*otherwise),
                Ternary::Unknown => {
                    let then = self.number(*then)?;
                    (self.number(*otherwise) == Some(then)).then_some(then)
                }
            },
            NumberStep::Least(first, second) => {
                let first = self.number(*first)?;
                Some(first.min(self.number(*second)?))
            }
            NumberStep::Greatest(first, second) => {
                let first = self.number(*first)?;
                Some(first.max(self.number(*second)?))
            }
            NumberStep::Sum(first, second) => {
                let first = self.number(*first)?;
                Some(arithmetic::sum(first, self.number(*second)?))
            }
            NumberStep::Difference(first, second) => {
                let first = self.number(*first)?;
                Some(arithmetic::difference(first, self.number(*second)?))
            }
            NumberStep::Share { of, by, up, narrow } => {
                let (part, whole) = self.fraction(*by)?;
                Some(arithmetic::share(self.number(*of)?, part, whole, *up, *narrow))
            }
            NumberStep::Move { day, by } => {
                arithmetic::move_day(self.number(*day)?, *by, inputs.calendar)
            }
            NumberStep::Certain(parts) => {
                let mut greatest = 0;
                for (state, amount) in parts {
                    if self.ternary(*state) == Ternary::True {
                        greatest = self.number(*amount).unwrap_or(0).max(greatest);
                    }
                }
                Some(greatest)
            }
            NumberStep::Possible(parts) => {
                let mut greatest = 0;
                for (state, amount) in parts {
                    if self.ternary(*state) != Ternary::False {
                        greatest = self.number(*amount)?.max(greatest);
                    }
                }
                Some(greatest)
            }
            NumberStep::FirstOf { candidates, otherwise } => self.first_of(candidates, *otherwise),
        }
    }

    fn first_of(&self, candidates: &[(TernaryRegister, i64)], otherwise: i64) -> Option<i64> {
        let mut open: Option<i64> = None;
        for (condition, code) in candidates {
            let ternary = self.ternary(*condition);
            if ternary == Ternary::False {
                continue;
            }
            if open.is_some_and(|earlier| earlier != *code) {
                return None;
            }
            if ternary == Ternary::True {
                return Some(*code);
            }
            open = Some(*code);
        }
        match open {
            Some(code) if code != otherwise => None,
            _ => Some(otherwise),
        }
    }
}
