//! `cargo xtask bench`: the benchmarks of the package `fundrules-benches`.

use std::io::Write;
use std::path::Path;

use crate::error::Error;
use crate::{c, python, workspace};

/// Run the benchmarks
///
/// Without a name all of them run, but for `c` and `python`, which measure the bindings against the
/// core and are no files of that directory. What follows `--` goes to the benchmark harness as it stands.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// The benchmark to run, by the name of its file in `benches/benches`; `python` runs those of
    /// the Python package
    name: Option<String>,
    /// Arguments for the harness
    #[arg(last = true, value_name = "ARGS")]
    harness: Vec<String>,
}

pub(crate) fn run(arguments: &Arguments, root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    match arguments.name.as_deref() {
        Some("python") => return python::bench(root, &arguments.harness),
        Some("c") => return c::bench(root, out),
        _ => {}
    }
    workspace::run(&mut workspace::cargo(root, &cargo_arguments(arguments)))
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
    use super::{Arguments, cargo_arguments};

    #[test]
    fn no_name_runs_all() {
        let arguments = Arguments { name: None, harness: Vec::new() };
        assert_eq!(
            cargo_arguments(&arguments).join(" "),
            "bench --package fundrules-benches --locked"
        );
    }

    #[test]
    fn a_name_and_harness_arguments_are_handed_on() {
        let harness = ["--baseline", "before"].map(str::to_owned).to_vec();
        let arguments = Arguments { name: Some("assess".into()), harness };
        assert_eq!(
            cargo_arguments(&arguments).join(" "),
            "bench --package fundrules-benches --locked --bench assess -- --baseline before"
        );
    }
}
