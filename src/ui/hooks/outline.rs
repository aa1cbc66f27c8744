//! What has changed, outlined for a moment: in the room many look on who did not see the change being made.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::JsCast;
use web_sys::Element;

/// How long the outline stays, in milliseconds.
const WHILE: f64 = 2_500.0;

/// Outlines an element for a moment, where the page is shown to a room.
///
/// A running animation and not a class: whoever draws the element anew would take the class away.
pub fn outline_change(element: &Element) {
    let root = element
        .owner_document()
        .and_then(|document| document.document_element());
    if root.is_none_or(|root| root.get_attribute("data-theme").as_deref() != Some("projector")) {
        return;
    }
    // Still, as it is to be noticed and not to move.
    let outline = "inset 0 0 0 0.25rem var(--changed)".into();
    let keyframes = Object::new();
    let animate = Reflect::get(element, &"animate".into()).and_then(JsCast::dyn_into::<Function>);
    // Where there are no animations, the focus and the notice say what was done.
    if let Ok(animate) = animate
        && Reflect::set(&keyframes, &"boxShadow".into(), &Array::of2(&outline, &outline)).is_ok()
    {
        let _ = animate.call2(element, &keyframes, &WHILE.into());
    }
}
