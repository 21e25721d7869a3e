//! Finds the facts that an undecided answer waits for.

use smol_str::SmolStr;

use super::Regime;
use super::reach::{Place, Reach, Remembered, SearchRoom};
use crate::answer::{YEARS, missing_name};
use crate::calendar::{Calendar, CalendarYear, date_from_days};
use crate::facts::FACTS;
use crate::program::{
    DayMove, Fraction, NumberRegister, NumberStep, Registers, Rests, Step, Ternary,
    TernaryRegister, TernaryStep, set_bits,
};

/// Words of bits, one for each fact of the table.
pub(super) const FACT_WORDS: usize = FACTS.len().div_ceil(64);

/// For each register the place of the step that writes it.
pub(crate) struct Writers {
    ternaries: Vec<usize>,
    numbers: Vec<usize>,
    /// For each ternary whether it says that two numbers are known and equal, which is never unknown.
    settles: Vec<bool>,
}

impl Writers {
    pub(crate) fn of(steps: &[Step]) -> Self {
        let mut writers =
            Writers { ternaries: Vec::new(), numbers: Vec::new(), settles: Vec::new() };
        for (place, step) in steps.iter().enumerate() {
            match step {
                Step::Ternary(step) => {
                    writers.ternaries.push(place);
                    writers.settles.push(matches!(step, TernaryStep::Settled { .. }));
                }
                Step::Number { .. } => writers.numbers.push(place),
            }
        }
        writers
    }

    /// How many registers there are, of ternaries and of numbers.
    pub(crate) fn registers(&self) -> (usize, usize) {
        (self.ternaries.len(), self.numbers.len())
    }
}

/// Walks back from registers that are not known to the facts that are missing.
pub(crate) struct Search<'a> {
    steps: &'a [Step],
    rests: Option<&'a Rests>,
    writers: &'a Writers,
    registers: &'a Registers,
    calendar: &'a Calendar,
    room: &'a mut SearchRoom,
    found: Reach,
}

impl<'a> Search<'a> {
    pub(crate) fn new(
        regime: &'a Regime,
        registers: &'a Registers,
        room: &'a mut SearchRoom,
    ) -> Self {
        let program = &regime.program;
        let writers = &program.writers;
        room.reserve(writers.registers());
        room.restart();
        Search {
            steps: &program.steps,
            rests: program.rests.get(),
            writers,
            registers,
            calendar: regime.calendar(),
            room,
            found: Reach::default(),
        }
    }

    /// Forgets everything, for another search.
    pub(crate) fn restart(&mut self) {
        self.room.restart();
        self.found.facts.fill(0);
        self.found.years.clear();
    }

    /// Takes over what a register waits for, if that is remembered.
    #[inline]
    fn recall(&mut self, place: Place, step: usize) -> bool {
        match self.room.remembered(place, self.rests, step) {
            Remembered::Nothing => false,
            Remembered::Reach(reach) => {
                self.found.join(reach);
                true
            }
            Remembered::Wanted => {
                let reach = self.reach(place);
                self.found.join(&reach);
                self.room.remember(place, reach);
                true
            }
        }
    }

    /// What a register waits for, looked for from the beginning.
    #[cold]
    fn reach(&self, place: Place) -> Reach {
        let mut room = SearchRoom::default();
        room.reserve(self.writers.registers());
        room.restart();
        let mut search = Search { room: &mut room, found: Reach::default(), ..*self };
        match place {
            Place::Ternary(place) => {
                search.ternary(TernaryRegister::new(u16::try_from(place).unwrap_or(0)));
            }
            Place::Number(place) => {
                search.number(NumberRegister(u16::try_from(place).unwrap_or(0)));
            }
        }
        search.found
    }

    /// The facts found, in the table's order, then the years whose calendar is missing, see
    /// [`missing_name`].
    pub(crate) fn places(&self, places: &mut Vec<u32>) {
        for (first, word) in (0_u32..).step_by(64).zip(&self.found.facts) {
            places.extend(set_bits(*word).map(|bit| first + bit as u32));
        }
        places.extend(self.found.years.iter().map(|year| YEARS.saturating_add_signed(*year)));
    }

