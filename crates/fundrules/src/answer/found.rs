//! What answers say, as it was found: places of clauses, facts and settings instead of names.
//!
//! Names cost more than deciding. So an answer keeps places, writes JSON from them, and makes lists
//! of names when somebody looks at them.

use std::ops::Range;
use std::sync::Arc;

use super::outline::{Outline, missing_name};
use super::{Finding, NOTE_RANK, Outcome, Severity, Value, Values};
use crate::program::{NumberRegister, Registers, Ternary};
use crate::regime::Search;
use crate::rules::general::Source;
use crate::rules::{CompiledQuestion, Field, FieldKind, PossibleValue, Question};
use smol_str::SmolStr;

/// The lists of names that an answer has, in the order in which they are kept.
#[derive(Clone, Copy, Debug)]
pub(crate) enum List {
    Clauses,
    Missing,
    Notes,
    Open,
    Settings,
    Readings,
}

const LISTS: usize = 6;

/// What was found for all questions about one project.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) outline: Arc<Outline>,
    values: Values,
    /// Places, list by list.
    places: Vec<u32>,
    /// The places of clauses, with how grave it is.
    findings: Vec<(u32, Severity)>,
    possible: Vec<PossibleValue>,
}

/// The parts of what was found that belong to one question.
#[derive(Clone, Debug)]
pub(super) struct Parts {
    values: Range<usize>,
    start: usize,
    ends: [usize; LISTS],
    findings: Range<usize>,
    possible: Range<usize>,
}

impl Parts {
    /// The parts of an answer for which nothing was found.
    pub(super) const NONE: Parts =
        Parts { values: 0..0, start: 0, ends: [0; LISTS], findings: 0..0, possible: 0..0 };
}

impl Found {
    pub(super) fn new(outline: Arc<Outline>) -> Self {
        Found {
            outline,
            values: Vec::with_capacity(128),
            places: Vec::with_capacity(256),
            findings: Vec::new(),
            possible: Vec::with_capacity(32),
        }
    }

    pub(super) fn values(&self, parts: &Parts) -> &[(&'static Field, Option<Value>)] {
        self.values.get(parts.values.clone()).unwrap_or_default()
    }

    pub(super) fn places(&self, parts: &Parts, list: List) -> &[u32] {
        let list = list as usize;
        let start = list.checked_sub(1).and_then(|before| parts.ends.get(before));
        let start = start.copied().unwrap_or(parts.start);
        let end = parts.ends.get(list).copied().unwrap_or(start);
        self.places.get(start..end).unwrap_or_default()
    }

    pub(super) fn findings(&self, parts: &Parts) -> &[(u32, Severity)] {
        self.findings.get(parts.findings.clone()).unwrap_or_default()
    }

    pub(super) fn possible(&self, parts: &Parts) -> &[PossibleValue] {
        self.possible.get(parts.possible.clone()).unwrap_or_default()
    }

    /// Adds what the registers say about a question.
    pub(super) fn add(
        &mut self,
        registers: &Registers,
        compiled: &CompiledQuestion,
        search: &mut Search<'_>,
        sorted: &mut Sorted,
    ) -> (Outcome, Parts) {
        let outcome = Outcome::from_code(registers.number(compiled.outcome));
        let first = (self.values.len(), self.findings.len(), self.possible.len());
        let start = self.places.len();
        let fields = compiled.question.fields().iter().zip(&compiled.fields);
        self.values.extend(fields.map(|(field, register)| {
            let value = registers.number(*register);
            (field, value.and_then(|value| Value::new(field.kind, value)))
        }));
        sorted.sort(self, registers, compiled, outcome);
        let mut ends = [0; LISTS];
        let mut end = |list: List, places: &[u32]| {
            if let Some(end) = ends.get_mut(list as usize) {
                *end = places.len();
            }
        };
        self.places.extend(sorted.effective.iter().map(|(_, place)| *place));
        end(List::Clauses, &self.places);
        if find_missing(search, registers, compiled, outcome) {
            search.places(&mut self.places);
        }
        end(List::Missing, &self.places);
        self.places.extend(&sorted.notes);
        end(List::Notes, &self.places);
        self.places.extend(&sorted.open);
        end(List::Open, &self.places);
        self.places.extend(&sorted.settings);
        end(List::Settings, &self.places);
        self.places.extend(&sorted.readings);
        end(List::Readings, &self.places);
        if outcome == Outcome::Undetermined {
            self.possible.extend(compiled.possible.possible(registers));
        }
        let parts = Parts {
            values: first.0..self.values.len(),
            start,
            ends,
            findings: first.1..self.findings.len(),
            possible: first.2..self.possible.len(),
        };
        (outcome, parts)
    }
}

/// The lists of an answer with their names.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    pub(super) clauses: Vec<SmolStr>,
    pub(super) missing: Vec<SmolStr>,
    pub(super) notes: Vec<SmolStr>,
    pub(super) open: Vec<SmolStr>,
    pub(super) settings: Vec<SmolStr>,
    pub(super) readings: Vec<SmolStr>,
    pub(super) findings: Vec<Finding>,
    pub(super) possible: Vec<Option<Values>>,
}

