//! The events a reader causes, for tests in a browser.

use wasm_bindgen::prelude::*;
use web_sys::{Element, EventTarget};

#[wasm_bindgen(inline_js = "
export function press(element, key) {
    element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
}
export function type_into(element, text, isComposing) {
    element.value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true, isComposing }));
}
export function fire(target, kind, bubbles) {
    target.dispatchEvent(new Event(kind, { bubbles, cancelable: true }));
}
export function point(element) {
    element.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, cancelable: true }));
}
")]
extern "C" {
    /// Presses a key.
    pub fn press(element: &Element, key: &str);
    /// Puts text into a field, as typing or an input method does.
    pub fn type_into(element: &Element, text: &str, is_composing: bool);
    /// Sends an event by its name.
    pub fn fire(target: &EventTarget, kind: &str, bubbles: bool);
    /// Presses the pointer down.
    pub fn point(element: &Element);
}

/// Clicks, with the focus going where a browser moves it.
pub async fn click(element: &web_sys::HtmlElement) {
    element.focus().expect("it takes the focus");
    element.click();
    settle().await;
}

/// Lets the page be drawn anew, and what waits for the next turn of the browser happen.
pub async fn settle() {
    yew::scheduler::flush().await;
    gloo_timers::future::TimeoutFuture::new(0).await;
    yew::scheduler::flush().await;
}