    /// The names of what was found.
    pub(crate) fn names(&self) -> Vec<SmolStr> {
        let mut places = Vec::new();
        self.places(&mut places);
        places.into_iter().map(missing_name).collect()
    }

    fn fact(&mut self, place: u16) {
        if let Some(word) = self.found.facts.get_mut(usize::from(place / 64)) {
            *word |= 1 << (place % 64);
        }
    }

    /// Looks behind a ternary register, if it is not known.
    pub(crate) fn ternary(&mut self, register: TernaryRegister) {
        let place = register.place();
        let unknown = self.registers.ternary(register) == Ternary::Unknown;
        let settles = self.writers.settles.get(place).copied().unwrap_or_default();
        if !(unknown || settles) || !self.room.enter(Place::Ternary(place)) {
            return;
        }
        let Some(writer) = self.writers.ternaries.get(place).copied() else { return };
        if self.recall(Place::Ternary(place), writer) {
            return;
        }
        let Some(Step::Ternary(step)) = self.steps.get(writer) else { return };
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
        let place = self.writers.numbers.get(usize::from(register.0)).copied();
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
        if !self.room.enter(Place::Number(place)) {
            return;
        }
        let Some(writer) = self.writers.numbers.get(place).copied() else { return };
        if self.recall(Place::Number(place), writer) {
            return;
        }
        let Some(Step::Number { step, .. }) = self.steps.get(writer) else { return };
        match step {
            NumberStep::Constant(_) | NumberStep::Unknown | NumberStep::AsOf => {}
            NumberStep::Fact(fact) => {
                if self.registers.number(register).is_none() {
                    self.fact(*fact);
                }
            }
            NumberStep::Choose { condition, then, otherwise } => {
                self.ternary(*condition);
                let of = condition;
                let condition = self.registers.ternary(*condition);
                if condition != Ternary::False {
                    self.number(*then);
                }
                if condition == Ternary::False && self.is_unknown_constant(*otherwise) {
                    self.compared_facts(*of);
                } else if condition != Ternary::True {
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
            NumberStep::Move { day, by } => match self.registers.number(*day) {
                Some(known) if self.registers.number(register).is_none() => {
                    self.missing_year(known, *by);
                }
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

    /// A working day is asked for in a year without a calendar: the first such year on the way.
    fn missing_year(&mut self, day: i64, by: DayMove) {
        let Some(date) = i32::try_from(day).ok().and_then(date_from_days) else { return };
        let back = match by {
            DayMove::PreviousWorkingDay => true,
            DayMove::WorkingDays(count) => count < 0,
            _ => false,
        };
        let known: Vec<i32> = self.calendar.years().map(CalendarYear::year).collect();
        let mut year = chrono::Datelike::year(&date);
        while known.contains(&year) {
            year += if back { -1 } else { 1 };
        }
        self.found.add_year(year);
    }

    /// The facts that a known condition compares: a quantity outside all bands waits for them.
    fn compared_facts(&mut self, register: TernaryRegister) {
        let place =
            self.writers.ternaries.get(register.place()).and_then(|place| self.steps.get(*place));
        match place {
            Some(Step::Ternary(TernaryStep::Compare { left, .. })) => self.any_fact_behind(*left),
            Some(Step::Ternary(TernaryStep::CompareFractions { left, .. })) => {
                self.any_fact_behind(left.part);
                self.any_fact_behind(left.whole);
            }
            Some(Step::Ternary(TernaryStep::And(parts) | TernaryStep::Or(parts))) => {
                parts.iter().for_each(|part| self.compared_facts(*part));
            }
            _ => {}
        }
    }

    fn is_unknown_constant(&self, register: NumberRegister) -> bool {
        let place = self
            .writers
            .numbers
            .get(usize::from(register.0))
            .and_then(|place| self.steps.get(*place));
        matches!(place, Some(Step::Number { step: NumberStep::Unknown, .. }))
    }
}
