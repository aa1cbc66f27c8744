//! Assignments: a person takes a part in a role, for a term.

use crate::sorted::SortedSet;

use super::date::Day;
use super::id::Id;
use super::record::record;
use super::{Part, Person, Plan, Role};

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

impl Plan {
    /// The first day of whoever takes up a part on a day: that day where somebody had the part before, whose term it
    /// follows; none where nobody did, since then nobody said from when on.
    pub fn first_day_of_part(&self, role: &Id<Role>, part: &Part, today: Day) -> Option<Day> {
        let had = |one: &Assignment| one.role == *role && one.part.as_ref() == Some(part) && one.has_ended(today);
        self.assignments.iter().any(|one| had(one)).then_some(today)
    }
}
