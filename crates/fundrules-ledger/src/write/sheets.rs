//! Answers as a workbook.

mod reasons;
pub(crate) mod styles;

use fundrules::{Assessment, Error, Money, Regime, Result};
use rust_xlsxwriter::{Format, Workbook, Worksheet, XlsxError};

use super::layout::{Layout, Subject, Tone, Written};
use super::{Reason, Sink};
use crate::cell::significant_digits;
use crate::limits;
use crate::mistakes::{MistakeColumns, Mistakes};
use crate::text::refused;
use reasons::ReasonRows;
use styles::Styles;

/// Rows of a sheet, the header row included.
const SHEET_ROWS: u32 = 1_048_576;

/// The places of the sheets.
const ANSWERS: usize = 0;
const REASONS: usize = 1;

/// A workbook that is being written.
pub(super) struct SheetAnswers {
    sink: Sink,
    layout: Layout,
    workbook: Workbook,
    styles: Styles,
    rows: u32,
    reasons: ReasonRows,
    has_mistakes: bool,
}

impl SheetAnswers {
    pub(super) fn begin(sink: Sink, layout: Layout, regime: &Regime) -> Result<Self> {
        let language = layout.language;
        let mut workbook = styles::new_workbook().map_err(|error| io_of(&error))?;
        let styles = Styles::new();
        let reasons = ReasonRows::new(regime, language);
        let headers: Vec<&str> =
            layout.columns.iter().map(|column| column.header.as_str()).collect();
        styles::add_sheet(&mut workbook, language.pick("认定结果", "Answers"), &headers, &styles)
            .map_err(|error| io_of(&error))?;
        styles::add_sheet(
            &mut workbook,
            language.pick("理由", "Reasons"),
            &ReasonRows::headers(language),
            &styles,
        )
        .map_err(|error| io_of(&error))?;
        Ok(SheetAnswers { sink, layout, workbook, styles, rows: 1, reasons, has_mistakes: false })
    }

    pub(super) fn write(
        &mut self,
        project: Subject<'_>,
        assessment: &Assessment,
        reasons: &[Reason],
    ) -> Result<()> {
        if self.rows >= SHEET_ROWS {
            return Err(sheet_full());
        }
        self.write_answers(project, assessment).map_err(|error| io_of(&error))?;
        self.rows += 1;
        let lines = self.reasons.lines(project.id, assessment, reasons);
        if self.reasons.rows.saturating_add(u32::try_from(lines.len()).unwrap_or(u32::MAX))
            > SHEET_ROWS
        {
            return Err(sheet_full());
        }
        self.write_reasons(&lines).map_err(|error| io_of(&error))
    }

    fn write_answers(
        &mut self,
        project: Subject<'_>,
        assessment: &Assessment,
    ) -> Result<(), XlsxError> {
        let sheet = self.workbook.worksheet_from_index(ANSWERS)?;
        for (place, column) in (0_u16..).zip(&self.layout.columns) {
            let tone = Layout::tone(column.content, assessment);
            let styles = &self.styles;
            match self.layout.value(column.content, project, assessment) {
                Written::Empty => {}
                Written::Text(text) => {
                    write_text(sheet, self.rows, place, &text, styles.text(tone))?;
                }
                Written::Money(money) => write_money(sheet, self.rows, place, money, styles)?,
                Written::Date(date) => {
                    sheet.write_datetime_with_format(self.rows, place, date, &styles.date)?;
                }
            }
        }
        Ok(())
    }

    fn write_reasons(&mut self, lines: &[reasons::Line]) -> Result<(), XlsxError> {
        let sheet = self.workbook.worksheet_from_index(REASONS)?;
        for line in lines {
            for (place, text) in (0_u16..).zip(line.cells()) {
                write_text(sheet, self.reasons.rows, place, text, &self.styles.wrapped)?;
            }
            self.reasons.rows += 1;
        }
        Ok(())
    }

    pub(super) fn list_mistakes(&mut self, mistakes: &Mistakes) -> Result<()> {
        if mistakes.is_empty() || self.has_mistakes {
            return Ok(());
        }
        self.has_mistakes = true;
        self.write_mistakes(mistakes).map_err(|error| io_of(&error))
    }

    fn write_mistakes(&mut self, mistakes: &Mistakes) -> Result<(), XlsxError> {
        let language = self.layout.language;
        let sheet = styles::add_sheet(
            &mut self.workbook,
            language.pick("读取问题", "Mistakes"),
            &MistakeColumns::headers(language),
            &self.styles,
        )?;
        let mut row = 1;
        for mistake in mistakes.kept() {
            for (place, text) in (0_u16..).zip(MistakeColumns::cells(mistake, language)) {
                write_text(sheet, row, place, &text, &self.styles.wrapped)?;
            }
            row += 1;
        }
        styles::filter(sheet, row, MistakeColumns::COUNT)
    }

    pub(super) fn finish(mut self) -> Result<()> {
        self.end_sheets().map_err(|error| io_of(&error))?;
        let file = self.sink.file_mut()?;
        self.workbook.save_to_writer(file).map_err(|error| io_of(&error))?;
        self.sink.finish()
    }

    fn end_sheets(&mut self) -> Result<(), XlsxError> {
        let columns = self.layout.columns.len();
        styles::filter(self.workbook.worksheet_from_index(ANSWERS)?, self.rows, columns)?;
        let reasons = self.workbook.worksheet_from_index(REASONS)?;
        styles::filter(reasons, self.reasons.rows, ReasonRows::COLUMNS)
    }
}

fn write_text(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    text: &str,
    format: &Format,
) -> Result<(), XlsxError> {
    if text.is_empty() {
        return Ok(());
    }
    let cut: String;
    let text = match text.char_indices().nth(limits::CELL_CHARACTERS / 2) {
        None => text,
        Some((end, _)) => {
            cut = format!("{}…", text.get(..end).unwrap_or_default());
            &cut
        }
    };
    sheet.write_string_with_format(row, column, text, format).map(|_| ())
}

/// An amount as a number where a spreadsheet holds it exactly, else as text.
fn write_money(
    sheet: &mut Worksheet,
    row: u32,
    column: u16,
    money: Money,
    styles: &Styles,
) -> Result<(), XlsxError> {
    let text = money.to_yuan_text();
    match text.parse::<f64>() {
        Ok(number) if significant_digits(&text) <= limits::EXACT_DIGITS => {
            sheet.write_number_with_format(row, column, number, &styles.money)?;
        }
        _ => write_text(sheet, row, column, &text, styles.text(Tone::Plain))?,
    }
    Ok(())
}

fn sheet_full() -> Error {
    let message =
        format!("a sheet of a workbook has no room for more than {} rows", SHEET_ROWS - 1);
    refused("ledger.sheet-full", message).with_hint("write the answers as CSV or JSON lines")
}

/// The error of the library that writes workbooks.
pub(crate) fn io_of(error: &XlsxError) -> Error {
    refused("ledger.write", format!("the workbook cannot be written: {error}"))
}
