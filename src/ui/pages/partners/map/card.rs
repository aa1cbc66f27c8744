//! Who is chosen on the map: what they are, what joins them, and what can be done with them.

use std::rc::Rc;

use yew::prelude::*;

use super::bulk::Bulk;
use super::desk::Desk;
use super::stage::Stage;
use super::wording::{joined_with, line_says, who_name};
use crate::app::Route;
use crate::engine::map_picture::{Arrangement, Line, Who};
use crate::plan::RecordId;
use crate::ui::record::labelled;
use crate::ui::store::use_route;
use crate::ui::widgets::{Button, ButtonVariant, Choice, Combobox, IconName, LinkButton};

/// What [`Card`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CardProps {
    /// The map.
    pub(super) desk: Desk,
    /// What is going on, as it is drawn.
    pub(super) stage: Stage,
    /// The id of the field that asks with whom somebody shall be joined.
    pub(super) join_id: AttrValue,
}

/// The card.
#[component]
pub(super) fn Card(props: &CardProps) -> Html {
    let CardProps { desk, stage, .. } = props;
    let route = use_route();
    let there = |who: &&Who| desk.drawn.picture.place(who).is_some();
    let chosen: Vec<Who> = stage.chosen.iter().filter(there).cloned().collect();
    let close = {
        let stage = desk.stage.clone();
        Callback::from(move |_: MouseEvent| stage.change(|stage| stage.chosen.clear()))
    };
    let body = match chosen.as_slice() {
        [] => return Html::default(),
        [one] => one_card(props, &route, one),
        [one, other] if lines_between(desk, one, other).is_some() => tie_card(desk, &route, (one, other)),
        several => html! { <Bulk desk={desk.clone()} chosen={several.to_vec()} /> },
    };
    html! {
        <section class="map__card no-print" aria-label={desk.words.text("map-chosen")}>
            { body }
            <Button class="map__close" label={desk.words.text("map-let-go")} icon={IconName::Close} variant={ButtonVariant::Icon} small={true} on_click={close} />
        </section>
    }
}

fn record_of(who: &Who) -> Option<RecordId> {
    match who {
        Who::School => None,
        Who::Partner(id) => Some(id.into()),
        Who::Goal(id) => Some(id.into()),
    }
}

fn lines_between<'a>(desk: &'a Desk, one: &Who, other: &Who) -> Option<&'a Line> {
    let picture = &desk.drawn.picture;
    let (one, other) = (picture.place(one)?, picture.place(other)?);
    picture.lines_of(one).find(|line| line.joins(other))
}

/// One alone.
fn one_card(props: &CardProps, route: &Route, who: &Who) -> Html {
    let CardProps { desk, stage, join_id } = props;
    let (words, picture) = (&desk.words, &desk.drawn.picture);
    let Some(place) = picture.place(who) else {
        return Html::default();
    };
    let Some(node) = picture.nodes.get(place) else {
        return Html::default();
    };
    let near = picture.neighbours(place);
    let kind = match (who, &node.kind) {
        (Who::School, _) => words.text("map-the-school"),
        (Who::Goal(_), _) => words.text("map-a-goal"),
        (_, Some(kind)) => labelled(words, kind),
        (_, None) => words.text("map-kind-unsaid"),
    };
    let is_around = stage.around.as_ref() == Some(who);
    let around = {
        let (desk, who) = (desk.clone(), who.clone());
        Callback::from(move |_: MouseEvent| {
            let next = (!is_around).then(|| who.clone());
            desk.stage
                .change(|stage| stage.look_around(next, &desk.drawn.picture, &desk.drawn.places));
        })
    };
    let release = {
        let (desk, who) = (desk.clone(), who.clone());
        Callback::from(move |_: MouseEvent| desk.release(std::slice::from_ref(&who)))
    };
    html! {
        <div class="stack stack--tight">
            <h3 class="strong">{ desk.name(who) }</h3>
            <p class="small">{ kind }{ ". " }{ joined_with(desk, place, false) }</p>
            <div class="cluster">
                if let Some(record) = record_of(who) {
                    <LinkButton small={true} label={words.text("map-open")} href={route.clone().with_open(Some(record)).to_string()} />
                }
                if !near.is_empty() {
                    <Button small={true} label={words.text(if is_around { "map-everybody" } else { "map-around" })} pressed={is_around} on_click={around} />
                }
                if node.pinned.is_some() && desk.can_edit {
                    <Button small={true} label={words.text("map-release")} on_click={release} />
                }
            </div>
            // Around goals lines say who serves them: that is no tie, and changed at the partner.
            if desk.can_edit && who.end().is_some() && desk.drawn.arrangement != Arrangement::Goals {
                { join(desk, who, join_id, &near) }
            }
        </div>
    }
}

/// Joins somebody with another, by name.
fn join(desk: &Desk, who: &Who, id: &AttrValue, near: &[usize]) -> Html {
    let nodes = desk.drawn.picture.nodes.iter().enumerate();
    let others = nodes.filter(|(place, node)| node.who != *who && node.who.end().is_some() && !near.contains(place));
    let choices: Rc<[Choice]> = others
        .map(|(place, node)| Choice::new(place.to_string(), desk.name(&node.who)))
        .collect();
    if choices.is_empty() {
        return Html::default();
    }
    let on_choose = {
        let (desk, who) = (desk.clone(), who.clone());
        Callback::from(move |place: AttrValue| {
            if let Some(other) = place.parse().ok().and_then(|place| desk.who(place)) {
                desk.join(&who, &other);
            }
        })
    };
    html! {
        <Combobox id={id.clone()} label={desk.words.text("map-join")} value="" {choices} {on_choose} clears={true} />
    }
}

/// Two that are joined.
fn tie_card(desk: &Desk, route: &Route, (one, other): (&Who, &Who)) -> Html {
    let words = &desk.words;
    let Some(line) = lines_between(desk, one, other) else {
        return Html::default();
    };
    let says = line_says(words, &desk.plan, line);
    let title = words.with(
        "map-between",
        &[
            ("one", who_name(words, &desk.plan, one).as_str().into()),
            ("other", who_name(words, &desk.plan, other).as_str().into()),
        ],
    );
    html! {
        <div class="stack stack--tight">
            <h3 class="strong">{ title }</h3>
            <p class="small">{ if line.ties.is_empty() { words.text("map-serves").to_string() } else { says } }</p>
            if line.is_only_tie {
                <p class="small">{ words.text("map-only-tie") }</p>
            }
            <div class="cluster">
                for tie in &line.ties {
                    <LinkButton key={tie.as_str().to_owned()} small={true} label={words.text("map-open-tie")} href={route.clone().with_open(Some(tie.into())).to_string()} />
                }
            </div>
        </div>
    }
}
