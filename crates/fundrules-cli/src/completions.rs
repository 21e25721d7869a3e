//! `fundrules completions`: what a shell needs to complete words.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::arguments::Arguments;
use crate::exit::Exit;
use crate::failure::Failure;
use crate::output::print;

/// The arguments of `completions`.
#[derive(Args, Debug)]
pub(crate) struct CompletionsArguments {
    /// The shell.
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

/// Runs the verb.
pub(crate) fn run(arguments: &CompletionsArguments) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    // Into memory first: writing to a closed pipe would panic.
    clap_complete::generate(arguments.shell, &mut Arguments::command(), "fundrules", &mut script);
    print(&String::from_utf8_lossy(&script))?;
    Ok(Exit::Done)
}
