//! Rules that every tracked file keeps and that no compiler checks.

#[cfg(test)]
mod tests;

use std::fmt;
use std::fs;
use std::path::Path;

use crate::error::Error;

/// Directories right under the root of a machine in which people and build machines keep work.
/// A path into one of them means nothing to anybody else.
const MACHINE_DIRECTORIES: [&str; 5] = ["work", "farm", "root", "home", "Users"];

/// Words that mark a place as unfinished. Written apart so that this file passes its own check.
const UNFINISHED: [&str; 4] =
    [concat!("to", "do!"), concat!("unimple", "mented!"), concat!("FIX", "ME"), concat!("X", "XX")];

/// Endings of the files that must not hold an unfinished place. Prose may speak of such words.
const SOURCES: [&str; 9] = ["rs", "toml", "py", "c", "h", "cpp", "java", "sh", "yml"];

/// Where no binary float may be, not even in a comment: nothing there may be taken for an amount.
const CORE: &str = "crates/fundrules/src/";
const BINARY_FLOATS: [&str; 2] = ["f32", "f64"];

/// The one file of the core that may use them: it estimates quotients with floats and corrects them
/// by the exact remainder. No float enters or leaves it but the ratio of two constants.
const FLOAT_ESTIMATES: &str = "crates/fundrules/src/program/plan/quotient.rs";

/// Real ledgers hold names and accounts of people; they never enter the repository.
const REAL_DATA: &str = "data/real/";

/// A Rust file must have fewer lines than this.
const TOO_LONG: usize = 1_000;

/// One broken rule.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Finding {
    path: String,
    /// Counted from 1; `None` when the finding is about the whole file.
    line: Option<usize>,
    message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(formatter, "{}:{line}: {}", self.path, self.message),
            None => write!(formatter, "{}: {}", self.path, self.message),
        }
    }
}

/// Holds every file against every rule. `files` are relative to `root`, with `/` between names.
///
/// # Errors
///
/// A file that exists and cannot be read. One that was deleted and not yet committed is passed
/// over, and so are links and directories (a submodule is listed as one).
pub(crate) fn check(root: &Path, files: &[String]) -> Result<Vec<Finding>, Error> {
    let mut findings = Vec::new();
    for path in files {
        if format!("/{path}").contains(&format!("/{REAL_DATA}")) {
            findings.push(whole_file(path, "real data must not be in the repository".into()));
        }
        let file = root.join(path);
        if !fs::symlink_metadata(&file).is_ok_and(|metadata| metadata.is_file()) {
            continue;
        }
        let content = fs::read(&file).map_err(|cause| Error::file("read", &file, &cause))?;
        // The mark by which git and grep, too, tell that a file is not text.
        if !content.contains(&0) {
            check_text(path, &String::from_utf8_lossy(&content), &mut findings);
        }
    }
    Ok(findings)
}

fn check_text(path: &str, text: &str, findings: &mut Vec<Finding>) {
    for (index, line) in text.lines().enumerate() {
        for message in line_messages(path, line) {
            findings.push(Finding { path: path.into(), line: Some(index + 1), message });
        }
    }
    let lines = text.lines().count();
    if has_ending(path, &["rs"]) && lines >= TOO_LONG {
        let message = format!("{lines} lines, fewer than {TOO_LONG} expected; split the file");
        findings.push(whole_file(path, message));
    }
}

fn line_messages(path: &str, line: &str) -> Vec<String> {
    let mut messages = Vec::new();
    if let Some(found) = machine_path(line) {
        messages.push(format!("`{found}` is a path of one machine"));
    }
    if has_ending(path, &SOURCES)
        && let Some(word) = UNFINISHED.iter().find(|word| has_word(line, word))
    {
        messages.push(format!("`{word}` marks an unfinished place"));
    }
    if path.starts_with(CORE)
        && path != FLOAT_ESTIMATES
        && let Some(float) = BINARY_FLOATS.iter().find(|float| line.contains(*float))
    {
        messages.push(format!("binary float `{float}` in the core"));
    }
    messages
}

fn whole_file(path: &str, message: String) -> Finding {
    Finding { path: path.into(), line: None, message }
}

fn has_ending(path: &str, endings: &[&str]) -> bool {
    let ending = Path::new(path).extension().and_then(|ending| ending.to_str());
    ending.is_some_and(|ending| endings.contains(&ending))
}

/// The start of an absolute path into one of the machine directories.
///
/// The slash must not follow a letter, digit, `_` or `.`: then it is the inside of a relative
/// path or of an address.
fn machine_path(line: &str) -> Option<String> {
    line.match_indices('/').find_map(|(at, _)| {
        let (before, after) = line.split_at_checked(at)?;
        if before.ends_with(|before: char| is_word(before) || before == '.') {
            return None;
        }
        let (name, _) = after.strip_prefix('/')?.split_once('/')?;
        MACHINE_DIRECTORIES.contains(&name).then(|| format!("/{name}/"))
    })
}

/// Whether `word` stands in the line by itself, not inside a longer word.
fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(at, _)| {
        let before = line.get(..at).unwrap_or_default();
        let after = line.get(at + word.len()..).unwrap_or_default();
        // A word that ends in `!` is bounded by that.
        !before.ends_with(is_word) && (word.ends_with('!') || !after.starts_with(is_word))
    })
}

fn is_word(character: char) -> bool {
    character.is_ascii_alphanumeric() || character == '_'
}
