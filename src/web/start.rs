//! Starting: the store in the browser's surroundings, with its effects performed and its reports listened to.

use std::rc::Rc;

use gloo_events::EventListener;
use js_sys::Reflect;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

use super::env::BrowserEnv;
use super::keeping::Keeping;
use super::storage::open_store;
use super::{address, clipboard, files, room};
use crate::app::{Effect, Env, Report, Store};

/// Starts the store. From here on the page shows its state and dispatches to it.
pub fn start() -> Store {
    let keeping = Keeping::new(open_store(), BrowserEnv.new_id().to_string());
    let store = {
        let keeping = Rc::clone(&keeping);
        Store::new(Rc::new(BrowserEnv), move |store, effect| {
            if let Some(effect) = keeping.perform(store, effect) {
                perform(&keeping, store, effect);
            }
        })
    };
    address::listen(&store);
    files::listen_for_drops(&store);
    flush_when_hidden(&keeping, &store);
    store.dispatch(Report::Started {
        preferences: keeping.preferences(),
        route: address::current(),
        presenting: room::was_presenting(),
        persistent: None,
    });
    ask_whether_persistent(&store);
    store
}

/// Where on the page the program is shown, emptied of what stood there while it was loading.
pub fn place() -> Option<Element> {
    let place = web_sys::window()?.document()?.get_element_by_id("app")?;
    place.replace_children_with_node_0();
    Some(place)
}

fn perform(keeping: &Keeping, store: &Store, effect: Effect) {
    match effect {
        Effect::ShowAddress(address) => address::show(&address),
        Effect::Download { name, mime, bytes } => files::hand_out(&name, mime, &bytes),
        Effect::ChooseFile(purpose) => files::choose(store, purpose),
        Effect::ReadExample => files::read_example(store),
        Effect::Copy { text, html } => clipboard::copy(store, &text, html.as_deref()),
        Effect::HandOutSetAside => {
            files::hand_out(
                "schoolweave-set-aside.json",
                "application/json",
                keeping.set_aside().as_bytes(),
            );
        }
        Effect::HandOutRaw(plan) => {
            files::hand_out(
                "schoolweave-stored.json",
                "application/json",
                keeping.raw(&plan).as_bytes(),
            );
        }
        Effect::Present(presenting) => room::present(presenting),
        Effect::Print => {
            if let Some(window) = web_sys::window() {
                // A browser without printing has nothing to say.
                let _ = window.print();
            }
        }
        Effect::AskToPersist => ask_to_persist(store),
        // The rest is about storage, and was performed there.
        _ => {}
    }
}

/// On a phone nothing more may run once the page is hidden.
fn flush_when_hidden(keeping: &Rc<Keeping>, store: &Store) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let (kept, listened) = (Rc::clone(keeping), store.clone());
    EventListener::new(&window, "pagehide", move |_| kept.flush(&listened)).forget();
    if let Some(document) = window.document() {
        let (kept, listened) = (Rc::clone(keeping), store.clone());
        let watched = document.clone();
        EventListener::new(&document, "visibilitychange", move |_| {
            if watched.hidden() {
                kept.flush(&listened);
            }
        })
        .forget();
    }
}

/// The browser's storage manager; none in a page that was not served securely.
fn manager() -> Option<web_sys::StorageManager> {
    let navigator = web_sys::window()?.navigator();
    let there = Reflect::get(&navigator, &"storage".into()).is_ok_and(|storage| !storage.is_undefined());
    there.then(|| navigator.storage())
}

fn ask_whether_persistent(store: &Store) {
    if let Some(promise) = manager().and_then(|manager| manager.persisted().ok()) {
        report_persistent(store, promise);
    }
}

fn ask_to_persist(store: &Store) {
    if let Some(promise) = manager().and_then(|manager| manager.persist().ok()) {
        report_persistent(store, promise);
    }
}

fn report_persistent(store: &Store, promise: js_sys::Promise) {
    let store = store.clone();
    spawn_local(async move {
        if let Ok(answer) = JsFuture::from(promise).await {
            store.dispatch(Report::Persistent(answer == JsValue::TRUE));
        }
    });
}
