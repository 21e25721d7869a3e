//! Rows of a list that stand there twice, such as one person named twice in a panel.

use std::collections::HashMap;

use fundrules::Text;

use super::message;
use crate::finding::FormFindingKind;
use crate::model::{Field, Rows};
use crate::value::FormValue;

type Row = Vec<Option<FormValue>>;

/// What says whom a row is about, column by column; nothing where that is blank.
type Keys = Vec<Option<String>>;

/// For each row that repeats an earlier one: its number, counted from one, and what is found. Rows
/// that agree in what both have filled in, while something is blank, may or may not be the same.
pub(super) fn check(
    field: &Field,
    definition: &Rows,
    rows: &[Row],
) -> Vec<(usize, Text, FormFindingKind)> {
    let keys: Vec<Keys> = rows
        .iter()
        .map(|row| definition.distinct.iter().map(|column| key(row, *column)).collect())
        .collect();
    // Only rows with the same first column are compared with each other.
    let mut alike: HashMap<&str, Vec<(usize, &Keys)>> = HashMap::new();
    let mut found = Vec::new();
    for (number, keys) in (1..).zip(&keys) {
        let Some(Some(first)) = keys.first() else { continue };
        let earlier = alike.entry(first).or_default();
        let same = earlier.iter().rev().find(|(_, earlier)| may_be_same(earlier, keys));
        if let Some((before, earlier)) = same {
            let columns = definition.distinct.iter().zip(keys.iter().zip(earlier.iter()));
            let agreeing: Vec<&Field> = columns
                .filter(|(_, (one, other))| one.is_some() && one == other)
                .filter_map(|(column, _)| definition.columns.get(*column))
                .collect();
            let all = agreeing.len() == definition.distinct.len();
            let text = message::repeated(field, (*before, number), &agreeing, all);
            let kind = if all { FormFindingKind::Inconsistent } else { FormFindingKind::Unknown };
            found.push((number, text, kind));
        }
        earlier.push((number, keys));
    }
    found
}

/// Whether two rows differ in no column that both have filled in.
fn may_be_same(one: &Keys, other: &Keys) -> bool {
    one.iter().zip(other).all(|(one, other)| one.is_none() || other.is_none() || one == other)
}

/// A value as it is compared: names are printed with and without spaces between their characters.
fn key(row: &Row, column: usize) -> Option<String> {
    let text = match row.get(column)?.as_ref()? {
        FormValue::Unreadable { .. } => return None,
        FormValue::Text(text) => text.clone(),
        value => format!("{value:?}"),
    };
    let text: String = text.chars().filter(|one| !one.is_whitespace()).collect();
    (!text.is_empty()).then_some(text)
}
