//! Reads a rulebook from TOML and finds every mistake in it.

use smol_str::SmolStr;
use toml_spanner::Arena;

use std::collections::HashMap;

use super::condition::{Condition, Extent, read_condition};
use super::consequence::{BreachForce, Consequence, read_consequence};
use super::duty::read_duty;
use super::expression::read_literal;
use super::model::{Case, Clause, Definition, Effect, Force, Parameter, Rulebook, Setting, Status};
use super::reader::{Node, Reader, Table};
use super::scope::Scope;
use super::select::Choice;
use super::step::{read_flows, read_step};
use crate::error::{Error, ErrorKind, Result};
use crate::facts::parse_date;
use crate::language::Text;
use crate::rules::Question;
use crate::span::Span;

/// A rulebook file is at most this long.
const LONGEST: usize = 4 * 1024 * 1024;

/// Definitions use each other no deeper than this, and hold at most so many conditions in all.
const DEEPEST_DEFINITION: usize = 60;
const LARGEST_DEFINITION: usize = 2_000;

/// A rulebook has at most this many clauses.
const MOST_CLAUSES: usize = 5_000;

impl Rulebook {
    /// Reads a rulebook. `file` is the name shown in error messages.
    ///
    /// # Errors
    ///
    /// Every mistake in the file, each with line, column and mostly a hint: unknown keys, facts
    /// and words, values of the wrong kind or without a unit, citations that stand twice, missing
    /// summaries, clauses that can never apply. [`Error::errors`] gives them one by one.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::Rulebook;
    ///
    /// let rulebook = Rulebook::from_toml("county.toml", r#"
    ///     [rulebook]
    ///     id = "county"
    ///     title = { zh = "某县办法", en = "Measure of a county" }
    ///     jurisdiction = "CN-510800"
    ///     status = "draft"
    ///
    ///     [[clause]]
    ///     cite = "5"
    ///     printed = "第五条"
    ///     question = "support_cap"
    ///     force = "must"
    ///     summary = { zh = "支持额度以总投资的一成为限", en = "Support is at most a tenth of total investment." }
    ///     when = "always"
    ///     then = { ceiling = { share = "10%", of = { fact = "invest.total_planned" } } }
    /// "#)?;
    /// assert_eq!(rulebook.clauses()[0].id(), "county/5");
    ///
    /// let error = Rulebook::from_toml("county.toml", "[rulebook]\nid = 5").unwrap_err();
    /// assert_eq!(error.errors()[0].location().map(|place| place.line), Some(1));
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn from_toml(file: &str, source: &str) -> Result<Rulebook> {
        let reader = Reader::new(file, source);
        if source.len() > LONGEST {
            return Err(Error::new(
                ErrorKind::Rulebook,
                "rulebook.too-long",
                format!("{file} is longer than {LONGEST} bytes"),
            ));
        }
        let arena = Arena::new();
        let document = toml_spanner::parse(source, &arena).map_err(|error| {
            let message = match error.kind() {
                toml_spanner::ErrorKind::OutOfRange { .. } => {
                    "a number is out of range, or values nest too deep".to_owned()
                }
                _ => error.message(source),
            };
            Error::new(ErrorKind::Rulebook, "rulebook.toml", message)
                .at(reader.location(error.span().range().start))
        })?;
        let read = read_rulebook(&reader, &reader.root(document.table()));
        let errors = reader.into_errors();
        match read {
            Some(rulebook) if errors.is_empty() => Ok(rulebook),
            _ => Err(Error::several(ErrorKind::Rulebook, "rulebook.invalid", errors)),
        }
    }
}

