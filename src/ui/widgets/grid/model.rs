//! What a grid shows: cells as the page worded them, and what names rows and columns.

use std::rc::Rc;

use yew::AttrValue;

/// Names a row for as long as it exists; the page's own id, never read by the grid.
pub type RowKey = Rc<str>;

/// Names a column; the page's own id, never read by the grid.
pub type ColumnId = Rc<str>;

/// The edit text of a checked cell; an unchecked one is empty.
pub const CHECKED: &str = "yes";

/// Stands between the values of a cell with several choices.
pub const SEPARATOR: char = ';';

/// What a cell says beside its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum CellState {
    /// Nothing.
    #[default]
    Plain,
    /// Something to know of many cells, which no sign points at.
    Aside(AttrValue),
    /// A remark, such as how an ambiguous amount was read.
    Note(AttrValue),
    /// Something worth a look, such as a duty without an owner; it blocks nothing.
    Flag(AttrValue),
    /// The text could not be read. It stays as typed; the message says what would be right.
    Error(AttrValue),
}

impl CellState {
    /// The same with more words behind its own.
    #[must_use]
    pub fn followed_by(self, more: &AttrValue) -> Self {
        let both = |said: AttrValue| AttrValue::from(format!("{said} {more}"));
        match self {
            Self::Plain => Self::Aside(more.clone()),
            Self::Aside(said) => Self::Aside(both(said)),
            Self::Note(said) => Self::Note(both(said)),
            Self::Flag(said) => Self::Flag(both(said)),
            Self::Error(said) => Self::Error(both(said)),
        }
    }

    /// The words, where there are any.
    pub fn message(&self) -> Option<&AttrValue> {
        match self {
            Self::Plain => None,
            Self::Aside(message) | Self::Note(message) | Self::Flag(message) | Self::Error(message) => Some(message),
        }
    }
}

/// What a cell is sorted by.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SortKey {
    /// Nothing there: last in both directions.
    Blank,
    /// By size: amounts in cents, days as a count, choices by their place in the list.
    Number(i64),
    /// By words.
    Text(AttrValue),
}

/// A mark before a cell's text: a shape or letter with a class that colours it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Class of the mark's element.
    pub class: AttrValue,
    /// The shape or letter.
    pub symbol: AttrValue,
}

/// A cell as the page worded it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Cell {
    /// What is shown.
    pub text: AttrValue,
    /// What an editor opens with and events carry, where it is not the text.
    pub edit: Option<AttrValue>,
    /// What is copied, where it is not the text: a plain number for an amount.
    pub plain: Option<AttrValue>,
    /// What it is sorted by, where it is not the text.
    pub sort: Option<SortKey>,
    /// What it says beside its text.
    pub state: CellState,
    /// The accessible name, where the text does not say enough ("Attendance, Ana Ruiz: accountable").
    pub label: Option<AttrValue>,
    /// A mark before the text.
    pub mark: Option<Mark>,
    /// Where the text leads: an `https:`, `http:`, `mailto:` or `tel:` address.
    pub link: Option<AttrValue>,
    /// It cannot be edited, though its column can.
    pub is_read_only: bool,
}

impl Cell {
    /// A cell whose text is shown, edited and sorted by.
    pub fn text(text: impl Into<AttrValue>) -> Self {
        Self {
            text: text.into(),
            ..Self::default()
        }
    }

    /// A cell shown in other words than it is edited: an amount, a date, a choice (shown by label, edited by value).
    pub fn shown(text: impl Into<AttrValue>, edit: impl Into<AttrValue>) -> Self {
        Self {
            text: text.into(),
            edit: Some(edit.into()),
            ..Self::default()
        }
    }

    /// A check box, with the words that stand for it in copies and searches.
    pub fn check(is_checked: bool, text: impl Into<AttrValue>) -> Self {
        Self::shown(text, if is_checked { CHECKED } else { "" })
    }

    /// Sets what it is sorted by.
    pub fn sort(mut self, key: SortKey) -> Self {
        self.sort = Some(key);
        self
    }

    /// Sets what is copied.
    pub fn plain(mut self, plain: impl Into<AttrValue>) -> Self {
        self.plain = Some(plain.into());
        self
    }

    /// Sets what it says beside its text.
    pub fn state(mut self, state: CellState) -> Self {
        self.state = state;
        self
    }

    /// Sets the accessible name.
    pub fn label(mut self, label: impl Into<AttrValue>) -> Self {
        self.label = Some(label.into());
        self
    }

    /// Sets the mark before the text.
    pub fn mark(mut self, class: impl Into<AttrValue>, symbol: impl Into<AttrValue>) -> Self {
        self.mark = Some(Mark {
            class: class.into(),
            symbol: symbol.into(),
        });
        self
    }

    /// Covers it in the room and on paper.
    #[must_use]
    pub fn private(self) -> Self {
        self.mark("private-mark", "")
    }

    /// Sets where the text leads.
    pub fn link(mut self, link: impl Into<AttrValue>) -> Self {
        self.link = Some(link.into());
        self
    }

    /// It cannot be edited.
    pub fn read_only(mut self) -> Self {
        self.is_read_only = true;
        self
    }

    /// What an editor opens with.
    pub fn edit_text(&self) -> &AttrValue {
        self.edit.as_ref().unwrap_or(&self.text)
    }

    /// What is copied.
    pub fn plain_text(&self) -> &AttrValue {
        self.plain.as_ref().unwrap_or(&self.text)
    }
}
