//! Adding a record that was asked for from elsewhere, where records of its kind are added.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::store::{use_selector, use_store};
use crate::app::Intent;
use crate::plan::Kind;

/// Does `begin` when a record of this kind is asked for: what the place's own button does. No kind: never.
#[hook]
pub fn use_adding(kind: Option<Kind>, begin: impl Fn() + 'static) {
    let store = use_store();
    let is_asked = use_selector(move |state| kind.is_some() && state.adding == kind);
    use_effect_with(is_asked, move |is_asked| {
        // What it is added to is drawn after this component, and where it was asked for closes.
        let waiting = is_asked.then(|| {
            Timeout::new(0, move || {
                store.dispatch(Intent::AddBegun);
                begin();
            })
        });
        move || drop(waiting)
    });
}
