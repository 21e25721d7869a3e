//! What must be paid back?
//!
//! Each ground that applies costs the recipient a part of the award; of several the largest counts
//! and nothing is recovered twice. What is lost is first taken from the part of the award that was
//! not paid yet, unless the clause takes it from the money paid. Three amounts come out: the support
//! that stays, what is to be repaid now, and what is cancelled before it was paid.

use smallvec::smallvec;

use super::{
    ABSENT, CompiledClause, CompiledQuestion, Field, FieldKind, Possibilities, PossibleFields,
    PossibleValue, Question, cases_with, in_order, outcome, settled,
};
use crate::compile::{CompiledConsequence, CompiledLoss, Compiler};
use crate::error::Result;
use crate::facts::Vocabulary;
use crate::facts::vocabulary::vocabularies;
use crate::program::{
    Builder, NumberRegister, NumberStep, Order, Registers, Ternary, TernaryRegister, TernaryStep,
};

vocabularies! {
    /// What recovery has come to.
    RecoveryState {
        Nothing "不收回" "nothing to recover",
        Recover "收回资金" "to be recovered",
        ProvincialReview "待省级审查批复" "waits for the province",
        Insolvency "按破产法律办理" "by insolvency law",
    }
}

vocabularies! {
    /// Another way that recovery goes.
    RecoveryRoute {
        ProvincialReview "省级审查批复" "review by the province",
        Insolvency "破产程序" "insolvency law",
    }
}

pub(crate) const FIELDS: &[Field] = &[
    Field {
        name: "state",
        kind: FieldKind::Word(RecoveryState::WORDS),
        zh: "收回情况",
        en: "what recovery comes to",
    },
    Field {
        name: "loss",
        kind: FieldKind::Money,
        zh: "核减支持额度",
        en: "part of the award that is lost",
    },
    Field {
        name: "final_support",
        kind: FieldKind::Money,
        zh: "最终支持额度",
        en: "support that stays",
    },
    Field {
        name: "repay_now", kind: FieldKind::Money, zh: "应收回金额", en: "to be repaid now"
    },
    Field {
        name: "cancel",
        kind: FieldKind::Money,
        zh: "不再拨付金额",
        en: "cancelled before it was paid",
    },
    Field {
        name: "still_due",
        kind: FieldKind::Money,
        zh: "仍可拨付金额",
        en: "part of the support that stays and was not paid yet",
    },
];

/// The order of states where the rulebooks name none.
const USUAL_ORDER: [RecoveryState; 3] =
    [RecoveryState::Insolvency, RecoveryState::Recover, RecoveryState::ProvincialReview];

/// One thing that a ground may cost: of the award, and in money to be repaid.
#[derive(Clone, Copy)]
struct Cost {
    loss: NumberRegister,
    repay: NumberRegister,
}

struct Ground {
    state: TernaryRegister,
    /// Several where the text leaves open which it is.
    costs: Vec<Cost>,
    all: bool,
    /// A decision sets the amount; that there is a recovery is certain.
    decided: bool,
}

struct Grounds {
    grounds: Vec<Ground>,
    levels: Vec<(TernaryRegister, i64)>,
}

pub(crate) fn compile(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
    order: &[String],
) -> Result<CompiledQuestion> {
    let award = compiler.fact("award.amount")?;
    let paid = compiler.fact("payment.paid_total")?;
    let grounds = grounds(compiler, clauses, award, paid);
    let levels = levels(compiler, clauses, &grounds, order);
    let state = compiler.builder.first_of(levels.clone(), i64::from(RecoveryState::Nothing.code()));

    compiler.recovery_state = Some(state);

    let all: Vec<TernaryRegister> =
        grounds.iter().filter(|ground| ground.all).map(|ground| ground.state).collect();
    let all = compiler.builder.or(&all);
    let partial = || grounds.iter().filter(|ground| !ground.all);
    let amounts = [
        (award, partial().map(|ground| pair(ground, |cost| cost.loss)).collect::<Vec<_>>()),
        (paid, partial().map(|ground| pair(ground, |cost| cost.repay)).collect()),
    ];
    let [loss, repay] = amounts.map(|(whole, amounts)| interval(compiler, all, whole, &amounts));

    let known_repay = settled(compiler, repay.0, repay.1);
    let known_loss = settled(compiler, loss.0, loss.1);
    let insolvency = compiler
        .builder
        .ternary(TernaryStep::CodeIn { code: state, mask: 1 << RecoveryState::Insolvency.code() });
    let known_state = settled(compiler, state, state);
    let amount_known = compiler.builder.or(&[known_repay, insolvency]);
    let known = compiler.builder.and(&[known_state, amount_known]);
    let has_clauses = compiler.builder.always(levels.is_empty());
    let outcome = outcome(compiler, has_clauses, known);

    let rests_on = vec![state, repay.0, repay.1, loss.0, loss.1];
    let loss = shown(compiler, known_loss, insolvency, loss.0);
    let repay = shown(compiler, known_repay, insolvency, repay.0);
    let builder = &mut compiler.builder;
    let zero = builder.value(0);
    let rest = builder.number(NumberStep::Difference(award, loss));
    let stays = builder.number(NumberStep::Choose { condition: all, then: zero, otherwise: rest });
    let cancel = builder.number(NumberStep::Difference(loss, repay));
    let absent = builder.value(ABSENT);
    // What is repaid is no longer paid.
    let kept = builder.number(NumberStep::Difference(paid, repay));
    let due = builder.number(NumberStep::Difference(stays, kept));
    let [stays, cancel, due] = [stays, cancel, due].map(|amount| {
        let step = NumberStep::Choose { condition: insolvency, then: absent, otherwise: amount };
        builder.number(step)
    });
    Ok(CompiledQuestion {
        question: Question::Clawback,
        outcome,
        clauses: Vec::new(),
        fields: vec![state, loss, stays, repay, cancel, due],
        rests_on,
        possible: Box::new(Grounds { grounds, levels }),
    })
}

