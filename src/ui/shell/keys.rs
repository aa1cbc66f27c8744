//! Shortcuts: key presses anywhere on the page, looked up in the table of actions.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent};
use yew::prelude::*;

use crate::app::{Intent, Store, actions};
use crate::ui::store::use_store;

/// Listens to key presses for as long as the component is there.
#[hook]
pub fn use_shortcuts() {
    let store = use_store();
    use_effect_with(store, |store| {
        let store = store.clone();
        let listener = web_sys::window().map(|window| {
            let options = EventListenerOptions::enable_prevent_default();
            EventListener::new_with_options(&window, "keydown", options, move |event| {
                if let Some(event) = event.dyn_ref::<KeyboardEvent>()
                    && !event.default_prevented()
                {
                    press(&store, event);
                }
            })
        });
        move || drop(listener)
    });
}

fn press(store: &Store, event: &KeyboardEvent) {
    let ctrl = event.ctrl_key() || event.meta_key();
    if event.alt_key() || event.is_composing() {
        return;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let state = store.state();
    let in_dialog = target
        .as_ref()
        .is_some_and(|target| target.closest("dialog").ok().flatten().is_some());
    // The palette comes a moment after its key; on the first time over the network.
    if state.palette.is_some() && !in_dialog && !ctrl && actions::is_character(&event.key()) {
        event.prevent_default();
        store.dispatch(Intent::TypeAhead(event.key().into()));
        return;
    }
    let Some(action) = actions::pressed(&state, &event.key().to_lowercase(), ctrl, event.shift_key()) else {
        return;
    };
    if let Some(target) = &target {
        // Letters belong to the field they are typed into; a grid has taken those that it has a use for.
        if !ctrl && is_field(target) && actions::is_character(&event.key()) {
            return;
        }
        // In a text field Ctrl+Z takes back typing first, as everywhere.
        if matches!(action.id, "undo" | "redo") && is_field(target) && is_typed_into(target) {
            return;
        }
    }
    // Nothing acts behind an open dialog but the dialog itself.
    if in_dialog && !matches!(action.id, "undo" | "redo") {
        return;
    }
    if let Some(intent) = (action.run)(&state) {
        event.prevent_default();
        store.dispatch(Intent::Settle);
        store.dispatch(intent);
    }
}

fn is_field(target: &Element) -> bool {
    match target.tag_name().as_str() {
        "TEXTAREA" | "SELECT" => true,
        "INPUT" => !matches!(
            target.get_attribute("type").as_deref(),
            Some("checkbox" | "radio" | "button" | "submit")
        ),
        _ => target.has_attribute("contenteditable"),
    }
}

/// What a text field holds.
fn text_of(target: &Element) -> Option<String> {
    let line = target.dyn_ref::<HtmlInputElement>().map(HtmlInputElement::value);
    line.or_else(|| target.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value))
}

/// Whether a field holds something else than when the caret came into it.
fn is_typed_into(target: &Element) -> bool {
    match (text_of(target), target.get_attribute("data-entered")) {
        (Some(value), Some(entered)) => value != entered,
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// Notes what each text field holds when the caret comes into it.
#[hook]
pub fn use_entered_values() {
    use_effect_with((), |()| {
        let listener = web_sys::window().map(|window| {
            EventListener::new(&window, "focusin", |event| {
                let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
                if let Some((field, text)) = target.and_then(|target| text_of(&target).map(|text| (target, text))) {
                    // A passing note on the element; failing to make it only leaves undo to the browser.
                    let _ = field.set_attribute("data-entered", &text);
                }
            })
        });
        move || drop(listener)
    });
}
