//! Walks a TOML document, knows where everything stands, and collects every mistake.

use std::cell::RefCell;

use smallvec::SmallVec;
use toml_spanner::{Item, Kind, Value};

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
    value: &'a Item<'a>,
}

/// The values of a list.
#[derive(Clone)]
pub(crate) struct Items<'a> {
    reader: &'a Reader<'a>,
    items: std::slice::Iter<'a, Item<'a>>,
}

impl Items<'_> {
    pub(crate) fn is_empty(&self) -> bool {
        self.items.len() == 0
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = Node<'a>;

    fn next(&mut self) -> Option<Node<'a>> {
        self.items.next().map(|item| Node::new(self.reader, item))
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        self.items.size_hint()
    }
}

/// A table of which keys are taken one by one; what is left at the end is unknown.
pub(crate) struct Table<'a> {
    reader: &'a Reader<'a>,
    table: &'a toml_spanner::Table<'a>,
    offset: usize,
    what: &'static str,
    taken: RefCell<SmallVec<[&'static str; 20]>>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(file: &'a str, source: &'a str) -> Self {
        let ends = memchr::memchr_iter(b'\n', source.as_bytes()).map(|place| place + 1);
        let lines = std::iter::once(0).chain(ends).collect();
        Reader { file, source, lines, errors: RefCell::new(Vec::new()) }
    }

    fn line(&self, offset: usize) -> usize {
        self.lines.partition_point(|start| *start <= offset)
    }

    pub(crate) fn location(&self, offset: usize) -> Location {
        let line = self.line(offset);
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

    pub(crate) fn root(&'a self, table: &'a toml_spanner::Table<'a>) -> Table<'a> {
        Table::new(self, table, 0, "the rulebook")
    }
}

impl<'a> Node<'a> {
    pub(crate) fn new(reader: &'a Reader<'a>, value: &'a Item<'a>) -> Self {
        Node { reader, value }
    }

    pub(crate) fn offset(&self) -> usize {
        offset(self.value.span().start)
    }

    pub(crate) fn line(&self) -> usize {
        self.reader.line(self.offset())
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
        self.mistake("rulebook.wrong-type", format!("expected {what}, found {}", self.describe()));
    }

    pub(crate) fn as_text(&self) -> Option<&'a str> {
        self.value.as_str()
    }

    pub(crate) fn as_bool(&self) -> Option<bool> {
        self.value.as_bool()
    }

    pub(crate) fn as_integer(&self) -> Option<i64> {
        self.value.as_i64()
    }

    pub(crate) fn is_table(&self) -> bool {
        self.value.kind() == Kind::Table
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

    pub(crate) fn items(&self) -> Option<Items<'a>> {
        match self.value.as_array() {
            Some(items) => Some(Items { reader: self.reader, items: items.iter() }),
            None => {
                self.expected("a list");
                None
            }
        }
    }

    pub(crate) fn texts(&self) -> Option<Vec<&'a str>> {
        self.items()?.map(|item| item.text()).collect()
    }

    pub(crate) fn table(&self, what: &'static str) -> Option<Table<'a>> {
        match self.value.as_table() {
            Some(table) => Some(Table::new(self.reader, table, self.offset(), what)),
            None => {
                self.expected("a table");
                None
            }
        }
    }

    /// What stands here, for messages.
    fn describe(&self) -> String {
        let written = || self.reader.source.get(self.value.span().range()).unwrap_or_default();
        match self.value.value() {
            Value::String(text) => format!("`{}`", text.chars().take(40).collect::<String>()),
            Value::Integer(_) => format!("the number `{}`", written()),
            Value::Float(_) => format!("the binary number `{}`", written()),
            Value::Boolean(value) => format!("`{value}`"),
            Value::DateTime(_) => format!("the date `{}`, which is not a text", written()),
            Value::Array(_) => "a list".to_owned(),
            Value::Table(_) => "a table".to_owned(),
        }
    }
}

/// A place in the source; the parser takes no source whose places do not fit.
fn offset(place: u32) -> usize {
    usize::try_from(place).unwrap_or(usize::MAX)
}

impl<'a> Table<'a> {
    fn new(
        reader: &'a Reader<'a>,
        table: &'a toml_spanner::Table<'a>,
        offset: usize,
        what: &'static str,
    ) -> Self {
        Table { reader, table, offset, what, taken: RefCell::default() }
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

    /// Every key with its value, in the order of the keys, for tables whose keys are names of the
    /// rulebook's own.
    pub(crate) fn entries(&self) -> Vec<(&'a str, usize, Node<'a>)> {
        let entries = self.table.entries().iter();
        let mut entries: Vec<_> = entries
            .map(|(key, value)| {
                (key.as_str(), offset(key.span.start), Node::new(self.reader, value))
            })
            .collect();
        entries.sort_unstable_by_key(|(key, ..)| *key);
        entries
    }

    /// Notes every key that was not taken.
    pub(crate) fn finish(self) {
        let taken = self.taken.borrow();
        for (key, _) in self.table.entries() {
            let name = key.as_str();
            if taken.contains(&name) {
                continue;
            }
            let message = format!("unknown key `{name}` in {}", self.what);
            match nearest(name, taken.iter().copied()) {
                Some(near) => self.reader.mistake_with_hint(
                    offset(key.span.start),
                    "rulebook.unknown-key",
                    message,
                    format!("did you mean `{near}`?"),
                ),
                None => {
                    self.reader.mistake(offset(key.span.start), "rulebook.unknown-key", message)
                }
            }
        }
    }
}