fn grounds(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
    award: NumberRegister,
    paid: NumberRegister,
) -> Vec<Ground> {
    let recoveries = cases_with(clauses, |consequence| match consequence {
        CompiledConsequence::Recover { losses, cash, .. } => Some((losses, *cash)),
        _ => None,
    });
    recoveries
        .into_iter()
        .map(|(state, (losses, cash))| {
            let costs: Vec<Cost> = compiler.builder.guarded(state, |builder| {
                losses.iter().map(|loss| cost(builder, *loss, cash, award, paid)).collect()
            });
            let all = losses.as_slice() == [CompiledLoss::All];
            let decided = matches!(losses.as_slice(), [CompiledLoss::Decided(_)]);
            Ground { state, costs, all, decided }
        })
        .collect()
}

fn cost(
    builder: &mut Builder,
    loss: CompiledLoss,
    cash: bool,
    award: NumberRegister,
    paid: NumberRegister,
) -> Cost {
    match loss {
        CompiledLoss::Nothing => {
            let zero = builder.value(0);
            Cost { loss: zero, repay: zero }
        }
        CompiledLoss::All => Cost { loss: award, repay: paid },
        CompiledLoss::Amount(loss) if !cash => {
            let stays = builder.number(NumberStep::Difference(award, loss));
            let beyond = builder.number(NumberStep::Difference(paid, stays));
            Cost { loss, repay: builder.number(NumberStep::Least(beyond, loss)) }
        }
        CompiledLoss::Amount(loss) => {
            Cost { loss, repay: builder.number(NumberStep::Least(loss, paid)) }
        }
        // A decision takes money out of what was paid: at most all of it.
        CompiledLoss::Decided(loss) => {
            let taken = builder.number(NumberStep::Least(loss, paid));
            Cost { loss: taken, repay: taken }
        }
    }
}

type Amounts = (TernaryRegister, Vec<NumberRegister>);

fn pair(ground: &Ground, amount: fn(&Cost) -> NumberRegister) -> Amounts {
    (ground.state, ground.costs.iter().map(amount).collect())
}

/// The least and the greatest that may come out: certain grounds at their lowest, and every ground
/// that is not ruled out at its highest. A ground that takes all leaves nothing open.
fn interval(
    compiler: &mut Compiler<'_>,
    all: TernaryRegister,
    whole: NumberRegister,
    grounds: &[Amounts],
) -> (NumberRegister, NumberRegister) {
    let builder = &mut compiler.builder;
    let mut low = Vec::new();
    let mut high = vec![(all, whole)];
    for (state, amounts) in grounds {
        low.push((*state, fold(builder, amounts, NumberStep::Least)));
        high.push((*state, fold(builder, amounts, NumberStep::Greatest)));
    }
    let low = builder.number(NumberStep::Certain(low.into()));
    let high = builder.number(NumberStep::Possible(high.into()));
    let mut pick =
        |otherwise| builder.number(NumberStep::Choose { condition: all, then: whole, otherwise });
    (pick(low), pick(high))
}

fn fold(
    builder: &mut Builder,
    amounts: &[NumberRegister],
    join: fn(NumberRegister, NumberRegister) -> NumberStep,
) -> NumberRegister {
    let mut amounts = amounts.iter().copied();
    let first = match amounts.next() {
        Some(first) => first,
        None => builder.value(0),
    };
    amounts.fold(first, |so_far, next| builder.number(join(so_far, next)))
}

/// An amount once it is settled; absent where insolvency law decides.
fn shown(
    compiler: &mut Compiler<'_>,
    known: TernaryRegister,
    insolvency: TernaryRegister,
    amount: NumberRegister,
) -> NumberRegister {
    let builder = &mut compiler.builder;
    let unknown = builder.number(NumberStep::Unknown);
    let step = NumberStep::Choose { condition: known, then: amount, otherwise: unknown };
    let otherwise = builder.number(step);
    let then = builder.value(ABSENT);
    builder.number(NumberStep::Choose { condition: insolvency, then, otherwise })
}

