//! Where answers go, and how wide it is there.

use std::io::{self, BufWriter, Write};

use comfy_table::{ContentArrangement, LineStyle, Table, TableStyle};
use terminal_size::{Height, Width};

use fundrules::{Error, ErrorKind};

use crate::exit::Exit;
use crate::failure::Failure;
use crate::report::clean;

/// Columns of a page where there is no terminal to measure.
const PAGE: u16 = 120;

/// The width for errors.
pub(crate) fn width_of_stderr() -> usize {
    terminal_size::terminal_size_of(io::stderr())
        .map_or(usize::from(PAGE), |(Width(width), _)| usize::from(width))
}

/// Bytes that are written at once.
pub(crate) const BUFFER: usize = 256 * 1024;

/// Standard output for data: buffered, and never touched by whether it is a terminal.
pub(crate) fn stdout() -> BufWriter<io::StdoutLock<'static>> {
    BufWriter::with_capacity(BUFFER, io::stdout().lock())
}

/// Writes a text to standard output.
///
/// # Errors
///
/// Nobody reads it, or the disk behind it is full.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = stdout();
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(|e| Failure::output(&e))
}

/// Writes a value as indented JSON to standard output.
///
/// # Errors
///
/// As [`print`].
pub(crate) fn print_json(value: &impl serde::Serialize) -> Result<(), Failure> {
    let json = serde_json::to_string_pretty(value).map_err(|error| {
        Failure::new(Exit::File, Error::new(ErrorKind::Input, "json.failed", error.to_string()))
    })?;
    print(&format!("{json}\n"))
}

/// Writes a text with colours to standard output, which leaves them out where they are not wanted.
///
/// # Errors
///
/// As [`print`].
pub(crate) fn print_styled(text: &str) -> Result<(), Failure> {
    let mut stdout = anstream::stdout().lock();
    stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()).map_err(|e| Failure::output(&e))
}

/// A table with a header, at most as wide as the terminal, or as a page where there is none.
pub(crate) fn table<'a>(header: impl IntoIterator<Item = &'a str>) -> Table {
    fitted(header, terminal_size::terminal_size_of(io::stdout()))
}

/// The same for standard error.
pub(crate) fn table_for_errors<'a>(header: impl IntoIterator<Item = &'a str>) -> Table {
    fitted(header, terminal_size::terminal_size_of(io::stderr()))
}

fn fitted<'a>(
    header: impl IntoIterator<Item = &'a str>,
    terminal: Option<(Width, Height)>,
) -> Table {
    let mut table = Table::new();
    table.load_style(TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─')));
    table.set_header(header);
    let width = terminal.map_or(PAGE, |(Width(width), _)| width);
    table.set_content_arrangement(ContentArrangement::Dynamic).set_width(width);
    table
}

/// The table as text, without spaces at the ends of lines.
pub(crate) fn drawn(table: &Table) -> String {
    table.trim_fmt() + "\n"
}

/// Adds a row; nothing in it can steer the terminal.
pub(crate) fn add_row<'a>(table: &mut Table, cells: impl IntoIterator<Item = &'a str>) {
    let lines = |cell: &str| cell.split('\n').map(clean).collect::<Vec<_>>().join("\n");
    table.add_row(cells.into_iter().map(lines).collect::<Vec<_>>());
}
