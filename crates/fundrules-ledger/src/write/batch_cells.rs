//! The cells of answers that stand in columns.

use std::borrow::Cow;

use fundrules::{Columns, FieldKind, Money, Outcome, Value};
use hashbrown::HashMap;

use super::guarded;
use super::layout::{Content, Layout, Written};
use crate::batch::{Batch, BatchAnswers};

/// So many days are kept as text.
const MOST_DAYS: usize = 4_096;

/// The cells of one row after the other.
#[derive(Default)]
pub(super) struct BatchCells {
    places: Vec<Place>,
    /// Days that were written before.
    days: HashMap<i64, String>,
}

/// What stands in a column, by the places of questions and fields.
#[derive(Clone, Copy)]
enum Place {
    Id,
    Name,
    Outcome(usize),
    Field(usize, usize, FieldKind),
    Clauses(usize),
    Missing(usize),
    Nothing,
}

/// A batch with its answers.
pub(super) struct Answered<'a, 'r> {
    pub(super) batch: &'a Batch,
    pub(super) facts: &'a Columns<'a>,
    pub(super) answers: &'a mut BatchAnswers<'r>,
}

impl BatchCells {
    /// Settles where the columns of a layout are found.
    pub(super) fn settle(&mut self, layout: &Layout, answers: &BatchAnswers<'_>) {
        if self.places.is_empty() {
            let places = layout.columns.iter().map(|column| Place::of(column.content, answers));
            self.places = places.collect();
        }
    }

    /// Gives the cells of a row from left to right, as they stand in a CSV.
    pub(super) fn each<E>(
        &mut self,
        layout: &Layout,
        row: usize,
        of: &mut Answered<'_, '_>,
        mut write: impl FnMut(&str) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut line = String::new();
        for place in &self.places {
            line.clear();
            match *place {
                Place::Nothing => write("")?,
                Place::Id => write(&guarded(of.batch.id(row)))?,
                Place::Name => write(&guarded(of.batch.name(row).unwrap_or_default()))?,
                Place::Outcome(question) => {
                    let outcome: Outcome = of.answers.outcome(question, row);
                    write(&guarded(outcome.label(layout.language)))?;
                }
                Place::Field(question, field, kind) => {
                    let value = of.answers.field(question, field, row);
                    match (kind, value) {
                        (_, None) => write("")?,
                        (FieldKind::Date, Some(day)) => {
                            if self.days.len() >= MOST_DAYS {
                                self.days.clear();
                            }
                            let text = self.days.entry(day);
                            write(text.or_insert_with(|| written(layout, kind, day).into_owned()))?;
                        }
                        (_, Some(value)) => write(&written(layout, kind, value))?,
                    }
                }
                Place::Clauses(question) => {
                    for clause in of.answers.clauses(question, row) {
                        if !line.is_empty() {
                            line.push(' ');
                        }
                        line.push_str(clause);
                    }
                    write(&guarded(&line))?;
                }
                Place::Missing(question) => {
                    let names = of.answers.missing(question, row, of.facts);
                    write(&guarded(&layout.missing(&names)))?;
                }
            }
        }
        Ok(())
    }
}

/// A value as a cell of a CSV.
fn written(layout: &Layout, kind: FieldKind, value: i64) -> Cow<'static, str> {
    match (kind, Value::new(kind, value)) {
        (_, None) => "".into(),
        (FieldKind::Money, Some(_)) => Money::from_fen(value).to_yuan_text().into(),
        (_, Some(Value::Word(word))) => guarded(layout.language.pick(word.zh, word.en)),
        (_, value) => match layout.field(value) {
            Written::Empty => "".into(),
            Written::Text(text) => guarded(&text).into_owned().into(),
            Written::Money(money) => money.to_yuan_text().into(),
            Written::Date(date) => date.to_string().into(),
        },
    }
}

impl Place {
    fn of(content: Content, answers: &BatchAnswers<'_>) -> Place {
        let place = |question| answers.questions().position(|known| known == question);
        let found = match content {
            Content::Id => Some(Place::Id),
            Content::Name => Some(Place::Name),
            Content::Outcome(question) => place(question).map(Place::Outcome),
            Content::Clauses(question) => place(question).map(Place::Clauses),
            Content::Missing(question) => place(question).map(Place::Missing),
            Content::Field(question, field) => {
                let at = question.fields().iter().position(|known| known.name == field.name);
                place(question).zip(at).map(|(place, at)| Place::Field(place, at, field.kind))
            }
        };
        found.unwrap_or(Place::Nothing)
    }
}
