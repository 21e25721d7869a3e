//! Arrow tables of projects in, Arrow tables of answers out.
//!
//! A [`TablePlan`] settles what the columns of a table mean, by their names and types. An
//! [`Assessor`] answers every question for each row, in slices and on all cores; the values of a
//! column are used where they stand if their type allows it. A row with a mistake has no answer,
//! and its mistakes are told one by one.

mod assembly;
mod assess;
mod bits;
mod driver;
mod mistakes;
mod options;
mod output;
mod plan;
mod read;
mod row_numbers;

pub use assembly::Assembly;
pub use assess::{Assessed, Assessor, SLICE};
pub use driver::{Driver, Run};
pub use mistakes::{MOST_MISTAKES, Mistakes, RowMistake};
pub use options::{
    FloatRounding, Layout, List, MoneyColumns, OutputOptions, TableOptions, TableUnit,
};
pub use output::{MOST_KEPT, release_memory};
pub use plan::{TablePlan, WordList};
