//! The browser's `localStorage` as a store. The one file that touches it.
//!
//! Blocked storage throws on the mere look at the property, is `null`, or throws on every use; whatever it is, the page
//! gets an answer and goes on in memory.

use js_sys::{Function, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Storage;

use super::keep::{KeyValue, MemoryStore, StoreError};

/// The names browsers give to the exception for "full". All other exceptions count as "not saved" as well.
const FULL_NAMES: [&str; 3] = [
    "QuotaExceededError",
    "NS_ERROR_DOM_QUOTA_REACHED",
    "NS_ERROR_FILE_NO_DEVICE_SPACE",
];
/// The codes older browsers give to it.
const FULL_CODES: [f64; 2] = [22.0, 1014.0];

/// The local storage of this browser.
#[derive(Clone, Debug)]
pub struct BrowserStore {
    storage: Storage,
}

impl BrowserStore {
    /// The local storage, if the browser lets the page have it.
    #[expect(clippy::disallowed_methods, reason = "this is the file that touches the storage")]
    pub fn open() -> Result<Self, StoreError> {
        let window = web_sys::window().ok_or_else(|| StoreError::Refused("no window".into()))?;
        let storage = window.local_storage().map_err(error)?;
        let storage = storage.ok_or_else(|| StoreError::Refused("no storage".into()))?;
        // Some browsers hand out a storage that throws on first use.
        storage.length().map_err(error)?;
        Ok(Self { storage })
    }
}

/// The local storage; where the browser refuses it, a store in memory, which says that it does not last.
pub fn open_store() -> Box<dyn KeyValue> {
    match BrowserStore::open() {
        Ok(store) => Box::new(store),
        Err(_) => Box::new(MemoryStore::default()),
    }
}

impl KeyValue for BrowserStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        let length = self.storage.length().map_err(error)?;
        let mut keys = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        for index in 0..length {
            // None if another page deleted keys in the meantime.
            keys.extend(self.storage.key(index).map_err(error)?);
        }
        Ok(keys)
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        self.storage.get_item(key).map_err(error)
    }

    fn write(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.storage.set_item(key, value).map_err(error)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.storage.remove_item(key).map_err(error)
    }

    /// Asks the browser for the length, without copying the text over from it.
    fn units(&self, key: &str) -> Result<Option<usize>, StoreError> {
        let read: Function = Reflect::get(&self.storage, &"getItem".into())
            .map_err(error)?
            .unchecked_into();
        let value = read.call1(&self.storage, &key.into()).map_err(error)?;
        Ok(value
            .dyn_ref::<JsString>()
            .and_then(|text| usize::try_from(text.length()).ok()))
    }
}

/// What an exception means. Looked at by name and code, because its class differs between browsers and windows.
fn error(exception: JsValue) -> StoreError {
    let of = |property: &str| Reflect::get(&exception, &property.into()).unwrap_or(JsValue::UNDEFINED);
    let name = of("name").as_string().unwrap_or_default();
    let is_full =
        FULL_NAMES.contains(&name.as_str()) || of("code").as_f64().is_some_and(|code| FULL_CODES.contains(&code));
    if is_full {
        StoreError::Full
    } else {
        StoreError::Refused(format!("{name}: {}", of("message").as_string().unwrap_or_default()))
    }
}
