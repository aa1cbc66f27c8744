//! Checks of days that stand the wrong way round: whoever or whatever ends before it starts is never there.

use super::{Code, Fact, Finding, Findings, id_of};
use crate::plan::parts::Parts;
use crate::plan::{Day, RecordId};

pub(super) fn check(found: &mut Findings) {
    let plan = found.plan;
    let parts = Parts::new(plan, found.today);
    for person in plan.people.ordered() {
        in_order(
            found,
            (&person.id).into(),
            "leaves",
            (person.starts, person.leaves),
            None,
        );
    }
    for role in plan.roles.ordered() {
        in_order(found, (&role.id).into(), "ends", (role.starts, role.ends), None);
    }
    for assignment in plan.assignments.ordered() {
        // The days of a part are put right in the role it is in.
        let role = plan.roles.find(&assignment.role).map(|role| id_of(&**role));
        // Within those of its person and its role, as far as its own days have a part in it.
        let term = parts.term(&assignment);
        let has_part = assignment.starts.is_some() && term.0 == assignment.starts
            || assignment.ends.is_some() && term.1 == assignment.ends;
        if !has_part {
            continue;
        }
        in_order(found, (&assignment.id).into(), "ends", term, role);
    }
}

/// `within` is the record in whose details the days are put right, where it is another one.
fn in_order(
    found: &mut Findings,
    id: RecordId,
    field: &'static str,
    term: (Option<Day>, Option<Day>),
    within: Option<RecordId>,
) {
    let (Some(starts), Some(ends)) = term else {
        return;
    };
    if ends < starts {
        let arguments = vec![
            ("what", found.title(id.clone())),
            ("ends", Fact::Day(ends)),
            ("starts", Fact::Day(starts)),
        ];
        let place = within.unwrap_or_else(|| id.clone());
        let finding = Finding::new(Code::EndsBeforeStart, vec![id], Some(field), arguments);
        found.list.push(finding.leading_to(Some(place)));
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::checks::Code;
    use crate::plan::checks::testing::*;
    use crate::plan::{Part, Plan};

    #[test]
    fn r26_what_ends_before_it_starts_is_said() {
        let mut plan = Plan::new("p", "");
        let (early, late) = (Some(day("2025-01-01")), Some(day("2027-06-30")));
        person(&mut plan, "ada", |ada| (ada.starts, ada.leaves) = (late, early));
        person(&mut plan, "bo", |bo| (bo.starts, bo.leaves) = (early, late));
        role(&mut plan, "camp", |camp| (camp.starts, camp.ends) = (late, early));
        role(&mut plan, "club", |club| (club.starts, club.ends) = (late, late));
        assign_with(&mut plan, "club", "bo", Part::Doer, |doer| {
            (doer.starts, doer.ends) = (late, early);
        });
        assert_eq!(about(&plan, Code::EndsBeforeStart), ["ada", "camp", "club-bo-doer"]);
        // Of whoever is never there it is not said as well that they have left their parts.
        assign(&mut plan, "club", "ada", Part::Consulted);
        assert_eq!(about(&plan, Code::HolderLeft), [] as [&str; 0]);
        // What begins after its person has left never begins.
        let later = Some(day("2027-07-01"));
        assign_with(&mut plan, "club", "bo", Part::Doer, |doer| doer.starts = later);
        assign_with(&mut plan, "camp", "bo", Part::Doer, |_| {});
        assert_eq!(about(&plan, Code::EndsBeforeStart), ["ada", "camp", "club-bo-doer"]);
        assign_with(&mut plan, "club", "bo", Part::Doer, |doer| doer.starts = late);
        assert_eq!(about(&plan, Code::EndsBeforeStart), ["ada", "camp"]);
    }
}
