//! Builds the C library with cargo and lays it out under `target/c` as it would be installed, so that
//! tests and examples find it as their users would: through pkg-config.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::error::Error;
use crate::workspace;

/// The library, laid out as installed.
pub(crate) struct Library {
    /// Where it is installed.
    pub(crate) prefix: PathBuf,
    /// Where programs and files of tests go.
    pub(crate) work: PathBuf,
}

/// What the static library needs beside itself, as `rustc --print native-static-libs` says.
const LIBS_PRIVATE: &str = "-lgcc_s -lutil -lrt -lpthread -lm -ldl -lc";

impl Library {
    /// Builds the library and lays it out.
    pub(crate) fn build(root: &Path, release: bool) -> Result<Self, Error> {
        let mut call = vec!["build", "--package", "fundrules-c", "--locked"];
        if release {
            call.push("--release");
        }
        workspace::run(&mut workspace::cargo(root, &call))?;
        let profile = if release { "release" } else { "debug" };
        let built = target(root).join(profile);
        let work = target(root).join("c").join(profile);
        let library = Library { prefix: work.join("installed"), work };
        library.lay_out(root, &built)?;
        Ok(library)
    }

    fn lay_out(&self, root: &Path, built: &Path) -> Result<(), Error> {
        let (lib, include) = (self.prefix.join("lib"), self.prefix.join("include"));
        let pkgconfig = lib.join("pkgconfig");
        for directory in [&lib, &include, &pkgconfig] {
            fs::create_dir_all(directory)
                .map_err(|cause| Error::file("create", directory, &cause))?;
        }
        let version = env!("CARGO_PKG_VERSION");
        let minor = version.rsplit_once('.').map_or(version, |(minor, _)| minor);
        let full = format!("libfundrules.so.{version}");
        copy(&built.join("libfundrules_c.so"), &lib.join(&full))?;
        copy(&built.join("libfundrules_c.a"), &lib.join("libfundrules.a"))?;
        link(&lib, &full, &format!("libfundrules.so.{minor}"))?;
        link(&lib, &full, "libfundrules.so")?;
        for header in ["fundrules.h", "fundrules.hpp"] {
            copy(&root.join("bindings/c/include").join(header), &include.join(header))?;
        }
        let template = root.join("bindings/c/fundrules.pc.in");
        let template = fs::read_to_string(&template)
            .map_err(|cause| Error::file("read", &template, &cause))?;
        let prefix = self.prefix.to_string_lossy();
        let filled = template
            .replace("@PREFIX@", &prefix)
            .replace("@VERSION@", version)
            .replace("@LIBS_PRIVATE@", LIBS_PRIVATE);
        let file = pkgconfig.join("fundrules.pc");
        fs::write(&file, filled).map_err(|cause| Error::file("write", &file, &cause))
    }

    /// The shared library itself.
    pub(crate) fn shared(&self) -> PathBuf {
        self.prefix.join("lib/libfundrules.so")
    }

    /// A call that finds the installed library, when it is built and when it runs.
    pub(crate) fn command(&self, program: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = Command::new(program);
        command
            .env("PKG_CONFIG_PATH", self.prefix.join("lib/pkgconfig"))
            .env("LD_LIBRARY_PATH", self.prefix.join("lib"))
            .current_dir(&self.work);
        command
    }

    /// What pkg-config says that a compiler must be told.
    pub(crate) fn flags(&self, which: &[&str]) -> Result<Vec<String>, Error> {
        let mut command = self.command("pkg-config");
        Ok(output(command.args(which).arg("fundrules"))?
            .split_whitespace()
            .map(str::to_owned)
            .collect())
    }
}

/// Where cargo builds.
pub(crate) fn target(root: &Path) -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from)
}

fn copy(from: &Path, to: &Path) -> Result<(), Error> {
    fs::copy(from, to).map(drop).map_err(|cause| Error::file("copy", from, &cause))
}

fn link(directory: &Path, target: &str, name: &str) -> Result<(), Error> {
    let place = directory.join(name);
    let _ = fs::remove_file(&place);
    #[cfg(unix)]
    let linked = std::os::unix::fs::symlink(target, &place);
    #[cfg(not(unix))]
    let linked = fs::copy(directory.join(target), &place).map(drop);
    linked.map_err(|cause| Error::file("link", &place, &cause))
}

/// What a program writes.
pub(crate) fn output(command: &mut Command) -> Result<String, Error> {
    let shown = workspace::shown(command);
    let output =
        command.output().map_err(|cause| Error::new(format!("cannot start `{shown}`: {cause}")))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        return Err(Error::new(format!("`{shown}` failed with {}: {said}", output.status)));
    }
    String::from_utf8(output.stdout)
        .map_err(|_| Error::new(format!("`{shown}` writes something that is not UTF-8")))
}
