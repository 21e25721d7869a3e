//! Exact amounts of money.

mod parse;
mod text;
mod unit;

#[cfg(test)]
mod tests;

use rust_decimal::Decimal;

use crate::error::{Error, ErrorKind, Result};
use crate::rate::Rate;

pub use unit::MoneyUnit;

/// Which way a share that is not a whole number of fen goes.
///
/// The names are those of amounts that are not negative. A negative amount keeps its size: `Down`
/// goes towards zero and `Up` away from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rounding {
    /// The part of a fen is dropped.
    Down,
    /// A part of a fen counts as a whole one.
    Up,
}

/// An exact amount of renminbi, counted in fen (a hundredth of a yuan).
///
/// Amounts are whole fen from about -92 to +92 quadrillion yuan. Nothing is ever rounded without
/// being asked for, and a result that does not fit is an error.
///
/// As text an amount always carries its unit; `1000` alone is refused, because taking 万元 for 元 is
/// the costliest mistake in this field. See [`MoneyUnit`] for the units that are read.
///
/// # Example
///
/// ```
/// use fundrules::{Money, Rate};
///
/// let investment: Money = "5亿元".parse()?;
/// assert_eq!(investment, "50,000 wan".parse()?);
/// assert_eq!(investment.share_down("20%".parse::<Rate>()?)?.to_wan_text(), "10,000.00万元");
/// assert_eq!(Money::from_fen(1_234_567).to_string(), "12345.67元");
///
/// assert_eq!("1000".parse::<Money>().unwrap_err().code(), "amount.unit-missing");
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Money {
    fen: i64,
}

impl Money {
    /// No money at all.
    pub const ZERO: Self = Self { fen: 0 };

    /// The amount of so many fen.
    pub const fn from_fen(fen: i64) -> Self {
        Self { fen }
    }

    /// The amount as a count of fen.
    pub const fn fen(self) -> i64 {
        self.fen
    }

    /// Whether the amount is below zero.
    pub const fn is_negative(self) -> bool {
        self.fen < 0
    }

    /// Whether the amount is exactly zero.
    pub const fn is_zero(self) -> bool {
        self.fen == 0
    }

    /// The amount of so many yuan.
    ///
    /// # Errors
    ///
    /// As [`Money::try_from_decimal`].
    pub fn try_from_decimal_yuan(yuan: Decimal) -> Result<Self> {
        Self::try_from_decimal(yuan, MoneyUnit::Yuan)
    }

    /// The amount of so many `unit`.
    ///
    /// # Errors
    ///
    /// `amount.finer-than-fen` when it is not a whole number of fen and `amount.overflow` when it
    /// is too large.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Money, MoneyUnit};
    /// use rust_decimal::Decimal;
    ///
    /// let amount = Money::try_from_decimal(Decimal::new(35, 1), MoneyUnit::Wan)?;
    /// assert_eq!(amount.to_string(), "35000.00元");
    /// assert!(Money::try_from_decimal(Decimal::new(1, 3), MoneyUnit::Yuan).is_err());
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn try_from_decimal(value: Decimal, unit: MoneyUnit) -> Result<Self> {
        let value = value.normalize();
        Self::from_scaled(value.mantissa(), value.scale(), unit, &value.to_string())
    }

    /// The amount in yuan, with two digits after the point.
    pub fn to_decimal_yuan(self) -> Decimal {
        Decimal::new(self.fen, MoneyUnit::Yuan.decimals())
    }

    /// The sum.
    ///
    /// # Errors
    ///
    /// `amount.overflow` when it does not fit.
    pub fn checked_add(self, other: Self) -> Result<Self> {
        self.fen.checked_add(other.fen).map(Self::from_fen).ok_or_else(overflow)
    }

    /// The difference.
    ///
    /// # Errors
    ///
    /// `amount.overflow` when it does not fit.
    pub fn checked_sub(self, other: Self) -> Result<Self> {
        self.fen.checked_sub(other.fen).map(Self::from_fen).ok_or_else(overflow)
    }

