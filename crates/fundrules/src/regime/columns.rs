//! Answers for many projects, as columns.

use std::sync::Arc;

use chrono::NaiveDate;

use super::Regime;
use super::plans::{Plan, Target};
use super::precedence::RankedClauses;
use crate::answer::Outcome;
use crate::calendar::days_from_date;
use crate::error::{Error, ErrorKind, Result};
use crate::program::plan::{
    Answers, Bits, Inputs, Lane, Memory, Operand, ROWS, Store, Stored, Stretch, Vectors, View,
    bits_before,
};
use crate::program::{Columns, bit};
use crate::rules::{FieldKind, Question};

/// The answers for each row of a table, in memory that is used again from table to table.
///
/// By default it holds every value of every question, and for each clause whether it applies.
/// [`ColumnAnswers::only`] and [`ColumnAnswers::without_clauses`] ask for less, which costs less.
#[derive(Clone, Debug, Default)]
pub struct ColumnAnswers {
    rows: usize,
    pub(super) wanted: WantedAnswers,
    pub(super) questions: Vec<QuestionColumns>,
    /// For each clause of the regime one bit a row: it applies.
    fired: Vec<Vec<u64>>,
    /// For each clause of the regime one bit a row: it is not known whether it applies.
    open: Vec<Vec<u64>>,
    ranked: RankedClauses,
    /// For each question one bit a row: no fact is missing for it.
    pub(super) settled: Vec<Vec<u64>>,
    /// The plan whose constants stand here already, for so many rows.
    constants: Option<(Arc<Plan>, usize)>,
    memory: Memory,
}

/// What somebody wants to know.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct WantedAnswers {
    /// Questions with the places of their fields; all of them where this is `None`.
    fields: Option<Vec<(Question, usize)>>,
    no_clauses: bool,
}

impl WantedAnswers {
    pub(super) fn has_question(&self, question: Question) -> bool {
        self.fields.as_ref().is_none_or(|fields| fields.iter().any(|(one, _)| *one == question))
    }

    pub(super) fn has_field(&self, question: Question, field: usize) -> bool {
        self.fields.as_ref().is_none_or(|fields| fields.contains(&(question, field)))
    }

    /// Whether all fields of all questions are wanted.
    pub(super) fn has_all_fields(&self) -> bool {
        self.fields.is_none()
    }

    pub(super) fn has_clauses(&self) -> bool {
        !self.no_clauses
    }
}

/// The answers to one question.
#[derive(Clone, Debug)]
pub struct QuestionColumns {
    /// The question.
    pub question: Question,
    /// 0: silent, 1: decided, 2: undetermined.
    pub outcomes: Vec<u8>,
    /// The values, in the order of [`Question::fields`]; a field that was not asked for is empty.
    pub fields: Vec<FieldColumn>,
}

/// The values of one field, and one bit a row that says whether there is one.
#[derive(Clone, Debug, Default)]
pub struct FieldColumn {
    /// The values; where there is none, the number means nothing.
    pub values: FieldValues,
    /// One bit a row, the first row lowest.
    pub known: Vec<u64>,
}

/// Values of one kind, as narrow as the kind allows.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum FieldValues {
    /// Codes of words; yes is 1 and no is 0.
    Codes(Vec<u8>),
    /// Days since 1970-01-01.
    Days(Vec<i32>),
    /// Amounts in fen.
    Amounts(Vec<i64>),
}

impl Default for FieldValues {
    fn default() -> Self {
        FieldValues::Codes(Vec::new())
    }
}

impl FieldValues {
    fn of(kind: FieldKind) -> Self {
        match kind {
            FieldKind::Money => FieldValues::Amounts(Vec::new()),
            FieldKind::Date => FieldValues::Days(Vec::new()),
            FieldKind::Bool | FieldKind::Word(_) => FieldValues::Codes(Vec::new()),
        }
    }

