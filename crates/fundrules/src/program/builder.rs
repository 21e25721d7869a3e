//! Builds a program step by step; a step that was built before is used again.

use std::hash::{BuildHasher, Hash};

use hashbrown::{DefaultHashBuilder, HashTable};

use super::op::{
    DayMove, Fraction, NumberRegister, NumberStep, Order, Step, Ternary, TernaryRegister,
    TernaryStep,
};
use crate::error::{Error, ErrorKind, Result};
use crate::facts::{FACTS, NEVER};
use crate::rate::TRILLION;

/// A program has at most this many steps of each kind.
const MOST_STEPS: usize = 60_000;

#[derive(Debug, Default)]
pub(crate) struct Builder {
    pub(crate) steps: Vec<Step>,
    ternaries: Known<TernaryRegister>,
    numbers: Known<NumberRegister>,
    guard: Option<TernaryRegister>,
    /// Where each ternary's step stands.
    ternary_places: Vec<usize>,
    /// Where each number's step stands.
    places: Vec<usize>,
    /// The registers that are always true and always false, once they are built.
    always_true: Option<TernaryRegister>,
    always_false: Option<TernaryRegister>,
    /// The largest magnitude that each number can have.
    bounds: Vec<i64>,
    overflowed: bool,
}

/// The registers of the steps built so far, found by hashes of these steps; a step is kept once,
/// where it runs.
#[derive(Debug)]
struct Known<Register> {
    hasher: DefaultHashBuilder,
    registers: HashTable<(u64, Register)>,
}

impl<Register> Default for Known<Register> {
    fn default() -> Self {
        Known { hasher: DefaultHashBuilder::default(), registers: HashTable::default() }
    }
}

impl<Register: Copy> Known<Register> {
    fn hash(&self, step: &impl Hash) -> u64 {
        self.hasher.hash_one(step)
    }

    fn find(&self, hash: u64, same: impl Fn(Register) -> bool) -> Option<Register> {
        let same = |(known, register): &(u64, Register)| *known == hash && same(*register);
        self.registers.find(hash, same).map(|(_, register)| *register)
    }

    fn insert(&mut self, hash: u64, register: Register) {
        self.registers.insert_unique(hash, (hash, register), |(hash, _)| *hash);
    }
}

impl Builder {
    /// Hands the steps out, once it is sure that no number can leave 64 bits.
    pub(crate) fn finish(self) -> Result<Vec<Step>> {
        if self.overflowed {
            return Err(too_large());
        }
        Ok(self.steps)
    }

    /// Whether something was built that can leave 64 bits, or too much of it.
    pub(crate) fn is_overflowed(&self) -> bool {
        self.overflowed
    }

    pub(crate) fn ternary(&mut self, step: TernaryStep) -> TernaryRegister {
        let hash = self.ternaries.hash(&step);
        let same = |register| self.ternary_step(register) == Some(&step);
        if let Some(register) = self.ternaries.find(hash, same) {
            return register;
        }
        let place = u16::try_from(self.ternary_places.len()).ok();
        let place = place.filter(|place| *place < TernaryRegister::MOST);
        let (Some(place), true) = (place, self.steps.len() < MOST_STEPS) else {
            self.overflowed = true;
            return TernaryRegister::new(0);
        };
        let register = TernaryRegister::new(place);
        match step {
            TernaryStep::Constant(Ternary::True) => self.always_true = Some(register),
            TernaryStep::Constant(Ternary::False) => self.always_false = Some(register),
            _ => {}
        }
        self.ternaries.insert(hash, register);
        self.ternary_places.push(self.steps.len());
        self.steps.push(Step::Ternary(step));
        register
    }

    /// The step that writes a ternary.
    fn ternary_step(&self, register: TernaryRegister) -> Option<&TernaryStep> {
        match self.ternary_places.get(register.place()).and_then(|place| self.steps.get(*place)) {
            Some(Step::Ternary(step)) => Some(step),
            _ => None,
        }
    }

