//! `cargo xtask bench`: the benchmarks of the package `fundrules-benches`, and the larger
//! comparisons, each a word of its own.

pub(crate) mod instructions;
mod python;

use std::io::Write;
use std::path::Path;

use crate::error::Error;
use crate::{c, workspace};

/// Run the benchmarks, or one of the comparisons
///
/// Without a name all benchmarks run; `c` and `python` measure the bindings against the core. What follows `--` goes to the benchmark harness as it stands.
#[derive(clap::Args)]
#[command(args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    comparison: Option<Comparison>,
    /// The benchmark to run, by the name of its file in `benches/benches`; `c` and `python` run
    /// those of the bindings
    name: Option<String>,
    /// Arguments for the harness
    #[arg(last = true, value_name = "ARGS")]
    harness: Vec<String>,
}

#[derive(clap::Subcommand)]
enum Comparison {
    /// The same work by hand, in other libraries and in other rule engines; writes the table into
    /// the docs
    Peers(python::PeersArguments),
    /// How time and memory grow with rows and clauses; writes plots and tables into the docs
    Growth(python::GrowthArguments),
    /// Whole ledgers through the command line tool; writes the table into the docs
    Ledgers(python::LedgersArguments),
    /// Instructions of small programs; writes them down or compares them
    Instructions(instructions::Arguments),
}

pub(crate) fn run(arguments: &Arguments, root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    match arguments.name.as_deref() {
        Some("python") => return crate::python::bench(root, &arguments.harness),
        Some("c") => return c::bench(root, out),
        _ => {}
    }
    match &arguments.comparison {
        None => workspace::run(&mut workspace::cargo(root, &cargo_arguments(arguments))),
        Some(Comparison::Peers(arguments)) => python::peers(arguments, root),
        Some(Comparison::Growth(arguments)) => python::growth(arguments, root),
        Some(Comparison::Ledgers(arguments)) => python::ledgers(arguments, root),
        Some(Comparison::Instructions(arguments)) => instructions::run(arguments, root, out),
    }
}

fn cargo_arguments(arguments: &Arguments) -> Vec<&str> {
    let mut call = vec!["bench", "--package", "fundrules-benches", "--locked"];
    if let Some(name) = &arguments.name {
        call.extend(["--bench", name]);
    }
    if !arguments.harness.is_empty() {
        call.push("--");
        call.extend(arguments.harness.iter().map(String::as_str));
    }
    call
}

#[cfg(test)]
mod tests {
    use clap::Parser;

    use super::{Arguments, Comparison, cargo_arguments};

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        arguments: Arguments,
    }

    fn parse(line: &str) -> Arguments {
        Line::try_parse_from(line.split(' ')).unwrap().arguments
    }

    #[test]
    fn no_name_runs_all() {
        let call = "bench --package fundrules-benches --locked";
        assert_eq!(cargo_arguments(&parse("bench")).join(" "), call);
    }

    #[test]
    fn a_name_and_harness_arguments_are_handed_on() {
        let arguments = parse("bench assess -- --baseline before");
        assert!(arguments.comparison.is_none());
        assert_eq!(
            cargo_arguments(&arguments).join(" "),
            "bench --package fundrules-benches --locked --bench assess -- --baseline before"
        );
    }

    #[test]
    fn a_comparison_is_no_name_of_a_benchmark() {
        let arguments = parse("bench peers --rows 1000");
        assert!(matches!(arguments.comparison, Some(Comparison::Peers(_))));
        assert_eq!(arguments.name, None);
        let arguments = parse("bench instructions --check");
        assert!(matches!(arguments.comparison, Some(Comparison::Instructions(_))));
    }
}
