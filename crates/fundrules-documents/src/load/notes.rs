//! The mistakes of a file of forms, each with its place.

use std::cell::RefCell;

use fundrules::{Error, ErrorKind, Location};
use toml::Spanned;

use crate::json::refused;

/// So many mistakes of a file are listed.
const MOST: usize = 200;

/// A file that is being read.
pub(super) struct Notes<'a> {
    file: &'a str,
    source: &'a str,
    errors: RefCell<Vec<Error>>,
}

impl<'a> Notes<'a> {
    pub(super) fn new(file: &'a str, source: &'a str) -> Self {
        Notes { file, source, errors: RefCell::new(Vec::new()) }
    }

    /// The error of a mistake at a place of the file.
    pub(super) fn at(&self, offset: usize, error: Error) -> Error {
        error.at(Location::of_offset(Some(self.file), self.source, offset))
    }

    /// Notes a mistake at a value.
    pub(super) fn mistake<T>(&self, at: &Spanned<T>, message: impl Into<String>) {
        self.note(at, refused("form.file", message));
    }

    /// Notes an unknown name, with the nearest known one.
    pub(super) fn unknown<'n>(
        &self,
        at: &Spanned<String>,
        what: &str,
        names: impl IntoIterator<Item = &'n str>,
    ) {
        let error = refused("form.unknown-name", format!("unknown {what} `{}`", at.get_ref()));
        self.note(
            at,
            match fundrules::nearest(at.get_ref(), names) {
                Some(near) => error.with_hint(format!("did you mean `{near}`?")),
                None => error,
            },
        );
    }

    fn note<T>(&self, at: &Spanned<T>, error: Error) {
        let mut errors = self.errors.borrow_mut();
        if errors.len() < MOST {
            errors.push(self.at(at.span().start, error));
        }
    }

    /// Nothing, or every mistake in the order of the file.
    pub(super) fn finish(self) -> Result<(), Error> {
        let mut errors = self.errors.into_inner();
        errors.sort_by_key(|error| error.location().map(|place| (place.line, place.column)));
        match errors.len() {
            0 => Ok(()),
            1 => Err(errors.remove(0)),
            _ => Err(Error::several(ErrorKind::Input, "form.file-invalid", errors)),
        }
    }
}
