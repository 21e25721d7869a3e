//! How much may the project get?
//!
//! Every ceiling that applies binds, so the lowest is the cap; of the floors the highest counts.
//! Limits are shown beside the cap and do not lower it.

use super::{
    CompiledClause, CompiledQuestion, Field, FieldKind, Possibilities, PossibleFields,
    PossibleValue, Question, cases_with, or_absent, outcome,
};
use crate::compile::{CompiledConsequence, Compiler};
use crate::error::Result;
use crate::facts::{LARGEST_AMOUNT, Vocabulary};
use crate::program::{
    Builder, NumberRegister, NumberStep, Order, Registers, Ternary, TernaryRegister, TernaryStep,
};
use crate::rulebook::BelowFloor;

crate::facts::vocabulary::vocabularies! {
    /// Where an award lies between the floor and the ceiling.
    AwardStanding {
        Within "在限额内" "within the limits",
        AboveCeiling "超过上限" "above the ceiling",
        BelowFloor "低于下限" "below the floor",
    }
}

pub(crate) const FIELDS: &[Field] = &[
    Field { name: "ceiling", kind: FieldKind::Money, zh: "支持上限", en: "ceiling of support" },
    Field { name: "floor", kind: FieldKind::Money, zh: "支持下限", en: "floor of support" },
    Field {
        name: "limit",
        kind: FieldKind::Money,
        zh: "可支持费用限额",
        en: "limit by eligible cost",
    },
    Field {
        name: "standing",
        kind: FieldKind::Word(AwardStanding::WORDS),
        zh: "支持额度与限额",
        en: "standing of the award",
    },
    Field {
        name: "admissible",
        kind: FieldKind::Money,
        zh: "可予支持金额",
        en: "amount of the award that may be granted",
    },
];

/// No ceiling at all: above every amount.
const NO_CEILING: i64 = LARGEST_AMOUNT + 1;

struct Caps {
    ceilings: Vec<(TernaryRegister, NumberRegister)>,
    floors: Vec<(TernaryRegister, NumberRegister)>,
}

pub(crate) fn compile(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
) -> Result<CompiledQuestion> {
    let ceilings = cases_with(clauses, |consequence| match consequence {
        CompiledConsequence::Ceiling(amount) => Some(*amount),
        _ => None,
    });
    let floors = cases_with(clauses, |consequence| match consequence {
        CompiledConsequence::Floor { amount, below } => Some((*amount, *below)),
        _ => None,
    });
    let limits = cases_with(clauses, |consequence| match consequence {
        CompiledConsequence::Limit(amount) => Some(*amount),
        _ => None,
    });
    let ceiling = lowest(compiler, &ceilings);
    let limit = lowest(compiler, &limits);
    let lowest_floors: Vec<(TernaryRegister, NumberRegister)> =
        floors.iter().map(|(state, (amount, _))| (*state, *amount)).collect();
    let floor = settled_greatest(&mut compiler.builder, &lowest_floors);

    let award = compiler.fact("award.amount")?;
    let above = compiler.builder.compare(award, Order::MoreThan, ceiling);
    let below = compiler.builder.compare(floor, Order::MoreThan, award);
    let standing = compiler.builder.first_of(
        vec![
            (above, i64::from(AwardStanding::AboveCeiling.code())),
            (below, i64::from(AwardStanding::BelowFloor.code())),
        ],
        i64::from(AwardStanding::Within.code()),
    );
    let admissible = admissible(compiler, award, ceiling, below, &floors);

    let applying: Vec<TernaryRegister> = ceilings
        .iter()
        .map(|(state, _)| *state)
        .chain(floors.iter().map(|(state, _)| *state))
        .collect();
    let applies = compiler.builder.or(&applying);
    let silent = compiler.builder.not(applies);
    let known_ceiling = super::settled(compiler, ceiling, ceiling);
    let known_floor = super::settled(compiler, floor, floor);
    let settled = compiler.builder.and(&[known_ceiling, known_floor]);
    let outcome = outcome(compiler, silent, settled);
    // Without any limit there is nothing to stand within.
    let standing = or_absent(compiler, applies, standing);
    let admissible = or_absent(compiler, applies, admissible);

    let rests_on = vec![ceiling, floor];
    let ceiling = shown(compiler, ceiling, NO_CEILING);
    let limit = shown(compiler, limit, NO_CEILING);
    let floor = shown(compiler, floor, 0);
    let possible = Caps { ceilings, floors: lowest_floors };
    Ok(CompiledQuestion {
        question: Question::SupportCap,
        outcome,
        clauses: Vec::new(),
        fields: vec![ceiling, floor, limit, standing, admissible],
        rests_on,
        possible: Box::new(possible),
    })
}

