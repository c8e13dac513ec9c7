//! Fields for digital signatures: where they are, whose they are, and both standards.

// Places are measured.
#![allow(clippy::float_arithmetic)]

use std::collections::BTreeMap;

use lopdf::{Dictionary, Document, Object, ObjectId};

use crate::page::{HEAD, closing, made_with, page, paragraphs};
use crate::pdf::conforms;
use crate::sandbox::Sandbox;

const REPORT: &str = "out/dong-nai/xuan-loc/xuan-dinh/2018/report.pdf";

/// A field as it was found.
#[derive(Debug)]
struct Field {
    page: u32,
    told: String,
    /// In millimetres from above: left, top, wide, high.
    place: [f32; 4],
}

fn resolved<'a>(pdf: &'a Document, of: &'a Dictionary, key: &str) -> &'a Object {
    let it = of.get(key.as_bytes()).unwrap_or_else(|_| panic!("no {key} in {of:?}"));
    pdf.dereference(it).unwrap().1
}

fn text(it: &Object) -> String {
    lopdf::decode_text_string(it).unwrap()
}

/// The fields of a file by their names, with all that has to know of them.
#[track_caller]
fn fields(bytes: &[u8]) -> BTreeMap<String, Field> {
    let pdf = Document::load_mem(bytes).unwrap();
    let Ok(form) = pdf.catalog().unwrap().get(b"AcroForm") else { return BTreeMap::new() };
    let form = form.as_dict().unwrap();
    assert_eq!(form.get(b"SigFlags").unwrap().as_i64().unwrap(), 0);
    let pages = pdf.get_pages();
    let field = |it: &Object| {
        let id = it.as_reference().unwrap();
        let own = pdf.get_dictionary(id).unwrap();
        let on = own.get(b"P").unwrap().as_reference().unwrap();
        let (page, _) = pages.iter().find(|(_, it)| **it == on).unwrap();
        let annotations = resolved(&pdf, pdf.get_dictionary(on).unwrap(), "Annots");
        let known = annotations.as_array().unwrap().contains(it);
        assert!(known && own.get(b"FT").unwrap().as_name().unwrap() == b"Sig");
        let told = text(own.get(b"TU").unwrap());
        assert_eq!(text(alternative(&pdf, id)), told);
        let page_box = resolved(&pdf, pdf.get_dictionary(on).unwrap(), "MediaBox");
        let numbers = |it: &Object| -> Vec<f32> {
            it.as_array().unwrap().iter().map(|it| it.as_float().unwrap()).collect()
        };
        let (high, rect) = (numbers(page_box)[3], numbers(resolved(&pdf, own, "Rect")));
        let place = [rect[0], high - rect[3], rect[2] - rect[0], rect[3] - rect[1]];
        let place = place.map(|it| it / 72.0 * 25.4);
        (text(own.get(b"T").unwrap()), Field { page: *page, told, place })
    };
    resolved(&pdf, form, "Fields").as_array().unwrap().iter().map(field).collect()
}

/// What the structure says of a field, found as a reader finds it: by its number.
#[track_caller]
fn alternative(pdf: &Document, id: ObjectId) -> &Object {
    let key = pdf.get_dictionary(id).unwrap().get(b"StructParent").unwrap();
    let tree = resolved(pdf, pdf.catalog().unwrap(), "StructTreeRoot").as_dict().unwrap();
    let next = tree.get(b"ParentTreeNextKey").unwrap().as_i64().unwrap();
    let parents = resolved(pdf, tree, "ParentTree").as_dict().unwrap();
    let listed = resolved(pdf, parents, "Nums").as_array().unwrap();
    let keys: Vec<i64> = listed.chunks(2).map(|it| it[0].as_i64().unwrap()).collect();
    assert!(keys.is_sorted() && keys.last().unwrap() + 1 == next, "{keys:?}, then {next}");
    let own = listed.chunks(2).find(|it| it[0] == *key).unwrap()[1].as_reference().unwrap();
    let document = resolved(pdf, tree, "K").as_array().unwrap()[0].as_reference().unwrap();
    let kids = resolved(pdf, pdf.get_dictionary(document).unwrap(), "K").as_array().unwrap();
    assert!(kids.contains(&Object::Reference(own)));
    let element = pdf.get_dictionary(own).unwrap();
    assert_eq!(element.get(b"P").unwrap().as_reference().unwrap(), document);
    assert_eq!(element.get(b"S").unwrap().as_name().unwrap(), b"Form");
    let kid = &resolved(pdf, element, "K").as_array().unwrap()[0];
    assert_eq!(kid.as_dict().unwrap().get(b"Obj").unwrap().as_reference().unwrap(), id);
    element.get(b"Alt").unwrap()
}

