//! Each thing that is to be provided: how well it is, in a word and a mark, by whom, in what it is thin, and who could give it.

use std::rc::Rc;

use yew::prelude::*;

use super::candidates::Candidates;
use crate::engine::coverage::{Axis, Extent, Need, Provision};
use crate::plan::RecordId;
use crate::sorted::sort_by_key;
use crate::ui::format::use_format;
use crate::ui::hooks::{use_focus_after_change, use_printing};
use crate::ui::labels::title_of;
use crate::ui::provided::{extent_key, need as need_word, partners, thin};
use crate::ui::room::use_few;
use crate::ui::store::{use_plan, use_route};
use crate::ui::widgets::{Badge, Button, ButtonVariant, Tone};
use crate::ui::words::{Words, use_words};

/// How many who provide something are named at first; of what many give, few names say as much.
const NAMED: usize = 5;

/// How well something is provided, in a word with its mark. What nobody asks for may well be given by nobody.
fn extent_badge(words: &Words, found: &Provision) -> Html {
    let extent = found.extent();
    let tone = match extent {
        Extent::Empty => found.is_gap().then_some(Tone::Danger),
        Extent::Single | Extent::Thin => Some(Tone::Warning),
        Extent::Several => Some(Tone::Good),
    };
    html! { <Badge label={words.text(extent_key(extent))} {tone} /> }
}

/// What [`NeedList`] takes.
#[derive(Properties, PartialEq)]
pub(super) struct NeedListProps {
    /// Which things.
    pub(super) axis: Axis,
    /// How well they are provided.
    pub(super) found: Rc<[Provision]>,
}

/// The list. What nobody gives and nobody needs is named in one line at its end.
#[component]
pub(super) fn NeedList(props: &NeedListProps) -> Html {
    let words = use_words();
    let plan = use_plan();
    // Goals and grades are all asked for.
    let is_idle = |one: &&Provision| {
        matches!(one.need, Need::Contribution(_)) && !one.is_gap() && one.extent() == Extent::Empty && one.possible == 0
    };
    let idle: Vec<String> = props
        .found
        .iter()
        .filter(is_idle)
        .map(|one| need_word(&words, &plan, &one.need).to_string())
        .collect();
    let mut listed: Vec<&Provision> = props.found.iter().filter(|one| !is_idle(one)).collect();
    let title = words.text(axis_key(props.axis));
    let few = use_few(listed.len(), &title);
    if props.axis == Axis::Contributions || few.shown < listed.len() {
        // What is missing comes first: what is given has no order of its own, and in the room few are in sight.
        sort_by_key(&mut listed, |one| {
            (one.extent() == Extent::Empty && !one.is_gap(), one.extent())
        });
    }
    // A line that moves to where it belongs loses the focus on its way.
    let node = use_node_ref();
    let order: Vec<Need> = listed.iter().map(|one| one.need.clone()).collect();
    use_focus_after_change(&node, order, &[".provided__open p[tabindex]", "button"]);
    html! {
        <div class="stack" ref={node}>
            <ul class="rows provided" aria-label={title}>
                for one in listed.into_iter().take(few.shown) {
                    <li key={format!("{:?}", one.need)} class="row"><Line found={one.clone()} /></li>
                }
            </ul>
            { few.rest }
            if !idle.is_empty() {
                <p class="small soft measure">{ words.with("provided-idle", &[("what", idle.join(", ").into())]) }</p>
            }
        </div>
    }
}

/// The key of what the things of an axis are called.
pub(super) fn axis_key(axis: Axis) -> &'static str {
    match axis {
        Axis::Goals => "provided-goals",
        Axis::Grades => "provided-grades",
        Axis::Contributions => "provided-gives",
    }
}

#[derive(Properties, PartialEq)]
struct LineProps {
    found: Provision,
}

/// One of them.
#[component]
fn Line(props: &LineProps) -> Html {
    let (words, format) = (use_words(), use_format());
    let plan = use_plan();
    let route = use_route();
    let is_open = use_state_eq(|| false);
    let found = &props.found;
    let name = need_word(&words, &plan, &found.need);
    let is_printing = use_printing();
    let named = if is_printing { found.providers.len() } else { NAMED };
    let more = found.providers.len().saturating_sub(named);
    let link = |id: RecordId| route.clone().with_open(Some(id)).to_string();
    let day = |day| format.day(day);
    let toggle = {
        let (setter, now) = (is_open.setter(), *is_open);
        Callback::from(move |_: MouseEvent| setter.set(!now))
    };
    let id = format!("provided-{}", key_of(&found.need));
    let label = words.with("provided-could", &[("count", found.possible.into())]);
    let arguments = [("what", name.as_str().into()), ("label", label.as_str().into())];
    html! {
        <div class="provided__line">
            <div class="provided__what">
                if let Need::Goal(goal) = &found.need {
                    <a href={link(goal.into())}>{ name.clone() }</a>
                } else {
                    <span>{ name.clone() }</span>
                }
            </div>
            <div class="provided__how">{ extent_badge(&words, found) }</div>
            <div class="provided__who small">
                if !found.providers.is_empty() {
                    <p>
                        for (place, partner) in found.providers.iter().take(named).enumerate() {
                            if place > 0 {
                                { ", " }
                            }
                            <a href={link(partner.into())}>{ title_of(&words, &plan, &partner.into()) }</a>
                        }
                        if more > 0 {
                            { " " }{ words.with("provided-more", &[("count", more.into())]) }
                        }
                    </p>
                }
                if !found.needed_by.is_empty() {
                    <p>{ words.with("provided-needed-by", &[("partners", partners(&words, &plan, &found.needed_by).into())]) }</p>
                }
                for one in found.thin.iter() {
                    <p>{ thin(&words, &plan, &day, one) }</p>
                }
            </div>
            <div class="provided__more no-print">
                <Button small=true variant={ButtonVariant::Quiet} {label} name={words.with("provided-could-name", &arguments)}
                    expanded={*is_open} on_click={toggle} />
            </div>
            if *is_open {
                <div class="provided__open"><Candidates needs={vec![found.need.clone()]} {id} /></div>
            }
        </div>
    }
}

/// What tells a need from the others in an id.
pub(super) fn key_of(need: &Need) -> String {
    match need {
        Need::Goal(id) => id.as_str().to_owned(),
        Need::Grade(grade) => format!("grade-{}", grade.number().map_or(-1, i16::from)),
        Need::Contribution(what) => what.id().to_owned(),
    }
}
