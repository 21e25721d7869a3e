//! `fundrules check`: looks for mistakes in rulebook files.

use std::path::{Path, PathBuf};

use clap::Args;
use fundrules::{Error, Regime, Rulebook};

use crate::context::Context;
use crate::exit::Exit;
use crate::failure::{Failure, Told};
use crate::output::print;
use crate::regime_arguments::read_rulebook;
use crate::report;

/// The arguments of `check`.
#[derive(Args, Debug)]
pub(crate) struct CheckArguments {
    /// Rulebook files.
    ///
    /// 规则文件。
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// Check that the rulebooks work together as part of this regime.
    ///
    /// 检查这些规则能否共同纳入该规则集。
    #[arg(long, value_name = "NAME")]
    regime: Option<String>,
}

/// Runs the verb.
pub(crate) fn run(arguments: &CheckArguments, context: &Context) -> Result<Exit, Failure> {
    let mut good = Vec::new();
    let mut worst = Exit::Done;
    for path in &arguments.files {
        match check(path, arguments.regime.is_none(), context) {
            Ok(rulebook) => {
                print(&ok_line(&path.display().to_string(), &rulebook, context))?;
                good.push(rulebook);
            }
            Err(Failure::Told(told)) => {
                report::tell(&told, context);
                worst = worse(worst, &told);
            }
            Err(Failure::BrokenPipe) => return Err(Failure::BrokenPipe),
        }
    }
    if let (Some(regime), Exit::Done) = (&arguments.regime, worst) {
        let regime = Regime::builtin_with(regime, good)
            .map_err(|error| Failure::new(Exit::Rejected, error))?;
        print(&regime_line(&regime, context))?;
    }
    Ok(worst)
}

/// Reads a rulebook and, unless that is done for all of them together, makes a regime of it.
fn check(path: &Path, alone: bool, context: &Context) -> Result<Rulebook, Failure> {
    let rulebook = read_rulebook(path)?;
    if alone {
        let (title, one) = (rulebook.title().clone(), vec![rulebook.clone().into()]);
        match Regime::compose(rulebook.id(), title, one) {
            Ok(_) => {}
            // It is meant to stand in a regime with others.
            Err(error) if error.code() == "regime.incomplete" => {
                report::note(context, &incomplete(&rulebook, &error, context));
            }
            Err(error) => return Err(Failure::new(Exit::Rejected, error)),
        }
    }
    Ok(rulebook)
}

/// A file that cannot be read weighs more than one with mistakes: it was not checked at all.
fn worse(worst: Exit, told: &Told) -> Exit {
    if worst == Exit::File { worst } else { told.exit }
}

fn incomplete(rulebook: &Rulebook, error: &Error, context: &Context) -> String {
    let id = rulebook.id();
    let what = context.pick(
        "须与其他规则共同适用，请用 --regime 检查",
        "needs other rulebooks beside it; check it with `--regime`",
    );
    report::clean(&format!("{id}: {what} ({})", error.message()))
}

fn ok_line(path: &str, rulebook: &Rulebook, context: &Context) -> String {
    let (clauses, settings) = (rulebook.clauses().len(), rulebook.settings().len());
    let (parameters, id) = (rulebook.parameters().len(), rulebook.id());
    let path = report::clean(path);
    match context.language {
        fundrules::Language::Zh => format!(
            "{path}：无误（{id}：条款 {clauses} 条，理解选项 {settings} 项，数值 {parameters} 项）\n"
        ),
        fundrules::Language::En => format!(
            "{path}: ok ({id}: {clauses} clauses, {settings} settings, {parameters} parameters)\n"
        ),
    }
}

fn regime_line(regime: &Regime, context: &Context) -> String {
    let ids: Vec<&str> = regime.rulebooks().iter().map(|rulebook| rulebook.id()).collect();
    let ids = ids.join(" + ");
    match context.language {
        fundrules::Language::Zh => format!("规则集 {}：无误（{ids}）\n", regime.id()),
        fundrules::Language::En => format!("regime {}: ok ({ids})\n", regime.id()),
    }
}
