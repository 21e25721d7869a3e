//! Answers, written as CSV, XLSX or JSON Lines.

mod batch_cells;
mod delimited;
mod json_lines;
mod layout;
mod sheets;
mod target;

use std::borrow::Cow;
use std::io::Write;
use std::path::Path;

use fundrules::{Assessment, Language, Project, Question, Regime, Result};

use crate::batch::{Batch, BatchAnswers};
use crate::format::Format;
use crate::mistakes::Mistakes;
use crate::text::refused;
use delimited::CsvAnswers;
use json_lines::JsonAnswers;
use layout::{Layout, Subject};
use sheets::SheetAnswers;
pub(crate) use sheets::{io_of, styles};
pub(crate) use target::Sink;

/// How answers are written.
#[derive(Clone, Debug)]
pub struct WriterOptions {
    /// The language of headers, words and reasons.
    pub language: Language,
    /// The questions whose answers are written.
    pub questions: Vec<Question>,
    /// Whether a CSV begins with a byte order mark, by which Excel knows that it is UTF-8; unless
    /// said, files do and streams do not.
    pub byte_order_mark: Option<bool>,
}

impl Default for WriterOptions {
    fn default() -> Self {
        WriterOptions {
            language: Language::Zh,
            questions: Question::ALL.to_vec(),
            byte_order_mark: None,
        }
    }
}

/// One line of the reasons for an answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reason {
    /// The question, when the line is about one.
    pub question: Option<Question>,
    /// The id of the clause, when the line is about one.
    pub clause: Option<String>,
    /// The line.
    pub text: String,
}

impl From<String> for Reason {
    fn from(text: String) -> Self {
        Reason { question: None, clause: None, text }
    }
}

/// Writes answers, one project after the other.
///
/// A file is written beside its place and put there by [`Writer::finish`]; until then, and when
/// the writer is dropped before, nothing of it is to be seen.
///
/// - CSV: a header row, then one row for each project. Amounts are in yuan. A text that begins
///   with `=`, `+`, `-`, `@`, a tab or a line break gets an apostrophe before it, so that no
///   spreadsheet takes it for a formula.
/// - XLSX: a sheet of answers, a sheet of reasons, and a sheet of mistakes if there are any.
///   Amounts are exact numbers up to fifteen digits and text beyond.
/// - JSON Lines: each assessment as JSON, with `reasons` if there are any.
///
/// # Example
///
/// ```
/// # use fundrules::Rulebook;
/// use chrono::NaiveDate;
/// use fundrules::{Language, Project, Regime};
/// use fundrules_ledger::{Format, Writer, WriterOptions};
///
/// # let rulebook = Rulebook::from_toml("county.toml", r#"
/// #     [rulebook]
/// #     id = "county"
/// #     title = { zh = "某县办法", en = "Measure of a county" }
/// #     jurisdiction = "CN-510800"
/// #     status = "draft"
/// #     [[clause]]
/// #     cite = "5"
/// #     printed = "第五条"
/// #     question = "support_cap"
/// #     force = "must"
/// #     summary = { zh = "支持额度以总投资的一成为限", en = "Support is at most a tenth of total investment." }
/// #     when = "always"
/// #     then = { ceiling = { share = "10%", of = { fact = "invest.total_planned" } } }
/// # "#)?;
/// let regime = Regime::builtin_with("county", vec![rulebook])?;
/// let project = Project::new("P-1").with("invest.total_planned", "1000万元")?;
/// let mut assessment = regime.assess(&project, NaiveDate::from_ymd_opt(2024, 6, 30).unwrap())?;
/// assessment.set_id("P-1");
///
/// let path = std::env::temp_dir().join("fundrules-writer-example.csv");
/// let mut writer = Writer::create(&path, None, &[], &regime, WriterOptions::default())?;
/// writer.write(&project, &assessment, &[])?;
/// writer.finish()?;
/// let text = std::fs::read_to_string(&path)?;
/// assert!(text.contains("支持上限（元）") && text.contains("1000000.00"));
/// # std::fs::remove_file(&path)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Writer(Form);

enum Form {
    Csv(Box<CsvAnswers>),
    Xlsx(Box<SheetAnswers>),
    JsonLines(Box<JsonAnswers>),
}

impl Writer {
    /// Begins a file. The format is that of the file's name unless it is given; `inputs` are files
    /// that must not be overwritten.
    ///
    /// # Errors
    ///
    /// - `ledger.format-unknown`: neither the name nor the caller says the format.
    /// - `ledger.overwrites-input`: the file is one of the inputs.
    /// - `ledger.write`: nothing can be written there.
    pub fn create(
        path: &Path,
        format: Option<Format>,
        inputs: &[&Path],
        regime: &Regime,
        options: WriterOptions,
    ) -> Result<Writer> {
        let format = match format {
            Some(format) => format,
            None => Format::of_path(path)?,
        };
        Self::begin(Sink::file(path, inputs)?, format, regime, options)
    }

