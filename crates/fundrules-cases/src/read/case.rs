//! Reads one case.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use fundrules::{Error, ErrorKind, Project, Question, Tree};
use toml::Spanned;

use super::{Reader, SIDES};
use crate::facts::{Entries, Entry, MOST_FACTS};
use crate::format::{RawBoundary, RawCase, RawCommon, RawNote, TextOr};
use crate::model::{Boundary, Case, Note};
use crate::wanted::read_wanted;

/// A case's name is at most this long.
pub(crate) const LONGEST_NAME: usize = 120;

/// What the cases of a file share.
pub(super) struct Common<'a> {
    as_of: Option<NaiveDate>,
    facts: &'a [Entry],
    facts_are_sound: bool,
    settings: &'a BTreeMap<String, String>,
    issued: Vec<(String, NaiveDate)>,
}

impl<'a> Common<'a> {
    pub(super) fn new(reader: &mut Reader<'_>, raw: &'a RawCommon) -> Self {
        Common {
            as_of: raw.as_of.as_ref().and_then(|text| reader.date(text)),
            facts: &raw.facts.0,
            facts_are_sound: check_facts(reader, &raw.facts),
            settings: &raw.settings,
            issued: reader.dates(&raw.issued),
        }
    }

    /// Reads a case with what it shares; mistakes are noted.
    pub(super) fn read_case(
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
        if let Some(beyond) = unknown.get(MOST_FACTS) {
            let message = format!("there are more than {MOST_FACTS} names in the list");
            reader.mistake(beyond.span().start, "case.too-long", message);
            return Vec::new();
        }
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
            let hint = format!(
                "write `want.fires = [\"{0}\"]` or `want.not_fires = [\"{0}\"]`",
                boundary.clause
            );
            let error = Error::new(ErrorKind::Input, "case.boundary", message).with_hint(hint);
            reader.push(offset, error);
        }
    }
}
