//! Tolerant reading of JSON: what can be read is read, what cannot is kept and reported, and nothing is dropped.

use crate::sorted::{SortedMap, SortedSet};

use serde_json::{Map, Value};

use super::date::{Day, FiscalStart, Minutes, PerMille};
use super::id::Id;
use super::kinds::RecordId;
use super::money::{Amount, Currency, Money};
use super::rank::Rank;

/// Fields of a file that this version does not know, as they were written. They are kept and written back.
pub type Unknown = Map<String, Value>;

/// What stands before the name of a field whose value could not be read, so that the value is kept in the plan.
pub const UNREAD: &str = "unread:";

/// One thing that had to be put right while reading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Repair {
    /// Where, as a path such as `partners/3/kind`.
    pub at: String,
    /// What was found and done.
    pub kind: RepairKind,
}

/// What was found while reading, and what was done about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RepairKind {
    /// A value was not of its field's kind: the field is left empty, the value kept under `unread:…`.
    Unread,
    /// An entry of a table is not a record: it is kept under `unread:…` of the plan.
    NotARecord,
    /// A record has no id, or one that is too long: it was given one made from its place.
    NoId,
    /// Two records of one table had the same id: the later one was given another.
    SameId,
    /// One field was written twice: the last one counts.
    SameKey,
    /// A reference names an id that two records had: it is taken to be the first of them.
    Ambiguous,
    /// A reference names a record that is not in the plan: it is kept as unresolved.
    Unresolved,
    /// An escape that is half of a character was replaced by the replacement character.
    HalfCharacter,
}

/// Collects repairs while a file is read.
#[derive(Debug, Default)]
pub struct Reading {
    path: Vec<String>,
    repairs: Vec<Repair>,
}

impl Reading {
    /// Reads something that stands below a name.
    pub fn within<R>(&mut self, name: impl Into<String>, read: impl FnOnce(&mut Self) -> R) -> R {
        self.path.push(name.into());
        let result = read(self);
        self.path.pop();
        result
    }

    /// Notes a repair at the present place.
    pub fn note(&mut self, kind: RepairKind) {
        self.repairs.push(Repair {
            at: self.path.join("/"),
            kind,
        });
    }

    /// Notes a repair at a given place.
    pub fn note_at(&mut self, at: String, kind: RepairKind) {
        self.repairs.push(Repair { at, kind });
    }

    /// What was put right.
    pub fn into_repairs(self) -> Vec<Repair> {
        self.repairs
    }
}

/// A value that a field of a record can hold.
pub trait FieldValue: PartialEq + Sized {
    /// Reads the value; `None` where it is not of this kind. Never guesses.
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self>;

    /// Names every record this value refers to.
    fn references(&self, _found: &mut dyn FnMut(RecordId)) {}

    /// Whether this value means nothing without that record, so that it goes when the record goes.
    fn hangs_on(&self, _gone: &RecordId) -> bool {
        false
    }

    /// Takes out every reference to a record, and what hangs on it.
    fn clear_reference(&mut self, _gone: &RecordId) {}

    /// Makes every reference to one record a reference to another of its kind.
    fn redirect(&mut self, _from: &RecordId, _to: &RecordId) {}

    /// Names every text that people wrote in this value, for search.
    fn texts(&self, _found: &mut dyn FnMut(&str)) {}
}

/// Takes a field out of an object and reads it; a value that cannot be read stays in `object` under `unread:…`.
pub fn take<T: FieldValue + Default>(object: &mut Unknown, name: &str, reading: &mut Reading) -> T {
    let Some(value) = object.shift_remove(name) else {
        return T::default();
    };
    if value.is_null() {
        return T::default();
    }
    reading.within(name, |reading| match T::from_json(&value, reading) {
        Some(read) => read,
        None => {
            reading.note(RepairKind::Unread);
            keep_unread(object, name, value);
            T::default()
        }
    })
}

/// Keeps a value that could not be read, beside those that could not be read before.
pub fn keep_unread(object: &mut Unknown, name: &str, value: Value) {
    let mut key = format!("{UNREAD}{name}");
    let mut copy = 2;
    while object.get(&key).is_some_and(|kept| *kept != value) {
        key = format!("{UNREAD}{name}:{copy}");
        copy += 1;
    }
    object.insert(key, value);
}

/// Whether a field holds its empty value, which is not written.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}

impl FieldValue for String {
    fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }

    fn texts(&self, found: &mut dyn FnMut(&str)) {
        if !self.is_empty() {
            found(self);
        }
    }
}

impl FieldValue for bool {
    fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
        value.as_bool()
    }
}

/// Whole numbers, written without a point or exponent.
macro_rules! whole_numbers {
    ($($type:ty),*) => { $(
        impl FieldValue for $type {
            fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
                value.as_number()?.as_str().parse().ok()
            }
        }
    )* };
}
whole_numbers!(u8, u16, u32, u64, i32, i64);

