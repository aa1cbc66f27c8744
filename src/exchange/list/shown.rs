//! Values and changes, to be shown.

use crate::exchange::entry::{AmountRules, write_amount, write_percent};
use crate::plan::{Amount, Day, PerMille};

/// A value, to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// Nothing.
    Nothing,
    /// Text.
    Text(String),
    /// A value of a closed list: its label's key, or none for one that is not known; and its id.
    Choice(Option<&'static str>, String),
    /// A day.
    Day(Day),
    /// A count.
    Count(u32),
    /// An amount of money.
    Amount(Amount),
    /// A share in thousandths.
    Share(PerMille),
    /// Yes or no.
    Yes(bool),
    /// Several values.
    List(Vec<Shown>),
}

impl Shown {
    /// Whether it was understood from words of the list, rather than taken over as it stands.
    pub fn is_understood(&self) -> bool {
        match self {
            Self::Choice(..) | Self::Day(_) | Self::Amount(_) | Self::Share(_) | Self::Yes(_) => true,
            Self::List(values) => values.iter().any(Self::is_understood),
            Self::Nothing | Self::Text(_) | Self::Count(_) => false,
        }
    }

    pub(in crate::exchange) fn amount(amount: Amount) -> Self {
        match amount {
            Amount::Blank => Self::Nothing,
            amount => Self::Amount(amount),
        }
    }

    pub(in crate::exchange) fn text(text: &str) -> Self {
        if text.is_empty() {
            Self::Nothing
        } else {
            Self::Text(text.to_owned())
        }
    }
}

/// A field that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FieldChange {
    /// The key of the field's label.
    pub label: &'static str,
    /// The name of one of the plan's own text fields, where it is one.
    pub name: Option<String>,
    /// What stood there.
    pub old: Shown,
    /// What will stand there.
    pub new: Shown,
}

/// A value in notes, in the words of files.
pub(super) fn plain(shown: &Shown) -> String {
    match shown {
        Shown::Nothing => String::new(),
        Shown::Text(text) | Shown::Choice(_, text) => text.clone(),
        Shown::Day(day) => day.to_string(),
        Shown::Count(count) => count.to_string(),
        Shown::Amount(amount) => write_amount(*amount, &AmountRules::default()),
        Shown::Share(share) => write_percent(*share),
        Shown::Yes(yes) => if *yes { "yes" } else { "no" }.to_owned(),
        Shown::List(values) => values.iter().map(plain).collect::<Vec<_>>().join(", "),
    }
}
