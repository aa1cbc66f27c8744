//! Tolerant reading of JSON: what can be read is read, what cannot is kept and reported, and nothing is dropped.

mod value;

use serde_json::{Map, Value};

pub use self::value::FieldValue;

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

#[cfg(feature = "schema")]
/// Whether a field holds its empty value, which is not written: for the schema, which says so.
pub fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