    /// Builds steps that nobody looks at where a condition is false.
    pub(crate) fn guarded<T>(
        &mut self,
        guard: TernaryRegister,
        build: impl FnOnce(&mut Self) -> T,
    ) -> T {
        let outer = self.set_guard(Some(guard));
        let built = build(self);
        self.set_guard(outer);
        built
    }

    /// Sets the condition under which steps are built, and hands out the one before.
    pub(crate) fn set_guard(&mut self, guard: Option<TernaryRegister>) -> Option<TernaryRegister> {
        std::mem::replace(&mut self.guard, guard)
    }

    pub(crate) fn number(&mut self, step: NumberStep) -> NumberRegister {
        // What costs nothing to compute needs no guard.
        let plain = matches!(
            step,
            NumberStep::Constant(_) | NumberStep::Unknown | NumberStep::Fact(_) | NumberStep::AsOf
        );
        let mut guard = self.guard.filter(|_| !plain);
        match guard.and_then(|guard| self.constant_state(guard)) {
            // Nobody will ever look at it.
            Some(false) => return self.unguarded_unknown(),
            Some(true) => guard = None,
            None => {}
        }
        let step = match self.without_constants(step) {
            Ok(step) => step,
            Err(register) => return register,
        };
        // A number that is computed only where its guard is not false cannot serve elsewhere.
        let hash = self.numbers.hash(&step);
        let built = |guard| {
            self.numbers.find(hash, |register| self.number_step(register) == Some((&step, guard)))
        };
        if let Some(register) = built(None).or_else(|| built(guard)) {
            return register;
        }
        let bound = self.bound_of(&step);
        let place = u16::try_from(self.bounds.len());
        let (Some(bound), Ok(place), true) = (bound, place, self.steps.len() < MOST_STEPS) else {
            self.overflowed = true;
            return NumberRegister(0);
        };
        let register = NumberRegister(place);
        self.bounds.push(bound);
        self.places.push(self.steps.len());
        self.numbers.insert(hash, register);
        self.steps.push(Step::Number { step, guard });
        register
    }

    fn unguarded_unknown(&mut self) -> NumberRegister {
        let guard = self.set_guard(None);
        let register = self.number(NumberStep::Unknown);
        self.set_guard(guard);
        register
    }

    /// The step without conditions that are the same for all projects; a register where nothing is
    /// left to compute.
    fn without_constants(
        &self,
        step: NumberStep,
    ) -> std::result::Result<NumberStep, NumberRegister> {
        let keep = |parts: Box<[(TernaryRegister, NumberRegister)]>| {
            let open = |state: &TernaryRegister| self.constant_state(*state) != Some(false);
            parts.into_iter().filter(|(state, _)| open(state)).collect()
        };
        Ok(match step {
            NumberStep::Choose { condition, then, otherwise } => {
                match self.constant_state(condition) {
                    Some(true) => return Err(then),
                    Some(false) => return Err(otherwise),
                    None => step,
                }
            }
            NumberStep::Certain(parts) => NumberStep::Certain(keep(parts)),
            NumberStep::Possible(parts) => NumberStep::Possible(keep(parts)),
            other => other,
        })
    }

    /// The step that writes a number, and its guard.
    fn number_step(
        &self,
        register: NumberRegister,
    ) -> Option<(&NumberStep, Option<TernaryRegister>)> {
        match self.places.get(usize::from(register.0)).and_then(|place| self.steps.get(*place)) {
            Some(Step::Number { step, guard }) => Some((step, *guard)),
            _ => None,
        }
    }

    /// The step that writes a number.
    fn step_of(&self, register: NumberRegister) -> Option<&NumberStep> {
        self.number_step(register).map(|(step, _)| step)
    }

    fn bound(&self, register: NumberRegister) -> i64 {
        self.bounds.get(usize::from(register.0)).copied().unwrap_or(i64::MAX)
    }

