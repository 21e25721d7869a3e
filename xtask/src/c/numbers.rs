//! The stable numbers of the C library: lists in `bindings/c/abi` to which lines are only added, and
//! the Rust constants made from them.

#[cfg(test)]
mod tests;

use std::fmt::Write;
use std::fs;
use std::io::ErrorKind;

use fundrules::{FieldKind, Question, Word, fact_definitions};

use crate::error::Error;
use crate::workspace;

/// A list of numbered keys. What a line says never changes and no line goes away, so that a number
/// once given out keeps its meaning for programs that were built with it.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Numbered(Vec<(usize, String)>);

impl Numbered {
    fn parse(text: &str, path: &str) -> Result<Self, Error> {
        let mut lines = Vec::new();
        for (row, line) in text.lines().enumerate() {
            let parts = line.split_once(' ').and_then(|(number, key)| {
                number.parse().ok().map(|number: usize| (number, key.to_owned()))
            });
            lines.push(parts.ok_or_else(|| {
                Error::new(format!(
                    "{path}:{}: expected a number and a key, found `{line}`",
                    row + 1
                ))
            })?);
        }
        Ok(Numbered(lines))
    }

    /// Adds the keys that are not there yet, each with the next number of its group.
    fn extend(&mut self, group: impl Fn(&str) -> String, first: usize, keys: &[String]) {
        for key in keys {
            if self.0.iter().any(|(_, known)| known == key) {
                continue;
            }
            let mut same = self.0.iter().filter(|(_, known)| group(known) == group(key));
            let number = same.by_ref().map(|(number, _)| number + 1).max().unwrap_or(first);
            self.0.push((number, key.clone()));
        }
    }

    fn text(&self) -> String {
        self.0.iter().map(|(number, key)| format!("{number} {key}\n")).collect()
    }

    /// The keys of a group in the order of their numbers, with what follows the group's name.
    fn of_group<'a>(&'a self, group: &str) -> Vec<(usize, &'a str)> {
        let rest = |(number, key): &'a (usize, String)| {
            Some((*number, key.strip_prefix(group)?.strip_prefix(' ')?))
        };
        let mut found: Vec<_> = self.0.iter().filter_map(rest).collect();
        found.sort_unstable();
        found
    }
}

fn committed(path: &str) -> Result<Numbered, Error> {
    let file = workspace::root()?.join(path);
    match fs::read_to_string(&file) {
        Ok(text) => Numbered::parse(&text, path),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(Numbered(Vec::new())),
        Err(cause) => Err(Error::file("read", &file, &cause)),
    }
}

const FACTS: &str = "bindings/c/abi/facts.txt";
const QUESTIONS: &str = "bindings/c/abi/questions.txt";
const FIELDS: &str = "bindings/c/abi/fields.txt";
const WORDS: &str = "bindings/c/abi/words.txt";

fn field_kind(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Money => "money",
        FieldKind::Date => "date",
        FieldKind::Bool => "bool",
        FieldKind::Word(_) => "word",
        _ => "other",
    }
}

fn all(_: &str) -> String {
    String::new()
}

/// Everything but the last word of a key.
fn owner(key: &str) -> String {
    key.rsplit_once(' ').map_or(String::new(), |(owner, _)| owner.to_owned())
}

fn facts() -> Result<Numbered, Error> {
    let mut list = committed(FACTS)?;
    let keys = fact_definitions().iter().map(|fact| format!("{} {}", fact.name, fact.kind.name()));
    list.extend(all, 1, &keys.collect::<Vec<_>>());
    Ok(list)
}

fn questions() -> Result<Numbered, Error> {
    let mut list = committed(QUESTIONS)?;
    list.extend(all, 1, &Question::ALL.map(|question| question.name().to_owned()));
    Ok(list)
}

fn fields() -> Result<Numbered, Error> {
    let mut list = committed(FIELDS)?;
    let keys: Vec<String> = Question::ALL
        .iter()
        .flat_map(|question| {
            question.fields().iter().map(|field| {
                format!("{}.{} {}", question.name(), field.name, field_kind(field.kind))
            })
        })
        .collect();
    list.extend(all, 1, &keys);
    Ok(list)
}

