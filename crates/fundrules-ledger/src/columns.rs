//! What the columns of a table mean that is not read from a file.

use fundrules::{FactDefinition, MoneyUnit, Project, ReadOptions, Result};

use crate::cell::Cell;
use crate::convert::Use;
use crate::mapping::Mapping;
use crate::plan::{Column, PlanOptions, Role, plan};

/// What one column of a table means.
#[derive(Debug)]
pub struct ColumnMeaning {
    /// The header as it is shown in messages.
    pub header: String,
    /// What the column gives.
    pub gives: ColumnGives,
}

/// What a column gives.
#[derive(Debug)]
pub enum ColumnGives {
    /// The key of each project.
    Id,
    /// One fact or several.
    Facts(Vec<FactColumn>),
    /// Nothing: it is left aside.
    Nothing,
}

/// How a column gives one fact.
#[derive(Clone, Debug)]
pub struct FactColumn(Use);

impl FactColumn {
    /// The fact.
    #[must_use]
    pub fn fact(&self) -> &'static FactDefinition {
        self.0.fact
    }

    /// How bare numbers count.
    #[must_use]
    pub fn options(&self) -> ReadOptions {
        self.0.options
    }

    /// Whether an empty cell says that there is none, instead of: not known.
    #[must_use]
    pub fn empty_is_none(&self) -> bool {
        self.0.empty_is_none
    }

    /// Sets the fact from a cell that holds text; an empty one is read as a ledger reads it.
    ///
    /// # Errors
    ///
    /// The text is no value of the fact's kind.
    pub fn read_text(&self, project: &mut Project, text: &str) -> Result<()> {
        self.0.read(project, &Cell::of_text(text))
    }
}

/// Settles what the columns of a table mean, by their headers: names and labels of facts, units
/// behind them, and a mapping for all others.
///
/// # Errors
///
/// Every column that is not known, has two possible meanings or gives what another gives too, all
/// at once. The codes are those of [`Ledger::open`](crate::Ledger::open).
///
/// # Example
///
/// ```
/// use fundrules_ledger::{ColumnGives, Mapping, column_meanings};
///
/// let headers = ["项目编号", "项目总投资（万元）"].map(str::to_owned);
/// let columns = column_meanings(&headers, None, &Mapping::default())?;
/// assert!(matches!(columns[0].gives, ColumnGives::Id));
/// let ColumnGives::Facts(facts) = &columns[1].gives else { panic!() };
/// assert_eq!(facts[0].fact().name, "invest.total_planned");
/// # Ok::<(), fundrules::Error>(())
/// ```
pub fn column_meanings(
    headers: &[String],
    unit: Option<MoneyUnit>,
    mapping: &Mapping,
) -> Result<Vec<ColumnMeaning>> {
    let options = PlanOptions { file: None, unit, mapping, constants: &[] };
    Ok(plan(headers, 0, options)?.columns.into_iter().map(ColumnMeaning::new).collect())
}

impl ColumnMeaning {
    fn new(column: Column) -> Self {
        let gives = match column.role {
            Role::Id => ColumnGives::Id,
            Role::Facts(uses) => ColumnGives::Facts(uses.into_iter().map(FactColumn).collect()),
            Role::Ignored | Role::Nameless => ColumnGives::Nothing,
        };
        ColumnMeaning { header: column.header, gives }
    }
}
