//! Exact shares of a pool, and how they become whole fen.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::{Signed, ToPrimitive, Zero};
use rust_decimal::Decimal;

use crate::money::Money;

/// A decimal number as an exact fraction.
pub(crate) fn exact(number: Decimal) -> BigRational {
    let denominator = BigInt::from(10).pow(number.scale());
    BigRational::new(BigInt::from(number.mantissa()), denominator)
}

/// Divides a pool by exact shares. Each amount is rounded down to the fen; the fen that are left go,
/// one each, to the largest remainders, and of equal ones to those that stand first. Shares that
/// add up to one divide the whole pool.
pub(crate) fn divide(pool: Money, shares: &[BigRational]) -> Vec<Money> {
    let pool_fen = BigRational::from_integer(BigInt::from(pool.fen()));
    let exact: Vec<BigRational> = shares.iter().map(|share| share * &pool_fen).collect();
    let mut fen: Vec<i64> =
        exact.iter().map(|amount| amount.floor().to_integer().to_i64().unwrap_or(0)).collect();
    let whole: BigRational = exact.iter().sum();
    let target = whole.floor().to_integer().to_i64().unwrap_or(0);
    let given: i64 = fen.iter().fold(0, |sum, amount| sum.saturating_add(*amount));
    let left = usize::try_from(target.saturating_sub(given)).unwrap_or(0);
    let mut places: Vec<usize> = (0..exact.len()).collect();
    let remainder = |place: &usize| exact.get(*place).map(|amount| amount.fract());
    // A stable sort keeps the order of equal remainders.
    places.sort_by_key(|place| std::cmp::Reverse(remainder(place)));
    for place in places.into_iter().take(left) {
        if let Some(amount) = fen.get_mut(place) {
            *amount = amount.saturating_add(1);
        }
    }
    fen.into_iter().map(Money::from_fen).collect()
}

/// Each part as a share of the sum of all; none where the sum is zero.
pub(crate) fn shares_of_sum(parts: &[BigRational]) -> Option<Vec<BigRational>> {
    let sum: BigRational = parts.iter().sum();
    if sum.is_zero() || sum.is_negative() {
        return None;
    }
    Some(parts.iter().map(|part| part / &sum).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn thirds() -> Vec<BigRational> {
        vec![BigRational::new(BigInt::from(1), BigInt::from(3)); 3]
    }

    #[test]
    fn every_fen_of_the_pool_is_given() {
        let amounts = divide(Money::from_fen(100), &thirds());
        assert_eq!(amounts, [34, 33, 33].map(Money::from_fen));
        let amounts = divide(Money::from_fen(101), &thirds());
        assert_eq!(amounts, [34, 34, 33].map(Money::from_fen));
    }

    #[test]
    fn the_largest_remainder_comes_first() {
        let share = |parts: i64| BigRational::new(BigInt::from(parts), BigInt::from(100));
        let amounts = divide(Money::from_fen(10), &[share(29), share(32), share(39)]);
        assert_eq!(amounts, [3, 3, 4].map(Money::from_fen));
    }

    #[test]
    fn decimals_are_exact() {
        let number = Decimal::from_str_exact("0.1").unwrap();
        assert_eq!(exact(number), BigRational::new(BigInt::from(1), BigInt::from(10)));
    }

    #[test]
    fn a_sum_of_zero_has_no_shares() {
        assert_eq!(shares_of_sum(&[BigRational::zero(), BigRational::zero()]), None);
    }
}
