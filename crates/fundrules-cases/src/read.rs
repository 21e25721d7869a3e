//! Reads a file of cases and finds every mistake in it.

mod case;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fundrules::{Error, ErrorKind, Location, Question, Result, Side, check_date};
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, ValueDeserializer};

use crate::coverage::Showing;
use crate::format::{RawCase, RawExemption, RawFile};
use crate::model::{Case, CaseFile, Exemption};

use self::case::Common;

/// A file of cases is at most this long, in bytes.
const LONGEST: usize = 1024 * 1024;

/// A file has at most this many cases.
const MOST_CASES: usize = 2_000;

/// The sides of a threshold that a case may declare, by their words.
pub(crate) const SIDES: [(&str, Side); 3] =
    [("at", Side::At), ("below", Side::JustBelow), ("above", Side::JustAbove)];

/// The file that is being read, and the mistakes found so far.
pub(crate) struct Reader<'a> {
    file: &'a str,
    source: &'a str,
    errors: Vec<Error>,
}

impl Reader<'_> {
    /// Notes a mistake at a place of the file.
    pub(crate) fn mistake(&mut self, offset: usize, code: &'static str, message: String) {
        self.push(offset, Error::new(ErrorKind::Input, code, message));
    }

    /// Notes an error that something read at a place of the file gave.
    pub(crate) fn push(&mut self, offset: usize, error: Error) {
        self.errors.push(error.at(self.location(offset)));
    }

    fn location(&self, offset: usize) -> Location {
        Location::of_offset(Some(self.file), self.source, offset)
    }

    /// Reads what a key of TOML holds; `offset` is its place, where the mistake has none.
    fn parse<T: DeserializeOwned>(&mut self, value: Spanned<DeValue<'_>>) -> Option<T> {
        let offset = value.span().start;
        if !self.check_texts(&value) {
            return None;
        }
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(read) => Some(read),
            Err(error) => {
                self.toml_mistake(offset, &error);
                None
            }
        }
    }

    /// Finds dates and numbers with decimals that are not texts: the first would come as something
    /// else, the second would be binary. Whether there is none.
    fn check_texts(&mut self, value: &Spanned<DeValue<'_>>) -> bool {
        let (what, example) = match value.get_ref() {
            DeValue::Datetime(_) => ("a date", "2025-06-01"),
            DeValue::Float(_) => ("a number with decimals", "12.5%"),
            DeValue::Array(items) => {
                return items.iter().filter(|item| !self.check_texts(item)).count() == 0;
            }
            DeValue::Table(table) => {
                return table.values().filter(|item| !self.check_texts(item)).count() == 0;
            }
            _ => return true,
        };
        let message = format!("{what} is written as text, such as `\"{example}\"`");
        self.mistake(value.span().start, "case.not-text", message);
        false
    }

    fn toml_mistake(&mut self, offset: usize, error: &toml::de::Error) {
        let offset = error.span().map_or(offset, |span| span.start);
        self.mistake(offset, "case.format", error.message().to_owned());
    }

    /// Finds the value of a word; a mistake names all that there are.
    pub(crate) fn word<T: Copy>(
        &mut self,
        what: &str,
        word: &Spanned<String>,
        all: &[(&str, T)],
    ) -> Option<T> {
        let found = all.iter().find(|(name, _)| name == word.get_ref());
        if found.is_none() {
            let names: Vec<&str> = all.iter().map(|(name, _)| *name).collect();
            let message = format!(
                "unknown {what} `{}`, expected one of `{}`",
                word.get_ref(),
                names.join("`, `")
            );
            self.mistake(word.span().start, "case.unknown-word", message);
        }
        found.map(|(_, value)| *value)
    }

    fn date(&mut self, text: &Spanned<String>) -> Option<NaiveDate> {
        match text.get_ref().parse::<NaiveDate>() {
            Ok(date) => match check_date(date) {
                Ok(_) => return Some(date),
                Err(error) => self.push(text.span().start, error),
            },
            Err(_) => {
                let message =
                    format!("expected a date such as `2025-06-01`, found `{}`", text.get_ref());
                self.mistake(text.span().start, "case.date", message);
            }
        }
        None
    }

    fn dates(&mut self, texts: &BTreeMap<String, Spanned<String>>) -> Vec<(String, NaiveDate)> {
        let read = |(name, text): (&String, _)| Some((name.clone(), self.date(text)?));
        texts.iter().filter_map(read).collect()
    }
}

