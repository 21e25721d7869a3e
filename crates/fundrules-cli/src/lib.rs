//! The command line tool of fundrules: one file for each verb, and what they share.
//!
//! [`run`] is the whole tool; the binary only calls it. What the tool promises to scripts — the
//! verbs, the exit codes and the shape of errors as JSON — is described in `docs/src/cli.md`.

mod allocate;
mod arguments;
mod check;
mod completions;
mod context;
mod coverage;
mod decide;
mod excerpt;
mod exit;
mod explain;
mod failure;
mod files;
mod help;
mod interrupt;
mod language;
mod ledger_arguments;
mod obligations;
mod output;
mod procedure;
mod progress;
mod regime_arguments;
mod report;
mod rulebooks;
mod schema;
mod template;
mod which;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Parser;

use arguments::{Arguments, Verb};
use context::Context;
use exit::Exit;
use failure::Failure;

/// Runs the tool with the arguments of a command line, the first being the program's name, and
/// gives the code to exit with.
///
/// Answers go to standard output, everything else to standard error.
///
/// # Example
///
/// ```
/// use std::process::ExitCode;
///
/// let code = fundrules_cli::run(["fundrules", "rulebooks", "list", "--lang", "en"]);
/// assert_eq!(code, ExitCode::SUCCESS);
/// ```
pub fn run(words: impl IntoIterator<Item = impl Into<OsString>>) -> ExitCode {
    let words: Vec<OsString> = words.into_iter().map(Into::into).collect();
    let arguments = match Arguments::try_parse_from(&words) {
        Ok(arguments) => arguments,
        Err(error) => return report::usage(&error, &words).into(),
    };
    let context = Context::new(&arguments.global);
    let exit = match call(&arguments.verb, &context) {
        Ok(exit) => exit,
        // Whoever read our output has seen enough.
        Err(Failure::BrokenPipe) => Exit::Done,
        Err(failure) => report::failure(&failure, &context),
    };
    exit.into()
}

fn call(verb: &Verb, context: &Context) -> Result<Exit, Failure> {
    match verb {
        Verb::Decide(arguments) => decide::run(arguments, context),
        Verb::Explain(arguments) => explain::run(arguments, context),
        Verb::Obligations(arguments) => obligations::run(arguments, context),
        Verb::Procedure(arguments) => procedure::run(arguments, context),
        Verb::Allocate(arguments) => allocate::run(arguments, context),
        Verb::Check(arguments) => check::run(arguments, context),
        Verb::Rulebooks(arguments) => rulebooks::run(arguments, context),
        Verb::Schema(arguments) => schema::run(arguments),
        Verb::Coverage(arguments) => coverage::run(arguments, context),
        Verb::Template(arguments) => template::run(arguments, context),
        Verb::Completions(arguments) => completions::run(arguments),
    }
}
