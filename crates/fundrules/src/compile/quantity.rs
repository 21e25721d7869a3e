//! Compiled quantities, and what an explanation needs of compiled conditions.

use crate::program::{Fraction, NumberRegister, Ternary, TernaryRegister};
use crate::rulebook::Literal;

/// Where a compiled quantity stands, and what it is.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Quantity {
    Money(NumberRegister),
    Date(NumberRegister),
    Integer(NumberRegister),
    /// Minutes since midnight.
    Time(NumberRegister),
    /// A rate or ratio; a number of the rulebook keeps its written form.
    Fraction(Fraction, Option<Literal>),
    Span(Literal),
}

/// A compiled condition with its parts, in the order of the condition's own tree.
#[derive(Clone, Debug)]
pub(crate) struct Traced {
    pub(crate) register: TernaryRegister,
    pub(crate) parts: Vec<Traced>,
    /// The two sides of a comparison.
    pub(crate) sides: Option<(Quantity, Quantity)>,
}

impl Traced {
    pub(crate) fn leaf(register: TernaryRegister) -> Self {
        Traced { register, parts: Vec::new(), sides: None }
    }
}

/// A condition of a clause's case, compiled, with the state that it has on a project.
#[derive(Clone, Debug)]
pub(crate) struct CompiledCase {
    pub(crate) traced: Traced,
    /// For a requirement: whether it applies, met or not.
    pub(crate) applies: Option<TernaryRegister>,
    pub(crate) consequence: super::CompiledConsequence,
}

/// Joins the states of a clause's cases into one: true once one is.
pub(crate) fn any(states: impl Iterator<Item = Ternary>) -> Ternary {
    states.max().unwrap_or(Ternary::False)
}
