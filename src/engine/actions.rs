//! What is to be done next.

use std::rc::Rc;

use crate::plan::{Action, Plan};
use crate::sorted::sort_by_key;

/// The actions that are still open: by the day they are due, those without a day last.
pub fn open_actions(plan: &Plan) -> Vec<Rc<Action>> {
    let mut open = plan.actions.ordered();
    open.retain(|action| action.is_open());
    sort_by_key(&mut open, |action| (action.due.is_none(), action.due));
    open
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::record::Record;
    use crate::plan::{ActionStatus, Day, Id};

    #[test]
    fn open_actions_come_by_their_days() {
        let mut plan = Plan::new("p", "");
        for (id, due, status) in [
            ("someday", None, None),
            ("later", Some("2027-02-01"), Some(ActionStatus::Open)),
            ("done", Some("2026-01-01"), Some(ActionStatus::Done)),
            ("soon", Some("2027-01-01"), Some(ActionStatus::Doing)),
            ("soon too", Some("2027-01-01"), None),
            ("dropped", None, Some(ActionStatus::Dropped)),
        ] {
            let mut action = Action::new(Id::new(id), plan.last_rank(crate::plan::Kind::Action));
            action.due = due.and_then(Day::parse);
            action.status = status;
            plan.put(action.into());
        }
        let open = open_actions(&plan);
        let ids: Vec<_> = open.iter().map(|action| action.id.as_str()).collect();
        assert_eq!(ids, ["soon", "soon too", "later", "someday"]);
    }
}
