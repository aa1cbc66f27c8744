//! Where a floating part stands: below its anchor, or above where there is more room, always inside the window.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{HtmlElement, ResizeObserver};
use yew::prelude::*;

use super::pixels;

const GAP: f64 = 4.0;
const MARGIN: f64 = 8.0;

/// Puts `part` into the top layer beside `anchor` for as long as `is_open`. `part` carries `popover="manual"` and the
/// class `float`, which reads the place from custom properties.
#[hook]
pub fn use_float(is_open: bool, anchor: NodeRef, part: NodeRef) {
    use_effect_with(is_open, move |is_open| {
        let elements = (part.cast::<HtmlElement>(), anchor.cast::<HtmlElement>());
        let listeners = match elements {
            (Some(part), Some(anchor)) if *is_open => {
                // Where the browser has no popovers, the part is fixed all the same, only not above everything.
                let _ = part.show_popover();
                place(&part, &anchor);
                let listeners = web_sys::window().map(|window| {
                    ["scroll", "resize"].map(|kind| {
                        let (part, anchor) = (part.clone(), anchor.clone());
                        let options = EventListenerOptions::run_in_capture_phase();
                        EventListener::new_with_options(&window, kind, options, move |_| place(&part, &anchor))
                    })
                });
                Some((listeners, Watched::new(part, anchor)))
            }
            _ => None,
        };
        move || drop(listeners)
    });
}

/// The part and its anchor, whose sizes are watched: a list that was filtered stays at its field.
struct Watched {
    observer: Option<ResizeObserver>,
    _told: Closure<dyn FnMut()>,
}

impl Watched {
    fn new(part: HtmlElement, anchor: HtmlElement) -> Self {
        let (of_part, of_anchor) = (part.clone(), anchor.clone());
        let told = Closure::<dyn FnMut()>::new(move || place(&of_part, &of_anchor));
        let observer = ResizeObserver::new(told.as_ref().unchecked_ref()).ok();
        if let Some(observer) = &observer {
            observer.observe(&part);
            observer.observe(&anchor);
        }
        Self { observer, _told: told }
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

fn place(part: &HtmlElement, anchor: &HtmlElement) {
    let Some(window) = web_sys::window() else { return };
    let size = |value: Result<wasm_bindgen::JsValue, _>| value.ok().and_then(|value| value.as_f64()).unwrap_or(0.0);
    let (width, height) = (size(window.inner_width()), size(window.inner_height()));
    let beside = anchor.get_bounding_client_rect();
    // The natural height, without the limit of an earlier placing.
    set(part, "--float-height", "none");
    set(part, "--float-width", &pixels(beside.width()));
    let own = part.get_bounding_client_rect();
    let spot = Spot::new(
        Anchor {
            left: beside.left(),
            right: beside.right(),
            top: beside.top(),
            bottom: beside.bottom(),
        },
        (own.width(), own.height()),
        (width, height),
    );
    set(part, "--float-left", &pixels(spot.left));
    set(part, "--float-top", &pixels(spot.top));
    set(part, "--float-height", &pixels(spot.height));
}

fn set(part: &HtmlElement, property: &str, value: &str) {
    // Setting through the object model is what a strict content policy allows; a style attribute is not.
    let _ = part.style().set_property(property, value);
}

/// The edges of the anchor, in the window.
struct Anchor {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
}

/// Where the part stands and how high it may be.
#[derive(Debug, PartialEq)]
struct Spot {
    left: f64,
    top: f64,
    height: f64,
}

impl Spot {
    fn new(anchor: Anchor, (width, height): (f64, f64), (window_width, window_height): (f64, f64)) -> Self {
        let below = window_height - anchor.bottom - GAP - MARGIN;
        let above = anchor.top - GAP - MARGIN;
        let is_above = height > below && above > below;
        let room = if is_above { above } else { below }.max(0.0);
        let height = height.min(room);
        let top = if is_above {
            anchor.top - GAP - height
        } else {
            anchor.bottom + GAP
        };
        let last = window_width - width - MARGIN;
        // Both begin at the same edge; at the side of the window they end at the same edge instead.
        let left = if anchor.left <= last {
            anchor.left
        } else {
            (anchor.right - width).min(last)
        };
        let left = left.max(MARGIN);
        Self {
            left,
            top,
            height: room,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn anchor(left: f64, top: f64) -> Anchor {
        Anchor {
            left,
            right: left + 40.0,
            top,
            bottom: top + 40.0,
        }
    }

    #[test]
    fn it_stands_below_where_there_is_room() {
        let spot = Spot::new(anchor(100.0, 100.0), (200.0, 300.0), (1280.0, 720.0));
        assert_eq!((spot.left, spot.top), (100.0, 144.0));
    }

    #[test]
    fn it_stands_above_where_there_is_more_room_and_ends_at_the_anchor() {
        let spot = Spot::new(anchor(100.0, 600.0), (200.0, 300.0), (1280.0, 720.0));
        assert_eq!(spot.top, 600.0 - 4.0 - 300.0);
    }

    #[test]
    fn it_never_leaves_the_window_at_the_side_and_is_no_higher_than_the_room() {
        let spot = Spot::new(anchor(1200.0, 20.0), (200.0, 2000.0), (1280.0, 720.0));
        assert_eq!(spot.left, 1240.0 - 200.0, "both end at the same edge");
        let cut = Spot::new(anchor(1260.0, 20.0), (200.0, 100.0), (1280.0, 720.0));
        assert_eq!(cut.left, 1280.0 - 200.0 - 8.0);
        assert_eq!(spot.height, 720.0 - 60.0 - 4.0 - 8.0);
        let narrow = Spot::new(anchor(5.0, 20.0), (400.0, 100.0), (320.0, 720.0));
        assert_eq!(narrow.left, 8.0);
    }
}
