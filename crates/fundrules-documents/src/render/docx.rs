//! Forms as documents for word processors.

mod table;

use std::io::Cursor;

use docx_rs::{
    AlignmentType, BreakType, Docx, LineSpacing, PageMargin, PageOrientationType, Paragraph, Run,
    RunFonts,
};
use fundrules::{Error, Language};

use super::broken;
use crate::page::{Block, Cell, Mark, Page, Part};
use table::{grid_table, pairs_table};

/// A date for documents, whose bytes must not depend on the clock.
const CREATED: &str = "2000-01-01T00:00:00Z";

/// The sides of A4 and of A3 in twentieths of a point, and the margins.
const A4_SHORT: u32 = 11_906;
const A4_LONG: u32 = 16_838;
const A3_LONG: u32 = 23_811;
const MARGIN: u32 = 1_134;

/// Letters in half points.
const SIZE: usize = 21;
const SIZE_TITLE: usize = 36;
const SIZE_HEADING: usize = 26;
const SIZE_SMALL: usize = 16;

/// A list with more columns lies on its side, on a larger sheet.
const WIDE: usize = 8;

/// What is left below a heading to write by hand, in twentieths of a point.
const ROOM: u32 = 1_200;

/// The colours of marks and hints.
const RED: &str = "B00020";
const GREY: &str = "808080";

pub(super) fn write(page: &Page) -> Result<Vec<u8>, Error> {
    let is_wide = page
        .parts
        .iter()
        .flat_map(|part| &part.blocks)
        .any(|block| matches!(block, Block::Grid(grid) if grid.columns.len() > WIDE));
    let mut writer = Writer::new(page.language, is_wide);
    let has_cover = page.parts.iter().any(|part| part.is_cover);
    writer.title(&page.title, has_cover);
    if let Some(unit) = &page.unit {
        writer.paragraph(unit, |paragraph| paragraph.align(AlignmentType::Right));
    }
    if let Some(reason) = &page.unpublished {
        writer.paragraph(reason, |paragraph| paragraph);
    }
    let mut after_cover = false;
    for part in &page.parts {
        writer.part(part, after_cover);
        after_cover = part.is_cover;
    }
    for (number, note) in (1..).zip(&page.notes) {
        let begin = page.language.pick("注", "Note ");
        writer.small(&format!("{begin}{number}{}{note}", page.language.pick("：", ": ")));
    }
    writer.finish()
}

/// A document that is being written.
struct Writer {
    docx: Docx,
    language: Language,
    width: usize,
    /// Paragraphs are numbered here, because the library counts over all documents of a thread.
    paragraphs: u32,
}

impl Writer {
    fn new(language: Language, is_wide: bool) -> Writer {
        let (width, height, orientation) = if is_wide {
            (A3_LONG, A4_LONG, PageOrientationType::Landscape)
        } else {
            (A4_SHORT, A4_LONG, PageOrientationType::Portrait)
        };
        // A twentieth of a point is far below what a signed number of 32 bits holds.
        let margin = i32::try_from(MARGIN).unwrap_or_default();
        let margins = PageMargin::new().top(margin).bottom(margin).left(margin).right(margin);
        let fonts = RunFonts::new()
            .ascii("Times New Roman")
            .hi_ansi("Times New Roman")
            .east_asia("宋体")
            .cs("Times New Roman");
        let docx = Docx::new()
            .created_at(CREATED)
            .updated_at(CREATED)
            .page_size(width, height)
            .page_orient(orientation)
            .page_margin(margins)
            .default_fonts(fonts)
            .default_size(SIZE);
        let text_width = width.saturating_sub(2 * MARGIN);
        let width = usize::try_from(text_width).unwrap_or_default();
        Writer { docx, language, width, paragraphs: 0 }
    }

    fn numbered(&mut self) -> Paragraph {
        self.paragraphs += 1;
        Paragraph::new().id(format!("{:08x}", self.paragraphs))
    }

    fn add(&mut self, paragraph: Paragraph) {
        self.docx = std::mem::take(&mut self.docx).add_paragraph(paragraph);
    }

