//! From the answers of a slice to a record batch.

mod lists;
mod values;

use std::sync::Arc;

use arrow_array::{ArrayRef, RecordBatch, StringArray, StructArray};
use arrow_buffer::{BooleanBuffer, NullBuffer};
use arrow_schema::{DataType, Field, FieldRef, Fields, Schema, SchemaRef};
use chrono::NaiveDate;
use fundrules::{
    Answer, ColumnAnswers, Columns, Error, ErrorKind, Language, Question, Regime, Result,
};

use crate::options::{Layout, List, OutputOptions};
use crate::read::Bad;
use lists::{ClauseOrder, ListColumn};
use values::ValueColumn;

/// Some rows with all that is known of them.
pub(crate) struct Slice<'a> {
    pub(crate) regime: &'a Regime,
    pub(crate) as_of: NaiveDate,
    pub(crate) columns: &'a Columns<'a>,
    pub(crate) answers: &'a ColumnAnswers,
    pub(crate) bad: &'a Bad,
}

impl Slice<'_> {
    /// The rows that have answers.
    fn good(&self) -> Option<NullBuffer> {
        if self.bad.mistakes.count == 0 {
            return None;
        }
        let rows = self.answers.rows();
        Some(NullBuffer::new(BooleanBuffer::collect_bool(rows, |row| !self.bad.has(row))))
    }

    /// The whole answers of a row, worked out one by one.
    fn whole(&self, row: usize) -> Result<fundrules::Assessment> {
        self.regime.assess_facts(&self.columns.row(row), self.as_of)
    }
}

/// How answers become a record batch.
#[derive(Debug)]
pub(crate) struct Output {
    schema: SchemaRef,
    questions: Vec<QuestionOutput>,
    options: OutputOptions,
}

/// The columns of one question.
#[derive(Debug)]
struct QuestionOutput {
    question: Question,
    values: Vec<ValueColumn>,
    lists: Vec<ListColumn>,
    order: ClauseOrder,
    /// The columns as parts of a struct.
    fields: Fields,
}

impl Output {
    pub(crate) fn new(
        regime: &Regime,
        options: OutputOptions,
        id: Option<DataType>,
    ) -> Result<Self> {
        let mut questions: Vec<QuestionOutput> = Vec::new();
        for question in &options.questions {
            if questions.iter().any(|known| known.question == *question) {
                let message = format!("the question `{}` is asked twice", question.name());
                return Err(Error::new(ErrorKind::Input, "table.option", message));
            }
            questions.push(QuestionOutput::new(regime, *question, &options));
        }
        let mut fields = vec![Field::new("id", id.unwrap_or(DataType::Utf8), true)];
        for question in &questions {
            match options.layout {
                Layout::Struct => fields.push(Field::new(
                    question.question.name(),
                    DataType::Struct(question.fields.clone()),
                    true,
                )),
                Layout::Flat => fields.extend(question.fields.iter().map(|field| {
                    let name = format!("{}_{}", question.question.name(), field.name());
                    field.as_ref().clone().with_name(name)
                })),
            }
        }
        if options.reasons.is_some() {
            fields.push(Field::new("reasons", DataType::Utf8, true));
        }
        Ok(Output { schema: Arc::new(Schema::new(fields)), questions, options })
    }

    pub(crate) fn works_by_rows(&self) -> bool {
        self.options.reasons.is_some() || self.has_other_lists()
    }

    fn has_other_lists(&self) -> bool {
        self.options.lists.iter().any(|list| *list != List::Clauses)
    }

    pub(crate) fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    pub(crate) fn write(&self, slice: &Slice<'_>, id: ArrayRef) -> Result<RecordBatch> {
        let good = slice.good();
        let mut columns = vec![id];
        let whole = self.whole_answers(slice)?;
        for question in &self.questions {
            let arrays = question.write(slice, good.as_ref(), &|row| {
                whole.get(row).and_then(Option::as_ref).map(|all| all.answer(question.question))
            })?;
            match self.options.layout {
                Layout::Flat => columns.extend(arrays),
                Layout::Struct => columns.push(Arc::new(
                    StructArray::try_new(question.fields.clone(), arrays, good.clone())
                        .map_err(|error| internal(&error))?,
                )),
            }
        }
        if let Some(language) = self.options.reasons {
            columns.push(reasons(slice, language)?);
        }
        RecordBatch::try_new(self.schema(), columns).map_err(|error| internal(&error))
    }

    /// The whole answers of the rows for which the columns do not say everything that is asked.
    fn whole_answers(&self, slice: &Slice<'_>) -> Result<Vec<Option<fundrules::Assessment>>> {
        let rows = slice.answers.rows();
        if !self.has_other_lists() {
            return Ok(Vec::new());
        }
        let good = |row: usize| !slice.bad.has(row);
        (0..rows).map(|row| good(row).then(|| slice.whole(row)).transpose()).collect()
    }
}

/// Building a batch from arrays of its own schema does not fail.
fn internal(error: &arrow_schema::ArrowError) -> Error {
    let message = format!("the answers do not make a table: {error}");
    Error::new(ErrorKind::Input, "table.output", message)
}

fn reasons(slice: &Slice<'_>, language: Language) -> Result<ArrayRef> {
    let texts = (0..slice.answers.rows()).map(|row| {
        if slice.bad.has(row) {
            return Ok(None);
        }
        let explained = slice.regime.explain_facts(&slice.columns.row(row), slice.as_of)?;
        Ok(Some(explained.text(language)))
    });
    Ok(Arc::new(texts.collect::<Result<StringArray>>()?))
}

impl QuestionOutput {
    fn new(regime: &Regime, question: Question, options: &OutputOptions) -> Self {
        let mut values = vec![ValueColumn::outcome(options)];
        for (place, field) in question.fields().iter().enumerate() {
            values.push(ValueColumn::field(place, field, options));
        }
        let order = ClauseOrder::new(regime, question);
        let lists: Vec<ListColumn> =
            options.lists.iter().map(|list| ListColumn::new(*list, options, &order)).collect();
        let fields: Vec<FieldRef> = values
            .iter()
            .map(ValueColumn::arrow_field)
            .chain(lists.iter().map(ListColumn::arrow_field))
            .collect();
        QuestionOutput { question, values, lists, order, fields: fields.into() }
    }

    fn write<'a>(
        &self,
        slice: &Slice<'_>,
        good: Option<&NullBuffer>,
        whole: &dyn Fn(usize) -> Option<&'a Answer>,
    ) -> Result<Vec<ArrayRef>> {
        let Some(answers) = slice.answers.question(self.question) else {
            let message = format!("no answers to `{}`", self.question.name());
            return Err(Error::new(ErrorKind::Input, "table.output", message));
        };
        let mut arrays = Vec::new();
        for column in &self.values {
            arrays.push(column.write(answers, good).map_err(|error| internal(&error))?);
        }
        for column in &self.lists {
            let written = column.write(slice.answers, &self.order, good, whole);
            arrays.push(written.map_err(|error| internal(&error))?);
        }
        Ok(arrays)
    }
}
