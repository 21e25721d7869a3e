//! What is written, and where.

use std::path::{Path, PathBuf};

use fundrules::Question;
use fundrules_ledger::Format;

use super::{Asked, DecideArguments, OutputFormat};
use crate::failure::{Failure, wrong_argument};

/// What is written, and where.
#[derive(Debug)]
pub(super) struct Target {
    /// The format; `None` is the table for people.
    pub(super) format: Option<Format>,
    /// The file; `None` is standard output.
    pub(super) path: Option<PathBuf>,
    /// The files that are read: none of them may be overwritten.
    pub(super) inputs: Vec<PathBuf>,
    /// The questions that are shown.
    pub(super) questions: Vec<Question>,
    /// Whether answers are written before all rows are read.
    pub(super) at_once: bool,
}

impl Target {
    /// Settles the target, before anything is read.
    ///
    /// # Errors
    ///
    /// The format does not go with the place.
    pub(super) fn of(arguments: &DecideArguments) -> Result<Target, Failure> {
        let output = &arguments.output;
        let path = output.output.clone().filter(|path| path.as_path() != Path::new("-"));
        let format = match (output.format, &path) {
            (Some(OutputFormat::Table) | None, None) => None,
            (None, Some(path)) => Some(Format::of_path(path).map_err(wrong_argument)?),
            (Some(OutputFormat::Table), Some(_)) => {
                return Err(Failure::usage(
                    "arguments.format-not-fitting",
                    "供阅读的表格不写入文件",
                    "a table for people is not written to a file",
                )
                .with_hint("请选择 csv、xlsx 或 jsonl", "choose csv, xlsx or jsonl"));
            }
            (Some(OutputFormat::Xlsx), None) => {
                return Err(Failure::usage(
                    "arguments.output-missing",
                    "工作簿不能写到标准输出",
                    "a workbook is not written to standard output",
                )
                .with_hint("请用 -o 指明文件", "name a file with `-o`"));
            }
            (Some(OutputFormat::Csv), _) => Some(Format::Csv),
            (Some(OutputFormat::Jsonl), _) => Some(Format::JsonLines),
            (Some(OutputFormat::Xlsx), _) => Some(Format::Xlsx),
        };
        Ok(Target {
            format,
            path,
            inputs: inputs(arguments),
            questions: chosen(&output.questions, format),
            at_once: output.keep_going,
        })
    }
}

/// The questions in their own order, whatever the order in which they are named.
fn chosen(named: &[Asked], format: Option<Format>) -> Vec<Question> {
    let mut chosen = Question::ALL.to_vec();
    chosen.retain(|question| match (named, format) {
        ([], Some(Format::JsonLines)) => true,
        ([], _) => Question::ABOUT_MONEY.contains(question),
        (named, _) => named.contains(&Asked::All) || named.contains(&Asked::One(*question)),
    });
    chosen
}

fn inputs(arguments: &DecideArguments) -> Vec<PathBuf> {
    let (ledger, regime) = (&arguments.ledger, &arguments.regime);
    let mut inputs = vec![ledger.ledger.clone()];
    inputs.extend(ledger.mapping.clone());
    inputs.extend(regime.rulebooks.iter().cloned());
    inputs
}
