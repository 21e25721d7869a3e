//! Answers as JSON Lines.

use std::borrow::Cow;
use std::io::{self, Write};

use fundrules::{Answer, Assessment, Question, Result};
use serde::Serialize;

use super::{Reason, Sink};

/// JSON Lines that are being written.
pub(super) struct JsonAnswers {
    sink: Sink,
    questions: Vec<Question>,
}

/// An assessment with the lines of its reasons.
#[derive(Serialize)]
struct Explained<'a> {
    #[serde(flatten)]
    assessment: &'a Assessment,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reasons: Vec<&'a str>,
}

impl JsonAnswers {
    pub(super) fn begin(sink: Sink, questions: Vec<Question>) -> Self {
        JsonAnswers { sink, questions }
    }

    pub(super) fn write(&mut self, assessment: &Assessment, reasons: &[Reason]) -> Result<()> {
        let reasons = reasons.iter().map(|reason| reason.text.as_str()).collect();
        let wanted = |answer: &Answer| self.questions.contains(&answer.question());
        let mut assessment = Cow::Borrowed(assessment);
        if !assessment.answers().iter().all(wanted) {
            assessment.to_mut().keep_questions(&self.questions);
        }
        let line = Explained { assessment: &assessment, reasons };
        serde_json::to_writer(&mut self.sink, &line)
            .map_err(io::Error::from)
            .and_then(|()| self.sink.write_all(b"\n"))
            .map_err(|error| self.sink.failed(&error))
    }

    pub(super) fn finish(self) -> Result<()> {
        self.sink.finish()
    }
}
