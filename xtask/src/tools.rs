//! Programs from outside the Rust tool chain that a verb may need, and how they are got.
//!
//! This is the one place that installs anything. A verb names what it needs and calls [`ensure`].

#[cfg(test)]
mod tests;

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::error::Error;
use crate::workspace;

/// Something that must be on the machine.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Need {
    /// The Debian package that holds it; also the name by which it is asked for.
    pub(crate) package: &'static str,
    /// What it is, for people.
    pub(crate) what: &'static str,
    /// How one sees that it is there.
    pub(crate) probe: Probe,
    /// The parts of the project whose checks call it; each is a name for all its needs.
    pub(crate) wanted_by: &'static [&'static str],
}

/// How one sees that a need is met.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Probe {
    /// A program of this name is on the search path.
    Program(&'static str),
    /// This file exists.
    File(&'static str),
    /// This command succeeds.
    Succeeds(&'static [&'static str]),
}

/// Every need of every verb.
pub(crate) const NEEDS: &[Need] = &[
    Need {
        package: "clang",
        what: "second C compiler",
        probe: Probe::Program("clang"),
        wanted_by: &["c", "c-library"],
    },
    Need {
        package: "pkg-config",
        what: "tells how to link a library",
        probe: Probe::Program("pkg-config"),
        wanted_by: &["c", "c-library"],
    },
    Need {
        package: "valgrind",
        what: "finds memory that is misused or lost, and counts instructions",
        probe: Probe::Program("valgrind"),
        wanted_by: &["c", "c-library", "benchmarks"],
    },
    Need {
        package: "cmake",
        what: "builds programs that use the C library",
        probe: Probe::Program("cmake"),
        wanted_by: &["c"],
    },
    Need {
        package: "gnucobol",
        what: "COBOL compiler",
        probe: Probe::Program("cobc"),
        wanted_by: &["c"],
    },
    Need {
        package: "fpc",
        what: "Pascal compiler",
        probe: Probe::Program("fpc"),
        wanted_by: &["c"],
    },
    Need {
        package: "mono-mcs",
        what: "C# compiler",
        probe: Probe::Program("mcs"),
        wanted_by: &["c"],
    },
    Need {
        package: "mono-runtime",
        what: "runs C# programs",
        probe: Probe::Program("mono"),
        wanted_by: &["c"],
    },
    Need {
        package: "default-jdk-headless",
        what: "Java compiler",
        probe: Probe::Program("javac"),
        wanted_by: &["c"],
    },
    Need {
        package: "libjna-java",
        what: "C calls from Java",
        probe: Probe::File("/usr/share/java/jna.jar"),
        wanted_by: &["c"],
    },
    Need {
        package: "libffi-platypus-perl",
        what: "C calls from Perl",
        probe: Probe::Succeeds(&["perl", "-MFFI::Platypus", "-e", "1"]),
        wanted_by: &["c"],
    },
    Need {
        package: "python3-venv",
        what: "separate Python environments",
        // Debian splits off `ensurepip`, without which making an environment fails.
        probe: Probe::Succeeds(&["python3", "-c", "import ensurepip, venv"]),
        wanted_by: &["python", "benchmarks"],
    },
    Need {
        package: "openjdk-17-jre-headless",
        what: "runs a local Spark cluster",
        probe: Probe::Program("java"),
        wanted_by: &["python"],
    },
    Need {
        package: "qemu-user",
        what: "runs programs of other processors",
        probe: Probe::Program("qemu-aarch64"),
        wanted_by: &["neon"],
    },
    Need {
        package: "gcc-aarch64-linux-gnu",
        what: "links programs for ARM",
        probe: Probe::Program("aarch64-linux-gnu-gcc"),
        wanted_by: &["neon"],
    },
    Need {
        package: "libc6-dev-arm64-cross",
        what: "the C library for ARM",
        probe: Probe::File("/usr/aarch64-linux-gnu/lib/libc.so"),
        wanted_by: &["neon"],
    },
    Need {
        package: "fonts-wqy-microhei",
        what: "a font with Chinese letters, for pictures",
        probe: Probe::File("/usr/share/fonts/truetype/wqy/wqy-microhei.ttc"),
        wanted_by: &["python"],
    },
];

