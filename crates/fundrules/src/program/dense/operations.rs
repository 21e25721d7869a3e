//! What a dense program does: small operations without branches wherever the data cannot be
//! foreseen.

use std::hint::select_unpredictable;

use super::file::{FALSE, File, TRUE};
use crate::calendar::Calendar;
use crate::facts::UNKNOWN as UNKNOWN_NUMBER;
use crate::program::arithmetic;
use crate::program::op::{DayMove, Order};

/// Something that is done to the registers.
pub(super) trait Operate {
    fn operate(&mut self, file: &mut File, calendar: &Calendar);
}

/// Whether both numbers are known.
#[inline(always)]
fn known(first: i64, second: i64) -> bool {
    (first != UNKNOWN_NUMBER) & (second != UNKNOWN_NUMBER)
}

/// "And" of some parts. Without its negation: most are asked for in one way only.
#[derive(Clone, Copy, Debug)]
pub(super) struct AllOf<const PARTS: usize> {
    pub(super) to: u16,
    pub(super) parts: [u16; PARTS],
}

impl<const PARTS: usize> Operate for AllOf<PARTS> {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let all =
            self.parts.map(|part| file.ternary(part)).into_iter().reduce(|all, part| all & part);
        file.set_ternary(self.to, all.unwrap_or(TRUE));
    }
}

/// "Or" of some parts.
#[derive(Clone, Copy, Debug)]
pub(super) struct AnyOf<const PARTS: usize> {
    pub(super) to: u16,
    pub(super) parts: [u16; PARTS],
}

impl<const PARTS: usize> Operate for AnyOf<PARTS> {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let any = self.parts.iter().fold(FALSE, |any, part| any | file.ternary(*part));
        file.set_ternary(self.to, any);
    }
}

/// Facts with codes below this are looked up in tables, which hold here what follows when the code
/// is not known.
pub(super) const NO_CODE: u64 = 31;

/// What a table holds for the code of a word, two bits for each.
#[derive(Clone, Copy, Debug)]
pub(super) struct LookUp {
    pub(super) of: u16,
    pub(super) to: u16,
    pub(super) table: u64,
}

impl Operate for LookUp {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let code = file.number(self.of).cast_unsigned().min(NO_CODE);
        let [found, ..] = (self.table >> (2 * code)).to_le_bytes();
        file.set_ternary(self.to, found & TRUE);
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
        let bits = file.number(self.of);
        let has = (bits.cast_unsigned() ^ self.turned) & self.mask != 0;
        file.set_both(self.to, bits != UNKNOWN_NUMBER, has);
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
        let code = file.number(self.of);
        file.set_both(self.to, code != UNKNOWN_NUMBER, arithmetic::word_in(code, self.mask));
    }
}

/// What two numbers give: `to` is a ternary or a number.
#[derive(Clone, Copy, Debug)]
pub(super) struct OfTwo {
    pub(super) left: u16,
    pub(super) right: u16,
    pub(super) to: u16,
}

impl OfTwo {
    #[inline(always)]
    fn read(self, file: &File) -> (i64, i64) {
        (file.number(self.left), file.number(self.right))
    }
}

/// Declares operations on two numbers.
macro_rules! of_two {
    ($( $(#[$doc:meta])* $name:ident = |$file:ident, $to:ident, $left:ident, $right:ident| $body:expr; )+) => {
        $(
            $(#[$doc])*
            #[derive(Clone, Copy, Debug)]
            pub(super) struct $name(pub(super) OfTwo);

            impl Operate for $name {
                #[inline(always)]
                fn operate(&mut self, $file: &mut File, _: &Calendar) {
                    let ($left, $right) = self.0.read($file);
                    let $to = self.0.to;
                    $body
                }
            }
        )+
    };
}

of_two! {
    /// Whether one is at least the other.
    AtLeast = |file, to, left, right| file.set_both(to, known(left, right), left >= right);
    /// Whether both are equal.
    Equal = |file, to, left, right| file.set_both(to, known(left, right), left == right);
    /// Whether both are known and equal.
    Settled = |file, to, left, right| {
        file.set_both(to, true, (left != UNKNOWN_NUMBER) & (left == right))
    };
    /// The lesser. One that is not known is below all others.
    Least = |file, to, left, right| file.set_number(to, left.min(right));
    /// The greater.
    Greatest = |file, to, left, right| {
        file.set_number(to, if known(left, right) { left.max(right) } else { UNKNOWN_NUMBER })
    };
    /// The sum.
    Sum = |file, to, left, right| {
        let sum = arithmetic::sum(left, right);
        file.set_number(to, if known(left, right) { sum } else { UNKNOWN_NUMBER })
    };
    /// The first less the second, but never below zero.
    Difference = |file, to, left, right| {
        let difference = arithmetic::difference(left, right);
        file.set_number(to, select_unpredictable(known(left, right), difference, UNKNOWN_NUMBER))
    };
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
        // What is not known is below zero, as a whole must not be.
        let known = known(left.0, right.0) & (left.1 > 0) & (right.1 > 0);
        let holds = arithmetic::compare_fractions(left, self.order, right, self.narrow);
        file.set_both(self.to, known, holds);
    }
}

/// One of two numbers; where the condition is not known, what both give.
#[inline(always)]
fn choose(condition: u8, then: i64, otherwise: i64) -> i64 {
    let same = select_unpredictable(then == otherwise, then, UNKNOWN_NUMBER);
    let not_true = select_unpredictable(condition == FALSE, otherwise, same);
    select_unpredictable(condition == TRUE, then, not_true)
}

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
        let condition = file.ternary(self.condition);
        let (then, otherwise) = (file.number(self.then), file.number(self.otherwise));
        file.set_number(self.to, choose(condition, then, otherwise));
    }
}

