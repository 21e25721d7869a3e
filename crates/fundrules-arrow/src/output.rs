//! From the answers of piece after piece to a record batch.

mod bits;
mod lists;
pub(crate) mod memory;
mod values;

use std::sync::Arc;

use arrow_array::builder::StringBuilder;
use arrow_array::{ArrayRef, RecordBatch, StringArray, StructArray};
use arrow_buffer::NullBuffer;
use arrow_schema::{ArrowError, DataType, Field, FieldRef, Fields, Schema, SchemaRef};
use chrono::NaiveDate;
use fundrules::{
    Assessment, ClauseOrder, ColumnAnswers, Columns, Error, ErrorKind, Explanation, MissingFacts,
    Question, Regime, Result,
};

use crate::assembly::Assembly;
use crate::options::{Layout, List, OutputOptions};
use crate::read::Bad;
use bits::{GrowingValidity, Shared};
use lists::{GrowingLists, ListColumn};
pub use memory::{MOST_KEPT, release_memory};
use values::{GrowingValues, ValueColumn};

/// Some rows with all that is known of them.
pub(crate) struct Piece<'a> {
    pub(crate) regime: &'a Regime,
    pub(crate) as_of: NaiveDate,
    pub(crate) columns: &'a Columns<'a>,
    pub(crate) answers: &'a ColumnAnswers,
    pub(crate) bad: &'a Bad,
    /// The number of clauses of the regime.
    pub(crate) clauses: usize,
}

impl Piece<'_> {
    fn rows(&self) -> usize {
        self.answers.rows()
    }

    /// The whole answers of a row, worked out for it alone.
    fn whole(&self, row: usize) -> Result<Assessment> {
        self.regime.assess_facts(&self.columns.row(row), self.as_of)
    }

    fn explained(&self, row: usize) -> Result<Explanation> {
        self.regime.explain_facts(&self.columns.row(row), self.as_of)
    }
}

/// How answers become a record batch.
#[derive(Debug)]
pub(crate) struct Output {
    schema: SchemaRef,
    questions: Vec<QuestionOutput>,
    options: OutputOptions,
    /// The ids of all clauses of the regime.
    clauses: ArrayRef,
    shared: Shared,
}

/// The columns of one question.
#[derive(Debug)]
struct QuestionOutput {
    question: Question,
    values: Vec<ValueColumn>,
    lists: Vec<ListColumn>,
    /// Where the clauses are listed, their order.
    order: Option<ClauseOrder>,
    /// The columns as parts of a struct.
    fields: Fields,
}

impl Output {
    /// The columns for answers of a regime, made for batches of so many rows.
    pub(crate) fn new(
        regime: &Regime,
        options: OutputOptions,
        id: Option<DataType>,
        rows: usize,
    ) -> Result<Self> {
        let mut questions: Vec<QuestionOutput> = Vec::new();
        let asked = options.questions.as_deref().unwrap_or(regime.questions());
        for question in asked {
            if questions.iter().any(|known| known.question == *question) {
                return Err(refused(format!("the question `{}` is asked twice", question.name())));
            }
            if !regime.questions().contains(question) {
                let names: Vec<&str> = regime.questions().iter().map(|one| one.name()).collect();
                let message = format!("the regime does not answer `{}`", question.name());
                return Err(refused(message)
                    .with_hint(format!("it was narrowed to `{}`", names.join("`, `"))));
            }
            questions.push(QuestionOutput::new(regime, *question, &options));
        }
        for (place, list) in options.lists.iter().enumerate() {
            if options.lists.iter().take(place).any(|known| known == list) {
                return Err(refused(format!("the list `{}` is asked for twice", list.name())));
            }
        }
        let ids = regime.clause_ids();
        if i16::try_from(ids.len()).is_err() && options.lists.contains(&List::Clauses) {
            let message = format!("the clauses of {} clauses cannot be listed", ids.len());
            return Err(refused(message));
        }
        let schema = schema(&questions, &options, id);
        let clauses = Arc::new(StringArray::from_iter_values(ids));
        let shared = Shared::new(rows, Assembly::default());
        Ok(Output { schema, questions, options, clauses, shared })
    }

    /// The same, with arrays that are put together in another way.
    pub(crate) fn assembled_by(self, assembly: Assembly) -> Self {
        Output { shared: self.shared.assembled_by(assembly), ..self }
    }

    /// How arrays are put together.
    pub(crate) fn assembly(&self) -> Assembly {
        self.shared.assembly
    }

    /// How many clauses the regime has.
    pub(crate) fn clauses(&self) -> usize {
        self.clauses.len()
    }

