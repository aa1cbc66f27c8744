//! Where the focus goes when another page is shown, or when what had it is gone.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, HtmlElement};

fn document() -> Option<Document> {
    web_sys::window()?.document()
}

fn main_of(document: &Document) -> Option<Element> {
    document.get_element_by_id("main")
}

/// Moves the focus to what was come for: the details that are open, else the page's heading, or the place of the page
/// while it has none. Where a page has put it somewhere better while it was drawn, it stays.
pub fn arrive() {
    let Some(document) = document() else { return };
    let find = |selector| document.query_selector(selector).ok().flatten();
    let (details, main) = (find(".details"), main_of(&document));
    let place = details.as_ref().or(main.as_ref());
    let is_inside = match (place, document.active_element()) {
        (Some(place), Some(active)) => place.contains(Some(&active)) && active != *place,
        _ => false,
    };
    if is_inside {
        return;
    }
    let title = if details.is_some() {
        find(".details__title")
    } else {
        find("main h1")
    };
    title.or(main).and_then(focus);
}

/// Moves the focus as [`arrive`] does where nothing has it.
pub fn catch() {
    let active = document().and_then(|document| document.active_element());
    if active.is_none_or(|active| active.tag_name().eq_ignore_ascii_case("body")) {
        arrive();
    }
}

/// Moves the focus to the place of the page, from where [`pass_on_to_heading`] takes it on.
pub fn wait_for_heading() {
    document().as_ref().and_then(main_of).and_then(focus);
}

/// Brings an element into sight, where it is there, and the focus to it or to what opens it.
pub fn show(id: &str, takes_focus: bool) {
    let Some(element) = document().and_then(|document| document.get_element_by_id(id)) else {
        return;
    };
    element.scroll_into_view();
    if takes_focus {
        let summary = element.query_selector("summary").ok().flatten();
        focus(summary.unwrap_or(element));
    }
}

fn focus(element: Element) -> Option<()> {
    let element = element.dyn_into::<HtmlElement>().ok()?;
    // What the Tab key reaches by itself stays in its reach.
    if element.tab_index() < 0 {
        element.set_tab_index(-1);
    }
    element.focus().ok()
}

/// Moves the focus on to the heading that was not there when the focus came; only if it waits still.
pub fn pass_on_to_heading() {
    let Some(document) = document() else { return };
    if main_of(&document).is_some_and(|main| document.active_element().is_some_and(|active| active == main)) {
        arrive();
    }
}
