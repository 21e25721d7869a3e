//! The units amounts are written in.

use std::fmt;
use std::str::FromStr;

use crate::error::{Error, ErrorKind, Result, quoted};
use crate::exact_number::to_half_width;

/// The unit an amount is written in.
///
/// | Unit | Written as |
/// |---|---|
/// | `Yuan` | `元`, `yuan`, `CNY`, `RMB` |
/// | `Wan`, 10,000 yuan | `万元`, `万`, `wan`, `wan yuan` |
/// | `Yi`, 100,000,000 yuan | `亿元`, `亿`, `yi`, `yi yuan` |
///
/// Latin words are read in capitals or small letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum MoneyUnit {
    /// 元, one yuan.
    Yuan,
    /// 万元, ten thousand yuan.
    Wan,
    /// 亿元, a hundred million yuan.
    Yi,
}

/// The names of the units.
const UNITS: [(&str, MoneyUnit); 12] = [
    ("元", MoneyUnit::Yuan),
    ("万元", MoneyUnit::Wan),
    ("万", MoneyUnit::Wan),
    ("亿元", MoneyUnit::Yi),
    ("亿", MoneyUnit::Yi),
    ("yuan", MoneyUnit::Yuan),
    ("cny", MoneyUnit::Yuan),
    ("rmb", MoneyUnit::Yuan),
    ("wan", MoneyUnit::Wan),
    ("wan yuan", MoneyUnit::Wan),
    ("yi", MoneyUnit::Yi),
    ("yi yuan", MoneyUnit::Yi),
];

impl MoneyUnit {
    /// How many fen one unit has.
    pub const fn fen(self) -> i64 {
        10_i64.pow(self.decimals())
    }

    /// How many digits after the point an amount to the fen can have in this unit.
    pub(super) const fn decimals(self) -> u32 {
        match self {
            Self::Yuan => 2,
            Self::Wan => 6,
            Self::Yi => 10,
        }
    }

    /// The unit in Chinese: `元`, `万元` or `亿元`.
    pub const fn zh(self) -> &'static str {
        match self {
            Self::Yuan => "元",
            Self::Wan => "万元",
            Self::Yi => "亿元",
        }
    }

    /// The unit in Latin letters: `yuan`, `wan` or `yi`.
    pub const fn en(self) -> &'static str {
        match self {
            Self::Yuan => "yuan",
            Self::Wan => "wan",
            Self::Yi => "yi",
        }
    }
}

impl fmt::Display for MoneyUnit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.zh())
    }
}

impl FromStr for MoneyUnit {
    type Err = Error;

    /// Reads the name of a unit, alone or between brackets.
    ///
    /// # Errors
    ///
    /// `amount.unit-unknown` for any other word.
    fn from_str(text: &str) -> Result<Self> {
        let narrow = to_half_width(text);
        let bare = narrow
            .strip_prefix('(')
            .and_then(|rest| rest.strip_suffix(')'))
            .unwrap_or(&narrow)
            .trim();
        let named = UNITS.iter().find(|(name, _)| name.eq_ignore_ascii_case(bare));
        named.map(|(_, unit)| *unit).ok_or_else(|| {
            Error::new(
                ErrorKind::Amount,
                "amount.unit-unknown",
                format!("unknown unit of money {}", quoted(text)),
            )
            .with_hint("use 元, 万元, 亿元, yuan, wan or yi")
        })
    }
}
