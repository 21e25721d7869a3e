//! The Python package: its generated sources, and how it is built and tested.

mod cases;
pub(crate) mod sources;

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::tools::{self, NEEDS, Need, ThisMachine};
use crate::workspace;

/// Where the package is.
const PACKAGE: &str = "bindings/python";
/// What its tests need.
const REQUIREMENTS: &str = "bindings/python/requirements-test.txt";

/// An environment of Python with everything that the package's checks need, the package included.
pub(crate) struct Environment {
    directory: PathBuf,
}

impl Environment {
    /// Makes the environment, or takes the one that is there while nothing that it needs changed.
    fn ready(root: &Path) -> Result<Self, Error> {
        let wanted: Vec<&Need> =
            NEEDS.iter().filter(|need| need.wanted_by.contains(&"python")).collect();
        tools::ensure(&wanted, &mut ThisMachine)?;
        let environment = Environment { directory: root.join("target/python-environment") };
        let requirements = read(&root.join(REQUIREMENTS))?;
        let stamp = environment.directory.join("installed.txt");
        if fs::read_to_string(&stamp).is_ok_and(|installed| installed == requirements) {
            return Ok(environment);
        }
        workspace::run(Command::new("python3").args(["-m", "venv"]).arg(&environment.directory))?;
        let mut install = environment.program("pip");
        install.args(["install", "--quiet", "--requirement"]).arg(root.join(REQUIREMENTS));
        workspace::run(&mut install)?;
        fs::write(&stamp, requirements).map_err(|cause| Error::file("write", &stamp, &cause))?;
        Ok(environment)
    }

    /// A program of the environment; other programs that it starts are looked for there first.
    pub(crate) fn program(&self, name: &str) -> Command {
        let programs = self.directory.join("bin");
        let mut command = Command::new(programs.join(name));
        command.env("VIRTUAL_ENV", &self.directory);
        if let Ok(path) = paths_with(&programs) {
            command.env("PATH", path);
        }
        command
    }

    /// Builds the source distribution and from it the wheel, and installs the wheel.
    fn install_package(&self, root: &Path, profile: &str) -> Result<PathBuf, Error> {
        let wheels = root.join("target/python-wheels").join(profile);
        if wheels.exists() {
            fs::remove_dir_all(&wheels).map_err(|cause| Error::file("remove", &wheels, &cause))?;
        }
        let target = root.join("target/python-build");
        forget_own_crates(&target)?;
        let mut build = self.program("maturin");
        build.args(["build", "--quiet", "--sdist", "--profile", profile, "--out"]);
        // Unpacked elsewhere, the sources would be built anew each time.
        build.env("CARGO_TARGET_DIR", target);
        workspace::run(build.arg(&wheels).current_dir(root.join(PACKAGE)))?;
        let wheel = only_wheel(&wheels)?;
        let mut install = self.program("pip");
        install.args(["install", "--quiet", "--force-reinstall", "--no-deps"]).arg(&wheel);
        workspace::run(&mut install)?;
        Ok(wheel)
    }
}

/// Makes cargo build the crates of this workspace again: unpacked from a source distribution, their
/// files have one time for ever, so that cargo would take an older build for theirs.
fn forget_own_crates(target: &Path) -> Result<(), Error> {
    for profile in ["debug", "release"] {
        let Ok(entries) = fs::read_dir(target.join(profile).join(".fingerprint")) else { continue };
        for path in entries.filter_map(|entry| Some(entry.ok()?.path())) {
            let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
            if name.is_some_and(|name| name.starts_with("fundrules")) {
                fs::remove_dir_all(&path).map_err(|cause| Error::file("remove", &path, &cause))?;
            }
        }
    }
    Ok(())
}

fn paths_with(first: &Path) -> Result<std::ffi::OsString, env::JoinPathsError> {
    let paths = env::var_os("PATH").unwrap_or_default();
    env::join_paths(std::iter::once(first.to_path_buf()).chain(env::split_paths(&paths)))
}

