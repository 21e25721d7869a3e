//! Reads fields: their kinds, choices and the facts that fill them.

use fundrules::{FactDefinition, FactKind, Text, fact_definition, fact_definitions};
use toml::Spanned;

use super::checks::{Scope, read_checks, read_condition};
use super::notes::Notes;
use super::raw::{RawField, RawKind};
use super::{read_name, read_text};
use crate::model::{Choice, Field, FieldKind, Rows};

/// Reads a field; its `required_when` is read when all fields are known. `seen` are the names of
/// the fields before it.
pub(super) fn read_field<'r>(
    notes: &Notes<'_>,
    raw: &'r RawField,
    seen: &mut Vec<&'r str>,
) -> Field {
    let id = read_name(notes, &raw.id);
    if seen.contains(&id) {
        notes.mistake(&raw.id, format!("the field `{id}` stands twice"));
    }
    seen.push(id);
    let kind = read_kind(notes, raw);
    let text = |raw: &Option<_>| raw.as_ref().map(|text| read_text(notes, text));
    Field {
        id: id.to_owned(),
        label: read_text(notes, &raw.label),
        group: text(&raw.group),
        hint: text(&raw.hint),
        note: text(&raw.note),
        required: raw.required && raw.required_when.is_none(),
        required_when: None,
        printed: raw.printed,
        from: read_facts(notes, &kind, raw),
        kind,
    }
}

fn read_kind(notes: &Notes<'_>, raw: &RawField) -> FieldKind {
    let is = |kinds: &[RawKind]| kinds.contains(raw.kind.get_ref());
    let only_rows = !raw.column.is_empty()
        || !raw.check.is_empty()
        || raw.at_least.is_some()
        || raw.per_project
        || raw.numbered.is_some()
        || !raw.distinct.is_empty();
    if only_rows && !is(&[RawKind::Rows]) {
        let message = "`column`, `check`, `at_least`, `per_project`, `numbered` and `distinct` are keys of `rows`";
        notes.mistake(&raw.kind, message);
    }
    let has_choices = !raw.choice.is_empty() || raw.choices_of.is_some();
    if has_choices != is(&[RawKind::Word, RawKind::Words]) {
        notes
            .mistake(&raw.kind, "`word` and `words`, and no others, have `choice` or `choices_of`");
    }
    match raw.kind.get_ref() {
        RawKind::Text => FieldKind::Text,
        RawKind::LongText => FieldKind::LongText,
        RawKind::Money => FieldKind::Money,
        RawKind::Integer => FieldKind::Integer,
        RawKind::Rate => FieldKind::Rate,
        RawKind::Date => FieldKind::Date,
        RawKind::Month => FieldKind::Month,
        RawKind::YesNo => FieldKind::YesNo,
        RawKind::Mark => FieldKind::Mark,
        RawKind::Word => FieldKind::Word(read_choices(notes, raw)),
        RawKind::Words => FieldKind::Words(read_choices(notes, raw)),
        RawKind::Rows => FieldKind::Rows(read_rows(notes, raw)),
    }
}

fn read_choices(notes: &Notes<'_>, raw: &RawField) -> Vec<Choice> {
    if let Some(name) = &raw.choices_of {
        let words = find_fact(notes, name).and_then(|fact| fact.kind.words());
        if words.is_none() {
            notes.mistake(name, format!("`{}` is no fact with a list of words", name.get_ref()));
        }
        let label = |zh: &str, en: &str| Text { zh: zh.to_owned(), en: en.to_owned() };
        let choice = |word: &fundrules::Word| Choice {
            id: word.name.to_owned(),
            label: label(word.zh, word.en),
        };
        return words.unwrap_or_default().iter().map(choice).collect();
    }
    let mut choices: Vec<Choice> = Vec::new();
    for raw in &raw.choice {
        let id = read_name(notes, &raw.id).to_owned();
        if choices.iter().any(|earlier| earlier.id == id) {
            notes.mistake(&raw.id, format!("the choice `{id}` stands twice"));
        }
        let label = Text { zh: raw.zh.get_ref().clone(), en: raw.en.get_ref().clone() };
        choices.push(Choice { id, label });
    }
    choices
}

