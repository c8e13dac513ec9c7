//! Files that cannot be read as they should: whole messages, one test a fault.

use crate::sandbox::{COMMUNE, Sandbox};

#[test]
fn a_file_in_an_old_encoding_names_the_byte() {
    Sandbox::new()
        .bytes(&format!("{COMMUNE}/unit.yaml"), b"kind: commune\nname: x\xe3 Xu\xe2n \xd0\xecnh\nplace: x\n")
        .says("check", 1, r#"
            lỗi[not-utf8]: tệp không phải UTF-8: byte thứ 22 là 0xE3
             --> data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml:2:8
              |
            2 | name: x� Xu�n ��nh
              |        ^
              |
              = gợi ý: tệp có vẻ lưu bằng Windows-1258, TCVN3 hoặc VNI; lưu lại bằng UTF-8 (trong Notepad: Save As, Encoding: UTF-8)

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_file_in_utf_16_is_recognised() {
    Sandbox::new()
        .bytes(&format!("{COMMUNE}/unit.yaml"), b"\xff\xfek\x00i\x00n\x00d\x00:\x00 \x00c\x00o\x00m\x00m\x00u\x00n\x00e\x00\n\x00")
        .says("check", 1, r#"
            lỗi[not-utf8]: tệp không phải UTF-8: byte thứ 1 là 0xFF
             --> data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml:1:1
              |
            1 | ��k␀i␀n␀d␀:␀ ␀c␀o␀m␀m␀u␀n␀e␀
              | ^
              |
              = gợi ý: tệp có vẻ lưu bằng UTF-16 (“Unicode” của Windows); lưu lại bằng UTF-8 (trong Notepad: Save As, Encoding: UTF-8)

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn what_is_not_yaml_is_drawn_where_it_breaks() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "1.000894", level: 2
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[syntax]: ngoặc `{` mở ở dòng này chưa đóng
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:3
              |
            2 |   - {code: "1.000894", level: 2
              |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
              |
              = gợi ý: ghi `- {code: "1.000894", level: 2}`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_tab_is_named() {
    Sandbox::record(
        r#"
            procedures:
              - code: "1.000894"
            	level: 2
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[syntax]: dòng này thụt lề bằng dấu tab; YAML thụt lề bằng dấu cách
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:3:1
              |
            3 |     level: 2
              | ^^^^
              |
              = gợi ý: thay mỗi dấu tab bằng dấu cách

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn anchors_are_not_used() {
    Sandbox::record(
        r#"
            procedures:
              - &a {code: "1.000894", level: 2}
              - *a
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[yaml-alias]: neo `&` và bí danh `*` của YAML không dùng trong tệp này
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:8
              |
            2 |   - &a {code: "1.000894", level: 2}
              |        ^
              |
              = gợi ý: ghi thẳng giá trị ra

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn an_unknown_key_offers_the_nearest() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "1.000894", levl: 2}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[unknown-key]: không có khóa `levl` ở đây
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:24
              |
            2 |   - {code: "1.000894", levl: 2}
              |                        ^^^^
              |
              = gợi ý: có phải ý là `level`?

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn an_unknown_key_far_from_all_lists_them() {
    Sandbox::record(r#"
            procedures:
              - {code: "1.000894", level: 2}
            totals: 3
            documents: {report: {number: 9, date: 2018-06-05}}
        "#)
        .says("check", 1, r#"
            lỗi[unknown-key]: không có khóa `totals` ở đây
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:3:1
              |
            3 | totals: 3
              | ^^^^^^
              |
              = gợi ý: các khóa dùng được ở đây: `sample`, `procedures`, `indicators`, `facts`, `lo_trinh`, `narrative`, `chi_so_766`, `kiem_soat_tthc`, `sector_dossiers`, `tu_cham_diem`, `van_ban`, `documents`, `claims`, `appraisals`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_key_that_stands_twice_shows_the_first() {
    Sandbox::record(
        r#"
            procedures:
              - code: "1.000894"
                level: 2
                level: 3
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[duplicate-key]: khóa `level` ghi hai lần
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:4:5
              |
            3 |     level: 2
              |     ----- ghi lần đầu ở đây
            4 |     level: 3
              |     ^^^^^
              |
              = gợi ý: giữ lại một dòng

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_missing_key_is_named() {
    Sandbox::new()
        .file(
            &format!("{COMMUNE}/unit.yaml"),
            r#"
            kind: commune
            name: xã Xuân Định
        "#,
        )
        .says(
            "check",
            1,
            r#"
            lỗi[missing-key]: thiếu khóa `place`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml:1:1
              |
            1 | kind: commune
              | ^^^^
              |
              = gợi ý: thêm dòng `place: …`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn a_number_with_a_thousands_mark_is_not_a_number() {
    Sandbox::record(r#"
            procedures:
              - {code: "1.000894", level: 2, in_person: {received: 1.234, resolved: 0}}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#)
        .says("check", 1, r#"
            lỗi[wrong-type]: cần một số nguyên viết liền các chữ số, ở đây ghi `1.234`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:56
              |
            2 |   - {code: "1.000894", level: 2, in_person: {received: 1.234, resolved: 0}}
              |                                                        ^^^^^
              |
              = gợi ý: ghi `1234`, không ghi `1.234`, `1234 hồ sơ` hay dấu `-`; chưa biết thì bỏ cả khóa

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn a_list_where_text_is_expected() {
    Sandbox::record(
        r#"
            procedures:
              - {code: ["1.000894"], level: 2}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[wrong-type]: cần một dòng chữ, ở đây là một danh sách
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:12
              |
            2 |   - {code: ["1.000894"], level: 2}
              |            ^^^^^^^^^^^^
              |
              = gợi ý: ghi chữ trong ngoặc kép, hoặc bỏ cả khóa

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn an_empty_list_of_procedures_is_written_with_brackets() {
    Sandbox::record(
        r#"
            procedures:
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        0,
        r#"
            cảnh báo[missing-number]: chưa nêu bảng `procedures` mà `dong-nai-8-1` cần
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:1:1
              |
            1 | procedures:
              | ^^^^^^^^^^
              |
              = gợi ý: thêm `procedures: …`, không có hàng nào thì ghi `procedures: []`; khi thiếu, kết quả có thể là “không đủ cơ sở đánh giá”

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 0 lỗi, 1 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn an_unknown_word_offers_the_nearest() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "1.000894", level: 2, provider: provnce}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[unknown-value]: không có giá trị `provnce` ở đây
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:44
              |
            2 |   - {code: "1.000894", level: 2, provider: provnce}
              |                                            ^^^^^^^
              |
              = gợi ý: có phải ý là `province`?

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_name_may_not_be_empty() {
    Sandbox::new()
        .file(
            &format!("{COMMUNE}/unit.yaml"),
            r#"
            kind: commune
            name: ""
            place: Xuân Định
        "#,
        )
        .says(
            "check",
            1,
            r#"
            lỗi[empty-text]: dòng chữ này để trống
             --> data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml:2:7
              |
            2 | name: ""
              |       ^^
              |
              = gợi ý: ghi nội dung vào

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
        );
}

#[test]
fn a_level_is_1_to_4() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "1.000894", level: 0}
              - {code: "1.000656", level: 4}
              - {code: "2.000815", level: 5}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[unknown-value]: không có giá trị `0` ở đây
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:31
              |
            2 |   - {code: "1.000894", level: 0}
              |                               ^
              |
              = gợi ý: mức độ DVCTT là 1, 2, 3 hoặc 4 (Điều 3 Nghị định 43/2011/NĐ-CP)

            lỗi[unknown-value]: không có giá trị `5` ở đây
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:4:31
              |
            4 |   - {code: "2.000815", level: 5}
              |                               ^
              |
              = gợi ý: mức độ DVCTT là 1, 2, 3 hoặc 4 (Điều 3 Nghị định 43/2011/NĐ-CP)

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 2 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_date_that_the_calendar_lacks() {
    Sandbox::record(
        r#"
            procedures: [{code: "1.000894", level: 2}]
            documents: {report: {number: 9, date: 2018-02-29}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[no-such-date]: không có ngày `2018-02-29`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:39
              |
            2 | documents: {report: {number: 9, date: 2018-02-29}}
              |                                       ^^^^^^^^^^
              |
              = gợi ý: ghi năm-tháng-ngày, như `2018-06-15`, ngày có trong lịch

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_date_in_the_usual_way_of_writing() {
    Sandbox::record(
        r#"
            procedures: [{code: "1.000894", level: 2}]
            documents: {report: {number: 9, date: 15/6/2018}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[no-such-date]: ngày ghi năm-tháng-ngày, không ghi `15/6/2018`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:39
              |
            2 | documents: {report: {number: 9, date: 15/6/2018}}
              |                                       ^^^^^^^^^
              |
              = gợi ý: có phải ý là `2018-06-15`?

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 1 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn a_number_has_bounds() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "1.000894", level: 2, in_person: {received: 1000000001}}
            documents: {report: {number: 0, date: 2018-06-05}}
        "#,
    )
    .says(
        "check",
        1,
        r#"
            lỗi[out-of-range]: số `1000000001` ngoài khoảng từ 0 đến 1000000000
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:56
              |
            2 |   - {code: "1.000894", level: 2, in_person: {received: 1000000001}}
              |                                                        ^^^^^^^^^^
              |
              = gợi ý: xem lại số này

            lỗi[out-of-range]: số `0` ngoài khoảng từ 1 đến 99999
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:3:30
              |
            3 | documents: {report: {number: 0, date: 2018-06-05}}
              |                              ^
              |
              = gợi ý: xem lại số này

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 2 lỗi, 0 cảnh báo, 0 thông tin
        "#,
    );
}

#[test]
fn all_faults_of_a_file_are_named_in_one_run() {
    Sandbox::record(r#"
            procedures:
              - {code: "1.000894", levl: 2, level: 7}
              - {level: 2}
              - {code: "9.999999", level: 2, in_person: {received: 3, resolved: 5}}
            narative: {strengths: "x"}
            documents: {report: {number: chín, date: 2018-13-01}}
        "#)
        .says("check", 1, r#"
            lỗi[unknown-key]: không có khóa `levl` ở đây
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:24
              |
            2 |   - {code: "1.000894", levl: 2, level: 7}
              |                        ^^^^
              |
              = gợi ý: có phải ý là `level`?

            lỗi[unknown-value]: không có giá trị `7` ở đây
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:40
              |
            2 |   - {code: "1.000894", levl: 2, level: 7}
              |                                        ^
              |
              = gợi ý: mức độ DVCTT là 1, 2, 3 hoặc 4 (Điều 3 Nghị định 43/2011/NĐ-CP)

            lỗi[missing-key]: thiếu khóa `code`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:3:6
              |
            3 |   - {level: 2}
              |      ^^^^^
              |
              = gợi ý: thêm dòng `code: …`

            lỗi[unknown-code]: mã TTHC `9.999999` không có trong danh mục nào
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:4:12
              |
            4 |   - {code: "9.999999", level: 2, in_person: {received: 3, resolved: 5}}
              |            ^^^^^^^^^^
              |
              = gợi ý: xem lại mã; mã mới thì thêm vào `data/catalogs/`

            lỗi[resolved-over-received]: giải quyết 5 hồ sơ, nhiều hơn 3 hồ sơ đã tiếp nhận
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:4:69
              |
            4 |   - {code: "9.999999", level: 2, in_person: {received: 3, resolved: 5}}
              |                                                        -            ^
              |                                                        |
              |                                                        tiếp nhận ghi ở đây
              |
              = gợi ý: `resolved` đếm trong số đã `received` của kỳ; hồ sơ kỳ trước chuyển sang thì cộng vào cả hai

            lỗi[unknown-key]: không có khóa `narative` ở đây
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:5:1
              |
            5 | narative: {strengths: "x"}
              | ^^^^^^^^
              |
              = gợi ý: có phải ý là `narrative`?

            lỗi[wrong-type]: cần một số nguyên viết liền các chữ số, ở đây ghi `chín`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:6:30
              |
            6 | documents: {report: {number: chín, date: 2018-13-01}}
              |                              ^^^^
              |
              = gợi ý: ghi `1234`, không ghi `1.234`, `1234 hồ sơ` hay dấu `-`; chưa biết thì bỏ cả khóa

            lỗi[no-such-date]: không có ngày `2018-13-01`
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:6:42
              |
            6 | documents: {report: {number: chín, date: 2018-13-01}}
              |                                          ^^^^^^^^^^
              |
              = gợi ý: ghi năm-tháng-ngày, như `2018-06-15`, ngày có trong lịch

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 8 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn faults_elsewhere_do_not_hide_those_of_content() {
    Sandbox::record(r#"
            procedures:
              - {code: "1.000895", level: 2}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#)
        .file("data/units/dong-nai/unit.yaml", r#"
            kind: province
            nam: tỉnh Đồng Nai
            place: Đồng Nai
        "#)
        .says("check", 1, r#"
            lỗi[unknown-key]: không có khóa `nam` ở đây
             --> data/units/dong-nai/unit.yaml:2:1
              |
            2 | nam: tỉnh Đồng Nai
              | ^^^
              |
              = gợi ý: có phải ý là `name`?

            lỗi[unknown-code]: mã TTHC `1.000895` không có trong danh mục nào
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:12
              |
            2 |   - {code: "1.000895", level: 2}
              |            ^^^^^^^^^^
              |
              = gợi ý: có phải ý là `1.000894` (Đăng ký kết hôn)? Mã mới thì thêm vào `data/catalogs/`

            đã kiểm tra 3 đơn vị, 1 tệp số liệu: 2 lỗi, 0 cảnh báo, 0 thông tin
        "#);
}

#[test]
fn english_is_chosen_by_a_flag() {
    Sandbox::record(
        r#"
            procedures:
              - {code: "1.000894", levl: 2}
            documents: {report: {number: 9, date: 2018-06-05}}
        "#,
    )
    .says(
        "--lang en check",
        1,
        r#"
            error[unknown-key]: there is no key `levl` here
             --> data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml:2:24
              |
            2 |   - {code: "1.000894", levl: 2}
              |                        ^^^^
              |
              = help: is `level` meant?

            checked 3 unit(s), 1 record(s): 1 error(s), 0 warning(s), 0 note(s)
        "#,
    );
}
