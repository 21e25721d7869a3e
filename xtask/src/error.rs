//! The one error of these chores: a sentence for the person at the terminal.

use std::fmt;
use std::io;
use std::path::Path;

/// What went wrong, in one sentence: lowercase, no final stop, input in backticks.
#[derive(Debug)]
pub(crate) struct Error {
    message: String,
}

impl Error {
    /// An error that says `message`.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }

    /// The action `verb` (such as "read") failed on a file or directory.
    pub(crate) fn file(verb: &str, path: &Path, cause: &io::Error) -> Self {
        Self::new(format!("cannot {verb} `{}`: {cause}", path.display()))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for Error {}

/// Only output is written without naming a file, so this is always about standard output.
impl From<io::Error> for Error {
    fn from(cause: io::Error) -> Self {
        Self::new(format!("cannot write the output: {cause}"))
    }
}

/// Writing to a text in memory fails only when something that is written refuses.
impl From<fmt::Error> for Error {
    fn from(_: fmt::Error) -> Self {
        Self::new("cannot write a generated text")
    }
}
