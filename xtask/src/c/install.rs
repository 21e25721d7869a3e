//! Builds and installs the C library through cargo-c, as a packager would, and builds the programs of
//! other languages against what was installed.
//!
//! Building cargo-c itself takes some minutes, so that this is a step of its own, which runs when it is
//! asked for.

use std::fs;
use std::io::Write;
use std::path::Path;

use super::callers::{installed_at, run_callers};
use super::library::{output, target};
use super::{abi, test};
use crate::error::Error;
use crate::tools::{self, CargoTool, NEEDS, ThisMachine};
use crate::workspace;

/// The last version for the oldest Rust that is supported.
const CARGO_C: CargoTool =
    CargoTool { package: "cargo-c", version: "0.10.24+cargo-0.98.0", program: "cargo-cinstall" };

/// Installs the library into a directory of its own and uses it from there.
pub(crate) fn cargo_c(root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let needs: Vec<_> = NEEDS.iter().filter(|need| need.wanted_by.contains(&"c")).collect();
    tools::ensure(&needs, &mut ThisMachine)?;
    let program = tools::ensure_cargo_tool(&CARGO_C, root, &target(root))?;
    let work = target(root).join("c/cargo-c");
    let prefix = work.join("installed");
    let _ = fs::remove_dir_all(&prefix);
    fs::create_dir_all(&work).map_err(|cause| Error::file("create", &work, &cause))?;
    let mut install = std::process::Command::new(program);
    install.current_dir(root).args(["cinstall", "--locked", "--package", "fundrules-c"]);
    install.args(["--libdir", "lib", "--library-type", "cdylib", "--library-type", "staticlib"]);
    workspace::run(install.arg("--prefix").arg(&prefix))?;

    let library = installed_at(prefix.clone(), work);
    abi::check_symbols(root, &library)?;
    let version = env!("CARGO_PKG_VERSION");
    let minor = version.rsplit_once('.').map_or(version, |(minor, _)| minor);
    let soname = format!("libfundrules.so.{minor}");
    let said = output(library.command("readelf").arg("--dynamic").arg(library.shared()))?;
    if !said.contains(&format!("[{soname}]")) {
        return Err(Error::new(format!("the shared library is not named `{soname}`")));
    }
    for file in ["include/fundrules.h", "include/fundrules.hpp", "lib/libfundrules.a"] {
        if !prefix.join(file).is_file() {
            return Err(Error::new(format!("cargo-c installed no `{file}`")));
        }
    }
    let said = output(library.command("pkg-config").args(["--modversion", "fundrules"]))?;
    if said.trim() != version {
        return Err(Error::new(format!("pkg-config says version `{}`", said.trim())));
    }
    test::typed_against(root, &library)?;
    run_callers(root, &library, out)
}
