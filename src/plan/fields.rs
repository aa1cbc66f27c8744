//! The fields of a record, or of a part of one, gone through one by one.
//!
//! Reading, writing, references and search are written here once, whatever the record: a record says no more than which
//! fields it has.

use super::json::{FieldValue, Reading, RepairKind, Unknown, keep_unread};
use super::kinds::RecordId;

/// A field, whatever it holds.
pub trait AnyField: FieldValue {
    /// Takes the value that JSON writes; whether it could be read.
    fn read(&mut self, value: &serde_json::Value, reading: &mut Reading) -> bool;

    /// Whether it holds its empty value, which is not written.
    fn is_blank(&self) -> bool;
}

impl<T: FieldValue + Default + PartialEq> AnyField for T {
    fn read(&mut self, value: &serde_json::Value, reading: &mut Reading) -> bool {
        match T::from_json(value, reading) {
            Some(read) => {
                *self = read;
                true
            }
            None => false,
        }
    }

    fn is_blank(&self) -> bool {
        *self == T::default()
    }
}

/// Something with fields.
pub trait Fields {
    /// Shows every field with its name in files, in the order of files.
    fn each(&self, show: &mut dyn FnMut(&'static str, &dyn AnyField));

    /// Hands out every field, to be changed.
    fn each_mut(&mut self, hand: &mut dyn FnMut(&'static str, &mut dyn AnyField));

    /// Fields of a newer version, kept as written.
    fn unknown(&self) -> &Unknown;

    /// The same, to be changed.
    fn unknown_mut(&mut self) -> &mut Unknown;
}

/// Reads fields out of an object; what is not known is kept.
pub fn read(fields: &mut dyn Fields, mut object: Unknown, reading: &mut Reading) {
    fields.each_mut(&mut |name, field| take(&mut object, name, field, reading));
    *fields.unknown_mut() = object;
}

/// Takes a field out of an object and reads it; a value that cannot be read stays in the object under `unread:…`.
pub fn take(object: &mut Unknown, name: &str, field: &mut dyn AnyField, reading: &mut Reading) {
    let Some(value) = object.shift_remove(name).filter(|value| !value.is_null()) else {
        return;
    };
    reading.within(name, |reading| {
        if !field.read(&value, reading) {
            reading.note(RepairKind::Unread);
            keep_unread(object, name, value);
        }
    });
}

/// Writes fields into an object; what is blank is left out.
pub fn write(fields: &dyn Fields, object: &mut Unknown) {
    fields.each(&mut |name, field| {
        if !field.is_blank() {
            object.insert(name.to_owned(), field.to_json());
        }
    });
    let unknown = fields.unknown().iter();
    object.extend(unknown.map(|(name, value)| (name.clone(), value.clone())));
}

/// Names every record that fields refer to, with the field that does.
pub fn references(fields: &dyn Fields, found: &mut dyn FnMut(&'static str, RecordId)) {
    fields.each(&mut |name, field| field.references(&mut |id| found(name, id)));
}

/// Whether any field means nothing without a record.
pub fn hangs_on(fields: &dyn Fields, gone: &RecordId) -> bool {
    let mut hangs = false;
    fields.each(&mut |_, field| hangs |= field.hangs_on(gone));
    hangs
}

/// Takes out every reference to a record.
pub fn clear_reference(fields: &mut dyn Fields, gone: &RecordId) {
    fields.each_mut(&mut |_, field| field.clear_reference(gone));
}

/// Makes every reference to one record a reference to another of its kind.
pub fn redirect(fields: &mut dyn Fields, from: &RecordId, to: &RecordId) {
    fields.each_mut(&mut |_, field| field.redirect(from, to));
}

/// Names every text that people wrote in fields, with its field.
pub fn texts(fields: &dyn Fields, found: &mut dyn FnMut(&'static str, &str)) {
    fields.each(&mut |name, field| field.texts(&mut |text| found(name, text)));
}
