//! What is done for a single project: small operations without branches wherever the data cannot be
//! foreseen. What the numbers of a project mean that nobody looks at is never asked: they may be
//! anything.
//!
//! No operation names the place of its result: those of a batch stand one behind the other.

use std::hint::select_unpredictable;

use super::file::{Bit, Cells, Register};
use crate::calendar::Calendar;
use crate::facts::UNKNOWN;
use crate::program::arithmetic;
use crate::program::moves::moved;
use crate::program::op::{DayMove, Order};
use crate::program::plan::{Join, NOT_MOVED, quotient};

/// Something that makes a bit or a number of those that there are.
pub(super) trait Operate {
    type Result: Register;

    fn operate(&mut self, file: Cells<'_>, calendar: &Calendar) -> Self::Result;
}

/// Whether all parts hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct AllOf<const PARTS: usize> {
    pub(super) parts: [u16; PARTS],
}

impl<const PARTS: usize> Operate for AllOf<PARTS> {
    type Result = Bit;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> Bit {
        let all = self.parts.iter().map(|part| file.bit(*part)).reduce(|all, part| all & part);
        all.unwrap_or(Bit::SET)
    }
}

/// Whether all of many parts hold.
#[derive(Clone, Debug)]
pub(super) struct AllOfMany {
    pub(super) parts: Box<[u16]>,
}

impl Operate for AllOfMany {
    type Result = Bit;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> Bit {
        self.parts.iter().fold(Bit::SET, |all, part| all & file.bit(*part))
    }
}

/// Whether a fact is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) of: u16,
}

impl Operate for Known {
    type Result = Bit;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> Bit {
        Bit::of(file.number(self.of) != UNKNOWN)
    }
}

/// Whether a set, with all bits turned round or none, has one of the bits of a mask. All tests of
/// sets are of this form.
#[derive(Clone, Copy, Debug)]
pub(super) struct HasBit {
    pub(super) of: u16,
    pub(super) turned: u64,
    pub(super) mask: u64,
}

impl Operate for HasBit {
    type Result = Bit;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> Bit {
        let bits = file.number(self.of).cast_unsigned() ^ self.turned;
        Bit::of(bits & self.mask != 0)
    }
}

/// Whether a word is one of those in the mask.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordIn {
    pub(super) of: u16,
    pub(super) mask: u64,
}

impl Operate for WordIn {
    type Result = Bit;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> Bit {
        Bit::of(arithmetic::word_in(file.number(self.of), self.mask))
    }
}

/// Two numbers, of which the first has something added to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Compared {
    pub(super) left: u16,
    pub(super) right: u16,
    pub(super) plus: i64,
}

impl Compared {
    #[inline(always)]
    fn read(self, file: Cells<'_>) -> (i64, i64) {
        (file.number(self.left).wrapping_add(self.plus), file.number(self.right))
    }
}

/// Whether one is at least the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct AtLeast(pub(super) Compared);

impl Operate for AtLeast {
    type Result = Bit;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> Bit {
        let (left, right) = self.0.read(file);
        Bit::of(left >= right)
    }
}

/// Whether both are equal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Equal(pub(super) Compared);

impl Operate for Equal {
    type Result = Bit;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> Bit {
        let (left, right) = self.0.read(file);
        Bit::of(left == right)
    }
}

/// The order of two fractions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fractions {
    pub(super) left: (u16, u16),
    pub(super) right: (u16, u16),
    pub(super) order: Order,
    pub(super) narrow: bool,
}

impl Operate for Fractions {
    type Result = Bit;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> Bit {
        let left = (file.number(self.left.0), file.number(self.left.1));
        let right = (file.number(self.right.0), file.number(self.right.1));
        Bit::of(arithmetic::compare_fractions(left, self.order, right, self.narrow))
    }
}

/// What two numbers are joined to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joined {
    pub(super) join: Join,
    pub(super) left: u16,
    pub(super) right: u16,
}

impl Operate for Joined {
    type Result = i64;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> i64 {
        self.join.apply(file.number(self.left), file.number(self.right))
    }
}

/// A number times a fraction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share {
    pub(super) of: u16,
    pub(super) part: u16,
    pub(super) whole: u16,
    pub(super) up: bool,
}

impl Operate for Share {
    type Result = i64;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> i64 {
        let (part, whole) = (file.number(self.part), file.number(self.whole));
        quotient::by_fraction(file.number(self.of), part, whole, self.up)
    }
}

/// A number times a fraction, which may be too large for estimates. Where nobody asks for it, its whole may
/// be zero.
#[derive(Clone, Copy, Debug)]
pub(super) struct LargeShare {
    pub(super) share: Share,
    pub(super) asked: u16,
}

impl Operate for LargeShare {
    type Result = i64;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> i64 {
        let Share { of, part, whole, up } = self.share;
        let (of, part, whole) = (file.number(of), file.number(part), file.number(whole));
        if !file.is_set(self.asked) || whole <= 0 {
            return 0;
        }
        // Most products fit, whatever the bounds say, and a narrow division is quicker.
        let narrow = of.checked_mul(part).is_some();
        arithmetic::share(of, part, whole, up, narrow)
    }
}

/// So many moved days are remembered; a power of two.
const REMEMBERED: usize = 64;

/// A moved day. The same days come again and again.
#[derive(Clone, Debug)]
pub(super) struct Move {
    pub(super) day: u16,
    pub(super) plus: i64,
    pub(super) by: Box<[DayMove]>,
    pub(super) memory: Memory,
}

/// Days with what they were moved to, each where its lowest bits say.
#[derive(Clone, Debug)]
pub(super) struct Memory(Box<[(i64, i64); REMEMBERED]>);

impl Default for Memory {
    fn default() -> Self {
        // What is no day is not moved.
        Memory(Box::new([(UNKNOWN, NOT_MOVED); REMEMBERED]))
    }
}

impl Operate for Move {
    type Result = i64;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, calendar: &Calendar) -> i64 {
        let day = file.number(self.day).wrapping_add(self.plus);
        let place = day.cast_unsigned() as usize % REMEMBERED;
        let Some(slot) = self.memory.0.get_mut(place) else { return NOT_MOVED };
        if slot.0 != day {
            *slot = (day, moved(day, &self.by, calendar));
        }
        slot.1
    }
}

/// One of two numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choose {
    pub(super) condition: u16,
    pub(super) then: u16,
    pub(super) otherwise: u16,
}

impl Operate for Choose {
    type Result = i64;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> i64 {
        let (then, otherwise) = (file.number(self.then), file.number(self.otherwise));
        select_unpredictable(file.is_set(self.condition), then, otherwise)
    }
}

/// The last number whose condition holds, or else the first one.
#[derive(Clone, Debug)]
pub(super) struct Blend {
    pub(super) first: u16,
    pub(super) others: Box<[(u16, u16)]>,
}

impl Operate for Blend {
    type Result = i64;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> i64 {
        self.others.iter().fold(file.number(self.first), |before, (other, bit)| {
            select_unpredictable(file.is_set(*bit), file.number(*other), before)
        })
    }
}

/// The greatest of zero and the amounts whose condition holds.
#[derive(Clone, Debug)]
pub(super) struct Greatest {
    pub(super) parts: Box<[(u16, u16)]>,
}

impl Operate for Greatest {
    type Result = i64;

    #[inline(always)]
    fn operate(&mut self, file: Cells<'_>, _: &Calendar) -> i64 {
        self.parts.iter().fold(0_i64, |greatest, (amount, bit)| {
            greatest.max(select_unpredictable(file.is_set(*bit), file.number(*amount), 0))
        })
    }
}