    /// The value of a row as a number.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<i64> {
        match self {
            FieldValues::Codes(codes) => codes.get(row).map(|code| i64::from(*code)),
            FieldValues::Days(days) => days.get(row).map(|day| i64::from(*day)),
            FieldValues::Amounts(amounts) => amounts.get(row).copied(),
        }
    }

    fn resize(&mut self, rows: usize) {
        match self {
            FieldValues::Codes(codes) => codes.resize(rows, 0),
            FieldValues::Days(days) => days.resize(rows, 0),
            FieldValues::Amounts(amounts) => amounts.resize(rows, 0),
        }
    }
}

impl FieldColumn {
    /// The value of one row: fen, a code or a day.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<i64> {
        self.values.get(row).filter(|_| bit(&self.known, row))
    }
}

impl QuestionColumns {
    /// The outcome of one row.
    #[must_use]
    pub fn outcome(&self, row: usize) -> Option<Outcome> {
        self.outcomes.get(row).map(|code| match code {
            0 => Outcome::Silent,
            1 => Outcome::Decided,
            _ => Outcome::Undetermined,
        })
    }
}

impl ColumnAnswers {
    /// Memory for some fields only; the other questions and fields are not answered.
    ///
    /// # Errors
    ///
    /// A question has no field of this name.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{ColumnAnswers, Columns, Project, Question, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let project = Project::new("P-1")
    ///     .with("project.tier", "Point")?
    ///     .with("invest.total_planned", "4000万元")?;
    /// let columns = Columns::from_facts(&[regime.lower(&project)?]);
    /// let mut answers =
    ///     ColumnAnswers::only(&[(Question::SupportCap, "ceiling")])?.without_clauses();
    /// regime.assess_columns_into(&columns, "2026-03-01".parse()?, &mut answers)?;
    /// let ceiling = answers.field(Question::SupportCap, "ceiling").ok_or("no ceiling")?;
    /// assert_eq!(ceiling.get(0), Some(800_000_000));
    /// assert!(answers.question(Question::Acceptance).is_none());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn only(fields: &[(Question, &str)]) -> Result<Self> {
        let place = |(question, name): &(Question, &str)| {
            let place = question.fields().iter().position(|field| field.name == *name);
            place.map(|place| (*question, place)).ok_or_else(|| {
                let names: Vec<&str> = question.fields().iter().map(|field| field.name).collect();
                Error::new(
                    ErrorKind::Input,
                    "columns.field",
                    format!("the question `{}` has no field `{name}`", question.name()),
                )
                .with_hint(format!("it has `{}`", names.join("`, `")))
            })
        };
        let fields: Result<Vec<(Question, usize)>> = fields.iter().map(place).collect();
        let wanted = WantedAnswers { fields: Some(fields?), no_clauses: false };
        Ok(ColumnAnswers { wanted, ..ColumnAnswers::default() })
    }

    /// The same, but not which clauses apply.
    #[must_use]
    pub fn without_clauses(mut self) -> Self {
        self.wanted.no_clauses = true;
        self
    }

    /// The number of rows.
    #[must_use]
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The answers to one question; `None` when it was not asked.
    #[must_use]
    pub fn question(&self, question: Question) -> Option<&QuestionColumns> {
        self.questions.iter().find(|columns| columns.question == question)
    }

    /// The values of one field of a question, by its name.
    #[must_use]
    pub fn field(&self, question: Question, name: &str) -> Option<&FieldColumn> {
        let place = question.fields().iter().position(|field| field.name == name)?;
        self.question(question)?.fields.get(place)
    }

    /// One bit a row for the clause at a place of the regime: it applies.
    #[must_use]
    pub fn fired(&self, clause: usize) -> &[u64] {
        self.fired.get(clause).map_or(&[], Vec::as_slice)
    }

    /// One bit a row for the clause at a place of the regime: it is not known whether it applies.
    #[must_use]
    pub fn open(&self, clause: usize) -> &[u64] {
        self.open.get(clause).map_or(&[], Vec::as_slice)
    }

    /// One bit a row for the clause at a place of the regime: it applies, and this is its rank
    /// among the clauses of the answer, one of [`Regime::clause_ranks`].
    #[must_use]
    pub fn ranked(&self, clause: usize, rank: usize) -> &[u64] {
        self.ranked.get(clause, rank).unwrap_or_else(|| self.fired(clause))
    }

    /// Makes room for the rows of a table; what stands there already is written over.
    fn reset(&mut self, regime: &Regime, rows: usize) {
        let words = rows.div_ceil(64);
        self.rows = rows;
        let wanted = &self.wanted;
        let questions = regime.program.questions.iter().map(|compiled| compiled.question);
        let questions: Vec<Question> =
            questions.filter(|question| wanted.has_question(*question)).collect();
        if !self.questions.iter().map(|one| one.question).eq(questions.iter().copied()) {
            let fields = |question: Question| {
                let fields = question.fields().iter();
                fields
                    .map(|field| FieldColumn {
                        values: FieldValues::of(field.kind),
                        known: Vec::new(),
                    })
                    .collect()
            };
            let columns = |question| QuestionColumns {
                question,
                outcomes: Vec::new(),
                fields: fields(question),
            };
            self.questions = questions.into_iter().map(columns).collect();
        }
        for question in &mut self.questions {
            question.outcomes.resize(rows, 2);
            for (place, field) in question.fields.iter_mut().enumerate() {
                if wanted.has_field(question.question, place) {
                    field.values.resize(rows);
                    field.known.resize(words, 0);
                }
            }
        }
        let clauses = if wanted.has_clauses() { regime.clauses.len() } else { 0 };
        for list in [&mut self.fired, &mut self.open] {
            list.resize_with(clauses, Vec::new);
            list.iter_mut().for_each(|bits| bits.resize(words, 0));
        }
        let settled = if wanted.has_all_fields() { self.questions.len() } else { 0 };
        self.settled.resize_with(settled, Vec::new);
        self.settled.iter_mut().for_each(|bits| bits.resize(words, 0));
        self.ranked.reset(regime, words, wanted.has_clauses());
    }

    /// Writes what is the same in all rows, unless it stands there from the last table.
    fn write_same(&mut self, plan: &Arc<Plan>) {
        let rows = self.rows;
        let stands = |(last, of): &(Arc<Plan>, usize)| Arc::ptr_eq(last, plan) && *of == rows;
        if self.constants.as_ref().is_some_and(stands) {
            return;
        }
        for (target, number) in &plan.schedule.same {
            self.fill(*target, *number);
        }
        self.constants = Some((Arc::clone(plan), rows));
    }

    /// Writes the same number for all rows.
    fn fill(&mut self, target: Target, number: i64) {
        let rows = self.rows;
        match target {
            Target::Outcome(question) => {
                let columns = self.questions.get_mut(question);
                columns.into_iter().for_each(|one| one.outcomes.fill(number as u8));
            }
            Target::Field(question, field) => {
                let columns = self.questions.get_mut(question);
                let column = columns.and_then(|one| one.fields.get_mut(field));
                match column.map(|column| &mut column.values) {
                    Some(FieldValues::Codes(into)) => into.fill(number as u8),
                    Some(FieldValues::Days(into)) => into.fill(number as i32),
                    Some(FieldValues::Amounts(into)) => into.fill(number),
                    None => {}
                }
            }
            bits => {
                if let Some(into) = self.bits_of(bits) {
                    fill_bits(into, rows, number != 0);
                }
            }
        }
    }

    #[inline(always)]
    fn bits_of(&mut self, target: Target) -> Option<&mut Vec<u64>> {
        match target {
            Target::Known(question, field) => {
                let columns = self.questions.get_mut(question)?;
                Some(&mut columns.fields.get_mut(field)?.known)
            }
            Target::Fired(clause) => self.fired.get_mut(clause),
            Target::Open(clause) => self.open.get_mut(clause),
            Target::Ranked(entry) => self.ranked.bits_mut(entry),
            Target::Settled(question) => self.settled.get_mut(question),
            Target::Outcome(_) | Target::Field(..) => None,
        }
    }
}

