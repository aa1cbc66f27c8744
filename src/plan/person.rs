//! People: whoever holds roles, keeps relationships or owns actions. There are no student records.

use crate::sorted::SortedSet;

use super::choice::choices;
use super::date::{Day, Minutes};
use super::id::Id;
use super::record::record;
use super::{Partner, Site};

choices! {
    /// Where a person stands towards the school.
    PersonGroup in "person-group" {
        /// School staff.
        School = "school",
        /// Partner staff.
        Partner = "partner",
        /// Parents and families.
        Family = "family",
        /// A student leader: by role and initials only, without contact data.
        Student = "student",
        /// Anyone else of the community.
        Community = "community",
    }
}

record! {
    /// A person who takes part in the work.
    Person, PersonField {
        /// The name; of a student leader the initials.
        Name => name: String,
        /// Where the person stands towards the school.
        Group => group: Option<PersonGroup>,
        /// The partner the person belongs to.
        Partner => partner: Option<Id<Partner>>,
        /// The title or position.
        Title => title: String,
        /// E-mail address; private.
        Email => email: String,
        /// Telephone number; private.
        Phone => phone: String,
        /// What the person is good at.
        Strengths => strengths: SortedSet<String>,
        /// How much time a month the person can give.
        Capacity => capacity: Option<Minutes>,
        /// How many roles the person can own at most; none means as many as the plan says for everyone.
        RolesAtMost => roles_at_most: Option<u32>,
        /// The first day.
        Starts => starts: Option<Day>,
        /// The last day.
        Leaves => leaves: Option<Day>,
        /// The sites the person works at; none means all.
        Sites => sites: SortedSet<Id<Site>>,
        /// Tags.
        Tags => tags: SortedSet<String>,
        /// Free notes; private.
        Notes => notes: String,
    }
}

impl Person {
    /// Whether the person has left before this day.
    pub fn has_left(&self, today: Day) -> bool {
        self.leaves.is_some_and(|leaves| leaves < today)
    }

    /// Whether contact data may be kept: of student leaders none is.
    pub fn may_have_contact(&self) -> bool {
        self.group != Some(PersonGroup::Student)
    }
}