impl CaseFile {
    /// Reads a file of cases. `path` is the name shown in error messages and summaries.
    ///
    /// # Errors
    ///
    /// Every mistake in the file, each with line and column: unknown keys, facts, fields and words,
    /// values of the wrong kind or without a unit, names that stand twice, cases that contradict
    /// themselves. [`Error::errors`] gives them one by one.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules_cases::CaseFile;
    ///
    /// let file = CaseFile::from_toml("luoyang/support_cap.toml", r#"
    ///     regime = "luoyang"
    ///     question = "support_cap"
    ///
    ///     [[case]]
    ///     name = "point-project-at-the-ceiling"
    ///     clause = "luoyang/9.2.a"
    ///     as_of = "2026-03-01"
    ///     facts = { "project.tier" = "点", "invest.total_planned" = "5000万元" }
    ///     want.outcome = "decided"
    ///     want.value = { ceiling = "1000万元" }
    ///     want.fires = ["luoyang/9.2.a"]
    /// "#)?;
    /// assert_eq!(file.cases[0].line, 5);
    ///
    /// let error = CaseFile::from_toml("a.toml", "regime = 1").unwrap_err();
    /// assert_eq!(error.errors()[0].location().map(|place| place.line), Some(1));
    /// # Ok::<(), fundrules::Error>(())
    /// ```
    pub fn from_toml(path: &str, source: &str) -> Result<CaseFile> {
        let mut reader = Reader { file: path, source, errors: Vec::new() };
        let read = if source.len() > LONGEST {
            let message = format!("the file is longer than {LONGEST} bytes");
            reader.mistake(0, "case.too-long", message);
            None
        } else {
            match DeTable::parse(source) {
                Ok(document) => read_file(&mut reader, document),
                Err(error) => {
                    reader.toml_mistake(0, &error);
                    None
                }
            }
        };
        let mut errors = reader.errors;
        errors.sort_by_key(|error| error.location().map(|place| (place.line, place.column)));
        match read {
            Some(file) if errors.is_empty() => Ok(file),
            _ => Err(Error::several(ErrorKind::Input, "case.invalid", errors)),
        }
    }
}

fn read_file(reader: &mut Reader<'_>, document: Spanned<DeTable<'_>>) -> Option<CaseFile> {
    let span = document.span();
    let mut root = document.into_inner();
    let raw_cases = take_list(reader, &mut root, "case");
    let raw_exemptions = take_list(reader, &mut root, "exempt");
    let header: Option<RawFile> = reader.parse(Spanned::new(span, DeValue::Table(root)));
    if raw_cases.is_empty() {
        reader.mistake(0, "case.none", "the file has no `[[case]]`".to_owned());
    }
    if raw_cases.len() > MOST_CASES {
        let message = format!("the file has more than {MOST_CASES} cases");
        reader.mistake(0, "case.too-long", message);
        return None;
    }
    let exemptions: Vec<Exemption> = raw_exemptions
        .into_iter()
        .filter_map(|value| {
            let raw = reader.parse(value)?;
            read_exemption(reader, raw)
        })
        .collect();
    // Cases are read even where the header has mistakes: all mistakes are told at once.
    let raw_cases: Vec<(usize, RawCase)> = raw_cases
        .into_iter()
        .filter_map(|value| Some((value.span().start, reader.parse(value)?)))
        .collect();
    let header = header?;
    let questions = Question::ALL.map(|question| (question.name(), question));
    let question = reader.word("question", &header.question, &questions)?;
    if header.regime.get_ref().is_empty() {
        let offset = header.regime.span().start;
        reader.mistake(offset, "case.regime", "the regime has no name".to_owned());
    }
    let regime = header.regime.into_inner();
    let common = Common::new(reader, &header.common);
    let mut cases: Vec<Case> = Vec::new();
    for (offset, raw) in raw_cases {
        cases.extend(common.read_case(reader, offset, raw, &regime, question));
    }
    Some(CaseFile { path: reader.file.to_owned(), regime, question, cases, exemptions })
}

fn take_list<'i>(
    reader: &mut Reader<'_>,
    root: &mut DeTable<'i>,
    key: &str,
) -> Vec<Spanned<DeValue<'i>>> {
    let Some(value) = root.remove(key) else { return Vec::new() };
    let offset = value.span().start;
    match value.into_inner() {
        DeValue::Array(items) => items.into_iter().collect(),
        _ => {
            reader.mistake(offset, "case.format", format!("write `[[{key}]]`, in double brackets"));
            Vec::new()
        }
    }
}

fn read_exemption(reader: &mut Reader<'_>, raw: RawExemption) -> Option<Exemption> {
    let words = Showing::ALL.map(|showing| (showing.name(), showing));
    let showing = reader.word("showing", &raw.show, &words)?;
    if raw.reason.get_ref().trim().is_empty() {
        let offset = raw.reason.span().start;
        reader.mistake(offset, "case.reason", "the exemption has no reason".to_owned());
    }
    if raw.comparison.is_some() != showing.is_side() {
        let message =
            "`comparison` stands with `show = \"at\"`, `\"below\"` or `\"above\"`, and only there";
        reader.mistake(raw.show.span().start, "case.exemption", message.to_owned());
    }
    let reason = raw.reason.into_inner();
    Some(Exemption { clause: raw.clause, comparison: raw.comparison, showing, reason })
}
