//! Rows of a CSV, one at a time, with bounded records.

use std::fs::File;
use std::io::{self, Cursor, Read, Seek, SeekFrom};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use csv::StringRecord;
use fundrules::{Error, Result};

use super::decode::{Utf8Reader, detect};
use super::{CellView, RawRows, sniff};
use crate::cell::trimmed;
use crate::format::TextEncoding;
use crate::limits;
use crate::mapping::Mapping;
use crate::text::{io_error, refused, shown};

/// How much of the text is looked at for the delimiter and the line ends.
const SAMPLE_BYTES: usize = 64 * 1024;

/// A record that is put after the end. If it does not come out as it went in, a quoted cell was
/// never closed and swallowed the end of the file.
const SENTINEL: &str = "\u{1E}";

type Text = Bounded<Box<dyn Read + Send>>;

/// The rows of a CSV.
pub(crate) struct CsvRows {
    name: String,
    reader: csv::Reader<Text>,
    budget: Arc<AtomicU64>,
    record: StringRecord,
    /// Lines end with two characters, the second of which the parser takes with the next record.
    has_crlf: bool,
    /// Line breaks inside cells so far: they are lines of the file but not rows.
    inner_breaks: usize,
    last: usize,
    ended: bool,
}

/// What was found out about the file.
pub(crate) struct CsvFile {
    pub(crate) rows: CsvRows,
    pub(crate) encoding: TextEncoding,
    pub(crate) delimiter: char,
}

impl CsvFile {
    /// Opens a file: finds its encoding and its delimiter.
    pub(crate) fn open(mut file: File, name: &str, mapping: &Mapping) -> Result<CsvFile> {
        let encoding = detect(&mut file, name)?;
        let failed = |error: io::Error| io_error("ledger.read", name, &error);
        let mut text = Utf8Reader::new(file, encoding);
        let sample = sample(&mut text).map_err(failed)?;
        let shown_sample = String::from_utf8_lossy(&sample);
        let delimiter = sniff::delimiter(&shown_sample, mapping);
        let has_crlf = shown_sample.contains("\r\n");
        let break_line = if has_crlf { "\r\n" } else { "\n" };
        let end = format!("{break_line}{SENTINEL}\n");
        let whole = Cursor::new(sample).chain(text).chain(Cursor::new(end));
        let budget = Arc::new(AtomicU64::new(0));
        let bounded = Bounded { inner: Box::new(whole) as Box<_>, budget: Arc::clone(&budget) };
        let reader = csv::ReaderBuilder::new()
            .delimiter(delimiter)
            .has_headers(false)
            .flexible(true)
            .from_reader(bounded);
        let rows = CsvRows {
            name: name.to_owned(),
            reader,
            budget,
            record: StringRecord::new(),
            has_crlf,
            inner_breaks: 0,
            last: 0,
            ended: false,
        };
        Ok(CsvFile { rows, encoding, delimiter: char::from(delimiter) })
    }
}

/// The start of the text.
fn sample(text: &mut impl Read) -> io::Result<Vec<u8>> {
    let mut sample = Vec::new();
    let mut chunk = [0_u8; 8 * 1024];
    while sample.len() < SAMPLE_BYTES {
        let read = text.read(&mut chunk)?;
        if read == 0 {
            break;
        }
        sample.extend_from_slice(chunk.get(..read).unwrap_or_default());
    }
    Ok(sample)
}

/// Keeps a stream in a temporary file, because its encoding shows only at its end.
pub(crate) fn keep(mut stream: impl Read, name: &str) -> Result<File> {
    let failed = |error: io::Error| io_error("ledger.read", name, &error);
    let mut file = tempfile::tempfile().map_err(failed)?;
    let copied = io::copy(&mut Read::take(&mut stream, limits::STREAM_BYTES + 1), &mut file)
        .map_err(failed)?;
    if copied > limits::STREAM_BYTES {
        let message = format!("{} is longer than {} bytes", shown(name), limits::STREAM_BYTES);
        return Err(refused("ledger.too-long", message));
    }
    file.seek(SeekFrom::Start(0)).map_err(failed)?;
    Ok(file)
}

