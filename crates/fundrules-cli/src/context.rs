//! What every verb is told: the language, and how to speak of errors.

use fundrules::Language;

use crate::arguments::{ErrorFormat, GlobalArguments};
use crate::language;

/// What every verb is told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Context {
    /// The language of answers and labels.
    pub(crate) language: Language,
    /// How errors are told.
    pub(crate) error_format: ErrorFormat,
    /// Whether only answers and errors are wanted.
    pub(crate) quiet: bool,
}

impl Context {
    /// Settles what the command line leaves open, and the colours of the whole process.
    pub(crate) fn new(global: &GlobalArguments) -> Context {
        global.color.apply();
        Context {
            language: global.lang.unwrap_or_else(language::of_environment),
            error_format: global.error_format,
            quiet: global.quiet,
        }
    }

    /// Picks the text of the chosen language.
    pub(crate) fn pick<'a>(&self, zh: &'a str, en: &'a str) -> &'a str {
        self.language.pick(zh, en)
    }
}
