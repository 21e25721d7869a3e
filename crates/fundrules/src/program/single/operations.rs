//! What is done for a single project: small operations without branches wherever the data cannot be
//! foreseen. What the numbers of a project mean that nobody looks at is never asked: they may be
//! anything.

use std::hint::select_unpredictable;

use super::file::File;
use crate::calendar::Calendar;
use crate::facts::UNKNOWN;
use crate::program::arithmetic;
use crate::program::moves::moved;
use crate::program::op::{DayMove, Order};
use crate::program::plan::{Join, NOT_MOVED, quotient};

/// Something that is done to the registers.
pub(super) trait Operate {
    fn operate(&mut self, file: &mut File, calendar: &Calendar);
}

/// Whether all parts hold.
#[derive(Clone, Copy, Debug)]
pub(super) struct AllOf<const PARTS: usize> {
    pub(super) parts: [u16; PARTS],
    pub(super) to: u16,
}

impl<const PARTS: usize> Operate for AllOf<PARTS> {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let all = self.parts.iter().map(|part| file.bit(*part)).reduce(|all, part| all & part);
        file.set_bit(self.to, all.unwrap_or(1));
    }
}

/// Whether all of many parts hold.
#[derive(Clone, Debug)]
pub(super) struct AllOfMany {
    pub(super) parts: Box<[u16]>,
    pub(super) to: u16,
}

impl Operate for AllOfMany {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let all = self.parts.iter().fold(1, |all, part| all & file.bit(*part));
        file.set_bit(self.to, all);
    }
}

/// Whether a fact is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    pub(super) of: u16,
    pub(super) to: u16,
}

impl Operate for Known {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        file.set_bit(self.to, u8::from(file.number(self.of) != UNKNOWN));
    }
}

/// Whether a number, with all bits turned round or none, has one of the bits of a mask. All tests of
/// sets are of this form, and facts that are yes or no.
#[derive(Clone, Copy, Debug)]
pub(super) struct HasBit {
    pub(super) of: u16,
    pub(super) to: u16,
    pub(super) turned: u64,
    pub(super) mask: u64,
}

impl Operate for HasBit {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let bits = file.number(self.of).cast_unsigned() ^ self.turned;
        file.set_bit(self.to, u8::from(bits & self.mask != 0));
    }
}

/// Whether a word is one of those in the mask.
#[derive(Clone, Copy, Debug)]
pub(super) struct WordIn {
    pub(super) of: u16,
    pub(super) to: u16,
    pub(super) mask: u64,
}

impl Operate for WordIn {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let holds = arithmetic::word_in(file.number(self.of), self.mask);
        file.set_bit(self.to, u8::from(holds));
    }
}

/// Two numbers, of which the first has something added to it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Compared {
    pub(super) left: u16,
    pub(super) right: u16,
    pub(super) to: u16,
    pub(super) plus: i64,
}

impl Compared {
    #[inline(always)]
    fn read(self, file: &File) -> (i64, i64) {
        (file.number(self.left).wrapping_add(self.plus), file.number(self.right))
    }
}

/// Whether one is at least the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct AtLeast(pub(super) Compared);

impl Operate for AtLeast {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let (left, right) = self.0.read(file);
        file.set_bit(self.0.to, u8::from(left >= right));
    }
}

/// Whether both are equal.
#[derive(Clone, Copy, Debug)]
pub(super) struct Equal(pub(super) Compared);

impl Operate for Equal {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let (left, right) = self.0.read(file);
        file.set_bit(self.0.to, u8::from(left == right));
    }
}

/// The order of two fractions.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fractions {
    pub(super) left: (u16, u16),
    pub(super) right: (u16, u16),
    pub(super) to: u16,
    pub(super) order: Order,
    pub(super) narrow: bool,
}

impl Operate for Fractions {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let left = (file.number(self.left.0), file.number(self.left.1));
        let right = (file.number(self.right.0), file.number(self.right.1));
        let holds = arithmetic::compare_fractions(left, self.order, right, self.narrow);
        file.set_bit(self.to, u8::from(holds));
    }
}

/// What two numbers are joined to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Joined {
    pub(super) join: Join,
    pub(super) left: u16,
    pub(super) right: u16,
    pub(super) to: u16,
}

impl Operate for Joined {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let joined = self.join.apply(file.number(self.left), file.number(self.right));
        file.set_number(self.to, joined);
    }
}

/// A number times a fraction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share {
    pub(super) of: u16,
    pub(super) part: u16,
    pub(super) whole: u16,
    pub(super) to: u16,
    pub(super) up: bool,
}

impl Operate for Share {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let (part, whole) = (file.number(self.part), file.number(self.whole));
        let share = quotient::by_fraction(file.number(self.of), part, whole, self.up);
        file.set_number(self.to, share);
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
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let Share { of, part, whole, to, up } = self.share;
        let (of, part, whole) = (file.number(of), file.number(part), file.number(whole));
        if file.is_set(self.asked) && whole > 0 {
            // Most products fit, whatever the bounds say, and a narrow division is quicker.
            let narrow = of.checked_mul(part).is_some();
            file.set_number(to, arithmetic::share(of, part, whole, up, narrow));
        }
    }
}

/// So many moved days are remembered; a power of two.
const REMEMBERED: usize = 64;

/// A moved day. The same days come again and again.
#[derive(Clone, Debug)]
pub(super) struct Move {
    pub(super) day: u16,
    pub(super) plus: i64,
    pub(super) to: u16,
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
    #[inline(always)]
    fn operate(&mut self, file: &mut File, calendar: &Calendar) {
        let day = file.number(self.day).wrapping_add(self.plus);
        let place = day.cast_unsigned() as usize % REMEMBERED;
        let Some(slot) = self.memory.0.get_mut(place) else { return };
        if slot.0 != day {
            *slot = (day, moved(day, &self.by, calendar));
        }
        file.set_number(self.to, slot.1);
    }
}

/// One of two numbers.
#[derive(Clone, Copy, Debug)]
pub(super) struct Choose {
    pub(super) condition: u16,
    pub(super) then: u16,
    pub(super) otherwise: u16,
    pub(super) to: u16,
}

impl Operate for Choose {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let (then, otherwise) = (file.number(self.then), file.number(self.otherwise));
        let chosen = select_unpredictable(file.is_set(self.condition), then, otherwise);
        file.set_number(self.to, chosen);
    }
}

/// The last number whose condition holds, or else the first one.
#[derive(Clone, Debug)]
pub(super) struct Blend {
    pub(super) first: u16,
    pub(super) others: Box<[(u16, u16)]>,
    pub(super) to: u16,
}

impl Operate for Blend {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let blended = self.others.iter().fold(file.number(self.first), |before, (other, bit)| {
            select_unpredictable(file.is_set(*bit), file.number(*other), before)
        });
        file.set_number(self.to, blended);
    }
}

/// The greatest of zero and the amounts whose condition holds.
#[derive(Clone, Debug)]
pub(super) struct Greatest {
    pub(super) parts: Box<[(u16, u16)]>,
    pub(super) to: u16,
}

impl Operate for Greatest {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let greatest = self.parts.iter().fold(0_i64, |greatest, (amount, bit)| {
            greatest.max(select_unpredictable(file.is_set(*bit), file.number(*amount), 0))
        });
        file.set_number(self.to, greatest);
    }
}
