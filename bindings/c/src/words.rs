//! Words by their stable numbers.
//!
//! The core numbers the words of a list by their place, and a place may change when a word comes in
//! between. The numbers that C sees never change: they stand in `abi/words.txt`.

use std::ffi::CStr;

use fundrules::Word;

/// How a list of words is numbered here and in the core.
#[derive(Debug)]
pub(crate) struct Words {
    /// The words in the order of their numbers, those without use too.
    names: &'static [&'static CStr],
    words: &'static [Word],
    /// For each number the place in the core; none for a word that is no longer there.
    places: Vec<Option<u8>>,
    /// For each place in the core the number.
    numbers: Vec<Option<u8>>,
}

impl Words {
    pub(crate) fn new(names: &'static [&'static CStr], words: &'static [Word]) -> Self {
        let place = |name: &&CStr| {
            let place = words.iter().position(|word| word.name.as_bytes() == name.to_bytes());
            place.and_then(|place| u8::try_from(place).ok())
        };
        let number = |word: &Word| {
            let number = names.iter().position(|name| word.name.as_bytes() == name.to_bytes());
            number.and_then(|number| u8::try_from(number).ok())
        };
        Words {
            names,
            words,
            places: names.iter().map(place).collect(),
            numbers: words.iter().map(number).collect(),
        }
    }

    /// Whether the numbers are the places, so that nothing has to be translated.
    pub(crate) fn are_places(&self) -> bool {
        let same = |(place, number): (usize, &Option<u8>)| number.map(usize::from) == Some(place);
        self.numbers.iter().enumerate().all(same)
    }

    /// The core's code of a number.
    pub(crate) fn place(&self, number: i64) -> Option<u8> {
        usize::try_from(number).ok().and_then(|number| *self.places.get(number)?)
    }

    /// The number of a code of the core.
    pub(crate) fn number(&self, place: i64) -> Option<i64> {
        let number = usize::try_from(place).ok().and_then(|place| *self.numbers.get(place)?);
        number.map(i64::from)
    }

    /// The bits of the core for bits by number; nothing where a bit stands for no word.
    pub(crate) fn places_of_bits(&self, bits: u64) -> Option<i64> {
        let mut places = 0;
        for number in (0..64).filter(|number| bits & (1 << number) != 0) {
            places |= 1_i64.checked_shl(u32::from(self.place(number)?)).filter(|bit| *bit > 0)?;
        }
        Some(places)
    }

    /// The bits that stand for a word.
    pub(crate) fn all_bits(&self) -> u64 {
        let numbers = self.numbers.iter().flatten().filter(|number| **number < 63);
        numbers.fold(0, |bits, number| bits | (1 << number))
    }

    /// The name of a number, in a form that C reads.
    pub(crate) fn name(&self, number: i64) -> Option<&'static CStr> {
        self.place(number)?;
        usize::try_from(number).ok().and_then(|number| self.names.get(number).copied())
    }

    /// The number of a word by its name or one of its labels.
    pub(crate) fn find(&self, text: &str) -> Option<i64> {
        let text = text.trim();
        let named = |word: &Word| {
            word.name.eq_ignore_ascii_case(text) || word.zh == text || word.en == text
        };
        let place = self.words.iter().position(named)?;
        self.number(i64::try_from(place).ok()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WORDS: &[Word] = &[
        Word { vocabulary: "Test", name: "New", zh: "新", en: "new" },
        Word { vocabulary: "Test", name: "Late", zh: "晚", en: "late" },
        Word { vocabulary: "Test", name: "Early", zh: "早", en: "early" },
    ];

    #[test]
    fn numbers_hold_when_the_core_reorders() {
        let words = Words::new(&[c"Early", c"Gone", c"Late", c"New"], WORDS);
        assert!(!words.are_places());
        assert_eq!(
            [0, 1, 2, 3, 4].map(|number| words.place(number)),
            [Some(2), None, Some(1), Some(0), None]
        );
        assert_eq!([0, 1, 2].map(|place| words.number(place)), [Some(3), Some(2), Some(0)]);
        assert_eq!(words.places_of_bits(0b1001), Some(0b101));
        assert_eq!(words.places_of_bits(0b10), None);
        assert_eq!(words.all_bits(), 0b1101);
        assert_eq!(words.places_of_bits(1 << 63), None);
        assert_eq!(words.name(0), Some(c"Early"));
        assert_eq!(words.name(1), None);
        assert_eq!(words.find(" 晚 "), Some(2));
        assert_eq!(words.find("late"), Some(2));
        assert_eq!(words.find("never"), None);
    }

    #[test]
    fn the_usual_order_needs_no_translation() {
        assert!(Words::new(&[c"New", c"Late", c"Early", c"Gone"], WORDS).are_places());
    }
}
