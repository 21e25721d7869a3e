//! Where the workspace is, which files it tracks, and how another program is run in it.

use std::env;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;

/// The root directory of the workspace.
///
/// Cargo tells a program it runs where its package is; the root is one directory up.
pub(crate) fn root() -> Result<PathBuf, Error> {
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .ok_or_else(|| Error::new("start this through cargo: `cargo xtask --help`"))?;
    Path::new(&package)
        .parent()
        .map(Path::to_path_buf)
        .ok_or_else(|| Error::new("the package of these chores lies in no workspace"))
}

/// A call of cargo at the root, with the same cargo that started this program.
pub(crate) fn cargo(root: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(root).args(arguments);
    command
}

/// Runs a program to its end, its output going straight to the terminal.
pub(crate) fn run(command: &mut Command) -> Result<(), Error> {
    let status = command
        .status()
        .map_err(|cause| Error::new(format!("cannot start `{}`: {cause}", shown(command))))?;
    if status.success() {
        return Ok(());
    }
    Err(Error::new(format!("`{}` failed with {status}", shown(command))))
}

/// The files git tracks or would track at the next `git add`, relative to the root, with `/`.
///
/// New files count, so that a check complains before a commit and not after it.
pub(crate) fn tracked_files(root: &Path) -> Result<Vec<String>, Error> {
    let mut command = git(root);
    command.args(["ls-files", "-z", "--cached", "--others", "--exclude-standard", "--deduplicate"]);
    let output = command
        .output()
        .map_err(|cause| Error::new(format!("cannot start `{}`: {cause}", shown(&command))))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let reason = said.lines().next().unwrap_or("it said nothing");
        return Err(Error::new(format!("`{}` failed: {reason}", shown(&command))));
    }
    output
        .stdout
        .split(|&byte| byte == 0)
        .filter(|name| !name.is_empty())
        .map(|name| {
            String::from_utf8(name.to_vec()).map_err(|invalid| {
                let name = String::from_utf8_lossy(invalid.as_bytes()).into_owned();
                Error::new(format!("the file name `{name}` is not UTF-8"))
            })
        })
        .collect()
}

/// A call of git on the repository around `directory`, speaking English.
///
/// A git hook sets variables that point at its own repository; the directory decides here.
fn git(directory: &Path) -> Command {
    let mut command = Command::new("git");
    command.current_dir(directory).env("LC_ALL", "C");
    for variable in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
        command.env_remove(variable);
    }
    command
}

/// A command as one would type it, without the directory of the program.
pub(crate) fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let name = program.file_name().unwrap_or(command.get_program());
    std::iter::once(name)
        .chain(command.get_args())
        .map(OsStr::to_string_lossy)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::process::Command;

    use super::{cargo, git, run, shown, tracked_files};

    #[test]
    fn a_command_is_shown_as_typed() {
        let command = cargo(Path::new("."), &["doc", "--locked"]);
        assert!(shown(&command).ends_with(" doc --locked"));
        assert_eq!(shown(&Command::new("/usr/bin/apt-get")), "apt-get");
    }

    #[test]
    fn a_failing_program_is_named_with_its_status() {
        let mut command = cargo(Path::new("."), &["no-such-verb"]);
        command.stderr(std::process::Stdio::null());
        let message = run(&mut command).unwrap_err().to_string();
        assert!(message.contains("no-such-verb` failed with exit status: 101"), "{message}");
    }

    #[test]
    fn a_program_that_is_not_there_is_named() {
        let message = run(&mut Command::new("no-such-program")).unwrap_err().to_string();
        assert!(message.starts_with("cannot start `no-such-program`: "), "{message}");
    }

    #[test]
    fn new_files_count_and_ignored_ones_do_not() {
        let directory = tempfile::tempdir().unwrap();
        run(git(directory.path()).args(["init", "--quiet"])).unwrap();
        fs::write(directory.path().join(".gitignore"), "hidden\n").unwrap();
        fs::write(directory.path().join("hidden"), "").unwrap();
        fs::write(directory.path().join("规则.toml"), "").unwrap();
        assert_eq!(tracked_files(directory.path()).unwrap(), [".gitignore", "规则.toml"]);
    }

    #[test]
    fn outside_a_repository_git_explains() {
        let directory = tempfile::tempdir().unwrap();
        let message = tracked_files(directory.path()).unwrap_err().to_string();
        assert!(message.contains("not a git repository"), "{message}");
    }
}
