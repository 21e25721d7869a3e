//! A program made smaller for projects that know some facts only.
//!
//! What rests on no known fact has one value for all these projects, so it is a constant, and what is
//! joined with it often becomes one too or falls away. What nobody asks for falls away as well. On
//! projects that know no other fact, the registers that are asked for have the values that the whole
//! program gives them.

mod tidy;

use std::collections::HashMap;

use super::incremental::Rests;
use super::op::{NumberRegister, NumberStep, Step, Ternary, TernaryRegister, TernaryStep};
use super::operands::Operands;
use super::scalar::{Inputs, Registers};

/// The registers of a program that somebody looks at.
#[derive(Clone, Debug, Default)]
pub(crate) struct Wanted {
    pub(crate) ternaries: Vec<TernaryRegister>,
    pub(crate) numbers: Vec<NumberRegister>,
}

/// The smaller program. Its first registers are constants; the steps write those after them.
#[derive(Debug, Default)]
pub(crate) struct Specialised {
    pub(crate) ternary_constants: Vec<Ternary>,
    pub(crate) number_constants: Vec<Option<i64>>,
    pub(crate) steps: Vec<Step>,
    /// Where the registers stand that were asked for, in the order in which they were.
    pub(crate) wanted: Wanted,
}

/// True stands in the first ternary register of a smaller program, unknown in the second.
const CONSTANT: [Ternary; 2] = [Ternary::True, Ternary::Unknown];
pub(super) const TRUE: u16 = 0;
const UNKNOWN: u16 = 1;

/// A step of the smaller program while it is made, and the register that it writes.
struct Made {
    step: Step,
    register: usize,
}

/// Makes the smaller program. Registers are numbered from all constants on.
struct Specialiser<'a> {
    baseline: &'a Registers,
    /// The new registers of the program's.
    ternaries: Vec<TernaryRegister>,
    numbers: Vec<NumberRegister>,
    made: Vec<Made>,
    known_ternaries: HashMap<TernaryStep, TernaryRegister>,
    known_numbers: HashMap<(NumberStep, Option<TernaryRegister>), NumberRegister>,
    constants: HashMap<Option<i64>, NumberRegister>,
    /// The values of the new number registers that are constants; the others are not known here.
    values: Registers,
    is_constant: Vec<bool>,
    ternary_count: u16,
    inputs: Inputs<'a>,
}

/// Makes the program smaller for projects that know no fact but those in `known`; `baseline` holds
/// the registers of a project that knows nothing.
pub(crate) fn specialise(
    steps: &[Step],
    rests: &Rests,
    known: &[u64],
    baseline: &Registers,
    wanted: &Wanted,
    inputs: Inputs<'_>,
) -> Specialised {
    let mut specialiser = Specialiser {
        baseline,
        ternaries: Vec::new(),
        numbers: Vec::new(),
        made: Vec::new(),
        known_ternaries: HashMap::new(),
        known_numbers: HashMap::new(),
        constants: HashMap::new(),
        values: Registers::default(),
        is_constant: Vec::new(),
        ternary_count: 2,
        inputs,
    };
    for (place, step) in steps.iter().enumerate() {
        specialiser.step(step, rests.any(place, known));
    }
    let wanted = Wanted {
        ternaries: wanted.ternaries.iter().map(|one| specialiser.ternary(*one)).collect(),
        numbers: wanted.numbers.iter().map(|one| specialiser.number(*one)).collect(),
    };
    specialiser.finish(wanted)
}

fn of_ternary(value: Ternary) -> TernaryRegister {
    match value {
        Ternary::True => TernaryRegister::new(TRUE),
        Ternary::False => TernaryRegister::new(TRUE).negated(),
        Ternary::Unknown => TernaryRegister::new(UNKNOWN),
    }
}

/// The value of a register that is a constant.
fn constant_ternary(register: TernaryRegister) -> Option<Ternary> {
    let value = *CONSTANT.get(register.place())?;
    Some(if register.is_negated() { !value } else { value })
}

fn is_true(register: TernaryRegister) -> bool {
    constant_ternary(register) == Some(Ternary::True)
}

fn is_false(register: TernaryRegister) -> bool {
    constant_ternary(register) == Some(Ternary::False)
}

