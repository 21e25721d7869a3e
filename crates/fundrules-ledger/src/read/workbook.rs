//! Rows of a sheet of a workbook, read by a thread of their own.
//!
//! The reader of cells borrows the workbook, so one thread holds both and hands rows over in
//! batches. A panic over a hostile file ends that thread only and becomes an error.

use std::fs::File;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;
use std::vec;

use calamine::{
    DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Style, Xlsx, XlsxCellReader,
    open_workbook_from_rs,
};
use fundrules::{Error, Result};

use super::package;
use super::{CellView, RawRow, RawRows};
use crate::cell::{Cell, NumberLook};
use crate::limits;
use crate::text::{refused, shown};
use fundrules::nearest;

/// Rows handed over at once.
const BATCH: usize = 64;

enum Message {
    /// The sheet that is read.
    Sheet(String),
    Rows(Vec<RawRow>),
    Failed(Error),
    /// Every row was handed over.
    End,
}

/// The rows of one sheet.
pub(crate) struct SheetRows {
    name: String,
    receiver: Option<Receiver<Message>>,
    thread: Option<JoinHandle<()>>,
    batch: vec::IntoIter<RawRow>,
    current: RawRow,
    /// The sheet's name.
    pub(crate) sheet: String,
}

impl SheetRows {
    /// Opens a sheet: the one of this name, else the first that is shown.
    pub(crate) fn open(file: File, name: &str, sheet: Option<String>) -> Result<SheetRows> {
        let (sender, receiver) = sync_channel(8);
        let file_name = name.to_owned();
        let thread = std::thread::Builder::new()
            .name("workbook".to_owned())
            .spawn(move || {
                let last = match read(file, &file_name, sheet.as_deref(), &sender) {
                    Ok(()) => Message::End,
                    Err(error) => Message::Failed(error),
                };
                // Nobody listens once the ledger is dropped.
                let _ = sender.send(last);
            })
            .map_err(|error| crate::text::io_error("ledger.read", name, &error))?;
        let mut rows = SheetRows {
            name: name.to_owned(),
            receiver: Some(receiver),
            thread: Some(thread),
            batch: Vec::new().into_iter(),
            current: RawRow { number: 0, cells: Vec::new() },
            sheet: String::new(),
        };
        match rows.receive()? {
            Some(Message::Sheet(sheet)) => rows.sheet = sheet,
            _ => return Err(rows.broken()),
        }
        Ok(rows)
    }

    /// The next message; `None` at the end.
    fn receive(&mut self) -> Result<Option<Message>> {
        let Some(receiver) = &self.receiver else { return Ok(None) };
        match receiver.recv() {
            Ok(Message::End) => {
                self.receiver = None;
                Ok(None)
            }
            Ok(Message::Failed(error)) => {
                self.receiver = None;
                Err(error)
            }
            Ok(message) => Ok(Some(message)),
            Err(_) => {
                self.receiver = None;
                Err(self.broken())
            }
        }
    }

    fn broken(&self) -> Error {
        refused("ledger.workbook", format!("{} is not a valid workbook", shown(&self.name)))
            .with_hint("open it in a spreadsheet program and save it again, or save it as CSV")
    }
}

impl RawRows for SheetRows {
    fn advance(&mut self) -> Option<Result<usize>> {
        loop {
            if let Some(row) = self.batch.next() {
                self.current = row;
                return Some(Ok(self.current.number));
            }
            match self.receive() {
                Ok(Some(Message::Rows(rows))) => self.batch = rows.into_iter(),
                Ok(_) => return None,
                Err(error) => return Some(Err(error)),
            }
        }
    }

    fn width(&self) -> usize {
        self.current.cells.len()
    }

    fn view(&self, column: usize) -> CellView<'_> {
        self.current.view(column)
    }

    fn is_rectangular(&self) -> bool {
        false
    }
}