impl Answers for ColumnAnswers {
    type Target = Target;

    #[inline(always)]
    fn write(&mut self, store: &Store<Target>, view: &View<'_, impl Vectors>, first: usize) {
        let rows = self.rows;
        match (store.target, &store.stored) {
            (target, Stored::Bits(bits)) => {
                if let Some(into) = self.bits_of(target) {
                    write_mask(into, first, rows, view, *bits);
                }
            }
            (Target::Outcome(question), Stored::Codes(codes)) => {
                let columns = self.questions.get_mut(question);
                write_codes(columns.map(|one| &mut one.outcomes), view, codes, first);
            }
            (Target::Field(question, field), stored) => {
                let columns = self.questions.get_mut(question);
                let column = columns.and_then(|one| one.fields.get_mut(field));
                if let Some(column) = column {
                    write_field(&mut column.values, view, stored, first);
                }
            }
            _ => {}
        }
    }

    fn stretch(&mut self, target: Target) -> Option<Stretch> {
        let question = |place: usize| self.questions.get(place);
        match target {
            Target::Outcome(place) => Some(Stretch::of_values(&question(place)?.outcomes)),
            Target::Field(place, field) => match &question(place)?.fields.get(field)?.values {
                FieldValues::Codes(codes) => Some(Stretch::of_values(codes)),
                FieldValues::Days(days) => Some(Stretch::of_values(days)),
                FieldValues::Amounts(amounts) => Some(Stretch::of_values(amounts)),
            },
            bits => self.bits_of(bits).map(|words| Stretch::of_bits(words)),
        }
    }
}