    fn bound_of(&self, step: &NumberStep) -> Option<i64> {
        let bound = |register: &NumberRegister| self.bound(*register);
        match step {
            NumberStep::Constant(value) => value.checked_abs(),
            NumberStep::Unknown => Some(0),
            NumberStep::Fact(place) => Some(fact_bound(usize::from(*place))),
            NumberStep::AsOf | NumberStep::Move { .. } => Some(NEVER),
            NumberStep::Choose { then, otherwise, .. } => Some(bound(then).max(bound(otherwise))),
            NumberStep::Least(first, second) => Some(bound(first).min(bound(second))),
            NumberStep::Greatest(first, second) => Some(bound(first).max(bound(second))),
            NumberStep::Sum(first, second) => bound(first).checked_add(bound(second)),
            NumberStep::Difference(first, _) => Some(bound(first)),
            NumberStep::Share { of, by, .. } => self.share_bound(bound(of), *by),
            NumberStep::Certain(parts) | NumberStep::Possible(parts) => {
                Some(parts.iter().map(|(_, amount)| bound(amount)).fold(0, i64::max))
            }
            NumberStep::FirstOf { candidates, otherwise } => {
                Some(candidates.iter().map(|(_, code)| *code).fold(*otherwise, i64::max))
            }
        }
    }

    /// A share of a whole that is a known constant is bounded by it; any other fraction must be one
    /// that cannot exceed one, such as a reduction.
    fn share_bound(&self, of: i64, by: Fraction) -> Option<i64> {
        let constant = self.constant(by.whole);
        let factor = match constant {
            Some(whole) if whole > 0 => {
                let product = i128::from(of) * i128::from(self.bound(by.part));
                return i64::try_from(product / i128::from(whole) + 1).ok();
            }
            _ if self.is_part_of(by) => 1,
            _ => return None,
        };
        of.checked_mul(factor)
    }

    /// Whether the fraction's part is a difference taken from its whole.
    fn is_part_of(&self, by: Fraction) -> bool {
        matches!(self.step_of(by.part), Some(NumberStep::Difference(from, _)) if *from == by.whole)
    }

    fn constant(&self, register: NumberRegister) -> Option<i64> {
        match self.step_of(register) {
            Some(NumberStep::Constant(value)) => Some(*value),
            _ => None,
        }
    }

    pub(crate) fn always(&mut self, value: bool) -> TernaryRegister {
        self.ternary(TernaryStep::Constant(Ternary::from(value)))
    }

    pub(crate) fn not(&self, register: TernaryRegister) -> TernaryRegister {
        register.negated()
    }

    /// The value of a register that is the same for all projects, as under a setting that rules a
    /// clause out.
    fn constant_state(&self, register: TernaryRegister) -> Option<bool> {
        let is = |constant: Option<TernaryRegister>| {
            constant.is_some_and(|constant| constant.place() == register.place())
        };
        let known =
            if is(self.always_true) { Some(true) } else { is(self.always_false).then_some(false) };
        known.map(|value| value != register.is_negated())
    }

    pub(crate) fn and(&mut self, registers: &[TernaryRegister]) -> TernaryRegister {
        self.join(registers, false)
    }

    pub(crate) fn or(&mut self, registers: &[TernaryRegister]) -> TernaryRegister {
        self.join(registers, true)
    }

    /// "And" (decided by a false part) or "or" (decided by a true one), without the parts that are
    /// constant or stand twice.
    fn join(&mut self, registers: &[TernaryRegister], decisive: bool) -> TernaryRegister {
        let mut parts: Vec<TernaryRegister> = Vec::with_capacity(registers.len());
        for register in registers {
            match self.constant_state(*register) {
                Some(value) if value == decisive => return self.always(decisive),
                Some(_) => {}
                None if parts.contains(register) => {}
                None => parts.push(*register),
            }
        }
        match (parts.as_slice(), decisive) {
            ([], _) => self.always(!decisive),
            ([single], _) => *single,
            (several, true) => self.ternary(TernaryStep::Or(several.into())),
            (several, false) => self.ternary(TernaryStep::And(several.into())),
        }
    }

