//! A TOML document that knows where everything stands and collects every mistake.

use std::cell::RefCell;

use fundrules::{Error, ErrorKind, Location};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::text::shown;
use fundrules::nearest;

/// The document that is being read.
pub(super) struct Document<'a> {
    file: &'a str,
    text: &'a str,
    errors: RefCell<Vec<Error>>,
}

/// A value with its place.
#[derive(Clone, Copy)]
pub(super) struct Node<'a> {
    document: &'a Document<'a>,
    value: &'a DeValue<'a>,
    offset: usize,
}

/// One entry of a table.
pub(super) struct Entry<'a> {
    pub(super) key: &'a str,
    pub(super) key_offset: usize,
    pub(super) value: Node<'a>,
}

impl<'a> Document<'a> {
    pub(super) fn new(file: &'a str, text: &'a str) -> Self {
        Document { file, text, errors: RefCell::new(Vec::new()) }
    }

    /// Notes a mistake at a place; what is already placed keeps its place.
    pub(super) fn note(&self, offset: usize, error: Error) {
        let place = Location::of_offset(Some(self.file), self.text, offset);
        self.errors.borrow_mut().push(error.at(place));
    }

    pub(super) fn mistake(&self, offset: usize, code: &'static str, message: impl Into<String>) {
        self.note(offset, Error::new(ErrorKind::Input, code, message));
    }

    /// Notes a key that nobody knows.
    pub(super) fn unknown_key(&self, entry: &Entry<'_>, known: &[&'static str], place: &str) {
        let message = format!("unknown key `{}` in {place}", shown(entry.key));
        let error = Error::new(ErrorKind::Input, "mapping.unknown-key", message);
        let error = match nearest(entry.key, known.iter().copied()) {
            Some(near) => error.with_hint(format!("did you mean `{near}`?")),
            None => error.with_hint(format!("known are `{}`", known.join("`, `"))),
        };
        self.note(entry.key_offset, error);
    }

    pub(super) fn into_errors(self) -> Vec<Error> {
        let mut errors = self.errors.into_inner();
        errors.sort_by_key(|error| error.location().map(|place| (place.line, place.column)));
        errors
    }

    /// The entries of a table in the order in which they are written.
    pub(super) fn entries(&'a self, table: &'a DeTable<'a>) -> Vec<Entry<'a>> {
        let mut entries: Vec<Entry<'a>> = table
            .iter()
            .map(|(key, value)| Entry {
                key: key.get_ref().as_ref(),
                key_offset: key.span().start,
                value: Node::new(self, value),
            })
            .collect();
        entries.sort_by_key(|entry| entry.key_offset);
        entries
    }
}

impl<'a> Node<'a> {
    fn new(document: &'a Document<'a>, value: &'a Spanned<DeValue<'a>>) -> Self {
        Node { document, value: value.get_ref(), offset: value.span().start }
    }

    pub(super) fn value(&self) -> &'a DeValue<'a> {
        self.value
    }

    pub(super) fn mistake(&self, code: &'static str, message: impl Into<String>) {
        self.document.mistake(self.offset, code, message);
    }

    pub(super) fn note(&self, error: Error) {
        self.document.note(self.offset, error);
    }

    fn expected(&self, what: &str) {
        let found = match self.value {
            DeValue::String(text) => format!("`{}`", shown(text)),
            DeValue::Integer(number) => format!("the number `{}`", shown(number.as_str())),
            DeValue::Float(number) => format!("the binary number `{}`", shown(number.as_str())),
            DeValue::Boolean(value) => format!("`{value}`"),
            DeValue::Datetime(value) => format!("the date `{value}`"),
            DeValue::Array(_) => "a list".to_owned(),
            DeValue::Table(_) => "a table".to_owned(),
        };
        self.mistake("mapping.wrong-type", format!("expected {what}, found {found}"));
    }

    pub(super) fn text(&self) -> Option<&'a str> {
        let text = self.value.as_str();
        if text.is_none() {
            self.expected("a text");
        }
        text
    }

    pub(super) fn bool(&self) -> Option<bool> {
        let value = self.value.as_bool();
        if value.is_none() {
            self.expected("`true` or `false`");
        }
        value
    }

    pub(super) fn items(&self) -> Vec<Node<'a>> {
        match self.value {
            DeValue::Array(items) => {
                items.iter().map(|item| Node::new(self.document, item)).collect()
            }
            _ => {
                self.expected("a list");
                Vec::new()
            }
        }
    }

    pub(super) fn entries(&self, what: &str) -> Vec<Entry<'a>> {
        match self.value {
            DeValue::Table(table) => self.document.entries(table),
            _ => {
                self.expected(what);
                Vec::new()
            }
        }
    }
}
