//! Comparisons whose measuring and drawing is done in Python, in an environment of their own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::tools::{self, NEEDS, Need, ThisMachine};
use crate::workspace;

/// Where the environment, the built peers and the tables lie, below the root.
const WORK: &str = "target/peers";
const SCRIPTS: &str = "benches/peers/python";
const MANIFEST: &str = "benches/peers/Cargo.toml";
const PAGE: &str = "docs/src/performance.md";

/// What can be chosen for `bench peers`.
#[derive(clap::Args)]
pub(crate) struct PeersArguments {
    /// Rows of the table
    #[arg(long, default_value_t = 1_000_000)]
    rows: u32,
    /// Run this peer only, beside fundrules and the loops by hand; may be given several times
    #[arg(long, value_name = "PEER")]
    only: Vec<String>,
    /// Print the table and leave the docs as they are
    #[arg(long)]
    dry: bool,
}

/// What can be chosen for `bench growth`.
#[derive(clap::Args)]
pub(crate) struct GrowthArguments {
    /// The largest table, in rows
    #[arg(long, default_value_t = 10_000_000)]
    rows: u32,
    /// Print the tables and leave the docs as they are
    #[arg(long)]
    dry: bool,
}

/// What can be chosen for `bench ledgers`.
#[derive(clap::Args)]
pub(crate) struct LedgersArguments {
    /// Rows of the ledger in CSV; the workbook has a tenth of them
    #[arg(long, default_value_t = 1_000_000)]
    rows: u32,
    /// Print the table and leave the docs as they are
    #[arg(long)]
    dry: bool,
}

pub(crate) fn peers(arguments: &PeersArguments, root: &Path) -> Result<(), Error> {
    let mut command = with_peers(root, "compare.py", arguments.dry)?;
    command.arg("--rows").arg(arguments.rows.to_string());
    command.arg("--lock").arg(root.join(MANIFEST).with_file_name("Cargo.lock"));
    for peer in &arguments.only {
        command.args(["--only", peer]);
    }
    workspace::run(&mut command)
}

pub(crate) fn growth(arguments: &GrowthArguments, root: &Path) -> Result<(), Error> {
    let mut command = with_peers(root, "growth.py", arguments.dry)?;
    command.arg("--rows").arg(arguments.rows.to_string());
    command.arg("--images").arg(root.join("docs/src/images"));
    workspace::run(&mut command)
}

pub(crate) fn ledgers(arguments: &LedgersArguments, root: &Path) -> Result<(), Error> {
    let tool = ["build", "--release", "--locked", "--package", "fundrules-cli"];
    workspace::run(&mut into_target(root, &tool))?;
    let stages = ["--package", "fundrules-benches", "--example", "ledger"];
    let build = ["build", "--release", "--locked"];
    workspace::run(&mut into_target(root, &[&build[..], &stages].concat()))?;
    let mut command = script(root, "ledgers.py", arguments.dry)?;
    command.arg("--rows").arg(arguments.rows.to_string());
    command.arg("--tool").arg(root.join("target/release/fundrules"));
    command.arg("--stages").arg(root.join("target/release/examples/ledger"));
    command.arg("--example").arg(root.join("docs/examples/guangyuan-2024.csv"));
    workspace::run(&mut command)
}

/// A call of cargo that builds into the target directory of the tree, wherever else it usually would.
pub(super) fn into_target(root: &Path, arguments: &[&str]) -> Command {
    let mut command = workspace::cargo(root, arguments);
    command.arg("--target-dir").arg(root.join("target"));
    command
}

/// A call of a script that talks to the peers written in Rust, which are built first.
fn with_peers(root: &Path, name: &str, dry: bool) -> Result<Command, Error> {
    let target = root.join(WORK).join("cargo");
    let build = ["build", "--release", "--locked", "--manifest-path", MANIFEST];
    workspace::run(workspace::cargo(root, &build).arg("--target-dir").arg(&target))?;
    let mut command = script(root, name, dry)?;
    command.arg("--program").arg(target.join("release/fundrules-peers"));
    Ok(command)
}

fn script(root: &Path, name: &str, dry: bool) -> Result<Command, Error> {
    let mut command = Command::new(environment(root)?);
    command.current_dir(root).arg(root.join(SCRIPTS).join(name));
    command.arg("--work").arg(root.join(WORK));
    if !dry {
        command.arg("--page").arg(root.join(PAGE));
    }
    Ok(command)
}

/// The interpreter of an environment that holds what is required, made where it is missing.
fn environment(root: &Path) -> Result<PathBuf, Error> {
    let venv = root.join(WORK).join("venv");
    let python = venv.join("bin/python");
    let required = root.join("benches/peers/requirements.txt");
    let wanted =
        fs::read_to_string(&required).map_err(|cause| Error::file("read", &required, &cause))?;
    let stamp = venv.join("requirements.txt");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(python);
    }
    let needs: Vec<&Need> = NEEDS.iter().filter(|need| need.package == "python3-venv").collect();
    tools::ensure(&needs, &mut ThisMachine)?;
    workspace::run(Command::new("python3").args(["-m", "venv", "--clear"]).arg(&venv))?;
    let install = ["-m", "pip", "install", "--quiet", "--requirement"];
    workspace::run(Command::new(&python).args(install).arg(&required))?;
    fs::write(&stamp, wanted).map_err(|cause| Error::file("write", &stamp, &cause))?;
    Ok(python)
}
