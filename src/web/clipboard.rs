//! Copying to the clipboard: plain text, and the same as HTML where there is any.

use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, ClipboardItem};

use crate::app::{Report, Store};

/// Copies, and reports whether the browser let it.
pub fn copy(store: &Store, text: &str, html: Option<&str>) {
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
