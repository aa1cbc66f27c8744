//! The map as large as the screen: the browser's full screen, or over the rest of the page where that is refused, as
//! phones do.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Document, Element, HtmlElement, Node};
use yew::prelude::*;

use crate::app::Route;
use crate::ui::store::use_selector;

/// How the map fills the screen.
pub(super) struct Filling {
    /// Whether it lies over the rest of the page.
    pub(super) is_over: bool,
    /// Fills the screen, or stands in the page again.
    pub(super) toggle: Callback<MouseEvent>,
    /// A key that was not for anything on the map: Escape puts it back where it lies over the page.
    pub(super) on_key: Callback<KeyboardEvent>,
    /// The focus goes: what it lies over must not have it unseen.
    pub(super) on_leave: Callback<FocusEvent>,
}

/// Fills the screen with `area` when it is asked to.
#[hook]
pub(super) fn use_filling(area: &NodeRef) -> Filling {
    let is_over = use_state_eq(|| false);
    let opened = use_selector(|state| match &state.route {
        Route::Plan { open, .. } => open.clone(),
        _ => None,
    });
    {
        // What opens beside the page would not be seen.
        let (area, over) = (area.clone(), is_over.setter());
        use_effect_with(opened, move |opened| {
            if opened.is_some() {
                over.set(false);
                leave(&area);
            }
        });
    }
    {
        // Above all that is layered, bars too; where the browser knows no such layer it lies over what it can.
        let area = area.clone();
        use_effect_with(*is_over, move |is_over| {
            if let Some(area) = area.cast::<HtmlElement>().filter(|_| *is_over) {
                let _ = area.show_popover();
            }
        });
    }
    let toggle = {
        let (area, is_over) = (area.clone(), is_over.clone());
        Callback::from(move |_: MouseEvent| {
            if *is_over {
                is_over.set(false);
            } else if !leave(&area)
                && let Some(area) = area.cast::<Element>()
            {
                let over = is_over.setter();
                spawn_local(async move {
                    if !fills(&area).await {
                        over.set(true);
                    }
                });
            }
        })
    };
    let on_key = {
        let is_over = is_over.clone();
        Callback::from(move |event: KeyboardEvent| {
            if *is_over && event.key() == "Escape" {
                is_over.set(false);
                event.prevent_default();
                event.stop_propagation();
            }
        })
    };
    let on_leave = {
        let (area, over) = (area.clone(), is_over.setter());
        Callback::from(move |event: FocusEvent| {
            let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
            if to.is_some() && !area.get().is_some_and(|area| area.contains(to.as_ref())) {
                over.set(false);
            }
        })
    };
    Filling {
        is_over: *is_over,
        toggle,
        on_key,
        on_leave,
    }
}

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Ends the full screen of the map, and not that of the room around it; whether there was any.
fn leave(area: &NodeRef) -> bool {
    let Some(document) = document() else { return false };
    let is_full = document.fullscreen_element().is_some() && document.fullscreen_element() == area.cast::<Element>();
    if is_full {
        document.exit_fullscreen();
    }
    is_full
}

/// Asks the browser for its full screen; whether it gives it.
async fn fills(area: &Element) -> bool {
    let ask = Reflect::get(area, &"requestFullscreen".into()).and_then(JsCast::dyn_into::<Function>);
    let answer: Result<JsValue, JsValue> = ask.and_then(|ask| ask.apply(area, &Array::new()));
    match answer.map(JsCast::dyn_into::<Promise>) {
        Ok(Ok(promise)) => JsFuture::from(promise).await.is_ok(),
        // Older browsers answer with nothing.
        Ok(Err(_)) => true,
        Err(_) => false,
    }
}
