//! Closing what floats when the reader turns to something else.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::Node;
use yew::prelude::*;

/// While `is_open`, calls `on_dismiss` when the pointer or the focus goes outside all of `parts`.
#[hook]
pub fn use_dismiss(is_open: bool, parts: [NodeRef; 2], on_dismiss: Callback<()>) {
    use_effect_with((is_open, on_dismiss), move |(is_open, on_dismiss)| {
        let document = web_sys::window()
            .and_then(|window| window.document())
            .filter(|_| *is_open);
        let listeners = document.map(|document| {
            ["pointerdown", "focusin"].map(|kind| {
                let (parts, on_dismiss) = (parts.clone(), on_dismiss.clone());
                EventListener::new_with_options(
                    &document,
                    kind,
                    EventListenerOptions::run_in_capture_phase(),
                    move |event| {
                        let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
                        let is_inside = parts
                            .iter()
                            .any(|part| part.get().is_some_and(|part| part.contains(target.as_ref())));
                        if !is_inside {
                            on_dismiss.emit(());
                        }
                    },
                )
            })
        });
        move || drop(listeners)
    });
}
