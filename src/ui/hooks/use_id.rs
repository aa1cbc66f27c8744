//! Ids that tie labels, hints and errors to their controls.

use std::sync::atomic::{AtomicU32, Ordering};

use yew::prelude::*;

static NEXT: AtomicU32 = AtomicU32::new(1);

/// An id that no other element of the page has, the same for as long as the component lives.
#[hook]
pub fn use_id() -> AttrValue {
    let id = use_memo((), |()| {
        AttrValue::from(format!("w{}", NEXT.fetch_add(1, Ordering::Relaxed)))
    });
    (*id).clone()
}
