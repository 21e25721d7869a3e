//! Where a project stands at each threshold of a clause.

use chrono::NaiveDate;

use super::Regime;
use crate::compile::{Quantity, Traced};
use crate::error::Result;
use crate::facts::{Facts, NEVER, Project};
use crate::program::{Fraction, Registers, Ternary};
use crate::rate::TRILLION;

/// Which side of a threshold a quantity lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Side {
    /// Below it by more than the smallest step.
    Below,
    /// Below it by the smallest step: a fen, a day, one.
    JustBelow,
    /// At it.
    At,
    /// Above it by the smallest step.
    JustAbove,
    /// Above it by more than the smallest step.
    Above,
}

/// One comparison of a clause's condition, and how a project stands to it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonTrace {
    /// The clause.
    pub clause: String,
    /// The comparison's place within the clause, counted through its cases and their conditions
    /// under the settings in force.
    pub place: usize,
    /// Whether the comparison holds.
    pub holds: Ternary,
    /// Where the left side lies, if both sides are known.
    pub side: Option<Side>,
    /// Whether a side is an event that did not happen, or a whole that is zero.
    pub degenerate: bool,
}

impl Regime {
    /// Every comparison in the conditions of the clauses, and how a project stands to it. For
    /// proving that cases try each threshold at, just below and just above its boundary.
    ///
    /// # Errors
    ///
    /// As [`Regime::assess`].
    pub fn comparisons(&self, project: &Project, as_of: NaiveDate) -> Result<Vec<ComparisonTrace>> {
        let facts = self.lower(project)?;
        crate::calendar::check_date(as_of)?;
        Ok(self.trace_facts(&facts, as_of))
    }

    fn trace_facts(&self, facts: &Facts, as_of: NaiveDate) -> Vec<ComparisonTrace> {
        let mut registers = Registers::default();
        self.run(&mut registers, facts, as_of);
        let mut traces = Vec::new();
        for placed in self.clauses.iter() {
            let Some(clause) = placed.clause() else { continue };
            let mut found = Vec::new();
            for case in &placed.cases {
                collect(&case.traced, &registers, &mut found);
            }
            for (place, (holds, side, degenerate)) in found.into_iter().enumerate() {
                let clause = clause.id.to_string();
                traces.push(ComparisonTrace { clause, place, holds, side, degenerate });
            }
        }
        traces
    }
}

type Found = (Ternary, Option<Side>, bool);

fn collect(traced: &Traced, registers: &Registers, found: &mut Vec<Found>) {
    if let Some((left, right)) = &traced.sides {
        let holds = registers.ternary(traced.register);
        let (side, degenerate) = side(left, right, registers);
        found.push((holds, side, degenerate));
    }
    for part in &traced.parts {
        collect(part, registers, found);
    }
}

fn side(left: &Quantity, right: &Quantity, registers: &Registers) -> (Option<Side>, bool) {
    let (left, right) = match (left, right) {
        (Quantity::Fraction(left, _), Quantity::Fraction(right, _)) => {
            return fraction_side(*left, *right, registers);
        }
        _ => (left.number(), right.number()),
    };
    let (Some(left), Some(right)) = (left, right) else { return (None, false) };
    match (registers.number(left), registers.number(right)) {
        (Some(left), Some(right)) if left == NEVER || right == NEVER => (None, true),
        (Some(left), Some(right)) => (Some(place(i128::from(left), i128::from(right), 1)), false),
        _ => (None, false),
    }
}

/// A hundredth of a percent in trillionths: the step of a rate that is a fact.
const RATE_STEP: i128 = 100_000_000;

/// A ratio of amounts moves by one fen of its part: by the other fraction's whole, once both are
/// multiplied out. A rate that is a fact moves by a hundredth of a percent.
fn fraction_side(left: Fraction, right: Fraction, registers: &Registers) -> (Option<Side>, bool) {
    let number = |register| registers.number(register).map(i128::from);
    let numbers = (number(left.part), number(left.whole), number(right.part), number(right.whole));
    let (Some(part), Some(whole), Some(other_part), Some(other_whole)) = numbers else {
        return (None, false);
    };
    if whole == 0 || other_whole == 0 {
        return (None, true);
    }
    let unit = if whole == i128::from(TRILLION) { RATE_STEP } else { 1 };
    let step = other_whole * unit;
    (Some(place(part * other_whole, other_part * whole, step)), false)
}

fn place(left: i128, right: i128, step: i128) -> Side {
    match left - right {
        0 => Side::At,
        distance if distance > step => Side::Above,
        distance if distance > 0 => Side::JustAbove,
        distance if distance < -step => Side::Below,
        _ => Side::JustBelow,
    }
}
