//! The room: the whole screen while the page is presented; and that it is, for as long as this window lives.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Storage;

/// Where it is remembered that the page is presented: in this window alone, as another may be the presenter's own.
const KEY: &str = "schoolweave/presenting";

/// Whether the page was presented when it was loaded again.
pub fn was_presenting() -> bool {
    session().is_some_and(|session| matches!(session.get_item(KEY), Ok(Some(_))))
}

/// Fills the screen or gives it back. Where the browser refuses, the page is presented in its window.
///
/// Leaving the full screen some other way does not stop presenting: browsers leave it for a file to be chosen too, and
/// what is private must not be seen then.
pub fn present(presenting: bool) {
    if let Some(session) = session() {
        // Refused storage only means that loading the page again stops presenting.
        let _ = if presenting {
            session.set_item(KEY, "1")
        } else {
            session.remove_item(KEY)
        };
    }
    let Some(document) = web_sys::window().and_then(|window| window.document()) else {
        return;
    };
    if presenting {
        if let Some(root) = document.document_element() {
            ask(&root, "requestFullscreen", &Array::new());
        }
        lock_escape();
    } else if document.fullscreen_element().is_some() {
        ask(&document, "exitFullscreen", &Array::new());
    }
}

/// Has Escape come to the page instead of ending the full screen, where the browser can: in a cell it gives up an edit.
fn lock_escape() {
    let keyboard = web_sys::window().and_then(|window| Reflect::get(&window.navigator(), &"keyboard".into()).ok());
    if let Some(keyboard) = keyboard.filter(JsValue::is_object) {
        ask(&keyboard, "lock", &Array::of1(&Array::of1(&"Escape".into())));
    }
}

/// Calls a method that answers with a promise, and lets a refusal pass.
fn ask(object: &JsValue, method: &str, arguments: &Array) {
    let method = Reflect::get(object, &method.into()).and_then(JsCast::dyn_into::<Function>);
    let answer = method.and_then(|method| method.apply(object, arguments));
    if let Ok(promise) = answer.and_then(JsCast::dyn_into::<Promise>) {
        spawn_local(async move {
            let _ = JsFuture::from(promise).await;
        });
    }
}

#[expect(
    clippy::disallowed_methods,
    reason = "what is kept here is of this window and no plan"
)]
fn session() -> Option<Storage> {
    web_sys::window()?.session_storage().ok().flatten()
}
