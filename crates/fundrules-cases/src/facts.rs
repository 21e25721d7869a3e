//! The facts of a case, as they are written: flat (`"invest.total_planned" = ..`) or in groups.

use std::fmt;

use fundrules::Tree;
use serde::de::{Deserialize, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};
use toml::Spanned;

/// A table has at most this many facts: more than there are names.
pub(crate) const MOST_FACTS: usize = 1_000;

/// One fact with its place.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) offset: usize,
    pub(crate) value: Tree,
}

/// Facts by their dotted names, in the file's order; a name may stand twice.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entries(pub(crate) Vec<Entry>);

/// The value of a key: a fact, or a group of facts.
enum Node {
    Fact(Tree),
    Group(Vec<(Spanned<String>, Spanned<Tree>)>),
}

impl<'de> Deserialize<'de> for Entries {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(EntriesVisitor)
    }
}

struct EntriesVisitor;

impl<'de> Visitor<'de> for EntriesVisitor {
    type Value = Entries;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a table of facts")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries, A::Error> {
        let mut entries = Vec::new();
        while let Some((key, node)) = map.next_entry::<Spanned<String>, Node>()? {
            let name = key.get_ref();
            match node {
                Node::Fact(value) => {
                    entries.push(Entry { name: name.clone(), offset: key.span().start, value });
                }
                Node::Group(facts) => entries.extend(facts.into_iter().map(|(field, value)| {
                    let name = format!("{name}.{}", field.get_ref());
                    Entry { name, offset: field.span().start, value: value.into_inner() }
                })),
            }
        }
        if entries.len() > MOST_FACTS {
            let message = format!("there are more than {MOST_FACTS} facts in the table");
            return Err(A::Error::custom(message));
        }
        entries.sort_by_key(|entry| entry.offset);
        Ok(Entries(entries))
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(NodeVisitor)
    }
}

struct NodeVisitor;

impl<'de> Visitor<'de> for NodeVisitor {
    type Value = Node;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a value of a fact or a group of facts")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Fact(Tree::Bool(value)))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        Ok(Node::Fact(Tree::Number(value.to_string())))
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Fact(Tree::Text(value.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element()? {
            list.push(item);
        }
        Ok(Node::Fact(Tree::List(list)))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Node, A::Error> {
        let mut facts = Vec::new();
        while let Some(fact) = map.next_entry()? {
            facts.push(fact);
        }
        Ok(Node::Group(facts))
    }
}
