//! What is done with a partner that could provide something: it is asked, or it does so already.

use std::rc::Rc;

use yew::AttrValue;

use crate::app::{Command, Intent, Store};
use crate::engine::coverage::{Candidate, Need, Provides};
use crate::plan::{Action, Edit, PartnerField, Plan, Rank, Record, RecordId};
use crate::ui::labels::title_of;
use crate::ui::provided::need as need_word;
use crate::ui::store::new_id;
use crate::ui::words::Words;

/// What is to be done so that a partner is asked: verb first.
pub(super) fn to_do(words: &Words, plan: &Plan, needs: &[Need], candidate: &Candidate) -> AttrValue {
    let partner = title_of(words, plan, &(&candidate.partner).into());
    let of = |wanted: fn(&Need) -> bool| {
        let found = needs.iter().find(|need| wanted(need));
        found.map(|found| need_word(words, plan, found)).unwrap_or_default()
    };
    let goal = of(|need| matches!(need, Need::Goal(_)));
    let what = of(|need| matches!(need, Need::Contribution(_)));
    let grade = of(|need| matches!(need, Need::Grade(_)));
    let key = match (goal.is_empty(), what.is_empty()) {
        (false, false) => "provided-ask-both",
        (false, true) => "provided-ask-goal",
        (true, false) => "provided-ask-gives",
        (true, true) => "provided-ask-grade",
    };
    words.with(
        key,
        &[
            ("partner", partner.as_str().into()),
            ("goal", goal.as_str().into()),
            ("what", what.as_str().into()),
            ("grade", grade.as_str().into()),
        ],
    )
}

/// The open next step by which the partner is to be asked already.
pub(super) fn planned(words: &Words, plan: &Plan, needs: &[Need], candidate: &Candidate) -> Option<Rc<Action>> {
    let name = to_do(words, plan, needs, candidate);
    let about = RecordId::from(&candidate.partner);
    let mut open = plan.actions.iter().filter(|action| action.is_open());
    open.find(|action| action.about.as_ref() == Some(&about) && *action.name == *name)
        .cloned()
}

/// Adds a next step by which the partner is asked. Whoever keeps the relationship with it is to do so.
pub(super) fn ask(store: &Store, words: &Words, needs: &[Need], candidate: &Candidate) {
    let state = store.state();
    let Some(plan) = state.plan() else { return };
    let today = store.env().today();
    let holder = plan
        .partners
        .find(&candidate.partner)
        .and_then(|partner| partner.holder.clone());
    let is_there = |id: &_| plan.people.find(id).is_some_and(|person| !person.has_left(today));
    let mut action = Action::new(new_id(store), Rank::default());
    action.name = to_do(words, plan, needs, candidate).to_string();
    action.owner = holder.filter(is_there);
    action.about = Some((&candidate.partner).into());
    store.dispatch(Command::add(action));
    store.dispatch(Intent::Settle);
}

/// The edits by which the partner provides it from now on; none where that takes more than a word: its standing, or which
/// grades it reaches, is changed where all of it is.
pub(super) fn edits(plan: &Plan, needs: &[Need], candidate: &Candidate) -> Option<Vec<Edit>> {
    let partner = plan.partners.find(&candidate.partner)?;
    if candidate.standing.is_some() {
        return None;
    }
    let mut after = (**partner).clone();
    for (need, fit) in needs.iter().zip(&candidate.fits) {
        match need {
            _ if *fit == Provides::Yes => {}
            Need::Goal(goal) => {
                after.goals.insert(goal.clone());
            }
            Need::Contribution(what) => {
                after.gives.insert(what.clone());
                after.could_give.remove(what);
            }
            Need::Grade(_) => return None,
        }
    }
    let edit = |field| Edit::Partner(partner.id.clone(), field);
    let mut edits = Vec::new();
    if after.goals != partner.goals {
        edits.push(edit(PartnerField::Goals(after.goals)));
    }
    if after.gives != partner.gives {
        edits.push(edit(PartnerField::Gives(after.gives)));
    }
    if after.could_give != partner.could_give {
        edits.push(edit(PartnerField::CouldGive(after.could_give)));
    }
    (!edits.is_empty()).then_some(edits)
}

/// Says that the partner provides it, as one step.
pub(super) fn take_up(store: &Store, needs: &[Need], candidate: &Candidate) {
    let state = store.state();
    let edits = state.plan().and_then(|plan| edits(plan, needs, candidate));
    if let Some(edits) = edits {
        store.dispatch(Command::SetMany { edits });
        store.dispatch(Intent::Settle);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::coverage::candidates;
    use crate::plan::checks::testing::{goal, partner};
    use crate::plan::{Contribution, GoalTheme, Grade, Id, Standing};

    fn plan() -> Plan {
        let mut plan = Plan::new("p", "");
        for id in ["read", "write"] {
            goal(&mut plan, id, |goal| {
                goal.name = id.into();
                goal.theme = Some(GoalTheme::Academic);
            });
        }
        partner(&mut plan, "a", |a| {
            a.name = "Library".into();
            a.goals.insert(Id::new("read"));
            a.could_give.insert(Contribution::Training);
            a.grades = "K-2".into();
        });
        partner(&mut plan, "b", |b| {
            b.standing = Some(Standing::Paused);
            b.goals.insert(Id::new("write"));
        });
        plan
    }

    #[test]
    fn taken_up_a_partner_provides_it_and_is_no_candidate_any_more() {
        let needs = [Need::Goal(Id::new("write")), Need::Contribution(Contribution::Training)];
        let mut plan = plan();
        let found = candidates(&plan, &needs);
        let words = Words::new("en");
        assert_eq!(
            to_do(&words, &plan, &needs, &found[0]),
            "Ask Library for “Training” for “write”"
        );
        for edit in edits(&plan, &needs, &found[0]).unwrap() {
            let changed = plan.edited(&edit).unwrap();
            plan.put(changed);
        }
        let library = plan.partners.find(&Id::new("a")).unwrap();
        assert!(library.gives.contains(&Contribution::Training) && library.could_give.is_empty());
        assert_eq!(candidates(&plan, &needs), []);
    }

    #[test]
    fn whoever_rests_or_has_not_said_its_grades_is_only_asked() {
        let plan = plan();
        let write = [Need::Goal(Id::new("write"))];
        let found = candidates(&plan, &write);
        let rests = found.iter().find(|one| one.partner == Id::new("b")).unwrap();
        assert_eq!(edits(&plan, &write, rests), None);
        let third = [Need::Grade(Grade::numbered(3).unwrap())];
        let near = &candidates(&plan, &third)[0];
        assert_eq!(edits(&plan, &third, near), None);
        assert_eq!(
            to_do(&Words::new("en"), &plan, &third, near),
            "Ask Library about Grade 3"
        );
    }
}
