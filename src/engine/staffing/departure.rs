//! What is left without anyone when a person, a partner or a source goes: everything at once, with who could take it
//! over.

use std::rc::Rc;

use super::cover::cover;
use super::matching::Matching;
use super::reach::cut_off;
use crate::engine::coverage::coverage;
use crate::plan::money::Tally;
use crate::plan::parts::Parts;
use crate::plan::paying::Paying;
use crate::plan::{Day, GoalStatus, Id, Part, Partner, Person, Plan, RecordId, Role, Source, Standing};

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

/// What is left without someone or something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loss {
    /// A role without its owner.
    Owner,
    /// A role in which nobody does this part any more.
    Part(Part),
    /// A partner with which nobody keeps the relationship.
    Relationship,
    /// A partner without a backup for whoever keeps the relationship.
    Backup,
    /// A goal for which nobody answers.
    GoalOwner,
    /// A goal that no partner serves any more.
    GoalServed,
    /// An action without an owner.
    Action,
    /// A place in a committee or team, as what.
    Seat(String),
    /// A source after which nobody looks.
    SourceOwner,
    /// Something owed to a funder, to which nobody sees.
    Deliverable(Option<Day>),
    /// A source that does not come, with what it was to bring in the plan's years.
    Money(Tally),
    /// A line for which so much is not paid.
    Unpaid(Tally),
    /// A role that nobody pays.
    Pay,
    /// A tie with another partner or the school.
    Tie,
}

/// One thing that is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// The record.
    pub record: RecordId,
    /// What it is without.
    pub loss: Loss,
    /// Who goes with it; none where it is not a person's.
    pub from: Option<Id<Person>>,
    /// Who could take it over.
    pub heir: Option<Heir>,
}

/// Who could take something over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heir {
    /// Who.
    pub person: Id<Person>,
    /// Whether they stand in for it already; else they are only the one whom the plan would ask.
    pub stands_in: bool,
}

/// What a departure leaves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Departure {
    /// The people who go.
    pub people: Vec<Rc<Person>>,
    /// What is left, in the order of [`Loss`] within each kind of record.
    pub left: Vec<Left>,
    /// Partners that no chain of ties joins with the school any more.
    pub cut_off: Vec<Rc<Partner>>,
    /// How many roles could be filled by the others before, and how many after.
    pub fillable: (usize, usize),
}

/// What is left when someone or something goes.
pub fn departure(plan: &Plan, leaver: &Leaver, today: Day) -> Departure {
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
        Leaver::Source(id) => plan.sources.find(id).cloned().into_iter().collect(),
    };
    leaving.roles();
    leaving.records(leaver);
    leaving.money(&sources);
    let mut cut = Vec::new();
    if let Leaver::Partner(id) = leaver {
        leaving.goals_of(id);
        leaving.ties_of(id);
        cut = cut_off(plan, id);
    }
    Departure {
        people: leaving.people,
        left: leaving.left,
        cut_off: cut,
        fillable: (leaving.before, leaving.after.filled()),
    }
}

struct Leaving<'a> {
    plan: &'a Plan,
    today: Day,
    people: Vec<Rc<Person>>,
    left: Vec<Left>,
    /// How many roles can be filled with everyone.
    before: usize,
    /// The people who stay, and the roles they could own then.
    staying: Vec<Rc<Person>>,
    after: Matching,
    live: Vec<Id<Role>>,
}

impl<'a> Leaving<'a> {
    fn new(plan: &'a Plan, today: Day, people: Vec<Rc<Person>>) -> Self {
        let found = cover(plan, today);
        let goes = |person: &Rc<Person>| people.iter().any(|gone| gone.id == person.id);
        let mut question = (*found.asked.question).clone();
        for (limit, person) in question.limits.iter_mut().zip(&found.asked.people) {
            if goes(person) {
                *limit = 0;
            }
        }
        Self {
            plan,
            today,
            before: found.best.filled(),
            after: Matching::best(Rc::new(question)),
            live: found.asked.roles.iter().map(|role| role.id.clone()).collect(),
            staying: found.asked.people,
            people,
            left: Vec::new(),
        }
    }

    fn goes(&self, id: &Id<Person>) -> bool {
        self.people.iter().any(|person| person.id == *id)
    }

