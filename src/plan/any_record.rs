//! Records of any kind: how their ids are written, and the two as JSON.

use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::Value;

use super::Partner;
use super::id::Id;
use super::json::{Reading, Unknown};
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

    /// The record as it is written in files, field by field.
    pub fn to_object(&self) -> Unknown {
        // By way of its text: writing records into values as well would be a second copy of all the code that writes.
        serde_json::to_string(self)
            .and_then(|text| serde_json::from_str(&text))
            .unwrap_or_default()
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

impl Serialize for RecordId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
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
