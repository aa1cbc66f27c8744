//! The people of a plan, to be found again by their names; those who are not there are added.

use crate::sorted::{SortedMap, SortedSet};
use std::collections::HashMap;
use std::rc::Rc;

use super::names::{PersonName, are_near, initials};
use crate::exchange::columns::{fold, name_key, read_group};
use crate::exchange::list::{Answer, Draft, Likely, LikelyBy, Minting, Named, is_temporary, one_line};
use crate::plan::{Id, Kind, Partner, Person, PersonGroup, Plan, RecordId};

/// A word that more people than this share says nothing about which of them is meant.
const COMMON: usize = 60;

/// How many are offered at the most.
const OFFERED: usize = 3;

/// The people as they are so far.
pub(in crate::exchange) struct Register<'a> {
    plan: &'a Plan,
    /// People who are new or were changed.
    people: SortedMap<Id<Person>, Person>,
    by_key: HashMap<String, Vec<Id<Person>>>,
    by_word: HashMap<String, Vec<Id<Person>>>,
    by_email: HashMap<String, Id<Person>>,
    partners: HashMap<String, Id<Partner>>,
    looked_up: SortedSet<String>,
    /// Whom names were looked up for, in their order.
    pub names: Vec<Named>,
}

impl<'a> Register<'a> {
    pub fn new(plan: &'a Plan) -> Self {
        let mut register = Self {
            plan,
            people: SortedMap::new(),
            by_key: HashMap::new(),
            by_word: HashMap::new(),
            by_email: HashMap::new(),
            partners: HashMap::new(),
            looked_up: SortedSet::new(),
            names: Vec::new(),
        };
        for person in plan.people.ordered() {
            let key = PersonName::read(&person.name).key();
            for word in key.split(' ') {
                let people = register.by_word.entry(word.to_owned()).or_default();
                people.push(person.id.clone());
            }
            let email = person.email.trim().to_lowercase();
            register.by_email.entry(email).or_insert_with(|| person.id.clone());
            register.by_key.entry(key).or_default().push(person.id.clone());
        }
        register.by_email.remove("");
        register.by_key.remove("");
        for partner in plan.partners.ordered() {
            for name in [name_key(&partner.name), fold(&partner.label)] {
                register.partners.entry(name).or_insert_with(|| partner.id.clone());
            }
        }
        register.partners.remove("");
        register
    }

    /// A person as they are now.
    pub fn person(&self, id: &Id<Person>) -> Option<&Person> {
        self.people
            .get(id)
            .or_else(|| self.plan.people.find(id).map(Rc::as_ref))
    }

    /// Puts a person in, new or changed.
    pub fn put(&mut self, person: Person) {
        self.people.insert(person.id.clone(), person);
    }

    /// The partner of this name.
    pub fn partner(&self, name: &str) -> Option<&Id<Partner>> {
        self.partners
            .get(&name_key(name))
            .or_else(|| self.partners.get(&fold(name)))
    }

    /// Puts in a partner who is new.
    pub fn put_partner(&mut self, partner: &Partner) {
        self.partners.insert(name_key(&partner.name), partner.id.clone());
    }

    /// The people of this name, by its key.
    pub fn with_key(&self, key: &str) -> &[Id<Person>] {
        self.by_key.get(key).map_or(&[], Vec::as_slice)
    }

    /// People of the plan who may be meant by a name or have an e-mail address, the likeliest first.
    pub fn likely(&self, key: &str, email: &str) -> Vec<Likely> {
        let mut found: Vec<(&Id<Person>, LikelyBy)> = Vec::new();
        let by_email = self.by_email.get(&email.trim().to_lowercase());
        found.extend(by_email.map(|id| (id, LikelyBy::Email)));
        for word in key.split(' ') {
            // An initial stands for any name.
            let people = self.by_word.get(word).filter(|people| people.len() <= COMMON);
            for id in people.into_iter().flatten() {
                let name = self
                    .plan
                    .people
                    .find(id)
                    .map(|person| PersonName::read(&person.name).key());
                let is_near = name.is_some_and(|name| are_near(key, &name));
                if is_near && found.iter().all(|(other, _)| *other != id) {
                    found.push((id, LikelyBy::NearName));
                }
            }
        }
        let likely = found.into_iter().take(OFFERED).filter_map(|(id, by)| {
            Some(Likely {
                record: id.into(),
                name: self.plan.people.find(id)?.name.clone(),
                by,
            })
        });
        likely.collect()
    }

    /// The person whom a list about roles names, added where there is none; none where the user leaves them out.
    pub fn named(&mut self, text: &str, draft: &Draft, minting: &mut Minting) -> Option<Id<Person>> {
        let mut read = PersonName::read(text);
        let group = read_group(&read.note).map(|(group, _)| group);
        if group == Some(PersonGroup::Student) {
            read.name = initials(&read.name);
        }
        let key = read.key();
        let answer = draft.answer_of_name(&key);
        let known = match answer {
            Some(Answer::Leave) => None,
            Some(Answer::Update(RecordId::Person(id))) if self.person(id).is_some() => Some(id.clone()),
            Some(_) => self.with_key(&key).iter().find(|id| is_temporary(id)).cloned(),
            None => self.with_key(&key).first().cloned(),
        };
        if self.looked_up.insert(key.clone()) {
            let in_plan = known.as_ref().and_then(|id| self.plan.people.find(id));
            self.names.push(Named {
                name: one_line(text),
                body: None,
                is_group: false,
                known: in_plan.map(|person| person.name.clone()),
                likely: match (&answer, &known) {
                    (None, Some(_)) => Vec::new(),
                    _ => self.likely(&key, ""),
                },
                key: key.clone(),
            });
        }
        if known.is_some() || matches!(answer, Some(Answer::Leave)) || key.is_empty() {
            return known;
        }
        let mut person: Person = minting.mint(Kind::Person);
        person.name = read.name;
        person.group = group;
        if let Some(partner) = self.partner(&read.note) {
            person.partner = Some(partner.clone());
            person.group = Some(PersonGroup::Partner);
        } else {
            person.title = read.note;
        }
        let id = person.id.clone();
        self.add(person, &key);
        Some(id)
    }

    /// Puts in a new person, to be found by a key.
    pub fn add(&mut self, person: Person, key: &str) {
        let people = self.by_key.entry(key.to_owned()).or_default();
        people.push(person.id.clone());
        self.put(person);
    }

    /// How many people are new.
    pub fn added(&self) -> usize {
        self.people.keys().filter(|id| is_temporary(id)).count()
    }

    /// The people who are new or were changed.
    pub fn finish(self) -> impl Iterator<Item = Person> {
        self.people.into_values()
    }
}