    /// Whoever of these goes, where nobody of them stays.
    fn last<'p>(&self, holders: impl IntoIterator<Item = &'p Id<Person>>) -> Option<Id<Person>> {
        let mut gone = None;
        for holder in holders {
            if !self.goes(holder) {
                return None;
            }
            gone.get_or_insert_with(|| holder.clone());
        }
        gone
    }

    fn add(&mut self, record: impl Into<RecordId>, loss: Loss, from: Option<Id<Person>>, heir: Option<Heir>) {
        self.left.push(Left {
            record: record.into(),
            loss,
            from,
            heir,
        });
    }

    /// Someone who stays, if it is known and there.
    fn heir(&self, person: Option<&Id<Person>>, stands_in: bool) -> Option<Heir> {
        let person = person.filter(|person| !self.goes(person))?;
        let known = self.plan.people.find(person)?;
        (!known.has_left(self.today)).then(|| Heir {
            person: person.clone(),
            stands_in,
        })
    }

    fn roles(&mut self) {
        let parts = Parts::new(self.plan, self.today);
        for (place, role) in self.live.clone().into_iter().enumerate() {
            let of = |part: &Part| -> Vec<Id<Person>> {
                parts
                    .holders(&role, part)
                    .into_iter()
                    .map(|person| person.id.clone())
                    .collect()
            };
            let (owners, deputies) = (of(&Part::Owner), of(&Part::Deputy));
            if let Some(owner) = self.last(&owners) {
                let deputy = deputies.iter().find(|deputy| !self.goes(deputy));
                let holder = self.after.holders().get(place).copied().flatten();
                let asked = holder
                    .and_then(|holder| self.staying.get(holder))
                    .map(|person| person.id.clone());
                let heir = self.heir(deputy, true).or_else(|| self.heir(asked.as_ref(), false));
                self.add(&role, Loss::Owner, Some(owner), heir);
            }
            for part in [Part::Approver, Part::Doer, Part::Deputy] {
                let holders = if part == Part::Deputy {
                    deputies.clone()
                } else {
                    of(&part)
                };
                // Whoever takes a role over does its work: that is one thing to hand over.
                let goes_with_it = part == Part::Doer && self.last(&owners).is_some();
                if let Some(holder) = self.last(&holders).filter(|_| !goes_with_it) {
                    // The owner of a role sees to it that its parts are taken up.
                    let owner = owners
                        .iter()
                        .find(|owner| !self.goes(owner))
                        .filter(|_| part != Part::Deputy);
                    let heir = self.heir(owner, false);
                    self.add(&role, Loss::Part(part), Some(holder), heir);
                }
            }
        }
    }

    /// What else names someone who goes.
    fn records(&mut self, leaver: &Leaver) {
        let plan = self.plan;
        for partner in plan.partners.ordered() {
            if partner.standing == Some(Standing::Ended) || *leaver == Leaver::Partner(partner.id.clone()) {
                continue;
            }
            if let Some(holder) = self.last(&partner.holder) {
                let heir = self.heir(partner.backup.as_ref(), true);
                self.add(&partner.id, Loss::Relationship, Some(holder), heir);
            }
            if let Some(backup) = self.last(&partner.backup) {
                self.add(&partner.id, Loss::Backup, Some(backup), None);
            }
        }
        for goal in plan.goals.ordered() {
            if let Some(owner) = self
                .last(&goal.owner)
                .filter(|_| goal.status != Some(GoalStatus::Archived))
            {
                self.add(&goal.id, Loss::GoalOwner, Some(owner), None);
            }
        }
        for action in plan.actions.ordered() {
            if let Some(owner) = self.last(&action.owner).filter(|_| action.is_open()) {
                self.add(&action.id, Loss::Action, Some(owner), None);
            }
        }
        for body in plan.bodies.ordered() {
            for member in &body.members {
                if let Some(person) = self.last([&member.person]) {
                    self.add(&body.id, Loss::Seat(member.part.clone()), Some(person), None);
                }
            }
        }
        for source in plan.sources.ordered().into_iter().filter(|source| source.is_live()) {
            if let Some(owner) = self.last(&source.owner) {
                self.add(&source.id, Loss::SourceOwner, Some(owner), None);
            }
            for owed in source.deliverables.iter().filter(|owed| !owed.done) {
                if let Some(owner) = self.last(&owed.owner) {
                    let heir = self.heir(source.owner.as_ref(), false);
                    self.add(&source.id, Loss::Deliverable(owed.due), Some(owner), heir);
                }
            }
        }
    }

    fn money(&mut self, sources: &[Rc<Source>]) {
        let plan = self.plan;
        let paying = Paying::new(plan);
        for source in sources {
            let amounts = source.amounts.total(plan.about.fiscal_years());
            self.add(&source.id, Loss::Money(amounts), None, None);
        }
        for line in plan.cost_lines.ordered() {
            let mut unpaid = Tally::default();
            for (source, of, _, tally) in paying.cells() {
                if *of == line.id && sources.iter().any(|gone| gone.id == *source) {
                    unpaid.sum.0 = unpaid.sum.0.saturating_add(tally.sum.0);
                    unpaid.unknown += tally.unknown;
                }
            }
            if unpaid != Tally::default() {
                self.add(&line.id, Loss::Unpaid(unpaid), None, None);
            }
        }
        for role in Parts::new(plan, self.today).live_roles() {
            if sources.iter().any(|source| role.paid_by.as_ref() == Some(&source.id)) {
                self.add(&role.id, Loss::Pay, None, None);
            }
        }
    }

    /// Goals that only this partner serves.
    fn goals_of(&mut self, gone: &Id<Partner>) {
        for goal in coverage(self.plan).goals {
            if goal.serving.iter().all(|partner| partner == gone) && !goal.serving.is_empty() {
                self.add(&goal.goal.id, Loss::GoalServed, None, None);
            }
        }
    }

    fn ties_of(&mut self, gone: &Id<Partner>) {
        for tie in self.plan.ties.ordered() {
            if [&tie.from, &tie.to].iter().any(|end| end.partner() == Some(gone)) {
                self.add(&tie.id, Loss::Tie, None, None);
            }
        }
    }
}

#[cfg(test)]
#[path = "departure_tests.rs"]
mod tests;
