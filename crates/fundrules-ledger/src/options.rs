//! How a ledger is read.

use fundrules::{
    Error, ErrorKind, MoneyUnit, Project, Result, Tree, fact_definition, fact_definitions,
};

use crate::format::Format;
use crate::limits;
use crate::mapping::Mapping;
use crate::text::{all_of, refused, shown};
use fundrules::nearest;

/// How a ledger is read. Everything has a default.
///
/// # Example
///
/// ```
/// use fundrules::MoneyUnit;
/// use fundrules_ledger::LedgerOptions;
///
/// let options = LedgerOptions { unit: Some(MoneyUnit::Wan), ..LedgerOptions::default() };
/// assert_eq!(options.row_limit, 2_000_000);
/// ```
#[derive(Clone, Debug)]
pub struct LedgerOptions {
    /// The format; else the file's name says it. The content is checked either way.
    pub format: Option<Format>,
    /// The unit of amounts for which neither the cell nor the header names one.
    pub unit: Option<MoneyUnit>,
    /// What columns mean whose headers are not known.
    pub mapping: Option<Mapping>,
    /// Facts with their values as text that hold for every project. A column for the same fact
    /// is an error.
    pub assumptions: Vec<(String, String)>,
    /// The sheet of a workbook; else the first that is shown.
    pub sheet: Option<String>,
    /// More projects than this are refused.
    pub row_limit: usize,
}

impl Default for LedgerOptions {
    fn default() -> Self {
        LedgerOptions {
            format: None,
            unit: None,
            mapping: None,
            assumptions: Vec::new(),
            sheet: None,
            row_limit: limits::ROWS,
        }
    }
}

/// What is stated for every project.
pub(crate) struct Stated {
    /// A project of which only this is known.
    pub(crate) base: Project,
    pub(crate) facts: Vec<&'static str>,
}

impl LedgerOptions {
    /// Reads the assumptions and the constants of the mapping.
    pub(crate) fn stated(&self) -> Result<Stated> {
        let mut stated = Stated { base: Project::default(), facts: Vec::new() };
        let mut errors = Vec::new();
        let constants = self.mapping.iter().flat_map(|mapping| &mapping.constants);
        for (name, value) in constants {
            if let Err(error) = stated.add(name, value) {
                errors.push(error);
            }
        }
        for (name, value) in &self.assumptions {
            if let Err(error) = stated.add(name.trim(), &Tree::Text(value.trim().to_owned())) {
                errors.push(error);
            }
        }
        all_of("ledger.assumptions", errors)?;
        Ok(stated)
    }
}

impl Stated {
    fn add(&mut self, name: &str, value: &Tree) -> Result<()> {
        let Some(fact) = fact_definition(name) else { return Err(unknown_fact(name)) };
        if self.facts.contains(&fact.name) {
            let message = format!("`{name}` is stated twice for every row");
            return Err(refused("ledger.stated-twice", message));
        }
        self.facts.push(fact.name);
        // The unit of the ledger's columns is not taken for that of a single statement.
        self.base.set(fact.name, value, None)
    }
}

fn unknown_fact(name: &str) -> Error {
    let message = format!("unknown fact `{}`", shown(name));
    let error = Error::new(ErrorKind::Fact, "ledger.unknown-fact", message);
    match nearest(name, fact_definitions().iter().map(|fact| fact.name)) {
        Some(near) => error.with_hint(format!("did you mean `{near}`?")),
        None => error,
    }
}
