//! Reading objects of a [`Tree`] key by key.

use std::cell::RefCell;

use super::tree::Tree;
use crate::error::{Error, ErrorKind, Result};
use crate::money::{Money, MoneyUnit};
use crate::suggest::nearest;

/// The keys of an object, and which of them were read.
pub(crate) struct Fields<'t> {
    what: String,
    code: &'static str,
    fields: &'t [(String, Tree)],
    taken: RefCell<Vec<&'static str>>,
}

impl<'t> Fields<'t> {
    /// The keys of an object; `what` is what messages call it.
    pub(crate) fn of(tree: &'t Tree, what: impl Into<String>, code: &'static str) -> Result<Self> {
        let what = what.into();
        match tree {
            Tree::Table(fields) => {
                Ok(Fields { what, code, fields, taken: RefCell::new(Vec::new()) })
            }
            _ => {
                let message = format!("{what} is no object but {}", tree.describe());
                Err(Error::new(ErrorKind::Input, code, message))
            }
        }
    }

    /// A mistake in this object.
    pub(crate) fn mistake(&self, message: impl AsRef<str>) -> Error {
        Error::new(ErrorKind::Input, self.code, format!("{}: {}", self.what, message.as_ref()))
    }

    /// The value of a key; none where the key is missing or null.
    pub(crate) fn take(&self, key: &'static str) -> Option<&'t Tree> {
        self.taken.borrow_mut().push(key);
        let found = self.fields.iter().find(|(known, _)| known == key).map(|(_, value)| value);
        found.filter(|value| **value != Tree::Null)
    }

    fn need<T>(&self, key: &'static str, found: Option<T>) -> Result<T> {
        found.ok_or_else(|| self.mistake(format!("the key `{key}` is missing")))
    }

    /// The text of a key.
    pub(crate) fn text(&self, key: &'static str) -> Result<Option<&'t str>> {
        match self.take(key) {
            None => Ok(None),
            Some(Tree::Text(text)) => Ok(Some(text)),
            Some(other) => Err(self.wrong(key, "a text", other)),
        }
    }

    /// The text of a key that must be there.
    pub(crate) fn need_text(&self, key: &'static str) -> Result<&'t str> {
        let found = self.text(key)?;
        self.need(key, found)
    }

    /// A number, or a text that holds one, as it is written.
    pub(crate) fn written(&self, key: &'static str) -> Result<Option<&'t str>> {
        match self.take(key) {
            None => Ok(None),
            Some(Tree::Text(text) | Tree::Number(text)) => Ok(Some(text)),
            Some(other) => Err(self.wrong(key, "a number or a text", other)),
        }
    }

    /// Yes or no; no where the key is missing.
    pub(crate) fn flag(&self, key: &'static str) -> Result<bool> {
        match self.take(key) {
            None => Ok(false),
            Some(Tree::Bool(value)) => Ok(*value),
            Some(other) => Err(self.wrong(key, "`true` or `false`", other)),
        }
    }

    /// The list of a key; empty where the key is missing.
    pub(crate) fn list(&self, key: &'static str) -> Result<&'t [Tree]> {
        match self.take(key) {
            None => Ok(&[]),
            Some(Tree::List(items)) => Ok(items),
            Some(other) => Err(self.wrong(key, "a list", other)),
        }
    }

    /// An amount that is not negative.
    pub(crate) fn money(
        &self,
        key: &'static str,
        unit: Option<MoneyUnit>,
    ) -> Result<Option<Money>> {
        let Some(text) = self.written(key)? else { return Ok(None) };
        let named = |error: Error| error.about(format!("{}: `{key}`", self.what).as_str());
        let amount = Money::parse_with_unit(text, unit).map_err(named)?;
        if amount < Money::ZERO {
            return Err(self.mistake(format!("the amount `{text}` of `{key}` is negative")));
        }
        Ok(Some(amount))
    }

    /// An amount that must be there.
    pub(crate) fn need_money(&self, key: &'static str, unit: Option<MoneyUnit>) -> Result<Money> {
        let found = self.money(key, unit)?;
        self.need(key, found)
    }

    fn wrong(&self, key: &str, wanted: &str, found: &Tree) -> Error {
        self.mistake(format!("expected {wanted} at `{key}`, found {}", found.describe()))
    }

    /// The first key that was not read is a mistake, with the nearest known name.
    pub(crate) fn finish(self) -> Result<()> {
        let taken = self.taken.borrow();
        let unknown = self.fields.iter().find(|(key, _)| !taken.iter().any(|known| known == key));
        let Some((key, _)) = unknown else { return Ok(()) };
        let error = self.mistake(format!("unknown key `{key}`"));
        Err(match nearest(key, taken.iter().copied()) {
            Some(near) => error.with_hint(format!("did you mean `{near}`?")),
            None => error,
        })
    }
}
