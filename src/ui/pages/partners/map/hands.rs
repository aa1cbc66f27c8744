//! What hands do on the map: the events of a mouse, a pen or fingers, as the stage takes them.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

use super::desk::Desk;
use super::gesture::{Came, On, Press};
use super::stage::{Doing, Stage};
use crate::engine::layout::Point;
use crate::engine::map_picture::Who;

/// A point of the window from the corner of the map, in its units.
pub(super) fn point_in(place: &Element, x: f64, y: f64, unit: f32) -> Point {
    let corner = place.get_bounding_client_rect();
    Point::new((x - corner.left()) as f32 / unit, (y - corner.top()) as f32 / unit)
}

/// What an event is on.
pub(super) fn on_what(event: &web_sys::Event) -> On {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let number = |name: &str| -> Option<usize> {
        let found = target.as_ref()?.closest(&format!("[{name}]")).ok().flatten()?;
        found.get_attribute(name)?.parse().ok()
    };
    if let Some(place) = number("data-handle") {
        On::Handle(place)
    } else if let Some(place) = number("data-node") {
        On::Node(place)
    } else if let Some(line) = number("data-line") {
        On::Line(line)
    } else {
        On::Ground
    }
}

/// What hands do.
pub(super) struct Hands {
    /// The map.
    pub(super) desk: Desk,
    /// Where it is drawn.
    pub(super) node: NodeRef,
    /// It is asked with whom somebody shall be joined.
    pub(super) ask_join: Callback<Who>,
}

type Listener = Callback<PointerEvent>;

impl Hands {
    /// What is called when one presses, moves, lets go, and when the browser takes over.
    pub(super) fn listeners(self) -> (Listener, Listener, Listener, Listener) {
        let Self { desk, node, ask_join } = self;
        let (stage, whole) = (desk.stage.clone(), node.clone());
        let at = move |event: &PointerEvent| {
            let place = node.cast::<Element>();
            let unit = stage.now().unit;
            place.map(|place| point_in(&place, f64::from(event.client_x()), f64::from(event.client_y()), unit))
        };
        let down = {
            let (desk, at) = (desk.clone(), at.clone());
            Callback::from(move |event: PointerEvent| {
                let Some(at) = at(&event).filter(|_| event.button() == 0) else {
                    return;
                };
                let on = on_what(&event);
                let press = Press {
                    finger: event.pointer_id(),
                    at,
                    adds: event.shift_key() || event.ctrl_key() || event.meta_key(),
                    is_touch: event.pointer_type() == "touch",
                };
                // What is dragged out of the map still is.
                if let Some(place) = whole.cast::<Element>()
                    && !(press.is_touch && matches!(on, On::Ground | On::Line(_)) && desk.stage.now().fits)
                {
                    let _ = place.set_pointer_capture(press.finger);
                }
                desk.stage
                    .change(|stage| stage.press(press, on, &desk.drawn.picture, desk.can_edit));
                let stop = || desk.stage.now().stop(&desk.drawn.picture);
                let focused = match on {
                    On::Node(place) => Some(place),
                    // A finger on the ground scrolls the page; a mouse is at work on the map.
                    On::Ground if !press.is_touch => stop(),
                    _ => None,
                };
                if let Some(place) = focused {
                    focus_quietly(&desk.node_id(place));
                }
                if !press.is_touch {
                    // Nothing on the map is text to be marked.
                    event.prevent_default();
                }
            })
        };
        let moved = {
            let (desk, at) = (desk.clone(), at.clone());
            Callback::from(move |event: PointerEvent| {
                if let Some(at) = at(&event) {
                    let can_move = desk.can_move();
                    if desk.stage.change(|stage| stage.drag(event.pointer_id(), at, can_move)) {
                        desk.say_why_not();
                    }
                }
            })
        };
        let up = {
            let desk = desk.clone();
            Callback::from(move |event: PointerEvent| {
                let adds = event.shift_key() || event.ctrl_key() || event.meta_key();
                let (picture, places) = (&desk.drawn.picture, &desk.drawn.places);
                let is_box = matches!(desk.stage.now().doing, Doing::Lasso { .. });
                match desk.stage.change(|stage| stage.release(adds, picture, places)) {
                    Came::Nothing => {}
                    Came::Put(who, at) => desk.put(&who, at),
                    Came::Join(one, other) => desk.join(&one, &other),
                    Came::AskJoin(who) => ask_join.emit(who),
                }
                if is_box {
                    desk.say_chosen();
                }
            })
        };
        let cancel = Callback::from(move |_: PointerEvent| desk.stage.change(Stage::give_up));
        (down, moved, up, cancel)
    }
}

/// Gives the focus without the page scrolling under the hand.
fn focus_quietly(id: &str) {
    let found = web_sys::window().and_then(|window| window.document()?.get_element_by_id(id));
    // Elements of pictures are focused by the same call, though they are no HTML.
    if let Some(node) = found.map(JsCast::unchecked_into::<HtmlElement>) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = node.focus_with_options(&options);
    }
}
