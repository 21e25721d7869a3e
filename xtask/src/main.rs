//! The chores of the fundrules workspace, run as `cargo xtask VERB`.
//!
//! Each verb is one file of its name. What they share is in [`workspace`] (where the tree is, how
//! a program is run), [`repository`] (rules that every tracked file keeps) and [`tools`]
//! (programs from outside the Rust tool chain).

mod bench;
mod c;
mod error;
mod examples;
mod forms;
mod generate;
mod neon;
mod python;
mod repository;
mod rule_pages;
mod setup;
mod test;
mod tools;
mod traceability;
mod workspace;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::error::Error;

const EXAMPLES: &str = "\
Examples:
  cargo xtask test                        everything that must hold before a change goes in
  cargo xtask test --list                 the steps of `test`, in order
  cargo xtask test --only clippy          one step of it
  cargo xtask generate                    write the generated files again
  cargo xtask generate --check            fail if a generated file is out of date
  cargo xtask bench                       every benchmark
  cargo xtask bench assess -- --save-baseline before
                                          one benchmark, with arguments for the harness
  cargo xtask bench c                     the C library against the core
  cargo xtask bench peers                 fundrules beside other ways to do the same work
  cargo xtask bench growth                time and memory by rows and by clauses
  cargo xtask bench ledgers               whole ledgers through the command line tool
  cargo xtask bench instructions --check
                                          instructions of small programs, as they were
  cargo xtask neon                        the tests on an emulated ARM processor
  cargo xtask setup --list                outside programs: what is there, what is missing
  cargo xtask setup c                     what the checks of the C library call

Exit status: 0 when all is well, 1 when a check or a program failed, 2 when the arguments are wrong.";

/// The chores of the fundrules workspace.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", after_help = EXAMPLES)]
struct Arguments {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Subcommand)]
enum Verb {
    Test(test::Arguments),
    Generate(generate::Arguments),
    Bench(bench::Arguments),
    Neon(neon::Arguments),
    Setup(setup::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let mut out = io::stdout();
    match dispatch(&arguments.verb, &mut out) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            // Nobody is left to tell when standard error is gone too; the status still tells.
            let _ = writeln!(io::stderr(), "error: {error}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(verb: &Verb, out: &mut dyn Write) -> Result<(), Error> {
    let root = workspace::root()?;
    match verb {
        Verb::Test(arguments) => test::run(arguments, &root, out),
        Verb::Generate(arguments) => generate::run(arguments, &root, out),
        Verb::Bench(arguments) => bench::run(arguments, &root, out),
        Verb::Neon(arguments) => neon::run(arguments, &root),
        Verb::Setup(arguments) => setup::run(arguments, out),
    }
}

#[cfg(test)]
mod main_tests {
    use clap::{CommandFactory, Parser};

    use super::{Arguments, EXAMPLES};

    #[test]
    fn the_declared_arguments_are_consistent() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn every_example_of_the_help_parses() {
        let examples = EXAMPLES.lines().filter_map(|line| line.strip_prefix("  cargo xtask "));
        let mut seen = 0;
        for example in examples {
            let command = example.split("   ").next().unwrap();
            let words = std::iter::once("cargo xtask").chain(command.split_whitespace());
            assert!(Arguments::try_parse_from(words).is_ok(), "`{command}` does not parse");
            seen += 1;
        }
        assert!(seen >= 5, "only {seen} examples found");
    }
}
