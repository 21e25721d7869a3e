//! `fundrules explain`: why, for one project.

use anstyle::{AnsiColor, Style};
use clap::{Args, ValueEnum};
use fundrules::Explanation;

use crate::context::Context;
use crate::decide::mistakes;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::ledger_arguments::LedgerArguments;
use crate::output::{print, print_json, print_styled};
use crate::regime_arguments::{DayArguments, RegimeArguments};
use crate::report::clean;
use crate::which::Which;

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

fn write(
    explanation: &Explanation,
    format: ExplanationFormat,
    context: &Context,
) -> Result<(), Failure> {
    match format {
        ExplanationFormat::Text => print_styled(&styled(&explanation.text(context.language))),
        ExplanationFormat::Markdown => print(&explanation.markdown(context.language)),
        ExplanationFormat::Json => print_json(explanation),
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