/// Values that read themselves from JSON without any context.
macro_rules! plain_values {
    ($($type:ty),* $(,)?) => { $(
        impl FieldValue for $type {
            fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
                <$type>::from_json(value)
            }
        }
    )* };
}
plain_values!(Amount, Currency, Day, FiscalStart, Minutes, Money, PerMille);

impl FieldValue for Rank {
    fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
        Self::parse(value.as_str()?)
    }
}

impl<T> FieldValue for Id<T>
where
    RecordId: From<Id<T>>,
{
    fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
        value
            .as_str()
            .filter(|text| !text.is_empty() && text.len() <= Self::LONGEST)
            .map(Self::new)
    }

    fn references(&self, found: &mut dyn FnMut(RecordId)) {
        found(RecordId::from(self.clone()));
    }

    fn hangs_on(&self, gone: &RecordId) -> bool {
        RecordId::from(self.clone()) == *gone
    }

    fn redirect(&mut self, from: &RecordId, to: &RecordId) {
        if self.hangs_on(from) && from.kind() == to.kind() {
            *self = Self::new(to.text());
        }
    }
}

impl FieldValue for RecordId {
    fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
        Self::parse(value.as_str()?)
    }

    fn references(&self, found: &mut dyn FnMut(RecordId)) {
        found(self.clone());
    }

    fn hangs_on(&self, gone: &RecordId) -> bool {
        self == gone
    }

    fn redirect(&mut self, from: &RecordId, to: &RecordId) {
        if self == from {
            *self = to.clone();
        }
    }
}

impl<T: FieldValue> FieldValue for Option<T> {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        T::from_json(value, reading).map(Some)
    }

    fn references(&self, found: &mut dyn FnMut(RecordId)) {
        if let Some(value) = self {
            value.references(found);
        }
    }

    fn clear_reference(&mut self, gone: &RecordId) {
        match self {
            Some(value) if value.hangs_on(gone) => *self = None,
            Some(value) => value.clear_reference(gone),
            None => {}
        }
    }

    fn redirect(&mut self, from: &RecordId, to: &RecordId) {
        if let Some(value) = self {
            value.redirect(from, to);
        }
    }

    fn texts(&self, found: &mut dyn FnMut(&str)) {
        if let Some(value) = self {
            value.texts(found);
        }
    }
}

/// Reads the items of a list. `None`, so that the whole list is kept as unread, where an item is of another kind.
fn items<T: FieldValue>(value: &Value, reading: &mut Reading) -> Option<Vec<T>> {
    let items = value.as_array()?;
    let mut read = Vec::with_capacity(items.len());
    for (place, item) in items.iter().enumerate() {
        read.push(reading.within(place.to_string(), |reading| T::from_json(item, reading))?);
    }
    Some(read)
}

impl<T: FieldValue> FieldValue for Vec<T> {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        items(value, reading)
    }

    fn references(&self, found: &mut dyn FnMut(RecordId)) {
        for item in self {
            item.references(found);
        }
    }

    fn clear_reference(&mut self, gone: &RecordId) {
        self.retain(|item| !item.hangs_on(gone));
        for item in self {
            item.clear_reference(gone);
        }
    }

    fn redirect(&mut self, from: &RecordId, to: &RecordId) {
        for item in self {
            item.redirect(from, to);
        }
    }

    fn texts(&self, found: &mut dyn FnMut(&str)) {
        for item in self {
            item.texts(found);
        }
    }
}

impl<T: FieldValue + Ord> FieldValue for SortedSet<T> {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        items(value, reading).map(|items| items.into_iter().collect())
    }

    fn references(&self, found: &mut dyn FnMut(RecordId)) {
        for item in self {
            item.references(found);
        }
    }

    fn clear_reference(&mut self, gone: &RecordId) {
        self.retain(|item| !item.hangs_on(gone));
    }

    fn redirect(&mut self, from: &RecordId, to: &RecordId) {
        *self = std::mem::take(self)
            .into_iter()
            .map(|mut item| {
                item.redirect(from, to);
                item
            })
            .collect();
    }

    fn texts(&self, found: &mut dyn FnMut(&str)) {
        for item in self {
            item.texts(found);
        }
    }
}

impl<T: FieldValue> FieldValue for SortedMap<String, T> {
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self> {
        let mut read = Self::new();
        for (name, item) in value.as_object()? {
            read.insert(
                name.clone(),
                reading.within(name, |reading| T::from_json(item, reading))?,
            );
        }
        Some(read)
    }

    fn references(&self, found: &mut dyn FnMut(RecordId)) {
        for item in self.values() {
            item.references(found);
        }
    }

    fn clear_reference(&mut self, gone: &RecordId) {
        self.retain(|_, item| !item.hangs_on(gone));
        for item in self.values_mut() {
            item.clear_reference(gone);
        }
    }

    fn redirect(&mut self, from: &RecordId, to: &RecordId) {
        for item in self.values_mut() {
            item.redirect(from, to);
        }
    }

    fn texts(&self, found: &mut dyn FnMut(&str)) {
        for item in self.values() {
            item.texts(found);
        }
    }
}
