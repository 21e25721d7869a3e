//! `fundrules obligations`: what is due for one project, and when.

use clap::{Args, ValueEnum};
use fundrules::{Language, Obligation, Obligations, Party, Vocabulary};

use crate::context::Context;
use crate::decide::mistakes;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::ledger_arguments::LedgerArguments;
use crate::output::{add_row, drawn, print, print_json, table};
use crate::regime_arguments::{DayArguments, RegimeArguments};
use crate::which::Which;

/// The arguments of `obligations`.
#[derive(Args, Debug)]
pub(crate) struct ObligationsArguments {
    #[command(flatten)]
    ledger: LedgerArguments,
    #[command(flatten)]
    regime: RegimeArguments,
    #[command(flatten)]
    day: DayArguments,
    #[command(flatten)]
    which: Which,
    /// The form of the list.
    ///
    /// 输出格式。
    #[arg(long, value_enum, default_value_t)]
    format: ObligationsFormat,
}

/// The form of a list of duties.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
enum ObligationsFormat {
    /// A table, the next day first.
    #[default]
    Text,
    /// Everything that is known of each duty, in both languages.
    Json,
}

/// Runs the verb.
pub(crate) fn run(arguments: &ObligationsArguments, context: &Context) -> Result<Exit, Failure> {
    let regime = arguments.regime.build()?;
    let as_of = arguments.day.day()?;
    let mut ledger = arguments.ledger.open()?;
    let row = arguments.which.find(&mut ledger)?;
    if row.is_bad() {
        mistakes::tell(&row.mistakes, None, context);
        return Ok(Exit::Rows);
    }
    let duties = regime
        .obligations(&row.project, as_of)
        .map_err(|error| Failure::new(Exit::Rows, error.about(&row.project.id)))?;
    match arguments.format {
        ObligationsFormat::Text => print(&text(&duties, context))?,
        ObligationsFormat::Json => print_json(&duties)?,
    }
    Ok(Exit::Done)
}

fn text(duties: &Obligations, context: &Context) -> String {
    let mut table = table([
        context.pick("到期", "due"),
        context.pick("状态", "status"),
        context.pick("责任方", "who"),
        context.pick("事项", "what"),
        context.pick("条款", "clause"),
        context.pick("逾期后果", "follows"),
        context.pick("缺少的事实", "missing"),
    ]);
    for duty in duties.entries() {
        add_row(
            &mut table,
            [
                duty.due.text().get(context.language),
                duty.status.label(context.language),
                &who(duty, context.language),
                duty.what.get(context.language),
                &duty.clause,
                &duty.follows.join(", "),
                &duty.missing.join(", "),
            ],
        );
    }
    drawn(&table)
}

/// Those who owe a duty, by their names.
fn who(duty: &Obligation, language: Language) -> String {
    let words = duty.who.iter().filter_map(|party| Party::WORDS.get(usize::from(party.code())));
    let names: Vec<&str> = words.map(|word| language.pick(word.zh, word.en)).collect();
    names.join(language.pick("、", ", "))
}
