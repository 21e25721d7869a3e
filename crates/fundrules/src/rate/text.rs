//! Rates written as text.

use std::fmt;

use super::{Rate, decimal::PERCENT_SCALE};

/// Most decimals of a percentage; a rate that needs more is shown as a fraction. With this many the
/// exact percentage of every rate fits 128 bits and reads back.
const PERCENT_DECIMALS_MAX: u32 = 16;

/// What follows the last shown digit when further digits were cut.
const CUT_MARK: char = '…';

impl Rate {
    /// The rate in percent for reading, cut (never rounded up) after `decimals_max` digits.
    ///
    /// `…` says that digits were cut; without it the percentage is exact. At most sixteen decimals
    /// are shown.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Rate;
    ///
    /// assert_eq!("33.5%".parse::<Rate>()?.to_percent_text(2), "33.5%");
    /// assert_eq!("1/3".parse::<Rate>()?.to_percent_text(2), "33.33…%");
    /// assert_eq!("69.9999%".parse::<Rate>()?.to_percent_text(2), "69.99…%");
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn to_percent_text(self, decimals_max: usize) -> String {
        let decimals = u32::try_from(decimals_max)
            .map_or(PERCENT_DECIMALS_MAX, |n| n.min(PERCENT_DECIMALS_MAX));
        if let Some((mantissa, scale)) = self.to_scaled(decimals + PERCENT_SCALE) {
            return percent(self.numerator() < 0, mantissa.unsigned_abs(), scale, "");
        }
        // 64 bits times 10^18 fit 128 bits.
        let power = 10_u128.saturating_pow(decimals + PERCENT_SCALE);
        let cut = u128::from(self.numerator().unsigned_abs()) * power
            / u128::from(self.denominator().unsigned_abs());
        percent(self.numerator() < 0, cut, decimals + PERCENT_SCALE, &CUT_MARK.to_string())
    }
}

impl fmt::Display for Rate {
    /// Writes `20%`, or `1/3` when the percentage does not end; both read back as the same rate.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = match self.to_scaled(PERCENT_DECIMALS_MAX + PERCENT_SCALE) {
            Some((mantissa, scale)) => {
                percent(self.numerator() < 0, mantissa.unsigned_abs(), scale, "")
            }
            None => format!("{}/{}", self.numerator(), self.denominator()),
        };
        f.pad(&text)
    }
}

/// The percentage of `size / 10^scale`, with `mark` before the percent sign.
fn percent(negative: bool, size: u128, scale: u32, mark: &str) -> String {
    let sign = if negative { "-" } else { "" };
    let Some(decimals) = scale.checked_sub(PERCENT_SCALE).filter(|&decimals| decimals > 0) else {
        let whole = size * 10_u128.saturating_pow(PERCENT_SCALE.saturating_sub(scale));
        return format!("{sign}{whole}{mark}%");
    };
    let power = 10_u128.saturating_pow(decimals);
    let width = usize::try_from(decimals).unwrap_or_default();
    format!("{sign}{}.{:0width$}{mark}%", size / power, size % power)
}
