//! Compiles the duties of clauses.

use super::{CompiledCase, CompiledConsequence, CompiledTerm, Compiler};
use crate::error::Result;
use crate::program::{NumberRegister, TernaryRegister};
use crate::rulebook::{Duty, Timing};

/// A duty, compiled.
#[derive(Clone, Debug)]
pub(crate) struct CompiledDuty {
    /// The place of its clause in the regime.
    pub(crate) place: usize,
    pub(crate) applies: TernaryRegister,
    pub(crate) timing: CompiledTiming,
    pub(crate) stake: Option<NumberRegister>,
}

/// When a duty is due, compiled.
#[derive(Clone, Copy, Debug)]
pub(crate) enum CompiledTiming {
    Term(CompiledTerm),
    /// As the rulebook says it: once in each period, or on no day.
    AsWritten,
}

impl Compiler<'_> {
    /// Compiles the duty of a clause whose cases are compiled.
    pub(crate) fn duty(&mut self, place: usize, duty: &Duty, cases: &[CompiledCase]) -> Result<()> {
        let applies = match &duty.when {
            Some(when) => self.condition(when)?.register,
            None => {
                let states: Vec<TernaryRegister> =
                    cases.iter().map(|case| case.applies.unwrap_or(case.traced.register)).collect();
                self.builder.or(&states)
            }
        };
        let timing = match &duty.timing {
            Timing::Term(term) => CompiledTiming::Term(self.term(term)?),
            Timing::OfClause => deadline_of(cases),
            Timing::Periodic { .. } | Timing::Undated(_) => CompiledTiming::AsWritten,
        };
        let stake = match &duty.stake {
            Some(stake) => self.quantity(stake)?.number(),
            None => None,
        };
        self.duties.push(CompiledDuty { place, applies, timing, stake });
        Ok(())
    }

    /// The duties that have a day.
    pub(crate) fn dated_duties(&self) -> Vec<(TernaryRegister, CompiledTerm)> {
        let dated = self.duties.iter().filter_map(|duty| match duty.timing {
            CompiledTiming::Term(term) => Some((duty.applies, term)),
            CompiledTiming::AsWritten => None,
        });
        dated.collect()
    }
}

/// The deadline that a clause itself sets.
fn deadline_of(cases: &[CompiledCase]) -> CompiledTiming {
    let deadlines = cases.iter().find_map(|case| match &case.consequence {
        CompiledConsequence::Deadline(deadline) => Some(deadline.term),
        _ => None,
    });
    deadlines.map_or(CompiledTiming::AsWritten, CompiledTiming::Term)
}
