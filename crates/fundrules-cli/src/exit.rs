//! The codes that the tool exits with.

use std::process::ExitCode;

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Everything was done.
    Done,
    /// A rulebook, mapping, form or case file has mistakes, or a form is not fit to be handed in.
    Rejected,
    /// The arguments are wrong.
    Usage,
    /// Rows of a ledger could not be read.
    Rows,
    /// Cases leave a clause or threshold out.
    Gap,
    /// A file could not be read or written.
    File,
    /// Ctrl-C.
    Interrupted,
}

impl Exit {
    /// The number; scripts rely on it.
    pub(crate) fn code(self) -> u8 {
        match self {
            Exit::Done => 0,
            Exit::Rejected => 1,
            Exit::Usage => 2,
            Exit::Rows => 3,
            Exit::Gap => 4,
            Exit::File => 5,
            // As shells count a process that ended on signal 2.
            Exit::Interrupted => 130,
        }
    }
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit.code())
    }
}