    /// Begins a stream, such as the standard output.
    ///
    /// # Errors
    ///
    /// `ledger.stream-xlsx` for a workbook; `ledger.write` when the stream cannot be written.
    pub fn to_stream(
        stream: impl Write + Send + 'static,
        format: Format,
        regime: &Regime,
        options: WriterOptions,
    ) -> Result<Writer> {
        if format == Format::Xlsx {
            return Err(refused("ledger.stream-xlsx", "a workbook cannot be written to a stream")
                .with_hint("give a file's name"));
        }
        Self::begin(Sink::stream(stream), format, regime, options)
    }

    fn begin(
        sink: Sink,
        format: Format,
        regime: &Regime,
        options: WriterOptions,
    ) -> Result<Writer> {
        let layout = Layout::new(&options);
        Ok(Writer(match format {
            Format::Csv => Form::Csv(Box::new(CsvAnswers::begin(sink, layout, &options)?)),
            Format::Xlsx => Form::Xlsx(Box::new(SheetAnswers::begin(sink, layout, regime)?)),
            Format::JsonLines => {
                Form::JsonLines(Box::new(JsonAnswers::begin(sink, options.questions)))
            }
        }))
    }

    /// Writes the answers about one project. Reasons are left out of a CSV.
    ///
    /// # Errors
    ///
    /// - `ledger.write`: the disk is full, or the like.
    /// - `ledger.sheet-full`: a sheet cannot hold more rows.
    pub fn write(
        &mut self,
        project: &Project,
        assessment: &Assessment,
        reasons: &[Reason],
    ) -> Result<()> {
        self.write_named(&project.id, project.project.name.as_deref(), assessment, reasons)
    }

    /// As [`Writer::write`], for a project of which only the key and the name are at hand.
    ///
    /// # Errors
    ///
    /// As [`Writer::write`].
    pub fn write_named(
        &mut self,
        id: &str,
        name: Option<&str>,
        assessment: &Assessment,
        reasons: &[Reason],
    ) -> Result<()> {
        let project = Subject { id, name };
        match &mut self.0 {
            Form::Csv(answers) => answers.write(project, assessment),
            Form::Xlsx(answers) => answers.write(project, assessment, reasons),
            Form::JsonLines(answers) => answers.write(assessment, reasons),
        }
    }

    /// Whether answers can be written from columns, see [`Writer::write_batch`].
    #[must_use]
    pub fn takes_batches(&self) -> bool {
        matches!(self.0, Form::Csv(_))
    }

    /// Writes the answers about some rows of a batch, in a format that needs no more than columns
    /// say. Every batch must have answers to the same questions.
    ///
    /// # Errors
    ///
    /// `ledger.write`, as [`Writer::write`], and for a format that needs more.
    pub fn write_batch(
        &mut self,
        batch: &Batch,
        answers: &BatchAnswers<'_>,
        rows: &[usize],
    ) -> Result<()> {
        match &mut self.0 {
            Form::Csv(csv) => csv.write_batch(batch, answers, rows),
            Form::Xlsx(_) | Form::JsonLines(_) => {
                Err(refused("ledger.write", "this format is not written from columns"))
            }
        }
    }

    /// Lists mistakes on a sheet of their own; a CSV and JSON Lines have no place for them.
    ///
    /// # Errors
    ///
    /// `ledger.write`, as [`Writer::write`].
    pub fn list_mistakes(&mut self, mistakes: &Mistakes) -> Result<()> {
        match &mut self.0 {
            Form::Xlsx(answers) => answers.list_mistakes(mistakes),
            Form::Csv(_) | Form::JsonLines(_) => Ok(()),
        }
    }

    /// Ends the writing and puts the file in its place.
    ///
    /// # Errors
    ///
    /// `ledger.write`; nothing is left behind then.
    pub fn finish(self) -> Result<()> {
        match self.0 {
            Form::Csv(answers) => answers.finish(),
            Form::Xlsx(answers) => answers.finish(),
            Form::JsonLines(answers) => answers.finish(),
        }
    }
}

/// Writes a whole file of any kind. It is written beside its place and appears only when it is
/// whole; `inputs` are files that must not be overwritten.
///
/// # Errors
///
/// - `ledger.overwrites-input`: the file is one of the inputs.
/// - `ledger.write`: nothing can be written there; what stood there is left as it was.
///
/// # Example
///
/// ```
/// let path = std::env::temp_dir().join("fundrules-write-file-example.txt");
/// fundrules_ledger::write_file(&path, b"whole", &[])?;
/// assert_eq!(std::fs::read(&path)?, b"whole");
/// assert!(fundrules_ledger::write_file(&path, b"other", &[&path]).is_err());
/// # std::fs::remove_file(&path)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_file(path: &Path, bytes: &[u8], inputs: &[&Path]) -> Result<()> {
    let mut sink = Sink::file(path, inputs)?;
    if let Err(error) = sink.write_all(bytes) {
        return Err(sink.failed(&error));
    }
    sink.finish()
}

/// A text that no spreadsheet takes for a formula.
pub(crate) fn guarded(text: &str) -> Cow<'_, str> {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) {
        Cow::Owned(format!("'{text}"))
    } else {
        Cow::Borrowed(text)
    }
}
