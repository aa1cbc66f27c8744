//! Delimited text: files of comma-, semicolon- or tab-separated values, and blocks of cells on the clipboard.

mod cells;
mod markdown;
mod read;
mod shape;
mod write;

pub use cells::parse_cells;
pub use read::{Rows, read_rows, sniff};
pub use shape::{Shape, Surplus, empty_columns, is_totals, same_columns, shape, turned_round, with_header};
pub(crate) use write::{Html, joined};
pub use write::{protect, restore, write_cells, write_csv, write_html_table};

/// What stands between the cells of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Delimiter {
    /// `,`
    Comma,
    /// `;`
    Semicolon,
    /// A tab.
    Tab,
    /// `|`
    Pipe,
    /// `|`, as Markdown has it in its tables.
    Markdown,
}

impl Delimiter {
    /// Every delimiter, the likeliest first.
    pub const ALL: [Self; 5] = [Self::Comma, Self::Semicolon, Self::Tab, Self::Pipe, Self::Markdown];

    /// A stable id; its label has the key `import-delimiter-<id>`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Comma => "comma",
            Self::Semicolon => "semicolon",
            Self::Tab => "tab",
            Self::Pipe => "pipe",
            Self::Markdown => "markdown",
        }
    }

    /// The delimiter with this id.
    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|delimiter| delimiter.id() == id)
    }

    /// The sign itself.
    pub fn sign(self) -> char {
        char::from(self.byte())
    }

    fn byte(self) -> u8 {
        match self {
            Self::Comma => b',',
            Self::Semicolon => b';',
            Self::Tab => b'\t',
            Self::Pipe | Self::Markdown => b'|',
        }
    }
}

/// One row of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The line of the file on which it begins, from 1.
    pub line: usize,
    /// Its cells: as many as were written.
    pub cells: Vec<String>,
}

impl Row {
    /// The cell in a column, trimmed; empty where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", |cell| cell.trim())
    }

    /// How many cells hold anything.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }
}
