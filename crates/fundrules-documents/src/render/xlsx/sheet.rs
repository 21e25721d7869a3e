//! The sheet of a form.

use fundrules::Language;
use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::styles::Styles;
use crate::page::{Block, Cell, Grid, Mark, Page, Pair, Part, Room, Typed, runs};

/// A number with more digits is written as text, because a workbook would round it.
const EXACT_DIGITS: usize = 15;

/// The columns of labels with a value each: group, label and value.
const PAIR_WIDTHS: [u32; 3] = [16, 26, 60];

/// The column of the value.
const VALUE: u16 = 2;

/// Letters that fit a line of a value's cell, half-width ones counting one.
const LINE: usize = 56;

/// A list with more columns lies on its side, on a larger sheet.
const WIDE: usize = 8;

/// The numbers of paper sizes.
const A3: u8 = 8;
const A4: u8 = 9;

/// A row is at most so many lines high.
const MOST_LINES: usize = 25;

/// The height of a line in points.
const LINE_HEIGHT: u32 = 16;

/// Writes a page to a sheet, one row after the other.
pub(super) struct SheetWriter<'w> {
    sheet: &'w mut Worksheet,
    styles: Styles,
    language: Language,
    /// The last column that any block uses.
    last: u16,
    row: u32,
    /// How wide the columns are.
    widths: Vec<usize>,
}

impl<'w> SheetWriter<'w> {
    pub(super) fn new(sheet: &'w mut Worksheet, page: &Page) -> Self {
        let width = |block: &Block| match block {
            Block::Grid(grid) => grid.columns.len(),
            Block::Pairs(_) | Block::Prose { .. } => usize::from(VALUE) + 1,
        };
        let blocks = || page.parts.iter().flat_map(|part| &part.blocks);
        let widest = blocks().map(width).max().unwrap_or(usize::from(VALUE) + 1);
        let last = u16::try_from(widest.saturating_sub(1)).unwrap_or(u16::MAX);
        SheetWriter {
            sheet,
            styles: Styles::new(),
            language: page.language,
            last,
            row: 0,
            widths: vec![LINE; widest],
        }
    }

    pub(super) fn write(&mut self, page: &Page) -> Result<(), XlsxError> {
        self.set_up(page)?;
        self.across(&page.title, |styles| &styles.title)?;
        self.sheet.set_row_height(0, 30)?;
        if let Some(unit) = &page.unit {
            self.across(unit, |styles| &styles.right)?;
        }
        if let Some(reason) = &page.unpublished {
            self.across(reason, |styles| &styles.plain)?;
        }
        for part in &page.parts {
            self.part(part)?;
        }
        for (number, note) in (1..).zip(&page.notes) {
            let begin = self.language.pick("注", "Note ");
            let colon = self.language.pick("：", ": ");
            self.across(&format!("{begin}{number}{colon}{note}"), |styles| &styles.note)?;
        }
        Ok(())
    }

    /// Widths, and how the sheet is printed.
    fn set_up(&mut self, page: &Page) -> Result<(), XlsxError> {
        let blocks = || page.parts.iter().flat_map(|part| &part.blocks);
        let has_pairs = blocks().any(|block| !matches!(block, Block::Grid(_)));
        let fixed: &[u32] = if has_pairs { &PAIR_WIDTHS } else { &[] };
        for (column, width) in (0_u16..).zip(fixed) {
            self.set_width(column, *width)?;
        }
        for block in blocks() {
            let Block::Grid(grid) = block else { continue };
            let wide = grid.columns.len() > WIDE;
            for (column, head) in (0_u16..).zip(&grid.columns).skip(fixed.len()) {
                let widest = grid.rows.iter().filter_map(|row| row.get(usize::from(column)));
                let widest = widest.map(|cell| halves(&cell.text)).max().unwrap_or_default();
                let widest = widest.max(halves(&head.label) / 2);
                let width = if wide { widest.clamp(5, 14) } else { widest.clamp(8, 30) } + 2;
                self.set_width(column, u32::try_from(width).unwrap_or(30))?;
            }
        }
        let is_wide = usize::from(self.last) >= WIDE;
        if is_wide {
            self.sheet.set_landscape();
        }
        self.sheet.set_paper_size(if is_wide { A3 } else { A4 }).set_print_fit_to_pages(1, 0);
        Ok(())
    }

    fn set_width(&mut self, column: u16, width: u32) -> Result<(), XlsxError> {
        self.sheet.set_column_width(column, width)?;
        if let Some(known) = self.widths.get_mut(usize::from(column)) {
            // A letter less, for what lies between a border and a text.
            *known = usize::try_from(width.saturating_sub(1)).unwrap_or(LINE);
        }
        Ok(())
    }

    /// A text over all columns.
    fn across(&mut self, text: &str, style: fn(&Styles) -> &Format) -> Result<(), XlsxError> {
        let format = style(&self.styles).clone();
        if self.last == 0 {
            self.sheet.write_string_with_format(self.row, 0, text, &format)?;
        } else {
            self.sheet.merge_range(self.row, 0, self.row, self.last, text, &format)?;
        }
        self.row += 1;
        Ok(())
    }

    fn part(&mut self, part: &Part) -> Result<(), XlsxError> {
        if let Some(title) = &part.title {
            self.across(title, |styles| &styles.heading)?;
        }
        for text in &part.texts {
            self.height(text, LINE + 40, Room::Line)?;
            self.across(text, |styles| &styles.plain)?;
        }
        for block in &part.blocks {
            match block {
                Block::Pairs(pairs) => self.pairs(pairs)?,
                Block::Prose { heading, cell } => {
                    self.label_over(heading.as_deref().or(part.title.as_deref()).unwrap_or(""))?;
                    self.value(VALUE, cell)?;
                    self.height(&cell.text, LINE, Room::Lines)?;
                    self.row += 1;
                }
                Block::Grid(grid) => self.grid(grid)?,
            }
        }
        Ok(())
    }

