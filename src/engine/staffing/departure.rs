//! What is left without anyone when a person, a partner or a source goes: everything at once, with who could take it
//! over.

use std::rc::Rc;

use super::cover::{Lost, lost};
pub use super::left::{Claim, Heir, Left, Loss};
use super::matching::Matching;
use super::only::{Unreached, unreached};
use super::reading::asked;
use crate::engine::coverage::coverage;
use crate::engine::partner_map::{PartnerMap, View};
use crate::plan::money::Tally;
use crate::plan::parts::Parts;
use crate::plan::paying::Paying;
use crate::plan::{Day, GoalStatus, Id, Part, Partner, Person, Plan, RecordId, Role, Source, Standing};
use crate::sorted::SortedMap;

/// Who or what goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Leaver {
    /// A person.
    Person(Id<Person>),
    /// A partner with its people, its ties and its money.
    Partner(Id<Partner>),
    /// A source.
    Source(Id<Source>),
}

/// What a departure leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// The people who go.
    pub people: Vec<Rc<Person>>,
    /// The last day of a person who has left already.
    pub left_on: Option<Day>,
    /// What is left: of roles, then of what else names the people, then of the money, goals and ties.
    pub left: Vec<Left>,
    /// Partners that no chain of ties joins with the school any more.
    pub cut_off: Vec<Rc<Partner>>,
    /// Other partners that nobody reaches any more.
    pub unreached: Unreached,
    /// How many roles could be filled by the others before, and how many after.
    pub fillable: (usize, usize),
    /// The roles that could not be filled any more.
    pub lost: Lost,
}

/// What is left when someone or something goes; of a person who has left already, what was not handed over.
pub fn departure(plan: &Plan, leaver: &Leaver, today: Day) -> Departure {
    let person = match leaver {
        Leaver::Person(id) => plan.people.find(id),
        Leaver::Partner(_) | Leaver::Source(_) => None,
    };
    let Some(gone) = person.filter(|person| person.has_left(today)) else {
        return leaves(plan, leaver, today);
    };
    // As it would be if they were to go now.
    let mut before = plan.clone();
    before.put(
        Person {
            leaves: None,
            ..(**gone).clone()
        }
        .into(),
    );
    let left = leaves(&before, leaver, today);
    Departure {
        left_on: gone.leaves,
        fillable: (left.fillable.1, left.fillable.1),
        lost: Lost::default(),
        ..left
    }
}

fn leaves(plan: &Plan, leaver: &Leaver, today: Day) -> Departure {
    let mut people = plan.people.ordered();
    people.retain(|person| {
        !person.has_left(today)
            && match leaver {
                Leaver::Person(id) => person.id == *id,
                Leaver::Partner(id) => person.partner.as_ref() == Some(id),
                Leaver::Source(_) => false,
            }
    });
    let mut leaving = Leaving::new(plan, today, people);
    let sources: Vec<Rc<Source>> = match leaver {
        Leaver::Person(_) => Vec::new(),
        Leaver::Partner(id) => {
            let sources = plan.sources.ordered().into_iter();
            sources
                .filter(|source| source.funder.as_ref() == Some(id) && source.is_live())
                .collect()
        }
        Leaver::Source(id) => {
            let source = plan.sources.find(id).filter(|source| source.is_live());
            source.cloned().into_iter().collect()
        }
    };
    leaving.roles();
    leaving.records(leaver);
    if !sources.is_empty() {
        leaving.money(&sources);
    }
    let mut cut = Vec::new();
    if let Leaver::Partner(id) = leaver {
        leaving.goals_of(id);
        leaving.ties_of(id);
        cut = PartnerMap::of(plan, View::Now).cut_off(id);
    }
    let mut unreached = unreached(plan, today, |id| leaving.goes(id));
    let is_leaver = |partner: &Rc<Partner>| *leaver == Leaver::Partner(partner.id.clone());
    unreached.partners.retain(|partner| !is_leaver(partner));
    // What goes with the partner itself is told as cut off.
    unreached
        .beyond
        .retain(|partner| !is_leaver(partner) && !cut.contains(partner));
    Departure {
        unreached,
        left_on: None,
        fillable: (leaving.before.filled(), leaving.after.filled()),
        lost: lost(&leaving.roles, &leaving.before, &leaving.after),
        people: leaving.people,
        left: leaving.left,
        cut_off: cut,
    }
}

