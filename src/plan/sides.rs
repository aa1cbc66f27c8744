//! Who stands for whom: the people of a partner.

use std::rc::Rc;

use super::date::Day;
use super::id::Id;
use super::{Partner, Person, Plan};

impl Plan {
    /// The people of a partner who are there on a day, in the order people gave them.
    pub fn people_at(&self, partner: &Id<Partner>, today: Day) -> Vec<Rc<Person>> {
        let mut people = self.people.ordered();
        people.retain(|person| person.is_at(partner, today));
        people
    }
}

impl Person {
    /// Whether someone belongs to a partner and is there on a day.
    pub fn is_at(&self, partner: &Id<Partner>, today: Day) -> bool {
        self.partner.as_ref() == Some(partner) && !self.has_left(today)
    }
}
