//! Where the map is drawn, and what hands and keys do on it.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, SvgElement, WheelEvent};
use yew::prelude::*;

use super::desk::Desk;
use super::gesture::On;
use super::hands::{Hands, on_what, point_in};
use super::keys;
use super::lines::{ARROW, Ink};
use super::scene::{Scene, Seen, Sight};
use super::stage::{Doing, Stage};
use super::wording::joined_with;
use crate::engine::layout::Point;
use crate::engine::map_picture::{Guide, Names, Who};
use crate::sorted::SortedSet;
use crate::ui::hooks::{use_printing, use_resize};

/// The usual size of text in pixels.
const USUAL: f32 = 16.0;
/// How long enlarging rests before the map is drawn at its new size, in milliseconds; longer for a map that takes longer.
const RESTS: u32 = 140;
const RESTS_LONG: u32 = 350;
/// A map of more nodes than this takes longer.
const LARGE: usize = 250;

/// What [`Canvas`] takes.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct CanvasProps {
    /// The map.
    pub(super) desk: Desk,
    /// What is going on, as it is drawn.
    pub(super) stage: Stage,
    /// Which names.
    pub(super) names: Names,
    /// What it shows, in a sentence.
    pub(super) label: AttrValue,
    /// It is asked with whom somebody shall be joined.
    pub(super) ask_join: Callback<Who>,
}

/// The map.
#[component]
pub(super) fn Canvas(props: &CanvasProps) -> Html {
    let CanvasProps { desk, stage, .. } = props;
    let (node, sheet) = (use_node_ref(), use_node_ref());
    use_stretch(&sheet, stage, desk.drawn.picture.nodes.len());
    use_size(&node, desk);
    use_wheel(&node, desk);
    use_touch(&node, desk);
    use_rest(desk, stage);
    let is_printing = use_printing();
    let picture = Rc::clone(&desk.drawn.picture);
    let near = stage.neighbourhood(&picture);
    let shown = seen_nodes(desk, stage, near.as_deref());
    let lines = seen_lines(desk, stage, &shown);
    let chosen: SortedSet<Who> = stage.chosen.iter().cloned().collect();
    let moving = match stage.doing {
        Doing::Moving { node, to, .. } => Some((node, to)),
        _ => None,
    };
    let on_focus = {
        let desk = desk.clone();
        Callback::from(move |place: usize| {
            if let Some(who) = desk.who(place) {
                desk.stage.change(|stage| stage.stop = Some(who));
            }
        })
    };
    let hands = Hands {
        desk: desk.clone(),
        node: node.clone(),
        ask_join: props.ask_join.clone(),
    };
    let onkeydown = {
        let (desk, ask_join) = (desk.clone(), props.ask_join.clone());
        Callback::from(move |event: KeyboardEvent| {
            if keys::press(&desk, &event, &|who| ask_join.emit(who)) {
                event.prevent_default();
                event.stop_propagation();
            }
        })
    };
    let ondblclick = {
        let desk = desk.clone();
        // The first press of the two has chosen whom it was on.
        Callback::from(move |_: MouseEvent| {
            if let Some(who) = desk.stage.now().only_chosen() {
                keys::open(&desk, who);
            }
        })
    };
    // Else what the map stands in would get the focus from a press on the ground.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let (onpointerdown, onpointermove, onpointerup, onpointercancel) = hands.listeners();
    let origin = stage.drawn.origin;
    let transform = format!("translate({:.2} {:.2})", origin.x, origin.y);
    let size = Point::new(stage.size.x * stage.unit, stage.size.y * stage.unit);
    // With whom the node is joined that the Tab key stops at: it is what has the focus, if any has.
    let stop = stage.stop(&picture);
    let joined = use_memo((desk.clone(), stop), |(desk, stop)| {
        stop.map(|place| joined_with(desk, place, true)).unwrap_or_default()
    });
    let ink = Ink::of(desk.drawn.arrangement, picture.lines.len(), stage.drawn.scale);
    // On paper the map is as wide as the sheet, whatever the window was.
    let view_box = is_printing.then(|| format!("0 0 {} {}", size.x.max(1.0), size.y.max(1.0)));
    html! {
        <div class={classes!("map__place", (!stage.fits).then_some("map__place--held"))} ref={node} {onpointerdown} {onpointermove} {onpointerup} {onpointercancel} {ondblclick} {onmousedown}>
            <svg ref={sheet} class={classes!("map__svg", ink.class())} role="listbox" aria-multiselectable="true" aria-label={props.label.clone()} viewBox={view_box}
                {onkeydown}>
                <defs>
                    <marker id={ARROW} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse">
                        <path class="map__arrow" d="M0 0L8 4L0 8Z" />
                    </marker>
                </defs>
                <g transform={format!("scale({})", stage.unit)}>
                <g {transform}>
                    <Scene drawn={desk.drawn.clone()} sight={Sight { origin: stage.drawn.origin, size: stage.size }} sheet={stage.sheet(false)} scale={stage.drawn.scale} names={props.names} shown={Rc::new(shown)} lines={Rc::new(lines)}
                        {stop} chosen={Rc::new(chosen)} {moving} id={desk.id.clone()} {on_focus} />
                </g>
                { handle(desk, stage) }
                { at_hand(desk, stage) }
                </g>
            </svg>
            <p id={format!("{}-joined", desk.id)} hidden={true}>{ (*joined).clone() }</p>
        </div>
    }
}

