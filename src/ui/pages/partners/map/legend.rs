//! What marks and lines mean, each of which can be left out by a press: the legend and the filter are one.

use yew::prelude::*;

use super::desk::Desk;
use super::lines::{Ink, sign, turn_class};
use super::stage::{Filter, Stage, kind_id};
use super::wording::{turn_key, weight_key};
use crate::engine::layout::Point;
use crate::engine::map_picture::{Turn, Who};
use crate::plan::{ClosedList, PartnerKind, TieKind};
use crate::sorted::{SortedMap, SortedSet};
use crate::ui::record::labelled;
use crate::ui::widgets::{Button, ButtonVariant, Choice, Mark, Select};

/// What [`Legend`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LegendProps {
    /// The map.
    pub(super) desk: Desk,
    /// What is going on, as it is drawn.
    pub(super) stage: Stage,
}

/// The legend.
#[component]
pub(super) fn Legend(props: &LegendProps) -> Html {
    let LegendProps { desk, stage } = props;
    let words = &desk.words;
    let picture = &desk.drawn.picture;
    let mut kinds: SortedMap<&str, usize> = SortedMap::new();
    for node in picture.nodes.iter().filter(|node| matches!(node.who, Who::Partner(_))) {
        *kinds.or_default(kind_id(node.kind.as_ref())) += 1;
    }
    // In the order of the list of kinds, and those of none at the end.
    let mut there: Vec<(&str, usize)> = kinds.iter().map(|(id, count)| (*id, *count)).collect();
    let rank = |id: &str| {
        PartnerKind::all()
            .iter()
            .position(|kind| kind.id() == id)
            .unwrap_or(usize::MAX)
    };
    crate::sorted::sort_by_key(&mut there, |(id, _)| rank(id));
    let weights: SortedSet<u8> = picture.lines.iter().map(|line| line.weight).collect();
    let has_only = picture.nodes.iter().any(|node| node.is_only_link);
    let is_calm = Ink::of(desk.drawn.arrangement, 0, 1.0) == Ink::Calm;
    let has_only_tie = !is_calm && picture.lines.iter().any(|line| line.is_only_tie);
    html! {
        <div class="map__legend small" role="group" aria-label={words.text("map-legend")}>
            for (id, count) in there {
                <Key key={format!("kind-{id}")} label={kind_name(desk, id)} {count} is_off={stage.filter.kinds.contains(id)}
                    on_press={toggle(desk, id.to_owned(), |filter, id| flip(&mut filter.kinds, id))}>
                    <Mark kind={if id.is_empty() { "other".to_owned() } else { id.to_owned() }} class="map__key-mark" />
                </Key>
            }
            for weight in weights.iter().rev() {
                <Key key={format!("weight-{weight}")} label={words.text(weight_key(*weight, desk.drawn.arrangement))} is_off={stage.filter.weights.contains(weight)}
                    on_press={toggle(desk, *weight, |filter, weight| flip(&mut filter.weights, weight))}>
                    { sample(*weight, Turn::Stays) }
                </Key>
            }
            for turn in Turn::ALL {
                if picture.lines.iter().any(|line| line.turn == Some(turn)) {
                    <Key key={turn_key(turn)} label={words.text(turn_key(turn))} is_off={stage.filter.turns.contains(&turn)}
                        on_press={toggle(desk, turn, |filter, turn| flip(&mut filter.turns, turn))}>
                        { sample(2, turn) }
                    </Key>
                }
            }
            if has_only {
                <span class="keyed">
                    <svg class="map__key-mark mark" viewBox="-13 -13 26 26" aria-hidden="true"><circle class="map__only" r="11" /></svg>
                    { words.text("map-key-only") }
                </span>
            }
            if has_only_tie {
                <span class="keyed">
                    <svg class="map__key-line" viewBox="0 0 32 16" aria-hidden="true">
                        <line class="map__line-only" x1="0" y1="8" x2="32" y2="8" />
                        <line class="map__line-beside" x1="0" y1="8" x2="32" y2="8" />
                        <line class="map__line map__line--2" x1="0" y1="8" x2="32" y2="8" />
                    </svg>
                    { words.text("map-key-only-tie") }
                </span>
            }
            { flows(desk, stage) }
            if stage.filter.is_set() {
                <Button label={words.text("partners-clear")} variant={ButtonVariant::Quiet} small={true} class="no-print"
                    on_click={toggle(desk, (), |filter, ()| *filter = Filter::default())} />
            }
        </div>
    }
}

/// Only ties over which something flows.
fn flows(desk: &Desk, stage: &Stage) -> Html {
    let words = &desk.words;
    let there: SortedSet<&TieKind> = desk.drawn.picture.lines.iter().flat_map(|line| &line.kinds).collect();
    if there.is_empty() {
        return Html::default();
    }
    let any = Choice::new("", words.text("map-flows-any"));
    let kinds = there
        .iter()
        .map(|kind| Choice::new(kind.id().to_owned(), labelled(words, *kind)));
    let stage_handle = desk.stage.clone();
    let on_choose = Callback::from(move |id: AttrValue| {
        stage_handle.change(|stage| stage.filter.flows = (!id.is_empty()).then(|| TieKind::from_id(&id)));
    });
    html! {
        <Select label={words.text("map-flows")} class="map__flows no-print" value={stage.filter.flows.as_ref().map(|kind| kind.id().to_owned()).unwrap_or_default()}
            choices={std::iter::once(any).chain(kinds).collect::<std::rc::Rc<[Choice]>>()} {on_choose} />
    }
}

fn flip<T: Ord + Clone>(set: &mut SortedSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

fn toggle<T: Clone + 'static>(desk: &Desk, value: T, change: fn(&mut Filter, T)) -> Callback<MouseEvent> {
    let stage = desk.stage.clone();
    Callback::from(move |_| stage.change(|stage| change(&mut stage.filter, value.clone())))
}

fn kind_name(desk: &Desk, id: &str) -> AttrValue {
    if id.is_empty() {
        desk.words.text("map-kind-unsaid")
    } else {
        labelled(&desk.words, &PartnerKind::from_id(id))
    }
}

/// A line as it is drawn on the map.
fn sample(weight: u8, turn: Turn) -> Html {
    let class = classes!("map__line", format!("map__line--{weight}"), turn_class(turn));
    html! {
        <svg class="map__key-line" viewBox="0 0 32 16" aria-hidden="true">
            <line {class} x1="1" y1="8" x2="31" y2="8" />
            { sign(turn, (Point::new(16.0, 8.0), Point::new(1.0, 0.0))) }
        </svg>
    }
}

#[derive(Clone, PartialEq, Properties)]
struct KeyProps {
    label: AttrValue,
    #[prop_or_default]
    count: Option<usize>,
    is_off: bool,
    on_press: Callback<MouseEvent>,
    children: Html,
}

/// One entry: pressed while it is shown.
#[component]
fn Key(props: &KeyProps) -> Html {
    html! {
        <button type="button" class="map__key" aria-pressed={if props.is_off { "false" } else { "true" }} onclick={props.on_press.clone()}>
            { props.children.clone() }
            <span>{ props.label.clone() }</span>
            if let Some(count) = props.count {
                <span class="soft">{ count }</span>
            }
        </button>
    }
}
