//! The names of a table.

use crate::report::shape::{Ground, Is, Shape, Var, var};

/// The names of [`Table`].
pub(crate) const TABLE: &[Var] = &[
    var("landscape", Is::Truth, "trang đặt ngang", "whether its page lies on its side"),
    var(
        "columns",
        Is::Each(&[
            var(
                "width",
                Is::Number,
                "bề rộng, mm; 0 khi chia phần còn lại",
                "its width in mm; 0 where it shares what is left",
            ),
            var("share", Is::Number, "phần của chỗ còn lại", "its part of what is left"),
            var("align", Is::Text, "`left`, `center`, `right`", "`left`, `center`, `right`"),
        ]),
        "các cột",
        "its columns",
    ),
    var("heads", Is::Made(heads_shape), "các hàng đầu bảng", "the rows of its head"),
    var(
        "rows",
        Is::Each(&[
            var("kind", Is::Text, "`group`, `row`, `total`", "`group`, `row`, `total`"),
            var("is_tall", Is::Truth, "hàng rất cao", "whether it takes most of a page"),
            var(
                "cells",
                Is::Each(&[
                    var("text", Is::Text, "chữ trong ô", "what it says"),
                    var(
                        "align",
                        Is::Text,
                        "`left`, `center`, `right`",
                        "`left`, `center`, `right`",
                    ),
                    var(
                        "sums",
                        Is::Truth,
                        "ô của tổng, biết hay chưa",
                        "whether its column adds up there, known or not",
                    ),
                ]),
                "các ô",
                "its cells",
            ),
        ]),
        "các hàng",
        "the rows below",
    ),
];

const HEAD: &[Var] = &[
    var("text", Is::Text, "chữ trong ô", "what it says"),
    var("across", Is::Number, "qua bao nhiêu cột", "over how many columns it stands"),
    var("down", Is::Number, "qua bao nhiêu hàng", "over how many rows it stands"),
];

fn heads_shape(ground: &Ground) -> Shape {
    Shape::List(Box::new(Shape::List(Box::new(ground.map(HEAD)))))
}
