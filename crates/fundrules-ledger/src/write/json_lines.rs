//! Answers as JSON Lines.

use std::borrow::Cow;
use std::io::{self, Write};

use fundrules::{Answer, Assessment, Question, Result};

use super::{Reason, Sink};

/// JSON Lines that are being written.
pub(super) struct JsonAnswers {
    sink: Sink,
    questions: Vec<Question>,
}

impl JsonAnswers {
    pub(super) fn begin(sink: Sink, questions: Vec<Question>) -> Self {
        JsonAnswers { sink, questions }
    }

    pub(super) fn write(&mut self, assessment: &Assessment, reasons: &[Reason]) -> Result<()> {
        let reasons: Vec<&str> = reasons.iter().map(|reason| reason.text.as_str()).collect();
        let wanted = |answer: &Answer| self.questions.contains(&answer.question());
        let mut assessment = Cow::Borrowed(assessment);
        if !assessment.answers().iter().all(wanted) {
            assessment.to_mut().keep_questions(&self.questions);
        }
        line(&assessment, &reasons)
            .and_then(|line| self.sink.write_all(line.as_bytes()))
            .map_err(|error| self.sink.failed(&error))
    }

    pub(super) fn finish(self) -> Result<()> {
        self.sink.finish()
    }
}

/// An assessment, with the lines of its reasons behind its answers where there are any.
fn line(assessment: &Assessment, reasons: &[&str]) -> io::Result<String> {
    let mut line = assessment.to_json();
    if !reasons.is_empty() {
        // In place of the brace that ends the object.
        line.pop();
        line.push_str(",\"reasons\":");
        line.push_str(&serde_json::to_string(reasons)?);
        line.push('}');
    }
    line.push('\n');
    Ok(line)
}
