//! “What I lead”: everything a person has in the plan, on a page to take along.

use std::rc::Rc;

use yew::prelude::*;

use super::{line, part, short_part, term};
use crate::plan::parts::Parts;
use crate::plan::{Id, Part, Person, Plan, Role};
use crate::ui::format::{Format, use_format};
use crate::ui::labels::named;
use crate::ui::pages::leadership::attention::bodies_with;
use crate::ui::pages::leadership::by_person_rows::hours;
use crate::ui::parts::use_part_words;
use crate::ui::record::labelled;
use crate::ui::store::{use_plan, use_store};
use crate::ui::words::{Words, use_words};

/// What [`PersonReport`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct PersonReportProps {
    /// The person.
    pub(super) id: Id<Person>,
}

/// Everything a person has in the plan.
#[component]
pub(super) fn PersonReport(props: &PersonReportProps) -> Html {
    let (words, format, labels) = (use_words(), use_format(), use_part_words());
    let plan = use_plan();
    let today = use_store().env().today();
    let Some(person) = plan.people.find(&props.id) else {
        return Html::default();
    };
    let parts = Parts::new(&plan, today);
    let holds = |role: &Role, part: &Part| {
        // What is to come is theirs as well.
        let terms = parts.terms_left(&role.id, part).into_iter();
        terms
            .filter(|assignment| assignment.person == props.id)
            .min_by_key(|assignment| parts.to_come(assignment))
            .map(Rc::clone)
    };
    let names = |role: &Role, part: Part| -> AttrValue {
        let names: Vec<AttrValue> = parts
            .holders(&role.id, &part)
            .iter()
            .map(|who| named(&words, &who.name))
            .chain(bodies_with(&words, &plan, role, &part))
            .collect();
        if names.is_empty() {
            return AttrValue::default();
        }
        let arguments = [
            ("part", labels.label(&part).as_str().into()),
            ("people", format.list(&names).into()),
        ];
        words.with("report-part-of", &arguments)
    };
    let roles = parts.live_roles();
    let owned = roles.iter().filter_map(|role| {
        let assignment = holds(role, &Part::Owner)?;
        let (starts, ends) = parts.term(&assignment);
        let facts = [
            term(&words, &format, today, starts, ends),
            names(role, Part::Deputy),
            names(role, Part::Doer),
            names(role, Part::Approver),
        ];
        Some(html! {
            <>
                { line(named(&words, &role.name), &facts) }
                if !role.responsibilities.is_empty() {
                    <p class="report__text">{ role.responsibilities.clone() }</p>
                }
            </>
        })
    });
    let owned: Vec<Html> = owned.collect();
    let others = [
        Part::Approver,
        Part::Doer,
        Part::Deputy,
        Part::Consulted,
        Part::Informed,
    ];
    let others: Vec<Html> = others
        .into_iter()
        .map(|of| {
            let of_part = roles.iter().filter_map(|role| {
                let begins = parts.to_come(&*holds(role, &of)?);
                Some(labels.named_from(&format, &named(&words, &role.name), begins))
            });
            let names: Vec<AttrValue> = of_part.collect();
            (of, names)
        })
        .filter(|(_, names)| !names.is_empty())
        .map(|(of, names)| line(labels.label(&of), &[format.list(&names).into()]))
        .collect();
    let is = |id: &Option<Id<Person>>| id.as_ref() == Some(&props.id);
    let keeps = plan
        .partners
        .ordered()
        .into_iter()
        .filter(|partner| is(&partner.holder));
    let keeps = keeps.map(|partner| line(named(&words, &partner.name), &[]));
    let backs = plan
        .partners
        .ordered()
        .into_iter()
        .filter(|partner| is(&partner.backup));
    let backs = backs.map(|partner| line(named(&words, &partner.name), &[words.text("report-backup")]));
    let keeps: Vec<Html> = keeps.chain(backs).collect();
    let money = money(&words, &format, &plan, &props.id);
    let goals = plan.goals.ordered().into_iter().filter(|goal| is(&goal.owner));
    let goals: Vec<Html> = goals.map(|goal| line(named(&words, &goal.name), &[])).collect();
    let bodies = plan.bodies.ordered().into_iter().filter_map(|body| {
        let member = body.members.iter().find(|member| member.person == props.id)?;
        Some(line(named(&words, &body.name), &[member.part.clone().into()]))
    });
    let bodies: Vec<Html> = bodies.collect();
    let actions = crate::engine::actions::open_actions(&plan);
    let actions = actions.iter().filter(|action| is(&action.owner)).map(|action| {
        let due = action
            .due
            .map(|due| words.with("overview-due", &[("day", format.day(due).into())]));
        line(named(&words, &action.name), &[due.unwrap_or_default()])
    });
    let actions: Vec<Html> = actions.collect();
    let load = parts.load().get(&props.id).copied().unwrap_or_default();
    let is_empty = [&owned, &others, &keeps, &goals, &money, &bodies, &actions]
        .iter()
        .all(|lines| lines.is_empty());
    html! {
        <>
            if is_empty {
                <p>{ words.text("leadership-nothing-yet") }</p>
            } else {
                <p>{ hours(&words, &format, load, person.capacity, true) }</p>
            }
            { part(words.text("report-owns"), owned) }
            { part(words.text("report-other-parts"), others) }
            { short_part(words.text("report-keeps"), keeps) }
            { short_part(words.text("report-goals"), goals) }
            { short_part(words.text("report-money"), money) }
            { short_part(words.text("report-bodies"), bodies) }
            { short_part(words.text("report-actions"), actions) }
        </>
    }
}

/// The sources someone looks after, and what they see to that a funder is owed, each with its day.
fn money(words: &Words, format: &Format, plan: &Plan, person: &Id<Person>) -> Vec<Html> {
    let is = |id: &Option<Id<Person>>| id.as_ref() == Some(person);
    let sources = plan.sources.ordered().into_iter().filter(|source| source.is_live());
    let lines = sources.filter_map(|source| {
        let owed = source.deliverables.iter().filter(|owed| {
            let owner = if owed.owner.is_some() {
                &owed.owner
            } else {
                &source.owner
            };
            !owed.done && is(owner)
        });
        let owed: Vec<AttrValue> = owed
            .map(|owed| {
                let what = owed.kind.as_ref().map(|kind| labelled(words, kind));
                let what = what.unwrap_or_else(|| words.text("report-owed"));
                match owed.due {
                    Some(due) => {
                        let day = format.day(due);
                        words.with("report-owed-by", &[("what", what.as_str().into()), ("day", day.into())])
                    }
                    None => what,
                }
            })
            .collect();
        (is(&source.owner) || !owed.is_empty()).then(|| line(named(words, &source.name), &owed))
    });
    lines.collect()
}
