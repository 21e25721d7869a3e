//! How an instruction set turns tests of rows into bits, and bits into choices. The compiler builds
//! everything else for vectors by itself, but makes many instructions of these.

use pulp::cast;
#[cfg(target_arch = "x86_64")]
use pulp::x86::{V3, V4};

use super::kernels::BITS;
use crate::program::arithmetic;
use crate::program::op::Order;

/// Numbers of eight rows.
pub(crate) type Eight = [i64; 8];

/// An instruction set, and what it does with bits of rows; the lowest bit stands for the first row.
pub(crate) trait Vectors: pulp::Simd {
    /// The bits of eight rows whose numbers stand in an order.
    #[inline(always)]
    fn compare(self, left: Eight, order: Order, right: Eight) -> u8 {
        #[cfg(target_arch = "x86_64")]
        if let Some(v4) = get::<V4>(self) {
            let (left, right) = (cast(left), cast(right));
            return match order {
                Order::AtLeast => v4.avx512f._mm512_cmpge_epi64_mask(left, right),
                Order::MoreThan => v4.avx512f._mm512_cmpgt_epi64_mask(left, right),
                Order::Equal => v4.avx512f._mm512_cmpeq_epi64_mask(left, right),
            };
        } else if let Some(v3) = get::<V3>(self) {
            let [left, more_left]: [[i64; 4]; 2] = cast(left);
            let [right, more_right]: [[i64; 4]; 2] = cast(right);
            let low = compare_four(v3, left, order, right);
            let bits = low | (compare_four(v3, more_left, order, more_right) << 4);
            // What is at least another number is what the other is not more than.
            return if order == Order::AtLeast { !bits } else { bits };
        }
        let mut passed = [false; 8];
        for ((passed, left), right) in passed.iter_mut().zip(&left).zip(&right) {
            *passed = arithmetic::compare(left, order, right);
        }
        self.bits(passed)
    }

    /// The bits of eight rows whose numbers, with all bits turned round by `flip` or none, have one of
    /// the bits of a mask.
    #[inline(always)]
    fn have_bit(self, numbers: Eight, flip: i64, mask: i64) -> u8 {
        #[cfg(target_arch = "x86_64")]
        if let Some(v4) = get::<V4>(self) {
            let flipped = v4.avx512f._mm512_xor_si512(cast(numbers), cast([flip; 8]));
            return v4.avx512f._mm512_test_epi64_mask(flipped, cast([mask; 8]));
        }
        let mut passed = [false; 8];
        for (passed, number) in passed.iter_mut().zip(&numbers) {
            *passed = (number ^ flip) & mask != 0;
        }
        self.bits(passed)
    }

    /// Numbers of eight rows times a number.
    #[inline(always)]
    fn times(self, numbers: Eight, by: i64) -> Eight {
        #[cfg(target_arch = "x86_64")]
        if let Some(v4) = get::<V4>(self) {
            return cast(v4.avx512dq._mm512_mullo_epi64(cast(numbers), cast([by; 8])));
        }
        let mut products = numbers;
        for number in &mut products {
            *number = number.wrapping_mul(by);
        }
        products
    }

    /// The bits of eight rows that passed a test.
    #[inline(always)]
    fn bits(self, passed: [bool; 8]) -> u8 {
        let mut signs = [0; 8];
        for (sign, passed) in signs.iter_mut().zip(&passed) {
            *sign = -i64::from(*passed);
        }
        #[cfg(target_arch = "x86_64")]
        if let Some(v4) = get::<V4>(self) {
            return v4.avx512dq._mm512_movepi64_mask(cast(signs));
        } else if let Some(v3) = get::<V3>(self) {
            let [low, high]: [[i64; 4]; 2] = cast(signs);
            let low = v3.avx._mm256_movemask_pd(cast(low));
            return (low | (v3.avx._mm256_movemask_pd(cast(high)) << 4)) as u8;
        }
        let mut bits = 0;
        for (place, sign) in signs.iter().enumerate() {
            bits |= u8::from(*sign < 0) << place;
        }
        bits
    }

