//! Conditions: when a clause applies.

use super::expression::{Expression, Kind, read_expression};
use super::model::Definition;
use super::reader::{Node, Table};
use super::scope::Scope;
use super::select::{Select, read_select};
use crate::facts::{
    DerivedKind, FactDefinition, FactKind, Word, derived_fact, fact_definition, unknown_word,
};
use crate::program::{Order, SetTest};

/// When something applies.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Condition {
    Always,
    Never,
    /// The text leaves it open: never known.
    Open,
    All(Vec<Condition>),
    Any(Vec<Condition>),
    Not(Box<Condition>),
    /// A condition of the rulebook that has a name.
    Definition(String),
    /// A yes-or-no fact, a reference or a list: whether it is so, or is there.
    Is {
        fact: &'static str,
        value: bool,
    },
    /// A fact that is one of these words; bit `n` stands for the word with code `n`.
    OneOf {
        fact: &'static str,
        mask: u64,
    },
    /// A test of a set of words.
    Set {
        fact: &'static str,
        test: SetTest,
        mask: u64,
    },
    /// A test of a set of clauses, by their ids.
    Clauses {
        fact: &'static str,
        test: SetTest,
        ids: Vec<String>,
    },
    /// An event: whether it happened.
    Happened {
        fact: &'static str,
        value: bool,
    },
    /// A comparison of two quantities.
    Compare {
        left: Expression,
        comparison: Comparison,
        right: Expression,
    },
    /// A setting picks the condition.
    Select(Select<Condition>),
}

/// How deep a condition goes, and how many conditions it holds, those of definitions included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Extent {
    pub(crate) depth: usize,
    pub(crate) size: usize,
}

impl Condition {
    /// The extent, given those of definitions. A definition that is not known counts as one.
    pub(crate) fn extent(&self, definition: impl Fn(&str) -> Option<Extent> + Copy) -> Extent {
        let parts: Vec<Extent> = match self {
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().map(|part| part.extent(definition)).collect()
            }
            Condition::Not(inner) => vec![inner.extent(definition)],
            Condition::Definition(name) => definition(name).into_iter().collect(),
            Condition::Select(select) => {
                select.variants.iter().map(|(_, variant)| variant.extent(definition)).collect()
            }
            _ => Vec::new(),
        };
        let depth = parts.iter().map(|part| part.depth).max().unwrap_or(0);
        let size = parts.iter().map(|part| part.size).fold(0, usize::saturating_add);
        Extent { depth: depth + 1, size: size.saturating_add(1) }
    }
}

impl Condition {
    /// Whether the condition, without its choices, holds what the text leaves open.
    fn is_open(&self, definitions: &[Definition]) -> bool {
        match self {
            Condition::Open => true,
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().any(|part| part.is_open(definitions))
            }
            Condition::Not(inner) => inner.is_open(definitions),
            Condition::Definition(name) => definitions
                .iter()
                .any(|definition| definition.id == *name && definition.when.is_open(definitions)),
            _ => false,
        }
    }

    /// The settings whose chosen variant leaves the condition open, given the definitions and the
    /// value of each setting.
    pub(crate) fn open_settings<'s>(
        &'s self,
        definitions: &'s [Definition],
        value: impl Fn(&str) -> Option<&'s str> + Copy,
    ) -> Vec<&'s str> {
        match self {
            Condition::All(parts) | Condition::Any(parts) => {
                parts.iter().flat_map(|part| part.open_settings(definitions, value)).collect()
            }
            Condition::Not(inner) => inner.open_settings(definitions, value),
            Condition::Definition(name) => {
                let found = definitions.iter().find(|definition| definition.id == *name);
                found.map_or_else(Vec::new, |found| found.when.open_settings(definitions, value))
            }
            Condition::Select(select) => {
                let chosen = value(&select.setting).and_then(|value| select.get(value));
                match chosen {
                    Some(chosen) if chosen.is_open(definitions) => vec![&select.setting],
                    Some(chosen) => chosen.open_settings(definitions, value),
                    None => Vec::new(),
                }
            }
            _ => Vec::new(),
        }
    }
}