fn read_rulebook<'a>(reader: &'a Reader<'a>, root: &Table<'a>) -> Option<Rulebook> {
    let header = root.need("rulebook").and_then(|node| read_header(node));
    let parameters = read_parameters(root);
    let settings = read_settings(root);
    let mut scope = Scope { settings: &settings, parameters: &parameters, ..Scope::default() };
    let flows = read_flows(root, &mut scope);
    let definitions = read_definitions(root, &mut scope);
    let precedence = read_precedence(root);
    let id = header.as_ref().map(|header| header.id.clone()).unwrap_or_default();
    let clauses = read_clauses(root, &scope, &id);
    finish_root(root);
    let header = header?;
    if reader.count() > 0 {
        return None;
    }
    Some(Rulebook { parameters, settings, definitions, precedence, flows, clauses, ..header })
}

/// The root table is used up by reference; unknown top-level keys are noted here.
fn finish_root(root: &Table<'_>) {
    const KNOWN: [&str; 7] =
        ["rulebook", "parameter", "setting", "flow", "definition", "precedence", "clause"];
    for (key, offset, _) in root.entries() {
        if !KNOWN.contains(&key) {
            let message = format!("unknown key `{key}` in the rulebook");
            match crate::suggest::nearest(key, KNOWN) {
                Some(near) => root.reader().mistake_with_hint(
                    offset,
                    "rulebook.unknown-key",
                    message,
                    format!("did you mean `{near}`?"),
                ),
                None => root.reader().mistake(offset, "rulebook.unknown-key", message),
            }
        }
    }
}

pub(crate) fn read_text(node: Node<'_>) -> Option<Text> {
    let table = node.table("the text")?;
    let read = |key| {
        let part = table.need(key)?;
        let text = part.text()?.trim();
        if text.is_empty() {
            part.mistake("rulebook.empty-text", "the text is empty");
        }
        Some(text.to_owned())
    };
    let text = Text { zh: read("zh").unwrap_or_default(), en: read("en").unwrap_or_default() };
    table.finish();
    Some(text)
}

fn is_name(text: &str, marks: &[char]) -> bool {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || marks.contains(&letter);
    !text.is_empty() && text.len() <= 60 && text.chars().all(fits)
}

pub(crate) fn read_name(node: Node<'_>, what: &str, marks: &[char]) -> Option<String> {
    let text = node.text()?;
    if !is_name(text, marks) {
        let marks: Vec<String> = marks.iter().map(|mark| format!("`{mark}`")).collect();
        node.mistake(
            "rulebook.name",
            format!("`{text}` is no {what}: it has letters, digits and {} only", marks.join(" ")),
        );
        return None;
    }
    Some(text.to_owned())
}

fn read_header(node: Node<'_>) -> Option<Rulebook> {
    let table = node.table("`[rulebook]`")?;
    let id = table.need("id").and_then(|node| read_name(node, "id", &['-']));
    let title = table.need("title").and_then(read_text);
    let jurisdiction = table.need("jurisdiction").and_then(|node| node.text());
    let status = table.need("status").and_then(read_status);
    let effect = table.take("effect").map_or(Some(Effect::default()), read_effect);
    let notes = match table.take("notes") {
        Some(node) => node.items()?.filter_map(read_text).collect(),
        None => Vec::new(),
    };
    table.finish();
    Some(Rulebook {
        id: id?.into(),
        title: title?,
        jurisdiction: jurisdiction?.to_owned(),
        status: status?,
        effect: effect?,
        notes,
        parameters: Vec::new(),
        settings: Vec::new(),
        definitions: Vec::new(),
        precedence: Vec::new(),
        flows: Vec::new(),
        clauses: Vec::new(),
    })
}

fn read_status(node: Node<'_>) -> Option<Status> {
    let statuses = [Status::Draft, Status::Issued, Status::Repealed];
    let text = node.text()?;
    let found = statuses.into_iter().find(|status| status.name() == text);
    if found.is_none() {
        node.mistake(
            "rulebook.unknown-word",
            format!("unknown status `{text}`, expected `draft`, `issued` or `repealed`"),
        );
    }
    found
}