/// How each node is seen.
pub(super) fn seen_nodes(desk: &Desk, stage: &Stage, near: Option<&[usize]>) -> Vec<Seen> {
    let nodes = desk.drawn.picture.nodes.iter().enumerate();
    nodes
        .map(|(place, node)| match near {
            _ if !stage.filter.shows(node) => Seen::Not,
            Some(near) if !near.contains(&place) => Seen::Faded,
            _ => Seen::Plainly,
        })
        .collect()
}

/// How each line is seen.
pub(super) fn seen_lines(desk: &Desk, stage: &Stage, nodes: &[Seen]) -> Vec<Seen> {
    let picture = &desk.drawn.picture;
    let around = stage.around.as_ref().and_then(|who| picture.place(who));
    let line = |line: &crate::engine::map_picture::Line| {
        let seen = |place: usize| nodes.get(place).copied().unwrap_or(Seen::Not);
        let ends = [seen(line.between.0), seen(line.between.1)];
        if ends.contains(&Seen::Not) || !stage.filter.shows_line(line) {
            Seen::Not
        } else if ends.contains(&Seen::Faded) || around.is_some_and(|centre| !line.joins(centre)) {
            Seen::Faded
        } else {
            Seen::Plainly
        }
    };
    picture.lines.iter().map(line).collect()
}

/// What joins the one chosen with others when it is dragged: for hands only, keys and lists do the same.
fn handle(desk: &Desk, stage: &Stage) -> Html {
    let place = stage.only_chosen().and_then(|who| desk.drawn.picture.place(who));
    let Some(place) = place.filter(|_| desk.can_edit) else {
        return Html::default();
    };
    // While it is dragged it is out of sight, and still there: what a finger began on has to stay.
    let is_busy = matches!(stage.doing, Doing::Moving { .. } | Doing::Joining { .. });
    let node = desk
        .drawn
        .picture
        .nodes
        .get(place)
        .filter(|node| node.who.end().is_some());
    let (Some(node), Some(at)) = (node, desk.drawn.places.get(place)) else {
        return Html::default();
    };
    let at = stage.drawn.to_page(*at);
    let out = node.radius * super::marks_at(stage.drawn.scale) * 0.7 + 13.0;
    html! {
        <g class={classes!("map__handle", "no-print", is_busy.then_some("map__handle--busy"))} data-handle={place.to_string()} aria-hidden="true" transform={format!("translate({:.1} {:.1})", at.x + out, at.y - out)}>
            <title>{ desk.words.text("map-handle") }</title>
            <circle class="map__reach" r="22" />
            <circle r="12" />
            <path d="M-5 0H5M0-5V5" />
        </g>
    }
}

/// What a hand draws: a box, a tie on its way.
fn at_hand(desk: &Desk, stage: &Stage) -> Html {
    match &stage.doing {
        Doing::Lasso { from, to } => {
            let (x, y) = (from.x.min(to.x), from.y.min(to.y));
            html! {
                <rect class="map__lasso" x={x.to_string()} y={y.to_string()}
                    width={(from.x - to.x).abs().to_string()} height={(from.y - to.y).abs().to_string()} />
            }
        }
        Doing::Joining {
            from,
            at,
            has_moved: true,
        } => {
            let begin = desk
                .drawn
                .places
                .get(*from)
                .map(|place| stage.view.to_page(*place))
                .unwrap_or_default();
            html! {
                <line class="map__joining" x1={begin.x.to_string()} y1={begin.y.to_string()} x2={at.x.to_string()} y2={at.y.to_string()} />
            }
        }
        _ => Html::default(),
    }
}

/// Keeps the size of the place, and fits the map into it until somebody says otherwise.
#[hook]
fn use_size(node: &NodeRef, desk: &Desk) {
    let measured = {
        let latest = use_mut_ref(|| desk.clone());
        *latest.borrow_mut() = desk.clone();
        let node = node.clone();
        move || {
            let desk = latest.borrow().clone();
            if let Some(place) = node.cast::<Element>() {
                let unit = unit_of_text();
                let size = Point::new(place.client_width() as f32 / unit, place.client_height() as f32 / unit);
                let over = lies_over(&place) / unit;
                desk.stage.change(|stage| {
                    if size.x > 0.0 && (stage.size, stage.unit, stage.over) != (size, unit, over) {
                        (stage.size, stage.unit, stage.over) = (size, unit, over);
                        if stage.fits {
                            stage.fit(&desk.drawn.picture, &desk.drawn.places);
                        }
                    }
                });
            }
        }
    };
    let parts = {
        let node = node.clone();
        move || node.cast::<Element>().into_iter().collect()
    };
    use_resize(parts, measured);
    let drawn = desk.drawn.clone();
    let desk = desk.clone();
    // Another arrangement, or somebody new.
    use_effect_with(drawn, move |drawn| {
        desk.stage.change(|stage| {
            stage.beside = drawn.guides.iter().flat_map(Guide::ends).collect();
            if stage.fits {
                stage.fit(&drawn.picture, &drawn.places);
            }
        });
    });
}

