//! Rates as decimal numbers.

use rust_decimal::Decimal;

use super::{Rate, overflow};
use crate::error::{Error, Result};

/// How many parts a percentage divides the whole into, as a power of ten.
pub(super) const PERCENT_SCALE: u32 = 2;

/// Most digits after the point of the decimal form of a rate.
const DECIMALS_MAX: u32 = Decimal::MAX_SCALE;

impl Rate {
    /// The rate a decimal number stands for: `0.2` is 20%.
    ///
    /// # Errors
    ///
    /// `rate.overflow` when it has too many digits.
    pub fn from_decimal(value: Decimal) -> Result<Self> {
        Self::from_scaled(value.mantissa(), value.scale())
    }

    /// The rate of so many percent: `20` is 20%.
    ///
    /// # Errors
    ///
    /// `rate.overflow` when it has too many digits.
    pub fn from_percent(percent: Decimal) -> Result<Self> {
        Self::from_scaled(percent.mantissa(), percent.scale() + PERCENT_SCALE)
    }

    /// The rate as a decimal number, `0.2` for 20%; none when it does not end, as for 1/3, or has
    /// too many digits.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Rate;
    /// use rust_decimal::Decimal;
    ///
    /// assert_eq!("33.5%".parse::<Rate>()?.to_decimal(), Some(Decimal::new(335, 3)));
    /// assert_eq!("1/3".parse::<Rate>()?.to_decimal(), None);
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn to_decimal(self) -> Option<Decimal> {
        let (mantissa, scale) = self.to_scaled(DECIMALS_MAX)?;
        Decimal::try_from_i128_with_scale(mantissa, scale).ok()
    }

    /// The rate `mantissa / 10^scale`.
    pub(super) fn from_scaled(mantissa: i128, scale: u32) -> Result<Self> {
        let denominator = 10_i128.checked_pow(scale).ok_or_else(overflow)?;
        Self::from_wide(mantissa, denominator)
    }

    /// The rate as `mantissa / 10^scale` with the smallest possible scale, if that is at most
    /// `scale_max`.
    pub(super) fn to_scaled(self, scale_max: u32) -> Option<(i128, u32)> {
        let denominator = i128::from(self.denominator());
        let ends_at =
            |scale: &u32| 10_i128.checked_pow(*scale).is_some_and(|power| power % denominator == 0);
        let scale = (0..=scale_max).find(ends_at)?;
        let factor = 10_i128.checked_pow(scale)? / denominator;
        Some((i128::from(self.numerator()).checked_mul(factor)?, scale))
    }
}

impl TryFrom<Decimal> for Rate {
    type Error = Error;

    /// As [`Rate::from_decimal`].
    fn try_from(value: Decimal) -> Result<Self> {
        Self::from_decimal(value)
    }
}
