//! Answers as a table for people.

use comfy_table::Table;
use fundrules::{Answer, Assessment, Outcome, Question, Regime, SmolStr, fact_definition};

use crate::context::Context;
use crate::output::{add_row, drawn, table};

/// Projects of one table; a longer ledger is several tables, so that memory stays bounded.
const PROJECTS: usize = 250;

/// Missing facts that are named.
const MISSING: usize = 6;

/// The table that is being filled.
pub(crate) struct Page<'a> {
    regime: &'a Regime,
    questions: &'a [Question],
    context: &'a Context,
    table: Table,
    projects: usize,
}

impl<'a> Page<'a> {
    pub(crate) fn new(regime: &'a Regime, questions: &'a [Question], context: &'a Context) -> Self {
        Page { regime, questions, context, table: header(context), projects: 0 }
    }

    /// Adds the answers about one project, in a line for each question; gives the table when it is
    /// full.
    pub(crate) fn add(&mut self, name: &str, assessment: &Assessment) -> Option<String> {
        for (place, question) in self.questions.iter().enumerate() {
            let answer = assessment.answer(*question);
            let language = self.context.language;
            let cells = [
                if place == 0 { name } else { "" },
                question.label(language),
                answer.outcome().label(language),
                &self.values(answer),
                &self.clauses(answer),
            ];
            add_row(&mut self.table, cells);
        }
        self.projects += 1;
        if self.projects < PROJECTS { None } else { self.take() }
    }

    /// The table as far as it is filled, if anything is in it.
    pub(crate) fn take(&mut self) -> Option<String> {
        if self.projects == 0 {
            return None;
        }
        self.projects = 0;
        let full = std::mem::replace(&mut self.table, header(self.context));
        Some(drawn(&full))
    }

    fn values(&self, answer: &Answer) -> String {
        let language = self.context.language;
        match answer.outcome() {
            Outcome::Silent => String::new(),
            Outcome::Decided => {
                let known = answer.values().iter().filter_map(|(field, value)| {
                    let label = language.pick(field.zh, field.en);
                    let colon = language.pick("：", ": ");
                    Some(format!("{label}{colon}{}", value.as_ref()?.text(language)))
                });
                known.collect::<Vec<_>>().join("\n")
            }
            Outcome::Undetermined => self.missing(answer),
        }
    }

    fn missing(&self, answer: &Answer) -> String {
        let label = |name: &SmolStr| match fact_definition(name) {
            Some(fact) => self.context.pick(fact.zh, fact.en).to_owned(),
            None => name.to_string(),
        };
        let mut names: Vec<String> = answer.missing().iter().take(MISSING).map(label).collect();
        if names.is_empty() {
            return String::new();
        }
        if answer.missing().len() > MISSING {
            names.push(format!("… +{}", answer.missing().len() - MISSING));
        }
        let names = names.join(self.context.pick("、", ", "));
        format!("{}{names}", self.context.pick("尚缺：", "missing: "))
    }

    fn clauses(&self, answer: &Answer) -> String {
        let shown = |id: &SmolStr| match self.regime.clause(id) {
            Some(clause) => self.context.pick(clause.printed(), clause.id()).to_owned(),
            None => id.to_string(),
        };
        answer.clauses().iter().map(shown).collect::<Vec<_>>().join("\n")
    }
}

fn header(context: &Context) -> Table {
    table([
        context.pick("项目", "project"),
        context.pick("问题", "question"),
        context.pick("结果", "outcome"),
        context.pick("内容", "answer"),
        context.pick("条款", "clauses"),
    ])
}
