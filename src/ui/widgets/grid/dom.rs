//! The few things the grid asks of the document.

use wasm_bindgen::JsCast;
use web_sys::{
    DomRect, Element, Event, FocusEvent, HtmlElement, HtmlInputElement, HtmlTextAreaElement, KeyboardEvent, Node,
};
use yew::NodeRef;

use super::keys::Press;
use super::navigation::Place;

fn element(target: Option<web_sys::EventTarget>) -> Option<Element> {
    target?.dyn_into::<Element>().ok()
}

fn closest(event: &Event, selector: &str) -> Option<Element> {
    element(event.target())?.closest(selector).ok().flatten()
}

/// Whether the event belongs to an editor or a menu inside the grid, which look after themselves.
pub(super) fn is_in_part(event: &Event) -> bool {
    closest(event, ".grid__editor, [role=menu]").is_some()
}

/// What a control inside the grid does: the nearest `data-act`.
pub(super) fn act(event: &Event) -> Option<String> {
    closest(event, "[data-act]")?.get_attribute("data-act")
}

/// Whether the event hit a check box of the grid.
pub(super) fn is_on_check(event: &Event) -> bool {
    closest(event, ".grid__check").is_some()
}

/// Whether the event hit a link.
pub(super) fn is_on_link(event: &Event) -> bool {
    closest(event, "a[href]").is_some()
}

/// The cell an event hit.
pub(super) fn place_of(event: &Event) -> Option<Place> {
    let cell = closest(event, "[aria-colindex]")?;
    let row = cell.closest("[aria-rowindex]").ok().flatten()?;
    let number = |element: &Element, name: &str| element.get_attribute(name)?.parse::<usize>().ok()?.checked_sub(1);
    Some(Place {
        line: number(&row, "aria-rowindex")?,
        column: number(&cell, "aria-colindex")?,
    })
}

/// Whether the focus stays inside the editor it leaves, or goes to the list that belongs to it.
pub(super) fn stays_inside(event: &FocusEvent) -> bool {
    let editor = closest(event, ".grid__editor");
    let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    matches!((editor, next), (Some(editor), Some(next)) if editor.contains(Some(&next)))
}

/// Whether the focus goes somewhere inside an element.
pub(super) fn goes_inside(event: &FocusEvent, root: &NodeRef) -> bool {
    let next = event.related_target().and_then(|target| target.dyn_into::<Node>().ok());
    matches!((root.get(), next), (Some(root), Some(next)) if root.contains(Some(&next)))
}

/// The key of an event.
pub(super) fn press(event: &KeyboardEvent) -> Press {
    Press {
        key: event.key(),
        ctrl: event.ctrl_key() || event.meta_key(),
        shift: event.shift_key(),
        alt: event.alt_key(),
        composing: event.is_composing() || event.key_code() == 229,
    }
}

/// Whether the event came to the page itself, because nothing has the focus.
pub(super) fn is_on_page(event: &Event) -> bool {
    element(event.target()).is_none_or(|target| target.tag_name() == "BODY")
}

/// Whether nothing has the focus: what had it was taken away.
pub(super) fn focus_is_lost() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.is_some_and(|document| {
        document
            .active_element()
            .is_none_or(|active| active.tag_name() == "BODY")
    })
}

/// The element of a cell, in the table.
pub(super) fn cell_at(root: &NodeRef, place: Place) -> Option<HtmlElement> {
    let selector = format!(
        "[aria-rowindex='{}'] > [aria-colindex='{}']",
        place.line + 1,
        place.column + 1
    );
    root.cast::<Element>()?
        .query_selector(&selector)
        .ok()
        .flatten()?
        .dyn_into()
        .ok()
}

/// The element that takes the focus for a cell: its check box or button, else itself.
pub(super) fn focus_target(cell: &HtmlElement) -> HtmlElement {
    let inner = cell.query_selector("[data-focus]").ok().flatten();
    inner
        .and_then(|inner| inner.dyn_into().ok())
        .unwrap_or_else(|| cell.clone())
}

/// Puts text at the caret of a text area.
pub(super) fn insert_text(field: &NodeRef, text: &str) {
    let Some(area) = field.cast::<HtmlTextAreaElement>() else {
        return;
    };
    let caret = |place: Result<Option<u32>, _>| place.ok().flatten().unwrap_or(0);
    let (start, end) = (caret(area.selection_start()), caret(area.selection_end()));
    if area.set_range_text_with_start_and_end(text, start, end).is_ok() {
        let after = start + u32::try_from(text.encode_utf16().count()).unwrap_or(0);
        let _ = area.set_selection_range(after, after);
    }
}

