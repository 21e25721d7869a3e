//! Why a verb ended early.

use std::io;

use fundrules::{Error, ErrorKind};

use crate::exit::Exit;

/// Why a verb ended before it was done.
#[derive(Debug)]
pub(crate) enum Failure {
    /// Nobody reads our output any more; no reason to say anything.
    BrokenPipe,
    /// Something to tell the user.
    Told(Box<Told>),
}

/// What to tell the user.
#[derive(Debug)]
pub(crate) struct Told {
    /// The code to exit with.
    pub(crate) exit: Exit,
    /// What went wrong; [`Error::errors`] are told one by one.
    pub(crate) error: Error,
    /// The same in Chinese, where it is an error of the tool itself.
    pub(crate) zh: Option<Zh>,
    /// The texts that locations in the error refer to, by the names of their files.
    pub(crate) sources: Vec<(String, String)>,
}

/// An error in Chinese.
#[derive(Debug)]
pub(crate) struct Zh {
    pub(crate) message: String,
    pub(crate) hint: Option<String>,
}

impl Failure {
    /// An error that a library found.
    pub(crate) fn new(exit: Exit, error: Error) -> Failure {
        Failure::with_sources(exit, error, Vec::new())
    }

    /// An error that a library found, with the texts in which its places lie.
    pub(crate) fn with_sources(
        exit: Exit,
        error: Error,
        sources: Vec<(String, String)>,
    ) -> Failure {
        Failure::Told(Box::new(Told { exit, error, zh: None, sources }))
    }

    /// An error that the tool itself found, in both languages.
    pub(crate) fn own(exit: Exit, error: Error, zh: impl Into<String>) -> Failure {
        let zh = Some(Zh { message: zh.into(), hint: None });
        Failure::Told(Box::new(Told { exit, error, zh, sources: Vec::new() }))
    }

    /// Arguments that do not fit, in both languages.
    pub(crate) fn usage(
        code: &'static str,
        zh: impl Into<String>,
        en: impl Into<String>,
    ) -> Failure {
        Failure::own(Exit::Usage, Error::new(ErrorKind::Input, code, en), zh)
    }

    /// The same failure with advice, unless it has some already.
    #[must_use]
    pub(crate) fn with_hint(self, zh: impl Into<String>, en: impl Into<String>) -> Failure {
        match self {
            Failure::Told(mut told) if told.error.hint().is_none() => {
                told.error = told.error.with_hint(en);
                if let Some(words) = &mut told.zh {
                    words.hint = Some(zh.into());
                }
                Failure::Told(told)
            }
            other => other,
        }
    }

    /// A file could not be read.
    pub(crate) fn unreadable(path: &str, cause: &io::Error) -> Failure {
        let en = format!("cannot read `{path}`: {}", lowercase(&cause.to_string()));
        let zh = format!("无法读取“{path}”：{cause}");
        Failure::own(Exit::File, Error::new(ErrorKind::Input, "file.unreadable", en), zh)
    }

    /// Standard output could not be written.
    pub(crate) fn output(cause: &io::Error) -> Failure {
        if cause.kind() == io::ErrorKind::BrokenPipe {
            return Failure::BrokenPipe;
        }
        let en = format!("cannot write to standard output: {}", lowercase(&cause.to_string()));
        let zh = format!("无法写入标准输出：{cause}");
        Failure::own(Exit::File, Error::new(ErrorKind::Input, "file.unwritable", en), zh)
    }
}

/// Arguments are the origin of most errors that the core finds in a regime.
pub(crate) fn wrong_argument(error: Error) -> Failure {
    Failure::new(Exit::Usage, error)
}

fn lowercase(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
