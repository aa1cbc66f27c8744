//! Where the focus goes when another page is shown.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn main_of(document: &Document) -> Option<Element> {
    document.get_element_by_id("main")
}

/// Moves the focus to the page's heading, or to the place of the page while it has none. Where a page has put it
/// somewhere better while it was drawn, it stays.
pub fn go_to_heading() {
    let Some(document) = document() else { return };
    let main = main_of(&document);
    let is_inside = match (&main, document.active_element()) {
        (Some(main), Some(active)) => main.contains(Some(&active)) && active != *main,
        _ => false,
    };
    if is_inside {
        return;
    }
    let heading = document.query_selector("main h1").ok().flatten().or(main);
    heading.and_then(focus);
}

/// Moves the focus to the place of the page, from where [`pass_on_to_heading`] takes it on.
pub fn wait_for_heading() {
    document().as_ref().and_then(main_of).and_then(focus);
}

fn focus(element: Element) -> Option<()> {
    let element = element.dyn_into::<HtmlElement>().ok()?;
    element.set_tab_index(-1);
    element.focus().ok()
}

/// Moves the focus on to the heading that was not there when the focus came; only if it waits still.
pub fn pass_on_to_heading() {
    let Some(document) = document() else { return };
    if main_of(&document).is_some_and(|main| document.active_element().is_some_and(|active| active == main)) {
        go_to_heading();
    }
}
