//! What programs that were built with an earlier library rely on: exported names, and sizes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::header;
use super::library::{Library, output};
use crate::error::Error;
use crate::workspace;

const SYMBOLS: &str = "bindings/c/abi/symbols.txt";

/// The list of exported names: those of the header, and those that were ever in the list. A function
/// that is taken away stays listed, so that the comparison with the library fails.
pub(crate) fn symbols() -> Result<String, Error> {
    let file = workspace::root()?.join(SYMBOLS);
    let listed = fs::read_to_string(&file).unwrap_or_default();
    let mut names: BTreeSet<String> = listed.lines().map(str::to_owned).collect();
    names.extend(header::functions(&header::header()?).into_iter().map(|one| one.name));
    Ok(names.iter().map(|name| format!("{name}\n")).collect())
}

/// Fails when the shared library does not export the names of the list, and nothing else.
pub(crate) fn check_symbols(root: &Path, library: &Library) -> Result<(), Error> {
    let mut nm = library.command("nm");
    let listed = output(nm.args(["--dynamic", "--defined-only"]).arg(library.shared()))?;
    let exported: BTreeSet<&str> =
        listed.lines().filter_map(|line| line.split_whitespace().nth(2)).collect();
    let file = root.join(SYMBOLS);
    let wanted = fs::read_to_string(&file).map_err(|cause| Error::file("read", &file, &cause))?;
    let wanted: BTreeSet<&str> = wanted.lines().collect();
    let missing: Vec<&&str> = wanted.difference(&exported).collect();
    let further: Vec<&&str> = exported.difference(&wanted).collect();
    if missing.is_empty() && further.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!(
        "the shared library lacks {missing:?} and exports {further:?} besides `{SYMBOLS}`"
    )))
}

/// Fails when a size or an offset is not the one of the list.
pub(crate) fn check_layout(root: &Path, found: &str) -> Result<(), Error> {
    let file = root.join("bindings/c/abi/layout.txt");
    let wanted = fs::read_to_string(&file).map_err(|cause| Error::file("read", &file, &cause))?;
    if wanted == found {
        return Ok(());
    }
    let line = wanted.lines().zip(found.lines()).find(|(wanted, found)| wanted != found);
    Err(Error::new(format!(
        "the sizes are not those of `bindings/c/abi/layout.txt`; the first difference: {line:?}"
    )))
}