/// What the decisions here ask of the machine and do to it.
pub(crate) trait Machine {
    /// Whether a program of this name is on the search path.
    fn has_program(&self, name: &str) -> bool;
    /// Whether there is a file at this path.
    fn has_file(&self, path: &str) -> bool;
    /// Whether a command can be started and succeeds; it prints nothing.
    fn succeeds(&self, command: &[&str]) -> bool;
    /// Whether this program may change the system.
    fn is_administrator(&self) -> bool;
    /// Runs a command to its end, its output going to the terminal.
    fn run(&mut self, command: &[&str]) -> Result<(), Error>;
}

/// The machine this runs on.
pub(crate) struct ThisMachine;

impl Machine for ThisMachine {
    fn has_program(&self, name: &str) -> bool {
        let paths = env::var_os("PATH").unwrap_or_default();
        env::split_paths(&paths).any(|directory| {
            directory.join(name).with_extension(env::consts::EXE_EXTENSION).is_file()
        })
    }

    fn has_file(&self, path: &str) -> bool {
        Path::new(path).is_file()
    }

    fn succeeds(&self, command: &[&str]) -> bool {
        let [program, arguments @ ..] = command else { return false };
        let mut call = Command::new(program);
        call.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        call.status().is_ok_and(|status| status.success())
    }

    fn is_administrator(&self) -> bool {
        // Asked of `id`, because the standard library cannot tell.
        let output = Command::new("id").arg("-u").output();
        output.is_ok_and(|output| output.stdout.trim_ascii() == b"0")
    }

    fn run(&mut self, command: &[&str]) -> Result<(), Error> {
        let [program, arguments @ ..] = command else {
            return Err(Error::new("no command to run"));
        };
        // Without this a package may stop and wait for an answer.
        let mut call = Command::new(program);
        workspace::run(call.args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
    }
}

/// Whether a need is met.
pub(crate) fn is_there(need: &Need, machine: &dyn Machine) -> bool {
    match need.probe {
        Probe::Program(name) => machine.has_program(name),
        Probe::File(path) => machine.has_file(path),
        Probe::Succeeds(command) => machine.succeeds(command),
    }
}

/// Sees to it that every need is met: installs what is missing where that is possible.
///
/// # Errors
///
/// Something is missing and cannot be installed by this program: the message holds the command
/// that installs it. Or installing failed, or did not bring what was expected.
pub(crate) fn ensure(needs: &[&Need], machine: &mut dyn Machine) -> Result<(), Error> {
    let missing = missing(needs, machine);
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<_> = missing.iter().map(|need| need.package).collect();
    let install =
        [&["apt-get", "install", "-y", "--no-install-recommends"], &packages[..]].concat();
    if !machine.has_program("apt-get") {
        return Err(Error::new(format!(
            "missing: {}; this is not a Debian system, so install what stands for these Debian \
             packages: {}",
            described(&missing),
            packages.join(" ")
        )));
    }
    if !machine.is_administrator() {
        return Err(Error::new(format!(
            "missing: {}; run `sudo apt-get update && sudo {}`",
            described(&missing),
            install.join(" ")
        )));
    }
    machine.run(&["apt-get", "update"])?;
    machine.run(&install)?;
    let still_missing = self::missing(needs, machine);
    if still_missing.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!("installed, but still not found: {}", described(&still_missing))))
}

/// A program that cargo builds from its registry.
pub(crate) struct CargoTool {
    /// The package.
    pub(crate) package: &'static str,
    /// The version, because another one could need another Rust.
    pub(crate) version: &'static str,
    /// One of its programs.
    pub(crate) program: &'static str,
}

/// Where the program is, built if it is not there yet. It goes below the directory in which cargo
/// builds, and nothing outside it is changed.
pub(crate) fn ensure_cargo_tool(
    tool: &CargoTool,
    root: &Path,
    target: &Path,
) -> Result<PathBuf, Error> {
    let directory = target.join("tools");
    let program = directory.join("bin").join(tool.program);
    if !program.is_file() {
        let mut install = workspace::cargo(root, &["install", tool.package, "--locked"]);
        install.args(["--version", tool.version, "--root"]).arg(&directory);
        install.arg("--target-dir").arg(directory.join("build"));
        workspace::run(&mut install)?;
    }
    Ok(program)
}

fn missing<'a>(needs: &[&'a Need], machine: &dyn Machine) -> Vec<&'a Need> {
    needs.iter().copied().filter(|need| !is_there(need, machine)).collect()
}

fn described(needs: &[&Need]) -> String {
    let one = |need: &&Need| format!("`{}` ({})", need.package, need.what);
    needs.iter().map(one).collect::<Vec<_>>().join(", ")
}
