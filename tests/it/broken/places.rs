//! Files that are wrong as a whole, or stand in the wrong place.

use super::slips::RECORD;

/// Files by their paths; a path behind `-` is of one that is not there.
type Files = &'static [(&'static str, &'static str)];

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
];
