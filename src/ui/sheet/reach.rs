//! Reaching into a grid from its page: the new row from an empty page's button, a row from a link that leads to it.

use gloo_timers::callback::Timeout;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// Whether a grid was begun by its page's button, and what begins it: the grid is drawn, and the caret goes to the name
/// in its new row.
#[hook]
pub fn use_begin(grid: &'static str) -> (bool, Callback<MouseEvent>) {
    let is_begun = use_state_eq(|| false);
    use_effect_with(*is_begun, move |is_begun| {
        // The grid is drawn after this component.
        let waiting = is_begun.then(|| Timeout::new(0, move || press_add(grid)));
        move || drop(waiting)
    });
    let begin = use_callback(is_begun.setter(), |_: MouseEvent, setter| setter.set(true));
    (*is_begun, begin)
}

fn press_add(grid: &str) {
    let button = grid_element(grid).and_then(|grid| grid.query_selector(".grid__add").ok().flatten());
    if let Some(button) = button.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Puts the focus on the first cell of a row; says whether the row is drawn.
pub fn focus_row(grid: &str, row: &str) -> bool {
    let rows = grid_element(grid).and_then(|grid| grid.query_selector_all("[data-row]").ok());
    let Some(rows) = rows else { return false };
    let found = (0..rows.length())
        .filter_map(|place| rows.item(place)?.dyn_into::<Element>().ok())
        .find(|element| element.get_attribute("data-row").as_deref() == Some(row));
    let cell = found.and_then(|found| found.query_selector("[role=rowheader]").ok().flatten());
    cell.and_then(|cell| cell.dyn_into::<HtmlElement>().ok())
        .is_some_and(|cell| cell.focus().is_ok())
}

fn grid_element(grid: &str) -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id(grid)
}
