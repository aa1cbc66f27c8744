//! Cases 22 and 23: files cut off anywhere, and files with any one bit turned.

use schoolweave::plan::file::{self, FileError, Integrity};

use crate::support::{FIXTURE, around, read, rewritten};

#[test]
fn case_22_a_file_cut_off_anywhere_is_refused_and_said_to_be_cut_off() {
    let bytes = FIXTURE.as_bytes();
    let end = FIXTURE.trim_end().len();
    for length in 0..end {
        match file::read(&bytes[..length]) {
            Err(FileError::Empty) => assert_eq!(length, 0),
            // Cut within a character.
            Err(FileError::NotText) => assert!(!FIXTURE.is_char_boundary(length), "{length}"),
            Err(FileError::NotJson { cut_off, .. }) => assert!(cut_off, "{length}"),
            other => panic!("cut at {length}: {other:?}"),
        }
    }
    assert!(file::read(&bytes[..end]).is_ok());
}

#[test]
fn case_23_every_turned_bit_is_refused_or_reported() {
    // A small file with a little of everything, so that every bit can be tried.
    let text = rewritten(&around(&serde_json::json!({
        "about": { "title": "Plän", "first_year": 2026 },
        "partners": [{ "id": "b", "name": "River YMCA", "tags": ["x", "y"], "later": { "n": 12.5 } }],
        "ties": [{ "id": "t", "to": "b", "level": "cooperation" }],
        "sources": [{ "id": "s", "amounts": { "2026": 1200, "2027": "unknown" }, "unrestricted": true }],
        "weather": [1, null, "rain"],
    })));
    let whole = read(&text);
    assert_eq!(whole.integrity, Integrity::Whole);
    let (mut refused, mut reported, mut harmless) = (0, 0, 0);
    for place in 0..text.len() {
        for bit in 0..8 {
            let mut bytes = text.clone().into_bytes();
            bytes[place] ^= 1 << bit;
            match file::read(&bytes) {
                Err(_) => refused += 1,
                Ok(file) if file.integrity != Integrity::Whole || file.read_only => reported += 1,
                // What is left changed nothing of what the plan holds: blanks, and what the envelope says around it.
                Ok(file) => {
                    let mut plan = file.plan.clone();
                    plan.id.clone_from(&whole.plan.id);
                    assert_eq!(plan, whole.plan, "bit {bit} of byte {place}");
                    harmless += 1;
                }
            }
        }
    }
    assert!(
        refused > reported && reported > harmless && harmless > 0,
        "{refused} {reported} {harmless}"
    );
}

#[test]
fn what_is_not_a_plan_is_refused() {
    for (text, error) in [
        ("", FileError::Empty),
        (" \n\t", FileError::Empty),
        ("{}", FileError::NotOurs),
        ("[]", FileError::NotOurs),
        ("12", FileError::NotOurs),
        (r#"{"type":"excalidraw","data":{}}"#, FileError::NotOurs),
        (r#"{"type":"schoolweave-plan"}"#, FileError::NotOurs),
        (r#"{"type":"schoolweave-plan","data":[]}"#, FileError::NotOurs),
    ] {
        assert_eq!(file::read(text.as_bytes()).err(), Some(error), "{text}");
    }
    let found = file::read(b"{\n  \"type\": oops").err();
    assert!(
        matches!(
            found,
            Some(FileError::NotJson {
                line: 2,
                cut_off: false,
                ..
            })
        ),
        "{found:?}"
    );
    assert_eq!(file::read(b"PK\x03\x04\xff\xfe\x00").err(), Some(FileError::NotText));
}
