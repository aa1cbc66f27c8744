//! The hand-over plan: what is to be done, by whom and by when, as actions.

use std::rc::Rc;

use yew::{AttrValue, Reducible};

use super::wording::to_do;
use crate::app::{Command, Store};
use crate::engine::staffing::departure::{Departure, Left, Loss};
use crate::plan::{Action, AnyRecord, Day, Id, Kind, Person, Plan, Rank, Record, RecordId};
use crate::sorted::{SortedMap, sort_by_key};
use crate::ui::format::Format;
use crate::ui::store::new_id;
use crate::ui::words::Words;

/// One thing to hand over.
#[derive(Clone, PartialEq)]
pub(super) struct Step {
    /// What tells it from the others.
    pub(super) key: String,
    /// What is left.
    pub(super) left: Left,
    /// What is to be done; none where nothing is.
    pub(super) name: Option<AttrValue>,
    /// The day by which it is due by itself, whenever the rest is handed over: when it is owed, or when someone else ceases
    /// to hold it.
    pub(super) own_day: Option<Day>,
    /// The action by which the plan has it already.
    pub(super) planned: Option<Rc<Action>>,
}

impl Step {
    /// Whether somebody is still to take it over.
    pub(super) fn asks(&self) -> bool {
        self.name.is_some() && self.planned.is_none()
    }
}

/// In which order kinds of record stand.
const ORDER: [Kind; 8] = [
    Kind::Role,
    Kind::Partner,
    Kind::Goal,
    Kind::Body,
    Kind::Action,
    Kind::Source,
    Kind::CostLine,
    Kind::Tie,
];

/// Everything that is left, as steps.
pub(super) fn steps(words: &Words, format: &Format, plan: &Plan, found: &Departure, today: Day) -> Vec<Step> {
    let mut seen: SortedMap<String, usize> = SortedMap::new();
    let step = |left: &Left| {
        let name = to_do(words, format, plan, left);
        let planned = plan.actions.iter().find(|action| {
            action.is_open() && action.about.as_ref() == Some(&left.record) && name.as_deref() == Some(&*action.name)
        });
        // One record may be left in several ways, and twice in one way.
        let key = format!("{} {:?}", left.record, name);
        let count = seen.or_default(key.clone());
        *count += 1;
        Step {
            key: format!("{key} {count}"),
            left: left.clone(),
            name,
            own_day: own_day(left, today),
            planned: planned.cloned(),
        }
    };
    let mut steps: Vec<Step> = found.left.iter().map(step).collect();
    sort_by_key(&mut steps, |step| {
        let kind = step.left.record.kind();
        ORDER.iter().position(|other| *other == kind)
    });
    steps
}

/// The day by which something is to be seen to by itself. What is overdue waits no longer.
fn own_day(left: &Left, today: Day) -> Option<Day> {
    match left.loss {
        Loss::Deliverable(_, due) => due.map(|due| due.max(today)),
        _ => left.from,
    }
}

/// What people have said of the steps: what is left out, who takes it over, by when.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Choices {
    /// Steps that are left out.
    pub(super) left_out: Vec<String>,
    /// Who takes what over, where it is not whom the plan would ask.
    pub(super) owners: SortedMap<String, Option<Id<Person>>>,
    /// By when.
    pub(super) due: Due,
}

/// By when it is to be handed over, as people have said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Due {
    /// Nobody has said: on the usual day.
    #[default]
    Usual,
    /// On this day.
    On(Day),
    /// The day was taken out: the usual one again, which is to be said.
    Emptied,
}

impl Due {
    /// The day.
    pub(super) fn day(self, usual: Usual) -> Day {
        match self {
            Self::On(day) => day,
            Self::Usual | Self::Emptied => usual.day,
        }
    }
}

/// The day by which something is handed over where nobody says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Usual {
    /// The day.
    pub(super) day: Day,
    /// Whether it is the last day of whoever goes, else it is a month from today.
    pub(super) is_last_day: bool,
}

/// A change of what people have said.
pub(super) type Change = Rc<dyn Fn(&mut Choices)>;

impl Reducible for Choices {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
        let mut next = (*self).clone();
        change(&mut next);
        Rc::new(next)
    }
}

impl Choices {
    /// Whether a step belongs to the hand-over plan.
    pub(super) fn includes(&self, step: &Step) -> bool {
        step.name.is_some() && step.planned.is_none() && !self.left_out.contains(&step.key)
    }

    /// Lets every step become an action, or none.
    pub(super) fn include(&mut self, steps: &[Step], all: bool) {
        let keys = steps.iter().filter(|_| !all).map(|step| step.key.clone());
        self.left_out = keys.collect();
    }

