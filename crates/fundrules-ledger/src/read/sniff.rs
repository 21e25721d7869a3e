//! Finds the delimiter of a CSV by its header row.

use crate::header_row::likeness;
use crate::limits;
use crate::mapping::Mapping;

/// The delimiters that are told apart; the first wins where nothing tells them.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The delimiter with which the first rows hold the most known headers, else the most cells.
pub(crate) fn delimiter(sample: &str, mapping: &Mapping) -> u8 {
    let mut best = (0, 0);
    let mut chosen = DELIMITERS[0];
    for delimiter in DELIMITERS {
        let score = score(sample, delimiter, mapping);
        if score > best {
            best = score;
            chosen = delimiter;
        }
    }
    chosen
}

/// Known headers of the best row, and the cells of the longest.
fn score(sample: &str, delimiter: u8, mapping: &Mapping) -> (usize, usize) {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(sample.as_bytes());
    let rows = reader.records().take(limits::HEADER_ROWS).map_while(Result::ok);
    rows.fold((0, 0), |(known, cells), row| {
        (known.max(likeness(row.iter().take(limits::COLUMNS), mapping).known), cells.max(row.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_row_tells_the_delimiter() {
        let none = Mapping::default();
        assert_eq!(delimiter("a,b\n项目编号;项目名称;支持额度\n", &none), b';');
        assert_eq!(delimiter("项目编号\t项目名称\n", &none), b'\t');
        assert_eq!(delimiter("项目总投资，万元;项目名称\n", &none), b';');
        assert_eq!(delimiter("x\ty\n1,5\t2\n", &none), b',');
        assert_eq!(delimiter("", &none), b',');
    }
}
