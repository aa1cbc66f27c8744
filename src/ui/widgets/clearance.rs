//! What messages at the bottom would cover can be scrolled above them; what has the focus is.

use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::prelude::*;

use super::toasts::Toast;
use crate::ui::hooks::pixels;

/// How much of the window's lower end the messages take, for the styles.
const TAKEN: &str = "--toasts-size";

/// Keeps the page clear of the messages that stand in an element.
#[hook]
pub(super) fn use_clearance(place: &NodeRef, toasts: &Rc<[Toast]>) {
    let place = place.clone();
    use_effect_with(Rc::clone(toasts), move |toasts| {
        clear(&place, toasts.is_empty());
    });
}

/// Does it; nothing where the page has no window.
fn clear(place: &NodeRef, is_empty: bool) -> Option<()> {
    let window = web_sys::window()?;
    let document = window.document()?;
    let root: HtmlElement = document.document_element()?.dyn_into().ok()?;
    let messages = place.cast::<Element>()?;
    if is_empty {
        root.style().remove_property(TAKEN).ok()?;
        return None;
    }
    let (top, end) = (
        messages.get_bounding_client_rect().top(),
        window.inner_height().ok()?.as_f64()?,
    );
    root.style().set_property(TAKEN, &pixels(end - top)).ok()?;
    let focused = document.active_element()?;
    let seen = focused.get_bounding_client_rect();
    // Neither what was scrolled away before nor what is as high as the page.
    let is_covered = seen.bottom() > top && seen.top() < end && seen.height() < top;
    if is_covered && !messages.contains(Some(&focused)) {
        // Nearest to what the styles say is in sight: that ends above the messages.
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        focused.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
    Some(())
}
