//! The steps of a program.
//!
//! A program is a list of steps in order; each writes one register and reads registers of earlier
//! steps. There are two kinds of registers: ternary (true, false or unknown) and numbers (known or
//! not). Both drivers run the same list with the same arithmetic.

/// A ternary register, read as it is or negated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct TernaryRegister(u16);

impl TernaryRegister {
    /// A program has fewer ternary registers than this.
    pub(crate) const MOST: u16 = 1 << 15;

    pub(crate) fn new(place: u16) -> Self {
        TernaryRegister(place.wrapping_mul(2))
    }

    #[inline]
    pub(crate) fn place(self) -> usize {
        usize::from(self.0 / 2)
    }

    #[inline]
    pub(crate) fn is_negated(self) -> bool {
        self.0 & 1 != 0
    }

    pub(crate) fn negated(self) -> Self {
        TernaryRegister(self.0 ^ 1)
    }

    /// The place of the value where each register stands twice: as it is, then negated.
    #[inline]
    pub(crate) fn place_of_both(self) -> usize {
        usize::from(self.0)
    }
}

/// A number register.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct NumberRegister(pub(crate) u16);

/// True, false or unknown (Kleene's logic).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Ternary {
    /// Known to be false.
    False,
    /// Not known, because a fact is missing.
    Unknown,
    /// Known to be true.
    True,
}

impl From<bool> for Ternary {
    fn from(value: bool) -> Self {
        if value { Ternary::True } else { Ternary::False }
    }
}

impl std::ops::Not for Ternary {
    type Output = Ternary;

    fn not(self) -> Ternary {
        match self {
            Ternary::False => Ternary::True,
            Ternary::Unknown => Ternary::Unknown,
            Ternary::True => Ternary::False,
        }
    }
}

/// How a set is compared with the words of a test.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum SetTest {
    /// It has at least one of them.
    Any,
    /// It has all of them.
    All,
    /// It has nothing else.
    Within,
    /// It has none of anything.
    Empty,
}

/// How two fractions are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Order {
    AtLeast,
    MoreThan,
    Equal,
}

/// A fraction of two registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Fraction {
    pub(crate) part: NumberRegister,
    pub(crate) whole: NumberRegister,
}

/// A step that writes a ternary register.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum TernaryStep {
    Constant(Ternary),
    /// A yes-or-no fact.
    Fact(u16),
    /// Whether a word is one of those in the mask.
    WordIn {
        fact: u16,
        mask: u64,
    },
    /// A test of a set.
    Set {
        fact: u16,
        test: SetTest,
        mask: u64,
    },
    /// Whether a computed word is one of those in the mask.
    CodeIn {
        code: NumberRegister,
        mask: u64,
    },
    /// The order of two numbers.
    Compare {
        left: NumberRegister,
        order: Order,
        right: NumberRegister,
    },
    /// The order of two fractions, by cross-multiplication; unknown when a whole is zero.
    /// `narrow` says that the products are known to fit 64 bits.
    CompareFractions {
        left: Fraction,
        order: Order,
        right: Fraction,
        narrow: bool,
    },
    And(Box<[TernaryRegister]>),
    Or(Box<[TernaryRegister]>),
    /// Whether a number is known and another is known and both are equal; never unknown.
    Settled {
        low: NumberRegister,
        high: NumberRegister,
    },
}

/// How a day of a deadline is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum DayMove {
    /// By calendar months, to the month's last day when the day is missing.
    Months(i32),
    /// By calendar days.
    Days(i32),
    /// By working days.
    WorkingDays(i32),
    /// To the next working day, when it is a rest day.
    NextWorkingDay,
    /// To the working day before, when it is a rest day.
    PreviousWorkingDay,
    /// To a day of the same year; one that every year has.
    DayOfYear { month: u8, day: u8 },
}

/// A step that writes a number register.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum NumberStep {
    Constant(i64),
    /// A number that is never known.
    Unknown,
    Fact(u16),
    AsOf,
    /// One of two numbers; known too when the condition is not, but both are equal.
    Choose {
        condition: TernaryRegister,
        then: NumberRegister,
        otherwise: NumberRegister,
    },
    Least(NumberRegister, NumberRegister),
    Greatest(NumberRegister, NumberRegister),
    Sum(NumberRegister, NumberRegister),
    /// The first less the second, but never below zero.
    Difference(NumberRegister, NumberRegister),
    /// A number times a fraction, rounded to the integer below or above; unknown when the whole is
    /// zero. `narrow` says that the product is known to fit 64 bits.
    Share {
        of: NumberRegister,
        by: Fraction,
        up: bool,
        narrow: bool,
    },
    Move {
        day: NumberRegister,
        by: DayMove,
    },
    /// The greatest of the amounts whose condition is true, as far as they are known, else zero:
    /// what is certain.
    Certain(Box<[(TernaryRegister, NumberRegister)]>),
    /// The greatest of the amounts whose condition is not false, else zero: what is possible. Not
    /// known where one of them is not.
    Possible(Box<[(TernaryRegister, NumberRegister)]>),
    /// The code of the first condition that is true; unknown once one is met that is not known,
    /// unless all that follows would give the same.
    FirstOf {
        candidates: Box<[(TernaryRegister, i64)]>,
        otherwise: i64,
    },
}

/// One step. Steps of a kind write its registers in order: the first ternary step the first
/// ternary register, and so on.
#[derive(Clone, Debug)]
pub(crate) enum Step {
    Ternary(TernaryStep),
    Number {
        step: NumberStep,
        /// Where the guard is false nobody looks at the number, and it stays unknown.
        guard: Option<TernaryRegister>,
    },
}

impl NumberStep {
    /// Whether the number is left unknown where its guard is false. A branch that the processor
    /// cannot foresee costs more than a step, so only a division or a moved day is worth skipping.
    pub(crate) fn heeds_guard(&self) -> bool {
        matches!(self, NumberStep::Share { .. } | NumberStep::Move { .. })
    }
}
