//! Encodes the steps of a small program as operations.

use std::collections::{HashMap, HashSet};

use super::batch::Operation;
use super::file::{TRUE as TRUE_BITS, UNKNOWN};
use super::operations::{
    AllOf, AnyOf, AtLeast, Certain, Choose, Difference, Equal, FirstOf, Fractions, Greatest,
    HasBit, Least, LookUp, Memory, Move, NO_CODE, OfTwo, Possible, Settled, Share, Sum, WordIn,
};
use super::order::Pending;
use crate::facts::{FACTS, FactKind};
use crate::program::op::{
    Fraction, NumberRegister, NumberStep, Order, SetTest, Step, TernaryRegister, TernaryStep,
};
use crate::program::operands::Operands;
use crate::program::specialise::{Specialised, TRUE};

/// The operations of a small program, in an order in which they can be done.
#[derive(Default)]
pub(super) struct Encoded {
    /// The place of each number register. The facts stand first.
    pub(super) numbers: Vec<u16>,
    pub(super) operations: Vec<Pending>,
}

struct Encoder {
    encoded: Encoded,
    /// The ternaries, as they are or negated, that somebody reads.
    read: HashSet<u16>,
    /// The operation that completes each register.
    ternaries: HashMap<usize, usize>,
    numbers: HashMap<usize, usize>,
}

pub(super) fn encode(program: &Specialised) -> Encoded {
    let mut encoder = Encoder {
        encoded: Encoded::default(),
        read: read(program),
        ternaries: HashMap::new(),
        numbers: HashMap::new(),
    };
    let (mut ternary, mut number) =
        (program.ternary_constants.len(), program.number_constants.len());
    let constants = FACTS.len()..FACTS.len() + number;
    encoder.encoded.numbers.extend(constants.map(small));
    for step in &program.steps {
        let before = encoder.encoded.operations.len();
        match step {
            Step::Ternary(of_step) => {
                encoder.ternary(step, of_step, TernaryRegister::new(small(ternary)));
                if let Some(last) = encoder.last(before) {
                    encoder.ternaries.insert(ternary, last);
                }
                ternary += 1;
            }
            Step::Number { step: of_step, guard } => {
                let to = match of_step {
                    NumberStep::Fact(fact) => *fact,
                    _ => small(FACTS.len() + number),
                };
                encoder.encoded.numbers.push(to);
                encoder.number(step, of_step, *guard, to);
                if let Some(last) = encoder.last(before) {
                    encoder.numbers.insert(number, last);
                }
                number += 1;
            }
        }
        // The operations of a step follow each other, so that the last one stands for all.
        let of_step = encoder.encoded.operations.iter_mut().enumerate().skip(before + 1);
        of_step.for_each(|(place, one)| one.after.push(place - 1));
    }
    encoder.encoded
}

fn small(place: usize) -> u16 {
    u16::try_from(place).unwrap_or(u16::MAX)
}

pub(super) fn place(register: TernaryRegister) -> u16 {
    small(register.place_of_both())
}

/// The places of the ternaries, as they are or negated, that somebody reads.
fn read(program: &Specialised) -> HashSet<u16> {
    let mut read: HashSet<u16> = program.wanted.ternaries.iter().copied().map(place).collect();
    let mut next = program.ternary_constants.len();
    next += program.steps.iter().filter(|step| matches!(step, Step::Ternary(_))).count();
    for step in program.steps.iter().rev() {
        if let Step::Ternary(of_step) = step {
            next = next.saturating_sub(1);
            let to = place(TernaryRegister::new(small(next)));
            if let TernaryStep::And(parts) = of_step {
                // The negation is made of the negations of the parts.
                for turned in [0, 1] {
                    if read.contains(&(to ^ turned)) {
                        read.extend(parts.iter().map(|part| place(*part) ^ turned));
                    }
                }
                continue;
            }
        }
        read.extend(Operands::of(step).ternaries.into_iter().map(place));
    }
    read
}

impl Encoder {
    /// The last operation, where there are more than before: all others of the same step come
    /// before it.
    fn last(&self, before: usize) -> Option<usize> {
        self.encoded.operations.len().checked_sub(1).filter(|last| *last >= before)
    }

