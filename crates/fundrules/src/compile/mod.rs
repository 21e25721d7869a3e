//! Compiles the clauses of a regime to one program.

mod conditions;
mod duty;
mod quantity;

pub(crate) use conditions::Compiler;
pub(crate) use duty::{CompiledDuty, CompiledTiming};
pub(crate) use quantity::{CompiledCase, Quantity, Traced, Written, any};

use smol_str::SmolStr;

use crate::error::Result;
use crate::program::{NumberRegister, NumberStep};
use crate::rulebook::{BelowFloor, BreachForce, Consequence, Loss, Said, SaidValue, Term};
use crate::rules::{AcceptanceVerdict, DeadlinePurpose, RecoveryRoute};
use crate::span::Span;

/// What follows from a case, compiled.
#[derive(Clone, Debug)]
pub(crate) enum CompiledConsequence {
    Ceiling(NumberRegister),
    Floor {
        amount: NumberRegister,
        below: BelowFloor,
    },
    Limit(NumberRegister),
    Schedule,
    Tranche {
        number: i64,
        entitled: NumberRegister,
    },
    Withhold,
    Pace(NumberRegister),
    Required(bool),
    Verdict(AcceptanceVerdict),
    Deadline(CompiledDeadline),
    Order,
    Recover {
        losses: Vec<CompiledLoss>,
        cash: bool,
        settled_by: Option<SmolStr>,
    },
    Route(RecoveryRoute),
    Breach(BreachForce),
    Flag,
    Note,
    /// Values for fields of the question.
    Says(Vec<CompiledSaid>),
}

/// What a clause says about a field, compiled: a code, or a number.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CompiledSaid {
    /// The place of the field among those of the question.
    pub(crate) field: usize,
    pub(crate) code: Option<i64>,
    pub(crate) number: Option<NumberRegister>,
}

/// What is lost of an award, compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CompiledLoss {
    Nothing,
    All,
    Amount(NumberRegister),
    /// What a decision takes, out of the money paid.
    Decided(NumberRegister),
}

/// A deadline, compiled.
#[derive(Clone, Debug)]
pub(crate) struct CompiledDeadline {
    pub(crate) purpose: DeadlinePurpose,
    pub(crate) term: CompiledTerm,
}

/// A term, compiled.
#[derive(Clone, Copy, Debug)]
pub(crate) struct CompiledTerm {
    pub(crate) nominal: NumberRegister,
    pub(crate) effective: NumberRegister,
    /// The last of the days on which all was done.
    pub(crate) done: NumberRegister,
}

impl Compiler<'_> {
    pub(crate) fn consequence(&mut self, consequence: &Consequence) -> Result<CompiledConsequence> {
        Ok(match consequence {
            Consequence::Ceiling(amount) => CompiledConsequence::Ceiling(self.money(amount)?),
            Consequence::Floor { amount, below } => {
                let below = *self.choice(below)?;
                CompiledConsequence::Floor { amount: self.money(amount)?, below }
            }
            Consequence::Limit(amount) => CompiledConsequence::Limit(self.money(amount)?),
            Consequence::Schedule => CompiledConsequence::Schedule,
            Consequence::Tranche { number, entitled } => {
                CompiledConsequence::Tranche { number: *number, entitled: self.money(entitled)? }
            }
            Consequence::Withhold => CompiledConsequence::Withhold,
            Consequence::Pace(amount) => CompiledConsequence::Pace(self.money(amount)?),
            Consequence::Required(value) => CompiledConsequence::Required(*value),
            Consequence::Verdict(verdict) => CompiledConsequence::Verdict(*verdict),
            Consequence::Deadline(purpose, term) => {
                CompiledConsequence::Deadline(CompiledDeadline {
                    purpose: *purpose,
                    term: self.term(term)?,
                })
            }
            Consequence::Order => CompiledConsequence::Order,
            Consequence::Recover { loss, cash, settled_by } => {
                let losses = match self.choice(loss)? {
                    Loss::OneOf(losses) => {
                        losses.iter().map(|loss| self.loss(loss)).collect::<Result<_>>()?
                    }
                    single => vec![self.loss(single)?],
                };
                let cash = *self.choice(cash)?;
                let settled_by = settled_by.as_deref().map(SmolStr::new);
                CompiledConsequence::Recover { losses, cash, settled_by }
            }
            Consequence::Route(route) => CompiledConsequence::Route(*route),
            Consequence::Breach(force) => CompiledConsequence::Breach(*self.choice(force)?),
            Consequence::Flag => CompiledConsequence::Flag,
            Consequence::Note => CompiledConsequence::Note,
            Consequence::Says(said) => CompiledConsequence::Says(
                said.iter().map(|said| self.said(said)).collect::<Result<_>>()?,
            ),
        })
    }

    fn said(&mut self, said: &Said) -> Result<CompiledSaid> {
        let (code, number) = match &said.value {
            SaidValue::Code(code) => (Some(*code), None),
            SaidValue::Number(expression) => (None, self.quantity(expression)?.number()),
        };
        Ok(CompiledSaid { field: said.field, code, number })
    }

    fn loss(&mut self, loss: &Loss) -> Result<CompiledLoss> {
        Ok(match loss {
            // The reader allows no list within a list, so an inner one cannot come up.
            Loss::Nothing | Loss::OneOf(_) => CompiledLoss::Nothing,
            Loss::All => CompiledLoss::All,
            Loss::Amount(amount) => CompiledLoss::Amount(self.money(amount)?),
            Loss::ByDecision => CompiledLoss::Decided(self.fact("clawback.decided_amount")?),
        })
    }

    pub(crate) fn term(&mut self, term: &Term) -> Result<CompiledTerm> {
        let Quantity::Date(from) = self.quantity(&term.from)? else {
            return Err(crate::error::Error::new(
                crate::error::ErrorKind::Regime,
                "regime.incomplete",
                "a deadline starts at something that is no day",
            ));
        };
        let span = match self.quantity(&term.within)? {
            Quantity::Span(crate::rulebook::Literal::Span(span)) => span,
            _ => Span::Days(0),
        };
        let rest_day = *self.choice(&term.rest_day)?;
        let nominal = self.moved_by(from, span, false, crate::calendar::RestDay::Stays);
        let effective = self.moved_by(from, span, false, rest_day);
        let mut done: Option<NumberRegister> = None;
        for event in self.choice(&term.done)? {
            let day = self.fact(event)?;
            done = Some(match done {
                Some(earlier) => self.builder.number(NumberStep::Greatest(earlier, day)),
                None => day,
            });
        }
        let done = match done {
            Some(done) => done,
            None => self.builder.value(crate::facts::NEVER),
        };
        Ok(CompiledTerm { nominal, effective, done })
    }
}
