//! Exact rates: percentages, shares and other fractions.

mod decimal;
mod parse;
mod text;

#[cfg(test)]
mod tests;

use std::cmp::Ordering;

use crate::error::{Error, ErrorKind, Result};
use crate::money::Money;

/// Trillionths in one, the unit of [`Rate::to_trillionths`] and of rates as facts.
pub(crate) const TRILLION: i64 = 1_000_000_000_000;

/// An exact fraction, such as `20%`, `33.5%` or `1/3`.
///
/// Rates are compared exactly, so that "20% or more" is decided at the last fen. They are kept in
/// lowest terms: equal rates are the same value however they were written.
///
/// As text a rate is a percentage (`20%`), a permillage (`5‰`), a fraction (`1/3`) or a decimal
/// strictly between -1 and 1 (`0.2`). A bare `20` is refused: it could mean `20%` or `2000%`.
///
/// # Example
///
/// ```
/// use fundrules::{Money, Rate};
///
/// let promised: Money = "1000万元".parse()?;
/// let done: Money = "700.0001万元".parse()?;
/// let rate = Rate::of(done, promised).unwrap();
/// assert!(rate > "70%".parse()?);
/// assert_eq!(rate.to_string(), "70.00001%");
/// assert_eq!(rate.to_percent_text(2), "70.00…%");
///
/// assert_eq!("20".parse::<Rate>().unwrap_err().code(), "rate.percent-missing");
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Rate {
    numerator: i64,
    /// Always above zero and without a divisor in common with the numerator.
    denominator: i64,
}

impl Rate {
    /// Nothing of the whole.
    pub const ZERO: Self = Self { numerator: 0, denominator: 1 };

    /// The whole, 100%.
    pub const ONE: Self = Self { numerator: 1, denominator: 1 };

    /// The fraction `numerator / denominator` in lowest terms.
    ///
    /// # Errors
    ///
    /// `rate.zero-denominator`, or `rate.overflow` when the lowest terms do not fit 64 bits.
    pub fn new(numerator: i64, denominator: i64) -> Result<Self> {
        Self::from_wide(numerator.into(), denominator.into())
    }

    /// The share that `part` is of `whole`; none when there is no whole to be a share of.
    ///
    /// The only other case without an answer is the smallest possible amount set against a whole
    /// below zero.
    pub fn of(part: Money, whole: Money) -> Option<Self> {
        Self::new(part.fen(), whole.fen()).ok()
    }

    /// The rate of so many millionths of a millionth.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Rate;
    ///
    /// assert_eq!(Rate::from_trillionths(200_000_000_000), "20%".parse()?);
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn from_trillionths(count: i64) -> Self {
        let divisor = common_divisor(count.unsigned_abs(), TRILLION.unsigned_abs());
        // A divisor of 10^12 is at least one and fits 64 bits with a sign.
        let divisor = i64::try_from(divisor).unwrap_or(1);
        Self { numerator: count / divisor, denominator: TRILLION / divisor }
    }

    /// The rate as a whole number of millionths of a millionth; none when it is not one or does
    /// not fit.
    pub fn to_trillionths(self) -> Option<i64> {
        // The denominator is in lowest terms, so it must divide the trillion itself.
        if TRILLION % self.denominator != 0 {
            return None;
        }
        self.numerator.checked_mul(TRILLION / self.denominator)
    }

    /// The part above the line of the fraction in lowest terms; carries the sign.
    pub const fn numerator(self) -> i64 {
        self.numerator
    }

    /// The part below the line of the fraction in lowest terms; always above zero.
    pub const fn denominator(self) -> i64 {
        self.denominator
    }

    /// The sum.
    ///
    /// # Errors
    ///
    /// `rate.overflow` when the exact sum cannot be held.
    pub fn checked_add(self, other: Self) -> Result<Self> {
        let (left, right, denominator) = self.on_common_denominator(other);
        Self::from_wide(left.checked_add(right).ok_or_else(overflow)?, denominator)
    }

    /// The difference.
    ///
    /// # Errors
    ///
    /// `rate.overflow` when the exact difference cannot be held.
    pub fn checked_sub(self, other: Self) -> Result<Self> {
        let (left, right, denominator) = self.on_common_denominator(other);
        Self::from_wide(left.checked_sub(right).ok_or_else(overflow)?, denominator)
    }

    /// What is missing to the whole: 30% for 70%.
    ///
    /// # Errors
    ///
    /// `rate.overflow` when it cannot be held.
    pub fn complement(self) -> Result<Self> {
        Self::ONE.checked_sub(self)
    }

    /// Both numerators over the product of the denominators, and that product.
    fn on_common_denominator(self, other: Self) -> (i128, i128, i128) {
        let (own, others) = (i128::from(self.denominator), i128::from(other.denominator));
        let left = i128::from(self.numerator) * others;
        let right = i128::from(other.numerator) * own;
        (left, right, own * others)
    }

    fn from_wide(numerator: i128, denominator: i128) -> Result<Self> {
        if denominator == 0 {
            return Err(Error::new(
                ErrorKind::Rate,
                "rate.zero-denominator",
                "a rate of something to zero has no meaning",
            ));
        }
        let (above, below) = (numerator.unsigned_abs(), denominator.unsigned_abs());
        let divisor = wide_common_divisor(above, below);
        let denominator_sign = denominator.signum();
        let above = i128::try_from(above / divisor).map_err(|_| overflow())?;
        let below = i64::try_from(below / divisor).map_err(|_| overflow())?;
        let signed = above * numerator.signum() * denominator_sign;
        let numerator = i64::try_from(signed).map_err(|_| overflow())?;
        Ok(Self { numerator, denominator: below })
    }
}

impl Ord for Rate {
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right, _) = self.on_common_denominator(*other);
        left.cmp(&right)
    }
}

impl PartialOrd for Rate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The greatest number dividing both; `b` is above zero.
fn common_divisor(mut a: u64, mut b: u64) -> u64 {
    while a != 0 {
        (a, b) = (b % a, a);
    }
    b
}

/// As [`common_divisor`], going over to 64 bits as soon as both numbers fit: divisions of 128 bits
/// are many times slower.
fn wide_common_divisor(mut a: u128, mut b: u128) -> u128 {
    while a != 0 {
        if let (Ok(small_a), Ok(small_b)) = (u64::try_from(a), u64::try_from(b)) {
            return common_divisor(small_a, small_b).into();
        }
        (a, b) = (b % a, a);
    }
    b
}

fn overflow() -> Error {
    Error::new(
        ErrorKind::Overflow,
        "rate.overflow",
        "the rate has too many digits to be held exactly",
    )
}