    /// Memory for the answers that are written, and for no others.
    pub(crate) fn wanted(&self, regime: &Regime) -> Result<ColumnAnswers> {
        let asked: Vec<Question> = self.questions.iter().map(|one| one.question).collect();
        let all = regime.questions().iter().all(|question| asked.contains(question));
        // Whether nothing is missing is known only where all fields are.
        let missing = self.options.lists.contains(&List::Missing);
        let bare = asked.iter().any(|question| question.fields().is_empty());
        let answers = if all || missing || bare {
            ColumnAnswers::default()
        } else {
            let fields = |question: Question| {
                question.fields().iter().map(move |field| (question, field.name))
            };
            let fields: Vec<(Question, &str)> = asked.into_iter().flat_map(fields).collect();
            ColumnAnswers::only(&fields)?
        };
        let clauses = self.options.lists.contains(&List::Clauses);
        Ok(if clauses { answers } else { answers.without_clauses() })
    }

    /// Whether something is worked out row by row.
    pub(crate) fn works_by_rows(&self) -> bool {
        self.options.reasons.is_some()
            || self.options.lists.iter().any(|list| *list != List::Clauses)
    }

    pub(crate) fn schema(&self) -> SchemaRef {
        Arc::clone(&self.schema)
    }

    /// A batch of at most so many rows, before its first row.
    pub(crate) fn grow(&self, most: usize) -> GrowingBatch<'_> {
        let question = |output| GrowingQuestion::new(output, most);
        GrowingBatch {
            output: self,
            rows: 0,
            good: GrowingValidity::none(0, most),
            good_of_piece: Vec::new(),
            questions: self.questions.iter().map(question).collect(),
            reasons: self.options.reasons.map(|_| StringBuilder::new()),
        }
    }
}

fn refused(message: String) -> Error {
    Error::new(ErrorKind::Input, "table.option", message)
}

fn schema(
    questions: &[QuestionOutput],
    options: &OutputOptions,
    id: Option<DataType>,
) -> SchemaRef {
    let mut fields = vec![Field::new("id", id.unwrap_or(DataType::Utf8), true)];
    for question in questions {
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
    Arc::new(Schema::new(fields))
}

/// A record batch that grows piece by piece.
pub(crate) struct GrowingBatch<'o> {
    output: &'o Output,
    rows: usize,
    /// The rows that have answers.
    good: GrowingValidity,
    good_of_piece: Vec<u64>,
    questions: Vec<GrowingQuestion<'o>>,
    reasons: Option<StringBuilder>,
}

impl GrowingBatch<'_> {
    /// Adds the rows of a piece; every piece but the last has a multiple of 64 rows.
    pub(crate) fn append(
        &mut self,
        piece: &Piece<'_>,
        missing: &mut MissingFacts<'_>,
    ) -> Result<()> {
        self.rows += piece.rows();
        self.good_of_piece.clear();
        self.good_of_piece.extend(piece.bad.rows().map(|bad| !bad));
        self.good.append(&self.good_of_piece, &self.good_of_piece);
        for question in &mut self.questions {
            question.append(piece, &self.good_of_piece)?;
        }
        self.append_by_rows(piece, missing)
    }

    fn append_by_rows(&mut self, piece: &Piece<'_>, missing: &mut MissingFacts<'_>) -> Result<()> {
        let lists = &self.output.options.lists;
        if lists.contains(&List::Missing) {
            self.append_missing(piece, missing)?;
        }
        let others = lists.iter().any(|list| !matches!(list, List::Clauses | List::Missing));
        if !others && self.reasons.is_none() {
            return Ok(());
        }
        for row in 0..piece.rows() {
            let good = !piece.bad.has(row);
            if others {
                let whole = if good { Some(piece.whole(row)?) } else { None };
                for question in &mut self.questions {
                    question.append_answer(whole.as_ref())?;
                }
            }
            if let (Some(reasons), Some(language)) =
                (&mut self.reasons, self.output.options.reasons)
            {
                let explained = if good { Some(piece.explained(row)?) } else { None };
                reasons.append_option(explained.map(|explained| explained.text(language)));
            }
        }
        Ok(())
    }

    fn append_missing(&mut self, piece: &Piece<'_>, missing: &mut MissingFacts<'_>) -> Result<()> {
        for row in 0..piece.rows() {
            let mut looked = piece.bad.has(row);
            let good = !looked;
            for question in &mut self.questions {
                let waits = good && piece.answers.waits(question.output.question, row);
                if waits && !std::mem::replace(&mut looked, true) {
                    missing.look_at(&piece.columns.row(row));
                }
                question.append_missing(waits.then_some(&*missing))?;
            }
        }
        Ok(())
    }

    /// The batch of all rows.
    pub(crate) fn finish(self, id: ArrayRef) -> Result<RecordBatch> {
        self.finished(id).map_err(|error| internal(&error))
    }

    fn finished(self, id: ArrayRef) -> std::result::Result<RecordBatch, ArrowError> {
        let output = self.output;
        let good = self.good.into_nulls(self.rows, output.assembly());
        let mut columns = vec![id];
        for question in self.questions {
            let fields = question.output.fields.clone();
            let arrays = question.finish(output, good.as_ref())?;
            match output.options.layout {
                Layout::Flat => columns.extend(arrays),
                Layout::Struct => {
                    columns.push(Arc::new(StructArray::try_new(fields, arrays, good.clone())?));
                }
            }
        }
        if let Some(mut reasons) = self.reasons {
            columns.push(Arc::new(reasons.finish()));
        }
        RecordBatch::try_new(output.schema(), columns)
    }
}