fn read_effect(node: Node<'_>) -> Option<Effect> {
    let table = node.table("the time of effect")?;
    let date = |key| match table.take(key) {
        Some(node) => match node.text().map(parse_date) {
            Some(Ok(date)) => Some(date),
            Some(Err(error)) => {
                node.mistake("rulebook.value", error.message());
                None
            }
            None => None,
        },
        None => None,
    };
    let issued_on = date("issued_on");
    let until = date("until");
    let lasts = match table.take("lasts") {
        Some(node) => match node.text()?.parse::<Span>() {
            Ok(Span::WorkingDays(_)) => {
                node.mistake("rulebook.value", "a rulebook lasts for months, years or days");
                None
            }
            Ok(span) => Some(span),
            Err(error) => {
                node.mistake("rulebook.value", error.message());
                None
            }
        },
        None => None,
    };
    table.finish();
    Some(Effect { issued_on, lasts, until })
}

/// The tables of a list such as `[[clause]]`.
fn tables<'a>(root: &Table<'a>, key: &'static str) -> impl Iterator<Item = Node<'a>> {
    root.take(key).and_then(|node| node.items()).into_iter().flatten()
}

/// Notes a name that stands twice.
fn once(node: Node<'_>, what: &str, name: &str, earlier: bool) {
    if earlier {
        node.mistake("rulebook.twice", format!("the {what} `{name}` stands twice"));
    }
}

fn read_parameters(root: &Table<'_>) -> Vec<Parameter> {
    let mut parameters: Vec<Parameter> = Vec::new();
    for node in tables(root, "parameter") {
        if let Some(parameter) = read_parameter(node) {
            let earlier = parameters.iter().any(|one| one.id == parameter.id);
            once(node, "parameter", &parameter.id, earlier);
            parameters.push(parameter);
        }
    }
    parameters
}

fn read_parameter(node: Node<'_>) -> Option<Parameter> {
    let table = node.table("the parameter")?;
    let id = table.need("id").and_then(|node| read_name(node, "name", &['_']));
    let value = table.need("value").and_then(|value| match value.as_integer() {
        Some(number) => Some(super::expression::Literal::Integer(number)),
        None => read_literal(value, value.text()?, None),
    });
    let text = table.need("summary").and_then(read_text);
    table.finish();
    Some(Parameter { id: id?, value: value?, text: text? })
}

fn read_settings(root: &Table<'_>) -> Vec<Setting> {
    let mut settings: Vec<Setting> = Vec::new();
    for node in tables(root, "setting") {
        if let Some(setting) = read_setting(node) {
            let earlier = settings.iter().any(|one| one.id == setting.id);
            once(node, "setting", &setting.id, earlier);
            settings.push(setting);
        }
    }
    settings
}

fn read_setting(node: Node<'_>) -> Option<Setting> {
    let table = node.table("the setting")?;
    let id = table.need("id").and_then(|node| read_name(node, "name", &['_']));
    let values = table.need("values").and_then(|node| node.texts());
    let default = table.need("default");
    let reading = read_readings(&table);
    let text = table.need("summary").and_then(read_text);
    table.finish();
    let (values, default) = (values?, default?);
    let chosen = default.text()?;
    if !values.contains(&chosen) {
        default.mistake(
            "rulebook.setting-value",
            format!("the default `{chosen}` is none of the values"),
        );
    }
    Some(Setting {
        id: id?,
        default: chosen.to_owned(),
        values: values.into_iter().map(str::to_owned).collect(),
        reading,
        text: text?,
    })
}

fn read_readings(table: &Table<'_>) -> Vec<SmolStr> {
    let texts = table.take("readings").and_then(|node| node.texts()).unwrap_or_default();
    texts.into_iter().map(SmolStr::new).collect()
}

