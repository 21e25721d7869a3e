//! Plans: what has to be done for each chunk of a table.
//!
//! A plan is made for what a table has: which facts, whether all of their values are known, and
//! how large they are. What the table does not have is unknown beforehand, and whatever follows
//! from that, from constants, or from the bounds of the numbers is settled when the plan is made. So
//! a clause that looks at no fact of the table costs nothing, and a table without gaps pays
//! nothing for the possibility of them.

mod factor;
mod graph;
mod kernels;
mod lower;
mod pieces;
mod prefetch;
pub(crate) mod quotient;
mod readers;
mod run;
mod schedule;
mod vectors;

pub(crate) use graph::{Bits, Days, Join, MovedFrom, NOT_MOVED, Node, Operand, Share, Span};
pub(crate) use kernels::{BITS, ROWS, Source};
pub(crate) use lower::Lowering;
pub(crate) use pieces::{Pieces, Truth};
pub(crate) use prefetch::Stretch;
pub(crate) use readers::Readers;
pub(crate) use run::{Answers, Inputs, Memory, View, bits_before};
pub(crate) use schedule::{Schedule, Store, Stored, schedule};
pub(crate) use vectors::Vectors;
#[cfg(test)]
pub(crate) use vectors::{SETS, by_set};

use super::columns::Columns;
use crate::calendar::{FIRST_DAY, LAST_DAY};
use crate::facts::{FACTS, FactKind, NEVER};

/// What a table gives of a fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Given(u8);

impl Given {
    const THERE: u8 = 1;
    const GAPS: u8 = 2;
    const ZEROS: u8 = 4;
    const WIDE: u8 = 8;

    /// What a table gives of each fact.
    pub(crate) fn of(columns: &Columns<'_>) -> Vec<Given> {
        let given = |place: usize| {
            columns
                .get(place)
                .map_or(Given(0), |column| Given::between(column.span, column.known.is_some()))
        };
        (0..FACTS.len()).map(given).collect()
    }

    /// What a project gives of a fact: its number, or nothing. `None` where no fact of the kind can
    /// be that number.
    pub(crate) fn of_number(kind: FactKind, number: Option<i64>) -> Option<Given> {
        let Some(number) = number else { return Some(Given(0)) };
        // As in a table, bounds are kept of wide kinds only.
        let bound = if kind.is_wide() { number } else { 0 };
        let given = Given::between((bound, bound), false);
        let span = given.span(kind);
        (span.least..=span.greatest).contains(&number).then_some(given)
    }

    /// Numbers from the least to the greatest, perhaps with gaps.
    fn between((least, greatest): (i64, i64), gaps: bool) -> Given {
        let flag = |holds: bool, flag: u8| if holds { flag } else { 0 };
        Given(
            Given::THERE
                | flag(gaps, Given::GAPS)
                | flag(least <= 0, Given::ZEROS)
                | flag(least < 0 || greatest > quotient::LARGEST, Given::WIDE),
        )
    }

    /// The same with nothing granted but that a fact is there or not.
    pub(crate) fn loose(self) -> Given {
        let all = Given::THERE | Given::GAPS | Given::ZEROS | Given::WIDE;
        if self.is_there() { Given(all) } else { self }
    }

    /// Between which numbers the known values of a fact lie.
    pub(crate) fn span(self, kind: FactKind) -> Span {
        let greatest = kind.largest();
        match kind {
            FactKind::Date => Span { least: FIRST_DAY.into(), greatest: LAST_DAY.into() },
            FactKind::Event => Span { least: FIRST_DAY.into(), greatest: NEVER },
            _ => Span {
                least: i64::from(!self.has_zeros()),
                greatest: if self.is_wide() { greatest } else { greatest.min(quotient::LARGEST) },
            },
        }
    }

    pub(crate) fn is_there(self) -> bool {
        self.0 & Given::THERE != 0
    }

    /// Whether some of its values are not known.
    pub(crate) fn has_gaps(self) -> bool {
        self.0 & Given::GAPS != 0
    }

    /// Whether one of its values may be zero.
    pub(crate) fn has_zeros(self) -> bool {
        self.0 & Given::ZEROS != 0
    }

    /// Whether one of its values is large.
    pub(crate) fn is_wide(self) -> bool {
        self.0 & Given::WIDE != 0
    }

    /// Whether a plan for this serves a table that gives that.
    pub(crate) fn serves(self, table: Given) -> bool {
        if table.is_there() { table.0 & !self.0 == 0 } else { !self.is_there() || self.has_gaps() }
    }

    /// What a plan must be made for to serve both.
    pub(crate) fn and(self, other: Given) -> Given {
        let gaps = if self.is_there() == other.is_there() { 0 } else { Given::GAPS };
        Given(self.0 | other.0 | gaps)
    }
}
