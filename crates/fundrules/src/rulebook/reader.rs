//! Walks a TOML document, knows where everything stands, and collects every mistake.

use std::cell::RefCell;

use toml::Spanned;
use toml::de::{DeArray, DeTable, DeValue};

use crate::error::{Error, ErrorKind, Location};
use crate::suggest::nearest;

/// So many mistakes of a document are listed.
const MOST_MISTAKES: usize = 500;

/// A document that is being read.
pub(crate) struct Reader<'a> {
    file: &'a str,
    source: &'a str,
    /// Where each line starts, so that many places are found quickly.
    lines: Vec<usize>,
    errors: RefCell<Vec<Error>>,
}

/// A value with its place.
#[derive(Clone, Copy)]
pub(crate) struct Node<'a> {
    pub(crate) reader: &'a Reader<'a>,
    value: &'a Spanned<DeValue<'a>>,
}

/// A table of which keys are taken one by one; what is left at the end is unknown.
pub(crate) struct Table<'a> {
    reader: &'a Reader<'a>,
    table: &'a DeTable<'a>,
    offset: usize,
    what: &'static str,
    taken: RefCell<Vec<&'static str>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(file: &'a str, source: &'a str) -> Self {
        let ends = source.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        let lines = std::iter::once(0).chain(ends.map(|(place, _)| place + 1)).collect();
        Reader { file, source, lines, errors: RefCell::new(Vec::new()) }
    }

    pub(crate) fn location(&self, offset: usize) -> Location {
        let line = self.lines.partition_point(|start| *start <= offset);
        let start = line.checked_sub(1).and_then(|place| self.lines.get(place)).copied();
        let before = start.and_then(|start| self.source.get(start..offset));
        let column = before.map_or(1, |text| text.chars().count() + 1);
        Location { file: Some(self.file.to_owned()), line, column }
    }

    /// Notes a mistake at a place of the document.
    pub(crate) fn mistake(&self, offset: usize, code: &'static str, message: impl Into<String>) {
        self.push(Error::new(ErrorKind::Rulebook, code, message).at(self.location(offset)));
    }

    /// Notes a mistake with a hint.
    pub(crate) fn mistake_with_hint(
        &self,
        offset: usize,
        code: &'static str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        let error = Error::new(ErrorKind::Rulebook, code, message);
        self.push(error.with_hint(hint).at(self.location(offset)));
    }

    pub(crate) fn push(&self, error: Error) {
        let mut errors = self.errors.borrow_mut();
        if errors.len() < MOST_MISTAKES {
            errors.push(error);
        }
    }

    /// The number of mistakes so far.
    pub(crate) fn count(&self) -> usize {
        self.errors.borrow().len()
    }

    pub(crate) fn into_errors(self) -> Vec<Error> {
        let mut errors = self.errors.into_inner();
        errors.sort_by_key(|error| error.location().map(|place| (place.line, place.column)));
        errors
    }

    pub(crate) fn root(&'a self, table: &'a Spanned<DeTable<'a>>) -> Table<'a> {
        Table::new(self, table.get_ref(), 0, "the rulebook")
    }
}

impl<'a> Node<'a> {
    pub(crate) fn new(reader: &'a Reader<'a>, value: &'a Spanned<DeValue<'a>>) -> Self {
        Node { reader, value }
    }

    pub(crate) fn offset(&self) -> usize {
        self.value.span().start
    }

    pub(crate) fn line(&self) -> usize {
        let offset = self.offset();
        self.reader.location(offset).line
    }

    pub(crate) fn mistake(&self, code: &'static str, message: impl Into<String>) {
        self.reader.mistake(self.offset(), code, message);
    }

    pub(crate) fn mistake_with_hint(
        &self,
        code: &'static str,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) {
        self.reader.mistake_with_hint(self.offset(), code, message, hint);
    }

    /// Notes that something else was expected here.
    pub(crate) fn expected(&self, what: &str) {
        self.mistake(
            "rulebook.wrong-type",
            format!("expected {what}, found {}", describe(self.value.get_ref())),
        );
    }