    /// A label over the columns of group and label.
    fn label_over(&mut self, label: &str) -> Result<(), XlsxError> {
        self.sheet.merge_range(self.row, 0, self.row, 1, label, &self.styles.label)?;
        Ok(())
    }

    fn pairs(&mut self, pairs: &[Pair]) -> Result<(), XlsxError> {
        let mut rest = pairs.iter();
        for (group, count) in runs(pairs.iter().map(|pair| pair.group.as_deref())) {
            if let Some(group) = group {
                let below = u32::try_from(count.saturating_sub(1)).unwrap_or_default();
                if below == 0 {
                    self.sheet.write_string_with_format(self.row, 0, group, &self.styles.label)?;
                } else {
                    let last = self.row + below;
                    self.sheet.merge_range(self.row, 0, last, 0, group, &self.styles.label)?;
                }
            }
            for pair in rest.by_ref().take(count) {
                match group {
                    Some(_) => {
                        let label = &self.styles.label;
                        self.sheet.write_string_with_format(self.row, 1, &pair.label, label)?;
                    }
                    None => self.label_over(&pair.label)?,
                }
                self.value(VALUE, &pair.cell)?;
                self.height(&pair.cell.text, LINE, pair.room)?;
                self.row += 1;
            }
        }
        Ok(())
    }

    fn grid(&mut self, grid: &Grid) -> Result<(), XlsxError> {
        if let Some(heading) = &grid.heading {
            self.across(heading, |styles| &styles.heading)?;
        }
        if grid.has_groups() {
            self.groups(grid)?;
        }
        for (column, head) in (0_u16..).zip(&grid.columns) {
            if !(grid.has_groups() && head.group.is_none()) {
                let style = &self.styles.head;
                self.sheet.write_string_with_format(self.row, column, &head.label, style)?;
            }
        }
        self.row += 1;
        for row in &grid.rows {
            let mut lines = 1;
            for (column, cell) in (0_u16..).zip(row) {
                self.value(column, cell)?;
                let width = self.widths.get(usize::from(column)).copied().unwrap_or(LINE);
                lines = lines.max(lines_of(&cell.text, width));
            }
            self.sheet.set_row_height(self.row, height_of(lines))?;
            self.row += 1;
        }
        Ok(())
    }

    /// The headings over several columns; a column without one has its label over both rows.
    fn groups(&mut self, grid: &Grid) -> Result<(), XlsxError> {
        let mut first = 0_u16;
        for (group, count) in runs(grid.columns.iter().map(|column| column.group.as_deref())) {
            let next = first.saturating_add(u16::try_from(count).unwrap_or(u16::MAX));
            let last = next.saturating_sub(1);
            let own = grid.columns.get(usize::from(first)).map(|column| column.label.as_str());
            let style = &self.styles.head;
            match group {
                Some(group) if last > first => {
                    self.sheet.merge_range(self.row, first, self.row, last, group, style)?;
                }
                Some(group) => {
                    self.sheet.write_string_with_format(self.row, first, group, style)?;
                }
                None => {
                    let label = own.unwrap_or_default();
                    self.sheet.merge_range(self.row, first, self.row + 1, first, label, style)?;
                }
            }
            first = next;
        }
        self.row += 1;
        self.sheet.set_row_height(self.row, 3 * LINE_HEIGHT)?;
        Ok(())
    }

    fn value(&mut self, column: u16, cell: &Cell) -> Result<(), XlsxError> {
        let (row, styles) = (self.row, &self.styles);
        if cell.mark != Mark::None {
            let text = format!("{}{}", cell.text, cell.mark.words(self.language));
            self.sheet.write_string_with_format(row, column, text, &styles.marked)?;
            return Ok(());
        }
        let number = match &cell.typed {
            Typed::Day(day) => {
                self.sheet.write_datetime_with_format(row, column, day, &styles.day)?;
                return Ok(());
            }
            Typed::Amount => Some(&styles.amount),
            Typed::Integer => Some(&styles.integer),
            Typed::Text => None,
        };
        let exact = cell.text.parse::<f64>().ok().filter(|_| digits(&cell.text) <= EXACT_DIGITS);
        match (number, exact) {
            (Some(style), Some(number)) => {
                self.sheet.write_number_with_format(row, column, number, style)?;
            }
            _ => {
                self.sheet.write_string_with_format(row, column, &cell.text, &styles.text)?;
            }
        }
        Ok(())
    }

    /// Makes the row as high as a text needs; merged cells do not grow by themselves.
    fn height(&mut self, text: &str, line: usize, room: Room) -> Result<(), XlsxError> {
        let least = match room {
            Room::Line => 1,
            Room::Mark => 2,
            Room::Lines => 4,
        };
        self.sheet.set_row_height(self.row, height_of(lines_of(text, line).max(least)))?;
        Ok(())
    }
}

/// The lines of a text in a cell that is so wide.
fn lines_of(text: &str, width: usize) -> usize {
    text.split('\n').map(|one| halves(one) / width.max(1) + 1).sum()
}

/// The height of so many lines, as far as a row can be high.
fn height_of(lines: usize) -> u32 {
    u32::try_from(lines.min(MOST_LINES)).unwrap_or(1) * LINE_HEIGHT + 4
}

/// How wide a text is, counted in half-width letters.
fn halves(text: &str) -> usize {
    text.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum()
}

/// How many digits of a number a workbook must keep.
fn digits(number: &str) -> usize {
    number.chars().filter(char::is_ascii_digit).skip_while(|digit| *digit == '0').count()
}