    /// So many times the amount.
    ///
    /// # Errors
    ///
    /// `amount.overflow` when it does not fit.
    pub fn checked_mul(self, times: i64) -> Result<Self> {
        self.fen.checked_mul(times).map(Self::from_fen).ok_or_else(overflow)
    }

    /// The amount with the other sign.
    ///
    /// # Errors
    ///
    /// `amount.overflow` for the one amount whose opposite does not fit.
    pub fn checked_neg(self) -> Result<Self> {
        self.fen.checked_neg().map(Self::from_fen).ok_or_else(overflow)
    }

    /// The share `rate` of the amount, the part of a fen dropped.
    ///
    /// # Errors
    ///
    /// `amount.overflow` when it does not fit.
    pub fn share_down(self, rate: Rate) -> Result<Self> {
        self.share(rate, Rounding::Down)
    }

    /// The share `rate` of the amount, exact up to one final rounding to the fen.
    ///
    /// # Errors
    ///
    /// `amount.overflow` when it does not fit.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Money, Rounding};
    ///
    /// let third = "1/3".parse()?;
    /// assert_eq!(Money::from_fen(100).share(third, Rounding::Down)?, Money::from_fen(33));
    /// assert_eq!(Money::from_fen(100).share(third, Rounding::Up)?, Money::from_fen(34));
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn share(self, rate: Rate, rounding: Rounding) -> Result<Self> {
        self.times_fraction(rate.numerator(), rate.denominator(), rounding)
    }

    /// The amount times `numerator` over `denominator`, exact up to one final rounding to the fen.
    ///
    /// # Errors
    ///
    /// `amount.zero-denominator` when the denominator is zero and `amount.overflow` when the result
    /// does not fit.
    pub fn proportion(
        self,
        numerator: Self,
        denominator: Self,
        rounding: Rounding,
    ) -> Result<Self> {
        self.times_fraction(numerator.fen, denominator.fen, rounding)
    }

    fn times_fraction(self, numerator: i64, denominator: i64, rounding: Rounding) -> Result<Self> {
        if denominator == 0 {
            return Err(Error::new(
                ErrorKind::Amount,
                "amount.zero-denominator",
                "a proportion of an amount of zero has no meaning",
            ));
        }
        // Two 64-bit factors always fit 128 bits, so nothing is lost before the one division.
        let product = i128::from(self.fen) * i128::from(numerator);
        let denominator = i128::from(denominator);
        let towards_zero = product / denominator;
        let away = match rounding {
            Rounding::Up if product % denominator != 0 => product.signum() * denominator.signum(),
            _ => 0,
        };
        i64::try_from(towards_zero + away).map(Self::from_fen).map_err(|_| overflow())
    }

    /// `mantissa / 10^scale` units of money, the scale being the smallest possible; `shown` is what
    /// messages repeat.
    fn from_scaled(mantissa: i128, scale: u32, unit: MoneyUnit, shown: &str) -> Result<Self> {
        // With no zeros at its end, a fraction longer than the unit's is finer than a fen.
        let missing_decimals = unit.decimals().checked_sub(scale).ok_or_else(|| {
            Error::new(
                ErrorKind::Amount,
                "amount.finer-than-fen",
                format!("`{shown}` in {unit} is not a whole number of fen (0.01元)"),
            )
            .with_hint("write the amount to the fen")
        })?;
        10_i128
            .checked_pow(missing_decimals)
            .and_then(|factor| mantissa.checked_mul(factor))
            .and_then(|fen| i64::try_from(fen).ok())
            .map(Self::from_fen)
            .ok_or_else(overflow)
    }
}

impl TryFrom<Decimal> for Money {
    type Error = Error;

    /// Reads the number as yuan; see [`Money::try_from_decimal_yuan`].
    fn try_from(yuan: Decimal) -> Result<Self> {
        Self::try_from_decimal_yuan(yuan)
    }
}

impl From<Money> for Decimal {
    /// The amount in yuan.
    fn from(amount: Money) -> Self {
        amount.to_decimal_yuan()
    }
}

fn overflow() -> Error {
    Error::new(ErrorKind::Overflow, "amount.overflow", "the amount is too large to be held exactly")
}
