//! What a whole ledger comes to.

use std::collections::HashMap;

use fundrules::{Assessment, Language, Outcome, Question, Regime};

use fundrules_ledger::BatchAnswers;

use crate::context::Context;
use crate::output::{add_row, drawn, table};

/// Clauses that are listed.
const CLAUSES: usize = 10;

/// Counts of what was decided.
#[derive(Debug)]
pub(crate) struct Summary {
    questions: Vec<Question>,
    projects: u64,
    /// How often each outcome came, in the order of the questions.
    outcomes: Vec<[u64; 3]>,
    /// How often each clause settled an answer.
    clauses: HashMap<String, u64>,
}

const OUTCOMES: [Outcome; 3] = [Outcome::Decided, Outcome::Undetermined, Outcome::Silent];

impl Summary {
    pub(crate) fn new(questions: &[Question]) -> Summary {
        Summary {
            questions: questions.to_vec(),
            projects: 0,
            outcomes: vec![[0; 3]; questions.len()],
            clauses: HashMap::new(),
        }
    }

    /// Counts the answers about one project.
    pub(crate) fn add(&mut self, assessment: &Assessment) {
        self.projects += 1;
        for (question, counts) in self.questions.iter().zip(&mut self.outcomes) {
            let answer = assessment.answer(*question);
            for (outcome, count) in OUTCOMES.iter().zip(counts) {
                *count += u64::from(*outcome == answer.outcome());
            }
            for clause in answer.clauses() {
                match self.clauses.get_mut(clause.as_str()) {
                    Some(count) => *count += 1,
                    None => drop(self.clauses.insert(clause.to_string(), 1)),
                }
            }
        }
    }

    /// Counts the answers about some rows of a batch.
    pub(crate) fn add_batch(&mut self, answers: &BatchAnswers<'_>, rows: &[usize]) {
        self.projects += rows.len() as u64;
        let mut clauses: HashMap<usize, u64> = HashMap::new();
        for (place, counts) in self.outcomes.iter_mut().enumerate() {
            let columns = answers.columns(place);
            for row in rows {
                let outcome = columns.and_then(|columns| columns.outcome(*row));
                for (known, count) in OUTCOMES.iter().zip(counts.iter_mut()) {
                    *count += u64::from(Some(*known) == outcome);
                }
                for clause in answers.clause_places(place, *row) {
                    *clauses.entry(*clause).or_default() += 1;
                }
            }
        }
        for (place, count) in clauses {
            if let Some(id) = answers.clause_id(place) {
                *self.clauses.entry(id.to_owned()).or_default() += count;
            }
        }
    }

    /// The counts as tables.
    pub(crate) fn text(&self, regime: &Regime, context: &Context) -> String {
        let mut text = match context.language {
            Language::Zh => format!("共认定项目 {} 个\n", self.projects),
            Language::En => format!("projects: {}\n", self.projects),
        };
        if self.projects == 0 {
            return text;
        }
        text += &self.outcome_table(context);
        if !self.clauses.is_empty() {
            text += context.pick("适用最多的条款\n", "clauses that applied most\n");
            text += &self.clause_table(regime, context);
        }
        text
    }

    fn outcome_table(&self, context: &Context) -> String {
        let language = context.language;
        let question = context.pick("问题", "question");
        let mut table =
            table([question].into_iter().chain(OUTCOMES.map(|outcome| outcome.label(language))));
        for (question, counts) in self.questions.iter().zip(&self.outcomes) {
            let counts = counts.map(|count| count.to_string());
            let label = question.label(language);
            add_row(&mut table, [label].into_iter().chain(counts.iter().map(String::as_str)));
        }
        drawn(&table)
    }

    fn clause_table(&self, regime: &Regime, context: &Context) -> String {
        let mut most: Vec<(&String, &u64)> = self.clauses.iter().collect();
        most.sort_by(|(a, first), (b, second)| second.cmp(first).then_with(|| a.cmp(b)));
        let mut table = table([
            context.pick("条款", "clause"),
            context.pick("次数", "projects"),
            context.pick("内容", "summary"),
        ]);
        for (id, count) in most.into_iter().take(CLAUSES) {
            let clause = regime.clause(id);
            let summary = clause.map_or("", |clause| clause.summary().get(context.language));
            add_row(&mut table, [id, &count.to_string(), summary]);
        }
        drawn(&table)
    }
}
