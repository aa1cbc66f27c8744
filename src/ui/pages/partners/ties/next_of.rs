//! What is wanted next of ties, as steps that may stand in the plan already, and the next steps that are made of them.

use std::rc::Rc;

use yew::AttrValue;

use crate::app::{Command, Intent, Store};
use crate::engine::partner_map::{Change, wanted};
use crate::plan::{Action, Day, Id, Person, Plan, Rank, Record, RecordId, Tie};
use crate::ui::store::new_id;
use crate::ui::ties::{Ends, end_name, level_word};
use crate::ui::words::{Argument, Words};

/// Something that is wanted of a tie.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Step {
    /// The tie.
    pub(super) tie: Rc<Tie>,
    /// What shall become of it.
    pub(super) change: Change,
    /// The open next step about it, where there is one.
    pub(super) planned: Option<Rc<Action>>,
}

/// Steps of one sort under the key of their heading.
pub(super) type Group = (&'static str, Vec<Step>);

/// Everything that is wanted, in groups: ties to be made first, then deeper ones, looser ones, those to end, and those of
/// which it cannot be told.
pub(super) fn groups(plan: &Plan) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    for wanted in wanted(plan) {
        let Some(tie) = plan.ties.find(&wanted.tie).cloned() else {
            continue;
        };
        let about = RecordId::from(&tie.id);
        let mut open = plan.actions.iter().filter(|action| action.is_open());
        let planned = open.find(|action| action.about.as_ref() == Some(&about)).cloned();
        let step = Step {
            tie,
            change: wanted.change,
            planned,
        };
        let heading = match wanted.change {
            Change::Make => "ties-next-make",
            Change::Deepen(_) => "ties-next-deepen",
            Change::Loosen(_) => "ties-next-loosen",
            Change::End => "ties-next-end",
            Change::NotComparable => "ties-next-unclear",
        };
        match groups.last_mut().filter(|(last, _)| *last == heading) {
            Some((_, steps)) => steps.push(step),
            None => groups.push((heading, vec![step])),
        }
    }
    groups
}

/// How close it is and how close it shall be, in the words of its levels.
pub(super) fn from_to(words: &Words, tie: &Tie) -> AttrValue {
    let (now, then) = (
        level_word(words, tie.level.as_ref()),
        level_word(words, tie.desired.as_ref()),
    );
    words.with(
        "ties-now-then",
        &[("now", now.as_str().into()), ("then", then.as_str().into())],
    )
}

/// By how many steps it shall come closer or become looser, where that can be told.
pub(super) fn by_steps(words: &Words, change: Change) -> Option<AttrValue> {
    match change {
        Change::Deepen(steps) => Some(words.with("ties-steps-closer", &[("count", steps.into())])),
        Change::Loosen(steps) => Some(words.with("ties-steps-looser", &[("count", steps.into())])),
        _ => None,
    }
}