    /// How many of these steps become actions, and how many of those nobody takes over yet.
    pub(super) fn counts(&self, steps: &[Step]) -> (usize, usize) {
        let included = steps.iter().filter(|step| self.includes(step));
        included.fold((0, 0), |(count, open), step| {
            (count + 1, open + usize::from(self.owner(step).is_none()))
        })
    }

    /// Who takes all of these steps over, where that is one person.
    pub(super) fn owner_of_all(&self, steps: &[Step]) -> Option<Id<Person>> {
        let mut owners = steps
            .iter()
            .filter(|step| self.includes(step))
            .map(|step| self.owner(step));
        let first = owners.next().flatten()?;
        owners.all(|other| other.as_ref() == Some(&first)).then_some(first)
    }

    /// Gives all of these steps to one person; to whom the plan would ask, where it is nobody.
    pub(super) fn give_all(&mut self, steps: &[Step], to: Option<&Id<Person>>) {
        for step in steps.iter().filter(|step| step.asks()) {
            match to {
                Some(person) => self.owners.insert(step.key.clone(), Some(person.clone())),
                None => self.owners.remove(&step.key),
            };
        }
    }

    /// Who takes a step over.
    pub(super) fn owner(&self, step: &Step) -> Option<Id<Person>> {
        let asked = step.left.heir.as_ref().map(|heir| heir.person.clone());
        self.owners.get(&step.key).cloned().unwrap_or(asked)
    }
}

/// When someone who goes is to have handed over: on the last day, or in a month where no day is known.
pub(super) fn usual_day(plan: &Plan, who: &RecordId, today: Day) -> Usual {
    let leaves = match who {
        RecordId::Person(id) => plan.people.find(id).and_then(|person| person.leaves),
        _ => None,
    };
    let last = leaves.filter(|leaves| *leaves >= today);
    Usual {
        day: last.unwrap_or_else(|| today.plus_months(1)),
        is_last_day: last.is_some(),
    }
}

/// Adds the actions, as one step.
pub(super) fn make(store: &Store, steps: &[Step], choices: &Choices, due: Day) {
    let actions = steps.iter().filter(|step| choices.includes(step)).filter_map(|step| {
        let mut action = Action::new(new_id(store), Rank::default());
        action.name = step.name.as_ref()?.to_string();
        action.owner = choices.owner(step);
        action.due = Some(step.own_day.unwrap_or(due));
        action.about = Some(step.left.record.clone());
        Some(AnyRecord::from(action))
    });
    let records: Vec<_> = actions.collect();
    if !records.is_empty() {
        store.dispatch(Command::Add { records });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::staffing::departure::{Claim, Heir};

    fn step(key: &str, heir: Option<&str>) -> Step {
        let heir = heir.map(|id| Heir {
            person: Id::new(id),
            claim: Claim::Asked,
        });
        let left = Left {
            record: RecordId::of(Kind::Role, key),
            loss: Loss::Owner,
            from: None,
            heir,
        };
        Step {
            key: key.to_owned(),
            left,
            name: Some("do".into()),
            own_day: None,
            planned: None,
        }
    }

    #[test]
    fn all_and_none_are_chosen_at_once_and_what_stays_open_is_counted() {
        let steps = [step("a", Some("ana")), step("b", None), step("c", Some("ana"))];
        let mut choices = Choices::default();
        assert_eq!(choices.counts(&steps), (3, 1));
        // No one yet, though somebody could.
        choices.owners.insert("a".to_owned(), None);
        assert_eq!(choices.counts(&steps), (3, 2));
        choices.include(&steps, false);
        assert_eq!(choices.counts(&steps), (0, 0));
        choices.include(&steps, true);
        assert_eq!(choices.counts(&steps), (3, 2));
    }

    #[test]
    fn a_day_that_is_taken_out_is_the_usual_one_again() {
        let day = |text: &str| Day::parse(text).unwrap();
        let today = day("2026-11-24");
        let mut plan = Plan::new("p", "");
        let mut ana = Person::new(Id::new("ana"), Rank::default());
        ana.leaves = Some(day("2027-06-30"));
        plan.put(ana.into());
        let usual = usual_day(&plan, &RecordId::of(Kind::Person, "ana"), today);
        assert_eq!((usual.day, usual.is_last_day), (day("2027-06-30"), true));
        let other = usual_day(&plan, &RecordId::of(Kind::Person, "ben"), today);
        assert_eq!((other.day, other.is_last_day), (day("2026-12-24"), false));
        assert_eq!(Due::On(today).day(usual), today);
        assert_eq!((Due::Usual.day(usual), Due::Emptied.day(usual)), (usual.day, usual.day));
    }
}
