//! `fundrules decide`: answers every question for every project of a ledger.

pub(crate) mod mistakes;
mod outlet;
mod page;
mod reasons;
mod rows;
mod sink;
mod summary;
mod target;

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, ValueEnum};
use fundrules::{Assessment, Error, ErrorKind, Facts, Question, Regime};
use fundrules_ledger::{Batch, BatchAnswers, Batches, Format, Ledger, Mistakes, Reason};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::ledger_arguments::{LedgerArguments, unread};
use crate::progress::Progress;
use crate::regime_arguments::{DayArguments, RegimeArguments};
use crate::{interrupt, report};
use rows::RowCheck;
use sink::Sink;
use summary::Summary;
use target::Target;

/// The arguments of `decide`.
#[derive(Args, Debug)]
pub(crate) struct DecideArguments {
    #[command(flatten)]
    ledger: LedgerArguments,
    #[command(flatten)]
    regime: RegimeArguments,
    #[command(flatten)]
    day: DayArguments,
    #[command(flatten)]
    output: OutputArguments,
}

/// What is written, and where.
#[derive(Args, Debug)]
#[command(next_help_heading = "Output")]
struct OutputArguments {
    /// The format of the answers [default: by the name of the output, else table].
    ///
    /// 输出格式。
    #[arg(long, value_name = "FORMAT", value_enum)]
    format: Option<OutputFormat>,
    /// The file to write; it appears only when it is whole.
    ///
    /// 输出文件。
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    /// These questions, separated by commas, or all [default: all in JSON Lines, else the four about
    /// money: support_cap, disbursement, acceptance, clawback].
    ///
    /// 认定哪些问题；all 为全部。
    #[arg(long, value_name = "NAMES", value_delimiter = ',', value_parser = questions())]
    #[arg(hide_possible_values = true)]
    questions: Vec<Asked>,
    /// Decide the good rows where others have mistakes; the exit code is 3 all the same.
    ///
    /// 部分行有误时，仍认定其余各行。
    #[arg(long)]
    keep_going: bool,
    /// Tell at most so many mistakes one by one.
    ///
    /// 最多逐条列出的错误数。
    #[arg(long, value_name = "N")]
    limit_mistakes: Option<usize>,
}

/// The format of answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum OutputFormat {
    /// For people: a line for each question, and a summary.
    Table,
    /// A row for each project; amounts in yuan.
    Csv,
    /// One JSON object for each project; amounts in yuan, as text.
    Jsonl,
    /// A workbook with answers, reasons and mistakes.
    Xlsx,
}

/// What `--questions` names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    All,
    One(Question),
}

fn questions() -> impl TypedValueParser<Value = Asked> {
    let names = std::iter::once("all").chain(Question::ALL.map(Question::name));
    PossibleValuesParser::new(names).map(|name| {
        // The parser before this one lets no other name than `all` through.
        Question::from_name(&name).map_or(Asked::All, Asked::One)
    })
}

/// Runs the verb.
pub(crate) fn run(arguments: &DecideArguments, context: &Context) -> Result<Exit, Failure> {
    let target = Target::of(arguments)?;
    let regime = arguments.regime.build()?.with_questions(&target.questions);
    let regime = regime.map_err(|error| Failure::new(Exit::Rejected, error))?;
    let as_of = arguments.day.day()?;
    let ledger = arguments.ledger.open()?;
    interrupt::listen();
    let file = ledger.file().to_owned();
    let decision = Decision {
        regime: &regime,
        questions: &target.questions,
        as_of,
        keep_going: arguments.output.keep_going,
        explained: target.format == Some(Format::Xlsx),
    };
    let mut sink = Sink::begin(&target, &regime, context)?;
    let mut summary = Summary::new(&target.questions);
    let mistakes = decision.decide(ledger, &mut sink, &mut summary, context)?;
    mistakes::tell(mistakes.kept(), arguments.output.limit_mistakes, context);
    if mistakes.is_empty() {
        sink.finish(&mistakes, &summary, &regime, context)?;
        return Ok(Exit::Done);
    }
    if arguments.output.keep_going {
        sink.finish(&mistakes, &summary, &regime, context)?;
    }
    Err(bad_rows(&file, &mistakes, arguments.output.keep_going))
}