impl Specialiser<'_> {
    fn step(&mut self, step: &Step, rests_on_known: bool) {
        match step {
            Step::Ternary(step) => {
                let place = u16::try_from(self.ternaries.len()).unwrap_or(u16::MAX);
                let old = TernaryRegister::new(place);
                let new = if rests_on_known {
                    self.ternary_step(step)
                } else {
                    of_ternary(self.baseline.ternary(old))
                };
                self.ternaries.push(new);
            }
            Step::Number { step, guard } => {
                let place = u16::try_from(self.numbers.len()).unwrap_or(u16::MAX);
                let new = if rests_on_known {
                    self.number_step(step, *guard)
                } else {
                    self.constant(self.baseline.number(NumberRegister(place)))
                };
                self.numbers.push(new);
            }
        }
    }

    fn ternary(&self, old: TernaryRegister) -> TernaryRegister {
        let new = self.ternaries.get(old.place()).copied();
        let new = new.unwrap_or(TernaryRegister::new(UNKNOWN));
        if old.is_negated() { new.negated() } else { new }
    }

    fn number(&self, old: NumberRegister) -> NumberRegister {
        self.numbers.get(usize::from(old.0)).copied().unwrap_or(old)
    }

    /// The register of a constant.
    fn constant(&mut self, value: Option<i64>) -> NumberRegister {
        if let Some(register) = self.constants.get(&value) {
            return *register;
        }
        let register = self.new_number(Some(value));
        self.constants.insert(value, register);
        register
    }

    fn new_number(&mut self, constant: Option<Option<i64>>) -> NumberRegister {
        let place = u16::try_from(self.is_constant.len()).unwrap_or(u16::MAX);
        self.is_constant.push(constant.is_some());
        self.values.push_number(constant.flatten());
        NumberRegister(place)
    }

    fn constant_number(&self, register: NumberRegister) -> Option<Option<i64>> {
        let constant = self.is_constant.get(usize::from(register.0)).is_some_and(|is| *is);
        constant.then(|| self.values.number(register))
    }

    fn are_constant(&self, registers: &[NumberRegister]) -> bool {
        registers.iter().all(|register| self.constant_number(*register).is_some())
    }

    fn is_never_known(&self, registers: &[NumberRegister]) -> bool {
        registers.iter().any(|register| self.constant_number(*register) == Some(None))
    }

    fn ternary_step(&mut self, step: &TernaryStep) -> TernaryRegister {
        let new = match step {
            TernaryStep::And(parts) => {
                let parts: Vec<_> = parts.iter().map(|part| self.ternary(*part)).collect();
                return self.all(&parts);
            }
            // One of several holds where not all of their negations do: one kind of step is enough.
            TernaryStep::Or(parts) => {
                let parts: Vec<_> =
                    parts.iter().map(|part| self.ternary(*part).negated()).collect();
                return self.all(&parts).negated();
            }
            TernaryStep::Constant(value) => return of_ternary(*value),
            TernaryStep::Settled { low, high } => {
                let (low, high) = (self.number(*low), self.number(*high));
                if self.is_never_known(&[low, high]) {
                    return of_ternary(Ternary::False);
                }
                TernaryStep::Settled { low, high }
            }
            other => other.renamed(&|one| self.ternary(one), &|one| self.number(one)),
        };
        let read = Operands::of_ternary(&new).numbers;
        if self.is_never_known(&read) {
            return of_ternary(Ternary::Unknown);
        }
        if !read.is_empty() && self.are_constant(&read) {
            return of_ternary(self.values.run_ternary(&new, self.inputs));
        }
        self.make_ternary(new)
    }

    /// "And" without the parts that are true or stand twice.
    fn all(&mut self, parts: &[TernaryRegister]) -> TernaryRegister {
        let mut left: Vec<TernaryRegister> = Vec::with_capacity(parts.len());
        for part in parts {
            if is_false(*part) {
                return *part;
            }
            if !is_true(*part) {
                left.push(*part);
            }
        }
        left.sort_unstable();
        left.dedup();
        match left.as_slice() {
            [] => of_ternary(Ternary::True),
            [single] => *single,
            several => self.make_ternary(TernaryStep::And(several.into())),
        }
    }

    fn make_ternary(&mut self, step: TernaryStep) -> TernaryRegister {
        if let Some(register) = self.known_ternaries.get(&step) {
            return *register;
        }
        let register = TernaryRegister::new(self.ternary_count);
        self.ternary_count = self.ternary_count.saturating_add(1);
        self.made.push(Made { step: Step::Ternary(step.clone()), register: register.place() });
        self.known_ternaries.insert(step, register);
        register
    }

    fn number_step(&mut self, step: &NumberStep, guard: Option<TernaryRegister>) -> NumberRegister {
        let guard = guard.filter(|_| step.heeds_guard()).map(|guard| self.ternary(guard));
        if guard.is_some_and(is_false) {
            return self.constant(None);
        }
        let new = match step {
            NumberStep::Choose { condition, then, otherwise } => {
                let condition = self.ternary(*condition);
                let (then, otherwise) = (self.number(*then), self.number(*otherwise));
                if is_true(condition) || then == otherwise {
                    return then;
                }
                if is_false(condition) {
                    return otherwise;
                }
                if condition.is_negated() {
                    let condition = condition.negated();
                    NumberStep::Choose { condition, then: otherwise, otherwise: then }
                } else {
                    NumberStep::Choose { condition, then, otherwise }
                }
            }
            NumberStep::Constant(value) => return self.constant(Some(*value)),
            NumberStep::Unknown => return self.constant(None),
            NumberStep::AsOf => return self.constant(Some(self.inputs.as_of)),
            NumberStep::Certain(parts) => match self.certain(parts) {
                Some(step) => step,
                None => return self.constant(Some(0)),
            },
            NumberStep::Possible(parts) => {
                let parts = parts
                    .iter()
                    .map(|(state, amount)| (self.ternary(*state), self.number(*amount)));
                NumberStep::Possible(parts.filter(|(state, _)| !is_false(*state)).collect())
            }
            NumberStep::FirstOf { candidates, otherwise } => {
                match self.first_of(candidates, *otherwise) {
                    Ok(step) => step,
                    Err(constant) => return self.constant(constant),
                }
            }
            other => other.renamed(&|one| self.ternary(one), &|one| self.number(one)),
        };
        let strict = !matches!(
            new,
            NumberStep::Choose { .. } | NumberStep::Certain(_) | NumberStep::Possible(_)
        );
        let read = Operands::of_number(&new).numbers;
        if strict && self.is_never_known(&read) {
            return self.constant(None);
        }
        let guard = guard.filter(|guard| !is_true(*guard));
        if strict && guard.is_none() && !read.is_empty() && self.are_constant(&read) {
            let value = self.values.run_number(&new, self.inputs);
            return self.constant(value);
        }
        self.make_number(new, guard)
    }

    /// The greatest of what is certain; nothing where that is zero for all.
    fn certain(&self, parts: &[(TernaryRegister, NumberRegister)]) -> Option<NumberStep> {
        let parts =
            parts.iter().map(|(state, amount)| (self.ternary(*state), self.number(*amount)));
        let certain = |(state, amount): &(TernaryRegister, NumberRegister)| {
            let open = constant_ternary(*state).is_none_or(|value| value == Ternary::True);
            open && self.constant_number(*amount) != Some(None)
        };
        let parts: Box<[_]> = parts.filter(certain).collect();
        (!parts.is_empty()).then_some(NumberStep::Certain(parts))
    }

    /// The first of some codes without the conditions that never hold and what follows one that
    /// always does.
    fn first_of(
        &self,
        candidates: &[(TernaryRegister, i64)],
        otherwise: i64,
    ) -> Result<NumberStep, Option<i64>> {
        let mut open = Vec::new();
        let mut otherwise = otherwise;
        for (state, code) in candidates {
            let state = self.ternary(*state);
            if is_true(state) {
                otherwise = *code;
                break;
            }
            if !is_false(state) {
                open.push((state, *code));
            }
        }
        if open.is_empty() {
            return Err(Some(otherwise));
        }
        Ok(NumberStep::FirstOf { candidates: open.into(), otherwise })
    }

    fn make_number(&mut self, step: NumberStep, guard: Option<TernaryRegister>) -> NumberRegister {
        let key = (step, guard);
        if let Some(register) = self.known_numbers.get(&key) {
            return *register;
        }
        let register = self.new_number(None);
        let step = Step::Number { step: key.0.clone(), guard };
        self.made.push(Made { step, register: usize::from(register.0) });
        self.known_numbers.insert(key, register);
        register
    }
}
