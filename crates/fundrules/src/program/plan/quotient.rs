//! Exact quotients without integer division.
//!
//! The quotient is estimated with binary floats and then corrected by the sign of the exact
//! remainder, so that no float is ever the answer. All steps are additions, multiplications and
//! shifts that the processor does for several rows at once.
//!
//! Why it is exact, for a number, a part and a positive whole that are integers of at most
//! [`LARGEST`], with a quotient of at most [`LARGEST`]:
//!
//! - each of them is below 2^52, so that it becomes a float exactly;
//! - the estimate takes at most two rounded operations after the rounding of a constant ratio, each
//!   with a relative error of at most 2^-53. Three of them are less than 2^-51, which for a
//!   quotient of at most 2^49 is an error of less than 1/4;
//! - adding 2^52 rounds the estimate to the nearest integer, an error of at most 1/2. So the integer
//!   lies less than 1 from the true quotient, and is either the quotient rounded down or one more;
//! - the remainder `number * part - integer * whole` then lies between `-whole` and `whole`, which
//!   is small, so that computing it modulo 2^64 gives it exactly although the products may not fit;
//! - it is negative exactly when the integer is one too many.
#![allow(clippy::float_arithmetic, reason = "floats estimate here; the answer is corrected")]

/// The largest number that estimates may be used for.
pub(crate) const LARGEST: i64 = 1 << 49;

/// 2^52, and its bits: a float of this size counts in ones.
const ONES: f64 = 4_503_599_627_370_496.0;
const ONES_BITS: i64 = ONES.to_bits().cast_signed();

/// A number from 0 to 2^52 as a float.
#[inline(always)]
fn float(number: i64) -> f64 {
    f64::from_bits(number.wrapping_add(ONES_BITS).cast_unsigned()) - ONES
}

/// The ratio of two constants.
#[inline(always)]
pub(crate) fn ratio(part: i64, whole: i64) -> f64 {
    float(part) / float(whole)
}

/// The quotient of `of * part` and `whole`, given an estimate, rounded down or up.
#[inline(always)]
fn corrected(estimate: f64, of: i64, part: i64, whole: i64, up: bool) -> i64 {
    let integer = (estimate + ONES).to_bits().cast_signed().wrapping_sub(ONES_BITS);
    let rest = of.wrapping_mul(part).wrapping_sub(integer.wrapping_mul(whole));
    // All ones, which is -1, where it was one too many.
    let less = rest >> 63;
    let down = integer.wrapping_add(less);
    if up {
        let rest = rest.wrapping_add(less & whole);
        down.wrapping_add(i64::from(rest != 0))
    } else {
        down
    }
}

/// A number times a fraction of constants with this ratio.
#[inline(always)]
pub(crate) fn by_rate(of: i64, (part, whole): (i64, i64), ratio: f64, up: bool) -> i64 {
    corrected(float(of) * ratio, of, part, whole, up)
}

/// A number times a fraction.
#[inline(always)]
pub(crate) fn by_fraction(of: i64, part: i64, whole: i64, up: bool) -> i64 {
    corrected(float(of) * float(part) / float(whole), of, part, whole, up)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::program::arithmetic::share;
    use proptest::prelude::*;

    fn check(of: i64, part: i64, whole: i64) {
        let wide = i128::from(of) * i128::from(part) / i128::from(whole);
        if wide > i128::from(LARGEST) {
            return;
        }
        for up in [false, true] {
            let exact = share(of, part, whole, up, false);
            assert_eq!(by_fraction(of, part, whole, up), exact, "{of} * {part} / {whole}");
            let ratio = ratio(part, whole);
            assert_eq!(by_rate(of, (part, whole), ratio, up), exact, "{of} * {part} / {whole}");
        }
    }

    #[test]
    fn edges_are_exact() {
        let edges = [0, 1, 2, 3, 7, 99, 100, 1 << 24, (1 << 49) - 1, 1 << 49, 999_999_999_999];
        for of in edges {
            for part in edges {
                for whole in edges.into_iter().filter(|whole| *whole > 0) {
                    check(of, part, whole);
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(20_000))]

        #[test]
        fn any_quotient_is_exact(of in 0..=LARGEST, part in 0..=LARGEST, whole in 1..=LARGEST) {
            check(of, part, whole);
            // Parts of a whole, and quotients that are nearly integers.
            check(of, part.min(whole), whole);
            let near = i128::from(of / whole * whole) + i128::from(part % 3) - 1;
            check(i64::try_from(near).unwrap_or(0).clamp(0, LARGEST), 1, whole);
        }
    }
}
