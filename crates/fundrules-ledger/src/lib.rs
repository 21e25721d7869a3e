//! Ledgers of projects: tables in CSV, XLSX and JSON Lines, one project a row.
//!
//! [`Ledger`] reads projects, with headers in Chinese or English and explicit units, and tells
//! every mistake by row and column. A [`Mapping`] says what the columns of somebody else's table
//! mean. [`Writer`] writes answers, and [`write_template`] an empty ledger to fill in.
//!
//! What is read is never guessed: an amount without a unit, a column that is not known and a cell
//! below no header are mistakes; an empty cell is a fact that is not known.

mod batch;
mod cell;
mod chinese;
mod columns;
mod convert;
mod format;
mod header;
mod header_row;
mod labels;
mod ledger;
mod limits;
mod mapping;
mod mistake;
mod mistakes;
mod options;
mod plan;
mod read;
mod row;
mod table;
mod template;
mod text;
mod write;

pub use batch::{Batch, BatchAnswers, Batches, Fault};
pub use columns::{ColumnGives, ColumnMeaning, FactColumn, column_meanings};
pub use format::{Format, TextEncoding};
pub use ledger::{Ledger, LedgerColumn};
pub use mapping::Mapping;
pub use mistake::{CellMistake, ColumnName};
pub use mistakes::Mistakes;
pub use options::LedgerOptions;
pub use row::Row;
pub use table::{is_total, total_row};
pub use template::{template, write_template};
pub use write::{Reason, Writer, WriterOptions, write_file};
