//! Ids: unique, stable, never reused, so that two copies of a plan can be merged.

use std::cmp::Ordering;
use std::fmt;
use std::marker::PhantomData;
use std::rc::Rc;

/// The id of a record of type `T`: an opaque text made once (a version 4 UUID) and never reused.
///
/// Cheap to clone. Ordered by its text, so that tables written in id order are the same bytes everywhere.
pub struct Id<T> {
    text: Rc<str>,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The longest id that is read from a file, in bytes; longer ones are given a new id.
    pub const LONGEST: usize = 64;

    /// The id with this text.
    pub fn new(text: impl Into<Rc<str>>) -> Self {
        Self {
            text: text.into(),
            of: PhantomData,
        }
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The id's text, shared.
    pub fn text(&self) -> Rc<str> {
        Rc::clone(&self.text)
    }
}

/// The empty id, which names no record: what a missing reference reads as.
impl<T> Default for Id<T> {
    fn default() -> Self {
        Self::new("")
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        Self {
            text: Rc::clone(&self.text),
            of: PhantomData,
        }
    }
}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.text, &other.text) || self.text == other.text
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.text.cmp(&other.text)
    }
}

impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.text.hash(state);
    }
}

impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.text)
    }
}

#[cfg(feature = "schema")]
impl<T> schemars::JsonSchema for Id<T> {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Id".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "minLength": 1, "maxLength": Self::LONGEST })
    }
}
