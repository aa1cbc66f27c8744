//! What should be known about a list as a whole before it is brought in.

use super::subject::Subject;
use crate::exchange::text::Encoding;

/// One thing to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// No column holds the names of what the list is about, so that nothing can be brought in.
    NoName(Subject),
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
    /// So many words are not known: partners get the kind “other”, named by the word; groups and parts are left out.
    UnknownWords(Subject, usize),
    /// So many days could be read in two ways, and nothing in the list says in which.
    OpenDays(usize),
    /// So many amounts could be read in two ways, and nothing in the list says in which.
    OpenAmounts(usize),
    /// Two columns are about one year, named here: only the first counts.
    SameYear(String),
    /// The list has amounts for years that are not in the plan, named here.
    OtherYears(Vec<String>),
    /// No column holds amounts.
    NoAmounts,
    /// The chances are read as fractions.
    Fractions,
    /// No column holds what is needed: it is taken from what the list says or from what the sources pay.
    NeedFromPayers,
    /// These columns are empty and not offered; those without a heading by their letters.
    EmptyColumns(Vec<String>),
    /// So many columns say the same as another and are not offered.
    SameColumns(usize),
    /// These columns hold something and are left out.
    Surplus(Vec<String>),
}

impl Message {
    /// The key of its message. It takes `count`, `line`, `encoding` or `names`, as the variant has it.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::NoName(subject) => match subject {
                Subject::Partners => "import-message-no-name",
                Subject::People => "import-message-no-name-people",
                Subject::Roles | Subject::Parts => "import-message-no-name-roles",
                Subject::Costs => "import-message-no-name-costs",
                Subject::Sources => "import-message-no-name-sources",
            },
            Self::EncodingGuessed(_) => "import-message-encoding-guessed",
            Self::Unreadable(_) => "import-message-unreadable",
            Self::Zeros(_) => "import-message-zeros",
            Self::OpenQuote(_) => "import-message-open-quote",
            Self::Preamble(_) => "import-message-preamble",
            Self::TooWide(_) => "import-message-too-wide",
            Self::UnknownWords(subject, _) => match subject {
                Subject::Partners => "import-message-unknown-kinds",
                Subject::People => "import-message-unknown-groups",
                Subject::Roles | Subject::Parts => "import-message-unknown-letters",
                Subject::Costs => "import-message-unknown-categories",
                Subject::Sources => "import-message-unknown-stages",
            },
            Self::OpenDays(_) => "import-message-open-days",
            Self::OpenAmounts(_) => "import-message-open-amounts",
            Self::SameYear(_) => "import-message-same-year",
            Self::OtherYears(_) => "import-message-other-years",
            Self::NoAmounts => "import-message-no-amounts",
            Self::Fractions => "import-message-fractions",
            Self::NeedFromPayers => "import-message-need-from-payers",
            Self::EmptyColumns(_) => "import-message-empty-columns",
            Self::SameColumns(_) => "import-message-same-columns",
            Self::Surplus(_) => "import-message-surplus",
        }
    }
}