fn read_rows(notes: &Notes<'_>, raw: &RawField) -> Rows {
    let mut seen = Vec::new();
    let mut columns: Vec<Field> =
        raw.column.iter().map(|column| read_field(notes, column, &mut seen)).collect();
    if columns.is_empty() {
        notes.mistake(&raw.id, "a list of rows needs a `column`");
    }
    for column in &raw.column {
        if matches!(column.kind.get_ref(), RawKind::Rows | RawKind::Words) {
            notes.mistake(&column.kind, "a column is no list");
        }
    }
    let all = columns.clone();
    let scope = Scope { notes, fields: &all };
    for (column, raw) in columns.iter_mut().zip(&raw.column) {
        column.required_when =
            raw.required_when.as_ref().and_then(|when| read_condition(&scope, when.get_ref()));
    }
    let numbered = raw.numbered.as_ref().and_then(|name| scope.find(name));
    if let (Some(name), Some(place)) = (&raw.numbered, numbered)
        && !matches!(all.get(place).map(Field::kind), Some(FieldKind::Integer))
    {
        notes.mistake(name, "the column that counts the rows is an `integer`");
    }
    let distinct = read_distinct(&scope, &raw.distinct);
    let checks = read_checks(&scope, &raw.check);
    let (at_least, per_project) = (raw.at_least, raw.per_project);
    Rows { columns, checks, at_least, per_project, numbered, distinct }
}

fn read_distinct(scope: &Scope<'_>, names: &[Spanned<String>]) -> Vec<usize> {
    let mut places = Vec::new();
    for name in names {
        let Some(place) = scope.find(name) else { continue };
        if places.contains(&place) {
            scope.notes.mistake(name, format!("`{}` stands twice", name.get_ref()));
        }
        places.push(place);
    }
    places
}

fn read_facts(notes: &Notes<'_>, kind: &FieldKind, raw: &RawField) -> Vec<&'static FactDefinition> {
    let mut facts = Vec::new();
    for name in &raw.from {
        let Some(fact) = find_fact(notes, name) else { continue };
        if !can_fill(kind, fact.kind) {
            let message = format!(
                "the fact `{}` is of the kind {} and cannot fill a field of the kind {}",
                fact.name,
                fact.kind.name(),
                kind.name()
            );
            notes.mistake(name, message);
        }
        facts.push(fact);
    }
    facts
}

fn find_fact(notes: &Notes<'_>, name: &Spanned<String>) -> Option<&'static FactDefinition> {
    let fact = fact_definition(name.get_ref());
    if fact.is_none() {
        notes.unknown(name, "fact", fact_definitions().iter().map(|fact| fact.name));
    }
    fact
}

/// Whether values of a fact's kind can stand in a field of a kind.
fn can_fill(field: &FieldKind, fact: FactKind) -> bool {
    match field {
        FieldKind::Text | FieldKind::LongText => matches!(
            fact,
            FactKind::Text | FactKind::Texts | FactKind::IndustryCode | FactKind::Word(_)
        ),
        FieldKind::Money => fact == FactKind::Money,
        FieldKind::Rate => fact == FactKind::Rate,
        FieldKind::Integer => matches!(fact, FactKind::Integer | FactKind::Headcount),
        FieldKind::Date | FieldKind::Month => matches!(fact, FactKind::Date | FactKind::Event),
        // Of a set of words: whether there is any.
        FieldKind::YesNo => matches!(fact, FactKind::Bool | FactKind::Words(_)),
        FieldKind::Word(_) => matches!(fact, FactKind::Word(_)),
        FieldKind::Words(_) => matches!(fact, FactKind::Words(_)),
        // A signature is never taken from a ledger; a list is filled column by column.
        FieldKind::Mark | FieldKind::Rows(_) => false,
    }
}