    /// The bits of 64 rows that passed a test of their bytes.
    #[inline(always)]
    fn bits_of_bytes(self, passed: &[bool; 64]) -> u64 {
        let mut signs = [0; 64];
        for (sign, passed) in signs.iter_mut().zip(passed) {
            *sign = -i8::from(*passed);
        }
        #[cfg(target_arch = "x86_64")]
        if let Some(v4) = get::<V4>(self) {
            return v4.avx512bw._mm512_movepi8_mask(cast(signs));
        } else if let Some(v3) = get::<V3>(self) {
            let [low, high]: [[i8; 32]; 2] = cast(signs);
            let low = v3.avx2._mm256_movemask_epi8(cast(low)).cast_unsigned();
            let high = v3.avx2._mm256_movemask_epi8(cast(high)).cast_unsigned();
            return u64::from(low) | (u64::from(high) << 32);
        }
        let mut word = 0;
        let eights: [[u8; 8]; 8] = cast(signs);
        for (place, eight) in eights.into_iter().enumerate() {
            // Each product moves the lowest bit of byte n to bit 56 + n; no two meet.
            let ones = u64::from_le_bytes(eight) & 0x0101_0101_0101_0101;
            word |= (ones.wrapping_mul(0x0102_0408_1020_4080) >> 56) << (place * 8);
        }
        word
    }

    /// The first number of each of eight rows where its bit is set, else the second.
    #[inline(always)]
    fn choose(self, rows: u8, set: Eight, unset: Eight) -> Eight {
        #[cfg(target_arch = "x86_64")]
        if let Some(v4) = get::<V4>(self) {
            return cast(v4.avx512f._mm512_mask_blend_epi64(rows, cast(unset), cast(set)));
        } else if let Some(v3) = get::<V3>(self) {
            let [set, more_set]: [[i64; 4]; 2] = cast(set);
            let [unset, more_unset]: [[i64; 4]; 2] = cast(unset);
            let low = choose_four(v3, rows, [1, 2, 4, 8], set, unset);
            return cast([low, choose_four(v3, rows, [16, 32, 64, 128], more_set, more_unset)]);
        }
        // Written with masks, since a choice would become a choice of addresses, which is done row
        // by row.
        let mut chosen = unset;
        for ((place, chosen), set) in (0u32..).zip(&mut chosen).zip(set) {
            let mask = i64::from(rows).wrapping_shl(63 - place) >> 63;
            *chosen ^= (*chosen ^ set) & mask;
        }
        chosen
    }

    /// A byte in each of 64 rows whose bit is set, zero in the others.
    #[inline(always)]
    fn spread(self, rows: u64, byte: u8) -> [u8; 64] {
        #[cfg(target_arch = "x86_64")]
        if let Some(v4) = get::<V4>(self) {
            return cast(v4.avx512bw._mm512_maskz_set1_epi8(rows, byte.cast_signed()));
        } else if let Some(v3) = get::<V3>(self) {
            let [low, high]: [u32; 2] = cast(rows);
            return cast([spread_32(v3, low, byte), spread_32(v3, high, byte)]);
        }
        let mut bytes = [0; 64];
        for (slot, bit) in bytes.iter_mut().zip(&BITS) {
            *slot = if rows & bit != 0 { byte } else { 0 };
        }
        bytes
    }
}

impl<S: pulp::Simd> Vectors for S {}

/// The bits of four rows whose numbers stand in an order; for [`Order::AtLeast`] of the others.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn compare_four(v3: V3, left: [i64; 4], order: Order, right: [i64; 4]) -> u8 {
    let (left, right) = (cast(left), cast(right));
    let passed = match order {
        Order::AtLeast => v3.avx2._mm256_cmpgt_epi64(right, left),
        Order::MoreThan => v3.avx2._mm256_cmpgt_epi64(left, right),
        Order::Equal => v3.avx2._mm256_cmpeq_epi64(left, right),
    };
    v3.avx._mm256_movemask_pd(cast(passed)) as u8
}

/// The first number of each of four rows where its bit is set, else the second.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn choose_four(v3: V3, rows: u8, bits: [i64; 4], set: [i64; 4], unset: [i64; 4]) -> [i64; 4] {
    let bits = cast(bits);
    let rows = v3.avx2._mm256_and_si256(v3.avx._mm256_set1_epi64x(rows.into()), bits);
    let mask = v3.avx2._mm256_cmpeq_epi64(rows, bits);
    cast(v3.avx2._mm256_blendv_epi8(cast(unset), cast(set), mask))
}

/// A byte in each of 32 rows whose bit is set, zero in the others.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn spread_32(v3: V3, rows: u32, byte: u8) -> [u8; 32] {
    // Each byte of the rows stands eight times, and each time another of its bits is looked at.
    let places = [[0_u8; 8], [1; 8], [2; 8], [3; 8]];
    let bits = v3.avx._mm256_set1_epi64x(i64::from_le_bytes([1, 2, 4, 8, 16, 32, 64, 128]));
    let all = v3.avx._mm256_set1_epi32(rows.cast_signed());
    let rows = v3.avx2._mm256_and_si256(v3.avx2._mm256_shuffle_epi8(all, cast(places)), bits);
    let mask = v3.avx2._mm256_cmpeq_epi8(rows, bits);
    cast(v3.avx2._mm256_and_si256(mask, v3.avx._mm256_set1_epi8(byte.cast_signed())))
}

