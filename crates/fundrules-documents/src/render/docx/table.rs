//! Tables of documents.

use docx_rs::{
    AlignmentType, HeightRule, Paragraph, Run, Shading, Table, TableCell, TableCellMargins,
    TableLayoutType, TableRow, VAlignType, VMergeType, WidthType,
};

use super::{SIZE, SIZE_SMALL, WIDE, Writer};
use crate::page::{Cell, Column, Grid, Pair, Room, runs};

/// The background of labels.
const LABEL: &str = "F2F5F9";

/// The least heights of rows in twentieths of a point: for a line, a mark and several lines.
const LINE: f32 = 400.0;
const MARK: f32 = 800.0;
const LINES: f32 = 1_200.0;

/// What lies between a border and a text, upright and across.
const UPRIGHT: usize = 40;
const ACROSS: usize = 100;

/// The shares of the width that a group, a label and a value have.
const SHARES: [usize; 3] = [16, 24, 60];

/// Labels with a value each; neighbours of one group share its cell.
pub(super) fn pairs_table(writer: &mut Writer, pairs: &[Pair]) -> Table {
    let has_groups = pairs.iter().any(|pair| pair.group.is_some());
    let [group_width, label_width, value_width] = SHARES.map(|share| writer.width * share / 100);
    let mut rows = Vec::with_capacity(pairs.len());
    let mut rest = pairs.iter();
    for (group, count) in runs(pairs.iter().map(|pair| pair.group.as_deref())) {
        for (place, pair) in rest.by_ref().take(count).enumerate() {
            let mut cells = Vec::with_capacity(3);
            match group {
                Some(group) => {
                    let merge = if place == 0 { VMergeType::Restart } else { VMergeType::Continue };
                    let text = if place == 0 { group } else { "" };
                    cells.push(label(writer, text, group_width, SIZE).vertical_merge(merge));
                    cells.push(label(writer, &pair.label, label_width, SIZE));
                }
                None => {
                    let wide = label(writer, &pair.label, group_width + label_width, SIZE);
                    cells.push(if has_groups { wide.grid_span(2) } else { wide });
                }
            }
            cells.push(value(writer, &pair.cell, value_width, SIZE));
            let height = match pair.room {
                Room::Line => LINE,
                Room::Mark => MARK,
                Room::Lines => LINES,
            };
            let row = TableRow::new(cells).cant_split();
            rows.push(row.row_height(height).height_rule(HeightRule::AtLeast));
        }
    }
    let grid = if has_groups {
        vec![group_width, label_width, value_width]
    } else {
        vec![group_width + label_width, value_width]
    };
    table(writer, rows, grid)
}

/// A list; headings over several columns stand in a row of their own.
pub(super) fn grid_table(writer: &mut Writer, grid: &Grid) -> Table {
    let size = if grid.columns.len() > WIDE { SIZE_SMALL } else { SIZE };
    let width = writer.width / grid.columns.len().max(1);
    let mut rows = Vec::with_capacity(grid.rows.len() + 2);
    if grid.has_groups() {
        let mut cells = Vec::new();
        let mut columns = grid.columns.iter();
        for (group, count) in runs(grid.columns.iter().map(|column| column.group.as_deref())) {
            let own: Vec<&Column> = columns.by_ref().take(count).collect();
            let own = own.first().map(|column| column.label.as_str());
            let text = group.or(own).unwrap_or_default();
            let cell = centred(writer, text, width * count, size);
            cells.push(match group {
                Some(_) => cell.grid_span(count),
                None => cell.vertical_merge(VMergeType::Restart),
            });
        }
        rows.push(TableRow::new(cells).cant_split());
    }
    let header = grid.columns.iter().map(|column| {
        let is_merged = grid.has_groups() && column.group.is_none();
        let text = if is_merged { "" } else { &column.label };
        let cell = centred(writer, text, width, size);
        if is_merged { cell.vertical_merge(VMergeType::Continue) } else { cell }
    });
    let header: Vec<TableCell> = header.collect();
    rows.push(TableRow::new(header).cant_split());
    for row in &grid.rows {
        let cells = row.iter().map(|cell| value(writer, cell, width, size)).collect();
        rows.push(TableRow::new(cells));
    }
    table(writer, rows, vec![width; grid.columns.len()])
}

fn table(writer: &Writer, rows: Vec<TableRow>, grid: Vec<usize>) -> Table {
    Table::new(rows)
        .set_grid(grid)
        .layout(TableLayoutType::Fixed)
        .width(writer.width, WidthType::Dxa)
        .margins(TableCellMargins::new().margin(UPRIGHT, ACROSS, UPRIGHT, ACROSS))
}

fn label(writer: &mut Writer, text: &str, width: usize, size: usize) -> TableCell {
    shaded(writer.numbered(), text, width, size)
}

fn centred(writer: &mut Writer, text: &str, width: usize, size: usize) -> TableCell {
    shaded(writer.numbered().align(AlignmentType::Center), text, width, size)
}

fn shaded(paragraph: Paragraph, text: &str, width: usize, size: usize) -> TableCell {
    let paragraph = if text.is_empty() {
        paragraph
    } else {
        paragraph.add_run(Run::new().add_text(text).size(size))
    };
    TableCell::new()
        .add_paragraph(paragraph)
        .shading(Shading::new().fill(LABEL))
        .vertical_align(VAlignType::Center)
        .width(width, WidthType::Dxa)
}

fn value(writer: &mut Writer, cell: &Cell, width: usize, size: usize) -> TableCell {
    let mut out = TableCell::new().vertical_align(VAlignType::Center).width(width, WidthType::Dxa);
    for paragraph in writer.paragraphs_of(cell, size) {
        out = out.add_paragraph(if cell.is_number() && size == SIZE_SMALL {
            paragraph.align(AlignmentType::Right)
        } else {
            paragraph
        });
    }
    out
}
