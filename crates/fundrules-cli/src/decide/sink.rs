//! Where answers are written.

use std::io::{BufWriter, Write};
use std::path::Path;

use fundrules::{Assessment, Error, Regime};
use fundrules_ledger::{Batch, BatchAnswers, Mistakes, Reason, Writer, WriterOptions};

use super::outlet::Outlet;
use super::page::Page;
use super::summary::Summary;
use super::target::Target;
use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::BUFFER;
use crate::report;

/// Where answers are written.
pub(super) struct Sink<'a> {
    form: Form<'a>,
    outlet: Outlet,
    target: &'a Target,
}

enum Form<'a> {
    /// Tables for people.
    Page(Box<Page<'a>>),
    /// A format for programs.
    Writer(Box<Writer>),
}

impl<'a> Sink<'a> {
    /// Begins the output.
    ///
    /// # Errors
    ///
    /// Nothing can be written there, or it would overwrite what is read.
    pub(super) fn begin(
        target: &'a Target,
        regime: &'a Regime,
        context: &'a Context,
    ) -> Result<Self, Failure> {
        let outlet = Outlet::new(target.at_once);
        let options = WriterOptions {
            language: context.language,
            questions: target.questions.clone(),
            ..WriterOptions::default()
        };
        let form = match (target.format, &target.path) {
            (None, _) => Form::Page(Box::new(Page::new(regime, &target.questions, context))),
            (Some(format), Some(path)) => {
                let inputs: Vec<&Path> = target.inputs.iter().map(|path| path.as_path()).collect();
                let writer = Writer::create(path, Some(format), &inputs, regime, options);
                Form::Writer(Box::new(writer.map_err(unwritten)?))
            }
            (Some(format), None) => {
                let stream = BufWriter::with_capacity(BUFFER, outlet.clone());
                let writer = Writer::to_stream(stream, format, regime, options);
                Form::Writer(Box::new(writer.map_err(unwritten)?))
            }
        };
        Ok(Sink { form, outlet, target })
    }

    /// Writes the answers about one project.
    ///
    /// # Errors
    ///
    /// The disk is full, or the like.
    pub(super) fn write(
        &mut self,
        batch: &Batch,
        row: usize,
        assessment: &Assessment,
        reasons: &[Reason],
    ) -> Result<(), Failure> {
        match &mut self.form {
            Form::Page(page) => {
                let full = page.add(batch.id(row), assessment);
                full.map_or(Ok(()), |text| print(&mut self.outlet, &text))
            }
            Form::Writer(writer) => {
                let (id, name) = (batch.id(row), batch.name(row));
                let written = writer.write_named(id, name, assessment, reasons);
                written.map_err(|error| stopped(&self.outlet, error))
            }
        }
    }

    /// Whether answers are written from columns.
    pub(super) fn takes_batches(&self) -> bool {
        matches!(&self.form, Form::Writer(writer) if writer.takes_batches())
    }

    /// Writes the answers about some rows of a batch.
    ///
    /// # Errors
    ///
    /// As [`Sink::write`].
    pub(super) fn write_batch(
        &mut self,
        batch: &Batch,
        answers: &BatchAnswers<'_>,
        rows: &[usize],
    ) -> Result<(), Failure> {
        match &mut self.form {
            Form::Page(_) => Ok(()),
            Form::Writer(writer) => {
                let written = writer.write_batch(batch, answers, rows);
                written.map_err(|error| stopped(&self.outlet, error))
            }
        }
    }

    /// Ends the output; only now a file appears, and only now waiting answers are let out.
    ///
    /// # Errors
    ///
    /// As [`Sink::write`].
    pub(super) fn finish(
        mut self,
        mistakes: &Mistakes,
        summary: &Summary,
        regime: &Regime,
        context: &Context,
    ) -> Result<(), Failure> {
        match self.form {
            Form::Page(mut page) => {
                let mut rest = page.take().unwrap_or_default();
                if !context.quiet {
                    rest += &summary.text(regime, context);
                }
                print(&mut self.outlet, &rest)?;
            }
            Form::Writer(mut writer) => {
                let ended = writer.list_mistakes(mistakes).and_then(|()| writer.finish());
                ended.map_err(|error| stopped(&self.outlet, error))?;
            }
        }
        self.outlet.release()?;
        if let Some(path) = &self.target.path {
            let path = report::clean(&path.display().to_string());
            report::note(context, &summary.text(regime, context));
            report::note(context, &format!("{} {path}", context.pick("已写入", "written to")));
        }
        Ok(())
    }
}

fn print(outlet: &mut Outlet, text: &str) -> Result<(), Failure> {
    outlet.write_all(text.as_bytes()).map_err(|error| Failure::output(&error))
}

/// Answers that cannot be written, or that nobody reads any more.
fn stopped(outlet: &Outlet, error: Error) -> Failure {
    if outlet.is_broken() { Failure::BrokenPipe } else { unwritten(error) }
}

fn unwritten(error: Error) -> Failure {
    let exit = match error.code() {
        "ledger.overwrites-input" | "ledger.stream-xlsx" => Exit::Usage,
        _ => Exit::File,
    };
    Failure::new(exit, error)
}