/// The lists of words with the names of their owners: `fact <name>` or `answer <question.field>`.
fn owners() -> Vec<(String, &'static [Word])> {
    let facts = fact_definitions()
        .iter()
        .filter_map(|fact| Some((format!("fact {}", fact.name), fact.kind.words()?)));
    let fields = Question::ALL.into_iter().flat_map(|question| {
        question.fields().iter().filter_map(move |field| match field.kind {
            FieldKind::Word(words) => {
                Some((format!("answer {}.{}", question.name(), field.name), words))
            }
            _ => None,
        })
    });
    facts.chain(fields).collect()
}

fn words() -> Result<Numbered, Error> {
    let mut list = committed(WORDS)?;
    let keys: Vec<String> = owners()
        .iter()
        .flat_map(|(owner, words)| words.iter().map(move |word| format!("{owner} {}", word.name)))
        .collect();
    list.extend(owner, 0, &keys);
    Ok(list)
}

pub(crate) fn facts_list() -> Result<String, Error> {
    Ok(facts()?.text())
}

pub(crate) fn questions_list() -> Result<String, Error> {
    Ok(questions()?.text())
}

pub(crate) fn fields_list() -> Result<String, Error> {
    Ok(fields()?.text())
}

pub(crate) fn words_list() -> Result<String, Error> {
    Ok(words()?.text())
}

/// A name as part of a constant's: `project.stage` and `UnderConstruction` become `PROJECT_STAGE` and
/// `UNDER_CONSTRUCTION`.
fn constant(name: &str) -> String {
    let mut made = String::new();
    let mut after_small = false;
    for letter in name.chars() {
        if letter.is_ascii_uppercase() && after_small {
            made.push('_');
        }
        after_small = letter.is_ascii_lowercase() || letter.is_ascii_digit();
        made.push(if letter.is_ascii_alphanumeric() { letter.to_ascii_uppercase() } else { '_' });
    }
    made
}

const HEAD: &str = "//! Written by `cargo xtask generate`; do not edit.\n";

/// A constant with its documentation, on one line: the file stays short.
fn line(text: &mut String, doc: &str, name: &str, kind: &str, number: usize) {
    // Writing to a string does not fail.
    let _ = writeln!(text, "#[doc = {doc:?}] pub const {name}: {kind} = {number};");
}

/// The names of the words of an owner in the order of their numbers, as a Rust array.
fn names(list: &Numbered, owner: &str) -> String {
    let names: Vec<String> =
        list.of_group(owner).iter().map(|(_, name)| format!("c{name:?}")).collect();
    format!("&[{}]", names.join(", "))
}

pub(crate) fn facts_source() -> Result<String, Error> {
    let (list, words) = (facts()?, words()?);
    let mut text = format!("{HEAD}\nuse crate::lookup::FactLine;\n\n");
    let mut table = String::new();
    for (number, key) in &list.0 {
        let (name, kind) = key.split_once(' ').unwrap_or((key, ""));
        let fact =
            fact_definitions().iter().find(|fact| fact.name == name && fact.kind.name() == kind);
        let (zh, en) = fact.map_or(("", ""), |fact| (fact.zh, fact.en));
        if fact.is_some() {
            let doc = format!(" {en} ({zh}); `{name}`, {kind}.");
            line(&mut text, &doc, &format!("FUNDRULES_FACT_{}", constant(name)), "u32", *number);
        }
        let names = names(&words, &format!("fact {name}"));
        let _ = writeln!(
            table,
            "    FactLine {{ name: c{name:?}, kind: {kind:?}, zh: c{zh:?}, en: c{en:?}, words: {names} }},"
        );
    }
    let last = list.0.iter().map(|(number, _)| *number).max().unwrap_or(0);
    line(&mut text, " The largest number that a fact has.", "FUNDRULES_FACT_LAST", "u32", last);
    let _ = writeln!(text, "\npub(crate) static FACTS: &[FactLine] = &[\n{table}];");
    Ok(text)
}

