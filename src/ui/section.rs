//! The part of a view that an address leads to: `leadership/load/terms` shows the terms.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::focus;
use super::store::use_store;
use crate::app::Route;

/// Brings the part of the view at which its address ends into sight, and the focus to it where no details are open: it is
/// the element with the id `<view>-<part>`.
#[hook]
pub fn use_section(view: &'static str) {
    let store = use_store();
    let part = super::store::use_selector(|state| match &state.route {
        Route::Plan { view, .. } => view.rsplit('/').next().unwrap_or_default().to_owned(),
        _ => String::new(),
    });
    use_effect_with(part, move |part| {
        let id = format!("{view}-{part}");
        // What is shown may be drawn in the same turn.
        let waiting = Timeout::new(0, move || {
            let has_details = matches!(store.state().route, Route::Plan { open: Some(_), .. });
            focus::show(&id, !has_details);
        });
        move || drop(waiting)
    });
}