    /// Adds an operation of a step, which comes after those of the step's operands.
    fn add(&mut self, step: &Step, operation: Operation) {
        let operands = Operands::of(step);
        let ternaries = operands.ternaries.iter().map(|one| self.ternaries.get(&one.place()));
        let numbers = operands.numbers.iter().map(|one| self.numbers.get(&usize::from(one.0)));
        let mut after: Vec<usize> = ternaries.chain(numbers).flatten().copied().collect();
        after.sort_unstable();
        after.dedup();
        self.encoded.operations.push(Pending { operation, after });
    }

    /// The place of a number register.
    fn at(&self, register: NumberRegister) -> u16 {
        self.encoded.numbers.get(usize::from(register.0)).copied().unwrap_or(u16::MAX)
    }

    fn fraction(&self, fraction: Fraction) -> (u16, u16) {
        (self.at(fraction.part), self.at(fraction.whole))
    }

    /// Looks up whether a fact's code is one of those in the mask, and whether it is not, as far as
    /// somebody reads it.
    fn look_up(&mut self, step: &Step, fact: u16, mask: u64, to: u16) {
        for (to, mask) in [(to, mask), (to ^ 1, !mask)] {
            if self.read.contains(&to) {
                let codes = (0..NO_CODE).filter(|code| mask >> code & 1 == 1);
                let table = codes.fold(u64::from(UNKNOWN) << (2 * NO_CODE), |table, code| {
                    table | u64::from(TRUE_BITS) << (2 * code)
                });
                self.add(step, Operation::LookUp(LookUp { of: fact, to, table }));
            }
        }
    }

    fn ternary(&mut self, step: &Step, of_step: &TernaryStep, register: TernaryRegister) {
        let to = place(register);
        let negated = to ^ 1;
        let operation = match of_step {
            TernaryStep::And(parts) => return self.all_of(step, parts, register),
            // Smaller programs have no "or"; what is constant is no step of theirs.
            TernaryStep::Or(_) | TernaryStep::Constant(_) => return,
            TernaryStep::Fact(fact) if has_few_values(*fact) => {
                return self.look_up(step, *fact, !1, to);
            }
            TernaryStep::WordIn { fact, mask } if has_few_values(*fact) => {
                return self.look_up(step, *fact, *mask, to);
            }
            TernaryStep::Fact(fact) => {
                let of = *fact;
                Operation::HasBit(HasBit { of, to, turned: 0, mask: u64::MAX })
            }
            TernaryStep::WordIn { fact, mask } => {
                let of = *fact;
                Operation::WordIn(WordIn { of, to, mask: *mask })
            }
            TernaryStep::CodeIn { code, mask } => {
                Operation::WordIn(WordIn { of: self.at(*code), to, mask: *mask })
            }
            TernaryStep::Set { fact, test, mask } => {
                let of = *fact;
                Operation::HasBit(match test {
                    SetTest::Any => HasBit { of, to, turned: 0, mask: *mask },
                    // Nothing that is asked for is left out.
                    SetTest::All => HasBit { of, to: negated, turned: u64::MAX, mask: *mask },
                    SetTest::Within => HasBit { of, to: negated, turned: 0, mask: !*mask },
                    SetTest::Empty => HasBit { of, to: negated, turned: 0, mask: u64::MAX },
                })
            }
            TernaryStep::Compare { left, order, right } => {
                let (left, right) = (self.at(*left), self.at(*right));
                match order {
                    Order::AtLeast => Operation::AtLeast(AtLeast(OfTwo { left, right, to })),
                    // One is more than the other where the other is not at least the one.
                    Order::MoreThan => {
                        let turned = OfTwo { left: right, right: left, to: negated };
                        Operation::AtLeast(AtLeast(turned))
                    }
                    Order::Equal => Operation::Equal(Equal(OfTwo { left, right, to })),
                }
            }
            TernaryStep::CompareFractions { left, order, right, narrow } => {
                Operation::Fractions(Fractions {
                    left: self.fraction(*left),
                    right: self.fraction(*right),
                    to,
                    order: *order,
                    narrow: *narrow,
                })
            }
            TernaryStep::Settled { low, high } => Operation::Settled(Settled(OfTwo {
                left: self.at(*low),
                right: self.at(*high),
                to,
            })),
        };
        self.add(step, operation);
    }

