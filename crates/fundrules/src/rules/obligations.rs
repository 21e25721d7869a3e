//! What must be done, and is it done?
//!
//! The field `standing` sums up the requirements; every dated duty of the regime, whichever question
//! its clause belongs to, is listed by [`crate::Regime::obligations`].

use super::ABSENT;
use super::general::{Standing, general_question};
use crate::compile::Compiler;
use crate::program::{NumberRegister, NumberStep, Order, TernaryRegister};
use crate::rules::DeadlineStatus;
use crate::rules::deadline::{started, status};

general_question! { @ [] []
    standing standing: Standing { Breached, Departs, Met }
        "义务履行" "whether obligations are kept";
    Late late: Bool "有逾期事项" "a dated duty is late";
    NextDue next_due: Date "最近到期日" "the next day on which a duty is due";
    deadline "completion": Completion "承诺完工" "completion as promised";
}

/// Whether a dated duty that applies is late.
pub(crate) fn late(compiler: &mut Compiler<'_>) -> NumberRegister {
    let late = 1 << crate::facts::Vocabulary::code(DeadlineStatus::Late);
    let states: Vec<TernaryRegister> = compiler
        .dated_duties()
        .into_iter()
        .map(|(applies, term)| {
            let code = status(compiler, &term);
            let late =
                compiler.builder.ternary(crate::program::TernaryStep::CodeIn { code, mask: late });
            compiler.builder.and(&[applies, late])
        })
        .collect();
    if states.is_empty() {
        return compiler.builder.value(ABSENT);
    }
    let state = compiler.builder.or(&states);
    compiler.builder.first_of(vec![(state, 1)], 0)
}

/// The earliest effective day of the duties that apply, are not done and not yet late.
pub(crate) fn next_due(compiler: &mut Compiler<'_>) -> NumberRegister {
    let none = compiler.builder.value(ABSENT);
    let mut soonest = none;
    for (applies, term) in compiler.dated_duties() {
        let started = started(compiler, term.nominal);
        let as_of = compiler.builder.number(NumberStep::AsOf);
        let ahead = compiler.builder.compare(term.effective, Order::AtLeast, as_of);
        let open = compiler.builder.compare(term.done, Order::MoreThan, as_of);
        let state = compiler.builder.and(&[applies, started, ahead, open]);
        let sooner = compiler.builder.number(NumberStep::Least(soonest, term.effective));
        let step = NumberStep::Choose { condition: state, then: sooner, otherwise: soonest };
        soonest = compiler.builder.number(step);
    }
    soonest
}