/// The columns of one question that grow piece by piece.
struct GrowingQuestion<'o> {
    output: &'o QuestionOutput,
    values: Vec<GrowingValues<'o>>,
    lists: Vec<GrowingLists<'o>>,
}

impl<'o> GrowingQuestion<'o> {
    fn new(output: &'o QuestionOutput, most: usize) -> Self {
        GrowingQuestion {
            output,
            values: output.values.iter().map(|column| column.grow(most)).collect(),
            lists: output.lists.iter().map(|column| column.grow(most)).collect(),
        }
    }

    /// Adds what the columns of a piece say.
    fn append(&mut self, piece: &Piece<'_>, good: &[u64]) -> Result<()> {
        let question = self.output.question;
        let Some(answers) = piece.answers.question(question) else {
            let message = format!("no answers to `{}`", question.name());
            return Err(Error::new(ErrorKind::Input, "table.output", message));
        };
        for column in &mut self.values {
            column.append(answers, good).map_err(|error| internal(&error))?;
        }
        let Some(order) = &self.output.order else { return Ok(()) };
        for column in self.lists.iter_mut().filter(|column| column.list() == List::Clauses) {
            column.append_clauses(piece, order, good).map_err(|error| internal(&error))?;
        }
        Ok(())
    }

    /// Adds what a row waits for, if it does.
    fn append_missing(&mut self, missing: Option<&MissingFacts<'_>>) -> Result<()> {
        let texts = missing.map(|missing| missing.of(self.output.question)).unwrap_or_default();
        for column in self.lists.iter_mut().filter(|column| column.list() == List::Missing) {
            column.append_texts(&texts).map_err(|error| internal(&error))?;
        }
        Ok(())
    }

    /// Adds what the whole answer of a row lists; nothing where there is no answer.
    fn append_answer(&mut self, whole: Option<&Assessment>) -> Result<()> {
        let answer = whole.map(|whole| whole.answer(self.output.question));
        let others = |list| !matches!(list, List::Clauses | List::Missing);
        for column in self.lists.iter_mut().filter(|column| others(column.list())) {
            column.append_answer(answer).map_err(|error| internal(&error))?;
        }
        Ok(())
    }

    fn finish(
        self,
        output: &Output,
        good: Option<&NullBuffer>,
    ) -> std::result::Result<Vec<ArrayRef>, ArrowError> {
        let values = self.values.into_iter();
        let values = values.map(|column| column.finish(&output.shared, good));
        let lists = self.lists.into_iter();
        let lists =
            lists.map(|column| column.finish(&output.clauses, &output.shared, good.cloned()));
        values.chain(lists).collect()
    }
}

/// Building a batch from arrays of its own schema does not fail.
pub(crate) fn internal(error: &ArrowError) -> Error {
    let message = format!("the answers do not make a table: {error}");
    Error::new(ErrorKind::Input, "table.output", message)
}

impl QuestionOutput {
    fn new(regime: &Regime, question: Question, options: &OutputOptions) -> Self {
        let mut values = vec![ValueColumn::outcome(options)];
        for (place, field) in question.fields().iter().enumerate() {
            values.push(ValueColumn::field(place, field, options));
        }
        let lists: Vec<ListColumn> =
            options.lists.iter().map(|list| ListColumn::new(*list, options)).collect();
        let fields: Vec<FieldRef> = values
            .iter()
            .map(ValueColumn::arrow_field)
            .chain(lists.iter().map(ListColumn::arrow_field))
            .collect();
        let order = options.lists.contains(&List::Clauses);
        let order = order.then(|| ClauseOrder::new(regime, question));
        QuestionOutput { question, values, lists, order, fields: fields.into() }
    }
}