/// What is to be done: verb first. It stands on the overview, so that no level is named in it.
pub(super) fn to_do(words: &Words, plan: &Plan, step: &Step) -> AttrValue {
    let ends = Ends::of(&step.tie);
    let (partner, other) = (end_name(words, plan, ends.partner), end_name(words, plan, ends.with));
    let arguments: [(&'static str, Argument); 3] = [
        ("partner", partner.as_str().into()),
        ("other", other.as_str().into()),
        ("with", if ends.is_with_school() { "school" } else { "partner" }.into()),
    ];
    let key = match step.change {
        Change::Make => "ties-do-make",
        Change::Deepen(_) => "ties-do-deepen",
        Change::Loosen(_) => "ties-do-loosen",
        Change::End => "ties-do-end",
        Change::NotComparable => "ties-do-unclear",
    };
    words.with(key, &arguments)
}

/// Who would be asked: whoever keeps the relationship with the partner and is still there. Of a tie between partners it is
/// nobody's yet.
fn owner(plan: &Plan, tie: &Tie, today: Day) -> Option<Id<Person>> {
    let ends = Ends::of(tie);
    let partner = ends.partner.partner().filter(|_| ends.is_with_school())?;
    let holder = plan.partners.find(partner)?.holder.clone()?;
    let is_there = plan.people.find(&holder).is_some_and(|person| !person.has_left(today));
    is_there.then_some(holder)
}

/// Adds a next step about a tie, as one step.
pub(super) fn make(store: &Store, words: &Words, step: &Step) {
    let state = store.state();
    let Some(plan) = state.plan() else { return };
    let mut action = Action::new(new_id(store), Rank::default());
    action.name = to_do(words, plan, step).to_string();
    action.owner = owner(plan, &step.tie, store.env().today());
    action.about = Some((&step.tie.id).into());
    store.dispatch(Command::add(action));
    store.dispatch(Intent::Settle);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::checks::testing::{partner, person};
    use crate::plan::{ActionStatus, TieEnd, TieLevel};

    fn plan() -> Plan {
        use TieLevel::{Awareness, Coordination, Integration, NoTie};
        let mut plan = Plan::new("p", "");
        person(&mut plan, "ana", |_| {});
        person(&mut plan, "gone", |gone| gone.leaves = Day::new(2026, 1, 1));
        for (id, holder) in [("a", Some("ana")), ("b", Some("gone")), ("c", None), ("d", None)] {
            partner(&mut plan, id, |partner| {
                partner.name = id.to_uppercase();
                partner.holder = holder.map(Id::new);
            });
        }
        for (id, from, level, desired) in [
            ("a", TieEnd::School, NoTie, Awareness),
            ("b", TieEnd::School, Awareness, Integration),
            ("c", TieEnd::Partner(Id::new("a")), Awareness, Coordination),
            ("d", TieEnd::School, Coordination, NoTie),
        ] {
            let tie = Tie {
                from,
                to: TieEnd::Partner(Id::new(id)),
                level: Some(level),
                desired: Some(desired),
                ..Tie::new(Id::new(id), Rank::default())
            };
            plan.put(tie.into());
        }
        plan
    }

    #[test]
    fn what_is_wanted_stands_in_groups_with_what_is_to_be_done() {
        let (words, plan) = (Words::new("en"), plan());
        let said: Vec<(&str, Vec<String>)> = groups(&plan)
            .iter()
            .map(|(heading, steps)| {
                (
                    *heading,
                    steps
                        .iter()
                        .map(|step| to_do(&words, &plan, step).to_string())
                        .collect(),
                )
            })
            .collect();
        let said: Vec<(&str, Vec<&str>)> = said
            .iter()
            .map(|(heading, steps)| (*heading, steps.iter().map(String::as_str).collect()))
            .collect();
        assert_eq!(
            said,
            [
                ("ties-next-make", vec!["Begin to work with A"]),
                (
                    "ties-next-deepen",
                    vec!["Work more closely with B", "Help A and C work more closely"]
                ),
                ("ties-next-end", vec!["End the work with D well"]),
            ]
        );
        let deeper = &groups(&plan)[1].1[0];
        assert_eq!(from_to(&words, &deeper.tie), "Awareness → Integration");
        assert_eq!(by_steps(&words, deeper.change).as_deref(), Some("three steps closer"));
    }

    #[test]
    fn whoever_keeps_the_relationship_is_asked_while_they_are_there() {
        let plan = plan();
        let today = Day::new(2026, 11, 30).unwrap();
        let asked = |id: &str| owner(&plan, plan.ties.find(&Id::new(id)).unwrap(), today);
        assert_eq!(asked("a"), Some(Id::new("ana")));
        assert_eq!(asked("b"), None, "gone");
        assert_eq!(asked("c"), None, "between partners");
    }

    #[test]
    fn a_next_step_that_is_there_is_told_until_it_is_done() {
        let mut plan = plan();
        let mut action = Action::new(Id::new("x"), Rank::default());
        action.about = Some(RecordId::parse("ties/b").unwrap());
        plan.put(action.clone().into());
        let planned = |plan: &Plan| groups(plan)[1].1[0].planned.is_some();
        assert!(planned(&plan));
        action.status = Some(ActionStatus::Done);
        plan.put(action.into());
        assert!(!planned(&plan));
    }
}
