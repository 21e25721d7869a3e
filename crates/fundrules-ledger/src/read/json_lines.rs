//! Projects from JSON Lines: one object a line.

use std::io::{self, BufRead, Read};

use fundrules::{Error, MoneyUnit, Project, Result, Tree, fact_definition};

use crate::limits;
use crate::mistake::CellMistake;
use crate::row::Row;
use crate::text::{io_error, refused, shown};

/// The lines of a file.
pub(crate) struct JsonLines {
    name: String,
    input: Box<dyn BufRead + Send>,
    line: Vec<u8>,
    number: usize,
    pub(crate) unit: Option<MoneyUnit>,
    /// What is known of every project, and the facts that say so.
    pub(crate) base: Project,
    pub(crate) constants: Vec<&'static str>,
    checked: bool,
    /// Whether the line at hand is longer than a line may be.
    too_long: bool,
}

/// What a line turned out to hold.
enum Line {
    End,
    Blank,
    TooLong,
    Whole,
}

impl JsonLines {
    pub(crate) fn new(
        name: &str,
        input: Box<dyn BufRead + Send>,
        unit: Option<MoneyUnit>,
        base: Project,
        constants: Vec<&'static str>,
    ) -> Self {
        JsonLines {
            name: name.to_owned(),
            input,
            line: Vec::new(),
            number: 0,
            unit,
            base,
            constants,
            checked: false,
            too_long: false,
        }
    }

    /// Goes to the next line that is not blank.
    pub(crate) fn advance(&mut self) -> Option<Result<()>> {
        loop {
            let line = self.read_line();
            self.too_long = matches!(line, Ok(Line::TooLong));
            match line {
                Err(error) => return Some(Err(io_error("ledger.read", &self.name, &error))),
                Ok(Line::End) => return None,
                Ok(Line::Blank) => {}
                Ok(Line::TooLong) => return Some(Ok(())),
                Ok(Line::Whole) => return Some(self.check_format()),
            }
        }
    }

    /// The place of the line at hand, the first being 1.
    pub(crate) fn number(&self) -> usize {
        self.number
    }

    /// The line at hand, if it is a text that could be read.
    pub(crate) fn text(&self) -> Option<&str> {
        let line = Some(&self.line).filter(|_| !self.too_long)?;
        std::str::from_utf8(line).ok().map(str::trim)
    }

    /// The project of the line at hand.
    pub(crate) fn row(&self) -> Row {
        if self.too_long {
            let message = format!("the line is longer than {} bytes", limits::RECORD_BYTES);
            return self.bad_line(refused("json.too-long", message));
        }
        self.read_project()
    }

    fn read_line(&mut self) -> io::Result<Line> {
        self.line.clear();
        let mut bounded = Read::take(&mut self.input, limits::RECORD_BYTES + 1);
        let read = bounded.read_until(b'\n', &mut self.line)?;
        if read == 0 {
            return Ok(Line::End);
        }
        self.number += 1;
        if self.number == 1 && self.line.starts_with(b"\xEF\xBB\xBF") {
            self.line.drain(..3);
        }
        let ended = self.line.ends_with(b"\n");
        if !ended && u64::try_from(read).is_ok_and(|read| read > limits::RECORD_BYTES) {
            self.line.clear();
            self.input.skip_until(b'\n')?;
            return Ok(Line::TooLong);
        }
        let blank = self.line.iter().all(u8::is_ascii_whitespace);
        Ok(if blank { Line::Blank } else { Line::Whole })
    }

    /// The first line tells whether the file is JSON Lines at all.
    fn check_format(&mut self) -> Result<()> {
        if std::mem::replace(&mut self.checked, true) {
            return Ok(());
        }
        let first = self.line.iter().find(|byte| !byte.is_ascii_whitespace());
        let (what, hint) = match first {
            Some(b'{') => return Ok(()),
            Some(b'[') => ("a json list", "write one object a line, without a list around them"),
            Some(b'P') if self.line.starts_with(b"PK") => {
                ("a zip archive", "name the format `xlsx`")
            }
            _ => ("no json object", "name the format, such as `csv`"),
        };
        let message = format!(
            "{} is read as json lines, but line {} holds {what}",
            shown(&self.name),
            self.number
        );
        Err(refused("ledger.format-wrong", message).with_hint(hint))
    }

    fn read_project(&self) -> Row {
        let tree = match std::str::from_utf8(&self.line) {
            Ok(text) => Tree::from_json(text.trim()),
            Err(_) => Err(refused("json.not-utf8", "the line is not UTF-8 text")),
        };
        let tree = match tree {
            Ok(tree) => tree,
            Err(error) => return self.bad_line(error),
        };
        let (mut project, errors) = Project::from_tree_collecting(&tree, self.unit);
        let mut mistakes: Vec<CellMistake> =
            errors.into_iter().map(|error| self.mistake(error, &tree)).collect();
        self.add_constants(&mut project, &tree, &mut mistakes);
        if project.id.is_empty() {
            project.id = self.number.to_string();
        }
        Row { sheet: None, number: self.number, project, mistakes }
    }

    /// What is stated for every row may not be given by the row again.
    fn add_constants(&self, project: &mut Project, tree: &Tree, mistakes: &mut Vec<CellMistake>) {
        for name in &self.constants {
            if project.get(name).is_some() {
                let message =
                    format!("`{name}` is stated for every row, but this row gives it too");
                mistakes.push(self.mistake(refused("row.stated-and-given", message), tree));
            } else if let Some(value) = self.base.get(name)
                && let Err(error) = project.set(name, &value, None)
            {
                mistakes.push(self.mistake(error, tree));
            }
        }
        if !self.constants.is_empty() && mistakes.is_empty() {
            let errors = project.contradictions();
            mistakes.extend(errors.into_iter().map(|error| self.mistake(error, tree)));
        }
    }

    fn bad_line(&self, error: Error) -> Row {
        let text = String::from_utf8_lossy(&self.line);
        let value = shown(text.trim());
        let mistake = self.place(error, None, value);
        let project = Project::new(self.number.to_string());
        Row { sheet: None, number: self.number, project, mistakes: vec![mistake] }
    }

    fn mistake(&self, error: Error, tree: &Tree) -> CellMistake {
        let fact = fact_named(&error);
        let value = fact.as_deref().and_then(|fact| find(tree, fact)).map(text_of);
        self.place(error, fact, value.unwrap_or_default())
    }

    fn place(&self, error: Error, fact: Option<String>, value: String) -> CellMistake {
        CellMistake {
            file: self.name.clone(),
            sheet: None,
            row: self.number,
            column: None,
            fact,
            value,
            error,
        }
    }
}

/// The fact that an error is about.
fn fact_named(error: &Error) -> Option<String> {
    fact_definition(error.subject()?).map(|fact| fact.name.to_owned())
}

/// The value under a dotted name, nested or not.
fn find<'a>(tree: &'a Tree, name: &str) -> Option<&'a Tree> {
    let Tree::Table(fields) = tree else { return None };
    let get = |key: &str| fields.iter().find(|(known, _)| known == key).map(|(_, value)| value);
    get(name).or_else(|| {
        let (group, field) = name.split_once('.')?;
        find(get(group)?, field)
    })
}

fn text_of(tree: &Tree) -> String {
    match tree {
        Tree::Text(text) | Tree::Number(text) => shown(text),
        other => shown(&serde_json::to_string(other).unwrap_or_default()),
    }
}
