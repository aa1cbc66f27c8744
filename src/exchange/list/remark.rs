//! What should be known about a single row.

use crate::exchange::columns::Target;
use crate::plan::{Day, Minutes, Money, PerMille};

/// Something about a row that should be known; it is brought in all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A cell could not be read as its column's kind: it is kept in the notes.
    Unread {
        /// The column.
        column: String,
        /// The cell.
        text: String,
    },
    /// A cell is none of the words its column may have: it is kept in the notes.
    UnknownWord {
        /// The column.
        column: String,
        /// The cell.
        text: String,
        /// What the column becomes, which has the known words.
        target: Target,
    },
    /// A cell is no rating from 1 to 5: it is kept in the notes.
    NoRating {
        /// The column.
        column: String,
        /// The cell.
        text: String,
    },
    /// A rating was given in words.
    RatingInWords {
        /// The column.
        column: String,
        /// The cell.
        text: String,
        /// The rating it was read as.
        rating: u8,
    },
    /// A day could be read in two ways.
    AmbiguousDay {
        /// The column.
        column: String,
        /// The cell.
        text: String,
        /// The day it was read as.
        day: Day,
    },
    /// A number was given as a rough one.
    Rough {
        /// The column.
        column: String,
        /// The cell.
        text: String,
    },
    /// The row has more cells than there are headings.
    Uneven {
        /// How many cells it has.
        cells: usize,
        /// How many headings there are.
        headings: usize,
    },
    /// A goal is not in the plan: it is kept in the notes.
    UnknownGoal(String),
    /// A site is not in the plan: it is kept in the notes.
    UnknownSite(String),
    /// The list has another name than the plan, which stays.
    OtherName(String),
    /// The list has a word for the kind that is not known, so that the plan's kind stays.
    KindKept(String),
    /// A value differs from that of an earlier row about the same partner: it is kept in the notes.
    Differs {
        /// The key of the field's label.
        label: &'static str,
        /// The value.
        text: String,
    },
    /// Several partners of the plan have this name; one was taken.
    SeveralOfThisName(usize),
    /// An earlier row has the same id and quite another name.
    SameIdOtherName(usize),
    /// Something that the row names is not in the plan: it is kept in the notes.
    NotInPlan {
        /// The key of the field's label.
        label: &'static str,
        /// Its name.
        name: String,
    },
    /// What heads the row is neither a practice, a goal nor a committee: it is kept in the notes.
    UnknownSection(String),
    /// Time was given for a week, or roughly.
    HoursAMonth {
        /// The column.
        column: String,
        /// The cell.
        text: String,
        /// What it was read as, a month.
        time: Minutes,
    },
    /// A person's cell holds letters that stand for nothing: it is kept in the notes.
    UnknownLetters {
        /// The person.
        column: String,
        /// The cell.
        text: String,
    },
    /// A committee or team owns the role or does its work in the list: the role is put down as its own.
    BodyLeads {
        /// The committee or team.
        name: String,
        /// Whether it owns the role, rather than does the work.
        owns: bool,
    },
    /// A committee or team owns the role or does its work in the list; the role is another one's and stays so.
    BodyElsewhere {
        /// The committee or team.
        name: String,
        /// The one whose role it is.
        body: String,
    },
    /// A committee or team stands in for the owner in the list, which no group can: it is kept in the notes.
    BodyDeputy(String),
    /// A chance is so small that it may be meant as a fraction.
    SmallShare {
        /// The column.
        column: String,
        /// The cell.
        text: String,
        /// The share it was read as.
        share: PerMille,
        /// The share it would be as a fraction.
        meant: PerMille,
    },
    /// The row has nothing but a name, and heads none with amounts.
    OnlyName,
    /// The amounts of the row are what the rows before it come to, so that it may sum them up.
    LooksLikeSum,
    /// An amount has more decimals than the currency, and was rounded.
    Rounded {
        /// The column.
        column: String,
        /// The cell.
        text: String,
    },
    /// An amount is of another currency than the plan: it is kept in the notes.
    OtherCurrency {
        /// The column.
        column: String,
        /// The cell.
        text: String,
        /// The code of the plan's currency.
        currency: String,
    },
    /// What the list says something comes to is not what it comes to.
    TotalDiffers {
        /// The column.
        column: String,
        /// What the list says.
        stated: Money,
        /// What it comes to.
        found: Money,
    },
    /// An earlier row has the same name, and is another record.
    SameNameAs(usize),
    /// The role has so many owners.
    SeveralOwners(usize),
    /// The role has no owner.
    NoOwner,
    /// No contact data is kept of student leaders: this one, by the key of its label, is left out.
    StudentContact(&'static str),
    /// A student leader stands by initials.
    Initials(String),
}

impl Remark {
    /// Whether it should be looked at before going on, rather than only be there to be seen.
    pub fn is_notable(&self) -> bool {
        !matches!(
            self,
            Self::Rough { .. }
                | Self::Rounded { .. }
                | Self::RatingInWords { .. }
                | Self::OtherName(_)
                | Self::KindKept(_)
                | Self::HoursAMonth { .. }
                | Self::BodyLeads { owns: false, .. }
                | Self::Initials(_)
        )
    }

    /// The key of its message. It takes the variant's fields by their names; `name` or `line` where there is one alone.
    pub fn message_key(&self) -> &'static str {
        match self {
            Self::Unread { .. } => "import-remark-unread",
            Self::UnknownWord { .. } => "import-remark-unknown-word",
            Self::NoRating { .. } => "import-remark-no-rating",
            Self::RatingInWords { .. } => "import-remark-rating-in-words",
            Self::AmbiguousDay { .. } => "import-remark-ambiguous-day",
            Self::Rough { .. } => "import-remark-rough",
            Self::Uneven { .. } => "import-remark-uneven",
            Self::UnknownGoal(_) => "import-remark-unknown-goal",
            Self::UnknownSite(_) => "import-remark-unknown-site",
            Self::OtherName(_) => "import-remark-other-name",
            Self::KindKept(_) => "import-remark-kind-kept",
            Self::Differs { .. } => "import-remark-differs",
            Self::SeveralOfThisName(_) => "import-remark-several-of-this-name",
            Self::SameIdOtherName(_) => "import-remark-same-id-other-name",
            Self::NotInPlan { .. } => "import-remark-not-in-plan",
            Self::UnknownSection(_) => "import-remark-unknown-section",
            Self::HoursAMonth { .. } => "import-remark-hours-a-month",
            Self::UnknownLetters { .. } => "import-remark-unknown-letters",
            Self::BodyLeads { owns: true, .. } => "import-remark-body-owns",
            Self::BodyLeads { owns: false, .. } => "import-remark-body-does",
            Self::BodyElsewhere { .. } => "import-remark-body-elsewhere",
            Self::BodyDeputy(_) => "import-remark-body-deputy",
            Self::SmallShare { .. } => "import-remark-small-share",
            Self::OnlyName => "import-remark-only-name",
            Self::LooksLikeSum => "import-remark-looks-like-sum",
            Self::Rounded { .. } => "import-remark-rounded",
            Self::OtherCurrency { .. } => "import-remark-other-currency",
            Self::TotalDiffers { .. } => "import-remark-total-differs",
            Self::SameNameAs(_) => "import-remark-same-name-as",
            Self::SeveralOwners(_) => "import-remark-several-owners",
            Self::NoOwner => "import-remark-no-owner",
            Self::StudentContact(_) => "import-remark-student-contact",
            Self::Initials(_) => "import-remark-initials",
        }
    }
}
