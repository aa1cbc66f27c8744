//! Reading plan files: bytes → text → JSON → records, tolerant of what is odd and exact about what was put right.

use std::collections::HashSet;
use std::rc::Rc;

use serde_json::{Map, Value};

use super::scan::{TooDeep, scan};
use super::{Envelope, FileError, Integrity, PlanFile, SCHEMA, TYPE, content_hash};
use crate::plan::about::About;
use crate::plan::id::Id;
use crate::plan::json::{Reading, RepairKind, UNREAD, Unknown, take};
use crate::plan::kinds::{AnyRecord, Kind, RecordId};
use crate::plan::{Partner, Plan};

/// Reads a plan file. Refuses only what is not JSON or not a plan; all else is read, put right and reported.
pub fn read(bytes: &[u8]) -> Result<PlanFile, FileError> {
    let text = decode(bytes)?;
    if text.trim().is_empty() {
        return Err(FileError::Empty);
    }
    let scanned = scan(&text).map_err(|TooDeep| FileError::TooDeep)?;
    let value: Value = serde_json::from_str(&scanned.text).map_err(|error| FileError::NotJson {
        line: error.line(),
        column: error.column(),
        cut_off: error.is_eof(),
    })?;
    let Value::Object(mut file) = value else {
        return Err(FileError::NotOurs);
    };
    if file.shift_remove("type").as_ref().and_then(Value::as_str) != Some(TYPE) {
        return Err(FileError::NotOurs);
    }
    let Some(Value::Object(data)) = file.shift_remove("data") else {
        return Err(FileError::NotOurs);
    };

    let mut reading = Reading::default();
    for _ in 0..scanned.half_characters {
        reading.note(RepairKind::HalfCharacter);
    }
    for at in scanned.same_keys {
        reading.note_at(at, RepairKind::SameKey);
    }
    let schema = file.shift_remove("schema").unwrap_or_default();
    let version = |name: &str| {
        schema
            .get(name)
            .and_then(Value::as_u64)
            .and_then(|number| u32::try_from(number).ok())
    };
    let mut string = |name: &str| -> Rc<str> { take::<String>(&mut file, name, &mut reading).into() };
    let (app, id, content, based_on) = (string("app"), string("plan"), string("content"), string("basedOn"));
    let plan = read_data(id, data, &mut reading);
    for (record, field) in plan.unresolved().into_keys() {
        reading.note_at(format!("{record}/{field}"), RepairKind::Unresolved);
    }
    let integrity = match &*content {
        "" => Integrity::Unstated,
        stated if stated == content_hash(&plan) => Integrity::Whole,
        _ => Integrity::Changed,
    };
    // A file that another program changed has no last version that could be reproduced.
    let content = if integrity == Integrity::Whole {
        content
    } else {
        "".into()
    };
    let based_on = Some(based_on).filter(|based_on| !based_on.is_empty());
    Ok(PlanFile {
        plan,
        envelope: Envelope {
            app,
            minor: version("minor").unwrap_or(0),
            content,
            based_on,
            unknown: file,
        },
        repairs: reading.into_repairs(),
        integrity,
        read_only: version("major").unwrap_or(SCHEMA.0) > SCHEMA.0,
    })
}

/// Text of UTF-8, with or without a byte order mark, or of UTF-16 with one.
fn decode(bytes: &[u8]) -> Result<String, FileError> {
    let utf16 = |rest: &[u8], unit: fn([u8; 2]) -> u16| {
        let (pairs, odd) = rest.as_chunks::<2>();
        if !odd.is_empty() {
            return Err(FileError::NotText);
        }
        String::from_utf16(&pairs.iter().map(|pair| unit(*pair)).collect::<Vec<_>>()).map_err(|_| FileError::NotText)
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] | rest => std::str::from_utf8(rest)
            .map(str::to_owned)
            .map_err(|_| FileError::NotText),
    }
}

/// Reads the data of a plan.
pub fn read_data(id: Rc<str>, mut data: Unknown, reading: &mut Reading) -> Plan {
    let mut plan = Plan { id, ..Plan::default() };
    if let Some(about) = data.shift_remove("about") {
        match about {
            Value::Object(object) => {
                plan.about = Rc::new(reading.within("about", |reading| About::from_object(object, reading)));
            }
            other => keep_unread(&mut data, "about", other, reading),
        }
    }
    for kind in Kind::ALL {
        match data.shift_remove(kind.table()) {
            None => {}
            Some(Value::Array(entries)) => {
                let unread = reading.within(kind.table(), |reading| read_table(&mut plan, *kind, entries, reading));
                if !unread.is_empty() {
                    data.insert(format!("{UNREAD}{}", kind.table()), Value::Array(unread));
                }
            }
            Some(other) => keep_unread(&mut data, kind.table(), other, reading),
        }
    }
    plan.unknown = Rc::new(data);
    plan
}

fn keep_unread(data: &mut Unknown, name: &str, value: Value, reading: &mut Reading) {
    reading.note_at(name.to_owned(), RepairKind::Unread);
    data.insert(format!("{UNREAD}{name}"), value);
}

/// Reads a table into the plan; gives back the entries that are not records.
fn read_table(plan: &mut Plan, kind: Kind, entries: Vec<Value>, reading: &mut Reading) -> Vec<Value> {
    let mut unread = Vec::new();
    let mut taken = HashSet::new();
    let mut records = Vec::with_capacity(entries.len());
    for (place, entry) in entries.into_iter().enumerate() {
        reading.within(place.to_string(), |reading| match entry {
            Value::Object(object) => records.push(read_record(kind, place, object, &mut taken, reading)),
            other => {
                reading.note(RepairKind::NotARecord);
                unread.push(other);
            }
        });
    }
    plan.put_all(records);
    unread
}

fn read_record(
    kind: Kind,
    place: usize,
    mut object: Map<String, Value>,
    taken: &mut HashSet<String>,
    reading: &mut Reading,
) -> AnyRecord {
    let stated = match object.shift_remove("id") {
        Some(Value::String(id)) if !id.is_empty() && id.len() <= Id::<Partner>::LONGEST => Some(id),
        other => {
            reading.note(RepairKind::NoId);
            if let Some(other) = other {
                object.insert(format!("{UNREAD}id"), other);
            }
            None
        }
    };
    let is_stated = stated.is_some();
    let wanted = stated.unwrap_or_else(|| format!("{}-{}", kind.table(), place + 1));
    let mut id = wanted.clone();
    let mut copy = 2;
    while !taken.insert(id.clone()) {
        id = format!("{wanted}-{copy}");
        copy += 1;
    }
    if is_stated && id != wanted {
        reading.note(RepairKind::SameId);
    }
    AnyRecord::from_object(RecordId::of(kind, &id), object, reading)
}