    /// "And", or where somebody reads the negation, "or" of the negations.
    fn all_of(&mut self, step: &Step, parts: &[TernaryRegister], register: TernaryRegister) {
        let to = place(register);
        let parts: Vec<u16> = parts.iter().map(|part| place(*part)).collect();
        if self.read.contains(&to) {
            self.joined(step, &parts, to, |to, parts| match parts {
                Parts::Two(parts) => Operation::AllOfTwo(AllOf { to, parts }),
                Parts::Four(parts) => Operation::AllOfFour(AllOf { to, parts }),
            });
        }
        let negated = to ^ 1;
        if self.read.contains(&negated) {
            let parts: Vec<u16> = parts.iter().map(|part| part ^ 1).collect();
            self.joined(step, &parts, negated, |to, parts| match parts {
                Parts::Two(parts) => Operation::AnyOfTwo(AnyOf { to, parts }),
                Parts::Four(parts) => Operation::AnyOfFour(AnyOf { to, parts }),
            });
        }
    }

    /// Joins parts, several at a time; what is joined so far is a part of what follows.
    fn joined(
        &mut self,
        step: &Step,
        parts: &[u16],
        to: u16,
        operation: impl Fn(u16, Parts) -> Operation,
    ) {
        let mut left = parts;
        let mut so_far = None;
        while let Some((first, rest)) = left.split_first() {
            let (one, rest) = match so_far {
                Some(so_far) => (so_far, left),
                None => (*first, rest),
            };
            let (next, after) = match rest {
                [second, third, fourth, after @ ..] => {
                    (Parts::Four([one, *second, *third, *fourth]), after)
                }
                [second, third] => (Parts::Four([one, *second, *third, *third]), &[][..]),
                [second] => (Parts::Two([one, *second]), &[][..]),
                [] => (Parts::Two([one, one]), &[][..]),
            };
            self.add(step, operation(to, next));
            so_far = Some(to);
            left = after;
        }
    }

    fn number(
        &mut self,
        step: &Step,
        of_step: &NumberStep,
        guard: Option<TernaryRegister>,
        to: u16,
    ) {
        let guard = place(guard.unwrap_or(TernaryRegister::new(TRUE)));
        let two = |left: &NumberRegister, right: &NumberRegister| OfTwo {
            left: self.at(*left),
            right: self.at(*right),
            to,
        };
        let parts = |parts: &[(TernaryRegister, NumberRegister)]| {
            parts.iter().map(|(state, amount)| (place(*state), self.at(*amount))).collect()
        };
        let operation = match of_step {
            // A fact is read where it stands; what is constant is no step of a smaller program.
            NumberStep::Fact(_)
            | NumberStep::Constant(_)
            | NumberStep::Unknown
            | NumberStep::AsOf => return,
            NumberStep::Choose { condition, then, otherwise } => Operation::Choose(Choose {
                condition: place(*condition),
                then: self.at(*then),
                otherwise: self.at(*otherwise),
                to,
            }),
            NumberStep::Least(first, second) => Operation::Least(Least(two(first, second))),
            NumberStep::Greatest(first, second) => {
                Operation::Greatest(Greatest(two(first, second)))
            }
            NumberStep::Sum(first, second) => Operation::Sum(Sum(two(first, second))),
            NumberStep::Difference(first, second) => {
                Operation::Difference(Difference(two(first, second)))
            }
            NumberStep::Share { of, by, up, narrow } => Operation::Share(Share {
                guard,
                of: self.at(*of),
                part: self.at(by.part),
                whole: self.at(by.whole),
                to,
                up: *up,
                narrow: *narrow,
            }),
            NumberStep::Move { day, by } => Operation::Move(Move {
                guard,
                day: self.at(*day),
                to,
                by: *by,
                memory: Memory::default(),
            }),
            NumberStep::Certain(of) => Operation::Certain(Certain { parts: parts(of), to }),
            NumberStep::Possible(of) => Operation::Possible(Possible { parts: parts(of), to }),
            NumberStep::FirstOf { candidates, otherwise } => {
                let candidates = candidates.iter().rev();
                let candidates = candidates.map(|(state, code)| (place(*state), *code)).collect();
                Operation::FirstOf(FirstOf { candidates, otherwise: *otherwise, to })
            }
        };
        self.add(step, operation);
    }
}

/// Whether every value of a fact is a small code.
fn has_few_values(fact: u16) -> bool {
    match FACTS.get(usize::from(fact)).map(|fact| fact.kind) {
        Some(FactKind::Bool) => true,
        Some(FactKind::Word(words)) => words.len() as u64 <= NO_CODE,
        _ => false,
    }
}

/// Parts that are joined in one operation.
enum Parts {
    Two([u16; 2]),
    Four([u16; 4]),
}
