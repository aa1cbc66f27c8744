//! Files: handed out, chosen, dropped, read.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DragEvent, File, HtmlAnchorElement, HtmlInputElement, Response, Url};

use crate::app::{FilePurpose, Report, Store, files::LARGEST};

/// Where the worked example lies, beside the page.
const EXAMPLE: &str = "./assets/example.json";

/// Hands a file to the user, as a download. Whether it arrives cannot be known.
pub fn hand_out(name: &str, mime: &str, bytes: &[u8]) {
    let bag = BlobPropertyBag::new();
    bag.set_type(mime);
    let Ok(blob) = Blob::new_with_u8_array_sequence_and_options(&Array::of1(&Uint8Array::from(bytes)), &bag) else {
        return;
    };
    let Ok(address) = Url::create_object_url_with_blob(&blob) else {
        return;
    };
    if let Some(link) = element::<HtmlAnchorElement>("a") {
        link.set_href(&address);
        link.set_download(name);
        link.click();
    }
    // The download has taken hold of the data by then.
    gloo_timers::callback::Timeout::new(10_000, move || {
        let _ = Url::revoke_object_url(&address);
    })
    .forget();
}

/// Lets the user choose a file.
pub fn choose(store: &Store, purpose: FilePurpose) {
    let Some(input) = element::<HtmlInputElement>("input") else {
        return;
    };
    input.set_type("file");
    input.set_accept(match purpose {
        FilePurpose::List => {
            ".csv,.tsv,.tab,.txt,.md,.graphml,.gexf,.json,text/csv,text/tab-separated-values,text/plain"
        }
        _ => ".json,.txt,application/json",
    });
    let store = store.clone();
    let chosen = input.clone();
    EventListener::once(&input, "change", move |_| {
        if let Some(file) = chosen.files().and_then(|files| files.get(0)) {
            read(store, purpose, file);
        }
    })
    .forget();
    input.click();
}

/// Takes files that are dropped anywhere on the page, for as long as it is there.
pub fn listen_for_drops(store: &Store) {
    let Some(window) = web_sys::window() else {
        return;
    };
    let on = |name: &'static str, act: fn(&Store, &DragEvent)| {
        let store = store.clone();
        // Not passive: what is not prevented, the browser opens in place of the page.
        let options = EventListenerOptions::enable_prevent_default();
        EventListener::new_with_options(&window, name, options, move |event| {
            if let Some(event) = event.dyn_ref::<DragEvent>()
                && carries_files(event)
            {
                event.prevent_default();
                act(&store, event);
            }
        })
        .forget();
    };
    on("dragover", |store, _| {
        if !store.state().dragging {
            store.dispatch(Report::Dragging(true));
        }
    });
    on("dragleave", |store, event| {
        if event.related_target().is_none() {
            store.dispatch(Report::Dragging(false));
        }
    });
    on("drop", |store, event| {
        store.dispatch(Report::Dragging(false));
        let files = event.data_transfer().and_then(|transfer| transfer.files());
        if let Some(file) = files.and_then(|files| files.get(0)) {
            read(store.clone(), FilePurpose::Dropped, file);
        }
    });
}

fn carries_files(event: &DragEvent) -> bool {
    event
        .data_transfer()
        .is_some_and(|transfer| transfer.types().includes(&"Files".into(), 0))
}

/// Reads a file and reports it; one that is too large is not read at all.
fn read(store: Store, purpose: FilePurpose, file: File) {
    let name: Rc<str> = file.name().into();
    #[expect(clippy::cast_precision_loss, reason = "a bound far below 2^53")]
    if file.size() > LARGEST as f64 {
        return store.dispatch(Report::FileRefused { name, too_large: true });
    }
    spawn_local(async move {
        let read = JsFuture::from(file.array_buffer()).await;
        report(&store, purpose, name, read);
    });
}

/// Reads the worked example, a file of the page's own, which only those who open it load.
pub fn read_example(store: &Store) {
    let store = store.clone();
    spawn_local(async move {
        let read = fetch(EXAMPLE).await;
        let name = EXAMPLE.rsplit('/').next().unwrap_or(EXAMPLE);
        report(&store, FilePurpose::Example, name.into(), read);
    });
}

async fn fetch(address: &str) -> Result<JsValue, JsValue> {
    let window = web_sys::window().ok_or(JsValue::UNDEFINED)?;
    let response: Response = JsFuture::from(window.fetch_with_str(address)).await?.dyn_into()?;
    if !response.ok() {
        return Err(JsValue::UNDEFINED);
    }
    JsFuture::from(response.array_buffer()?).await
}

fn report(store: &Store, purpose: FilePurpose, name: Rc<str>, read: Result<JsValue, JsValue>) {
    store.dispatch(match read {
        Ok(buffer) => Report::FileRead {
            purpose,
            name,
            bytes: Uint8Array::new(&buffer).to_vec().into(),
        },
        Err(_) if purpose == FilePurpose::Example => Report::ExampleRefused,
        Err(_) => Report::FileRefused { name, too_large: false },
    });
}

fn element<T: JsCast>(tag: &str) -> Option<T> {
    let document = web_sys::window()?.document()?;
    document.create_element(tag).ok()?.dyn_into().ok()
}
