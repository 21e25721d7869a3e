//! The answers for the rows of a batch, worked out in columns.

use chrono::NaiveDate;
use fundrules::{
    ClauseOrder, ColumnAnswers, Columns, Decider, Outcome, Question, QuestionColumns, Regime,
    Result,
};

use super::Batch;

/// Answers questions for one batch after the other.
///
/// # Example
///
/// ```
/// use fundrules::{Outcome, Question, Regime};
/// use fundrules_ledger::{BatchAnswers, Batches, Format, Ledger, LedgerOptions};
///
/// let csv = "项目编号,项目类别,项目总投资（万元）\nLY-01,点,4000\nLY-02,点,\n";
/// let options = LedgerOptions { format: Some(Format::Csv), ..LedgerOptions::default() };
/// let ledger = Ledger::from_reader("-", csv.as_bytes(), options)?;
/// let regime = Regime::builtin("luoyang")?;
/// let mut answers = BatchAnswers::new(&regime, "2026-03-01".parse()?, &[Question::SupportCap])?;
/// let mut batches = Batches::new(ledger, &regime);
/// let batch = batches.next_batch()?.ok_or("no rows")?;
/// answers.decide(batch)?;
/// assert_eq!(answers.outcome(0, 0), Outcome::Decided);
/// assert_eq!(answers.clauses(0, 0).collect::<Vec<_>>(), ["luoyang/9.2.a"]);
/// let facts = batch.columns()?;
/// assert_eq!(answers.missing(0, 1, &facts), ["invest.total_planned"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct BatchAnswers<'r> {
    regime: &'r Regime,
    as_of: NaiveDate,
    /// Decides the rows for which facts may be missing, and the row that it decided last.
    decider: Decider<'r>,
    decided: Option<usize>,
    columns: ColumnAnswers,
    questions: Vec<OfQuestion>,
    ids: Vec<String>,
}

/// What is kept about one question.
struct OfQuestion {
    question: Question,
    order: ClauseOrder,
    /// Where the clauses of each row end.
    ends: Vec<usize>,
    /// The clauses of all rows, by their places in the regime.
    clauses: Vec<usize>,
}

impl<'r> BatchAnswers<'r> {
    /// Answers to these questions on a day.
    ///
    /// # Errors
    ///
    /// The day lies outside the years 1900 to 2200.
    pub fn new(regime: &'r Regime, as_of: NaiveDate, questions: &[Question]) -> Result<Self> {
        let of_question = |question: &Question| OfQuestion {
            question: *question,
            order: ClauseOrder::new(regime, *question),
            ends: Vec::new(),
            clauses: Vec::new(),
        };
        Ok(BatchAnswers {
            regime,
            as_of,
            decider: Decider::new(regime, as_of)?,
            decided: None,
            columns: ColumnAnswers::default(),
            questions: questions.iter().map(of_question).collect(),
            ids: regime.clause_ids().into_iter().map(str::to_owned).collect(),
        })
    }

    /// Answers the questions for the rows of a batch.
    ///
    /// # Errors
    ///
    /// The day lies outside the years 1900 to 2200.
    pub fn decide(&mut self, batch: &Batch) -> Result<()> {
        self.decided = None;
        self.regime.assess_columns_into(&batch.columns()?, self.as_of, &mut self.columns)?;
        for of_question in &mut self.questions {
            of_question.list_clauses(&self.columns, batch.len());
        }
        Ok(())
    }

    fn columns_of(&self, question: usize) -> Option<&QuestionColumns> {
        self.questions.get(question).and_then(|one| self.columns.question(one.question))
    }

    /// The questions, by whose places the answers are named.
    pub fn questions(&self) -> impl Iterator<Item = Question> {
        self.questions.iter().map(|one| one.question)
    }

    /// The outcome of the question at a place for a row.
    #[must_use]
    pub fn outcome(&self, question: usize, row: usize) -> Outcome {
        let columns = self.columns_of(question);
        columns.and_then(|columns| columns.outcome(row)).unwrap_or(Outcome::Silent)
    }

    /// The lowered value of a field of the question at a place, see
    /// [`Value::new`](fundrules::Value::new).
    #[must_use]
    pub fn field(&self, question: usize, field: usize, row: usize) -> Option<i64> {
        self.columns_of(question)?.fields.get(field)?.get(row)
    }

    /// The places in the regime of the clauses that settle the answer, in the answer's order.
    #[must_use]
    pub fn clause_places(&self, question: usize, row: usize) -> &[usize] {
        let Some(of_question) = self.questions.get(question) else { return &[] };
        let end = |row: usize| of_question.ends.get(row).copied();
        let begin = row.checked_sub(1).map_or(Some(0), end);
        let range = begin.zip(end(row)).map(|(begin, end)| begin..end);
        range.and_then(|range| of_question.clauses.get(range)).unwrap_or_default()
    }

    /// The ids of the clauses that settle the answer, in the answer's order.
    pub fn clauses(&self, question: usize, row: usize) -> impl Iterator<Item = &str> {
        self.clause_places(question, row).iter().filter_map(|place| self.clause_id(*place))
    }

    /// The id of the clause at a place in the regime.
    #[must_use]
    pub fn clause_id(&self, place: usize) -> Option<&str> {
        self.ids.get(place).map(String::as_str)
    }

    /// The facts that are missing for the answer; `facts` are those of the batch.
    pub fn missing(&mut self, question: usize, row: usize, facts: &Columns<'_>) -> Vec<String> {
        let Some(columns) = self.columns_of(question) else { return Vec::new() };
        let complete = || columns.fields.iter().all(|field| field.get(row).is_some());
        match self.outcome(question, row) {
            Outcome::Silent => return Vec::new(),
            Outcome::Decided if complete() => return Vec::new(),
            _ => {}
        }
        let question = columns.question;
        if self.decided != Some(row) {
            self.decider.decide(&facts.row(row));
            self.decided = Some(row);
        }
        self.decider.missing(question)
    }
}

impl OfQuestion {
    fn list_clauses(&mut self, answers: &ColumnAnswers, rows: usize) {
        self.ends.clear();
        self.ends.resize(rows, 0);
        let ends = &mut self.ends;
        self.order.each(answers, |row, _| {
            if let Some(count) = ends.get_mut(row) {
                *count += 1;
            }
        });
        // From counts to the places where the clauses of each row begin.
        let mut total = 0;
        for begin in ends.iter_mut() {
            (total, *begin) = (total + *begin, total);
        }
        self.clauses.clear();
        self.clauses.resize(total, 0);
        let clauses = &mut self.clauses;
        // Afterwards they are the places where they end.
        self.order.each(answers, |row, clause| {
            if let Some(next) = ends.get_mut(row) {
                if let Some(slot) = clauses.get_mut(*next) {
                    *slot = clause;
                }
                *next += 1;
            }
        });
    }
}