pub(crate) fn answers_source() -> Result<String, Error> {
    let (questions, fields, words) = (questions()?, fields()?, words()?);
    let mut text = format!("{HEAD}\nuse crate::lookup::{{FieldLine, QuestionLine}};\n\n");
    let mut table = "pub(crate) static QUESTIONS: &[QuestionLine] = &[\n".to_owned();
    use fundrules::Language::{En, Zh};
    for (number, name) in &questions.0 {
        let question = Question::from_name(name);
        let (zh, en) = question.map_or(("", ""), |it| (it.label(Zh), it.label(En)));
        if question.is_some() {
            let doc = format!(" {en} ({zh}); `{name}`.");
            line(
                &mut text,
                &doc,
                &format!("FUNDRULES_QUESTION_{}", constant(name)),
                "u32",
                *number,
            );
        }
        let _ =
            writeln!(table, "    QuestionLine {{ name: c{name:?}, zh: c{zh:?}, en: c{en:?} }},");
    }
    let last = questions.0.iter().map(|(number, _)| *number).max().unwrap_or(0);
    let doc = " The largest number that a question has.";
    line(&mut text, doc, "FUNDRULES_QUESTION_LAST", "u32", last);
    table.push_str("];\n\npub(crate) static FIELDS: &[FieldLine] = &[\n");
    for (number, key) in &fields.0 {
        let (name, kind) = key.split_once(' ').unwrap_or((key, ""));
        let (question, short) = name.split_once('.').unwrap_or((name, ""));
        let field = Question::from_name(question).and_then(|question| {
            let mut fields = question.fields().iter();
            fields.find(|field| field.name == short && field_kind(field.kind) == kind)
        });
        let (zh, en) = field.map_or(("", ""), |field| (field.zh, field.en));
        if field.is_some() {
            let doc = format!(" {en} ({zh}); `{name}`, {kind}.");
            line(&mut text, &doc, &format!("FUNDRULES_FIELD_{}", constant(name)), "u32", *number);
        }
        let names = names(&words, &format!("answer {name}"));
        let _ = writeln!(
            table,
            "    FieldLine {{ name: c{name:?}, kind: {kind:?}, zh: c{zh:?}, en: c{en:?}, words: {names} }},"
        );
    }
    let last = fields.0.iter().map(|(number, _)| *number).max().unwrap_or(0);
    line(&mut text, " The largest number that a field has.", "FUNDRULES_FIELD_LAST", "u32", last);
    let _ = writeln!(text, "\n{table}];");
    Ok(text)
}

pub(crate) fn words_source() -> Result<String, Error> {
    let list = words()?;
    let mut text = format!("{HEAD}\n");
    for (owner, words) in owners() {
        let (of, name) = owner.split_once(' ').unwrap_or(("", &owner));
        let prefix = if of == "fact" { "FUNDRULES_WORD" } else { "FUNDRULES_ANSWER" };
        for (number, word) in list.of_group(&owner) {
            // A word that is no longer there has a number and no constant.
            let Some(known) = words.iter().find(|known| known.name == word) else { continue };
            let doc = format!(" {} ({}); `{name}`.", known.en, known.zh);
            let constant = format!("{prefix}_{}_{}", constant(name), constant(word));
            line(&mut text, &doc, &constant, "i32", number);
        }
    }
    Ok(text)
}

pub(crate) fn version_source() -> Result<String, Error> {
    // The version of the workspace, which every package has.
    let version = env!("CARGO_PKG_VERSION");
    let parts: Vec<usize> = version.split('.').filter_map(|part| part.parse().ok()).collect();
    let [major, minor, patch] = parts[..] else {
        return Err(Error::new(format!("the version `{version}` is not of the form 1.2.3")));
    };
    let mut text = format!("{HEAD}\n");
    let number = major * 1_000_000 + minor * 1_000 + patch;
    line(&mut text, " The major version of the header.", "FUNDRULES_VERSION_MAJOR", "u32", major);
    line(&mut text, " The minor version of the header.", "FUNDRULES_VERSION_MINOR", "u32", minor);
    line(&mut text, " The patch version of the header.", "FUNDRULES_VERSION_PATCH", "u32", patch);
    let doc = " The version of the header as one number, as `fundrules_version_number` gives it.";
    line(&mut text, doc, "FUNDRULES_VERSION_NUMBER", "u32", number);
    Ok(text)
}