/// The places that a file names, as fields are to stand there.
fn places(bytes: &[u8]) -> Vec<[f32; 4]> {
    let json = hoso::typeset::attachment(bytes, "signatures.json").unwrap().unwrap();
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let areas = json["signatures"].as_array().unwrap().iter().flat_map(|it| {
        ["agency", "personal"].map(|who| it[who].clone()).into_iter().filter(|it| !it.is_null())
    });
    let number = |it: &serde_json::Value| it.to_string().parse().unwrap();
    areas.map(|it| ["x", "y", "width", "height"].map(|key| number(&it[key]))).collect()
}

#[track_caller]
fn stand_in_their_places(bytes: &[u8]) {
    let (fields, places) = (fields(bytes), places(bytes));
    assert_eq!(fields.len(), places.len());
    for field in fields.values() {
        let near = |it: &[f32; 4]| it.iter().zip(field.place).all(|(a, b)| (a - b).abs() < 0.02);
        assert!(places.iter().any(near), "{field:?} is not in {places:?}");
    }
}

#[test]
fn a_document_has_fields_where_they_are_wanted_and_the_same_bytes_again() {
    let sandbox = Sandbox::new();
    sandbox.prints("build");
    let without = sandbox.read(REPORT);
    assert!(fields(&without).is_empty());

    let sandbox = sandbox.file("hoso.yaml", "signature_fields: true\n");
    sandbox.says("build", 0, "văn bản trong `out`: 2 đã lập, 0 không đổi, 0 không lập được");
    let with = sandbox.read(REPORT);
    conforms(REPORT, &with);
    stand_in_their_places(&with);
    let found = fields(&with);
    let told: Vec<_> = found.iter().map(|(name, it)| (&**name, &*it.told, it.page)).collect();
    assert_eq!(
        told,
        [
            ("co-quan", "Chữ ký số của cơ quan, tổ chức", 2),
            ("nguoi-ky", "Chữ ký số của người ký", 2)
        ]
    );
    assert!(with.len() < without.len() + 2000, "{} and {}", with.len(), without.len());
    sandbox.prints("build --force");
    assert_eq!(sandbox.read(REPORT), with);
    assert_eq!(crate::pdf::text(&with), crate::pdf::text(&without));
}

#[test]
fn a_setting_that_is_no_truth_is_refused() {
    let sandbox = Sandbox::new().file("hoso.yaml", "signature_fields: có\n");
    let output = sandbox.run("check --format short");
    let found = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "{found}");
    assert!(found.contains("hoso.yaml:1:19: lỗi[wrong-type]"), "{found}");
}

#[test]
fn several_who_sign_on_several_pages_have_a_field_each_beside_links() {
    let link = "#link(\"https://dichvucong.gov.vn\")[Cổng Dịch vụ công quốc gia]\n\n";
    let rest =
        format!("{link}{}{}{link}{}{}", paragraphs(3), closing(2), paragraphs(16), closing(2));
    let source = page(HEAD, &rest);

    let pdf = made_with(&source, &[], true);

    conforms("two who sign", &pdf);
    stand_in_their_places(&pdf);
    let found = fields(&pdf);
    let pages: Vec<_> = found.iter().map(|(name, it)| (&**name, it.page)).collect();
    assert_eq!(pages, [("co-quan", 1), ("co-quan-2", 3), ("nguoi-ky", 1), ("nguoi-ky-2", 3)]);
    assert_eq!(made_with(&source, &[], true), pdf);
}

#[test]
fn an_appendix_in_a_file_of_its_own_is_signed_by_the_agency_in_the_corner() {
    let sheet = "#sheet([Phụ lục], [dịch vụ công trực tuyến], with: [Công văn số … của A])";
    let pdf = made_with(&page(sheet, &paragraphs(30)), &[], true);

    conforms("an appendix", &pdf);
    stand_in_their_places(&pdf);
    let found = fields(&pdf);
    let own = &found["co-quan"];
    assert_eq!((found.len(), own.page), (1, 1));
    let [left, top, wide, high] = own.place;
    assert!(left > 105.0 && left + wide < 195.1 && top + high < 20.5, "{own:?}");
    // One within the file of its document is not signed.
    let within = "#appendix(title: [Danh mục], with: [Báo cáo])[x]";
    let whole = format!("{}{}\n{within}", paragraphs(2), closing(2));
    assert_eq!(fields(&made_with(&page(HEAD, &whole), &[], true)).len(), 2);
}

#[test]
fn a_place_that_is_on_no_page_has_no_field() {
    let look = [("area(at, 28, 2, 41, 24)", "area(at, 28, 200, 41, 240)")];
    let source = page(HEAD, &format!("{}{}", paragraphs(3), closing(2)));

    let pdf = made_with(&source, &look, true);

    conforms("one place", &pdf);
    assert_eq!(fields(&pdf).into_keys().collect::<Vec<_>>(), ["co-quan"]);
}
