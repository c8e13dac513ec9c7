//! Files that can be read and do not agree: whole messages, one test a fault.

use crate::sandbox::{COMMUNE, Sandbox};

#[test]
fn a_code_that_no_catalog_has_offers_the_nearest() {
    Sandbox::record(r#"
            procedures:
              - {code: "1.000895", level: 2}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#)
        .says("check", 1, r#"
            lỗi[unknown-code]: mã TTHC `1.000895` không có trong danh mục nào
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:12
              |
            2 |   - {code: "1.000895", level: 2}
              |            ^^^^^^^^^^
              |
              = gợi ý: có phải ý là `1.000894` (Đăng ký kết hôn)? Mã mới thì thêm vào `data/catalogs/`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_code_far_from_all() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "đăng ký kết hôn", level: 2}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[unknown-code]: mã TTHC `đăng ký kết hôn` không có trong danh mục nào
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:12
              |
            2 |   - {code: "đăng ký kết hôn", level: 2}
              |            ^^^^^^^^^^^^^^^^^
              |
              = gợi ý: xem lại mã; mã mới thì thêm vào `data/catalogs/`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_code_without_quotes_keeps_its_zeros() {
    Sandbox::record(r#"
            procedures:
              - {code: 1.004220, level: 2}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#)
        .says("check", 1, r#"
            lỗi[unknown-code]: mã TTHC `1.004220` không có trong danh mục nào
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:12
              |
            2 |   - {code: 1.004220, level: 2}
              |            ^^^^^^^^
              |
              = gợi ý: có phải ý là `1.004222` (Đăng ký thường trú)? Mã mới thì thêm vào `data/catalogs/`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_code_that_stands_twice_shows_the_first() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "1.000894", level: 2}
              - {code: "1.000656", level: 2}
              - {code: "1.000894", level: 3, online: {received: 0, resolved: 0}}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[duplicate-code]: mã TTHC `1.000894` ghi hai lần
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:4:12
              |
            2 |   - {code: "1.000894", level: 2}
              |            ---------- ghi lần đầu ở đây
            3 |   - {code: "1.000656", level: 2}
            4 |   - {code: "1.000894", level: 3, online: {received: 0, resolved: 0}}
              |            ^^^^^^^^^^
              |
              = gợi ý: gộp hai mục làm một

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_code_that_stands_twice_in_the_catalogs() {
    Sandbox::new()
        .file(
            "data/catalogs/other.yaml",
            r#"
            title: Khác
            procedures:
              - {code: "1.000894", name: Kết hôn, sector: Hộ tịch, tier: commune}
        "#,
        )
        .says(
            "check",
            1,
            r#"
            lỗi[duplicate-code]: mã TTHC `1.000894` ghi hai lần
             --> data/catalogs/other.yaml:3:12
              |
            3 |   - {code: "1.000894", name: Kết hôn, sector: Hộ tịch, tier: commune}
              |            ^^^^^^^^^^
              |
             ::: data/catalogs/commune.yaml:3:12
              |
            3 |   - {code: "1.000894", name: Đăng ký kết hôn, sector: Hộ tịch, tier: commune}
              |            ---------- ghi lần đầu ở đây
              |
              = gợi ý: gộp hai mục làm một

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn online_dossiers_at_level_2() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "1.000894", level: 2, online: {received: 41, resolved: 40}}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[online-at-low-level]: 41 hồ sơ trực tuyến ở mức độ 2, mức độ không nhận hồ sơ
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:53
              |
            2 |   - {code: "1.000894", level: 2, online: {received: 41, resolved: 40}}
              |                               -                     ^^
              |                               |
              |                               mức độ ghi ở đây
              |
              = gợi ý: nâng `level` lên 3 hoặc 4, hoặc chuyển số hồ sơ sang `in_person`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn more_resolved_than_received() {
    Sandbox::record(r#"
            procedures:
              - {code: "1.000894", level: 2, in_person: {received: 5, resolved: 6}}
              - {code: "1.000656", level: 2, in_person: {received: 5, resolved: 5}}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#)
        .says("check", 1, r#"
            lỗi[resolved-over-received]: giải quyết 6 hồ sơ, nhiều hơn 5 hồ sơ đã tiếp nhận
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:69
              |
            2 |   - {code: "1.000894", level: 2, in_person: {received: 5, resolved: 6}}
              |                                                        -            ^
              |                                                        |
              |                                                        tiếp nhận ghi ở đây
              |
              = gợi ý: `resolved` đếm trong số đã `received` của kỳ; hồ sơ kỳ trước chuyển sang thì cộng vào cả hai

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_file_that_is_no_period() {
    Sandbox::new()
        .file(&format!("{COMMUNE}/2018-h3.yaml"), r#"
            procedures: []
        "#)
        .says("check", 1, r#"
            lỗi[stray-file]: `2018-h3.yaml` không phải `unit.yaml`, cũng không phải tên của một kỳ báo cáo
            --> data/units/dong-nai/xuan-loc/xuan-dinh/2018-h3.yaml
             = gợi ý: đặt tên theo kỳ: `2026.yaml`, `2026-9m.yaml` (9 tháng đầu), `2026-h2.yaml` (6 tháng cuối), `2026-h1.yaml` (6 tháng đầu), `2026-q3.yaml` (quý III), `2026-07.yaml` (tháng 7), `2026-01-01_2026-05-31.yaml` (từ ngày 01 tháng 01 đến ngày 31 tháng 5)

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_record_in_a_folder_without_a_unit() {
    Sandbox::new()
        .file("data/units/dong-nai/xuan-loc/xuan-din/2018.yaml", r#"
            procedures: [{code: "1.000894", level: 2}]
            documents: {report: {number: 9, date: 2018-06-05}}
        "#)
        .says("check", 1, r#"
            lỗi[folder-without-unit]: thư mục `data/units/dong-nai/xuan-loc/xuan-din` không có `unit.yaml`
            --> data/units/dong-nai/xuan-loc/xuan-din/2018.yaml
             = gợi ý: thêm `data/units/dong-nai/xuan-loc/xuan-din/unit.yaml`, hoặc chuyển tệp về đúng thư mục của đơn vị

            đã kiểm tra 3 đơn vị, 2 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_unit_that_cannot_stand_there() {
    Sandbox::new()
        .file(&format!("{COMMUNE}/unit.yaml"), r#"
            kind: province
            name: tỉnh X
            place: X
        "#)
        .says("check", 1, r#"
            cảnh báo[no-form-then]: kỳ 2018 đơn vị không lập văn bản nào; `report` ở đây không được dùng
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:6:3
              |
            6 |   report: {number: 9, date: 2018-06-05}
              |   ^^^^^^
              |
              = gợi ý: bỏ dòng này, hoặc chuyển sang tệp của kỳ có biểu mẫu ấy

            lỗi[kind-does-not-fit]: đơn vị loại `province` không thể ở dưới đơn vị loại `district`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml:1:7
              |
            1 | kind: province
              |       ^^^^^^^^
              |
             ::: data/units/dong-nai/xuan-loc/unit.yaml:1:7
              |
            1 | kind: district
              |       -------- đơn vị cấp trên
              |
              = gợi ý: tỉnh ở trên cùng; dưới tỉnh là huyện, xã, sở; dưới huyện là xã, phòng; dưới xã là phòng

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 1 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_commune_cannot_stand_at_the_top() {
    Sandbox::new()
        .file("data/units/dong-nai/unit.yaml", r#"
            kind: commune
            name: xã X
            place: X
        "#)
        .says("check", 1, r#"
            lỗi[kind-does-not-fit]: đơn vị loại `commune` không thể ở trên cùng
             --> data/units/dong-nai/unit.yaml:1:7
              |
            1 | kind: commune
              |       ^^^^^^^
              |
              = gợi ý: tỉnh ở trên cùng; dưới tỉnh là huyện, xã, sở; dưới huyện là xã, phòng; dưới xã là phòng

            lỗi[kind-does-not-fit]: đơn vị loại `district` không thể ở dưới đơn vị loại `commune`
             --> data/units/dong-nai/xuan-loc/unit.yaml:1:7
              |
            1 | kind: district
              |       ^^^^^^^^
              |
             ::: data/units/dong-nai/unit.yaml:1:7
              |
            1 | kind: commune
              |       ------- đơn vị cấp trên
              |
              = gợi ý: tỉnh ở trên cùng; dưới tỉnh là huyện, xã, sở; dưới huyện là xã, phòng; dưới xã là phòng

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 2 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_report_dated_before_its_period() {
    Sandbox::record(r#"
            procedures: [{code: "1.000894", level: 2}]
            documents: {report: {number: 9, date: 2017-12-31}}
        "#)
        .says("check", 1, r#"
            lỗi[date-before-period]: văn bản đề ngày 2017-12-31, trước khi kỳ báo cáo bắt đầu (2018-01-01)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:39
              |
            2 | documents: {report: {number: 9, date: 2017-12-31}}
              |                                       ^^^^^^^^^^
              |
              = gợi ý: sửa ngày, hoặc chuyển số liệu sang tệp của đúng kỳ

            lỗi[date-before-in-force]: văn bản đề ngày 2017-12-31, trước khi 1075/STTTT-CNTT có hiệu lực (2018-05-30)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:39
              |
            2 | documents: {report: {number: 9, date: 2017-12-31}}
              |                                       ^^^^^^^^^^
              |
              = gợi ý: văn bản không thể căn cứ một văn bản chưa có

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 2 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_report_dated_before_the_rules_were_in_force() {
    Sandbox::record(r#"
            procedures: [{code: "1.000894", level: 2}]
            documents: {report: {number: 9, date: 2018-05-29}}
        "#)
        .says("check", 1, r#"
            lỗi[date-before-in-force]: văn bản đề ngày 2018-05-29, trước khi 1075/STTTT-CNTT có hiệu lực (2018-05-30)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:39
              |
            2 | documents: {report: {number: 9, date: 2018-05-29}}
              |                                       ^^^^^^^^^^
              |
              = gợi ý: văn bản không thể căn cứ một văn bản chưa có

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_document_that_no_rulebook_has_a_form_for() {
    Sandbox::record(
        r#"
            procedures: [{code: "1.000894", level: 2}]
            documents: {report: {number: 9, date: 2018-05-30}, reprot: {number: 2}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[unknown-form]: không bộ quy định nào đang dùng có biểu mẫu `reprot` cho đơn vị này
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:52
              |
            2 | documents: {report: {number: 9, date: 2018-05-30}, reprot: {number: 2}}
              |                                                    ^^^^^^
              |
              = gợi ý: có phải ý là `report`?

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[allow(clippy::unicode_not_nfc)] // It is what the test is about.
#[test]
fn text_in_decomposed_unicode() {
    Sandbox::record(
        r#"
            procedures: [{code: "1.000894", level: 2, note: "tiếp nhận"}]
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[not-nfc]: `tiếp` không phải Unicode dựng sẵn (NFC)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1:49
              |
            1 | procedures: [{code: "1.000894", level: 2, note: "tiếp nhận"}]
              |                                                 ^^^^^^^^^^^
              |
              = gợi ý: gõ lại bằng bộ gõ đặt ở “Unicode dựng sẵn” (không phải “Unicode tổ hợp”)

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn text_in_tcvn3() {
    Sandbox::new()
        .file(
            &format!("{COMMUNE}/unit.yaml"),
            r#"
            kind: commune
            name: x· Xu©n §Þnh
            place: Xuân Định
        "#,
        )
        .says(
            "check",
            1,
            r#"
            lỗi[legacy-encoding]: `x· Xu©n §Þnh` có vẻ là chữ theo bảng mã cũ TCVN3 (ABC)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml:2:7
              |
            2 | name: x· Xu©n §Þnh
              |       ^^^^^^^^^^^^
              |
              = gợi ý: chuyển mã từ TCVN3 (ABC) sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6)

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn text_in_vni() {
    Sandbox::record(
        r#"
            procedures: [{code: "1.000894", level: 2}]
            narrative: {strengths: Ñöôïc huyeän quan taâm}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[legacy-encoding]: `Ñöôïc huyeän quan taâm` có vẻ là chữ theo bảng mã cũ VNI
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:24
              |
            2 | narrative: {strengths: Ñöôïc huyeän quan taâm}
              |                        ^^^^^^^^^^^^^^^^^^^^^^
              |
              = gợi ý: chuyển mã từ VNI sang Unicode dựng sẵn (UniKey: Ctrl+Shift+F6)

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_character_that_no_font_draws() {
    Sandbox::record(
        r#"
            procedures: [{code: "1.000894", level: 2, note: "xong 👍"}]
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[undrawable-character]: không phông chữ nào vẽ được ký tự `👍` (U+1F44D)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1:55
              |
            1 | procedures: [{code: "1.000894", level: 2, note: "xong 👍"}]
              |                                                       ^^
              |
              = gợi ý: thay bằng chữ hoặc dấu thường dùng

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn an_invisible_character_is_a_warning() {
    Sandbox::record(
        r#"
            procedures: [{code: "1.000894", level: 2, note: "dính\u200bliền"}]
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        0,
        r#"
            cảnh báo[invisible-character]: có ký tự không nhìn thấy U+200B
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1:49
              |
            1 | procedures: [{code: "1.000894", level: 2, note: "dính\u200bliền"}]
              |                                                 ^^^^^^^^^^^^^^^^
              |
              = gợi ý: ký tự này bị bỏ khi in; xóa nó đi cho sạch

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_missing_level_is_a_warning() {
    Sandbox::record(r#"
            procedures:
              - {code: "1.000894"}
              - {code: "1.000656", level: 3, online: {received: 3}}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#)
        .says("check", 0, r#"
            cảnh báo[missing-number]: TTHC `1.000894` thiếu `level` (“Mức độ”), số liệu mà `dong-nai-8-1` cần
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:12
              |
            2 |   - {code: "1.000894"}
              |            ^^^^^^^^^^
              |
              = gợi ý: thêm số liệu; khi thiếu, kết quả có thể là “không đủ cơ sở đánh giá” và văn bản là dự thảo có chỗ trống

            cảnh báo[missing-number]: TTHC `1.000656` thiếu `online.resolved` (“Hồ sơ trực tuyến: Giải quyết”), số liệu mà `dong-nai-8-1` cần
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:3:12
              |
            3 |   - {code: "1.000656", level: 3, online: {received: 3}}
              |            ^^^^^^^^^^
              |
              = gợi ý: thêm số liệu; khi thiếu, văn bản là dự thảo có chỗ trống

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 2 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_period_that_no_rulebook_covers() {
    Sandbox::new()
        .file(&format!("{COMMUNE}/2030.yaml"), r#"
            procedures: [{code: "1.000894", provision: full}]
        "#)
        .says("check", 0, r#"
            cảnh báo[period-not-covered]: không bộ quy định nào đang dùng đánh giá đơn vị này cho kỳ 2030
            --> data/units/dong-nai/xuan-loc/xuan-dinh/2030.yaml
             = gợi ý: xem lại tên tệp, hoặc thêm bộ quy định của kỳ này vào `templates/`

            đã kiểm tra 3 đơn vị, 2 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_draft_says_what_it_lacks() {
    Sandbox::record(
        r#"
            procedures: [{code: "1.000894", level: 2}]
            documents: {report: {date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        0,
        r#"
            thông tin[draft-document]: `report` còn là dự thảo: chưa có số
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:13
              |
            2 | documents: {report: {date: 2018-06-05}}
              |             ^^^^^^
              |
              = gợi ý: khi văn bản đã cấp số, ghi `documents: {report: {number: …, date: …}}`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 0 cảnh báo, 1 thông tin
        "#,
    );
}

#[test]
fn a_submission_that_the_verdict_denies() {
    Sandbox::record(r#"
            procedures: [{code: "1.000894", level: 1}]
            documents: {report: {number: 9, date: 2018-06-05}, submission: {number: 2, date: 2018-06-06}}
        "#)
        .says("check", 0, r#"
            cảnh báo[not-owed]: `submission` chỉ lập khi kết quả là “đạt”; kết quả là “không đạt”
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:52
              |
            2 | documents: {report: {number: 9, date: 2018-06-05}, submission: {number: 2, date: 2018-06-06}}
              |                                                    ^^^^^^^^^^
              |
              = gợi ý: xem lý do bằng `hoso explain`; sửa số liệu nếu sai, nếu đúng thì bỏ mục này

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_level_of_the_catalog_is_1_to_4() {
    Sandbox::new()
        .file(
            "data/catalogs/lists.yaml",
            r#"
            title: Danh mục
            procedures:
              - {code: "1.009999", name: Việc khác, sector: Hộ tịch, tier: commune, level: 5}
        "#,
        )
        .says(
            "check",
            1,
            r#"
            lỗi[level-out-of-range]: không có mức độ `5`
             --> data/catalogs/lists.yaml:3:80
              |
            3 |   - {code: "1.009999", name: Việc khác, sector: Hộ tịch, tier: commune, level: 5}
              |                                                                                ^
              |
              = gợi ý: mức độ DVCTT là 1, 2, 3 hoặc 4 (Điều 3 Nghị định 43/2011/NĐ-CP)

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn points_that_nobody_asks_for() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "1.000894", level: 2}
            claims: {"8.1.a": {points: 3}}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        0,
        r#"
            cảnh báo[not-asked]: không hỏi `8.1.a` ở đây
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:3:10
              |
            3 | claims: {"8.1.a": {points: 3}}
              |          ^^^^^^^
              |
              = gợi ý: tiêu chí này tính từ số liệu, không tự chấm; bỏ dòng này

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_declaration_that_contradicts_itself() {
    Sandbox::new()
        .file(
            "templates/fields/thu.yaml",
            r#"
            fields:
              so.luong: {type: count, label: Số lượng, min: 5, max: 3}
              so.khac: {type: cout, label: Số khác}
        "#,
        )
        .says(
            "check",
            1,
            r#"
            lỗi[missing-key]: thiếu khóa `title`
             --> templates/fields/thu.yaml:1:1
              |
            1 | fields:
              | ^^^^^^
              |
              = gợi ý: thêm dòng `title: …`

            lỗi[declaration]: `3` không phải một giới hạn của trường này
             --> templates/fields/thu.yaml:2:57
              |
            2 |   so.luong: {type: count, label: Số lượng, min: 5, max: 3}
              |                                                         ^
              |
              = gợi ý: ghi một số cùng loại với trường; `min` không lớn hơn `max`

            lỗi[unknown-value]: không có giá trị `cout` ở đây
             --> templates/fields/thu.yaml:3:19
              |
            3 |   so.khac: {type: cout, label: Số khác}
              |                   ^^^^
              |
              = gợi ý: có phải ý là `count`?

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 3 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn a_check_of_a_declaration() {
    Sandbox::new()
        .file(
            "templates/fields/thu.yaml",
            r#"
            title: Thử
            group: thu
            fields:
              first: {type: count, label: Số thứ nhất}
              second: {type: count, label: Số thứ hai}
            check:
              - code: thu-lech
                severity: error
                at: first
                that: first <= second
                says: "{first} nhiều hơn {second}"
                help: xem lại hai số
        "#,
        )
        .file(
            "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml",
            r#"
            procedures: []
            thu: {first: 5, second: 4}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
        )
        .says(
            "check",
            1,
            r#"
            lỗi[thu-lech]: 5 nhiều hơn 4
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:14
              |
            2 | thu: {first: 5, second: 4}
              |              ^
              |
              = gợi ý: xem lại hai số

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn a_task_that_no_rulebook_asks_for() {
    Sandbox::new()
        .file(
            "data/units/dong-nai/xuan-loc/phong/unit.yaml",
            r#"
            kind: department
            name: Phòng Văn hóa và Thông tin
            place: Xuân Lộc
            roles: [culture_informaton]
        "#,
        )
        .says("check", 1, r#"
            cảnh báo[task-not-asked]: không bộ quy định nào đang dùng hỏi đến nhiệm vụ `culture_informaton`
             --> data/units/dong-nai/xuan-loc/phong/unit.yaml:4:9
              |
            4 | roles: [culture_informaton]
              |         ^^^^^^^^^^^^^^^^^^
              |
              = gợi ý: có phải ý là `culture_information`?

            lỗi[rulebook]: không đơn vị nào có nhiệm vụ `culture_information` (`roles` trong `unit.yaml`)
              --> templates/dong-nai-8-1/rulebook.yaml:91:55
               |
            91 |     issuer: {tier: department, below: district, role: culture_information, within: dong-nai}
               |                                                       ^^^^^^^^^^^^^^^^^^^
               |
               = gợi ý: có phải ý là `culture_informaton`?

            đã kiểm tra 4 đơn vị, 1 tệp số liệu: 1 lỗi, 1 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_folder_that_windows_cannot_have_is_said() {
    let unit = |it: &str| format!("{{kind: commune, name: xã {it}, place: {it}}}");
    Sandbox::new()
        .file("data/units/dong-nai/xuan-loc/aux/unit.yaml", &unit("A"))
        .file("data/units/dong-nai/xuan-loc/Xuan-Dinh/unit.yaml", &unit("B"))
        .file("data/units/dong-nai/xuan-loc/com10/unit.yaml", &unit("C"))
        .says(
            "check",
            1,
            r#"
            lỗi[windows-name]: Windows không tạo được thư mục tên `aux`
            --> data/units/dong-nai/xuan-loc/aux/unit.yaml
             = gợi ý: đặt tên khác: chữ thường không dấu, chữ số, dấu gạch nối; tránh `con`, `aux`, `nul`, `prn`, `com1`, `lpt1`

            lỗi[windows-name]: trên Windows thư mục `xuan-dinh` trùng với `dong-nai/xuan-loc/Xuan-Dinh`: chỉ khác chữ hoa, chữ thường
            --> data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml
             = gợi ý: đổi tên một trong hai thư mục

            đã kiểm tra 6 đơn vị, 1 tệp số liệu: 2 lỗi, 0 cảnh báo, 0 thông tin
            "#,
        );
}

/// A rulebook of one form, in a folder.
fn rulebook_of(folder: &str, form: &str) -> Sandbox {
    let text = format!(
        "title: A\nsource: {{document: 1/QĐ, issuer: A, date: 2018-01-01, abstract: a}}\n\
         in_force: 2018-01-01\nyears: {{from: 2018, to: 2018}}\n\
         forms:\n  \"{form}\": {{title: Báo cáo, kind: BC, template: a.typ, about: {{tier: commune}}}}\n"
    );
    Sandbox::new()
        .file(&format!("templates/{folder}/rulebook.yaml"), &text)
        .file(&format!("templates/{folder}/a.typ"), "{% include \"opening.typ\" %}")
}

#[test]
fn a_rulebook_or_a_form_that_windows_cannot_have_is_refused() {
    let said = |folder: &str, form: &str| -> Vec<String> {
        let output = rulebook_of(folder, form).run("check --format short");
        let text = String::from_utf8(output.stdout).unwrap();
        let lines = text.lines().filter(|it| it.contains("windows-name"));
        lines.map(|it| it.rsplit_once(": ").unwrap().1.to_owned()).collect()
    };
    let folder = |it: &str| vec![format!("Windows không tạo được thư mục tên `{it}`")];
    let file = |it: &str| vec![format!("Windows không tạo được tệp tên `{it}`")];

    assert_eq!(said("thu", "paper"), [""; 0]);
    assert_eq!(said("com1", "paper"), folder("com1"));
    assert_eq!(said("nul.cu", "paper"), folder("nul.cu"));
    for form in ["con", "Aux", "lpt9.x", "paper.", "paper "] {
        assert_eq!(said("thu", form), file(form), "{form}");
    }
    for form in ["com10", "console", "lpt"] {
        assert_eq!(said("thu", form), [""; 0], "{form}");
    }
}