/// The lowest of the amounts that apply, [`NO_CEILING`] when none does. It is known once no amount
/// that could still apply is lower.
fn lowest(
    compiler: &mut Compiler<'_>,
    amounts: &[(TernaryRegister, NumberRegister)],
) -> NumberRegister {
    // The lowest amount leaves the most below the bound, and the steps look for the most.
    let builder = &mut compiler.builder;
    let bound = builder.value(NO_CEILING);
    let left: Vec<(TernaryRegister, NumberRegister)> = amounts
        .iter()
        .map(|(state, amount)| (*state, builder.number(NumberStep::Difference(bound, *amount))))
        .collect();
    let most = settled_greatest(builder, &left);
    builder.number(NumberStep::Difference(bound, most))
}

/// The greatest of the amounts that apply, zero when none does, once it is settled.
fn settled_greatest(
    builder: &mut Builder,
    amounts: &[(TernaryRegister, NumberRegister)],
) -> NumberRegister {
    let low = builder.number(NumberStep::Certain(amounts.into()));
    let high = builder.number(NumberStep::Possible(amounts.into()));
    let condition = builder.ternary(TernaryStep::Settled { low, high });
    let otherwise = builder.number(NumberStep::Unknown);
    builder.number(NumberStep::Choose { condition, then: low, otherwise })
}

/// The award as far as the ceiling allows, and what becomes of it below a floor.
fn admissible(
    compiler: &mut Compiler<'_>,
    award: NumberRegister,
    ceiling: NumberRegister,
    below: TernaryRegister,
    floors: &[(TernaryRegister, (NumberRegister, BelowFloor))],
) -> NumberRegister {
    let capped = compiler.builder.number(NumberStep::Least(award, ceiling));
    floors.iter().fold(capped, |so_far, (state, (amount, effect))| {
        let then = match effect {
            BelowFloor::NotFundable => compiler.builder.value(0),
            BelowFloor::Lifted => *amount,
            BelowFloor::Warning => return so_far,
        };
        let condition = compiler.builder.and(&[*state, below]);
        compiler.builder.number(NumberStep::Choose { condition, then, otherwise: so_far })
    })
}

/// The amount, absent where it has the value that stands for "none".
fn shown(compiler: &mut Compiler<'_>, amount: NumberRegister, none: i64) -> NumberRegister {
    let none = compiler.builder.value(none);
    let missing = compiler.builder.compare(amount, Order::Equal, none);
    let there = compiler.builder.not(missing);
    or_absent(compiler, there, amount)
}

/// What is certain of some amounts, and what each open one would make of it; and whether an amount
/// that is not known may apply.
fn outcomes(
    registers: &Registers,
    amounts: &[(TernaryRegister, NumberRegister)],
    join: fn(i64, i64) -> i64,
) -> (Vec<Option<i64>>, bool) {
    let (mut certain, mut open, mut unknown) = (None, Vec::new(), false);
    for (state, amount) in amounts {
        let state = registers.ternary(*state);
        let Some(amount) = registers.number(*amount) else {
            unknown |= state != Ternary::False;
            continue;
        };
        match state {
            Ternary::True => certain = Some(certain.map_or(amount, |other| join(other, amount))),
            Ternary::Unknown => open.push(amount),
            Ternary::False => {}
        }
    }
    let mut found = vec![certain];
    for amount in open {
        let joined = Some(certain.map_or(amount, |certain| join(certain, amount)));
        if !found.contains(&joined) {
            found.push(joined);
        }
    }
    (found, unknown)
}

impl Possibilities for Caps {
    fn possible(&self, registers: &Registers) -> Vec<PossibleValue> {
        let (floors, open_floor) = outcomes(registers, &self.floors, i64::max);
        let (ceilings, open_ceiling) = outcomes(registers, &self.ceilings, i64::min);
        let mut possible = Vec::new();
        if open_floor || open_ceiling {
            // A limit whose amount is not known.
            possible.push(Some(PossibleFields::new()));
        }
        let certain = self.ceilings.iter().chain(&self.floors);
        let silent = !certain.clone().any(|(state, _)| registers.ternary(*state) == Ternary::True);
        for ceiling in ceilings {
            for floor in &floors {
                let values: PossibleFields = ceiling
                    .map(|amount| (0, amount))
                    .into_iter()
                    .chain(floor.map(|amount| (1, amount)))
                    .collect();
                if !values.is_empty() {
                    possible.push(Some(values));
                } else if silent {
                    possible.push(None);
                }
            }
        }
        possible
    }
}
