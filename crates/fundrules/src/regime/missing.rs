//! Finds the facts that an undecided answer waits for.

use std::collections::BTreeSet;

use crate::calendar::date_from_days;
use crate::facts::FACTS;
use crate::program::{
    Fraction, NumberRegister, NumberStep, Registers, Step, Ternary, TernaryRegister, TernaryStep,
};

/// Walks back from registers that are not known to the facts that are missing.
pub(crate) struct Search<'a> {
    steps: &'a [Step],
    ternaries: Vec<usize>,
    numbers: Vec<usize>,
    registers: &'a Registers,
    seen_ternaries: Vec<bool>,
    seen_numbers: Vec<bool>,
    /// The places of facts in the table.
    facts: BTreeSet<u16>,
    /// Years without a calendar.
    years: BTreeSet<i32>,
}

impl<'a> Search<'a> {
    pub(crate) fn new(steps: &'a [Step], registers: &'a Registers) -> Self {
        let (mut ternaries, mut numbers) = (Vec::new(), Vec::new());
        for (place, step) in steps.iter().enumerate() {
            match step {
                Step::Ternary(_) => ternaries.push(place),
                Step::Number { .. } => numbers.push(place),
            }
        }
        let (seen_ternaries, seen_numbers) =
            (vec![false; ternaries.len()], vec![false; numbers.len()]);
        Search {
            steps,
            ternaries,
            numbers,
            registers,
            seen_ternaries,
            seen_numbers,
            facts: BTreeSet::new(),
            years: BTreeSet::new(),
        }
    }

    /// The facts found, in the table's order, then the years whose calendar is missing.
    pub(crate) fn into_facts(self) -> Vec<String> {
        let facts = self.facts.iter().filter_map(|place| FACTS.get(usize::from(*place)));
        let years = self.years.iter().map(|year| format!("calendar.{year}"));
        facts.map(|fact| fact.name.to_owned()).chain(years).collect()
    }

    fn fact(&mut self, place: u16) {
        self.facts.insert(place);
    }

    /// Looks behind a ternary register, if it is not known.
    pub(crate) fn ternary(&mut self, register: TernaryRegister) {
        let place = register.place();
        let unknown = self.registers.ternary(register) == Ternary::Unknown;
        let step = self.ternaries.get(place).and_then(|place| self.steps.get(*place));
        let (Some(Step::Ternary(step)), Some(seen)) = (step, self.seen_ternaries.get_mut(place))
        else {
            return;
        };
        let settles = matches!(step, TernaryStep::Settled { .. });
        if *seen || !(unknown || settles) {
            return;
        }
        *seen = true;
        match step {
            TernaryStep::Constant(_) => {}
            TernaryStep::Fact(fact)
            | TernaryStep::WordIn { fact, .. }
            | TernaryStep::Set { fact, .. } => self.fact(*fact),
            TernaryStep::CodeIn { code, .. } => self.number(*code),
            TernaryStep::Compare { left, right, .. } => {
                self.number(*left);
                self.number(*right);
            }
            TernaryStep::CompareFractions { left, right, .. } => {
                self.fraction(*left);
                self.fraction(*right);
            }
            TernaryStep::And(parts) | TernaryStep::Or(parts) => {
                for part in parts {
                    self.ternary(*part);
                }
            }
            TernaryStep::Settled { low, high } => {
                self.number(*low);
                self.number(*high);
            }
        }
    }

    /// A fraction of which the whole is zero waits for that whole.
    fn fraction(&mut self, fraction: Fraction) {
        self.number(fraction.part);
        self.number(fraction.whole);
        if self.registers.number(fraction.whole) == Some(0) {
            self.any_fact_behind(fraction.whole);
        }
    }

    /// The facts from which a number comes, known or not.
    fn any_fact_behind(&mut self, register: NumberRegister) {
        let place = self.numbers.get(usize::from(register.0)).copied();
        match place.and_then(|place| self.steps.get(place)) {
            Some(Step::Number { step: NumberStep::Fact(fact), .. }) => self.fact(*fact),
            Some(Step::Number {
                step: NumberStep::Choose { condition, then, otherwise }, ..
            }) => match self.registers.ternary(*condition) {
                Ternary::True => self.any_fact_behind(*then),
                _ => self.any_fact_behind(*otherwise),
            },
            _ => {}
        }
    }

    /// Looks behind a number register for what could still change it.
    pub(crate) fn number(&mut self, register: NumberRegister) {
        let place = usize::from(register.0);
        let step = self.numbers.get(place).and_then(|place| self.steps.get(*place));
        let (Some(Step::Number { step, .. }), Some(seen)) =
            (step, self.seen_numbers.get_mut(place))
        else {
            return;
        };
        if std::mem::replace(seen, true) {
            return;
        }
        match step {
            NumberStep::Constant(_) | NumberStep::Unknown | NumberStep::AsOf => {}
            NumberStep::Fact(fact) => {
                if self.registers.number(register).is_none() {
                    self.fact(*fact);
                }
            }
            NumberStep::Choose { condition, then, otherwise } => {
                self.ternary(*condition);
                let condition = self.registers.ternary(*condition);
                if condition != Ternary::False {
                    self.number(*then);
                }
                if condition != Ternary::True {
                    self.number(*otherwise);
                }
            }
            NumberStep::Least(first, second)
            | NumberStep::Greatest(first, second)
            | NumberStep::Sum(first, second)
            | NumberStep::Difference(first, second) => {
                self.number(*first);
                self.number(*second);
            }
            NumberStep::Share { of, by, .. } => {
                self.number(*of);
                self.fraction(*by);
            }
            NumberStep::Move { day, .. } => match self.registers.number(*day) {
                Some(known) if self.registers.number(register).is_none() => self.calendar(known),
                _ => self.number(*day),
            },
            NumberStep::Certain(parts) | NumberStep::Possible(parts) => {
                for (condition, amount) in parts {
                    self.ternary(*condition);
                    if self.registers.ternary(*condition) != Ternary::False {
                        self.number(*amount);
                    }
                }
            }
            NumberStep::FirstOf { candidates, .. } => {
                for (condition, _) in candidates {
                    self.ternary(*condition);
                    if self.registers.ternary(*condition) == Ternary::True {
                        break;
                    }
                }
            }
        }
    }

    /// A working day is asked for in a year without a calendar.
    fn calendar(&mut self, day: i64) {
        let date = i32::try_from(day).ok().and_then(date_from_days);
        if let Some(date) = date {
            self.years.insert(chrono::Datelike::year(&date));
        }
    }
}
