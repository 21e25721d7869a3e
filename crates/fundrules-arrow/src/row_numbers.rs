//! Names of rows: where a table has no key, its rows are named by their numbers.

use std::sync::Arc;

use arrow_array::{ArrayRef, StringArray};
use arrow_buffer::OffsetBuffer;
use arrow_schema::ArrowError;

use crate::output::memory::Growing;

/// The numbers from the first row on, as text.
pub(crate) fn row_numbers(first_row: u64, rows: usize) -> Result<ArrayRef, ArrowError> {
    let longest = (first_row.saturating_add(rows as u64)).to_string().len();
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
        write_numbers(before, begin, text.len(), digits.add(count * text.len()));
        let written = digits.len() - count * text.len();
        for (place, slot) in ends.add(count).iter_mut().enumerate() {
            let end = written + (place + 1) * text.len();
            *slot = i32::try_from(end).unwrap_or(i32::MAX);
        }
        row += count;
    }
    let ends = OffsetBuffer::new(ends.into_values());
    Ok(Arc::new(StringArray::try_new(ends, digits.into_buffer(), None)?))
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
            for (slots, last) in into.chunks_exact_mut(length).zip(last..) {
                let (start, end) = slots.split_at_mut(before.len());
                start.copy_from_slice(before.as_bytes());
                write_digits(last, end);
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
    for (slots, last) in into.as_chunks_mut::<LENGTH>().0.iter_mut().zip(last..) {
        *slots = number;
        if let Some(end) = slots.last_chunk_mut::<3>() {
            write_digits(last, end);
        }
    }
}

fn write_digits(mut number: usize, into: &mut [u8]) {
    for slot in into.iter_mut().rev() {
        *slot = b'0' + (number % 10) as u8;
        number /= 10;
    }
}

#[cfg(test)]
mod tests {
    use super::row_numbers;
    use arrow_array::cast::AsArray;

    #[test]
    fn rows_are_named_by_their_numbers() {
        for (first, rows) in [(1, 0), (1, 1), (1, 12_345), (98, 7), (999_990, 2_100), (10, 990)] {
            let names = row_numbers(first, rows).unwrap();
            let names: Vec<&str> = names.as_string::<i32>().iter().flatten().collect();
            let wanted: Vec<String> =
                (0..rows as u64).map(|row| (first + row).to_string()).collect();
            assert_eq!(names, wanted, "from {first}");
        }
    }
}
