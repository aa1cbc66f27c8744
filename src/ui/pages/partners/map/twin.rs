//! Everything that is on the map as a list, in step with it: who, what they are, and what joins them.

use std::rc::Rc;

use yew::prelude::*;

use super::desk::Desk;
use super::most::use_most;
use super::stage::Stage;
use super::wording::line_says;
use crate::engine::map_picture::{Picture, Who};
use crate::plan::{Kind, Standing};
use crate::ui::labels;
use crate::ui::record::labelled;
use crate::ui::widgets::{Button, ButtonVariant, Checkbox};

/// What [`Twin`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct TwinProps {
    /// The map.
    pub(super) desk: Desk,
    /// What is going on, as it is drawn.
    pub(super) stage: Stage,
}

/// The list.
#[component]
pub(super) fn Twin(props: &TwinProps) -> Html {
    let TwinProps { desk, stage } = props;
    let words = &desk.words;
    let picture = &desk.drawn.picture;
    let near = stage.neighbourhood(picture);
    let is_shown = |place: &usize| {
        let node = picture.nodes.get(*place);
        node.is_some_and(|node| stage.filter.shows(node)) && near.as_ref().is_none_or(|near| near.contains(place))
    };
    let rows: Vec<usize> = (0..picture.nodes.len()).filter(is_shown).collect();
    let title = words.text("map-list");
    let most = use_most(rows.len(), &title);
    let field = |name: &str| labels::field(words, Kind::Partner, name);
    html! {
        <div class="stack">
            <h2 id="map-list" class="title-3">{ title.clone() }</h2>
            if rows.len() < picture.nodes.len() {
                <p class="small soft" role="status">{ words.with("partners-shown", &[("shown", rows.len().into()), ("all", picture.nodes.len().into())]) }</p>
            }
            <div class="scroll-box" tabindex="0" role="region" aria-label={title.clone()}>
                <table class="table table--dense map__list">
                    <thead><tr>
                        <th scope="col" class="no-print"><span class="visually-hidden">{ words.text("map-choose") }</span></th>
                        <th scope="col">{ field("name") }</th>
                        <th scope="col">{ field("kind") }</th>
                        <th scope="col">{ field("standing") }</th>
                        <th scope="col">{ words.text("map-column-joined") }</th>
                    </tr></thead>
                    <tbody>
                        for place in rows.iter().take(most.shown) {
                            <Row key={*place} desk={desk.clone()} place={*place} is_chosen={desk.who(*place).is_some_and(|who| stage.is_chosen(&who))} joined={joined(desk, stage, picture, *place)} />
                        }
                    </tbody>
                </table>
            </div>
            { most.rest }
        </div>
    }
}

/// With whom and how, as far as it is shown.
fn joined(desk: &Desk, stage: &Stage, picture: &Picture, place: usize) -> Rc<[(AttrValue, AttrValue)]> {
    let lines = picture.lines_of(place).filter(|line| stage.filter.shows_line(line));
    let said = lines.filter_map(|line| {
        let who = desk.who(line.other(place))?;
        Some((
            desk.name(&who),
            AttrValue::from(line_says(&desk.words, &desk.plan, line)),
        ))
    });
    said.collect()
}

#[derive(Clone, PartialEq, Properties)]
struct RowProps {
    desk: Desk,
    place: usize,
    is_chosen: bool,
    joined: Rc<[(AttrValue, AttrValue)]>,
}

/// One of them.
#[component]
fn Row(props: &RowProps) -> Html {
    let RowProps { desk, place, .. } = props;
    let words = &desk.words;
    let Some(node) = desk.drawn.picture.nodes.get(*place) else {
        return Html::default();
    };
    let partner = match &node.who {
        Who::Partner(id) => desk.plan.partners.find(id),
        _ => None,
    };
    let kind = match (&node.who, &node.kind) {
        (Who::School, _) => words.text("map-the-school"),
        (Who::Goal(_), _) => words.text("map-a-goal"),
        (_, Some(kind)) => labelled(words, kind),
        (_, None) => AttrValue::default(),
    };
    let standing = partner
        .and_then(|partner| partner.standing.as_ref())
        .map(|standing: &Standing| labelled(words, standing));
    let on_click = {
        let (desk, who) = (desk.clone(), node.who.clone());
        Callback::from(move |_: MouseEvent| desk.fly_to(&who, true))
    };
    let on_check = {
        let (stage, who) = (desk.stage.clone(), node.who.clone());
        Callback::from(move |_: bool| stage.change(|stage| stage.choose(&who, true)))
    };
    let name = desk.name(&node.who);
    html! {
        <tr class={props.is_chosen.then_some("map__row--chosen")} aria-current={props.is_chosen.then_some("true")}>
            <td class="no-print"><Checkbox label={words.with("map-choose-one", &[("name", name.as_str().into())])} label_hidden={true} checked={props.is_chosen} on_change={on_check} /></td>
            <th scope="row">
                // On paper it leads nowhere.
                <span class="only-print">{ name.clone() }</span>
                <Button small={true} variant={ButtonVariant::Quiet} label={name.clone()} name={words.with("map-show-on", &[("name", name.as_str().into())])} {on_click} />
            </th>
            <td>{ kind }</td>
            <td>{ standing.unwrap_or_default() }</td>
            <td>
                <ul class="list-plain">
                    for (name, says) in props.joined.iter() {
                        <li>{ name.clone() }if !says.is_empty() { <span class="soft">{ ": " }{ says.clone() }</span> }</li>
                    }
                </ul>
            </td>
        </tr>
    }
}
