//! The sheet that says how the others are filled in.

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use crate::model::{Key, Unit};

/// Writes the sheet.
pub(super) fn guide(sheet: &mut Worksheet, unit: &Unit, key: &Key) -> Result<(), XlsxError> {
    let period = key.period.called();
    let lines = [
        format!("Bảng số liệu {period} của {}", unit.name_on(key.period.end())),
        "1. Điền vào các ô trắng. Ô xám đã có sẵn, không sửa. Bấm vào một ô thì Excel nhắc ô ấy \
         ghi gì; ô có mũi tên thì chọn trong danh sách."
            .to_owned(),
        "2. Số đếm chỉ gõ chữ số: 1234. Không có thì gõ 0; chưa biết thì để trống. Trống không \
         phải là 0."
            .to_owned(),
        "3. Thủ tục đơn vị không thực hiện: để trống cả hàng. Thủ tục chưa có trong bảng: thêm \
         vào hàng trống ở cuối, mã ghi đủ như 1.000894."
            .to_owned(),
        "4. Trang “Số liệu khác” có phần còn lại: số liệu chung, phần lời, số, ngày, người ký \
         của văn bản."
            .to_owned(),
        "5. Lưu lại đúng loại .xlsx rồi gửi về. Tên tệp đổi được; đơn vị và kỳ ghi ở dòng đầu \
         của bảng thì không sửa."
            .to_owned(),
        "Tệp gửi lại có ô tô màu: bấm vào ô ấy để đọc lỗi, sửa rồi gửi lại.".to_owned(),
    ];
    sheet.set_column_width(0, 100)?;
    let bold = Format::new().set_bold().set_font_size(14).set_text_wrap();
    let plain = Format::new().set_text_wrap();
    for (row, line) in (0_u32..).zip(lines) {
        let look = if row == 0 { &bold } else { &plain };
        sheet.write_string_with_format(row, 0, line, look)?;
    }
    sheet.set_paper_size(9);
    Ok(())
}
