//! What is to be done next, and what was.

use std::rc::Rc;

use crate::plan::{Action, Plan};
use crate::sorted::sort_by_key;

/// The actions that are still open: by the day they are due, those without a day last.
pub fn open_actions(plan: &Plan) -> Vec<Rc<Action>> {
    actions(plan, true)
}

/// The actions that are done or dropped: by the day they were due, those without a day last.
pub fn closed_actions(plan: &Plan) -> Vec<Rc<Action>> {
    actions(plan, false)
}

fn actions(plan: &Plan, open: bool) -> Vec<Rc<Action>> {
    let mut actions = plan.actions.ordered();
    actions.retain(|action| action.is_open() == open);
    sort_by_key(&mut actions, |action| (action.due.is_none(), action.due));
    actions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::record::Record;
    use crate::plan::{ActionStatus, Day, Id};

    #[test]
    fn actions_open_and_closed_come_by_their_days() {
        let mut plan = Plan::new("p", "");
        for (id, due, status) in [
            ("someday", None, None),
            ("later", Some("2027-02-01"), Some(ActionStatus::Open)),
            ("done", Some("2026-01-01"), Some(ActionStatus::Done)),
            ("dropped", None, Some(ActionStatus::Dropped)),
            ("long done", Some("2025-01-01"), Some(ActionStatus::Done)),
            ("soon", Some("2027-01-01"), Some(ActionStatus::Doing)),
            ("soon too", Some("2027-01-01"), None),
        ] {
            let mut action = Action::new(Id::new(id), plan.last_rank(crate::plan::Kind::Action));
            action.due = due.and_then(Day::parse);
            action.status = status;
            plan.put(action.into());
        }
        let ids = |actions: Vec<Rc<Action>>| {
            actions
                .iter()
                .map(|action| action.id.as_str().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(ids(open_actions(&plan)), ["soon", "soon too", "later", "someday"]);
        assert_eq!(ids(closed_actions(&plan)), ["long done", "done", "dropped"]);
    }
}
