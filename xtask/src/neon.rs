//! `cargo xtask neon`: the tests on a processor of another kind, which a program stands in for.

use std::path::Path;
use std::process::Command;

use crate::error::Error;
use crate::tools::{self, NEEDS, ThisMachine};
use crate::workspace;

/// Test the library as it is built for ARM, where columns run on NEON
///
/// An emulator runs the tests of the core and those above all crates, so the answers of that build
/// are compared with the oracle and with single projects just as those of this machine are. It
/// takes some twenty minutes on two cores, nearly all of it building.
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Arguments for the tests, such as a part of their names
    #[arg(last = true)]
    rest: Vec<String>,
}

/// What the tests are built for.
const PLATFORM: &str = "aarch64-unknown-linux-gnu";

pub(crate) fn run(arguments: &Arguments, root: &Path) -> Result<(), Error> {
    let needs: Vec<_> = NEEDS.iter().filter(|need| need.wanted_by.contains(&"neon")).collect();
    tools::ensure(&needs, &mut ThisMachine)?;
    workspace::run(Command::new("rustup").args(["target", "add", PLATFORM]).current_dir(root))?;
    let mut tests = workspace::cargo(root, &["test", "--release", "--target", PLATFORM]);
    tests.args(["--package", "fundrules", "--package", "fundrules-tests", "--lib", "--tests"]);
    tests.env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_LINKER", "aarch64-linux-gnu-gcc");
    // The libraries of that platform stand apart from those of this one.
    let emulator = "qemu-aarch64 -L /usr/aarch64-linux-gnu";
    tests.env("CARGO_TARGET_AARCH64_UNKNOWN_LINUX_GNU_RUNNER", emulator);
    workspace::run(tests.arg("--").args(&arguments.rest))
}
