//! The answers for the rows of a batch, worked out in columns.

use chrono::NaiveDate;
use fundrules::{
    ClauseOrder, ColumnAnswers, Columns, MissingFacts, Question, QuestionColumns, Regime, Result,
    SmolStr,
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
/// answers.decide(batch, &[0, 1])?;
/// let caps = answers.columns(0).ok_or("not asked")?;
/// assert_eq!(caps.outcome(0), Some(Outcome::Decided));
/// assert_eq!(answers.clauses(0, 0).collect::<Vec<_>>(), ["luoyang/9.2.a"]);
/// assert_eq!(answers.missing(0, 1), ["invest.total_planned"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct BatchAnswers<'r> {
    regime: &'r Regime,
    as_of: NaiveDate,
    /// Looks at the rows for which facts may be missing.
    finder: MissingFacts<'r>,
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
    /// The facts that each row waits for.
    missing: Vec<Vec<SmolStr>>,
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
            missing: Vec::new(),
        };
        Ok(BatchAnswers {
            regime,
            as_of,
            finder: MissingFacts::new(regime, as_of)?,
            columns: ColumnAnswers::default(),
            questions: questions.iter().map(of_question).collect(),
            ids: regime.clause_ids().into_iter().map(str::to_owned).collect(),
        })
    }

    /// Answers the questions for some rows of a batch. What is said of other rows means nothing.
    ///
    /// # Errors
    ///
    /// None at present: what is read is of its kind.
    pub fn decide(&mut self, batch: &Batch, rows: &[usize]) -> Result<()> {
        let facts = batch.columns()?;
        self.regime.assess_columns_into(&facts, self.as_of, &mut self.columns)?;
        self.find_missing(&facts, rows);
        for of_question in &mut self.questions {
            of_question.list_clauses(&self.columns, batch.len());
        }
        Ok(())
    }

    /// The outcomes and values of the question at a place.
    #[must_use]
    pub fn columns(&self, question: usize) -> Option<&QuestionColumns> {
        self.questions.get(question).and_then(|one| self.columns.question(one.question))
    }

    /// The questions, by whose places the answers are named.
    pub fn questions(&self) -> impl Iterator<Item = Question> {
        self.questions.iter().map(|one| one.question)
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

    /// The facts that are missing for the answer.
    #[must_use]
    pub fn missing(&self, question: usize, row: usize) -> &[SmolStr] {
        let found = self.questions.get(question).and_then(|one| one.missing.get(row));
        found.map_or(&[], Vec::as_slice)
    }

    /// Looks one by one at the rows that wait for facts.
    fn find_missing(&mut self, facts: &Columns<'_>, rows: &[usize]) {
        let BatchAnswers { finder, columns, questions, .. } = self;
        for of_question in questions.iter_mut() {
            of_question.missing.iter_mut().for_each(Vec::clear);
            of_question.missing.resize(facts.rows(), Vec::new());
        }
        for row in rows {
            let mut decided = false;
            for of_question in questions.iter_mut() {
                if !columns.waits(of_question.question, *row) {
                    continue;
                }
                if !std::mem::replace(&mut decided, true) {
                    finder.look_at(&facts.row(*row));
                }
                if let Some(missing) = of_question.missing.get_mut(*row) {
                    *missing = finder.of(of_question.question);
                }
            }
        }
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