fn read_definitions<'a>(root: &Table<'a>, scope: &mut Scope<'a>) -> Vec<Definition> {
    let mut definitions = Vec::new();
    let mut extents: HashMap<String, Extent> = HashMap::new();
    for node in tables(root, "definition") {
        if let Some((definition, name)) = read_definition(node, scope) {
            let extent = definition.when.extent(|name| extents.get(name).copied());
            if extent.depth > DEEPEST_DEFINITION || extent.size > LARGEST_DEFINITION {
                node.mistake(
                    "rulebook.too-deep",
                    format!("the definition `{name}` holds too many conditions, through the definitions that it uses"),
                );
            }
            extents.insert(name.to_owned(), extent);
            once(node, "definition", name, scope.definitions.contains(&name));
            scope.definitions.push(name);
            definitions.push(definition);
        }
    }
    definitions
}

fn read_definition<'a>(node: Node<'a>, scope: &Scope<'a>) -> Option<(Definition, &'a str)> {
    let table = node.table("the definition")?;
    let id = table.need("id");
    let text = table.need("summary").and_then(read_text);
    let when = table.need("when").and_then(|node| read_condition(node, scope));
    table.finish();
    let id = id?;
    read_name(id, "name", &['_'])?;
    let name = id.text()?;
    Some((Definition { id: name.to_owned(), text: text?, when: when? }, name))
}

fn read_precedence(root: &Table<'_>) -> Vec<(Question, Vec<String>)> {
    let Some(table) = root.take("precedence").and_then(|node| node.table("the precedence")) else {
        return Vec::new();
    };
    let mut read = Vec::new();
    for (key, offset, node) in table.entries() {
        let Some(question) = Question::from_name(key) else {
            table.reader().mistake(
                offset,
                "rulebook.unknown-question",
                format!("unknown question `{key}`"),
            );
            continue;
        };
        let texts = node.texts().unwrap_or_default();
        for text in &texts {
            if !question.levels().iter().any(|level| level == text) {
                node.mistake(
                    "rulebook.precedence",
                    format!(
                        "`{text}` is no outcome of `{key}`, which has `{}`",
                        question.levels().join("`, `")
                    ),
                );
            }
        }
        read.push((question, texts.into_iter().map(str::to_owned).collect()));
    }
    read
}

fn read_clauses(root: &Table<'_>, scope: &Scope<'_>, rulebook: &str) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let nodes: Vec<Node<'_>> = tables(root, "clause").collect();
    if nodes.len() > MOST_CLAUSES {
        root.mistake("rulebook.too-long", format!("there are more than {MOST_CLAUSES} clauses"));
        return clauses;
    }
    let mut cites = std::collections::HashSet::new();
    for node in nodes {
        if let Some(clause) = read_clause(node, scope, rulebook) {
            once(node, "citation", &clause.cite, !cites.insert(clause.cite.clone()));
            clauses.push(clause);
        }
    }
    clauses
}

fn read_clause(node: Node<'_>, scope: &Scope<'_>, rulebook: &str) -> Option<Clause> {
    let table = node.table("the clause")?;
    let cite = table.need("cite").and_then(|node| read_name(node, "citation", &['.', '-']));
    let printed = table.need("printed").and_then(|node| {
        let text = node.text()?;
        if text.trim().is_empty() {
            node.mistake("rulebook.empty-text", "the printed number is empty");
        }
        Some(text)
    });
    let question = table.need("question").and_then(read_question);
    let force = table.need("force").and_then(read_force);
    let text = table.need("summary").and_then(read_text);
    let readings = read_readings(&table);
    let open_ended = table.take("open_ended").is_some_and(|node| node.bool() == Some(true));
    let cases = match question {
        Some(question) => read_cases(node, &table, scope, question),
        None => {
            // What follows cannot be judged without the question; its keys are known all the same.
            for key in ["when", "requires", "then", "case"] {
                table.take(key);
            }
            None
        }
    };
    let duty = table.take("duty").and_then(|node| read_duty(node, scope, cases.as_deref()));
    let step = table.take("step").and_then(|node| read_step(node, scope));
    table.finish();
    let cite = cite?;
    Some(Clause {
        id: smol_str::format_smolstr!("{rulebook}/{cite}"),
        cite,
        printed: printed?.to_owned(),
        question: question?,
        force: force?,
        text: text?,
        readings,
        open_ended,
        cases: cases?,
        duty,
        step,
        line: node.line(),
    })
}