/// Enlarges with the wheel while Ctrl is held, as two fingers on a touchpad say it; else the wheel is the page's.
#[hook]
fn use_wheel(node: &NodeRef, desk: &Desk) {
    let (node, stage) = (node.clone(), desk.stage.clone());
    use_effect_with((), move |()| {
        let place = node.cast::<Element>();
        let listener = place.map(|place| {
            let options = EventListenerOptions::enable_prevent_default();
            let of = place.clone();
            EventListener::new_with_options(&place, "wheel", options, move |event| {
                let Some(event) = event.dyn_ref::<WheelEvent>() else {
                    return;
                };
                if !event.ctrl_key() && !event.meta_key() {
                    return;
                }
                event.prevent_default();
                let lines = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE {
                    16.0
                } else {
                    1.0
                };
                let by = (-event.delta_y() * lines / 400.0).clamp(-0.5, 0.5).exp2() as f32;
                let unit = stage.now().unit;
                let at = point_in(&of, f64::from(event.client_x()), f64::from(event.client_y()), unit);
                stage.change(|stage| {
                    stage.view = stage.view.zoomed(by, at);
                    stage.fits = false;
                });
            })
        });
        move || drop(listener)
    });
}

/// Moves and stretches what is drawn as a whole, which browsers do without drawing it anew, until the map rests.
#[hook]
fn use_stretch(sheet: &NodeRef, stage: &Stage, nodes: usize) {
    let (way, by) = stage.view.since(stage.drawn);
    let stands = (stage.view == stage.drawn).then_some("none".to_owned());
    let (x, y) = (way.x * stage.unit, way.y * stage.unit);
    let transform = stands.unwrap_or_else(|| format!("translate({x:.2}px, {y:.2}px) scale({by:.4})"));
    // Made smaller, much comes into sight: kept as a picture it would be painted as large as it was first. Painting what is
    // in sight alone is less where there are many.
    let kept = if by < 1.0 && nodes > LARGE { "auto" } else { "transform" };
    let sheet = sheet.clone();
    use_effect_with((transform, kept), move |(transform, kept)| {
        if let Some(sheet) = sheet.cast::<SvgElement>() {
            let _ = sheet.style().set_property("will-change", kept);
            let _ = sheet.style().set_property("transform", transform);
        }
    });
}

/// A finger on what can be moved moves it, and not the page: not every browser takes that from the style of what is drawn.
#[hook]
fn use_touch(node: &NodeRef, desk: &Desk) {
    let latest = use_mut_ref(|| desk.clone());
    *latest.borrow_mut() = desk.clone();
    let node = node.clone();
    use_effect_with((), move |()| {
        let listener = node.cast::<Element>().map(|place| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&place, "touchstart", options, move |event| {
                let can_move = latest.borrow().can_move();
                let takes =
                    matches!(on_what(event), On::Handle(_)) || can_move && matches!(on_what(event), On::Node(_));
                // A page that is moving already goes on.
                if takes && event.cancelable() {
                    event.prevent_default();
                }
            })
        });
        move || drop(listener)
    });
}

/// Draws the map as it is in sight once moving and enlarging rest.
#[hook]
fn use_rest(desk: &Desk, stage: &Stage) {
    let handle = desk.stage.clone();
    let waits = stage.view != stage.drawn && !stage.is_going();
    let rests = if desk.drawn.picture.nodes.len() > LARGE {
        RESTS_LONG
    } else {
        RESTS
    };
    use_effect_with((stage.view, waits), move |(_, waits)| {
        let timer = waits.then(|| Timeout::new(rests, move || handle.change(Stage::rest)));
        move || drop(timer)
    });
}

/// How much of the map its buttons lie over, at its end, in pixels.
fn lies_over(place: &Element) -> f32 {
    let area = place.parent_element();
    let buttons = area.and_then(|area| area.query_selector(".map__zoom").ok().flatten());
    buttons.map_or(0.0, |buttons| {
        let (its, own) = (buttons.get_bounding_client_rect(), place.get_bounding_client_rect());
        if its.bottom() > own.top() {
            (own.right() - its.left()) as f32
        } else {
            0.0
        }
    })
}

/// How much larger than usual text is: the map grows with it.
fn unit_of_text() -> f32 {
    let size = || {
        let window = web_sys::window()?;
        let root = window.document()?.document_element()?;
        let style = window.get_computed_style(&root).ok().flatten()?;
        let size = style.get_property_value("font-size").ok()?;
        size.trim_end_matches("px").parse::<f32>().ok()
    };
    (size().unwrap_or(USUAL) / USUAL).max(0.75)
}
