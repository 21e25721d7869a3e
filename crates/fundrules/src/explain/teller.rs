//! Puts what rulebooks and answers say into words.

use std::fmt::{Arguments, Write};

use super::Explanation;
use crate::language::Language;
use crate::rulebook::{Rulebook, Select};

/// Says one thing after the other in one language.
pub(super) struct Teller<'a> {
    pub(super) text: &'a mut String,
    pub(super) language: Language,
    /// Names of parameters and definitions are those of this rulebook.
    pub(super) rulebook: &'a Rulebook,
    /// The project whose numbers are told under the readings chosen. Without one the rulebook
    /// speaks alone, with every reading.
    pub(super) project: Option<&'a Explanation>,
}

impl Teller<'_> {
    pub(super) fn push(&mut self, text: &str) {
        self.text.push_str(text);
    }

    /// Says what belongs to the language.
    pub(super) fn pick(&mut self, zh: &str, en: &str) {
        self.text.push_str(self.language.pick(zh, en));
    }

    pub(super) fn format(&mut self, arguments: Arguments<'_>) {
        // Writing to a text never fails.
        let _ = self.text.write_fmt(arguments);
    }

    pub(super) fn colon(&mut self) {
        self.pick("：", ": ");
    }

    pub(super) fn unknown(&mut self) {
        self.pick("未知", "not known");
    }

    /// Says one item after the other with what stands between them.
    pub(super) fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        (zh, en): (&str, &str),
        mut say: impl FnMut(&mut Self, T),
    ) {
        for (place, item) in items.into_iter().enumerate() {
            if place > 0 {
                self.pick(zh, en);
            }
            say(self, item);
        }
    }

    /// The variant under the reading chosen.
    pub(super) fn chosen<'s, T>(&self, select: &'s Select<T>) -> Option<&'s T> {
        self.project?.regime.chosen(select)
    }
}
