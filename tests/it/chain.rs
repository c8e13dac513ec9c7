//! Documents that rest on others: whole messages.

use crate::sandbox::Sandbox;

/// The record of a unit that meets everything, with its report and its submission.
const MET: &str = r#"
            procedures:
              - {code: "1.000894", level: 2}
              - {code: "1.000656", level: 3, online: {received: 12, resolved: 11}}
              - {code: "2.000815", level: 2, in_person: {received: 410, resolved: 410}}
            documents:
              submission: {number: 3, date: 2018-06-06}
              report: {number: 9, date: 2018-06-05}
        "#;

#[test]
fn a_decision_for_a_unit_that_fails_is_refused() {
    Sandbox::record(MET)
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml", r#"
            kind: department
            name: Phòng Văn hóa và Thông tin
            place: Xuân Lộc
            abbreviation: VHTT
            roles: [culture_information]
        "#)
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/2018.yaml", r#"
            documents: {appraisal: {number: 2, date: 2018-07-01}}
        "#)
        .file("data/units/dong-nai/xuan-loc/bao-hoa/unit.yaml", r#"
            kind: commune
            name: xã Bảo Hòa
            place: Bảo Hòa
        "#)
        .file("data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml", r#"
            procedures: [{code: "1.000894", level: 1}]
            documents: {report: {number: 1, date: 2018-06-05}}
        "#)
        .file("data/units/dong-nai/xuan-loc/2018.yaml", r#"
            documents: {decision: {number: 9, date: 2018-08-01, units: [xuan-dinh, bao-hoa]}}
        "#)
        .says("build --form decision", 1, r#"
            lỗi[unit-denied]: `decision` nêu `bao-hoa` có kết quả “không đạt”; chỉ được nêu đơn vị có kết quả “đạt”
             --> data/units/dong-nai/xuan-loc/2018.yaml:1:72
              |
            1 | documents: {decision: {number: 9, date: 2018-08-01, units: [xuan-dinh, bao-hoa]}}
              |                                                                        ^^^^^^^
              |
              = gợi ý: bỏ đơn vị này khỏi danh sách; xem lý do bằng `hoso explain`

            văn bản trong `out`: 0 đã lập, 0 không đổi, 1 không lập được
        "#);
}

/// A record under another name is the usual reason; a unit is never struck off for that.
#[test]
fn a_unit_of_which_there_is_no_record_is_looked_for_and_not_struck_off() {
    let sandbox = Sandbox::record(
        MET
    )
    .file(
        "data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml",
        "kind: department\nname: Phòng Văn hóa và Thông tin\nplace: Xuân Lộc\nabbreviation: VHTT\nroles: [culture_information]\n",
    )
    .file(
        "data/units/dong-nai/xuan-loc/phong-vhtt/2018.yaml",
        "documents: {appraisal: {number: 2, date: 2018-07-01}}\n",
    )
    .file(
        "data/units/dong-nai/xuan-loc/bao-hoa/unit.yaml",
        "kind: commune\nname: xã Bảo Hòa\nplace: Bảo Hòa\n",
    )
    .file("data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml.txt", "procedures: []\n")
    .file(
        "data/units/dong-nai/xuan-loc/2018.yaml",
        "documents: {decision: {number: 9, date: 2018-08-01, units: [bao-hoa]}}\n",
    );
    let said = sandbox.finds("check");
    let file = "data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml";
    assert!(
        said.contains(&format!("lỗi[unit-denied]: `decision` nêu `bao-hoa`, mà chưa có số liệu kỳ này của đơn vị ấy: không đọc được tệp nào tên `{file}`")),
        "{said}"
    );
    assert!(said.contains("[unread-file]") && !said.contains("bỏ đơn vị này"), "{said}");
}

#[test]
fn a_decision_that_names_nobody_there_is() {
    Sandbox::record(MET)
        .file(
            "data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml",
            r#"
            kind: department
            name: Phòng Văn hóa và Thông tin
            place: Xuân Lộc
            abbreviation: VHTT
            roles: [culture_information]
        "#,
        )
        .file(
            "data/units/dong-nai/xuan-loc/phong-vhtt/2018.yaml",
            r#"
            documents: {appraisal: {number: 2, date: 2018-07-01}}
        "#,
        )
        .file(
            "data/units/dong-nai/xuan-loc/2018.yaml",
            r#"
            documents: {decision: {number: 9, date: 2018-08-01, units: [xuan-din]}}
        "#,
        )
        .says(
            "check",
            1,
            r#"
            lỗi[unknown-unit]: không có đơn vị `xuan-din` trong các đơn vị được đánh giá ở đây
             --> data/units/dong-nai/xuan-loc/2018.yaml:1:61
              |
            1 | documents: {decision: {number: 9, date: 2018-08-01, units: [xuan-din]}}
              |                                                             ^^^^^^^^
              |
              = gợi ý: có phải ý là `xuan-dinh`?

            đã kiểm tra 4 đơn vị, 3 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn a_decision_before_the_appraisal_it_rests_on() {
    Sandbox::record(MET)
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml", r#"
            kind: department
            name: Phòng Văn hóa và Thông tin
            place: Xuân Lộc
            abbreviation: VHTT
            roles: [culture_information]
        "#)
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/2018.yaml", r#"
            documents: {appraisal: {number: 2, date: 2018-07-01}}
        "#)
        .file("data/units/dong-nai/xuan-loc/2018.yaml", r#"
            documents: {decision: {number: 9, date: 2018-06-30}}
        "#)
        .says("check data/units/dong-nai/xuan-loc/2018.yaml", 1, r#"
            lỗi[date-before-cited]: văn bản đề ngày 2018-06-30, trước `appraisal` (Phòng Văn hóa và Thông tin) mà nó viện dẫn (2018-07-01)
             --> data/units/dong-nai/xuan-loc/2018.yaml:1:41
              |
            1 | documents: {decision: {number: 9, date: 2018-06-30}}
              |                                         ^^^^^^^^^^
              |
              = gợi ý: xem lại một trong hai ngày

            đã kiểm tra 4 đơn vị, 3 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_decision_on_a_report_without_a_number() {
    Sandbox::new()
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml", r#"
            kind: department
            name: Phòng Văn hóa và Thông tin
            place: Xuân Lộc
            abbreviation: VHTT
            roles: [culture_information]
        "#)
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/2018.yaml", r#"
            documents: {appraisal: {number: 2, date: 2018-07-01}}
        "#)
        .file("data/units/dong-nai/xuan-loc/2018.yaml", r#"
            documents: {decision: {number: 9, date: 2018-08-01}}
        "#)
        .says("check data/units/dong-nai/xuan-loc/2018.yaml", 0, r#"
            thông tin[cited-draft]: `decision` viện dẫn `submission` của xã Xuân Định, chưa có đủ số và ngày
             --> data/units/dong-nai/xuan-loc/2018.yaml:1:13
              |
            1 | documents: {decision: {number: 9, date: 2018-08-01}}
              |             ^^^^^^^^
              |
              = gợi ý: chỗ ấy để trống, văn bản là dự thảo; ghi số và ngày vào tệp của đơn vị đó

            đã kiểm tra 4 đơn vị, 3 tệp số liệu: 0 lỗi, 0 cảnh báo, 1 thông tin
        "#);
}

#[test]
fn an_unissued_reference_in_english() {
    Sandbox::new()
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml", r#"
            kind: department
            name: Phòng Văn hóa và Thông tin
            place: Xuân Lộc
            abbreviation: VHTT
            roles: [culture_information]
        "#)
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/2018.yaml", r#"
            documents: {appraisal: {number: 2, date: 2018-07-01}}
        "#)
        .file("data/units/dong-nai/xuan-loc/2018.yaml", r#"
            documents: {decision: {number: 9, date: 2018-08-01}}
        "#)
        .says("--lang en check data/units/dong-nai/xuan-loc/2018.yaml", 0, r#"
            info[cited-draft]: `decision` refers to `submission` by xã Xuân Định, which lacks number or date
             --> data/units/dong-nai/xuan-loc/2018.yaml:1:13
              |
            1 | documents: {decision: {number: 9, date: 2018-08-01}}
              |             ^^^^^^^^
              |
              = help: a blank is left and the document is a draft; state number and date in that unit's file

            checked 4 unit(s), 3 record(s): 0 error(s), 0 warning(s), 1 note(s)
        "#);
}

#[test]
fn a_decision_that_names_a_township_where_communes_alone_are_meant() {
    Sandbox::new()
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml", r#"
            kind: department
            name: Phòng Văn hóa và Thông tin
            place: Xuân Lộc
            abbreviation: VHTT
            roles: [culture_information]
        "#)
        .file("data/units/dong-nai/xuan-loc/gia-ray/unit.yaml", r#"
            kind: commune
            name: thị trấn Gia Ray
            place: Gia Ray
        "#)
        .file("data/units/dong-nai/xuan-loc/gia-ray/2018.yaml", r#"
            procedures: [{code: "1.000894", level: 3, online: {received: 1, resolved: 1}}]
            documents: {report: {number: 1, date: 2018-06-05}}
        "#)
        .file("data/units/dong-nai/xuan-loc/2018.yaml", r#"
            documents: {decision: {number: 9, date: 2018-08-01, units: [gia-ray]}}
        "#)
        .says("check data/units/dong-nai/xuan-loc/2018.yaml", 1, r#"
            lỗi[unit-not-meant]: `decision` nêu `gia-ray` (thị trấn Gia Ray), không thuộc loại đơn vị mà biểu mẫu này nói đến
             --> data/units/dong-nai/xuan-loc/2018.yaml:1:61
              |
            1 | documents: {decision: {number: 9, date: 2018-08-01, units: [gia-ray]}}
              |                                                             ^^^^^^^
              |
              = gợi ý: bỏ đơn vị này khỏi danh sách; biểu mẫu nói về đơn vị nào thì ghi ở `about` của bộ quy định

            đã kiểm tra 5 đơn vị, 3 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_decision_asked_for_when_nobody_is_met() {
    Sandbox::record(r#"
            procedures: [{code: "1.000894", level: 1}]
            documents: {report: {number: 9, date: 2018-06-05}}
        "#)
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml", r#"
            kind: department
            name: Phòng Văn hóa và Thông tin
            place: Xuân Lộc
            abbreviation: VHTT
            roles: [culture_information]
        "#)
        .file("data/units/dong-nai/xuan-loc/bao-hoa/unit.yaml", r#"
            kind: commune
            name: xã Bảo Hòa
            place: Bảo Hòa
        "#)
        .file("data/units/dong-nai/xuan-loc/bao-hoa/2018.yaml", r#"
            procedures: [{code: "1.000894", level: 1}]
            documents: {report: {number: 1, date: 2018-06-05}}
        "#)
        .says("build dong-nai/xuan-loc --form decision", 0, r#"
            cảnh báo[not-owed]: `decision` chỉ lập khi kết quả là “đạt”; kết quả là “không đạt”
            --> data/units/dong-nai/xuan-loc/2018.yaml
             = gợi ý: xem lý do bằng `hoso explain`; sửa số liệu nếu sai, nếu đúng thì bỏ mục này

            văn bản trong `out`: 0 đã lập, 0 không đổi, 0 không lập được, 1 không phải lập (chưa đạt điều kiện của biểu mẫu)
        "#);
}

#[test]
fn a_form_asked_for_of_a_unit_that_does_not_issue_it() {
    Sandbox::new()
        .file("data/units/dong-nai/xuan-loc/phong-vhtt/unit.yaml", r#"
            kind: department
            name: Phòng Văn hóa và Thông tin
            place: Xuân Lộc
            abbreviation: VHTT
            roles: [culture_information]
        "#)
        .says("build data/units/dong-nai/xuan-loc/xuan-dinh --form decision", 2, r#"
            lỗi: không đơn vị nào đã chọn lập `decision`; các đơn vị lập biểu mẫu này: dong-nai/xuan-loc
        "#);
}

#[test]
fn a_report_after_it_was_due_without_a_list_of_services() {
    Sandbox::new()
        .file("data/units/binh-phuoc/unit.yaml", r#"
            kind: province
            name: tỉnh Bình Phước
            place: x
        "#)
        .file("data/units/binh-phuoc/2016.yaml", r#"
            indicators: {districts_from_level_3: 1, districts_at_level_4: 1}
            lo_trinh: {provincial_portal_linked: true}
        "#)
        .file("data/units/binh-phuoc/so-tttt/unit.yaml", r#"
            kind: department
            name: Sở Thông tin và Truyền thông
            place: x
            roles: [information_communications]
        "#)
        .file("data/units/binh-phuoc/so-tttt/2016.yaml", r#"
            procedures: []
            lo_trinh: {registers_level_3: true, phase_project: true, level_3_forms: true, level_4_forms: true}
            documents:
              unit-report: {number: 7, date: 2016-12-01}
              progress: {number: 8, date: 2016-12-02}
        "#)
        .says("check data/units/binh-phuoc", 0, r#"
            cảnh báo[late-document]: `unit-report` đề ngày 2016-12-01, mà hạn là trước ngày 2016-11-30, chậm nhất hôm trước
             --> data/units/binh-phuoc/so-tttt/2016.yaml:4:34
              |
            4 |   unit-report: {number: 7, date: 2016-12-01}
              |                                  ^^^^^^^^^^
              |
              = gợi ý: văn bản vẫn được lập; nêu lý do nếu cần

            thông tin[appendix-left-out]: `progress` không có phụ lục: chưa đơn vị nào liệt kê TTHC có `level >= 3`
             --> data/units/binh-phuoc/so-tttt/2016.yaml:5:3
              |
            5 |   progress: {number: 8, date: 2016-12-02}
              |   ^^^^^^^^
              |
              = gợi ý: thêm `procedures` vào tệp của các đơn vị để có danh mục; không tự đặt ra TTHC nào

            đã kiểm tra 5 đơn vị, 3 tệp số liệu: 0 lỗi, 1 cảnh báo, 1 thông tin
        "#);
}
