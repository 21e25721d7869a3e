//! Compiles the duties of clauses.

use super::{CompiledCase, CompiledConsequence, CompiledTerm, Compiler};
use crate::error::Result;
use crate::program::{NumberRegister, TernaryRegister};
use crate::rulebook::{Condition, Duty, Step, Timing};

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
        let sets_deadline =
            |case: &&CompiledCase| matches!(case.consequence, CompiledConsequence::Deadline(_));
        // A duty by the clause's own deadline is owed where that deadline is set.
        let of_deadline = cases.iter().find(sets_deadline).map(std::slice::from_ref);
        let owing = match &duty.timing {
            Timing::OfClause => of_deadline.unwrap_or(cases),
            _ => cases,
        };
        let applies = self.applies(duty.when.as_ref(), owing)?;
        let timing = match &duty.timing {
            Timing::Term(term) => CompiledTiming::Term(self.term(term)?),
            Timing::OfClause => deadline_of(owing),
            Timing::Periodic { .. } | Timing::Undated(_) => CompiledTiming::AsWritten,
        };
        let stake = match &duty.stake {
            Some(stake) => self.quantity(stake)?.number(),
            None => None,
        };
        self.duties.push(CompiledDuty { place, applies, timing, stake });
        Ok(())
    }

    /// Compiles when the step of a clause belongs to its flow.
    pub(crate) fn step(&mut self, place: usize, step: &Step, cases: &[CompiledCase]) -> Result<()> {
        let applies = self.applies(step.when.as_ref(), cases)?;
        self.steps.push((place, applies));
        Ok(())
    }

    /// A condition of its own, or whether one of the clause's cases applies.
    fn applies(
        &mut self,
        when: Option<&Condition>,
        cases: &[CompiledCase],
    ) -> Result<TernaryRegister> {
        if let Some(when) = when {
            return Ok(self.condition(when)?.register);
        }
        let states: Vec<TernaryRegister> =
            cases.iter().map(|case| case.applies.unwrap_or(case.traced.register)).collect();
        Ok(self.builder.or(&states))
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