    pub(crate) fn value(&mut self, value: i64) -> NumberRegister {
        self.number(NumberStep::Constant(value))
    }

    pub(crate) fn fact(&mut self, place: usize) -> NumberRegister {
        self.number(NumberStep::Fact(u16::try_from(place).unwrap_or(u16::MAX)))
    }

    pub(crate) fn compare(
        &mut self,
        left: NumberRegister,
        order: Order,
        right: NumberRegister,
    ) -> TernaryRegister {
        self.ternary(TernaryStep::Compare { left, order, right })
    }

    pub(crate) fn compare_fractions(
        &mut self,
        left: Fraction,
        order: Order,
        right: Fraction,
    ) -> TernaryRegister {
        let fits = |part, whole| self.bound(part).checked_mul(self.bound(whole)).is_some();
        let narrow = fits(left.part, right.whole) && fits(right.part, left.whole);
        self.ternary(TernaryStep::CompareFractions { left, order, right, narrow })
    }

    pub(crate) fn share(&mut self, of: NumberRegister, by: Fraction, up: bool) -> NumberRegister {
        let narrow = self.bound(of).checked_mul(self.bound(by.part)).is_some();
        self.number(NumberStep::Share { of, by, up, narrow })
    }

    /// Two fractions with constant wholes as parts of one whole, so that a choice between them
    /// stays a share of a known bound.
    pub(crate) fn common_whole(
        &mut self,
        first: Fraction,
        second: Fraction,
    ) -> Option<(NumberRegister, NumberRegister, NumberRegister)> {
        let (one, other) = (self.constant(first.whole)?, self.constant(second.whole)?);
        let whole = one.checked_div(greatest_common_divisor(one, other))?.checked_mul(other)?;
        let first = self.scaled(first.part, whole / one)?;
        let second = self.scaled(second.part, whole / other)?;
        Some((first, second, self.value(whole)))
    }

    /// A constant times a factor; a number that is never known stays so.
    fn scaled(&mut self, part: NumberRegister, factor: i64) -> Option<NumberRegister> {
        if factor == 1 || matches!(self.step_of(part), Some(NumberStep::Unknown)) {
            return Some(part);
        }
        let value = self.constant(part)?.checked_mul(factor)?;
        Some(self.value(value))
    }

    /// A rate as a fraction of constants.
    pub(crate) fn rate(&mut self, numerator: i64, denominator: i64) -> Fraction {
        Fraction { part: self.value(numerator), whole: self.value(denominator) }
    }

    /// A rate that is a fact, as a fraction.
    pub(crate) fn rate_fact(&mut self, place: usize) -> Fraction {
        Fraction { part: self.fact(place), whole: self.value(TRILLION) }
    }

    pub(crate) fn moved(&mut self, day: NumberRegister, by: DayMove) -> NumberRegister {
        self.number(NumberStep::Move { day, by })
    }

    pub(crate) fn first_of(
        &mut self,
        candidates: Vec<(TernaryRegister, i64)>,
        otherwise: i64,
    ) -> NumberRegister {
        self.number(NumberStep::FirstOf { candidates: candidates.into(), otherwise })
    }
}

fn greatest_common_divisor(first: i64, second: i64) -> i64 {
    if second == 0 { first.max(1) } else { greatest_common_divisor(second, first % second) }
}

/// The error of a program whose numbers could leave 64 bits.
pub(crate) fn too_large() -> Error {
    Error::new(
        ErrorKind::Overflow,
        "rulebook.too-large",
        "a formula can exceed the range of money, or the rulebooks have too many conditions",
    )
}

/// The largest value that a fact can have.
pub(crate) fn fact_bound(place: usize) -> i64 {
    FACTS.get(place).map_or(i64::MAX, |fact| fact.kind.range().1)
}
