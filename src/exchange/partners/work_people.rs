//! The people that rows bring along: contacts of partners, and those at the school.

use super::incoming::Contact;
use super::work::{Post, Work};
use crate::exchange::columns::fold;
use crate::exchange::list::{FieldChange, Merging, Shown};
use crate::plan::{Id, Kind, Partner, Person, PersonGroup};
use std::rc::Rc;

impl Work<'_> {
    pub fn person(&self, id: &Id<Person>) -> Option<&Person> {
        self.people
            .get(id)
            .or_else(|| self.plan.people.find(id).map(Rc::as_ref))
    }

    fn people_of(&self, partner: Option<&Id<Partner>>) -> impl Iterator<Item = &Person> {
        let ids = self.people_of.get(&partner.cloned());
        ids.into_iter().flatten().filter_map(|id| self.person(id))
    }

    fn add_person(&mut self, name: &str, partner: Option<Id<Partner>>, group: PersonGroup) -> Id<Person> {
        let mut person: Person = self.minting.mint(Kind::Person);
        let id = person.id.clone();
        person.name = name.to_owned();
        person.partner = partner.clone();
        person.group = Some(group);
        self.people.insert(id.clone(), person);
        self.people_of.entry(partner).or_default().push(id.clone());
        id
    }

    /// The person at the school with this name, added where there is none.
    pub fn staff(&mut self, name: &str) -> Option<Id<Person>> {
        if name.is_empty() {
            return None;
        }
        let key = fold(name);
        if let Some(id) = self.staff_by_name.get(&key) {
            return Some(id.clone());
        }
        let id = self.add_person(name, None, PersonGroup::School);
        self.staff_by_name.insert(key, id.clone());
        Some(id)
    }

    /// Adds or completes the contact person of a partner: found again by e-mail address, else by name.
    pub fn contact(&mut self, partner: &Id<Partner>, contact: &Contact, label: &'static str) -> Option<FieldChange> {
        if contact.name.is_empty() {
            return None;
        }
        let same_email =
            |person: &&Person| !contact.email.is_empty() && person.email.eq_ignore_ascii_case(&contact.email);
        let same_name = |person: &&Person| fold(&person.name) == fold(&contact.name);
        let found = self
            .people_of(Some(partner))
            .find(same_email)
            .or_else(|| self.people_of(Some(partner)).find(same_name))
            .map(|person| person.id.clone());
        let is_new = found.is_none();
        let id = found.unwrap_or_else(|| self.add_person(&contact.name, Some(partner.clone()), PersonGroup::Partner));
        let mut person = self.person(&id)?.clone();
        let before = person.clone();
        if person.may_have_contact() {
            let fields = [
                (&mut person.title, &contact.title),
                (&mut person.email, &contact.email),
                (&mut person.phone, &contact.phone),
            ];
            for (field, value) in fields {
                if !value.is_empty() && !field.eq_ignore_ascii_case(value) {
                    field.clone_from(value);
                }
            }
        }
        person.strengths.extend(contact.strengths.iter().cloned());
        let changed = person != before;
        let shown = |person: &Person| {
            let facts = [&person.name, &person.title, &person.email, &person.phone];
            Shown::Text(
                facts
                    .into_iter()
                    .chain(&person.strengths)
                    .filter(|fact| !fact.is_empty())
                    .cloned()
                    .collect::<Vec<_>>()
                    .join(", "),
            )
        };
        let change = FieldChange {
            label,
            name: None,
            old: if is_new { Shown::Nothing } else { shown(&before) },
            new: shown(&person),
        };
        if changed {
            self.people.insert(id, person);
        }
        (is_new || changed).then_some(change)
    }

    /// Gives a person at the school a post of a partner.
    pub fn post(
        &self,
        merging: &mut Merging<'_, Partner>,
        label: &'static str,
        person: Option<Id<Person>>,
        field: Post,
    ) {
        let name = |id: &Id<Person>| self.person(id).map_or("", |person| &person.name).to_owned();
        let Some((person, held)) = person.zip(field(merging.record).map(|held| held.clone())) else {
            return;
        };
        if held.as_ref() == Some(&person) || !merging.may_replace(label, held.is_none(), &name(&person)) {
            return;
        }
        let before = held.as_ref().map_or(Shown::Nothing, |held| Shown::Text(name(held)));
        let new = Shown::Text(name(&person));
        if let Some(post) = field(merging.record) {
            *post = Some(person);
        }
        merging.change(label, before, new);
    }
}
