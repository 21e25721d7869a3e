//! Variants of a reading: a setting of the rulebook picks one.

use super::reader::{Node, Table};
use super::scope::Scope;

/// One variant for each value of a setting.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Select<T> {
    pub(crate) setting: String,
    pub(crate) variants: Vec<(String, T)>,
}

/// Something fixed, or picked by a setting.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Choice<T> {
    Fixed(T),
    Select(Select<T>),
}

/// Reads `setting = "..", choose = { value = .., value = .. }`. Each value of the setting must
/// have its variant.
pub(crate) fn read_select<'a, T>(
    setting: Node<'a>,
    table: &Table<'a>,
    scope: &Scope<'_>,
    read: impl Fn(Node<'a>) -> Option<T>,
) -> Option<Select<T>> {
    let name = setting.text()?;
    let known = scope.setting(setting, name)?;
    let choose = table.need("choose")?.table("the choice")?;
    let mut variants = Vec::new();
    for (value, offset, node) in choose.entries() {
        if known.values.iter().any(|one| one == value) {
            variants.push((value.to_owned(), read(node)?));
        } else {
            let values: Vec<String> = known.values.iter().map(|one| format!("`{one}`")).collect();
            choose.reader().mistake(
                offset,
                "rulebook.setting-value",
                format!(
                    "`{value}` is no value of the setting `{name}`, which has {}",
                    values.join(", ")
                ),
            );
        }
    }
    for value in &known.values {
        if !variants.iter().any(|(one, _)| one == value) {
            choose.mistake(
                "rulebook.setting-value-missing",
                format!("the choice by `{name}` lacks the value `{value}`"),
            );
        }
    }
    Some(Select { setting: name.to_owned(), variants })
}

/// Reads one of several words, or a choice between them by a setting.
pub(crate) fn read_choice<T: Copy>(
    node: Node<'_>,
    scope: &Scope<'_>,
    words: &[(&'static str, T)],
) -> Option<Choice<T>> {
    let read_word = |node: Node<'_>| -> Option<T> {
        let text = node.text()?;
        let found = words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let known: Vec<String> = words.iter().map(|(word, _)| format!("`{word}`")).collect();
            node.mistake(
                "rulebook.unknown-word",
                format!("unknown word `{text}`, expected one of {}", known.join(", ")),
            );
        }
        found
    };
    if !node.is_table() {
        return read_word(node).map(Choice::Fixed);
    }
    let table = node.table("the choice")?;
    let setting = table.need("setting")?;
    let select = read_select(setting, &table, scope, read_word)?;
    table.finish();
    Some(Choice::Select(select))
}

impl<T> Select<T> {
    /// The variant of a value.
    pub(crate) fn get(&self, value: &str) -> Option<&T> {
        self.variants.iter().find(|(one, _)| one == value).map(|(_, variant)| variant)
    }
}