/// The words for comparisons. Each says what happens at the boundary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Comparison {
    /// 以上, 不低于, （含）
    AtLeast,
    /// 超过
    MoreThan,
    /// 不超过, 以内
    AtMost,
    /// 不足, 低于
    LessThan,
    Equals,
}

impl Comparison {
    pub(crate) const WORDS: [(&'static str, Comparison); 5] = [
        ("at_least", Comparison::AtLeast),
        ("more_than", Comparison::MoreThan),
        ("at_most", Comparison::AtMost),
        ("less_than", Comparison::LessThan),
        ("equals", Comparison::Equals),
    ];

    /// The order that decides it, and whether the answer is turned round.
    pub(crate) fn order(self) -> (Order, bool) {
        match self {
            Comparison::AtLeast => (Order::AtLeast, false),
            Comparison::MoreThan => (Order::MoreThan, false),
            Comparison::AtMost => (Order::MoreThan, true),
            Comparison::LessThan => (Order::AtLeast, true),
            Comparison::Equals => (Order::Equal, false),
        }
    }
}

/// Conditions nest no deeper than this.
const DEEPEST: usize = 24;

/// Reads a condition; mistakes are noted.
pub(crate) fn read_condition(node: Node<'_>, scope: &Scope<'_>) -> Option<Condition> {
    read_nested(node, scope, DEEPEST)
}

fn read_nested(node: Node<'_>, scope: &Scope<'_>, depth: usize) -> Option<Condition> {
    let Some(depth) = depth.checked_sub(1) else {
        node.mistake("rulebook.too-deep", format!("conditions nest deeper than {DEEPEST} levels"));
        return None;
    };
    match node.as_text() {
        Some("always") => return Some(Condition::Always),
        Some("never") => return Some(Condition::Never),
        Some("open") => return Some(Condition::Open),
        Some(text) => {
            node.mistake_with_hint(
                "rulebook.condition",
                format!("expected a condition, found `{text}`"),
                "write a table such as `{ fact = \"..\", at_least = \"..\" }`, or `always`, `never` or `open`",
            );
            return None;
        }
        None => {}
    }
    let table = node.table("the condition")?;
    let read_all = |list: Node<'_>| -> Option<Vec<Condition>> {
        let items = list.items()?;
        if items.is_empty() {
            list.mistake("rulebook.empty-list", "the list of conditions is empty");
        }
        items.into_iter().map(|item| read_nested(item, scope, depth)).collect()
    };
    let condition = if let Some(list) = table.take("all") {
        Condition::All(read_all(list)?)
    } else if let Some(list) = table.take("any") {
        Condition::Any(read_all(list)?)
    } else if let Some(inner) = table.take("not") {
        Condition::Not(Box::new(read_nested(inner, scope, depth)?))
    } else if let Some(name) = table.take("definition") {
        let name_text = name.text()?;
        scope.need_definition(name, name_text);
        Condition::Definition(name_text.to_owned())
    } else if let Some(setting) = table.take("setting") {
        let select = read_select(setting, &table, scope, |node| read_nested(node, scope, depth))?;
        Condition::Select(select)
    } else {
        read_test(node, &table, scope)?
    };
    table.finish();
    Some(condition)
}

/// A test of one fact or formula.
fn read_test(node: Node<'_>, table: &Table<'_>, scope: &Scope<'_>) -> Option<Condition> {
    if let Some(amount) = table.take("amount") {
        let left = read_expression(amount, scope, None)?;
        return read_comparisons(node, table, scope, &left);
    }
    let Some(fact) = table.take("fact") else {
        node.mistake_with_hint(
            "rulebook.condition",
            "the condition names no fact",
            "a condition has one of the keys `fact`, `amount`, `all`, `any`, `not`, `definition` or `setting`",
        );
        return None;
    };
    let name = fact.text()?;
    if let Some(definition) = fact_definition(name) {
        return read_given(node, table, scope, definition);
    }
    match derived_fact(name).map(|derived| (derived.name, derived.kind)) {
        Some((name, DerivedKind::Bool)) => read_is(node, table, name, "is"),
        Some((name, DerivedKind::Word(words))) => read_words(node, table, name, words),
        Some((name, _)) => {
            let left = super::expression::fact_expression(fact, name, scope)?;
            read_comparisons(node, table, scope, &left)
        }
        None if name == "as_of" => read_comparisons(node, table, scope, &Expression::AsOf),
        None => {
            scope.unknown_fact(fact, name);
            None
        }
    }
}

