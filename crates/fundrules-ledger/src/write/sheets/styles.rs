//! How the sheets of a workbook look.

use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::Tone;

/// The formats of cells.
pub(crate) struct Styles {
    pub(crate) header: Format,
    pub(crate) money: Format,
    pub(crate) date: Format,
    pub(crate) wrapped: Format,
    plain: Format,
    open: Format,
    bad: Format,
}

impl Styles {
    pub(crate) fn new() -> Styles {
        Styles {
            header: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(Color::RGB(0x00DD_EBF7)),
            money: Format::new().set_num_format("#,##0.00"),
            date: Format::new().set_num_format("yyyy-mm-dd"),
            wrapped: Format::new().set_num_format("@").set_text_wrap().set_align(FormatAlign::Top),
            plain: Format::new().set_num_format("@"),
            open: Format::new().set_num_format("@").set_background_color(Color::RGB(0x00FF_EB9C)),
            bad: Format::new().set_num_format("@").set_background_color(Color::RGB(0x00FF_C7CE)),
        }
    }

    /// The format of a text.
    pub(super) fn text(&self, tone: Tone) -> &Format {
        match tone {
            Tone::Plain => &self.plain,
            Tone::Open => &self.open,
            Tone::Bad => &self.bad,
        }
    }
}

/// A workbook whose bytes do not depend on the clock.
pub(crate) fn new_workbook() -> Result<Workbook, XlsxError> {
    let mut workbook = Workbook::new();
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    Ok(workbook)
}

/// Adds a sheet with its header row; the rows are written one after the other.
pub(crate) fn add_sheet<'w>(
    workbook: &'w mut Workbook,
    name: &str,
    headers: &[&str],
    styles: &Styles,
) -> Result<&'w mut Worksheet, XlsxError> {
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 1)?;
    for (place, header) in (0_u16..).zip(headers) {
        sheet.write_string_with_format(0, place, *header, &styles.header)?;
        sheet.set_column_width(place, width(header))?;
    }
    Ok(sheet)
}

/// A width at which the header can be read; Chinese letters are twice as wide as others.
pub(crate) fn width(header: &str) -> u32 {
    let halves = header.chars().map(|letter| if letter.is_ascii() { 1 } else { 2 }).sum::<u32>();
    halves.clamp(10, 40) + 4
}

/// Lets the rows be filtered by the header row; `rows` counts it.
pub(crate) fn filter(sheet: &mut Worksheet, rows: u32, columns: usize) -> Result<(), XlsxError> {
    let last = u16::try_from(columns.saturating_sub(1)).unwrap_or(u16::MAX);
    sheet.autofilter(0, 0, rows.saturating_sub(1), last)?;
    Ok(())
}
