//! Whether a media query holds.

use gloo_events::EventListener;
use yew::prelude::*;

/// Whether details cover the whole page, as on a phone.
#[hook]
pub fn use_covering_panel() -> bool {
    use_media("(max-width: 36rem)")
}

/// Whether a media query holds, kept up to date. Layout belongs in CSS: this is for behaviour that differs.
#[hook]
pub fn use_media(query: &'static str) -> bool {
    let holds = use_state(|| matches(query));
    let setter = holds.setter();
    use_effect_with(query, move |query| {
        let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
        let listener = list.map(|list| {
            let watched = list.clone();
            setter.set(list.matches());
            EventListener::new(&watched, "change", move |_| setter.set(list.matches()))
        });
        move || drop(listener)
    });
    *holds
}

fn matches(query: &str) -> bool {
    web_sys::window()
        .and_then(|window| window.match_media(query).ok().flatten())
        .is_some_and(|list| list.matches())
}
