//! What should be known about a list as a whole before it is brought in.

use crate::exchange::text::Encoding;

/// One thing to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// No column holds the names, so that nothing can be brought in.
    NoName,
    /// The encoding was guessed: the letters should be looked at.
    EncodingGuessed(Encoding),
    /// So many places could not be read in this encoding.
    Unreadable(usize),
    /// So many zero signs were taken out.
    Zeros(usize),
    /// On this line a quote is opened and never closed, so that all behind it is one cell.
    OpenQuote(usize),
    /// So many rows before the headings are left out.
    Preamble(usize),
    /// So many rows have more cells than there are columns.
    TooWide(usize),
    /// So many words for kinds are not known: their partners get the kind “other”, named by the word.
    UnknownKinds(usize),
    /// So many columns are empty and not offered.
    EmptyColumns(usize),
    /// So many columns say the same as another and are not offered.
    SameColumns(usize),
    /// These columns hold something and are left out.
    Surplus(Vec<String>),
}

impl Message {
    /// The key of its message. It takes `count`, `line`, `encoding` or `names`, as the variant has it.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::NoName => "import-message-no-name",
            Self::EncodingGuessed(_) => "import-message-encoding-guessed",
            Self::Unreadable(_) => "import-message-unreadable",
            Self::Zeros(_) => "import-message-zeros",
            Self::OpenQuote(_) => "import-message-open-quote",
            Self::Preamble(_) => "import-message-preamble",
            Self::TooWide(_) => "import-message-too-wide",
            Self::UnknownKinds(_) => "import-message-unknown-kinds",
            Self::EmptyColumns(_) => "import-message-empty-columns",
            Self::SameColumns(_) => "import-message-same-columns",
            Self::Surplus(_) => "import-message-surplus",
        }
    }
}