    pub(crate) fn as_text(&self) -> Option<&'a str> {
        self.value.get_ref().as_str()
    }

    pub(crate) fn as_bool(&self) -> Option<bool> {
        self.value.get_ref().as_bool()
    }

    pub(crate) fn as_integer(&self) -> Option<i64> {
        let integer = self.value.get_ref().as_integer()?;
        i64::from_str_radix(integer.as_str(), integer.radix()).ok()
    }

    pub(crate) fn is_table(&self) -> bool {
        self.value.get_ref().is_table()
    }

    pub(crate) fn text(&self) -> Option<&'a str> {
        let text = self.as_text();
        if text.is_none() {
            self.expected("a text");
        }
        text
    }

    pub(crate) fn bool(&self) -> Option<bool> {
        let value = self.as_bool();
        if value.is_none() {
            self.expected("`true` or `false`");
        }
        value
    }

    pub(crate) fn integer(&self) -> Option<i64> {
        let value = self.as_integer();
        if value.is_none() {
            self.expected("a whole number");
        }
        value
    }

    pub(crate) fn items(&self) -> Option<Vec<Node<'a>>> {
        let reader = self.reader;
        match self.value.get_ref() {
            DeValue::Array(items) => Some(nodes(reader, items)),
            _ => {
                self.expected("a list");
                None
            }
        }
    }

    pub(crate) fn texts(&self) -> Option<Vec<&'a str>> {
        let items = self.items()?;
        items.iter().map(Node::text).collect()
    }

    pub(crate) fn table(&self, what: &'static str) -> Option<Table<'a>> {
        match self.value.get_ref() {
            DeValue::Table(table) => Some(Table::new(self.reader, table, self.offset(), what)),
            _ => {
                self.expected("a table");
                None
            }
        }
    }
}

fn nodes<'a>(reader: &'a Reader<'a>, items: &'a DeArray<'a>) -> Vec<Node<'a>> {
    items.iter().map(|item| Node::new(reader, item)).collect()
}

fn describe(value: &DeValue<'_>) -> String {
    match value {
        DeValue::String(text) => format!("`{}`", text.chars().take(40).collect::<String>()),
        DeValue::Integer(number) => format!("the number `{}`", number.as_str()),
        DeValue::Float(number) => format!("the binary number `{}`", number.as_str()),
        DeValue::Boolean(value) => format!("`{value}`"),
        DeValue::Datetime(value) => format!("the date `{value}`, which is not a text"),
        DeValue::Array(_) => "a list".to_owned(),
        DeValue::Table(_) => "a table".to_owned(),
    }
}

impl<'a> Table<'a> {
    fn new(
        reader: &'a Reader<'a>,
        table: &'a DeTable<'a>,
        offset: usize,
        what: &'static str,
    ) -> Self {
        Table { reader, table, offset, what, taken: RefCell::new(Vec::new()) }
    }

    pub(crate) fn reader(&self) -> &'a Reader<'a> {
        self.reader
    }

    pub(crate) fn mistake(&self, code: &'static str, message: impl Into<String>) {
        self.reader.mistake(self.offset, code, message);
    }

    /// Takes a key's value, if the table has the key.
    pub(crate) fn take(&self, key: &'static str) -> Option<Node<'a>> {
        self.taken.borrow_mut().push(key);
        self.table.get(key).map(|value| Node::new(self.reader, value))
    }

    /// Whether the table has a key; it still has to be taken.
    pub(crate) fn has(&self, key: &str) -> bool {
        self.table.get(key).is_some()
    }

    /// Takes a key that must be there.
    pub(crate) fn need(&self, key: &'static str) -> Option<Node<'a>> {
        let node = self.take(key);
        if node.is_none() {
            self.mistake("rulebook.key-missing", format!("{} lacks the key `{key}`", self.what));
        }
        node
    }

    /// Every key with its value, for tables whose keys are names of the rulebook's own.
    pub(crate) fn entries(&self) -> Vec<(&'a str, usize, Node<'a>)> {
        let reader = self.reader;
        self.table
            .iter()
            .map(|(key, value)| {
                (key.get_ref().as_ref(), key.span().start, Node::new(reader, value))
            })
            .collect()
    }

    /// Notes every key that was not taken.
    pub(crate) fn finish(self) {
        let taken = self.taken.borrow();
        for key in self.table.keys() {
            let name = key.get_ref().as_ref();
            if taken.contains(&name) {
                continue;
            }
            let message = format!("unknown key `{name}` in {}", self.what);
            match nearest(name, taken.iter().copied()) {
                Some(near) => self.reader.mistake_with_hint(
                    key.span().start,
                    "rulebook.unknown-key",
                    message,
                    format!("did you mean `{near}`?"),
                ),
                None => self.reader.mistake(key.span().start, "rulebook.unknown-key", message),
            }
        }
    }
}