fn read_given(
    node: Node<'_>,
    table: &Table<'_>,
    scope: &Scope<'_>,
    fact: &'static FactDefinition,
) -> Option<Condition> {
    let name = fact.name;
    match fact.kind {
        FactKind::Bool => read_is(node, table, name, "is"),
        FactKind::Reference | FactKind::Texts => read_is(node, table, name, "present"),
        FactKind::Word(words) => read_words(node, table, name, words),
        FactKind::Words(words) => read_set(node, table, name, words),
        FactKind::Clauses => read_clauses(node, table, name),
        FactKind::IndustryCode => read_divisions(node, table, name),
        FactKind::Headcount if table.has("odd") => {
            let odd = table.take("odd")?.bool()?;
            let mask = if odd { ODD_NUMBERS } else { !ODD_NUMBERS };
            Some(Condition::OneOf { fact: name, mask })
        }
        FactKind::Text | FactKind::Indicators => {
            node.mistake("rulebook.fact-kind", format!("no rule can look at `{name}`"));
            None
        }
        FactKind::Event if table.take("happened").is_some() => {
            let value = table.take("happened")?.bool()?;
            Some(Condition::Happened { fact: name, value })
        }
        _ => {
            let left = super::expression::fact_expression(node, name, scope)?;
            read_comparisons(node, table, scope, &left)
        }
    }
}

/// Bit `n` is set for each odd `n`.
const ODD_NUMBERS: u64 = 0xAAAA_AAAA_AAAA_AAAA;

/// Whether an industry lies in one of these divisions.
fn read_divisions(node: Node<'_>, table: &Table<'_>, name: &'static str) -> Option<Condition> {
    let Some(list) = table.take("division_is_one_of") else {
        node.mistake_with_hint(
            "rulebook.test-missing",
            format!("the condition on `{name}` has no test"),
            "write `division_is_one_of = [\"32\", ..]`",
        );
        return None;
    };
    let one = |item: Node<'_>| {
        let text = item.text()?;
        let digits = text.len() == 2 && text.bytes().all(|letter| letter.is_ascii_digit());
        let Some(division) = text.parse().ok().filter(|_| digits) else {
            item.expected("a division of two digits such as `\"32\"`");
            return None;
        };
        Some(Condition::Compare {
            left: Expression::Fact(name),
            comparison: Comparison::Equals,
            right: Expression::Literal(super::expression::Literal::Integer(division)),
        })
    };
    let items = list.items()?;
    if items.is_empty() {
        list.mistake("rulebook.empty-list", "the list of divisions is empty");
    }
    items.into_iter().map(one).collect::<Option<_>>().map(Condition::Any)
}

fn read_is(
    node: Node<'_>,
    table: &Table<'_>,
    name: &'static str,
    key: &'static str,
) -> Option<Condition> {
    let Some(value) = table.take(key) else {
        node.mistake_with_hint(
            "rulebook.test-missing",
            format!("the condition on `{name}` has no test"),
            format!("write `{key} = true` or `{key} = false`"),
        );
        return None;
    };
    Some(Condition::Is { fact: name, value: value.bool()? })
}

fn read_mask<'a>(words: &'static [Word], nodes: impl IntoIterator<Item = Node<'a>>) -> Option<u64> {
    let mut mask = 0;
    for node in nodes {
        let text = node.text()?;
        match words.iter().position(|word| word.name == text) {
            Some(code) => mask |= 1 << code,
            None => {
                let error = unknown_word(words, text);
                match error.hint() {
                    Some(hint) => {
                        node.mistake_with_hint("rulebook.unknown-word", error.message(), hint)
                    }
                    None => node.mistake("rulebook.unknown-word", error.message()),
                }
                return None;
            }
        }
    }
    Some(mask)
}