/// The code of the first condition that holds: a chain of choices, from its end.
#[derive(Clone, Debug)]
pub(super) struct FirstOf {
    /// The last candidate first.
    pub(super) candidates: Box<[(u16, i64)]>,
    pub(super) otherwise: i64,
    pub(super) to: u16,
}

impl Operate for FirstOf {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let code = self.candidates.iter().fold(self.otherwise, |later, (condition, code)| {
            choose(file.ternary(*condition), *code, later)
        });
        file.set_number(self.to, code);
    }
}

/// The greatest of the amounts whose condition is true, as far as they are known, else zero.
#[derive(Clone, Debug)]
pub(super) struct Certain {
    pub(super) parts: Box<[(u16, u16)]>,
    pub(super) to: u16,
}

impl Operate for Certain {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        // What is not known is below zero.
        let greatest = self.parts.iter().fold(0_i64, |greatest, (state, amount)| {
            let amount = file.number(*amount);
            greatest.max(select_unpredictable(file.ternary(*state) == TRUE, amount, 0))
        });
        file.set_number(self.to, greatest);
    }
}

/// The greatest of the amounts whose condition is not false, else zero; not known where one of them
/// is not.
#[derive(Clone, Debug)]
pub(super) struct Possible {
    pub(super) parts: Box<[(u16, u16)]>,
    pub(super) to: u16,
}

impl Operate for Possible {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let (mut greatest, mut least) = (0_i64, 0_i64);
        for (state, amount) in &self.parts {
            let amount = file.number(*amount);
            let amount = select_unpredictable(file.ternary(*state) == FALSE, 0, amount);
            greatest = greatest.max(amount);
            least = least.min(amount);
        }
        let known = least != UNKNOWN_NUMBER;
        file.set_number(self.to, if known { greatest } else { UNKNOWN_NUMBER });
    }
}

/// A number times a fraction. A division is worth skipping where nobody looks at it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Share {
    pub(super) guard: u16,
    pub(super) of: u16,
    pub(super) part: u16,
    pub(super) whole: u16,
    pub(super) to: u16,
    pub(super) up: bool,
    pub(super) narrow: bool,
}

impl Operate for Share {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, _: &Calendar) {
        let (of, part, whole) =
            (file.number(self.of), file.number(self.part), file.number(self.whole));
        let given = known(of, part) & (whole > 0) & (file.ternary(self.guard) != FALSE);
        let share = if given {
            // Most products fit, whatever the bounds say, and a narrow division is quicker.
            let narrow = self.narrow || of.checked_mul(part).is_some();
            arithmetic::share(of, part, whole, self.up, narrow)
        } else {
            UNKNOWN_NUMBER
        };
        file.set_number(self.to, share);
    }
}

/// So many moved days are remembered; a power of two.
const REMEMBERED: usize = 64;

/// A moved day. The same days come again and again.
#[derive(Clone, Debug)]
pub(super) struct Move {
    pub(super) guard: u16,
    pub(super) day: u16,
    pub(super) to: u16,
    pub(super) by: DayMove,
    pub(super) memory: Memory,
}

/// Days with what they were moved to, each where its lowest bits say.
#[derive(Clone, Debug)]
pub(super) struct Memory(Box<[(i64, i64); REMEMBERED]>);

impl Default for Memory {
    fn default() -> Self {
        // A day that is not known is moved to one that is not.
        Memory(Box::new([(UNKNOWN_NUMBER, UNKNOWN_NUMBER); REMEMBERED]))
    }
}

impl Operate for Move {
    #[inline(always)]
    fn operate(&mut self, file: &mut File, calendar: &Calendar) {
        let day = file.number(self.day);
        let place = day.cast_unsigned() as usize % REMEMBERED;
        let Some(slot) = self.memory.0.get_mut(place) else { return };
        if slot.0 != day {
            let moved = arithmetic::move_day(day, self.by, calendar);
            *slot = (day, moved.unwrap_or(UNKNOWN_NUMBER));
        }
        let given = file.ternary(self.guard) != FALSE;
        file.set_number(self.to, select_unpredictable(given, slot.1, UNKNOWN_NUMBER));
    }
}
