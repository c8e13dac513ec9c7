//! How cells and sheets look, and what of them is kept as it is.

use rust_xlsxwriter::{Format, FormatAlign, FormatBorder, ProtectionOptions, Worksheet};

/// The look of a cell in a frame.
pub(super) fn framed() -> Format {
    Format::new()
        .set_border(FormatBorder::Thin)
        .set_text_wrap()
        .set_align(FormatAlign::VerticalCenter)
}

/// The look of what nobody is to change.
pub(super) fn fixed() -> Format {
    framed().set_background_color(0x00F2_F2F2)
}

/// Keeps what is locked as it is; all else of the sheet may be changed, and no password asks.
pub(super) fn protect(sheet: &mut Worksheet) {
    sheet.protect_with_options(&ProtectionOptions {
        format_cells: true,
        format_columns: true,
        format_rows: true,
        insert_rows: true,
        sort: true,
        use_autofilter: true,
        ..ProtectionOptions::new()
    });
}

/// How a sheet is printed.
pub(super) fn paper(sheet: &mut Worksheet) {
    sheet.set_landscape();
    sheet.set_paper_size(9);
    sheet.set_print_fit_to_pages(1, 0);
}
