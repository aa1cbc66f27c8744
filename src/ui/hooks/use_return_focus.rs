//! Focus: giving it to a part that opens, and back to where it came from when the part closes.

use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Focuses the element with an id, where it is there.
pub fn focus_id(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    // Elements of pictures are focused by the same call, though they are no HTML.
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.map(JsCast::unchecked_into::<HtmlElement>) {
        let _ = element.focus();
    }
}

/// Focuses an element, where it is there.
pub fn focus(node: &NodeRef) {
    if let Some(element) = node.cast::<HtmlElement>() {
        // It fails only where the element has left the page; then there is nothing to focus.
        let _ = element.focus();
    }
}

/// Focuses the first element below `within` that fits one of the selectors, tried in order.
pub fn focus_first(within: &NodeRef, selectors: &[&str]) {
    let Some(within) = within.cast::<Element>() else { return };
    let found = selectors.iter().find_map(|selector| {
        let element = within.query_selector(selector).ok().flatten()?;
        element.dyn_into::<HtmlElement>().ok()
    });
    if let Some(element) = found {
        let _ = element.focus();
    }
}

/// Remembers what has the focus when the component appears, and gives it back when the component goes, unless the
/// focus has moved elsewhere on purpose meanwhile. `within` is the component's outermost element; `has_opener` says
/// whether what has the focus is what opened it.
#[hook]
pub fn use_return_focus(within: &NodeRef, has_opener: bool) {
    let within = within.clone();
    use_effect_with((), move |()| {
        let opener = active().filter(|element| has_opener && !holds(&within, element));
        move || {
            let moved_on = active().is_some_and(|now| !is_body(&now) && !holds(&within, &now));
            if let Some(opener) = opener.filter(|opener| opener.is_connected() && !moved_on) {
                let _ = opener.focus();
                // What fills the screen of a phone hides it until it is out of sight itself.
                if let Some(within) = within.cast::<HtmlElement>()
                    && active().as_ref() != Some(&opener)
                {
                    within.set_hidden(true);
                    let _ = opener.focus();
                }
            }
        }
    });
}

/// Where what had the focus below `within` went with a change, focuses the first element there that fits one of the
/// selectors, tried in order. A change that comes by itself leaves the focus where it is.
#[hook]
pub fn use_focus_after_change<T: PartialEq + 'static>(within: &NodeRef, change: T, selectors: &'static [&'static str]) {
    let within = within.clone();
    // While this is drawn, the document still has what was there before the change.
    let had_focus = active().is_some_and(|now| holds(&within, &now));
    use_effect_with(change, move |_| {
        if had_focus && active().is_none_or(|now| is_body(&now)) {
            focus_first(&within, selectors);
        }
    });
}

/// What has the focus. Elements of pictures are focused by the same call as others, though they are no HTML.
pub fn active() -> Option<HtmlElement> {
    let element = web_sys::window()?.document()?.active_element()?;
    Some(element.unchecked_into())
}

fn is_body(element: &HtmlElement) -> bool {
    element.tag_name().eq_ignore_ascii_case("body")
}

fn holds(within: &NodeRef, element: &HtmlElement) -> bool {
    within.get().is_some_and(|within| within.contains(Some(element)))
}
