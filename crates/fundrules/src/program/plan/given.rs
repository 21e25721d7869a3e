//! What a table, or the projects so far, give of a fact. A plan is made for that, and serves whatever
//! gives no more.

use chrono::{Datelike, NaiveDate};

use super::graph::Span;
use super::quotient;
use crate::calendar::{LAST_DAY, date_from_days, days_from_date};
use crate::facts::FactKind;
use crate::program::extent::Extent;

/// What is given of a fact.
///
/// Bounds are wider than what there was, so that a plan serves others too: amounts are small or not, and
/// days lie in whole years. Of words, which yes and no are here, it is kept which there are, and of sets
/// which bits all have and which some have.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Given {
    there: bool,
    gaps: bool,
    bounded: Bounded,
    /// The least number, or the bits that all sets have.
    least: i64,
    /// The greatest number, the bits that some set has, or one bit for each word that there is.
    greatest: i64,
}

/// What the bounds of a kind of facts are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Bounded {
    #[default]
    Numbers,
    Days,
    Words,
    Sets,
}

impl Bounded {
    fn of(kind: FactKind) -> Self {
        match kind {
            FactKind::Date | FactKind::Event => Bounded::Days,
            FactKind::Bool
            | FactKind::Reference
            | FactKind::Texts
            | FactKind::Word(_)
            | FactKind::Headcount => Bounded::Words,
            FactKind::Words(_) | FactKind::Clauses => Bounded::Sets,
            _ => Bounded::Numbers,
        }
    }
}

impl Given {
    /// What a column gives of its fact.
    pub(crate) fn column(kind: FactKind, extent: Extent, gaps: bool) -> Given {
        let bounded = Bounded::of(kind);
        let (least, greatest) = match bounded {
            _ if extent.is_empty() => widest(kind),
            Bounded::Words => (0, extent.words.cast_signed()),
            Bounded::Sets => (extent.common, extent.some),
            Bounded::Days => years(extent.least, extent.greatest),
            Bounded::Numbers => {
                let small = extent.least >= 0 && extent.greatest <= quotient::LARGEST;
                let (_, greatest) = widest(kind);
                let greatest = if small { greatest.min(quotient::LARGEST) } else { greatest };
                (i64::from(extent.least > 0), greatest)
            }
        };
        Given { there: true, gaps, bounded, least, greatest }
    }

    /// What a project gives of a fact: its number, or nothing. `None` where no fact of the kind can
    /// be that number.
    pub(crate) fn of_number(kind: FactKind, number: Option<i64>) -> Option<Given> {
        let Some(number) = number else { return Some(Given::default()) };
        let (least, greatest) = kind.range();
        let is_possible = (least..=greatest).contains(&number)
            && (number == greatest || kind != FactKind::Event || number <= LAST_DAY.into());
        is_possible.then(|| Given::column(kind, Extent::of_number(number), false))
    }

    /// The same without what changes from one part of a table to the next: which words there are, and of
    /// which years the days.
    pub(crate) fn rough(self, kind: FactKind) -> Given {
        if !self.there || self.bounded == Bounded::Numbers {
            return self;
        }
        let (least, greatest) = widest(kind);
        Given { least, greatest, ..self }
    }

    /// The same with nothing granted but that a fact is there or not.
    pub(crate) fn loose(self, kind: FactKind) -> Given {
        if !self.there {
            return self;
        }
        let (least, greatest) = widest(kind);
        Given { gaps: true, least, greatest, ..self }
    }

    /// Between which numbers the known values of a fact lie.
    pub(crate) fn span(self, kind: FactKind) -> Span {
        let (least, greatest) = match self.bounded {
            Bounded::Words | Bounded::Sets => kind.range(),
            _ => (self.least, self.greatest),
        };
        Span { least, greatest }
    }

    /// One bit for each word that a fact can be, as far as it is known.
    pub(crate) fn words(self) -> Option<u64> {
        (self.bounded == Bounded::Words).then_some(self.greatest.cast_unsigned())
    }

    /// The bits that all known sets have, and those that some have.
    pub(crate) fn sets(self) -> Option<(u64, u64)> {
        let bits = (self.least.cast_unsigned(), self.greatest.cast_unsigned());
        (self.bounded == Bounded::Sets).then_some(bits)
    }

    pub(crate) fn is_there(self) -> bool {
        self.there
    }

    /// Whether some of its values are not known.
    pub(crate) fn has_gaps(self) -> bool {
        self.gaps
    }

    /// Whether a plan for this serves a table that gives that.
    pub(crate) fn serves(self, table: Given) -> bool {
        if table.there { self.and(table) == self } else { !self.there || self.gaps }
    }

    /// What a plan must be made for to serve both.
    pub(crate) fn and(self, other: Given) -> Given {
        let gaps = self.gaps || other.gaps || self.there != other.there;
        let (least, greatest) = match (self.there, other.there) {
            (false, _) => (other.least, other.greatest),
            (_, false) => (self.least, self.greatest),
            _ => match self.bounded {
                Bounded::Words | Bounded::Sets => {
                    (self.least & other.least, self.greatest | other.greatest)
                }
                Bounded::Numbers | Bounded::Days => {
                    (self.least.min(other.least), self.greatest.max(other.greatest))
                }
            },
        };
        let bounded = if self.there { self.bounded } else { other.bounded };
        Given { there: self.there || other.there, gaps, bounded, least, greatest }
    }
}

/// The bounds that all facts of a kind keep.
fn widest(kind: FactKind) -> (i64, i64) {
    let (least, greatest) = kind.range();
    match Bounded::of(kind) {
        // Codes count from zero.
        Bounded::Words => {
            let behind = u64::MAX.checked_shl(u32::try_from(greatest + 1).unwrap_or(64));
            (0, (!behind.unwrap_or(0)).cast_signed())
        }
        _ => (least, greatest),
    }
}

/// From the first day of a year to the last one of another; an event that never happened is later than
/// every day.
fn years(least: i64, greatest: i64) -> (i64, i64) {
    let year = |day: i64| i32::try_from(day).ok().and_then(date_from_days).map(|day| day.year());
    let day = |year: i32, month: u32, of_month: u32| {
        NaiveDate::from_ymd_opt(year, month, of_month).map(|day| i64::from(days_from_date(day)))
    };
    let first = year(least).and_then(|year| day(year, 1, 1)).unwrap_or(least);
    let last = year(greatest).and_then(|year| day(year, 12, 31)).unwrap_or(greatest);
    (first, last)
}
