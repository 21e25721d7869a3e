//! `fundrules explain`: why, for one project.

use anstyle::{AnsiColor, Style};
use clap::{Args, ValueEnum};
use fundrules::{Error, ErrorKind, Explanation};
use fundrules_ledger::{Ledger, Row};

use crate::context::Context;
use crate::decide::mistakes;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::ledger_arguments::{LedgerArguments, unread};
use crate::output::{print, print_styled};
use crate::regime_arguments::{DayArguments, RegimeArguments};
use crate::report::clean;

/// The arguments of `explain`.
#[derive(Args, Debug)]
pub(crate) struct ExplainArguments {
    #[command(flatten)]
    ledger: LedgerArguments,
    #[command(flatten)]
    regime: RegimeArguments,
    #[command(flatten)]
    day: DayArguments,
    #[command(flatten)]
    which: Which,
    /// The form of the explanation.
    ///
    /// 输出格式。
    #[arg(long, value_enum, default_value_t)]
    format: ExplanationFormat,
}

/// The project that is explained.
#[derive(Args, Debug)]
#[group(required = true, multiple = false)]
pub(crate) struct Which {
    /// The key of the project.
    ///
    /// 项目编号。
    #[arg(long, value_name = "ID")]
    id: Option<String>,
    /// The row of the project, as a spreadsheet counts; of JSON Lines, the line.
    ///
    /// 项目所在的行号。
    #[arg(long, value_name = "N")]
    row: Option<usize>,
}

/// The form of an explanation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum ExplanationFormat {
    /// Indented lines: [+] holds, [-] does not, [?] is not known.
    #[default]
    Text,
    /// A heading for each question, and nested lists.
    Markdown,
    /// The answers and the tree of reasons, in both languages.
    Json,
}

/// Runs the verb.
pub(crate) fn run(arguments: &ExplainArguments, context: &Context) -> Result<Exit, Failure> {
    let regime = arguments.regime.build()?;
    let as_of = arguments.day.day()?;
    let mut ledger = arguments.ledger.open()?;
    let row = arguments.which.find(&mut ledger)?;
    if row.is_bad() {
        mistakes::tell(&row.mistakes, None, context);
        return Ok(Exit::Rows);
    }
    let explanation = regime
        .explain(&row.project, as_of)
        .map_err(|error| Failure::new(Exit::Rows, error.about(&row.project.id)))?;
    write(&explanation, arguments.format, context)?;
    Ok(Exit::Done)
}

impl Which {
    /// The first row that is meant. Where the key stands in several rows, no row is.
    pub(crate) fn find(&self, ledger: &mut Ledger) -> Result<Row, Failure> {
        let mut found: Option<Row> = None;
        for row in ledger.by_ref() {
            let row = row.map_err(unread)?;
            match (&self.id, self.row) {
                (Some(id), _) if row.project.id == *id => {
                    if let Some(earlier) = &found {
                        return Err(twice(id, earlier.number, row.number));
                    }
                    found = Some(row);
                }
                (None, Some(number)) if row.number == number => return Ok(row),
                _ => {}
            }
        }
        found.ok_or_else(|| self.not_found(ledger.file()))
    }

    fn not_found(&self, file: &str) -> Failure {
        let (zh, en) = match (&self.id, self.row.unwrap_or_default()) {
            (Some(id), _) => {
                (format!("编号为“{id}”的项目"), format!("no project with the key `{id}`"))
            }
            (None, row) => (format!("第{row}行的项目"), format!("no project in row {row}")),
        };
        let (zh, en) = (format!("“{file}”中没有{zh}"), format!("`{file}` has {en}"));
        Failure::usage("ledger.project-missing", zh, en)
    }
}

fn twice(id: &str, first: usize, second: usize) -> Failure {
    let zh = format!("编号“{id}”在第{first}行和第{second}行重复出现");
    let en = format!("the key `{id}` stands in row {first} and in row {second}");
    Failure::usage("ledger.key-twice", zh, en)
        .with_hint("请用 --row 指明其中一行", "name one of them with `--row`")
}

fn write(
    explanation: &Explanation,
    format: ExplanationFormat,
    context: &Context,
) -> Result<(), Failure> {
    match format {
        ExplanationFormat::Text => print_styled(&styled(&explanation.text(context.language))),
        ExplanationFormat::Markdown => print(&explanation.markdown(context.language)),
        ExplanationFormat::Json => {
            let json = serde_json::to_string_pretty(explanation).map_err(|error| {
                Failure::new(
                    Exit::File,
                    Error::new(ErrorKind::Input, "json.failed", error.to_string()),
                )
            })?;
            print(&format!("{json}\n"))
        }
    }
}

/// Headings in bold, and the marks of conditions in their colours.
fn styled(text: &str) -> String {
    let mut output = String::with_capacity(text.len() * 2);
    for line in text.lines() {
        let line = clean(line);
        let words = line.trim_start();
        let style = match words.get(..3) {
            Some("[+]") => AnsiColor::Green.on_default(),
            Some("[-]") => Style::new().dimmed(),
            Some("[?]") => AnsiColor::Yellow.on_default(),
            _ if words.len() == line.len() => Style::new().bold(),
            _ => Style::new(),
        };
        output += &format!("{style}{line}{style:#}\n");
    }
    output
}
