//! Answers as CSV.

use std::io::Write;

use fundrules::{Assessment, Error, Result};

use super::batch_cells::BatchCells;
use super::layout::{Layout, Subject, Written};
use super::{Sink, WriterOptions, guarded};
use crate::batch::{Batch, BatchAnswers};
use crate::text::refused;

/// A CSV that is being written.
pub(super) struct CsvAnswers {
    csv: csv::Writer<Sink>,
    layout: Layout,
    cells: Option<BatchCells>,
}

impl CsvAnswers {
    pub(super) fn begin(mut sink: Sink, layout: Layout, options: &WriterOptions) -> Result<Self> {
        if options.byte_order_mark.unwrap_or(sink.is_file())
            && let Err(error) = sink.write_all(b"\xEF\xBB\xBF")
        {
            return Err(sink.failed(&error));
        }
        let mut csv = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(sink);
        csv.write_record(layout.columns.iter().map(|column| column.header.as_str()))
            .map_err(|error| failed(&error))?;
        Ok(CsvAnswers { csv, layout, cells: None })
    }

    pub(super) fn write(&mut self, project: Subject<'_>, assessment: &Assessment) -> Result<()> {
        for column in &self.layout.columns {
            let text = match self.layout.value(column.content, project, assessment) {
                Written::Empty => String::new(),
                Written::Text(text) => guarded(&text).into_owned(),
                Written::Money(money) => money.to_yuan_text(),
                Written::Date(date) => date.to_string(),
            };
            self.csv.write_field(text).map_err(|error| failed(&error))?;
        }
        self.csv.write_record(None::<&[u8]>).map_err(|error| failed(&error))
    }

    /// Writes some rows of a batch.
    pub(super) fn write_batch(
        &mut self,
        batch: &Batch,
        answers: &BatchAnswers<'_>,
        rows: &[usize],
    ) -> Result<()> {
        let CsvAnswers { csv, layout, cells } = self;
        let cells = cells.get_or_insert_with(|| BatchCells::new(layout, answers));
        for row in rows {
            cells
                .each(layout, *row, (batch, answers), |cell| csv.write_field(cell))
                .and_then(|()| csv.write_record(None::<&[u8]>))
                .map_err(|error| failed(&error))?;
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<()> {
        let sink = self
            .csv
            .into_inner()
            .map_err(|error| refused("ledger.write", error.error().to_string()))?;
        sink.finish()
    }
}

fn failed(error: &csv::Error) -> Error {
    refused("ledger.write", error.to_string())
}
