//! Checks of roles: who owns, does, approves and stands in, and whether the pay lasts.

use std::rc::Rc;

use super::{Code, Fact, Findings, id_of};
use crate::plan::parts::Parts;
use crate::plan::{Assignment, Part, Practice, Role};

pub(super) fn check(found: &mut Findings) {
    let parts = Parts::new(found.plan, found.today);
    for role in parts.live_roles() {
        owners(found, &parts, &role);
        past_holders(found, &parts, &role);
        others(found, &parts, &role);
        pay(found, &role);
    }
    over(found);
    for body in found.plan.bodies.ordered() {
        let approves = |role: &Rc<Role>| role.approved_by.contains(&body.id);
        let decides = !body.members.is_empty() || found.plan.roles.iter().any(approves);
        if decides && body.decision_rule.is_none() {
            let title = found.title(&body.id);
            found.add(
                Code::NoDecisionRule,
                vec![id_of(&*body)],
                Some("decision_rule"),
                vec![("body", title)],
            );
        }
    }
}

/// Roles whose own term is over: they stand in roles × people no more, and nobody should wonder where they went. After a
/// year that is known.
fn over(found: &mut Findings) {
    for role in found.plan.roles.ordered() {
        let ends = role.ends.filter(|_| role.is_over(found.today));
        if let Some(ends) = ends.filter(|ends| ends.plus_months(12) >= found.today) {
            let arguments = vec![("role", found.title(&role.id)), ("day", Fact::Day(ends))];
            found.add(Code::RoleOver, vec![id_of(&*role)], Some("ends"), arguments);
        }
    }
}

fn owners(found: &mut Findings, parts: &Parts, role: &Role) {
    let owners = parts.terms_left(&role.id, &Part::Owner);
    let title = found.title(&role.id);
    let arguments = vec![("role", title)];
    let about = vec![id_of(role)];
    let comes = parts.held_only_from(role, &Part::Owner);
    if owners.is_empty() || comes.is_some() {
        // Where an owner has left or a term is over, that is said instead.
        let had_one = parts
            .of_role(&role.id)
            .iter()
            .any(|assignment| is_past(found, parts, assignment, &Part::Owner));
        if !role.vacancy.is_empty() {
            let reason = Fact::Text(role.vacancy.clone());
            found.add(
                Code::Vacant,
                about.clone(),
                Some("vacancy"),
                [arguments.clone(), vec![("reason", reason)]].concat(),
            );
        } else if let (Some(day), [owner, ..]) = (comes, &*parts.holders(&role.id, &Part::Owner)) {
            let then = vec![("person", found.title(&owner.id)), ("day", Fact::Day(day))];
            let about = vec![id_of(role), id_of(&***owner)];
            found.add(Code::OwnerToCome, about, None, [arguments.clone(), then].concat());
        } else if !had_one {
            found.add(Code::NoOwner, about.clone(), None, arguments.clone());
        }
        if owners.is_empty() {
            return;
        }
    }
    let together = parts.together(&role.id, &Part::Owner);
    if !together.is_empty() {
        let people = together.iter().map(|person| (&person.id).into());
        let about = about.iter().cloned().chain(people).collect();
        let count = Fact::Count(together.len());
        let arguments = [arguments.clone(), vec![("count", count)]].concat();
        found.add(Code::TwoOwners, about, None, arguments);
    }
    if parts.holders(&role.id, &Part::Deputy).is_empty() {
        found.add(Code::NoDeputy, about, None, arguments);
    }
    leaving(found, parts, role, &owners);
}

/// Whether an assignment gave a part to someone of the plan and is over.
fn is_past(found: &Findings, parts: &Parts, assignment: &Assignment, part: &Part) -> bool {
    assignment.part.as_ref() == Some(part) && found.plan.people.contains(&assignment.person) && !parts.holds(assignment)
}

