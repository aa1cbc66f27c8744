//! The tools above the map: finding somebody, which ties, how it is arranged, what marks say, how large it is.

use std::rc::Rc;

use yew::prelude::*;

use super::arranging::forget_places;
use super::desk::Desk;
use super::stage::Stage;
use super::viewport::STEP;
use crate::engine::map_picture::{Arrangement, Look, Names, Shows, Sizes, Who};
use crate::ui::room::use_room;
use crate::ui::widgets::{
    Button, ButtonVariant, Checkbox, Choice, Combobox, Disclosure, IconName, RadioGroup, RadioLook, Select,
};
use crate::ui::words::Words;

/// What [`Tools`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct ToolsProps {
    /// The map.
    pub(super) desk: Desk,
    /// How it is looked at.
    pub(super) look: Look,
    /// Takes another look.
    pub(super) on_look: Callback<Look>,
    /// It is to be arranged anew.
    pub(super) on_anew: Callback<()>,
}

/// The tools.
#[component]
pub(super) fn Tools(props: &ToolsProps) -> Html {
    let ToolsProps { desk, look, .. } = props;
    let words = &desk.words;
    let is_room = use_room();
    let set = |change: fn(&mut Look, &str)| {
        let (look, on_look) = (*look, props.on_look.clone());
        Callback::from(move |id: AttrValue| {
            let mut look = look;
            change(&mut look, &id);
            on_look.emit(look);
        })
    };
    let shows = choices(words, "map-shows", Shows::ALL.iter().map(|shows| shows.id()));
    // There lines say who serves what, which has neither a wish nor a size.
    let is_around_goals = look.arrangement == Arrangement::Goals;
    let arranged = html! {
        <Select label={words.text("map-arrangement")} value={look.arrangement.id()}
            choices={choices(words, "map-arrangement", Arrangement::ALL.iter().map(|one| one.id()))}
            on_choose={set(|look, id| look.arrangement = Arrangement::from_id(id))} />
    };
    html! {
        <div class="map__tools no-print">
            if !is_room {
                { find(desk) }
            }
            if !is_around_goals {
                <RadioGroup label={words.text("map-shows")} label_hidden={true} look={RadioLook::Segments} value={look.shows.id()}
                    choices={shows} on_choose={set(|look, id| look.shows = Shows::from_id(id))} />
            }
            if !is_room {
                { arranged.clone() }
            }
            <Disclosure label={words.text("map-how")} class="map__how">
                <div class="map__how-fields">
                    // In the room the map begins as high up as it can.
                    if is_room {
                        { find(desk) }
                        { arranged }
                    }
                    <Select label={words.text("map-names")} value={look.names.id()}
                        choices={choices(words, "map-names", Names::ALL.iter().map(|one| one.id()))}
                        on_choose={set(|look, id| look.names = Names::from_id(id))} />
                    if !is_around_goals {
                        <Select label={words.text("map-sizes")} value={look.sizes.id()}
                            choices={choices(words, "map-sizes", Sizes::ALL.iter().map(|one| one.id()))}
                            on_choose={set(|look, id| look.sizes = Sizes::from_id(id))} />
                    }
                    if look.arrangement == Arrangement::Network {
                        { network_only(props) }
                    }
                </div>
            </Disclosure>
        </div>
    }
}

/// What there is to choose where nothing else says where things stand.
fn network_only(props: &ToolsProps) -> Html {
    let ToolsProps { desk, look, .. } = props;
    let words = &desk.words;
    let on_middle = {
        let (store, look, on_look) = (desk.store.clone(), *look, props.on_look.clone());
        Callback::from(move |middle: bool| {
            // What stood somewhere would stay there, and the school with it.
            forget_places(&store);
            on_look.emit(Look {
                school_in_middle: middle,
                ..look
            });
        })
    };
    let nodes = &desk.drawn.picture.nodes;
    let pinned: Vec<Who> = nodes
        .iter()
        .filter(|node| node.pinned.is_some())
        .map(|node| node.who.clone())
        .collect();
    let loose: Vec<Who> = nodes
        .iter()
        .filter(|node| node.pinned.is_none())
        .map(|node| node.who.clone())
        .collect();
    let anew = {
        let (store, on_anew) = (desk.store.clone(), props.on_anew.clone());
        Callback::from(move |_: MouseEvent| {
            forget_places(&store);
            on_anew.emit(());
        })
    };
    let count = pinned.len();
    let release = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.release(&pinned))
    };
    let has_loose = !loose.is_empty();
    let keep = {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.keep(&loose))
    };
    html! {
        <>
            <Checkbox label={words.text("map-middle")} checked={look.school_in_middle} on_change={on_middle} />
            <Button label={words.text("map-anew")} small={true} on_click={anew} />
            if has_loose && desk.can_edit {
                <Button label={words.text("map-keep-all")} small={true} on_click={keep} />
            }
            if count > 0 && desk.can_edit {
                <Button label={words.with("map-release-all", &[("count", count.into())])} small={true} on_click={release} />
            }
        </>
    }
}

/// Choices of ids, with the words of a key and the id.
fn choices(words: &Words, key: &str, ids: impl Iterator<Item = &'static str>) -> Rc<[Choice]> {
    ids.map(|id| Choice::new(id, words.text(&format!("{key}-{id}"))))
        .collect()
}

/// Finds somebody and flies there.
fn find(desk: &Desk) -> Html {
    let nodes = desk.drawn.picture.nodes.iter().enumerate();
    let choices: Rc<[Choice]> = nodes
        .map(|(place, node)| {
            // By its short name as well, where that is all the map says.
            let name = desk.name(&node.who);
            let both = || AttrValue::from(format!("{name} ({})", node.short));
            let label = if node.short == node.name { name.clone() } else { both() };
            Choice::new(place.to_string(), label)
        })
        .collect();
    let on_choose = {
        let desk = desk.clone();
        Callback::from(move |place: AttrValue| {
            if let Some(who) = place.parse().ok().and_then(|place| desk.who(place)) {
                desk.fly_to(&who, true);
            }
        })
    };
    html! {
        <Combobox label={desk.words.text("map-find")} value="" {choices} {on_choose} clears={true} class="map__find" />
    }
}

/// Larger, smaller, all of it: they lie on the map.
pub(super) fn zoom(desk: &Desk, fill: Callback<MouseEvent>) -> Html {
    let words = &desk.words;
    let act = |change: fn(&mut Stage, &Desk)| {
        let desk = desk.clone();
        Callback::from(move |_: MouseEvent| desk.stage.change(|stage| change(stage, &desk)))
    };
    html! {
        <div class="map__zoom no-print" role="group" aria-label={words.text("map-zoom")}>
            <Button label={words.text("map-zoom-in")} icon={IconName::Add} variant={ButtonVariant::Icon} on_click={act(|stage, _| stage.zoom(STEP))} />
            <Button label={words.text("map-zoom-out")} icon={IconName::Minus} variant={ButtonVariant::Icon} on_click={act(|stage, _| stage.zoom(1.0 / STEP))} />
            <Button label={words.text("map-zoom-fit")} icon={IconName::Fit} variant={ButtonVariant::Icon}
                on_click={act(|stage, desk| { stage.fits = true; stage.fit(&desk.drawn.picture, &desk.drawn.places); })} />
            <Button label={words.text("map-fill")} icon={IconName::Fill} variant={ButtonVariant::Icon} on_click={fill} />
        </div>
    }
}
