//! Files by their names, and folders by where they stand.

use super::*;

#[test]
fn a_file_is_known_by_its_name() {
    let unit = UnitId::new("a/b");

    assert_eq!(classify("data/units/a/b/unit.yaml"), UnitFile::Unit(unit.clone()));
    assert_eq!(
        classify("data/units/a/b/2018-h1.yaml"),
        UnitFile::Record(unit.clone(), "2018-h1".parse().unwrap())
    );
    assert_eq!(classify("data/units/a/b/2018-h3.yaml"), UnitFile::Stray(unit));
    assert_eq!(classify("data/units/unit.yaml"), UnitFile::Stray(UnitId::new("")));
}

#[test]
fn a_file_belongs_to_the_top_folder_it_stands_in() {
    let top = |it| top_of(Path::new(it));

    assert_eq!(top("data/units/a/unit.yaml"), Some("a"));
    assert_eq!(top("data/units/a/b/2018.yaml"), Some("a"));
    assert_eq!(top("data/units/2018.yaml"), None);
    assert_eq!(top("data/units-of-old/a/2018.yaml"), None);
    assert_eq!(top("data/catalogs/commune.yaml"), None);
}

#[test]
fn what_a_project_reads_is_known_by_its_path() {
    for file in ["hoso.yaml", "data/units/a/2018.yaml", "data/catalogs/x.yml", "templates/a/b.typ"]
    {
        assert!(is_input(file), "{file}");
    }
    for file in ["README.md", "data/units/a", "data/x.yaml", "templates/a.pdf", "x/hoso.yaml", ""] {
        assert!(!is_input(file), "{file}");
    }
}

#[test]
fn a_path_is_seen_from_where_one_stands_and_from_the_project() {
    let layout = Layout { root: PathBuf::from("../x") };
    let meant = |typed, stands_in| layout.paths_meant(typed, stands_in);

    assert_eq!(meant("./data/units/a/", ""), ["data/units/a"]);
    assert_eq!(meant("../x/data/units/a", ""), ["data/units/a"]);
    assert_eq!(meant("b", "data/units/a"), ["data/units/a/b", "b"]);
    assert_eq!(meant("..\\b", "data/units/a"), ["data/units/b"]);
    assert_eq!(meant("../../..", "data"), [] as [&str; 0]);
}

#[test]
fn a_copy_is_of_the_form_that_its_name_begins_with() {
    assert_eq!(form_of("report"), "report");
    assert_eq!(form_of("report-sao-y"), "report");
    assert_eq!(form_of("report-trich-sao-2"), "report");
    assert_eq!(form_of("provincial-letter"), "provincial-letter");
}

#[test]
fn a_unit_is_known_by_its_folder_and_its_files() {
    assert_eq!(unit_at("data/units/a/b"), Some("a/b"));
    assert_eq!(unit_at("data/units/a/b/2018.yaml"), Some("a/b"));
    assert_eq!(unit_at("templates/a"), None);
}
