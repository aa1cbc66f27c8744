//! Checks of goals: whether anyone serves them and answers for them.

use super::{Code, Fact, Findings, id_of};
use crate::plan::GoalStatus;

pub(super) fn check(found: &mut Findings) {
    let plan = found.plan;
    for goal in plan.goals.ordered() {
        if goal.status == Some(GoalStatus::Archived) {
            continue;
        }
        let serving: Vec<_> = plan
            .partners
            .ordered()
            .into_iter()
            .filter(|partner| partner.is_serving() && partner.goals.contains(&goal.id))
            .collect();
        let arguments = vec![("goal", found.title(&goal.id))];
        match serving.as_slice() {
            [] => found.add(Code::GoalUncovered, vec![id_of(&*goal)], None, arguments.clone()),
            [only] => {
                let arguments = [arguments.clone(), vec![("partner", found.title(&only.id))]].concat();
                found.add(Code::GoalSingle, vec![id_of(&*goal), id_of(&**only)], None, arguments);
            }
            _ => {}
        }
        let owner = goal.owner.as_ref().and_then(|owner| plan.people.find(owner));
        if owner.is_none_or(|owner| owner.has_left(found.today)) {
            found.add(Code::GoalNoOwner, vec![id_of(&*goal)], Some("owner"), arguments.clone());
        }
        if let Some(target) = goal.target.filter(|target| *target < found.today)
            && goal.status != Some(GoalStatus::Maintained)
        {
            let arguments = [arguments, vec![("day", Fact::Day(target))]].concat();
            found.add(Code::GoalOverdue, vec![id_of(&*goal)], Some("target"), arguments);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::plan::checks::Code;
    use crate::plan::checks::testing::*;
    use crate::plan::{GoalStatus, Id, Plan, Standing};

    const NONE: [&str; 0] = [];

    fn serve(plan: &mut Plan, id: &str, standing: Option<Standing>) {
        partner(plan, id, |partner| {
            partner.standing = standing;
            partner.goals.insert(Id::new("g"));
        });
    }

    #[test]
    fn g01_g02_a_goal_is_served_by_more_than_one() {
        let mut plan = Plan::new("p", "");
        goal(&mut plan, "g", |_| {});
        for (id, standing) in [
            ("a", Standing::Prospective),
            ("b", Standing::Ended),
            ("c", Standing::Exploring),
        ] {
            serve(&mut plan, id, Some(standing));
        }
        assert_eq!(
            (about(&plan, Code::GoalUncovered), about(&plan, Code::GoalSingle)),
            (vec!["g".into()], vec![])
        );
        serve(&mut plan, "d", Some(Standing::Active));
        assert_eq!(
            (about(&plan, Code::GoalUncovered), about(&plan, Code::GoalSingle)),
            (vec![], vec!["g".into()])
        );
        serve(&mut plan, "e", None);
        assert_eq!(
            (about(&plan, Code::GoalUncovered), about(&plan, Code::GoalSingle)),
            (vec![], vec![])
        );
        goal(&mut plan, "h", |goal| goal.status = Some(GoalStatus::Archived));
        assert_eq!(about(&plan, Code::GoalUncovered), NONE);
    }

    #[test]
    fn g03_g04_a_goal_has_an_owner_and_time() {
        let mut plan = Plan::new("p", "");
        person(&mut plan, "a", |_| {});
        person(&mut plan, "b", |b| b.leaves = Some(today().previous()));
        for (id, owner, target) in [
            ("g", Some("a"), "2026-11-24"),
            ("h", Some("b"), "2026-11-23"),
            ("i", None, "2026-11-25"),
        ] {
            goal(&mut plan, id, |goal| {
                goal.owner = owner.map(Id::new);
                goal.target = Some(day(target));
            });
        }
        assert_eq!(about(&plan, Code::GoalNoOwner), ["h", "i"]);
        assert_eq!(about(&plan, Code::GoalOverdue), ["h"]);
    }
}
