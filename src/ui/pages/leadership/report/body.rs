//! A committee or team: what it is for, who belongs to it, how it decides, and who does what in its roles.

use std::rc::Rc;

use yew::prelude::*;

use super::{line, part, short_part};
use crate::engine::leadership::Leadership;
use crate::engine::staffing::decisions::{Say, decisions};
use crate::plan::about::PartLabels;
use crate::plan::sides::Organisation;
use crate::plan::{Body, Id, Part, Person, PersonGroup, Plan};
use crate::sorted::SortedMap;
use crate::ui::format::{Format, use_format};
use crate::ui::labels::{named, title_of};
use crate::ui::pages::leadership::attention::{bodies_with, standing};
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::record::labelled;
use crate::ui::store::{use_plan, use_store};
use crate::ui::words::{Words, use_words};

/// What [`BodyReport`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct BodyReportProps {
    /// The body.
    pub(super) id: Id<Body>,
    /// Roles × people.
    pub(super) found: Rc<Leadership>,
}

/// What it decides, approves, gives input to and is informed about: in the words for decisions, whatever the plan calls
/// the parts elsewhere. What is its own stands with everyone who has a part in it.
#[component]
fn Decisions(props: &BodyReportProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let labels = PartWords::new(words.clone(), PartLabels::Decisions);
    let plan = use_plan();
    let today = use_store().env().today();
    let found = decisions(&plan, &props.id, today);
    let duty = |say: &Say| {
        let members: Vec<AttrValue> = say.members.iter().map(|person| named(&words, &person.name)).collect();
        let how = match (say.as_a_whole, members.is_empty()) {
            (true, _) => words.text("report-says-itself"),
            (_, true) => AttrValue::default(),
            (_, false) => words.with("report-says-through", &[("people", format.list(&members).into())]),
        };
        line(named(&words, &say.role.name), &[how])
    };
    let others = found.others.iter();
    let lists = others
        .map(|(part, duties)| (labels.label(part), duties))
        .chain([(words.text("report-says-members"), &found.of_members)])
        .filter(|(_, duties)| !duties.is_empty());
    html! {
        <section class="stack" aria-labelledby="report-says">
            <h2 id="report-says" class="title-3">{ words.text("report-says") }</h2>
            if found.is_empty() {
                <p class="soft">{ words.text("report-says-nothing") }</p>
            } else {
                <p class="small soft">{ words.text("report-says-about") }</p>
            }
            if !found.decides.is_empty() {
                <div class="stack stack--tight">
                    <h3 class="title-4">{ labels.label(&Part::Owner) }</h3>
                    <Own id={props.id.clone()} found={Rc::clone(&props.found)} />
                </div>
            }
            for (heading, duties) in lists {
                <div key={heading.to_string()} class="stack stack--tight">
                    <h3 class="title-4">{ heading }</h3>
                    <ul class="report__lines report__lines--short">
                        for say in duties.iter() {
                            <li key={say.role.id.as_str().to_owned()}>{ duty(say) }</li>
                        }
                    </ul>
                </div>
            }
        </section>
    }
}

/// A committee or team.
#[component]
pub(super) fn BodyReport(props: &BodyReportProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let Some(body) = plan.bodies.find(&props.id) else {
        return Html::default();
    };
    let of = |key: &str, value: Option<AttrValue>| {
        let value = value.unwrap_or_else(|| words.text("report-not-said"));
        line(words.text(key), &[value])
    };
    let rule = body.decision_rule.as_ref().map(|rule| labelled(&words, rule));
    let rhythm = body.rhythm.as_ref().map(|rhythm| labelled(&words, rhythm));
    let facts = vec![
        of("field-bodies-decision_rule", rule),
        of("field-bodies-rhythm", rhythm),
    ];
    let members = body.members.iter().map(|member| {
        let name = title_of(&words, &plan, &(&member.person).into());
        let speaks_for = plan.people.find(&member.person);
        let speaks_for = speaks_for.map(|person| speaks_for_whom(&words, &plan, person));
        line(name, &[member.part.clone().into(), speaks_for.unwrap_or_default()])
    });
    let members: Vec<Html> = members.chain(balance(&words, &format, &plan, body)).collect();
    html! {
        <>
            if !body.purpose.is_empty() {
                <p class="report__text">{ body.purpose.clone() }</p>
            }
            { part(words.text("report-how"), facts) }
            { short_part(words.text("field-bodies-members"), members) }
            <Decisions id={props.id.clone()} found={Rc::clone(&props.found)} />
        </>
    }
}

/// The roles that are its own, each with everyone who has a part in it.
#[component]
fn Own(props: &BodyReportProps) -> Html {
    let (words, format, labels) = (use_words(), use_format(), use_part_words());
    let plan = use_plan();
    let roles = props.found.roles.iter();
    let roles = roles.filter(|row| row.role.body.as_ref() == Some(&props.id));
    let caption = words.text("report-decisions");
    html! {
        <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
            <table class="table table--dense">
                <caption class="visually-hidden">{ caption }</caption>
                <thead>
                    <tr>
                        <th scope="col">{ words.text("leadership-role") }</th>
                        for part in Part::ALL.iter() {
                            <th key={part.id().to_owned()} scope="col">{ labels.label(part) }</th>
                        }
                    </tr>
                </thead>
                <tbody>
                    for row in roles {
                        <tr key={row.role.id.as_str().to_owned()}>
                            <th scope="row">{ named(&words, &row.role.name) }</th>
                            for part in Part::ALL.iter() {
                                <td key={part.id().to_owned()}>
                                    { {
                                        let held = row.holdings.iter().filter(|held| held.holds && held.part.as_ref() == Some(part));
                                        let people = held.map(|held| {
                                            labels.named_from(&format, &title_of(&words, &plan, &(&held.person).into()), held.begins)
                                        });
                                        let names: Vec<AttrValue> = people.chain(bodies_with(&words, &plan, &row.role, part)).collect();
                                        if *part == Part::Owner && names.is_empty() {
                                            standing(&labels, &format, row).to_string()
                                        } else {
                                            format.list(&names)
                                        }
                                    } }
                                </td>
                            }
                        </tr>
                    }
                </tbody>
            </table>
        </div>
    }
}

/// Whom a member speaks for: an organisation where there is one beside the school, otherwise a group.
fn speaks_for_whom(words: &Words, plan: &Plan, person: &Person) -> AttrValue {
    match plan.organisation_of(person) {
        Some(Organisation::Partner(id)) => title_of(words, plan, &id.into()),
        _ => plan
            .group_of(person)
            .map(|group| labelled(words, &group))
            .unwrap_or_default(),
    }
}

/// How many members are of each group, where there is more than one member.
fn balance(words: &Words, format: &Format, plan: &Plan, body: &Body) -> Option<Html> {
    let mut groups: SortedMap<Option<PersonGroup>, usize> = SortedMap::new();
    let people = body
        .members
        .iter()
        .filter_map(|member| plan.people.find(&member.person));
    for person in people {
        *groups.or_default(plan.group_of(person)) += 1;
    }
    let told = |(group, count): (&Option<PersonGroup>, &usize)| {
        let name = match group {
            Some(group) => labelled(words, group),
            None => words.text("load-no-group"),
        };
        let arguments = [("group", name.as_str().into()), ("count", (*count).into())];
        words.with("report-members-of", &arguments)
    };
    let told: Vec<AttrValue> = groups.iter().map(told).collect();
    let total: usize = groups.values().sum();
    (total > 1).then(|| line(words.text("report-members-together"), &[format.list(&told).into()]))
}