/// An owner who is going to leave within a year, with neither a deputy nor anyone who follows.
fn leaving(found: &mut Findings, parts: &Parts, role: &Role, owners: &[&Rc<Assignment>]) {
    let Some(owner) = owners.first() else { return };
    if owners.iter().any(|other| other.person != owner.person) {
        return;
    }
    let person = found.plan.people.find(&owner.person);
    let Some((person, leaves)) = person.and_then(|person| person.leaves.map(|leaves| (person, leaves))) else {
        return;
    };
    let within_a_year = leaves <= found.today.plus_months(12);
    let role_goes_on = role.ends.is_none_or(|ends| ends > leaves);
    if within_a_year && role_goes_on && parts.holders(&role.id, &Part::Deputy).is_empty() {
        let arguments = vec![
            ("person", found.title(&person.id)),
            ("role", found.title(&role.id)),
            ("day", Fact::Day(leaves)),
        ];
        found.add(Code::OwnerLeaving, vec![id_of(role), id_of(&**person)], None, arguments);
    }
}

/// People who hold a part and have left, and terms that are over with nobody to follow.
fn past_holders(found: &mut Findings, parts: &Parts, role: &Role) {
    for assignment in parts.of_role(&role.id) {
        let (Some(part), Some(person)) = (&assignment.part, found.plan.people.find(&assignment.person)) else {
            continue;
        };
        // Nobody has to follow whoever was only informed.
        if *part == Part::Informed || parts.holds(assignment) {
            continue;
        }
        // Whoever is never there, as the days stand the wrong way round, has not left: that is said once.
        if person
            .starts
            .is_some_and(|starts| person.leaves.is_some_and(|leaves| leaves < starts))
        {
            continue;
        }
        let (code, ended) = match (assignment.ends, person.leaves) {
            (Some(ends), _) if ends < found.today => (Code::TermOver, ends),
            (_, Some(leaves)) if leaves < found.today => (Code::HolderLeft, leaves),
            (_, Some(leaves)) => (Code::HolderLeavesFirst, leaves),
            _ => continue,
        };
        // A term that was ended and taken up by another is history.
        if code == Code::TermOver && !parts.holders(&role.id, part).is_empty() {
            continue;
        }
        let arguments = vec![
            ("person", found.title(&person.id)),
            ("role", found.title(&role.id)),
            ("day", Fact::Day(ended)),
            ("part", Fact::Part(part.clone())),
        ];
        let about = vec![id_of(role), id_of(&**person), id_of(&***assignment)];
        found.add(code, about, None, arguments);
    }
}

fn others(found: &mut Findings, parts: &Parts, role: &Role) {
    let arguments = vec![("role", found.title(&role.id))];
    if parts.holding(&role.id, &Part::Doer).is_empty() && !parts.holding(&role.id, &Part::Owner).is_empty() {
        found.add(Code::NoDoer, vec![id_of(role)], None, arguments.clone());
    }
    let consulted = parts.holders(&role.id, &Part::Consulted).len();
    if consulted > usize::from(found.plan.about.thresholds.consulted()) {
        let arguments = [arguments.clone(), vec![("count", Fact::Count(consulted))]].concat();
        found.add(Code::ManyConsulted, vec![id_of(role)], None, arguments);
    }
    let separate = matches!(role.practice, Some(Practice::Funding | Practice::Evidence));
    let approvers = parts.holders(&role.id, &Part::Approver);
    let owners = parts.holders(&role.id, &Part::Owner);
    // A committee that approves it as a whole is somebody else.
    if let (true, [approver]) = (separate && role.approved_by.is_empty(), approvers.as_slice())
        && owners.iter().any(|owner| owner.id == approver.id)
    {
        let arguments = [arguments, vec![("person", found.title(&approver.id))]].concat();
        found.add(
            Code::OwnerApproves,
            vec![id_of(role), id_of(&***approver)],
            None,
            arguments,
        );
    }
}

fn pay(found: &mut Findings, role: &Role) {
    let Some(source) = role.paid_by.as_ref().and_then(|source| found.plan.sources.find(source)) else {
        return;
    };
    let mut arguments = vec![("role", found.title(&role.id)), ("source", found.title(&source.id))];
    let about = vec![id_of(role), id_of(&**source)];
    if !source.is_live() {
        found.add(Code::PayLost, about, Some("paid_by"), arguments);
    } else if let Some(ends) = source.ends(&found.plan.about)
        && role.ends.is_none_or(|role_ends| ends < role_ends)
    {
        arguments.push(("day", Fact::Day(ends)));
        found.add(Code::PayEndsFirst, about, Some("paid_by"), arguments);
    }
}

#[cfg(test)]
#[path = "leadership_tests.rs"]
mod tests;