/// The instruction set, if it is this one; known when the program is compiled.
#[cfg(target_arch = "x86_64")]
#[inline(always)]
fn get<V: Copy + 'static>(vectors: impl pulp::Simd) -> Option<V> {
    (&vectors as &dyn std::any::Any).downcast_ref().copied()
}

/// So many instruction sets are tested.
#[cfg(test)]
pub(crate) const SETS: usize = 4;

/// Does some work by one instruction set, if the machine has it.
#[cfg(test)]
pub(crate) fn by_set<W: pulp::WithSimd>(set: usize, work: W) -> Option<W::Output> {
    match set {
        0 => Some(pulp::Simd::vectorize(pulp::Scalar, work)),
        #[cfg(target_arch = "x86_64")]
        1 => V3::try_new().map(|v3| pulp::Simd::vectorize(v3, work)),
        #[cfg(target_arch = "x86_64")]
        2 => V4::try_new().map(|v4| pulp::Simd::vectorize(v4, work)),
        3 => Some(pulp::Arch::new().dispatch(work)),
        _ => None,
    }
}

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test may stop at the first surprise")]
mod tests {
    use super::{BITS, Eight, SETS, Vectors, arithmetic, by_set};
    use crate::program::op::Order;

    /// All operations of an instruction set beside what they mean.
    struct Check;

    impl pulp::WithSimd for Check {
        type Output = ();

        fn with_simd<S: pulp::Simd>(self, simd: S) {
            let numbers = [i64::MIN, i64::MIN + 1, -2, -1, 0, 1, 2, 1 << 31, 1 << 32, 1 << 49];
            let numbers = || numbers.into_iter().chain([i64::MAX - 1, i64::MAX]);
            for (left, right) in
                numbers().flat_map(|left| numbers().map(move |right| (left, right)))
            {
                check_numbers(simd, left, right);
            }
            for rows in [0, 1, u64::MAX, 0x8000_0000_0000_0001, 0xff00_00ff_0f0f_1234] {
                check_bytes(simd, rows);
            }
        }
    }

    /// The bits of the rows in which something holds.
    fn bits(holds: impl Fn(usize) -> bool) -> u8 {
        (0..8).filter(|row| holds(*row)).map(|row| 1 << row).sum()
    }

    fn check_numbers(simd: impl Vectors, left: i64, right: i64) {
        let name = std::any::type_name_of_val(&simd);
        // Each row has another pair, so that rows that change places are noticed.
        let lefts: Eight = std::array::from_fn(|row| if row % 2 == 0 { left } else { right });
        let rights: Eight = std::array::from_fn(|row| if row % 3 == 0 { right } else { left });
        for order in [Order::AtLeast, Order::MoreThan, Order::Equal] {
            let meant = bits(|row| arithmetic::compare(lefts[row], order, rights[row]));
            assert_eq!(
                simd.compare(lefts, order, rights),
                meant,
                "{name} {left} {order:?} {right}"
            );
        }
        for flip in [0, -1] {
            let meant = bits(|row| (lefts[row] ^ flip) & right != 0);
            assert_eq!(simd.have_bit(lefts, flip, right), meant, "{name} {left} {flip} {right}");
        }
        assert_eq!(simd.times(lefts, right), lefts.map(|one| one.wrapping_mul(right)), "{name}");
        for rows in 0..=u8::MAX {
            let set = |row: usize| rows & (1 << row) != 0;
            assert_eq!(simd.bits(std::array::from_fn(set)), rows, "{name}");
            let chosen: Eight =
                std::array::from_fn(|row| if set(row) { lefts[row] } else { rights[row] });
            assert_eq!(simd.choose(rows, lefts, rights), chosen, "{name} {rows}");
        }
    }

    fn check_bytes(simd: impl Vectors, rows: u64) {
        let name = std::any::type_name_of_val(&simd);
        let set = BITS.map(|bit| rows & bit != 0);
        assert_eq!(simd.bits_of_bytes(&set), rows, "{name}");
        for byte in [0, 1, 0x7f, 0x80, 0xff] {
            let bytes = set.map(|set| if set { byte } else { 0 });
            assert_eq!(simd.spread(rows, byte), bytes, "{name} {rows:x} {byte}");
        }
    }

    #[test]
    fn every_instruction_set_means_the_same() {
        let tested = (0..SETS).filter_map(|set| by_set(set, Check)).count();
        assert!(tested >= 2, "the plain one and the best one are always there");
    }
}
