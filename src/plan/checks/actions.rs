//! Checks of actions: whether they have an owner and are on time.

use super::{Code, Fact, Findings, id_of};

pub(super) fn check(found: &mut Findings) {
    let plan = found.plan;
    for action in plan.actions.ordered().into_iter().filter(|action| action.is_open()) {
        let arguments = vec![("action", found.title(&action.id))];
        if let Some(due) = action.due.filter(|due| *due < found.today) {
            let arguments = [arguments.clone(), vec![("day", Fact::Day(due))]].concat();
            found.add(Code::ActionOverdue, vec![id_of(&*action)], Some("due"), arguments);
        }
        let owner = action.owner.as_ref().and_then(|owner| plan.people.find(owner));
        if owner.is_none_or(|owner| owner.has_left(found.today)) {
            found.add(Code::ActionNoOwner, vec![id_of(&*action)], Some("owner"), arguments);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::checks::Code;
    use crate::plan::checks::testing::*;
    use crate::plan::record::Record;
    use crate::plan::{Action, ActionStatus, Id, Plan, Rank};

    #[test]
    fn a01_a02_open_actions_have_an_owner_and_are_on_time() {
        let mut plan = Plan::new("p", "");
        person(&mut plan, "a", |_| {});
        for (id, owner, due, status) in [
            ("1", Some("a"), "2026-11-24", None),
            ("2", Some("a"), "2026-11-23", Some(ActionStatus::Doing)),
            ("3", None, "2026-11-23", Some(ActionStatus::Done)),
            ("4", None, "2026-12-01", Some(ActionStatus::Open)),
        ] {
            let mut action = Action::new(Id::new(id), Rank::default());
            action.owner = owner.map(Id::new);
            action.due = Some(day(due));
            action.status = status;
            plan.put(action.into());
        }
        assert_eq!(about(&plan, Code::ActionOverdue), ["2"]);
        assert_eq!(about(&plan, Code::ActionNoOwner), ["4"]);
    }
}