/// Whether a ground recovers anything: all, or more than nothing. Where one reading of the text
/// recovers nothing and another something, that is open.
fn recovers(builder: &mut Builder, ground: &Ground) -> TernaryRegister {
    if ground.all || ground.decided {
        return ground.state;
    }
    let losses: Vec<NumberRegister> = ground.costs.iter().map(|cost| cost.loss).collect();
    let least = fold(builder, &losses, NumberStep::Least);
    let greatest = fold(builder, &losses, NumberStep::Greatest);
    let zero = builder.value(0);
    let certain = builder.compare(least, Order::MoreThan, zero);
    let possible = builder.compare(greatest, Order::MoreThan, zero);
    let unknown = builder.ternary(TernaryStep::Constant(Ternary::Unknown));
    let open = builder.and(&[possible, unknown]);
    let some = builder.or(&[certain, open]);
    builder.and(&[ground.state, some])
}

/// The states in order of precedence.
fn levels(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
    grounds: &[Ground],
    order: &[String],
) -> Vec<(TernaryRegister, i64)> {
    let routes = cases_with(clauses, |consequence| match consequence {
        CompiledConsequence::Route(route) => Some(*route),
        _ => None,
    });
    let recovering: Vec<TernaryRegister> =
        grounds.iter().map(|ground| recovers(&mut compiler.builder, ground)).collect();
    let mut levels = Vec::new();
    for state in in_order(order, &USUAL_ORDER) {
        let of_route = |wanted: RecoveryRoute| -> Vec<TernaryRegister> {
            routes.iter().filter(|(_, route)| *route == wanted).map(|(state, _)| *state).collect()
        };
        let states = match state {
            RecoveryState::Nothing => continue,
            RecoveryState::Recover => recovering.clone(),
            RecoveryState::ProvincialReview => of_route(RecoveryRoute::ProvincialReview),
            RecoveryState::Insolvency => of_route(RecoveryRoute::Insolvency),
        };
        if !states.is_empty() {
            levels.push((compiler.builder.or(&states), i64::from(state.code())));
        }
    }
    levels
}

impl Possibilities for Grounds {
    fn possible(&self, registers: &Registers) -> Vec<PossibleValue> {
        let mut outcomes: Vec<PossibleValue> = Vec::new();
        let mut add = |state: i64, cost: Option<(i64, i64)>| {
            let mut fields: PossibleFields = smallvec![(0, state)];
            if let Some((loss, repay)) = cost {
                fields.extend([(1, loss), (3, repay)]);
            }
            if !outcomes.contains(&Some(fields.clone())) {
                outcomes.push(Some(fields));
            }
        };
        let recover = i64::from(RecoveryState::Recover.code());
        for (state, code) in &self.levels {
            let ternary = registers.ternary(*state);
            match ternary {
                Ternary::False => continue,
                _ if *code == recover => self.recoveries(registers, &mut add),
                _ => add(*code, None),
            }
            if ternary == Ternary::True {
                return outcomes;
            }
        }
        add(i64::from(RecoveryState::Nothing.code()), Some((0, 0)));
        outcomes
    }
}

impl Grounds {
    /// What is certain to be recovered, and what each open ground would make of it.
    fn recoveries(&self, registers: &Registers, add: &mut impl FnMut(i64, Option<(i64, i64)>)) {
        let recover = i64::from(RecoveryState::Recover.code());
        let amounts =
            |cost: &Cost| Some((registers.number(cost.loss)?, registers.number(cost.repay)?));
        let (mut certain, mut open) = (None::<(i64, i64)>, Vec::new());
        for ground in &self.grounds {
            match (registers.ternary(ground.state), ground.costs.as_slice()) {
                (Ternary::False, _) => {}
                (Ternary::True, [cost]) => match amounts(cost) {
                    Some(cost) => certain = Some(certain.map_or(cost, |other| larger(other, cost))),
                    None => open.push(None),
                },
                (_, costs) => open.extend(costs.iter().map(amounts)),
            }
        }
        let several = self.grounds.iter().any(|ground| {
            ground.costs.len() > 1 && registers.ternary(ground.state) == Ternary::True
        });
        if let Some(cost) = certain
            && !several
        {
            add(recover, Some(cost));
        }
        for cost in open {
            match (cost, certain) {
                (Some((0, 0)), None) => {
                    add(i64::from(RecoveryState::Nothing.code()), Some((0, 0)));
                }
                (Some(cost), Some(certain)) => add(recover, Some(larger(cost, certain))),
                (cost, _) => add(recover, cost),
            }
        }
    }
}

fn larger(one: (i64, i64), other: (i64, i64)) -> (i64, i64) {
    (one.0.max(other.0), one.1.max(other.1))
}