/// Gives the focus to an element, by its id.
pub(super) fn focus_id(id: &str) {
    let document = web_sys::window().and_then(|window| window.document());
    let element = document.and_then(|document| document.get_element_by_id(id));
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
    }
}

/// The text in the editor that is open in a table.
pub(super) fn typed_text(root: &NodeRef) -> Option<String> {
    let field = root
        .cast::<Element>()?
        .query_selector(".grid__field:not([role=combobox])")
        .ok()
        .flatten()?;
    match field.dyn_ref::<HtmlInputElement>() {
        Some(input) => Some(input.value()),
        None => field.dyn_ref::<HtmlTextAreaElement>().map(HtmlTextAreaElement::value),
    }
}

/// Scrolls the page back to what stands above something, where the page has gone past it and both fit into the window.
pub(super) fn show_together(above: &DomRect, below: &DomRect) {
    let sizes = || {
        let window = web_sys::window()?;
        let root = window.document()?.document_element()?;
        let style = window.get_computed_style(&root).ok()??;
        let clear = |side: &str| {
            let size = style.get_property_value(side).ok()?;
            size.strip_suffix("px")?.parse::<f64>().ok()
        };
        let bottom = f64::from(root.client_height()) - clear("scroll-padding-bottom").unwrap_or(0.0);
        Some((window, clear("scroll-padding-top").unwrap_or(0.0), bottom))
    };
    let Some((window, top, bottom)) = sizes() else {
        return;
    };
    let hidden = top - above.top();
    // Where the rows are cards, nothing is drawn above.
    if above.height() > 0.0 && hidden > 0.0 && below.bottom() + hidden <= bottom {
        window.scroll_by_with_x_and_y(0.0, -hidden);
    }
}

/// How far a message stays from the edge of the box.
const EDGE: f64 = 4.0;

/// Puts the message of the cell that an event hit where all of it is seen.
pub(super) fn place_message(event: &Event) {
    let message = || {
        closest(event, ".grid__cell")?
            .query_selector(":scope > .grid__message")
            .ok()
            .flatten()
    };
    if let Some(message) = message() {
        put_in_sight(&message);
    }
}

/// Puts the messages that hang out of the box of the grid beside their cells again, which have moved.
pub(super) fn place_messages_again(table: &NodeRef) {
    let messages = table
        .cast::<Element>()
        .and_then(|table| table.query_selector_all(".grid__message[data-over]").ok());
    let Some(messages) = messages else { return };
    for place in 0..messages.length() {
        if let Some(message) = messages.item(place).and_then(|message| message.dyn_into().ok()) {
            put_in_sight(&message);
        }
    }
}

/// Within the box, above the cell, or below it where there is more room. Where neither has enough, as in a grid of few
/// rows, it hangs out of the box, below where the window has room for it.
fn put_in_sight(message: &Element) {
    let parts = || {
        let cell = message.parent_element()?;
        let scroll = cell.closest(".grid__scroll").ok().flatten()?;
        Some((cell, message.dyn_ref::<HtmlElement>()?, scroll))
    };
    let Some((cell, message, scroll)) = parts() else {
        return;
    };
    let put = |property: &str, size: f64| {
        let _ = message.style().set_property(property, &format!("{}px", size.round()));
    };
    let head = scroll.query_selector(".grid__head").ok().flatten();
    let head = head.map_or(0.0, |head| head.get_bounding_client_rect().height());
    let (at, own, view) = (
        cell.get_bounding_client_rect(),
        message.get_bounding_client_rect(),
        scroll.get_bounding_client_rect(),
    );
    let right = view.left() + f64::from(scroll.client_width()) - EDGE;
    let shift = (right - at.left() - own.width()).min(0.0).max(view.left() - at.left());
    put("--message-shift", shift);
    let above = at.top() - view.top() - head;
    let below = view.top() + f64::from(scroll.client_height()) - at.bottom();
    let mark = |name: &str, is_so: bool| {
        let _ = message.toggle_attribute_with_force(name, is_so);
    };
    mark("data-below", own.height() > above && below > above);
    let hangs_out = own.height() > above.max(below);
    mark("data-over", hangs_out);
    if hangs_out {
        let window = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
        let below = window.unwrap_or(0.0) - at.bottom();
        let is_below = below >= own.height() || below > at.top();
        let top = if is_below { at.bottom() } else { at.top() - own.height() };
        // What it is placed in is the window, or a part of the page that is its own frame: it is seen from where it lands.
        put("--message-left", 0.0);
        put("--message-top", 0.0);
        let origin = message.get_bounding_client_rect();
        put("--message-left", at.left() + shift - origin.left());
        put("--message-top", top - origin.top());
    }
}
