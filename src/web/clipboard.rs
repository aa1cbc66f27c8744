//! Copying to the clipboard: plain text, and the same as HTML where there is any.

use std::cell::Cell;
use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions, EventListenerPhase};
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, ClipboardEvent, ClipboardItem, Event, HtmlDocument};

use crate::app::{Report, Store};

/// Copies, and reports whether the browser let it.
pub fn copy(store: &Store, text: &str, html: Option<&str>) {
    if write_by_event(text, html).is_some() {
        store.dispatch(Report::Copied(true));
        return;
    }
    let promise = write(text, html);
    let store = store.clone();
    spawn_local(async move {
        let copied = match promise {
            Some(promise) => JsFuture::from(promise).await.is_ok(),
            None => false,
        };
        store.dispatch(Report::Copied(copied));
    });
}

/// Answers the browser's own copying, as grids do. What is handed over there is taken as it is; the newer way reads the
/// HTML first, and complains of the cell formats in it, which the page's policy forbids to a page.
fn write_by_event(text: &str, html: Option<&str>) -> Option<()> {
    let document: HtmlDocument = web_sys::window()?.document()?.dyn_into().ok()?;
    let is_done = Rc::new(Cell::new(false));
    let listener = {
        let (is_done, text, html) = (Rc::clone(&is_done), text.to_owned(), html.map(str::to_owned));
        let options = EventListenerOptions {
            phase: EventListenerPhase::Capture,
            passive: false,
        };
        EventListener::new_with_options(&document, "copy", options, move |event| {
            if hand_over(event, &text, html.as_deref()).is_some() {
                event.prevent_default();
                event.stop_immediate_propagation();
                is_done.set(true);
            }
        })
    };
    // Whether it worked is what the listener says; where the browser refuses, it is never called.
    let _ = document.exec_command("copy");
    drop(listener);
    is_done.get().then_some(())
}

fn hand_over(event: &Event, text: &str, html: Option<&str>) -> Option<()> {
    let data = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    data.set_data("text/plain", text).ok()?;
    html.map_or(Ok(()), |html| data.set_data("text/html", html)).ok()
}

fn write(text: &str, html: Option<&str>) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    // Not there in a page that was not served securely.
    let there = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|clipboard| !clipboard.is_undefined());
    if !there {
        return None;
    }
    let clipboard = navigator.clipboard();
    let Some(html) = html else {
        return Some(clipboard.write_text(text));
    };
    let data = Object::new();
    for (mime, content) in [("text/plain", text), ("text/html", html)] {
        let bag = BlobPropertyBag::new();
        bag.set_type(mime);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&content.into()), &bag).ok()?;
        Reflect::set(&data, &mime.into(), &JsValue::from(blob)).ok()?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&data).ok()?;
    Some(clipboard.write(&Array::of1(&item)))
}
