//! Whether the page is being printed.

use gloo_events::EventListener;
use yew::prelude::*;

/// Whether the page is being printed: for what stands on paper only and is drawn for it. It follows the events before
/// and after, since a media query tells of print after the pages are counted.
#[hook]
pub fn use_printing() -> bool {
    let is_printing = use_state_eq(|| false);
    let setter = is_printing.setter();
    use_effect_with((), move |()| {
        let listeners = web_sys::window().map(|window| {
            [("beforeprint", true), ("afterprint", false)].map(|(event, on)| {
                let setter = setter.clone();
                EventListener::new(&window, event, move |_| setter.set(on))
            })
        });
        move || drop(listeners)
    });
    *is_printing
}
