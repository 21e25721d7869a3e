use std::path::{Path, PathBuf};

use fundrules::{Error, Project};
use fundrules_ledger::{CellMistake, Format, Ledger, LedgerOptions, Mapping, Row};
use rust_xlsxwriter::Workbook;
use tempfile::TempDir;

pub(crate) struct Files(TempDir);

impl Files {
    pub(crate) fn new() -> Files {
        Files(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        std::fs::write(&path, bytes).unwrap();
        path
    }

    pub(crate) fn workbook(&self, name: &str, fill: impl FnOnce(&mut Workbook)) -> PathBuf {
        let path = self.path(name);
        let mut workbook = Workbook::new();
        fill(&mut workbook);
        workbook.save(&path).unwrap();
        path
    }

    pub(crate) fn names(&self) -> Vec<String> {
        let entries = std::fs::read_dir(self.0.path()).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }
}

pub(crate) fn csv_options() -> LedgerOptions {
    LedgerOptions { format: Some(Format::Csv), ..LedgerOptions::default() }
}

pub(crate) fn with_mapping(text: &str) -> LedgerOptions {
    let mapping = Mapping::from_toml("mapping.toml", text).unwrap();
    LedgerOptions { mapping: Some(mapping), ..csv_options() }
}

pub(crate) fn open(text: impl AsRef<[u8]>, options: LedgerOptions) -> Result<Ledger, Error> {
    Ledger::from_reader("-", std::io::Cursor::new(text.as_ref().to_vec()), options)
}

pub(crate) fn rows(text: impl AsRef<[u8]>, options: LedgerOptions) -> Vec<Row> {
    open(text, options).unwrap().map(Result::unwrap).collect()
}

pub(crate) fn rows_of(path: &Path, options: LedgerOptions) -> Vec<Row> {
    Ledger::open(path, options).unwrap().map(Result::unwrap).collect()
}

pub(crate) fn refusal(text: impl AsRef<[u8]>, options: LedgerOptions) -> Error {
    match open(text, options) {
        Err(error) => error,
        Ok(ledger) => ledger.filter_map(Result::err).next().expect("a refusal"),
    }
}

pub(crate) fn refusal_of(path: &Path, options: LedgerOptions) -> Error {
    match Ledger::open(path, options) {
        Err(error) => error,
        Ok(ledger) => ledger.filter_map(Result::err).next().expect("a refusal"),
    }
}

pub(crate) fn codes(error: &Error) -> Vec<&'static str> {
    error.errors().iter().map(Error::code).collect()
}

/// Row, column and code of every mistake.
pub(crate) fn places(rows: &[Row]) -> Vec<(usize, String, &'static str)> {
    let place = |mistake: &CellMistake| {
        let letters = mistake.column.as_ref().map(|column| column.letters.clone());
        (mistake.row, letters.unwrap_or_default(), mistake.error.code())
    };
    rows.iter().flat_map(|row| &row.mistakes).map(place).collect()
}

pub(crate) fn project(id: &str, facts: &[(&str, &str)]) -> Project {
    facts.iter().fold(Project::new(id), |project, (name, value)| project.with(name, value).unwrap())
}
