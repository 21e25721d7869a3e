//! The driver for one project.

use super::arithmetic;
use super::op::{
    Fraction, NumberRegister, NumberStep, Step, Ternary, TernaryRegister, TernaryStep,
};
use crate::calendar::Calendar;
use crate::facts::Facts;

/// The registers after a program ran on one project.
#[derive(Clone, Debug, Default)]
pub(crate) struct Registers {
    ternaries: Vec<Ternary>,
    numbers: Vec<Option<i64>>,
}

impl Registers {
    #[inline]
    pub(crate) fn ternary(&self, register: TernaryRegister) -> Ternary {
        self.ternaries.get(usize::from(register.0)).copied().unwrap_or(Ternary::Unknown)
    }

    #[inline]
    pub(crate) fn number(&self, register: NumberRegister) -> Option<i64> {
        self.numbers.get(usize::from(register.0)).copied().flatten()
    }

    #[inline]
    fn fraction(&self, fraction: Fraction) -> Option<(i64, i64)> {
        let whole = self.number(fraction.whole)?;
        Some((self.number(fraction.part)?, whole)).filter(|_| whole > 0)
    }

    /// Runs the steps on the facts of one project.
    pub(crate) fn run(&mut self, steps: &[Step], facts: &Facts, as_of: i64, calendar: &Calendar) {
        self.ternaries.clear();
        self.numbers.clear();
        // Steps stand in the order of their registers, so each result is pushed in its place.
        for step in steps {
            match step {
                Step::Ternary(step) => {
                    let value = self.run_ternary(step, facts);
                    self.ternaries.push(value);
                }
                Step::Number(_, step) => {
                    let value = self.run_number(step, facts, as_of, calendar);
                    self.numbers.push(value);
                }
            }
        }
    }

    #[inline]
    fn run_ternary(&self, step: &TernaryStep, facts: &Facts) -> Ternary {
        let known = |answer: Option<bool>| answer.map_or(Ternary::Unknown, Ternary::from);
        match step {
            TernaryStep::Constant(value) => *value,
            TernaryStep::Fact(place) => {
                known(facts.get(usize::from(*place)).map(|value| value != 0))
            }
            TernaryStep::WordIn { fact, mask } => {
                known(facts.get(usize::from(*fact)).map(|code| arithmetic::word_in(code, *mask)))
            }
            TernaryStep::Set { fact, test, mask } => known(
                facts.get(usize::from(*fact)).map(|bits| arithmetic::set_test(bits, *test, *mask)),
            ),
            TernaryStep::CodeIn { code, mask } => {
                known(self.number(*code).map(|code| arithmetic::word_in(code, *mask)))
            }
            TernaryStep::Compare { left, order, right } => {
                let both = self.number(*left).zip(self.number(*right));
                known(both.map(|(left, right)| arithmetic::compare(left, *order, right)))
            }
            TernaryStep::CompareFractions { left, order, right, narrow } => {
                let both = self.fraction(*left).zip(self.fraction(*right));
                known(both.map(|(left, right)| {
                    arithmetic::compare_fractions(left, *order, right, *narrow)
                }))
            }
            TernaryStep::Not(register) => !self.ternary(*register),
            TernaryStep::And(registers) => {
                registers.iter().map(|one| self.ternary(*one)).min().unwrap_or(Ternary::True)
            }
            TernaryStep::Or(registers) => {
                registers.iter().map(|one| self.ternary(*one)).max().unwrap_or(Ternary::False)
            }
            TernaryStep::Settled { low, high } => {
                let both = self.number(*low).zip(self.number(*high));
                Ternary::from(both.is_some_and(|(low, high)| low == high))
            }
        }
    }

    #[inline]
    fn run_number(
        &self,
        step: &NumberStep,
        facts: &Facts,
        as_of: i64,
        calendar: &Calendar,
    ) -> Option<i64> {
        match step {
            NumberStep::Constant(value) => Some(*value),
            NumberStep::Unknown => None,
            NumberStep::Fact(place) => facts.get(usize::from(*place)),
            NumberStep::AsOf => Some(as_of),
            NumberStep::Choose { condition, then, otherwise } => {
                let (then, otherwise) = (self.number(*then), self.number(*otherwise));
                match self.ternary(*condition) {
                    Ternary::True => then,
                    Ternary::False => otherwise,
                    Ternary::Unknown => then.filter(|_| then == otherwise),
                }
            }
            NumberStep::Least(first, second) => {
                Some(self.number(*first)?.min(self.number(*second)?))
            }
            NumberStep::Greatest(first, second) => {
                Some(self.number(*first)?.max(self.number(*second)?))
            }
            NumberStep::Sum(first, second) => {
                Some(self.number(*first)?.saturating_add(self.number(*second)?))
            }
            NumberStep::Difference(first, second) => {
                Some(self.number(*first)?.saturating_sub(self.number(*second)?).max(0))
            }
            NumberStep::Share { of, by, up, narrow, guard } => {
                if guard.is_some_and(|guard| self.ternary(guard) == Ternary::False) {
                    return None;
                }
                let (part, whole) = self.fraction(*by)?;
                Some(arithmetic::share(self.number(*of)?, part, whole, *up, *narrow))
            }
            NumberStep::Move { day, by } => arithmetic::move_day(self.number(*day)?, *by, calendar),
            NumberStep::Certain(parts) => {
                let certain =
                    parts.iter().filter(|(state, _)| self.ternary(*state) == Ternary::True);
                Some(certain.filter_map(|(_, amount)| self.number(*amount)).fold(0, i64::max))
            }
            NumberStep::Possible(parts) => {
                let open = parts.iter().filter(|(state, _)| self.ternary(*state) != Ternary::False);
                open.map(|(_, amount)| self.number(*amount))
                    .try_fold(0, |greatest, amount| Some(amount?.max(greatest)))
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
