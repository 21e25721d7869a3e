//! Reads a file of cases and finds every mistake in it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fundrules::{Error, ErrorKind, Location, Project, Question, Result, Tree, check_date};
use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue, Deserializer, ValueDeserializer};

use crate::coverage::Showing;
use crate::facts::{Entries, Entry};
use crate::format::{RawBoundary, RawCase, RawCommon, RawExemption, RawFile, RawNote, TextOr};
use crate::model::{Boundary, Case, CaseFile, Exemption, Note, Side};
use crate::wanted::read_wanted;

/// A file of cases is at most this long, in bytes.
const LONGEST: usize = 4 * 1024 * 1024;

/// A file has at most this many cases.
const MOST_CASES: usize = 10_000;

/// A case's name is at most this long.
const LONGEST_NAME: usize = 120;

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
        match T::deserialize(ValueDeserializer::from(value)) {
            Ok(read) => Some(read),
            Err(error) => {
                self.toml_mistake(offset, &error);
                None
            }
        }
    }

    fn toml_mistake(&mut self, offset: usize, error: &toml::de::Error) {
        let offset = error.span().map_or(offset, |span| span.start);
        self.mistake(offset, "case.format", error.message().to_owned());
    }

    /// Finds the value of a word; a mistake names all that there are.
    pub(crate) fn word<T: Copy>(&mut self, what: &str, word: &Spanned<String>, all: &[(&str, T)]) -> Option<T> {
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
    let header: Option<RawFile> =
        match serde::Deserialize::deserialize(Deserializer::from(Spanned::new(span, root))) {
            Ok(header) => Some(header),
            Err(error) => {
                reader.toml_mistake(0, &error);
                None
            }
        };
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
        .filter_map(|value| reader.parse(value))
        .filter_map(|raw| read_exemption(reader, raw))
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
    if raw.at.is_some() != showing.is_side() {
        let message = "`at` stands with `show = \"at\"`, `\"below\"` or `\"above\"`, and only there";
        reader.mistake(raw.show.span().start, "case.exemption", message.to_owned());
    }
    let reason = raw.reason.into_inner();
    Some(Exemption { clause: raw.clause, at: raw.at, showing, reason })
}

/// What the cases of a file share.
struct Common<'a> {
    as_of: Option<NaiveDate>,
    facts: &'a [Entry],
    facts_are_sound: bool,
    settings: &'a BTreeMap<String, String>,
    issued: Vec<(String, NaiveDate)>,
}

impl<'a> Common<'a> {
    fn new(reader: &mut Reader<'_>, raw: &'a RawCommon) -> Self {
        Common {
            as_of: raw.as_of.as_ref().and_then(|text| reader.date(text)),
            facts: &raw.facts.0,
            facts_are_sound: check_facts(reader, &raw.facts),
            settings: &raw.settings,
            issued: reader.dates(&raw.issued),
        }
    }

    fn read_case(
        &self,
        reader: &mut Reader<'_>,
        offset: usize,
        raw: RawCase,
        regime: &str,
        question: Question,
    ) -> Option<Case> {
        check_name(reader, &raw.name);
        let name = raw.name.into_inner();
        let facts = self.merge(reader, &raw.facts, &raw.unknown);
        let sound = check_facts(reader, &raw.facts) && self.facts_are_sound;
        let project = if sound { read_project(reader, offset, &name, facts) } else { None };
        let mut settings = self.settings.clone();
        settings.extend(raw.settings);
        let mut issued = self.issued.clone();
        for (rulebook, day) in reader.dates(&raw.issued) {
            issued.retain(|(known, _)| *known != rulebook);
            issued.push((rulebook, day));
        }
        let as_of = match &raw.as_of {
            Some(text) => reader.date(text),
            None => self.as_of,
        };
        if as_of.is_none() && raw.as_of.is_none() {
            let message = format!("the case `{name}` lacks the key `as_of`");
            reader.mistake(offset, "case.as-of", message);
        }
        let want_offset = raw.want.span().start;
        let want = read_wanted(reader, want_offset, raw.want.into_inner(), question);
        let boundaries = read_boundaries(reader, raw.boundary.0);
        let case = Case {
            name,
            file: reader.file.to_owned(),
            line: reader.location(offset).line,
            regime: regime.to_owned(),
            question,
            clauses: raw.clause.0,
            note: raw.note.map(read_note).unwrap_or_default(),
            as_of: as_of?,
            project: project?,
            settings: settings.into_iter().collect(),
            issued,
            boundaries: boundaries?,
            want: want?,
        };
        check_claims(reader, offset, &case);
        Some(case)
    }

