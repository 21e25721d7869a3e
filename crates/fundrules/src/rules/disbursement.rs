//! How much may be paid now?
//!
//! Each tranche that is open entitles the recipient to an amount altogether; the largest counts, so
//! that the last tranche is the remainder and tranches always add up to the award. A clause that
//! withholds payment comes before all tranches.

use smallvec::smallvec;

use super::{
    CompiledClause, CompiledQuestion, Field, FieldKind, Possibilities, PossibleFields,
    PossibleValue, Question, RecoveryState, cases_with, or_absent, outcome, settled,
};
use crate::compile::{CompiledConsequence, Compiler};
use crate::error::Result;
use crate::facts::Vocabulary;
use crate::program::{NumberRegister, NumberStep, Registers, Ternary, TernaryRegister};

pub(crate) const FIELDS: &[Field] = &[
    Field {
        name: "entitled",
        kind: FieldKind::Money,
        zh: "累计可拨付",
        en: "amount that may have been paid altogether",
    },
    Field { name: "payable_now", kind: FieldKind::Money, zh: "本次可拨付", en: "payable now" },
    Field {
        name: "progress_ceiling",
        kind: FieldKind::Money,
        zh: "按进度折算上限",
        en: "award times progress",
    },
    Field {
        name: "paid_beyond",
        kind: FieldKind::Money,
        zh: "超前拨付",
        en: "paid beyond the schedule",
    },
    Field {
        name: "withheld", kind: FieldKind::Bool, zh: "暂不拨付", en: "payment is withheld"
    },
    // What is scheduled is one thing, what must be paid back another: the state of recovery stands
    // beside, so that nobody pays what the next answer takes back.
    Field {
        name: "recovery",
        kind: FieldKind::Word(RecoveryState::WORDS),
        zh: "另见收回情况",
        en: "recovery beside, see clawback",
    },
];

/// The state of a tranche, and the amount to which it entitles altogether.
type Entitled = (TernaryRegister, NumberRegister);

struct Tranches {
    tranches: Vec<(TernaryRegister, NumberRegister)>,
    withheld: TernaryRegister,
    scheduled: TernaryRegister,
    paid: NumberRegister,
}

pub(crate) fn compile(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
) -> Result<CompiledQuestion> {
    let tranches: Vec<(TernaryRegister, NumberRegister)> =
        cases_with(clauses, |consequence| match consequence {
            CompiledConsequence::Tranche { number: 1.., entitled } => Some(*entitled),
            _ => None,
        });
    let paces = cases_with(clauses, |consequence| match consequence {
        CompiledConsequence::Pace(amount) => Some(*amount),
        _ => None,
    });
    let states = |wanted: fn(&CompiledConsequence) -> bool| -> Vec<TernaryRegister> {
        cases_with(clauses, |consequence| wanted(consequence).then_some(()))
            .into_iter()
            .map(|(state, ())| state)
            .collect()
    };
    let withholding = states(|consequence| matches!(consequence, CompiledConsequence::Withhold));
    let scheduling = states(|consequence| matches!(consequence, CompiledConsequence::Schedule));

    let withheld = compiler.builder.or(&withholding);
    let reasons: Vec<TernaryRegister> = scheduling
        .into_iter()
        .chain(withholding)
        .chain(tranches.iter().map(|(state, _)| *state))
        .collect();
    let scheduled = compiler.builder.or(&reasons);
    let low = entitlement(compiler, &tranches, withheld, NumberStep::Certain);
    let high = entitlement(compiler, &tranches, withheld, NumberStep::Possible);
    let known = settled(compiler, low, high);
    let silent = compiler.builder.not(scheduled);
    let outcome = outcome(compiler, silent, known);

    let unknown = compiler.builder.number(NumberStep::Unknown);
    let entitled = compiler.builder.number(NumberStep::Choose {
        condition: known,
        then: low,
        otherwise: unknown,
    });
    let paid = compiler.fact("payment.paid_total")?;
    let payable = compiler.builder.number(NumberStep::Difference(entitled, paid));
    let beyond = compiler.builder.number(NumberStep::Difference(paid, entitled));
    let (zero, one) = (compiler.builder.value(0), compiler.builder.value(1));
    let withheld_word = compiler.builder.number(NumberStep::Choose {
        condition: withheld,
        then: one,
        otherwise: zero,
    });
    let recovery = compiler.recovery_state.unwrap_or(unknown);
    let pace = pace(compiler, &paces);
    let fields = [entitled, payable].map(|field| or_absent(compiler, scheduled, field));
    let beyond = or_absent(compiler, scheduled, beyond);
    let [entitled, payable] = fields;
    Ok(CompiledQuestion {
        question: Question::Disbursement,
        outcome,
        clauses: Vec::new(),
        fields: vec![entitled, payable, pace, beyond, withheld_word, recovery],
        rests_on: vec![low, high, withheld_word],
        possible: Box::new(Tranches { tranches, withheld, scheduled, paid }),
    })
}