/// Copies the bits of a chunk, leaving out those behind the last row.
#[inline(always)]
fn write_mask(
    into: &mut [u64],
    first: usize,
    rows: usize,
    view: &View<'_, impl Vectors>,
    bits: Bits,
) {
    let behind = into.get_mut(first / 64..).unwrap_or_default();
    if let (Some(whole), true) = (behind.first_chunk_mut(), first + ROWS <= rows) {
        return view.write_mask(bits, whole);
    }
    for (place, (slot, word)) in behind.iter_mut().zip(view.mask(bits)).enumerate() {
        *slot = word & bits_before(place, first, rows);
    }
}

#[inline(always)]
fn write_codes(
    into: Option<&mut Vec<u8>>,
    view: &View<'_, impl Vectors>,
    codes: &[(u8, Bits)],
    first: usize,
) {
    let into = into.and_then(|into| into.get_mut(first..)).unwrap_or_default();
    if let Some(whole) = into.first_chunk_mut() {
        return view.codes(codes, whole);
    }
    let mut bytes = [0; ROWS];
    view.codes(codes, &mut bytes);
    for (slot, byte) in into.iter_mut().zip(&bytes) {
        *slot = *byte;
    }
}

/// Sets or clears the bits of all rows.
fn fill_bits(into: &mut [u64], rows: usize, set: bool) {
    for (place, slot) in into.iter_mut().enumerate() {
        *slot = if set { bits_before(place, 0, rows) } else { 0 };
    }
}

#[inline(always)]
fn write_field(
    into: &mut FieldValues,
    view: &View<'_, impl Vectors>,
    stored: &Stored,
    first: usize,
) {
    match (into, stored) {
        (FieldValues::Codes(into), Stored::Codes(codes)) => {
            write_codes(Some(into), view, codes, first);
        }
        (FieldValues::Codes(into), Stored::Values(parts)) => {
            let mut codes = [0_i32; ROWS];
            write_values(&mut codes, view, parts, 0);
            for (slot, code) in into.get_mut(first..).unwrap_or_default().iter_mut().zip(&codes) {
                *slot = *code as u8;
            }
        }
        (FieldValues::Days(into), Stored::Values(parts)) => {
            write_values(into, view, parts, first);
        }
        (FieldValues::Amounts(into), Stored::Values(parts)) => {
            write_values(into, view, parts, first);
        }
        _ => {}
    }
}

