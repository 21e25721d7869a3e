//! Names of rows: where a table has no key, its rows are named by their numbers.

use std::sync::Arc;

use arrow_array::ArrayRef;
use arrow_schema::ArrowError;

use crate::assembly::Assembly;
use crate::output::memory::Growing;

/// The numbers from the first row on, as text.
pub(crate) fn row_numbers(
    first_row: u64,
    rows: usize,
    assembly: Assembly,
) -> Result<ArrayRef, ArrowError> {
    let longest = (first_row.saturating_add(rows as u64)).to_string().len();
    if i32::try_from(rows * longest).is_err() {
        return Err(ArrowError::ComputeError("there are too many rows to number".to_owned()));
    }
    let mut ends: Growing<i32> = Growing::zeros(1, rows + 1);
    let mut digits: Growing<u8> = Growing::zeros(0, rows * longest);
    let mut row = 0;
    while row < rows {
        let number = first_row + row as u64;
        let text = number.to_string();
        // Numbers that differ in their last three digits only are written together.
        let (before, last) = text.split_at(text.len().saturating_sub(3));
        let begin: usize = last.parse().unwrap_or(0);
        // Shorter numbers end where they would become longer.
        let end = if before.is_empty() { 10_usize.pow(last.len() as u32) } else { 1000 };
        let count = (end - begin).min(rows - row);
        let written = digits.len();
        write_numbers(before, begin, text.len(), digits.add(count * text.len()));
        let (mut end, length) = (written as i32, text.len() as i32);
        for slot in ends.add(count) {
            end = end.wrapping_add(length);
            *slot = end;
        }
        row += count;
    }
    let ends = assembly.ends(ends.into_values(), true)?;
    Ok(Arc::new(assembly.digits(ends, digits.into_buffer())?))
}

/// Writes numbers of a length, which begin alike.
fn write_numbers(before: &str, last: usize, length: usize, into: &mut [u8]) {
    match length {
        4 => write_numbers_of::<4>(before, last, into),
        5 => write_numbers_of::<5>(before, last, into),
        6 => write_numbers_of::<6>(before, last, into),
        7 => write_numbers_of::<7>(before, last, into),
        8 => write_numbers_of::<8>(before, last, into),
        _ => {
            for (slots, three) in into.chunks_exact_mut(length).zip(THREE.iter().skip(last)) {
                let (start, end) = slots.split_at_mut(before.len());
                start.copy_from_slice(before.as_bytes());
                let digits = three.get(3 - end.len()..).unwrap_or_default();
                end.copy_from_slice(digits);
            }
        }
    }
}

/// The same for the usual lengths, for each of which it is a quick loop of its own.
fn write_numbers_of<const LENGTH: usize>(before: &str, last: usize, into: &mut [u8]) {
    let mut number = [b'0'; LENGTH];
    for (slot, digit) in number.iter_mut().zip(before.bytes()) {
        *slot = digit;
    }
    let endings = THREE.get(last..).unwrap_or_default();
    for (slots, three) in into.as_chunks_mut::<LENGTH>().0.iter_mut().zip(endings) {
        *slots = number;
        if let Some(end) = slots.last_chunk_mut::<3>() {
            *end = *three;
        }
    }
}

/// The numbers of three digits, from `000` to `999`.
static THREE: [[u8; 3]; 1000] = three_digits();

const fn three_digits() -> [[u8; 3]; 1000] {
    let mut all = [[b'0'; 3]; 1000];
    let mut rest: &mut [[u8; 3]] = &mut all;
    let mut number = 0_u16;
    while let Some((first, others)) = rest.split_first_mut() {
        *first = [
            b'0' + (number / 100) as u8,
            b'0' + (number / 10 % 10) as u8,
            b'0' + (number % 10) as u8,
        ];
        number += 1;
        rest = others;
    }
    all
}

#[cfg(test)]
mod tests {
    use super::row_numbers;
    use crate::assembly::Assembly;
    use arrow_array::cast::AsArray;

    #[test]
    fn rows_are_named_by_their_numbers() {
        for (first, rows) in [(1, 0), (1, 1), (1, 12_345), (98, 7), (999_990, 2_100), (10, 990)] {
            let names = row_numbers(first, rows, Assembly::default()).unwrap();
            let names: Vec<&str> = names.as_string::<i32>().iter().flatten().collect();
            let wanted: Vec<String> =
                (0..rows as u64).map(|row| (first + row).to_string()).collect();
            assert_eq!(names, wanted, "from {first}");
        }
    }
}