fn read_question(node: Node<'_>) -> Option<Question> {
    let text = node.text()?;
    let question = Question::from_name(text);
    if question.is_none() {
        let names: Vec<&str> = Question::ALL.iter().map(|question| question.name()).collect();
        node.mistake(
            "rulebook.unknown-question",
            format!("unknown question `{text}`, expected one of `{}`", names.join("`, `")),
        );
    }
    question
}

fn read_force(node: Node<'_>) -> Option<Force> {
    let text = node.text()?;
    let found = [Force::Must, Force::InPrinciple, Force::May]
        .into_iter()
        .find(|force| force.name() == text);
    if found.is_none() {
        node.mistake(
            "rulebook.unknown-word",
            format!("unknown force `{text}`, expected `must`, `in-principle` or `may`"),
        );
    }
    found
}

/// A requirement: it applies always, or when a condition holds, and is broken when what it
/// requires is not so.
fn read_requirement(
    table: &Table<'_>,
    scope: &Scope<'_>,
    question: Question,
    requires: Node<'_>,
) -> Option<Case> {
    let applies = match table.take("when") {
        Some(node) => read_condition(node, scope),
        None => Some(Condition::Always),
    };
    let required = read_condition(requires, scope);
    let then = match table.take("then") {
        Some(node) => read_consequence(node, scope, question),
        None => Some(Consequence::Breach(Choice::Fixed(BreachForce::ByForce))),
    };
    let (applies, required, then) = (applies?, required?, then?);
    if !matches!(then, Consequence::Breach(_)) {
        table.mistake(
            "rulebook.consequence",
            "what follows from a requirement that is not met is `breach`",
        );
    }
    let broken = Condition::Not(Box::new(required));
    let when = match applies {
        Condition::Always => broken,
        ref applies => Condition::All(vec![applies.clone(), broken]),
    };
    if let Some(reason) = super::never::never_applies(&when) {
        requires.mistake("rulebook.never", format!("the requirement is always met: {reason}"));
    }
    Some(Case { when, applies: Some(applies), then })
}

/// One `when` and `then`, or several under `[[clause.case]]`.
fn read_cases(
    node: Node<'_>,
    table: &Table<'_>,
    scope: &Scope<'_>,
    question: Question,
) -> Option<Vec<Case>> {
    let read_one = |table: &Table<'_>| -> Option<Case> {
        if let Some(requires) = table.take("requires") {
            return read_requirement(table, scope, question, requires);
        }
        let when_node = table.need("when");
        let when = when_node.and_then(|node| read_condition(node, scope));
        let then = table.need("then").and_then(|node| read_consequence(node, scope, question));
        let (when, then) = (when?, then?);
        if let Some(reason) = super::never::never_applies(&when)
            && let Some(place) = when_node
        {
            place.mistake("rulebook.never", format!("the clause can never apply: {reason}"));
        }
        Some(Case { when, applies: None, then })
    };
    match table.take("case") {
        None => Some(vec![read_one(table)?]),
        Some(cases) => {
            let own = [table.take("when"), table.take("requires"), table.take("then")];
            if own.iter().any(Option::is_some) {
                node.mistake(
                    "rulebook.case",
                    "a clause has `when` and `then`, or cases, but not both",
                );
            }
            let mut read = Vec::new();
            if cases.items()?.is_empty() {
                cases.mistake("rulebook.empty-list", "the list of cases is empty");
            }
            for case in cases.items()? {
                let inner = case.table("the case")?;
                let one = read_one(&inner);
                inner.finish();
                read.push(one);
            }
            read.into_iter().collect()
        }
    }
}
