//! Files that are wrong as a whole, or stand in the wrong place.

use super::slips::RECORD;

/// Files by their paths; a path behind `-` is of one that is not there.
type Files = &'static [(&'static str, &'static str)];

/// A record in bytes that are not UTF-8, or not as editors of today save them.
pub(super) const BYTES: &[(&str, &[u8])] = &[
    ("UTF-16", b"\xff\xfep\0r\0o\0c\0:\0\n\0"),
    ("UTF-16, other way round", b"\xfe\xff\0p\0r\0o\0c\0:\0\n"),
    ("TCVN3 bytes", b"narrative:\n  strengths: M\xeb l\xedp t\xcbp hu\xcan\n"),
    ("cp1258 bytes", b"narrative:\n  strengths: M\xf5\xd2 l\xf5\xecp\n"),
    ("zip", b"PK\x03\x04\x14\0\0\0\x08\0"),
];

/// A name, and the files that somebody has.
pub(super) const PLACES: &[(&str, Files)] = &[
    ("file 2018.yaml.txt", &[("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml.txt", RECORD)]),
    ("file 2018.YAML", &[("data/units/dong-nai/xuan-loc/xuan-dinh/2018.YAML", RECORD)]),
    ("file 2018.xlsx", &[("data/units/dong-nai/xuan-loc/xuan-dinh/2018.xlsx", RECORD)]),
    (
        "no catalog",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            ("-data/catalogs/commune.yaml", ""),
        ],
    ),
    (
        "name without xa",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            (
                "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
                "kind: commune\nname: Xuân Định\nplace: Xuân Định\n",
            ),
        ],
    ),
    (
        "name caps",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            (
                "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
                "kind: commune\nname: XÃ XUÂN ĐỊNH\nplace: Xuân Định\n",
            ),
        ],
    ),
    (
        "name 200",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            (
                "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
                "kind: commune\nname: xã Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định Xuân Định \nplace: Xuân Định\n",
            ),
        ],
    ),
    (
        "folder copied",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            (
                "data/units/dong-nai/xuan-loc/xuan-dinh-2/unit.yaml",
                "kind: commune\nname: xã Xuân Định\nplace: Xuân Định\n",
            ),
            ("data/units/dong-nai/xuan-loc/xuan-dinh-2/2018.yaml", RECORD),
        ],
    ),
    (
        "hoso.yaml period",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            ("hoso.yaml", "period: 2019\n"),
        ],
    ),
    (
        "kind xa",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            (
                "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
                "kind: xã\nname: xã Xuân Định\nplace: Xuân Định\n",
            ),
        ],
    ),
    (
        "leaders",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            (
                "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
                "kind: commune\nname: xã Xuân Định\nplace: Xuân Định\nleaders: {chủ tịch: Nguyễn Văn A}\n",
            ),
        ],
    ),
    (
        "leaders chair",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            (
                "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
                "kind: commune\nname: xã Xuân Định\nplace: Xuân Định\nleaders: {chair: Nguyễn Văn A}\n",
            ),
        ],
    ),
    (
        "proc mapping",
        &[(
            "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml",
            "procedures:\n  \"1.000894\": {level: 2}\n  \"1.000656\": {level: 3}\n",
        )],
    ),
    (
        "proc lost indent",
        &[(
            "data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml",
            "  - code: \"1.000894\"\n    level: 2\n",
        )],
    ),
    (
        "province no unit",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            ("-data/units/dong-nai/unit.yaml", ""),
        ],
    ),
    ("empty", &[("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", "")]),
    (
        "no unit.yaml",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            ("-data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml", ""),
        ],
    ),
    (
        "no name",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            (
                "data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml",
                "kind: commune\nplace: Xuân Định\n",
            ),
        ],
    ),
    ("file named in words", &[("data/units/dong-nai/xuan-loc/xuan-dinh/năm 2018.yaml", RECORD)]),
    (
        "hoso.yaml typo",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            ("hoso.yaml", "rulebook: [dong-nai-8-1]\n"),
        ],
    ),
    (
        "rulebook that is not there",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            ("hoso.yaml", "rulebooks: [dong-nai-8-2]\n"),
        ],
    ),
    ("2018.yml", &[("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yml", RECORD)]),
    (
        "2018 (1).yaml",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018 (1).yaml", RECORD),
        ],
    ),
    (
        "2018 - Copy.yaml",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018 - Copy.yaml", RECORD),
        ],
    ),
    ("2018-6m.yaml", &[("data/units/dong-nai/xuan-loc/xuan-dinh/2018-6m.yaml", RECORD)]),
    ("2018-q1.yaml", &[("data/units/dong-nai/xuan-loc/xuan-dinh/2018-q1.yaml", RECORD)]),
    ("2018-13.yaml", &[("data/units/dong-nai/xuan-loc/xuan-dinh/2018-13.yaml", RECORD)]),
    (
        "Unit.yaml",
        &[
            ("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml", RECORD),
            ("-data/units/dong-nai/xuan-loc/xuan-dinh/unit.yaml", ""),
            (
                "data/units/dong-nai/xuan-loc/xuan-dinh/Unit.yaml",
                "kind: commune\nname: xã Xuân Định\nplace: Xuân Định\n",
            ),
        ],
    ),
    ("in the wrong folder", &[("data/units/2018.yaml", RECORD)]),
    ("2025.yaml", &[("data/units/dong-nai/xuan-loc/xuan-dinh/2025.yaml", RECORD)]),
    (
        "a folder of that name",
        &[("data/units/dong-nai/xuan-loc/xuan-dinh/2018.yaml/ghi-chu.txt", "x")],
    ),
];
