//! What a plan asks of its people: which roles there are, who could own each of them, and how many each can own.

use std::rc::Rc;

use super::matching::{Able, Question};
use crate::plan::fold::fold;
use crate::plan::parts::Parts;
use crate::plan::{Day, Minutes, Part, Person, Plan, Role};
use crate::sorted::SortedSet;

/// Roles and people of a plan, by their places in the question made of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Asked {
    /// The day on which it is asked.
    pub today: Day,
    /// The roles that are not over, in the order people gave them.
    pub roles: Vec<Rc<Role>>,
    /// The people who have not left, in the order people gave them.
    pub people: Vec<Rc<Person>>,
    /// For each role, from which day its owner owns it, where nobody does today.
    pub owned_from: Vec<Option<Day>>,
    /// For each role, what it takes of its owner's time: nothing where others do its work.
    pub efforts: Vec<Minutes>,
    /// For each role, who stands in today.
    pub standing_in: Vec<Vec<usize>>,
    /// For each person, what their roles take today.
    pub loads: Vec<Minutes>,
    /// For each person, how many roles they own today.
    pub owned: Vec<usize>,
    /// The question: who can own which role.
    pub question: Rc<Question>,
    /// The same for deputies; only roles without one can be filled here.
    pub deputies: Rc<Question>,
}

/// How far someone is from what one would wish for: who stands in already, who knows the work, who is new to it.
const STANDS_IN: u32 = 0;
const KNOWS_IT: u32 = 1;
const NEW_TO_IT: u32 = 2;
/// Beside that: who will leave within a year, and who has no time left for it.
const LEAVING: u32 = 1;
const BUSY: u32 = 4;

/// Reads what a plan asks on a day.
///
/// Someone can own a role who is there when it runs, has the strengths it needs, works at one of its sites and can give the
/// time it takes.
/// Whoever owns it or stands in today can, whatever is written down of their strengths. Whoever has declined is asked
/// neither to own it while nobody does nor to stand in.
pub fn asked(plan: &Plan, today: Day) -> Asked {
    let parts = Parts::new(plan, today);
    let load = parts.load();
    let roles = parts.live_roles();
    let mut people = plan.people.ordered();
    people.retain(|person| !person.has_left(today));
    let strengths: Vec<_> = people.iter().map(|person| folded(&person.strengths)).collect();
    let place = |person: &Rc<Person>| people.iter().position(|other| other.id == person.id);

    let mut asked = Asked {
        today,
        owned_from: Vec::with_capacity(roles.len()),
        efforts: Vec::with_capacity(roles.len()),
        standing_in: Vec::with_capacity(roles.len()),
        loads: people
            .iter()
            .map(|person| load.get(&person.id).copied().unwrap_or_default())
            .collect(),
        owned: vec![0; people.len()],
        question: Rc::default(),
        deputies: Rc::default(),
        roles: Vec::new(),
        people: Vec::new(),
    };
    let (mut owning, mut standing_in) = (Question::default(), Question::default());
    let mut deputised = vec![0; people.len()];
    for role in &roles {
        let of = |part: Part| -> Vec<usize> { parts.holders(&role.id, &part).into_iter().filter_map(place).collect() };
        let (owners, doers, deputies, approvers) =
            (of(Part::Owner), of(Part::Doer), of(Part::Deputy), of(Part::Approver));
        let effort = role.effort.filter(|_| doers.is_empty()).unwrap_or_default();
        asked.efforts.push(effort);
        asked.owned_from.push(parts.first_held(&role.id, &Part::Owner));
        let (needs, due) = (folded(&role.strengths), parts.due(role));
        let mut able = Vec::new();
        for (person, (of, has)) in people.iter().zip(&strengths).enumerate() {
            let holds = owners.contains(&person) || deputies.contains(&person);
            let is_there = of.starts.is_none_or(|starts| starts <= due) && of.leaves.is_none_or(|leaves| leaves >= due);
            let is_asked = is_there && !(owners.is_empty() && role.declined.contains(&of.id));
            if holds || is_asked && can(role, effort, of, &needs, has) {
                let leaving = asked.leaves_soon(of).is_some();
                let reserve = if deputies.contains(&person) {
                    STANDS_IN
                } else if doers.contains(&person) || approvers.contains(&person) {
                    KNOWS_IT
                } else {
                    NEW_TO_IT
                };
                let load = asked.loads.get(person).copied().unwrap_or_default();
                let is_busy = of
                    .capacity
                    .is_some_and(|capacity| load.0.saturating_add(effort.0) > capacity.0);
                let reserve = reserve + if leaving { LEAVING } else { 0 } + if is_busy { BUSY } else { 0 };
                able.push(Able { person, reserve });
            }
        }
        count(&mut asked.owned, &owners);
        count(&mut deputised, &deputies);
        let has_to_find = deputies.is_empty();
        let declined = |able: &Able| {
            people
                .get(able.person)
                .is_some_and(|person| role.declined.contains(&person.id))
        };
        let others = able
            .iter()
            .filter(|able| has_to_find && !owners.contains(&able.person) && !declined(able));
        standing_in.able.push(others.copied().collect());
        standing_in.today.push(None);
        owning.able.push(able);
        owning.today.push(owners.first().copied());
        asked.standing_in.push(deputies);
    }
    let each = usize::from(plan.about.thresholds.roles_each());
    let most = usize::from(plan.about.thresholds.deputy_roles());
    for ((person, owned), deputised) in people.iter().zip(&asked.owned).zip(deputised) {
        // What nobody has said a limit of is not taken from anyone who has more.
        let limit = person
            .roles_at_most
            .map_or_else(|| each.max(*owned), |most| most as usize);
        owning.limits.push(limit);
        standing_in.limits.push(most.saturating_sub(deputised));
    }
    asked.question = Rc::new(owning);
    asked.deputies = Rc::new(standing_in);
    (asked.roles, asked.people) = (roles, people);
    asked
}

impl Asked {
    /// The last day of someone who leaves within a year.
    pub(super) fn leaves_soon(&self, person: &Person) -> Option<Day> {
        person.leaves.filter(|leaves| *leaves <= self.today.plus_months(12))
    }
}

/// Whether someone who has no part in a role could own it.
fn can(role: &Role, effort: Minutes, person: &Person, needs: &SortedSet<String>, has: &SortedSet<String>) -> bool {
    let meets =
        role.sites.is_empty() || person.sites.is_empty() || role.sites.iter().any(|site| person.sites.contains(site));
    let has_time = person.capacity.is_none_or(|capacity| effort <= capacity);
    meets && has_time && needs.iter().all(|need| has.contains(need))
}

/// Strengths as they compare: without case and accents.
pub(super) fn folded(strengths: &SortedSet<String>) -> SortedSet<String> {
    strengths.iter().map(|strength| fold(strength.trim())).collect()
}

fn count(counts: &mut [usize], people: &[usize]) {
    for person in people {
        if let Some(count) = counts.get_mut(*person) {
            *count += 1;
        }
    }
}