    /// The common facts, but for those that the case has its own values of or that it takes away,
    /// and the case's own.
    fn merge(
        &self,
        reader: &mut Reader<'_>,
        own: &Entries,
        unknown: &[Spanned<String>],
    ) -> Vec<(String, Tree)> {
        for name in unknown {
            let has = |entries: &[Entry]| entries.iter().any(|entry| entry.name == *name.get_ref());
            let message = if has(&own.0) {
                format!("the case gives the fact `{}` and takes it away", name.get_ref())
            } else if !has(self.facts) {
                format!("the fact `{}` is not among the common ones", name.get_ref())
            } else {
                continue;
            };
            reader.mistake(name.span().start, "case.unknown-fact", message);
        }
        let replaced = |entry: &&Entry| {
            own.0.iter().any(|one| one.name == entry.name)
                || unknown.iter().any(|name| *name.get_ref() == entry.name)
        };
        let kept = self.facts.iter().filter(|entry| !replaced(entry));
        kept.chain(&own.0).map(|entry| (entry.name.clone(), entry.value.clone())).collect()
    }
}

fn check_name(reader: &mut Reader<'_>, name: &Spanned<String>) {
    let text = name.get_ref();
    let fits = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit();
    let parts_fit = text.split('-').all(|part| !part.is_empty() && part.chars().all(fits));
    if !parts_fit || text.len() > LONGEST_NAME {
        let message = format!(
            "`{text}` is no name of a case: it has at most {LONGEST_NAME} letters `a` to `z` and digits, in words joined by `-`"
        );
        reader.mistake(name.span().start, "case.name", message);
    }
}

/// Reads each fact by itself, so that each mistake has its place; whether there is none.
fn check_facts(reader: &mut Reader<'_>, facts: &Entries) -> bool {
    let mut scratch = Project::default();
    let mut sound = true;
    for (place, entry) in facts.0.iter().enumerate() {
        let earlier = facts.0.iter().take(place).any(|one| one.name == entry.name);
        let read = if earlier {
            let message = format!("the fact `{}` is given twice", entry.name);
            Err(Error::new(ErrorKind::Input, "case.fact-twice", message))
        } else {
            scratch.set(&entry.name, &entry.value, None)
        };
        if let Err(error) = read {
            reader.push(entry.offset, error);
            sound = false;
        }
    }
    sound
}

/// The project; only mistakes that several facts make together are left to be found.
fn read_project(
    reader: &mut Reader<'_>,
    offset: usize,
    name: &str,
    mut facts: Vec<(String, Tree)>,
) -> Option<Project> {
    facts.push(("id".to_owned(), Tree::Text(name.to_owned())));
    let (project, errors) = Project::from_tree_collecting(&Tree::Table(facts), None);
    let sound = errors.is_empty();
    for error in errors {
        reader.push(offset, error.about(name));
    }
    sound.then_some(project)
}

fn read_boundaries(reader: &mut Reader<'_>, raw: Vec<RawBoundary>) -> Option<Vec<Boundary>> {
    let read = |raw: RawBoundary| {
        let side = reader.word("side", &raw.side, &SIDES)?;
        Some(Boundary { clause: raw.clause.into_inner(), at: raw.at, side })
    };
    raw.into_iter().map(read).collect()
}

fn read_note(raw: RawNote) -> Note {
    match raw {
        TextOr::Table(texts) => Note { zh: texts.zh, en: texts.en },
        TextOr::Text(text) => {
            let is_chinese = text.chars().any(|letter| ('\u{4e00}'..='\u{9fff}').contains(&letter));
            if is_chinese {
                Note { zh: Some(text), en: None }
            } else {
                Note { zh: None, en: Some(text) }
            }
        }
    }
}

/// Finds a clause that the case says two things of, and a threshold of a clause of which it says
/// nothing: such a case would not show what happens there.
fn check_claims(reader: &mut Reader<'_>, offset: usize, case: &Case) {
    let claims: Vec<_> = case.claims().collect();
    for (place, (id, _)) in claims.iter().enumerate() {
        if claims.iter().take(place).any(|(earlier, _)| earlier == id) {
            let message = format!("the case `{}` wants two things of the clause `{id}`", case.name);
            reader.mistake(offset, "case.clause-twice", message);
        }
    }
    for boundary in &case.boundaries {
        if !claims.iter().any(|(id, _)| *id == boundary.clause) {
            let message = format!(
                "the case `{}` stands at a threshold of `{}` and does not say whether the clause applies",
                case.name, boundary.clause
            );
            let hint = format!("write `want.fires = [\"{0}\"]` or `want.not_fires = [\"{0}\"]`", boundary.clause);
            let error = Error::new(ErrorKind::Input, "case.boundary", message).with_hint(hint);
            reader.push(offset, error);
        }
    }
}
