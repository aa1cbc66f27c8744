//! A store that fails as it is told, and remembers every state it was in.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

use schoolweave::web::keep::{KeyValue, StoreError};

/// Keys and values as a browser has them: UTF-16 units, whole or not.
pub type Values = BTreeMap<String, Vec<u16>>;

/// The store. Clones share what is stored, as pages of one browser do.
#[derive(Clone, Debug)]
pub struct FaultyStore {
    inner: Rc<RefCell<Inner>>,
}

#[derive(Debug)]
struct Inner {
    values: Values,
    capacity: usize,
    calls: usize,
    dies_after: Option<usize>,
    refuses: bool,
    forgets_writes: bool,
    remembers: bool,
    commits: Vec<Values>,
    fitted: Vec<bool>,
}

impl FaultyStore {
    pub fn new() -> Self {
        Self::with(Values::new())
    }

    pub fn with(values: Values) -> Self {
        let inner = Inner {
            values,
            capacity: usize::MAX,
            calls: 0,
            dies_after: None,
            refuses: false,
            forgets_writes: false,
            remembers: false,
            commits: Vec::new(),
            fitted: Vec::new(),
        };
        Self {
            inner: Rc::new(RefCell::new(inner)),
        }
    }

    /// What a browser that starts again finds: the same values, and no faults.
    pub fn restarted(&self) -> Self {
        Self::with(self.values())
    }

    pub fn values(&self) -> Values {
        self.inner.borrow().values.clone()
    }

    pub fn size(&self) -> usize {
        size(&self.inner.borrow().values)
    }

    /// How many UTF-16 units of keys and values there may be.
    pub fn set_capacity(&self, capacity: usize) {
        self.inner.borrow_mut().capacity = capacity;
    }

    /// After so many more calls nothing works any more, as when the page is gone.
    pub fn die_after(&self, calls: usize) {
        let mut inner = self.inner.borrow_mut();
        inner.dies_after = Some(inner.calls + calls);
    }

    /// The page lives on after all.
    pub fn live(&self) {
        self.inner.borrow_mut().dies_after = None;
    }

    pub fn is_dead(&self) -> bool {
        let inner = self.inner.borrow();
        inner.dies_after.is_some_and(|last| inner.calls >= last)
    }

    pub fn calls(&self) -> usize {
        self.inner.borrow().calls
    }

    /// Every call fails for as long as this is set.
    pub fn set_refuses(&self, refuses: bool) {
        self.inner.borrow_mut().refuses = refuses;
    }

    /// Writes seem to work and do nothing for as long as this is set.
    pub fn set_forgets_writes(&self, forgets: bool) {
        self.inner.borrow_mut().forgets_writes = forgets;
    }

    /// Of each write so far, whether there was room.
    pub fn fitted(&self) -> Vec<bool> {
        self.inner.borrow().fitted.clone()
    }

    /// From now on, every state is remembered.
    pub fn remember(&self) {
        let mut inner = self.inner.borrow_mut();
        inner.remembers = true;
        let now = inner.values.clone();
        inner.commits.push(now);
    }

    /// The states so far.
    pub fn commits(&self) -> Vec<Values> {
        self.inner.borrow().commits.clone()
    }

    /// Puts a value in from outside.
    pub fn put(&self, key: &str, value: &str) {
        self.inner
            .borrow_mut()
            .values
            .insert(key.into(), value.encode_utf16().collect());
    }

    /// Takes a value out from outside.
    pub fn delete(&self, key: &str) {
        self.inner.borrow_mut().values.remove(key);
    }

    /// Takes everything out from outside.
    pub fn clear(&self) {
        self.inner.borrow_mut().values.clear();
    }

    fn call(&self) -> Result<std::cell::RefMut<'_, Inner>, StoreError> {
        let mut inner = self.inner.borrow_mut();
        if inner.dies_after.is_some_and(|last| inner.calls >= last) {
            return Err(StoreError::Refused("the page is gone".into()));
        }
        inner.calls += 1;
        if inner.refuses {
            return Err(StoreError::Refused("SecurityError".into()));
        }
        Ok(inner)
    }
}

impl Inner {
    fn commit(&mut self) {
        if self.remembers {
            self.commits.push(self.values.clone());
        }
    }
}

impl KeyValue for FaultyStore {
    fn keys(&self) -> Result<Vec<String>, StoreError> {
        Ok(self.call()?.values.keys().cloned().collect())
    }

    fn read(&self, key: &str) -> Result<Option<String>, StoreError> {
        Ok(self
            .call()?
            .values
            .get(key)
            .map(|value| String::from_utf16_lossy(value)))
    }

    fn write(&self, key: &str, value: &str) -> Result<(), StoreError> {
        let mut inner = self.call()?;
        if inner.forgets_writes {
            return Ok(());
        }
        let value: Vec<u16> = value.encode_utf16().collect();
        let before = inner.values.get(key).map_or(0, |before| key.len() + before.len());
        // As measured in a browser: the difference counts, and shrinking always works.
        let after = size(&inner.values) - before + key.len() + value.len();
        let fits = after <= inner.capacity || key.len() + value.len() <= before;
        inner.fitted.push(fits);
        if !fits {
            return Err(StoreError::Full);
        }
        inner.values.insert(key.to_owned(), value);
        inner.commit();
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), StoreError> {
        let mut inner = self.call()?;
        inner.values.remove(key);
        inner.commit();
        Ok(())
    }

    fn units(&self, key: &str) -> Result<Option<usize>, StoreError> {
        Ok(self.call()?.values.get(key).map(Vec::len))
    }
}

/// UTF-16 units of keys and values.
pub fn size(values: &Values) -> usize {
    values.iter().map(|(key, value)| key.len() + value.len()).sum()
}
