//! A row of the list, and what becomes of it.

use super::remark::Remark;
use super::shown::FieldChange;
use crate::exchange::delimited::{Row, Surplus, is_totals};
use crate::plan::RecordId;

/// The longest name a record may have, in characters: a longer one is a cell that swallowed others.
const LONGEST_NAME: usize = 300;

/// What the user says becomes of a row, or of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It becomes a new record.
    AddNew,
    /// It updates this record of the plan.
    Update(RecordId),
    /// It becomes a committee or team: a name alone can.
    AddBody,
    /// It is left out.
    Leave,
}

/// Why a row may be about a record of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum LikelyBy {
    /// The id is the same, and the name quite another.
    Id,
    /// The name is the same, and the id another.
    Name,
    /// The name is nearly the same.
    NearName,
    /// The e-mail address is the same.
    Email,
    /// The web address is the same.
    Website,
}

impl LikelyBy {
    /// The key of its message.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::Id => "import-likely-id",
            Self::Name => "import-likely-name",
            Self::NearName => "import-likely-near-name",
            Self::Email => "import-likely-email",
            Self::Website => "import-likely-website",
        }
    }
}

/// A record of the plan that a row may be about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Likely {
    /// The record.
    pub record: RecordId,
    /// Its name in the plan.
    pub name: String,
    /// Why.
    pub by: LikelyBy,
}

/// Why a row is not brought in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum BadReason {
    /// It has no name.
    NoName,
    /// Its name is longer than a name can be.
    LongName,
    /// It sums up the others.
    Totals,
    /// It repeats the headings.
    Headings,
    /// It explains the letters.
    Legend,
}

impl BadReason {
    /// Why a row of this name is not brought in, if it is not.
    pub(in crate::exchange) fn of(row: &Row, heading: Option<&Row>, name: &str) -> Option<Self> {
        let surplus = is_totals(row, heading).map(|surplus| match surplus {
            Surplus::Totals => Self::Totals,
            Surplus::Headings => Self::Headings,
        });
        surplus
            .or_else(|| name.is_empty().then_some(Self::NoName))
            .or_else(|| (name.chars().count() > LONGEST_NAME).then_some(Self::LongName))
    }

    /// The key of its message.
    pub fn message_key(self) -> &'static str {
        match self {
            Self::NoName => "import-bad-no-name",
            Self::LongName => "import-bad-long-name",
            Self::Totals => "import-bad-totals",
            Self::Headings => "import-bad-headings",
            Self::Legend => "import-bad-legend",
        }
    }
}

/// How a record of the plan was found again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MatchedBy {
    /// By the id of the list.
    Id,
    /// By its name.
    Name,
    /// By the user's answer.
    Answer,
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It becomes a new record.
    Add,
    /// It updates a record of the plan.
    Update {
        /// The record.
        record: RecordId,
        /// How it was found.
        by: MatchedBy,
    },
    /// A record of the plan has all of it already.
    Same {
        /// The record.
        record: RecordId,
        /// How it was found.
        by: MatchedBy,
    },
    /// An earlier row is about the same record: what this one has more is added to that.
    Double {
        /// The line of the earlier row.
        first: usize,
    },
    /// It heads the rows below it.
    Section,
    /// It says what each source of the columns brings.
    Brings,
    /// The user left it out.
    Left,
    /// It cannot be brought in.
    Bad(BadReason),
}

/// A row of the list, and what becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PreviewRow {
    /// The line of the file; of a list turned round the column.
    pub line: usize,
    /// The name it has there.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
    /// What it changes or adds, beside the record's own first facts.
    pub changes: Vec<FieldChange>,
    /// What should be known about it.
    pub remarks: Vec<Remark>,
    /// Records of the plan that it may be about: to be asked.
    pub likely: Vec<Likely>,
    /// The line of an earlier row about the same record, as it seems.
    pub earlier: Option<usize>,
    /// Whether the user has said what becomes of it.
    pub is_answered: bool,
    /// Whether it has nothing but a name, so that it may head the rows below it.
    pub is_alone: bool,
    /// The record it is about, with a temporary id where it is new; known of partners alone.
    pub(in crate::exchange) record: Option<RecordId>,
}

impl PreviewRow {
    /// A row of which only the fate is known.
    pub(in crate::exchange) fn new(line: usize, name: &str, fate: Fate) -> Self {
        Self {
            line,
            name: name.to_owned(),
            fate,
            changes: Vec::new(),
            remarks: Vec::new(),
            likely: Vec::new(),
            earlier: None,
            is_answered: false,
            is_alone: false,
            record: None,
        }
    }

    /// Whether it should be looked at before going on. It stays so when it is answered: answers can be changed.
    pub fn needs_a_look(&self) -> bool {
        let is_odd = matches!(&self.fate, Fate::Bad(_) | Fate::Section | Fate::Brings);
        self.remarks.iter().any(Remark::is_notable) || is_odd || self.asks()
    }

    /// Whether the user is asked what it is about.
    pub fn asks(&self) -> bool {
        let is_new = matches!(self.fate, Fate::Add | Fate::Left);
        let may_be_a_sum = is_new && self.remarks.contains(&Remark::LooksLikeSum);
        self.is_alone || may_be_a_sum || !self.likely.is_empty() || self.earlier.is_some()
    }

    /// Whether it may be about a record of the plan and nobody has said yet.
    pub fn is_a_question(&self) -> bool {
        !self.likely.is_empty() && !self.is_answered
    }
}

/// Someone whom a list about roles names, and who that is: a person, or a committee or team.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// What the name is told from others by.
    pub key: String,
    /// The name as the list has it.
    pub name: String,
    /// The person of the plan, by name; none for someone who is added.
    pub known: Option<String>,
    /// The committee or team of the plan that has this name: it is meant unless told otherwise.
    pub body: Option<Likely>,
    /// People, committees and teams of the plan that it may be: to be asked.
    pub likely: Vec<Likely>,
    /// Whether it is not in the plan, and sounds like a group rather than a person.
    pub is_group: bool,
}
