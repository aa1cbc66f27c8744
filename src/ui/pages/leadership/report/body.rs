//! A committee or team: what it is for, who belongs to it, how it decides, and who does what in its roles.

use std::rc::Rc;

use yew::prelude::*;

use super::{line, part};
use crate::engine::leadership::Leadership;
use crate::engine::staffing::decisions::{Say, decisions};
use crate::plan::about::PartLabels;
use crate::plan::{Body, Id, Part};
use crate::ui::format::use_format;
use crate::ui::labels::{named, title_of};
use crate::ui::pages::leadership::attention::{bodies_with, standing};
use crate::ui::parts::{PartWords, use_part_words};
use crate::ui::record::labelled;
use crate::ui::store::{use_plan, use_store};
use crate::ui::words::use_words;

#[derive(Properties, PartialEq)]
struct DecisionsProps {
    id: Id<Body>,
}

/// What it decides, approves, gives input to and is informed about: in the words for decisions, whatever the plan calls
/// the parts elsewhere.
#[component]
fn Decisions(props: &DecisionsProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let labels = PartWords::new(words.clone(), PartLabels::Decisions);
    let plan = use_plan();
    let today = use_store().env().today();
    let found = decisions(&plan, &props.id, today);
    let duty = |say: &Say| {
        let members: Vec<AttrValue> = say.members.iter().map(|person| named(&words, &person.name)).collect();
        let how = match (say.as_a_whole, members.is_empty()) {
            (true, _) if say.role.body.as_ref() != Some(&props.id) => words.text("report-says-itself"),
            (_, true) => AttrValue::default(),
            (_, false) => words.with("report-says-through", &[("people", format.list(&members).into())]),
        };
        line(named(&words, &say.role.name), &[how])
    };
    let others = found.others.iter();
    let lists = std::iter::once((labels.label(&Part::Owner), &found.decides))
        .chain(others.map(|(part, duties)| (labels.label(part), duties)))
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
            for (heading, duties) in lists {
                <div key={heading.to_string()} class="stack stack--tight">
                    <h3 class="title-4">{ heading }</h3>
                    <ul class="report__lines">
                        for say in duties.iter() {
                            <li key={say.role.id.as_str().to_owned()}>{ duty(say) }</li>
                        }
                    </ul>
                </div>
            }
        </section>
    }
}

/// What [`BodyReport`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct BodyReportProps {
    /// The body.
    pub(super) id: Id<Body>,
    /// Roles × people.
    pub(super) found: Rc<Leadership>,
}

/// A committee or team.
#[component]
pub(super) fn BodyReport(props: &BodyReportProps) -> Html {
    let (words, format, labels) = (use_words(), use_format(), use_part_words());
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
        line(name, &[member.part.clone().into()])
    });
    let found = &props.found;
    let roles: Vec<_> = found
        .roles
        .iter()
        .filter(|row| row.role.body.as_ref() == Some(&props.id))
        .collect();
    let caption = words.text("report-decisions");
    html! {
        <>
            if !body.purpose.is_empty() {
                <p class="report__text">{ body.purpose.clone() }</p>
            }
            { part(words.text("report-how"), facts) }
            { part(words.text("field-bodies-members"), members.collect()) }
            <Decisions id={props.id.clone()} />
            if !roles.is_empty() {
                <div class="scroll-box" tabindex="0" role="region" aria-label={caption.clone()}>
                    <table class="table table--dense">
                        <caption>{ caption }</caption>
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
        </>
    }
}