fn read(file: &Path) -> Result<String, Error> {
    fs::read_to_string(file).map_err(|cause| Error::file("read", file, &cause))
}

fn only_wheel(directory: &Path) -> Result<PathBuf, Error> {
    let entries =
        fs::read_dir(directory).map_err(|cause| Error::file("read", directory, &cause))?;
    entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .find(|path| path.extension() == Some(OsStr::new("whl")))
        .ok_or_else(|| Error::new(format!("no wheel in `{}`", directory.display())))
}

/// The package builds from its source distribution, installs where there is no Rust, and keeps
/// its promises.
pub(crate) fn test(root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let environment = Environment::ready(root)?;
    let wheel = environment.install_package(root, "dev")?;
    writeln!(out, "installing the wheel in an empty environment without Rust")?;
    install_alone(root, &wheel)?;
    let cases = cases::write(root)?;
    let package = root.join(PACKAGE);
    writeln!(out, "type checks")?;
    let mut types = environment.program("mypy");
    workspace::run(types.args(["--package", "fundrules"]).current_dir(&package))?;
    let mut typing = environment.program("mypy");
    workspace::run(typing.args(["--warn-unused-ignores", "tests/typing"]).current_dir(&package))?;
    let mut pyright = environment.program("pyright");
    pyright
        .args(["--level", "error", "--pythonpath"])
        .arg(environment.directory.join("bin/python"));
    workspace::run(pyright.args(["python/fundrules", "tests/typing"]).current_dir(&package))?;
    let mut stubs = environment.program("stubtest");
    stubs.args(["--concise", "--allowlist", "stubtest-allowlist.txt", "fundrules"]);
    workspace::run(stubs.args(["--mypy-config-file", "pyproject.toml"]).current_dir(&package))?;
    let mut notebooks = environment.program("python");
    notebooks.arg(package.join("tools/notebooks.py")).arg("--check");
    workspace::run(&mut notebooks)?;
    let mut tests = environment.program("pytest");
    tests.args(["--quiet", "--import-mode=importlib"]).env("FUNDRULES_CASES", cases);
    workspace::run(tests.current_dir(&package))
}

/// Installs the wheel in an empty environment of which no Rust can be found, and asks a question.
fn install_alone(root: &Path, wheel: &Path) -> Result<(), Error> {
    let directory = root.join("target/python-alone");
    let mut make = Command::new("python3");
    workspace::run(make.args(["-m", "venv", "--clear"]).arg(&directory))?;
    let programs = directory.join("bin");
    let alone = |name: &str| {
        let mut command = Command::new(programs.join(name));
        command.env("PATH", &programs).env("CARGO_HOME", "none").env("RUSTUP_HOME", "none");
        command.current_dir(&directory);
        command
    };
    let mut install = alone("pip");
    workspace::run(install.args(["install", "--quiet", "--no-index"]).arg(wheel))?;
    let question = "import fundrules; project = fundrules.Project('P', project_tier='点', \
         invest_total_planned='6000万元'); \
         answer = fundrules.regime('luoyang').support_cap(project, '2026-03-01'); \
         assert str(answer.ceiling) == '10000000.00', answer; \
         from importlib.metadata import files; names = {file.name for file in files('fundrules')}; \
         assert {'LICENSE-MIT', 'LICENSE-APACHE'} <= names, names";
    workspace::run(alone("python").args(["-W", "error", "-c", question]))
}

/// Runs the benchmark scripts on a wheel built for speed.
pub(crate) fn bench(root: &Path, arguments: &[String]) -> Result<(), Error> {
    let environment = Environment::ready(root)?;
    environment.install_package(root, "release")?;
    let mut build = workspace::cargo(root, &["build", "--release", "--locked"]);
    build.args(["--package", "fundrules-benches", "--example", "columnar"]);
    workspace::run(&mut build)?;
    let script = root.join(PACKAGE).join("benchmarks/run.py");
    let mut run = environment.program("python");
    run.arg(script).arg(root.join("target/release/examples/columnar")).args(arguments);
    workspace::run(run.current_dir(root.join("target")))
}
