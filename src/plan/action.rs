//! Actions: what someone is going to do.

use crate::sorted::SortedSet;

use super::Person;
use super::choice::choices;
use super::date::Day;
use super::id::Id;
use super::kinds::RecordId;
use super::record::record;

choices! {
    /// How far an action has come.
    ActionStatus in "action-status" {
        /// Not begun.
        Open = "open",
        /// Begun.
        Doing = "doing",
        /// Done.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

record! {
    /// A next step: verb first, one owner, a day.
    Action, ActionField {
        /// What is to be done.
        Name => name: String,
        /// Who does it.
        Owner => owner: Option<Id<Person>>,
        /// By when.
        Due => due: Option<Day>,
        /// How far it has come; none means open.
        Status => status: Option<ActionStatus>,
        /// What it belongs to.
        About => about: Option<RecordId>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}

impl Action {
    /// Whether something is still to be done.
    pub fn is_open(&self) -> bool {
        !matches!(self.status, Some(ActionStatus::Done | ActionStatus::Dropped))
    }
}