impl CsvRows {
    fn failed(&self, error: &csv::Error) -> Error {
        let row = self.last + 1;
        if self.budget.load(Ordering::Relaxed) == 0 {
            let message = format!(
                "{}, row {row}: a row is longer than {} bytes",
                shown(&self.name),
                limits::RECORD_BYTES
            );
            return refused("ledger.row-too-long", message)
                .with_hint("look for a quotation mark that is not closed");
        }
        let message = format!("{}, row {row}: {error}", shown(&self.name));
        refused("ledger.read", message)
    }

    fn swallowed_the_end(&self) -> bool {
        let last = self.record.iter().next_back().unwrap_or_default();
        last.strip_suffix('\n').is_some_and(|rest| rest.ends_with(SENTINEL))
    }

    fn unclosed(&self) -> Error {
        let message = format!(
            "{}, row {}: a quotation mark is opened and never closed",
            shown(&self.name),
            self.last + 1
        );
        refused("ledger.quote-open", message)
            .with_hint("write a quotation mark inside a quoted cell twice")
    }

    /// Nothing may follow the record that was put after the end.
    fn after_sentinel(&mut self) -> Option<Result<usize>> {
        match self.reader.read_record(&mut self.record) {
            Ok(false) => None,
            Ok(true) => {
                let message = format!(
                    "{}, row {}: the row holds nothing but a control character",
                    shown(&self.name),
                    self.last + 1
                );
                Some(Err(refused("ledger.read", message)))
            }
            Err(error) => Some(Err(self.failed(&error))),
        }
    }

    /// The row's place as a spreadsheet counts it: its line, less the line breaks inside cells.
    fn place(&mut self) -> usize {
        let broken = self.record.as_slice().bytes().filter(|byte| *byte == b'\n').count();
        self.inner_breaks += broken;
        let line = usize::try_from(self.reader.position().line()).unwrap_or(usize::MAX);
        let ended = line.saturating_sub(usize::from(!self.has_crlf));
        self.last = ended.saturating_sub(self.inner_breaks).max(self.last + 1);
        self.last
    }
}

impl RawRows for CsvRows {
    fn advance(&mut self) -> Option<Result<usize>> {
        while !self.ended {
            self.budget.store(limits::RECORD_BYTES, Ordering::Relaxed);
            match self.reader.read_record(&mut self.record) {
                Err(error) => {
                    self.ended = true;
                    return Some(Err(self.failed(&error)));
                }
                Ok(false) => {
                    self.ended = true;
                    return Some(Err(self.unclosed()));
                }
                Ok(true) if self.swallowed_the_end() => {
                    self.ended = true;
                    return Some(Err(self.unclosed()));
                }
                Ok(true) => {}
            }
            if self.record.len() == 1 && self.record.get(0) == Some(SENTINEL) {
                self.ended = true;
                return self.after_sentinel();
            }
            let number = self.place();
            if self.record.len() > limits::COLUMNS {
                self.ended = true;
                let message = format!(
                    "{}, row {number}: more than {} columns",
                    shown(&self.name),
                    limits::COLUMNS
                );
                return Some(Err(refused("ledger.too-many-columns", message)));
            }
            if self.record.iter().any(|cell| !trimmed(cell).is_empty()) {
                return Some(Ok(number));
            }
        }
        None
    }

    fn width(&self) -> usize {
        self.record.len()
    }

    fn view(&self, column: usize) -> CellView<'_> {
        CellView::Text(self.record.get(column).unwrap_or_default())
    }

    fn is_rectangular(&self) -> bool {
        true
    }
}

/// Lets no more through than one record may have, until the budget is set anew.
struct Bounded<R> {
    inner: R,
    budget: Arc<AtomicU64>,
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.budget.load(Ordering::Relaxed);
        if left == 0 {
            return Err(io::Error::other("the row is too long"));
        }
        let read = self.inner.read(buffer)?;
        let used = u64::try_from(read).unwrap_or(u64::MAX);
        self.budget.store(left.saturating_sub(used), Ordering::Relaxed);
        Ok(read)
    }
}
