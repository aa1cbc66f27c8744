//! Into the room and out of it without losing the place: the focus stays, and what was in sight is in sight again.

use std::cell::RefCell;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, FocusOptions, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition, Window};
use yew::prelude::*;

use crate::app::{Route, Store};
use crate::ui::hooks::active;
use crate::ui::store::use_store;

/// What scrolls on its own within the page.
const BOXES: &str = ".grid__scroll, .scroll-box, .details__body";

/// Where the user was when the page went into the room.
struct Place {
    route: Route,
    scrolled: f64,
    /// The box around what had the focus, and how far it was scrolled.
    within: Option<(Element, i32)>,
}

/// Keeps the place while the page changes its size.
#[hook]
pub fn use_steady_place() {
    let store = use_store();
    use_effect_with(store, |store| {
        let (listened, is_room) = (store.clone(), RefCell::new(store.state().is_room()));
        let place = RefCell::new(None);
        // Called before anything is drawn anew: the focus is still where it was.
        let subscription = store.subscribe(move || {
            let now = listened.state().is_room();
            if is_room.replace(now) != now {
                keep_place(&listened, &place, now);
            }
        });
        move || drop(subscription)
    });
}

fn keep_place(store: &Store, place: &RefCell<Option<Place>>, is_room: bool) {
    let Some(window) = web_sys::window() else { return };
    let route = store.state().route.clone();
    let focused = focused(&window);
    let before = place.take().filter(|place| place.route == route);
    if is_room {
        let around = focused
            .as_ref()
            .and_then(|focused| focused.closest(BOXES).ok().flatten());
        place.replace(Some(Place {
            route,
            scrolled: window.scroll_y().unwrap_or_default(),
            within: around.map(|around| (around.clone(), around.scroll_top())),
        }));
    }
    let before = before.filter(|_| !is_room);
    // What was moved on the page has lost the focus.
    let lost = focused.clone();
    Timeout::new(0, move || {
        if let Some(lost) = lost {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            let _ = lost.focus_with_options(&options);
        }
    })
    .forget();
    let full = window
        .document()
        .filter(|document| !is_room && document.fullscreen_element().is_some());
    let arrive = move || {
        if let Some(before) = before {
            window.scroll_to_with_x_and_y(0.0, before.scrolled);
            if let Some((around, scrolled)) = before.within {
                around.set_scroll_top(scrolled);
            }
        } else if let Some(focused) = focused {
            let options = ScrollIntoViewOptions::new();
            options.set_block(ScrollLogicalPosition::Nearest);
            focused.scroll_into_view_with_scroll_into_view_options(&options);
        }
    };
    // A grid measures itself within the next frame and is drawn anew.
    let in_place = || after_frames(2, arrive);
    match full {
        // The window has its own size again only then.
        Some(document) => EventListener::once(&document, "fullscreenchange", |_| in_place()).forget(),
        None => in_place(),
    }
}

/// Does something after so many frames.
fn after_frames(count: u32, then: impl FnOnce() + 'static) {
    let step = Closure::once_into_js(move || match count {
        0 | 1 => then(),
        _ => after_frames(count - 1, then),
    });
    if let Some(window) = web_sys::window() {
        // Without frames nothing is seen that could be out of place.
        let _ = window.request_animation_frame(step.unchecked_ref());
    }
}

/// What has the focus within the page.
fn focused(window: &Window) -> Option<HtmlElement> {
    let body = window.document()?.body();
    active().filter(|active| body.as_ref() != Some(active))
}