/// Writes values in disjoint rows: where they belong, if lanes are as they are there, or else lane by
/// lane. A value that is too large for its kind stands only in rows in which there is none.
#[inline(always)]
fn write_values<L: Lane>(
    into: &mut [L],
    view: &View<'_, impl Vectors>,
    parts: &[(Operand, Bits)],
    first: usize,
) {
    let into = into.get_mut(first..).unwrap_or_default();
    let Some(((base, _), others)) = parts.split_first() else { return };
    if let Some(whole) = into.first_chunk_mut::<ROWS>() {
        return view.blend(*base, others, whole);
    }
    let mut values = [L::default(); ROWS];
    view.blend(*base, others, &mut values);
    for (slot, value) in into.iter_mut().zip(&values) {
        *slot = *value;
    }
}

/// The run over all chunks of a table. Its loops over rows are built for several instruction sets,
/// and the best one that the machine has runs; every one of them computes the same integers.
pub(crate) struct EveryChunk<'a> {
    schedule: &'a crate::program::plan::Schedule<Target>,
    columns: &'a Columns<'a>,
    inputs: Inputs<'a>,
    answers: &'a mut ColumnAnswers,
}

impl pulp::WithSimd for EveryChunk<'_> {
    type Output = ();

    #[inline(always)]
    fn with_simd<S: pulp::Simd>(self, simd: S) {
        let EveryChunk { schedule, columns, inputs, answers } = self;
        let mut memory = std::mem::take(&mut answers.memory);
        schedule.run(simd, columns, inputs, &mut memory, answers);
        answers.memory = memory;
    }
}

impl Regime {
    /// The ids of the clauses in the regime's order; a clause's place is its place here.
    #[must_use]
    pub fn clause_ids(&self) -> Vec<&str> {
        self.clauses
            .iter()
            .filter_map(|placed| placed.clause().map(|one| one.id.as_str()))
            .collect()
    }

    /// Answers every question for each row of a table on a day.
    ///
    /// # Errors
    ///
    /// `as_of` lies outside the years 1900 to 2200.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Columns, Outcome, Project, Question, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let project = Project::new("P-1")
    ///     .with("project.tier", "Point")?
    ///     .with("invest.total_planned", "4000万元")?;
    /// let columns = Columns::from_facts(&[regime.lower(&project)?]);
    /// let answers = regime.assess_columns(&columns, "2026-03-01".parse()?)?;
    /// let caps = answers.question(Question::SupportCap).ok_or("no cap")?;
    /// assert_eq!(caps.outcome(0), Some(Outcome::Decided));
    /// assert_eq!(caps.fields[0].get(0), Some(800_000_000));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn assess_columns(&self, columns: &Columns<'_>, as_of: NaiveDate) -> Result<ColumnAnswers> {
        let mut answers = ColumnAnswers::default();
        self.assess_columns_into(columns, as_of, &mut answers)?;
        Ok(answers)
    }

    /// As [`Regime::assess_columns`], into buffers that are used again.
    ///
    /// # Errors
    ///
    /// `as_of` lies outside the years 1900 to 2200.
    pub fn assess_columns_into(
        &self,
        columns: &Columns<'_>,
        as_of: NaiveDate,
        answers: &mut ColumnAnswers,
    ) -> Result<()> {
        self.assess_columns_by(columns, as_of, answers, |chunks| pulp::Arch::new().dispatch(chunks))
    }

    /// As [`Regime::assess_columns_into`], by an instruction set.
    pub(crate) fn assess_columns_by(
        &self,
        columns: &Columns<'_>,
        as_of: NaiveDate,
        answers: &mut ColumnAnswers,
        run: impl FnOnce(EveryChunk<'_>),
    ) -> Result<()> {
        crate::calendar::check_date(as_of)?;
        let as_of = i64::from(days_from_date(as_of));
        answers.reset(self, columns.rows());
        let plan = self.plan(columns, as_of, &answers.wanted);
        let inputs = Inputs { calendar: &self.calendar, moves: &self.program.moves };
        answers.write_same(&plan);
        run(EveryChunk { schedule: &plan.schedule, columns, inputs, answers });
        Ok(())
    }
}
