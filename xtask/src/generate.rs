//! `cargo xtask generate`: the files that are made from code or data, and the check that each
//! committed one is up to date.

#[cfg(test)]
mod tests;

use std::fs;
use std::io::{ErrorKind, Write};
use std::path::Path;

use fundrules::Language::{En, Zh};
use fundrules_documents::Format;

use crate::error::Error;
use crate::python::sources;
use crate::{c, examples, forms, rule_pages, traceability};

/// A generated file: its path from the root, and the function that makes its whole content.
type Generator = (&'static str, fn() -> Result<Content, Error>);

/// What a generated file holds.
enum Content {
    /// Lines, of which the first difference is shown.
    Text(String),
    /// Bytes that only a program reads.
    Binary(Vec<u8>),
}

impl Content {
    fn bytes(&self) -> &[u8] {
        match self {
            Content::Text(text) => text.as_bytes(),
            Content::Binary(bytes) => bytes,
        }
    }
}

impl From<String> for Content {
    fn from(text: String) -> Self {
        Content::Text(text)
    }
}

/// Every generated file, one line each. Text ends with a line feed; all content depends on nothing
/// but the source tree, so that the same tree always gives the same bytes.
const GENERATORS: &[Generator] = &[
    ("docs/src/facts.md", || Ok(fundrules::facts_page().into())),
    ("docs/schema/project.schema.json", project_schema),
    ("tests/conformance/schema.json", || Ok(fundrules_cases::schema().into())),
    ("docs/src/traceability.md", || traceability::page().map(Content::Text)),
    ("docs/src/rules/guangyuan-mgmt.md", || rule_pages::page("guangyuan-mgmt").map(Content::Text)),
    ("docs/src/rules/guangyuan-oversight.md", || {
        rule_pages::page("guangyuan-oversight").map(Content::Text)
    }),
    ("docs/src/rules/luoyang.md", || rule_pages::page("luoyang").map(Content::Text)),
    ("docs/src/rules/guizhou.md", || rule_pages::page("guizhou").map(Content::Text)),
    ("docs/src/rules/shanxi-2019.md", || rule_pages::page("shanxi-2019").map(Content::Text)),
    ("docs/src/rules/shanxi-2020.md", || rule_pages::page("shanxi-2020").map(Content::Text)),
    ("bindings/python/python/fundrules/_words.py", || Ok(sources::words()?.into())),
    ("bindings/python/python/fundrules/_answers.py", || Ok(sources::answers()?.into())),
    ("bindings/python/python/fundrules/_facts.pyi", || Ok(sources::facts()?.into())),
    ("bindings/python/python/fundrules/_native.pyi", || Ok(sources::native()?.into())),
    ("docs/examples/guangyuan-2024.xlsx", || examples::workbook().map(Content::Binary)),
    ("docs/src/form-fields.md", || forms::page().map(Content::Text)),
    ("docs/examples/forms/application.md", || text(forms::application(Format::Markdown, Zh))),
    ("docs/examples/forms/application.docx", || binary(forms::application(Format::Docx, Zh))),
    ("docs/examples/forms/commitment.md", || text(forms::commitment(Format::Markdown, En))),
    ("docs/examples/forms/commitment.html", || text(forms::commitment(Format::Html, Zh))),
    ("docs/examples/forms/week.html", || text(forms::week(Format::Html, Zh))),
    ("docs/examples/forms/week.xlsx", || binary(forms::week(Format::Xlsx, Zh))),
    ("bindings/c/abi/facts.txt", || c::numbers::facts_list().map(Content::Text)),
    ("bindings/c/abi/questions.txt", || c::numbers::questions_list().map(Content::Text)),
    ("bindings/c/abi/fields.txt", || c::numbers::fields_list().map(Content::Text)),
    ("bindings/c/abi/words.txt", || c::numbers::words_list().map(Content::Text)),
    ("bindings/c/src/numbers/facts.rs", || c::numbers::facts_source().map(Content::Text)),
    ("bindings/c/src/numbers/words.rs", || c::numbers::words_source().map(Content::Text)),
    ("bindings/c/src/numbers/answers.rs", || c::numbers::answers_source().map(Content::Text)),
    ("bindings/c/src/numbers/version.rs", || c::numbers::version_source().map(Content::Text)),
    // Behind the sources that it is made from.
    ("bindings/c/include/fundrules.h", || c::header::header().map(Content::Text)),
    ("bindings/c/abi/symbols.txt", || c::abi::symbols().map(Content::Text)),
];

fn text(bytes: Result<Vec<u8>, Error>) -> Result<Content, Error> {
    Ok(String::from_utf8_lossy(&bytes?).into_owned().into())
}

fn binary(bytes: Result<Vec<u8>, Error>) -> Result<Content, Error> {
    bytes.map(Content::Binary)
}

fn project_schema() -> Result<Content, Error> {
    // Printing a tree that was built in memory does not fail.
    let schema = serde_json::to_string_pretty(&fundrules::project_schema()).unwrap_or_default();
    Ok(format!("{schema}\n").into())
}

/// Write the generated files, or check that they are up to date
#[derive(clap::Args)]
pub(crate) struct Arguments {
    /// Write nothing; show the first difference of each file and fail if there is any
    #[arg(long)]
    check: bool,
}

pub(crate) fn run(arguments: &Arguments, root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    if arguments.check { check(root, out) } else { write(GENERATORS, root, out) }
}

/// Fails when a committed file is not what its generator makes.
pub(crate) fn check(root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    compare(GENERATORS, root, out)
}

fn write(generators: &[Generator], root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let mut written = 0;
    for (path, make) in generators {
        let (file, wanted) = (root.join(path), make()?);
        // An unchanged file is left alone: a new time stamp would make cargo build again.
        if read(&file)?.is_some_and(|found| found == wanted.bytes()) {
            continue;
        }
        if let Some(directory) = file.parent() {
            fs::create_dir_all(directory)
                .map_err(|cause| Error::file("create", directory, &cause))?;
        }
        fs::write(&file, wanted.bytes()).map_err(|cause| Error::file("write", &file, &cause))?;
        writeln!(out, "wrote {path}")?;
        written += 1;
    }
    writeln!(out, "generated files: {}, written: {written}", generators.len())?;
    Ok(())
}

fn compare(generators: &[Generator], root: &Path, out: &mut dyn Write) -> Result<(), Error> {
    let mut stale = Vec::new();
    for (path, make) in generators {
        let wanted = make()?;
        let Some(found) = read(&root.join(path))? else {
            writeln!(out, "{path}: is missing")?;
            stale.push(*path);
            continue;
        };
        if found != wanted.bytes() {
            show_difference(path, &found, &wanted, out)?;
            stale.push(*path);
        }
    }
    if stale.is_empty() {
        writeln!(out, "generated files: {}, all up to date", generators.len())?;
        return Ok(());
    }
    Err(Error::new(format!(
        "out of date: `{}`; run `cargo xtask generate` and commit the result",
        stale.join("`, `")
    )))
}

/// Shows where a file stops being what is generated.
fn show_difference(
    path: &str,
    found: &[u8],
    wanted: &Content,
    out: &mut dyn Write,
) -> Result<(), Error> {
    if let Content::Text(text) = wanted
        && let Some(difference) = first_difference(&String::from_utf8_lossy(found), text)
    {
        return difference.print(path, out);
    }
    let same = found.iter().zip(wanted.bytes()).take_while(|(one, other)| one == other).count();
    writeln!(out, "{path}: differs from what is generated at byte {}", same + 1)?;
    Ok(())
}

fn read(file: &Path) -> Result<Option<Vec<u8>>, Error> {
    match fs::read(file) {
        Ok(content) => Ok(Some(content)),
        Err(cause) if cause.kind() == ErrorKind::NotFound => Ok(None),
        Err(cause) => Err(Error::file("read", file, &cause)),
    }
}

/// The first line in which a file differs from what is generated; `None` where a side has ended.
#[derive(Debug, PartialEq, Eq)]
struct Difference<'a> {
    line: usize,
    found: Option<&'a str>,
    wanted: Option<&'a str>,
}

