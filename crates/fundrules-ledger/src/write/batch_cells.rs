//! The cells of answers that stand in columns, as a CSV has them.

use fundrules::{FieldColumn, FieldKind, Money, Outcome, QuestionColumns, Value};
use hashbrown::HashMap;

use super::guarded;
use super::layout::{Content, Layout, Written};
use crate::batch::{Batch, BatchAnswers};

/// So many values that are no amounts are kept as text.
const MOST_KEPT: usize = 4_096;

/// Gives the cells of rows, with memory that is used again.
#[derive(Default)]
pub(super) struct BatchCells {
    columns: Vec<Place>,
    line: String,
}

/// What stands in a column, by the places of questions and fields.
enum Place {
    Id,
    Name,
    Outcome(usize),
    Amounts(usize, usize),
    /// Other values, with the texts of those that were written before.
    Values(usize, usize, FieldKind, HashMap<i64, String>),
    Clauses(usize),
    Missing(usize),
    Nothing,
}

impl BatchCells {
    /// Settles where the columns of a layout are found.
    pub(super) fn new(layout: &Layout, answers: &BatchAnswers<'_>) -> Self {
        let columns = layout.columns.iter().map(|column| Place::of(column.content, answers));
        BatchCells { columns: columns.collect(), line: String::new() }
    }

    /// Gives the cells of a row from left to right.
    pub(super) fn each<E>(
        &mut self,
        layout: &Layout,
        row: usize,
        (batch, answers): (&Batch, &BatchAnswers<'_>),
        mut write: impl FnMut(&str) -> Result<(), E>,
    ) -> Result<(), E> {
        let line = &mut self.line;
        for place in &mut self.columns {
            line.clear();
            match place {
                Place::Nothing => write("")?,
                Place::Id => write(&guarded(batch.id(row)))?,
                Place::Name => write(&guarded(batch.name(row).unwrap_or_default()))?,
                Place::Outcome(question) => {
                    let outcome = answers.columns(*question).and_then(|one| one.outcome(row));
                    let outcome = outcome.unwrap_or(Outcome::Silent);
                    write(&guarded(outcome.label(layout.language)))?;
                }
                Place::Amounts(question, field) => match value(answers, *question, *field, row) {
                    Some(fen) => write(&Money::from_fen(fen).to_yuan_text())?,
                    None => write("")?,
                },
                Place::Values(question, field, kind, known) => {
                    match value(answers, *question, *field, row) {
                        Some(number) => {
                            if known.len() >= MOST_KEPT {
                                known.clear();
                            }
                            let text = known.entry(number);
                            write(text.or_insert_with(|| written(layout, *kind, number)))?;
                        }
                        None => write("")?,
                    }
                }
                Place::Clauses(question) => {
                    for clause in answers.clauses(*question, row) {
                        if !line.is_empty() {
                            line.push(' ');
                        }
                        line.push_str(clause);
                    }
                    write(&guarded(line))?;
                }
                Place::Missing(question) => match answers.missing(*question, row) {
                    [] => write("")?,
                    names => write(&guarded(&layout.missing(names)))?,
                },
            }
        }
        Ok(())
    }
}

fn value(answers: &BatchAnswers<'_>, question: usize, field: usize, row: usize) -> Option<i64> {
    let field_of = |columns: &'_ QuestionColumns| -> Option<i64> {
        columns.fields.get(field).and_then(|column: &FieldColumn| column.get(row))
    };
    answers.columns(question).and_then(field_of)
}

/// A value as a cell of a CSV.
fn written(layout: &Layout, kind: FieldKind, number: i64) -> String {
    match layout.field(Value::new(kind, number)) {
        Written::Empty => String::new(),
        Written::Text(text) => guarded(&text).into_owned(),
        Written::Money(money) => money.to_yuan_text(),
        Written::Date(date) => date.to_string(),
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
                place(question).zip(at).map(|(place, at)| match field.kind {
                    FieldKind::Money => Place::Amounts(place, at),
                    kind => Place::Values(place, at, kind, HashMap::new()),
                })
            }
        };
        found.unwrap_or(Place::Nothing)
    }
}
