//! Which answers in columns wait for facts.

use super::{ColumnAnswers, Regime};
use crate::program::{Chunk, bit, join};
use crate::rules::general::Source;
use crate::rules::{CompiledQuestion, FieldKind, Question};

/// One bit a row for each question: its answer may wait for facts.
#[derive(Clone, Debug, Default)]
pub(crate) struct Waiting {
    questions: Vec<(Question, Vec<u64>)>,
}

impl Waiting {
    /// Makes the bits ready, keeping their memory.
    pub(super) fn reset(&mut self, regime: &Regime, words: usize) {
        let questions = &regime.program.questions;
        if self.questions.len() != questions.len() {
            self.questions = questions.iter().map(|one| (one.question, Vec::new())).collect();
        }
        for ((question, bits), compiled) in self.questions.iter_mut().zip(questions) {
            *question = compiled.question;
            bits.clear();
            bits.resize(words, 0);
        }
    }

    /// Takes over the answers of a chunk.
    #[inline(always)]
    pub(super) fn copy(
        &mut self,
        questions: &[CompiledQuestion],
        chunk: &Chunk,
        first: usize,
        rows: usize,
    ) {
        for ((_, bits), compiled) in self.questions.iter_mut().zip(questions) {
            let mut settled = chunk.number(compiled.outcome).known();
            for (place, register) in compiled.fields.iter().enumerate() {
                if is_searched(compiled.question, place) {
                    let known = chunk.number(*register).known();
                    join(&mut settled, &known, |settled, known| settled & known);
                }
            }
            let waiting = settled.map(|settled| !settled);
            super::columns::copy_mask(bits, first, rows, &waiting);
        }
    }
}

/// Whether what is missing for this field is missing for the answer, see
/// [`Answer::missing`](crate::Answer::missing).
fn is_searched(question: Question, field: usize) -> bool {
    let kind = question.fields().get(field).map(|field| field.kind);
    let source = question.sources().get(field);
    matches!(kind, Some(FieldKind::Money | FieldKind::Date)) || matches!(source, Some(Source::Mark))
}

impl ColumnAnswers {
    /// Whether facts may be missing for the answer to a question in one row: where this is false,
    /// [`Answer::missing`](crate::Answer::missing) is empty.
    ///
    /// # Example
    ///
    /// ```
    /// use fundrules::{Columns, Project, Question, Regime};
    ///
    /// let regime = Regime::builtin("luoyang")?;
    /// let project = Project::new("P-1").with("project.tier", "Point")?;
    /// let columns = Columns::from_facts(&[regime.lower(&project)?]);
    /// let day = "2026-03-01".parse()?;
    /// let answers = regime.assess_columns(&columns, day)?;
    /// assert!(answers.waits(Question::SupportCap, 0));
    /// for answer in regime.assess(&project, day)?.answers() {
    ///     assert!(answers.waits(answer.question(), 0) || answer.missing().is_empty());
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn waits(&self, question: Question, row: usize) -> bool {
        let found = self.waiting.questions.iter().find(|(known, _)| *known == question);
        found.is_some_and(|(_, bits)| bit(bits, row))
    }
}
