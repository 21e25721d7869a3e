//! Finds the files of cases below a folder.

#[cfg(test)]
mod tests;

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use fundrules::{Error, ErrorKind, Location, Result};

use crate::model::{Case, CaseFile};

/// Folders nest no deeper than this.
const DEEPEST: usize = 8;

/// Reads every file of cases (`*.toml`) below a folder, in the order of their paths. Paths in
/// messages and in [`CaseFile::path`] are relative to the folder.
///
/// # Errors
///
/// Every mistake in every file, and names of cases that stand twice.
pub fn load_dir(root: &Path) -> Result<Vec<CaseFile>> {
    let mut paths = Vec::new();
    collect(root, DEEPEST, &mut paths)?;
    paths.sort();
    let mut files = Vec::new();
    let mut errors = Vec::new();
    for path in paths {
        let source = fs::read_to_string(&path).map_err(|cause| unreadable(&path, &cause))?;
        let relative = path.strip_prefix(root).unwrap_or(&path);
        let parts: Vec<_> = relative.iter().map(|part| part.to_string_lossy()).collect();
        match CaseFile::from_toml(&parts.join("/"), &source) {
            Ok(file) => files.push(file),
            Err(error) => errors.extend_from_slice(error.errors()),
        }
    }
    errors.extend(names_twice(&files));
    if errors.is_empty() {
        Ok(files)
    } else {
        Err(Error::several(ErrorKind::Input, "case.invalid", errors))
    }
}

fn collect(folder: &Path, depth: usize, paths: &mut Vec<PathBuf>) -> Result<()> {
    let Some(depth) = depth.checked_sub(1) else {
        let message = format!("the folders of cases nest deeper than {DEEPEST} levels");
        return Err(Error::new(ErrorKind::Input, "case.too-deep", message));
    };
    let entries = fs::read_dir(folder).map_err(|cause| unreadable(folder, &cause))?;
    for entry in entries {
        let entry = entry.map_err(|cause| unreadable(folder, &cause))?;
        let path = entry.path();
        if path.is_dir() {
            collect(&path, depth, paths)?;
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            paths.push(path);
        }
    }
    Ok(())
}

fn unreadable(path: &Path, cause: &std::io::Error) -> Error {
    let message = format!("cannot read `{}`: {cause}", path.display());
    Error::new(ErrorKind::Input, "case.file", message)
}

fn names_twice(files: &[CaseFile]) -> Vec<Error> {
    let mut first: HashMap<&str, &Case> = HashMap::new();
    let mut errors = Vec::new();
    for case in files.iter().flat_map(|file| &file.cases) {
        if let Some(earlier) = first.insert(&case.name, case) {
            let message = format!(
                "the name `{}` stands twice, first in {}, line {}",
                case.name, earlier.file, earlier.line
            );
            let place = Location { file: Some(case.file.clone()), line: case.line, column: 1 };
            errors.push(Error::new(ErrorKind::Input, "case.name-twice", message).at(place));
        }
    }
    errors
}
