//! Which facts a column's label can mean, by the table of facts.

use std::collections::HashMap;
use std::sync::OnceLock;

use fundrules::{FactDefinition, fact_definitions};

use crate::text::plain;

/// Labels of the column that holds each project's key.
const ID_LABELS: [&str; 4] = ["id", "项目编号", "编号", "项目代码"];

/// Labels of a column that only counts the rows; it says nothing of a project.
const ORDINAL_LABELS: [&str; 3] = ["序号", "no.", "no"];

/// What a label means.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Meaning {
    /// The project's key.
    Id,
    /// The number of the row.
    Ordinal,
    /// One of these facts; mostly there is one.
    Facts(Vec<LabelledFact>),
}

/// A fact with the way in which a label names it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LabelledFact {
    /// The fact.
    pub(crate) fact: &'static FactDefinition,
    /// Whether the label is the fact's dotted name, which says how bare numbers count.
    pub(crate) by_name: bool,
}

impl PartialEq for LabelledFact {
    fn eq(&self, other: &Self) -> bool {
        self.fact.name == other.fact.name
    }
}

/// The meaning of a label that was made [`plain`].
pub(crate) fn meaning(label: &str) -> Option<Meaning> {
    if ID_LABELS.contains(&label) {
        return Some(Meaning::Id);
    }
    if ORDINAL_LABELS.contains(&label) {
        return Some(Meaning::Ordinal);
    }
    index().get(label).cloned().map(Meaning::Facts)
}

/// Every label as it is written in the table, to suggest the nearest.
pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    let of_fact = |fact: &'static FactDefinition| {
        [fact.name, fact.zh, fact.en].into_iter().chain(fact.aliases.iter().copied())
    };
    fact_definitions().iter().flat_map(of_fact).chain(ID_LABELS)
}

fn index() -> &'static HashMap<String, Vec<LabelledFact>> {
    static INDEX: OnceLock<HashMap<String, Vec<LabelledFact>>> = OnceLock::new();
    INDEX.get_or_init(|| {
        let mut index: HashMap<String, Vec<LabelledFact>> = HashMap::new();
        for fact in fact_definitions() {
            let mut add = |label: &str, by_name: bool| {
                let facts = index.entry(plain(label)).or_default();
                let labelled = LabelledFact { fact, by_name };
                if !facts.contains(&labelled) {
                    facts.push(labelled);
                }
            };
            add(fact.name, true);
            add(fact.zh, false);
            add(fact.en, false);
            fact.aliases.iter().for_each(|alias| add(alias, false));
        }
        index
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_fact_is_found_by_each_of_its_labels() {
        for fact in fact_definitions() {
            for label in [fact.name, fact.zh, fact.en].iter().chain(fact.aliases) {
                let Some(Meaning::Facts(facts)) = meaning(&plain(label)) else {
                    panic!("{label} is not known");
                };
                assert!(facts.iter().any(|found| found.fact.name == fact.name), "{label}");
            }
        }
    }

    #[test]
    fn no_chinese_label_of_the_table_is_ambiguous() {
        for fact in fact_definitions() {
            for label in [&fact.zh].into_iter().chain(fact.aliases) {
                match meaning(&plain(label)) {
                    Some(Meaning::Facts(facts)) => assert_eq!(facts.len(), 1, "{label}"),
                    other => panic!("{label}: {other:?}"),
                }
            }
        }
    }

    #[test]
    fn keys_and_row_numbers_are_told_apart() {
        assert_eq!(meaning("项目编号"), Some(Meaning::Id));
        assert_eq!(meaning("序号"), Some(Meaning::Ordinal));
        assert_eq!(meaning("备注"), None);
    }
}
