//! The sheet of reasons: every clause that applies, and every line that explains it.

use std::collections::HashMap;

use fundrules::{Assessment, Language, Question, Regime};

use crate::write::Reason;

/// Makes the rows of the sheet.
pub(super) struct ReasonRows {
    language: Language,
    /// Printed number, force and summary of each clause.
    clauses: HashMap<String, [String; 3]>,
    /// Rows written so far, the header row included.
    pub(super) rows: u32,
}

/// One row: id, question, outcome, clause, printed number, force, summary, reason.
pub(super) struct Line {
    cells: [String; ReasonRows::COLUMNS],
}

impl Line {
    pub(super) fn cells(&self) -> impl Iterator<Item = &str> {
        self.cells.iter().map(String::as_str)
    }
}

impl ReasonRows {
    pub(super) const COLUMNS: usize = 8;

    pub(super) fn new(regime: &Regime, language: Language) -> ReasonRows {
        let clauses = regime
            .rulebooks()
            .iter()
            .flat_map(|rulebook| rulebook.clauses())
            .map(|clause| {
                let about = [
                    clause.printed().to_owned(),
                    clause.force().label(language).to_owned(),
                    clause.summary().get(language).to_owned(),
                ];
                (clause.id().to_owned(), about)
            })
            .collect();
        ReasonRows { language, clauses, rows: 1 }
    }

    pub(super) fn headers(language: Language) -> [&'static str; Self::COLUMNS] {
        match language {
            Language::Zh => {
                ["项目编号", "问题", "认定情况", "条款", "条文编号", "效力", "摘要", "理由"]
            }
            Language::En => {
                ["id", "question", "outcome", "clause", "printed", "force", "summary", "reason"]
            }
        }
    }

    /// The rows about one project.
    pub(super) fn lines(&self, id: &str, assessment: &Assessment, reasons: &[Reason]) -> Vec<Line> {
        let mut lines = Vec::new();
        let general = reasons.iter().filter(|reason| reason.question.is_none());
        for reason in general {
            lines.push(self.line(id, None, assessment, reason.clause.as_deref(), &reason.text));
        }
        for answer in assessment.answers() {
            let question = answer.question();
            let own: Vec<&Reason> =
                reasons.iter().filter(|reason| reason.question == Some(question)).collect();
            for clause in answer.clauses() {
                if !own.iter().any(|reason| reason.clause.as_deref() == Some(clause.as_str())) {
                    lines.push(self.line(id, Some(question), assessment, Some(clause), ""));
                }
            }
            for reason in own {
                let clause = reason.clause.as_deref();
                lines.push(self.line(id, Some(question), assessment, clause, &reason.text));
            }
        }
        lines
    }

    fn line(
        &self,
        id: &str,
        question: Option<Question>,
        assessment: &Assessment,
        clause: Option<&str>,
        text: &str,
    ) -> Line {
        let language = self.language;
        let label = question.map(|question| question.label(language)).unwrap_or_default();
        let outcome = question
            .map(|question| assessment.answer(question).outcome().label(language))
            .unwrap_or_default();
        let [printed, force, summary] =
            clause.and_then(|clause| self.clauses.get(clause)).cloned().unwrap_or_default();
        Line {
            cells: [
                id.to_owned(),
                label.to_owned(),
                outcome.to_owned(),
                clause.unwrap_or_default().to_owned(),
                printed,
                force,
                summary,
                text.to_owned(),
            ],
        }
    }
}
