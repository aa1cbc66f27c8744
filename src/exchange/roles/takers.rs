//! Whom a list about roles names: people, and committees and teams as a whole.

use super::bodies::{Bodies, sounds_like_group};
use crate::exchange::list::{Answer, Draft, LikelyBy, Minting, Named, one_line};
use crate::exchange::people::{PersonName, Register};
use crate::plan::{Body, Id, Person, Plan, RecordId};
use crate::sorted::SortedSet;

/// Who a name is.
pub(super) enum Taker {
    Person(Id<Person>),
    Body(Id<Body>),
}

/// Everyone as they are so far.
pub(super) struct Takers<'a> {
    pub register: Register<'a>,
    pub bodies: Bodies<'a>,
    /// The names that were taken for bodies.
    told: SortedSet<String>,
}

impl<'a> Takers<'a> {
    pub fn new(plan: &'a Plan) -> Self {
        Self {
            register: Register::new(plan),
            bodies: Bodies::new(plan),
            told: SortedSet::new(),
        }
    }

    /// Who a name is: a committee or team of that name, else a person, who is added where there is none; none where the
    /// user leaves them out.
    pub fn named(&mut self, text: &str, draft: &Draft, minting: &mut Minting) -> Option<Taker> {
        let key = PersonName::read(text).key();
        let found = self.bodies.find(text).cloned();
        let answer = draft.answer_of_name(&key);
        let body = match answer {
            Some(Answer::Update(RecordId::Body(id))) if self.bodies.contains(id) => Some(id.clone()),
            Some(Answer::AddBody) if !key.is_empty() => Some(self.bodies.add(&key, text, minting)),
            Some(_) => None,
            None => found.clone(),
        };
        let Some(body) = body else {
            let before = self.register.names.len();
            let person = self.register.named(text, draft, minting);
            if self.register.names.len() > before {
                self.say(text, found.as_ref());
            }
            return person.map(Taker::Person);
        };
        if self.told.insert(key.clone()) {
            let is_asked = answer.is_some() || !self.register.with_key(&key).is_empty();
            let likely = is_asked.then(|| self.register.likely(&key, ""));
            self.register.names.push(Named {
                key,
                name: one_line(text),
                known: None,
                body: None,
                likely: likely.unwrap_or_default(),
                is_group: false,
            });
            self.say(text, found.as_ref());
        }
        Some(Taker::Body(body))
    }

    /// Says of the last name which committees and teams it may be.
    fn say(&mut self, text: &str, found: Option<&Id<Body>>) {
        let body = found.map(|id| self.bodies.offer(id, LikelyBy::Name));
        let Some(named) = self.register.names.last_mut() else {
            return;
        };
        // Who is known needs no question.
        if named.known.is_none() && body.is_none() {
            named.likely.extend(self.bodies.likely(text));
            named.is_group = sounds_like_group(text);
        }
        named.body = body;
    }
}
