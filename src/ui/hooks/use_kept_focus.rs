//! K3: where what had the focus is gone, the focus goes to what stands nearest to where it was.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, KeyboardEvent};
use yew::prelude::*;

use crate::sorted::sort_by;

/// After this time whatever has a better place for the focus has put it there.
const SETTLED_AFTER_MILLISECONDS: u32 = 300;
/// So long what a key or a click takes away may take to go, where a machine is slow.
const GONE_BY_MILLISECONDS: u32 = 5000;
/// What has been nowhere for so long was put nowhere.
const LOST_FOR_MILLISECONDS: u32 = 50;
/// Where going outwards ends: there the heading is nearest.
const ENDS: &str = "main, .page, .details__body, body";
/// What stands no further apart than this up and down is on one line, in CSS pixels.
const LINE: f64 = 24.0;
const FOCUSABLE: &str = "button, a[href], input, select, textarea, summary, [tabindex='0']";

/// What had the focus last, and where it goes if that is taken away.
#[derive(Default)]
struct Last {
    held: Option<Element>,
    /// From the inside out. That of the page, and not of a message that lies over it.
    path: Vec<Element>,
    /// Where its middle was in the window, in CSS pixels from the left and from the top.
    middle: (f64, f64),
    check: Option<Timeout>,
}

/// Keeps the focus from being lost with what a click or a key takes away; `arrive` is where it goes in the last resort.
#[hook]
pub fn use_kept_focus(arrive: fn()) {
    let last = use_mut_ref(Last::default);
    use_effect_with((), move |()| {
        let document = web_sys::window().and_then(|window| window.document());
        let listeners = document.map(|document| {
            let noting = {
                let last = last.clone();
                EventListener::new(&document, "focusin", move |event| {
                    let at = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                    let mut last = last.borrow_mut();
                    if let Some(at) = at.as_ref().filter(|at| !is_over(at)) {
                        last.path =
                            std::iter::successors(Some(at.clone()), |element| element.parent_element()).collect();
                    }
                    last.held = at;
                })
            };
            let checking = |kind: &'static str| {
                let last = last.clone();
                // Before anything follows from it: while what has the focus is where it was.
                let first = EventListenerOptions::run_in_capture_phase();
                EventListener::new_with_options(&document, kind, first, move |event| {
                    // Tab takes nothing away. Whoever leaves the page by it wants the focus nowhere in it.
                    let key = event.dyn_ref::<KeyboardEvent>();
                    if key.is_some_and(|key| key.key() == "Tab") {
                        return;
                    }
                    let mut noted = last.borrow_mut();
                    if let Some(place) = noted.path.first().filter(|place| place.is_connected()) {
                        noted.middle = middle(place);
                    }
                    noted.check = Some(check_after(SETTLED_AFTER_MILLISECONDS, last.clone(), arrive));
                })
            };
            (noting, checking("click"), checking("keydown"))
        });
        move || drop(listeners)
    });
}

/// Whether an element lies over the page and goes by itself.
fn is_over(element: &Element) -> bool {
    element.closest(".toasts, dialog, [popover]").ok().flatten().is_some()
}

/// Looks after the focus in so many milliseconds, and in twice as many again.
fn check_after(milliseconds: u32, last: Rc<RefCell<Last>>, arrive: fn()) -> Timeout {
    Timeout::new(milliseconds, move || {
        if !is_lost(&last) {
            check_again(milliseconds, &last, arrive);
            return;
        }
        // Another page may be about to take it: that goes first.
        let surely = {
            let last = Rc::clone(&last);
            Timeout::new(LOST_FOR_MILLISECONDS, move || {
                if is_lost(&last) {
                    keep(&last, arrive);
                }
                check_again(milliseconds, &last, arrive);
            })
        };
        last.borrow_mut().check = Some(surely);
    })
}

fn check_again(milliseconds: u32, last: &Rc<RefCell<Last>>, arrive: fn()) {
    let again = milliseconds.saturating_mul(2);
    if again <= GONE_BY_MILLISECONDS {
        let check = check_after(again, Rc::clone(last), arrive);
        last.borrow_mut().check = Some(check);
    }
}

/// Whether what had the focus is gone, and nothing has it since. Who clicks beside everything, or goes on from the page to
/// the browser's own bars, wants the focus nowhere in it; and nothing would take it then.
fn is_lost(last: &RefCell<Last>) -> bool {
    let active = web_sys::window().and_then(|window| window.document()?.active_element());
    let is_nowhere = active.is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body"));
    let is_gone = last.borrow().held.as_ref().is_some_and(|held| !held.is_connected());
    is_nowhere && is_gone && page_has_focus()
}

/// Whether this page is the one that gets the keys.
pub fn page_has_focus() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| document.has_focus().unwrap_or(true))
}

fn keep(last: &RefCell<Last>, arrive: fn()) {
    // What gets the focus is noted at once: nothing may be borrowed then.
    let (path, from) = {
        let last = last.borrow();
        (last.path.clone(), last.middle)
    };
    let left = path.iter().skip_while(|element| !element.is_connected());
    let inside = left.take_while(|place| !place.matches(ENDS).unwrap_or(true));
    if !inside.into_iter().any(|place| focus(place, from)) {
        arrive();
    }
}

/// Focuses an element, else what is nearest to a point of the window of all that is inside it and takes the focus. What a
/// tab shows can have the focus too, and is all there is to see: something in it is nearer.
fn focus(place: &Element, from: (f64, f64)) -> bool {
    let list = place.query_selector_all(FOCUSABLE).ok();
    let mut inside: Vec<HtmlElement> = list
        .iter()
        .flat_map(|list| (0..list.length()).filter_map(|at| list.item(at)?.dyn_into().ok()))
        .collect();
    sort_by(&mut inside, |one, other| {
        let (one, other) = (distance(one, from), distance(other, from));
        one.0.total_cmp(&other.0).then(one.1.total_cmp(&other.1))
    });
    let itself = place.clone().dyn_into().ok();
    let itself = itself.filter(|_| place.matches(FOCUSABLE).unwrap_or(false));
    let (before, after) = if place.matches("[role=tabpanel]").unwrap_or(false) {
        (None, itself)
    } else {
        (itself, None)
    };
    before.iter().chain(&inside).chain(&after).any(takes_it)
}

/// Whether an element takes the focus: what is folded away or switched off does not.
fn takes_it(element: &HtmlElement) -> bool {
    let can = element.offset_parent().is_some() && element.tab_index() >= 0;
    can && element.focus().is_ok() && element.matches(":focus").unwrap_or(false)
}

/// The middle of an element in the window, in CSS pixels.
fn middle(element: &Element) -> (f64, f64) {
    let place = element.get_bounding_client_rect();
    (place.x() + place.width() / 2.0, place.y() + place.height() / 2.0)
}

/// How far an element is from a point of the window: by how many lines up or down, and on its line from the left. What
/// stands first on a line says what the line is about; what stands last on it may take away the next thing.
fn distance(element: &Element, (_, y): (f64, f64)) -> (f64, f64) {
    let (at_x, at_y) = middle(element);
    (((at_y - y).abs() / LINE).floor(), at_x)
}