struct Leaving<'a> {
    plan: &'a Plan,
    today: Day,
    people: Vec<Rc<Person>>,
    left: Vec<Left>,
    /// The roles that could be filled with everyone.
    before: Matching,
    /// The people who stay, and the roles they could own then.
    staying: Vec<Rc<Person>>,
    after: Matching,
    roles: Vec<Rc<Role>>,
}

impl<'a> Leaving<'a> {
    fn new(plan: &'a Plan, today: Day, people: Vec<Rc<Person>>) -> Self {
        let asked = asked(plan, today);
        let before = Matching::best(Rc::clone(&asked.question));
        let mut after = before.clone();
        for (place, person) in asked.people.iter().enumerate() {
            if people.iter().any(|gone| gone.id == person.id) {
                after.leave(place);
            }
        }
        Self {
            plan,
            today,
            before,
            after,
            roles: asked.roles,
            staying: asked.people,
            people,
            left: Vec::new(),
        }
    }

    fn goes(&self, id: &Id<Person>) -> bool {
        self.people.iter().any(|person| person.id == *id)
    }

    /// Whether someone of these goes and nobody of them stays.
    fn all_go<'p>(&self, holders: impl IntoIterator<Item = &'p Id<Person>>) -> bool {
        let mut holders = holders.into_iter().peekable();
        holders.peek().is_some() && holders.all(|holder| self.goes(holder))
    }

    fn add(&mut self, record: impl Into<RecordId>, loss: Loss, heir: Option<Heir>) {
        self.add_from(record, loss, self.today, heir);
    }

    /// The same from a day on.
    fn add_from(&mut self, record: impl Into<RecordId>, loss: Loss, from: Day, heir: Option<Heir>) {
        self.left.push(Left {
            record: record.into(),
            loss,
            from: Some(from).filter(|from| *from > self.today),
            heir,
        });
    }

    /// Someone who stays, if it is known and there.
    fn heir(&self, person: Option<&Id<Person>>, claim: Claim) -> Option<Heir> {
        let person = person.filter(|person| !self.goes(person))?;
        let known = self.plan.people.find(person)?;
        (!known.has_left(self.today)).then(|| Heir {
            person: person.clone(),
            claim,
        })
    }

    fn roles(&mut self) {
        let parts = Parts::new(self.plan, self.today);
        let roles: Vec<Id<Role>> = self.roles.iter().map(|role| role.id.clone()).collect();
        for (place, role) in roles.into_iter().enumerate() {
            let staying = |part: &Part| {
                let mut holders = parts.holders(&role, part).into_iter().map(|person| &person.id);
                holders.find(|holder| !self.goes(holder))
            };
            let without = |part: &Part| parts.first_without(&role, part, |id| self.goes(id));
            let unowned = without(&Part::Owner);
            let mut lost = Vec::new();
            if let Some(from) = unowned {
                let holder = self.after.holders().get(place).copied().flatten();
                let asked = holder.and_then(|holder| self.staying.get(holder));
                let heir = self
                    .heir(staying(&Part::Deputy), Claim::StandsIn)
                    .or_else(|| self.follower(&parts, &role, from))
                    .or_else(|| self.heir(asked.map(|person| &person.id), Claim::Asked));
                lost.push((Loss::Owner, from, heir));
            }
            for part in [Part::Approver, Part::Doer, Part::Deputy] {
                // Whoever takes a role over does its work from then on: that is one thing to hand over.
                let goes_with_it = |from: &Day| part == Part::Doer && unowned.is_some_and(|unowned| unowned <= *from);
                if let Some(from) = without(&part).filter(|from| !goes_with_it(from)) {
                    // The owner of a role sees to it that its parts are taken up.
                    let owner = staying(&Part::Owner).filter(|_| part != Part::Deputy);
                    lost.push((Loss::Part(part), from, self.heir(owner, Claim::NextToIt)));
                }
            }
            for (loss, from, heir) in lost {
                self.add_from(&role, loss, from, heir);
            }
        }
    }

    /// Whoever stays and is to own a role next after a day.
    fn follower(&self, parts: &Parts, role: &Id<Role>, after: Day) -> Option<Heir> {
        let mut next = parts.terms_left(role, &Part::Owner);
        next.retain(|assignment| !self.goes(&assignment.person));
        let begins = next.into_iter().filter_map(|assignment| {
            let day = parts.to_come(assignment).filter(|day| *day > after)?;
            Some((day, &assignment.person))
        });
        let (day, person) = begins.min()?;
        self.heir(Some(person), Claim::Follows(day))
    }

    /// What else names someone who goes.
    fn records(&mut self, leaver: &Leaver) {
        let plan = self.plan;
        let mut contacts: SortedMap<&Id<Partner>, Vec<&Id<Person>>> = SortedMap::new();
        for person in plan.people.iter().filter(|person| !person.has_left(self.today)) {
            if let Some(partner) = &person.partner {
                contacts.or_default(partner).push(&person.id);
            }
        }
        for partner in plan.partners.ordered() {
            if partner.standing == Some(Standing::Ended) || *leaver == Leaver::Partner(partner.id.clone()) {
                continue;
            }
            if self.all_go(&partner.holder) {
                let heir = self.heir(partner.backup.as_ref(), Claim::StandsIn);
                self.add(&partner.id, Loss::Relationship, heir);
            }
            if self.all_go(&partner.backup) {
                self.add(&partner.id, Loss::Backup, None);
            }
            let contacts = contacts.get(&partner.id).into_iter().flatten();
            if self.all_go(contacts.copied()) {
                // Whoever keeps the relationship is who asks for somebody new.
                let heir = self.heir(partner.holder.as_ref(), Claim::NextToIt);
                self.add(&partner.id, Loss::Contact, heir);
            }
        }
        for goal in plan.goals.ordered() {
            if self.all_go(&goal.owner) && goal.status != Some(GoalStatus::Archived) {
                self.add(&goal.id, Loss::GoalOwner, None);
            }
        }
        for action in plan.actions.ordered() {
            if self.all_go(&action.owner) && action.is_open() {
                self.add(&action.id, Loss::Action, None);
            }
        }
        for body in plan.bodies.ordered() {
            for member in &body.members {
                if self.goes(&member.person) {
                    self.add(&body.id, Loss::Seat(member.part.clone()), None);
                }
            }
        }
        for source in plan.sources.ordered().into_iter().filter(|source| source.is_live()) {
            if self.all_go(&source.owner) {
                self.add(&source.id, Loss::SourceOwner, None);
            }
            let owed = source.deliverables.iter().enumerate();
            for (place, owed) in owed.filter(|(_, owed)| !owed.done) {
                if self.all_go(&owed.owner) {
                    let heir = self.heir(source.owner.as_ref(), Claim::NextToIt);
                    self.add(&source.id, Loss::Deliverable(place, owed.due), heir);
                }
            }
        }
    }

    fn money(&mut self, sources: &[Rc<Source>]) {
        let plan = self.plan;
        let paying = Paying::new(plan);
        for source in sources {
            let amounts = source.amounts.total(plan.about.fiscal_years());
            self.add(&source.id, Loss::Money(amounts), None);
        }
        for line in plan.cost_lines.ordered() {
            let of_line = paying.cells().filter(|(_, of, _, _)| **of == line.id);
            let gone = of_line.filter(|(source, ..)| sources.iter().any(|gone| gone.id == **source));
            let unpaid: Tally = gone.map(|(_, _, _, tally)| tally).sum();
            if !unpaid.is_nothing() {
                self.add(&line.id, Loss::Unpaid(unpaid), None);
            }
        }
        for role in Parts::new(plan, self.today).live_roles() {
            if sources.iter().any(|source| role.paid_by.as_ref() == Some(&source.id)) {
                self.add(&role.id, Loss::Pay, None);
            }
        }
    }

    /// Goals that only this partner serves.
    fn goals_of(&mut self, gone: &Id<Partner>) {
        for goal in coverage(self.plan).goals {
            if goal.serving.iter().all(|partner| partner == gone) && !goal.serving.is_empty() {
                self.add(&goal.goal.id, Loss::GoalServed, None);
            }
        }
    }

    fn ties_of(&mut self, gone: &Id<Partner>) {
        for tie in self.plan.ties.ordered() {
            if [&tie.from, &tie.to].iter().any(|end| end.partner() == Some(gone)) {
                self.add(&tie.id, Loss::Tie, None);
            }
        }
    }
}

#[cfg(test)]
#[path = "departure_tests.rs"]
mod tests;
