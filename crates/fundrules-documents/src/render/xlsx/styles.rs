//! How the cells of a form look.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

/// The formats of cells.
pub(super) struct Styles {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) plain: Format,
    pub(super) right: Format,
    pub(super) label: Format,
    pub(super) head: Format,
    pub(super) text: Format,
    pub(super) amount: Format,
    pub(super) integer: Format,
    pub(super) day: Format,
    pub(super) marked: Format,
    pub(super) note: Format,
}

impl Styles {
    pub(super) fn new() -> Styles {
        let base = || Format::new().set_text_wrap().set_align(FormatAlign::VerticalCenter);
        let boxed = || base().set_border(FormatBorder::Thin);
        let label = Color::RGB(0x00F2_F5F9);
        Styles {
            title: base().set_bold().set_font_size(16).set_align(FormatAlign::Center),
            heading: Format::new().set_bold().set_font_size(12),
            plain: base(),
            right: Format::new().set_align(FormatAlign::Right),
            label: boxed().set_background_color(label),
            head: boxed().set_background_color(label).set_bold().set_align(FormatAlign::Center),
            text: boxed().set_num_format("@"),
            amount: boxed().set_num_format("#,##0.######").set_align(FormatAlign::Left),
            integer: boxed().set_num_format("0").set_align(FormatAlign::Left),
            day: boxed().set_num_format("yyyy-mm-dd").set_align(FormatAlign::Left),
            marked: boxed()
                .set_num_format("@")
                .set_font_color(Color::RGB(0x00B0_0020))
                .set_background_color(Color::RGB(0x00FF_EBEE)),
            note: base().set_font_color(Color::RGB(0x0060_6060)).set_font_size(9),
        }
    }
}
