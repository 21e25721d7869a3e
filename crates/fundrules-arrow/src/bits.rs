//! One bit a row.

/// Codes of yes and no as bits, the first row lowest. All codes are 0 or 1, or mean nothing.
pub(crate) fn packed(codes: &[u8]) -> impl ExactSizeIterator<Item = u64> {
    codes.chunks(64).map(|codes| {
        let (eights, rest) = codes.as_chunks::<8>();
        let rest = rest
            .iter()
            .enumerate()
            .fold(0, |all, (place, code)| all | u64::from(code & 1) << (eights.len() * 8 + place));
        eights
            .iter()
            .enumerate()
            .fold(rest, |all, (place, eight)| all | low_bits(*eight) << (place * 8))
    })
}

/// The lowest bit of each of eight bytes: the product brings them next to each other.
fn low_bits(bytes: [u8; 8]) -> u64 {
    let bits = u64::from_le_bytes(bytes) & 0x0101_0101_0101_0101;
    bits.wrapping_mul(0x0102_0408_1020_4080) >> 56
}

#[cfg(test)]
mod tests {
    use super::packed;

    #[test]
    fn every_row_has_its_bit() {
        for rows in [0_usize, 1, 7, 8, 63, 64, 65, 130] {
            for first in 0..rows {
                let codes: Vec<u8> =
                    (0..rows).map(|row| u8::from(row == first || row % 3 == 0)).collect();
                let bits: Vec<u64> = packed(&codes).collect();
                assert_eq!(bits.len(), rows.div_ceil(64));
                for (row, code) in codes.iter().enumerate() {
                    assert_eq!((bits[row / 64] >> (row % 64)) & 1, u64::from(*code), "row {row}");
                }
            }
        }
    }
}
