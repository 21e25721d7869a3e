//! What rows with few different keys stand for. Comparing with each key is quicker than looking up.

/// So many different keys are compared with.
pub(super) const FEW: usize = 8;

/// Writes for each key what it stands for, and `none` for those that are not known; says whether
/// there is `none`. At most [`FEW`] can be known.
pub(super) fn find<K: Copy + PartialEq, T: Copy + PartialEq>(
    keys: &[K],
    known: &[(K, T)],
    none: T,
    into: &mut [T],
) -> bool {
    pulp::Arch::new().dispatch(Find { keys, known, none, into })
}

/// The search, built for several instruction sets.
struct Find<'a, K, T> {
    keys: &'a [K],
    known: &'a [(K, T)],
    none: T,
    into: &'a mut [T],
}

impl<K: Copy + PartialEq, T: Copy + PartialEq> pulp::WithSimd for Find<'_, K, T> {
    type Output = bool;

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, _: S) -> bool {
        find_inline(self.keys, self.known, self.none, self.into);
        let mut any = false;
        for found in self.into {
            any |= *found == self.none;
        }
        any
    }
}

/// The same within what is built for several instruction sets already.
#[inline(always)]
pub(super) fn find_inline<K: Copy + PartialEq, T: Copy>(
    keys: &[K],
    known: &[(K, T)],
    none: T,
    into: &mut [T],
) {
    let Some(first) = known.first() else { return into.fill(none) };
    match known.len() {
        ..=2 => compare::<2, K, T>(keys, *first, known, none, into),
        3..=4 => compare::<4, K, T>(keys, *first, known, none, into),
        _ => compare::<FEW, K, T>(keys, *first, known, none, into),
    }
}

#[inline(always)]
fn compare<const COUNT: usize, K: Copy + PartialEq, T: Copy>(
    keys: &[K],
    first: (K, T),
    known: &[(K, T)],
    none: T,
    into: &mut [T],
) {
    // What is not used of the table stands for the first key once more.
    let mut table = [first; COUNT];
    for (slot, one) in table.iter_mut().zip(known) {
        *slot = *one;
    }
    for (key, slot) in keys.iter().zip(into) {
        let mut found = none;
        for (one, stands_for) in &table {
            found = if key == one { *stands_for } else { found };
        }
        *slot = found;
    }
}

#[cfg(test)]
mod tests {
    use super::{FEW, find};

    #[test]
    fn each_key_is_found_and_no_other() {
        for count in 0..=FEW as u64 {
            let known: Vec<(u64, u32)> =
                (0..count).map(|key| (key * 1_000_003, key as u32 + 1)).collect();
            let keys: Vec<u64> = (0..777).map(|row| row % 11 * 1_000_003).collect();
            let mut found = vec![77; keys.len()];
            assert!(find(&keys, &known, u32::MAX, &mut found));
            for (row, found) in (0..777).zip(found) {
                let key = row % 11;
                let wanted = if key < count { key as u32 + 1 } else { u32::MAX };
                assert_eq!(found, wanted, "{count} keys, row {row}");
            }
            let (keys, mut found) = (&keys[..count as usize], vec![77; count as usize]);
            assert!(!find(keys, &known, u32::MAX, &mut found), "{count} keys");
        }
    }
}