/// How projects are decided.
struct Decision<'a> {
    regime: &'a Regime,
    questions: &'a [Question],
    as_of: NaiveDate,
    keep_going: bool,
    /// Whether the output has a place for reasons.
    explained: bool,
}

impl Decision<'_> {
    /// Decides batch by batch, and gives everything that was wrong.
    fn decide(
        &self,
        ledger: Ledger,
        sink: &mut Sink<'_>,
        summary: &mut Summary,
        context: &Context,
    ) -> Result<Mistakes, Failure> {
        let mut mistakes = Mistakes::default();
        let mut progress = Progress::new(context);
        let mut check = RowCheck::new(ledger.file());
        let mut batches = Batches::new(ledger, self.regime);
        let mut answers = BatchAnswers::new(self.regime, self.as_of, self.questions)
            .map_err(|error| Failure::new(Exit::Usage, error))?;
        while let Some(batch) = batches.next_batch().map_err(unread)? {
            let mut good = Vec::with_capacity(batch.len());
            for row in 0..batch.len() {
                interrupt::check()?;
                progress.step();
                match check.wrong(batch, row) {
                    None => good.push(row),
                    Some(wrong) => mistakes.add(wrong),
                }
            }
            // Once a row is bad the others are only looked at, unless they are wanted.
            if !self.keep_going && !mistakes.is_empty() {
                continue;
            }
            if sink.takes_batches() {
                answers.decide(batch, &good).map_err(undecided)?;
                summary.add_batch(&answers, &good);
                sink.write_batch(batch, &answers, &good)?;
            } else {
                self.write_rows(batch, &good, sink, summary, context)?;
            }
        }
        Ok(mistakes)
    }

    /// Decides row by row, for outputs that show more than columns say.
    fn write_rows(
        &self,
        batch: &Batch,
        rows: &[usize],
        sink: &mut Sink<'_>,
        summary: &mut Summary,
        context: &Context,
    ) -> Result<(), Failure> {
        let facts = batch.columns().map_err(undecided)?;
        for row in rows {
            interrupt::check()?;
            let (mut assessment, reasons) =
                self.answer(&facts.row(*row), context).map_err(undecided)?;
            assessment.set_id(batch.id(*row));
            summary.add(&assessment);
            sink.write(batch, *row, &assessment, &reasons)?;
        }
        Ok(())
    }

    fn answer(&self, facts: &Facts, context: &Context) -> Result<(Assessment, Vec<Reason>), Error> {
        if self.explained {
            let explanation = self.regime.explain_facts(facts, self.as_of)?;
            let reasons = reasons::of(&explanation, context.language);
            Ok((explanation.assessment().clone(), reasons))
        } else {
            Ok((self.regime.assess_facts(facts, self.as_of)?, Vec::new()))
        }
    }
}

/// What was read is of its kind and the day is one of the calendar, so this does not happen.
fn undecided(error: Error) -> Failure {
    Failure::new(Exit::Rows, error)
}

fn bad_rows(file: &str, mistakes: &Mistakes, kept_going: bool) -> Failure {
    let (file, count, rows) = (report::clean(file), mistakes.count(), mistakes.rows());
    let (zh, en) = if kept_going {
        ("这些行未作认定", "these rows were left out")
    } else {
        ("未输出任何结果", "nothing was written")
    };
    let en = format!("`{file}` has mistakes in {rows} of its rows, {count} in all; {en}");
    let zh = format!("“{file}”中有{rows}行存在错误，共{count}处；{zh}");
    let error = Error::new(ErrorKind::Input, "ledger.rows-bad", en);
    let failure = Failure::own(Exit::Rows, error, zh);
    if kept_going {
        failure
    } else {
        failure.with_hint(
            "可用 --keep-going 认定其余各行",
            "decide the other rows with `--keep-going`",
        )
    }
}
