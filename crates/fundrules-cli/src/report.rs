//! Telling errors, to people or to programs.

use std::ffi::OsString;
use std::io::Write;

use fundrules::{Error, ErrorKind};
use fundrules_ledger::CellMistake;
use serde::Serialize;

use crate::arguments::{ColorWhen, ErrorFormat};
use crate::context::Context;
use crate::excerpt;
use crate::exit::Exit;
use crate::failure::{Failure, Told};

/// Tells why a verb ended early, and gives the code to exit with.
pub(crate) fn failure(failure: &Failure, context: &Context) -> Exit {
    match failure {
        Failure::BrokenPipe => Exit::Done,
        Failure::Told(told) => {
            tell(told, context);
            told.exit
        }
    }
}

/// Tells each error of a failure.
pub(crate) fn tell(told: &Told, context: &Context) {
    for error in told.error.errors() {
        let source = error.location().and_then(|place| {
            let file = place.file.as_deref()?;
            told.sources.iter().find(|(name, _)| name == file).map(|(_, text)| text.as_str())
        });
        match context.error_format {
            ErrorFormat::Human => {
                write(&excerpt::render(error, told.zh.as_ref(), source, context.language));
            }
            ErrorFormat::Json => write_json(&ErrorLine::of(error, None)),
        }
    }
}

/// One error as a line of JSON.
#[derive(Serialize)]
struct ErrorLine<'a> {
    kind: &'static str,
    code: &'static str,
    message: &'a str,
    hint: Option<&'a str>,
    file: Option<&'a str>,
    line: Option<usize>,
    column: Option<usize>,
    /// What is known of the cell, where the error is one of a ledger's rows.
    #[serde(skip_serializing_if = "Option::is_none")]
    cell: Option<&'a CellMistake>,
}

impl<'a> ErrorLine<'a> {
    fn of(error: &'a Error, cell: Option<&'a CellMistake>) -> Self {
        let place = error.location();
        let file = cell.map(|cell| cell.file.as_str());
        ErrorLine {
            kind: error.kind().as_str(),
            code: error.code(),
            message: error.message(),
            hint: error.hint(),
            file: file.or_else(|| place?.file.as_deref()),
            line: cell.map(|cell| cell.row).or_else(|| Some(place?.line)),
            column: place.map(|place| place.column),
            cell,
        }
    }
}

/// Tells a mistake of a ledger as JSON.
pub(crate) fn mistake(mistake: &CellMistake) {
    write_json(&ErrorLine::of(&mistake.error, Some(mistake)));
}

fn write_json(line: &ErrorLine<'_>) {
    // Texts and numbers only: nothing that JSON could not say.
    if let Ok(line) = serde_json::to_string(line) {
        write(&line);
    }
}

/// Tells what is wrong with the arguments, or prints the help that was asked for.
pub(crate) fn usage(error: &clap::Error, words: &[OsString]) -> Exit {
    if asks_for(words, "--color", "never") {
        ColorWhen::Never.apply();
    }
    if error.use_stderr() && asks_for(words, "--error-format", "json") {
        let text = error.render().to_string();
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let first = lines.next().unwrap_or_default();
        let message = first.strip_prefix("error: ").unwrap_or(first);
        let hint = lines.find_map(|line| line.strip_prefix("tip: "));
        let error = Error::new(ErrorKind::Input, "arguments.invalid", message);
        let error = hint.into_iter().fold(error, Error::with_hint);
        write_json(&ErrorLine::of(&error, None));
    } else {
        // Nothing is left to do when the help cannot be written.
        let _ = error.print();
    }
    if error.use_stderr() { Exit::Usage } else { Exit::Done }
}

/// Whether the words hold an option with a value, before they could be understood.
fn asks_for(words: &[OsString], option: &str, value: &str) -> bool {
    let joined = format!("{option}={value}");
    words.iter().any(|word| *word == *joined)
        || words
            .windows(2)
            .any(|pair| matches!(pair, [name, given] if *name == *option && *given == *value))
}

/// Writes a line to standard error, without colours unless they are wanted there.
pub(crate) fn write(line: &str) {
    // When nobody listens to errors there is nobody to tell.
    let _ = writeln!(anstream::stderr().lock(), "{}", line.trim_end_matches('\n'));
}

/// Says something that is no error, unless only errors are wanted.
pub(crate) fn note(context: &Context, line: &str) {
    if !context.quiet {
        write(line);
    }
}

/// Text of a file without characters that could steer a terminal.
pub(crate) fn clean(text: &str) -> String {
    text.chars().map(|letter| if is_steering(letter) { ' ' } else { letter }).collect()
}

/// As [`clean`], and cut when it is longer than anybody would read.
pub(crate) fn readable(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => clean(text),
        Some((end, _)) => clean(text.get(..end).unwrap_or_default()) + "…",
    }
}

/// Control characters, and those that change the direction of text.
fn is_steering(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{2028}' | '\u{2029}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}