fn entitlement(
    compiler: &mut Compiler<'_>,
    tranches: &[Entitled],
    withheld: TernaryRegister,
    step: fn(Box<[Entitled]>) -> NumberStep,
) -> NumberRegister {
    let greatest = compiler.builder.number(step(tranches.into()));
    let zero = compiler.builder.value(0);
    let choice = NumberStep::Choose { condition: withheld, then: zero, otherwise: greatest };
    compiler.builder.number(choice)
}

fn pace(
    compiler: &mut Compiler<'_>,
    paces: &[(TernaryRegister, NumberRegister)],
) -> NumberRegister {
    let mut result = compiler.builder.value(super::ABSENT);
    for (state, amount) in paces {
        let applied = or_absent(compiler, *state, *amount);
        result = compiler.builder.number(NumberStep::Least(result, applied));
    }
    result
}

impl Possibilities for Tranches {
    fn possible(&self, registers: &Registers) -> Vec<PossibleValue> {
        let paid = registers.number(self.paid);
        let value = |entitled: i64| {
            let mut fields: PossibleFields = smallvec![(0, entitled)];
            if let Some(paid) = paid {
                fields.push((1, (entitled.saturating_sub(paid)).max(0)));
            }
            Some(fields)
        };
        let mut outcomes: Vec<PossibleValue> = Vec::new();
        if registers.ternary(self.scheduled) == Ternary::Unknown {
            outcomes.push(None);
        }
        if registers.ternary(self.withheld) != Ternary::False {
            outcomes.push(value(0));
        }
        if registers.ternary(self.withheld) != Ternary::True {
            outcomes.extend(self.entitlements(registers).into_iter().map(value));
            let open = |(state, amount): &&Entitled| {
                registers.number(*amount).is_none() && registers.ternary(*state) != Ternary::False
            };
            if self.tranches.iter().any(|tranche| open(&tranche)) {
                // A tranche whose amount is not known.
                outcomes.push(Some(PossibleFields::new()));
            }
        }
        let mut seen: Vec<PossibleValue> = Vec::new();
        outcomes.retain(|outcome| {
            let new = !seen.contains(outcome);
            seen.push(outcome.clone());
            new
        });
        outcomes
    }
}

impl Tranches {
    fn entitlements(&self, registers: &Registers) -> Vec<i64> {
        let mut certain = 0;
        let mut open = Vec::new();
        for (state, amount) in &self.tranches {
            let Some(amount) = registers.number(*amount) else { continue };
            match registers.ternary(*state) {
                Ternary::True => certain = certain.max(amount),
                Ternary::Unknown => open.push(amount),
                Ternary::False => {}
            }
        }
        open.sort_unstable();
        let higher = open.into_iter().filter(|amount| *amount > certain);
        std::iter::once(certain).chain(higher).collect()
    }
}
