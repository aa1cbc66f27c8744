//! Whom to ask for a role without an owner or a deputy, and why.

use std::rc::Rc;

use super::matching::Question;
use super::reading::{Asked, folded};
use crate::plan::{Minutes, Part, Person, Role};

/// Someone to ask for a part in a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The role.
    pub role: Rc<Role>,
    /// Whom to ask.
    pub person: Rc<Person>,
    /// To own it, or to stand in.
    pub part: Part,
    /// Why this person.
    pub reasons: Vec<Reason>,
}

/// Why someone is suggested.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// They stand in for the owner today.
    StandsIn,
    /// They have every strength the role needs: these.
    Strengths(Vec<String>),
    /// The role asks for no strength in particular.
    OpenToAll,
    /// So much of their time would be left, of so much they can give.
    TimeLeft(Minutes, Minutes),
    /// It would be so much more than the time they can give.
    OverTime(Minutes),
    /// They own so many roles today.
    Owns(usize),
    /// Nobody else can.
    OnlyOne,
}

pub(super) fn suggestion(asked: &Asked, place: usize, role: &Rc<Role>, person: &Rc<Person>, part: Part) -> Suggestion {
    let question: &Question = if part == Part::Owner {
        &asked.question
    } else {
        &asked.deputies
    };
    let able = question.able.get(place).map_or(&[][..], Vec::as_slice);
    let at = asked.people.iter().position(|other| other.id == person.id);
    let mut reasons = Vec::new();
    let stands_in = able.iter().any(|able| Some(able.person) == at && able.reserve == 0);
    if part == Part::Owner && stands_in {
        reasons.push(Reason::StandsIn);
    }
    let has = folded(&person.strengths);
    let needs: Vec<_> = role.strengths.iter().cloned().collect();
    if needs.is_empty() {
        reasons.push(Reason::OpenToAll);
    } else if folded(&role.strengths).iter().all(|need| has.contains(need)) {
        reasons.push(Reason::Strengths(needs));
    }
    if able.len() == 1 {
        reasons.push(Reason::OnlyOne);
    }
    let owned = asked
        .question
        .today
        .iter()
        .filter(|today| today.is_some() && **today == at)
        .count();
    reasons.push(Reason::Owns(owned));
    if let Some(capacity) = person.capacity {
        let taken = time_of(asked, at, place, &part);
        reasons.push(match capacity.0.checked_sub(taken) {
            Some(left) => Reason::TimeLeft(Minutes(left), capacity),
            None => Reason::OverTime(Minutes(taken.saturating_sub(capacity.0))),
        });
    }
    Suggestion {
        role: Rc::clone(role),
        person: Rc::clone(person),
        part,
        reasons,
    }
}

/// What a person's work takes today, with what they are suggested for.
fn time_of(asked: &Asked, at: Option<usize>, place: usize, part: &Part) -> u32 {
    let committed = at.and_then(|at| asked.committed.get(at)).copied().unwrap_or_default();
    let owned = asked.question.today.iter().zip(&asked.efforts);
    let owned = owned
        .filter(|(today, _)| today.is_some() && **today == at)
        .map(|(_, effort)| effort.0);
    let more = asked
        .efforts
        .get(place)
        .filter(|_| *part == Part::Owner)
        .map_or(0, |effort| effort.0);
    owned.fold(committed.0.saturating_add(more), u32::saturating_add)
}
