//! Levels: against the checklist of each service, and on the scale in force.

use std::fs;

use crate::sandbox::{COMMUNE, Sandbox};

/// The project with one record of the commune, for this period.
fn of(period: &str, record: &str) -> Sandbox {
    let sandbox = Sandbox::new();
    fs::remove_file(sandbox.root().join(format!("{COMMUNE}/2018.yaml"))).unwrap();
    // This one speaks of no year after 2020: what others ask of 2026 is not looked at.
    let sandbox = if period.starts_with("2026") {
        sandbox.file("hoso.yaml", "rulebooks: [dong-nai-8-1]")
    } else {
        sandbox
    };
    sandbox.file(&format!("{COMMUNE}/{period}.yaml"), record)
}

#[test]
fn a_level_against_its_checklist() {
    of(
        "2018",
        r#"
            procedures:
              - code: "1.000894"
                level: 3
                fee: true
                online: {received: 1, resolved: 1}
                capabilities: {information: true, forms_download: true, printed_accepted: true, attach: false, stored: false}
              - {code: "1.000656", level: 1, capabilities: {information: true, forms_download: true, printed_accepted: true}}
              - {code: "2.000815", level: 2, capabilities: {information: true, forms_download: true}}
              - {code: "1.004222", capabilities: {information: true, steps: false}}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[level-above-checklist]: ghi mức độ 3, danh mục yêu cầu chỉ cho mức độ 2: thiếu `attach` (Đính kèm tệp), `stored` (Hồ sơ lưu trong cơ sở dữ liệu)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:3:12
              |
            3 |     level: 3
              |            ^
              |
              = gợi ý: hạ `level`, hoặc sửa `capabilities` nếu mục ấy đã có (Điều 5 Thông tư 32/2017/TT-BTTTT)

            cảnh báo[level-below-checklist]: ghi mức độ 1, danh mục yêu cầu cho mức độ 2
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:7:31
              |
            7 |   - {code: "1.000656", level: 1, capabilities: {information: true, forms_download: true, prin...
              |                               ^
              |
              = gợi ý: nâng `level`, hoặc bỏ `level` để lấy theo danh mục yêu cầu

            cảnh báo[checklist-open]: danh mục yêu cầu chưa đủ để là mức độ 2: chưa nêu `printed_accepted` (Hồ sơ in từ biểu mẫu được chấp nhận như giấy)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:8:34
              |
            8 |   - {code: "2.000815", level: 2, capabilities: {information: true, forms_download: true}}
              |                                  ^^^^^^^^^^^^
              |
              = gợi ý: nêu `true` hoặc `false`; mục chưa nêu không được coi là có hay không

            cảnh báo[checklist-open]: danh mục yêu cầu chưa cho mức độ 1: thiếu `steps` (Trình tự thực hiện)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:9:24
              |
            9 |   - {code: "1.004222", capabilities: {information: true, steps: false}}
              |                        ^^^^^^^^^^^^
              |
              = gợi ý: bổ sung mục còn thiếu; dưới mức độ 1 thì chưa phải dịch vụ công trực tuyến

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 3 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_level_against_its_checklist_in_english() {
    of(
        "2018",
        r#"
            procedures:
              - code: "1.000894"
                level: 3
                fee: true
                online: {received: 1, resolved: 1}
                capabilities: {information: true, forms_download: true, printed_accepted: true, attach: false, stored: false}
              - {code: "1.000656", level: 1, capabilities: {information: true, forms_download: true, printed_accepted: true}}
              - {code: "2.000815", level: 2, capabilities: {information: true, forms_download: true}}
              - {code: "1.004222", capabilities: {information: true, steps: false}}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check --lang en",
        1,
        r#"
            error[level-above-checklist]: level 3 is stated, the checklist gives level 2: it lacks `attach` (Files can be attached), `stored` (Dossiers are kept in a database)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:3:12
              |
            3 |     level: 3
              |            ^
              |
              = help: lower `level`, or mend `capabilities` if that item is there (Điều 5 Thông tư 32/2017/TT-BTTTT)

            warning[level-below-checklist]: level 1 is stated, the checklist gives level 2
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:7:31
              |
            7 |   - {code: "1.000656", level: 1, capabilities: {information: true, forms_download: true, prin...
              |                               ^
              |
              = help: raise `level`, or leave it out to take what the checklist gives

            warning[checklist-open]: the checklist is not enough for level 2: not stated `printed_accepted` (Dossiers printed from them are as good as on paper)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:8:34
              |
            8 |   - {code: "2.000815", level: 2, capabilities: {information: true, forms_download: true}}
              |                                  ^^^^^^^^^^^^
              |
              = help: state `true` or `false`; what is not stated counts as neither

            warning[checklist-open]: the checklist does not give level 1: it lacks `steps` (Steps)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:9:24
              |
            9 |   - {code: "1.004222", capabilities: {information: true, steps: false}}
              |                        ^^^^^^^^^^^^
              |
              = help: add what is lacking; below level 1 it is no online service yet

            checked 3 unit(s), 1 record(s): 1 error(s), 3 warning(s), 0 note(s)
        "#,
    );
}

#[test]
fn a_scale_that_is_no_longer_in_force() {
    of(
        "2024",
        r#"
            procedures: [{code: "1.000894", level: 2}]
        "#,
    )
    .says(
        "check",
        1,
        r#"
            cảnh báo[period-not-covered]: không bộ quy định nào đang dùng đánh giá đơn vị này cho kỳ 2024
            --> data/units/dong-nai/xuan-loc/xuan-dinh/2024.yaml
             = gợi ý: xem lại tên tệp, hoặc thêm bộ quy định của kỳ này vào `templates/`

            lỗi[scale-not-in-force]: `level` không dùng cho kỳ 2024; kỳ này dùng một phần, toàn trình (Nghị định 42/2022/NĐ-CP)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2024.yaml:1:33
              |
            1 | procedures: [{code: "1.000894", level: 2}]
              |                                 ^^^^^
              |
              = gợi ý: xem lại kỳ của tệp, và ghi lại theo thang ấy; không thang nào tự đổi sang thang khác

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_scale_that_is_no_longer_in_force_in_english() {
    of(
        "2024",
        r#"
            procedures: [{code: "1.000894", level: 2}]
        "#,
    )
    .says(
        "check --lang en",
        1,
        r#"
            warning[period-not-covered]: no rulebook in use judges this unit for period 2024
            --> data/units/dong-nai/xuan-loc/xuan-dinh/2024.yaml
             = help: look at the file's name, or add a rulebook for the period to `templates/`

            error[scale-not-in-force]: `level` is not used for 2024; that period uses in part, in full (Nghị định 42/2022/NĐ-CP)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2024.yaml:1:33
              |
            1 | procedures: [{code: "1.000894", level: 2}]
              |                                 ^^^^^
              |
              = help: look at the file's period again, and state it on that scale; none turns into another by itself

            checked 3 unit(s), 1 record(s): 1 error(s), 1 warning(s), 0 note(s)
        "#,
    );
}

#[test]
fn a_scale_that_is_not_yet_in_force() {
    of(
        "2018",
        r#"
            procedures: [{code: "1.000894", provision: full}]
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            cảnh báo[missing-number]: TTHC `1.000894` thiếu `level` (“Mức độ”), số liệu mà `dong-nai-8-1` cần
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1:21
              |
            1 | procedures: [{code: "1.000894", provision: full}]
              |                     ^^^^^^^^^^
              |
              = gợi ý: thêm số liệu; khi thiếu, kết quả có thể là “không đủ cơ sở đánh giá” và văn bản là dự thảo có chỗ trống

            lỗi[scale-not-in-force]: `provision` không dùng cho kỳ 2018; kỳ này dùng mức độ 1 đến 4 (Nghị định 43/2011/NĐ-CP)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1:33
              |
            1 | procedures: [{code: "1.000894", provision: full}]
              |                                 ^^^^^^^^^
              |
              = gợi ý: xem lại kỳ của tệp, và ghi lại theo thang ấy; không thang nào tự đổi sang thang khác

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_checklist_before_its_time() {
    of(
        "2017",
        r#"
            procedures: [{code: "1.000894", level: 2, capabilities: {information: true}}]
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            cảnh báo[source-not-in-force]: kỳ 2017 kết thúc ngày 2017-12-31, trước khi 1075/STTTT-CNTT có hiệu lực (2018-05-30)
            --> data/units/dong-nai/xuan-loc/xuan-dinh/2017.yaml
             = gợi ý: khi ấy có hiệu lực là 615/STTTT-CNTT; kết quả ở đây chỉ để đối chiếu

            lỗi[scale-not-in-force]: `capabilities` không dùng cho kỳ 2017; kỳ này dùng mức độ 1 đến 4 (Nghị định 43/2011/NĐ-CP)
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2017.yaml:1:43
              |
            1 | procedures: [{code: "1.000894", level: 2, capabilities: {information: true}}]
              |                                           ^^^^^^^^^^^^
              |
              = gợi ý: xem lại kỳ của tệp, và ghi lại theo thang ấy; không thang nào tự đổi sang thang khác

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn two_scales_in_the_year_of_the_change() {
    of(
        "2022",
        r#"
            procedures: [{code: "1.000894", level: 2}, {code: "1.000656", provision: full}]
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[two-scales]: một tệp số liệu chỉ dùng một thang: `level` hoặc `provision`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2022.yaml:1:63
              |
            1 | procedures: [{code: "1.000894", level: 2}, {code: "1.000656", provision: full}]
              |                                 -----                         ^^^^^^^^^
              |                                 |
              |                                 ghi lần đầu ở đây
              |
              = gợi ý: xem lại kỳ của tệp, và ghi lại theo thang ấy; không thang nào tự đổi sang thang khác

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_service_in_part_states_its_reason_from_2026() {
    of(
        "2026",
        r#"
            procedures:
              - {code: "1.000894", provision: partial}
              - {code: "1.000656", provision: partial, partial_reason: presence}
              - {code: "2.000815", provision: full}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            cảnh báo[period-not-covered]: không bộ quy định nào đang dùng đánh giá đơn vị này cho kỳ 2026
            --> data/units/dong-nai/xuan-loc/xuan-dinh/2026.yaml
             = gợi ý: xem lại tên tệp, hoặc thêm bộ quy định của kỳ này vào `templates/`

            lỗi[partial-without-reason]: dịch vụ công trực tuyến một phần chưa nêu lý do
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2026.yaml:2:35
              |
            2 |   - {code: "1.000894", provision: partial}
              |                                   ^^^^^^^
              |
              = gợi ý: thêm `partial_reason: presence`, `site_visit`, `incident` hoặc `technical` (Điều 14 Nghị định 224/2026/NĐ-CP)

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_service_in_part_needed_no_reason_before() {
    of(
        "2026-h1",
        r#"
            procedures: [{code: "1.000894", provision: partial}]
        "#,
    )
    .says(
        "check",
        0,
        r#"
            cảnh báo[period-not-covered]: không bộ quy định nào đang dùng đánh giá đơn vị này cho kỳ 2026-h1
            --> data/units/dong-nai/xuan-loc/xuan-dinh/2026-h1.yaml
             = gợi ý: xem lại tên tệp, hoặc thêm bộ quy định của kỳ này vào `templates/`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_name_on_a_list_under_another_code() {
    of(
        "2018",
        r#"
            procedures: [{code: "1.000894", level: 3, online: {received: 1, resolved: 1}}]
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .file(
        "data/catalogs/list.yaml",
        r#"
            title: Danh mục 877
            list: {document: 877/QĐ-TTg, issuer: Thủ tướng Chính phủ, date: 2018-07-18, abstract: ban hành Danh mục}
            procedures:
              - {code: "9.1", name: Thủ tục đăng ký kết hôn, sector: Hộ tịch, tier: commune, level: 3}
        "#,
    )
    .says(
        "check",
        0,
        r#"
            cảnh báo[name-on-list]: “Thủ tục đăng ký kết hôn” có trong danh mục với mã `9.1`, ở đây mã `1.000894`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1:21
              |
            1 | procedures: [{code: "1.000894", level: 3, online: {received: 1, resolved: 1}}]
              |                     ^^^^^^^^^^
              |
              = gợi ý: nếu đúng là thủ tục ấy thì sửa mã thành `9.1`; chỉ mã mới được đối chiếu

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}
