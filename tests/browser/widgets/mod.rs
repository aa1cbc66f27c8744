//! The widgets as readers use them: by keyboard, by pointer, with typing that is not finished.

mod fields;
mod lists;
mod messages;
mod none_found;

use std::cell::RefCell;

use yew::prelude::*;

thread_local! {
    /// What the widgets handed back, in order.
    static HEARD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Notes what a widget handed back.
pub(super) fn hear(text: impl Into<String>) {
    HEARD.with_borrow_mut(|heard| heard.push(text.into()));
}

/// What the widgets handed back since the last time.
pub(super) fn heard() -> Vec<String> {
    HEARD.with_borrow_mut(std::mem::take)
}

/// Notes the values of a widget.
pub(super) fn hearing() -> Callback<AttrValue> {
    Callback::from(|value: AttrValue| hear(value.as_str()))
}