    fn title(&mut self, text: &str, on_cover: bool) {
        let spacing = if on_cover {
            LineSpacing::new().before(2_400).after(1_600)
        } else {
            LineSpacing::new().after(200)
        };
        let run = Run::new().add_text(text).bold().size(SIZE_TITLE);
        let paragraph =
            self.numbered().add_run(run).align(AlignmentType::Center).line_spacing(spacing);
        self.add(paragraph);
    }

    fn paragraph(&mut self, text: &str, change: impl FnOnce(Paragraph) -> Paragraph) {
        let paragraph = change(self.numbered().add_run(Run::new().add_text(text)));
        self.add(paragraph);
    }

    fn small(&mut self, text: &str) {
        let run = Run::new().add_text(text).size(SIZE_SMALL).color(GREY);
        let spacing = LineSpacing::new().before(80);
        let paragraph = self.numbered().add_run(run).line_spacing(spacing);
        self.add(paragraph);
    }

    fn heading(&mut self, text: &str, size: usize, new_page: bool) {
        let paragraph = self
            .numbered()
            .add_run(Run::new().add_text(text).bold().size(size))
            .keep_next(true)
            .page_break_before(new_page)
            .line_spacing(LineSpacing::new().before(200).after(80));
        self.add(paragraph);
    }

    fn part(&mut self, part: &Part, new_page: bool) {
        match &part.title {
            Some(title) => self.heading(title, SIZE_HEADING, new_page),
            None if new_page => self.paragraph("", |paragraph| paragraph.page_break_before(true)),
            None => {}
        }
        for text in &part.texts {
            self.paragraph(text, |paragraph| paragraph.line_spacing(LineSpacing::new().after(80)));
        }
        for block in &part.blocks {
            match block {
                Block::Pairs(pairs) => {
                    let table = pairs_table(self, pairs);
                    self.docx = std::mem::take(&mut self.docx).add_table(table);
                }
                Block::Prose { heading, cell } => {
                    if let Some(heading) = heading {
                        self.heading(heading, SIZE, false);
                    }
                    for paragraph in self.paragraphs_of(cell, SIZE) {
                        let room = if cell.text.is_empty() { ROOM } else { 0 };
                        self.add(paragraph.line_spacing(LineSpacing::new().after(room)));
                    }
                }
                Block::Grid(grid) => {
                    if let Some(heading) = &grid.heading {
                        self.heading(heading, SIZE, false);
                    }
                    let table = grid_table(self, grid);
                    self.docx = std::mem::take(&mut self.docx).add_table(table);
                }
            }
        }
    }

    /// A value: one paragraph for each line, with its hint and mark.
    fn paragraphs_of(&mut self, cell: &Cell, size: usize) -> Vec<Paragraph> {
        let lines: Vec<&str> = cell.text.split('\n').collect();
        let last = lines.len().saturating_sub(1);
        let mut paragraphs = Vec::with_capacity(lines.len());
        for (place, line) in lines.into_iter().enumerate() {
            let mut paragraph = self.numbered();
            if !line.is_empty() {
                paragraph = paragraph.add_run(Run::new().add_text(line).size(size));
            }
            if place == last {
                if let Some(hint) = &cell.hint {
                    let mut run = Run::new();
                    if !line.is_empty() {
                        run = run.add_break(BreakType::TextWrapping);
                    }
                    paragraph =
                        paragraph.add_run(run.add_text(hint.as_str()).size(SIZE_SMALL).color(GREY));
                }
                if let Some(run) = mark_run(cell.mark, self.language) {
                    paragraph = paragraph.add_run(run.size(size));
                }
            }
            paragraphs.push(paragraph);
        }
        paragraphs
    }

    fn finish(self) -> Result<Vec<u8>, Error> {
        let mut bytes = Cursor::new(Vec::new());
        self.docx.build().pack(&mut bytes).map_err(broken)?;
        Ok(bytes.into_inner())
    }
}

fn mark_run(mark: Mark, language: Language) -> Option<Run> {
    let words = mark.words(language);
    (mark != Mark::None).then(|| Run::new().add_text(words).bold().color(RED))
}
