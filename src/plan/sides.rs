//! Whom people stand for: the school, a partner, or the families and the community around it.
//!
//! The school is one wherever a plan asks: its own staff, and the people of the district and of other units of it, which
//! stand among the partners with the kind “school”. The sites of a plan are its places, and make no difference here.

use std::rc::Rc;

use super::date::Day;
use super::id::Id;
use super::{Partner, PartnerKind, Person, PersonGroup, Plan};

/// Whom a person stands for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The school, whichever unit of it.
    School,
    /// A partner; none where nobody has said which.
    Partner(Option<Id<Partner>>),
    /// Families, students and others of the community, for themselves.
    Community,
    /// Nobody has said.
    Unknown,
}

/// Which organisation a person speaks for.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Organisation {
    /// The school, with its district and other units of it.
    School,
    /// A partner.
    Partner(Id<Partner>),
}

impl Plan {
    /// Whether a partner is a unit of the school: its district, or another school.
    pub fn is_of_school(&self, partner: &Id<Partner>) -> bool {
        let found = self.partners.find(partner);
        found.is_some_and(|partner| partner.kind == Some(PartnerKind::School))
    }

    /// Whom a person stands for. The partner someone belongs to says more than the group; of a unit of the school are
    /// those who are not said to be of a family or the community, whom they may only be in touch with.
    pub fn side_of(&self, person: &Person) -> Side {
        let partner = person.partner.as_ref();
        if let Some(id) = partner.filter(|id| !self.is_of_school(id)) {
            return Side::Partner(Some(id.clone()));
        }
        match &person.group {
            Some(PersonGroup::Family | PersonGroup::Student | PersonGroup::Community) => Side::Community,
            Some(PersonGroup::School) => Side::School,
            _ if partner.is_some() => Side::School,
            Some(PersonGroup::Partner) => Side::Partner(None),
            Some(PersonGroup::Other(_)) | None => Side::Unknown,
        }
    }

    /// The organisation a person speaks for; none for families, students and others of the community.
    pub fn organisation_of(&self, person: &Person) -> Option<Organisation> {
        match self.side_of(person) {
            Side::School => Some(Organisation::School),
            Side::Partner(partner) => partner.map(Organisation::Partner),
            Side::Community | Side::Unknown => None,
        }
    }

    /// The group a person counts among: that of the side they are on, where theirs would say otherwise or nothing.
    /// Families, students and the community stay what they are, whatever they belong to.
    pub fn group_of(&self, person: &Person) -> Option<PersonGroup> {
        match (self.side_of(person), &person.group) {
            (Side::School, None | Some(PersonGroup::Partner)) => Some(PersonGroup::School),
            (Side::Partner(_), None | Some(PersonGroup::School)) => Some(PersonGroup::Partner),
            (_, group) => group.clone(),
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::*;
    use crate::plan::{Rank, Record};

    #[test]
    fn the_school_is_its_staff_and_the_units_of_its_district() {
        let mut plan = Plan::new("p", "");
        partner(&mut plan, "district", |of| of.kind = Some(PartnerKind::School));
        partner(&mut plan, "ymca", |_| {});
        let told = |partner: &str, group: Option<PersonGroup>| {
            let mut person = Person::new(Id::new("x"), Rank::default());
            person.partner = (!partner.is_empty()).then(|| Id::new(partner));
            person.group = group;
            let organisation = match plan.organisation_of(&person) {
                None => "",
                Some(Organisation::School) => "school",
                Some(Organisation::Partner(_)) => "partner",
            };
            let side = match plan.side_of(&person) {
                Side::School => "school",
                Side::Partner(_) => "partner",
                Side::Community => "community",
                Side::Unknown => "unknown",
            };
            let group = plan
                .group_of(&person)
                .map_or(String::new(), |group| group.id().to_owned());
            format!("{side}, {organisation}, {group}")
        };
        let groups = [
            None,
            Some(PersonGroup::School),
            Some(PersonGroup::Partner),
            Some(PersonGroup::Family),
            Some(PersonGroup::Student),
            Some(PersonGroup::Community),
        ];
        let all = |partner: &str| groups.clone().map(|group| told(partner, group));
        assert_eq!(
            all(""),
            [
                "unknown, , ",
                "school, school, school",
                "partner, , partner",
                "community, , family",
                "community, , student",
                "community, , community",
            ]
        );
        assert_eq!(
            all("district"),
            [
                "school, school, school",
                "school, school, school",
                "school, school, school",
                "community, , family",
                "community, , student",
                "community, , community",
            ]
        );
        // Parents who lead their association speak for it, and are a family all the same.
        let of_partner = [
            "partner, partner, partner",
            "partner, partner, partner",
            "partner, partner, partner",
            "partner, partner, family",
            "partner, partner, student",
            "partner, partner, community",
        ];
        assert_eq!(all("ymca"), of_partner);
        assert_eq!(all("of nobody knows what"), of_partner);
    }
}
