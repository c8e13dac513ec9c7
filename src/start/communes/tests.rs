//! Provinces as people name them, and lists as offices keep them.

use super::*;

fn rows(all: &[&[&str]]) -> Vec<Vec<String>> {
    all.iter().map(|row| row.iter().map(|it| (*it).to_owned()).collect()).collect()
}

fn folders(all: &[&[&str]]) -> Vec<(String, String)> {
    let found = province("19", Some(&rows(all))).unwrap();
    found.communes.into_iter().map(|it| (it.folder, it.code)).collect()
}

fn refused(all: &[&[&str]]) -> String {
    province("19", Some(&rows(all))).unwrap_err().vi
}

#[test]
fn a_province_is_meant_by_its_code_its_name_or_its_folder() {
    let names = ["19", "tỉnh Thái Nguyên", "Thái Nguyên", "THÁI NGUYÊN", "thai-nguyen"];
    for typed in names {
        let found = province(typed, None).unwrap();
        assert_eq!((&*found.folder, &*found.code), ("thai-nguyen", "19"), "{typed}");
        assert_eq!(found.communes.len(), 92);
    }
    assert_eq!(province("75", None).unwrap().communes.len(), 95);
    assert_eq!(province("Huế", None).unwrap().name, "thành phố Huế");
    let said = province("thai-nguyem", None).unwrap_err();
    assert_eq!(said.vi, "không có tỉnh `thai-nguyem`; có phải ý là `thai-nguyen`?");
    assert!(province("", None).unwrap_err().vi.contains("các tỉnh: ha-noi, "));
}

#[test]
fn folders_of_all_provinces_tell_their_communes_apart() {
    for code in load::national_units().unwrap().provinces.keys() {
        let found = province(code, None).unwrap();
        let folders: BTreeSet<_> = found.communes.iter().map(|it| &it.folder).collect();
        assert_eq!(folders.len(), found.communes.len(), "{}", found.name);
    }
    // Two communes of one name, and a ward of the same.
    let all = province("75", None).unwrap().communes;
    let alike: Vec<_> = all.iter().filter(|it| it.folder.contains("loc-thanh")).collect();
    assert_eq!(alike.len(), 2);
    assert!(alike.iter().all(|it| it.folder == format!("xa-loc-thanh-{}", it.code)), "{alike:?}");
}

#[test]
fn a_list_may_have_names_codes_or_both_below_any_headings() {
    let expected = [
        ("duc-xuan".to_owned(), "01840".to_owned()),
        ("phong-quang".to_owned(), "01849".to_owned()),
    ];
    for all in [
        &[&["Phường Đức Xuân"][..], &["xã Phong Quang"]][..],
        &[&["Danh sách"], &[""], &["STT", "Xã"], &["1", "Đức Xuân"], &["2", "PHONG QUANG"]],
        &[&["1840"], &["01849"]],
        &[&["1", "01840", "phường Đức Xuân"], &["2", "01849", "Phong Quang"]],
        // Letters taken apart.
        &[&["phươ\u{300}ng Đư\u{301}c Xuân"], &["xa\u{303} Phong Quang"]],
    ] {
        assert_eq!(folders(all), expected, "{all:?}");
    }
    // A unit that the list does not have yet is taken with its code.
    assert_eq!(folders(&[&["99999", "xã Mới"]]), [("moi".to_owned(), "99999".to_owned())]);
}

#[test]
fn a_row_that_means_nothing_is_refused_with_its_number() {
    let first: &[&str] = &["01840"];
    assert_eq!(
        refused(&[&["Xã"], &["xã Phong Quag"]]),
        "dòng 2: tỉnh này không có “xã Phong Quag”; có phải ý là “xã Phong Quang”?"
    );
    assert_eq!(
        refused(&[first, &["Phong Quag"]]),
        "dòng 2: “Phong Quag” không có tên hay mã của xã nào trong tỉnh"
    );
    assert_eq!(
        refused(&[&["01840", "xã Phong Quang"]]),
        "dòng 1: mã `01840` là của phường Đức Xuân, không phải xã Phong Quang"
    );
    assert_eq!(refused(&[first, first]), "dòng 2: phường Đức Xuân (mã 01840) ghi hai lần");
    assert!(refused(&[&["99999"]]).starts_with("dòng 1: không có xã nào mang mã `99999`"));
    assert!(refused(&[&["STT", "Tên"]]).starts_with("danh sách không có xã nào"));
    assert!(refused(&[]).starts_with("danh sách không có xã nào"));
}

#[test]
fn a_name_of_several_units_needs_a_code() {
    let all = [("00001", "xã A"), ("00002", "phường A")];
    let national = all.map(|(code, name)| (code.to_owned(), name.to_owned())).into();

    assert_eq!(
        of_name(3, "A", &national).unwrap_err().vi,
        "dòng 3: “A” là tên của nhiều đơn vị, ghi thêm mã: xã A (00001), phường A (00002)"
    );
    assert_eq!(of_name(3, "Phường A", &national).unwrap().0, "00002");
}
