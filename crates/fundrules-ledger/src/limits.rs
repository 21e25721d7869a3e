//! How much is read at most. Every bound is far above an honest ledger.

/// Rows of projects, unless the caller says otherwise.
pub(crate) const ROWS: usize = 2_000_000;

/// Columns of a ledger; a sheet of Excel has at most 16,384, an honest ledger some dozens.
pub(crate) const COLUMNS: usize = 2_000;

/// Characters of one cell, as in Excel.
pub(crate) const CELL_CHARACTERS: usize = 32_767;

/// Bytes of one record of CSV or one line of JSON.
pub(crate) const RECORD_BYTES: u64 = 1024 * 1024;

/// Bytes of a whole CSV that is read from a stream and has to be kept aside.
pub(crate) const STREAM_BYTES: u64 = 4 * 1024 * 1024 * 1024;

/// Rows at the top among which the header row is looked for.
pub(crate) const HEADER_ROWS: usize = 10;

/// Bytes of a mapping file.
pub(crate) const MAPPING_BYTES: usize = 1024 * 1024;

/// Mistakes that are kept one by one; beyond it they are only counted.
pub(crate) const MISTAKES: usize = 10_000;

/// Significant digits that a number of a spreadsheet holds exactly.
pub(crate) const EXACT_DIGITS: usize = 15;