/// Lines keep their ending, so a missing last line feed and a carriage return are differences.
fn first_difference<'a>(found: &'a str, wanted: &'a str) -> Option<Difference<'a>> {
    let mut found = found.split_inclusive('\n');
    let mut wanted = wanted.split_inclusive('\n');
    let mut line = 0;
    loop {
        line += 1;
        match (found.next(), wanted.next()) {
            (None, None) => return None,
            (one, other) if one == other => {}
            (found, wanted) => return Some(Difference { line, found, wanted }),
        }
    }
}

impl Difference<'_> {
    fn print(&self, path: &str, out: &mut dyn Write) -> Result<(), Error> {
        writeln!(out, "--- {path} as it is\n+++ {path} as generated\n@@ line {} @@", self.line)?;
        for (sign, side) in [('-', self.found), ('+', self.wanted)] {
            match side {
                Some(line) => writeln!(out, "{sign}{}", visible(line))?,
                None => writeln!(out, "{sign}(the file ends here)")?,
            }
        }
        Ok(())
    }
}

/// A line with its ending spelt out where it is not the usual one.
fn visible(line: &str) -> String {
    match line.strip_suffix('\n') {
        Some(text) => text.replace('\r', "\\r"),
        None => format!("{line}(no line feed at the end)"),
    }
}