impl Drop for SheetRows {
    fn drop(&mut self) {
        // Without a receiver the thread stops at its next batch.
        self.receiver = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn read(
    mut file: File,
    name: &str,
    sheet: Option<&str>,
    sender: &SyncSender<Message>,
) -> Result<()> {
    package::check(&mut file, name)?;
    let failed = |error: calamine::XlsxError| {
        refused("ledger.workbook", format!("{} is not a valid workbook: {error}", shown(name)))
    };
    let mut workbook: Xlsx<_> =
        open_workbook_from_rs(std::io::BufReader::new(file)).map_err(failed)?;
    let sheet = choose_sheet(&workbook, name, sheet)?;
    if sender.send(Message::Sheet(sheet.clone())).is_err() {
        return Ok(());
    }
    let mut cells = workbook.worksheet_cells_reader(&sheet).map_err(failed)?;
    let looks = looks(cells.styles());
    let mut rows = Gatherer { sender, batch: Vec::with_capacity(BATCH), row: None, name };
    while let Some((position, cell)) = next_cell(&mut cells, &looks).map_err(failed)? {
        if cell.is_empty() {
            continue;
        }
        if !rows.add(position, cell)? {
            return Ok(());
        }
    }
    rows.finish();
    Ok(())
}

fn choose_sheet<R>(workbook: &Xlsx<R>, file: &str, wanted: Option<&str>) -> Result<String>
where
    R: std::io::Read + std::io::Seek,
{
    let sheets: Vec<&calamine::Sheet> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet)
        .collect();
    let names = || sheets.iter().map(|sheet| sheet.name.as_str());
    let Some(wanted) = wanted else {
        let first = sheets.iter().find(|sheet| sheet.visible == SheetVisible::Visible);
        return first.map(|sheet| sheet.name.clone()).ok_or_else(|| {
            refused("ledger.no-sheet", format!("{} has no sheet that is shown", shown(file)))
        });
    };
    if let Some(name) = names().find(|name| *name == wanted) {
        return Ok(name.to_owned());
    }
    let listed: Vec<String> = names().take(20).map(|name| format!("`{}`", shown(name))).collect();
    let message =
        format!("{} has no sheet `{}`, only {}", shown(file), shown(wanted), listed.join(", "));
    let error = refused("ledger.no-sheet", message);
    Err(match nearest(wanted, names()) {
        Some(near) => error.with_hint(format!("did you mean `{near}`?")),
        None => error,
    })
}

/// How the numbers of each style are shown.
fn looks(styles: &[Style]) -> Vec<NumberLook> {
    let look = |style: &Style| {
        let format = style.number_format.as_ref();
        format.map(|format| NumberLook::of_format(&format.format_code)).unwrap_or_default()
    };
    styles.iter().map(look).collect()
}

type Position = (u32, u32);

fn next_cell<R: std::io::Read + std::io::Seek>(
    cells: &mut XlsxCellReader<'_, R>,
    looks: &[NumberLook],
) -> std::result::Result<Option<(Position, Cell)>, calamine::XlsxError> {
    let Some((cell, style)) = cells.next_cell_with_style_id()? else { return Ok(None) };
    let look = looks.get(style).copied().unwrap_or_default();
    let content = match cell.get_value() {
        DataRef::Empty => Cell::Empty,
        DataRef::String(text) => Cell::of_text(text),
        DataRef::SharedString(text) => Cell::of_text(text),
        DataRef::Bool(value) => Cell::Bool(*value),
        DataRef::Int(number) => Cell::Number(number.to_string(), look),
        // The shortest text that reads back as the stored number, without an exponent.
        DataRef::Float(number) => Cell::Number(number.to_string(), look),
        DataRef::DateTime(time) => date_cell(time),
        DataRef::DateTimeIso(text) => Cell::of_text(text.split('T').next().unwrap_or_default()),
        DataRef::DurationIso(text) => duration(text.clone()),
        DataRef::Error(error) => {
            let shown = error.to_string();
            let message = format!("the cell shows the error `{shown}`");
            Cell::Fault(shown, Box::new(refused("cell.formula-error", message)))
        }
    };
    Ok(Some((cell.get_position(), content)))
}

fn date_cell(time: &ExcelDateTime) -> Cell {
    let stored = time.as_f64().to_string();
    match time.as_datetime() {
        Some(day) if time.is_datetime() => Cell::Date(day.date()),
        _ => duration(stored),
    }
}

fn duration(shown: String) -> Cell {
    let message = format!("the cell holds the length of time `{shown}`, which is no day");
    Cell::Fault(shown, Box::new(refused("cell.duration", message)))
}

/// Gathers cells to rows and rows to batches.
struct Gatherer<'a> {
    sender: &'a SyncSender<Message>,
    batch: Vec<RawRow>,
    row: Option<RawRow>,
    name: &'a str,
}

impl Gatherer<'_> {
    /// Adds a cell; false once nobody listens any more.
    fn add(&mut self, (row, column): Position, cell: Cell) -> Result<bool> {
        let number = usize::try_from(row).unwrap_or(usize::MAX).saturating_add(1);
        let column = usize::try_from(column).unwrap_or(usize::MAX);
        if column >= limits::COLUMNS {
            let message = format!(
                "{}, row {number}: more than {} columns",
                shown(self.name),
                limits::COLUMNS
            );
            return Err(refused("ledger.too-many-columns", message));
        }
        let last = self.row.as_ref().map_or(0, |row| row.number);
        if number < last {
            return Err(self.out_of_order(number));
        }
        if number > last && !self.next_row(number) {
            return Ok(false);
        }
        let Some(row) = &mut self.row else { return Ok(true) };
        if row.cells.len() <= column {
            row.cells.resize(column + 1, Cell::Empty);
        }
        match row.cells.get_mut(column) {
            Some(place) if place.is_empty() => *place = cell,
            _ => return Err(self.out_of_order(number)),
        }
        Ok(true)
    }

    fn out_of_order(&self, number: usize) -> Error {
        let message = format!("{}, row {number}: the cells are not in order", shown(self.name));
        refused("ledger.workbook", message)
            .with_hint("open it in a spreadsheet program and save it again")
    }

    fn next_row(&mut self, number: usize) -> bool {
        let finished = self.row.replace(RawRow { number, cells: Vec::new() });
        self.batch.extend(finished);
        if self.batch.len() < BATCH {
            return true;
        }
        let batch = std::mem::replace(&mut self.batch, Vec::with_capacity(BATCH));
        self.sender.send(Message::Rows(batch)).is_ok()
    }

    fn finish(mut self) {
        self.batch.extend(self.row.take());
        // Nobody listens once the ledger is dropped.
        let _ = self.sender.send(Message::Rows(self.batch));
    }
}
