//! `fundrules rulebooks show`.

use std::fmt::Write as _;
use std::path::Path;

use fundrules::{Clause, Error, ErrorKind, Rulebook, builtin_rulebook};

use super::ShowArguments;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::{Failure, wrong_argument};
use crate::files::read_text;
use crate::output::print;
use crate::report::clean;

pub(super) fn run(arguments: &ShowArguments, context: &Context) -> Result<Exit, Failure> {
    let (name, text) = find(&arguments.rulebook)?;
    let rulebook = Rulebook::from_toml(&name, &text).map_err(|error| {
        Failure::with_sources(Exit::Rejected, error, vec![(name.clone(), text.clone())])
    })?;
    let clause = arguments.clause.as_deref();
    let clause = clause.map(|cite| find_clause(&rulebook, cite)).transpose()?;
    let shown = match (clause, arguments.source) {
        (None, true) => text,
        (Some(clause), true) => clause_source(&text, clause),
        (None, false) => whole(&rulebook, context),
        (Some(clause), false) => clause_text(clause, context),
    };
    print(&lines_cleaned(&shown))?;
    Ok(Exit::Done)
}

/// The name and text of a built-in rulebook or a file. A word without a folder and an end is an id.
fn find(rulebook: &Path) -> Result<(String, String), Failure> {
    let name = rulebook.display().to_string();
    match builtin_rulebook(&name) {
        Ok(text) => Ok((name, text.to_owned())),
        Err(error) => {
            let is_word = rulebook.extension().is_none() && rulebook.components().count() == 1;
            if is_word && !rulebook.exists() {
                return Err(
                    wrong_argument(error).with_hint("", "or name a file such as `county.toml`")
                );
            }
            Ok((name, read_text(rulebook)?))
        }
    }
}

/// The clause of a citation, which may have the rulebook's id before it.
fn find_clause<'r>(rulebook: &'r Rulebook, cite: &str) -> Result<&'r Clause, Failure> {
    let clauses = rulebook.clauses();
    let fits = |clause: &&Clause| [clause.cite(), clause.id(), clause.printed()].contains(&cite);
    clauses.iter().find(fits).ok_or_else(|| {
        let en = format!("the rulebook `{}` has no clause `{cite}`", rulebook.id());
        let zh = format!("规则“{}”没有条款“{cite}”", rulebook.id());
        let error = Error::new(ErrorKind::Rulebook, "rulebook.unknown-clause", en);
        let failure = Failure::own(Exit::Usage, error, zh);
        let article = cite.split('.').next().unwrap_or_default();
        let near = clauses.iter().find(|clause| clause.cite().split('.').next() == Some(article));
        match near.map(Clause::cite) {
            Some(near) => failure.with_hint(format!("有“{near}”"), format!("it has `{near}`")),
            None => failure,
        }
    })
}

/// The lines of a clause in the file: up to the next table of the document.
fn clause_source(text: &str, clause: &Clause) -> String {
    let from = clause.line().saturating_sub(1);
    let mut lines: Vec<&str> = Vec::new();
    for (place, line) in text.lines().skip(from).enumerate() {
        if place > 0 && begins_another(line) {
            break;
        }
        lines.push(line);
    }
    while lines.last().is_some_and(|line| line.trim().is_empty() || line.starts_with('#')) {
        lines.pop();
    }
    lines.join("\n") + "\n"
}

/// Whether a line begins a table that is no part of the clause before it.
fn begins_another(line: &str) -> bool {
    let name = line.trim_start().trim_start_matches('[');
    let is_header = name.len() < line.trim_start().len() && name.contains(']');
    is_header && !name.starts_with("clause.") && name.starts_with(char::is_alphabetic)
}

fn whole(rulebook: &Rulebook, context: &Context) -> String {
    let mut text = format!("{}  {}\n", rulebook.id(), rulebook.title().get(context.language));
    let status = rulebook.status().label(context.language);
    let clauses = context.pick("条款", "clauses");
    // Writing to a `String` cannot fail.
    let _ = writeln!(
        text,
        "{status} · {} · {clauses} {}\n",
        rulebook.jurisdiction(),
        rulebook.clauses().len()
    );
    for clause in rulebook.clauses() {
        text += &clause_text(clause, context);
        text.push('\n');
    }
    text += &settings(rulebook, context);
    text += &parameters(rulebook, context);
    if !rulebook.notes().is_empty() {
        let _ = writeln!(text, "{}", context.pick("关于原文的说明", "remarks on the source"));
        for note in rulebook.notes() {
            let _ = writeln!(text, "  {}", note.get(context.language));
        }
    }
    text
}

fn clause_text(clause: &Clause, context: &Context) -> String {
    let language = context.language;
    let mut text = format!(
        "{}  {}  {} · {}",
        clause.printed(),
        clause.id(),
        clause.question().label(language),
        clause.force().label(language)
    );
    if clause.is_open_ended() {
        text += context.pick(" · 兜底条款，须经认定", " · open-ended, needs a recorded finding");
    }
    let _ = writeln!(text, "\n  {}", clause.summary().get(language));
    if !clause.readings().is_empty() {
        let _ = writeln!(
            text,
            "  {} {}",
            context.pick("理解", "readings"),
            clause.readings().join(", ")
        );
    }
    text
}

fn settings(rulebook: &Rulebook, context: &Context) -> String {
    let mut text = String::new();
    if !rulebook.settings().is_empty() {
        let _ = writeln!(text, "{}", context.pick("理解选项（--setting）", "settings (--setting)"));
    }
    for setting in rulebook.settings() {
        let marked = |value: &String| {
            if value == setting.default_value() { format!("{value}*") } else { value.clone() }
        };
        let values: Vec<String> = setting.values().iter().map(marked).collect();
        let _ = writeln!(
            text,
            "  {} = {}\n    {}",
            setting.id(),
            values.join(" | "),
            setting.text().get(context.language)
        );
        if !setting.readings().is_empty() {
            let readings = setting.readings().join(", ");
            let _ = writeln!(text, "    {} {readings}", context.pick("理解", "readings"));
        }
    }
    if !text.is_empty() {
        let _ = writeln!(text, "  {}\n", context.pick("* 为默认值", "* is the default"));
    }
    text
}

fn parameters(rulebook: &Rulebook, context: &Context) -> String {
    let mut text = String::new();
    for parameter in rulebook.parameters() {
        if text.is_empty() {
            let _ = writeln!(text, "{}", context.pick("文件中的数值", "numbers of the document"));
        }
        let what = parameter.text().get(context.language);
        let _ = writeln!(text, "  {} = {}  {what}", parameter.id(), parameter.value());
    }
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

fn lines_cleaned(text: &str) -> String {
    text.lines().map(|line| clean(line) + "\n").collect()
}
