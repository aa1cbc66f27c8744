//! Where values are kept: the few things asked of a store, the ways it can fail, and a store in memory.

use std::cell::RefCell;
use std::collections::BTreeMap;

use thiserror::Error;

/// Why a store did not do what it was asked. Whatever the reason, the value counts as not saved.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreError {
    /// There is no room for the value. What was stored before is still there.
    #[error("the storage of this browser is full")]
    Full,
    /// The store refuses to work: blocked, gone or broken. The text is the browser's, for reports only.
    #[error("the storage of this browser does not work: {0}")]
    Refused(String),
}

/// A store of text under keys, as `localStorage` is one: each call is done at once, wholly or not at all.
///
/// A failed [`write`](Self::write) leaves the earlier value in place.
pub trait KeyValue {
    /// All keys, also those of other programs, in any order.
    fn keys(&self) -> Result<Vec<String>, StoreError>;

    /// The value under a key.
    fn read(&self, key: &str) -> Result<Option<String>, StoreError>;

    /// Puts a value under a key, in place of the one that was there.
    fn write(&self, key: &str, value: &str) -> Result<(), StoreError>;

    /// Takes a key and its value out; nothing happens if it is not there.
    fn remove(&self, key: &str) -> Result<(), StoreError>;

    /// How long the value under a key is, in UTF-16 units. Stores that know without reading say it here.
    fn units(&self, key: &str) -> Result<Option<usize>, StoreError> {
        Ok(self.read(key)?.map(|value| units(&value)))
    }

    /// Whether what is written outlives the page.
    fn is_lasting(&self) -> bool {
        true
    }
}

impl<S: KeyValue + ?Sized> KeyValue for Box<S> {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        (**self).keys()
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        (**self).read(key)
    }

    fn write(&self, key: &str, value: &str) -> Result<(), StoreError> {
        (**self).write(key, value)
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        (**self).remove(key)
    }

    fn units(&self, key: &str) -> Result<Option<usize>, StoreError> {
        (**self).units(key)
    }

    fn is_lasting(&self) -> bool {
        (**self).is_lasting()
    }
}

/// How long a text is in UTF-16 units, which is what browsers count.
pub fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

/// A store in memory: for tests, and for a page whose browser refuses to keep anything.
///
/// It never fails, and it does not last: the page says "not being saved" for as long as it is in use.
#[derive(Debug, Default)]
pub struct MemoryStore {
    values: RefCell<BTreeMap<String, String>>,
}

impl KeyValue for MemoryStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.values.borrow().keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self.values.borrow().get(key).cloned())
    }

    fn write(&self, key: &str, value: &str) -> Result<(), StoreError> {
        self.values.borrow_mut().insert(key.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        self.values.borrow_mut().remove(key);
        Ok(())
    }

    fn is_lasting(&self) -> bool {
        false
    }
}
