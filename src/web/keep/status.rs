//! How safe a plan is, and what is in the way.

use thiserror::Error;

use super::size::Level;
use super::store::StoreError;

/// How safe the open plan is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// How many commands are not in the store. At 0, and if the store is lasting, the page may say "saved".
    pub unsaved: usize,
    /// Why, or what else is in the way.
    pub trouble: Option<Trouble>,
    /// Whether a snapshot should be handed over.
    pub due: Due,
    /// How full the store is.
    pub level: Level,
    /// Whether the store outlives the page; if not, the page says "not being saved" all the time.
    pub is_lasting: bool,
}

impl Status {
    /// Whether everything done so far is kept.
    pub fn is_saved(&self) -> bool {
        self.unsaved == 0 && self.is_lasting
    }
}

/// What is in the way of saving.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Trouble {
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was written did not read back the same.
    #[error("the storage of this browser does not give back what was put in")]
    Unverified,
    /// What was stored of the plan is gone, wholly or in part; the next snapshot puts it back.
    #[error("the stored plan was removed while it was open")]
    Cleared,
    /// Another page changed the plan. Nothing more is written until the plan is opened anew.
    #[error("the plan was changed in another window")]
    Elsewhere,
    /// No plan is open.
    #[error("no plan is open")]
    NotOpen,
}

/// Whether a snapshot should be handed to [`Keeper::compact`](super::Keeper::compact).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Due {
    /// No.
    #[default]
    No,
    /// When the user pauses, or the page is hidden.
    WhenIdle,
    /// As soon as the current event is over.
    Now,
}
