//! Reading plan files: bytes → text → JSON → records, tolerant of what is odd and exact about what was put right.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use serde_json::Value;

use super::scan::{TooDeep, scan};
use super::{Envelope, FileError, Integrity, PlanFile, SCHEMA, TYPE, content_hash};
use crate::plan::about::About;
use crate::plan::fields::take;
use crate::plan::id::Id;
use crate::plan::json::{Reading, RepairKind, Unknown, keep_unread};
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
    let mut string = |name: &str| -> Rc<str> {
        let mut text = String::new();
        take(&mut file, name, &mut text, &mut reading);
        text.into()
    };
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
    let mut ids = Ids::default();
    if let Some(about) = data.shift_remove("about") {
        match about {
            Value::Object(object) => {
                plan.about = Rc::new(reading.within("about", |reading| About::from_object(object, reading)));
            }
            Value::Null => {}
            other => {
                reading.note_at("about".to_owned(), RepairKind::Unread);
                keep_unread(&mut data, "about", other);
            }
        }
    }
    for kind in Kind::ALL {
        match data.shift_remove(kind.table()) {
            None => {}
            Some(Value::Array(entries)) => {
                let unread = reading.within(kind.table(), |reading| {
                    read_table(&mut plan, *kind, entries, &mut ids, reading)
                });
                if !unread.is_empty() {
                    keep_unread(&mut data, kind.table(), Value::Array(unread));
                }
            }
            Some(other) => {
                reading.note_at(kind.table().to_owned(), RepairKind::Unread);
                keep_unread(&mut data, kind.table(), other);
            }
        }
    }
    if !ids.double.is_empty() {
        note_ambiguous(&plan, &ids.double, reading);
    }
    plan.unknown = Rc::new(data);
    plan
}

/// Notes the references to ids that two records had: which of the two is meant cannot be known.
fn note_ambiguous(plan: &Plan, double: &HashSet<RecordId>, reading: &mut Reading) {
    for record in plan.records() {
        record.references(&mut |field, to| {
            if double.contains(&to) {
                reading.note_at(format!("{}/{field}", record.id()), RepairKind::Ambiguous);
            }
        });
    }
}

/// Reads a table into the plan; gives back the entries that are not records.
fn read_table(plan: &mut Plan, kind: Kind, entries: Vec<Value>, ids: &mut Ids, reading: &mut Reading) -> Vec<Value> {
    let stated: HashSet<String> = entries.iter().filter_map(stated_id).map(str::to_owned).collect();
    let mut unread = Vec::new();
    let mut records = Vec::with_capacity(entries.len());
    for (place, entry) in entries.into_iter().enumerate() {
        reading.within(place.to_string(), |reading| match entry {
            Value::Object(object) => {
                let id = ids.of(kind, place, &object, &stated, reading);
                records.push(read_record(id, object, reading));
            }
            other => {
                reading.note(RepairKind::NotARecord);
                unread.push(other);
            }
        });
    }
    plan.put_all(records);
    unread
}

fn read_record(id: RecordId, mut object: Unknown, reading: &mut Reading) -> AnyRecord {
    if let Some(stated) = object.shift_remove("id")
        && stated != id.text()
        && !is_sound(&stated)
    {
        keep_unread(&mut object, "id", stated);
    }
    AnyRecord::from_object(id, object, reading)
}

fn is_sound(id: &Value) -> bool {
    id.as_str()
        .is_some_and(|id| !id.is_empty() && id.len() <= Id::<Partner>::LONGEST)
}

fn stated_id(entry: &Value) -> Option<&str> {
    entry.get("id").filter(|id| is_sound(id)).and_then(Value::as_str)
}

/// The ids given out while a file is read.
#[derive(Default)]
struct Ids {
    taken: HashSet<RecordId>,
    /// Ids that two records of one table stated.
    double: HashSet<RecordId>,
    /// How many ids were made of each beginning.
    copies: HashMap<(Kind, String), usize>,
}

impl Ids {
    /// The id of a record: the one it states, unless it states none or an earlier record has it. A made id depends on
    /// the file alone, and is never one that another record of the table states.
    fn of(
        &mut self,
        kind: Kind,
        place: usize,
        object: &Unknown,
        stated: &HashSet<String>,
        reading: &mut Reading,
    ) -> RecordId {
        let own = object.get("id").filter(|id| is_sound(id)).and_then(Value::as_str);
        let base = match own {
            Some(own) => {
                let id = RecordId::of(kind, own);
                if self.taken.insert(id.clone()) {
                    return id;
                }
                reading.note(RepairKind::SameId);
                self.double.insert(id);
                own.to_owned()
            }
            None => {
                reading.note(RepairKind::NoId);
                format!("{}-{}", kind.table(), place + 1)
            }
        };
        // A thousand records with one id must not each try the thousand names before theirs.
        let copy = self
            .copies
            .entry((kind, base.clone()))
            .or_insert(usize::from(own.is_some()));
        loop {
            *copy += 1;
            let end = if *copy == 1 { String::new() } else { format!("-{copy}") };
            let room = Id::<Partner>::LONGEST - end.len();
            let made = format!(
                "{}{end}",
                base.get(..base.floor_char_boundary(room)).unwrap_or_default()
            );
            let id = RecordId::of(kind, &made);
            if !stated.contains(&made) && self.taken.insert(id.clone()) {
                return id;
            }
        }
    }
}
