//! Records of any kind: how their ids are written, and the two as JSON.

use std::fmt;

use serde_json::Value;

use super::Partner;
use super::fields;
use super::id::Id;
use super::json::Reading;
use super::kinds::{AnyRecord, Kind, RecordId};

impl Kind {
    /// The kind whose table has this name.
    pub fn from_table(table: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.table() == table)
    }
}

impl RecordId {
    /// Reads an id written as `table/id`.
    pub fn parse(text: &str) -> Option<Self> {
        let (table, id) = text.split_once('/')?;
        let sound = !id.is_empty() && id.len() <= Id::<Partner>::LONGEST;
        Kind::from_table(table).filter(|_| sound).map(|kind| Self::of(kind, id))
    }
}

impl AnyRecord {
    /// The kind of record.
    pub fn kind(&self) -> Kind {
        self.id().kind()
    }

    /// Reads a record that carries its own id, as in the journal.
    pub fn from_json(kind: Kind, value: &Value, reading: &mut Reading) -> Option<Self> {
        let mut object = value.as_object()?.clone();
        let id = object.shift_remove("id")?;
        Some(Self::from_object(RecordId::of(kind, id.as_str()?), object, reading))
    }

    /// Writes the record; null for none.
    pub fn to_json(record: Option<&Self>) -> Value {
        record.map_or(Value::Null, |record| record.to_object().into())
    }

    /// Names every record this one refers to, with the field that does.
    pub fn references(&self, found: &mut dyn FnMut(&'static str, RecordId)) {
        fields::references(self.fields(), found);
    }

    /// Whether this record means nothing without that one, so that it goes when the other goes.
    pub fn hangs_on(&self, gone: &RecordId) -> bool {
        fields::hangs_on(self.fields(), gone)
    }

    /// Names every text that people wrote in it, with its field.
    pub fn texts(&self, found: &mut dyn FnMut(&'static str, &str)) {
        fields::texts(self.fields(), found);
    }

    /// This record without any reference to that one.
    #[must_use]
    pub fn without_reference(&self, gone: &RecordId) -> Self {
        self.changed(&mut |record| fields::clear_reference(record, gone))
    }

    /// This record with every reference to one record made a reference to another of its kind.
    #[must_use]
    pub fn redirected(&self, from: &RecordId, to: &RecordId) -> Self {
        self.changed(&mut |record| fields::redirect(record, from, to))
    }
}

/// Written `table/id`.
impl fmt::Display for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.kind().table(), self.text())
    }
}

impl fmt::Debug for RecordId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for RecordId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "RecordId".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[a-z_]+/.+$" })
    }
}
