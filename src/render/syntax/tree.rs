//! What a template says, as a tree: tags with what is in them, and expressions.

/// A word of a template, and where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Word<'a> {
    pub text: &'a str,
    /// Its first byte.
    pub start: usize,
}

/// What a template consists of, beside its text.
#[derive(Clone, Debug)]
pub(crate) enum Node<'a> {
    /// `{{ … }}`, from this byte.
    Print(Expr<'a>, usize),
    /// `{% set name = … %}`, from this byte; `set_global` reaches out of loops.
    Set { name: Word<'a>, value: Expr<'a>, global: bool, start: usize },
    /// `{% set name %}…{% endset %}`.
    Capture { name: Word<'a>, global: bool, body: Body<'a> },
    /// `if` and every `elif`, then `else`.
    If { arms: Vec<Arm<'a>>, otherwise: Option<Body<'a>>, end: usize },
    /// A loop over values, or over keys and values.
    For {
        key: Option<Word<'a>>,
        value: Word<'a>,
        over: Expr<'a>,
        body: Body<'a>,
        otherwise: Option<Body<'a>>,
        start: usize,
    },
    /// Another template stands here and sees the names of this one.
    Include(Word<'a>),
    /// A part that is drawn by its name.
    Component(Component<'a>),
    /// A tag that takes what it holds as it is: `block`, `filter`, a component with a body.
    Around(Vec<Expr<'a>>, Body<'a>),
    /// Somewhere in the template stands what is not understood: names may be in it.
    Unread,
}

/// `if` or `elif`: its condition and what follows.
#[derive(Clone, Debug)]
pub(crate) struct Arm<'a> {
    pub condition: Expr<'a>,
    pub body: Body<'a>,
    /// The first byte of the tag.
    pub start: usize,
}

/// What stands between two tags.
#[derive(Clone, Debug, Default)]
pub(crate) struct Body<'a> {
    pub nodes: Vec<Node<'a>>,
    /// The byte after the tag that opens it.
    pub start: usize,
}

/// `{% component name(parameters) %}…{% endcomponent %}`.
#[derive(Clone, Debug)]
pub(crate) struct Component<'a> {
    pub name: String,
    pub parameters: Vec<Word<'a>>,
    pub body: Body<'a>,
}

/// An expression, as far as names go.
#[derive(Clone, Debug)]
pub(crate) enum Expr<'a> {
    /// A number, a truth, nothing, or what is not understood.
    Constant,
    /// A text, without its quotation marks.
    Text(Word<'a>),
    /// A name.
    Name(Word<'a>),
    /// `of.name`.
    Attribute(Box<Expr<'a>>, Word<'a>),
    /// `of[key]`.
    Item(Box<Expr<'a>>, Box<Expr<'a>>),
    /// `of[from:to]`.
    Slice(Box<Expr<'a>>, Vec<Expr<'a>>),
    /// `of | name(…)`.
    Filter(Box<Expr<'a>>, Word<'a>, Vec<(Word<'a>, Expr<'a>)>),
    /// `of is …(…)`: which test it is does not matter to a name.
    Test(Box<Expr<'a>>, Vec<(Word<'a>, Expr<'a>)>),
    /// `name(…)`.
    Call(Vec<(Word<'a>, Expr<'a>)>),
    /// `<name …/>`.
    Component(String, Vec<(Word<'a>, Expr<'a>)>),
    /// `then if condition else otherwise`.
    Choice {
        then: Box<Expr<'a>>,
        condition: Box<Expr<'a>>,
        otherwise: Box<Expr<'a>>,
        asked: (usize, usize),
    },
    /// `[of for key, value in over if condition]`.
    Each {
        of: Box<Expr<'a>>,
        key: Option<Word<'a>>,
        value: Word<'a>,
        over: Box<Expr<'a>>,
        condition: Option<Box<Expr<'a>>>,
    },
    /// `[a, b]`.
    List(Vec<Expr<'a>>),
    /// `{"a": b}`: the values by their keys.
    Map(Vec<(Word<'a>, Expr<'a>)>),
    /// `one == other`, `one != other`.
    Compared(Box<Expr<'a>>, Box<Expr<'a>>),
    /// Several expressions that come to one value, by operators.
    Joined(Vec<Expr<'a>>),
}
