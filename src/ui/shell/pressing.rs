//! A press counts for what it began on, also where the page moved beneath the pointer meanwhile: the field that is left
//! by the press may say what is wrong with it, and push away the very button that was pressed.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Document, Element, Event, HtmlElement, MouseEvent};
use yew::prelude::*;

/// What is there to be pressed.
const CONTROLS: &str = "button, a[href], summary, label, [role=option], [role=menuitem]";

/// Farther than this, in CSS pixels, the pointer was moved on purpose.
const STEADY: i32 = 3;

/// Where a press began.
struct Press {
    control: HtmlElement,
    x: i32,
    y: i32,
}

/// Clicks what a press began on where the browser does not, because the page moved.
#[hook]
pub fn use_steady_presses() {
    use_effect_with((), |()| {
        let press = Rc::new(RefCell::new(None));
        let listeners = web_sys::window().and_then(|window| window.document()).map(|document| {
            let (begun, ended) = (Rc::clone(&press), press);
            [
                listen(&document, "mousedown", move |event| {
                    begun.replace(begin(event));
                }),
                listen(&document, "mouseup", move |event| {
                    if let Some(press) = ended.take().filter(|press| moved_away(press, event)) {
                        // After the click that the browser makes of it, which is meant for nothing.
                        Timeout::new(0, move || press.control.click()).forget();
                    }
                }),
            ]
        });
        move || drop(listeners)
    });
}

fn listen(document: &Document, kind: &'static str, mut then: impl FnMut(&MouseEvent) + 'static) -> EventListener {
    let options = EventListenerOptions::run_in_capture_phase();
    EventListener::new_with_options(document, kind, options, move |event: &Event| {
        if let Some(event) = event.dyn_ref::<MouseEvent>() {
            then(event);
        }
    })
}

fn target(event: &MouseEvent) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

fn begin(event: &MouseEvent) -> Option<Press> {
    let is_plain = event.button() == 0 && !event.ctrl_key() && !event.meta_key() && !event.shift_key();
    let control = target(event)?.closest(CONTROLS).ok().flatten()?.dyn_into().ok()?;
    is_plain.then(|| Press {
        control,
        x: event.client_x(),
        y: event.client_y(),
    })
}

/// Whether the pointer rests where it was pressed, and what was pressed is no longer under it.
fn moved_away(press: &Press, event: &MouseEvent) -> bool {
    let is_steady = (press.x - event.client_x()).abs() <= STEADY && (press.y - event.client_y()).abs() <= STEADY;
    let under = target(event);
    is_steady && press.control.is_connected() && !press.control.contains(under.as_deref())
}
