//! Values of fields: how each is read and written, and what of other records it names.

use serde_json::Value;

use super::Reading;
use crate::plan::date::{Day, FiscalStart, Minutes, PerMille};
use crate::plan::id::Id;
use crate::plan::kinds::RecordId;
use crate::plan::money::{Amount, Currency, Money};
use crate::plan::rank::Rank;
use crate::sorted::{SortedMap, SortedSet};

/// A value that a field of a record can hold.
pub trait FieldValue {
    /// Reads the value; `None` where it is not of this kind. Never guesses.
    fn from_json(value: &Value, reading: &mut Reading) -> Option<Self>
    where
        Self: Sized;

    /// Writes what [`FieldValue::from_json`] reads.
    fn to_json(&self) -> Value;

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

impl FieldValue for String {
    fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
        value.as_str().map(str::to_owned)
    }

    fn to_json(&self) -> Value {
        self.as_str().into()
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

    fn to_json(&self) -> Value {
        (*self).into()
    }
}

/// Whole numbers, written without a point or exponent.
macro_rules! whole_numbers {
    ($($type:ty),*) => { $(
        impl FieldValue for $type {
            fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
                value.as_number()?.as_str().parse().ok()
            }

            fn to_json(&self) -> Value {
                (*self).into()
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

            fn to_json(&self) -> Value {
                <$type>::to_json(*self)
            }
        }
    )* };
}
plain_values!(Amount, Currency, Day, FiscalStart, Minutes, Money, PerMille);

impl FieldValue for Rank {
    fn from_json(value: &Value, _: &mut Reading) -> Option<Self> {
        Self::parse(value.as_str()?)
    }

    fn to_json(&self) -> Value {
        self.to_string().into()
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

    fn to_json(&self) -> Value {
        self.as_str().into()
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

    fn to_json(&self) -> Value {
        self.to_string().into()
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

    fn to_json(&self) -> Value {
        self.as_ref().map_or(Value::Null, T::to_json)
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

    fn to_json(&self) -> Value {
        self.iter().map(T::to_json).collect()
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

    fn to_json(&self) -> Value {
        self.iter().map(T::to_json).collect()
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

    fn to_json(&self) -> Value {
        let items = self.iter().map(|(name, item)| (name.clone(), item.to_json()));
        Value::Object(items.collect())
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
