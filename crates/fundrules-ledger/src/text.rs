//! Small helpers for messages and for the comparison of texts.

use fundrules::{Error, ErrorKind};

/// Longest piece of somebody's input that a message repeats, in characters.
const SHOWN: usize = 60;

/// An error about the ledger.
pub(crate) fn refused(code: &'static str, message: impl Into<String>) -> Error {
    Error::new(ErrorKind::Input, code, message)
}

/// An error about a file that cannot be read or written.
pub(crate) fn io_error(code: &'static str, file: &str, error: &std::io::Error) -> Error {
    refused(code, format!("{}: {error}", shown(file)))
}

/// Somebody's input, cut when it is long.
pub(crate) fn shown(text: &str) -> String {
    let mut cut: String = text.chars().take(SHOWN).collect();
    if cut.len() < text.len() {
        cut.push('…');
    }
    cut
}

/// One error as it is, several as one that lists them.
pub(crate) fn all_of(code: &'static str, mut errors: Vec<Error>) -> Result<(), Error> {
    match errors.len() {
        0 => Ok(()),
        1 => Err(errors.remove(0)),
        _ => Err(Error::several(ErrorKind::Input, code, errors)),
    }
}

/// The text with full-width characters made ordinary ones, every kind of bracket round, and each
/// run of spaces and line breaks one space.
pub(crate) fn half_width(text: &str) -> String {
    let mut narrow = String::with_capacity(text.len());
    for character in text.chars() {
        let character = match character {
            '\u{200B}'..='\u{200F}' | '\u{FEFF}' => continue,
            '【' | '〔' | '［' | '[' | '｛' | '{' => '(',
            '】' | '〕' | '］' | ']' | '｝' | '}' => ')',
            '、' => ',',
            '\u{FF01}'..='\u{FF5E}' => {
                char::from_u32(u32::from(character) - 0xFEE0).unwrap_or(character)
            }
            other if other.is_whitespace() || other.is_control() => ' ',
            other => other,
        };
        if character != ' ' || !narrow.ends_with(' ') {
            narrow.push(character);
        }
    }
    narrow.trim().to_owned()
}

/// The text as headers are compared: half width, small letters, no spaces at all.
pub(crate) fn plain(text: &str) -> String {
    half_width(text).chars().filter(|c| *c != ' ').flat_map(char::to_lowercase).collect()
}

/// A column's letters, the first column being 0 (`A`).
pub(crate) fn column_letters(index: usize) -> String {
    let mut letters = Vec::new();
    let mut rest = index + 1;
    while rest > 0 {
        rest -= 1;
        let letter = u8::try_from(rest % 26).unwrap_or_default();
        letters.push(char::from(b'A' + letter));
        rest /= 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_count_as_in_a_spreadsheet() {
        let letters: Vec<String> = [0, 25, 26, 701, 702, 16_383].map(column_letters).to_vec();
        assert_eq!(letters, ["A", "Z", "AA", "ZZ", "AAA", "XFD"]);
    }

    #[test]
    fn headers_compare_without_width_spaces_and_letter_case() {
        assert_eq!(plain("项目总投资\n（万元）"), "项目总投资(万元)");
        assert_eq!(plain(" Invest.Total_Planned 【 WAN 】"), "invest.total_planned(wan)");
        assert_eq!(half_width("a \u{3000}\u{FEFF} b，c、d"), "a b,c,d");
    }
}
