//! `cargo xtask bench instructions`: how many instructions small programs take, which is the same
//! on a busy machine as on an idle one.
//!
//! The counts are kept in `benches/instructions.toml`. Valgrind counts them, and it knows no
//! instruction set beyond AVX2, so that the loops over columns are those for AVX2.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use super::python::into_target;
use crate::error::Error;
use crate::tools::{self, NEEDS, Need, ThisMachine};
use crate::workspace;

const FILE: &str = "benches/instructions.toml";
/// What the example program of the same name can do; each is one count.
const PROGRAMS: [&str; 7] = [
    "load",
    "first_projects",
    "scalar",
    "answers",
    "explanation_tree",
    "columns",
    "columns_with_holes",
];
/// A count may differ by so many percent from the one that was written down.
const TOLERANCE: u64 = 5;

const HEAD: &str = "\
# Instructions of small programs, by `cargo xtask bench instructions`. Each is compared with what a
# change makes of it by `cargo xtask bench instructions --check`: a count that moved by more than 5% is
# either a loss to find or a gain to write down here.
";

/// What can be chosen for `bench instructions`.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Compare with what was written down, and write nothing
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments, root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    if arguments.check {
        return check(root, out);
    }
    let counts = count(root, out)?;
    let path = root.join(FILE);
    fs::write(&path, written(&counts)).map_err(|cause| Error::file("write", &path, &cause))
}

/// Compares with what was written down.
pub(crate) fn check(root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let path = root.join(FILE);
    let text = fs::read_to_string(&path).map_err(|cause| Error::file("read", &path, &cause))?;
    let expected = parse(&text)?;
    compare(&expected, &count(root, out)?)
}

type Counts = BTreeMap<String, u64>;

fn count(root: &Path, out: &mut dyn Write) -> Result<Counts, Error> {
    let needs: Vec<&Need> = NEEDS.iter().filter(|need| need.package == "valgrind").collect();
    tools::ensure(&needs, &mut ThisMachine)?;
    let package = ["--package", "fundrules-benches", "--example", "instructions"];
    let build = ["build", "--release", "--locked"];
    workspace::run(&mut into_target(root, &[&build[..], &package].concat()))?;
    let program = root.join("target/release/examples/instructions");
    let mut counts = Counts::new();
    for name in PROGRAMS {
        let counted = count_one(root, &program, name)?;
        writeln!(out, "{name:<20} {counted:>14}")?;
        counts.insert(name.to_owned(), counted);
    }
    Ok(counts)
}

/// Counts what happens inside the function `measured`.
fn count_one(root: &Path, program: &Path, name: &str) -> Result<u64, Error> {
    let mut command = Command::new("valgrind");
    command.current_dir(root).args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
    command.arg("--toggle-collect=instructions::measured*").arg(program).arg(name);
    let output = command
        .stdin(Stdio::null())
        .output()
        .map_err(|cause| Error::new(format!("cannot start `valgrind`: {cause}")))?;
    let said = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        let last = said.lines().last().unwrap_or("it said nothing");
        return Err(Error::new(format!("counting `{name}` failed: {last}")));
    }
    collected(&said).ok_or_else(|| Error::new(format!("valgrind counted nothing of `{name}`")))
}

/// The number in the line `Collected : 123`.
fn collected(said: &str) -> Option<u64> {
    let line = said.lines().find_map(|line| line.split_once("Collected : "))?;
    line.1.trim().parse().ok().filter(|count| *count > 0)
}

fn written(counts: &Counts) -> String {
    let lines = counts.iter().map(|(name, count)| format!("{name} = {count}\n"));
    std::iter::once(HEAD.to_owned()).chain(lines).collect()
}

fn parse(text: &str) -> Result<Counts, Error> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let parts = line.split_once(" = ");
            let parts =
                parts.and_then(|(name, count)| Some((name.to_owned(), count.parse().ok()?)));
            parts.ok_or_else(|| Error::new(format!("`{FILE}` has the line `{line}`")))
        })
        .collect()
}

/// Whether every count is within the tolerance of the one that was written down.
fn compare(expected: &Counts, found: &Counts) -> Result<(), Error> {
    let mut complaints = Vec::new();
    for (name, found) in found {
        match expected.get(name) {
            None => complaints.push(format!("`{name}` is not in `{FILE}`")),
            Some(expected) if expected.abs_diff(*found) * 100 > expected * TOLERANCE => {
                complaints.push(format!("`{name}` takes {found} instructions and not {expected}"));
            }
            Some(_) => {}
        }
    }
    if complaints.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!(
        "{}; if that is meant, run `cargo xtask bench instructions`",
        complaints.join(", ")
    )))
}
