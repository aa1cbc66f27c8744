//! The address's fragment: shown, and listened to.

use gloo_events::EventListener;

use crate::app::{Report, Route, Store};

/// The route in the address.
pub fn current() -> Route {
    let fragment = web_sys::window().and_then(|window| window.location().hash().ok());
    Route::parse(&fragment.unwrap_or_default())
}

/// Shows an address; the browser makes it a place to come back to.
pub fn show(address: &str) {
    if let Some(window) = web_sys::window()
        && window.location().hash().is_ok_and(|shown| shown != address)
    {
        // Setting the fragment cannot fail but in a page that is going away.
        let _ = window.location().set_hash(address);
    }
}

/// Reports every move to another address, for as long as the page is there.
pub fn listen(store: &Store) {
    if let Some(window) = web_sys::window() {
        let store = store.clone();
        EventListener::new(&window, "hashchange", move |_| store.dispatch(Report::Moved(current()))).forget();
    }
}
