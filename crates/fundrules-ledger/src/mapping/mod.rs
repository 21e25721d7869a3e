//! Mapping files: what the columns of somebody else's ledger mean.

mod document;
mod load;

use fundrules::{Error, ErrorKind, Result, Tree};

use crate::convert::Use;
use crate::limits;
use crate::text::{all_of, plain, shown};

/// What the columns of a ledger mean whose headers are not the library's own; a TOML file.
///
/// | key | meaning |
/// |---|---|
/// | `[columns]` | one entry for each column, by its header |
/// | `"header" = "fact"` | the column gives this fact; `"id"` is the project's key |
/// | `"header" = "ignore"` | the column is left aside |
/// | `"header" = { fact = "…" }` or `{ facts = ["…", …] }` | the column gives one or several facts, with the keys below |
/// | `unit = "yuan"` | the unit of amounts: `yuan`, `wan`, `yi` or `元`, `万元`, `亿元`; for a rate `"%"` |
/// | `words = { "Baigtas" = "Completed" }` | what words of the column mean; other cells are read as they are |
/// | `empty = "none"` | an empty cell says that there is none, instead of: not known |
/// | `format = "%d.%m.%Y"` | how days are written, in the notation of `strftime` |
/// | `ignore_other_columns = true` | columns that are neither listed nor known are left aside |
/// | `[constants]` | `"fact" = value`: facts that hold for every row |
/// | `skip_rows_where = [{ column = "…", equals = "…" }]` | rows that are not projects; an empty text fits an empty cell |
///
/// # Example
///
/// ```
/// use fundrules_ledger::Mapping;
///
/// let mapping = Mapping::from_toml("lt.toml", r#"
///     ignore_other_columns = true
///     skip_rows_where = [{ column = "value", equals = "0.0" }]
///
///     [columns]
///     "code" = "id"
///     "value" = { facts = ["invest.total_planned", "invest.total_approved"], unit = "yuan" }
///     "status" = { fact = "project.stage", words = { "Baigtas" = "Completed" } }
///     "finished" = { fact = "project.end_actual", format = "%d.%m.%Y", empty = "none" }
///
///     [constants]
///     "project.funding_timing" = "Mid"
/// "#)?;
/// assert!(!mapping.is_empty());
///
/// let error = Mapping::from_toml("lt.toml", "[columns]\n\"value\" = \"invest.totl_planned\"");
/// let error = error.unwrap_err();
/// assert_eq!(error.location().map(|place| place.line), Some(2));
/// assert_eq!(error.hint(), Some("did you mean `invest.total_planned`?"));
/// # Ok::<(), fundrules::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct Mapping {
    pub(crate) columns: Vec<MappedColumn>,
    pub(crate) constants: Vec<(&'static str, Tree)>,
    pub(crate) ignore_other_columns: bool,
    pub(crate) skip_rows: Vec<SkipRule>,
}

/// What one column means.
#[derive(Clone, Debug)]
pub(crate) struct MappedColumn {
    /// The header as the mapping writes it.
    pub(crate) header: String,
    pub(crate) role: MappedRole,
}

#[derive(Clone, Debug)]
pub(crate) enum MappedRole {
    Ignore,
    Id,
    Facts(Vec<Use>),
}

/// Rows in which this column has this text are not projects.
#[derive(Clone, Debug)]
pub(crate) struct SkipRule {
    pub(crate) column: String,
    pub(crate) equals: String,
}

impl Mapping {
    /// Reads a mapping file; `file` is the name shown in messages.
    ///
    /// # Errors
    ///
    /// Every mistake in the file with line and column: unknown keys and facts, words that are not
    /// of the fact's list, a unit for what is no amount, an impossible date format.
    pub fn from_toml(file: &str, text: &str) -> Result<Mapping> {
        if text.len() > limits::MAPPING_BYTES {
            return Err(Error::new(
                ErrorKind::Input,
                "mapping.too-long",
                format!("{} is longer than {} bytes", shown(file), limits::MAPPING_BYTES),
            ));
        }
        let (mapping, errors) = load::load(file, text);
        all_of("mapping.invalid", errors)?;
        Ok(mapping)
    }

    /// Whether the mapping says nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let Mapping { columns, constants, ignore_other_columns, skip_rows } = self;
        columns.is_empty() && constants.is_empty() && !ignore_other_columns && skip_rows.is_empty()
    }

    /// What it says that only readers of ledger files can heed: the first such key.
    #[must_use]
    pub fn about_files(&self) -> Option<&'static str> {
        let keys = [
            (!self.constants.is_empty(), "constants"),
            (!self.skip_rows.is_empty(), "skip_rows_where"),
        ];
        keys.into_iter().find(|(there, _)| *there).map(|(_, key)| key)
    }

    /// Whether it says something about columns, which only a table has.
    pub(crate) fn is_about_columns(&self) -> bool {
        !self.columns.is_empty() || self.ignore_other_columns || !self.skip_rows.is_empty()
    }

    /// What it says of a column, by the header made plain.
    pub(crate) fn column(&self, header: &str) -> Option<&MappedColumn> {
        self.columns.iter().find(|column| plain(&column.header) == header)
    }
}

#[cfg(test)]
mod tests;
