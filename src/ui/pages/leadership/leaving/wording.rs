//! What is left, and what is to be done about it, in words.

use yew::AttrValue;

use crate::engine::staffing::departure::{Claim, Heir, Left, Loss};
use crate::plan::{Part, Plan, RecordId};
use crate::ui::format::Format;
use crate::ui::labels;
use crate::ui::record::labelled;
use crate::ui::words::Words;

/// The end of the message keys of a loss.
fn id_of(loss: &Loss) -> &'static str {
    match loss {
        Loss::Owner => "owner",
        Loss::Part(Part::Approver) => "approver",
        Loss::Part(Part::Deputy) => "deputy",
        Loss::Part(_) => "doer",
        Loss::Relationship => "relationship",
        Loss::Backup => "backup",
        Loss::Contact => "contact",
        Loss::GoalOwner => "goal-owner",
        Loss::GoalServed => "goal-served",
        Loss::Action => "action",
        Loss::Seat(_) => "seat",
        Loss::SourceOwner => "source-owner",
        Loss::Deliverable(..) => "deliverable",
        Loss::Money(_) => "money",
        Loss::Unpaid(_) => "unpaid",
        Loss::Pay => "pay",
        Loss::Tie => "tie",
    }
}

/// What a record is left without.
pub(super) fn lost(words: &Words, format: &Format, loss: &Loss) -> AttrValue {
    let key = format!("leaving-lost-{}", id_of(loss));
    match loss {
        Loss::Seat(part) if !part.is_empty() => words.with("leaving-lost-seat-as", &[("part", part.as_str().into())]),
        Loss::Deliverable(_, Some(due)) => {
            words.with("leaving-lost-deliverable-by", &[("day", format.day(*due).into())])
        }
        Loss::Money(tally) | Loss::Unpaid(tally) => words.with(&key, &[("amount", format.tally(*tally).into())]),
        _ => words.text(&key),
    }
}

/// Who could take it over, and why.
pub(super) fn could(words: &Words, format: &Format, plan: &Plan, loss: &Loss, heir: &Heir) -> AttrValue {
    let person = labels::title_of(words, plan, &(&heir.person).into());
    let (key, day) = match heir.claim {
        Claim::StandsIn => ("leaving-stands-in", None),
        Claim::Follows(day) => ("leaving-follows", Some(day)),
        Claim::Asked => ("leaving-could", None),
        Claim::NextToIt => match loss {
            Loss::Contact => ("leaving-could-ask", None),
            Loss::Deliverable(..) => ("leaving-could-see-to-it", None),
            _ => ("leaving-could-find", None),
        },
    };
    let day = day.map(|day| format.day(day)).unwrap_or_default();
    words.with(key, &[("person", person.as_str().into()), ("day", day.into())])
}

/// What is to be done about it, as the name of an action; none where nothing is to be done.
pub(super) fn to_do(words: &Words, format: &Format, plan: &Plan, left: &Left) -> Option<AttrValue> {
    let what = labels::title_of(words, plan, &left.record);
    let mut arguments = vec![("what", what.as_str().into())];
    match &left.loss {
        // It goes with whoever gave it: there is nothing to hand over.
        Loss::Money(_) | Loss::Tie => return None,
        Loss::Deliverable(place, due) => {
            let owed = match &left.record {
                RecordId::Source(id) => plan.sources.find(id).and_then(|source| source.deliverables.get(*place)),
                _ => None,
            };
            let kind = match owed.and_then(|owed| owed.kind.as_ref()) {
                Some(kind) => labelled(words, kind),
                None => words.text("source-deliverable"),
            };
            arguments.push(("kind", kind.as_str().into()));
            if let Some(due) = due {
                arguments.push(("day", format.day(*due).into()));
                return Some(words.with("leaving-do-deliverable-by", &arguments));
            }
        }
        Loss::Unpaid(tally) => arguments.push(("amount", format.tally(*tally).into())),
        _ => {}
    }
    Some(words.with(&format!("leaving-do-{}", id_of(&left.loss)), &arguments))
}
