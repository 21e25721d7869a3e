//! `cargo xtask test`: everything that must hold, one step after the other.

#[cfg(test)]
mod tests;

use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

use clap::builder::PossibleValuesParser;

use crate::error::Error;
use crate::{bench, c, generate, python, repository, workspace};

/// One thing that must hold.
struct Step {
    name: &'static str,
    about: &'static str,
    run: fn(&Path, &mut dyn Write) -> Result<(), Error>,
    /// Runs only when it is named: it takes long, and what it shows seldom changes.
    on_demand: bool,
}

impl Step {
    const fn new(
        name: &'static str,
        about: &'static str,
        run: fn(&Path, &mut dyn Write) -> Result<(), Error>,
    ) -> Self {
        Step { name, about, run, on_demand: false }
    }

    const fn on_demand(mut self) -> Self {
        self.on_demand = true;
        self
    }
}

/// In this order: what fails most often and fastest comes first.
const STEPS: &[Step] = &[
    Step::new("format", "the code is formatted", format),
    Step::new("repository", "rules of the tree no compiler checks", repository),
    Step::new("clippy", "no lint complains, in tests and benchmarks too", clippy),
    Step::new("tests", "unit tests, integration tests and examples in docs", tests),
    Step::new("generated", "generated files are up to date", generated),
    Step::new("docs", "the API documentation builds without a warning", docs),
    Step::new("c", "the C library, as C programs see it", c::library_tests),
    Step::new("c-callers", "programs of other languages say what the tool says", c::callers),
    Step::new("python", "the Python package keeps its promises", python::test),
    Step::new("coverage", "some case shows every side of every clause", coverage),
    Step::new("oracle", "an independent reading of the documents agrees", oracle),
    Step::new("instructions", "small programs take no more instructions", instructions),
    Step::new("c-install", "cargo-c installs the C library (only when named)", c::cargo_c)
        .on_demand(),
];

/// Check everything that must hold, and stop at the first thing that does not
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Run this step only; may be given several times
    #[arg(long, value_name = "STEP", value_parser = PossibleValuesParser::new(names()))]
    only: Vec<String>,
    /// Print the steps in order and run none
    #[arg(long)]
    list: bool,
}

fn names() -> impl Iterator<Item = &'static str> {
    STEPS.iter().map(|step| step.name)
}

pub(crate) fn run(arguments: &Arguments, root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let chosen = choose(STEPS, &arguments.only);
    if arguments.list {
        for step in chosen {
            writeln!(out, "{:<10}  {}", step.name, step.about)?;
        }
        return Ok(());
    }
    run_steps(&chosen, root, out)
}

/// The steps named, in their own order; when none is named, all that do not wait to be.
fn choose<'a>(steps: &'a [Step], only: &[String]) -> Vec<&'a Step> {
    let named = |step: &Step| only.iter().any(|name| name == step.name);
    let wanted = |step: &&Step| if only.is_empty() { !step.on_demand } else { named(step) };
    steps.iter().filter(wanted).collect()
}

fn run_steps(steps: &[&Step], root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let begin = Instant::now();
    for (index, step) in steps.iter().enumerate() {
        let number = index + 1;
        writeln!(out, "==> {number}/{} {}: {}", steps.len(), step.name, step.about)?;
        out.flush()?;
        let step_begin = Instant::now();
        let outcome = (step.run)(root, out);
        let verdict = if outcome.is_ok() { "ok" } else { "FAILED" };
        writeln!(out, "==> {} {verdict} in {}", step.name, seconds(step_begin.elapsed()))?;
        if let Err(error) = outcome {
            let (passed, left) = (index, steps.len() - number);
            writeln!(out, "==> {passed} passed, 1 failed, {left} not run")?;
            return Err(Error::new(format!("step `{}`: {error}", step.name)));
        }
    }
    writeln!(out, "==> all {} passed in {}", steps.len(), seconds(begin.elapsed()))?;
    Ok(())
}

fn seconds(elapsed: Duration) -> String {
    format!("{}.{} s", elapsed.as_secs(), elapsed.subsec_millis() / 100)
}

fn format(root: &Path, _: &mut dyn Write) -> Result<(), Error> {
    workspace::run(&mut workspace::cargo(root, &["fmt", "--all", "--check"]))
}

fn clippy(root: &Path, _: &mut dyn Write) -> Result<(), Error> {
    let call = ["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"];
    workspace::run(&mut workspace::cargo(root, &call))
}

fn tests(root: &Path, _: &mut dyn Write) -> Result<(), Error> {
    let mut command = workspace::cargo(root, &["test", "--workspace", "--locked"]);
    // Random cases are drawn from one seed, so that the same tree always gives the same verdict; a
    // seed of the caller's own is kept, to search further.
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        command.env("PROPTEST_RNG_SEED", "20261122");
    }
    workspace::run(&mut command)
}

/// Random projects are put to the tool and to the oracle in `tests/oracle`.
fn oracle(root: &Path, _: &mut dyn Write) -> Result<(), Error> {
    let build = ["build", "--package", "fundrules-cli", "--release", "--locked"];
    workspace::run(&mut workspace::cargo(root, &build))?;
    let tool = root.join("target/release/fundrules");
    for script in ["compare.py", "learning.py"] {
        let mut command = std::process::Command::new("python3");
        command.arg(root.join("tests/oracle").join(script)).arg("--tool").arg(&tool);
        workspace::run(command.args(["--projects", "300", "--seed", "1"]).current_dir(root))?;
    }
    Ok(())
}

fn instructions(root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    bench::instructions::check(root, out)
}

fn generated(root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    generate::check(root, out)
}

fn docs(root: &Path, _: &mut dyn Write) -> Result<(), Error> {
    let mut command = workspace::cargo(root, &["doc", "--workspace", "--no-deps", "--locked"]);
    workspace::run(command.env("RUSTDOCFLAGS", "-D warnings"))
}

fn coverage(root: &Path, _: &mut dyn Write) -> Result<(), Error> {
    let tool = ["run", "--quiet", "--package", "fundrules-cli", "--locked", "--"];
    let call = [&tool[..], &["coverage", "--cases", "tests/conformance"]].concat();
    workspace::run(&mut workspace::cargo(root, &call))
}

fn repository(root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let files = workspace::tracked_files(root)?;
    let findings = repository::check(root, &files)?;
    for finding in &findings {
        writeln!(out, "{finding}")?;
    }
    match findings.len() {
        0 => Ok(writeln!(out, "{} files, nothing to say", files.len())?),
        1 => Err(Error::new("1 rule of the tree is broken, listed above")),
        several => Err(Error::new(format!("{several} places break a rule, listed above"))),
    }
}