impl Lists {
    pub(super) fn new(found: &Found, parts: &Parts, question: Question) -> Self {
        let Outline { clauses, settings, readings, .. } = &*found.outline;
        let list = |list, name: &dyn Fn(u32) -> SmolStr| {
            found.places(parts, list).iter().map(|place| name(*place)).collect()
        };
        let findings = found.findings(parts).iter();
        Lists {
            clauses: list(List::Clauses, &|place| clauses.name(place)),
            missing: list(List::Missing, &missing_name),
            notes: list(List::Notes, &|place| clauses.name(place)),
            open: list(List::Open, &|place| clauses.name(place)),
            settings: list(List::Settings, &|place| settings.name(place)),
            readings: list(List::Readings, &|place| readings.name(place)),
            findings: findings
                .map(|(place, severity)| Finding {
                    clause: clauses.name(*place),
                    severity: *severity,
                })
                .collect(),
            possible: found.possible(parts).iter().map(|one| named(question, one)).collect(),
        }
    }
}

/// A possible answer with its fields.
fn named(question: Question, possible: &PossibleValue) -> Option<Values> {
    let values = possible.as_ref()?;
    let field = |(place, value): &(usize, i64)| {
        let field = question.fields().get(*place)?;
        Some((field, Value::new(field.kind, *value)))
    };
    Some(values.iter().filter_map(field).collect())
}

/// The clauses of one question after the other, by what became of them.
#[derive(Debug, Default)]
pub(super) struct Sorted {
    /// With the rank of what follows.
    effective: Vec<(usize, u32)>,
    notes: Vec<u32>,
    open: Vec<u32>,
    settings: Vec<u32>,
    readings: Vec<u32>,
}

impl Sorted {
    fn sort(
        &mut self,
        found: &mut Found,
        registers: &Registers,
        compiled: &CompiledQuestion,
        outcome: Outcome,
    ) {
        self.effective.clear();
        for list in [&mut self.notes, &mut self.open, &mut self.settings, &mut self.readings] {
            list.clear();
        }
        let undetermined = outcome == Outcome::Undetermined;
        for place in &compiled.clauses {
            let Some(clause) = found.outline.outlines.get(*place) else { continue };
            let states = clause.cases.iter().map(|case| registers.ternary(case.state));
            let state = crate::compile::any(states);
            let place = u32::try_from(*place).unwrap_or(u32::MAX);
            match state {
                Ternary::False => {}
                Ternary::Unknown => {
                    self.open.push(place);
                    if undetermined {
                        self.settings.extend(&clause.open_settings);
                    }
                }
                Ternary::True => {
                    let mut first = NOTE_RANK;
                    for case in &clause.cases {
                        if registers.ternary(case.state) != Ternary::True {
                            continue;
                        }
                        first = first.min(case.rank);
                        if undetermined {
                            self.settings.extend(case.settled_by);
                        }
                        found.findings.extend(case.finding.map(|severity| (place, severity)));
                    }
                    if first < NOTE_RANK {
                        self.effective.push((first, place));
                        self.readings.extend(&clause.readings);
                    } else {
                        self.notes.push(place);
                    }
                }
            }
        }
        // Stable, so that the document's order decides among equals.
        self.effective.sort_by_key(|(rank, _)| *rank);
        // Places of settings and readings stand in the order of their names.
        for list in [&mut self.settings, &mut self.readings] {
            list.sort_unstable();
            list.dedup();
        }
    }
}

/// Looks for what is missing for the answer to a question. Says whether anything was looked for.
pub(crate) fn find_missing(
    search: &mut Search<'_>,
    registers: &Registers,
    compiled: &CompiledQuestion,
    outcome: Outcome,
) -> bool {
    if outcome == Outcome::Silent {
        return false;
    }
    let unknown = |(field, register): (&Field, &NumberRegister)| {
        matches!(field.kind, FieldKind::Money | FieldKind::Date)
            && registers.number(*register).is_none()
    };
    let fields = compiled.question.fields().iter().zip(&compiled.fields);
    // Marks of a question that is a list of them, such as sanctions, each wait for their own facts.
    let marks = compiled.question.sources().iter().zip(&compiled.fields);
    let open_marks = marks.filter(|(source, register)| {
        matches!(source, Source::Mark) && registers.number(**register).is_none()
    });
    search.restart();
    if outcome == Outcome::Undetermined {
        search.number(compiled.outcome);
        compiled.rests_on.iter().for_each(|register| search.number(*register));
    } else {
        for (_, register) in fields.filter(|field| unknown(*field)) {
            search.number(*register);
        }
    }
    open_marks.for_each(|(_, register)| search.number(*register));
    true
}
