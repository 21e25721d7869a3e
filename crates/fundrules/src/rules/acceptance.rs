//! Does the project pass acceptance, and what is to be rectified?
//!
//! Verdicts stand in an order of precedence, which is data of the rulebook: the first one with a
//! clause that applies is the verdict. Where no acceptance is owed, that is the answer. The verdict
//! that the organiser recorded is shown beside the one that follows from the clauses.

use super::deadline::{DeadlinePurpose, DeadlineStatus, deadline};
use super::general::Levels;
use super::{
    ABSENT, CompiledClause, CompiledQuestion, Field, FieldKind, Question, cases_with, in_order,
    outcome, settled,
};
use crate::compile::{CompiledConsequence, Compiler};
use crate::error::Result;
use crate::facts::vocabulary::vocabularies;
use crate::facts::{Verdict, Vocabulary};
use crate::program::{Order, TernaryRegister, TernaryStep};

vocabularies! {
    /// A verdict of acceptance that follows from the clauses.
    AcceptanceVerdict {
        Pass "验收通过" "passed",
        Rectify "限期整改" "to be rectified",
        Fail "验收不通过" "failed",
        NotApplicable "无需验收" "no acceptance owed",
    }
}

pub(crate) const FIELDS: &[Field] = &[
    Field {
        name: "verdict",
        kind: FieldKind::Word(AcceptanceVerdict::WORDS),
        zh: "推定验收结论",
        en: "verdict that follows from the clauses",
    },
    Field {
        name: "recorded_verdict",
        kind: FieldKind::Word(Verdict::WORDS),
        zh: "已出具验收结论",
        en: "verdict that was recorded",
    },
    Field {
        name: "rectification_ordered",
        kind: FieldKind::Bool,
        zh: "应责令限期整改",
        en: "rectification is to be ordered",
    },
    Field {
        name: "rectification_nominal_due",
        kind: FieldKind::Date,
        zh: "整改期限（名义日）",
        en: "nominal last day of rectification",
    },
    Field {
        name: "rectification_due",
        kind: FieldKind::Date,
        zh: "整改期限（有效日）",
        en: "effective last day of rectification",
    },
    Field {
        name: "rectification_status",
        kind: FieldKind::Word(DeadlineStatus::WORDS),
        zh: "整改期限状态",
        en: "how rectification stands",
    },
    Field {
        name: "filing_nominal_due",
        kind: FieldKind::Date,
        zh: "结论备案期限（名义日）",
        en: "nominal last day of filing the verdict",
    },
    Field {
        name: "filing_due",
        kind: FieldKind::Date,
        zh: "结论备案期限（有效日）",
        en: "effective last day of filing the verdict",
    },
    Field {
        name: "filing_status",
        kind: FieldKind::Word(DeadlineStatus::WORDS),
        zh: "结论备案状态",
        en: "how filing stands",
    },
];

/// The order of verdicts where the rulebooks name none.
const USUAL_ORDER: [AcceptanceVerdict; 4] = [
    AcceptanceVerdict::NotApplicable,
    AcceptanceVerdict::Fail,
    AcceptanceVerdict::Rectify,
    AcceptanceVerdict::Pass,
];

/// Whether acceptance is owed, from the clauses that say so; `None` when none does.
pub(crate) fn required(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
) -> Option<TernaryRegister> {
    let cases = cases_with(clauses, |consequence| match consequence {
        CompiledConsequence::Required(value) => Some(*value),
        _ => None,
    });
    if cases.is_empty() {
        return None;
    }
    // A clause that asks for acceptance comes before one that spares it.
    let (owed, spared): (Vec<_>, Vec<_>) = cases.into_iter().partition(|(_, value)| *value);
    let candidates = owed.into_iter().chain(spared).map(|(state, value)| (state, i64::from(value)));
    let code = compiler.builder.first_of(candidates.collect(), 0);
    Some(compiler.builder.ternary(TernaryStep::CodeIn { code, mask: 0b10 }))
}

pub(crate) fn compile(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
    order: &[String],
) -> Result<CompiledQuestion> {
    let levels = levels(compiler, clauses, order);
    let verdict = compiler.builder.first_of(levels.clone(), ABSENT);
    compiler.verdict_derived = Some(verdict);
    let none = compiler.builder.value(ABSENT);
    let absent = compiler.builder.compare(verdict, Order::Equal, none);
    let known = settled(compiler, verdict, verdict);
    let orders = states(clauses, |consequence| matches!(consequence, CompiledConsequence::Order));
    let deadlines =
        states(clauses, |consequence| matches!(consequence, CompiledConsequence::Deadline(_)));
    // Where a verdict was recorded or rectification is to be ordered, something is said although
    // no verdict follows.
    let says = compiler.builder.or(&[orders.clone(), deadlines].concat());
    let silent = compiler.builder.and(&[absent, says.negated()]);
    let outcome = outcome(compiler, silent, known);

    let recorded = compiler.fact("accept.verdict")?;
    let ordered = compiler.builder.or(&orders);
    let ordered = compiler.builder.first_of(vec![(ordered, 1)], 0);
    let mut fields = vec![verdict, recorded, ordered];
    for purpose in [DeadlinePurpose::Rectification, DeadlinePurpose::Filing] {
        fields.extend(deadline(compiler, clauses, purpose));
    }
    Ok(CompiledQuestion {
        question: Question::Acceptance,
        outcome,
        clauses: Vec::new(),
        fields,
        rests_on: vec![verdict],
        possible: Box::new(Levels { says: None, field: 0, levels }),
    })
}

/// The states of the cases with a consequence of some kind.
fn states(
    clauses: &[CompiledClause],
    wanted: fn(&CompiledConsequence) -> bool,
) -> Vec<TernaryRegister> {
    let cases = cases_with(clauses, |consequence| wanted(consequence).then_some(()));
    cases.into_iter().map(|(state, ())| state).collect()
}

/// The state of each verdict in order of precedence.
fn levels(
    compiler: &mut Compiler<'_>,
    clauses: &[CompiledClause],
    order: &[String],
) -> Vec<(TernaryRegister, i64)> {
    let mut levels = Vec::new();
    for verdict in in_order(order, &USUAL_ORDER) {
        let states: Vec<TernaryRegister> = cases_with(clauses, |consequence| match consequence {
            CompiledConsequence::Verdict(given) if *given == verdict => Some(()),
            _ => None,
        })
        .into_iter()
        .map(|(state, ())| state)
        .collect();
        if !states.is_empty() {
            levels.push((compiler.builder.or(&states), i64::from(verdict.code())));
        }
    }
    levels
}
