//! `fundrules rulebooks`: which rulebooks come with the tool, and what they say.

mod list;
mod show;

use std::path::PathBuf;

use clap::{Args, Subcommand};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::help;

/// The arguments of `rulebooks`.
#[derive(Args, Debug)]
pub(crate) struct RulebooksArguments {
    #[command(subcommand)]
    verb: RulebooksVerb,
}

/// What to do with rulebooks.
#[derive(Debug, Subcommand)]
enum RulebooksVerb {
    /// List the built-in rulebooks.
    ///
    /// 列出内置规则。
    List,
    /// Show the clauses, readings and numbers of a rulebook.
    ///
    /// 显示规则的条款、理解选项和数值。
    #[command(after_long_help = help::RULEBOOKS)]
    Show(ShowArguments),
}

/// The arguments of `rulebooks show`.
#[derive(Args, Debug)]
struct ShowArguments {
    /// The id of a built-in rulebook, or a file.
    ///
    /// 内置规则编号，或规则文件。
    #[arg(value_name = "ID|FILE")]
    rulebook: PathBuf,
    /// Only this clause, by its citation such as 20.3.3.
    ///
    /// 只显示该条款。
    #[arg(long, value_name = "CITE")]
    clause: Option<String>,
    /// The text of the rulebook file itself.
    ///
    /// 显示规则文件原文。
    #[arg(long)]
    source: bool,
}

/// Runs the verb.
pub(crate) fn run(arguments: &RulebooksArguments, context: &Context) -> Result<Exit, Failure> {
    match &arguments.verb {
        RulebooksVerb::List => list::run(context),
        RulebooksVerb::Show(arguments) => show::run(arguments, context),
    }
}
