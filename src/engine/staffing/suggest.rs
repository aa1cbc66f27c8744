//! Whom to ask for a role without an owner or a deputy, and why.

use std::rc::Rc;

use super::cover::Cover;
use super::matching::{Matching, Question};
use super::reading::{Asked, folded};
use crate::plan::{Day, Minutes, Part, Person, Role};

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

/// Why someone is suggested, or can take a role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// They own it today.
    OwnsToday,
    /// They are to own it, from this day on.
    OwnsFrom(Day),
    /// They can once a role that they own today is handed over to someone else, who can take it.
    OnceHandedOver {
        /// The role.
        role: String,
        /// Who can take it.
        to: String,
    },
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
    /// They leave within a year, on this day.
    Leaves(Day),
}

/// Whom to ask: first for roles without an owner, then for those without a deputy.
pub fn suggestions(cover: &Cover) -> Vec<Suggestion> {
    let asked = &cover.asked;
    let deputies = Matching::best(Rc::new(deputies(cover)));
    let owners = cover.best.holders().iter().zip(&asked.question.today);
    // Who owns a role today is not suggested for it.
    let owners = owners.map(|(holder, today)| holder.filter(|_| today.is_none()));
    let found = (owners.zip(0..).map(|(person, role)| (person, role, Part::Owner))).chain(
        deputies
            .holders()
            .iter()
            .copied()
            .zip(0..)
            .map(|(person, role)| (person, role, Part::Deputy)),
    );
    found
        .filter_map(|(person, role, part)| suggestion(cover, role, person?, part))
        .collect()
}

/// Who could stand in for whom: whoever is suggested to own a role does not stand in for themselves.
fn deputies(cover: &Cover) -> Question {
    let mut question = (*cover.asked.deputies).clone();
    for (able, owner) in question.able.iter_mut().zip(cover.best.holders()) {
        able.retain(|able| Some(able.person) != *owner);
    }
    question
}

/// Why a person can take a role of a question: what they are in it, which of its needs they meet, whether others could.
pub(super) fn why(asked: &Asked, question: &Question, place: usize, at: usize) -> Vec<Reason> {
    let mut reasons = Vec::new();
    let (Some(role), Some(person)) = (asked.roles.get(place), asked.people.get(at)) else {
        return reasons;
    };
    if question.today.get(place).copied().flatten() == Some(at) {
        let from = asked.owned_from.get(place).copied().flatten();
        reasons.push(from.map_or(Reason::OwnsToday, Reason::OwnsFrom));
    }
    if asked
        .standing_in
        .get(place)
        .is_some_and(|deputies| deputies.contains(&at))
    {
        reasons.push(Reason::StandsIn);
    }
    let has = folded(&person.strengths);
    if role.strengths.is_empty() {
        reasons.push(Reason::OpenToAll);
    } else if folded(&role.strengths).iter().all(|need| has.contains(need)) {
        reasons.push(Reason::Strengths(role.strengths.iter().cloned().collect()));
    }
    if question.able.get(place).is_some_and(|able| able.len() == 1) {
        reasons.push(Reason::OnlyOne);
    }
    reasons.extend(asked.leaves_soon(person).map(Reason::Leaves));
    reasons
}

fn suggestion(cover: &Cover, place: usize, at: usize, part: Part) -> Option<Suggestion> {
    let asked = &cover.asked;
    let (role, person) = (asked.roles.get(place)?, asked.people.get(at)?);
    let is_owner = part == Part::Owner;
    let question = if is_owner { &asked.question } else { &asked.deputies };
    let goes: Vec<(usize, usize)> = if is_owner { handed_over(cover, at) } else { Vec::new() };
    let mut reasons: Vec<Reason> = goes
        .iter()
        .filter_map(|(role, to)| {
            Some(Reason::OnceHandedOver {
                role: asked.roles.get(*role)?.name.clone(),
                to: asked.people.get(*to)?.name.clone(),
            })
        })
        .collect();
    reasons.extend(why(asked, question, place, at));
    reasons.push(Reason::Owns(asked.owned.get(at).copied().unwrap_or(0)));
    if let Some(capacity) = person.capacity {
        let effort = |role: &usize| asked.efforts.get(*role).map_or(0, |effort| effort.0);
        let goes: u32 = goes.iter().map(|(role, _)| effort(role)).sum();
        let load = asked.loads.get(at).copied().unwrap_or_default();
        // Whoever only stands in has no more to do for it.
        let more = asked
            .efforts
            .get(place)
            .filter(|_| is_owner)
            .copied()
            .unwrap_or_default();
        let taken = load.0.saturating_sub(goes).saturating_add(more.0);
        reasons.push(match capacity.0.checked_sub(taken) {
            Some(left) => Reason::TimeLeft(Minutes(left), capacity),
            None => Reason::OverTime(Minutes(taken - capacity.0)),
        });
    }
    Some(Suggestion {
        role: Rc::clone(role),
        person: Rc::clone(person),
        part,
        reasons,
    })
}

/// What someone owns today that goes to somebody else so that every role has an owner, and to whom.
fn handed_over(cover: &Cover, person: usize) -> Vec<(usize, usize)> {
    let today = cover.asked.question.today.iter().enumerate();
    let to = |role: usize| cover.best.holders().get(role).copied().flatten();
    today
        .filter(|(_, owner)| **owner == Some(person))
        .filter_map(|(role, _)| Some((role, to(role).filter(|to| *to != person)?)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::cover::cover;
    use super::*;
    use crate::plan::Plan;
    use crate::plan::checks::testing::*;

    /// Ann owns one role and owns no more than that. Only she could take the open one, and Ben could take hers.
    #[test]
    fn what_has_to_be_handed_over_first_is_told_with_whom_to_ask() {
        let mut plan = Plan::new("p", "");
        for (id, needs) in [("hers", "food"), ("open", "grants")] {
            role(&mut plan, id, |role| {
                role.name = id.to_owned();
                role.strengths.insert(needs.to_owned());
                role.effort = Some(Minutes(120));
            });
        }
        person(&mut plan, "ann", |ann| {
            ann.strengths.extend(["food".to_owned(), "grants".to_owned()]);
            ann.roles_at_most = Some(1);
            ann.capacity = Some(Minutes(300));
        });
        person(&mut plan, "ben", |ben| {
            ben.name = "Ben".to_owned();
            ben.strengths.insert("food".to_owned());
        });
        assign(&mut plan, "hers", "ann", Part::Owner);
        let asked = suggestions(&cover(&plan, today()));
        let open = asked.iter().find(|one| one.part == Part::Owner).unwrap();
        assert_eq!((open.role.id.as_str(), open.person.id.as_str()), ("open", "ann"));
        assert_eq!(
            open.reasons.first(),
            Some(&Reason::OnceHandedOver {
                role: "hers".to_owned(),
                to: "Ben".to_owned()
            })
        );
        // What she hands over takes none of her time any more.
        assert_eq!(open.reasons.last(), Some(&Reason::TimeLeft(Minutes(180), Minutes(300))));
        // Nobody hands anything over where there is room for both.
        person(&mut plan, "ann", |ann| {
            ann.strengths.extend(["food".to_owned(), "grants".to_owned()]);
        });
        assign(&mut plan, "hers", "ann", Part::Owner);
        let asked = suggestions(&cover(&plan, today()));
        let is_bound = |one: &Suggestion| {
            one.reasons
                .iter()
                .any(|reason| matches!(reason, Reason::OnceHandedOver { .. }))
        };
        assert!(!asked.iter().any(is_bound));
    }
}
