//! Assignments: a person takes a part in a role, for a term.

use crate::sorted::SortedSet;

use super::date::Day;
use super::id::Id;
use super::record::record;
use super::{Part, Person, Role};

record! {
    /// A person's part in a role. Someone with two parts in one role has two assignments.
    Assignment, AssignmentField {
        /// The role.
        Role => role: Id<Role>,
        /// The person.
        Person => person: Id<Person>,
        /// The part; none is read as informed by nobody and shown as unresolved.
        Part => part: Option<Part>,
        /// The first day; none means already.
        Starts => starts: Option<Day>,
        /// The last day; none means without end.
        Ends => ends: Option<Day>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes.
        Notes => notes: String,
    }
}

impl Assignment {
    /// Whether it has ended before this day.
    pub fn has_ended(&self, today: Day) -> bool {
        self.ends.is_some_and(|ends| ends < today)
    }
}
