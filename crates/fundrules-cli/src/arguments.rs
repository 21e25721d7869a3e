//! The command line: the verbs, and the options that all of them know.

use clap::builder::{PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum};
use fundrules::Language;

use crate::allocate::AllocateArguments;
use crate::check::CheckArguments;
use crate::completions::CompletionsArguments;
use crate::coverage::CoverageArguments;
use crate::decide::DecideArguments;
use crate::explain::ExplainArguments;
use crate::help;
use crate::obligations::ObligationsArguments;
use crate::procedure::ProcedureArguments;
use crate::rulebooks::RulebooksArguments;
use crate::schema::SchemaArguments;
use crate::template::TemplateArguments;

/// Exact, explained answers from the rulebooks of publicly funded industrial projects.
///
/// 依据公开办法，对财政资金支持的工业项目逐项认定：可得多少、现可拨多少、验收是否通过、须收回多少，依据哪一条款。
#[derive(Debug, Parser)]
#[command(
    name = "fundrules",
    version,
    after_help = help::POINTER,
    after_long_help = help::TOOL,
    disable_help_subcommand = true
)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) verb: Verb,
    #[command(flatten)]
    pub(crate) global: GlobalArguments,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub(crate) enum Verb {
    /// Answer every question for every project of a ledger.
    ///
    /// 对台账中每个项目逐项认定。
    #[command(after_long_help = help::DECIDE)]
    Decide(Box<DecideArguments>),
    /// Say why, for one project of a ledger: each clause with this project's numbers.
    ///
    /// 说明台账中某一项目的认定理由。
    #[command(after_long_help = help::EXPLAIN)]
    Explain(Box<ExplainArguments>),
    /// List what is due for one project of a ledger: who, what, and by which day.
    ///
    /// 列出某一项目的各项义务及期限。
    #[command(after_long_help = help::OBLIGATIONS)]
    Obligations(Box<ObligationsArguments>),
    /// Show the steps of a procedure, and what a record of it leaves out.
    ///
    /// 列出流程步骤，核对已办记录。
    #[command(after_long_help = help::PROCEDURE)]
    Procedure(Box<ProcedureArguments>),
    /// Divide a budget among recipients, to the fen.
    ///
    /// 按办法分配资金，精确到分。
    #[command(after_long_help = help::ALLOCATE)]
    Allocate(Box<AllocateArguments>),
    /// Look for mistakes in rulebook files, and show each in its place.
    ///
    /// 检查规则文件，指出每处错误。
    #[command(after_long_help = help::CHECK)]
    Check(CheckArguments),
    /// List the built-in rulebooks, or show the clauses of one.
    ///
    /// 列出内置规则，或显示某一规则的条款。
    #[command(after_long_help = help::RULEBOOKS)]
    Rulebooks(RulebooksArguments),
    /// Print the JSON Schema of a project or of a case file.
    ///
    /// 输出项目或案例的 JSON Schema。
    #[command(after_long_help = help::SCHEMA)]
    Schema(SchemaArguments),
    /// Say which clauses and thresholds no conformance case shows.
    ///
    /// 列出案例尚未覆盖的条款和界限。
    #[command(after_long_help = help::COVERAGE)]
    Coverage(CoverageArguments),
    /// Write an empty ledger with the columns that a regime looks at.
    ///
    /// 生成空白台账，列出该规则所需的全部事实。
    #[command(after_long_help = help::TEMPLATE)]
    Template(TemplateArguments),
    /// Print completions for a shell.
    ///
    /// 输出命令补全脚本。
    #[command(after_long_help = help::COMPLETIONS)]
    Completions(CompletionsArguments),
}

/// Options of every verb.
#[derive(Args, Debug)]
#[command(next_help_heading = "Options of every verb")]
pub(crate) struct GlobalArguments {
    /// Language of answers: zh or en [default: by LC_ALL, LC_MESSAGES, LANG].
    #[arg(long, global = true, value_name = "LANG", value_parser = languages())]
    pub(crate) lang: Option<Language>,
    /// How errors are told: for people, or as one JSON object a line.
    #[arg(long, global = true, value_name = "FORMAT", value_enum, default_value_t)]
    pub(crate) error_format: ErrorFormat,
    /// When to use colours; auto means: on a terminal, unless NO_COLOR is set.
    #[arg(long, global = true, value_name = "WHEN", value_enum, default_value_t)]
    pub(crate) color: ColorWhen,
    /// Leave out progress and summaries.
    #[arg(long, short, global = true)]
    pub(crate) quiet: bool,
}

/// How errors are told.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ErrorFormat {
    /// Message, place and hint.
    #[default]
    Human,
    /// One object a line.
    Json,
}

/// When to use colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum ColorWhen {
    /// On a terminal, unless `NO_COLOR` is set.
    #[default]
    Auto,
    /// Everywhere.
    Always,
    /// Nowhere.
    Never,
}

impl ColorWhen {
    /// Makes the choice that of the whole process.
    pub(crate) fn apply(self) {
        let choice = match self {
            ColorWhen::Auto => anstream::ColorChoice::Auto,
            ColorWhen::Always => anstream::ColorChoice::Always,
            ColorWhen::Never => anstream::ColorChoice::Never,
        };
        choice.write_global();
    }
}

fn languages() -> impl TypedValueParser<Value = Language> {
    PossibleValuesParser::new(["zh", "en"]).try_map(|word| word.parse::<Language>())
}
