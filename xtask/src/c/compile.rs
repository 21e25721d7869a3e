//! Compiles C programs against the installed library, as a user would.

use std::path::{Path, PathBuf};

use super::library::Library;
use crate::error::Error;
use crate::workspace;

/// How a program is compiled and linked.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Linked {
    /// With the shared library.
    Shared,
    /// With the static library.
    Static,
    /// With the shared library, under the sanitizers of the compiler.
    Sanitized,
}

/// What every C program here must pass.
const STRICT: &[&str] = &["-Wall", "-Wextra", "-Wpedantic", "-Werror", "-O1", "-g"];

/// Compiles one source to a program.
pub(crate) fn compile(
    library: &Library,
    (compiler, standard): (&str, &str),
    source: &Path,
    linked: Linked,
) -> Result<PathBuf, Error> {
    let name = source.file_stem().unwrap_or_default().to_string_lossy();
    let kind = match linked {
        Linked::Shared => "shared",
        Linked::Static => "static",
        Linked::Sanitized => "sanitized",
    };
    let program = library.work.join(format!("{name}-{compiler}-{kind}"));
    let mut command = library.command(compiler);
    command.arg(standard).args(STRICT).arg(source).arg("-o").arg(&program);
    command.args(library.flags(&["--cflags"])?).arg("-pthread");
    // Headers that are made for the tests.
    command.arg("-I").arg(&library.work);
    match linked {
        Linked::Shared => command.args(library.flags(&["--libs"])?),
        Linked::Sanitized => command
            .args(["-fsanitize=address,undefined", "-fno-sanitize-recover=all"])
            .args(library.flags(&["--libs"])?),
        Linked::Static => {
            // The archive by its name, or the linker would take the shared library beside it.
            command.arg(library.prefix.join("lib/libfundrules.a"));
            let private = library.flags(&["--static", "--libs-only-l"])?;
            command.args(private.into_iter().filter(|flag| flag != "-lfundrules"))
        }
    };
    workspace::run(&mut command)?;
    Ok(program)
}