fn read_words(
    node: Node<'_>,
    table: &Table<'_>,
    name: &'static str,
    words: &'static [Word],
) -> Option<Condition> {
    let mask = if let Some(value) = table.take("is") {
        read_mask(words, [value])?
    } else if let Some(values) = table.take("is_one_of") {
        read_mask(words, values.items()?)?
    } else {
        node.mistake_with_hint(
            "rulebook.test-missing",
            format!("the condition on `{name}` has no test"),
            "write `is = \"..\"` or `is_one_of = [..]`",
        );
        return None;
    };
    Some(Condition::OneOf { fact: name, mask })
}

/// The key of a test of a set, with the words that it names.
fn take_set_test<'a>(table: &Table<'a>) -> Option<(SetTest, Vec<Node<'a>>)> {
    if let Some(value) = table.take("includes") {
        return Some((SetTest::Any, vec![value]));
    }
    let keys = [
        ("includes_any", SetTest::Any),
        ("includes_all", SetTest::All),
        ("within", SetTest::Within),
    ];
    for (key, test) in keys {
        if let Some(values) = table.take(key) {
            return Some((test, values.items()?.collect()));
        }
    }
    None
}

fn set_test_missing(node: Node<'_>, name: &str) {
    node.mistake_with_hint(
        "rulebook.test-missing",
        format!("the condition on `{name}` has no test"),
        "write `includes = \"..\"`, `includes_any`, `includes_all`, `within = [..]` or `empty = true`",
    );
}

fn read_empty(table: &Table<'_>) -> Option<bool> {
    table.take("empty")?.bool()
}

fn negate(condition: Condition, negated: bool) -> Condition {
    if negated { Condition::Not(Box::new(condition)) } else { condition }
}

fn read_set(
    node: Node<'_>,
    table: &Table<'_>,
    name: &'static str,
    words: &'static [Word],
) -> Option<Condition> {
    let fact = name;
    if let Some(empty) = read_empty(table) {
        return Some(negate(Condition::Set { fact, test: SetTest::Empty, mask: 0 }, !empty));
    }
    let Some((test, nodes)) = take_set_test(table) else {
        set_test_missing(node, name);
        return None;
    };
    Some(Condition::Set { fact, test, mask: read_mask(words, nodes)? })
}

fn read_clauses(node: Node<'_>, table: &Table<'_>, name: &'static str) -> Option<Condition> {
    let fact = name;
    if let Some(empty) = read_empty(table) {
        let test = Condition::Clauses { fact, test: SetTest::Empty, ids: Vec::new() };
        return Some(negate(test, !empty));
    }
    let Some((test, nodes)) = take_set_test(table) else {
        set_test_missing(node, name);
        return None;
    };
    let ids = nodes.iter().map(|node| node.text().map(str::to_owned)).collect::<Option<_>>()?;
    Some(Condition::Clauses { fact, test, ids })
}

/// One comparison, or a lower and an upper bound together.
fn read_comparisons(
    node: Node<'_>,
    table: &Table<'_>,
    scope: &Scope<'_>,
    left: &Expression,
) -> Option<Condition> {
    let kind = left.kind(scope);
    let mut found = Vec::new();
    for (word, comparison) in Comparison::WORDS {
        if let Some(value) = table.take(word) {
            let right = read_expression(value, scope, kind)?;
            check_kinds(value, kind, right.kind(scope), left)?;
            found.push(Condition::Compare { left: left.clone(), comparison, right });
        }
    }
    match (found.len(), found.pop()) {
        (1, Some(single)) => Some(single),
        (0, _) | (_, None) => {
            node.mistake_with_hint(
                "rulebook.test-missing",
                "the condition has no comparison",
                "write `at_least` (以上), `more_than` (超过), `at_most` (不超过), `less_than` (不足) or `equals`",
            );
            None
        }
        (_, Some(last)) => {
            found.push(last);
            Some(Condition::All(found))
        }
    }
}

fn check_kinds(
    value: Node<'_>,
    left: Option<Kind>,
    right: Option<Kind>,
    compared: &Expression,
) -> Option<()> {
    match (left, right) {
        (Some(left), Some(right)) if left.compares_with(right) => Some(()),
        (Some(left), Some(right)) => {
            value.mistake_with_hint(
                "rulebook.kind-mismatch",
                format!(
                    "{} is {}, it cannot be compared with {}",
                    compared.describe(),
                    left.name(),
                    right.name()
                ),
                format!("write {}", left.example()),
            );
            None
        }
        _ => None,
    }
}
