//! Moving through a list whose active line is named by another element.

use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// The next place in a list, going round; from outside ↓ enters at the first and ↑ at the last.
pub(super) fn step(active: Option<usize>, count: usize, by: isize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    Some(match (active, by > 0) {
        (None, true) => 0,
        (None, false) => last,
        (Some(place), true) => {
            if place >= last {
                0
            } else {
                place + 1
            }
        }
        (Some(place), false) => place.checked_sub(1).unwrap_or(last),
    })
}

/// Scrolls a list, and nothing around it, so that one of its lines is in sight.
pub(super) fn scroll_to(list: &NodeRef, place: usize) {
    let Some(list) = list.cast::<Element>() else { return };
    let lines = list.query_selector_all("[role=option]").ok();
    let line = lines.and_then(|lines| lines.item(u32::try_from(place).ok()?));
    let Some(line) = line.and_then(|line| line.dyn_into::<Element>().ok()) else {
        return;
    };
    let (outer, inner) = (list.get_bounding_client_rect(), line.get_bounding_client_rect());
    let beyond = if inner.top() < outer.top() {
        inner.top() - outer.top()
    } else {
        (inner.bottom() - outer.bottom()).max(0.0)
    };
    if beyond != 0.0 {
        // Whole pixels are enough; the cast is bounded by the height of the list.
        list.set_scroll_top(list.scroll_top() + beyond.round() as i32);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stepping_goes_round() {
        assert_eq!(step(None, 3, 1), Some(0));
        assert_eq!(step(None, 3, -1), Some(2));
        assert_eq!(step(Some(2), 3, 1), Some(0));
        assert_eq!(step(Some(0), 3, -1), Some(2));
        assert_eq!(step(None, 0, 1), None);
    }
}
